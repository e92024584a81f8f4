"""The number formats of a workbook: which cells Excel shows as percentages, though they are stored as parts of one."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.documents.addresses import column_number

if TYPE_CHECKING:
    import zipfile

STYLES = "xl/styles.xml"
BUILT_IN = frozenset({9, 10})
"""The numbers of the formats 0% and 0.00%, which no file declares."""
_NOT_SHOWN = late(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""What of a format is no pattern: quoted words, single characters, widths, colours."""
_FORMAT = late(rb"<(?:[a-z]\w*:)?numFmt\s[^>]*>")
_STYLE = late(rb"<(?:[a-z]\w*:)?xf\s[^>]*>")
_CELL_STYLES = late(rb"<(?:[a-z]\w*:)?cellXfs[\s>].*?</(?:[a-z]\w*:)?cellXfs>", re.DOTALL)
_CELL = late(rb"<(?:[a-z]\w*:)?c\s([^>]{0,120})>")
_NAMED = late(rb'(\w+)="([^"]*)"')
_SHEET = late(rb"<(?:[a-z]\w*:)?sheet\s[^>]*>")
_RELATION = late(rb"<(?:[a-z]\w*:)?Relationship\s[^>]*>")
_PLACE = late(r"([A-Z]{1,3})([0-9]{1,7})")
_LARGEST = 40 << 20
"""Bytes of a part that are read."""


class Percentages:
    """Knows of each sheet which of its cells are shown as percentages."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Read the formats of a workbook whose parts were found to be of a bearable size."""
        self._archive = archive
        self._names = set(archive.namelist())
        self._styles = self._percent_styles()
        self._parts = self._sheet_parts() if self._styles else {}

    def of(self, sheet: str) -> frozenset[tuple[int, int]]:
        """The rows and columns of the cells of a sheet that are shown as percentages, from 0."""
        part = self._parts.get(sheet, "")
        if not part:
            return frozenset()
        found = set()
        for cell in _CELL.finditer(self._read(part)):
            said = _attributes(cell[1])
            if said.get("s", "") in self._styles and (place := _PLACE.fullmatch(said.get("r", ""))):
                found.add((int(place[2]) - 1, column_number(place[1]) - 1))
        return frozenset(found)

    def _percent_styles(self) -> frozenset[str]:
        """The numbers of the styles whose format is a percentage, as cells name them."""
        if STYLES not in self._names:
            return frozenset()
        content = self._read(STYLES)
        formats = set(BUILT_IN)
        for found in _FORMAT.finditer(content):
            said = _attributes(found[0])
            if said.get("numFmtId", "").isdecimal() and is_percent(_unescaped(said.get("formatCode", ""))):
                formats.add(int(said["numFmtId"]))
        styles = _CELL_STYLES.search(content)
        each = (_attributes(found[0]) for found in _STYLE.finditer(styles[0] if styles else b""))
        numbers = (said.get("numFmtId", "") for said in each)
        return frozenset(
            str(at) for at, number in enumerate(numbers) if number.isdecimal() and int(number) in formats
        )

    def _sheet_parts(self) -> dict[str, str]:
        """The part that each sheet is in, by its name."""
        relations = {
            said.get("Id", ""): said.get("Target", "")
            for found in _RELATION.finditer(self._read("xl/_rels/workbook.xml.rels"))
            for said in [_attributes(found[0])]
        }
        parts = {}
        for found in _SHEET.finditer(self._read("xl/workbook.xml")):
            said = _attributes(found[0])
            target = relations.get(said.get("id", ""), "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if part in self._names:
                parts[_unescaped(said.get("name", ""))] = part
        return parts

    def _read(self, part: str) -> bytes:
        if part not in self._names:
            return b""
        with self._archive.open(part) as opened:
            return opened.read(_LARGEST)


def is_percent(code: str) -> bool:
    """Whether a number format shows a percentage: `0.0%`, not `0"%"`."""
    return "%" in _NOT_SHOWN.sub("", code.partition(";")[0])


def is_date(code: str) -> bool:
    """Whether a number format shows a date or a time: `yyyy-mm-dd`, not `0.0`."""
    return _DATE.search(_NOT_SHOWN.sub("", code.partition(";")[0])) is not None


_DATE = late(r"[ymdhs]", re.IGNORECASE)


def percentage(value: float) -> str:
    """A part of one as a percentage, with all its digits: 0.153 is 15.3%."""
    said = Decimal(f"{value:.15g}") * 100
    whole = said.normalize() if said else Decimal(0)
    return f"{whole:f}%"


def _attributes(tag: bytes) -> dict[str, str]:
    """The attributes of a tag, by their names without prefixes."""
    return {name.decode(): value.decode("utf-8", "replace") for name, value in _NAMED.findall(tag)}


def _unescaped(words: str) -> str:
    from html import unescape  # noqa: PLC0415 - only workbooks with formats of their own need it

    return unescape(words)
