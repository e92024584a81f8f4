"""A store's file read beside SQLite, with one descriptor for each file in the process.

Closing any descriptor of a file drops every POSIX lock that the process holds on it, SQLite's too; another
program would then take the write-ahead log away. So the descriptor is shared, and closed after the last user.
"""

from __future__ import annotations

import os
from fcntl import LOCK_EX, LOCK_NB, LOCK_UN, lockf
from threading import Lock
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path

_LOCKED_FROM, _LOCKED = 0x40000002, 510
"""Where SQLite locks a file that it has open, and how many bytes."""
_guard = Lock()
_users: dict[tuple[int, int], list[int]] = {}
"""The descriptor of each file and the number of its users, under device and inode."""


class RawFile:
    """A file that was opened; closed with `close`, once its SQLite connections are."""

    def __init__(self, path: Path) -> None:
        """Open it.

        Raises:
            OSError: It cannot be read.
        """
        with _guard:
            found = path.stat()
            self.identity = (found.st_dev, found.st_ino)
            if self.identity not in _users:
                _users[self.identity] = [_opened(path), 0]
            # Another file may have come to the path in between; what is open decides.
            opened = os.fstat(_users[self.identity][0])
            if (opened.st_dev, opened.st_ino) != self.identity:
                os.close(_users.pop(self.identity)[0])
                raise FileNotFoundError(path)
            self._descriptor = _users[self.identity][0]
            _users[self.identity][1] += 1
        self._closed = False

    def read(self, count: int = -1) -> bytes:
        """The first bytes of the file, all of them where no count is given."""
        count = os.fstat(self._descriptor).st_size if count < 0 else count
        parts, at = [], 0
        while at < count and (part := os.pread(self._descriptor, count - at, at)):
            parts.append(part)
            at += len(part)
        return b"".join(parts)

    def stat(self) -> os.stat_result:
        """Size and times of the file."""
        return os.fstat(self._descriptor)

    def in_use(self) -> bool:
        """Whether a store here or another program has the file open; asked before it is connected to."""
        with _guard:
            if _users[self.identity][1] > 1:
                return True
            try:
                lockf(self._descriptor, LOCK_EX | LOCK_NB, _LOCKED, _LOCKED_FROM)
            except OSError:
                return True
            lockf(self._descriptor, LOCK_UN, _LOCKED, _LOCKED_FROM)
            return False

    def close(self) -> None:
        """Close the file; closing it again does nothing."""
        with _guard:
            if self._closed:
                return
            self._closed = True
            _users[self.identity][1] -= 1
            if not _users[self.identity][1]:
                os.close(_users.pop(self.identity)[0])

    def __enter__(self) -> Self:
        """The file itself, which is closed at the end of the block."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Close it."""
        self.close()


def _opened(path: Path) -> int:
    """A descriptor of a file, for reading and writing where that may be, else for reading; raises `OSError`."""
    flags = os.O_CLOEXEC | os.O_NONBLOCK
    try:
        return os.open(path, os.O_RDWR | flags)
    except OSError:
        return os.open(path, os.O_RDONLY | flags)
