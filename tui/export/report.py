"""The report: figures, notes and findings numbered in reading order, from which every format is written."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

from tui.claims.settled_claims import NOTHING_SETTLED, SettledClaims
from tui.review.events import merge
from tui.review.lineage import lineage_of
from tui.review.projection import project
from tui.review.settled import settle
from tui.speech.model import Span
from tui.speech.verdicts import WHEN_SAID, PlaceKind, Verdict, version_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.documents.comments import Comment
    from tui.export.report_ties import TieEntry
    from tui.review.carrying import Carrying, FieldChange
    from tui.review.events import Event
    from tui.review.settled import Settled
    from tui.sources.statement_model import Source
    from tui.speech.anchors import Outcome, Resolution
    from tui.speech.findings import Finding
    from tui.speech.metrics import Mention, Metric
    from tui.speech.model import Speech
    from tui.speech.verdicts import ClaimRecord, JoinRecord, ReaderNote, TieRecord, VerdictRecord, Waiver


class Scope(StrEnum):
    """How much a report shows."""

    ALL = "all"
    """The whole text and every figure."""
    FINDINGS = "findings"
    """What needs attention: figures doubted, found wrong, noted or in a finding, and their paragraphs."""


class NoteEntry(Struct, frozen=True):
    """A reader's note with its number."""

    number: int
    """From 1, in reading order."""
    note: ReaderNote
    outcome: Outcome
    """What became of its place since it was written."""
    span: Span | None
    """Where it stands now; None where its place is gone."""
    figure: int | None
    """The number of the figure that it is about; None where it is about none."""
    source_at: int | None = None
    """Where it comes in the source, in a report on a translation."""

    @property
    def at(self) -> int:
        """Where it comes in reading order, which is that of the source."""
        if self.source_at is not None:
            return self.source_at
        if self.span:
            return self.span.start
        return self.note.target.anchor.start if self.note.target.anchor else 0


class FindingEntry(Struct, frozen=True):
    """A finding with its number, and what reviewers said to it."""

    number: int
    """From 1, in reading order."""
    finding: Finding
    waivers: tuple[Waiver, ...]
    """Those who set it aside, with their reasons."""
    figures: tuple[int, ...]
    """The numbers of the speech's figures that it names."""
    place: Span | None = None
    """Where its passage stands in a translation."""

    @property
    def at(self) -> int:
        """Where it comes in reading order, which is that of the source."""
        return self.finding.span.start

    @property
    def span(self) -> Span:
        """The passage that it is about."""
        return self.place or self.finding.span


class FigureEntry(Struct, frozen=True):
    """A figure of the speech with all that was said and found of it."""

    mention: Mention
    metric: Metric
    verdict_records: tuple[VerdictRecord, ...]
    """The verdicts that hold, by reviewer."""
    notes: tuple[NoteEntry, ...]
    findings: tuple[FindingEntry, ...]
    claim_records: tuple[ClaimRecord, ...] = ()
    """What reviewers say that it says, by reviewer; only of detected figures."""
    translated: Mention | None = None
    """In a report on a translation where and how that says it."""
    said: bool = True
    """Whether the text of the report says it: a translation may leave a figure out."""
    ties: tuple[TieEntry, ...] = ()
    """What came of holding it against sources, and what reviewers said of that (`tui.export.report_ties`)."""

    @property
    def claim_record(self) -> ClaimRecord | None:
        """What it measures by the last reviewer who said so; None where it is only detected."""
        return max(self.claim_records, key=WHEN_SAID, default=None)

    @property
    def number(self) -> int:
        """The figure's number, from 1."""
        return self.mention.number

    @property
    def at(self) -> int:
        """Where it comes in reading order, which is that of the source."""
        return self.mention.start

    @property
    def printed(self) -> Mention:
        """The figure as the text of the report prints it, or else as the source does."""
        return self.translated or self.mention

    @property
    def span(self) -> Span | None:
        """Where it stands in the text of the report; None where that does not say it."""
        return Span(self.printed.start, self.printed.end) if self.said else None

    @property
    def verdict_record(self) -> VerdictRecord | None:
        """The verdict that counts where one is asked for: the last one of all reviewers."""
        return max(self.verdict_records, key=WHEN_SAID, default=None)

    @property
    def verdict(self) -> Verdict | None:
        """The verdict that counts; None where the figure is not reviewed."""
        return self.verdict_record.verdict if self.verdict_record else None

    @property
    def corrected(self) -> str:
        """The right value that goes with the verdict; empty where none was given."""
        return self.verdict_record.corrected if self.verdict_record else ""

    @property
    def doubted(self) -> bool:
        """Whether it needs attention."""
        against = any(said.verdict is not Verdict.VERIFIED for said in self.verdict_records)
        return against or bool(self.notes or self.findings)


