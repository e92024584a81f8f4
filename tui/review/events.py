"""Events: who did what, where and when; never changed, never removed."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.review.event_types import NAMES, Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.review.event_types import EventData
    from tui.speech.verdicts import Target

_NAMES = {data: name for name, data in NAMES.items()}
"""The types' names in the store."""


class Draft(Struct, frozen=True):
    """An event to be: the store gives it its id, its number and its time."""

    data: EventData
    target: Target
    """The place; the speech itself for sessions, the undone event's own place for undo."""
    session: str = ""
    """The id of the session in which it is done; empty in the reader."""


class Event(Struct, frozen=True):
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

    The order is that of `Event.order`: by number, then by id. Should two logs tell one event, that is one id,
    differently (one of them was tampered with), the same telling wins always (`_telling`).
    """
    found: dict[str, Event] = {}
    for log in logs:
        for event in log:
            known = found.setdefault(event.id, event)
            if known != event and _telling(event) < _telling(known):
                found[event.id] = event
    return tuple(sorted(found.values(), key=lambda event: event.order))


def _telling(event: Event) -> tuple[int, tuple[str, ...]]:
    """What decides between tellings of one event, the least wins: its number, then its values as they are stored.

    These are, in this order, time, reviewer, session, target, the type's name in the store, and what the type holds;
    names of classes do not count, so that what won yesterday wins in every later version.
    """
    data = event.data
    name = data.name if isinstance(data, Unknown) else _NAMES[type(data)]
    values = (event.time, event.reviewer, event.session, event.target, name, data)
    return event.sequence, tuple(leaf for value in values for leaf in _leaves(value))


def _leaves(value: object) -> Iterator[str]:
    """The plain values in a value, in the order of its fields, each written so that no two look alike."""
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _leaves(getattr(value, name))
    else:
        yield repr(str(value) if isinstance(value, Enum) else value)
