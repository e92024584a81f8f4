"""What `hegao report --format json` holds, as types: report.schema.json is generated from them.

python -m tui.export.report_schema       print the JSON Schema
"""

# No "from __future__ import annotations": msgspec reads the annotations.
import json
import sys
from enum import StrEnum
from typing import Annotated, Any

from msgspec import UNSET, Meta, Struct, UnsetType
from msgspec.json import schema

from tui.alignment import Change
from tui.alignment.change_effects import EffectKind
from tui.claims import Aspect, Confidence, Direction, Mode
from tui.claims.relation_graph import EdgeKind
from tui.figures.quantity import Bound, Kind
from tui.sources import statement_model
from tui.speech.anchors import Outcome
from tui.speech.declared import Level
from tui.speech.verdicts import PlaceKind, ReaderNoteKind, Verdict

Count = Annotated[int, Meta(ge=0)]
Number = Annotated[int, Meta(ge=1)]
Offset = Annotated[int, Meta(ge=0)]
Value = int | float | None


class ClaimConfidence(StrEnum):
    """How surely a claim was read from the text, or that a reviewer said it."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    CONFIRMED = "confirmed"


class FigureStanding(StrEnum):
    """How a figure stands: by a pack's curator, or by another value that the text says for its metric and period."""

    SOUND = "sound"
    DAMAGED = "damaged"
    UNCLEAR = "unclear"
    CONFLICT = "conflict"


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """What all objects share: no unknown fields."""


class Place(Table, frozen=True):
    """A figure that a finding names; offsets are code points of the text as `hegao show` prints it."""

    start: Offset
    end: Offset
    surface: str


class Passage(Table, frozen=True):
    """The stretch of text that a finding is about."""

    start: Offset
    end: Offset


class Operand(Table, frozen=True):
    """What a finding counts with."""

    name: str
    start: Offset
    end: Offset
    surface: str
    low: Annotated[str | None, Meta(description="The least that it can stand for, as a decimal number.")]
    high: Annotated[str | None, Meta(description="The most that it can stand for, as a decimal number.")]
    figure: Annotated[bool, Meta(description="Whether it is a number of the text.")]
    source: Annotated[str | UnsetType, Meta(description="The source in which it stands.")] = UNSET
    address: Annotated[str | UnsetType, Meta(description="Where it stands there.")] = UNSET


class HypothesisObject(Table, frozen=True):
    """What may have stood in place of a damaged figure; never applied."""

    motivation: str
    reading: str
    damage: str


class ExpectedObject(Table, frozen=True):
    """What a figure would have to be for a claim to hold, if the others are right."""

    figure: Annotated[Offset, Meta(description="Where it begins.")]
    low: str | None
    high: str | None
    printed: Annotated[str, Meta(description="As the text would write it.")]


class SlipObject(Table, frozen=True):
    """A single slip of the pen that would turn a figure into what is expected."""

    figure: Annotated[Offset, Meta(description="Where it begins.")]
    kind: str
    printed: str
    exact: bool


class WaiverObject(Table, frozen=True):
    """Who set a finding aside, and why."""

    reviewer: str
    reason: str
    time: str


class FindingObject(Table, frozen=True):
    """A finding as `hegao check --format json` prints it, with its number and its waivers."""

    number: Annotated[Number, Meta(description="The same in every format, in reading order.")]
    rule: str
    level: Level
    message: str
    figures: tuple[Place, ...]
    passage: Passage
    formula: Annotated[str, Meta(description="The arithmetic, with the figures as printed.")]
    claim: Annotated[str, Meta(description="What ought to hold, over the operands' names.")]
    operands: tuple[Operand, ...]
    assumption: str
    hypotheses: tuple[HypothesisObject, ...]
    expected: tuple[ExpectedObject, ...]
    slips: tuple[SlipObject, ...]
    key: Annotated[str, Meta(description="Names the finding in waivers.")]
    numbers: Annotated[tuple[Number, ...], Meta(description="The numbers of the speech's figures in it.")]
    waivers: tuple[WaiverObject, ...]


class NoteObject(Table, frozen=True):
    """A reader's note."""

    number: Annotated[Number, Meta(description="The same in every format, in reading order.")]
    id: str
    reviewer: str
    kind: ReaderNoteKind
    text: str
    written: str
    edited: str | None
    place: PlaceKind
    name: Annotated[str | None, Meta(description="The section's id or the finding's key.")]
    quote: Annotated[str | None, Meta(description="The words that it was written on.")]
    start: Offset | None
    end: Offset | None
    outcome: Annotated[Outcome, Meta(description="What became of its place since.")]
    figure: Annotated[Number | None, Meta(description="The number of the figure that it is about.")]


class DecisionObject(Table, frozen=True):
    """What one reviewer says of a figure."""

    reviewer: str
    verdict: Verdict | None
    corrected: str | None
    time: str


