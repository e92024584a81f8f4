"""The state of a log to which events are added: each costs what it changes, whatever the log holds already.

It is what `tui.review.projection.project` makes of the same events, the order of everything in it included.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from tui.review.event_types import (
    ClaimConfirmed,
    DateGiven,
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
    SourceSet,
    TableCorrected,
    TieRejected,
    TieSettled,
    Undone,
    VerdictGiven,
    Waived,
    WaiverWithdrawn,
)
from tui.review.events import merge
from tui.review.projection import ReviewState, apply
from tui.review.session_log import SessionLog

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from tui.review.events import Event

_Slot = tuple[str, tuple[str, Any]]
"""A kind of the state (a field of `ReviewState`), and a key in it."""
_KINDS: dict[type, str] = {
    VerdictGiven: "verdict_records",
    MarkedRead: "read",
    ClaimConfirmed: "claim_records",
    MetricConfirmed: "claim_records",
    DateGiven: "dates",
    LabelGiven: "claim_records",
    MetricsJoined: "joins",
    LinePut: "lines",
    SourceSet: "sources",
    TieSettled: "ties",
    TieRejected: "ties",
    TableCorrected: "tables",
    MechanismMarked: "mechanisms",
    NoteWritten: "notes",
    NoteEdited: "notes",
    NoteRemoved: "notes",
    Waived: "waivers",
    WaiverWithdrawn: "waivers",
}
"""Which kind of the state an event of each type is about."""
_SEVERAL = ("notes", "waivers")
"""Kinds in which what stands follows from several events of a key, not from the last one alone."""


class RunningState:
    """The events of a log, and the state that follows from them."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        """Begin with some events, in any order."""
        self._begin()
        self.add(events)

    def _begin(self) -> None:
        """Hold no event."""
        self.state = ReviewState()
        """What follows from all of them: a value of its own after each `add` that changes it."""
        self._by_id: dict[str, Event] = {}
        self._last = (0, "")
        self._void: set[str] = set()
        self._awaited: set[str] = set()
        self._chains: dict[_Slot, list[Event]] = {}
        self._ranks: dict[_Slot, tuple[int, str]] = {}
        self._sessions: dict[str, SessionLog] = {}

    @property
    def events(self) -> tuple[Event, ...]:
        """All events, in their order."""
        return tuple(self._by_id.values())

    def event(self, id: str) -> Event | None:  # noqa: A002 - the field's name
        """The event of that id; None where it is none of these."""
        return self._by_id.get(id)

    def add(self, events: Iterable[Event]) -> bool:
        """Take in events, known ones too; whether they came behind all others, which alone is quick."""
        new = merge(event for event in events if self._by_id.get(event.id) != event)
        if not new:
            return True
        if new[0].order > self._last and not any(
            event.id in self._by_id or event.id in self._awaited or self._shakes(event) for event in new
        ):
            self._append(new)
            return True
        every = merge(self._by_id.values(), new)
        self._begin()
        self._append(every)
        return False

    def standing(self, depth: int) -> set[str]:
        """The ids of events that alone give the state as it is, and as it is after up to `depth` last actions are undone."""
        found: set[str] = set()
        for (kind, _key), chain in self._chains.items():
            found |= _ends(chain, self._void, len(chain) if kind in _SEVERAL else depth)
        for session in self._sessions.values():
            found |= session.standing(self._void, depth)
        return found

    @property
    def last(self) -> tuple[int, str]:
        """The order of the last event."""
        return self._last

    def bound_to(self, names: set[str]) -> set[str]:
        """The ids of what some events undid or did again, and of what did that to them last."""
        last = {}
        found = set()
        for event in self._by_id.values():
            if isinstance(event.data, Undone | Redone):
                if event.data.event in names:
                    last[event.data.event] = event.id
                if event.id in names and event.data.event in self._by_id:
                    found.add(event.data.event)
        return found.union(last.values())

    def _shakes(self, event: Event) -> bool:
        """Whether an event undoes that a session began, or does it again: all that was done in it depends on that."""
        known = self._by_id.get(event.data.event) if isinstance(event.data, Undone | Redone) else None
        return known is not None and isinstance(known.data, SessionBegun)

    def _append(self, events: tuple[Event, ...]) -> None:
        """Take in events that come behind all others, in their order."""
        self._by_id.update((event.id, event) for event in events)
        self._last = events[-1].order
        new = {event.id for event in events}
        toggled = self._toggled(events) - new
        kinds = {kind for event in events if (kind := _KINDS.get(type(event.data)))}
        kinds.update(kind for name in toggled if (kind := _KINDS.get(type(self._by_id[name].data))))
        copies: dict[str, dict[Any, Any]] = {kind: dict(getattr(self.state, kind)) for kind in kinds}
        state = replace(self.state, sessions=dict(self.state.sessions), **copies)
        touched: set[str] = set()
        for event in events:
            self._put(state, event)
            touched.add(event.session)
        self._again(state, toggled)
        touched.update(self._by_id[name].session for name in toggled)
        for session in touched & self._sessions.keys():
            state.sessions[session] = self._sessions[session].value(self._void, self._by_id)
        self.state = state

    def _toggled(self, events: Iterable[Event]) -> set[str]:
        """The ids of the events that are undone by new ones, or done again; what is void is noted."""
        found = set()
        for event in events:
            if not isinstance(event.data, Undone | Redone):
                continue
            known = self._by_id.get(event.data.event)
            if known is None:
                self._awaited.add(event.data.event)
            elif known.reviewer == event.reviewer:
                (self._void.add if isinstance(event.data, Undone) else self._void.discard)(known.id)
                found.add(known.id)
        return found

    def _put(self, state: ReviewState, event: Event) -> None:
        """Let an event that comes behind all others take effect, and remember where it would."""
        void = event.id in self._void
        slot = _slot(event)
        if slot is not None:
            self._chains.setdefault(slot, []).append(event)
            if not void:
                kept = getattr(state, slot[0])
                stood = slot[1] in kept
                apply(state, event)
                if not stood and slot[1] in kept:
                    self._ranks[slot] = event.order
        if isinstance(event.data, SessionBegun):
            if not void and event.session not in self._sessions:
                self._sessions[event.session] = SessionLog(event, event.data)
                state.sessions[event.session] = self._sessions[event.session].value(self._void, self._by_id)
        elif event.session in self._sessions:
            self._sessions[event.session].add(event, void=void)

    def _again(self, state: ReviewState, toggled: Iterable[str]) -> None:
        """Work out anew what stands where events were undone or done again."""
        unsorted: set[str] = set()
        for event in (self._by_id[name] for name in toggled):
            slot = _slot(event)
            if slot is not None and self._replay(state, slot):
                unsorted.add(slot[0])
            if event.session in self._sessions:
                self._sessions[event.session].again(event.target, self._void)
        for kind in unsorted:
            kept = getattr(state, kind)
            ordered = sorted(kept.items(), key=lambda item: self._ranks[kind, item[0]])
            kept.clear()
            kept.update(ordered)

    def _replay(self, state: ReviewState, slot: _Slot) -> bool:
        """Work out anew what stands in one slot; whether it stands elsewhere in the order of its kind now."""
        kind, key = slot
        kept, before = getattr(state, kind), self._ranks.pop(slot, None)
        alone, rank = ReviewState(), None
        stands = getattr(alone, kind)
        for event in self._standing(slot):
            stood = key in stands
            apply(alone, event)
            if key in stands and not stood:
                rank = event.order
        if key not in stands or rank is None:
            kept.pop(key, None)
            return False
        if rank != before:
            kept.pop(key, None)
        kept[key], self._ranks[slot] = stands[key], rank
        return rank != before

    def _standing(self, slot: _Slot) -> list[Event]:
        """The events of a slot from which follows what stands in it, undone ones left out."""
        chain = self._chains[slot]
        if slot[0] in _SEVERAL:
            return [event for event in chain if event.id not in self._void]
        ends = (
            next((event for event in way if event.id not in self._void), None)
            for way in (chain, reversed(chain))
        )
        return [event for event in ends if event is not None]


def _ends(chain: list[Event], void: AbstractSet[str], depth: int) -> set[str]:
    """The ids of the first event of a chain that is not void, and of the last ones, one more than `depth`."""
    standing = [event.id for event in chain if event.id not in void]
    return {*standing[:1], *standing[-depth - 1 :]}


def _slot(event: Event) -> _Slot | None:
    """What of the state an event is about; None for one that is about a session or nothing of it."""
    kind = _KINDS.get(type(event.data))
    if kind is None:
        return None
    if isinstance(event.data, NoteWritten | NoteEdited | NoteRemoved):
        return kind, (event.reviewer, event.data.note)
    return kind, (event.reviewer, event.target)
