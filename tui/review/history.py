"""What one reviewer can undo and do again, over all sessions and restarts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.review.event_types import REVERSIBLE, Redone, Undone
from tui.review.events import Draft, merge
from tui.review.lineage import as_lineage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.review.events import Event
    from tui.review.lineage import Lineage


@dataclass(frozen=True, slots=True)
class History:
    """A reviewer's actions in one speech, the last one last."""

    done: tuple[Event, ...]
    """What stands and can be undone."""
    undone: tuple[Event, ...]
    """What was undone and can be done again; a new action empties it."""

    def undo(self, session: str = "") -> Draft | None:
        """What undoes the last action; None at the beginning. The draft's target is where to go."""
        return _step(Undone, self.done, session)

    def redo(self, session: str = "") -> Draft | None:
        """What does the last undone action again; None if there is none."""
        return _step(Redone, self.undone, session)


class Steps:
    """A reviewer's actions in one speech while more are added: an action costs the same whatever came before."""

    def __init__(self, reviewer: str, lineage: Lineage) -> None:
        """Begin with no action of `reviewer`; those in the drafts of `lineage` count."""
        self._reviewer = reviewer
        self._lineage = lineage
        self._done: list[Event] = []
        self._ahead: list[Event] = []

    def add(self, events: Iterable[Event]) -> None:
        """Take in events that come behind all others, in their order."""
        for event in events:
            if event.reviewer != self._reviewer or event.target not in self._lineage:
                continue
            if isinstance(event.data, Undone):
                _move(event.data.event, self._done, self._ahead)
            elif isinstance(event.data, Redone):
                _move(event.data.event, self._ahead, self._done)
            elif isinstance(event.data, REVERSIBLE):
                self._done.append(event)
                self._ahead.clear()

    def undo(self, session: str = "") -> Draft | None:
        """What undoes the last action; None at the beginning."""
        return _step(Undone, self._done, session)

    def redo(self, session: str = "") -> Draft | None:
        """What does the last undone action again; None if there is none."""
        return _step(Redone, self._ahead, session)

    def last(self, count: int) -> set[str]:
        """The ids of the last actions that can be undone, and of all that can be done again."""
        return {event.id for event in (*self._done[-count:], *self._ahead)} if count else set()

    @property
    def may_undo(self) -> bool:
        """Whether there is an action to undo among those that are known."""
        return bool(self._done)

    @property
    def history(self) -> History:
        """What can be undone and done again now."""
        return History(tuple(self._done), tuple(self._ahead))


def history(events: Iterable[Event], reviewer: str, speech: str | Lineage) -> History:
    """The actions of `reviewer` in all drafts of `speech` that undo and redo walk through."""
    steps = Steps(reviewer, as_lineage(speech))
    steps.add(merge(events))
    return steps.history


def _step(kind: type[Undone | Redone], events: Sequence[Event], session: str) -> Draft | None:
    """What takes back, or does again, the last of some actions; None where there is none."""
    return Draft(kind(events[-1].id), events[-1].target, session) if events else None


def _move(event_id: str, source: list[Event], goal: list[Event]) -> None:
    """Move an event from one list to the end of the other; nothing if another program was quicker."""
    # It is nearly always the last one.
    at = next((at for at in range(len(source) - 1, -1, -1) if source[at].id == event_id), None)
    if at is not None:
        goal.append(source.pop(at))