class FallenObject(Table, frozen=True):
    """A verdict that no longer holds, since the text was changed."""

    reviewer: str
    verdict: Verdict | None
    corrected: str | None
    time: str
    quote: Annotated[str | None, Meta(description="The figure as it stood.")]
    outcome: Outcome
    reason: Annotated[
        str | None,
        Meta(
            description="Why, as `hegao diff` says it (docs/drafts.md); null where the draft's text is not kept."
        ),
    ]
    figure: Annotated[Number | None, Meta(description="The number of the figure that stands there now.")]


class LapsedObject(Table, frozen=True):
    """A waiver that no longer holds: its finding is no longer found, or a figure of it is another one now."""

    reviewer: str
    reason: str
    time: str
    key: str
    quote: str | None


class NamingObject(Table, frozen=True):
    """What one reviewer says that a detected figure says; a label of hegao 0.1.0 has subject and period alone."""

    reviewer: str
    subject: Annotated[str, Meta(description="The metric.")]
    period: Annotated[str, Meta(description="In ISO 8601, or words of the text.")]
    time: str
    aspect: Aspect | UnsetType | None = UNSET
    direction: Direction | UnsetType | None = UNSET
    mean: bool | UnsetType = UNSET
    scope: str | UnsetType | None = UNSET
    base: str | UnsetType | None = UNSET
    whole: str | UnsetType | None = UNSET
    mode: Mode | UnsetType | None = UNSET


class FieldChangeObject(Table, frozen=True):
    """A field of a claim that is detected otherwise than when the claim was confirmed."""

    field: str
    then: Annotated[str, Meta(description="Empty where nothing was said.")]
    now: str


class FallenClaimObject(NamingObject, frozen=True, kw_only=True):
    """A claim that a reviewer confirmed and that no longer holds, since the text was changed."""

    quote: Annotated[str | None, Meta(description="The figure as it stood.")]
    outcome: Outcome
    reason: Annotated[str | None, Meta(description="As of a fallen verdict.")]
    changes: Annotated[
        tuple[FieldChangeObject, ...],
        Meta(
            description="What the text says otherwise of a figure that stands; empty where the figure changed."
        ),
    ]
    figure: Annotated[Number | None, Meta(description="The number of the figure that stands there now.")]


class JoinObject(Table, frozen=True):
    """What a reviewer says of two wordings: that they are one metric, or two."""

    reviewer: str
    metrics: Annotated[tuple[str, ...], Meta(description="The two wordings.")]
    joined: bool


class RelationObject(Table, frozen=True):
    """What a figure is to another."""

    relation: EdgeKind
    figure: Annotated[Number, Meta(description="The number of the other.")]
    reason: Annotated[
        str, Meta(description="Words of the text that say so, or a fixed word: own, held, same fact.")
    ]


class CellObject(Table, frozen=True):
    """The cell of a table that a figure stands in."""

    table: Annotated[Number, Meta(description="In the order of the text.")]
    row: Annotated[Number, Meta(description="The head is counted.")]
    column: Number
    row_label: str
    column_label: str


class AddressObject(Table, frozen=True):
    """Where in its file a figure stands; what the format does not know is not there."""

    page: Number | UnsetType = UNSET
    line: Annotated[Number | UnsetType, Meta(description="Of the page, or of a text without pages.")] = UNSET
    paragraph: Annotated[Number | UnsetType, Meta(description="Those outside tables with words.")] = UNSET
    sheet: str | UnsetType = UNSET
    cell: Annotated[str | UnsetType, Meta(description="As spreadsheets name it: B7.")] = UNSET
    table: Number | UnsetType = UNSET
    row: Number | UnsetType = UNSET
    column: Number | UnsetType = UNSET


class TieObject(Table, frozen=True):
    """What came of holding a figure against a statement of a source, or what a reviewer said of the two."""

    outcome: Annotated[
        statement_model.Outcome | None, Meta(description="null: it was rejected, or its source is not here.")
    ]
    source: Annotated[str, Meta(description="Its name.")]
    address: str
    surface: Annotated[str, Meta(description="As it stands there.")]
    stated: Annotated[Value, Meta(description="In the base unit.")]
    unit: str | None
    name: Annotated[str, Meta(description="What is measured, in the source's words.")]
    here: Annotated[bool, Meta(description="Whether the source is at hand.")]
    settled: bool
    rejected: bool
    reviewer: Annotated[str | None, Meta(description="Who settled or rejected it.")]
    time: str | None


class SourceObject(Table, frozen=True):
    """A source that figures are held against."""

    name: str
    kind: str
    content: Annotated[str, Meta(description="The digest of its bytes.")]
    here: Annotated[bool, Meta(description="Whether it is at hand; else nothing is said of any figure.")]


