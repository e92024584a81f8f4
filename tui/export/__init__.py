"""What a review leaves: one file for each format, all written from one `Report`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.export.report import Report

FORMATS = {
    "md": "markdown_report",
    "html": "page",
    "docx": "word_report",
    "csv": "csv_report",
    "json": "data",
    "jsonld": "annotations",
}
"""Each format by the ending of its files, with the module that writes it."""


def render(report: Report, form: str) -> bytes:
    """A report in one of the `FORMATS`; the same report always gives the same bytes.

    Raises:
        Problems: The format needs a package that is not installed.
    """
    # Only the format that is asked for is loaded.
    write: Callable[[Report], bytes] = import_module(f"{__name__}.{FORMATS[form]}").write
    return write(report)
