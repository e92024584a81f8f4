"""The door to what reviewers said: every deciding action, however the service was opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.two_reviewers import (
    BY_FIRST,
    BY_SECOND,
    CANAL,
    FINDINGS,
    FIRST,
    RATE,
    SECOND,
    SHEDS,
    SPEECH,
    TEXT,
    WORKSPACE,
    by_first,
    kept,
    words_of,
)
from tests.windows import roads_in_windows, windows_looked_into
from tui.documents.structure import read_document
from tui.export import FORMATS, render
from tui.export.report import build
from tui.packs.plain import plain_speech
from tui.review.event_types import (
    ClaimConfirmed,
    MarkedRead,
    NoteEdited,
    NoteRemoved,
    NoteWritten,
    Order,
    QueueKind,
    Redone,
    SessionBegun,
    SessionEnded,
    Skipped,
    Stood,
    Undone,
    VerdictGiven,
    Waived,
    WaiverWithdrawn,
)
from tui.review.store import default_path
from tui.review.trouble import StoreReadOnlyError, StoreReplacedError
from tui.review_service import ReviewService
from tui.speech import Span
from tui.speech.verdicts import PlaceKind, ReaderNoteKind, SaidClaim, Verdict
from tui.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from tui.review.events import Event
    from tui.review.snapshot import Snapshot
    from tui.speech.verdicts import ReaderNote

READ_ONLY = ("read-only", "read-only file")
MODES = ("saved", "unsaved", "went on unsaved", *READ_ONLY, "blind", "blind and unsaved")


def opened(mode: str) -> ReviewService:
    """The second reviewer's service, opened in one of the `MODES`."""
    if mode == "read-only file":
        with closing(sqlite3.connect(default_path())) as base:
            base.execute("CREATE TABLE IF NOT EXISTS later (name TEXT)")
            base.execute("PRAGMA user_version = 99")
    service = ReviewService(
        WORKSPACE,
        SECOND,
        blind="blind" in mode,
        unsaved=mode in ("unsaved", "blind and unsaved"),
        read_only=mode == "read-only",
    )
    if mode == "went on unsaved":
        service.snapshot()
        service.go_on_unsaved()
    return service


def own(events: tuple[Event, ...]) -> list[type]:
    """The kinds of the second reviewer's actions in a log, in order."""
    return [type(event.data) for event in events if event.reviewer == SECOND]


# -------------------------------------------------------------------- the table

Step = Callable[[ReviewService], object]


@dataclass(frozen=True)
class Action:
    """A deciding action: what goes before it, what it does, what it writes, and what is seen afterwards."""

    do: Step
    writes: tuple[type, ...]
    seen: Callable[[Snapshot], bool]
    before: Step | None = None
    """What the second reviewer saved earlier."""


def _note(service: ReviewService) -> ReaderNote:
    """The second reviewer's note."""
    return next(note for note in service.snapshot().settled.notes if note.reviewer == SECOND)


def _notes(snapshot: Snapshot) -> list[str]:
    """The words of the second reviewer's notes."""
    return [note.text for note in snapshot.settled.notes if note.reviewer == SECOND]


def _verify(service: ReviewService) -> object:
    return service.do(service.drafts.verdict(SHEDS, Verdict.VERIFIED))


def _write_note(service: ReviewService) -> object:
    return service.do(service.drafts.note(service.drafts.figure(CANAL), ReaderNoteKind.COMMENT, "次位的批注"))


def _waive(service: ReviewService) -> object:
    return service.waive(FINDINGS[0], "次位的理由")


def _begin(service: ReviewService) -> object:
    return service.do(service.drafts.begin_session(QueueKind.ALL, Order.READING))


def _session(service: ReviewService) -> str:
    return service.snapshot().sessions[0].id


def _undone(service: ReviewService) -> object:
    _verify(service)
    return service.undo()


def _paragraph(service: ReviewService) -> object:
    target = service.drafts.place(PlaceKind.PARAGRAPH, Span(SPEECH.blocks[-1].start, SPEECH.blocks[-1].end))
    return service.do(service.drafts.mark(target, read=True))


