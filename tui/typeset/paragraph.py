"""A paragraph and a width to lines: greedy, each line found from the right end of what fits.

A line ends, in this order of preference, at a legal place outside the kept spans; with its indent
given up, at such a place; where the least is broken: punctuation out of place before a word or a
number torn, and kept spans torn last of all. Nothing that is wider than a line counts as torn.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.typeset.breaks import legal, out_of_place
from tui.typeset.cells import EMOJI_SELECTOR, columns
from tui.typeset.clusters import cuttable
from tui.typeset.kinds import NEWLINE, NEWLINES, kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.typeset.row_grid import Slot

_TORN_SPAN, _TORN_WORD, _OUT_OF_PLACE = 8, 4, 2
_NARROWEST = 2
"""Cells that a line needs to hold any character."""


class Line(Struct, frozen=True):
    """One line of a paragraph; joined, the lines of a paragraph are its text."""

    start: int
    end: int
    """A line break and the spaces at which the line was broken belong to the line before it."""
    indent: int
    """The column at which the line is drawn."""
    width: int
    """The cells of its text, the indent not counted."""
    slots: tuple[Slot, ...] = ()
    """For a row of a table which stretches of the text are drawn, and where; others are out of view."""
    more: tuple[int, int] = (-1, -1)
    """The cells where a sign says that columns of the table are out of view, on the left and on the right; or -1."""


def set_paragraph(
    text: str,
    start: int,
    end: int,
    width: int,
    *,
    first: int = 0,
    hanging: int = 0,
    keep: Iterable[tuple[int, int]] = (),
    ambiguous: int = 1,
) -> tuple[Line, ...]:
    """Set a paragraph into lines of at most `width` cells; at least one line, even of nothing.

    Args:
        text: The text that the paragraph stands in.
        start: Where it begins, in code points.
        end: The code point after it; line breaks inside are kept.
        width: Cells of a line with its indent. Below two, a wide character stands out.
        first: Indent of the first line; none where the paragraph begins with a space of its own.
        hanging: Indent of the other lines. An indent of more than a third of `width` is left out.
        keep: Spans of `text` that are not torn apart where they fit on a line.
        ambiguous: Cells of a character of ambiguous width, 1 or 2.
    """
    width = max(width, _NARROWEST)
    body = _Body(text[start:end], width, ambiguous)
    for low, high in keep:
        if low < end and high > start:
            body.keep(max(low - start, 0), min(high, end) - start)
    indent = 0 if body.text[:1].isspace() else _indent(first, width)
    return tuple(
        Line(start + begin, start + stop, column, cells)
        for begin, stop, column, cells in body.lines(indent, _indent(hanging, width))
    )


def offset_at_cell(text: str, line: Line, cell: int, *, ambiguous: int = 1) -> int:
    """The code point that is drawn at a cell of a line, the indent not counted.

    A cell past the end gives the place after what is drawn, before the line break if there is one.
    """
    if line.slots:
        slot = next((one for one in reversed(line.slots) if one.at <= cell), line.slots[0])
        part = Line(slot.start, slot.end, 0, slot.width)
        return offset_at_cell(text, part, cell - slot.at, ambiguous=ambiguous)
    shown = text[line.start : line.end].rstrip(NEWLINES)
    if cell <= 0:
        return line.start
    before = columns(shown, ambiguous)
    at = bisect_right(before, cell) - 1
    while 0 < at < len(shown) and not cuttable(shown, at):
        at -= 1
    return line.start + at


def cell_of(text: str, line: Line, offset: int, *, ambiguous: int = 1) -> int:
    """The cell of a line at which a code point is drawn, the indent not counted."""
    if line.slots:
        slot = max((one for one in line.slots if one.start <= offset), key=_start, default=line.slots[0])
        part = Line(slot.start, slot.end, 0, slot.width)
        return slot.at + cell_of(text, part, offset, ambiguous=ambiguous)
    at = min(max(offset, line.start), line.end) - line.start
    return columns(text[line.start : line.end], ambiguous)[at]


def _start(slot: Slot) -> int:
    return slot.start


@cache
def _word() -> re.Pattern[str]:
    """A word or a number, in classes; made when first needed, which is seldom."""
    return re.compile(r'[ANM]+(?:[\]",][ANM]+)*')


def _indent(indent: int, width: int) -> int:
    return indent if indent * 3 <= width else 0


class _Body:
    """The text of a paragraph, measured, while its lines are looked for."""

    def __init__(self, text: str, width: int, ambiguous: int) -> None:
        self.text = text
        self.width = width
        self.kinds = kinds(text)
        self.columns = columns(text, ambiguous)
        self.kept = bytearray(len(text) + 1)

    def keep(self, low: int, high: int) -> None:
        """Keep a span whole, if a line can hold it."""
        if low < high and self.columns[high] - self.columns[low] <= self.width:
            self.kept[low + 1 : high] = b"\1" * (high - low - 1)

    def lines(self, first: int, hanging: int) -> Iterator[tuple[int, int, int, int]]:
        """Start, end, indent and cells of each line."""
        at, indent = 0, first
        for end in self._line_breaks():
            while True:
                stop = self._fit(at, indent, end)
                if stop < end:
                    stop, indent = self._end(at, stop, end, indent)
                yield at, stop, indent, self.columns[stop] - self.columns[at]
                at, indent = stop, hanging
                if at >= end:
                    break

    def _line_breaks(self) -> Iterator[int]:
        """The places after line breaks, and the end unless one stands there."""
        end = 0
        while (found := self.kinds.find(NEWLINE, end)) >= 0:
            end = found + (2 if self.text.startswith("\r\n", found) else 1)
            yield end
        if end < len(self.text) or not end:
            yield len(self.text)

    def _fit(self, at: int, indent: int, end: int) -> int:
        """The end of what fits on a line, one code point at least."""
        room = self.columns[at] + self.width - indent
        return min(max(bisect_right(self.columns, room, at, end + 1) - 1, at + 1), end)

    def _end(self, at: int, stop: int, end: int, indent: int) -> tuple[int, int]:
        """Where the line from `at` ends, at most at `stop`, and its indent."""
        best = self._legal(at, stop)
        if best:
            return best, indent
        forced, cost = self._forced(at, stop)
        if indent:
            stop = self._fit(at, 0, end)
            best = stop if stop >= end else self._legal(at, stop)
            if best:
                return best, 0
            other, less = self._forced(at, stop)
            if less < cost:
                return other, 0
        return forced, indent

    def _legal(self, at: int, stop: int) -> int:
        """The last legal place outside the kept spans; 0 where there is none."""
        text, kinds, kept = self.text, self.kinds, self.kept
        while stop > at:
            if not kept[stop] and legal(text, kinds, stop, at):
                return stop
            stop -= 1
        return 0

    def _forced(self, at: int, stop: int) -> tuple[int, int]:
        """Where no place is legal, the one where the least is broken, and what that costs."""
        words = self._words(at, stop)
        best, least = 0, 0
        for place in range(stop, at, -1):
            if not cuttable(self.text, place, at):
                continue
            cost = (
                _TORN_SPAN * self.kept[place]
                + _TORN_WORD * (place in words)
                + _OUT_OF_PLACE * out_of_place(self.kinds, place)
            )
            if not best or cost < least:
                best, least = place, cost
        return (best, least) if best else (self._inside(at, stop), 2 * _TORN_SPAN)

    def _words(self, at: int, stop: int) -> set[int]:
        """The places inside words that would fit on a line."""
        places: set[int] = set()
        for word in _word().finditer(self.kinds, at, stop + 4 * self.width):
            low, high = word.span()
            if low >= stop:
                break
            if self.columns[high] - self.columns[low] <= self.width:
                places.update(range(low + 1, high))
        return places

    def _inside(self, at: int, stop: int) -> int:
        """The end of what fits of a character that is wider than a line; a selector is not parted from its sign."""
        return stop - 1 if self.text[stop] == EMOJI_SELECTOR and stop > at + 1 else stop
