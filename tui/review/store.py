"""The store of reviews: events in SQLite, each on the disk before anybody is told that it is."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from threading import RLock
from typing import TYPE_CHECKING, Self

from tui.files.places import data_dir
from tui.files.writing import write_atomic
from tui.review import opening, remembered, trouble
from tui.review.coding import HIGHEST, BadEventError, checksum, decode, encode
from tui.review.events import Event, merge, new_id, now
from tui.review.history import history
from tui.review.lineage import as_lineage
from tui.review.opening import Mode
from tui.words import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tui.review.events import Draft
    from tui.review.lineage import Lineage
    from tui.review.opening import Row
    from tui.review.remembered import Source

HIGHEST_MERGED = HIGHEST // 2
"""The greatest sequence number taken from another log; it leaves room for one's own after it."""

_FORMER = "NOT (speech GLOB 'text:*' OR speech GLOB 'short:*' OR speech GLOB 'pack:*')"
"""Rows under ids of 0.1.0 (`tui.speech.identity.is_former`)."""

__all__ = ["Changes", "Mode", "Store", "default_path"]


def default_path() -> Path:
    """Where reviews are kept if nobody says otherwise."""
    return data_dir() / "reviews.sqlite"


@dataclass(frozen=True, slots=True)
class Changes:
    """What was added to a store since it was last asked."""

    events: tuple[Event, ...]
    row: int
    """What to ask with the next time."""