class FallenEntry(Struct, frozen=True):
    """A verdict that no longer holds, since the text was changed."""

    verdict_record: VerdictRecord
    became: Resolution
    """What became of its figure."""
    figure: int | None
    """The number of the figure that stands there now; None where there is none."""

    @property
    def outcome(self) -> Outcome:
        """What became of its figure, in one word."""
        return self.became.outcome


class FallenClaim(Struct, frozen=True):
    """A confirmed claim that no longer holds, since its figure was changed, or what the text says of it."""

    claim_record: ClaimRecord
    became: Resolution
    figure: int | None
    """The number of the figure that stands there now; None where there is none."""
    changes: tuple[FieldChange, ...] = ()
    """What is read otherwise, where the figure stands."""


class Counts(Struct, frozen=True):
    """How many there are of each; every format says the same."""

    figures: int
    verified: int
    doubtful: int
    wrong: int
    findings: int
    waived: int
    """How many of the findings were set aside."""
    notes: int

    @property
    def open(self) -> int:
        """How many figures are not reviewed."""
        return self.figures - self.verified - self.doubtful - self.wrong


class Report(Struct, frozen=True):
    """Everything that a report says."""

    speech: Speech
    scope: Scope
    figures: tuple[FigureEntry, ...]
    notes: tuple[NoteEntry, ...]
    """All of them, those on figures included."""
    findings: tuple[FindingEntry, ...]
    """All of them, those of figures included."""
    fallen: tuple[FallenEntry, ...]
    passed: tuple[FallenEntry, ...]
    """Verdicts that fell and that another one stands for: handed on, and not shown."""
    lapsed: tuple[Waiver, ...]
    """Waivers that no longer hold: of findings that are no longer found, or of which a figure is another one now."""
    log: tuple[Event, ...]
    """The events of all drafts of this speech, in their order."""
    source: Speech | None = None
    """In a report on a translation the speech that it is one of."""
    claims: SettledClaims = NOTHING_SETTLED
    """What reviewers settled of claims."""
    joins: tuple[JoinRecord, ...] = ()
    """Which wordings reviewers took for one metric, or for two."""
    fallen_claims: tuple[FallenClaim, ...] = ()
    changes: tuple[str, ...] = ()
    """What changed against an earlier draft, in words, a line each; empty where none was named."""
    change_data: Mapping[str, object] | None = None
    """The same for programs (`tui.export.draft_changes`)."""
    sources: tuple[Source, ...] = ()
    """What figures are held against."""
    tie_records: Mapping[int, tuple[TieRecord, ...]] = field(default_factory=dict)
    """What reviewers said of ties, by the index of the figure."""

    @property
    def comments(self) -> tuple[Comment, ...]:
        """What authors wrote beside the text in its file, in reading order; none of it is a reviewer's."""
        document = (self.source or self.speech).document
        return document.comments if document is not None else ()

    def figure_of(self, comment: Comment) -> int | None:
        """The number of the first figure that a comment is about; None where it is about none."""
        inside = (one for one in self.figures if one.at < comment.end and comment.start < one.mention.end)
        return next((one.number for one in inside), None)

    @property
    def reviewers(self) -> tuple[str, ...]:
        """Those whose words it holds, by name."""
        said = {each.reviewer for figure in self.figures for each in figure.verdict_records}
        said |= {each.reviewer for figure in self.figures for each in figure.claim_records}
        said |= {waiver.reviewer for finding in self.findings for waiver in finding.waivers}
        said |= {waiver.reviewer for waiver in self.lapsed}
        said |= {join.reviewer for join in self.joins}
        said |= {each.reviewer for records in self.tie_records.values() for each in records}
        said |= {entry.verdict_record.reviewer for entry in self.fallen}
        said |= {entry.claim_record.reviewer for entry in self.fallen_claims}
        said |= {entry.note.reviewer for entry in self.notes}
        return tuple(sorted(said))

    @property
    def time(self) -> str:
        """When the last of what it holds was said; empty where nothing was. Never the clock's time."""
        said = [each.time for figure in self.figures for each in figure.verdict_records]
        said += [each.time for figure in self.figures for each in figure.claim_records]
        said += [waiver.time for finding in self.findings for waiver in finding.waivers]
        said += [waiver.time for waiver in self.lapsed]
        said += [each.time for records in self.tie_records.values() for each in records]
        said += [entry.verdict_record.time for entry in self.fallen]
        said += [entry.claim_record.time for entry in self.fallen_claims]
        said += [entry.note.edited or entry.note.written for entry in self.notes]
        return max(said, default="")

    @property
    def counts(self) -> Counts:
        """How many there are of each, whatever the scope."""
        verdicts = Counter(figure.verdict for figure in self.figures)
        return Counts(
            len(self.figures),
            verdicts[Verdict.VERIFIED],
            verdicts[Verdict.DOUBTFUL],
            verdicts[Verdict.WRONG],
            len(self.findings),
            sum(1 for entry in self.findings if entry.waivers),
            len(self.notes),
        )

    @property
    def beside(self) -> tuple[NoteEntry | FindingEntry, ...]:
        """Notes and findings that belong to no figure, in reading order, findings first."""
        stray: list[NoteEntry | FindingEntry] = [entry for entry in self.findings if not entry.figures]
        stray += [entry for entry in self.notes if entry.figure is None]
        return tuple(sorted(stray, key=lambda entry: entry.at))

    @property
    def entries(self) -> tuple[FigureEntry | NoteEntry | FindingEntry, ...]:
        """What the scope shows, in reading order; a figure comes before what begins at the same place."""
        shown: list[FigureEntry | NoteEntry | FindingEntry] = [
            figure for figure in self.figures if self.scope is Scope.ALL or figure.doubted
        ]
        return tuple(sorted((*shown, *self.beside), key=lambda entry: entry.at))


