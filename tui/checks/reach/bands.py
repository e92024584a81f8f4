"""Wholes that are divided into bands of a measure, none left out: over 500,000, from 200,000 to 500,000, and less."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.reach.part_runs import MOST_PARTS, PAIR, sum_of
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from tui.checks.engine.assignment_search import Assignment
    from tui.checks.engine.statement_reading import StatedText, Statement

_LOWEST = late(r"以下|不足|不到|低于|少于|(?:less|fewer) than|\bunder\b|\bbelow\b")
"""What says of a band that it has no lower end; without it a text has no bands that leave nothing out."""
_HIGHEST = late(r"以上|超过?|高于|多于|大于|more than|\bover\b|\babove\b|at least|or more")
_DIVIDED = late(r"中|里|按|分|：|全[一-龥]|共|\b(?:[Oo]f|among)\b")
"""What leads from a whole to its bands."""
_NEXT = 1
"""By how much the next band of whole numbers may begin behind the end of one: 30 to 39, 40 to 49."""


class _Band(NamedTuple):
    """Between what the measure of a part lies; None where it has no end on that side."""

    low: Decimal | None
    high: Decimal | None


def banded(passage: StatedText, whole: Statement) -> Iterator[Assignment]:
    """26个村中，超50万元的8个，20万至50万元的11个，20万元以下的7个: the numbers of all bands make the whole."""
    if whole.figure.quantity.approx or not passage.says(whole, _LOWEST):
        return
    tokens = _tokens_behind(passage, whole)
    parts = [one for one in tokens if one.is_counted_as(whole)]
    if not PAIR <= len(parts) <= MOST_PARTS or any(one.figure.quantity.approx for one in parts):
        return
    lead = passage.plain[max(whole.block, whole.start - _SHORT) : whole.start]
    if not _DIVIDED.search(f"{lead}…{passage.between(whole, tokens[0])}"):
        return
    bands = (
        _bands_behind(passage, tokens, parts)
        if tokens[0] is parts[0]
        else _bands_before(passage, whole, tokens)
    )
    if bands is not None and len(bands) == len(parts) and _leave_nothing_out(bands):
        yield sum_of(whole, parts, compelling=True)


_SHORT = 12


def _tokens_behind(passage: StatedText, whole: Statement) -> list[Statement]:
    """The figures behind a whole in the first sentence that has any of its own sort, up to where one is counted otherwise than their bounds."""
    found: list[Statement] = []
    bound: Statement | None = None
    for one in passage.following(whole, 1):
        if found and one.sentence != found[0].sentence:
            break
        if not one.is_counted_as(whole):
            if bound is not None and not one.is_counted_as(bound):
                break
            bound = one
        found.append(one)
    return found


def _bands_before(passage: StatedText, whole: Statement, tokens: list[Statement]) -> list[_Band] | None:
    """The bands that are told before their numbers: 20万元以下的7个; None where a part has none."""
    bands: list[_Band] = []
    start = whole.end
    own: list[Statement] = []
    for one in tokens:
        if not one.is_counted_as(whole):
            own.append(one)
            continue
        band = _band(passage.plain[start : one.start], own)
        if band is None:
            return None
        bands.append(band)
        start, own = one.end, []
    return bands


def _bands_behind(passage: StatedText, tokens: list[Statement], parts: list[Statement]) -> list[_Band] | None:
    """The bands that are told behind their numbers: 11 earned more than 500,000 yuan; None where a part has none."""
    bands: list[_Band] = []
    for at, one in enumerate(parts):
        end = parts[at + 1].start if at + 1 < len(parts) else tokens[-1].end + _SHORT
        own = [each for each in tokens if one.end <= each.start < end and each not in parts]
        band = _band(passage.plain[one.end : end], own)
        if band is None:
            return None
        bands.append(band)
    return bands


def _band(words: str, own: list[Statement]) -> _Band | None:
    """A band by the words around its one or two bounds; None where they do not say one."""
    ends = [
        each
        for one in own
        for each in (one.figure.quantity.low, one.figure.quantity.high)
        if each is not None
    ]
    if not ends or len(own) > PAIR:
        return None
    least, most = min(ends), max(ends)
    if least != most:
        return _Band(least, most)
    up, down = _HIGHEST.search(words), _LOWEST.search(words)
    if len(own) != 1 or bool(up) == bool(down):
        return None
    return _Band(least, None) if up else _Band(None, most)


def _leave_nothing_out(bands: list[_Band]) -> bool:
    """Whether each band begins where another ends, the first below all and the last above."""
    if sum(one.low is None for one in bands) != 1 or sum(one.high is None for one in bands) != 1:
        return False
    rising = sorted(bands, key=lambda one: (one.low is not None, one.low or 0))
    return all(
        one.high is not None and other.low is not None and 0 <= other.low - one.high <= _NEXT
        for one, other in pairwise(rising)
    )
