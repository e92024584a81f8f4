"""Of a log what the present state follows from: the events that are handed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from tui.review.event_types import (
    ClaimConfirmed,
    DateGiven,
    DraftOf,
    DraftParted,
    LabelGiven,
    LinePut,
    MarkedRead,
    MechanismMarked,
    MetricConfirmed,
    MetricsJoined,
    NoteEdited,
    NoteRemoved,
    NoteWritten,
    Redone,
    SessionBegun,
    SessionEnded,
    Skipped,
    SourceSet,
    Stood,
    TableCorrected,
    TieRejected,
    TieSettled,
    Undone,
    Unknown,
    VerdictGiven,
    Waived,
    WaiverWithdrawn,
)
from tui.review.events import merge
from tui.review.projection import undone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.review.events import Event
    from tui.speech.verdicts import Target

_Key = TypeVar("_Key")

OF_SESSIONS = (SessionBegun, SessionEnded, Skipped, Stood, MarkedRead, Unknown)
"""What is nobody else's business."""
_LAST_SAID = (DateGiven, MechanismMarked, MetricsJoined, SourceSet, TieSettled, TieRejected, TableCorrected)
"""What of each reviewer's words only the last at each place is handed on."""


class Present(Struct, frozen=True):
    """The events that the present state follows from."""

    verdicts: dict[str, Event]
    """The last verdict of each reviewer at each place, under the event's id."""
    notes: dict[tuple[str, str], tuple[Event, ...]]
    """Under reviewer and note: what wrote it and, if it was edited, what edited it last."""
    waivers: dict[tuple[str, Target], Event]
    """The last of each reviewer on each finding."""
    claim_records: dict[str, Event]
    """What each reviewer said last of what a figure measures, under the event's id."""
    lines: tuple[Event, ...]
    """What each reviewer said last of whether a line is of the speech."""
    links: tuple[Event, ...]
    """Which drafts follow which and which do not, and what each reviewer said last of mechanisms, joined metrics, sources, ties and tables."""
    withdrawn: tuple[Event, ...]
    """What took something back: undone and done again, verdicts taken back, notes removed, waivers withdrawn."""


def _put_last(found: dict[_Key, Event], key: _Key, event: Event) -> None:
    """Put an event under a key, and behind all others: in the order of the log as it will be read back."""
    found.pop(key, None)
    found[key] = event


def present(log: Iterable[Event]) -> Present:
    """Take a log apart; what it gives, taken apart again, gives the same."""
    ordered = merge(log)
    void = undone(ordered)
    by_id = {event.id: event for event in ordered}
    last_verdicts: dict[tuple[str, Target], Event] = {}
    notes: dict[tuple[str, str], tuple[Event, ...]] = {}
    waivers: dict[tuple[str, Target], Event] = {}
    named: dict[tuple[str, Target], Event] = {}
    lines: dict[tuple[str, Target], Event] = {}
    marked: dict[tuple[type, str, Target], Event] = {}
    links, withdrawn = [], []
    for event in ordered:
        if isinstance(event.data, Undone | Redone) and not _of_sessions(by_id.get(event.data.event)):
            withdrawn.append(event)
        if event.id in void:
            continue
        key = (event.reviewer, event.target)
        match event.data:
            case VerdictGiven():
                last_verdicts[key] = event
            case NoteWritten(note):
                notes[event.reviewer, note] = (event,)
            case NoteEdited(note) if (event.reviewer, note) in notes:
                notes[event.reviewer, note] = (notes[event.reviewer, note][0], event)
            case NoteRemoved(note):
                notes.pop((event.reviewer, note), None)
                withdrawn.append(event)
            case Waived() | WaiverWithdrawn():
                waivers[key] = event
            case LabelGiven() | ClaimConfirmed() | MetricConfirmed():
                _put_last(named, key, event)
            case LinePut():
                _put_last(lines, key, event)
            case _ if isinstance(event.data, _LAST_SAID):
                _put_last(marked, (type(event.data), *key), event)
            case DraftOf() | DraftParted():
                links.append(event)
            case _:
                pass
    said = last_verdicts.values()
    withdrawn += [
        event for event in said if isinstance(event.data, VerdictGiven) and event.data.verdict is None
    ]
    withdrawn += [event for event in waivers.values() if isinstance(event.data, WaiverWithdrawn)]
    return Present(
        {event.id: event for event in said},
        notes,
        waivers,
        {event.id: event for event in named.values()},
        tuple(lines.values()),
        (*links, *sorted(marked.values(), key=lambda event: event.order)),
        tuple(sorted(withdrawn, key=lambda event: event.order)),
    )


def _of_sessions(event: Event | None) -> bool:
    return event is not None and isinstance(event.data, OF_SESSIONS)
