"""Two texts of one speech set together, block by block: side by side, or each block under its twin."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.typeset.heights import Heights
from tui.typeset.stack import Stack

if TYPE_CHECKING:
    from tui.typeset.flow import Flow
    from tui.typeset.paragraph import Line

LEAST = 36
"""Cells that each of two columns needs: eighteen Chinese characters, six English words."""
SHARE = 0.42
"""Of two columns the first one's part: English takes about that much more room than the Chinese that it translates."""


class Spread(Stack):
    """The rows of two flows whose blocks are twins; both begin at the same row (`beside`), or follow each other."""

    def __init__(self, flows: tuple[Flow, Flow], *, beside: bool) -> None:
        """Arrange two texts.

        Args:
            flows: The texts, each at the width that it has; as many blocks in one as in the other.
            beside: Whether twins stand side by side, the shorter one with blank rows under it.
        """
        self.flows = flows
        self.beside = beside
        self._join = max if beside else sum
        self._heights = Heights(
            self._space(index)
            + self._join(
                [len(flow.lines(index)) if flow.is_set(index) else flow.estimate(index) for flow in flows]
            )
            for index in range(self._count())
        )
        self._settled = 0
        self._counted = bytearray(self._count())

    # ------------------------------------------------------------------ rows and offsets

    def shown(self, y: int) -> tuple[int, tuple[Line | None, ...]]:
        """The block at a row, and the line that each text has there."""
        index, row = self._at(y)
        if index < 0:
            return 0, (None, None)
        first, second = (flow.lines(index) for flow in self.flows)
        below = row if self.beside else row - len(first)
        return index, (_at(first, row), _at(second, below))

    def row_of(self, offset: int, side: int = 0) -> int:
        """The row that shows a code point of a text; between two blocks, the last of the first of them."""
        if not self._count():
            return 0
        flow = self.flows[side]
        index = flow.block_of(offset)
        self._rows(index)
        lines = flow.lines(index)
        line = max(0, bisect_right(lines, offset, key=_start) - 1)
        return self._heights.above(index) + self._space(index) + self._before(index, side) + line

    def offset_at(self, y: int, side: int = 0) -> int:
        """The first code point of a text at a row; where it has no line there, of the next that it has."""
        index, row = self._at(y)
        if index < 0:
            return 0
        flow = self.flows[side]
        line = max(0, row - self._before(index, side))
        lines = flow.lines(index)
        if line < len(lines):
            return lines[line].start
        if index + 1 < self._count():
            return flow.blocks[index + 1].start
        return lines[-1].start

    def is_set(self, index: int) -> bool:
        """Whether a block is set already in both texts."""
        return bool(self._counted[index])

    # ------------------------------------------------------------------ inside

    def _end(self) -> int:
        return self.flows[0]._end()  # noqa: SLF001 - one of its own

    @property
    def changes(self) -> int:
        """How often a block was set, in either text too."""
        return super().changes + sum(flow.changes for flow in self.flows)

    def _offset_in(self, index: int, line: int, lines: int) -> int:
        first = self.flows[0]
        own = len(first.lines(index)) if first.is_set(index) else first.estimate(index)
        return first._offset_in(index, line, min(own, lines))  # noqa: SLF001

    def _before(self, index: int, side: int) -> int:
        """Rows of a block above those of a text."""
        return 0 if self.beside or not side else len(self.flows[0].lines(index))

    def _count(self) -> int:
        return len(self.flows[0].blocks)

    def _space(self, index: int) -> int:
        return max(flow.blocks[index].space_before for flow in self.flows)

    def _rows(self, index: int) -> int:
        rows: int = self._join([len(flow.lines(index)) for flow in self.flows])
        if not self._counted[index]:
            self._counted[index] = 1
            self._heights.change(index, self._space(index) + rows)
        return rows


def columns(cells: int) -> tuple[int, int] | None:
    """The widths of two columns in so many cells, the second the wider one; None where one would be too narrow."""
    if cells < 2 * LEAST:
        return None
    first = max(LEAST, round(cells * SHARE))
    return first, cells - first


def _at(lines: tuple[Line, ...], row: int) -> Line | None:
    return lines[row] if 0 <= row < len(lines) else None


def _start(line: Line) -> int:
    return line.start
