"""A pack becomes a speech whose offsets all count one text."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.packs import small
from tui.figures import Kind
from tui.figures.quantity import Bound
from tui.figures.units import kind_of
from tui.packs.load import load
from tui.speech import BlockKind, ChartKind, SectionKind, Standing
from tui.speech.declared import Level

if TYPE_CHECKING:
    from pathlib import Path

    from tui.packs.pack import Pack


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """The small pack, loaded."""
    return load(small.write(tmp_path))


def test_the_text_is_the_source_without_what_surrounds_it(pack: Pack) -> None:
    """Titles, headings and paragraphs, a line break between each two, in the order of the source."""
    assert pack.speech.text == "\n".join(small.SOURCE.splitlines()[2:9])
    assert (pack.speech.front, pack.speech.back) == ("下载提示:请勿外传", "第4页")


def test_every_block_is_a_stretch_of_the_text(pack: Pack) -> None:
    """A paragraph may hold a line break; a heading belongs to its chapter."""
    blocks = [
        (block.kind, pack.speech.text[block.start : block.end], block.section) for block in pack.speech.blocks
    ]
    assert blocks == [
        (BlockKind.TITLE, "某县讲稿", ""),
        (BlockKind.SUBTITLE, "在会上的发言", ""),
        (BlockKind.PARAGRAPH, "全县有3个镇,24个村。\n增长15.8%。", "opening"),
        (BlockKind.CHAPTER, "一、抓好两件大事", "one"),
        (BlockKind.PARAGRAPH, "第一,全县有141人,共36人。又选派20236人。", "people"),
        (BlockKind.PARAGRAPH, "修路用了一百二十三万元。一户一策,一户一档。", "people"),
    ]


def test_sections_and_chapters_span_their_blocks(pack: Pack) -> None:
    """The opening stands outside the chapters; a chapter reaches from its heading to its last section's end."""
    text = pack.speech.text
    opening, people = pack.speech.sections
    assert (opening.kind, opening.key, opening.chapter) == (SectionKind.OPENING, "0", "")
    assert text[opening.start : opening.end].startswith("全县有3个镇")
    assert (people.kind, people.key, people.chapter) == (SectionKind.MECHANISM, "1", "one")
    (chapter,) = pack.speech.chapters
    assert text[chapter.start : chapter.start + 8] == chapter.heading == "一、抓好两件大事"
    assert chapter.end == people.end == len(text)


def test_mentions_stand_in_the_order_of_the_text(pack: Pack) -> None:
    """They are numbered from 1, whatever the order of the tables, and each is the text at its place."""
    speech = pack.speech
    assert [(mention.number, mention.metric, mention.surface) for mention in speech.mentions] == [
        (1, "towns", "3个"),
        (2, "villages", "24个"),
        (3, "growth", "15.8%"),
        (4, "matters", "两件"),
        (5, "people", "36人"),
        (6, "people", "20236人"),
        (7, "plans", "一户"),
    ]
    assert all(speech.text[mention.start : mention.end] == mention.surface for mention in speech.mentions)
    assert speech.text[speech.mentions[6].start :] == "一户一档。"
    assert speech.mentions[3].section == "one"


def test_quantities_are_exact(pack: Pack) -> None:
    """Decimals stay decimals, a bound is a hedge, a range keeps both ends, the kind follows from the unit."""
    quantities = {metric.id: metric.quantity for metric in pack.speech.metrics}
    assert (quantities["growth"].low, quantities["growth"].high) == (Decimal("15.8"), Decimal("15.8"))
    assert quantities["growth"].kind is Kind.PERCENT
    assert (quantities["plans"].low, quantities["plans"].high) == (Decimal(1), Decimal(2))
    assert quantities["plans"].approx
    assert quantities["plans"].bound is Bound.AT_LEAST
    assert not quantities["towns"].approx


