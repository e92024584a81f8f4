"""Review sessions as values: where each stands, the verdicts given in it, and which can be resumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from tui.review.lineage import as_lineage

if TYPE_CHECKING:
    from tui.review.event_types import Order, QueueKind
    from tui.review.lineage import Lineage
    from tui.review.projection import ReviewState
    from tui.speech.verdicts import Target, Verdict


class Session(Struct, frozen=True):
    """One reviewer's way through a queue of figures, interrupted and resumed."""

    id: str
    reviewer: str
    speech: str
    """The id of the draft on which it began."""
    queue: QueueKind
    order: Order
    section: str
    """The section's id where the queue is that of one section."""
    begun: str
    ended: str = ""
    """When it was brought to its end; empty while it can be resumed."""
    touched: str = ""
    """When last something was done in it; empty if nothing was."""
    last: tuple[int, str] = (0, "")
    """The order of its last event, which decides what is the last session; clocks do not."""
    position: Target | None = None
    """The figure where it was last; None before the first."""
    passed: bool = False
    """Whether the figure at `position` got a verdict or was skipped, so that the next one's turn has come."""
    verdicts: dict[Target, Verdict] = field(default_factory=dict)
    """The verdicts given in it, undone ones excluded."""
    skipped: tuple[Target, ...] = ()
    """What was passed over in it and given no verdict after that."""
    version: str = ""
    """The text on which it began (`version_of`)."""

    def with_verdict(self, target: Target, verdict: Verdict | None) -> Session:
        """The session after a verdict at `target`."""
        verdicts = {key: said for key, said in self.verdicts.items() if key != target}
        if verdict is not None:
            verdicts[target] = verdict
        left = tuple(other for other in self.skipped if other != target)
        return replace(self, verdicts=verdicts, skipped=left, position=target, passed=True)

    def skipping(self, target: Target) -> Session:
        """The session after `target` was passed over."""
        left = tuple(other for other in self.skipped if other != target)
        return replace(self, skipped=(*left, target), position=target, passed=True)


def resumable(state: ReviewState, reviewer: str, speech: str | Lineage) -> tuple[Session, ...]:
    """A reviewer's sessions, on any draft of a speech, that were not brought to their end, the last one first."""
    lineage = as_lineage(speech)
    mine = [
        session
        for session in state.sessions.values()
        if session.reviewer == reviewer
        and lineage.holds(session.speech, session.version)
        and not session.ended
    ]
    return tuple(sorted(mine, key=lambda session: session.last, reverse=True))
