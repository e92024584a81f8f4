"""Rows read from the pages of an SQLite file, without its header, its schema or its trees.

Follows https://www.sqlite.org/fileformat2.html. Every page is looked at as one that holds rows; what comes out
is a guess until somebody knows the row again, by its checksum or its digest.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Value = str | bytes | int | float | None
"""What a column can hold; text that is no UTF-8 any more holds U+FFFD."""
Record = tuple[Value, ...]

PAGE_SIZE = 4096
"""Bytes of a page where nothing says otherwise."""
_FIRST_HEADER = 100
"""Bytes of the file's header, which stands before the first page's own."""
_LEAF_HEADER, _INNER_HEADER = 8, 12
_INDEX_INNER = 2
_INDEX_PAGES = {_INDEX_INNER, 10}
"""The kinds of pages that belong to indexes; no single flipped bit makes a table's leaf (13) one of them."""
_LONGEST_RECORD = 100_000_000
"""Bytes of a record above which its length is taken for damage."""
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of an integer, under its serial type."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What may be a row."""

    values: Record
    row: int | None
    """Its number; None for a row of a table without, which is kept like an index."""
    newest: bool
    """Whether it stands on a page as it was written last."""


@dataclass(frozen=True, slots=True)
class Image:
    """The pages of a file, and those that its write-ahead log holds in their place."""

    size: int
    """Bytes of a page."""
    file: Mapping[int, bytes]
    """The file's pages, under their numbers (from 1)."""
    logged: tuple[tuple[int, bytes], ...] = ()
    """Pages in the log with their numbers, in the order in which they were written."""

    def guesses(self, columns: frozenset[int]) -> Iterator[Guess]:
        """Everything that may be a row with as many columns, old versions of pages included."""
        newest = {**self.file, **dict(self.logged)}
        for number, page in (*self.file.items(), *self.logged):
            start, is_newest = _FIRST_HEADER if number == 1 else 0, newest[number] is page
            for row, values in _rows(page, newest, columns, start):
                yield Guess(values, row, is_newest)
            if self.logged:
                for row, values in _rows(page, self.file, columns, start):
                    yield Guess(values, row, newest=False)


def image(file: bytes, size: int, logged: tuple[tuple[int, bytes], ...] = ()) -> Image:
    """The image of a file's bytes; a last page that is cut off is filled with zeros."""
    pages = {at // size + 1: file[at : at + size].ljust(size, b"\0") for at in range(0, len(file), size)}
    return Image(size, pages, logged)


def page_size(header: bytes) -> int:
    """The page size that a file's header names; the usual one where that is none."""
    said = int.from_bytes(header[16:18], "big")
    said = 65536 if said == 1 else said
    return said if 512 <= said <= 65536 and said & (said - 1) == 0 else PAGE_SIZE


def _rows(
    page: bytes, pages: Mapping[int, bytes], columns: frozenset[int], start: int
) -> Iterator[tuple[int | None, Record]]:
    """The rows of a page; its count of cells may be wrong, so pointers are followed to their end."""
    lowest, count = len(page), int.from_bytes(page[start + 3 : start + 5], "big")
    keyed, inner = page[start] in _INDEX_PAGES, page[start] == _INDEX_INNER
    at, index = start + (_INNER_HEADER if inner else _LEAF_HEADER), 0
    while at + 2 <= lowest:
        cell = int.from_bytes(page[at : at + 2], "big")
        if cell == 0 and index >= count:
            return
        if start + _LEAF_HEADER < cell < len(page):
            # In the inner pages of an index a cell begins with the number of a page.
            found = _cell(page, cell + 4 * inner, pages, columns, keyed=keyed)
            if found:
                # Only what is a row says where the cells begin: a pointer may be damaged.
                lowest = min(lowest, cell)
                yield found
        at += 2
        index += 1


def _cell(
    page: bytes, at: int, pages: Mapping[int, bytes], columns: frozenset[int], *, keyed: bool
) -> tuple[int | None, Record] | None:
    """Row number and values of the cell at an offset of a page; None if there is none with as many columns."""
    length, at = _varint(page, at)
    row, at = (None, at) if keyed else _varint(page, at)
    if not 2 <= length <= min(_LONGEST_RECORD, len(page) * (len(pages) + 1)):
        return None
    types = _types(page, at, length)
    if types is None or len(types) not in columns:
        return None
    payload = _payload(page, at, length, pages, keyed=keyed)
    return (row, _values(payload, types)) if payload else None


def _payload(page: bytes, at: int, length: int, pages: Mapping[int, bytes], *, keyed: bool) -> bytes | None:
    """A record's bytes, those on overflow pages included; None if a page of these is not there."""
    usable = len(page)
    local, most = length, (usable - 12) * 64 // 255 - 23 if keyed else usable - 35
    if length > most:
        least = (usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (usable - 4)
        local = local if local <= most else least
    if at + local > usable:
        return None
    parts, missing = [page[at : at + local]], length - local
    number = int.from_bytes(page[at + local : at + local + 4], "big") if missing else 0
    while missing > 0:
        following = pages.get(number)
        if following is None:
            return None
        parts.append(following[4 : 4 + missing])
        missing -= len(parts[-1])
        number = int.from_bytes(following[:4], "big")
    return b"".join(parts)


def _types(page: bytes, at: int, length: int) -> list[int] | None:
    """The serial types of a record; None if they do not make up its length."""
    header, after = _varint(page, at)
    if not 2 <= header <= min(length, 1000):
        return None
    end, types, total = at + header, [], header
    while after < end:
        kind, after = _varint(page, after)
        if kind in {10, 11}:
            return None
        types.append(kind)
        total += _bytes(kind)
    return types if after == end and total == length else None


def _values(payload: bytes, types: list[int]) -> Record:
    """The values of a record, whose types were read from its header."""
    at, _after = _varint(payload, 0)
    values: list[Value] = []
    for kind in types:
        stored = payload[at : at + _bytes(kind)]
        at += len(stored)
        values.append(_value(kind, stored))
    return tuple(values)


def _value(kind: int, stored: bytes) -> Value:
    """One value of a serial type (SQLite file format, 2.1) from the bytes that hold it."""
    if kind == 0:
        return None
    if kind in _INTEGERS:
        return int.from_bytes(stored, "big", signed=True)
    if kind == 7:
        return float(struct.unpack(">d", stored)[0])
    if kind in {8, 9}:
        return kind - 8
    return stored.decode("utf-8", "replace") if kind % 2 else stored


def _bytes(kind: int) -> int:
    """Bytes of a value, from its serial type."""
    if kind >= 12:
        return (kind - 12) // 2
    return 8 if kind == 7 else _INTEGERS.get(kind, 0)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """The number of one to nine bytes at an offset, and the offset behind it; zeros stand behind the end."""
    value = 0
    for index in range(at, at + 8):
        byte = data[index] if index < len(data) else 0
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, index + 1
    value = value << 8 | (data[at + 8] if at + 8 < len(data) else 0)
    return (value - (1 << 64) if value >> 63 else value), at + 9
