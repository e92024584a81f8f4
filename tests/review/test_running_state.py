"""The state to which events are added: always what the projection of the whole log is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from tests.review.builders import BEGUN, D, V, X, event, figure, logs
from tui.review.event_types import NoteWritten, Redone, SessionBegun, Undone, VerdictGiven, Waived
from tui.review.events import merge
from tui.review.projection import ReviewState, project
from tui.review.running_state import RunningState
from tui.speech.verdicts import ReaderNoteKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.review.events import Event


def laid_out(state: ReviewState) -> list[Any]:
    """All that a state holds, the order of each kind included."""
    kinds = (
        state.verdict_records,
        state.notes,
        state.waivers,
        state.read,
        state.claim_records,
        state.lines,
        state.mechanisms,
        state.joins,
        state.sources,
        state.ties,
        state.tables,
    )
    sessions = [(name, one, list(one.verdicts.items()), one.skipped) for name, one in state.sessions.items()]
    return [[list(kind.items()) for kind in kinds], sessions]


def follows(running: RunningState, events: Iterable[Event]) -> bool:
    """Whether a running state is what the projection of some events is."""
    return laid_out(running.state) == laid_out(project(events))


@given(logs(), st.data())
def test_events_added_in_pieces_give_the_state_of_the_whole_log(log: tuple[Event, ...], chance: Any) -> None:
    """In their order, cut anywhere: after each piece as if all had been projected anew."""
    events, running, seen = list(merge(log)), RunningState(), 0
    while seen < len(events):
        step = chance.draw(st.integers(1, len(events) - seen))
        assert running.add(events[seen : seen + step]) in {True, False}
        seen += step
        assert follows(running, events[:seen])
    assert running.events == tuple(events)


@given(st.permutations(range(12)), logs())
def test_the_order_of_arrival_does_not_matter(order: list[int], log: tuple[Event, ...]) -> None:
    """One by one in any order, and each a second time."""
    running = RunningState()
    arriving = [log[index] for index in order if index < len(log)]
    for event_ in [*arriving, *arriving]:
        running.add([event_])
    assert follows(running, log)


def test_what_was_seen_before_does_not_change() -> None:
    """A state that somebody holds stays what it was: it is shown while the next one is made."""
    running = RunningState([event(1, VerdictGiven(V), figure(1))])
    before = running.state
    kept = laid_out(before)
    running.add([event(2, VerdictGiven(X), figure(1)), event(3, VerdictGiven(D), figure(2))])
    assert laid_out(before) == kept
    assert running.state is not before


def test_undoing_brings_back_what_stood_before_in_its_place() -> None:
    """Of two figures the first keeps its place in the order when its second verdict is undone."""
    one, two, three = (
        event(1, VerdictGiven(V), figure(1)),
        event(2, VerdictGiven(D), figure(2)),
        event(3, VerdictGiven(X), figure(1)),
    )
    running = RunningState([one, two, three])
    assert running.add([event(4, Undone(three.id), figure(1))])
    assert [said.verdict for said in running.state.verdict_records.values()] == [V, D]
    assert running.add([event(5, Undone(one.id), figure(1)), event(6, Redone(one.id), figure(1))])
    assert [said.verdict for said in running.state.verdict_records.values()] == [V, D]


def test_a_session_that_is_undone_takes_the_slow_way() -> None:
    """Nothing was done in a session that never began; done again it holds all."""
    begun = event(1, SessionBegun(BEGUN.queue, BEGUN.order), session="s")
    given_in = event(2, VerdictGiven(V), figure(1), session="s")
    running = RunningState([begun, given_in])
    undoing, redoing = event(3, Undone(begun.id)), event(4, Redone(begun.id))
    assert not running.add([undoing])
    assert not running.state.sessions
    running.add([redoing])
    assert follows(running, [begun, given_in, undoing, redoing])


def test_what_was_undone_before_it_arrived_stays_undone() -> None:
    """A log may say that an event is undone before the event itself comes, from another log."""
    late = event(1, NoteWritten("n", ReaderNoteKind.COMMENT, "x"), figure(1))
    undoing = event(2, Undone(late.id), figure(1))
    running = RunningState([undoing])
    running.add([late])
    assert not running.state.notes
    after = event(9, Waived("y"), figure(3))
    assert running.add([after])
    assert follows(running, [late, undoing, after])