class FigureObject(Table, frozen=True):
    """A figure as `hegao figures --format json` prints it, with what was said and found of it."""

    number: Annotated[Number, Meta(description="In the order of the text, the same in every format.")]
    start: Annotated[Offset, Meta(description="Code points of the text as `hegao show` prints it.")]
    end: Offset
    surface: Annotated[str, Meta(description="The figure as printed.")]
    low: Annotated[Value, Meta(description="The stated value in the base unit, or the lower end of a range.")]
    high: Value
    value: Annotated[Value, Meta(description="`low` where it is `high` too.")]
    unit: Annotated[str, Meta(description="The base unit.")]
    kind: Kind
    approx: bool
    bound: Bound | None
    metric: Annotated[str, Meta(description="The metric's id.")]
    label: str
    label_en: str
    subject: str
    period: str
    section: Annotated[str, Meta(description="The id of its section, or of its chapter.")]
    standing: Annotated[
        FigureStanding,
        Meta(
            description="A pack's curator says it; `conflict`: another value is detected for metric and period."
        ),
    ]
    reading: Annotated[str | None, Meta(description="The curator's conjecture of what stood there.")]
    verdict: Annotated[Verdict | None, Meta(description="The last of all reviewers; null: not reviewed.")]
    corrected: Annotated[str | None, Meta(description="The right value that goes with the verdict.")]
    verdicts: Annotated[tuple[DecisionObject, ...], Meta(description="Each reviewer's, by name.")]
    notes: tuple[NoteObject, ...]
    findings: Annotated[
        tuple[FindingObject, ...], Meta(description="A finding of several figures stands at each.")
    ]
    ties: Annotated[
        tuple[TieObject, ...],
        Meta(description="What it is held against; nothing of sources that do not speak of it."),
    ]
    detected: bool | UnsetType = UNSET
    confidence: float | UnsetType = UNSET
    subject_confidence: Annotated[
        Confidence | UnsetType | None,
        Meta(description="How sure a detected subject is; null: none was detected."),
    ] = UNSET
    subject_start: Annotated[Offset | UnsetType | None, Meta(description="Where its words stand.")] = UNSET
    subject_end: Offset | UnsetType | None = UNSET
    period_confidence: Confidence | UnsetType | None = UNSET
    period_start: Offset | UnsetType | None = UNSET
    period_end: Offset | UnsetType | None = UNSET
    named_by: Annotated[
        str | UnsetType, Meta(description="The reviewer who confirmed or corrected what the figure says.")
    ] = UNSET
    labels: Annotated[
        tuple[NamingObject, ...] | UnsetType,
        Meta(description="What each reviewer says of a detected figure."),
    ] = UNSET
    metric_name: Annotated[
        str | UnsetType | None,
        Meta(description="What is measured, in words of the text; null: nothing is said."),
    ] = UNSET
    done: Annotated[
        str | UnsetType | None,
        Meta(description="What was done with the things of the metric, where a verb tells that (closed)."),
    ] = UNSET
    aspect: Annotated[Aspect | UnsetType | None, Meta(description="What of the metric the figure is.")] = (
        UNSET
    )
    direction: Annotated[Direction | UnsetType | None, Meta(description="Which way it moved or lies.")] = (
        UNSET
    )
    mean: Annotated[
        bool | UnsetType | None,
        Meta(
            description="Whether it is a mean over time: a yearly mean growth, an amount a year, a month or a day."
        ),
    ] = UNSET
    scope: Annotated[
        str | UnsetType | None, Meta(description="Whose the metric is, in words of the text.")
    ] = UNSET
    period_iso: Annotated[str | UnsetType | None, Meta(description="Of when it is, in ISO 8601.")] = UNSET
    base: Annotated[
        str | UnsetType | None,
        Meta(description="What is compared with: a period, or of a gap words of the text."),
    ] = UNSET
    whole: Annotated[
        str | UnsetType | None, Meta(description="What a share is of, or in which set a rank is.")
    ] = UNSET
    mode: Annotated[Mode | UnsetType | None, Meta(description="A fact, a target or a norm.")] = UNSET
    claim_confidence: Annotated[
        ClaimConfidence | UnsetType | None,
        Meta(description="How surely these were read from the text; `confirmed`: a reviewer said them."),
    ] = UNSET
    relations: Annotated[
        tuple[RelationObject, ...] | UnsetType | None,
        Meta(description="What the figure is to others of the text, and they to it; null: too many to hold."),
    ] = UNSET
    same: Annotated[
        Number | UnsetType | None,
        Meta(description="The number of an earlier figure that states the very same fact."),
    ] = UNSET
    group: Annotated[
        Number | UnsetType | None,
        Meta(description="The first figure that says the same metric, by its number; null: none is said."),
    ] = UNSET
    group_name: Annotated[str | UnsetType | None, Meta(description="That metric in its first wording.")] = (
        UNSET
    )
    joined: Annotated[
        str | UnsetType | None, Meta(description="Why another wording is taken for that metric.")
    ] = UNSET
    claim_detected: Annotated[
        tuple[str, ...] | UnsetType,
        Meta(
            description="Which parts are only detected: of a pack what its curator did not say, else what a reviewer did not"
            " who confirmed the metric alone."
        ),
    ] = UNSET
    cell: Annotated[CellObject | UnsetType, Meta(description="Only of a figure in a table.")] = UNSET
    address: AddressObject | UnsetType = UNSET
    malformed: bool | UnsetType = UNSET


