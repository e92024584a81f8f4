"""Store files: created whole, looked over before use, brought up to date, set aside when damaged."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sqlite3
import time
from dataclasses import dataclass, replace
from enum import StrEnum
from fcntl import LOCK_EX, LOCK_NB, flock
from typing import TYPE_CHECKING

from tui.files.writing import close_to_others, private_folder
from tui.review import soundness, store_schema, trouble
from tui.review.raw_file import RawFile
from tui.review.salvage import TABLES, Salvaged, salvage
from tui.review.soundness import DamagedError
from tui.review.store_reasons import store_reason
from tui.words import _, clauses, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tui.review.salvage import Rows
    from tui.review.sqlite_pages import Record

PATIENCE = 5.0
"""Seconds to wait for another program before giving up."""
ENDINGS = ("", "-wal", "-shm")
"""Of the names of a store's file, its log, and the index of that."""


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
    raw: RawFile | None = None
    """The file beside SQLite, closed after all connections to it; None where the file is not what is open."""

    def close(self) -> None:
        """Close the connection, then the file."""
        self.connection.close()
        if self.raw:
            self.raw.close()


def open_file(path: Path) -> Opened:
    """Open the store at `path`, which exists; a damaged one is set aside, and what can be read taken over."""
    try:
        return _open_sound(path)
    except DamagedError as damage:
        if not _may_replace(path):
            return _open_what_is_left(path, str(damage))
        notice = set_aside(path, str(damage))
        opened = _open_sound(path)
        return replace(opened, notice="\n".join(filter(None, (notice, opened.notice))))


def set_aside(path: Path, damage: str, *, certain: tuple[int, int] | None = None) -> str:
    """Give a damaged store another name and put a new one with all that can be read in its place.

    Args:
        path: Where it stands.
        damage: What is wrong.
        certain: The file that is damaged, where this is known without looking it over.

    Returns:
        What the user must know; empty where another program was quicker.
    """
    try:
        with _folder_to_oneself(path):
            if certain and identity(path) != certain:
                return ""
            if not certain and _is_sound(path):
                return ""
            found = salvage(path)
            aside = _create(path, found.rows)
    except OSError as error:
        raise trouble.StoreDamagedError(path, clauses((damage, store_reason(error)))) from error
    return _damage_notice(path, aside, found)


def create(path: Path) -> None:
    """Put a new store at `path`, whole or not at all; if another program was quicker, leave its own."""
    private_folder(path.parent)
    with _folder_to_oneself(path):
        if not path.exists():
            _create(path, {})


