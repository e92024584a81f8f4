"""Small speeches built in memory, for tests of the rooms that take one."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from tui.figures import Figure, Kind, Quantity
from tui.speech import (
    Block,
    BlockKind,
    Chapter,
    Chart,
    ChartBar,
    ChartKind,
    Mention,
    Metric,
    Note,
    NoteKind,
    Section,
    SectionKind,
    Span,
    Speech,
    Standing,
    Translation,
)

LINES = (
    (BlockKind.TITLE, "一个题目", ""),
    (BlockKind.PARAGRAPH, "开场白。去年增长14%;收入增长15.8%。", "opening"),
    (BlockKind.CHAPTER, "一、以三大措施为抓手", "one"),
    (BlockKind.PARAGRAPH, "第一,共研究17次。跑遍了141个村。", "first"),
    (BlockKind.PARAGRAPH, "第二,没有数字的一节。", "second"),
    (BlockKind.CHAPTER, "二、结尾", "two"),
    (BlockKind.PARAGRAPH, "再说一遍,141个村,总产值2023亿。", "third"),
)
FIGURES = (
    ("growth", "14%", "%", "14", "opening", Standing.SOUND),
    ("income", "15.8%", "%", "15.8", "opening", Standing.SOUND),
    ("measures", "三大", "", "3", "one", Standing.SOUND),
    ("meetings", "17次", "次", "17", "first", Standing.SOUND),
    ("villages", "141个", "个", "141", "first", Standing.SOUND),
    ("villages", "141个", "个", "141", "third", Standing.SOUND),
    ("output", "2023亿", "", "202300000000", "third", Standing.DAMAGED),
)
"""Metric, figure as printed, unit, value, section, standing; in the order of the text."""


def small_speech() -> Speech:
    """A speech of two chapters and four sections, one without figures; seven figures of six metrics."""
    text = "\n".join(line for _, line, _ in LINES)
    blocks, at = [], 0
    for kind, line, section in LINES:
        blocks.append(Block(kind, at, at + len(line), section))
        at += len(line) + 1
    spans = {block.section: (block.start, block.end) for block in blocks}
    sections = tuple(
        Section(name, key, kind, title, *spans[name], title_en=title_en, chapter=chapter)
        for name, key, kind, title, title_en, chapter in (
            ("opening", "0", SectionKind.OPENING, "导语", "Opening", ""),
            ("first", "1", SectionKind.MECHANISM, "责任", "Duty", "one"),
            ("second", "2", SectionKind.MECHANISM, "承诺", "Promise", "one"),
            ("third", "3", SectionKind.PLAIN, "载体", "Carrier", "two"),
        )
    )
    chapters = (
        Chapter("one", LINES[2][1], spans["one"][0], spans["second"][1], "机制", "Mechanism"),
        Chapter("two", LINES[5][1], spans["two"][0], spans["third"][1], "结尾", "End"),
    )
    metrics: dict[str, Metric] = {}
    mentions, cursor = [], 0
    for number, (metric, surface, unit, value, section, standing) in enumerate(FIGURES, 1):
        start = text.index(surface, cursor)
        cursor = start + len(surface)
        quantity = Quantity(Decimal(value), Decimal(value), unit, Kind.PERCENT if unit == "%" else Kind.COUNT)
        mentions.append(Mention(number, metric, section, Figure(start, cursor, surface, quantity)))
        metrics.setdefault(
            metric, Metric(metric, f"指标{metric}", quantity, f"metric {metric}", standing=standing)
        )
    quote = text.index("总产值")
    notes = (
        Note("n1", NoteKind.DAMAGE, "疑有误。", "Suspect.", metric="output"),
        Note(
            "n2", NoteKind.TERM, "术语。", "A term.", "总产值", "output", (Span(quote, quote + 3),), "third"
        ),
    )
    charts = (
        Chart(
            "c1",
            ChartKind.BARS,
            "增长",
            (ChartBar("growth"), ChartBar("income"), ChartBar("output")),
            "Growth",
        ),
        Chart("c2", ChartKind.CHAIN, "层级", (ChartBar("meetings"), ChartBar("villages")), "Levels"),
    )
    return Speech(
        id="small",
        text=text,
        title=LINES[0][1],
        title_en="A title",
        blocks=tuple(blocks),
        sections=sections,
        chapters=chapters,
        metrics=tuple(metrics.values()),
        mentions=tuple(mentions),
        notes=notes,
        charts=charts,
    )


ENGLISH = (
    "A title",
    "Opening. Income grew by 15.8%; last year saw growth of 14%.",
    "I. Three measures",
    "First, 17 meetings. I went round 141 villages.",
    "Second, a section without figures.",
    "II. The end",
    "Again: 141 villages.",
)
"""The lines in English: two figures change places, the last is not said."""


def translated_speech() -> Speech:
    """The small speech with a translation."""
    speech = small_speech()
    text = "\n".join(ENGLISH)
    blocks, at = [], 0
    for block, line in zip(speech.blocks, ENGLISH, strict=True):
        blocks.append(Block(block.kind, at, at + len(line), block.section))
        at += len(line) + 1
    figures: list[Span | None] = []
    for words, inside in (
        ("14%.", "14%"),
        ("15.8%", "15.8%"),
        ("Three", "Three"),
        ("17", "17"),
        ("round 141", "141"),
        (": 141", "141"),
    ):
        start = text.index(words) + words.index(inside)
        figures.append(Span(start, start + len(inside)))
    translation = Translation("en", text, tuple(blocks), (*figures, None))
    return replace(speech, translation=translation)
