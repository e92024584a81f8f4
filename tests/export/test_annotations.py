"""Web Annotations: out, in, out is identical; those of other programs come in too, whatever they count."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import tui.export
from tests.export.samples import FINDINGS, LOG, SPEECH, D, V, X, figure, fresh, hostile, on, report
from tests.review.builders import event, logs
from tests.speeches import small_speech
from tui.export import render
from tui.export.foreign import _Units, most_of
from tui.export.report import build
from tui.export.returning import read_jsonld
from tui.files.problems import Problems
from tui.review.event_types import (
    LabelGiven,
    NoteRemoved,
    NoteWritten,
    Redone,
    Undone,
    VerdictGiven,
    Waived,
    WaiverWithdrawn,
)
from tui.review.events import merge
from tui.review.projection import project
from tui.speech.verdicts import PlaceKind, ReaderNoteKind

if TYPE_CHECKING:
    from tui.speech.model import Speech

CONTEXT = Path(tui.export.__file__).with_name("annotation.context.json")


def items(raw: bytes) -> list[dict[str, Any]]:
    """The annotations of a collection."""
    found: list[dict[str, Any]] = json.loads(raw)["first"]["items"]
    return found


@pytest.mark.parametrize("said", [report(), fresh(), hostile()], ids=["small", "fresh", "hostile"])
def test_out_in_and_out_is_identical(said: Any) -> None:
    """The same bytes, and the same state for whoever merges them."""
    raw = render(said, "jsonld")
    back = read_jsonld(raw)
    findings = [entry.finding for entry in said.findings]
    assert render(build(said.speech, back, findings), "jsonld") == raw
    assert read_jsonld(raw) == back


def test_what_is_read_back_says_what_the_log_said() -> None:
    """Verdicts, notes and waivers; sessions and marks of reading are nobody else's business."""
    told, kept = project(read_jsonld(render(report(), "jsonld"))), project(LOG)
    assert told.notes == kept.notes
    assert told.waivers == kept.waivers
    assert told.verdict_records == kept.verdict_records
    assert (told.read, told.sessions) == ({}, {})


def test_what_was_said_anew_stands_where_it_was_said_last() -> None:
    """A figure labelled, another one, the first again: the same bytes from the log and from what was handed on."""
    log = tuple(
        event(number, LabelGiven(subject, ""), figure(place))
        for number, (subject, place) in enumerate((("甲", 1), ("乙", 2), ("丙", 1)), 1)
    )
    raw = render(build(SPEECH, log, ()), "jsonld")
    assert render(build(SPEECH, read_jsonld(raw), ()), "jsonld") == raw


@given(logs())
def test_any_log_is_handed_on_so_that_the_state_is_the_same(log: tuple[Any, ...]) -> None:
    """Also to one who merged an earlier state of it: what was taken back since is taken back there."""
    moved = tuple(
        event(one.sequence, one.data, figure(index % 7 + 1), reviewer=one.reviewer, id=one.id)
        for index, one in enumerate(log)
    )
    now = build(SPEECH, moved, ())
    raw = render(now, "jsonld")
    assert render(build(SPEECH, read_jsonld(raw), ()), "jsonld") == raw
    for earlier in range(len(moved)):
        before = read_jsonld(render(build(SPEECH, moved[:earlier], ()), "jsonld"))
        both = build(SPEECH, merge(before, read_jsonld(raw)), ())
        assert [entry.verdict for entry in both.figures] == [entry.verdict for entry in now.figures]
        assert {(one.note.id, one.note.text) for one in both.notes} == {
            (one.note.id, one.note.text) for one in now.notes
        }


