"""The rows of a table in Rich Text Format: cells by their right edges, put into columns when the table is at its end."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec import Struct, field

from tui.documents.rows import row_lines
from tui.documents.table_model import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.lines import Given

    Lines = list[tuple[str, Given]]

_NEAR = 40
"""Twips between two edges that are the same edge: rows of one table are set a little apart by some programs."""
_MOST = 200
"""Columns of the widest table."""


class Edge(Struct, frozen=True):
    """How a row declares one of its cells."""

    right: int
    """In twips."""
    above: bool = False
    """Whether it goes on with the cell above it."""
    before: bool = False
    """Whether it goes on with the cell before it."""


class Row(Struct):
    """A row while it is read."""

    edges: list[Edge] = field(default_factory=list)
    head: bool = False
    cells: list[Lines] = field(default_factory=list)


def lines_of_table(rows: Sequence[Row], number: int) -> Lines:
    """The lines of a table, the `number`th of its file, row by row."""
    columns = _columns(rows)
    found: Lines = []
    for at, row in enumerate(rows):
        cells: list[tuple[Piece, Lines]] = []
        start = 0
        for place, lines in enumerate(row.cells[:_MOST]):
            edge = row.edges[place] if place < len(row.edges) else None
            end = start + 1 if edge is None else max(start + 1, _column(columns, edge.right) + 1)
            if edge is not None and edge.before and cells:
                piece, before = cells[-1]
                cells[-1] = piece._replace(columns=end - piece.column), [*before, *_filled(lines)]
            else:
                above = edge is not None and edge.above
                cells.append((Piece(number, at, start, 0, 0, end - start, 1, row.head, above), lines))
            start = end
        found += row_lines(cells)
    return found


def _filled(lines: Lines) -> Lines:
    """The lines that hold something."""
    return [one for one in lines if one[0].strip()]


def _columns(rows: Sequence[Row]) -> list[int]:
    """The right edges of the columns of a table, from the left."""
    found: list[int] = []
    for right in sorted({edge.right for row in rows for edge in row.edges}):
        if not found or right - found[-1] > _NEAR:
            found.append(right)
    return found[:_MOST]


def _column(columns: Sequence[int], right: int) -> int:
    """The column that ends at an edge."""
    return bisect_left(columns, right - _NEAR) if columns else 0