class CommentObject(Table, frozen=True):
    """A comment that stands in the file, in its author's name; none of the reviewers'."""

    author: str
    date: Annotated[str | None, Meta(description="As the file says it; null: it does not.")]
    text: str
    quote: Annotated[str, Meta(description="What it is about; empty where that is a place.")]
    start: Offset
    end: Offset
    settled: Annotated[bool, Meta(description="Whether the file says that it is.")]
    answers: Annotated[str | None, Meta(description="Whose comment it answers; null: none.")]
    figure: Annotated[Number | None, Meta(description="The first figure that it is about.")]


class SpeechObject(Table, frozen=True):
    """What the report is about."""

    id: str
    title: str
    subtitle: str
    version: Annotated[str, Meta(description="Short name of exactly this text.")]
    length: Annotated[Count, Meta(description="Its code points.")]


class CountsObject(Table, frozen=True):
    """How many there are of each; every format says the same."""

    figures: Count
    verified: Count
    doubtful: Count
    wrong: Count
    open: Annotated[Count, Meta(description="Figures that are not reviewed.")]
    findings: Count
    waived: Count
    notes: Count


class FormerFigure(Table, frozen=True):
    """A figure of the earlier draft; offsets are code points of that one's text."""

    number: Number
    start: Offset
    end: Offset
    surface: str


class ChangeObject(Table, frozen=True):
    """What became of one figure."""

    change: Change
    reason: Annotated[str | None, Meta(description="Why (docs/drafts.md); null: there is none like it.")]
    old: Annotated[FormerFigure | None, Meta(description="null: it is new.")]
    new: Annotated[Number | None, Meta(description="The number of the figure; null: it is gone.")]
    then: Annotated[str | None, Meta(description="Words that were replaced where the claim changed.")]
    now: Annotated[str | None, Meta(description="The words in their place.")]


class EffectObject(Table, frozen=True):
    """What a change did elsewhere."""

    effect: EffectKind
    old: Annotated[Number | None, Meta(description="The figure of the earlier draft that it happened to.")]
    new: Annotated[Number | None, Meta(description="The figure that it happened to.")]
    by: Annotated[tuple[Number, ...], Meta(description="The figures that were changed.")]
    message: str


class ParagraphCounts(Table, frozen=True):
    """Paragraphs that only moved, and that were reworded."""

    moved: Count
    reworded: Count


class ChangeCounts(Table, frozen=True):
    """How many figures there are of each outcome."""

    changed: Count
    new: Count
    gone: Count
    moved: Count
    same: Count


class ChangesObject(Table, frozen=True):
    """What changed against an earlier draft."""

    title: Annotated[str, Meta(description="That of the earlier draft.")]
    counts: ChangeCounts
    paragraphs: ParagraphCounts
    effects: tuple[EffectObject, ...]
    figures: Annotated[tuple[ChangeObject, ...], Meta(description="Every figure of both drafts, once.")]


class ReportObject(Table, frozen=True):
    """The report: every figure, and what belongs to none beside them."""

    version: Annotated[Number, Meta(description="The form of the report; the first had none.")]
    speech: SpeechObject
    reviewers: tuple[str, ...]
    time: Annotated[str | None, Meta(description="When the last of it was said, in UTC.")]
    counts: CountsObject
    figures: tuple[FigureObject, ...]
    notes: Annotated[tuple[NoteObject, ...], Meta(description="Notes that belong to no figure.")]
    findings: Annotated[tuple[FindingObject, ...], Meta(description="Findings that belong to no figure.")]
    comments: Annotated[tuple[CommentObject, ...], Meta(description="Those in the file itself.")]
    fallen: tuple[FallenObject, ...]
    fallen_claims: tuple[FallenClaimObject, ...]
    joins: tuple[JoinObject, ...]
    lapsed: tuple[LapsedObject, ...]
    sources: tuple[SourceObject, ...]
    changes: Annotated[ChangesObject | None, Meta(description="null: no earlier draft was named.")]


def report_schema() -> dict[str, Any]:
    """The JSON Schema of a report."""
    made = schema(ReportObject)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "hegao report", **made}


def main() -> int:
    """Print the schema."""
    sys.stdout.write(json.dumps(report_schema(), ensure_ascii=False, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
