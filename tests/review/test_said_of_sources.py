"""Sources, settled and rejected ties, corrected tables: stored, undone, merged, found in the next draft."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.review.builders import event, names, place
from tui.export.log import present
from tui.figures import detect
from tui.review.blanking import blanked
from tui.review.coding import BadEventError, decode, encode
from tui.review.drafts import Drafts
from tui.review.event_types import (
    EventData,
    Redone,
    SourceSet,
    TableCorrected,
    TieRejected,
    TieSettled,
    Undone,
    VerdictGiven,
)
from tui.review.events import merge
from tui.review.history import history
from tui.review.lineage import Lineage
from tui.review.projection import project, state_hash
from tui.review.running_state import RunningState
from tui.review.said_of_sources import SaidOfSources, with_own
from tui.review.settled import Settled, settle
from tui.review.speech_log import SpeechLog
from tui.speech.verdicts import PlaceKind, SourceRecord, TablePart, Target, Verdict

if TYPE_CHECKING:
    from random import Random

    from tui.review.events import Event

TEXT = "去年,全县税收达到5亿元,增长8%;培训村干部38名。"
BOOK, OTHER = "sha256:aa", "sha256:bb"
WHOLE = Target("speech", PlaceKind.SPEECH)


def tie(address: str, content: str = BOOK, said: str = "税收") -> TieSettled:
    """A settled tie to a cell."""
    return TieSettled(content, "年鉴.csv", address, "5.0", "税收合计", said)


def no_tie(address: str, content: str = BOOK, *, rejected: bool = True) -> TieRejected:
    """A rejected tie to a cell."""
    return TieRejected(content, "年鉴.csv", address, "5.0", "税收合计", rejected)


def at(words: str, name: str, text: str = TEXT) -> Target:
    """The place of a figure, named after a source or a statement."""
    return place(text, words, name=name)


def settled(events: list[Event], text: str = TEXT) -> Settled:
    """What was said, laid over a text."""
    return settle(project(events), "speech", text, detect(text))


def ties(events: list[Event], text: str = TEXT) -> dict[int, list[tuple[str, bool]]]:
    """The addresses of what stands of each figure, and whether they are settled."""
    found = settled(events, text).sources.ties
    return {index: [(one.address, one.settled) for one in records] for index, records in found.items()}


def test_what_was_settled_last_holds_for_each_source() -> None:
    """By whoever; what is taken back holds no longer; another source has its own."""
    log = [
        event(1, tie("B2"), at("5亿元", "a")),
        event(2, tie("B3"), at("5亿元", "a"), reviewer="乙"),
        event(3, tie("B9", OTHER), at("5亿元", "b")),
    ]
    assert ties(log) == {0: [("B3", True), ("B9", True)]}
    assert ties(log[:1]) == {0: [("B2", True)]}
    assert ties([*log, event(4, tie(""), at("5亿元", "a"), reviewer="乙")]) == {0: [("B9", True)]}
    assert ties([*log, event(4, Undone(log[1].id), log[1].target, reviewer="乙")]) == {
        0: [("B2", True), ("B9", True)]
    }


def test_a_statement_is_settled_or_rejected_by_what_was_said_last() -> None:
    """A rejection takes a settled tie away, and settling takes back the rejection."""
    log = [event(1, tie("B2"), at("5亿元", "a")), event(2, no_tie("B2"), at("5亿元", "x"), reviewer="乙")]
    assert ties(log) == {0: [("B2", False)]}
    assert ties([*log, event(3, tie("B2"), at("5亿元", "a"))]) == {0: [("B2", True)]}
    assert ties([*log, event(3, no_tie("B2", rejected=False), at("5亿元", "x"))]) == {0: [("B2", True)]}
    assert ties([log[0], event(2, no_tie("B7"), at("5亿元", "y"))]) == {0: [("B2", True), ("B7", False)]}


def test_a_tie_follows_its_figure_and_what_it_taught_outlives_it() -> None:
    """Never on another number; the name that it taught holds in the next draft all the same."""
    log = [event(1, tie("B2"), at("5亿元", "a")), event(2, no_tie("B4"), at("8%", "x"))]
    assert ties(log, "前言。" + TEXT) == {0: [("B2", True)], 1: [("B4", False)]}
    corrected = TEXT.replace("5亿元", "15亿元")
    assert ties(log, corrected) == {1: [("B4", False)]}
    assert [(one.said, one.name) for one in settled(log, corrected).sources.lessons] == [("税收", "税收合计")]
    unsaid = [event(1, tie("B2", said=""), at("5亿元", "a"))]
    assert settled(unsaid).sources.lessons == ()
    assert settled([*log, event(3, Undone(log[0].id), log[0].target)], corrected).sources.lessons == ()


def test_two_places_of_one_figure_do_not_compete() -> None:
    """A verdict and two ties of one figure find it together in an edited text."""
    log = [
        event(1, VerdictGiven(Verdict.VERIFIED), place(TEXT, "5亿元")),
        event(2, tie("B2"), at("5亿元", "a")),
        event(3, no_tie("B5"), at("5亿元", "x")),
    ]
    found = settled(log, f"序。{TEXT}")
    assert found.verdicts("甲") == {0: Verdict.VERIFIED}
    assert [one.address for one in found.sources.ties[0]] == ["B2", "B5"]


def test_sources_and_tables_are_what_was_said_last() -> None:
    """A source that was put away is gone, another kind takes the place of the first, an empty value is as it was read."""
    source = replace(WHOLE, name="s")
    head, unit = replace(WHOLE, name="h"), replace(WHOLE, name="u")
    log = [
        event(1, SourceSet(BOOK, "年鉴.csv"), source),
        event(2, SourceSet(BOOK, "年鉴.csv", "table"), source, reviewer="乙"),
        event(3, TableCorrected(BOOK, 1, TablePart.HEAD, "3"), head),
        event(4, TableCorrected(BOOK, 1, TablePart.UNIT, "万元"), unit, reviewer="乙"),
    ]
    found = settled(log).sources
    assert [(one.file, one.taken) for one in found.sources] == [("年鉴.csv", "table")]
    assert [(one.part, one.value) for one in found.tables] == [("head", "3"), ("unit", "万元")]
    after = [
        *log,
        event(5, SourceSet(BOOK, "年鉴.csv", held=False), source),
        event(6, TableCorrected(BOOK, 1, TablePart.HEAD, ""), head, reviewer="乙"),
    ]
    assert settled(after).sources.sources == ()
    assert [(one.part, one.value) for one in settled(after).sources.tables] == [("unit", "万元")]
    assert project(log).reviewers == ("乙", "甲")
    assert state_hash(project(log)) != state_hash(project(log[:3]))


_CELLS = st.sampled_from(["B2", "B3", ""])
_KINDS: st.SearchStrategy[tuple[str, EventData]] = st.one_of(
    st.builds(lambda cell, book: (f"tie{book}", tie(cell, book)), _CELLS, st.sampled_from([BOOK, OTHER])),
    st.builds(
        lambda cell, said: (f"no{cell}", no_tie(cell, rejected=said)),
        st.sampled_from(["B2", "B3"]),
        st.booleans(),
    ),
    st.builds(
        lambda part, value: (f"table{part}", TableCorrected(BOOK, 1, part, value)),
        st.sampled_from(TablePart),
        st.sampled_from(["", "2", "万元"]),
    ),
    st.builds(lambda held: ("source", SourceSet(BOOK, "年鉴.csv", held=held)), st.booleans()),
)


@st.composite
def histories(draw: st.DrawFn) -> tuple[Event, ...]:
    """What two reviewers settle, reject, correct, undo and do again, at three figures."""
    made: list[Event] = []
    for index in range(draw(st.integers(1, 14))):
        name, data = draw(_KINDS)
        figure = draw(st.sampled_from(["5亿元", "8%", "38名"]))
        target = at(figure, name) if isinstance(data, TieSettled | TieRejected) else replace(WHOLE, name=name)
        if made and draw(st.integers(0, 3)) == 0:
            other = draw(st.sampled_from(made))
            data = Undone(other.id) if draw(st.booleans()) else Redone(other.id)
            target = other.target
        made.append(event(draw(st.integers(1, 9)), data, target, reviewer=draw(names), id=f"e{index}"))
    return tuple(made)


@given(histories(), st.randoms(use_true_random=False))
def test_two_reviewers_merge_in_any_order_and_twice_to_the_same(
    log: tuple[Event, ...], chance: Random
) -> None:
    """Each half first, twice, piece by piece, out of the store's JSON, and of what is handed on alone: always the same."""
    first, second = (tuple(one for one in log if one.reviewer == who) for who in ("甲", "乙"))
    want = settled(list(log)).sources
    for way in ((first, second), (second, first), (log, first, second, log)):
        assert settled(list(merge(*way))).sources == want
    running = RunningState()
    for one in (*second, *first, *log):
        running.add([decode(encode(one))])
    assert _laid(running, TEXT) == want
    mixed = list(log)
    chance.shuffle(mixed)
    assert settled(mixed).sources == want
    assert settled(list(present(log).links)).sources == want


