"""The values of this room: what was found to be measured, and when, each with its place and how sure that is."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Confidence(StrEnum):
    """How far a subject or a period may be relied on: what the rule that found it rests on, not a probability.

    A subject is
      high where it stands in the figure's own clause, right before it (a predicate such as 达到, 同比增长 may stand
        between) or right after it as the thing counted, and both its ends are signs or plain words of grammar;
      medium where one end was found by a word that may also belong to it, or where the clause says no subject
        and that of the figure before it in the same sentence still holds (`…达到5亿元,增长8%`);
      low where it is long, or a single character.
    A period is
      high where it stands in the figure's own clause, or opens its sentence and no semicolon stands between;
      medium where it stands in an earlier clause of the sentence;
      low where it opens an earlier sentence of the same paragraph.
    """

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


LEVELS = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)


class Said(Struct, frozen=True):
    """Words of the text, and how sure it is that they belong to the figure."""

    start: int
    end: int
    confidence: Confidence


class Label(Struct, frozen=True):
    """What a figure measures and of when, as far as the text says so; never words that the text does not have."""

    subject: Said | None = None
    period: Said | None = None


SILENT = Label()


def weaker(one: Confidence, other: Confidence) -> Confidence:
    """The less sure of two."""
    return LEVELS[max(LEVELS.index(one), LEVELS.index(other))]
