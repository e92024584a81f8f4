"""Subjects in English sentences: the noun before the verb, or the thing counted after the figure."""

from __future__ import annotations

import re

from tui.figures.labels.label_words import words
from tui.figures.labels.values import Confidence, Said

REACH = 100
"""Code points on either side of a figure that are looked at."""
_VERBS = words(
    "rose rise rises risen grew grow grows grown increased increase increases fell fall falls fallen dropped drop drops "
    "declined decline declines decreased reached reach reaches hit was is were are be been stood stands totalled totaled "
    "amounted amounts exceeded exceeds exceed topped came comes averaged surpassed climbed jumped expanded shrank "
    "accounted accounts made remained remains"
)
_BEFORE = re.compile(
    rf"(?P<noun>[A-Za-z][A-Za-z'’ -]{{1,70}}?)\s+(?P<verb>(?:has |have |had |will |to )?(?:{_VERBS}))\b"
    r"(?P<rest>(?:\s+(?:by|to|at|of|up|down|for|about|around|nearly|almost|over|more|less|than|only|some|a|an|total|annual|rate|"
    r"average|roughly|approximately|as|much|many|just|under|further|another|the|year-on-year|from))*)\s*(?:US|HK)?[$€£¥]?\Z",
    re.IGNORECASE,
)
_PREDICATE = re.compile(
    rf"(?:\A|\b(?:and|up|down|or))\s*(?:{_VERBS}|up|down)?(?:\s+(?:by|to|at|of|about|nearly|over|more|than))*\s*\Z",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:and|but|while|whereas|of|its|their|our|the|that|which|in|with|also|then|thus|so|as|a|an|meanwhile|here|there)\s+)+",
    re.IGNORECASE,
)
_STOP = words(
    "were was are is have has had will would can in of to from for and or by with that who which on at per a an the as last this "
    "next over under during since until be been more less than up down out where when while but its their after before across "
    "completed built trained promoted joined took received came met held opened through into each every not nor rose fell grew"
)
_AFTER = re.compile(
    rf"\s*(?:of (?:the |all |its |their )?)?(?P<noun>(?!(?:{_STOP})\b)[A-Za-z][A-Za-z'’-]*(?:\s+(?!(?:{_STOP}|[a-z]+ed)\b)[A-Za-z][A-Za-z'’-]*){{0,4}})(?P<end>\s+[a-z]|\s*[.,;:()]|\s*\Z)?",
    re.IGNORECASE,
)
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z]{3,}")


def is_english(text: str) -> bool:
    """Whether a passage has words and no Chinese."""
    return bool(_WORD.search(text)) and not _CHINESE.search(text)


def before(text: str, start: int, end: int, *, opens: bool) -> tuple[Said | None, bool, bool]:
    """The noun whose verb stands before the figure, whether there is none, and whether there is a predicate."""
    del opens
    start = max(start, end - REACH)
    part = text[start:end]
    found = _BEFORE.search(part)
    if found is None:
        empty = bool(_PREDICATE.match(part))
        return None, empty, empty and bool(part.strip())
    lead = _LEAD.match(part, found.start("noun"))
    first, last = lead.end() if lead else found.start("noun"), found.end("noun")
    if last - first < 2 or len(part[first:last].split()) > 8:
        return None, lead is not None and last <= first, True
    sure = Confidence.HIGH if len(part[first:last].split()) < 6 else Confidence.MEDIUM
    return Said(start + first, start + last, sure), False, True


def counted(text: str, start: int, end: int) -> Said | None:
    """The thing counted right after a figure that ends at `start`."""
    found = _AFTER.match(text, start, min(end, start + REACH))
    if found is None:
        return None
    sure = Confidence.HIGH if found["end"] else Confidence.MEDIUM
    return Said(found.start("noun"), found.end("noun"), sure)
