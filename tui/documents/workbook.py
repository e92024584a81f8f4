"""The sheets of an Excel workbook, as calamine reads them."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from tui.compiled import late
from tui.documents.addresses import column_number
from tui.documents.archives import DAMAGED
from tui.documents.contents import contents_of
from tui.documents.formats import CALLED
from tui.documents.number_formats import Percentages, percentage
from tui.documents.packages import Package
from tui.documents.sheet_comments import SheetComments
from tui.documents.sheets import PLACES, Sheet, sheet_lines
from tui.files.bounds import CELLS, LINES, MOST, VALUES, check
from tui.files.problems import Problem, Problems
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.documents.contents import Contents
    from tui.documents.lines import Given

_LARGEST = 40 << 20
"""Bytes of all parts with cells when unpacked."""
_PARTS = 20_000
_CELLS = 200_000
"""Cells of all sheets: each takes a microsecond and half a kilobyte before its row is known."""
_SHEETS = 200
_PLACE = late(rb'<(?:[a-z]\w*:)?c[^>]{0,80}?\sr="([A-Z]{1,3})([0-9]{1,7})"')
_WHOLE_CELL = late(rb"<(?:[a-z]\w*:)?c\s[^>]*(?<!/)>(.*?)</(?:[a-z]\w*:)?c>", re.DOTALL)
_FORMULA = late(rb"<(?:[a-z]\w*:)?f[\s/>]")
_STORED = late(rb"<(?:[a-z]\w*:)?(?:v|is)(?:\s[^>]*)?>[^<]|<(?:[a-z]\w*:)?is>")
_CELL = late(rb"<(?:[a-z]\w*:)?c[\s/>]")


def read_workbook(data: bytes, name: str) -> Contents:
    """The text of a workbook's sheets and what is given of each line.

    Raises:
        Problems: It is damaged, or too large.
    """
    damaged = Problems([Problem(name, "", _(CALLED["xlsx"]), _("open it in Excel and save it anew"))])
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            unstored = _check_size(archive, name)
            comments = SheetComments(Package(archive, name))
            lines = _lines(data, name, Percentages(archive), comments)
    except Problems:
        raise
    except DAMAGED as error:
        raise damaged from error
    except BaseException as error:
        if _is_of_calamine(error):
            raise damaged from error
        raise
    return contents_of(lines, name, said=comments.said, unstored=unstored, most=MOST[LINES])


def _is_of_calamine(wrong: BaseException) -> bool:
    """Whether it is what calamine raises for a file that it cannot read, or at which it gives up."""
    return type(wrong).__module__.startswith(("python_calamine", "pyo3_runtime"))


def _lines(
    data: bytes, name: str, percentages: Percentages, comments: SheetComments
) -> list[tuple[str, Given]]:
    """The lines of all sheets of a workbook that was found to be of a bearable size."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum  # noqa: PLC0415 - only workbooks need it

    book = CalamineWorkbook.from_filelike(BytesIO(data))
    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    check(name, N_("sheets"), len(sheets), _SHEETS)
    filled = (_filled(book, sheet.name, name, percentages, comments) for sheet in sheets)
    return sheet_lines(filled, len(sheets), name)


def _filled(book: Any, sheet: str, name: str, percentages: Percentages, comments: SheetComments) -> Sheet:
    """A sheet of a workbook as it is shown."""
    opened = book.get_sheet_by_name(sheet)
    check(name, VALUES, opened.total_height * opened.total_width, PLACES)
    rows = opened.to_python(skip_empty_area=False)
    _show_percentages(rows, percentages.of(sheet))
    return Sheet(sheet, rows, list(opened.merged_cell_ranges or ()), comments.of(sheet))


def _show_percentages(rows: list[list[Any]], shown: Iterable[tuple[int, int]]) -> None:
    """Write the numbers that Excel shows as percentages as such; `rows` is changed in place."""
    for row, column in shown:
        value = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
        if isinstance(value, float):
            rows[row][column] = percentage(value)


def _check_size(archive: zipfile.ZipFile, name: str) -> int:
    """Refuse a workbook that unpacks to too much, or whose sheets reach too far; else how many formulas have no stored value."""
    expected = _("expected at most {cap} bytes unpacked").format(cap=f"{_LARGEST:,}")
    too_large = Problems([Problem(name, "", _("this file is too large to open"), expected)])
    cells = unstored = 0
    parts = [
        info
        for info in archive.infolist()
        if info.filename.startswith("xl/") and info.filename.endswith(".xml")
    ]
    check(name, N_("parts"), len(archive.filelist), _PARTS)
    if sum(info.file_size for info in parts) > _LARGEST:
        raise too_large
    for info in parts:
        with archive.open(info) as opened:
            content = opened.read(_LARGEST + 1)
        if len(content) > min(_LARGEST, info.file_size):
            raise too_large
        if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:4096]:
            raise ValueError
        if info.filename.startswith("xl/worksheets/"):
            check(name, VALUES, _reach(content), PLACES)
            cells += sum(1 for _found in _CELL.finditer(content))
            check(name, CELLS, cells, _CELLS)
            unstored += _unstored(content)
    return unstored


def _unstored(content: bytes) -> int:
    """How many cells of a sheet have a formula and no value."""
    each = (found[1] for found in _WHOLE_CELL.finditer(content)) if _FORMULA.search(content) else ()
    return sum(1 for said in each if _FORMULA.search(said) and not _STORED.search(said))


def _reach(content: bytes) -> int:
    """How many places a sheet has from its first column and row to its last."""
    columns: set[bytes] = set()
    lowest, highest = 1 << 30, 0
    for found in _PLACE.finditer(content):
        columns.add(found[1])
        row = int(found[2])
        lowest, highest = min(lowest, row), max(highest, row)
    numbers = [column_number(letters.decode()) for letters in columns] or [0]
    return (max(numbers) - min(numbers) + 1) * max(0, highest - lowest + 1)
