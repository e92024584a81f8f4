"""Rows of a table set in columns under one another: which words stand at which cell of the screen, which are out of view.

A row is one line. Where a table is wider than the line, its first column stays and the others move under it column by
column; no cell is cut. Nothing of the text changes: what stands between cells (a bar, a comma) is drawn where it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from tui.typeset.cells import cells

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GAP = 2
"""Cells at least between two columns."""
_FROZEN = 0.6
"""Of the width of a line: so much at most the first column takes."""


class RowCell(NamedTuple):
    """A cell of a row, by where its words stand in the text."""

    start: int
    end: int
    column: int
    """From 0."""
    columns: int = 1
    """How many columns it covers."""


class Slot(Struct, frozen=True):
    """A stretch of the text at a cell of a line."""

    start: int
    end: int
    at: int
    """Its first cell, the line's indent not counted."""
    width: int


class TableRows(Struct, frozen=True):
    """The rows of a table that are lines of their own."""

    rows: Mapping[int, tuple[RowCell, ...]]
    """The cells of each, in the order of the text, by where the row begins."""
    ends: Mapping[int, int]
    """Where each ends."""
    right: frozenset[int] = frozenset()
    """The columns of numbers, set flush right."""


class Grid(Struct, frozen=True):
    """The columns of a table; measures are cells of the screen."""

    table: TableRows
    lefts: tuple[int, ...]
    """Where the words of each column may begin."""
    widths: tuple[int, ...]
    between: tuple[int, ...]
    """How much stands before each column."""
    total: int
    """All columns together, with what stands after the last."""

    @property
    def frozen(self) -> int:
        """How much the first column takes."""
        return self.widths[0] + self.between[0]

    def fits(self, width: int) -> bool:
        """Whether every column can be shown beside the first one on a line of this width."""
        if self.total <= width:
            return True
        widest = max(b + w for b, w in zip(self.between[1:], self.widths[1:], strict=True))
        return self.frozen <= _FROZEN * width and self.frozen + widest < width


class SetRow(NamedTuple):
    """A row at a width."""

    slots: tuple[Slot, ...]
    width: int
    """Cells that are drawn."""
    more: tuple[int, int]
    """The cells before which and after which columns are out of view; -1 where none are."""


def grid_of(text: str, table: TableRows, ambiguous: int) -> Grid | None:
    """The columns of a table; None where it has fewer than two."""
    count = max((cell.column + cell.columns for row in table.rows.values() for cell in row), default=0)
    if count < 2:
        return None
    widths, between = [0] * count, [0, *[GAP] * (count - 1)]
    tail = 0
    wide: list[tuple[int, RowCell]] = []
    for start, row in table.rows.items():
        before = start
        for cell in row:
            size = cells(text[cell.start : cell.end], ambiguous)
            if cell.columns == 1:
                widths[cell.column] = max(widths[cell.column], size)
            else:
                wide.append((size, cell))
            said = text[before : cell.start]
            if said.strip():
                between[cell.column] = max(between[cell.column], cells(said, ambiguous))
            before = cell.end
        tail = max(tail, cells(text[before : table.ends[start]].rstrip(), ambiguous))
    for size, cell in wide:
        last = cell.column + cell.columns - 1
        room = sum(widths[cell.column : last + 1]) + sum(between[cell.column + 1 : last + 1])
        widths[last] += max(0, size - room)
    lefts = []
    at = 0
    for gap, size in zip(between, widths, strict=True):
        lefts.append(at + gap)
        at += gap + size
    return Grid(table, tuple(lefts), tuple(widths), tuple(between), at + tail)


def set_row(text: str, start: int, grid: Grid, width: int, *, shift: int = 0, ambiguous: int = 1) -> SetRow:
    """A row at a width; `shift` columns behind the first are out of view on the left."""
    stretches = _stretches(text, start, grid, ambiguous)
    if grid.total <= width:
        slots = sorted((slot for _column, slot in stretches if slot.width), key=_first)
        return SetRow(tuple(slots), max((slot.at + slot.width for slot in slots), default=0), (-1, -1))
    moved = _moved(grid, shift)
    found: list[Slot] = []
    right = -1
    for column, slot in stretches:
        x = slot.at - moved if column else slot.at
        if x + slot.width > width - 1:
            right = width - 1
        elif slot.width and (not column or x >= grid.frozen):
            found.append(Slot(slot.start, slot.end, x, slot.width))
    left = grid.frozen if shift else -1
    used = max([slot.at + slot.width for slot in found] + [left + 1])
    return SetRow(tuple(sorted(found, key=_first)), width if right >= 0 else used, (left, right))


def _first(slot: Slot) -> int:
    return slot.at


def _moved(grid: Grid, shift: int) -> int:
    """How many cells the columns behind the first are moved to the left where so many are out of view."""
    return grid.lefts[1 + shift] - grid.between[1 + shift] - grid.frozen if shift else 0


def _stretches(text: str, start: int, grid: Grid, ambiguous: int) -> Sequence[tuple[int, Slot]]:
    """The stretches of a row with their columns, as if the line were wide enough: cells, and signs between them."""
    found: list[tuple[int, Slot]] = []
    row, before = grid.table.rows[start], start
    for cell in row:
        said = text[before : cell.start]
        left = grid.lefts[cell.column]
        if said.strip():
            found.append(
                (
                    cell.column,
                    Slot(before, cell.start, left - grid.between[cell.column], cells(said, ambiguous)),
                )
            )
        size = cells(text[cell.start : cell.end], ambiguous)
        last = cell.column + cell.columns - 1
        room = grid.lefts[last] + grid.widths[last] - left
        x = left + max(0, room - size) if cell.column in grid.table.right and cell.columns == 1 else left
        found.append((cell.column, Slot(cell.start, cell.end, x, size)))
        before = cell.end
    end = grid.table.ends[start]
    if text[before:end].strip():
        size = cells(text[before:end], ambiguous)
        found.append((len(grid.lefts) - 1, Slot(before, end, grid.lefts[-1] + grid.widths[-1], size)))
    return found


def shift_to(grid: Grid, column: int, width: int, shift: int) -> int:
    """How many columns are to be out of view on the left for one to be in view; as few moves as that takes."""
    if grid.total <= width or column == 0:
        return shift if grid.total > width else 0
    if column <= shift:
        return column - 1
    while shift + 1 < column:
        if grid.lefts[column] + grid.widths[column] - _moved(grid, shift) <= width - 1:
            break
        shift += 1
    return shift
