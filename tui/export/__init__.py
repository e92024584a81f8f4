"""What a review leaves: one file for each format, all written from one `Report`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from tui.files import bounds

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.export.report import Report
    from tui.speech import Speech

FORMATS = {
    "md": "markdown_report",
    "html": "page",
    "docx": "word_report",
    "csv": "csv_report",
    "json": "data",
    "jsonld": "annotations",
}
"""Each format by the ending of its files, with the module that writes it."""


def most_figures(form: str) -> int:
    """How many figures a speech may have to be reported on in one of the `FORMATS`."""
    return bounds.REPORTED_IN_WORD if form == "docx" else bounds.REPORTED


def check_size(name: str, speech: Speech, form: str) -> None:
    """See that a speech can be reported on in one of the `FORMATS`.

    Args:
        name: What to call it where it cannot.
        speech: Any speech, all of whose figures were looked for.
        form: The format.

    Raises:
        Problems: It has too many figures or too many lines.
    """
    bounds.check(name, bounds.FIGURES, len(speech.mentions), most_figures(form))
    bounds.check(name, bounds.LINES, len(speech.blocks), bounds.DRAFTED)


def render(report: Report, form: str) -> bytes:
    """A report in one of the `FORMATS`; the same report always gives the same bytes.

    Raises:
        Problems: The format needs a package that is not installed.
    """
    # Only the format that is asked for is loaded.
    write: Callable[[Report], bytes] = import_module(f"{__name__}.{FORMATS[form]}").write
    return write(report)
