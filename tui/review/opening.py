"""Store files: created whole, looked over before use, brought up to date, set aside when damaged."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import sqlite3
import tempfile
import time
from dataclasses import dataclass
from enum import StrEnum
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from typing import TYPE_CHECKING

from tui.files.writing import close_to_others, private_folder
from tui.review import schema, trouble
from tui.review.coding import BadEventError, checksum, decode
from tui.words import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC = b"SQLite format 3\0"
PATIENCE = 5.0
"""Seconds to wait for another program before giving up."""
SMALL = 4_000_000
"""Bytes up to which a file is looked over every time, not only before it is migrated."""

ENDINGS = ("", "-wal", "-shm")
"""Of the names of a store's file, its log, and the index of that."""

Row = tuple[str, int, str, str, str]
"""Id, sequence, speech, body and checksum of an event, as stored."""


class Mode(StrEnum):
    """What can be done with a store."""

    WRITABLE = "writable"
    READ_ONLY = "read-only"
    UNSAVED = "unsaved"
    """Kept in memory only, because the user said so."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A store's file, open."""

    connection: sqlite3.Connection
    mode: Mode
    notice: str
    """What the user must know, if anything."""


class _DamagedError(Exception):
    """The file is not what was written to it."""


def open_file(path: Path) -> Opened:
    """Open the store at `path`, which exists; a damaged one is set aside, and what can be read taken over."""
    try:
        return _open_sound(path)
    except _DamagedError as damage:
        aside, saved = _set_aside(path, str(damage))
        opened = _open_sound(path)
        if not aside:
            return opened
        return Opened(opened.connection, opened.mode, _damage_notice(path, aside, saved))


def create(path: Path, rows: list[Row] | None = None) -> None:
    """Put a new store at `path`, whole or not at all; if another program was quicker, leave its own."""
    private_folder(path.parent)
    with _folder_to_oneself(path):
        if not path.exists():
            _rename_remains(path)
            _create(path, rows or [])


def in_memory() -> sqlite3.Connection:
    """A store that is not saved."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    _migrate(connection)
    return connection


def connect(path: Path, options: str = "mode=rw") -> sqlite3.Connection:
    """A connection to the file at `path`; transactions are begun by hand."""
    uri = f"{path.absolute().as_uri()}?{options}"
    connection = sqlite3.connect(
        uri, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )
    # A flipped byte may be no UTF-8 any more: the event's checksum tells, reading goes on.
    connection.text_factory = _text
    try:
        connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _text(stored: bytes) -> str:
    return stored.decode("utf-8", "replace")


def identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at `path`; None if there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return (found.st_dev, found.st_ino)


def may_write(path: Path) -> bool:
    """Whether this program, whoever started it, may write there."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def understood(error: sqlite3.Error | OSError, path: Path | None) -> trouble.StoreError:
    """The error that says what to do."""
    name = getattr(error, "sqlite_errorname", "")
    code = error.errno if isinstance(error, OSError) else None
    if name in {"SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"} or code in {errno.ENOSPC, errno.EDQUOT}:
        return trouble.StoreFullError(path, str(error))
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return trouble.StoreBusyError(path, str(error))
    if name == "SQLITE_READONLY_DBMOVED":
        return trouble.StoreReplacedError(path, str(error))
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")) or code in {
        errno.EACCES,
        errno.EPERM,
        errno.EROFS,
        *(errno.ENOTDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.ELOOP),  # there can be no such folder
    }:
        return trouble.StoreReadOnlyError(path, getattr(error, "strerror", None) or str(error))
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return trouble.StoreDamagedError(path, str(error))
    return trouble.StoreError(path, str(error))


def _open_sound(path: Path) -> Opened:
    """Open a file that is not damaged."""
    _look_at_header(path)
    try:
        if not (may_write(path) and may_write(path.parent)):
            said = _("{path} cannot be written: reviews can be read, but nothing is saved.")
            return _open_read_only(path, said.format(path=path))
        connection = connect(path)
        try:
            _close_to_others(path)
            version = _version(connection)
            if version > len(schema.MIGRATIONS):
                connection.close()
                return _open_read_only(path, _newer(path, version))
            if version < len(schema.MIGRATIONS) or path.stat().st_size <= SMALL:
                _look_over(connection)
            _migrate(connection)
            connection.execute("PRAGMA journal_mode = WAL")
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        if isinstance(understood(error, path), trouble.StoreDamagedError):
            raise _DamagedError(str(error)) from error
        raise
    return Opened(connection, Mode.WRITABLE, "")


def _close_to_others(path: Path) -> None:
    """Let the owner alone read a store and its log: drafts before signature are confidential."""
    private_folder(path.parent)
    for ending in ENDINGS:
        close_to_others(path.with_name(path.name + ending))


def _newer(path: Path, version: int) -> str:
    said = _(
        "{path} was written by a newer hegao (version {version} of the store, this one knows {known}): "
        "reviews can be read, but nothing is saved. Install the newer hegao."
    )
    return said.format(path=path, version=version, known=len(schema.MIGRATIONS))


