"""The streams of an OLE file (the compound files of old Office programs), as far as they are sound."""

from __future__ import annotations

from struct import Struct, error

_HEADER = Struct("<30xHH10xIIIIIIII")
"""Sizes of sectors as powers of two, and where the tables begin."""
_END = 0xFFFFFFFC
"""Numbers from here on are of no sector."""
_ENTRY = 128
"""Bytes of an entry of the directory."""
_LISTED = 109
"""Sectors of the table of sectors that the header lists."""
_NUMBER = 4
_ENTRIES = 100_000
_HEAD = 512


class Compound:
    """The directory of an OLE file."""

    def __init__(self, data: bytes) -> None:
        """Read it.

        Raises:
            ValueError: It is damaged.
        """
        self._data = data
        try:
            shift, small, _fats, first, _transaction, self._cutoff, mini, _minis, more, _mores = (
                _HEADER.unpack_from(data)
            )
        except error as wrong:
            raise ValueError from wrong
        if shift not in {9, 12} or small != 6:
            raise ValueError
        self._sector, self._small = 1 << shift, 1 << small
        self._next = self._table(more)
        self._entries = self._directory(first)
        self._small_next = _numbers(self._chain(mini))
        root = next((one for one in self._entries if one[1] == _ROOT), None)
        self._short = self._chain(root[2]) if root else b""

    def stream(self, name: str) -> bytes | None:
        """The stream of a name; None where there is none."""
        for held, kind, start, size in self._entries:
            if held == name and kind == _STREAM:
                return self._content(start, size)
        return None

    def _content(self, start: int, size: int) -> bytes:
        """The bytes of a stream."""
        if size >= self._cutoff:
            return self._chain(start)[:size]
        found = []
        at = start
        for _step in range(len(self._small_next)):
            if at >= _END or at >= len(self._small_next):
                break
            found.append(self._short[at * self._small : (at + 1) * self._small])
            at = self._small_next[at]
        return b"".join(found)[:size]

    def _at(self, sector: int) -> bytes:
        """The bytes of a sector.

        Raises:
            ValueError: It is beyond the end of the file, or not whole.
        """
        start = (sector + 1) * self._sector
        found = self._data[start : start + self._sector]
        if len(found) < self._sector:
            raise ValueError
        return found

    def _table(self, more: int) -> tuple[int, ...]:
        """For each sector the one that follows it."""
        listed = list(_numbers(self._data[_HEAD - _LISTED * _NUMBER : _HEAD]))
        most = len(self._data) // self._sector + 1
        for _step in range(most):
            if more >= _END or more >= most:
                break
            numbers = _numbers(self._at(more))
            if not numbers:
                break
            listed += numbers[:-1]
            more = numbers[-1]
        sectors = [sector for sector in listed if sector < most]
        return _numbers(b"".join(self._at(sector) for sector in sectors[:most]))

    def _chain(self, start: int) -> bytes:
        """The bytes of the sectors that follow one another from `start` on.

        Raises:
            ValueError: They run in a circle, or beyond the file.
        """
        found: list[bytes] = []
        at = start
        for _step in range(len(self._next) + 1):
            if at >= _END:
                return b"".join(found)
            if at >= len(self._next):
                break
            found.append(self._at(at))
            at = self._next[at]
        raise ValueError

    def _directory(self, first: int) -> list[tuple[str, int, int, int]]:
        """Name, kind, first sector and size of each entry."""
        content = self._chain(first)
        found: list[tuple[str, int, int, int]] = []
        for at in range(0, min(len(content), _ENTRIES * _ENTRY) - _ENTRY + 1, _ENTRY):
            entry = content[at : at + _ENTRY]
            length = int.from_bytes(entry[64:66], "little")
            name = entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            start, size = (int.from_bytes(entry[part : part + 4], "little") for part in (116, 120))
            found.append((name, entry[66], start, size))
        return found


_STREAM = 2
_ROOT = 5


def _numbers(content: bytes) -> tuple[int, ...]:
    """Whole numbers one after the other."""
    count = len(content) // _NUMBER
    return Struct(f"<{count}I").unpack_from(content)
