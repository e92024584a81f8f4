"""Tables of a source read as reviewers say: which rows are the head, what the numbers are in, of which year they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.compiled import late
from tui.documents.addresses import column_number
from tui.figures.cell_values import scale_of
from tui.sources.even_statements import statements_of
from tui.speech.verdicts import TablePart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.documents.document_model import Document
    from tui.documents.table_model import Table
    from tui.sources.statement_model import Source, Statement
    from tui.speech.verdicts import TableRecord

_HEAD = late(r"\s*([0-9]{1,4})\s*(?:[-–—~至到]\s*([0-9]{1,4}))?\s*")
_YEAR = late(r"\s*((?:19|20)[0-9]{2})\s*年?\s*")
_MOST_HEADS = 5
"""Rows of the tallest head that can be said."""


def head_rows(value: str, rows: int) -> tuple[int, int] | None:
    """The first and the last row of a head as it was typed, from 1; None where a table of so many rows has no such head."""
    found = _HEAD.fullmatch(value)
    if found is None:
        return None
    first, last = int(found[1]), int(found[2] or found[1])
    return (first, last) if 1 <= first <= last < min(rows, first + _MOST_HEADS) else None


def year_in(value: str) -> str:
    """The year that was typed; empty where it is none."""
    found = _YEAR.fullmatch(value)
    return found[1] if found else ""


def units_in(value: str) -> list[tuple[str, str]] | None:
    """The units that were typed, each with the column (C) or the row (7) that it is of, empty for all; None where one is no unit."""
    found = []
    for part in filter(None, map(str.strip, _BETWEEN.split(value))):
        place = _PLACE.match(part)
        unit = part[place.end() :] if place else part
        if scale_of(unit) is None:
            return None
        found.append((place[1].upper() if place else "", unit))
    return found or None


_BETWEEN = late(r"[;；]")
_PLACE = late(r"([A-Za-z]{1,3}|[0-9]{1,7})\s*[:：]\s*")


def is_sound(part: TablePart, value: str, table: Table) -> bool:
    """Whether what was typed can be a part of how a table is read."""
    if part is TablePart.HEAD:
        return head_rows(value, table.rows) is not None
    return units_in(value) is not None if part is TablePart.UNIT else bool(year_in(value))


def corrected(source: Source, tables: Iterable[TableRecord]) -> Source:
    """A source with its tables read as reviewers say; the same value where they say nothing new of it.

    Args:
        source: It, as it was read, or as it was corrected before.
        tables: What holds of tables, of whatever sources; what cannot be is passed over.
    """
    said = tuple(one for one in tables if one.content == source.content)
    if said == source.corrections:
        return source
    read = source.as_read or source
    document = read.document
    if document is None:
        return source
    sound = _sound(said, document)
    if not sound:
        return replace(read, corrections=said, as_read=read)
    years = {one.table: year_in(one.value) for one in sound if one.part is TablePart.YEAR}
    found = statements_of(_with(document, sound, bare=True), years)
    return replace(
        read,
        statements=_with_prose(read, found),
        document=_with(document, sound, bare=False),
        corrections=said,
        as_read=read,
    )


def _sound(said: Iterable[TableRecord], document: Document) -> list[TableRecord]:
    """What can be of all that was said of the tables of a document."""
    here = [one for one in said if 1 <= one.table <= len(document.tables)]
    return [one for one in here if is_sound(one.part, one.value, document.tables[one.table - 1])]


def _with_prose(read: Source, found: Sequence[Statement]) -> Sequence[Statement]:
    """The statements of tables with those of the prose around them, in the order of the text."""
    prose = [] if read.kind == "table" else [one for one in read.statements if not one.table]
    return tuple(sorted((*found, *prose), key=lambda one: one.start)) if prose else found


def place_on_sheet(document: Document, table: Table) -> tuple[int, int]:
    """How many rows stand above a table on its sheet, and how many columns on its left; none in a document without cells."""
    first = next((cell for cell in table.cells if cell.start < cell.end), None)
    named = document.address(first.start).cell if first is not None else ""
    letters = named.rstrip("0123456789")
    if first is None or not letters:
        return 0, 0
    return int(named[len(letters) :]) - 1 - first.row, column_number(letters) - 1 - first.column


def _with_units(document: Document, table: Table, units: Iterable[tuple[str, str]]) -> Table:
    """A table with the units that were said: of all its numbers, or of those of a column or a row, as its sheet names these."""
    row, column = place_on_sheet(document, table)
    some = []
    for place, unit in units:
        if not place:
            table = replace(table, unit=unit)
        elif place.isdecimal():
            some.append((int(place) - 1 - row, -1, unit))
        else:
            some.append((-1, column_number(place) - 1 - column, unit))
    return replace(table, units_said=tuple(some))


def _with(document: Document, records: Iterable[TableRecord], *, bare: bool) -> Document:
    """A document with its tables as they are said to be; `bare` without what stands above the heads, which names no column."""
    tables = list(document.tables)
    for one in records:
        table = tables[one.table - 1]
        if one.part is TablePart.UNIT:
            table = _with_units(document, table, units_in(one.value) or [])
        elif one.part is TablePart.HEAD:
            first, last = head_rows(one.value, table.rows) or (1, table.header_rows)
            table = replace(table, header_rows=last)
            table = table.named_from_row(first - 1) if bare and first > 1 else table
        tables[one.table - 1] = table
    return replace(document, tables=tuple(tables))
