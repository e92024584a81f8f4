"""What a reviewer leaves behind, as values: verdicts, the reader's notes, waivers, and their places."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.digest import sha256
from tui.speech.anchors import Anchor, anchor

if TYPE_CHECKING:
    from tui.speech.model import Speech

WHEN_SAID = attrgetter("sequence", "event")
"""Sorts records of what reviewers said: what was said last comes last, whatever the order in which logs were merged."""


class Verdict(StrEnum):
    """The reviewer's decision on a figure."""

    VERIFIED = "verified"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"


class ReaderNoteKind(StrEnum):
    """What a reader's note is meant to do."""

    COMMENT = "comment"
    QUESTION = "question"
    CORRECTION = "correction"


class PlaceKind(StrEnum):
    """What sort of place a verdict, a note or a mark is about."""

    FIGURE = "figure"
    PHRASE = "phrase"
    PARAGRAPH = "paragraph"
    SECTION = "section"
    SPEECH = "speech"
    FINDING = "finding"


class TablePart(StrEnum):
    """What of a table of a source a reviewer can correct."""

    HEAD = "head"
    """Which rows are its head: `3`, or `3-4`."""
    UNIT = "unit"
    """What all its numbers are in."""
    YEAR = "year"
    """Of which year it is."""


class Target(Struct, frozen=True):
    """The place that something is about; it finds its way into a text that was edited since."""

    speech: str
    """The speech's id."""
    kind: PlaceKind
    anchor: Anchor | None = None
    """Where it stood; None for the speech as a whole and for a finding without figures."""
    name: str = ""
    """The section's id, or the finding's key; empty elsewhere."""
    version: str = ""
    """The text that it stood in (`version_of`); anchors of one version compete for places."""


class VerdictRecord(Struct, frozen=True):
    """What one reviewer said last of one figure."""

    reviewer: str
    target: Target
    verdict: Verdict | None
    """None where the reviewer took it back without another."""
    corrected: str
    """The right value as typed; empty where none was given."""
    time: str
    event: str
    """The id of the event that it comes from."""
    sequence: int
    """With `event` the order of verdicts; the time is not asked, since clocks are set back."""


class ReaderNote(Struct, frozen=True):
    """A reader's own note."""

    id: str
    reviewer: str
    target: Target
    kind: ReaderNoteKind
    text: str
    written: str
    """When, in UTC."""
    edited: str = ""
    """When last; empty where it never was."""


class Waiver(Struct, frozen=True):
    """A finding set aside by a reviewer, with the reason that the report prints."""

    reviewer: str
    target: Target
    reason: str
    time: str


class Extent(StrEnum):
    """How much of what a figure says was said of it."""

    WHOLE = "whole"
    """Every field."""
    METRIC = "metric"
    """Metric, scope and aspect, with those of another figure that says the metric: the rest is only detected."""
    LABEL = "label"
    """Metric and period, by a label of hegao 0.1.0."""


class SaidClaim(Struct, frozen=True):
    """What a figure says, field by field, in words or by the fixed words of `tui.claims.claim_model`; empty where nothing is said."""

    metric: str = ""
    aspect: str = ""
    direction: str = ""
    mean: bool = False
    scope: str = ""
    period: str = ""
    """In ISO 8601, or words of the text of which nobody knows when they were."""
    base: str = ""
    """Likewise; of a gap the words of another value."""
    whole: str = ""
    mode: str = ""
    extent: Extent = Extent.WHOLE
    """Which of the fields were said; the others are empty."""

    @property
    def in_whole(self) -> bool:
        """Whether every field was said."""
        return self.extent is Extent.WHOLE

    @property
    def of_metric(self) -> bool:
        """Whether what figures of one metric share was said, and nothing else."""
        return self.extent is Extent.METRIC


class ClaimRecord(Struct, frozen=True):
    """What one reviewer says that a figure says: a detected claim confirmed or corrected, or a label of hegao 0.1.0."""

    reviewer: str
    target: Target
    said: SaidClaim
    time: str
    event: str
    sequence: int
    found: SaidClaim | None = None
    """What was detected when it was said; None where that was not kept."""


class DateRecord(Struct, frozen=True):
    """When one reviewer says that the speech was made."""

    reviewer: str
    target: Target
    date: str
    """In ISO 8601; empty for when its text says it was."""
    event: str
    sequence: int


class JoinRecord(Struct, frozen=True):
    """Whether one reviewer takes two wordings for one metric."""

    reviewer: str
    target: Target
    first: str
    second: str
    joined: bool
    event: str
    sequence: int


class SourceRecord(Struct, frozen=True):
    """What one reviewer said last of whether figures are held against a source."""

    reviewer: str
    target: Target
    content: str
    """The digest of its bytes."""
    file: str
    """What it is called, without its folders."""
    taken: str
    """What it is to be taken for; empty where its content says so."""
    held: bool
    former: str
    """The digest that it had before it was edited; empty where it had none."""
    event: str
    sequence: int


class TieRecord(Struct, frozen=True):
    """What one reviewer said last of a figure and a statement of a source: settled, rejected, or taken back."""

    reviewer: str
    target: Target
    content: str
    """The source's."""
    file: str
    address: str
    """Empty where it is taken back which statement the figure is held against."""
    stated: str
    name: str
    said: str
    """What the text calls what the figure measures; empty for a rejected one."""
    settled: bool
    """Whether it says which statement the figure is held against, and not which it is not."""
    rejected: bool
    time: str
    event: str
    sequence: int


class TableRecord(Struct, frozen=True):
    """What one reviewer said last of how a table of a source is read."""

    reviewer: str
    target: Target
    content: str
    table: int
    part: TablePart
    value: str
    """Empty where it is read as it was at first."""
    event: str
    sequence: int


class ReadMark(Struct, frozen=True):
    """Whether one reviewer has marked a paragraph or a section as read."""

    reviewer: str
    target: Target
    read: bool
    event: str
    sequence: int


class LineRecord(Struct, frozen=True):
    """Whether one reviewer says that a line is none of the speech, or is of it though it was set apart."""

    reviewer: str
    target: Target
    apart: bool
    event: str
    sequence: int


class MechanismMark(Struct, frozen=True):
    """Whether one reviewer says that a section describes a mechanism; its target is the section's heading."""

    reviewer: str
    target: Target
    mechanism: bool
    event: str
    sequence: int


@lru_cache(maxsize=2)
def version_of(text: str) -> str:
    """A short name for exactly this text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def target_at(speech: Speech, kind: PlaceKind, start: int, end: int, *, name: str = "") -> Target:
    """The target for a place of `speech`."""
    kept = anchor(speech.text, (start, end), figure=kind is PlaceKind.FIGURE)
    return Target(speech.id, kind, kept, name, version_of(speech.text))


def whole_speech(speech: Speech) -> Target:
    """The target for the speech itself; sessions belong to it too."""
    return Target(speech.id, PlaceKind.SPEECH, version=version_of(speech.text))
