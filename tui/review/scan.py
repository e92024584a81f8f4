"""A scan of the whole table of events, in slices, behind what the indexes gave first.

It sees what they could hide, and every event's checksum; what it passes is kept packed, so that a file that is lost
while it is open can be written anew.
"""

from __future__ import annotations

import contextlib
import zlib
from threading import Event as Stop
from threading import Thread, current_thread
from typing import TYPE_CHECKING

from tui.digest import sha256
from tui.review.coding import BadEventError, decode
from tui.review.kept_rows import KeptRows, Rows
from tui.review.related_rows import LINK, lineage_of_drafts
from tui.review.sqlite_rows import FORMER, asked_for
from tui.review.trouble import StoreError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from tui.review.events import Event
    from tui.review.related_rows import Related

SLICE = 200
"""Rows that are looked at in one go: about a millisecond of work."""
PAUSE = 0.002
"""Seconds between two slices."""
_PACKED = 2000
"""Rows in one pack."""
_FASTEST = 1
"""The level of zlib."""


class Scan:
    """How far the table was looked over, and what was found."""

    def __init__(self, related: Related) -> None:
        """Begin before the first row; `related` is what is to be confirmed."""
        self.damaged: set[int] = set()
        """Rows whose checksum does not hold."""
        self.gaps: set[tuple[int, int]] = set()
        """Numbers that no row has, from the first up to before the second, though they were given out."""
        self.doubted = False
        """Whether the indexes hid a row, or a column says something else than the event beside it."""
        self.done = False
        """Whether all rows were looked at."""
        self.keep: tuple[int, ...] = ()
        """Rows that matter, if it is to be kept which do."""
        self.drafts = related.drafts
        self._related = related
        self._rows = Rows()
        self._kept_to = related.kept.last if related.kept is not None else 0
        self._whole = ""
        self._after = 0
        self._confirmed = 0
        self._bodies: list[bytes] = []
        self._packs: list[bytes] = []
        condition, self._values = asked_for(lineage_of_drafts(related.drafts))
        # The body is canonical JSON: inside its texts a quotation mark has a backslash before it.
        self._query = (
            f"SELECT row, sequence, ({condition}) OR instr(body, ?), "  # noqa: S608 - our own words
            f"""instr(body, '"sequence":' || sequence || ',') AND ({FORMER} OR instr(body, '"speech":"' || speech || '"')), """
            "CAST(body AS BLOB), CAST(checksum AS BLOB) "
            "FROM events NOT INDEXED WHERE row > ? AND row <= ? ORDER BY row LIMIT ?"
        )

    def step(self, connection: sqlite3.Connection, count: int = SLICE) -> bool:
        """Look at the next rows; whether that was all of them."""
        related = self._related
        values = (*self._values, LINK, self._after, related.last, count)
        rows = connection.execute(self._query, values).fetchall()
        for row, sequence, asked, agrees, body, kept in rows:
            if row != self._after + 1:
                self.gaps.add((self._after + 1, row))
            self._after = row
            if not isinstance(body, bytes) or sha256(body).hexdigest()[:32].encode() != kept:
                self.damaged.add(row)
                continue
            self._bodies.append(body)
            known = row in related.rows
            self._confirmed += known
            self._pass_own(row, kept, asked=bool(asked))
            self.doubted |= not agrees or sequence > related.highest
            self.doubted |= bool(asked) and not known and row > self._kept_to
        if len(self._bodies) >= _PACKED:
            self._pack()
        if len(rows) == count:
            return False
        if self._after < related.last:
            self.gaps.add((self._after + 1, related.last + 1))
        self.doubted |= self._confirmed != len(related.rows)
        self._pass_kept()
        self._pack()
        self.done = True
        return True

    def _pass_own(self, row: int, checksum: bytes, *, asked: bool) -> None:
        """Take note of a sound row; `asked` is one that is, or may be, of the speech."""
        if row > self._kept_to:
            self._pass_kept()
        if asked:
            self._rows.add(row, checksum)

    def _pass_kept(self) -> None:
        """See, once the rows are passed of which only some were read, that they are the same as when that was kept."""
        kept = self._related.kept
        if kept is not None and not self._whole:
            self._whole = self._rows.digest
            self.doubted |= self._whole != kept.whole

    @property
    def sound(self) -> bool:
        """Whether all rows were looked at, and none was damaged or doubted."""
        return self.done and not self.doubted and not self.damaged

    def matter(self, names: set[str]) -> None:
        """Say which of the events that were read matter, by their ids: to be kept once all is looked at."""
        events = zip(self._related.event_rows, self._related.events, strict=True)
        self.keep = tuple(row for row, event in events if event.id in names)

    def kept(self, digest: str) -> KeptRows:
        """What is to be kept once all is looked at and nothing doubted; `digest` is that of the rows that matter."""
        return KeptRows(self._related.last, self.keep, digest, self._rows.digest)

    def _pack(self) -> None:
        """Keep what was passed in little room."""
        if self._bodies:
            self._packs.append(zlib.compress(b"\n".join(self._bodies), _FASTEST))
            self._bodies.clear()

    def forget(self) -> None:
        """Keep nothing of what was passed: it may say what was to be forgotten."""
        self._bodies.clear()
        self._packs.clear()

    def passed(self) -> Iterator[Event]:
        """The sound events that were passed up to now."""
        for pack in (*self._packs, zlib.compress(b"\n".join(self._bodies))):
            for body in zlib.decompress(pack).split(b"\n"):
                with contextlib.suppress(BadEventError):  # what another hegao wrote and this one cannot read
                    if body:
                        yield decode(body.decode())


class Scanning:
    """A thread that scans slice by slice, with pauses in which the screen has the interpreter to itself."""

    def __init__(self, step: Callable[[], bool]) -> None:
        """Begin; `step` looks at one slice and says whether it was the last one."""
        self._step = step
        self._stopped = Stop()
        self._thread = Thread(target=self._run, name="store-scan", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        """Scan until all is looked at; what goes wrong here is met and said by the next reading or writing."""
        with contextlib.suppress(StoreError):
            while not self._stopped.is_set() and not self._step():
                self._stopped.wait(PAUSE)

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Have it end after its slice, and wait for that."""
        self._stopped.set()
        if self._thread is not current_thread():
            self._thread.join()
