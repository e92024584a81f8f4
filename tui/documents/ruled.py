"""Tables in plain text and Markdown: rows whose cells are set apart by tabs, or by bars under a line of dashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.documents.lines import Given, Role
from tui.documents.table_model import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

SEPARATOR = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*\r?$")
"""The line under the head of a table in Markdown."""
_CONTENTS = re.compile(r"\s*(?:目\s*[录錄次]|contents|table of contents)\s*", re.IGNORECASE)
_SIGNS = "*_`"


def tabbed(lines: Sequence[str], given: list[Given], first: int) -> int:
    """Give the cells of tables whose rows are lines with as many tabs; how many tables that were.

    Args:
        lines: The physical lines of a text.
        given: What is said of each; changed in place.
        first: The number of the first table.
    """
    found = at = 0
    while at < len(lines):
        end = at
        columns = lines[at].count("\t") + 1
        while end < len(lines) and lines[end].count("\t") + 1 == columns > 1 and lines[end].strip():
            end += 1
        filled = sum(bool(cell.strip()) for line in lines[at:end] for cell in line.split("\t"))
        plain = all(given[line].role is Role.PLAIN and not given[line].level for line in range(at, end))
        if end - at >= 2 and plain and filled >= 1.5 * (end - at) and not _under_contents(lines, at):
            for row, line in enumerate(range(at, end)):
                given[line] = replace(
                    given[line], role=Role.ROW, follows=False, cells=_cells(lines[line], first + found, row)
                )
            found += 1
        at = max(end, at + 1)
    return found


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
