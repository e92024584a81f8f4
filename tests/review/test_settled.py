"""A review laid over a text that was edited since: the four outcomes, and nothing dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.review.builders import BEGUN, WHOLE, D, V, X, event, place
from tui.figures import detect
from tui.review.event_types import MarkedRead, NoteWritten, Redone, Undone, VerdictGiven, Waived
from tui.review.projection import project
from tui.review.queues import Entry, queue_of
from tui.review.settled import Settled, settle
from tui.speech.anchors import Outcome
from tui.speech.model import Span
from tui.speech.verdicts import PlaceKind, ReaderNoteKind, Target

if TYPE_CHECKING:
    from tui.review.events import Event

TEXT = (
    "去年,我县生产总值同比增长14%;财政收入同比增长15.8%;农民人均纯收入同比增长9%。\n"
    "会议纪要均已存档备查,各项决定逐条落实到位,并向全体党员作了通报。县委常委会共研究农村基层组织建设工作17次,"
    "既听取各乡镇的汇报,也到田间地头听取农民群众的意见,县财政共安排专项经费169万元。\n"
    "各乡镇、村党组织共承诺创立任务1159项,并在公开栏上公布。"
)
FIGURES = ("14%", "15.8%", "9%", "17次", "169万元", "1159项")


def settled(events: list[Event], text: str = TEXT, sections: dict[str, Span] | None = None) -> Settled:
    """The review of `events` over a text."""
    return settle(project(events), "speech", text, detect(text), sections)


def reviewed() -> list[Event]:
    """A session in which every figure of TEXT was verified, but the last, which is wrong."""
    log = [event(1, BEGUN, session="s")]
    for number, surface in enumerate(FIGURES, 2):
        verdict = X if surface == "1159项" else V
        log.append(event(number, VerdictGiven(verdict), place(TEXT, surface), session="s"))
    return log


def test_an_unedited_text_has_every_verdict() -> None:
    """Each under the index of its figure, and all places the same."""
    found = settled(reviewed())
    assert found.verdicts("甲") == {0: V, 1: V, 2: V, 3: V, 4: V, 5: X}
    assert found.fallen == ()
    assert set(found.places.values()) == {found.places[place(TEXT, surface)] for surface in FIGURES}
    assert {one.outcome for one in found.places.values()} == {Outcome.SAME}


def test_a_session_resumed_after_an_edit_shows_the_four_outcomes_and_loses_no_event() -> None:
    """One figure changed, one deleted, one in other words, three left alone: two are to be reviewed again."""
    edited = (
        TEXT.replace("169万元", "169亿元")
        .replace("共承诺创立任务1159项", "作出了各项承诺")
        .replace("去年,我县生产总值同比增长14%", "我县的生产总值增幅去年已达14%")
    )
    log = reviewed()
    found = settled(log, edited)
    outcomes = {surface: found.outcome(place(TEXT, surface)) for surface in FIGURES}
    assert outcomes["14%"] is Outcome.MOVED
    assert outcomes["169万元"] is Outcome.CHANGED
    assert outcomes["1159项"] in {Outcome.GONE, Outcome.CHANGED}
    assert outcomes["17次"] is Outcome.SAME
    assert [one.surface for one in detect(edited)] == ["14%", "15.8%", "9%", "17次", "169亿元"]
    assert found.verdicts("甲") == {0: V, 1: V, 2: V, 3: V}
    assert [one.target.anchor and one.target.anchor.quote for one in found.fallen] == ["169万元", "1159项"]
    assert len(found.places) == len(log) - 1
    queue = queue_of(project(log).sessions["s"], found, [Entry()] * 5)
    assert (queue.figures, queue.start) == ((0, 1, 2, 3, 4), 4)


def test_the_last_verdict_counts_across_versions_of_the_text() -> None:
    """Verified before the edit, doubted after it: doubted; taken back after it: not reviewed."""
    edited = "各位领导。" + TEXT
    log = [event(1, VerdictGiven(V), place(TEXT, "14%")), event(2, VerdictGiven(D), place(edited, "14%"))]
    assert settled(log, edited).verdicts("甲") == {0: D}
    assert settled(log, TEXT).verdicts("甲") == {0: D}
    assert settled([*log, event(3, VerdictGiven(None), place(edited, "14%"))], edited).verdicts("甲") == {}
    assert settled([*log, event(3, Undone(log[1].id), place(edited, "14%"))], edited).verdicts("甲") == {0: V}


def test_a_value_that_comes_back_has_its_verdict_again() -> None:
    """Nothing was dropped in between."""
    log = [event(1, VerdictGiven(V), place(TEXT, "169万元"))]
    assert settled(log, TEXT.replace("169万元", "169亿元")).verdicts("甲") == {}
    assert settled(log, TEXT).verdicts("甲") == {4: V}


def test_two_reviewers_of_two_versions_meet_at_the_same_figure() -> None:
    """Anchors of different versions do not compete for it."""
    edited = TEXT.replace("去年,我县", "去年,全县")
    log = [
        event(1, VerdictGiven(V), place(TEXT, "14%")),
        event(1, VerdictGiven(X), place(edited, "14%"), reviewer="乙"),
    ]
    found = settled(log, edited)
    assert {who: one.verdict for who, one in found.verdict_records[0].items()} == {"甲": V, "乙": X}
    assert found.verdict_record(0, "乙") == found.verdict_records[0]["乙"]
    assert found.verdict_record(1, "乙") is None


def test_notes_come_in_reading_order_wherever_they_were_put() -> None:
    """On a figure, a phrase, a section, the speech; one whose words are gone stays where it stood."""
    kind = ReaderNoteKind.QUESTION
    log = [
        event(1, NoteWritten("gone", kind, "?"), place(TEXT, "财政收入", PlaceKind.PHRASE)),
        event(2, NoteWritten("figure", kind, "?"), place(TEXT, "17次")),
        event(3, NoteWritten("speech", kind, "?"), WHOLE),
        event(4, NoteWritten("section", kind, "?"), Target("speech", PlaceKind.SECTION, name="third")),
        event(5, NoteWritten("another", kind, "?"), Target("other", PlaceKind.SPEECH)),
    ]
    edited = TEXT.replace("财政收入", "")
    third = edited.index("各乡镇")
    found = settled(log, edited, {"third": Span(third, len(edited))})
    assert [note.id for note in found.notes] == ["speech", "gone", "figure", "section"]
    assert found.outcome(log[0].target) is Outcome.GONE
    assert found.outcome(log[3].target) is Outcome.SAME


def test_a_waiver_is_found_by_its_finding_s_key() -> None:
    """The key holds the words of the figures, so another value is another finding; the waiver is kept."""
    target = place(TEXT, "14%;财政收入同比增长15.8%", PlaceKind.FINDING, name="growth|14%")
    plain = Target("speech", PlaceKind.FINDING, name="quotes")
    log = [event(1, Waived("口径不同"), target), event(2, Waived("有意"), plain, reviewer="乙")]
    found = settled(log, TEXT.replace("169万元", "169亿元"))
    assert [found.waiver(key) is not None for key in ("growth|14%", "quotes", "growth|41%")] == [
        True,
        True,
        False,
    ]
    assert found.waiver("growth|14%", "甲") == found.waivers[0]
    assert found.waiver("growth|14%", "乙") is None
    assert found.waivers[0].reason == "口径不同"
    edited = settled(log, TEXT.replace("14%", "41%"))
    assert edited.outcome(target) is Outcome.CHANGED
    assert len(edited.waivers) == 2


def test_what_was_read_is_read_until_it_changes() -> None:
    """A section counts for its paragraphs, a later mark on one of them for that one; new words are unread."""
    first, second, third = (Span(TEXT.index(line), TEXT.index(line) + len(line)) for line in TEXT.split("\n"))
    whole = Span(0, len(TEXT))
    section = place(TEXT, TEXT, PlaceKind.SECTION, name="one")
    paragraph = place(TEXT, TEXT.split("\n")[1], PlaceKind.PARAGRAPH)
    log = [event(1, MarkedRead(), section)]
    found = settled(log, sections={"one": whole})
    assert [found.has_read(span, "甲") for span in (first, second, third, whole)] == [True] * 4
    assert not found.has_read(first, "乙")
    log.append(event(2, MarkedRead(read=False), paragraph))
    found = settled(log, sections={"one": whole})
    assert [found.has_read(span, "甲") for span in (first, second, third)] == [True, False, True]
    edited = TEXT.replace("共承诺", "共同承诺")
    found = settled([*log, event(3, Redone("nothing"))], edited, {"one": Span(0, len(edited))})
    assert not found.has_read(first, "甲")
