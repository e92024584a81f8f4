"""The present state: what follows from the events, in whatever order they arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from tests.review.builders import BEGUN, TIME, D, V, X, event, figure, logs
from tui.review.event_types import (
    REVERSIBLE,
    MarkedRead,
    NoteEdited,
    NoteRemoved,
    NoteWritten,
    Redone,
    SessionEnded,
    Skipped,
    Stood,
    Undone,
    VerdictGiven,
    Waived,
    WaiverWithdrawn,
)
from tui.review.events import merge
from tui.review.history import history
from tui.review.projection import ReviewState, project, state_hash
from tui.review.sessions import resumable
from tui.speech.verdicts import ReaderNote, ReaderNoteKind, VerdictRecord

if TYPE_CHECKING:
    from tui.review.events import Draft, Event

QUESTION, COMMENT = ReaderNoteKind.QUESTION, ReaderNoteKind.COMMENT


def verdicts(*events: Event) -> dict[tuple[str, int], object]:
    """Who says what of which figure."""
    said = project(events).verdict_records
    return {
        (who, target.anchor.start // 10): one.verdict for (who, target), one in said.items() if target.anchor
    }


def test_the_last_verdict_counts() -> None:
    """By sequence number, not by arrival nor by the clock."""
    assert verdicts(event(2, VerdictGiven(X), figure(1)), event(1, VerdictGiven(V), figure(1))) == {
        ("甲", 1): X
    }


def test_a_decision_keeps_where_it_comes_from() -> None:
    """Reviewer, place, corrected value, time and event."""
    one = event(3, VerdictGiven(X, "106人"), figure(2))
    assert project([one]).verdict_records["甲", figure(2)] == VerdictRecord(
        "甲", figure(2), X, "106人", TIME, one.id, 3
    )


def test_two_reviewers_stand_beside_each_other() -> None:
    """Neither overwrites the other."""
    log = [
        event(1, VerdictGiven(V), figure(1)),
        event(1, VerdictGiven(X), figure(1), reviewer="乙"),
        event(2, NoteWritten("n", COMMENT, "查过"), figure(1)),
        event(3, Waived("口径不同"), figure(1)),
        event(4, MarkedRead(), figure(1)),
        event(5, BEGUN, session="s"),
    ]
    state = project(log)
    assert verdicts(*log) == {("甲", 1): V, ("乙", 1): X}
    assert state.reviewers == ("乙", "甲")


def test_notes_are_written_edited_and_removed() -> None:
    """Several a place, each by its id; the words before an edit come back when it is undone."""
    log = [
        event(1, NoteWritten("a", QUESTION, "来源?"), figure(1)),
        event(2, NoteWritten("b", COMMENT, "见年报"), figure(1)),
        event(3, NoteEdited("a", COMMENT, "来源是年报"), figure(1)),
        event(4, NoteRemoved("b"), figure(1)),
    ]
    edited = ReaderNote("a", "甲", figure(1), COMMENT, "来源是年报", TIME, TIME)
    assert list(project(log).notes.values()) == [edited]
    log += [event(5, Undone(log[3].id), figure(1)), event(6, Undone(log[2].id), figure(1))]
    assert [note.text for note in project(log).notes.values()] == ["来源?", "见年报"]


def test_nobody_edits_another_s_note() -> None:
    """Nor removes it, though he knows its id."""
    written = event(1, NoteWritten("a", QUESTION, "来源?"), figure(1))
    tampered = [
        event(2, NoteEdited("a", COMMENT, "!"), reviewer="乙"),
        event(3, NoteRemoved("a"), reviewer="乙"),
    ]
    assert project([written, *tampered]).notes == project([written]).notes


def test_nobody_undoes_another_s_event() -> None:
    """A merged log takes nothing back that is not its reviewer's own."""
    given_ = event(1, VerdictGiven(V), figure(1))
    assert verdicts(given_, event(2, Undone(given_.id), figure(1), reviewer="乙")) == {("甲", 1): V}
    assert verdicts(given_, event(2, Undone(given_.id), figure(1))) == {}


def test_a_waiver_is_withdrawn() -> None:
    """The finding stands again; undoing that waives it once more."""
    waived, withdrawn = event(1, Waived("口径不同"), figure(1)), event(2, WaiverWithdrawn(), figure(1))
    assert project([waived, withdrawn]).waivers == {}
    again = event(3, Undone(withdrawn.id), figure(1))
    assert [waiver.reason for waiver in project([waived, withdrawn, again]).waivers.values()] == ["口径不同"]


def test_a_session_knows_where_it_stands() -> None:
    """After a verdict or a skip the next one's turn has come; undo goes back to the figure itself."""
    log = [
        event(1, BEGUN, session="s"),
        event(2, VerdictGiven(V), figure(1), session="s"),
        event(3, Skipped(), figure(2), session="s"),
        event(4, VerdictGiven(D), figure(3), session="s"),
    ]
    session = project(log).sessions["s"]
    assert session.verdicts == {figure(1): V, figure(3): D}
    assert (session.position, session.passed, session.skipped) == (figure(3), True, (figure(2),))
    log.append(event(5, Undone(log[3].id), figure(3), session="s"))
    session = project(log).sessions["s"]
    assert session.verdicts == {figure(1): V}
    assert (session.position, session.passed) == (figure(3), False)
    log.append(event(6, VerdictGiven(X), figure(2), session="s"))
    assert project(log).sessions["s"].skipped == ()
    log.append(event(7, Stood(), figure(1), session="s"))
    assert (project(log).sessions["s"].position, project(log).sessions["s"].passed) == (figure(1), False)


