"""Where in its file something stands, as people name it there: page and line, paragraph, sheet and cell."""

from __future__ import annotations

from msgspec import Struct

from tui.words import _

_LETTERS = 26


class Place(Struct, frozen=True, gc=False):
    """Where a format says that a line stands; what it does not say is 0 or empty."""

    page: int = 0
    """From 1."""
    paragraph: int = 0
    """From 1, paragraphs with words outside tables counted."""
    sheet: str = ""
    record: int = 0
    """The row of a sheet, or the record of a file of separated values, from 1."""
    columns: tuple[int, ...] = ()
    """For a line whose cells are no table the column of each, from 1; tabs stand between them."""
    rows: tuple[tuple[int, int, int], ...] = ()
    """For a line that goes over several lines of pages: where each begins in it, its page, its number on that page."""


class Address(Struct, frozen=True):
    """The address of a place in a document; what its format does not know is 0 or empty."""

    page: int = 0
    line: int = 0
    """From 1: of the page where there is one, of the text else."""
    paragraph: int = 0
    sheet: str = ""
    cell: str = ""
    """As spreadsheets name it: B7."""
    table: int = 0
    row: int = 0
    column: int = 0
    """From 1; which table of the document, and where in it, the head counted."""

    def words(self) -> str:
        """The address as a person reads it, the narrowest that the format has; empty where there is none."""
        if self.cell:
            return f"{self.sheet}!{self.cell}" if self.sheet else self.cell
        said = ""
        if self.table:
            words = _("table {table}, row {row}, column {column}")
            said = words.format(table=self.table, row=self.row, column=self.column)
        elif self.paragraph:
            said = _("paragraph {number}").format(number=self.paragraph)
        elif self.line:
            said = _("line {number}").format(number=self.line)
        if not self.page:
            return said
        if not said:
            return _("page {page}").format(page=self.page)
        return _("page {page}, {place}").format(page=self.page, place=said)

    def fields(self) -> dict[str, int | str]:
        """Its parts that are known, by name."""
        named = ((name, getattr(self, name)) for name in self.__struct_fields__)
        return {name: value for name, value in named if value}


def column_letters(column: int) -> str:
    """The name of a column in a spreadsheet: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column by its name: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
