"""Events as rows of the store's table and back; read by a scan of the table, so that no index can hide one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.review.coding import HIGHEST, BadEventError, checksum, decode, encode
from tui.review.soundness import last_row

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable

    from tui.review.events import Event
    from tui.review.lineage import Lineage
    from tui.review.sqlite_pages import Record

HIGHEST_MERGED = HIGHEST // 2
"""The greatest sequence number taken from another log; it leaves room for one's own after it."""

_QUERY = "SELECT row, {condition}, body, checksum FROM events NOT INDEXED WHERE row > ? ORDER BY row"
FORMER = "NOT (speech GLOB 'text:*' OR speech GLOB 'short:*' OR speech GLOB 'pack:*')"
"""Rows under ids of 0.1.0 (`tui.speech.identity.is_former`): which text they are about, their body tells."""
_MOST_DRAFTS = 50
"""Drafts of one speech above which every row is decoded."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a scan of the table found."""

    events: tuple[Event, ...]
    """The sound ones, in the order of their rows."""
    damaged: frozenset[int]
    """The rows that hold no sound event."""
    gaps: frozenset[tuple[int, int]]
    """Numbers that no row has, from the first up to before the second, though they were given out."""
    last: int
    """The number of the last row."""


def row_of(event: Event, highest: int = HIGHEST) -> Record:
    """An event as it is stored; nothing is written that could not be read again.

    Raises:
        BadEventError: It could not, or its number is above the highest.
    """
    body = encode(event)
    if event.sequence > highest or decode(body) != event:
        raise BadEventError(body[:200])
    return (event.id, event.sequence, event.target.speech, body, checksum(body))


def read(connection: sqlite3.Connection, after: int = 0, lineage: Lineage | None = None) -> Found:
    """The rows after a number; the events of one speech, if one is named."""
    given_out = last_row(connection)
    condition, values = asked_for(lineage)
    events: list[Event] = []
    damaged, gaps = set(), set()
    last = after
    query = _QUERY.format(condition=condition)
    for number, asked, body, kept in connection.execute(query, (*values, after)):
        if number != last + 1:
            gaps.add((last + 1, number))
        last = number
        if asked:
            event = sound(body, kept)
            if event is None:
                damaged.add(number)
            elif lineage is None or event.target in lineage:
                events.append(event)
    if given_out > last:
        gaps.add((last + 1, given_out + 1))
    return Found(tuple(events), frozenset(damaged), frozenset(gaps), last)


def asked_for(lineage: Lineage | None) -> tuple[str, list[str]]:
    """By what rows of a speech are told from others, as a condition of SQL and its values.

    The column or the body says so: one flipped bit damages not both of them.
    """
    if lineage is None or len(lineage.drafts) > _MOST_DRAFTS:
        return "TRUE", []
    drafts = sorted(lineage.drafts)
    # JSON has two forms for what is not ASCII.
    said = [
        f'"speech":{json.dumps(draft, ensure_ascii=plain)}' for draft in drafts for plain in (True, False)
    ]
    named = f"speech IN ({', '.join('?' * len(drafts))})"
    return " OR ".join((named, FORMER, *("instr(body, ?)" for _one in said))), [*drafts, *said]


def drafts_naming(connection: sqlite3.Connection, words: Collection[str]) -> set[str]:
    """The drafts that events with one of some words in their bodies are about."""
    named = " OR ".join("instr(body, ?)" for _one in words)
    query = f"SELECT DISTINCT speech FROM events NOT INDEXED WHERE {named}"  # noqa: S608 - our own words
    return {speech for (speech,) in connection.execute(query, sorted(words)) if isinstance(speech, str)}


def highest_sequence(connection: sqlite3.Connection, after: int) -> int:
    """The greatest number of an event after a row, as the table has it."""
    query = (
        "SELECT max(sequence) FROM events NOT INDEXED "
        "WHERE row > ? AND typeof(sequence) = 'integer' AND sequence <= ?"
    )
    return int(connection.execute(query, (after, HIGHEST)).fetchone()[0] or 0)


def count(connection: sqlite3.Connection) -> int:
    """How many events there are, each told in one way or several."""
    return int(connection.execute("SELECT count(DISTINCT id) FROM events NOT INDEXED").fetchone()[0])


def pages(connection: sqlite3.Connection) -> int:
    """How many bytes the pages of the database take, those that stand in its log included."""
    number, size = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
    )
    return int(number) * int(size)


def has(connection: sqlite3.Connection, after: int, events: Iterable[Event]) -> bool:
    """Whether each of some events stands in a row after that number, its checksum right."""
    return set(events) <= set(read(connection, after).events)


def sound(body: object, kept: object) -> Event | None:
    """The event of a row, which its body alone tells; None if a byte of it was flipped."""
    if not isinstance(body, str) or checksum(body) != kept:
        return None
    try:
        return decode(body)
    except BadEventError:
        return None