def in_memory() -> sqlite3.Connection:
    """A new store that is not saved."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute(f"PRAGMA application_id = {store_schema.APPLICATION_ID}")
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
    except soundness.FAILURES:
        connection.close()
        raise
    return connection


def _text(stored: bytes) -> str:
    """A text as it is stored, bytes that are no UTF-8 replaced."""
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


def understood(error: Exception, path: Path | None) -> trouble.StoreError:
    """The error that says what to do."""
    name = getattr(error, "sqlite_errorname", "")
    code = error.errno if isinstance(error, OSError) else None
    reason = store_reason(error)
    if name in {"SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"} or code in {errno.ENOSPC, errno.EDQUOT}:
        return trouble.StoreFullError(path, reason)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return trouble.StoreBusyError(path, reason)
    if name == "SQLITE_READONLY_DBMOVED":
        return trouble.StoreReplacedError(path, reason)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")) or code in {
        errno.EACCES,
        errno.EPERM,
        errno.EROFS,
        *(errno.ENOTDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.ELOOP),  # there can be no such folder
    }:
        return trouble.StoreReadOnlyError(path, reason)
    if soundness.tells_of_damage(error):
        return trouble.StoreDamagedError(path, reason)
    return trouble.StoreError(path, reason)


def _may_replace(path: Path) -> bool:
    """Whether a file may be written and another put in its place."""
    return may_write(path) and may_write(path.parent)


def _is_sound(path: Path) -> bool:
    """Whether the file at `path` is a store that is not damaged."""
    try:
        _open_sound(path).close()
    except DamagedError:
        return False
    return True


def _open_sound(path: Path) -> Opened:
    """Open a file that is not damaged.

    Raises:
        DamagedError: It is.
    """
    raw, connection = RawFile(path), None
    try:
        soundness.look_at_header(raw, path)
        notice = ""
        if _may_replace(path):
            soundness.look_at_log(raw, path)
            connection = connect(path)
            _close_to_others(path)
        else:
            said = _("{path} cannot be written: reviews can be read, but nothing is saved.")
            connection, notice = _connect_read_only(path, said.format(path=path))
        return replace(_looked_over(connection, path, notice), raw=raw)
    except BaseException as error:
        if connection:
            connection.close()
        raw.close()
        if isinstance(error, soundness.FAILURES) and soundness.tells_of_damage(error):
            raise DamagedError(store_reason(error)) from error
        raise


def _close_to_others(path: Path) -> None:
    """Let the owner alone read a store and its log: drafts before signature are confidential."""
    private_folder(path.parent)
    for ending in ENDINGS:
        close_to_others(path.with_name(path.name + ending))


def _looked_over(connection: sqlite3.Connection, path: Path, notice: str) -> Opened:
    """A store whose file was looked over and brought up to date; for reading only, if there is a notice."""
    small = path.stat().st_size <= soundness.SMALL
    version = soundness.look_over(connection, whole=small)
    known = len(store_schema.MIGRATIONS)
    if version > known:
        connection.close()
        read_only, notice = _connect_read_only(path, _newer(path, version))
        return Opened(read_only, Mode.READ_ONLY, notice)
    if notice:
        return Opened(connection, Mode.READ_ONLY, notice)
    if version < known and not small:
        soundness.look_over(connection, whole=True)
    _migrate(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    return Opened(connection, Mode.WRITABLE, "")


def _newer(path: Path, version: int) -> str:
    """That a store is of a newer hegao, and so only read."""
    said = _(
        "{path} was written by a newer hegao (version {version} of the store, this one knows {known}): "
        "reviews can be read, but nothing is saved. Install the newer hegao."
    )
    return said.format(path=path, version=version, known=len(store_schema.MIGRATIONS))


def _connect_read_only(path: Path, notice: str) -> tuple[sqlite3.Connection, str]:
    """A connection for reading only, even where the folder is read-only, which WAL alone does not allow."""
    try:
        connection = connect(path, "mode=ro")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except soundness.FAILURES:
            connection.close()
            raise
    except sqlite3.OperationalError:
        connection = connect(path, "mode=ro&immutable=1")
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            notice += " " + _("The last decisions stand in {log} and cannot be read here.").format(log=log)
    return connection, notice


def _open_what_is_left(path: Path, damage: str) -> Opened:
    """What can be read of a damaged store where nothing can be set aside, for reading only.

    Raises:
        StoreDamagedError: Nothing can be read.
    """
    found = salvage(path)
    count = len(found.rows["events"])
    if not count:
        raise trouble.StoreDamagedError(path, damage)
    connection = in_memory()
    _fill(connection, found.rows)
    said = ngettext(
        "{path} is damaged and its folder cannot be written: {count} event can be read, and nothing is saved.",
        "{path} is damaged and its folder cannot be written: {count} events can be read, and nothing is saved.",
        count,
    )
    notice = said.format(path=path, count=count)
    return Opened(connection, Mode.READ_ONLY, "\n".join(filter(None, (notice, _missing(found)))))


def _version(connection: sqlite3.Connection) -> int:
    """The version of a store, 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring a store up to date, in one transaction that no other program can share."""
    if _version(connection) == len(store_schema.MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statements in store_schema.MIGRATIONS[_version(connection) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(store_schema.MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _create(path: Path, rows: Rows) -> Path | None:
    """Build the store under another name and then give it its own, so that no half-made one is ever seen.

    What stands there is moved aside when the new one is whole; returns its new name, None if there was nothing.
    """
    draft = path.with_name(f".{path.name}.{secrets.token_hex(6)}.tmp")
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        connection = connect(draft)
        with contextlib.closing(connection):
            connection.execute("PRAGMA auto_vacuum = NONE")
            connection.execute(f"PRAGMA application_id = {store_schema.APPLICATION_ID}")
            _migrate(connection)
            _fill(connection, rows)
            connection.execute("PRAGMA journal_mode = WAL")
        aside = _move_remains(path)
        draft.replace(path)
        _sync(path.parent)
    finally:
        draft.unlink(missing_ok=True)
    return aside


def _fill(connection: sqlite3.Connection, rows: Rows) -> None:
    """Put the rows of each table into a new store, in one transaction."""
    connection.execute("BEGIN")
    for table in TABLES:
        marks = ", ".join("?" * len(table.columns))
        statement = f"INSERT OR IGNORE INTO {table.name} ({', '.join(table.columns)}) VALUES ({marks})"  # noqa: S608
        connection.executemany(statement, rows.get(table.name, ()))
    connection.execute("COMMIT")


def remembers(connection: sqlite3.Connection) -> bool:
    """Whether a store has tables of reviewed drafts: one of 0.1.0 that cannot be written has none."""
    return _version(connection) > 1


def insert(connection: sqlite3.Connection, rows: Iterable[Record]) -> int:
    """Add events that are not there yet; how many they were.

    Row numbers stay without gaps, by which a lost row is found out: what `INSERT OR IGNORE` ignores uses one up.
    """
    before = connection.total_changes
    connection.executemany(
        "INSERT OR IGNORE INTO events (id, sequence, speech, body, checksum) SELECT ?1, ?2, ?3, ?4, ?5 "
        "WHERE NOT EXISTS (SELECT 1 FROM events WHERE id = ?1 AND checksum = ?5)",
        rows,
    )
    return connection.total_changes - before


def _sync(folder: Path) -> None:
    """Have the system write down which names are in a folder."""
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


def _move_remains(path: Path) -> Path | None:
    """Give what stands at `path`, its log included, a name that is not taken."""
    moment = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    aside = path.with_name(f"{path.stem}.damaged-{moment}-{secrets.token_hex(3)}{path.suffix}")
    moved = None
    for ending in ENDINGS:
        part = path.with_name(path.name + ending)
        if not part.exists():
            continue
        close_to_others(part)
        moved, goal = aside, aside.with_name(aside.name + ending)
        try:
            # The file keeps its old name too, until the new store takes it: at no moment is there none.
            part.rename(goal) if ending else os.link(part, goal)
        except OSError:
            part.rename(goal)
    return moved


def _damage_notice(path: Path, aside: Path | None, found: Salvaged) -> str:
    """That a store was damaged, where it is kept, and how many events were taken over from it."""
    count = len(found.rows["events"])
    said = ngettext(
        "{path} was damaged. It is kept as {aside}; {count} event could be read and was taken over.",
        "{path} was damaged. It is kept as {aside}; {count} events could be read and were taken over.",
        count,
    )
    return "\n".join(filter(None, (said.format(path=path, aside=aside, count=count), _missing(found))))


def _missing(found: Salvaged) -> str:
    """How many events may be lost; empty where none is."""
    said = ngettext("{count} event may be lost.", "{count} events may be lost.", found.missing)
    return said.format(count=found.missing) if found.missing else ""
