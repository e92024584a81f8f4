"""The report from which every format is written: what is numbered, in which order, and what belongs to what."""

from __future__ import annotations

from tests.export.samples import FINDINGS, LOG, SPEECH, D, V, X, fresh, report
from tests.review.builders import event
from tui.export.report import Counts, FigureEntry, FindingEntry, NoteEntry, Scope, build
from tui.review.event_types import NoteWritten
from tui.speech.anchors import Outcome
from tui.speech.verdicts import PlaceKind, ReaderNoteKind, target_at


def test_a_fresh_speech_has_every_figure_and_no_verdict() -> None:
    """Nothing is said of it."""
    found = fresh()
    assert [entry.number for entry in found.figures] == [1, 2, 3, 4, 5, 6, 7]
    assert {entry.verdict for entry in found.figures} == {None}
    assert (found.reviewers, found.time, found.entries) == ((), "", found.figures)


def test_the_last_decision_of_all_reviewers_counts_and_all_stand_beside_each_other() -> None:
    """What was undone does not."""
    found = report()
    assert [entry.verdict for entry in found.figures] == [X, D, None, None, None, None, X]
    assert [entry.corrected for entry in found.figures] == ["15%", "", "", "", "", "", "2.3亿"]
    assert [(said.reviewer, said.verdict) for said in found.figures[0].verdict_records] == [
        ("乙", X),
        ("甲", V),
    ]
    assert found.counts == Counts(7, 0, 1, 2, 3, 1, 4)
    assert found.counts.open == 4


def test_notes_are_numbered_in_reading_order_with_the_figure_that_they_are_about() -> None:
    """Edited ones hold their last words; removed ones are not there."""
    assert [(entry.number, entry.note.text, entry.figure) for entry in report().notes] == [
        (1, "总体可用", None),
        (2, "请核对\n会议记录。", 4),
        (3, "应作“走遍”", None),
        (4, "本节无数字", None),
    ]


def test_findings_know_their_figures_and_their_waivers() -> None:
    """A finding of two figures stands at both; a waiver of one that is no longer found is kept apart."""
    found = report()
    assert [(entry.number, entry.figures, len(entry.waivers)) for entry in found.findings] == [
        (1, (1, 2), 1),
        (2, (), 0),
        (3, (7,), 0),
    ]
    assert [[one.number for one in entry.findings] for entry in found.figures] == [
        [1],
        [1],
        [],
        [],
        [],
        [],
        [3],
    ]
    assert [waiver.reason for waiver in found.lapsed] == ["旧稿"]


def test_a_verdict_whose_figure_changed_is_shown_apart() -> None:
    """With its own words and the figure that stands there now."""
    (fallen,) = report().fallen
    assert (fallen.verdict_record.verdict, fallen.outcome, fallen.figure) == (V, Outcome.CHANGED, 4)


def test_entries_come_in_reading_order() -> None:
    """A note on the whole speech first, then figures and what stands between them."""
    kinds = {FigureEntry: "", NoteEntry: "N", FindingEntry: "F"}
    assert [f"{kinds[type(entry)]}{entry.number}" for entry in report().entries] == [
        "N1", "1", "2", "3", "4", "N3", "5", "N4", "F2", "6", "7",
    ]  # fmt: skip
    assert [f"{kinds[type(entry)]}{entry.number}" for entry in report(Scope.FINDINGS).entries] == [
        "N1", "1", "2", "4", "N3", "N4", "F2", "7",
    ]  # fmt: skip


def test_a_note_on_words_inside_a_figure_is_about_it() -> None:
    """One on more words is not."""
    start = SPEECH.text.index("14%")
    for end, figure in ((start + 2, 1), (start + 3, 1), (start + 4, None)):
        target = target_at(SPEECH, PlaceKind.PHRASE, start, end)
        log = [event(1, NoteWritten("n", ReaderNoteKind.COMMENT, "?"), target)]
        assert [entry.figure for entry in build(SPEECH, log, ()).notes] == [figure]


def test_the_time_is_that_of_the_last_word_and_never_the_clock_s() -> None:
    """Sessions that said nothing do not move it."""
    assert report().time == "2023-03-26T08:30:00.000Z"
    assert build(SPEECH, LOG[:1], FINDINGS).time == ""
