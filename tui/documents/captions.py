"""What stands above a table: the line that names it, and the line that says in what its numbers are."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.compiled import late
from tui.documents.lines import Role
from tui.documents.table_model import (
    UNIT_ALONE,
    UNIT_LINE,
    assemble,
    bare_unit,
    is_above,
    is_beside_title,
    names_rows,
    unit_at_end,
    unit_line,
    units_by_name,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.documents.lines import Line
    from tui.documents.table_model import Piece, Table

_CAPTION = 50
"""Characters of the longest line that names a table."""
_NAMES = late(
    r"(?:附?表|附件|图表|表格)\s*[0-9０-９一二三四五六七八九十]+.*|(?i:table)\s*[0-9]+.*|.*(?:表|一览|情况|统计|明细|计划|指标|清单|名单)"
)
_ENDED = frozenset("。！？；，、,;!?…")


def with_tables(text: str, lines: list[Line]) -> tuple[list[Line], tuple[Table, ...]]:
    """The tables of a text, and its lines, of which those above tables are said to be captions."""
    tables, frames = assemble(_pieces(text, lines), text)
    if frames:
        lines = [_unframed(line, frames) for line in lines]
    if not tables:
        return lines, ()
    lines = list(lines)
    starts = [line.start for line in lines]
    found = []
    for table in tables:
        first = bisect_left(starts, table.start + 1) - 1
        found.append(_captioned(text, lines, max(first, 0), table))
    return lines, tuple(found)


def captioned(text: str, lines: list[Line], table: Table) -> tuple[list[Line], Table]:
    """The lines of a text, of which those above a table are said to be captions, and the table with what they say."""
    lines = list(lines)
    first = bisect_left(lines, table.start + 1, key=lambda line: line.start) - 1
    return lines, _captioned(text, lines, max(first, 0), table)


def _unframed(line: Line, frames: set[int]) -> Line:
    """A line without the cells of tables that are but frames around text."""
    cells = line.given.cells
    if not cells or any(piece.table not in frames for piece in cells):
        return line
    return replace(line, given=replace(line.given, cells=()))


def _pieces(text: str, lines: list[Line]) -> Iterator[tuple[int, Piece]]:
    """The pieces of cells in all lines, each with the offset where its line begins."""
    for line in lines:
        if line.given.cells:
            begin = text.rfind("\n", 0, line.start) + 1
            for piece in line.given.cells:
                yield begin, piece


def _captioned(text: str, lines: list[Line], first: int, table: Table) -> Table:
    """A table with its caption and its unit; the lines that say them are changed in place."""
    unit, caption = "", None
    at = first - 1
    if at >= 0 and _is_free(lines[at]):
        words = text[lines[at].words : lines[at].words_end]
        unit = _unit_above(words)
        if unit and (title := _title_beside(words)):
            start = lines[at].words + words.index(title)
            caption = start, start + len(title)
            _take(lines, at)
        elif unit and _is_only_unit(words):
            _take(lines, at)
            at -= 1
    if caption is None and _is_caption(text, lines, at, known=bool(unit)):
        caption = lines[at].words, lines[at].words_end
        unit = unit or unit_line(text[slice(*caption)]) or unit_at_end(text[slice(*caption)])
        _take(lines, at)
    return replace(table, caption=caption, unit=unit or _unit_inside(text, table))


def _title_beside(words: str) -> str:
    """The title in a line that says a unit behind it; empty for any other line."""
    parts = _parts(words)
    return parts[0] if is_beside_title(parts) and not is_above(parts) else ""


def _is_caption(text: str, lines: list[Line], at: int, *, known: bool) -> bool:
    """Whether the line at a place names the table below it; surely where the table's unit is known, or the line ends in one."""
    if at < 0 or not _is_free(lines[at]):
        return False
    certain = known or bool(unit_at_end(text[lines[at].words : lines[at].words_end]))
    return _names(text, lines[at], certain=certain or _is_first(text, lines, at))


def _unit_inside(text: str, table: Table) -> str:
    """The unit that a wide cell of its head says, or the head of the column that names its rows: Service (£000).

    Empty where neither does.
    """
    for cell in table.cells[: 3 * table.columns]:
        wide = cell.columns > 1 and (cell.row < table.header_rows or cell.columns == table.columns)
        if wide and (unit := unit_line(" ".join(text[cell.start : cell.end].split()))):
            return unit
    return _unit_over_names(text, table)


def _unit_over_names(text: str, table: Table) -> str:
    """The unit in brackets over the names of rows: they are in none, so it is that of the numbers beside them."""
    above = takewhile(lambda cell: cell.row < table.header_rows, table.cells)
    heads = (cell for cell in above if not cell.column)
    for cell in heads:
        words = " ".join(text[cell.start : cell.end].split())
        unit = unit_at_end(words) or bare_unit(words)
        if unit and names_rows(text, table):
            return unit
    return ""


def _is_free(line: Line) -> bool:
    """Whether a line may belong to the table below it."""
    return line.given.role is Role.CAPTION or (
        line.given.role is Role.PLAIN and not line.given.level and not line.given.cells
    )


def _parts(words: str) -> list[str]:
    """The cells of a line above a table, whatever keeps them apart: tabulators, blanks, or the signs of several empty ones."""
    return [part for part in re.split(r"\t|\s{2,}|\u3000|[,;|]{2,}", words.strip(" \t,;|")) if part]


def _unit_above(words: str) -> str:
    """The unit that a line above a table says, or all of it where it gives several to columns by their names; empty where none."""
    unit = _unit_beside(words) or unit_line(words) or bare_unit(words)
    return unit or (words if units_by_name(words) else "")


def _unit_beside(words: str) -> str:
    """The unit in one cell of a line above a table, beside which it says of when that is; empty where none does."""
    parts = _parts(words)
    return (
        next((unit for part in parts if (unit := unit_line(part))), "")
        if is_above(parts) or is_beside_title(parts)
        else ""
    )


def _is_only_unit(words: str) -> bool:
    """Whether a line says a unit and no name, or who filled a table in and its unit."""
    if bare_unit(words) or is_above(_parts(words)) or units_by_name(words):
        return True
    if unit_line(words) and not UNIT_LINE.search(words):
        return True
    return UNIT_ALONE.match(words) is not None


def _names(text: str, line: Line, *, certain: bool) -> bool:
    """Whether a line names the table below it."""
    words = text[line.words : line.words_end]
    if line.given.role is Role.CAPTION:
        return True
    most = 2 * _CAPTION if words.isascii() else _CAPTION
    if not words or len(words) > most or words[-1] in _ENDED or line.mark is not None:
        return False
    return (
        certain or line.given.centered or line.given.bold or _NAMES.fullmatch(words.rstrip("：:")) is not None
    )


def _is_first(text: str, lines: list[Line], at: int) -> bool:
    """Whether a line of a sheet is the first under the sheet's name: it says what the table under it is."""
    before = lines[at - 1] if at else None
    place = lines[at].given.place
    in_sheet = place is not None and bool(place.sheet)
    return (
        in_sheet
        and before is not None
        and before.given.level > 0
        and text[lines[at].words_end - 1] not in "：:"
    )


def _take(lines: list[Line], at: int) -> None:
    """Say of a line that it belongs to a table."""
    line = lines[at]
    lines[at] = replace(line, given=replace(line.given, role=Role.CAPTION, follows=False), follows=False)
