"""One session as its events make it, to which events are added and in which they are taken back one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.review.event_types import Redone, SessionBegun, SessionEnded, Skipped, Stood, Undone, VerdictGiven
from tui.review.sessions import Session

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from tui.review.events import Event
    from tui.speech.verdicts import Target, Verdict

_Order = tuple[int, str]


class SessionLog:
    """The events of one session from its beginning on, by its own reviewer, undone ones included."""

    def __init__(self, begun: Event, data: SessionBegun) -> None:
        """Begin with the event that began it, and what that says."""
        self._begun = begun
        self._data = data
        self._events: list[Event] = []
        self._chains: dict[Target, list[Event]] = {}
        self._verdicts: dict[Target, tuple[_Order, Verdict]] = {}
        self._skipped: dict[Target, _Order] = {}

    def add(self, event: Event, *, void: bool = False) -> None:
        """Take in an event that comes after all known ones; a `void` one is undone and may be done again."""
        if event.reviewer != self._begun.reviewer:
            return
        self._events.append(event)
        if isinstance(event.data, VerdictGiven | Skipped):
            self._chains.setdefault(event.target, []).append(event)
            if not void:
                self._put(event)

    def _put(self, event: Event) -> None:
        """Let a verdict, or that a figure was passed over, take effect behind all that did."""
        self._skipped.pop(event.target, None)
        if isinstance(event.data, Skipped):
            self._skipped[event.target] = event.order
            return
        self._verdicts.pop(event.target, None)
        if isinstance(event.data, VerdictGiven) and event.data.verdict is not None:
            self._verdicts[event.target] = (event.order, event.data.verdict)

    def again(self, target: Target, void: AbstractSet[str]) -> None:
        """Work out anew what stands at a place, after one of its events was undone or done again."""
        self._verdicts.pop(target, None)
        self._skipped.pop(target, None)
        for event in reversed(list(self._last_at(target, void))):
            self._put(event)
        self._verdicts = dict(sorted(self._verdicts.items(), key=lambda item: item[1][0]))
        self._skipped = dict(sorted(self._skipped.items(), key=lambda item: item[1]))

    def _last_at(self, target: Target, void: AbstractSet[str]) -> Iterator[Event]:
        """What counts at a place, the last one first: up to the last verdict there."""
        for event in reversed(self._chains.get(target, [])):
            if event.id not in void:
                yield event
                if isinstance(event.data, VerdictGiven):
                    return

    def standing(self, void: AbstractSet[str], depth: int) -> set[str]:
        """The ids of events that alone give the session as it is, and after up to `depth` last actions are undone."""
        chains = [*self._chains.values(), self._events, [one for one in self._events if _moves(one)]]
        last = (
            event.id
            for chain in chains
            for event in [one for one in chain if one.id not in void][-depth - 1 :]
        )
        return {self._begun.id, *last}

    def value(self, void: AbstractSet[str], by_id: Mapping[str, Event]) -> Session:
        """The session as it stands; `by_id` are all events of the log, of which undoing names some."""
        begun = self._begun
        last = next((event for event in reversed(self._events) if event.id not in void), None)
        position, passed = self._position(void, by_id)
        return Session(
            begun.session,
            begun.reviewer,
            begun.target.speech,
            self._data.queue,
            self._data.order,
            self._data.section,
            begun.time,
            last.time if last and isinstance(last.data, SessionEnded) else "",
            last.time if last else "",
            last.order if last else begun.order,
            position,
            passed,
            {target: verdict for target, (_order, verdict) in self._verdicts.items()},
            tuple(self._skipped),
            begun.target.version,
        )

    def _position(self, void: AbstractSet[str], by_id: Mapping[str, Event]) -> tuple[Target | None, bool]:
        """The figure where the session is, and whether the next one's turn has come."""
        for event in reversed(self._events):
            if event.id in void:
                continue
            match event.data:
                case VerdictGiven() | Skipped():
                    return event.target, True
                case Stood():
                    return event.target, False
                case Undone(other) | Redone(other) if other in by_id:
                    return by_id[other].target, isinstance(event.data, Redone)
                case _:
                    pass
        return None, False


def _moves(event: Event) -> bool:
    """Whether an event says where a session is."""
    return isinstance(event.data, VerdictGiven | Skipped | Stood | Undone | Redone)
