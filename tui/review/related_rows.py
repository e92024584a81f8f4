"""The events that are about one speech, found by the table's indexes: quick, and believed only once a scan agrees.

An index may hide a row (`tui.review.scan` says whether it did), so that nothing is decided here but what is shown first.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.review import kept_rows
from tui.review.coding import HIGHEST
from tui.review.event_types import DraftOf
from tui.review.lineage import Lineage, ancestors, is_of_lineage
from tui.review.soundness import last_row
from tui.review.sqlite_rows import sound
from tui.speech.identity import is_former

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tui.review.events import Event
    from tui.review.kept_rows import KeptRows

LINK_SEQUENCES = 9
"""The greatest number of what says that one draft follows another, or does not (`tui.review.lineage`), but for one said over and over."""
LINK = '"deed":"draft-'
"""Stands in the body of such an event."""
_MOST_DRAFTS = 50
"""Drafts of one speech above which all is read."""
_NEWEST = 100
"""Rows whose numbers are compared with what the index says is the greatest."""
_AT_ONCE = 500
"""Rows that are asked for by their numbers in one query."""
_COLUMNS = "row, body, checksum"
_FORMER = (
    "speech < 'pack:'",
    "(speech >= 'pack;' AND speech < 'short:')",
    "(speech >= 'short;' AND speech < 'text:')",
    "speech >= 'text;'",
)
"""Stretches of the index in which ids of 0.1.0 stand: all but those that begin with a kind and a colon."""


@dataclass(frozen=True, slots=True)
class Related:
    """What the indexes know of one speech."""

    events: tuple[Event, ...]
    """Those of the draft and of all that it follows, those under ids of 0.1.0, and all links; in the order of their rows."""
    event_rows: tuple[int, ...]
    """The row of each."""
    rows: frozenset[int]
    """All rows that were read for that."""
    drafts: frozenset[str]
    """The drafts whose events they are."""
    last: int
    """The number of the last row of the table."""
    highest: int
    """The greatest number of an event."""
    kept: KeptRows | None
    """Where of the earlier rows only those were read that matter: what is to be confirmed of the others."""


def related(
    connection: sqlite3.Connection, seeds: Iterable[str], store: Path | None = None
) -> Related | None:
    """What the indexes know of the speech to which some drafts belong; None where they give reason to doubt.

    Args:
        connection: In a transaction, so that all of it is of one moment.
        seeds: The drafts that are known to belong to the speech, or may.
        store: The store's file, beside which it is kept which rows matter; None where that is not to be used.
    """
    try:
        return _related(connection, seeds, store)
    except sqlite3.OperationalError:  # a newer hegao may have other indexes
        return None


def _related(connection: sqlite3.Connection, seeds: Iterable[str], store: Path | None) -> Related | None:
    """The same; raises `sqlite3.OperationalError` where there is no such index."""
    query = f"SELECT {_COLUMNS} FROM events INDEXED BY events_in_order WHERE sequence <= ? AND instr(body, ?)"  # noqa: S608 - our own words
    low = _events(connection.execute(query, (LINK_SEQUENCES, LINK)).fetchall())
    if low is None:
        return None
    found = {row: event for row, event in low.items() if is_of_lineage(event)}
    drafts = _followed(found.values(), set(seeds) - {""})
    if len(drafts) > _MOST_DRAFTS:
        return None
    kept, matter = _matter(connection, store, drafts)
    found |= matter
    after = kept.last if kept is not None else 0
    marks = ", ".join("?" * len(drafts))
    for condition, values in ((f"speech IN ({marks})", sorted(drafts)), *((one, ()) for one in _FORMER)):
        query = f"SELECT {_COLUMNS} FROM events INDEXED BY events_of_speech WHERE {condition} AND row > ?"  # noqa: S608
        more = _events(connection.execute(query, (*values, after)).fetchall())
        if more is None:
            return None
        found |= more
    last, highest = last_row(connection), _highest(connection)
    if highest is None or _followed(found.values(), drafts) != drafts:
        return None
    ordered = [(row, event) for row, event in sorted(found.items()) if _concerns(event, drafts)]
    events = tuple(event for _row, event in ordered)
    rows = tuple(row for row, _event in ordered)
    return Related(events, rows, frozenset(found), drafts, last, highest, kept)


def _followed(events: Iterable[Event], drafts: Iterable[str]) -> frozenset[str]:
    """Some drafts and all that they were ever said to follow: those that were parted since may be joined again."""
    said = ((event.target.speech, event.data.draft) for event in events if isinstance(event.data, DraftOf))
    return ancestors(said, drafts)


def _matter(
    connection: sqlite3.Connection, store: Path | None, drafts: frozenset[str]
) -> tuple[KeptRows | None, dict[int, Event]]:
    """What is kept of which rows matter, and the events in these; None where they are not what they were."""
    kept = kept_rows.read(store, drafts) if store is not None else None
    found = rows_of(connection, kept.rows) if kept is not None else []
    same = kept_rows.digest_of((row, str(checksum)) for row, _body, checksum in found)
    events = _events(found) if kept is not None and same == kept.digest else None
    return (kept, events) if events is not None else (None, {})


def rows_of(connection: sqlite3.Connection, numbers: tuple[int, ...]) -> list[tuple[int, object, object]]:
    """Number, body and checksum of the rows of some numbers, in their order."""
    found: list[tuple[int, object, object]] = []
    for at in range(0, len(numbers), _AT_ONCE):
        some = numbers[at : at + _AT_ONCE]
        query = f"SELECT {_COLUMNS} FROM events WHERE row IN ({', '.join('?' * len(some))}) ORDER BY row"  # noqa: S608
        found += connection.execute(query, some).fetchall()
    return found


def lineage_of_drafts(drafts: frozenset[str]) -> Lineage:
    """Some drafts as those of one speech, by which a scan tells their rows from others."""
    return Lineage(min(drafts, default=""), drafts)


def _concerns(event: Event, drafts: frozenset[str]) -> bool:
    """Whether an event is of some drafts, may be, or is a link: others have the number of links too."""
    speech = event.target.speech
    return speech in drafts or is_former(speech) or is_of_lineage(event)


def _events(rows: Iterable[tuple[int, object, object]]) -> dict[int, Event] | None:
    """The events in some rows, under the rows' numbers; None where one of them is damaged."""
    found: dict[int, Event] = {}
    for row, body, kept in rows:
        event = sound(body, kept)
        if event is None:
            return None
        found[row] = event
    return found


def _highest(connection: sqlite3.Connection) -> int | None:
    """The greatest number of an event, 0 without any; None where the row that has it says something else."""
    query = (
        f"SELECT sequence, {_COLUMNS} FROM events INDEXED BY events_in_order "  # noqa: S608
        "ORDER BY sequence DESC LIMIT 1"
    )
    row = connection.execute(query).fetchone()
    if row is None:
        return None if last_row(connection) else 0
    event = sound(row[2], row[3])
    # The newest rows, found without an index, nearly always have the greatest numbers.
    query = "SELECT sequence FROM events NOT INDEXED ORDER BY row DESC LIMIT ?"
    newest = [number for (number,) in connection.execute(query, (_NEWEST,)).fetchall()]
    agrees = event and all(type(number) is int and number <= event.sequence for number in newest)
    return event.sequence if event and agrees and event.sequence == row[0] <= HIGHEST else None
