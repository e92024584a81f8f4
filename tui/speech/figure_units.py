"""The units of a document in which figures are looked for, each by itself: some paragraphs, or some rows of a table.

What stands in one says nothing about figures in another: a number, its unit, its hedge and what they share with their
neighbours stand in one paragraph, but for a number broken before its power, where no unit ends. What is said of all the document, whose dollar a plain $ is, is found in a pass of
its own. So figures are the same in whatever order units are looked through.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.documents.emphasis import unmarked
from tui.figures import detect, dollar_of, goes_on
from tui.speech.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.documents.document_model import Document
    from tui.documents.emphasis import Plain
    from tui.figures import Figure
    from tui.speech.division import Division
    from tui.speech.found_figures import Found
    from tui.speech.table_cells import TableFigures

_APART = (BlockKind.FRONT, BlockKind.BACK, BlockKind.ASIDE)
UNIT = 2_000
"""Code points from which on a unit of prose is full: some milliseconds of work."""
LONGEST = 20_000
"""Code points of a paragraph above which it is cut, after a line if there is one, else after a sentence or a clause."""
ROWS = 20
"""Rows of a table that make a unit."""


class Unit(NamedTuple):
    """A stretch of a document's text."""

    start: int
    end: int
    table: int = 0
    """The number of the table whose rows it is; 0 for prose."""
    row: int = 0
    """The first of those rows."""
    end_row: int = 0
    """The row after the last."""
    after: int = 0
    """Where figures may begin: a table may stand in another's stretch."""


class FigureUnits:
    """Looks for figures in the units of one document."""

    def __init__(self, document: Document, division: Division) -> None:
        """Cut a document; nothing is looked for yet."""
        self._document = document
        self._plain = unmarked if document.kind == "markdown" else None
        self._homes = [block.start for block in division.blocks]
        self._tables: dict[int, TableFigures] = {}
        self.units = list(self._cut(_holes(document, division)))
        """In the order of the text; what lies between them is set apart."""

    @cached_property
    def _dollar(self) -> str:
        """The unit of a plain $ in the document."""
        return dollar_of(self._document.text)

    def find(self, index: int) -> list[Found]:
        """The figures of a unit, in the order of the text."""
        unit = self.units[index]
        if not unit.table:
            return [(figure, None) for figure in self._in_prose(unit)]
        table = self._table(unit.table)
        found = table.figures(unit.row, unit.end_row)
        if unit.after <= self._document.tables[unit.table - 1].start and self._dollar == "$":
            return [*found]
        return [(self._in_own_dollar(figure), place) for figure, place in found]

    def _in_own_dollar(self, figure: Figure) -> Figure:
        """A figure of a table in a plain $ as one in the dollar of the document."""
        if figure.quantity.unit != "$" or self._dollar == "$":
            return figure
        from msgspec.structs import replace  # noqa: PLC0415 - few tables are in dollars

        return replace(figure, quantity=replace(figure.quantity, unit=self._dollar))

    def _table(self, number: int) -> TableFigures:
        """What works out the figures of a table, made when it is first needed."""
        if number not in self._tables:
            from tui.speech.table_cells import TableFigures  # noqa: PLC0415 - most texts have no tables

            self._tables[number] = TableFigures(
                self._document.text, self._document.tables[number - 1], number
            )
        return self._tables[number]

    def _in_prose(self, unit: Unit) -> Iterator[Figure]:
        """The figures of a stretch of prose; signs of markup are taken out of it."""
        text = self._document.text
        stretch = text[unit.start : unit.end]
        without = self._plain(stretch) if self._plain else None
        for figure in detect(stretch if without is None else without.text, lambda: self._dollar):
            if without is None:
                yield figure if not unit.start else _moved(figure, unit.start)
            else:
                yield _restored(figure, without, text, unit.start)

    # ------------------------------------------------------------------ cutting

    def _cut(self, holes: list[tuple[int, int, int]]) -> Iterator[Unit]:
        """The units between and in the holes."""
        length = len(self._document.text)
        at = 0
        for start, end, number in [*holes, (length, length, 0)]:
            if start > at:
                yield from self._prose(at, start)
            if number and end > at:
                yield from self._rows(number, at)
            at = max(at, end)

    def _prose(self, start: int, end: int) -> Iterator[Unit]:
        """A stretch of prose cut where paragraphs begin."""
        first, last = bisect_right(self._homes, start), bisect_left(self._homes, end)
        begun = start
        for at in range(first, last):
            if self._homes[at] - begun >= UNIT and not goes_on(self._document.text, self._homes[at]):
                yield from self._pieces(begun, self._homes[at])
                begun = self._homes[at]
        yield from self._pieces(begun, end)

    def _pieces(self, start: int, end: int) -> Iterator[Unit]:
        """A stretch in pieces that are not too long."""
        while end - start > LONGEST:
            cut = _cut_at(self._document.text, start, start + LONGEST)
            yield Unit(start, cut)
            start = cut
        yield Unit(start, end)

    def _rows(self, number: int, after: int) -> Iterator[Unit]:
        """The rows of a table below its head; all in one where its cells do not stand row after row."""
        table = self._document.tables[number - 1]
        filled = [cell for cell in table.cells if cell.start < cell.end]
        begun = max(after, table.start)
        if any(before.start > cell.start for before, cell in pairwise(filled)):
            yield Unit(begun, table.end, number, 0, table.rows, after)
            return
        rows = [cell.row for cell in filled]
        for row in range(table.header_rows, max(table.rows, table.header_rows + 1), ROWS):
            behind = bisect_left(rows, row + ROWS)
            end = max(begun, filled[behind].start) if behind < len(rows) else table.end
            yield Unit(begun, end, number, row, row + ROWS, after)
            begun = end


def _holes(document: Document, division: Division) -> list[tuple[int, int, int]]:
    """Where no prose stands: what is set apart, with 0, and the tables that are not, with their numbers."""
    silent = [(block.start, block.end) for block in division.blocks if block.kind in _APART]
    starts = [start for start, _end in silent]
    holes = [(start, end, 0) for start, end in silent]
    for number, table in enumerate(document.tables, 1):
        home = bisect_right(starts, table.start) - 1
        if home < 0 or silent[home][1] <= table.start:
            holes.append((table.start, table.end, number))
    return sorted(holes)


def _cut_at(text: str, start: int, end: int) -> int:
    """Where a stretch ends that may be cut: after a line, or in a line without an end after a sentence or a clause."""
    for signs in ("\n", "。！？；", "，、;, "):
        cut = max(text.rfind(sign, start, end) for sign in signs) + 1
        while cut > start and goes_on(text, cut):
            cut = text.rfind("\n", start, cut - 1) + 1
        if cut > start:
            return cut
    return end


def _restored(figure: Figure, plain: Plain, text: str, offset: int) -> Figure:
    """A figure of a text without its signs as one of the text with them."""
    from msgspec.structs import replace  # noqa: PLC0415 - only Markdown needs it

    start, end = offset + plain.places[figure.start], offset + plain.places[figure.end - 1] + 1
    return replace(figure, start=start, end=end, surface=text[start:end])


def _moved(figure: Figure, by: int) -> Figure:
    """A figure of a stretch as one of the text."""
    from msgspec.structs import replace  # noqa: PLC0415 - a text of one unit does without it

    return replace(figure, start=figure.start + by, end=figure.end + by)
