"""Any text as a speech: nothing lost, headings found, figures detected."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.documents.structure import read_document
from tui.files.places import bundled_pack
from tui.files.problems import Problems
from tui.files.sanitizing import sanitize
from tui.packs.load import load
from tui.packs.plain import plain_speech
from tui.speech import BlockKind, SectionKind, Speech

TEXT = """在全县工作会议上的讲话

同志们:去年全县生产总值增长7.5%,财政收入达到12.4亿元。
一、主要工作
第一,兴修水利。全年完成土石方1200多万立方米,新增灌溉面积3万亩。
第二,植树造林。共植树八十万株。
二、今年打算
今年计划新修公路15公里。
第3页 共3页
"""


def test_headings_become_chapters_and_sections_and_the_rest_is_set_apart() -> None:
    """Title, opening, chapters with their sections, footer."""
    speech = plain_speech(TEXT, id="t")
    kinds = [(block.kind, TEXT[block.start : block.end][:6]) for block in speech.blocks]
    assert kinds == [
        (BlockKind.TITLE, "在全县工作会"),
        (BlockKind.PARAGRAPH, "同志们:去年"),
        (BlockKind.CHAPTER, "一、主要工作"),
        (BlockKind.PARAGRAPH, "第一,兴修水"),
        (BlockKind.PARAGRAPH, "第二,植树造"),
        (BlockKind.CHAPTER, "二、今年打算"),
        (BlockKind.PARAGRAPH, "今年计划新修"),
        (BlockKind.BACK, "第3页 共3"),
    ]
    assert [(section.key, section.title) for section in speech.sections] == [
        ("0", "Opening"),
        ("1", "兴修水利"),
        ("2", "植树造林"),
        ("3", "今年打算"),
    ]
    assert speech.sections[0].kind is SectionKind.OPENING
    assert [chapter.title for chapter in speech.chapters] == ["主要工作", "今年打算"]
    assert speech.title == "在全县工作会议上的讲话"


def test_figures_are_detected_named_by_their_clause_and_marked_as_guesses() -> None:
    """Each is a row of its own, with a confidence below one."""
    speech = plain_speech(TEXT, id="t")
    assert speech.detected
    rows = {mention.surface: speech.metric_by_id[mention.metric] for mention in speech.mentions}
    assert rows["7.5%"].label == "去年全县生产总值增长"
    assert rows["12.4亿元"].label == "财政收入达到"
    assert all(metric.confidence is not None and metric.confidence < 1 for metric in speech.metrics)
    assert [mention.section for mention in speech.mentions][-1] == "section-3"


def test_encodings_are_told_apart() -> None:
    """UTF-8 with a mark and without, UTF-16, GB18030; control characters become visible, one for one."""
    for data in (
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("gb18030"),
        TEXT.encode("utf-16"),
    ):
        assert read_document(data, "x").text == TEXT
    assert read_document("一\x1b[31m二\r\n".encode(), "x").text == "一␛[31m二\r\n"


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("一二、第,。\n#（）1.%万元")))
def test_every_character_that_shows_stands_in_a_block_in_order(text: str) -> None:
    """Nothing is thrown away, whatever the text; mentions and sections stay inside it."""
    text = sanitize(text)
    speech = plain_speech(text, id="t")
    shown = "".join(text[block.start : block.end] for block in speech.blocks)
    assert "".join(shown.split()) == "".join(text.split())
    assert [block.start for block in speech.blocks] == sorted(block.start for block in speech.blocks)
    for section in speech.sections:
        assert 0 <= section.start <= section.end <= len(text)


@given(st.binary(max_size=300))
def test_no_bytes_are_too_odd_to_open(data: bytes) -> None:
    """Whatever they are, a speech comes of them, or one that says what they are instead."""
    try:
        speech = plain_speech(read_document(data, "x"), id="t")
    except Problems:
        return
    assert len(speech.text) <= len(data)


def test_the_bundled_source_opens_as_its_hand_made_pack_has_it() -> None:
    """The same title, chapters and paragraphs; the site's notice and the page footer set apart."""
    folder = bundled_pack()
    known = load(folder).speech
    speech = plain_speech(read_document((folder / "source.txt").read_bytes(), "x"), id="t")

    def texts(one: Speech, *kinds: BlockKind) -> list[str]:
        return [one.text[block.start : block.end] for block in one.blocks if block.kind in kinds]

    body = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.CHAPTER, BlockKind.PARAGRAPH)
    assert [texts(speech, kind) for kind in body] == [texts(known, kind) for kind in body]
    assert "".join(texts(speech, BlockKind.FRONT)).startswith("温馨提示")
    assert texts(speech, BlockKind.BACK) == ["第4页 共4页"]
    assert [section.key for section in speech.sections] == [section.key for section in known.sections]
    surfaces = {mention.surface for mention in speech.mentions}
    assert {mention.surface for mention in known.mentions} <= surfaces
