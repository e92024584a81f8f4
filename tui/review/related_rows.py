"""The events that are about one speech, found by the table's indexes: quick, and believed only once a scan agrees.

An index may hide a row (`tui.review.scan` says whether it did), so that nothing is decided here but what is shown first.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.review.coding import HIGHEST
from tui.review.event_types import DraftOf
from tui.review.lineage import Lineage, joined, links
from tui.review.soundness import last_row
from tui.review.sqlite_rows import sound
from tui.speech.identity import is_former

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.review.events import Event

LINK_SEQUENCE = 1
"""The number of every event that says that two drafts belong together (`tui.review.lineage.link`)."""
_MOST_DRAFTS = 50
"""Drafts of one speech above which all is read."""
_NEWEST = 100
"""Rows whose numbers are compared with what the index says is the greatest."""
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
    """Those of its drafts, those under ids of 0.1.0, and all links; in the order of their rows."""
    rows: frozenset[int]
    """Where they stand."""
    drafts: frozenset[str]
    """The drafts whose events they are."""
    last: int
    """The number of the last row of the table."""
    highest: int
    """The greatest number of an event."""


def related(connection: sqlite3.Connection, seeds: Iterable[str]) -> Related | None:
    """What the indexes know of the speech to which some drafts belong; None where they give reason to doubt.

    Args:
        connection: In a transaction, so that all of it is of one moment.
        seeds: The drafts that are known to belong to the speech, or may.
    """
    try:
        return _related(connection, seeds)
    except sqlite3.OperationalError:  # a newer hegao may have other indexes
        return None


def _related(connection: sqlite3.Connection, seeds: Iterable[str]) -> Related | None:
    """The same; raises `sqlite3.OperationalError` where there is no such index."""
    query = f"SELECT {_COLUMNS} FROM events INDEXED BY events_in_order WHERE sequence = ?"  # noqa: S608 - our own words
    found = _events(connection.execute(query, (LINK_SEQUENCE,)).fetchall())
    if found is None:
        return None
    drafts = joined(links(found.values()), set(seeds) - {""})
    if len(drafts) > _MOST_DRAFTS:
        return None
    marks = ", ".join("?" * len(drafts))
    for condition, values in ((f"speech IN ({marks})", sorted(drafts)), *((one, ()) for one in _FORMER)):
        query = f"SELECT {_COLUMNS} FROM events INDEXED BY events_of_speech WHERE {condition}"  # noqa: S608
        more = _events(connection.execute(query, tuple(values)).fetchall())
        if more is None:
            return None
        found |= more
    last, highest = last_row(connection), _highest(connection)
    if highest is None or joined(links(found.values()), drafts) != drafts:
        return None
    ordered = [(row, event) for row, event in sorted(found.items()) if _concerns(event, drafts)]
    return Related(tuple(event for _row, event in ordered), frozenset(found), drafts, last, highest)


def lineage_of_drafts(drafts: frozenset[str]) -> Lineage:
    """Some drafts as those of one speech, by which a scan tells their rows from others."""
    return Lineage(min(drafts, default=""), drafts)


def _concerns(event: Event, drafts: frozenset[str]) -> bool:
    """Whether an event is of some drafts, may be, or is a link: others have the number of links too."""
    speech = event.target.speech
    return speech in drafts or is_former(speech) or isinstance(event.data, DraftOf)


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
