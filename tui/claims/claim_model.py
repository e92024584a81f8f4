"""The values of this room: a claim, its parts, and the fixed words that they may be."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct


class Aspect(StrEnum):
    """What of its metric a figure is."""

    LEVEL = "level"
    CHANGE = "change"
    GROWTH = "growth"
    POINTS = "points"
    SHARE = "share"
    RATE = "rate"
    MULTIPLE = "multiple"
    RANK = "rank"
    GAP = "gap"
    OTHER = "other"


MOVEMENTS = frozenset({Aspect.CHANGE, Aspect.GROWTH, Aspect.POINTS})
"""What says by how much something moved, in its unit, in per cent or in points; a multiple may be of anything."""


class Direction(StrEnum):
    """Which way a metric moved, or on which side of another value it lies."""

    UP = "up"
    DOWN = "down"


class Mode(StrEnum):
    """Whether a figure is a fact, is aimed at, or is a norm."""

    ACTUAL = "actual"
    TARGET = "target"
    LIMIT = "limit"


class Confidence(StrEnum):
    """How surely a claim was read: high only where nearly all such claims are right."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


Span = tuple[int, int]
"""A stretch of the text, in code points, end excluded."""
Words = tuple[Span, ...]
"""Words of the text in the order in which they are read, which need not be that of the text."""


class When(NamedTuple):
    """A time that a claim is of, or is compared with."""

    words: Words
    """What the text says: 去年, 一、2025年工作回顾; empty where it is worked out."""
    period: str | None
    """In ISO 8601; None where only the date of the document could tell, and that is not known."""


class Claim(Struct, frozen=True):
    """What a figure says; every part is words of the text or a fixed word, None or empty where nothing is said."""

    start: int
    """Where its figure begins in the text."""
    metric: Words = ()
    aspect: Aspect | None = None
    direction: Direction | None = None
    mean: bool = False
    """Whether it is a mean over time: a yearly mean growth, an amount by the year, the month or the day."""
    scope: Words = ()
    when: When | None = None
    base: When | None = None
    """What is compared with: a time, or for a gap the words of another value."""
    whole: Words = ()
    """Of a share, what it is a share of; of a rank, the set ranked."""
    mode: Mode = Mode.ACTUAL
    confidence: Confidence = Confidence.LOW
    reader: str = ""
    """The construction that read its predicate."""
    source: str = ""
    """Where its metric comes from: `own` clause, `counted` after the figure, `held`, `list`, `distributed`, …"""
    doubts: tuple[str, ...] = ()
    """What keeps its confidence down."""
    done: Words = ()
    """What was done with the things of the metric, where a verb tells that: 拆除 of 校舍, closed of clinics."""


SILENT = Claim(-1)
"""What is said of a figure that states no quantity of a metric."""


def words_of(text: str, words: Words) -> str:
    """Words of a text in one line; between letters of two pieces a blank stands."""
    said = ""
    for start, end in words:
        for line in text[start:end].splitlines():
            part = line.strip(" \t\u3000\xa0")
            said += f" {part}" if said and said[-1].isascii() and part[:1].isascii() and part else part
    return said
