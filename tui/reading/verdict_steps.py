"""From figure to figure by what was said of them: the doubtful, the wrong, those not reviewed; and how far sections are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.speech import Speech
    from tui.speech.verdicts import Verdict

OPEN = "open"
"""Stands for a figure without a verdict."""


def next_said(
    verdicts: Mapping[int, Verdict], count: int, wanted: str, here: int | None, by: int
) -> int | None:
    """The index of the next (1) or previous (-1) figure of which that was said, round the ends; None without one.

    Args:
        verdicts: What was said, under the index of the figure.
        count: How many figures there are.
        wanted: A verdict, or `OPEN`.
        here: The index of the current figure; None where none is.
        by: The direction.
    """
    begin = (-1 if by > 0 else count) if here is None else here
    for step in range(1, count + 1):
        index = (begin + by * step) % count
        said = verdicts.get(index)
        if (str(said) if said else OPEN) == wanted:
            return index
    return None


def reviewed_in(speech: Speech, reviewed: Iterable[int]) -> dict[str, int]:
    """How many figures of each section were reviewed, under its id, where some were; those of its chapter's heading are the first's.

    Args:
        speech: The speech.
        reviewed: The indices of the figures with a verdict.
    """
    sections = (speech.section_at(speech.start_of(index)) for index in reviewed)
    return dict(Counter(section.id for section in sections if section is not None))
