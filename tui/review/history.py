"""What one reviewer can undo and do again, over all sessions and restarts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.review.event_types import REVERSIBLE, Redone, Undone
from tui.review.events import Draft, merge
from tui.review.lineage import as_lineage

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        if not self.done:
            return None
        return Draft(Undone(self.done[-1].id), self.done[-1].target, session)

    def redo(self, session: str = "") -> Draft | None:
        """What does the last undone action again; None if there is none."""
        if not self.undone:
            return None
        return Draft(Redone(self.undone[-1].id), self.undone[-1].target, session)


def history(events: Iterable[Event], reviewer: str, speech: str | Lineage) -> History:
    """The actions of `reviewer` in all drafts of `speech` that undo and redo walk through."""
    lineage = as_lineage(speech)
    done: list[Event] = []
    ahead: list[Event] = []
    for event in merge(events):
        if event.reviewer != reviewer or event.target not in lineage:
            continue
        if isinstance(event.data, Undone):
            _move(event.data.event, done, ahead)
        elif isinstance(event.data, Redone):
            _move(event.data.event, ahead, done)
        elif isinstance(event.data, REVERSIBLE):
            done.append(event)
            ahead.clear()
    return History(tuple(done), tuple(ahead))


def _move(event_id: str, source: list[Event], goal: list[Event]) -> None:
    """Move an event from one list to the end of the other; nothing if another program was quicker."""
    found = next((event for event in source if event.id == event_id), None)
    if found:
        source.remove(found)
        goal.append(found)
