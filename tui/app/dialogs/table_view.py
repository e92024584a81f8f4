"""How a table of a source is read: its head, unit and year, corrected with a few keys."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.keys import LIST, TABLE_READING
from tui.app.painting import filled, wrap
from tui.app.widgets.row_list import Row
from tui.app.widgets.source_drawing import words_of_row
from tui.documents.addresses import column_letters
from tui.export.tie_wording import source_line
from tui.sources.corrected_tables import head_rows, place_on_sheet
from tui.sources.table_statements import year_of
from tui.speech.verdicts import TablePart
from tui.words import _, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import Binding, BindingType

    from tui.documents.document_model import Document
    from tui.documents.table_model import Table
    from tui.sources.statement_model import Source

_ROWS = 40
"""Rows of a table that are shown from its top: its head is among them."""
_WIDEST, _GAP = 24, 2
"""Cells of the widest column that is shown, and between two."""
_NUMBER = 6
"""Cells of a row's number and what stands behind it."""
_NEAR = 6
"""Rows that are shown around the one that was looked at."""


class TableDeed(Enum):
    """What is to be done."""

    HEAD = auto()
    """The row is the head, or the next row of it."""
    UNIT = auto()
    YEAR = auto()
    RESET = auto()
    """All is read as at first."""
    UNDO = auto()
    """What was done last is undone."""


class TableAsked(NamedTuple):
    """What is to be done with which table."""

    deed: TableDeed
    table: int
    """From 1."""
    row: int = 0
    """From 1; the row that is the head, or that was looked at."""