def test_each_state_is_one_annotation_with_its_motivation() -> None:
    """Figures link to rows; verdicts assess; notes comment, question or edit; findings question."""
    found = [
        (item["motivation"], item["creator"]["name"], item["body"][-1]["value"])
        for item in items(render(report(), "jsonld"))
        if item["motivation"] != "linking"
    ]
    assert found == [
        ("assessing", "乙", "15%"),
        ("assessing", "甲", "verified"),
        ("assessing", "甲", "doubtful"),
        ("assessing", "甲", "2.3亿"),
        ("assessing", "乙", "verified"),  # of a figure that was changed since; its outcome says so
        ("commenting", "乙", "总体可用"),
        ("questioning", "甲", "请核对\n会议记录。"),
        ("editing", "甲", "应作“走遍”"),
        ("commenting", "乙", "本节无数字"),
        ("questioning", "hegao", "15.8%"),
        ("commenting", "甲", "统计口径不同"),
        ("questioning", "hegao", "Marks that do not match."),
        ("questioning", "hegao", "A year stands where a quantity should be."),
        ("commenting", "甲", "旧稿"),
    ]


def test_selectors_count_code_points_of_the_text() -> None:
    """The words at the position are the words quoted, for everything that still stands where it stood."""
    for item in items(render(report(), "jsonld")):
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            if "selector" in target and "old" not in json.dumps(item.get("hegao:events", "")):
                words, place = target["selector"]
                assert SPEECH.text[place["start"] : place["end"]] == words["exact"]


def test_every_term_is_in_the_context() -> None:
    """Checked offline against the part of the W3C context that is kept beside the code."""
    known = json.loads(CONTEXT.read_text(encoding="utf-8"))["@context"]

    def check(value: Any) -> None:
        if isinstance(value, list):
            for part in value:
                check(part)
        elif isinstance(value, dict):
            assert [name for name in value if name not in known and not name.startswith("hegao:")] == []
            for name in {"type", "motivation", "purpose"} & value.keys():
                assert value[name] in known
            for part in value.values():
                check(part)

    raw = json.loads(render(report(), "jsonld"))
    assert raw.pop("@context") == ["http://www.w3.org/ns/anno.jsonld", {"hegao": "urn:x-hegao:terms:"}]
    check(raw)


def test_what_was_taken_back_says_so() -> None:
    """Undone, withdrawn, removed: by their ids, without the words that were taken back."""
    log = [
        event(1, NoteWritten("n", ReaderNoteKind.COMMENT, "secret"), figure(1)),
        event(2, NoteRemoved("n"), figure(1)),
        event(3, VerdictGiven(V), figure(2)),
        event(4, VerdictGiven(None), figure(2)),
        event(5, Waived("r"), on("14%", PlaceKind.FINDING, name="growth:1")),
        event(6, WaiverWithdrawn(), on("14%", PlaceKind.FINDING, name="growth:1")),
        event(7, VerdictGiven(X), figure(3)),
        event(8, Undone("甲-7".encode().hex()), figure(3)),
        event(9, Redone("甲-7".encode().hex()), figure(3)),
    ]
    raw = render(build(SPEECH, log, FINDINGS), "jsonld")
    assert "secret" not in raw.decode()
    assert [one.sequence for one in read_jsonld(raw)] == [2, 4, 6, 7, 8, 9]


def browser(text: str, quote: str) -> tuple[int, int]:
    """Where a browser says that words stand: it counts UTF-16 code units."""
    before = text[: text.index(quote)]
    start = len(before.encode("utf-16-le")) // 2
    return start, start + len(quote.encode("utf-16-le")) // 2


def hypothesis(text: str, quote: str, said: str, **more: Any) -> dict[str, Any]:
    """An annotation as Hypothesis exports it."""
    start, end = browser(text, quote)
    return {
        "id": "abc",
        "created": "2023-03-26T08:30:00.123456+00:00",
        "updated": "2023-03-26T08:30:00.123456+00:00",
        "user": "acct:reader@hypothes.is",
        "text": said,
        "tags": [],
        "target": [
            {
                "source": "https://example.org/speech",
                "selector": [
                    {"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]"},
                    {"type": "TextPositionSelector", "start": start, "end": end},
                    {"type": "TextQuoteSelector", "exact": quote, "prefix": "", "suffix": ""},
                ],
            }
        ],
        **more,
    }