def test_sessions_are_resumed_last_first() -> None:
    """One's own, of this speech, and not brought to an end; undo after the end opens it again."""
    log = [
        event(1, BEGUN, session="a"),
        event(2, BEGUN, session="b"),
        event(3, BEGUN, session="c", reviewer="乙"),
        event(4, VerdictGiven(V), figure(1), session="a"),
        event(5, SessionEnded(), session="b"),
    ]
    assert [one.id for one in resumable(project(log), "甲", "speech")] == ["a"]
    log.append(event(6, Undone(log[3].id), figure(1), session="b"))
    assert [one.id for one in resumable(project(log), "甲", "speech")] == ["b", "a"]
    assert resumable(project(log), "甲", "another") == ()


@given(logs(), st.randoms(use_true_random=False))
def test_the_state_is_a_function_of_the_set_of_events(log: tuple[Event, ...], chance: Any) -> None:
    """Arrival, repetition and splitting make no difference, down to the order of notes and sessions."""
    shuffled = list(log) * 2
    chance.shuffle(shuffled)
    one, other = project(log), project(shuffled)
    assert one == other
    assert list(one.notes) == list(other.notes)
    assert list(one.sessions) == list(other.sessions)
    assert state_hash(one) == state_hash(other)


@given(logs(), logs())
def test_what_one_reviewer_does_leaves_the_other_s_state(
    one: tuple[Event, ...], two: tuple[Event, ...]
) -> None:
    """Merging another's log changes nothing of one's own."""
    mine = [event for event in one if event.reviewer == "甲"]
    theirs = [event for event in two if event.reviewer == "乙" and event.id not in {own.id for own in mine}]
    sessions = {event.session for event in theirs}
    together, alone = project([*mine, *theirs]), project(mine)
    assert _said_by("甲", together) == _said_by("甲", alone)
    assert {name for name in alone.sessions if name not in sessions} <= set(together.sessions)


def _said_by(reviewer: str, state: ReviewState) -> list[dict[object, object]]:
    """Of a state what one reviewer said."""
    kinds = (state.verdict_records, state.notes, state.waivers, state.read, state.claim_records)
    return [{key: said for key, said in kind.items() if key[0] == reviewer} for kind in kinds]


class Walker:
    """A reviewer who undoes and redoes, each step one more event."""

    def __init__(self, log: tuple[Event, ...]) -> None:
        self.log = list(merge(log))

    def take(self, draft: Draft) -> None:
        """Append a draft as the store would."""
        last = max((one.sequence for one in self.log), default=0)
        self.log.append(event(last + 1, draft.data, draft.target, id=f"step-{last + 1}"))

    def undo_all(self) -> int:
        """Undo to the beginning; how many steps that were."""
        steps = 0
        while draft := history(self.log, "甲", "speech").undo():
            self.take(draft)
            steps += 1
        return steps

    def redo_all(self) -> int:
        """Redo to the end; how many steps that were."""
        steps = 0
        while draft := history(self.log, "甲", "speech").redo():
            self.take(draft)
            steps += 1
        return steps

    @property
    def hash(self) -> str:
        """The hash of the state now."""
        return state_hash(project(self.log))


@given(logs(reviewers=st.just("甲")))
def test_undo_to_the_beginning_and_redo_to_the_end_gives_the_same_state(log: tuple[Event, ...]) -> None:
    """Over all sessions, through undone and redone events of the log itself."""
    walker = Walker(tuple(one for one in log if not isinstance(one.data, Undone | Redone)))
    before = walker.hash
    actions = sum(isinstance(one.data, REVERSIBLE) for one in walker.log)
    assert walker.undo_all() == actions
    assert walker.hash == state_hash(ReviewState())
    assert walker.redo_all() == actions
    assert walker.hash == before


@given(logs(reviewers=st.just("甲")), st.integers(0, 12))
def test_a_new_deed_ends_redoing(log: tuple[Event, ...], depth: int) -> None:
    """What was undone before it stays undone, and undo takes the new action first."""
    walker = Walker(tuple(one for one in log if not isinstance(one.data, Undone | Redone)))
    for _step in range(depth):
        if draft := history(walker.log, "甲", "speech").undo():
            walker.take(draft)
    walker.log.append(event(100, VerdictGiven(D), figure(9), id="new"))
    seen = history(walker.log, "甲", "speech")
    assert seen.undone == ()
    assert seen.done[-1].id == "new"


def test_two_programs_that_undo_the_same_event_undo_it_once() -> None:
    """Both saw it as the last one; the one before it stays."""
    log = [event(1, VerdictGiven(V), figure(1)), event(2, VerdictGiven(V), figure(2))]
    log += [event(3, Undone(log[1].id), figure(2)), event(4, Undone(log[1].id), figure(2))]
    assert [one.sequence for one in history(log, "甲", "speech").done] == [1]
    assert [one.sequence for one in history(log, "甲", "speech").undone] == [2]


def test_history_is_that_of_one_speech_and_one_reviewer() -> None:
    """Undo in one speech takes nothing back in another, nor anybody else's."""
    log = [
        event(1, VerdictGiven(V), figure(1)),
        event(2, VerdictGiven(V), figure(1, "another")),
        event(3, VerdictGiven(V), figure(1), reviewer="乙"),
        event(4, BEGUN, session="s"),
    ]
    assert [one.sequence for one in history(log, "甲", "speech").done] == [1]
    assert history([], "甲", "speech").undo() is None
    assert history([], "甲", "speech").redo() is None
