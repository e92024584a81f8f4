"""Tables in plain text and Markdown: rows whose cells are set apart by tabs, or by bars under a line of dashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.compiled import late
from tui.documents.lines import Given, Role
from tui.documents.table_model import Piece, is_quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

SEPARATOR = late(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*\r?$")
"""The line under the head of a table in Markdown."""
_CONTENTS = late(r"\s*(?:目\s*[录錄次]|contents|table of contents)\s*", re.IGNORECASE)
_SIGNS = "*_`"
_WIDEST = 200
"""Columns of the widest table."""
_CELLS = 500_000
"""Cells of all tables of a text: rows beyond are text."""


def tabbed(lines: Sequence[str], given: list[Given], first: int) -> int:
    """Give the cells of tables whose rows are lines with as many tabs; how many tables that were.

    Args:
        lines: The physical lines of a text.
        given: What is said of each; changed in place.
        first: The number of the first table.
    """
    found = at = 0
    left = _CELLS
    while at < len(lines):
        end = at
        columns = lines[at].count("\t") + 1
        if columns > _WIDEST or left < 0:
            at += 1
            continue
        most = min(len(lines), at + left // columns + 1)
        while end < most and (_is_row(lines[end], columns) or _is_group(lines, end, at, columns)):
            end += 1
        if _is_table(lines, given, at, end):
            for row, line in enumerate(range(at, end)):
                given[line] = replace(
                    given[line], role=Role.ROW, follows=False, cells=_cells(lines[line], first + found, row)
                )
            found += 1
            left -= (end - at) * columns
        at = max(end, at + 1)
    return found


def _is_table(lines: Sequence[str], given: list[Given], start: int, end: int) -> bool:
    """Whether a run of lines with as many tabs is a table: plain ones, most of their cells filled, no list of contents."""
    if end - start < 2 or _under_contents(lines, start):
        return False
    if any(given[line].role is not Role.PLAIN or given[line].level for line in range(start, end)):
        return False
    filled = sum(bool(cell.strip()) for line in lines[start:end] for cell in line.split("\t"))
    return filled >= 1.5 * (end - start)


def _is_row(line: str, columns: int) -> bool:
    """Whether a line has as many cells as a table."""
    return line.count("\t") + 1 == columns > 1 and not line.isspace()


def _is_group(lines: Sequence[str], at: int, start: int, columns: int) -> bool:
    """Whether a short line without tabs names the rows below it, which are of the same table: they begin with no head."""
    line = lines[at].strip()
    if at == start or not 0 < len(line) <= _GROUP or "\t" in lines[at] or line[-1] in "。！？；：:，":
        return False
    if at + 1 >= len(lines) or not _is_row(lines[at + 1], columns):
        return False
    return any(is_quantity(cell.strip()) for cell in lines[at + 1].split("\t"))


_GROUP = 16
"""Characters of the longest line that names rows of a table and stands among them."""


def _under_contents(lines: Sequence[str], at: int) -> bool:
    """Whether the line before says that a table of contents follows."""
    before = at - 1
    while before >= 0 and not lines[before].strip():
        before -= 1
    return before >= 0 and _CONTENTS.fullmatch(lines[before]) is not None


def _cells(line: str, table: int, row: int) -> tuple[Piece, ...]:
    """The cells of a line set apart by tabs."""
    found = []
    at = 0
    for column, cell in enumerate(line.split("\t")):
        found.append(Piece(table, row, column, at, at + len(cell)))
        at += len(cell) + 1
    return tuple(found)


def barred(lines: Sequence[str], given: list[Given], first: int) -> int:
    """Give the cells of tables as Markdown writes them; how many tables that were.

    Args:
        lines: The physical lines of a text.
        given: What is said of each; changed in place.
        first: The number of the first table.
    """
    found = 0
    at = 1
    while at < len(lines):
        if not (_is_separator(lines[at]) and "|" in lines[at - 1] and given[at - 1].role in _OPEN):
            at += 1
            continue
        end = at + 1
        while end < len(lines) and "|" in lines[end] and lines[end].strip() and given[end].role in _OPEN:
            end += 1
        if lines[at].count("|") > _WIDEST:
            at = end
            continue
        number = first + found
        given[at - 1] = replace(_ROW, cells=_between_bars(lines[at - 1], number, 0, head=True))
        given[at] = Given(Role.SIGN)
        for row, line in enumerate(range(at + 1, end), 1):
            given[line] = replace(_ROW, cells=_between_bars(lines[line], number, row, head=False))
        found += 1
        at = end + 1
    return found


_OPEN = {Role.PLAIN, Role.ROW}
_ROW = Given(Role.ROW)


def _is_separator(line: str) -> bool:
    return "-" in line and SEPARATOR.match(line) is not None


def _between_bars(line: str, table: int, row: int, *, head: bool) -> tuple[Piece, ...]:
    """The cells of a line set apart by bars; those at its ends are no cells, nor is one behind a backslash a bar."""
    start, end = len(line) - len(line.lstrip()), len(line.rstrip())
    bars = [at for at in range(start, end) if line[at] == "|" and line[at - 1 : at] != "\\"]
    if bars and bars[0] == start:
        start = bars.pop(0) + 1
    if bars and bars[-1] == end - 1:
        end = bars.pop()
    bounds = [start - 1, *bars, end]
    found = []
    for column in range(len(bounds) - 1):
        cell_start, cell_end = _bare(line, bounds[column] + 1, bounds[column + 1])
        found.append(Piece(table, row, column, cell_start, cell_end, head=head))
    return tuple(found)


def _bare(line: str, start: int, end: int) -> tuple[int, int]:
    """A cell without blanks and signs of emphasis around it."""
    while start < end and line[start].isspace():
        start += 1
    while end > start and line[end - 1].isspace():
        end -= 1
    while end - start > 2 and line[start] == line[end - 1] and line[start] in _SIGNS:
        start, end = start + 1, end - 1
    return start, end
