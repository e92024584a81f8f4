"""Old Excel workbooks (.xls) for tests: the records of a workbook in an OLE file of one stream."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SECTOR = 512
_END, _TABLE, _FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_LEAST = 4096
"""Bytes of the shortest stream that has sectors of its own."""
_PERCENT = 10
"""The number of the format 0.00%."""


def _record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _begin(kind: int) -> bytes:
    """The beginning of the workbook (5) or of a sheet (16)."""
    return _record(0x809, struct.pack("<HHHHII", 0x600, kind, 0x0DBB, 0x07CC, 0, 6))


def _cell(row: int, column: int, value: str | float) -> bytes:
    """A cell; a word that ends in `%` is a number that is shown as a percentage."""
    if isinstance(value, str) and value.endswith("%"):
        return _record(0x203, struct.pack("<HHHd", row, column, 1, float(value[:-1]) / 100))
    if isinstance(value, str):
        words = value.encode("utf-16-le")
        return _record(0x204, struct.pack("<HHHHB", row, column, 0, len(value), 1) + words)
    return _record(0x203, struct.pack("<HHHd", row, column, 0, value))


def old_workbook(
    rows: Sequence[Sequence[str | float | None]],
    merged: Sequence[tuple[int, int, int, int]] = (),
    *,
    password: bool = False,
) -> bytes:
    """A workbook of one sheet; `merged` has first and last row, first and last column."""
    name = "表".encode("utf-16-le")
    first = _begin(5)
    if password:
        first += _record(0x2F, bytes(54))
    first += b"".join(_record(0xE0, struct.pack("<HH", 0, number) + bytes(16)) for number in (0, _PERCENT))
    sheet = _begin(16)
    for at, row in enumerate(rows):
        sheet += b"".join(_cell(at, column, cell) for column, cell in enumerate(row) if cell is not None)
    if merged:
        spans = b"".join(struct.pack("<HHHH", *span) for span in merged)
        sheet += _record(0xE5, struct.pack("<H", len(merged)) + spans)
    sheet += _record(0x0A)
    listed = struct.pack("<IHBB", 0, 0, 1, 1) + name
    place = len(first) + len(_record(0x85, listed)) + len(_record(0x0A))
    first += _record(0x85, struct.pack("<IHBB", place, 0, 1, 1) + name) + _record(0x0A)
    return compound("Workbook", first + sheet)


def compound(name: str, content: bytes) -> bytes:
    """An OLE file with one stream."""
    content = content.ljust(_LEAST, b"\0")
    content += bytes(-len(content) % _SECTOR)
    count = len(content) // _SECTOR
    fats = 1
    while (count + 1 + fats) * 4 > fats * _SECTOR:
        fats += 1
    directory = count
    chain = [*range(1, count), _END, _END, *[_TABLE] * fats]
    chain += [_FREE] * (fats * _SECTOR // 4 - len(chain))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(10) + struct.pack("<IIIIIIII", fats, directory, 0, _LEAST, _END, 0, _END, 0)
    listed = [count + 1 + at for at in range(fats)]
    header += struct.pack("<109I", *listed, *[_FREE] * (109 - fats))
    entries = _entry("Root Entry", 5, 1, _END, 0) + _entry(name, 2, _FREE, 0, len(content)) + 2 * bytes(128)
    return header + content + entries + struct.pack(f"<{len(chain)}I", *chain)


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    """An entry of the directory."""
    words = name.encode("utf-16-le") + b"\0\0"
    made = words.ljust(64, b"\0") + struct.pack("<HBBIII", len(words), kind, 1, _FREE, _FREE, child)
    return made + bytes(36) + struct.pack("<IQ", start, size)
