"""A document: a file as read, its blocks in reading order with their addresses, its tables, what is set apart and why."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.documents.addresses import Address, column_letters
from tui.documents.apart import AS_READ, SettledLines
from tui.documents.contents import NONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.apart import Reason
    from tui.documents.comments import Comment
    from tui.documents.contents import Changes
    from tui.documents.lines import Line
    from tui.documents.received import Kind
    from tui.documents.table_model import Table


class Part(StrEnum):
    """What a block is in a document."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    """A line around the title: the occasion, the date, the speaker."""
    CHAPTER = "chapter"
    """A heading of the outermost level that divides the text."""
    HEADING = "heading"
    """A heading on a line of its own below that."""
    PARAGRAPH = "paragraph"
    FRONT = "front"
    """Set apart, before the text."""
    BACK = "back"
    """Set apart, after the text."""
    ASIDE = "aside"
    """Set apart, among the text."""


APART = frozenset({Part.FRONT, Part.BACK, Part.ASIDE})
"""What is none of the text."""


class Block(Struct, frozen=True, gc=False):
    """A stretch of a document's text; two blocks have only white space and signs of markup between them."""

    part: Part
    start: int
    end: int
    name: tuple[int, int] = (0, 0)
    """Where the words of its first line stand, without its number and signs of markup."""
    opens: bool = False
    """Whether a section begins with it."""
    level: int = 0
    """How deep it is as a heading, from 1; 0 for what is none."""
    number: str = ""
    """What Word shows before it and the text does not hold."""
    reason: Reason | None = None
    """Why it is set apart."""


class Document(Struct, frozen=True, dict=True):
    """A file as read; every offset counts code points of `text`."""

    text: str
    lines: Sequence[Line]
    """Those that hold something, as the format gives them."""
    blocks: tuple[Block, ...]
    """In the order of the text."""
    tables: tuple[Table, ...] = ()
    """In the order of the text."""
    title: str = ""
    """The words of its title; empty where it has none."""
    subtitle: str = ""
    kind: Kind = "text"
    encoding: str = "utf-8"
    """Empty for a format that says it itself."""
    gaps: bool = False
    """Whether some bytes are none of the encoding."""
    name: str = ""
    """What the file is called where something is wrong with it."""
    named: str = ""
    """What the file says of itself that it is called; not in the text."""
    settled: SettledLines = AS_READ
    """What reviewers settled of its lines."""
    comments: tuple[Comment, ...] = ()
    """What authors wrote beside it in the file, in the order of the text."""
    changes: Changes = NONE
    """What the file tracks of its changes; the text is as if all were accepted."""
    unstored: int = 0
    """Formulas of which no value is stored: their cells say nothing, and none is ever worked out."""
    dated: str = ""
    """When it was made, in ISO 8601, where its reader knows that better than its text says it."""

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def _breaks(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self.text)]

    @cached_property
    def _table_starts(self) -> list[int]:
        return [table.start for table in self.tables]

    def line_at(self, offset: int) -> Line | None:
        """The line that holds `offset`, or the last one before it; None before the first."""
        index = bisect_right(self._line_starts, offset) - 1
        return self.lines[index] if index >= 0 else None

    def lines_in(self, start: int, end: int) -> Sequence[Line]:
        """The lines that a stretch of the text touches."""
        first = max(0, bisect_right(self._line_starts, start) - 1)
        return [
            line for line in self.lines[first : bisect_right(self._line_starts, end - 1)] if line.end > start
        ]

    def address(self, offset: int) -> Address:
        """Where in its file a place of the text stands."""
        line = self.line_at(offset)
        if line is None:
            return Address()
        begin = self.text.rfind("\n", 0, line.start) + 1
        place, at = line.given.place, offset - begin
        if place is None:
            number = bisect_right(self._breaks, offset - 1)
            return self._in_table(offset, line) or Address(line=number + 1)
        if place.record:
            return Address(sheet=place.sheet, cell=self._cell(line, at, begin))
        page, number = place.page, 0
        if place.rows:
            row = bisect_right(place.rows, at, key=lambda one: one[0]) - 1
            _start, page, number = place.rows[max(row, 0)]
        table = self._in_table(offset, line) or Address()
        return Address(page, number, place.paragraph, table=table.table, row=table.row, column=table.column)

    def _in_table(self, offset: int, line: Line) -> Address | None:
        """Which cell of which table holds a place; None where none does."""
        index = bisect_right(self._table_starts, offset) - 1
        if not line.given.cells or index < 0 or offset >= self.tables[index].end:
            return None
        cell = self.tables[index].cell_at(offset)
        if cell is None:
            return None
        page = line.given.place.page if line.given.place else 0
        return Address(page, table=index + 1, row=cell.row + 1, column=cell.column + 1)

    def _cell(self, line: Line, at: int, begin: int) -> str:
        """The cell of a spreadsheet that a place of a line stands in."""
        place = line.given.place
        if place is None:
            return ""
        pieces = line.given.cells
        if pieces:
            column = 1 + max((piece.column for piece in pieces if piece.start <= at), default=0)
        else:
            tabs = self.text.count("\t", begin, begin + at)
            column = place.columns[tabs] if tabs < len(place.columns) else tabs + 1
        return f"{column_letters(column)}{place.record}"
