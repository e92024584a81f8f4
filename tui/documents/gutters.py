"""Pages that are set in columns: where a clear gutter runs down a page, and what stands left and right of it.

The right column of a page begins most of its lines at one place. Where nothing but titles and wide tables goes over the
white left of that place, and running text stands on both sides, the sides are read one after the other, each of them
again as a page of its own.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from tui.documents.boilerplate import is_page_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LEAST = 5
"""Lines of the side that is surely running text."""
_FEW = 2
"""Lines of the other side."""
_MIDDLE = (0.2, 0.8)
"""Where in the width of a page a column may begin."""
_ALIKE = 2.0
"""Points between two places that are the same edge."""
_NARROWEST = 0.7
"""Letters' heights of the narrowest gutter."""
_PLACES = 4
"""Places that are tried, those first at which most lines begin."""
_LONG = 10
"""Characters of a line of running text in a column: cells of tables are shorter."""
_UNFILLED = 2.5
"""Letters' heights from the edge to which a line is full."""
_WORD = 0.75
"""Letters' heights between two words of one line, at most; of a table's row, at least."""
_WIDEST = 3.0
"""Letters' heights from a line to the next one of its paragraph, where lines are set widest apart."""
_APART = 1.35
"""Times the usual distance between lines that stands between two paragraphs, or two rows of a table."""
_CROSSED = 0.5
"""Of the lines of a page: so many at most go over the gutter."""
_WINDOW = 12
"""Pieces after a line among which the next one under it is looked for."""
_DEEPEST = 3
"""Columns inside columns."""
_ENDS = frozenset("。！？；：.!?:;")
_SIGNS = frozenset("，。；、,.;")


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


class _Gutter(NamedTuple):
    """The white between two columns."""

    left: float
    """Where the left column ends."""
    right: float
    """Where the right column begins."""

    def side(self, segment: Segment) -> int:
        """0 for what stands left of the gutter, 1 for what stands right of it, -1 for what goes over it."""
        if _end(segment) <= self.right - _ALIKE:
            return 0
        return 1 if segment.left >= self.right - _ALIKE else -1


class Columns:
    """Reads pages one after the other: a page that one column fills in part is read as the pages before it."""

    def __init__(self) -> None:
        self._known: _Gutter | None = None
        self._edges: tuple[float, float] | None = None
        """Of the left column."""

    def bands(self, segments: Sequence[Segment]) -> list[Band]:
        """What stands on the next page, in reading order: columns one after the other."""
        lines = _lines(segments)
        gutter = _gutter(lines)
        if gutter is None and self._known is not None and _keeps(lines, self._known):
            gutter = self._known
        if gutter is None:
            return [Band(list(segments), None)]
        found = list(_joined(_parted(lines, gutter, 0)))
        first = next((band.edges for band in found if band.edges is not None), None)
        if first is not None:
            self._known = gutter
            if (
                self._edges is not None
                and abs(first[0] - self._edges[0]) < _ALIKE
                and first[1] <= gutter.left
            ):
                first = self._edges[0], max(first[1], self._edges[1])
            self._edges = first
        return [self._widened(band, gutter) for band in found]

    def _widened(self, band: Band, gutter: _Gutter) -> Band:
        """A band of a left column that is as wide as that of the pages before."""
        if band.edges is None or self._edges is None or band.edges[1] > gutter.right:
            return band
        return band._replace(edges=(min(band.edges[0], self._edges[0]), max(band.edges[1], self._edges[1])))


def _lines(segments: Sequence[Segment]) -> list[list[Segment]]:
    """What stands at one height, from the top: lines of columns that stand a little lower are lines of their own."""
    found: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda one: -(one.bottom + one.top)):
        height = segment.top - segment.bottom
        if (
            found
            and abs(found[-1][0].bottom + found[-1][0].top - segment.bottom - segment.top) < 0.5 * height
        ):
            found[-1].append(segment)
        else:
            found.append([segment])
    for line in found:
        line.sort(key=lambda one: one.left)
    return found


