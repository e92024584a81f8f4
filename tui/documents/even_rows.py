"""The rows of a large file of separated values that are all alike: kept as columns of words, a cell made when it is asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, zip_longest
from typing import TYPE_CHECKING, NamedTuple, overload

from msgspec.structs import replace

from tui.documents.addresses import Address, Place, column_letters
from tui.documents.document_model import Document
from tui.documents.lines import Given, Line, Role, each_line
from tui.documents.separated import MOST_CELLS, parts_of_line, sign_between
from tui.documents.table_model import (
    ABOVE,
    MOST_PLACES,
    Cell,
    Piece,
    Table,
    header_rows,
    is_over_table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAST = 100
"""Rows of the shortest table that is kept so."""
_SHORTEST = 2
"""Cells of the shortest row of one."""
_ABOVE = 40
"""Lines of the longest passage above one."""


class EvenRows(NamedTuple):
    """The rows of a table, each in one line; a row that ends before others has no cells in the columns behind it."""

    text: str
    sign: str
    """What stands between two cells."""
    above: int
    """How many lines of the text stand above it."""
    starts: list[int]
    """Where its lines begin in the text, in code points."""
    columns: list[list[str]]
    """The words of each column from the top, without blanks around them; empty where a row has no cell."""
    firsts: list[int]
    """How many cells stand in the rows above each, and in all rows."""

    def spans(self, row: int) -> list[tuple[int, int]]:
        """Where the cells of a row stand in the text, blanks and quotation marks around them left out."""
        begin = self.starts[row]
        line = _line(self.text, begin)
        parts, _open = parts_of_line(line, self.sign)
        return [_stripped(line, begin, start, end) for start, end in parts]

    def start(self, row: int, column: int) -> int:
        """Where the words of one cell begin in the text."""
        begin = self.starts[row]
        line = _line(self.text, begin)
        if '"' in line:
            return self.spans(row)[column][0]
        at = 0
        for _before in range(column):
            at = line.index(self.sign, at) + 1
        end = line.find(self.sign, at)
        return _stripped(line, begin, at, len(line) if end < 0 else end)[0]

    def raw_starts(self, row: int) -> list[int]:
        """Where the cells of a row begin in its line, blanks before their words counted."""
        parts, _open = parts_of_line(_line(self.text, self.starts[row]), self.sign)
        return [start for start, _end in parts]


def _stripped(line: str, begin: int, start: int, end: int) -> tuple[int, int]:
    """Where the words of a cell stand in the text, of which its line begins at a place."""
    words = line[start:end]
    plain = words.strip()
    if len(plain) < len(words):
        start += len(words) - len(words.lstrip())
    return begin + start, begin + start + len(plain)


def _line(text: str, begin: int) -> str:
    """The line of a text that begins at a place."""
    end = text.find("\n", begin)
    return text[begin : len(text) if end < 0 else end].rstrip("\r")


def even_rows(text: str, sign: str = "") -> EvenRows | None:
    """The rows of the only table of a file of separated values; None where they are few, or not all alike.

    Args:
        text: The file.
        sign: What stands between two cells; found out where it is not said.
    """
    lines = text.split("\n")
    plain = [line.rstrip("\r") for line in lines] if "\r" in text else lines
    sign = sign or sign_between(plain)
    cells = _cells(plain, sign)
    found = _table_in(cells) if cells is not None else None
    if cells is None or found is None:
        return None
    first, last = found
    columns = _columns(cells[first : last + 1])
    if columns is None:
        return None
    starts = [0, *accumulate(len(line) + 1 for line in lines[:last])]
    firsts = [0, *accumulate(map(len, cells[first : last + 1]))]
    return EvenRows(text, sign, first, starts[first : last + 1], columns, firsts)


def _columns(body: list[list[str]]) -> list[list[str]] | None:
    """The words of each column of some rows; None where they are not all alike, one is blank, or the first column is."""
    width = max(map(len, body))
    if width > MOST_CELLS or width * len(body) > MOST_PLACES or min(map(len, body)) < _SHORTEST:
        return None
    columns = [[words.strip() for words in column] for column in zip_longest(*body, fillvalue="")]
    return columns if any(columns[0]) and all(map(any, zip(*columns, strict=True))) else None


def _table_in(cells: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    """The first and the last line that are rows of a table; None where there are few between them."""
    first = next((at for at, row in enumerate(cells[:_ABOVE]) if _filled(row) > 1), None)
    last = next((at for at in range(len(cells) - 1, -1, -1) if _filled(cells[at]) > 1), 0)
    return None if first is None or last - first < _LEAST else (first, last)


def _cells(lines: Sequence[str], sign: str) -> list[list[str]] | None:
    """The words of the cells of each line; None where a cell goes over several lines."""
    found = []
    for line in lines:
        if '"' not in line:
            found.append(line.split(sign))
            continue
        parts, is_open = parts_of_line(line, sign)
        if is_open:
            return None
        found.append([line[start:end] for start, end in parts])
    return found


def _filled(row: Sequence[str]) -> int:
    """How many cells of a row hold something; 1 for those that say who filled a table in, and when, or its title and its unit."""
    words = [plain for one in row if (plain := one.strip())]
    above = 1 < len(words) <= ABOVE and len(words) < len(row) and is_over_table(row)
    return 1 if above else len(words)


class EvenTable(Table, frozen=True, dict=True, kw_only=True):
    """A table whose rows are all alike."""

    even: EvenRows
    named_from: int = 0
    """The first row that names columns; those above it are of no head."""

    @classmethod
    def of(cls, even: EvenRows) -> EvenTable:
        """The table of some rows, its head told as that of any table, without what stands above it."""
        last = len(even.starts) - 1
        start = next(start for start, end in even.spans(0) if start < end)
        end = max(end for start, end in even.spans(last) if start < end)
        table = cls(start, end, last + 1, len(even.columns), 0, EvenCells(even), even=even)
        return replace(table, header_rows=header_rows(even.text, table))

    def grid(self, most: int | None = None) -> Sequence[Sequence[Cell | None]]:
        """The cells at each place of the first `most` rows, or of all, made as they are asked for."""
        rows = range(self.rows if most is None else min(most, self.rows))
        return _Grid(self.even, rows, self.named_from)

    def body_words(self, text: str) -> list[list[str]]:  # noqa: ARG002 - the rows have their text
        """The words of each column below the head, from the top."""
        return [column[self.header_rows :] for column in self.even.columns]

    def named_from_row(self, row: int) -> EvenTable:
        """The table without what stands above a row, which names no column."""
        return replace(self, named_from=row)

    def row_cells(self, row: int) -> list[Cell]:
        """The cells of a row, from the left."""
        return list(_cells_of(self.even, row))

    def cell_at(self, offset: int) -> Cell | None:
        """The cell whose words hold a place of the text."""
        row = bisect_right(self.even.starts, offset) - 1
        if row < 0:
            return None
        return next((cell for cell in _cells_of(self.even, row) if cell.start <= offset < cell.end), None)

    @cached_property
    def is_blank_before(self) -> bool:
        """Whether blanks stand before the words of some cell, by which rows may be indented."""
        text, sign = self.even.text, self.even.sign
        blanks = [blank for blank in (" ", "\u3000", "\xa0") if blank in text]
        return any(f"{before}{blank}" in text for before in (sign, "\n", '"') for blank in blanks)

    def wide_rows(self, first: int) -> list[bool]:
        """For each row from one on whether a single cell of it says something."""
        width = self.columns - 1
        if sum("" not in column for column in self.even.columns) > 1:
            return [False] * (self.rows - first)
        return [
            row.count("") == width
            for row in zip(*(column[first:] for column in self.even.columns), strict=True)
        ]


class EvenCells(Sequence[Cell]):
    """All cells of such a table, in the order of rows and columns."""

    def __init__(self, even: EvenRows) -> None:
        """Take its rows."""
        self._even = even

    def __len__(self) -> int:
        return self._even.firsts[-1]

    @overload
    def __getitem__(self, at: int) -> Cell: ...

    @overload
    def __getitem__(self, at: slice) -> list[Cell]: ...

    def __getitem__(self, at: int | slice) -> Cell | list[Cell]:
        """One cell, or several."""
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        row = bisect_right(self._even.firsts, at) - 1
        return _cells_of(self._even, row)[at - self._even.firsts[row]]

    def __iter__(self) -> Iterator[Cell]:
        for row in range(len(self._even.starts)):
            yield from _cells_of(self._even, row)


class _Grid(Sequence[Sequence["Cell | None"]]):
    """The rows of such a table as lists of cells."""

    def __init__(self, even: EvenRows, rows: range, first: int) -> None:
        """Take some of its rows; those before the first are empty."""
        self._even, self._rows, self._first = even, rows, first

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> list[Cell | None]: ...

    @overload
    def __getitem__(self, at: slice) -> _Grid: ...

    def __getitem__(self, at: int | slice) -> list[Cell | None] | _Grid:
        """One row, or several."""
        if isinstance(at, slice):
            return _Grid(self._even, self._rows[at], self._first)
        row, width = self._rows[at], len(self._even.columns)
        cells: list[Cell | None] = [*_cells_of(self._even, row)] if row >= self._first else []
        return cells + [None] * (width - len(cells))


def _cells_of(even: EvenRows, row: int) -> list[Cell]:
    """The cells of a row."""
    return [Cell(row, column, start, end) for column, (start, end) in enumerate(even.spans(row))]


class EvenLines(Sequence[Line]):
    """The lines of such a file: those above the table as they were read, those of its rows made as they are asked for."""

    def __init__(self, above: list[Line], even: EvenRows) -> None:
        """Take the lines above the table, and its rows."""
        self._above, self._even = above, even
        self.starts = [*(line.start for line in above), *even.starts]
        """Where each begins, in code points."""

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> Line: ...

    @overload
    def __getitem__(self, at: slice) -> list[Line]: ...

    def __getitem__(self, at: int | slice) -> Line | list[Line]:
        """One line, or several."""
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        return self._above[at] if at < len(self._above) else line_of(self._even, at - len(self._above))


def line_of(even: EvenRows, row: int) -> Line:
    """The line of a row."""
    begin = even.starts[row]
    parts, _open = parts_of_line(_line(even.text, begin), even.sign)
    pieces = tuple(Piece(0, row, column, start, end) for column, (start, end) in enumerate(parts))
    given = Given(Role.ROW, cells=pieces, place=Place(record=even.above + row + 1))
    line = next(each_line(_line(even.text, begin), [given]))
    return replace(
        line,
        start=line.start + begin,
        end=line.end + begin,
        words=line.words + begin,
        words_end=line.words_end + begin,
    )


class EvenDocument(Document, frozen=True, dict=True):
    """A file that is one such table; it has no blocks, being no text."""

    @cached_property
    def _line_starts(self) -> list[int]:
        lines = self.lines
        return lines.starts if isinstance(lines, EvenLines) else [line.start for line in lines]

    def address(self, offset: int) -> Address:
        """Where in its file a place of the text stands: which cell, inside the table."""
        table = self.tables[0]
        if not isinstance(table, EvenTable) or offset < table.even.starts[0]:
            return super().address(offset)
        even = table.even
        row = bisect_right(even.starts, offset) - 1
        column = bisect_right(even.raw_starts(row), offset - even.starts[row])
        return Address(cell=f"{column_letters(max(1, column))}{even.above + row + 1}")