class Store:
    """One reviewer's door to a store; it may be used from several threads and beside other programs.

    Writing and reading have a connection each, so that reading never waits for a write that waits
    for another program.
    """

    def __init__(self, path: Path | None, reviewer: str, mode: Mode) -> None:
        self.path = path
        """The file; None for a store that is not saved."""
        self.reviewer = reviewer
        self.mode = mode
        self._notice = ""
        self._identity: tuple[int, int] | None = None
        self._writer: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None
        self._writing = RLock()
        self._reading = RLock()
        self._seen = (-1, -1)
        """The reader's `data_version` and the last row at that time."""
        self._unreadable: set[int] = set()

    @classmethod
    def open(cls, path: Path | None, reviewer: str) -> Store:
        """Open the store at `path`, the default one where None; a file is created with the first event.

        Raises:
            StoreError: It cannot even be read, or it is something else; the message says what to do.
        """
        store = cls(path or default_path(), reviewer, Mode.WRITABLE)
        store._find()
        return store

    @classmethod
    def unsaved(cls, reviewer: str, events: Iterable[Event] = ()) -> Store:
        """A store in memory, for those who go on though nothing can be saved."""
        store = cls(None, reviewer, Mode.UNSAVED)
        store._writer = store._reader = opening.in_memory()
        store._reading = store._writing
        store._notice = _(
            "nothing is saved: what is decided now is lost when hegao ends, unless it is exported."
        )
        store.merge(events)
        return store

    @property
    def notice(self) -> str:
        """What the user must know of this store, a sentence a line; empty if nothing."""
        if not self._unreadable:
            return self._notice
        said = ngettext(
            "{count} event in {path} is damaged and left out; it stays in the file.",
            "{count} events in {path} are damaged and left out; they stay in the file.",
            len(self._unreadable),
        ).format(count=len(self._unreadable), path=self.path)
        return f"{self._notice}\n{said}" if self._notice else said

    def append(self, draft: Draft) -> Event:
        """Add one event; it is on the disk when this returns.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """
        return self.append_all([draft])[0]

    def append_all(
        self, drafts: Iterable[Draft], source: Source | None = None, links: Iterable[Event] = ()
    ) -> tuple[Event, ...]:
        """Add several events in one transaction: all of them or none.

        Args:
            drafts: The events to be.
            source: The draft that they are about, where that is to be remembered.
            links: The drafts that it follows.
        """
        with self._transaction() as connection:
            if source is not None:
                opening.insert(connection, [_row(event) for event in links])
                remembered.keep(connection, source)
            return self._add(connection, drafts)

    def undo(self, speech: str | Lineage, session: str = "") -> Event | None:
        """Undo the reviewer's last deed in a speech; the event's target is where it was. None at the beginning."""
        with self._transaction() as connection:
            draft = history(self._read(connection, speech), self.reviewer, speech).undo(session)
            return self._add(connection, [draft])[0] if draft else None

    def redo(self, speech: str | Lineage, session: str = "") -> Event | None:
        """Do the reviewer's last undone deed in a speech again; None if there is none."""
        with self._transaction() as connection:
            draft = history(self._read(connection, speech), self.reviewer, speech).redo(session)
            return self._add(connection, [draft])[0] if draft else None

    def merge(self, events: Iterable[Event]) -> int:
        """Add the events of another log that are not here yet; how many they were.

        An event that the other log tells in other words is kept in both (`tui.review.events.merge`), and is not new.

        Raises:
            BadEventError: One of them cannot be an event; none was added.
        """
        rows = [_row(event, HIGHEST_MERGED) for event in events]
        if not rows:
            return 0
        with self._transaction() as connection:
            before = _count(connection)
            opening.insert(connection, rows)
            return _count(connection) - before

    def events(self, speech: str | Lineage | None = None) -> tuple[Event, ...]:
        """All events, or those of one speech, in their order."""
        with self._reader_connection() as connection:
            return self._read(connection, speech) if connection else ()

    @contextlib.contextmanager
    def remembering(self) -> Iterator[sqlite3.Connection | None]:
        """What to ask of drafts that were reviewed (`tui.review.remembered`); None where nothing is remembered."""
        with self._reader_connection() as connection:
            yield connection if connection and opening.remembers(connection) else None

    @contextlib.contextmanager
    def rewriting(self) -> Iterator[sqlite3.Connection]:
        """One transaction in which to remember or to forget; what is deleted in it is overwritten.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """
        with self._transaction() as connection:
            connection.execute("PRAGMA secure_delete = ON")
            yield connection

    def squeeze(self) -> bool:
        """Write the file anew without what was deleted from it, and empty its log; False where a program reads it.

        Raises:
            StoreError: It could not be written; the message says why and what to do.
        """
        with self._writing:
            connection = self._writer
            if connection is None:
                return True
            try:
                connection.execute("VACUUM")
                busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            except (sqlite3.Error, OSError) as error:
                raise opening.understood(error, self.path) from error
            return not busy

    def changes_since(self, row: int) -> Changes:
        """The events that were added after `row` (0 for all), by this program or another; cheap if none were.

        Raises:
            StoreReplacedError: The file is no longer the one that was opened.
        """
        with self._reader_connection() as connection:
            if connection is None:
                return Changes((), row)
            self._still_there()
            version = connection.execute("PRAGMA data_version").fetchone()[0]
            if self.path and self._seen == (version, row):
                return Changes((), row)
            events, last = self._decoded(connection, "row > ?", row)
            self._seen = (version, max(row, last))
            return Changes(events, max(row, last))

    def check(self) -> list[str]:
        """Look over the whole file, every event's checksum included; what is wrong, empty if nothing is."""
        with self._reader_connection() as connection:
            if connection is None:
                return []
            self._decoded(connection, "row > ?", 0)
            damaged = [_("event {row} is damaged").format(row=row) for row in sorted(self._unreadable)]
            return opening.check(connection) + damaged

    def backup(self, goal: Path) -> None:
        """Write a copy of the store, all that is in its log included; a file that is there stays.

        Raises:
            Problems: The copy cannot be written.
        """
        with self._reader_connection() as connection, contextlib.closing(opening.in_memory()) as copy:
            if connection:
                connection.backup(copy)
            write_atomic(goal, copy.serialize(), replace=False, private=True)

    def reopen(self) -> int:
        """Open the file anew after it was deleted or replaced; how many events were written back."""
        with self._writing, self._reading:
            held = self._read(self._writer, None) if self._writer else ()
            self.close()
            self._find()
            return self.merge(held)

    def close(self) -> None:
        """Close the file; nothing needs saving."""
        with self._writing, self._reading:
            for connection in (self._writer, self._reader):
                if connection:
                    connection.close()
            self._writer = self._reader = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _find(self) -> None:
        """Open the file if it is there, or see that it could be created."""
        if self.path is None:
            return
        try:
            if opening.identity(self.path) is not None:
                self._open(self.path)
            elif not opening.may_write(_nearest_folder(self.path)):
                self.mode = Mode.READ_ONLY
                self._notice = _(
                    "{path} cannot be created, so nothing is saved. "
                    "Let HEGAO_DATA_DIR name a folder that can be written, or go on unsaved."
                ).format(path=self.path)
        except (sqlite3.Error, OSError) as error:
            raise opening.understood(error, self.path) from error

    def _open(self, path: Path) -> None:
        opened = opening.open_file(path)
        self.mode, self._notice = opened.mode, opened.notice
        self._identity = opening.identity(path)
        self._seen = (-1, -1)
        self._unreadable.clear()
        if self.mode is Mode.READ_ONLY:
            self._reader = opened.connection
            return
        self._writer = opened.connection
        self._reader = opening.connect(path)
        self._reader.execute("PRAGMA query_only = ON")

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """One transaction: on the disk when it ends, undone if anything fails."""
        with self._writing:
            if self.mode is Mode.READ_ONLY:
                raise trouble.StoreReadOnlyError(self.path, _("it is open for reading only"))
            try:
                if self._writer is None and self.path:
                    opening.create(self.path)
                    with self._reading:
                        self._open(self.path)
                yield from self._immediately()
            except (sqlite3.Error, OSError) as error:
                raise opening.understood(error, self.path) from error

    def _immediately(self) -> Iterator[sqlite3.Connection]:
        """Take the lock at once: a reading that turns to writing fails whatever it waits (SQLITE_BUSY_SNAPSHOT)."""
        connection = self._writer
        if connection is None:
            raise trouble.StoreReadOnlyError(self.path, self._notice)
        self._still_there()
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise
        self._still_there()

    @contextlib.contextmanager
    def _reader_connection(self) -> Iterator[sqlite3.Connection | None]:
        """What to read from; None while there is no file."""
        try:
            if self._reader is None and self.path and opening.identity(self.path) is not None:
                with self._writing, self._reading:
                    if self._reader is None:
                        self._open(self.path)
            with self._reading:
                yield self._reader
        except (sqlite3.Error, OSError) as error:
            raise opening.understood(error, self.path) from error

    def _still_there(self) -> None:
        """See that the open file is the one at the path: writes to a deleted one go nowhere."""
        if self.path and opening.identity(self.path) != self._identity:
            raise trouble.StoreReplacedError(self.path)

    def _add(self, connection: sqlite3.Connection, drafts: Iterable[Draft]) -> tuple[Event, ...]:
        last = connection.execute("SELECT max(sequence) FROM events").fetchone()[0] or 0
        events = tuple(
            Event(new_id(), last + number, now(), self.reviewer, draft.session, draft.target, draft.deed)
            for number, draft in enumerate(drafts, 1)
        )
        opening.insert(connection, [_row(event) for event in events])
        return events

    def _read(self, connection: sqlite3.Connection, speech: str | Lineage | None) -> tuple[Event, ...]:
        if speech is None:
            return self._decoded(connection, "row > ?", 0)[0]
        lineage = as_lineage(speech)
        drafts = sorted(lineage.drafts)
        # An event under an id of 0.1.0 may be about a text of this lineage: its body tells.
        named = f"speech IN ({', '.join('?' * len(drafts))}) OR {_FORMER}"
        events = self._decoded(connection, named, *drafts)[0]
        return tuple(event for event in events if event.target in lineage)

    def _decoded(
        self, connection: sqlite3.Connection, condition: str, *values: str | int
    ) -> tuple[tuple[Event, ...], int]:
        """The sound events of some rows, and the last of the rows."""
        query = f"SELECT row, id, body, checksum FROM events WHERE {condition}"  # noqa: S608 - our own words
        events, last = [], 0
        for row, name, body, kept in connection.execute(query, values):
            last = max(last, row)
            event = _sound(name, body, kept)
            if event:
                events.append(event)
            else:
                self._unreadable.add(row)
        return merge(events), last


def _row(event: Event, highest: int = HIGHEST) -> Row:
    """An event as stored; nothing is written that could not be read again."""
    body = encode(event)
    if event.sequence > highest or decode(body) != event:
        raise BadEventError(body[:200])
    return (event.id, event.sequence, event.target.speech, body, checksum(body))


def _sound(name: object, body: object, kept: object) -> Event | None:
    """The event of a row; None if a byte of it was flipped."""
    if not isinstance(body, str) or checksum(body) != kept:
        return None
    try:
        event = decode(body)
    except BadEventError:
        return None
    return event if event.id == name else None


def _count(connection: sqlite3.Connection) -> int:
    """How many events there are, each told in one way or several."""
    return int(connection.execute("SELECT count(DISTINCT id) FROM events").fetchone()[0])


def _nearest_folder(path: Path) -> Path:
    """The nearest folder above `path` that is there."""
    return next((folder for folder in path.parents if folder.exists()), path.parent)
