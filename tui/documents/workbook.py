"""The sheets of an Excel workbook: each row a line, its cells set apart by tabs, numbers as they are stored."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from tui.documents.addresses import Place, column_number
from tui.documents.archives import DAMAGED
from tui.documents.formats import ZIP
from tui.documents.lines import Given, Role
from tui.documents.number_formats import Percentages, percentage
from tui.documents.separated import table_rows
from tui.documents.table_model import Piece, is_above
from tui.files.bounds import CELLS, LINES, MOST, VALUES, check
from tui.files.problems import Problem, Problems
from tui.files.sanitizing import sanitize
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARK = "xl/workbook.xml"
_LARGEST = 40 << 20
"""Bytes of all parts with cells when unpacked."""
_PARTS = 20_000
_PLACES = 1_000_000
"""Places of the largest sheet, from its first cell to its last."""
_CELLS = 200_000
"""Cells of all sheets: each takes a microsecond and half a kilobyte before its row is known."""
_SHEETS = 200
_PLACE = re.compile(rb'<(?:[a-z]\w*:)?c[^>]{0,80}?\sr="([A-Z]{1,3})([0-9]{1,7})"')
_CELL = re.compile(rb"<(?:[a-z]\w*:)?c[\s/>]")


def is_workbook(data: bytes) -> bool:
    """Whether an archive holds a workbook."""
    if not data.startswith(ZIP):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _MARK in archive.namelist()
    except DAMAGED:
        return False


def read_workbook(data: bytes, name: str) -> tuple[str, list[Given]]:
    """The text of a workbook's sheets and what is given of each line.

    Raises:
        Problems: It is damaged, or too large.
    """
    damaged = Problems(
        [Problem(name, "", _("this workbook is damaged"), _("open it in Excel and save it anew"))]
    )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_size(archive, name)
            lines = _lines(data, name, Percentages(archive))
    except Problems:
        raise
    except DAMAGED as error:
        raise damaged from error
    except Exception as error:
        if type(error).__module__.startswith("python_calamine"):
            raise damaged from error
        raise
    return sanitize("\n".join(line for line, _given in lines)), [given for _line, given in lines]


def _lines(data: bytes, name: str, percentages: Percentages) -> list[tuple[str, Given]]:
    """The lines of all sheets of a workbook that was found to be of a bearable size."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum  # noqa: PLC0415 - only workbooks need it

    book = CalamineWorkbook.from_filelike(BytesIO(data))
    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    check(name, N_("sheets"), len(sheets), _SHEETS)
    lines: list[tuple[str, Given]] = []
    first = 0
    for sheet in sheets:
        opened = book.get_sheet_by_name(sheet.name)
        check(name, VALUES, opened.total_height * opened.total_width, _PLACES)
        rows = opened.to_python(skip_empty_area=False)
        _show_percentages(rows, percentages.of(sheet.name))
        merged = list(opened.merged_cell_ranges or ())
        found, count = _sheet(sheet.name, rows, merged, first)
        if found and len(sheets) > 1:
            lines.append((sheet.name, Given(level=1)))
        lines += found
        first += count
        check(name, LINES, len(lines), MOST[LINES])
    return lines


def _show_percentages(rows: list[list[Any]], shown: Iterable[tuple[int, int]]) -> None:
    """Write the numbers that Excel shows as percentages as such; `rows` is changed in place."""
    for row, column in shown:
        value = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
        if isinstance(value, float):
            rows[row][column] = percentage(value)


def _check_size(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse a workbook that unpacks to too much, or whose sheets reach too far."""
    expected = _("expected at most {cap} bytes unpacked").format(cap=f"{_LARGEST:,}")
    too_large = Problems([Problem(name, "", _("this file is too large to open"), expected)])
    cells = 0
    parts = [
        info
        for info in archive.infolist()
        if info.filename.startswith("xl/") and info.filename.endswith(".xml")
    ]
    check(name, N_("parts"), len(archive.filelist), _PARTS)
    if sum(info.file_size for info in parts) > _LARGEST:
        raise too_large
    for info in parts:
        with archive.open(info) as opened:
            content = opened.read(_LARGEST + 1)
        if len(content) > min(_LARGEST, info.file_size):
            raise too_large
        if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:4096]:
            raise ValueError
        if info.filename.startswith("xl/worksheets/"):
            check(name, VALUES, _reach(content), _PLACES)
            cells += sum(1 for _found in _CELL.finditer(content))
            check(name, CELLS, cells, _CELLS)


def _reach(content: bytes) -> int:
    """How many places a sheet has from its first column and row to its last."""
    columns: set[bytes] = set()
    lowest, highest = 1 << 30, 0
    for found in _PLACE.finditer(content):
        columns.add(found[1])
        row = int(found[2])
        lowest, highest = min(lowest, row), max(highest, row)
    numbers = [column_number(letters.decode()) for letters in columns] or [0]
    return (max(numbers) - min(numbers) + 1) * max(0, highest - lowest + 1)


def _sheet(
    name: str, rows: list[list[Any]], merged: Iterable[Any], first: int
) -> tuple[list[tuple[str, Given]], int]:
    """The lines of a sheet and how many tables it holds; blank rows are blank lines."""
    words = [[_shown(value) for value in row] for row in rows]
    spans, inside = _merged(merged)
    filled = [min(1, len(held)) if is_above(held := list(filter(None, row))) else len(held) for row in words]
    tables = table_rows(filled)
    table_of = {
        row: (first + number, row - start)
        for number, (start, end) in enumerate(tables)
        for row in range(start, end)
    }
    lines = [
        _line(row, Place(sheet=name, record=at + 1), table_of.get(at), spans, inside)
        for at, row in enumerate(words)
    ]
    while lines and not lines[-1][0]:
        lines.pop()
    return lines, len(tables)


def _line(
    row: list[str],
    where: Place,
    table: tuple[int, int] | None,
    spans: dict[tuple[int, int], tuple[int, int]],
    inside: set[tuple[int, int]],
) -> tuple[str, Given]:
    """A row of a sheet as a line: its cells with tabs between, or the only one that it has outside a table."""
    if table is None:
        columns = tuple(column for column, cell in enumerate(row, 1) if cell)
        alone = "\t".join(cell for cell in row if cell)
        plain = len(columns) < 2 or is_above(alone.split("\t"))
        role = Role.PLAIN if plain else Role.ROW
        return alone, Given(role, place=replace(where, columns=columns))
    number, place = table
    pieces = []
    start = 0
    for column, cell in enumerate(row):
        rows, width = spans.get((where.record - 1, column), (1, 1))
        if (where.record - 1, column) not in inside:
            pieces.append(Piece(number, place, column, start, start + len(cell), width, rows))
        start += len(cell) + 1
    return "\t".join(row).rstrip("\t"), Given(Role.ROW, cells=tuple(pieces), place=where)


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
