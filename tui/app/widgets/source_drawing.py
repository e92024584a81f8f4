"""The stretch of a source around a statement: its table with head, row and cell marked, or its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.app.painting import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.document_model import Document
    from tui.documents.table_model import Cell
    from tui.sources.statement_model import Source, Statement

_ROWS = 8
"""Rows of a table that are shown above and below that of a statement."""
_WIDEST = 24
"""Cells of the widest column that is shown."""
_AROUND = 200
"""Code points of a text that are shown before and behind a statement."""
_GAP = 2


def passage(source: Source, statement: Statement) -> str:
    """The words of a text around a statement, in one line."""
    words = source.text[max(0, statement.start - _AROUND) : statement.end + _AROUND]
    return " ".join(words.split())


def table_window(source: Source, statement: Statement, width: int) -> list[list[tuple[str, str]]]:
    """The table around a statement: its head and the rows near that of the statement, each as words with their styles.

    Args:
        source: The source.
        statement: One of its statements; nothing is given for one that stands in no table.
        width: Cells of the longest line.
    """
    document = source.document
    if document is None or not statement.table:
        return []
    table = document.tables[statement.table - 1]
    grid = table.grid()
    own = statement.row - 1
    heads = [row for row in range(table.header_rows) if row < own]
    near = range(max(table.header_rows, own - _ROWS), min(len(grid), own + _ROWS + 1))
    rows = [*heads, *near]
    columns = _columns(document, grid, rows, statement.column - 1, width)
    found = []
    for row in rows:
        parts: list[tuple[str, str]] = []
        for column, wide in columns:
            words = _words(document, grid[row][column])
            style = "strong" if row in heads else "accent" if row == own else ""
            if row == own and column == statement.column - 1:
                style = "figure"
            parts.append((_padded(words, wide) + " " * _GAP, style))
        found.append(parts)
    return found


def _columns(
    document: Document, grid: Sequence[Sequence[Cell | None]], rows: Sequence[int], own: int, width: int
) -> list[tuple[int, int]]:
    """The columns that have room, with their widths: the first, that of the statement, then the others from the left."""
    count = len(grid[0]) if grid else 0
    wide = [
        min(_WIDEST, max([cell_len(_words(document, grid[row][column])) for row in rows] or [1]) or 1)
        for column in range(count)
    ]
    kept: set[int] = set()
    used = 0
    for column in dict.fromkeys((0, own, *range(count))):
        if column < count and used + wide[column] + _GAP <= max(width, wide[0] + wide[own] + 2 * _GAP):
            kept.add(column)
            used += wide[column] + _GAP
    return [(column, wide[column]) for column in sorted(kept)]


def _words(document: Document, cell: Cell | None) -> str:
    return "" if cell is None else " ".join(document.text[cell.start : cell.end].split())


def _padded(words: str, wide: int) -> str:
    """Words cut or filled to so many cells."""
    said = "".join(part for part, _style in cut([(words, "")], wide))
    return said + " " * (wide - cell_len(said))
