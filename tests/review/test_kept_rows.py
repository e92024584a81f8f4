"""Which events of a long log still matter: enough for the state and for undoing, and never believed over the log."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from tests.review.builders import event, logs
from tests.review.test_related import changed
from tests.review.test_running_state import laid_out
from tests.two_reviewers import CANAL, FIRST, RATE, SECOND, SHEDS, SPEECH, WORKSPACE
from tui.review import kept_rows, soundness
from tui.review.event_types import Order, QueueKind, Redone, Undone
from tui.review.forgetting import forget, traces
from tui.review.lineage import Lineage
from tui.review.speech_log import DEPTH, SpeechLog
from tui.review.store import Store, default_path
from tui.review_service import ReviewService
from tui.speech.verdicts import ReaderNoteKind, Verdict

if TYPE_CHECKING:
    from tui.review.events import Event

LINEAGE = Lineage("speech", frozenset({"speech"}))
ABOVE = 6
"""Events above which it is kept which matter, in these tests."""


@given(logs())
def test_what_matters_gives_the_state_and_every_state_that_undoing_leads_to(log: tuple[Event, ...]) -> None:
    """Step by step back and forth again, beside the whole log; where it would not, nothing is kept."""
    whole = SpeechLog("甲", LINEAGE, blind=False)
    whole.add(log)
    names = whole.standing()
    if names is None:
        return
    part = SpeechLog("甲", LINEAGE, blind=False)
    part.add(one for one in log if one.id in names)
    part.part()
    assert laid_out_loosely(part) == laid_out_loosely(whole)
    number = 100
    for kind in (Undone, Redone):
        for _step in range(DEPTH):
            number += 1
            draft = whole.steps.undo() if kind is Undone else whole.steps.redo()
            assert draft == (part.steps.undo() if kind is Undone else part.steps.redo())
            if draft is None or not part.may_undo:
                break
            said = event(number, draft.data, draft.target)
            assert part.suffices([said])
            whole.add([said])
            part.add([said])
            assert laid_out_loosely(part) == laid_out_loosely(whole)


def laid_out_loosely(log: SpeechLog) -> object:
    """The state, the order of its kinds included."""
    return laid_out(log.state)


@pytest.mark.parametrize("log", [1, 2, 3])
def test_a_log_of_the_usual_kind_is_kept(log: int) -> None:
    """Verdicts over verdicts of one reviewer leave of each figure the last few."""
    with ReviewService(WORKSPACE, FIRST) as reviews:
        for number in range(20 * log):
            reviews.do(reviews.drafts.verdict((CANAL, SHEDS, RATE)[number % 3], verdict_of(number)))
        known = reviews._log
        assert known is not None
        names = known.standing()
        assert names is not None
        assert len(names) <= 3 * (DEPTH + 2)


def verdict_of(number: int) -> Verdict:
    """One verdict after another."""
    return tuple(Verdict)[number % 3]


@pytest.fixture(params=["small", "large"])
def long_log(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    """A store with a log of the speech, of which it is kept which rows matter; its events."""
    monkeypatch.setattr(kept_rows, "ABOVE", ABOVE)
    if request.param == "large":
        monkeypatch.setattr(soundness, "SMALL", 0)
    with ReviewService(WORKSPACE, SECOND) as reviews:
        make = reviews.drafts
        session = make.begin_session(QueueKind.ALL, Order.READING)
        reviews.do(session, make.note(make.figure(RATE), ReaderNoteKind.QUESTION, "问"))
        for number in range(60):
            one = (CANAL, SHEDS)[number % 2]
            reviews.do(make.verdict(one, verdict_of(number), session=session.session if number < 30 else ""))
        reviews.undo()
        reviews.undo()
        reviews.redo()
    with ReviewService(WORKSPACE, SECOND) as reviews:
        reviews.confirmed()
        assert reviews._log is not None
        assert reviews._log.whole
    assert kept_file()
    return [*Store.open(None, SECOND).events()]


def kept_file() -> bool:
    """Whether it is kept which rows of the speech matter."""
    return kept_rows.file_of(default_path(), {SPEECH.id}).exists()


def opened() -> ReviewService:
    """The reviewer's service, its store read and the scan behind it not waited for."""
    service = ReviewService(WORKSPACE, SECOND)
    service.snapshot()
    return service


def in_part(service: ReviewService) -> bool:
    """Whether only the events are known that matter."""
    return service._log is not None and not service._log.whole


def all_of(service: ReviewService) -> object:
    """What is seen when all events are read."""
    service._complete()
    return (service.last and service.last.settled, service._log and service._log.state)