def _open_read_only(path: Path, notice: str) -> Opened:
    """Open a file for reading only, even where its folder is read-only, which WAL alone does not allow."""
    try:
        connection = connect(path, "mode=ro")
    except sqlite3.OperationalError:
        connection = connect(path, "mode=ro&immutable=1")
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            notice += " " + _("The last decisions stand in {log} and cannot be read here.").format(log=log)
    return Opened(connection, Mode.READ_ONLY, notice)


def _look_at_header(path: Path) -> None:
    """Refuse what cannot be a store before SQLite takes it for an empty one."""
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(MAGIC):
        raise _DamagedError(_("it is empty or not a database"))
    if int.from_bytes(header[68:72], "big") != schema.APPLICATION_ID:
        raise trouble.NotAStoreError(path)


def _look_over(connection: sqlite3.Connection) -> None:
    """Let SQLite check its own pages."""
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise _DamagedError(found)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring a store up to date, in one transaction that no other program can share."""
    if _version(connection) == len(schema.MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statements in schema.MIGRATIONS[_version(connection) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _create(path: Path, rows: list[Row]) -> None:
    """Build the store under another name and then give it its own, so that no half-made one is ever seen."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(6)}.tmp")
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        connection = connect(draft)
        with contextlib.closing(connection):
            connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            _migrate(connection)
            connection.execute("BEGIN")
            insert(connection, rows)
            connection.execute("COMMIT")
            connection.execute("PRAGMA journal_mode = WAL")
        draft.rename(path)
        _sync(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def remembers(connection: sqlite3.Connection) -> bool:
    """Whether a store has tables of reviewed drafts: one of 0.1.0 that cannot be written has none."""
    return _version(connection) > 1


def check(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with a store, page by page; empty if nothing is."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    return [] if found == ["ok"] else found


def insert(connection: sqlite3.Connection, rows: list[Row]) -> int:
    """Add events that are not there yet; how many they were."""
    before = connection.total_changes
    connection.executemany(
        "INSERT OR IGNORE INTO events (id, sequence, speech, body, checksum) VALUES (?, ?, ?, ?, ?)", rows
    )
    return connection.total_changes - before


def _sync(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@contextlib.contextmanager
def _folder_to_oneself(path: Path) -> Iterator[None]:
    """Keep other programs from creating a store or setting one aside at the same time."""
    opened = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                flock(opened, LOCK_EX | LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() > deadline:
                    raise trouble.StoreBusyError(path) from error
                time.sleep(0.01)
        yield
    finally:
        os.close(opened)


def _set_aside(path: Path, damage: str) -> tuple[Path | None, int]:
    """Give a damaged store another name and put a new one with all that can be read in its place.

    Returns the new name, None if another program was quicker, and how many events were taken over.
    """
    try:
        with _folder_to_oneself(path):
            try:
                _open_sound(path).connection.close()
            except _DamagedError:
                rows = _salvage(path)
                aside = _rename_remains(path)
                _create(path, rows)
                return aside, len(rows)
    except OSError as error:
        raise trouble.StoreDamagedError(path, f"{damage}; {error}") from error
    return None, 0


def _rename_remains(path: Path) -> Path | None:
    """Move what stands at `path`, its log included, to a name that is not taken."""
    moment = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    aside = path.with_name(f"{path.stem}.damaged-{moment}-{secrets.token_hex(3)}{path.suffix}")
    moved = None
    for ending in ENDINGS:
        part = path.with_name(path.name + ending)
        if part.exists():
            close_to_others(part)
            part.rename(aside.with_name(aside.name + ending))
            moved = aside
    return moved


def _salvage(path: Path) -> list[Row]:
    """The events of a damaged store that can still be read, from a copy: reading may change the file."""
    found: dict[tuple[str, str], Row] = {}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for ending in ("", "-wal"):
            part = path.with_name(path.name + ending)
            if part.exists():
                shutil.copyfile(part, copy.with_name(copy.name + ending))
        for order in ("ASC", "DESC"):
            for row in _rows_up_to_damage(copy, order):
                found[row[0], row[4]] = row
    return sorted(found.values(), key=lambda row: (row[1], row[0]))


def _rows_up_to_damage(path: Path, order: str) -> Iterator[Row]:
    """The sound events from one end of the table up to where it cannot be read."""
    with contextlib.suppress(sqlite3.Error), contextlib.closing(connect(path)) as connection:
        query = f"SELECT id, sequence, speech, body, checksum FROM events NOT INDEXED ORDER BY row {order}"  # noqa: S608
        for row in connection.execute(query):
            with contextlib.suppress(BadEventError, TypeError, AttributeError, ValueError):
                if checksum(row[3]) == row[4] and decode(row[3]).id == row[0]:
                    yield row


def _damage_notice(path: Path, aside: Path, saved: int) -> str:
    said = ngettext(
        "{path} was damaged. It is kept as {aside}; {count} event could be read and was taken over.",
        "{path} was damaged. It is kept as {aside}; {count} events could be read and were taken over.",
        saved,
    )
    return said.format(path=path, aside=aside, count=saved)