def astral() -> Speech:
    """A speech whose text begins with characters outside the basic plane."""
    small = small_speech()
    text = "𠮷𪚥" + small.text[2:]
    return replace(small, text=text)


def test_a_hypothesis_export_comes_in_with_astral_characters() -> None:
    """Offsets are turned into code points, even where the words stand twice; a figure's note is its own."""
    speech = astral()
    item = hypothesis(speech.text, "14%", "真的?")
    second = hypothesis(speech.text, "村", "哪些村", id="def")
    again = speech.text.rindex("村")
    units = len(speech.text[:again].encode("utf-16-le")) // 2
    second["target"][0]["selector"][1] = {"type": "TextPositionSelector", "start": units, "end": units + 1}
    raw = json.dumps({"annotations": [item, second], "title": "x"}).encode()
    found = build(speech, read_jsonld(raw, speech=speech), ()).notes
    assert [(one.figure, one.note.reviewer, one.note.text) for one in found] == [
        (1, "reader", "真的?"),
        (None, "reader", "哪些村"),
    ]
    assert found[1].span is not None
    assert found[1].span.start == again
    assert found[0].note.written == "2023-03-26T08:30:00.123Z"


def test_a_foreign_annotation_read_twice_is_one_note_and_an_edited_one_the_later() -> None:
    """Its ids follow from it."""
    old = hypothesis(SPEECH.text, "14%", "旧")
    new = hypothesis(SPEECH.text, "14%", "新", updated="2023-03-27T08:30:00+00:00")
    reads = [
        read_jsonld(json.dumps({"annotations": [one]}).encode(), speech=SPEECH) for one in (new, old, old)
    ]
    assert [one.note.text for one in build(SPEECH, merge(*reads), ()).notes] == ["新"]


def test_a_reply_is_about_what_its_thread_is_about() -> None:
    """It has no place of its own."""
    first = hypothesis(SPEECH.text, "14%", "问")
    reply = {"id": "r", "user": "acct:b@h", "text": "答", "references": ["abc"], "target": [{"source": "x"}]}
    page = {"id": "p", "user": "acct:c@h", "text": "总评", "target": [{"source": "x"}]}
    raw = json.dumps({"annotations": [first, reply, page]}).encode()
    notes = build(SPEECH, read_jsonld(raw, speech=SPEECH), ()).notes
    assert [(one.note.text, one.figure) for one in notes] == [("总评", None), ("问", 1), ("答", 1)]


@pytest.mark.parametrize(
    ("motivation", "value", "kind", "verdict"),
    [
        ("assessing", "doubtful", None, D),
        ("assessing", "dubious", ReaderNoteKind.COMMENT, None),
        ("http://www.w3.org/ns/oa#questioning", "?", ReaderNoteKind.QUESTION, None),
        (["editing"], "15%", ReaderNoteKind.CORRECTION, None),
    ],
)
def test_a_plain_web_annotation_comes_in_by_its_motivation(
    motivation: Any, value: str, kind: ReaderNoteKind | None, verdict: Any
) -> None:
    """Its positions are code points, as the recommendation has them."""
    start = SPEECH.text.index("14%")
    item = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "motivation": motivation,
        "creator": {"name": "丙"},
        "body": {"type": "TextualBody", "value": value},
        "target": {
            "source": "x",
            "selector": {"type": "TextPositionSelector", "start": start, "end": start + 3},
        },
    }
    found = build(SPEECH, read_jsonld(json.dumps(item).encode(), speech=SPEECH), ())
    assert [one.verdict for one in found.figures][:1] == [verdict]
    assert [(one.note.kind, one.figure) for one in found.notes] == ([(kind, 1)] if kind else [])


def test_words_that_are_not_there_are_kept_as_gone() -> None:
    """Nothing is dropped."""
    item = hypothesis("没有这句话", "这句话", "?")
    raw = json.dumps({"annotations": [item]}).encode()
    (note,) = build(SPEECH, read_jsonld(raw, speech=SPEECH), ()).notes
    assert (str(note.outcome), note.span) == ("gone", None)


