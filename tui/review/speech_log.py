"""The events about one speech as one reviewer may see them, while more are added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.review.event_types import Redone, Undone
from tui.review.events import merge
from tui.review.history import Steps
from tui.review.lineage import is_of_lineage
from tui.review.running_state import RunningState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.review.events import Event
    from tui.review.lineage import Lineage
    from tui.review.projection import ReviewState


DEPTH = 10
"""Actions that can be undone where only the events are known that still matter."""


class SpeechLog:
    """The events about the drafts of one speech, the state that is seen, and what its reviewer can undo."""

    def __init__(self, reviewer: str, lineage: Lineage, *, blind: bool) -> None:
        """Begin with no event.

        Args:
            reviewer: Who sees the state.
            lineage: The drafts of the speech.
            blind: Whether nothing of other reviewers is seen.
        """
        self.lineage = lineage
        self._reviewer = reviewer
        self._blind = blind
        self._running = RunningState()
        self._steps = Steps(reviewer, lineage)
        self._hidden: dict[str, Event] = {}
        self._left = DEPTH
        self.whole = True
        """Whether all events are known; else those that give the state, and that of before the last few actions."""

    def part(self) -> None:
        """Take note that the events known are only those that still matter."""
        self.whole, self._left = False, DEPTH

    def suffices(self, events: Iterable[Event]) -> bool:
        """Whether what is known is enough to take in some events that come behind it."""
        if self.whole:
            return True
        new = [event for event in events if self.event(event.id) is None]
        names = {event.id for event in new}
        if sum(isinstance(event.data, Undone) for event in new) > self._left:
            return False
        return all(
            event.order > self._running.last
            and (
                not isinstance(event.data, Undone | Redone)
                or event.data.event in names
                or self._running.event(event.data.event) is not None
            )
            for event in new
        )

    @property
    def may_undo(self) -> bool:
        """Whether what is known is enough to undo one action more."""
        return self.whole or self._left > 0

    def standing(self) -> set[str] | None:
        """The ids of the events that still matter; None where these would not give the same state."""
        if self._hidden:  # nobody else's are kept apart
            return None
        found = self._running.standing(DEPTH) | self._steps.last(DEPTH)
        found |= {event.id for event in self._running.events if is_of_lineage(event)}
        while more := self._running.bound_to(found) - found:
            found |= more
        part = SpeechLog(self._reviewer, self.lineage, blind=self._blind)
        part.add(event for event in self._running.events if event.id in found)
        same = part.state == self.state and part.steps.last(DEPTH) == self._steps.last(DEPTH)
        return found if same else None

    @property
    def state(self) -> ReviewState:
        """What follows from the events that are seen."""
        return self._running.state

    @property
    def steps(self) -> Steps:
        """What the reviewer can undo and do again."""
        return self._steps

    @property
    def events(self) -> tuple[Event, ...]:
        """All events in their order, those that are not seen included."""
        return merge(self._running.events, self._hidden.values()) if self._hidden else self._running.events

    def event(self, id: str) -> Event | None:  # noqa: A002 - the field's name
        """The event of that id; None where it is none of these."""
        return self._running.event(id) or self._hidden.get(id)

    def add(self, events: Iterable[Event]) -> bool:
        """Take in those events that are about the speech; whether the state may be another now."""
        before = self._running.state
        mine = [event for event in events if event.target in self.lineage]
        seen = self.seen(mine)
        if len(seen) < len(mine):
            named = {event.id for event in seen}
            self._hidden.update((event.id, event) for event in mine if event.id not in named)
        new = merge(event for event in seen if self._running.event(event.id) != event)
        self._left -= sum(isinstance(event.data, Undone) for event in new)
        if self._running.add(new):
            self._steps.add(new)
        else:
            self._steps = Steps(self._reviewer, self.lineage)
            self._steps.add(self._running.events)
        return self._running.state is not before

    def seen(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """Of events those that may be seen: in a blind review one's own, and which drafts belong together."""
        if not self._blind:
            return tuple(events)
        return tuple(
            event
            for event in events
            if event.reviewer == self._reviewer or (is_of_lineage(event) and not event.reviewer)
        )