ACTIONS = {
    "verdict": Action(
        _verify, (VerdictGiven,), lambda seen: seen.verdicts == {SHEDS.number - 1: Verdict.VERIFIED}
    ),
    "corrected value": Action(
        lambda service: service.do(service.drafts.verdict(CANAL, Verdict.WRONG, "13公里")),
        (VerdictGiven,),
        lambda seen: getattr(seen.own(CANAL), "corrected", "") == "13公里",
    ),
    "verdict taken back": Action(
        lambda service: service.do(service.drafts.verdict(SHEDS, None)),
        (VerdictGiven,),
        lambda seen: seen.verdicts == {},
        _verify,
    ),
    "note": Action(_write_note, (NoteWritten,), lambda seen: _notes(seen) == ["次位的批注"]),
    "note edited": Action(
        lambda service: service.do(
            service.drafts.edit_note(_note(service), ReaderNoteKind.QUESTION, "次位改过")
        ),
        (NoteEdited,),
        lambda seen: _notes(seen) == ["次位改过"],
        _write_note,
    ),
    "note removed": Action(
        lambda service: service.do(service.drafts.remove_note(_note(service))),
        (NoteRemoved,),
        lambda seen: _notes(seen) == [],
        _write_note,
    ),
    "label": Action(
        lambda service: service.do(service.drafts.claim(CANAL, SaidClaim("次位的指标", period="去年"))),
        (ClaimConfirmed,),
        lambda seen: (
            seen.settled.claim_records.get(CANAL.number - 1, {})[SECOND].said.metric == "次位的指标"
            if SECOND in seen.settled.claim_records.get(CANAL.number - 1, {})
            else False
        ),
    ),
    "waiver": Action(
        _waive,
        (Waived,),
        lambda seen: seen.settled.waiver(FINDINGS[0].key, SECOND) is not None,
    ),
    "waiver withdrawn": Action(
        lambda service: service.do(service.drafts.withdraw_waiver(FINDINGS[0])),
        (WaiverWithdrawn,),
        lambda seen: seen.settled.waiver(FINDINGS[0].key, SECOND) is None,
        _waive,
    ),
    "mark": Action(
        _paragraph,
        (MarkedRead,),
        lambda seen: seen.has_read(Span(SPEECH.blocks[-1].start, SPEECH.blocks[-1].end)),
    ),
    "undo": Action(lambda service: service.undo(), (Undone,), lambda seen: seen.verdicts == {}, _verify),
    "redo": Action(
        lambda service: service.redo(),
        (Redone,),
        lambda seen: seen.verdicts == {SHEDS.number - 1: Verdict.VERIFIED},
        _undone,
    ),
    "session begun": Action(_begin, (SessionBegun,), lambda seen: len(seen.sessions) == 1),
    "figure skipped": Action(
        lambda service: service.do(service.drafts.skip(CANAL, _session(service))),
        (Skipped,),
        lambda seen: len(seen.sessions[0].skipped) == 1,
        _begin,
    ),
    "position": Action(
        lambda service: service.do(service.drafts.position(RATE, _session(service))),
        (Stood,),
        lambda seen: seen.sessions[0].position is not None,
        _begin,
    ),
    "session ended": Action(
        lambda service: service.do(service.drafts.end_session(_session(service))),
        (SessionEnded,),
        lambda seen: seen.sessions == (),
        _begin,
    ),
    "several at once": Action(
        lambda service: service.do(
            service.drafts.verdict(CANAL, Verdict.DOUBTFUL), service.drafts.verdict(RATE, Verdict.WRONG)
        ),
        (VerdictGiven, VerdictGiven),
        lambda seen: set(seen.verdicts) == {CANAL.number - 1, RATE.number - 1},
    ),
}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", ACTIONS)
def test_what_is_decided_is_seen_and_kept_as_the_service_was_opened(name: str, mode: str) -> None:
    """Seen at once and in the log; in the file where saved; refused whole where it is read only."""
    by_first()
    action = ACTIONS[name]
    if action.before:
        with ReviewService(WORKSPACE, SECOND) as earlier:
            action.before(earlier)
    before = kept()
    with opened(mode) as service:
        seen = service.snapshot()
        if mode in READ_ONLY:
            with pytest.raises(StoreReadOnlyError):
                action.do(service)
            assert service.snapshot() is seen
            assert kept() == before
            return
        logged = service.log()
        action.do(service)
        assert action.seen(service.snapshot())
        assert service.snapshot().saved == ("unsaved" not in mode)
        assert own(service.log()) == [*own(logged), *action.writes]
        if "blind" in mode:
            assert {event.reviewer for event in service.log()} == {SECOND}
            assert service.snapshot().state.reviewers in ((SECOND,), ())
        else:
            assert FIRST in service.snapshot().state.reviewers
    assert kept()[: len(before)] == before
    assert own(kept()[len(before) :]) == ([] if "unsaved" in mode else list(action.writes))
    with ReviewService(WORKSPACE, SECOND) as again:
        assert action.seen(again.snapshot()) or "unsaved" in mode


