"""What was done with the things that an English figure counts: opened 12 clinics, closed 4; 318 cases were resolved."""

from __future__ import annotations

import re

from tui.claims.english_inflection import every, forms
from tui.claims.english_patterns import HEDGES_BETWEEN
from tui.compiled import late
from tui.lexicon.en import claim_words, verb_forms

_MERE = frozenset(every(claim_words.MERE)) | frozenset(claim_words.AUXILIARIES)
_IRREGULAR = frozenset(form for base in verb_forms.IRREGULAR for form in forms(base))
_PAST = frozenset(form for row in verb_forms.IRREGULAR.values() for form in row)
"""Verbs in the past that do not end like one."""
_KNOWN = frozenset(every(claim_words.MAKE)) | _IRREGULAR
_NOT_DONE = frozenset(verb_forms.NOT_ACTED)
_BEFORE = late(
    rf"\b(?P<verb>[A-Za-z]{{2,}}(?:-[a-z]+)?)(?:\s+(?:up|out|down|off|back))?\s+{HEDGES_BETWEEN}\Z",
    re.IGNORECASE,
)
_BEHIND = late(
    r"\s*(?:(?:were|was|is|are|have\s+been|has\s+been|had\s+been|will\s+be)\s+)?(?:(?:[a-z]+ly|also|then|since|newly)\s+)?(?P<verb>[a-z]{2,})\b",
)
_JOINED = late(rf"\s*(?:,|,?\s*\b(?:and|or))\s*{HEDGES_BETWEEN}\Z", re.IGNORECASE)
"""The words between the members of a list that one verb is said of: opened 12 clinics and 3 schools."""


def done_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The verb right before a figure that says what was done with what it counts; None where none does.

    Args:
        text: The whole text.
        start: Where the words before the figure begin.
        end: Where they end.
    """
    found = _BEFORE.search(text, start, end)
    return found.span("verb") if found and _tells(found["verb"], known=False) else None


def done_behind(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The verb behind a figure and its thing that says what was done: 318 were resolved, 40 homes built.

    Args:
        text: The whole text.
        start: Where the thing counted ends.
        end: Where the next figure begins.
    """
    found = _BEHIND.match(text, start, end)
    return found.span("verb") if found and _tells(found["verb"], known=True) else None


def goes_on(left: str) -> bool:
    """Whether only a joint of a list stands before a figure."""
    return _JOINED.fullmatch(left) is not None


def is_past(verb: str) -> bool:
    """Whether a verb is written in its past."""
    return verb.endswith("ed") or verb in _PAST


def _tells(verb: str, *, known: bool) -> bool:
    """Whether a word is a verb that tells the things it is said of from others; `known` where only its past can be one."""
    word = verb.lower()
    if word in _MERE or word in _NOT_DONE:
        return False
    return word.endswith("ed") or word in (_IRREGULAR if known else _KNOWN)
