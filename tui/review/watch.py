"""Whether a store's file, open for long, is still what was written to it: looked at around each write."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.review import soundness
from tui.review.coding import checksum
from tui.review.sqlite_pages import page_size
from tui.review.trouble import NotAStoreError, StoreReplacedError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.review.raw_file import RawFile

_LOG_HEADER = 32


@dataclass(frozen=True, slots=True)
class _File:
    """What a file looks like from outside."""

    identity: tuple[int, int]
    size: int
    changed: int
    """When it was written to last, in nanoseconds."""
    header: bytes


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was seen at one moment."""

    file: _File
    log: _File | None
    """The write-ahead log; None where there is none."""
    version: int
    """The connection's `data_version`, which other programs' commits change and its own do not."""


class Watch:
    """The file and the log of a store that is open for writing."""

    def __init__(self, path: Path, raw: RawFile, connection: sqlite3.Connection) -> None:
        """Begin with what is there now, which was just looked over."""
        self._path = path
        self._log = path.with_name(path.name + "-wal")
        self._raw = raw
        self._connection = connection
        self._last = self._look()

    def before(self, held: Iterable[str]) -> None:
        """See, while holding the lock for writing, that nobody wrote to the file but through SQLite.

        Args:
            held: The ids of the events that must be in it.

        Raises:
            StoreReplacedError: Somebody did, and what was in it is damaged or gone.
        """
        now = self._look()
        if now != self._last and not _explained(self._last, now) and not self._whole(now, frozenset(held)):
            raise StoreReplacedError(self._path)
        self._last = now

    def after(self) -> None:
        """See, after a commit, that the log is the one that was written to.

        Raises:
            StoreReplacedError: It is not.
        """
        now, last = self._look(), self._last
        logs = now.log is not None and last.log is not None
        if (now.log is None) != (last.log is None) or now.file.size < last.file.size:
            raise StoreReplacedError(self._path)
        if now.log and last.log and (now.log.identity != last.log.identity or now.log.size < last.log.size):
            raise StoreReplacedError(self._path)
        # With a log, a commit leaves the file alone, or carries the log over into it: looked over before the next.
        self._last = replace(now, file=last.file) if logs else now

    def spoilt(self, error: Exception) -> bool:
        """Whether SQLite failed because somebody wrote to the file or the log but through SQLite."""
        name = getattr(error, "sqlite_errorname", "") or ""
        if not (soundness.tells_of_damage(error) or name.startswith("SQLITE_IOERR")):
            return False
        try:
            now = self._look()
        except (OSError, *soundness.FAILURES):
            return True
        return now.file != self._last.file or now.log != self._last.log

    def _look(self) -> _Seen:
        """What of the file and its log changes when somebody writes."""
        file = self._raw.stat()
        seen = _File(self._raw.identity, file.st_size, file.st_mtime_ns, self._raw.read(soundness.HEADER))
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return _Seen(seen, self._look_at_log(), version)

    def _look_at_log(self) -> _File | None:
        """The same of its log; None where there is none."""
        # SQLite takes no locks on a log, so that it may be opened and closed beside it.
        try:
            with self._log.open("rb") as log:
                header, found = log.read(_LOG_HEADER), self._log.stat()
        except FileNotFoundError:
            return None
        return _File((found.st_dev, found.st_ino), found.st_size, found.st_mtime_ns, header)

    def _whole(self, now: _Seen, held: frozenset[str]) -> bool:
        """Whether file and log hold a sound store with all that was held, as the next start would find it."""
        if now.log and self._last.log and now.log.identity != self._last.log.identity:
            return False
        try:
            soundness.look_at_header(self._raw, self._path)
            if now.file.size > soundness.SMALL:
                # A file that was written anew without what was deleted is shorter, and says so.
                pages = int.from_bytes(now.file.header[28:32], "big")
                return now.file.size >= min(self._last.file.size, pages * page_size(now.file.header))
            return held <= self._ids_in_a_copy()
        except (soundness.DamagedError, NotAStoreError, *soundness.FAILURES):
            return False

    def _ids_in_a_copy(self) -> set[str]:
        """The ids of all sound events in a copy of file and log, which is looked over."""
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "copy.sqlite"
            copy.write_bytes(self._raw.read())
            with contextlib.suppress(FileNotFoundError):
                Path(f"{copy}-wal").write_bytes(self._log.read_bytes())
            with contextlib.closing(sqlite3.connect(copy)) as connection:
                connection.text_factory = lambda stored: stored.decode("utf-8", "replace")
                soundness.look_over(connection, whole=True)
                found = connection.execute("SELECT id, body, checksum FROM events NOT INDEXED")
                return {name for name, body, kept in found if checksum(str(body)) == kept}


def _explained(last: _Seen, now: _Seen) -> bool:
    """Whether another program's commit says why the log changed."""
    return (
        now.file == last.file
        and now.version != last.version
        and now.log is not None
        and last.log is not None
        and now.log.identity == last.log.identity
        and now.log.size >= last.log.size
    )
