"""Queues: which figures a session goes through, in which order, and how far it has come.

A queue is never stored: it follows from its kind, the figures of the text as it is now, and what was
given a verdict in the session, so that it stays right when the text was edited in between.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.review.event_types import Order, QueueKind
from tui.speech.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.review.sessions import Session
    from tui.review.settled import Settled


@dataclass(frozen=True, slots=True)
class Entry:
    """What a queue needs to know of a figure."""

    section: str = ""
    """The id of its section."""
    risk: int = 0
    """How bad its findings are, the worst highest; 0 without any."""
    tie: str = ""
    """What came of holding it against sources; empty where it was held against none."""
    holding: int = 0
    """How many equations hold in which it has a part."""


OF_TIES = {QueueKind.DIFFERING: "differs", QueueKind.SEVERAL: "several", QueueKind.SOURCELESS: "none"}
"""The outcome of the figures of a queue that follows from ties."""


@dataclass(frozen=True, slots=True)
class Queue:
    """The figures of a session in their order, by index among the figures of the text."""

    figures: tuple[int, ...]
    done: Mapping[int, Verdict]
    """The verdict given on each in this session."""
    skipped: frozenset[int]
    """Those passed over and given no verdict."""
    start: int | None
    """The figure to begin or go on with; None where all have a verdict or are skipped."""

    @property
    def progress(self) -> Progress:
        """How far the session has come."""
        counts = Counter(self.done.values())
        return Progress(
            len(self.figures),
            counts[Verdict.VERIFIED],
            counts[Verdict.DOUBTFUL],
            counts[Verdict.WRONG],
            len(self.skipped),
        )

    def after(self, figure: int) -> int | None:
        """The next figure that is neither given a verdict nor skipped, from `figure` on and then from the beginning."""
        if figure not in self.figures:
            return self._first(self.figures)
        at = self.figures.index(figure) + 1
        return self._first(self.figures[at:] + self.figures[:at])

    def _first(self, figures: Sequence[int]) -> int | None:
        """The first of some figures, by index, that is neither done nor skipped; None where there is none."""
        return next((one for one in figures if one not in self.done and one not in self.skipped), None)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a session has come."""

    total: int
    verified: int
    doubtful: int
    wrong: int
    skipped: int

    @property
    def reviewed(self) -> int:
        """How many figures have a verdict from this session."""
        return self.verified + self.doubtful + self.wrong

    @property
    def left(self) -> int:
        """How many figures are neither given a verdict nor skipped."""
        return self.total - self.reviewed - self.skipped


def chosen(
    kind: QueueKind, order: Order, entries: Sequence[Entry], asked: frozenset[int], section: str = ""
) -> tuple[int, ...]:
    """The figures of a queue in their order, by index.

    Args:
        kind: Which figures.
        order: In which order.
        entries: What is known of each figure of the text, in reading order.
        asked: For the queues that follow from what was said, the figures of which it was, as `asked_of` gives them;
            for those that follow from ties, the figures that stay whatever their ties are now.
        section: The section's id for the queue of one section.
    """
    figures = [
        figure for figure, entry in enumerate(entries) if _is_in(kind, entry, section, told=figure in asked)
    ]
    if order is Order.RISK:
        figures.sort(key=lambda figure: -entries[figure].risk)
    return tuple(figures)


def open_figures(settled: Settled, reviewer: str) -> frozenset[int]:
    """The figures that a reviewer has not reviewed, those whose verdict fell off included."""
    return frozenset(range(settled.figures)).difference(settled.verdicts(reviewer))


def disputed_figures(settled: Settled) -> frozenset[int]:
    """The figures of which two reviewers do not say the same."""
    said = {index: {one.verdict for one in here.values()} for index, here in settled.verdict_records.items()}
    return frozenset(index for index, verdicts in said.items() if len(verdicts) > 1)


def changed_figures(settled: Settled, reviewer: str) -> frozenset[int]:
    """The figures that stand where a verdict of a reviewer fell, and to which no new one was given."""
    fell = (settled.figure_of.get(one.target) for one in settled.fallen if one.reviewer == reviewer)
    return frozenset(at for at in fell if at is not None).difference(settled.verdicts(reviewer))


def _is_in(kind: QueueKind, entry: Entry, section: str, *, told: bool) -> bool:
    """Whether a figure is in a queue; `told` where it is among those that are asked for."""
    if kind in OF_TIES:
        return told or entry.tie == OF_TIES[kind]
    follows = {
        QueueKind.UNPROVED: not entry.holding,
        QueueKind.FINDINGS: entry.risk > 0,
        QueueKind.SECTION: entry.section == section,
        QueueKind.ALL: True,
    }
    return follows.get(kind, told)


def asked_of(kind: QueueKind, settled: Settled, reviewer: str) -> frozenset[int]:
    """The figures of a queue that follows from what was said; none of one from ties, of another those not reviewed."""
    if kind in OF_TIES:
        return frozenset()
    if kind is QueueKind.CHANGED:
        return changed_figures(settled, reviewer)
    return disputed_figures(settled) if kind is QueueKind.DISPUTED else open_figures(settled, reviewer)


def queue_of(session: Session, settled: Settled, entries: Sequence[Entry]) -> Queue:
    """The queue of a session over the text as it is now."""
    done = {
        settled.figure_of[target]: verdict
        for target, verdict in session.verdicts.items()
        if target in settled.figure_of and settled.places[target].holds
    }
    # What was given a verdict in this session stays in its queue, else the count would run away under the reader.
    asked = asked_of(session.queue, settled, session.reviewer) | done.keys()
    figures = chosen(session.queue, session.order, entries, asked, session.section)
    among = frozenset(figures)
    skipped = among.intersection(
        settled.figure_of[target] for target in session.skipped if target in settled.figure_of
    )
    here = {figure: verdict for figure, verdict in done.items() if figure in among}
    bare = Queue(figures, here, skipped - here.keys(), None)
    return Queue(figures, here, bare.skipped, _start(bare, session, settled))


def _start(queue: Queue, session: Session, settled: Settled) -> int | None:
    """Where a session goes on: at the figure where it stood, or at the next one if that is done."""
    position = settled.figure_of.get(session.position) if session.position else None
    if position is None or position not in queue.figures:
        return queue.after(-1)
    return queue.after(position) if session.passed else position