@pytest.mark.parametrize("mode", MODES)
def test_another_log_is_merged_as_the_service_was_opened(mode: str) -> None:
    """A third reviewer's verdict: seen but by the blind, kept where saved, twice is once."""
    by_first()
    with ReviewService(WORKSPACE, "third", unsaved=True) as third:
        third.do(third.drafts.verdict(RATE, Verdict.WRONG))
        theirs = [event for event in third.log() if event.reviewer == "third"]
    before = kept()
    with opened(mode) as service:
        if mode in READ_ONLY:
            with pytest.raises(StoreReadOnlyError):
                service.merge(theirs)
        else:
            assert (service.merge(theirs), service.merge(theirs)) == (1, 0)
        seen = mode not in READ_ONLY and "blind" not in mode
        assert ("third" in service.snapshot().state.reviewers) is seen
    saved = mode in ("saved", "blind")
    assert kept() == (*before, *theirs) if saved else kept() == before


# -------------------------------------------------------------------- what is handed on


def act_on_all(service: ReviewService) -> None:
    """Let the second reviewer do what a report shows."""
    make = service.drafts
    service.do(make.verdict(CANAL, Verdict.WRONG, "13公里"))
    service.do(make.claim(CANAL, SaidClaim("次位的指标", period="去年")))
    _write_note(service)
    _waive(service)


def exported(service: ReviewService, form: str) -> str:
    """All the words of a report in one of its forms."""
    return words_of(render(build(SPEECH, service.log(), FINDINGS), form), form)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("mode", MODES)
def test_a_report_holds_what_its_reviewer_may_see(mode: str, form: str) -> None:
    """What was decided, saved or not; of the other reviewer nothing where one is blind, in none of the six forms."""
    by_first()
    if mode in READ_ONLY:
        with ReviewService(WORKSPACE, SECOND) as earlier:
            act_on_all(earlier)
    with opened(mode) as service:
        if mode not in READ_ONLY:
            act_on_all(service)
        words = exported(service, form)
    assert {word for word in BY_SECOND if word in words} == set(BY_SECOND)
    seen = {word for word in BY_FIRST if word in words}
    if "blind" in mode:
        assert seen == set()
    else:
        assert seen >= {FIRST, "首位的批注", "首位的理由"}


@pytest.mark.parametrize(("blind", "reason"), [(False, "首位的理由"), (True, None)])
def test_a_waiver_is_a_decision_that_a_blind_second_does_not_see(reason: str | None, *, blind: bool) -> None:
    """The finding stands for the blind, counts as a risk in the queues, and can be waived anew."""
    by_first()
    with ReviewService(WORKSPACE, SECOND, blind=blind) as service:
        shown = service.waivers().get(FINDINGS[0].key)
        assert (shown.reason if shown else None) == reason
        risks = [entry.risk for entry in service.entries(FINDINGS)]
        assert (max(risks) > 0) is blind
        _waive(service)
        assert service.waivers()[FINDINGS[0].key].reviewer == SECOND
        assert max(entry.risk for entry in service.entries(FINDINGS)) == 0


# -------------------------------------------------------------------- the store under it