def _laid(running: RunningState, text: str) -> SaidOfSources:
    """What a running state says of sources, laid over a text."""
    return settle(running.state, "speech", text, detect(text)).sources


@given(histories())
def test_a_blind_reviewer_sees_nothing_of_the_others(log: tuple[Event, ...]) -> None:
    """Neither ties nor corrected tables nor sources nor what was taught."""
    seen = SpeechLog("乙", Lineage("speech", frozenset({"speech"})), blind=True)
    seen.add(log)
    own = [one for one in log if one.reviewer == "乙"]
    assert settle(seen.state, "speech", TEXT, detect(TEXT)).sources == settled(own).sources


def test_each_can_be_undone_and_done_again() -> None:
    """Undo walks through all four as through verdicts."""
    acts: list[EventData] = [
        SourceSet(BOOK, "年鉴.csv"),
        tie("B2"),
        no_tie("B3"),
        TableCorrected(BOOK, 1, TablePart.YEAR, "2021"),
    ]
    log = [event(number, data, at("8%", str(number))) for number, data in enumerate(acts, 1)]
    assert [one.data for one in history(log, "甲", "speech").done] == acts


@pytest.mark.parametrize(
    "data",
    [
        SourceSet(BOOK, "a", "text", held=False),
        tie("B2"),
        no_tie("B2"),
        TableCorrected(BOOK, 2, TablePart.UNIT, "元"),
    ],
)
def test_they_are_stored_and_read_back(data: EventData) -> None:
    """As JSON and back; a field of another type is refused."""
    one = event(1, data, at("8%", "n"))
    assert decode(encode(one)) == one
    raw = json.loads(encode(one))
    for field in raw["body"]:
        bad = {**raw, "body": {**raw["body"], field: None}}
        with pytest.raises(BadEventError):
            decode(json.dumps(bad))


