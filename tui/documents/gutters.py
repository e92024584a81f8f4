"""Pages that are set in two columns: where a clear gutter runs down a page, and what stands left and right of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STEP = 2.0
"""Points between two places that may be in a gutter."""
_LEAST = 6
"""Lines on each side of the shortest stretch with a gutter."""
_MIDDLE = (0.3, 0.7)
"""Where in the width of a page a gutter may be."""
_FULL = 0.6
"""Of the lines of a column: so many reach to its right edge."""
_LONG = 10
"""Characters of the middle one of its lines by length: cells of tables are shorter."""
_RAGGED = 20
"""Characters of the middle one of lines by length that need not reach to the edge."""
_CLOSE = 1.7
"""Letters' heights from the foot of a line to that of the next one of its paragraph."""
_CROSSED = 0.34
"""Of the lines of a page: so many at most go over the gutter, titles and tables."""


class Segment(NamedTuple):
    """Words that stand together at a place of a page; measures are points, the vertical one from the bottom."""

    left: float
    bottom: float
    right: float
    top: float
    text: str
    parts: tuple[Segment, ...] = ()
    """What it was joined of, where that were several."""


class Band(NamedTuple):
    """A stretch of a page from the top downwards: one column, or the left or the right one of two."""

    segments: list[Segment]
    edges: tuple[float, float] | None
    """Where a column begins and ends; None for what goes over the whole page."""


def bands(segments: Sequence[Segment]) -> list[Band]:
    """What stands on a page, in reading order: two columns one after the other where a clear gutter is between them."""
    gutter = _gutter(segments)
    if gutter is None:
        return [Band(list(segments), None)]
    found: list[Band] = []
    beside: list[Segment] = []
    for segment in [*sorted(segments, key=lambda one: -(one.bottom + one.top)), None]:
        if segment is not None and not segment.left < gutter < segment.right:
            beside.append(segment)
            continue
        if beside:
            found += _columns(beside, gutter)
            beside = []
        if segment is not None:
            found.append(Band([segment], None))
    return list(_joined(found))


def _gutter(segments: Sequence[Segment]) -> float | None:
    """The place that fewest lines go over, in the middle of a page; None where no stretch of two columns is."""
    if len(segments) < 2 * _LEAST:
        return None
    size = median(one.top - one.bottom for one in segments)
    places = _middle(segments)
    crossed = _crossed(segments, places)
    fewest = min(crossed)
    clear = [place for place, count in zip(places, crossed, strict=True) if count == fewest]
    run = _longest_run(clear)
    if not run or run[-1] - run[0] < size * 0.8 or fewest > _CROSSED * len(segments):
        return None
    gutter = (run[0] + run[-1]) / 2
    beside = [one for one in segments if not one.left < gutter < one.right]
    return gutter if _is_two_columns(beside, gutter) else None


def _crossed(segments: Sequence[Segment], places: Sequence[float]) -> list[int]:
    """How many lines go over each place: those that begin before it without those that end before it."""
    wide = [one for one in segments if one.left < one.right]
    lefts, rights = sorted(one.left for one in wide), sorted(one.right for one in wide)
    return [bisect_left(lefts, place) - bisect_right(rights, place) for place in places]


def _middle(segments: Sequence[Segment]) -> list[float]:
    """The places where a gutter may be."""
    left, right = min(one.left for one in segments), max(one.right for one in segments)
    start, width = left + _MIDDLE[0] * (right - left), (_MIDDLE[1] - _MIDDLE[0]) * (right - left)
    return [start + _STEP * at for at in range(int(width / _STEP) + 1)]


def _longest_run(places: Sequence[float]) -> list[float]:
    """The longest row of places that follow one another."""
    best: list[float] = []
    run: list[float] = []
    for place in places:
        run = [*run, place] if run and place - run[-1] < 1.5 * _STEP else [place]
        best = max(best, run, key=len)
    return best


def _is_two_columns(segments: Sequence[Segment], gutter: float) -> bool:
    """Whether both sides hold running text: lines enough, long ones, which reach to one right edge or run on in the next."""
    for side in (
        [one for one in segments if one.right <= gutter],
        [one for one in segments if one.left >= gutter],
    ):
        if len(side) < _LEAST or median(len(one.text) for one in side) < _LONG:
            return False
        rights = sorted(one.right for one in side)
        edge = rights[-1 - len(rights) // 5]  # a heading that is set wider says nothing of the text's edge
        size = median(one.top - one.bottom for one in side)
        full = sum(edge - one.right < 1.5 * size for one in side)
        if full < _FULL * len(side) and not _runs_on(side):
            return False
    return True


def _runs_on(side: Sequence[Segment]) -> bool:
    """Whether lines of Latin letters with a ragged edge are running text: most begin inside a sentence, close under another."""
    if median(len(one.text) for one in side) < _RAGGED:
        return False
    lines = sorted(side, key=lambda one: -(one.bottom + one.top))
    best = run = 0
    for before, line in pairwise(lines):
        close = before.bottom - line.bottom < _CLOSE * (line.top - line.bottom)
        run = run + 1 if close and line.text[0].islower() and before.text[-1] not in ".!?:;" else run * close
        best = max(best, run)
    within = sum(line.text[0].islower() for line in lines)
    return best + 1 >= _LEAST and within >= len(lines) / 2


def _columns(segments: Sequence[Segment], gutter: float) -> Iterator[Band]:
    """The left and then the right column of a stretch; few lines stay side by side."""
    left = [one for one in segments if one.right <= gutter]
    right = [one for one in segments if one.left >= gutter]
    if min(len(left), len(right)) < _LEAST or not _is_two_columns(segments, gutter):
        yield Band(list(segments), None)
        return
    for side in (left, right):
        yield Band(side, (min(one.left for one in side), max(one.right for one in side)))


def _joined(found: Sequence[Band]) -> Iterator[Band]:
    """Bands over the whole page that follow one another as one."""
    whole: list[Segment] = []
    for band in found:
        if band.edges is None:
            whole += band.segments
            continue
        if whole:
            yield Band(whole, None)
            whole = []
        yield band
    if whole:
        yield Band(whole, None)
