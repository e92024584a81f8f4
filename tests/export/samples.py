"""A reviewed speech with one of everything, and one whose every text is hostile."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tests.review.builders import event
from tests.speeches import small_speech
from tui.export.report import Report, Scope, build
from tui.figures import Kind, Quantity, detect
from tui.review.event_types import (
    EventData,
    MarkedRead,
    NoteEdited,
    NoteRemoved,
    NoteWritten,
    Order,
    QueueKind,
    SessionBegun,
    Stood,
    Undone,
    VerdictGiven,
    Waived,
)
from tui.speech import Block, BlockKind, Mention, Metric, Section, SectionKind, Span, Speech, Standing
from tui.speech.anchors import Anchor
from tui.speech.declared import Level
from tui.speech.findings import Finding, Hypothesis, Operand, Words
from tui.speech.verdicts import PlaceKind, ReaderNoteKind, Target, Verdict, target_at, whole_speech

if TYPE_CHECKING:
    from tui.review.events import Event

V, D, X = Verdict.VERIFIED, Verdict.DOUBTFUL, Verdict.WRONG
COMMENT, QUESTION, CORRECTION = ReaderNoteKind
SPEECH = small_speech()
EVIL = '<script>alert(1)</script>]]>=HYPERLINK("http://x")\x1b[31m\u202e&amp;*a*`b`[c](http://x)'
"""What must be inert wherever it lands."""


def on(words: str, kind: PlaceKind = PlaceKind.FIGURE, *, speech: Speech = SPEECH, name: str = "") -> Target:
    """The place of the first `words` of a speech."""
    start = speech.text.index(words)
    return target_at(speech, kind, start, start + len(words), name=name)


def figure(number: int, speech: Speech = SPEECH) -> Target:
    """The place of a figure by its number."""
    mention = speech.mentions[number - 1]
    return target_at(speech, PlaceKind.FIGURE, mention.start, mention.end)


def operand(words: str, speech: Speech = SPEECH) -> Operand:
    """The first figure of that form, as a finding names it."""
    start = speech.text.index(words)
    return Operand(words, start, start + len(words), words, Decimal(1), Decimal(2))


GROWTH = Finding(
    "growth",
    Level.ERROR,
    "growth:1",
    Span(SPEECH.text.index("14%"), SPEECH.text.index("15.8%") + 5),
    Words("", (), "两个增幅不能同时为真。", "The two cannot both be true."),
    "{14%} == {15.8%}",
    "14% ≠ 15.8%",
    (operand("14%"), operand("15.8%")),
    Words("", (), "口径相同", "The same measure."),
    (Hypothesis("15.8%", Words("", (), "漏了一位", "a digit is lost"), 0.5),),
)
QUOTES = Finding(
    "quotes",
    Level.WARNING,
    "quotes:1",
    Span(SPEECH.text.index("没有数字"), SPEECH.text.index("没有数字") + 4),
    Words("", (), "引号不成对", "Marks that do not match."),
)
YEAR = Finding(
    "year",
    Level.WARNING,
    "year:1",
    Span(SPEECH.text.index("2023亿"), SPEECH.text.index("2023亿") + 5),
    Words("", (), "年份出现在数量的位置", "A year stands where a quantity should be."),
    operands=(operand("2023亿"),),
)
FINDINGS = (GROWTH, QUOTES, YEAR)

OLD = Target("small", PlaceKind.FIGURE, Anchor("18次", "第一,共研究", "。跑遍了141个村。", 45), "", "old")
"""A figure that said 18 before the text was changed to 17."""

ACTIONS: tuple[tuple[str, EventData, Target], ...] = (
    ("甲", SessionBegun(QueueKind.ALL, Order.READING), whole_speech(SPEECH)),
    ("甲", VerdictGiven(V), figure(1)),
    ("甲", VerdictGiven(V), figure(2)),
    ("甲", VerdictGiven(D), figure(2)),
    ("甲", VerdictGiven(X, "2.3亿"), figure(7)),
    ("乙", VerdictGiven(X, "15%"), figure(1)),
    ("乙", VerdictGiven(V), OLD),
    ("甲", VerdictGiven(D), figure(5)),
    ("甲", Undone("甲-8".encode().hex()), figure(5)),
    ("甲", NoteWritten("n1", QUESTION, "请核对\n会议记录。"), figure(4)),
    ("甲", NoteWritten("n2", COMMENT, "原话"), on("跑遍了", PlaceKind.PHRASE)),
    ("甲", NoteEdited("n2", CORRECTION, "应作“走遍”"), on("跑遍了", PlaceKind.PHRASE)),
    (
        "乙",
        NoteWritten("n3", COMMENT, "本节无数字"),
        on("第二,没有数字的一节。", PlaceKind.SECTION, name="second"),
    ),
    ("乙", NoteWritten("n4", COMMENT, "总体可用"), whole_speech(SPEECH)),
    ("乙", NoteWritten("n5", COMMENT, "多余"), figure(3)),
    ("乙", NoteRemoved("n5"), figure(3)),
    ("甲", Waived("统计口径不同"), on("14%;收入增长15.8%", PlaceKind.FINDING, name="growth:1")),
    ("甲", Waived("旧稿"), Target("small", PlaceKind.FINDING, None, "gone:1", "old")),
    ("甲", MarkedRead(), on("开场白。", PlaceKind.PARAGRAPH)),
    ("甲", Stood(), figure(3)),
)
LOG = tuple(
    event(number, data, target, reviewer=who, session="s" if who == "甲" else "")
    for number, (who, data, target) in enumerate(ACTIONS, 1)
)


def report(scope: Scope = Scope.ALL, log: tuple[Event, ...] = LOG) -> Report:
    """The report on the small speech."""
    return build(SPEECH, log, FINDINGS, scope)


def fresh() -> Report:
    """The report of a speech that nobody has looked at and in which nothing is found."""
    return build(SPEECH, (), ())


def hostile_speech() -> Speech:
    """A speech whose text, title and metrics are hostile; its paragraphs start with every sign of Markdown."""
    lines = (
        EVIL,
        f"=1+1 共有17次{EVIL}。",
        *(f"{sign} 有18人({sign})" for sign in ("#", "-", "+", "*", ">", "=", "|", "1.", "2)", "    ", "\t")),
        "~~~ ``` --- 有19%[1](http://x)[2]: 20%:(a)",
        "上行\n# 下行21个  \n下下行",
    )
    text = "\n".join(lines)
    blocks, at = [], 0
    for number, words in enumerate(lines):
        kind = BlockKind.TITLE if number == 0 else BlockKind.PARAGRAPH
        blocks.append(Block(kind, at, at + len(words), "" if number == 0 else "one"))
        at += len(words) + 1
    figures = [found for found in detect(text) if found.start >= blocks[1].start]
    quantity = Quantity(Decimal(1), Decimal(1), EVIL, Kind.COUNT)
    metrics = tuple(
        Metric(f"m{number}", EVIL, quantity, EVIL, EVIL, EVIL, EVIL, EVIL, Standing.DAMAGED, EVIL)
        for number, _figure in enumerate(figures, 1)
    )
    mentions = tuple(Mention(number, f"m{number}", "one", found) for number, found in enumerate(figures, 1))
    section = Section("one", "1", SectionKind.PLAIN, EVIL, blocks[1].start, len(text))
    return Speech(
        "evil", text, EVIL, tuple(blocks), (section,), subtitle=EVIL, metrics=metrics, mentions=mentions
    )


def hostile() -> Report:
    """The report on the hostile speech, with hostile verdicts, notes, findings and waivers."""
    speech = hostile_speech()
    words = Words("", (), EVIL, EVIL)
    span = Span(speech.mentions[0].start, speech.mentions[0].end)
    named = Operand(EVIL, *span, speech.mentions[0].surface, None, None)
    finding = Finding(
        "year", Level.HINT, "k", span, words, "", EVIL, (named,), words, (Hypothesis(EVIL, words, 1),)
    )
    actions: tuple[tuple[EventData, Target], ...] = (
        (VerdictGiven(X, EVIL), figure(1, speech)),
        (NoteWritten("n", COMMENT, EVIL), figure(1, speech)),
        (NoteWritten("m", COMMENT, EVIL), whole_speech(speech)),
        (Waived(EVIL), Target("evil", PlaceKind.FINDING, None, "k")),
    )
    log = [
        event(number, data, target, reviewer=EVIL, id=f"e{number}")
        for number, (data, target) in enumerate(actions, 1)
    ]
    return build(speech, log, [finding])