def test_a_damaged_metric_keeps_its_reading(pack: Pack) -> None:
    """Standing, reading and confidence come through; where they are left out the figure is sound."""
    people = pack.speech.metric_by_id["people"]
    assert (people.standing, people.reading, people.confidence) == (Standing.DAMAGED, "36", 0.5)
    towns = pack.speech.metric_by_id["towns"]
    assert (towns.standing, towns.reading, towns.confidence) == (Standing.SOUND, "", None)


def test_notes_find_their_places(pack: Pack) -> None:
    """On a metric at its mentions, on a paragraph, on a phrase, on all places of a phrase, on a section nowhere."""
    text = pack.speech.text
    places = {note.id: [text[start:end] for start, end in note.spans] for note in pack.speech.notes}
    assert places == {
        "about-metric": ["36人", "20236人"],
        "about-section": [],
        "about-paragraph": ["修路用了一百二十三万元。一户一策,一户一档。"],
        "about-phrase": ["选派"],
        "about-all": ["全县", "全县"],
    }
    assert pack.speech.notes[1].text == "第一行\n第二行"


def test_charts_and_checks_come_through(pack: Pack) -> None:
    """Bars in their order; a check with an assumption is a warning unless it says otherwise."""
    (chart,) = pack.speech.charts
    assert chart.kind is ChartKind.CHAIN
    assert [(bar.metric, bar.label, bar.claim) for bar in chart.bars] == [
        ("towns", "镇", False),
        ("growth", "", True),
    ]
    assert [(check.id, check.level) for check in pack.checks] == [
        ("more-villages", Level.ERROR),
        ("assumed", Level.WARNING),
    ]


def test_the_translation_runs_beside_the_speech(pack: Pack) -> None:
    """A block for each block, of the same kind and section; a figure for a mention where it is linked."""
    translation = pack.speech.translation
    assert translation is not None
    assert [(b.kind, b.section) for b in translation.blocks] == [
        (b.kind, b.section) for b in pack.speech.blocks
    ]
    said = [None if span is None else translation.text[span.start : span.end] for span in translation.figures]
    assert said == ["3", None, None, "two", None, "20236", None]


def test_only_the_speech_is_needed(tmp_path: Path) -> None:
    """A folder with a title and nothing else is a pack."""
    (tmp_path / "speech.toml").write_text('format = 1\nid = "a"\ntitle = "题"\nlanguage = "zh-Hans"\n')
    pack = load(tmp_path)
    assert pack.speech.text == "题"
    assert not pack.checks
    assert not pack.speech.sections
    assert not pack.speech.mentions


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("%", Kind.PERCENT), ("‰", Kind.PERCENT), ("百分点", Kind.PERCENT),
        ("元", Kind.MONEY), ("美元", Kind.MONEY), ("港元", Kind.MONEY), ("元/人", Kind.MONEY),
        ("亩", Kind.AREA), ("公顷", Kind.AREA), ("平方米", Kind.AREA), ("平方公里", Kind.AREA),
        ("倍", Kind.MULTIPLE), ("番", Kind.MULTIPLE),
        ("年", Kind.DURATION), ("天", Kind.DURATION), ("小时", Kind.DURATION),
        ("吨", Kind.MEASURE), ("公里", Kind.MEASURE), ("岁", Kind.MEASURE),
        ("个", Kind.COUNT), ("人", Kind.COUNT), ("", Kind.COUNT),
    ],
)  # fmt: skip
def test_the_kind_follows_from_the_unit(unit: str, kind: Kind) -> None:
    """What nobody says is what the unit says."""
    assert kind_of(unit) is kind


def test_loading_needs_neither_screen_nor_database() -> None:
    """Importing the loader loads none of Textual, Rich, SQLite and platformdirs: `show` starts at once."""
    code = "import sys, tui.packs.load; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "msgspec" in loaded
    assert not {"textual", "rich", "sqlite3", "platformdirs", "asyncio"} & set(loaded)
