"""A whole speech set for one width, block by block as they are asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.typeset.cells import total, widths
from tui.typeset.heights import Heights
from tui.typeset.paragraph import Line, set_paragraph
from tui.typeset.row_grid import grid_of, set_row, shift_to
from tui.typeset.stack import Stack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tui.typeset.row_grid import Grid, TableRows

    Keep = Callable[[int, int], Sequence[tuple[int, int]]]

_WIDTHS_KEPT = 4
"""How many widths stay set: panes that open and close change between few."""


class FlowBlock(Struct, frozen=True):
    """A paragraph or a heading, and how it is set."""

    start: int
    end: int
    first: int = 0
    """Indent of its first line."""
    hanging: int = 0
    """Indent of its other lines."""
    space_before: int = 0
    """Blank rows above it."""
    table: int = -1
    """The table of which it is a row; -1 for what is none."""


class Flow(Stack):
    """The rows of a speech at one width."""

    def __init__(
        self,
        text: str,
        blocks: Iterable[FlowBlock],
        width: int,
        *,
        keep: Keep | Iterable[tuple[int, int]] = (),
        ambiguous: int = 1,
        tables: Callable[[int], TableRows] | None = None,
    ) -> None:
        """Prepare a speech for `width` cells; nothing is set yet.

        Args:
            text: The text that all offsets count.
            blocks: Its blocks, in the order of the text, not overlapping.
            width: Cells of a line.
            keep: Spans that are not torn apart, in any order; or what gives those of a stretch when it is set.
            ambiguous: Cells of a character of ambiguous width.
            tables: Gives the rows of a table, by the number that its blocks name.
        """
        self._tables = tables
        self._grids: dict[int, Grid | None] = {}
        self._shifts: dict[int, int] = {}
        """For a table how many columns behind its first are out of view on the left."""
        self._prepare(text, tuple(blocks), keep if callable(keep) else _kept(keep), ambiguous)
        self._begin(width, {})

    def _prepare(self, text: str, blocks: tuple[FlowBlock, ...], keep: Keep, ambiguous: int) -> None:
        """Take what does not depend on the width."""
        self.text = text
        self.blocks = blocks
        self.ambiguous = ambiguous
        self._keep = keep
        self._starts = [block.start for block in blocks]
        cells = widths(text, ambiguous)
        self._sizes = [
            (total(cells, block.start, block.end), text.count("\n", block.start, block.end))
            for block in blocks
        ]

    def _begin(self, width: int, layouts: dict[int, dict[int, tuple[Line, ...]]]) -> None:
        """Take a width; blocks that were set for it before are set already."""
        self.width = width
        self._layouts = layouts
        self._set = layouts.pop(width, {})
        layouts[width] = self._set
        while len(layouts) > _WIDTHS_KEPT:
            del layouts[next(iter(layouts))]
        self._heights = Heights(
            block.space_before + (len(self._set[index]) if index in self._set else self.estimate(index))
            for index, block in enumerate(self.blocks)
        )
        self._settled = 0

    def resized(self, width: int) -> Flow:
        """The same speech at another width; what was set lately for that width is kept."""
        if width == self.width:
            return self
        flow = Flow.__new__(Flow)
        flow.text, flow.blocks, flow.ambiguous = self.text, self.blocks, self.ambiguous
        flow._tables, flow._grids, flow._shifts = self._tables, self._grids, self._shifts  # noqa: SLF001
        flow._keep, flow._starts, flow._sizes = self._keep, self._starts, self._sizes  # noqa: SLF001 - its own
        flow._begin(width, self._layouts)  # noqa: SLF001
        return flow

    # ------------------------------------------------------------------ rows and offsets

    def row(self, y: int) -> tuple[int, Line | None]:
        """The block at a row, and its line there; None for a blank row above a block."""
        index, line = self._at(y)
        if index < 0:
            return 0, None
        return index, self.lines(index)[line] if line >= 0 else None

    def shown(self, y: int) -> tuple[int, tuple[Line | None, ...]]:
        """The block at a row, and its line there as that of the only text."""
        index, line = self.row(y)
        return index, (line,)

    def row_of(self, offset: int, side: int = 0) -> int:  # noqa: ARG002 - it has one text
        """The row that shows a code point; between two blocks, the last of the first of them."""
        if not self.blocks:
            return 0
        index = self.block_of(offset)
        lines = self.lines(index)
        line = max(0, bisect_right(lines, offset, key=_start) - 1)
        return self._heights.above(index) + self.blocks[index].space_before + line

    def offset_at(self, y: int, side: int = 0) -> int:  # noqa: ARG002 - it has one text
        """The first code point at a row; for a blank row, of the block below it."""
        index, line = self._at(y)
        if index < 0:
            return 0
        return self.lines(index)[line].start if line >= 0 else self.blocks[index].start

    # ------------------------------------------------------------------ blocks

    def block_of(self, offset: int) -> int:
        """The block that holds a code point, or the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def is_set(self, index: int) -> bool:
        """Whether a block is set already."""
        return index in self._set

    def lines(self, index: int) -> tuple[Line, ...]:
        """The lines of a block, set now if they were not."""
        lines = self._set.get(index)
        if lines is None and (row := self._row(index)) is not None:
            lines = self._set[index] = (row,)
            self._heights.change(index, self.blocks[index].space_before + 1)
        if lines is None:
            block = self.blocks[index]
            lines = self._set[index] = set_paragraph(
                self.text,
                block.start,
                block.end,
                self.width,
                first=block.first,
                hanging=block.hanging,
                keep=self._keep(block.start, block.end),
                ambiguous=self.ambiguous,
            )
            self._heights.change(index, block.space_before + len(lines))
        return lines

    def _grid(self, index: int) -> Grid | None:
        """The columns of the table of which a block is a row, if they can be drawn at this width."""
        table = self.blocks[index].table
        if table < 0 or self._tables is None:
            return None
        if table not in self._grids:
            self._grids[table] = grid_of(self.text, self._tables(table), self.ambiguous)
        grid = self._grids[table]
        if grid is None or self.blocks[index].start not in grid.table.rows or not grid.fits(self.width):
            return None
        return grid

    def _row(self, index: int) -> Line | None:
        """A block as a row of a table; None where it is none, or cannot be drawn as one."""
        grid, block = self._grid(index), self.blocks[index]
        if grid is None:
            return None
        shift = self._shifts.get(block.table, 0)
        row = set_row(self.text, block.start, grid, self.width, shift=shift, ambiguous=self.ambiguous)
        return Line(block.start, block.end, 0, row.width, row.slots, row.more)

    def reveal(self, offset: int) -> bool:
        """Move the columns of a table so that the cell that holds a code point is in view; whether any moved."""
        index = self.block_of(offset)
        grid = self._grid(index) if self.blocks else None
        if grid is None:
            return False
        row, table = grid.table.rows[self.blocks[index].start], self.blocks[index].table
        column = max((cell.column for cell in row if cell.start <= offset), default=0)
        before = self._shifts.get(table, 0)
        shift = shift_to(grid, column, self.width, before)
        if shift == before:
            return False
        self._move(table, shift)
        return True

    def scroll_columns(self, offset: int, by: int) -> bool:
        """Move the columns of the table at a code point; whether any moved."""
        index = self.block_of(offset)
        grid = self._grid(index) if self.blocks else None
        if grid is None or grid.total <= self.width:
            return False
        table = self.blocks[index].table
        last = shift_to(grid, len(grid.lefts) - 1, self.width, 0)
        before = self._shifts.get(table, 0)
        shift = min(max(0, before + by), last)
        if shift != before:
            self._move(table, shift)
        return shift != before

    def _move(self, table: int, shift: int) -> None:
        """Let so many columns of a table be out of view; its rows are set anew when they are asked for."""
        self._shifts[table] = shift
        for known in (self._set, *self._layouts.values()):
            for index in [one for one in known if self.blocks[one].table == table]:
                del known[index]

    def estimate(self, index: int) -> int:
        """About how many lines a block takes, where all but the last lose half a cell."""
        block = self.blocks[index]
        if block.table >= 0:
            return 1
        cells, breaks = self._sizes[index]
        room = max(2, self.width - block.hanging)
        return max(1, breaks + -(-2 * (cells + block.first) // (2 * room - 1)))

    # ------------------------------------------------------------------ inside

    def _end(self) -> int:
        return self.blocks[-1].end if self.blocks else 0

    def _offset_in(self, index: int, line: int, lines: int) -> int:
        block, known = self.blocks[index], self._set.get(index)
        if line <= 0:
            return block.start
        if known is not None:
            return known[line].start if line < len(known) else block.end
        return block.start + (block.end - block.start) * min(line, lines) // max(1, lines)

    def _count(self) -> int:
        return len(self.blocks)

    def _space(self, index: int) -> int:
        return self.blocks[index].space_before

    def _rows(self, index: int) -> int:
        return len(self.lines(index))


def _kept(spans: Iterable[tuple[int, int]]) -> Keep:
    """What gives of some spans those that begin in a stretch."""
    ordered = sorted(spans)
    return lambda start, end: ordered[bisect_left(ordered, (start,)) : bisect_left(ordered, (end,))]


def _start(line: Line) -> int:
    return line.start