def _size(segments: Sequence[Segment]) -> float:
    """The height of most letters."""
    return median(one.top - one.bottom for one in segments)


def _gutter(lines: Sequence[list[Segment]]) -> _Gutter | None:
    """The gutter with most running text beside it; None where no stretch of two columns is."""
    segments = [one for line in lines for one in line]
    if len(segments) < _LEAST + _FEW:
        return None
    left, right = min(one.left for one in segments), max(one.right for one in segments)
    start, end = (left + share * (right - left) for share in _MIDDLE)
    counts = Counter(round(one.left / _ALIKE) for one in segments if start <= one.left <= end)
    best, found, size = 0, None, _size(segments)
    for place in _places(counts, size):
        begins = min(one.left for one in segments if round(one.left / _ALIKE) == place)
        gutter = _whole(lines, begins, size)
        if gutter is not None and (prose := _beside(lines, gutter)) > best:
            best, found = prose, gutter
    return None if found is None else found._replace(left=max(_edges(lines, found)))


def _edges(lines: Sequence[list[Segment]], gutter: _Gutter) -> Iterator[float]:
    """Where the left column ends in each stretch of running text."""
    for is_across, left, right in _stretches(lines, gutter):
        if not is_across and _prose(left, right):
            yield _right_edge(left)


def _places(counts: Counter[int], size: float) -> list[int]:
    """The places to try: those at which most lines begin, and what stands a little left of them."""
    found = [place for place, count in counts.most_common(_PLACES) if count >= _FEW]
    near = [
        other
        for other in counts
        if other not in found and any(0 < place - other < _INSET * size / _ALIKE for place in found)
    ]
    return found + sorted(near, key=lambda place: -counts[place])[:_PLACES]


_INSET = 2.6
"""Letters' heights by which a paragraph's first line begins further in, at most."""


def _end(segment: Segment) -> float:
    """Where words end, a sign that hangs over the edge of its column left out."""
    hangs = segment.text[-1] in _HANGING
    return segment.right - (segment.top - segment.bottom if hangs else 0.0)


_HANGING = frozenset("，。；、：！？”）")


