"""The speech that comes with hegao, as its pack says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.files.places import bundled_pack
from tui.packs.load import build, load, read_files
from tui.speech import ChartKind, NoteKind, SectionKind, Standing

if TYPE_CHECKING:
    from tui.packs.pack import Pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The bundled pack, loaded."""
    return load(bundled_pack())


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """The lines of the file as received."""
    return (bundled_pack() / "source.txt").read_bytes().decode().split("\n")


def test_headings_and_paragraphs_are_the_lines_of_the_source(pack: Pack, lines: list[str]) -> None:
    """Joined, they are lines 15 to 26, character for character: two title lines, then the body."""
    text = "\n".join(pack.speech.text[block.start : block.end] for block in pack.speech.blocks)
    assert text == "\n".join(lines[14:26])
    assert pack.speech.text == text


def test_what_surrounds_the_speech_is_kept(pack: Pack, lines: list[str]) -> None:
    """A download site's notice and tags before it, a page footer after it."""
    assert pack.speech.front == "\n".join(lines[:14])
    assert pack.speech.back == "\n".join(lines[26:]) == "第4页 共4页"


def test_the_speech_divides_as_announced(pack: Pack) -> None:
    """The opening, then two chapters of three sections each; keys 0 to 6; 1 to 3 are the mechanisms."""
    sections = pack.speech.sections
    assert [section.key for section in sections] == list("0123456")
    assert [section.kind for section in sections] == [
        SectionKind.OPENING,
        *[SectionKind.MECHANISM] * 3,
        *[SectionKind.PLAIN] * 3,
    ]
    assert [len({s.id for s in sections if s.chapter == chapter.id}) for chapter in pack.speech.chapters] == [
        3,
        3,
    ]
    opening = [block for block in pack.speech.blocks if block.section == sections[0].id]
    assert len(opening) == 1
    assert pack.speech.text[opening[0].start : opening[0].end].count("\n") == 1


def test_every_figure_stands_where_its_quote_is(pack: Pack) -> None:
    """Each of the 39 and more is the text at its place, and inside an occurrence of its quote."""
    speech = pack.speech
    assert len(speech.mentions) >= 39
    for mention in speech.mentions:
        assert speech.text[mention.start : mention.end] == mention.surface
        first = mention.end - len(mention.quote)
        around = speech.text[max(0, first) : mention.start + len(mention.quote)]
        assert mention.quote in around
    assert {metric.id for metric in speech.metrics} == {mention.metric for mention in speech.mentions}


@pytest.mark.parametrize(
    ("surface", "low", "high", "unit"),
    [
        ("14%", "14", "14", "%"),
        ("15.8%", "15.8", "15.8", "%"),
        ("169万元", "1690000", "1690000", "元"),
        ("1-2户", "1", "2", "户"),
        ("1500多万元", "15000000", "15000000", "元"),
        ("12.4万亩", "124000", "124000", "亩"),
        ("八个", "8", "8", "个"),
        ("20236人", "20236", "20236", "人"),
        ("1560", "1560", "1560", ""),
    ],
)
def test_figures_say_what_is_printed(pack: Pack, surface: str, low: str, high: str, unit: str) -> None:
    """The stated value in the base unit, damaged or not."""
    (quantity,) = {mention.figure.quantity for mention in pack.speech.mentions if mention.surface == surface}
    assert (str(quantity.low), str(quantity.high), quantity.unit) == (low, high, unit)


@pytest.mark.parametrize("surface", ["2023%", "2023次", "20236人", "2023个", "2022多万元"])
def test_damaged_figures_are_marked(pack: Pack, surface: str) -> None:
    """What cannot be meant is not called sound."""
    (mention,) = (mention for mention in pack.speech.mentions if mention.surface == surface)
    assert pack.speech.metric_by_id[mention.metric].standing is not Standing.SOUND


@pytest.mark.parametrize(
    "word", ["〞", "根本形成", "开展资金", "开展前途", "标准建档", "深化和标准", "小学教", "创立", "双培双带"]
)
def test_damaged_words_and_terms_have_notes(pack: Pack, word: str) -> None:
    """A note stands at the place; the one on the wrong quotation mark at all nine."""
    text = pack.speech.text
    spans = [span for note in pack.speech.notes for span in note.spans if word in text[span.start : span.end]]
    assert spans
    if word == "〞":
        assert len(set(spans)) >= text.count(word) == 9


def test_both_languages_are_complete(pack: Pack) -> None:
    """Labels, subjects, periods, notes, charts, titles: what has a Chinese text has an English one."""
    speech = pack.speech
    pairs = [(speech.title, speech.title_en), (speech.subtitle, speech.subtitle_en)]
    pairs += [(section.title, section.title_en) for section in speech.sections]
    pairs += [(chapter.title, chapter.title_en) for chapter in speech.chapters]
    for metric in speech.metrics:
        pairs += [
            (metric.label, metric.label_en),
            (metric.subject, metric.subject_en),
            (metric.period, metric.period_en),
        ]
    for note in speech.notes:
        pairs += [(note.text, note.text_en), (note.term, note.term_en)]
    for chart in speech.charts:
        pairs += [(chart.title, chart.title_en), (chart.caption, chart.caption_en)]
    for check in pack.checks:
        pairs += [
            (check.title, check.title_en),
            (check.assumption, check.assumption_en),
            (check.message, check.message_en),
        ]
    assert [pair for pair in pairs if bool(pair[0]) != bool(pair[1])] == []


def test_charts_draw_metrics_that_have_a_value(pack: Pack) -> None:
    """Every kind is there, and every bar can be drawn."""
    assert {chart.kind for chart in pack.speech.charts} == set(ChartKind)
    for chart in pack.speech.charts:
        for bar in chart.bars:
            assert pack.speech.metric_by_id[bar.metric].quantity.low is not None


def test_notes_are_of_every_kind(pack: Pack) -> None:
    """Terms, damage and context; each about something."""
    assert {note.kind for note in pack.speech.notes} == set(NoteKind)
    for note in pack.speech.notes:
        assert note.spans or note.section or note.metric


def test_the_translation_says_every_figure(pack: Pack) -> None:
    """A block for each block of the speech, none empty, and every figure linked."""
    translation = pack.speech.translation
    assert translation is not None
    assert [block.kind for block in translation.blocks] == [block.kind for block in pack.speech.blocks]
    assert all(block.end > block.start for block in translation.blocks)
    assert len(translation.figures) == len(pack.speech.mentions)
    assert None not in translation.figures


def test_the_bundled_pack_would_survive_being_saved(pack: Pack) -> None:
    """Its files, written and read again, make the same pack."""
    assert build(read_files(bundled_pack())) == pack
