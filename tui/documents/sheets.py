"""Sheets of workbooks as lines: each row a line, its cells set apart by tabs, numbers as they are stored."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

from tui.documents.addresses import Place
from tui.documents.comments import Remark
from tui.documents.lines import Given, Role
from tui.documents.rows import indent_of
from tui.documents.separated import table_rows
from tui.documents.table_model import Piece, is_over_table
from tui.files.bounds import LINES, MOST, VALUES, check

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PLACES = 1_000_000
"""Places of the largest sheet, from its first cell to its last."""
_ALL_PLACES = 2_000_000
"""Places of all sheets together."""


class Sheet(NamedTuple):
    """A sheet as a library gives it."""

    name: str
    rows: list[list[Any]]
    """From the first row and the first column on; values, or words."""
    merged: list[Any]
    """Of merged cells the first and the last, as row and column."""
    remarks: Sequence[tuple[int, int, str]] = ()
    """The comments on its cells: row, column, the comment's name."""


def sheet_lines(sheets: Iterable[Sheet], count: int, name: str) -> list[tuple[str, Given]]:
    """The lines of `count` sheets, each under its name where there are several.

    Raises:
        Problems: There are more lines than are worked through.
    """
    lines: list[tuple[str, Given]] = []
    first = places = 0
    for sheet in sheets:
        places += sum(map(len, sheet.rows))
        check(name, VALUES, places, _ALL_PLACES)
        found, tables = _sheet(sheet, first)
        if found and count > 1:
            lines.append((sheet.name, Given(level=1)))
        lines += found
        first += tables
        check(name, LINES, len(lines), MOST[LINES])
    return lines


def _sheet(sheet: Sheet, first: int) -> tuple[list[tuple[str, Given]], int]:
    """The lines of a sheet and how many tables it holds; blank rows are blank lines."""
    words = [[_shown(value) for value in row] for row in sheet.rows]
    merged = _merged(sheet.merged)
    filled = [1 if is_over_table(row) else sum(map(bool, row)) for row in words]
    tables = table_rows(filled, words.__getitem__)
    table_of = {
        row: (first + number, row - start)
        for number, (start, end) in enumerate(tables)
        for row in range(start, end)
    }
    lines = [
        _line(
            row,
            Place(sheet=sheet.name, record=at + 1),
            table_of.get(at),
            merged,
            _indents(sheet.rows[at]),
        )
        for at, row in enumerate(words)
    ]
    for at, column, name in sheet.remarks:
        if at < len(lines):
            line, given = lines[at]
            remark = Remark(name, *_in_line(words[at], column, filled_only=at not in table_of))
            lines[at] = line, replace(given, remarks=(*given.remarks, remark))
    while lines and not lines[-1][0]:
        lines.pop()
    return lines, len(tables)


def _in_line(row: list[str], column: int, *, filled_only: bool) -> tuple[int, int]:
    """Where a cell stands in its line, in code points; one without words is a place."""
    before = [cell for cell in row[:column] if cell or not filled_only]
    start = sum(map(len, before)) + len(before)
    words = row[column] if column < len(row) else ""
    if words:
        return start, start + len(words)
    whole = "\t".join(cell for cell in row if cell) if filled_only else "\t".join(row).rstrip("\t")
    return (min(start, len(whole)),) * 2


def _line(
    row: list[str],
    where: Place,
    table: tuple[int, int] | None,
    merged: tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]],
    indents: dict[int, int],
) -> tuple[str, Given]:
    """A row of a sheet as a line: its cells with tabs between, or the only one that it has outside a table."""
    if table is None:
        columns = tuple(column for column, cell in enumerate(row, 1) if cell)
        alone = "\t".join(cell for cell in row if cell)
        plain = len(columns) < 2 or is_over_table(row)
        role = Role.PLAIN if plain else Role.ROW
        return alone, Given(role, place=replace(where, columns=columns))
    number, place = table
    spans, inside = merged
    pieces = []
    start = 0
    for column, cell in enumerate(row):
        rows, width = spans.get((where.record - 1, column), (1, 1))
        if (where.record - 1, column) not in inside:
            indent = indents.get(column, 0)
            pieces.append(Piece(number, place, column, start, start + len(cell), width, rows, indent=indent))
        start += len(cell) + 1
    return "\t".join(row).rstrip("\t"), Given(Role.ROW, cells=tuple(pieces), place=where)


def _indents(row: Sequence[Any]) -> dict[int, int]:
    """The blanks before the words of cells, by their columns, for those that have some."""
    return {
        column: indent_of(value)
        for column, value in enumerate(row)
        if isinstance(value, str) and value[:1].isspace()
    }


def _merged(ranges: Iterable[Any]) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """For the first cell of merged ones how many rows and columns it covers, and which the others are."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    inside: set[tuple[int, int]] = set()
    for (top, left), (bottom, right) in ranges:
        rows, columns = bottom - top + 1, right - left + 1
        if rows < 1 or columns < 1 or rows * columns > 10_000:
            continue
        spans[top, left] = rows, columns
        inside |= {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
        inside.discard((top, left))
    return spans, inside


def _shown(value: Any) -> str:
    """A value as a line has it: whole numbers without a point, dates as ISO 8601 has them."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case float():
            return f"{value:.15g}"
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return str(value)
        case _:
            return " ".join(str(value).split())
