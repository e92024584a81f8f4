"""The files of a pack as types: what each may hold, with one sentence for each field.

Loading, saving, the JSON Schemas and the reference in docs/packs.md all follow from these.
"""

# No "from __future__ import annotations": msgspec reads the annotations, and strings would cost it time.
from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta, field

from tui.figures.quantity import Bound, Kind
from tui.packs.pack import NAMES, Table
from tui.speech.declared import Level
from tui.speech.metrics import Standing
from tui.speech.notes import ChartKind, NoteKind

ID = r"^[a-z][a-z0-9-]*$"
"""Ids stand in expressions too, where a hyphen belongs to the id: a minus sign has spaces around it."""
KEY = r"^[0-9]$"
ONE_LINE = r"^[^\r\n]*$"
LINES = r"^[^\r]*$"
SHA256 = r"^[0-9a-f]{64}$"
LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

Id = Annotated[str, Meta(pattern=ID, max_length=80)]
Key = Annotated[str, Meta(pattern=KEY)]
Line = Annotated[str, Meta(pattern=ONE_LINE, max_length=400)]
"""One line, possibly empty."""
Words = Annotated[str, Meta(pattern=ONE_LINE, min_length=1, max_length=400)]
"""One line with something in it."""
Title = Annotated[str, Meta(pattern=LINES, min_length=1, max_length=400)]
"""Words in one line or several."""
Prose = Annotated[str, Meta(max_length=4_000)]
"""A note or a caption: several lines if need be."""
Paragraph = Annotated[str, Meta(min_length=1, max_length=20_000_000)]
Matter = Annotated[str, Meta(max_length=20_000_000)]
"""What stands around a speech."""
Printed = Annotated[str, Meta(min_length=1, max_length=400)]
"""A figure; a line of a file may end inside."""
Quote = Annotated[str, Meta(min_length=1, max_length=1_000)]
Encoding = Literal["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "big5hkscs"]
ENCODINGS: tuple[Encoding, ...] = (
    "utf-8",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "gb18030",
    "big5hkscs",
)
Number = int | Decimal
"""TOML's numbers, exact: floats are read as decimals."""
Count = Annotated[int, Meta(ge=1, le=10_000_000)]


class SourceTable(Table, frozen=True):
    """The file as received, kept in the pack byte for byte."""

    file: Annotated[Words, Meta(description="Its name, relative to the pack.")]
    sha256: Annotated[
        str, Meta(pattern=SHA256, description="The SHA-256 of its bytes, as 64 hexadecimal digits.")
    ]
    format: Annotated[
        Literal[
            "text",
            "markdown",
            "word",
            "html",
            "csv",
            "sheets",
            "pdf",
            "odt",
            "rtf",
            "epub",
            "ods",
            "xls",
            "doc",
            "ofd",
        ],
        Meta(
            description="What it is; the signs of a Markdown heading, and all of other files but their text, are not text."
        ),
    ] = "text"
    encoding: Annotated[
        Encoding,
        Meta(description="How its text is encoded; of no matter for files that say it themselves."),
    ] = "utf-8"
    trimmed: Annotated[
        bool,
        Meta(description="Whether the pack has its lines without the blanks at their beginning and end."),
    ] = False
    gaps: Annotated[
        bool,
        Meta(description="Whether bytes that are none of the encoding may stand in it; each shows as �."),
    ] = False


class AsideTable(Table, frozen=True):
    """A line of the source that is none of the text around it: a page's number, a running head."""

    line: Annotated[
        Annotated[int, Meta(ge=1, le=50_000_000)], Meta(description="Its number in the source, from 1.")
    ]
    text: Annotated[Matter, Meta(description="The line, verbatim, but for blanks around it.")]


class OpeningTable(Table, frozen=True):
    """The section that stands before the chapters."""

    id: Annotated[Id, Meta(description="Names it in the other files.")]
    title: Annotated[Words, Meta(description="Its short name for outline and tabs.")]
    paragraphs: Annotated[
        tuple[Paragraph, ...],
        Meta(
            min_length=1, max_length=1_000_000, description="Its text, verbatim; no line break at either end."
        ),
    ]
    key: Annotated[Key | None, Meta(description="The digit that jumps here.")] = None
    title_en: Annotated[Line, Meta(description="The title in English.")] = ""


class SectionTable(Table, frozen=True):
    """A section of a chapter."""

    id: Annotated[Id, Meta(description="Names it in the other files.")]
    title: Annotated[Words, Meta(description="Its short name for outline and tabs.")]
    paragraphs: Annotated[
        tuple[Paragraph, ...],
        Meta(
            min_length=1, max_length=1_000_000, description="Its text, verbatim; no line break at either end."
        ),
    ]
    key: Annotated[Key | None, Meta(description="The digit that jumps here.")] = None
    kind: Annotated[
        Literal["mechanism", "section"],
        Meta(description="A mechanism is shown as a tab, first of all."),
    ] = "section"
    heading: Annotated[
        Line, Meta(description="Its heading, verbatim, where that stands on a line of its own.")
    ] = ""
    title_en: Annotated[Line, Meta(description="The title in English.")] = ""


class ChapterTable(Table, frozen=True):
    """A numbered part of the speech."""

    id: Annotated[Id, Meta(description="Names it, and its heading as a place, in the other files.")]
    heading: Annotated[Words, Meta(description="Its heading, verbatim, number included.")]
    title: Annotated[
        Line, Meta(description="Its short name for the outline; the heading where left out.")
    ] = ""
    title_en: Annotated[Line, Meta(description="The title in English.")] = ""
    sections: Annotated[
        tuple[SectionTable, ...],
        Meta(max_length=100_000, description="Its sections, in the order of the text."),
    ] = field(name="section", default=())


class SpeechFile(Table, frozen=True):
    """`speech.toml`: the text and how it divides."""

    format: Annotated[Literal[1], Meta(description="The version of this format.")]
    id: Annotated[Id, Meta(description="Names the speech; reviews are kept under it.")]
    title: Annotated[Title, Meta(description="The title, verbatim; its line breaks too.")]
    language: Annotated[
        str, Meta(pattern=LANGUAGE, max_length=40, description="The language tag of the text.")
    ]
    subtitle: Annotated[Line, Meta(description="The second title line, verbatim.")] = ""
    title_en: Annotated[Line, Meta(description="The title in English.")] = ""
    subtitle_en: Annotated[Line, Meta(description="The subtitle in English.")] = ""
    untitled: Annotated[
        bool, Meta(description="Whether the source has no title; then the title here only names the speech.")
    ] = False
    byline: Annotated[
        tuple[Words, ...],
        Meta(
            max_length=20,
            description="Lines under the titles, verbatim: the occasion, the date, the speaker.",
        ),
    ] = ()
    subtitle_after: Annotated[
        bool, Meta(description="Whether the subtitle stands after the title in the source, not before it.")
    ] = False
    front: Annotated[Matter, Meta(description="What the source has before the speech.")] = ""
    back: Annotated[Matter, Meta(description="What the source has after the speech.")] = ""
    source: Annotated[
        SourceTable | None,
        Meta(description="The file as received; the text must be the same as in it, line for line."),
    ] = None
    asides: Annotated[
        tuple[AsideTable, ...],
        Meta(max_length=100_000, description="Lines among the text that are none of it."),
    ] = field(name="aside", default=())
    opening: Annotated[OpeningTable | None, Meta(description="The section before the chapters.")] = None
    sections: Annotated[
        tuple[SectionTable, ...],
        Meta(max_length=100_000, description="The sections of a speech without chapters, after the opening."),
    ] = field(name="section", default=())
    chapters: Annotated[
        tuple[ChapterTable, ...],
        Meta(max_length=100_000, description="The chapters, in the order of the text."),
    ] = field(name="chapter", default=())


class MentionTable(Table, frozen=True):
    """One place where a metric's figure stands."""

    figure: Annotated[
        Printed, Meta(description="The figure as printed, unit included; it stands once in the quote.")
    ]
    quote: Annotated[Quote, Meta(description="Words around the figure, verbatim, unique in the section.")]
    section: Annotated[
        Id,
        Meta(description="The section; the chapter where the figure is in its heading; `title` for titles."),
    ]
    nth: Annotated[
        Count | None,
        Meta(description="Which one, from 1, where the quote stands in the section more than once."),
    ] = None


MetricAspect = Literal[
    "level", "change", "growth", "points", "share", "rate", "multiple", "rank", "gap", "other"
]
"""The words of `tui.claims.claim_model.Aspect`, which a pack is read without."""


class MetricTable(Table, frozen=True):
    """A row of the metrics table: what is measured, of whom, when, and where the text says it."""

    id: Annotated[Id, Meta(description="Names it in charts, notes and checks.")]
    label: Annotated[Words, Meta(description="What is measured.")]
    label_en: Annotated[Line, Meta(description="The label in English.")] = ""
    subject: Annotated[Line, Meta(description="Of whom or what.")] = ""
    subject_en: Annotated[Line, Meta(description="The subject in English.")] = ""
    period: Annotated[Line, Meta(description="When.")] = ""
    period_en: Annotated[Line, Meta(description="The period in English.")] = ""
    metric: Annotated[
        Line,
        Meta(
            description="What the row is a value of: rows with the same metric, subject, aspect and unit are one metric"
            " in the table, a value a period."
        ),
    ] = ""
    aspect: Annotated[MetricAspect | None, Meta(description="What of that metric it is.")] = None
    direction: Annotated[Literal["up", "down"] | None, Meta(description="Which way it moved.")] = None
    figure: Annotated[
        Annotated[str, Meta(max_length=400)],
        Meta(description="The figure as printed, unit included, where it has one mention only."),
    ] = ""
    quote: Annotated[
        Annotated[str, Meta(max_length=1_000)],
        Meta(description="Words around the figure, verbatim, unique in the section."),
    ] = ""
    section: Annotated[
        Id | None,
        Meta(description="The section; the chapter where the figure is in its heading; `title` for titles."),
    ] = None
    nth: Annotated[
        Count | None,
        Meta(description="Which one, from 1, where the quote stands in the section more than once."),
    ] = None
    value: Annotated[
        Number | None,
        Meta(
            description="What the figure states, in the base unit: 12.4万亩 is 124000, 22.3% is 22.3, "
            "三分之一 is 0.3333, 2011年3月 is 201103."
        ),
    ] = None
    low: Annotated[Number | None, Meta(description="The lower end of a range, in place of a value.")] = None
    high: Annotated[Number | None, Meta(description="The upper end of a range.")] = None
    unit: Annotated[
        Annotated[str, Meta(pattern=ONE_LINE, max_length=40)],
        Meta(description="The base unit: 元 for 万元; empty where the figure has none."),
    ] = ""
    approx: Annotated[bool, Meta(description="Whether the text hedges: 约, 多, 近, 左右.")] = False
    bound: Annotated[
        Bound | None, Meta(description="Whether the text states the least (以上) or the most (以内).")
    ] = None
    kind: Annotated[
        Kind | None, Meta(description="What sort of quantity it is; follows from the unit where left out.")
    ] = None
    standing: Annotated[Standing, Meta(description="The curator's own reading of the source here.")] = (
        Standing.SOUND
    )
    reading: Annotated[Line, Meta(description="A conjecture of what stood there; always shown as one.")] = ""
    confidence: Annotated[
        Number | None,
        Meta(
            description="How sure its label is, from 0 to 1, for a metric that was detected; goes when it is confirmed."
        ),
    ] = None
    mentions: Annotated[
        tuple[MentionTable, ...],
        Meta(
            max_length=1_000,
            description="Its places in the text, where there is more than one: figure, quote, section, nth.",
        ),
    ] = field(name="mention", default=())


class MetricsFile(Table, frozen=True):
    """`metrics.toml`: every figure of the speech."""

    metrics: Annotated[tuple[MetricTable, ...], Meta(max_length=100_000, description="The rows.")] = field(
        name="metric", default=()
    )


class NoteTable(Table, frozen=True):
    """An editorial note; its target is a metric, a section, a paragraph, or a phrase by its quote."""

    id: Annotated[Id, Meta(description="Names it.")]
    kind: Annotated[NoteKind, Meta(description="What it is about.")]
    text: Annotated[Prose, Meta(min_length=1, description="What it says.")]
    text_en: Annotated[Prose, Meta(description="The text in English.")] = ""
    term: Annotated[Line, Meta(description="The term that it explains.")] = ""
    term_en: Annotated[Line, Meta(description="The term in English.")] = ""
    metric: Annotated[Id | None, Meta(description="The metric that it is about.")] = None
    section: Annotated[
        Id | None, Meta(description="The section that it is about, or that its paragraph or quote is in.")
    ] = None
    paragraph: Annotated[Count | None, Meta(description="The paragraph of the section, from 1.")] = None
    quote: Annotated[
        Annotated[str, Meta(max_length=1_000)], Meta(description="The phrase that it is about, verbatim.")
    ] = ""
    nth: Annotated[
        Count | None,
        Meta(description="Which one, from 1, where the quote stands in the section more than once."),
    ] = None
    everywhere: Annotated[
        bool, Meta(description="Whether it is about the quote wherever the speech has it.")
    ] = False


class NotesFile(Table, frozen=True):
    """`notes.toml`: what a reader from elsewhere would ask, and where the text is damaged."""

    notes: Annotated[tuple[NoteTable, ...], Meta(max_length=20_000, description="The notes.")] = field(
        name="note", default=()
    )


class BarTable(Table, frozen=True):
    """A bar of a chart."""

    metric: Annotated[Id, Meta(description="The metric that it draws.")]
    label: Annotated[Line, Meta(description="A short name; the metric's label where left out.")] = ""
    label_en: Annotated[Line, Meta(description="The short name in English.")] = ""
    claim: Annotated[
        bool, Meta(description="Whether it is a claim that stands beside the bars, not one of them.")
    ] = False


class ChartTable(Table, frozen=True):
    """A small picture drawn from metrics."""

    id: Annotated[Id, Meta(description="Names it.")]
    kind: Annotated[ChartKind, Meta(description="Bars side by side, parts of a whole, or a chain of levels.")]
    title: Annotated[Words, Meta(description="What it shows.")]
    bars: Annotated[tuple[BarTable, ...], Meta(min_length=1, max_length=60, description="Its bars.")] = field(
        name="bar"
    )
    title_en: Annotated[Line, Meta(description="The title in English.")] = ""
    caption: Annotated[Prose, Meta(description="A sentence under it.")] = ""
    caption_en: Annotated[Prose, Meta(description="The caption in English.")] = ""


class ChartsFile(Table, frozen=True):
    """`charts.toml`: charts over metrics."""

    charts: Annotated[tuple[ChartTable, ...], Meta(max_length=1_000, description="The charts.")] = field(
        name="chart", default=()
    )


class ChapterTranslationTable(Table, frozen=True):
    """A chapter's heading in English."""

    id: Annotated[Id, Meta(description="The chapter.")]
    heading: Annotated[Words, Meta(description="Its heading in English.")]


class SectionTranslationTable(Table, frozen=True):
    """A section in English."""

    id: Annotated[Id, Meta(description="The section.")]
    paragraphs: Annotated[
        tuple[Paragraph, ...],
        Meta(min_length=1, max_length=100_000, description="As many as the section has."),
    ]
    heading: Annotated[Line, Meta(description="Its heading in English, where it has one.")] = ""


class TranslatedFigureTable(Table, frozen=True):
    """Where the translation says a figure of the speech."""

    metric: Annotated[Id, Meta(description="The metric.")]
    figure: Annotated[Words, Meta(description="The figure as the translation prints it; once in the quote.")]
    quote: Annotated[Quote, Meta(description="Words around it, verbatim, unique in the translated section.")]
    section: Annotated[
        Id,
        Meta(description="The section; the chapter where the figure is in its heading; `title` for titles."),
    ]
    nth: Annotated[
        Count | None,
        Meta(description="Which one, from 1, where the quote stands in the section more than once."),
    ] = None
    mention: Annotated[
        Count, Meta(description="Which mention of the metric, from 1, in the order of the speech.")
    ] = 1


class TranslationFile(Table, frozen=True):
    """`translation.en.toml`: the speech in English, paragraph for paragraph."""

    language: Annotated[Literal["en"], Meta(description="The language of this text.")]
    title: Annotated[Words, Meta(description="The title.")]
    subtitle: Annotated[Line, Meta(description="The subtitle, where the speech has one.")] = ""
    chapters: Annotated[
        tuple[ChapterTranslationTable, ...], Meta(max_length=100_000, description="The chapters' headings.")
    ] = field(name="chapter", default=())
    sections: Annotated[
        tuple[SectionTranslationTable, ...],
        Meta(max_length=5_000, description="The sections, the opening among them."),
    ] = field(name="section", default=())
    figures: Annotated[
        tuple[TranslatedFigureTable, ...], Meta(max_length=20_000, description="The figures, linked.")
    ] = field(name="figure", default=())


class CheckTable(Table, frozen=True):
    """A comparison over metrics that ought to hold."""

    id: Annotated[Id, Meta(description="Names it.")]
    title: Annotated[Words, Meta(description="What it compares.")]
    expression: Annotated[
        Annotated[str, Meta(min_length=1, max_length=1_000)],
        Meta(description="The comparison, over metric ids in braces: `{parts} <= {whole}`."),
    ]
    title_en: Annotated[Line, Meta(description="The title in English.")] = ""
    level: Annotated[
        Level | None,
        Meta(description="What a finding is; error where left out, or warning if there is an assumption."),
    ] = None
    assumption: Annotated[Prose, Meta(description="What it rests on beside the text.")] = ""
    assumption_en: Annotated[Prose, Meta(description="The assumption in English.")] = ""
    message: Annotated[Prose, Meta(description="What to tell the reader when it does not hold.")] = ""
    message_en: Annotated[Prose, Meta(description="The message in English.")] = ""


class ChecksFile(Table, frozen=True):
    """`checks.toml`: declared checks."""

    checks: Annotated[tuple[CheckTable, ...], Meta(max_length=1_000, description="The checks.")] = field(
        name="check", default=()
    )


_TYPES: tuple[type[Table], ...] = (
    SpeechFile,
    MetricsFile,
    NotesFile,
    ChartsFile,
    ChecksFile,
    TranslationFile,
)
FILES = dict(zip(NAMES, _TYPES, strict=True))
"""What each file of a pack holds."""


if __name__ == "__main__":
    from tui.packs.describe import main

    main()
