"""A source drawn around a statement: its table in columns, head, row and cell marked, or the sentence of another text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui.app.painting import filled
from tui.compiled import late
from tui.documents.table_model import is_empty, is_quantity
from tui.reading.table_columns import GAP, columns_in_view
from tui.typeset import set_paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.document_model import Document
    from tui.documents.table_model import Table
    from tui.reading.table_columns import Columns
    from tui.sources.statement_model import Source, Statement

Parts = tuple[tuple[str, str], ...]
"""The words of a line with the names of their styles."""
_NEAR = 60
"""Rows above and below that of a statement by which the widths of columns are found."""
_AROUND = 1500
"""Code points of a text that are shown before and behind a statement."""
_STOP = late(r"[。！？；!?;\n]|\.\s")
_SENTENCE = 400
"""Code points of the longest sentence that is marked, on each side of the figure."""
_LONGEST = 200
"""Characters of a cell that are drawn at most."""


class CellWords(NamedTuple):
    """The words of a cell, and the columns that it covers."""

    words: str
    column: int
    columns: int


def words_of_row(text: str, table: Table, row: int) -> list[CellWords]:
    """What the cells of a row say, those that say nothing left out; line breaks are blanks."""
    return [
        CellWords(" ".join(text[cell.start : cell.end].split()), cell.column, cell.columns)
        for cell in table.row_cells(row)
        if cell.start < cell.end
    ]


class DrawnTable:
    """The table of one statement."""

    def __init__(self, document: Document, statement: Statement) -> None:
        """Take the table; rows are read as they come into view."""
        self._text = document.text
        self.table: Table = document.tables[statement.table - 1]
        self.row, self.column = statement.row - 1, statement.column - 1
        self.heads = range(min(self.table.header_rows, self.row))
        """The rows of the head, which stay in view."""
        self._first = 0
        near = range(max(len(self.heads), self.row - _NEAR), min(self.table.rows, self.row + _NEAR + 1))
        sample = [self.words(row) for row in (*self.heads, *near)]
        self._full = self._widths(sample)
        self._right = self._numeric(sample[len(self.heads) :])
        self.columns: Columns = columns_in_view(self._full, 80, self.column, 0, hidden=(), widened=())

    @property
    def body(self) -> range:
        """The rows below the head."""
        return range(len(self.heads), self.table.rows)

    def words(self, row: int) -> list[CellWords]:
        """The cells of a row that say something."""
        return words_of_row(self._text, self.table, row)

    def caption(self) -> str:
        """What stands above the table."""
        caption = self.table.caption
        return " ".join(self._text[slice(*caption)].split()) if caption else ""

    def labels(self) -> tuple[str, str]:
        """What names the row, and what heads the column of the statement, both in full."""
        row = [one.words for one in self.words(self.row) if one.column < self.column]
        names = [words for words in row if not is_quantity(words)]
        heads = [
            one.words
            for head in self.heads
            for one in self.words(head)
            if one.column <= self.column < one.column + one.columns
        ]
        return " · ".join(names), " · ".join(dict.fromkeys(heads))

    def fit(self, width: int, cursor: int) -> None:
        """Find which columns are in view in so many cells, that of the cursor among them."""
        cursor = min(max(cursor, 0), self.table.columns - 1)
        self.columns = columns_in_view(self._full, width, cursor, self._first, hidden=(), widened=())
        self._first = self.columns.first

    def line(self, row: int, pointer: str, more: str) -> list[tuple[str, str]]:
        """A row as words with their styles, in the columns in view.

        Args:
            row: Which one.
            pointer: The sign before the row of the statement.
            more: What stands where something is cut off.
        """
        own = row == self.row
        parts = [(f"{pointer} " if own else "  ", "accent")]
        cells = {at: one for one in self.words(row) for at in range(one.column, one.column + one.columns)}
        shown: CellWords | None = None
        for at, size in self.columns.shown:
            one = cells.get(at)
            words = one.words[:_LONGEST] if one is not None and one is not shown else ""
            shown = one
            right = at in self._right and row not in self.heads
            parts += [(filled(words, size, more, right=right), self._style(row, at)), (" " * GAP, "")]
        return parts

    def _style(self, row: int, at: int) -> str:
        """The style of a cell: the marked one, its column's head, the head, its row, any other."""
        if row in self.heads:
            return "key" if at == self.column else "heading"
        if row == self.row:
            return "text--current" if at == self.column else "strong"
        return ""

    def _widths(self, sample: Sequence[Sequence[CellWords]]) -> list[int]:
        """Cells of the widest cell of each column; cells over several columns count for none."""
        found = [1] * self.table.columns
        for row in sample:
            for words, column, columns in row:
                if columns == 1 and column < len(found):
                    found[column] = max(found[column], cell_len(words[:_LONGEST]))
        return found

    def _numeric(self, sample: Sequence[Sequence[CellWords]]) -> frozenset[int]:
        """The columns most of whose cells hold numbers."""
        count = [0] * self.table.columns
        for row in sample:
            for words, column, columns in row:
                if columns == 1 and column < len(count):
                    count[column] += 1 if is_quantity(words) or is_empty(words) else -1
        return frozenset(at for at, more in enumerate(count) if more > 0)


def passage(source: Source, statement: Statement, width: int) -> tuple[list[Parts], int]:
    """The text around a statement set in lines, its sentence and figure marked, and the line in which the figure stands."""
    text = source.text
    first, last = statement.start, statement.end
    begin, end = _sentence(text, first, last)
    start = text.rfind("\n", 0, max(0, begin - _AROUND)) + 1
    stop = text.find("\n", min(len(text), end + _AROUND))
    stretches = (
        (0, begin, ""),
        (begin, first, "strong"),
        (first, last, "text--current"),
        (last, end, "strong"),
        (end, len(text), ""),
    )
    found: list[Parts] = []
    at = 0
    for paragraph, after in _paragraphs(source, start, len(text) if stop < 0 else stop):
        for line in set_paragraph(text, paragraph, after, max(2, width)):
            if line.start <= first < max(line.end, line.start + 1):
                at = len(found)
            found.append(((" " * line.indent, ""), *_styled(text, line.start, line.end, stretches)))
    return found, at


def _paragraphs(source: Source, start: int, stop: int) -> list[tuple[int, int]]:
    """The paragraphs of a stretch of a text, without the signs of markup before them; the lines that hold something where none are known."""
    if source.document is not None and source.document.blocks:
        blocks = source.document.blocks
        first = bisect_right(blocks, start, key=lambda one: one.end)
        last = bisect_left(blocks, stop, key=lambda one: one.start)
        return [(max(one.start, start), min(one.end, stop)) for one in blocks[first:last]]
    found = []
    while start < stop:
        end = source.text.find("\n", start, stop)
        end = stop if end < 0 else end
        if source.text[start:end].strip():
            found.append((start, end))
        start = end + 1
    return found


def _styled(
    text: str, start: int, end: int, stretches: Sequence[tuple[int, int, str]]
) -> list[tuple[str, str]]:
    """A stretch of a text, parted where styles change."""
    found = []
    for first, last, style in stretches:
        low, high = max(start, first), min(end, last)
        if low < high:
            found.append((text[low:high].replace("\t", " ").rstrip("\n"), style))
    return found


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around a stretch begins and ends."""
    begin = low = max(0, start - _SENTENCE)
    for found in _STOP.finditer(text, low, start):
        begin = found.end()
    close = _STOP.search(text, end, min(len(text), end + _SENTENCE))
    return begin, close.end() if close else min(len(text), end + _SENTENCE)
