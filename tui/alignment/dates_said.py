"""Whether a year that stands is said of another part of it: 2022年上半年 to 2022年前三季度, H1 2027 to Q1 2027."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.alignment.alignment_model import Reason
from tui.alignment.claim_parts import times_apart
from tui.alignment.subject_changes import SubjectChange
from tui.claims import chinese_times, english_times

if TYPE_CHECKING:
    from tui.alignment.draft_sentences import Sentence
    from tui.figures import Figure

_REACH = 24
"""Code points beside a date in which the words stand that say with it when."""


def other_part(then: tuple[str, Sentence, Figure], now: tuple[str, Sentence, Figure]) -> SubjectChange | None:
    """The times that two dates are said in, where both say more than the date and cannot be the same; None where they may be.

    Args:
        then: The text of one draft, the sentence of the date and the date.
        now: The same of the other.
    """
    old, new = _time_of(*then), _time_of(*now)
    if not old or not new or old.lower() == new.lower() or not times_apart(old, new):
        return None
    return SubjectChange(Reason.PERIOD, old, new)


def _time_of(text: str, sentence: Sentence, date: Figure) -> str:
    """The time in which a date is said; empty where that is the date alone, or its day."""
    first, last = max(sentence.start, date.start - _REACH), min(sentence.end, date.end + _REACH)
    around, start, end = text[first:last], date.start - first, date.end - first
    found = english_times.times(around) if around.isascii() else chinese_times.times(around)
    time = next((one for one in found if one.start <= start and end <= one.end), None)
    return "" if time is None or (time.start, time.end) == (start, end) else around[time.start : time.end]