def seen(service: ReviewService) -> object:
    """What is seen."""
    return (service.last and service.last.settled, service._log and service._log.state)


@pytest.mark.usefixtures("long_log")
def test_the_second_opening_reads_what_matters_and_shows_the_same() -> None:
    """State, verdicts, notes and sessions; the scan behind it confirms them."""
    with opened() as service:
        assert in_part(service)
        shown = seen(service)
        service.confirmed()
        assert in_part(service)
        assert all_of(service) == shown


@pytest.mark.usefixtures("long_log")
def test_undoing_reaches_back_to_the_beginning_all_the_same() -> None:
    """Past what is kept all is read, and nothing is passed over."""
    with opened() as service:
        undone = 0
        while service.undo() is not None:
            undone += 1
        assert not in_part(service)
        assert undone == 60  # 59 verdicts that stand, and the note
        assert not service.last or not service.last.verdicts


def test_a_report_gets_the_whole_log(long_log: list[Event]) -> None:
    """What is handed on is complete."""
    with opened() as service:
        assert in_part(service)
        assert {one.id for one in service.log()} >= {one.id for one in long_log}


@pytest.mark.usefixtures("long_log")
def test_decisions_on_top_of_what_matters_hold() -> None:
    """A verdict, and what another reviewer does meanwhile, as if all had been read."""
    with opened() as service, ReviewService(WORKSPACE, FIRST) as other:
        service.do(service.drafts.verdict(RATE, Verdict.WRONG, "98.3%"))
        other.do(other.drafts.verdict(CANAL, Verdict.WRONG))
        other.undo()
        shown = service.snapshot()
        assert in_part(service)
        assert (shown.settled, service._log and service._log.state) == all_of(service)


def test_what_undoes_an_event_that_is_not_known_has_all_read(long_log: list[Event]) -> None:
    """From another log: an early verdict, long since given anew."""
    first = next(one for one in long_log if one.sequence == 9)
    with opened() as service:
        service.merge([event(10_000, Undone(first.id), first.target, reviewer=SECOND)])
        service.snapshot()
        assert not in_part(service)


@pytest.mark.usefixtures("long_log")
def test_a_change_in_a_row_that_does_not_matter_is_noticed() -> None:
    """The scan finds it, says it, reads all, and what was kept is thrown away."""
    changed(default_path(), "UPDATE events SET body = replace(body, '12公里', '13公里') WHERE row = 9")
    with opened() as service:
        service.confirmed()
        assert not in_part(service)
        assert service.store_notice
        assert not kept_file()


@pytest.mark.usefixtures("long_log")
def test_a_row_that_is_gone_is_noticed_too() -> None:
    """Though what matters stands as it stood."""
    changed(default_path(), "DELETE FROM events WHERE row = 10")
    with opened() as service:
        service.confirmed()
        assert not in_part(service)


@pytest.mark.usefixtures("long_log")
@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"{",
        b"[]",
        b'{"last": "9", "rows": [], "digest": "", "whole": ""}',
        b'{"last": 9, "rows": [1, 2], "digest": "x", "whole": "y"}',
        b'{"last": 9, "rows": [true, -1, 99999], "digest": "x", "whole": "y"}',
    ],
)
def test_what_was_not_written_is_not_believed(wrong: bytes) -> None:
    """A file that is broken, or of another log, counts as none."""
    kept_rows.file_of(default_path(), {SPEECH.id}).write_bytes(wrong)
    with opened() as service:
        assert not in_part(service)
        shown = seen(service)
        assert all_of(service) == shown


@pytest.mark.usefixtures("long_log")
def test_a_file_that_leaves_rows_out_is_doubted() -> None:
    """Sound for the rows that it names, but not for those of the speech: the scan says so."""
    file = kept_rows.file_of(default_path(), {SPEECH.id})
    kept = json.loads(file.read_bytes())
    file.write_text(json.dumps(kept | {"whole": "0" * 64}), encoding="utf-8")
    with opened() as service:
        service.confirmed()
        assert not in_part(service)


@pytest.mark.usefixtures("long_log")
def test_it_says_nothing_of_the_text_and_is_for_the_owner_alone() -> None:
    """Numbers and digests; forgetting a speech removes it."""
    file = kept_rows.file_of(default_path(), {SPEECH.id})
    assert file.stat().st_mode & 0o077 == 0
    assert set(json.loads(file.read_bytes())) == {"last", "rows", "digest", "whole"}
    assert file.read_bytes().isascii()
    forget(traces())
    assert not file.exists()
