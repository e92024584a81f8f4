"""Whether a store's file is what was written to it: header, schema, pages, numbers of rows, log."""

from __future__ import annotations

import contextlib
import sqlite3
from functools import cache
from typing import TYPE_CHECKING

from tui.review import store_schema, trouble
from tui.review.log_file import read_log
from tui.review.salvage import holds_events
from tui.review.sqlite_pages import page_size
from tui.review.store_reasons import store_reason
from tui.words import _

if TYPE_CHECKING:
    from pathlib import Path

    from tui.review.raw_file import RawFile

MAGIC = b"SQLite format 3\0"
HEADER = 100
"""Bytes of the header of a file."""
SMALL = 4_000_000
"""Bytes up to which a file is looked over every time, not only before it is migrated."""
_FIXED = {20: b"\0", 21: b"\x40\x20\x20", 52: b"\0\0\0\0", 56: b"\0\0\0\1", 64: b"\0\0\0\0"}
"""What stands in the header of every store: no reserved space, the payload fractions, no vacuum, UTF-8."""
_HIGHEST_ROW = 2**53
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR_SHORT_READ")
"""What SQLite says of a damaged file; the last one of a file or a log that ends too soon."""
_HEALTHY = {
    *("SQLITE_FULL", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"),
    *("SQLITE_IOERR", "SQLITE_NOMEM", "SQLITE_INTERRUPT", "SQLITE_AUTH", "SQLITE_NOLFS", "SQLITE_PROTOCOL"),
}
"""What SQLite says where the file itself may be sound."""

_Schema = frozenset[tuple[str, str, str, str]]
"""Kind, name, table and statement of everything that a file says to hold."""


FAILURES = (sqlite3.Error, UnicodeDecodeError)
"""What a call of SQLite may raise: the second where its message quotes a damaged name of the schema."""


class DamagedError(Exception):
    """The file is not what was written to it."""


def tells_of_damage(error: Exception) -> bool:
    """Whether SQLite, or what is here, found the file to be damaged."""
    name = getattr(error, "sqlite_errorname", "") or ""
    return isinstance(error, DamagedError | UnicodeDecodeError) or name.startswith(_DAMAGED)


def look_at_header(raw: RawFile, path: Path) -> None:
    """Refuse what cannot be a store before SQLite takes it for an empty one.

    Raises:
        DamagedError: It is none any more.
        NotAStoreError: It never was one.
    """
    header = raw.read(HEADER)
    if len(header) < HEADER or not header.startswith(MAGIC):
        raise DamagedError(_("it is empty or not a database"))
    if int.from_bytes(header[68:72], "big") != store_schema.APPLICATION_ID:
        if not holds_events(path):
            raise trouble.NotAStoreError(path)
        raise DamagedError(_("its header is damaged"))
    sound = (
        all(header[at:].startswith(value) for at, value in _FIXED.items())
        and {header[18], header[19]} <= {1, 2}
        and int.from_bytes(header[16:18], "big") in {page_size(header), 1}
        and 1 <= int.from_bytes(header[44:48], "big") <= 4
    )
    if not sound:
        raise DamagedError(_("its header is damaged"))


def look_at_log(raw: RawFile, path: Path) -> None:
    """See that SQLite will drop nothing of a log that was left behind; asked before the file is connected to.

    Raises:
        DamagedError: A part of what was committed is damaged.
    """
    log, index = (path.with_name(path.name + ending) for ending in ("-wal", "-shm"))
    # While another program has the file open, the log is being written, and it is that program's to read.
    if not (log.exists() or index.exists()) or raw.in_use():
        return
    data, counted = (part.read_bytes() if part.exists() else b"" for part in (log, index))
    if read_log(data, counted).damaged and not raw.in_use():
        raise DamagedError(_("its log is damaged"))


def look_over(connection: sqlite3.Connection, *, whole: bool) -> int:
    """Compare the schema with what it must be and the counter of rows with the rows, and, if asked, all pages.

    Returns the version of the store: a newer one's schema is its own matter.

    Raises:
        DamagedError: Something is not what was written.
    """
    try:
        # One view of the file for all of it: other programs may be writing.
        connection.execute("BEGIN")
        try:
            return _looked_over(connection, whole=whole)
        finally:
            connection.execute("ROLLBACK")
    except FAILURES as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        if name.startswith(tuple(_HEALTHY)) and not tells_of_damage(error):
            raise
        raise DamagedError(store_reason(error)) from error


def _looked_over(connection: sqlite3.Connection, *, whole: bool) -> int:
    """The version of a store that is sound, its pages checked where `whole`.

    Raises:
        DamagedError: It is not what this or any later hegao would have written.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    found = _schema(connection)
    if version > len(store_schema.MIGRATIONS) and not any(
        found == one for one in map(_expected, _versions())
    ):
        return version
    if not (version in _versions() and found >= _expected(version)):
        raise DamagedError(_("its schema is damaged"))
    problems = check(connection, 1) if whole else []
    if problems or not _counts_rows(connection):
        raise DamagedError(_("its pages do not fit together") if problems else _("rows are missing"))
    return version


def check(connection: sqlite3.Connection, most: int = 20) -> list[str]:
    """What is wrong with a store, page by page, indexes compared with tables; empty if nothing is."""
    found = [str(row[0]) for row in connection.execute(f"PRAGMA integrity_check({most})")]
    return [] if found == ["ok"] else found


def last_row(connection: sqlite3.Connection) -> int:
    """The number of the last row that was ever added, as SQLite counts it; 0 before the first."""
    found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'events'").fetchone()
    return int(found[0]) if found else 0


def _counts_rows(connection: sqlite3.Connection) -> bool:
    """Whether the counter of rows is one and not behind the last row."""
    counters = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'events'").fetchall()
    last = connection.execute("SELECT max(row) FROM events").fetchone()[0]
    if not counters:
        return last is None
    counter = counters[0][0]
    return len(counters) == 1 and type(counter) is int and (last or 0) <= counter <= _HIGHEST_ROW


def _versions() -> range:
    """The versions of stores that this hegao knows."""
    return range(1, len(store_schema.MIGRATIONS) + 1)


def _expected(version: int) -> _Schema:
    """What the schema of a version is to be."""
    return _schema_of(tuple(store_schema.MIGRATIONS[:version]))


@cache
def _schema_of(migrations: tuple[tuple[str, ...], ...]) -> _Schema:
    """The schema that migrations make of an empty store."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for statements in migrations:
            for statement in statements:
                connection.execute(statement)
        return _schema(connection)


def _schema(connection: sqlite3.Connection) -> _Schema:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    # How the statement was broken into lines says nothing.
    return frozenset((kind, name, table, " ".join(str(sql or "").split())) for kind, name, table, sql in rows)
