"""Blocks one under the other, each set when one of its rows is asked for; until then its height is estimated."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.typeset.heights import Heights
    from tui.typeset.paragraph import Line


class Stack:
    """The rows of a column of blocks; what a block is made of is the subclass's to say.

    Setting a block moves what stands below it and nothing above it. So who draws keeps the place of
    reading as an offset and the rows shown above it, never as a row of the whole, and asks `top` for
    the row at which the viewport begins: after scrolling up, after `settle` and after `resized`.
    """

    _heights: Heights
    _settled: int
    """The blocks before this one are set."""

    # ------------------------------------------------------------------ what a subclass says

    def _count(self) -> int:
        """How many blocks there are."""
        raise NotImplementedError

    def _space(self, index: int) -> int:
        """Blank rows above a block."""
        raise NotImplementedError

    def is_set(self, index: int) -> bool:
        """Whether a block is set already."""
        raise NotImplementedError

    def _rows(self, index: int) -> int:
        """The rows of a block without the space above it; the block is set now if it was not."""
        raise NotImplementedError

    def shown(self, y: int) -> tuple[int, tuple[Line | None, ...]]:
        """The block at a row, and for each text the line that it has there."""
        raise NotImplementedError

    def row_of(self, offset: int, side: int = 0) -> int:
        """The row that shows a code point of a text; between two blocks, the last of the first of them."""
        raise NotImplementedError

    def offset_at(self, y: int, side: int = 0) -> int:
        """The first code point of a text at a row; for a row without one, that of the block's next line."""
        raise NotImplementedError

    def offset_about(self, y: int) -> int:
        """About the first code point of the first text at a row, without setting its block."""
        if y >= self._heights.total:
            return self._end()
        index, row = self._heights.at(max(0, y))
        return self._offset_in(index, row - self._space(index), self._heights[index] - self._space(index))

    def _end(self) -> int:
        """Where the last block of the first text ends."""
        raise NotImplementedError

    def _offset_in(self, index: int, line: int, lines: int) -> int:
        """About the first code point at a line of a block that has about so many; above the first, of the block."""
        raise NotImplementedError

    # ------------------------------------------------------------------ rows

    @property
    def height(self) -> int:
        """All rows; in part an estimate until every block is set."""
        return self._heights.total

    @property
    def changes(self) -> int:
        """How often a block was set: as long as that is the same, rows and offsets are."""
        return self._heights.changes

    def top(self, offset: int, above: int, rows: int, side: int = 0) -> int:
        """The row at which a viewport begins that shows a code point under `above` other rows.

        All of its `rows` are set, so that drawing them moves none.
        """
        while True:
            top = max(0, self.row_of(offset, side) - above)
            for y in range(top, top + rows):
                self._at(y)
            if max(0, self.row_of(offset, side) - above) == top:
                return top

    def settle(self, budget: int = 8) -> bool:
        """Set some more blocks, from the top; whether any is left.

        Heights become exact and rows move: keep the place of reading by its offset.
        """
        while self._settled < self._count():
            if not self.is_set(self._settled):
                if budget <= 0:
                    return True
                budget -= 1
                self._rows(self._settled)
            self._settled += 1
        return False

    def _at(self, y: int) -> tuple[int, int]:
        """Block and line at a row, the line below 0 in the space above the block; (-1, -1) for none.

        Setting the block may show that it ends above the row: then the row belongs to the next.
        """
        y = max(0, y)
        while y < self._heights.total:
            index, row = self._heights.at(y)
            space = self._space(index)
            if row < space:
                return index, -1
            if row - space < self._rows(index):
                return index, row - space
        last = self._count() - 1
        return (last, self._rows(last) - 1) if last >= 0 else (-1, -1)
