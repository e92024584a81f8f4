"""The clauses of a line one by one, and whether one of them says of another subject what stood there before."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.speech.antecedent_words import GENERIC, INTRODUCES, PERIOD
from tui.speech.clauses import HAN, MASK, masked
from tui.speech.context import run
from tui.speech.openers import opened, times_inside

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTS = re.compile(r"[，,；;：:（(）)|\t…]|[—–]{1,2}|\s+(?:and|while|whereas|but)\s+")
_JOINS = re.compile(r"\A\s*(?:and|but|or|while|whereas|so)(?:\s+|\Z)", re.IGNORECASE)
_SAID = {True: 2, False: 1}
"""Fewest Chinese characters, or else words, behind two subjects by which the same is said of them."""
_DEEP = {True: 6, False: 3}
"""Most Chinese characters, or else words, before them."""
_NAME_BEGUN = {True: 3, False: 1}
"""Chinese characters, or else words, in common before two subjects which may be one name."""
_WORD_OF_NAME = 2
"""Most characters or words in which two names differ that begin alike."""
_NAME = 3
"""Chinese characters by which two sentences begin with one name."""


class Part(NamedTuple):
    """One clause, without what may open it."""

    words: str
    chinese: bool


@lru_cache(maxsize=4096)
def parts_of(line: str) -> tuple[Part, ...]:
    """The clauses of a line that say something but a time; the last one always, for the figure stands behind it."""
    plain = masked(line)
    chinese = HAN.search(plain) is not None
    *before, own = _PARTS.split(plain)
    found = []
    for closed, words in (*((True, words) for words in before), (False, own)):
        period = PERIOD.search(words)
        rest = opened(_JOINS.sub("", words), chinese=chinese, closed=closed).rest
        rest = times_inside(rest)[0].strip() if chinese else rest.strip()
        if period and rest and period.group() not in rest:
            rest = f"{period.group()} {rest}"
        if rest.strip(MASK + " ") or not closed:
            found.append(Part(rest.strip(" \"“”'‘’*#"), chinese))
    return tuple(found)


def another_subject(then: Sequence[str], now: Sequence[str]) -> bool:
    """Whether a clause of some lines says of another subject what one of other lines said, in whatever form they are named."""
    old = [part for line in then for part in parts_of(line)]
    new = [part for line in now for part in parts_of(line)]
    gone, come = ([part for part in one if part not in other] for one, other in ((old, new), (new, old)))
    return any(_says_of_another(one, other) for one in gone for other in come)


def _says_of_another(one: Part, other: Part) -> bool:
    """Whether two clauses differ in nothing but a stretch at or near their beginnings, with the same behind it."""
    if one.chinese != other.chinese or (one.chinese and GENERIC.match(one.words)):
        return False
    if PERIOD.sub(MASK, one.words) == PERIOD.sub(MASK, other.words):
        return True
    first, second = (part.words if part.chinese else part.words.lower().split() for part in (one, other))
    before = run(first, second)
    behind = run(first[before:][::-1], second[before:][::-1])
    shorter, longer = sorted(len(words) - before - behind for words in (first, second))
    if before >= _NAME_BEGUN[one.chinese] and not shorter == longer <= _WORD_OF_NAME:
        return False  # the same name, and something else of it
    said = _SAID[one.chinese] if one.chinese else max(_SAID[one.chinese], longer - 1)
    brought = one.chinese and INTRODUCES.match(one.words) is not None
    return shorter > 0 and before <= _DEEP[one.chinese] and (brought or behind >= said)


def begins_alike(one: str, other: str) -> bool:
    """Whether two lines begin with the same name, by its form: three Chinese characters or a word with a capital."""
    first, second = parts_of(one)[0], parts_of(other)[0]
    if first.chinese or second.chinese:
        return run(first.words, second.words) >= _NAME
    words = first.words.split()
    alike = words[: run(words, second.words.split())]
    return GENERIC.match(first.words) is None and any(word[:1].isupper() for word in alike)