def test_nothing_is_opened_before_it_is_asked_for_and_no_file_made_before_the_first_event() -> None:
    """Looking makes no file, a decision does."""
    with ReviewService(WORKSPACE, SECOND) as service:
        assert (service.last, service.notice) == (None, "")
        assert service.log() == ()
        assert not default_path().exists()
        _verify(service)
        assert default_path().exists()


def test_a_service_that_only_reads_makes_no_file() -> None:
    """Nor does one that keeps all in memory, which says so."""
    with ReviewService(WORKSPACE, read_only=True) as reader, ReviewService(WORKSPACE, unsaved=True) as keeper:
        assert (reader.waivers(), keeper.log()) == ({}, ())
        assert keeper.notice.startswith("nothing is saved")
        _verify(keeper)
    assert not default_path().exists()


def test_a_snapshot_stays_the_same_until_something_is_new() -> None:
    """Screens compare them; what another speech's reviewer does changes nothing here."""
    other = Workspace(plain_speech(read_document(TEXT.encode(), "other.txt"), id="other"))
    with ReviewService(WORKSPACE, SECOND) as service, ReviewService(other, FIRST) as beside:
        seen = service.snapshot()
        beside.do(beside.drafts.verdict(SHEDS, Verdict.WRONG))
        assert service.snapshot() is seen
        _verify(service)
        assert service.snapshot() is not seen
        assert own(service.log()) == [VerdictGiven]


def test_a_store_that_was_deleted_is_opened_again_with_what_was_in_it() -> None:
    """What is known goes back to the disk; nothing is reported from a file that is not there."""
    with ReviewService(WORKSPACE, SECOND) as service:
        _verify(service)
        for path in default_path().parent.iterdir():
            path.unlink()
        with pytest.raises(StoreReplacedError):
            service.log()
        assert service.reopen().verdicts == {SHEDS.number - 1: Verdict.VERIFIED}
    assert own(kept()) == [VerdictGiven]


def test_who_goes_on_unsaved_before_anything_could_be_read_is_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no place for a store at all, what is decided is seen and stands in the log for a report."""
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("HEGAO_DATA_DIR", str(tmp_path / "file" / "data"))
    with ReviewService(WORKSPACE, SECOND) as service:
        with pytest.raises(StoreReadOnlyError):
            service.snapshot()
        assert service.go_on_unsaved().verdicts == {}
        _verify(service)
        assert service.snapshot().verdicts == {SHEDS.number - 1: Verdict.VERIFIED}
        assert own(service.log()) == [VerdictGiven]


def test_who_goes_on_unsaved_keeps_undo() -> None:
    """What was done before it was saved in vain can still be taken back, in memory."""
    with ReviewService(WORKSPACE, SECOND) as service:
        _verify(service)
        assert service.go_on_unsaved().verdicts == {SHEDS.number - 1: Verdict.VERIFIED}
        assert service.undo() is not None
        assert service.snapshot().verdicts == {}
        assert service.redo() is not None
        assert service.snapshot().verdicts == {SHEDS.number - 1: Verdict.VERIFIED}
    assert own(kept()) == [VerdictGiven]


# -------------------------------------------------------------------- a text with more figures than are held


def test_deciding_on_a_long_text_looks_for_no_figures_but_those_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Verdict, undo, a session's queue: where the figures stand suffices, and is known."""
    speech = roads_in_windows(monkeypatch)
    looked = windows_looked_into(monkeypatch)
    with ReviewService(Workspace(speech, private=True), SECOND) as service:
        first, last = speech.mentions[0], speech.mentions[-1]
        for mention in (first, last):
            service.do(service.drafts.verdict(mention, Verdict.DOUBTFUL))
        begun = service.drafts.begin_session(QueueKind.OPEN, Order.READING)
        service.do(begun)
        queue = service.queue(begun.session, ())
        assert service.undo() is not None
        assert service.snapshot().verdicts == {0: Verdict.DOUBTFUL}
    assert len(speech.mentions) > 100
    assert queue is not None
    assert queue.figures == tuple(range(1, len(speech.mentions) - 1))
    assert len(looked) <= 2