def build(
    speech: Speech,
    events: Iterable[Event],
    findings: Iterable[Finding],
    scope: Scope = Scope.ALL,
    carrying: Carrying | None = None,
) -> Report:
    """The report on a speech.

    Args:
        speech: The speech as it is now.
        events: The log, with what it says of drafts that belong together; other speeches are passed over.
        findings: What the checks find in it, in reading order.
        scope: How much to show in the formats for people.
        carrying: Lays drafts whose texts are kept over the speech; None where their anchors alone tell.
    """
    every = merge(events)
    lineage = lineage_of(every, speech.id, version_of(speech.text))
    log = tuple(event for event in every if event.target in lineage)
    sections = {chapter.id: Span(chapter.start, chapter.end) for chapter in speech.chapters}
    sections |= {section.id: Span(section.start, section.end) for section in speech.sections}
    settled = settle(project(log), lineage, speech.text, speech.figure_places, sections, carrying=carrying)
    noted = tuple(_note(number, note, settled, speech) for number, note in enumerate(settled.notes, 1))
    found = _entries(findings, _waivers(settled), speech)
    notes_of, findings_of = _by_figure(noted, found)
    keys = {key for entry in found for key in entry.finding.keys}
    return Report(
        speech=speech,
        scope=scope,
        figures=tuple(
            _figure(
                mention,
                speech.metric_by_id[mention.metric],
                settled,
                tuple(notes_of.get(mention.number, ())),
                tuple(findings_of.get(mention.number, ())),
            )
            for mention in speech.mentions
        ),
        notes=noted,
        findings=found,
        fallen=tuple(_fallen(verdict_record, settled, speech.mentions) for verdict_record in settled.fallen),
        passed=tuple(_fallen(verdict_record, settled, speech.mentions) for verdict_record in settled.passed),
        lapsed=tuple(
            sorted(
                (waiver for waiver in settled.waivers if keys.isdisjoint(settled.names_of(waiver))),
                key=lambda waiver: (waiver.target.name, waiver.reviewer, waiver.time),
            )
        ),
        log=log,
        claims=settled.claims,
        joins=settled.last_joins,
        fallen_claims=tuple(_fallen_claim(one, settled, speech.mentions) for one in settled.fallen_claims),
        tie_records=settled.sources.ties,
    )