def _whole(lines: Sequence[list[Segment]], begins: float, size: float) -> _Gutter | None:
    """The gutter left of a place where lines begin; None where it is too narrow or too many lines go over it."""
    gutter = _Gutter(begins, begins)
    apart = _head_and_foot(lines)
    lines = [line for at, line in enumerate(lines) if at not in apart]
    ends = sorted(
        max(one.right for one in line if not gutter.side(one)) for line in lines if not gutter.side(line[0])
    )
    crossed = sum(any(gutter.side(one) < 0 for one in line) for line in lines)
    if not ends or crossed > _CROSSED * len(lines):
        return None
    gutter = _Gutter(ends[-1 - len(ends) // 12], begins)
    return gutter if gutter.right - gutter.left >= _NARROWEST * size else None


def _beside(lines: Sequence[list[Segment]], gutter: _Gutter) -> int:
    """How many lines of running text stand left and right of a gutter, where both sides hold such."""
    return sum(_prose(left, right) for is_across, left, right in _stretches(lines, gutter) if not is_across)


def _prose(left: Sequence[Segment], right: Sequence[Segment]) -> int:
    """How many lines of running text two sides hold; 0 where they are the columns of a table."""
    if not left or not right:
        return 0
    sides = [_Side(left), _Side(right)]
    if not all(side.is_text(_FEW, 1) for side in sides) or not any(side.is_text(_LEAST, 3) for side in sides):
        return 0
    return 0 if _are_rows(*sides) else sum(side.long for side in sides)


def _right_edge(segments: Sequence[Segment]) -> float:
    """Where most of the longest lines of a side end."""
    rights = sorted(_end(one) for one in segments)
    return rights[-1 - len(rights) // 12]


class _Side:
    """What stands left or right of a gutter, in pieces without gaps between their words."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.lines = [_pieces(line) for line in _lines(segments)]
        self._pieces = [piece for line in self.lines for piece in line]
        self._edge = _right_edge(segments)
        self._size = _size(segments)
        middles = [line[0].bottom + line[0].top for line in self.lines]
        self._steps = [(below, above - below) for above, below in pairwise(middles)]
        self._usual = median(step for _height, step in self._steps) if self._steps else 0.0
        """Twice the distance of lines: heights are sums of a line's foot and head."""
        self.long = sum(len(piece.text) >= _LONG for piece in self._pieces)
        """Lines that are long enough for running text."""

    def is_text(self, least: int, going: int) -> bool:
        """Whether so many lines are running text, and so many of them go on in the next."""
        if self.long < least or 3 * self.long < len(self.lines):
            return False
        if all(_SIGNS.isdisjoint(piece.text) for piece in self._pieces):
            return False
        return sum(self._goes_on(at) for at in range(len(self._pieces))) >= max(going, self.long // 4)

    def _goes_on(self, at: int) -> bool:
        """Whether a piece breaks off at the edge of its column and the one under it goes on."""
        piece = self._pieces[at]
        if len(piece.text) < _LONG or piece.text[-1] in _ENDS:
            return False
        for under in self._pieces[at + 1 : at + 1 + _WINDOW]:
            if (
                under.left < piece.right
                and piece.left < under.right
                and under.top < piece.top - self._size / 2
            ):
                step = piece.bottom + piece.top - under.bottom - under.top
                close = step < _APART * min(max(self._usual, 2 * self._size), 2 * _WIDEST * self._size)
                full = self._edge - piece.right < _UNFILLED * self._size
                return close and (under.text[0].islower() or (full and under.left < piece.left + self._size))
        return False

    def blocks(self) -> list[float]:
        """The heights at which something begins after more white than usual."""
        return [height for height, step in self._steps if step > _APART * self._usual]


def _are_rows(left: _Side, right: _Side) -> bool:
    """Whether what begins after more white than usual begins on both sides at one height: the rows of a table."""
    blocks, others = left.blocks(), right.blocks()
    if min(len(blocks), len(others)) < _FEW:
        return False
    alike = sum(any(abs(one - other) < 2 * _ALIKE for other in others) for one in blocks)
    return alike >= 0.7 * max(len(blocks), len(others))


def _pieces(line: Sequence[Segment]) -> list[Segment]:
    """The words of a line, those joined between which no gap is."""
    found: list[Segment] = []
    for one in line:
        if found and one.left - found[-1].right < _WORD * (one.top - one.bottom):
            last = found[-1]
            found[-1] = Segment(
                last.left, last.bottom, max(last.right, one.right), last.top, f"{last.text} {one.text}"
            )
        else:
            found.append(one)
    return found


def _stretches(
    lines: Sequence[list[Segment]], gutter: _Gutter
) -> Iterator[tuple[bool, list[Segment], list[Segment]]]:
    """The lines over a gutter and those beside it, from the top: whether they go over it, what is left and right of it."""
    across = _across(lines, gutter)
    before: bool | None = None
    left: list[Segment] = []
    right: list[Segment] = []
    for line, is_across in zip(lines, across, strict=True):
        if is_across is not before and before is not None:
            yield before, left, right
            left, right = [], []
        before = is_across
        for one in line:
            (right if gutter.side(one) > 0 else left).append(one)
    if before is not None:
        yield before, left, right


def _across(lines: Sequence[list[Segment]], gutter: _Gutter) -> list[bool]:
    """Which lines go over a gutter: titles, wide tables, the head and the foot of a page."""
    found = [_goes_over(line, gutter) for line in lines]
    for at in _head_and_foot(lines):
        found[at] = True
    cells = [_is_row(line, gutter) for line in lines]
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and (
            cells[end] or (end + 1 < len(lines) and end > at and cells[end + 1] and len(lines[end]) == 1)
        ):
            end += 1
        if end - at >= _ROWS and 2 * sum(map(_has_number, lines[at:end])) >= end - at:
            found[at:end] = [True] * (end - at)
        at = max(end, at + 1)
    return found


def _head_and_foot(lines: Sequence[list[Segment]]) -> set[int]:
    """Which of the first and the last line of a page stand apart from the rest."""
    last = " ".join(one.text for one in lines[-1]) if lines else ""
    foot = _MARKED if is_page_mark(last) or (last.isdecimal() and len(last) < _DIGITS) else _FOOT
    ends = ((0, 1, _HEAD), (len(lines) - 1, len(lines) - 2, foot))
    return {
        at
        for at, next_to, away in ends
        if len(lines) > 1 and _between(lines[at], lines[next_to]) > away * _size(lines[at])
    }


_HEAD = 2.0
_FOOT = 2.5
_DIGITS = 5
"""Of a bare number that may be a page's: fewer."""
_MARKED = 0.8
"""Letters' heights of white below the head and above the foot of a page, and above the number of the page."""
_ROWS = 3
"""Rows of the smallest table that goes over a gutter."""


def _between(one: Sequence[Segment], other: Sequence[Segment]) -> float:
    """The white between two lines."""
    return max(
        min(seg.bottom for seg in one) - max(seg.top for seg in other),
        min(seg.bottom for seg in other) - max(seg.top for seg in one),
    )


def _goes_over(line: Sequence[Segment], gutter: _Gutter) -> bool:
    """Whether words of a line go over a gutter, or stand closer to each other than it is wide."""
    if any(gutter.side(one) < 0 for one in line):
        return True
    left = max((_end(one) for one in line if not gutter.side(one)), default=gutter.left)
    right = min((one.left for one in line if gutter.side(one)), default=gutter.right)
    return left > gutter.left + _ALIKE and right - left < 0.75 * (gutter.right - gutter.left)


def _is_row(line: Sequence[Segment], gutter: _Gutter) -> bool:
    """Whether a line is a row of a table that goes over a gutter: short words on both sides, three or more."""
    pieces = _pieces(line)
    sides = {gutter.side(one) for one in pieces}
    return len(pieces) > _FEW and len(sides) > 1 and all(len(one.text) < _LONG for one in pieces)


def _has_number(line: Sequence[Segment]) -> bool:
    """Whether a piece of a line behind its first is a number."""
    return any(one.text[-1] in _OF_NUMBERS and any(map(str.isdecimal, one.text)) for one in line[1:])


_OF_NUMBERS = frozenset("0123456789%％‰)）")


def _keeps(lines: Sequence[list[Segment]], gutter: _Gutter) -> bool:
    """Whether a page in which no gutter is seen is set as the pages before: few lines go over it, and text stands beside it."""
    across = _across(lines, gutter)
    beside = [
        one for line, is_across in zip(lines, across, strict=True) if not is_across for one in _pieces(line)
    ]
    return 4 * sum(across) <= 3 * len(lines) and any(
        len(one.text) >= _LONG and abs(one.right - gutter.left) < _UNFILLED * (one.top - one.bottom)
        for one in beside
    )


def _parted(lines: Sequence[list[Segment]], gutter: _Gutter, depth: int) -> Iterator[Band]:
    """The bands of a page with a gutter."""
    for is_across, left, right in _stretches(lines, gutter):
        if is_across or not _is_beside(left, right):
            yield Band([*left, *right], None)
            continue
        for side, edges in (
            (left, (min((one.left for one in left), default=0.0), gutter.left)),
            (right, (gutter.right, max((one.right for one in right), default=0.0))),
        ):
            if not side:
                continue
            inner = _lines(side)
            deeper = _gutter(inner) if depth < _DEEPEST else None
            if deeper is None:
                yield Band(side, edges)
            else:
                yield from _parted(inner, deeper, depth + 1)


def _is_beside(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether a stretch of a page whose gutter is known stands in columns: it has lines of text, and is no table."""
    if _prose(left, right):
        return True
    if not left or not right:
        return any(len(one.text) >= _LONG for one in (*left, *right))
    sides = _Side(left), _Side(right)
    return any(side.is_text(_FEW, 1) for side in sides) and not _are_rows(*sides)


def _joined(found: Iterator[Band]) -> Iterator[Band]:
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