class TableView(ListDialog[TableAsked | None]):
    """Gives what of the table is to be read otherwise, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*TABLE_READING]
    DECLARED: ClassVar[Sequence[Binding]] = (*TABLE_READING, *LIST)
    IMPORTANT = ("sheet-cancel", "table-head", "table-unit", "table-year", "table-reset", "table-undo")

    def __init__(self, source: Source, table: int, row: int = 0) -> None:
        """Take what is to be shown.

        Args:
            source: One with tables.
            table: Which of them, from 1.
            row: The row that is looked at, from 1; 0 for none.
        """
        super().__init__()
        self._source, self._number, self._row = source, table, row
        self._column, self._last = 1, True

    @property
    def _table(self) -> Table | None:
        document = self._source.document
        return document.tables[self._number - 1] if document is not None else None

    def rows(self) -> list[Row]:
        """What was understood, then the rows of the table with their numbers, those of the head marked."""
        document, table = self._source.document, self._table
        if document is None or table is None:
            return []
        above, before = place_on_sheet(document, table)
        rows = [Row(((line, "strong"),)) for line in wrap(source_line(self._source), self.width)]
        rows += [Row(((line, "muted"),)) for line in wrap(self._which(document, table), self.width)]
        rows += [*(Row(((line, ""),)) for line in wrap(self._reading(table, above), self.width)), Row()]
        near = range(max(0, self._row - _NEAR), min(table.rows, self._row + _NEAR)) if self._row else range(0)
        shown = sorted({*range(min(table.rows, _ROWS)), *near})
        drawn = _Drawn(document, table, shown, self.width - _NUMBER, self._column)
        self._last = drawn.is_last
        letters = [filled(column_letters(at + 1 + before), wide) for at, wide in drawn.columns]
        rows.append(Row(((" " * _NUMBER + (" " * _GAP).join(letters), "muted"),)))
        for row in shown:
            style = "strong" if self._is_head(row + 1) else "accent" if row + 1 == self._row else ""
            number = (f"{row + 1 + above:>4}  ", "muted")
            if self.cursor is None and row + 1 == self._row:
                self.cursor = len(rows)
            rows.append(Row((number, (drawn.line(row), style)), (), row + 1))
        return rows

    def _which(self, document: Document, table: Table) -> str:
        """Which table it is, its sheet, and what stands above it; empty where there is nothing to say."""
        count = len(document.tables)
        said = _("table {number} of {count}").format(number=self._number, count=count) if count > 1 else ""
        sheet = document.address(table.start).sheet
        caption = " ".join(document.text[slice(*table.caption)].split()) if table.caption else ""
        return " · ".join(dict.fromkeys(filter(None, (said, sheet, caption))))

    def _reading(self, table: Table, above: int) -> str:
        """Head, unit and year in words; rows counted as on the sheet, with those above the table."""
        named = dict.fromkeys(f"{row + above}" for row in self._head())
        head = _("head: row {rows}").format(rows="-".join(named))
        given = self._source.correction(self._number, TablePart.UNIT)
        unit = _("unit: {unit}").format(unit=given or table.unit or _("said by no line"))
        said = self._source.correction(self._number, TablePart.YEAR) or (
            year_of(self._source.document, self._number) if self._source.document else ""
        )
        year = _("year: {year}").format(year=said or _("said by no line"))
        return phrases((head if self._head()[1] else _("no head"), unit, year))

    def _head(self) -> tuple[int, int]:
        """The first and the last row of the head; 0 where there is none."""
        table = self._table
        last = table.header_rows if table else 0
        said = self._source.correction(self._number, TablePart.HEAD)
        return (head_rows(said, table.rows) if said and table else None) or (min(1, last), last)

    def _is_head(self, row: int) -> bool:
        first, last = self._head()
        return 0 < first <= row <= last

    def choose(self, target: object) -> None:
        """A row is only marked."""

    def offers(self, binding: Binding) -> bool:
        """A head needs a row; what is corrected can be read as at first."""
        if binding.id == "table-reset":
            return any(one.table == self._number for one in self._source.corrections)
        if binding.id in ("table-next", "table-before"):
            document = self._source.document
            return document is not None and len(document.tables) > 1
        if binding.id == "table-columns-right":
            return not self._last or self._column > 1
        if binding.id == "sheet-pick":
            return False
        return binding.id != "table-head" or isinstance(self.marked, int)

    @property
    def _here(self) -> int:
        """The marked row, from 1; 0 where none is."""
        return self.marked if isinstance(self.marked, int) else 0

    def action_head(self) -> None:
        """The marked row is the head; right below a head that was said it is another row of it."""
        if isinstance(self.marked, int):
            self.dismiss(TableAsked(TableDeed.HEAD, self._number, self.marked))

    def action_unit(self) -> None:
        """Ask for the unit."""
        self.dismiss(TableAsked(TableDeed.UNIT, self._number, self._here))

    def action_year(self) -> None:
        """Ask for the year."""
        self.dismiss(TableAsked(TableDeed.YEAR, self._number, self._here))

    def action_reset(self) -> None:
        """Read it as at first."""
        self.dismiss(TableAsked(TableDeed.RESET, self._number, self._here))

    def action_table(self, by: int) -> None:
        """Show the next table of the source, or the one before."""
        document = self._source.document
        if document is not None and 1 <= self._number + by <= len(document.tables):
            self._number, self._row, self.cursor = self._number + by, 0, None
            self._column = 1
            self.fill()

    def action_columns(self, by: int) -> None:
        """Move the columns of a wide table sideways; the first one stays."""
        if by < 0 or not self._last:
            self._column = max(1, self._column + by)
            self.fill()

    def action_undo(self) -> None:
        """Undo what was done last, and show how the table is read then."""
        self.dismiss(TableAsked(TableDeed.UNDO, self._number, self._here))


class _Drawn:
    """Some rows of a table in the columns that have room, its first column and those from one on."""

    def __init__(self, document: Document, table: Table, rows: Sequence[int], width: int, first: int) -> None:
        """Find the columns.

        Args:
            document: The table's.
            table: It.
            rows: Its rows, from 0.
            width: Cells that there are.
            first: The column after the first that is shown, from 1.
        """
        self._said = {
            row: {one.column: one.words for one in words_of_row(document.text, table, row)} for row in rows
        }
        self.columns: list[tuple[int, int]] = []
        """Those in view from 0, each with its cells."""
        left = width
        for column in (0, *range(max(1, first), table.columns)):
            cells = (cell_len(words.get(column, "")) for words in self._said.values())
            wide = min(_WIDEST, max((1, *cells)))
            if wide + _GAP > left and self.columns:
                break
            self.columns.append((column, wide))
            left -= wide + _GAP
        self.is_last = self.columns[-1][0] == table.columns - 1
        """Whether the last column of the table is in view."""

    def line(self, row: int) -> str:
        """A row, its cells filled to the widths of their columns."""
        words = self._said[row]
        return "".join(filled(words.get(at, ""), wide) + " " * _GAP for at, wide in self.columns)