def _figure(
    mention: Mention,
    metric: Metric,
    settled: Settled,
    noted: tuple[NoteEntry, ...],
    found: tuple[FindingEntry, ...],
) -> FigureEntry:
    """A figure with the notes and findings that belong to it, and what else does."""
    number = mention.number
    verdict_records = settled.verdict_records.get(number - 1, {})
    claim_records = settled.claim_records.get(number - 1, {})
    return FigureEntry(
        mention,
        metric,
        tuple(verdict_records[who] for who in sorted(verdict_records)),
        noted,
        found,
        tuple(claim_records[who] for who in sorted(claim_records)),
    )


def _by_figure(
    noted: tuple[NoteEntry, ...], found: tuple[FindingEntry, ...]
) -> tuple[dict[int, list[NoteEntry]], dict[int, list[FindingEntry]]]:
    """Notes and findings under the numbers of the figures that they are about."""
    notes: dict[int, list[NoteEntry]] = {}
    for note in noted:
        if note.figure is not None:
            notes.setdefault(note.figure, []).append(note)
    findings: dict[int, list[FindingEntry]] = {}
    for finding in found:
        for number in finding.figures:
            findings.setdefault(number, []).append(finding)
    return notes, findings


def _note(number: int, note: ReaderNote, settled: Settled, speech: Speech) -> NoteEntry:
    """A note where it stands now; one on words inside a figure is about that figure."""
    place = settled.places[note.target]
    span, figure = place.span, None
    if note.target in settled.figure_of:
        figure = speech.mentions[settled.figure_of[note.target]].number
    elif note.target.kind is PlaceKind.PHRASE and span and place.holds:
        inside = speech.mention_at(span.start)
        figure = inside.number if inside and span.start < span.end <= inside.end else None
    return NoteEntry(number, note, place.outcome, span, figure)


def _waivers(settled: Settled) -> dict[str, list[Waiver]]:
    """The waivers under the keys of the findings that they set aside."""
    found: dict[str, list[Waiver]] = {}
    for waiver in settled.waivers:
        for name in settled.names_of(waiver):
            found.setdefault(name, []).append(waiver)
    return found


def _entries(
    findings: Iterable[Finding], waivers: Mapping[str, Sequence[Waiver]], speech: Speech
) -> tuple[FindingEntry, ...]:
    """Findings with what they were waived for, under whichever of their names, and their figures."""
    found = []
    for number, finding in enumerate(findings, 1):
        said = tuple(dict.fromkeys(one for key in finding.keys for one in waivers.get(key, ())))
        found.append(FindingEntry(number, finding, said, _named(finding, speech)))
    return tuple(found)


def _named(finding: Finding, speech: Speech) -> tuple[int, ...]:
    """The numbers of the speech's figures that a finding's operands are."""
    numbers = set()
    for named in finding.figures:
        first = speech.mention_at(named.start)
        at = speech.mention_after(named.start) - (first is not None and first.start < named.start)
        while at < len(speech.mentions) and speech.mentions[at].start < named.end:
            numbers.add(speech.mentions[at].number)
            at += 1
    return tuple(sorted(numbers))


def _fallen(verdict_record: VerdictRecord, settled: Settled, mentions: Sequence[Mention]) -> FallenEntry:
    """A verdict that fell off, with the figure that stands in its place."""
    at = settled.figure_of.get(verdict_record.target)
    return FallenEntry(
        verdict_record, settled.places[verdict_record.target], None if at is None else mentions[at].number
    )


def _fallen_claim(claim_record: ClaimRecord, settled: Settled, mentions: Sequence[Mention]) -> FallenClaim:
    """A claim that fell off, with the figure that stands in its place."""
    at = settled.figure_of.get(claim_record.target)
    return FallenClaim(
        claim_record,
        settled.places[claim_record.target],
        None if at is None else mentions[at].number,
        settled.claim_changes.get(claim_record.event, ()),
    )
