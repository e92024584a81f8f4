"""Tables in plain text whose cells are set apart by blanks: words that stand under one another over several lines.

Only what is surely a table is taken for one: three lines or more, two blanks or more between cells, the same
columns in all of them, and numbers in most places beside the first column.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.compiled import late
from tui.documents.lines import Role, cells
from tui.documents.table_model import Piece, is_empty, is_quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.lines import Given

GAP = late(r"(?<=\S)(?: {2,}|[ \u3000]*\u3000[ \u3000]*)(?=\S)")
"""What stands between two cells."""
_STOPS = frozenset("。！？；")
_LEAST = 3
"""Lines of the smallest table."""
_WIDEST = 30
"""Columns of the widest one."""
_CELL = 24
"""Characters of the longest cell."""
_MOST = 500
"""Lines of the longest table."""


class _Word(NamedTuple):
    """What stands between two gaps of a line."""

    start: int
    end: int
    """Code points of the line."""
    left: int
    right: int
    """Cells of the screen."""


def spaced(lines: Sequence[str], given: list[Given], first: int) -> int:
    """Give the cells of tables whose cells are set apart by blanks; how many tables that were.

    Args:
        lines: The physical lines of a text.
        given: What is said of each; changed in place.
        first: The number of the first table.
    """
    found = at = 0
    while at < len(lines):
        rows: list[list[_Word]] = []
        while at + len(rows) < len(lines) and len(rows) < _MOST:
            words = _words(lines[at + len(rows)], given[at + len(rows)])
            if len(words) < 2:
                break
            rows.append(words)
        if len(rows) >= _LEAST and (columns := _columns(rows)) and _is_table(lines[at:], rows, columns):
            for row, words in enumerate(rows):
                pieces = tuple(
                    Piece(first + found, row, columns[word], word.start, word.end) for word in words
                )
                given[at + row] = replace(given[at + row], role=Role.ROW, follows=False, cells=pieces)
            found += 1
        at += max(1, len(rows))
    return found


def _words(line: str, given: Given) -> list[_Word]:
    """The words of a line between its gaps; none of one that is no row of a table."""
    if given.role is not Role.PLAIN or given.level or given.cells or not GAP.search(line):
        return []
    bare = line.rstrip()
    bounds = [len(bare) - len(bare.lstrip())]
    for gap in GAP.finditer(bare, bounds[0]):
        bounds += gap.span()
    bounds.append(len(bare))
    found = []
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        if end - start > _CELL or not _STOPS.isdisjoint(bare[start:end]):
            return []
        left = cells(bare[:start])
        found.append(_Word(start, end, left, left + cells(bare[start:end])))
    return found if len(found) <= _WIDEST else []


def _columns(rows: Sequence[Sequence[_Word]]) -> dict[_Word, int]:
    """The column of each word, where words that overlap are of one column and no row has two in one; else empty."""
    stretches: list[list[int]] = []
    every = sorted({(word.left, word.right) for row in rows for word in row})
    for left, right in every:
        if stretches and left < stretches[-1][1]:
            stretches[-1][1] = max(stretches[-1][1], right)
        else:
            stretches.append([left, right])
    if any(after[0] - before[1] < 1 for before, after in pairwise(stretches)):
        return {}
    found: dict[_Word, int] = {}
    for row in rows:
        taken: set[int] = set()
        for word in row:
            column = next(at for at, (left, right) in enumerate(stretches) if left <= word.left < right)
            if column in taken:
                return {}
            taken.add(column)
            found[word] = column
    return found


def _is_table(lines: Sequence[str], rows: Sequence[Sequence[_Word]], columns: dict[_Word, int]) -> bool:
    """Whether most places beside the first column hold numbers, and most rows have a word in each column."""
    width = max(columns.values()) + 1
    if width < 2 or sum(map(len, rows)) < 0.7 * width * len(rows):
        return False
    body = [
        lines[at][word.start : word.end]
        for at, row in enumerate(rows)
        for word in row
        if at and columns[word] > 0
    ]
    numbers = sum(is_quantity(said) or is_empty(said) for said in body)
    return numbers >= 0.6 * len(body)
