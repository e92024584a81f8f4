"""The store of reviews: events in SQLite, each on the disk before anybody is told that it is."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from threading import RLock
from typing import TYPE_CHECKING, Self, TypeVar

from tui.files.places import reviews_file
from tui.files.writing import write_atomic
from tui.review import kept_rows, related_rows, remembered, soundness, sqlite_rows, store_opening, trouble
from tui.review.events import Event, merge, new_id, now
from tui.review.history import history
from tui.review.lineage import as_lineage
from tui.review.related_rows import related
from tui.review.scan import Scan, Scanning
from tui.review.soundness import FAILURES, DamagedError
from tui.review.sqlite_rows import HIGHEST_MERGED, row_of
from tui.review.store_opening import Mode
from tui.review.store_reasons import store_reason
from tui.review.watch import Watch
from tui.words import _, ngettext

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from tui.review.events import Draft
    from tui.review.history import History
    from tui.review.kept_rows import KeptRows
    from tui.review.lineage import Lineage
    from tui.review.raw_file import RawFile
    from tui.review.related_rows import Related
    from tui.review.remembered import Source
    from tui.review.sqlite_pages import Record
    from tui.review.sqlite_rows import Found

_Result = TypeVar("_Result")

_GENERATION = 2**40
"""Above every row number: by it `Changes.row` says which of the files that were opened it speaks of."""

UNREAD = 0
"""The row from which a store is read when nothing of it is known."""

__all__ = ["HIGHEST_MERGED", "UNREAD", "Changes", "Mode", "Store", "default_path"]


def default_path() -> Path:
    """Where reviews are kept if nobody says otherwise."""
    return reviews_file()


@dataclass(frozen=True, slots=True)
class Changes:
    """What was added to a store since it was last asked."""

    events: tuple[Event, ...]
    row: int
    """What to ask with the next time."""
    part: bool = False
    """Whether of the earlier events of the speech these are only those that matter (`tui.review.kept_rows`)."""
    fresh: int = 0
    """How many were read beside those."""
    drafts: frozenset[str] = frozenset()
    """The drafts whose events were read; none where all were."""


class Store:
    """One reviewer's door to a store; it may be used from several threads and beside other programs.

    Writing and reading have a connection each, so that reading never waits for a write that waits
    for another program. Where both locks are taken, the one for writing is taken first.
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
        self._raw: RawFile | None = None
        self._watch: Watch | None = None
        self._writing = RLock()
        self._reading = RLock()
        self._generation = 0
        """How often the file was opened anew; rows have other numbers then."""
        self._spoilt = False
        """Whether the file at the path is still the one that was opened, and damaged."""
        self._held: dict[str, Event] = {}
        """Every event that was read or acknowledged: what is written back should the file be lost."""
        self._owed: dict[str, Event] = {}
        """Those of them that are not written back yet."""
        self._seen = (-1, -1)
        """The reader's `data_version` and what `changes_since` was answered with at that time."""
        self._damaged: frozenset[int] = frozenset()
        """The rows that hold no sound event."""
        self._gaps: frozenset[tuple[int, int]] = frozenset()
        """Numbers without a row where the file was looked over and found sound."""
        self._known = (0, 0)
        """Up to which row all events are known, and the greatest number among them."""
        self._scan: Scan | None = None
        """What confirms, or does not, what the indexes gave; None where all was read."""
        self._scanning: Scanning | None = None
        """The thread in which that is done; None where it was done at once."""

    @classmethod
    def open(cls, path: Path | None, reviewer: str) -> Store:
        """Open the store at `path`, the default one where None; a file is created with the first event.

        Raises:
            StoreError: It cannot even be read, or it is something else; the message says what to do.
        """
        store = cls(path or default_path(), reviewer, Mode.WRITABLE)
        with store._told():
            store._find()
        return store

    @classmethod
    def unsaved(cls, reviewer: str, events: Iterable[Event] = ()) -> Store:
        """A store in memory, for those who go on though nothing can be saved."""
        store = cls(None, reviewer, Mode.UNSAVED)
        store._writer = store._reader = store_opening.in_memory()
        store._reading = store._writing
        store._notice = _(
            "nothing is saved: what is decided now is lost when hegao ends, unless it is exported."
        )
        store._insert([row_of(event) for event in events])
        return store

    @property
    def notice(self) -> str:
        """What the user must know of this store, a sentence a line; empty if nothing."""
        if not self._damaged:
            return self._notice
        said = ngettext(
            "{count} event in {path} is damaged and left out; it stays in the file.",
            "{count} events in {path} are damaged and left out; they stay in the file.",
            len(self._damaged),
        ).format(count=len(self._damaged), path=self.path)
        return f"{self._notice}\n{said}" if self._notice else said

    def append(self, draft: Draft) -> Event:
        """Add one event; it is on the disk when this returns.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """
        return self.append_all([draft])[0]

    def append_all(
        self,
        drafts: Iterable[Draft],
        source: Source | None = None,
        links: Iterable[Event] = (),
        *,
        note: Callable[[sqlite3.Connection], None] | None = None,
    ) -> tuple[Event, ...]:
        """Add several events in one transaction: all of them or none.

        Args:
            drafts: The events to be.
            source: The draft that they are about, where that is to be remembered.
            links: The drafts that it follows.
            note: What else is remembered with them (`tui.review.remembered`).
        """
        drafts, followed = list(drafts), [row_of(event) for event in links]

        def work(connection: sqlite3.Connection) -> tuple[Event, ...]:
            if source is not None:
                store_opening.insert(connection, followed)
                remembered.keep(connection, source)
            if note is not None:
                note(connection)
            return self._add(connection, drafts)

        return self._write(work)

    def append_made(self, row: int, make: Callable[[Changes], Draft | None]) -> tuple[Event, ...]:
        """Add the event that `make` makes, if any, of what was added after `row`, in one transaction.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """

        def work(connection: sqlite3.Connection) -> tuple[Event, ...]:
            draft = make(self._changes(connection, row))
            return self._add(connection, [draft] if draft else [])

        return self._write(work)

    def undo(self, speech: str | Lineage, session: str = "") -> Event | None:
        """Undo the reviewer's last action in a speech; the event's target is where it was. None at the beginning."""
        return self._step(speech, lambda steps: steps.undo(session))

    def redo(self, speech: str | Lineage, session: str = "") -> Event | None:
        """Do the reviewer's last undone action in a speech again; None if there is none."""
        return self._step(speech, lambda steps: steps.redo(session))

    def _step(self, speech: str | Lineage, take: Callable[[History], Draft | None]) -> Event | None:
        """Take one step of the history, worked out from all events of a speech."""

        def work(connection: sqlite3.Connection) -> tuple[Event, ...]:
            events = self._read(connection, lineage=as_lineage(speech)).events
            draft = take(history(events, self.reviewer, speech))
            return self._add(connection, [draft] if draft else [])

        return next(iter(self._write(work)), None)

    def merge(self, events: Iterable[Event]) -> int:
        """Add the events of another log that are not here yet; how many they were.

        An event that the other log tells in other words is kept in both (`tui.review.events.merge`), and is not new.

        Raises:
            BadEventError: One of them cannot be an event; none was added.
        """
        return self._insert([row_of(event, HIGHEST_MERGED) for event in events])

    def events(self, speech: str | Lineage | None = None) -> tuple[Event, ...]:
        """All events, or those of one speech, in their order."""
        lineage = None if speech is None else as_lineage(speech)
        return self._ask(lambda connection: merge(self._read(connection, lineage=lineage).events), tuple)

    def ask_remembered(self, work: Callable[[sqlite3.Connection | None], _Result]) -> _Result:
        """What `work` asks of drafts that were reviewed (`tui.review.remembered`), of None where none is remembered."""

        def ask(connection: sqlite3.Connection | None) -> _Result:
            return work(connection if connection and store_opening.remembers(connection) else None)

        return self._ask(ask, lambda: ask(None))

    def rewrite(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result:
        """One transaction in which `work` remembers or forgets; what is deleted in it is overwritten.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """

        def rewritten(connection: sqlite3.Connection) -> tuple[_Result, tuple[Event, ...]]:
            connection.execute("PRAGMA secure_delete = ON")
            return work(connection), ()

        with self._writing:
            result = self._mending(rewritten)
            # What was held may say what was to be forgotten.
            self._held.clear()
            if self._scan is not None:
                self._scan.forget()
            if self.path is not None:
                kept_rows.remove(self.path)
            return result

    def squeeze(self) -> bool:
        """Write the file anew without what was deleted from it, and empty its log; False where a program reads it.

        Raises:
            StoreError: It could not be written; the message says why and what to do.
        """
        with self._told(), self._writing:
            if self._writer is None:
                return True
            self._writer.execute("VACUUM")
            return not self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]

    def changes_since(self, row: int) -> Changes:
        """The events that were added after `row` (0 for all), by this program or another; cheap if none were.

        Raises:
            StoreReplacedError: The file is no longer the one that was opened.
        """

        def work(connection: sqlite3.Connection) -> Changes:
            self._still_there()
            version = connection.execute("PRAGMA data_version").fetchone()[0]
            if self.path and self._seen == (version, row):
                return Changes((), row)
            changes = self._changes(connection, row)
            self._seen = (version, changes.row)
            return changes

        return self._ask(work, lambda: Changes((), row))

    def _changes(self, connection: sqlite3.Connection, row: int) -> Changes:
        """The events that were added after `row`, as one connection sees them."""
        generation, after = divmod(row, _GENERATION)
        # Another file gives its rows other numbers.
        found = self._read(connection, after if generation == self._generation else 0)
        return Changes(merge(found.events), self._generation * _GENERATION + found.last)

    def related(self, seeds: Callable[[sqlite3.Connection | None], Iterable[str]]) -> Changes:
        """All events that can be about a speech, and all links between drafts; those of other speeches need not be among them.

        They are found by indexes, and a scan of the table confirms them: at once in a small file, behind this in a
        large one (`doubted`). Where the indexes give reason to doubt, all events are read.

        Args:
            seeds: The drafts that are known to be of the speech, or may be, given what is remembered of drafts.
        """

        def work(connection: sqlite3.Connection) -> Changes:
            self._still_there()
            version = connection.execute("PRAGMA data_version").fetchone()[0]
            connection.execute("BEGIN")
            try:
                asked = seeds(connection if store_opening.remembers(connection) else None)
                found = related(connection, asked, self.path)
            finally:
                connection.execute("ROLLBACK")
            changes = None if found is None else self._believed(connection, found)
            if changes is None:
                changes = self._changes(connection, UNREAD)
            self._seen = (version, changes.row)
            return changes

        self._stop_scanning()
        changes = self._ask(work, lambda: Changes((), UNREAD))
        if self._scan and self.path and self._identity:
            self._scanning = Scanning(self._scan_on)
        return changes

    def _believed(self, connection: sqlite3.Connection, found: Related) -> Changes | None:
        """What the indexes gave; None where a scan of a small file does not agree."""
        scan: Scan | None = Scan(found)
        if scan and sqlite_rows.pages(connection) <= soundness.SMALL:
            while not scan.step(connection):
                pass
            self._take_scan(connection, scan)
            if scan.doubted:
                return None
        self._scan = scan
        self._hold(found.events)
        self._known = (found.last, found.highest)
        row = self._generation * _GENERATION + found.last
        known = len(found.kept.rows) if found.kept is not None else 0
        fresh = len(found.events) - known
        return Changes(merge(found.events), row, found.kept is not None, fresh, found.drafts)

    def keep(self, names: set[str] | None = None) -> None:
        """Keep for the next opening which events of a speech matter, once the scan has confirmed what `related` gave.

        Args:
            names: Their ids; None where they were said before.
        """

        def work(connection: sqlite3.Connection) -> KeptRows | None:
            scan = self._scan
            if scan is None or self.mode is not Mode.WRITABLE:
                return None
            if names is not None:
                scan.matter(names)
            if not scan.sound or not scan.keep:
                return None
            rows = related_rows.rows_of(connection, scan.keep)
            digest = kept_rows.digest_of((row, str(checksum)) for row, _body, checksum in rows)
            kept, scan.keep = scan.kept(digest), ()
            return kept

        kept = self._ask(work, lambda: None)
        if kept is not None and self._scan is not None and self.path is not None:
            kept_rows.write(self.path, self._scan.drafts, kept)

    def _take_scan(self, connection: sqlite3.Connection, scan: Scan) -> None:
        """Take note of what a scan came upon.

        Raises:
            DamagedError: Rows are missing, and the file is not sound.
        """
        self._damaged |= scan.damaged
        if scan.doubted and self.path is not None and self.mode is Mode.WRITABLE:
            kept_rows.file_of(self.path, scan.drafts).unlink(missing_ok=True)
        self._explain(connection, frozenset(scan.gaps))

    def _scan_on(self) -> bool:
        """Look at the next rows of a large file; whether that was all of them."""

        def work(connection: sqlite3.Connection) -> bool:
            scan = self._scan
            if scan is None or scan.done:
                return True
            if scan.step(connection):
                self._take_scan(connection, scan)
            return scan.done

        done = self._ask(work, lambda: True)
        if done:
            self.keep()
        return done

    @property
    def doubted(self) -> bool:
        """Whether `related` is to be believed no longer, and all events are to be read (`changes_since`)."""
        return self._scan is not None and self._scan.doubted

    def confirm(self) -> None:
        """Wait until all that `related` gave is confirmed or doubted, for whoever hands it on."""
        self._stop_scanning()
        while not self._scan_on():
            pass

    def _stop_scanning(self) -> None:
        """Wait for the thread that scans to end after its slice."""
        if self._scanning is not None:
            self._scanning.stop()
            self._scanning = None

    def check(self) -> list[str]:
        """Look over the whole file, every event's checksum included; what is wrong, empty if nothing is."""

        def work(connection: sqlite3.Connection) -> list[str]:
            self._read(connection)
            damaged = [_("event {row} is damaged").format(row=row) for row in sorted(self._damaged)]
            return soundness.check(connection) + damaged

        return self._ask(work, list)

    def backup(self, goal: Path) -> None:
        """Write a copy of the store, all that is in its log included; a file that is there stays.

        Raises:
            Problems: The copy cannot be written.
        """
        with contextlib.closing(store_opening.in_memory()) as copy:
            self._ask(lambda connection: connection.backup(copy), lambda: None)
            write_atomic(goal, copy.serialize(), replace=False, private=True)

    def reopen(self) -> int:
        """Open the file anew after it was deleted, replaced or overwritten; how many events were written back."""
        with self._told(), self._writing, self._reading:
            return self._open_anew("")

    def close(self) -> None:
        """Close the file; nothing needs saving."""
        self._stop_scanning()
        self._close_file()

    def _close_file(self) -> None:
        """Close all that is open of the file."""
        with self._writing, self._reading:
            for open_file in (self._writer, self._reader, self._raw):
                if open_file:
                    open_file.close()
            self._writer = self._reader = self._raw = self._watch = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    # ------------------------------------------------------------------ the file

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever the system says becomes an error that says what to do."""
        try:
            yield
        except (*FAILURES, OSError) as error:
            raise store_opening.understood(error, self.path) from error
        except DamagedError as error:
            raise trouble.StoreDamagedError(self.path, str(error)) from error

    def _find(self) -> None:
        """Open the file if it is there, or see that it could be created."""
        if self.path is None:
            return
        self.mode, self._notice = Mode.WRITABLE, ""
        if store_opening.identity(self.path) is not None:
            self._open(self.path)
        elif not store_opening.may_write(_nearest_folder(self.path)):
            self.mode = Mode.READ_ONLY
            self._notice = _(
                "{path} cannot be created, so nothing is saved. "
                "Let HEGAO_DATA_DIR name a folder that can be written, or go on unsaved."
            ).format(path=self.path)

    def _open(self, path: Path) -> None:
        """Open the file: for writing with a connection of its own for reading, or, where that cannot be, for reading only."""
        opened = store_opening.open_file(path)
        self.mode, self._notice, self._raw = opened.mode, opened.notice, opened.raw
        self._identity = opened.raw.identity if opened.raw else store_opening.identity(path)
        self._forget_rows()
        if self.mode is Mode.READ_ONLY or opened.raw is None:
            self._reader = opened.connection
            return
        self._writer = opened.connection
        self._reader = store_opening.connect(path)
        self._reader.execute("PRAGMA query_only = ON")
        self._watch = Watch(path, opened.raw, self._writer)

    def _forget_rows(self) -> None:
        """Begin with a file of which no row is known."""
        self._seen, self._known, self._scan = (-1, -1), (0, 0), None
        self._damaged = frozenset()
        self._gaps = frozenset()

    def _still_there(self) -> None:
        """See that the open file is the one at the path: writes to a deleted one go nowhere."""
        if self.path and store_opening.identity(self.path) != self._identity:
            raise trouble.StoreReplacedError(self.path)

    def _open_anew(self, damage: str) -> int:
        """Close the file and open what is at the path now, a damaged file set aside; write back all that was held.

        Both locks are held. What is closed is moved away before: SQLite would carry a damaged log over into it.
        """
        held = {event.id: event for event in self._every_held()}
        if self._writer:
            with contextlib.suppress(*FAILURES, DamagedError):
                held |= {
                    event.id: event for event in sqlite_rows.read(self._writer).events if event.id not in held
                }
        said = ""
        if self.path and (damage or self._spoilt):
            said = store_opening.set_aside(self.path, damage, certain=self._identity)
        self._close_file()
        self._owed |= held
        self._generation += 1
        self._spoilt = False
        self._find()
        self._notice = "\n".join(filter(None, (said, self._notice)))
        return self._pay()

    def _pay(self) -> int:
        """Write back what is owed; how many events were not in the file."""
        count = 0
        if self._owed:
            owed = [row_of(event) for event in self._owed.values()]
            count = self._transact(lambda connection: (store_opening.insert(connection, owed), ()))
            self._owed.clear()
        return count

    # ------------------------------------------------------------------ reading

    def _ask(self, work: Callable[[sqlite3.Connection], _Result], nothing: Callable[[], _Result]) -> _Result:
        """What `work` reads; `nothing` while there is no file. Damage met here is mended, and read again."""
        with self._told():
            if self._reader is None and self.path and store_opening.identity(self.path) is not None:
                with self._writing, self._reading:
                    if self._reader is None:
                        self._open(self.path)
            generation = self._generation
            try:
                with self._reading:
                    return work(self._reader) if self._reader else nothing()
            except (DamagedError, *FAILURES) as error:
                if not (self._watch and soundness.tells_of_damage(error)):
                    raise
                damage = store_reason(error)
            with self._writing, self._reading:
                if generation == self._generation:
                    self._still_there()
                    self._open_anew(damage)
                return work(self._reader) if self._reader else nothing()

    def _read(self, connection: sqlite3.Connection, after: int = 0, lineage: Lineage | None = None) -> Found:
        """What stands in the table; row numbers that are missing are no loss only if the whole file is sound."""
        found = sqlite_rows.read(connection, after, lineage)
        self._explain(connection, found.gaps)
        self._damaged |= found.damaged
        self._hold(found.events)
        row, highest = self._known
        if lineage is None and after <= row:
            numbers = (event.sequence for event in found.events)
            self._known = (max(row, found.last), max(highest, *numbers, 0))
        return found

    def _explain(self, connection: sqlite3.Connection, gaps: frozenset[tuple[int, int]]) -> None:
        """See that numbers without rows are no loss.

        Raises:
            DamagedError: The file is not sound.
        """
        if not gaps <= self._gaps:
            if soundness.check(connection, 1):
                raise DamagedError(_("its pages do not fit together"))
            self._gaps |= gaps

    def _every_held(self) -> Iterator[Event]:
        """All that is held, the packs of a scan unpacked."""
        yield from self._held.values()
        if self._scan is not None:
            yield from self._scan.passed()

    def _hold(self, events: Iterable[Event]) -> None:
        """Keep events in memory, so that they can be written back into a file that lost them."""
        for event in events:
            self._held.setdefault(event.id, event)

    # ------------------------------------------------------------------ writing

    def _write(self, work: Callable[[sqlite3.Connection], tuple[Event, ...]]) -> tuple[Event, ...]:
        """The events that `work` adds, in one transaction."""

        def added(connection: sqlite3.Connection) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
            events = work(connection)
            return events, events

        return self._mending(added)

    def _insert(self, inserted: list[Record]) -> int:
        """How many of the events in some rows were not there yet."""
        if not inserted:
            return 0

        def work(connection: sqlite3.Connection) -> tuple[int, tuple[Event, ...]]:
            before = sqlite_rows.count(connection)
            store_opening.insert(connection, inserted)
            return sqlite_rows.count(connection) - before, ()

        return self._mending(work)

    def _mending(self, work: Callable[[sqlite3.Connection], tuple[_Result, tuple[Event, ...]]]) -> _Result:
        """One transaction; if the file is found to be damaged, it is set aside, and the new one is written to."""
        with self._told(), self._writing:
            if self.mode is Mode.READ_ONLY:
                raise trouble.StoreReadOnlyError(self.path, _("it is open for reading only"))
            try:
                self._pay()
                return self._transact(work)
            except trouble.StoreReplacedError:
                self._spoilt = self.path is not None and store_opening.identity(self.path) == self._identity
                raise
            except (DamagedError, *FAILURES) as error:
                if not (self._watch and soundness.tells_of_damage(error)):
                    raise
                with self._reading:
                    self._open_anew(store_reason(error))
                return self._transact(work)

    def _transact(self, work: Callable[[sqlite3.Connection], tuple[_Result, tuple[Event, ...]]]) -> _Result:
        """One transaction: on the disk when this returns, undone if anything fails.

        The lock is taken at once: a reading that turns to writing fails whatever it waits (SQLITE_BUSY_SNAPSHOT).
        """
        if self._writer is None and self.path and self.mode is Mode.WRITABLE:
            store_opening.create(self.path)
            with self._reading:
                self._open(self.path)
        connection = self._writer
        if connection is None:
            raise trouble.StoreReadOnlyError(self.path, self._notice)
        self._still_there()
        try:
            connection.execute("BEGIN IMMEDIATE")
            if self._watch:
                self._watch.before(event.id for event in self._every_held())
            last = soundness.last_row(connection)
            result, events = work(connection)
            connection.execute("COMMIT")
        except BaseException as error:
            with contextlib.suppress(*FAILURES):
                connection.execute("ROLLBACK")
            if self._watch and isinstance(error, FAILURES) and self._watch.spoilt(error):
                raise trouble.StoreReplacedError(self.path, store_reason(error)) from error
            raise
        self._read_back(last, events)
        self._hold(events)
        return result

    def _read_back(self, last: int, events: tuple[Event, ...]) -> None:
        """See that what was just committed can be read through another connection, from the file at the path."""
        self._still_there()
        if self._watch is None or self._reader is None:
            return
        try:
            self._watch.after()
            with self._reading:
                there = sqlite_rows.has(self._reader, last, events)
        except (DamagedError, *FAILURES) as error:
            raise trouble.StoreReplacedError(self.path, store_reason(error)) from error
        if not there:
            raise trouble.StoreReplacedError(self.path)

    def _add(self, connection: sqlite3.Connection, drafts: Iterable[Draft]) -> tuple[Event, ...]:
        """Make events of drafts, with ids, times and the numbers after the last one, and insert them."""
        row, highest = self._known
        last = max(highest, sqlite_rows.highest_sequence(connection, row))
        events = tuple(
            Event(new_id(), last + number, now(), self.reviewer, draft.session, draft.target, draft.data)
            for number, draft in enumerate(drafts, 1)
        )
        store_opening.insert(connection, [row_of(event) for event in events])
        return events


def _nearest_folder(path: Path) -> Path:
    """The nearest folder above `path` that is there."""
    return next((folder for folder in path.parents if folder.exists()), path.parent)
