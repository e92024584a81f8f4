"""Events: who did what, where and when; never changed, never removed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.review.event_types import EventData
    from tui.speech.verdicts import Target


@dataclass(frozen=True, slots=True)
class Draft:
    """An event to be: the store gives it its id, its number and its time."""

    data: EventData
    target: Target
    """The place; the speech itself for sessions, the undone event's own place for undo."""
    session: str = ""
    """The id of the session in which it is done; empty in the reader."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that a reviewer did."""

    id: str
    """A UUID, unique wherever it was made."""
    sequence: int
    """Greater than that of every event that the reviewer's store held then; with the id it gives the
    order, since clocks are set back."""
    time: str
    """In UTC, to the millisecond (`2023-03-26T08:30:00.000Z`)."""
    reviewer: str
    session: str
    target: Target
    data: EventData

    @property
    def order(self) -> tuple[int, str]:
        """Where it stands among all events, whenever and from wherever they arrived."""
        return (self.sequence, self.id)


def new_id() -> str:
    """A random UUID (RFC 9562, version 4)."""
    number = bytearray(os.urandom(16))
    number[6] = number[6] & 0x0F | 0x40
    number[8] = number[8] & 0x3F | 0x80
    digits = number.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def now() -> str:
    """The time, in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def merge(*logs: Iterable[Event]) -> tuple[Event, ...]:
    """All events of several logs, each once, in their order: the same in whatever order logs are given.

    Should two logs tell one event differently (one of them was tampered with), the same one wins always.
    """
    found: dict[str, Event] = {}
    for log in logs:
        for event in log:
            known = found.setdefault(event.id, event)
            if known is not event and _tie(event) < _tie(known):
                found[event.id] = event
    return tuple(sorted(found.values(), key=lambda event: event.order))


def _tie(event: Event) -> tuple[int, str]:
    return (event.sequence, repr(event))
