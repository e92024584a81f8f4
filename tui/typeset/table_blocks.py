"""Which blocks of a speech are rows of tables that can be drawn in columns, and which columns hold numbers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from tui.documents.table_model import is_empty, is_quantity
from tui.speech import BlockKind
from tui.typeset.row_grid import RowCell, TableRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.table_model import Cell, Table
    from tui.speech import Speech


_SAMPLE = 300
"""Rows by which it is told whether a column holds numbers."""


def table_of_blocks(speech: Speech) -> dict[int, int]:
    """For the index of each block that is a row of a table the index of the table."""
    starts = [block.start for block in speech.blocks]
    found: dict[int, int] = {}
    for number, table in enumerate(speech.tables):
        for index in range(max(0, bisect_right(starts, table.start) - 1), bisect_right(starts, table.end)):
            block = speech.blocks[index]
            if (
                block.kind in (BlockKind.PARAGRAPH, BlockKind.ASIDE)
                and block.end > table.start
                and "\n" not in speech.text[block.start : block.end]
            ):
                found[index] = number
    return found


def table_rows(speech: Speech, number: int) -> TableRows:
    """The rows of a table that are blocks of their own, with their cells."""
    table, text = speech.tables[number], speech.text
    held = sorted(table.cells, key=lambda cell: (cell.start, cell.column))
    cell_starts = [cell.start for cell in held]
    rows: dict[int, tuple[RowCell, ...]] = {}
    ends: dict[int, int] = {}
    starts = [block.start for block in speech.blocks]
    for index in range(max(0, bisect_right(starts, table.start) - 1), bisect_right(starts, table.end)):
        block = speech.blocks[index]
        inside = held[bisect_left(cell_starts, block.start) : bisect_right(cell_starts, block.end)]
        inside = [cell for cell in inside if cell.end <= block.end]
        if len(inside) > 1 and "\n" not in text[block.start : block.end]:
            rows[block.start] = _in_order(inside)
            ends[block.start] = block.end
    return TableRows(rows, ends, _right(text, table))


def _in_order(cells: Sequence[Cell]) -> tuple[RowCell, ...]:
    """The cells of a row, each further right than the one before."""
    found: list[RowCell] = []
    for cell in cells:
        if not found or cell.column > found[-1].column:
            found.append(RowCell(cell.start, cell.end, cell.column, cell.columns))
    return tuple(found)


def _right(text: str, table: Table) -> frozenset[int]:
    """The columns most of whose cells below the head hold numbers."""
    numbers: dict[int, int] = {}
    filled: dict[int, int] = {}
    for cell in table.cells:
        if cell.row > table.header_rows + _SAMPLE:
            break
        if cell.row < table.header_rows or cell.columns > 1 or cell.start == cell.end:
            continue
        words = text[cell.start : cell.end]
        filled[cell.column] = filled.get(cell.column, 0) + 1
        numbers[cell.column] = numbers.get(cell.column, 0) + (is_quantity(words) or is_empty(words))
    return frozenset(column for column, count in filled.items() if 2 * numbers[column] > count)
