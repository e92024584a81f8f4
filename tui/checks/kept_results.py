"""What the checks find in the speech that comes with the program, kept as that is: it is worked out once for each version."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.files.kept_values import keep_value, kept_value
from tui.words import language

if TYPE_CHECKING:
    from tui.speech.findings import Finding
    from tui.speech.tried import Sum

_NAME = "checked"


class Results(NamedTuple):
    """What was worked out of a speech."""

    findings: tuple[Finding, ...]
    holding: dict[int, int]
    """In how many equations that hold figures have a part, by their numbers."""
    sums: tuple[Sum, ...]
    """The wholes and their parts that equations bear out."""


def kept_results(speech: str) -> Results | None:
    """What an earlier run found in a speech that comes with the program; None where that is nothing, or no longer true.

    Args:
        speech: Its id, which follows from its text.
    """
    kept = kept_value(_NAME, _of(speech))
    return kept if isinstance(kept, Results) else None


def keep_results(speech: str, files: list[str], results: Results) -> None:
    """Keep what was found in a speech that comes with the program, for later runs.

    Args:
        speech: Its id.
        files: What it is read from.
        results: What was found.
    """
    keep_value(_NAME, _of(speech), results, files)


def _of(speech: str) -> str:
    return f"{speech} {language()}"
