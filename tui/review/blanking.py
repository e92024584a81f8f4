"""Blanking: the words of a text are taken out of the events about it, and the paths that 0.1.0 wrote.

Who decided what, when and on which draft stays. An event's quote becomes blocks, its context and the name of a finding (which is made of words) go, and what a figure was said to
measure too, and all by which a source of it is known. The layout of the store allows this to the rows that are named for it, and to nothing else (`tui.review.store_schema`).
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from msgspec import structs

from tui.review.coding import BadEventError, checksum, decode, encode
from tui.review.event_types import (
    ClaimConfirmed,
    LabelGiven,
    MetricConfirmed,
    MetricsJoined,
    SourceSet,
    TableCorrected,
    TieRejected,
    TieSettled,
)
from tui.speech.verdicts import PlaceKind

if TYPE_CHECKING:
    from tui.review.event_types import EventData
    from tui.review.events import Event
    from tui.review.lineage import Lineage
    from tui.speech.anchors import Anchor

BLANK = "█"
"""Stands for each code point of a quote that was blanked; no text is found by it."""
_ABOUT_SOURCES = (SourceSet, TieSettled, TieRejected, TableCorrected)
"""What is named after a source's content."""


_WORDS = ("metric", "scope", "period", "base", "whole")
"""Fields of a confirmed claim that may be words of the text."""


def blank(connection: sqlite3.Connection, lineage: Lineage, *, quotes: bool) -> int:
    """Take paths that 0.1.0 wrote out of the events of a speech, and the words of its text where that is asked for.

    Returns:
        How many events were changed.
    """
    changed = []
    for row, speech, body, kept in connection.execute(
        "SELECT row, speech, body, checksum FROM events"
    ).fetchall():
        event = _sound(body, kept)
        if event is None:
            if quotes and speech in lineage.drafts:  # what a damaged event still says cannot be told apart
                changed.append((row, speech, "", kept))
        elif event.target in lineage:
            said = encode(blanked(event) if quotes else event)
            if said != body or speech != event.target.speech:
                changed.append((row, event.target.speech, said, checksum(said)))
    connection.executemany("INSERT INTO blanking VALUES (?)", [(one[0],) for one in changed])
    for row, speech, body, kept in changed:
        try:
            connection.execute(
                "UPDATE events SET speech = ?, body = ?, checksum = ? WHERE row = ?",
                (speech, body, kept, row),
            )
        except sqlite3.IntegrityError:  # told in two ways before, in one now
            connection.execute("DELETE FROM events WHERE row = ?", (row,))
    connection.execute("DELETE FROM blanking")
    return len(changed)


def _sound(body: object, kept: object) -> Event | None:
    """The event of a row; None for a damaged one."""
    try:
        return decode(body) if isinstance(body, str) and checksum(body) == kept else None
    except BadEventError:
        return None


def blanked(event: Event) -> Event:
    """An event without the words of the text: its place cannot be found again."""
    target, data = event.target, event.data
    named = target.kind is PlaceKind.FINDING or isinstance(data, _ABOUT_SOURCES)
    name = BLANK if named and target.name else target.name
    kept = None if target.anchor is None else _blank_anchor(target.anchor)
    return structs.replace(
        event, target=structs.replace(target, anchor=kept, name=name), data=_without_words(data)
    )


def _without_words(data: EventData) -> EventData:
    """What was done without words of the text or of a source: of a source nothing is left by which it is known."""
    match data:
        case LabelGiven(subject, period):
            return LabelGiven(*(BLANK if said else "" for said in (subject, period)))
        case ClaimConfirmed() | MetricConfirmed():
            changes: dict[str, Any] = {name: BLANK for name in _WORDS if getattr(data, name, "")}
            return structs.replace(data, detected="", **changes)
        case MetricsJoined(joined=joined):
            return MetricsJoined(BLANK, BLANK, joined)
        case SourceSet() | TieSettled() | TieRejected() | TableCorrected():
            said = structs.asdict(data)
            blank: dict[str, Any] = {
                name: BLANK for name, words in said.items() if words and type(words) is str
            }
            return structs.replace(data, **blank)
        case _:
            return data


def is_blanked(event: Event) -> bool:
    """Whether the words of the text were taken out of an event."""
    kept = event.target.anchor
    return kept is not None and set(kept.quote) == {BLANK}


def _blank_anchor(kept: Anchor) -> Anchor:
    """An anchor that says only where it stood, and how long it was."""
    words: dict[str, Any] = {name: "" for name, said in structs.asdict(kept).items() if isinstance(said, str)}
    return structs.replace(kept, **{**words, "quote": BLANK * len(kept.quote)})
