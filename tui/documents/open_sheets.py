"""The sheets of an OpenDocument spreadsheet (.ods): each row a line, numbers as they are stored.

python-calamine reads this format too, but tells neither merged cells nor which numbers are percentages, and lays a
sheet out in full before its size can be asked for: an empty cell repeated a million times would be a million cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.documents.contents import contents_of
from tui.documents.formats import CALLED
from tui.documents.number_formats import percentage
from tui.documents.open_styles import OFFICE, TABLE, TEXT, count
from tui.documents.open_text import ANNOTATION, check_password, said_in, title_of
from tui.documents.packages import opened
from tui.documents.sheets import PLACES, Sheet, sheet_lines
from tui.files.bounds import CELLS, LINES, MOST, VALUES, check
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.documents.comments import Said
    from tui.documents.contents import Contents

_SHEETS = 200
_CELLS = 200_000
"""Cells of all sheets that hold something."""
_MOST = 1 << 20
"""Rows or columns of the largest sheet."""
_ROW, _CELL, _COVERED = (f"{TABLE}{name}" for name in ("table-row", "table-cell", "covered-table-cell"))
_REPEATED, _OVER, _DOWN = (
    f"{TABLE}number-{what}" for what in ("columns-repeated", "columns-spanned", "rows-spanned")
)
_PARAGRAPH = f"{TEXT}p"
_GROUPS = {f"{TABLE}{name}" for name in ("table-header-rows", "table-rows", "table-row-group")}


def read_open_sheets(data: bytes, name: str) -> Contents:
    """The text of an OpenDocument spreadsheet and what is given of each of its lines.

    Raises:
        Problems: It is damaged, under a password, or too large.
    """
    with opened(data, name, _(CALLED["ods"])) as package:
        check_password(package, name)
        content = package.tree("content.xml")
        book = None if content is None else content.find(f"{OFFICE}body/{OFFICE}spreadsheet")
        if book is None:
            raise ValueError
        tables = book.findall(f"{TABLE}table")
        check(name, N_("sheets"), len(tables), _SHEETS)
        reader = _Reader(name)
        lines = sheet_lines(map(reader.sheet, tables), len(tables), name)
        return contents_of(lines, name, named=title_of(package), said=reader.said, most=MOST[LINES])


class _Reader:
    """Reads the sheets of a file, and counts their cells."""

    def __init__(self, name: str) -> None:
        self.said: dict[str, Said] = {}
        """The comments that were met, by names."""
        self._name = name
        self._cells = 0

    def sheet(self, table: Any) -> Sheet:
        """A sheet: its rows as far as they hold something."""
        rows: list[list[Any]] = []
        merged: list[Any] = []
        remarks: list[tuple[int, int, str]] = []
        at = widest = 0
        for row in _rows(table):
            times = max(1, count(row.get(f"{TABLE}number-rows-repeated"), 1, _MOST))
            cells, spans, said = self._row(row)
            remarks += [(at, column, name) for column, name in said]
            if cells:
                widest = max(widest, len(cells))
                check(self._name, VALUES, widest * (at + times), PLACES)
                self._cells += sum(cell != "" for cell in cells) * times
                check(self._name, CELLS, self._cells, _CELLS)
                rows.extend([] for _blank in range(at - len(rows)))
                rows.extend(list(cells) for _time in range(times))
                merged += [((at, left), (at + down - 1, left + over - 1)) for left, over, down in spans]
            at = min(at + times, _MOST)
        whole = [row + [""] * (widest - len(row)) for row in rows]
        return Sheet(" ".join((table.get(f"{TABLE}name") or "").split()), whole, merged, remarks)

    def _row(self, row: Any) -> tuple[list[Any], list[tuple[int, int, int]], list[tuple[int, str]]]:
        """The values of a row up to its last one; column, width and height of merged cells; column and name of comments."""
        cells: list[Any] = []
        spans = []
        remarks: list[tuple[int, str]] = []
        at = 0
        for cell in row.iterchildren(_CELL, _COVERED):
            # Large sheets have hundreds of thousands of cells: most of them say none of these.
            said = cell.attrib
            times = max(1, count(said[_REPEATED], 1, _MOST)) if _REPEATED in said else 1
            value = None if cell.tag == _COVERED else _value(cell)
            over = count(said[_OVER], 1, _MOST) if _OVER in said else 1
            down = count(said[_DOWN], 1, _MOST) if _DOWN in said else 1
            if value is not None:
                check(self._name, VALUES, at + times, PLACES)
                cells.extend([""] * (at - len(cells)))
                cells.extend([value] * times)
            if over > 1 or down > 1:
                spans.append((at, max(over, 1), max(down, 1)))
            for note in cell.iterchildren(ANNOTATION):
                name = f"comment {len(self.said)}"
                self.said[name] = said_in(note)
                remarks.append((at, name))
            at = min(at + times, _MOST)
        return cells, spans, remarks


def _rows(parent: Any) -> Iterator[Any]:
    """The rows of a sheet, those in groups too."""
    for child in parent.iterchildren("{*}*"):
        if child.tag == _ROW:
            yield child
        elif child.tag in _GROUPS:
            yield from _rows(child)


def _value(cell: Any) -> Any:
    """What a cell holds: a number as stored, a percentage as such, a date; else its words; None where it is empty."""
    kind = cell.get(f"{OFFICE}value-type") or ""
    if kind in {"float", "currency", "percentage"}:
        try:
            number = float(cell.get(f"{OFFICE}value") or "")
        except ValueError:
            return _words(cell) or None
        return percentage(number) if kind == "percentage" and abs(number) < 1e15 else number
    if kind == "date":
        return (cell.get(f"{OFFICE}date-value") or "").removesuffix("T00:00:00") or None
    return _words(cell) or None


def _words(cell: Any) -> str:
    """The words of a cell, those of a comment on it left out."""
    if len(cell) == 1 and cell[0].tag == _PARAGRAPH and not len(cell[0]):  # as most cells are
        return _led(cell[0].text or "")
    lines = []
    for paragraph in cell.iterchildren(_PARAGRAPH):
        pieces = [paragraph.text or ""]
        for inside in paragraph.iter("{*}*"):
            if inside is not paragraph:
                if inside.tag == f"{TEXT}s":
                    pieces.append(" ")
                pieces += [inside.text or "", inside.tail or ""]
        lines.append("".join(pieces))
    return _led(" ".join(lines))


def _led(words: str) -> str:
    """Words with one blank between them, and the blanks before them by which the file indents them."""
    said = " ".join(words.split())
    return words[: len(words) - len(words.lstrip())] + said if said else ""