@pytest.mark.parametrize(
    ("raw", "wrong"),
    [
        (b"\xff", "not JSON"),
        (b"[NaN]", "not JSON"),
        (b"[" * 100_000, "too deeply nested"),
        (b"[{}]", "annotation 1: this is not an annotation"),
        (b'{"annotations": [{"id": "1"}]}', "annotation 1: this is not an annotation"),
        (b"[" + b"7," * 3_000_000 + b"7]", "too many values in it; expected at most 3,000,000"),
        (b"[" + b'{"text": ""},' * 10_000 + b'{"text": ""}]', "which speech"),
        (b"{}", "no annotations"),
        (b'"x"', "no annotations"),
        (b"[1]", "annotation 1: this is not an annotation"),
        (b'[{"hegao:events": ["{}"]}]', "annotation 1"),
        (b'[{"hegao:events": [7]}]', "annotation 1"),
        (b'{"type": "Annotation", "bodyValue": "x"}', "which speech"),
    ],
)
def test_what_is_no_annotation_is_refused_with_its_place(raw: bytes, wrong: str) -> None:
    """Nothing of it is read."""
    with pytest.raises(Problems, match=wrong):
        read_jsonld(raw, file="a.jsonld")


def test_what_is_no_annotation_is_counted_where_it_is_many() -> None:
    """The first places are said."""
    with pytest.raises(Problems) as caught:
        read_jsonld(b"[" + b"{}," * 2_999 + b"{}]", file="a.jsonld", speech=SPEECH)
    assert caught.value.count == 3_000
    assert len(caught.value.problems) == 100


def test_more_annotations_than_can_be_placed_are_refused() -> None:
    """Each is looked for in the whole text, so that a long one takes fewer."""
    many = json.dumps([{"text": ""}] * 10_001).encode()
    with pytest.raises(Problems, match="annotations of other programs in it; expected at most 10,000"):
        read_jsonld(many, speech=SPEECH)
    assert most_of(replace(SPEECH, text="长" * 2_000_000)) == 250


def test_a_word_that_stands_everywhere_is_placed_by_its_context_alone() -> None:
    """Where that is gone nobody can say which was meant."""
    text = "的" * 30 + "。这里说的是了" + "的" * 30
    speech = replace(SPEECH, text=text, mentions=(), metrics=())
    notes = [
        {"text": "?", "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "的"} | around]}]}
        for around in ({"prefix": "这里说", "suffix": "是了"}, {"prefix": "那里说", "suffix": "吗"})
    ]
    read = read_jsonld(json.dumps({"annotations": notes}).encode(), speech=speech)
    where = {note.target.anchor.prefix[-3:]: note.target.anchor.start for note in read if note.target.anchor}
    assert where == {"这里说": text.index("说的") + 1, "那里说": 0}


@given(st.text(alphabet="a文😀\n", max_size=30), st.integers(-2, 70))
def test_code_units_are_counted_as_encoding_does(text: str, count: int) -> None:
    """Half of a pair counts as none."""
    encoded = text.encode("utf-16-le")
    inside = 0 <= 2 * count <= len(encoded)
    expected = len(encoded[: 2 * count].decode("utf-16-le", "ignore")) if inside else -1
    assert _Units(text).code_points(count) == expected


@pytest.mark.parametrize(
    "selector",
    [
        {"type": "TextPositionSelector", "start": -1, "end": 3},
        {"type": "TextPositionSelector", "start": 3, "end": 3},
        {"type": "TextPositionSelector", "start": 0, "end": 10**30},
        {"type": "TextPositionSelector", "start": "0", "end": None},
        {"type": ["x"]},
        7,
    ],
)
def test_a_place_that_is_none_makes_a_note_on_the_whole_speech(selector: Any) -> None:
    """In browsers' units and in code points."""
    item = {"type": "Annotation", "text": "?", "body": "?", "target": [{"selector": [selector]}]}
    for value in ({"annotations": [item]}, item):
        (read,) = read_jsonld(json.dumps(value).encode(), speech=SPEECH)
        assert read.target.kind is PlaceKind.SPEECH
