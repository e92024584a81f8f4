"""The records of an old Excel workbook: which follow one another, and the words in them."""

from __future__ import annotations

from struct import Struct, unpack_from
from typing import TYPE_CHECKING

from tui.files.bounds import BYTES, VALUES, check
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEAD = Struct("<HH")
BOF = 0x809
"""The record that begins a workbook, a sheet, or a chart in one."""
_EOF = 0x0A
_MOST = 500_000
"""Words that cells share."""
_RICH, _SOUNDS, _IS_WIDE = 8, 4, 1
"""What the flags of words say: pieces with looks of their own, how they are pronounced, two bytes a character."""


def records(content: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records of a part of a workbook, those of charts inside it left out: the kind of each, and its bytes.

    Raises:
        ValueError: They do not begin as such, or one is not whole.
        struct.error: They break off.
    """
    at, depth = start, 0
    while True:
        kind, length = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        if at + length > len(content) or (not depth and kind != BOF):
            raise ValueError
        if kind == BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if not depth:
                return
        elif depth == 1:
            yield kind, content[at : at + length]
        at += length


def words_of(held: bytes, size: int, encoding: str, *, wide: bool) -> str:
    """Words with their length before them, in `size` bytes.

    Args:
        held: Begins with the length.
        size: Of the length.
        encoding: Of the bytes, before UTF-16.
        wide: Whether the file is of the version with flags.
    """
    length = int.from_bytes(held[:size], "little")
    if not wide:
        return held[size : size + length].decode(encoding, "replace")
    flags = held[size : size + 1] or b"\0"
    start = size + 1
    if flags[0] & _IS_WIDE:
        return held[start : start + 2 * length].decode("utf-16-le", "replace")
    return held[start : start + length].decode("latin-1")


class Strings:
    """The words that cells share, over the records that they go on in."""

    def __init__(self, parts: Sequence[bytes]) -> None:
        """Take the bytes of the records."""
        self._parts = parts
        self._part = 0
        self._at = 8
        """Behind the two numbers of words in the first part."""

    def all(self, name: str) -> Iterator[str]:
        """Each of them.

        Raises:
            Problems: They are too many; `name` stands in it.
            IndexError: They break off.
        """
        count = int(unpack_from("<I", self._parts[0], 4)[0])
        check(name, VALUES, count, _MOST)
        size = 0
        for _number in range(count):
            words = self._next()
            size += len(words)
            check(name, N_("characters"), size, BYTES)
            yield words

    def _next(self) -> str:
        """The next of them."""
        length, flags = int.from_bytes(self._take(2), "little"), self._take(1)[0]
        runs = int.from_bytes(self._take(2), "little") if flags & _RICH else 0
        sounds = int.from_bytes(self._take(4), "little") if flags & _SOUNDS else 0
        words = self._characters(length, wide=bool(flags & _IS_WIDE))
        self._skip(4 * runs + sounds)
        return words

    def _take(self, count: int) -> bytes:
        """So many bytes, which may go on in the next record."""
        found = b""
        while len(found) < count:
            part = self._parts[self._part]
            piece = part[self._at : self._at + count - len(found)]
            found += piece
            self._at += len(piece)
            if self._at >= len(part) and len(found) < count:
                self._part, self._at = self._part + 1, 0
        return found

    def _skip(self, count: int) -> None:
        """Leave out so many bytes."""
        while count > 0:
            left = len(self._parts[self._part]) - self._at
            step = min(left, count)
            self._at += step
            count -= step
            if count:
                self._part, self._at = self._part + 1, 0

    def _characters(self, count: int, *, wide: bool) -> str:
        """So many characters; in the next record they may be wider or narrower, which its first byte says."""
        found = []
        while count:
            part = self._parts[self._part]
            size = 2 if wide else 1
            piece = part[self._at : self._at + size * min(count, (len(part) - self._at) // size)]
            found.append(piece.decode("utf-16-le" if wide else "latin-1", "replace"))
            self._at += len(piece)
            count -= len(piece) // size
            if count:
                self._part, self._at = self._part + 1, 1
                wide = bool(self._parts[self._part][0] & _IS_WIDE)
        return "".join(found)