def test_forgetting_leaves_no_word_of_a_source() -> None:
    """Neither its name nor its content nor what stands in it, nor a name that is made of them."""
    for data in (
        SourceSet(BOOK, "年鉴.csv"),
        tie("B2"),
        no_tie("B2"),
        TableCorrected(BOOK, 1, TablePart.UNIT, "万元"),
    ):
        left = encode(blanked(event(1, data, at("5亿元", "named"))))
        assert not any(word in left for word in ("年鉴", "sha256:aa", "B2", "税收", "万元", "named", "5.0"))
    assert decode(left).data == TableCorrected("█", 1, TablePart.UNIT, "█")


def test_drafts_name_what_they_are_about() -> None:
    """One name for a source, one for each statement, one for each part of a table."""
    from tests.speeches import small_speech

    drafts = Drafts(small_speech())
    mention = drafts.speech.mentions[0]
    assert drafts.source(BOOK, "a").target == drafts.source(BOOK, "a", "text", held=False).target
    assert drafts.source(BOOK, "a").target != drafts.source(OTHER, "a").target
    assert drafts.settle(mention, tie("B2")).target == drafts.settle(mention, tie("B3")).target
    assert drafts.reject(mention, no_tie("B2")).target != drafts.reject(mention, no_tie("B3")).target
    parts = {drafts.correct_table((BOOK, "book.csv"), 1, part, "2").target for part in TablePart}
    assert len(parts) == 3
    assert drafts.settle(mention, tie("B2")).target.anchor == drafts.figure(mention).anchor


def test_the_own_tables_of_a_draft_follow_those_of_the_one_before() -> None:
    """What was said of the tables of the text's own document is said of those of the draft that it is now."""
    records = [
        SourceRecord("甲", WHOLE, content, "稿.docx", "own", held=True, former="", event=content, sequence=at)
        for at, content in enumerate((BOOK, OTHER))
    ]
    book = replace(records[0], file="年鉴.csv", taken="")
    before = SaidOfSources(sources=(records[0],))
    now = with_own(before, OTHER, "own")
    assert [(one.content, one.taken) for one in now.sources] == [(OTHER, "own")]
    assert now.formers == {OTHER: (BOOK,)}
    assert with_own(now, OTHER, "own") == now
    assert with_own(SaidOfSources(sources=(book,)), OTHER, "own").sources == (book,)
    assert with_own(before, "", "own").sources == ()
    both = with_own(SaidOfSources(sources=tuple(records)), OTHER, "own")
    assert both.sources == (records[1],)
    assert both.formers == {OTHER: (BOOK,)}
