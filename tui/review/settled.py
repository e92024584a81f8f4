"""A review laid over a text as it is now: which figure each verdict belongs to, and what fell off."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, field

from tui.claims.settled_claims import SettledClaims
from tui.review.lineage import as_lineage
from tui.review.said_of_sources import NOTHING, said_of_sources
from tui.speech.anchors import Outcome, Resolution, resolve_all
from tui.speech.likeness import clause_around
from tui.speech.model import Span
from tui.speech.verdicts import WHEN_SAID, PlaceKind, version_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from tui.review.carrying import Carrying, FieldChange, Laid
    from tui.review.lineage import Lineage
    from tui.review.projection import ReviewState
    from tui.review.said_of_sources import SaidOfSources
    from tui.speech.anchors import Anchor
    from tui.speech.matching import Placed
    from tui.speech.verdicts import (
        ClaimRecord,
        JoinRecord,
        LineRecord,
        ReaderNote,
        ReadMark,
        Target,
        Verdict,
        VerdictRecord,
        Waiver,
    )

_Record = TypeVar("_Record", "VerdictRecord", "ClaimRecord")
_END = attrgetter("end")
_SAID_OF_ANOTHER = ("claim", "period")
"""Why a figure that is the same does not hold: it is said of something else (`tui.alignment.alignment_model.Reason`)."""


class Settled(Struct, frozen=True, dict=True):
    """Where everything that was said of a speech stands in its text now."""

    places: dict[Target, Resolution]
    """What became of every place that anything was said of."""
    verdict_records: dict[int, dict[str, VerdictRecord]]
    """For each figure of which any holds, by its index, the verdicts that hold, under the reviewers' names."""
    fallen: tuple[VerdictRecord, ...]
    """Verdicts whose figure changed its value, is gone or is no figure now, of each reviewer and figure that of the nearest draft.

    They are kept and shown, and not counted; where the reviewer has a verdict on the figure that stands there, it is `passed`."""
    figure_of: dict[Target, int]
    """The index of the figure at each place of a figure, changed ones included."""
    notes: tuple[ReaderNote, ...]
    """In reading order; those whose place is gone come where it stood."""
    waivers: tuple[Waiver, ...]
    """All of this speech; those of findings that are no longer found too."""
    marks: tuple[ReadMark, ...]
    """The marks of what was read, where they still hold, the last one last."""

    claim_records: dict[int, dict[str, ClaimRecord]] = field(default_factory=dict)
    """For each figure, by its index, what reviewers say that it measures, under their names; where it changed, nothing."""
    lines: tuple[LineRecord, ...] = ()
    """Which lines reviewers set apart or took back, where they still stand, the last one last."""
    mechanisms: frozenset[str] = frozenset()
    """The ids of sections that the last reviewer to speak of it marked as mechanisms."""
    figures: int = 0
    """How many figures the text has."""
    join_records: tuple[JoinRecord, ...] = ()
    """Which wordings reviewers took for one metric, or for two, what was said last at the end."""
    sources: SaidOfSources = NOTHING
    """What figures are held against, which ties were settled and rejected, how tables are read."""
    fallen_claims: tuple[ClaimRecord, ...] = ()
    """Claims that reviewers confirmed of figures that changed, are gone or say something else: kept, shown, not counted."""
    claim_changes: Mapping[str, tuple[FieldChange, ...]] = field(default_factory=dict)
    """Of those whose figure stands and says something else, under the ids of their events, what is read otherwise."""
    passed: tuple[VerdictRecord, ...] = ()
    """Verdicts that fell and that another one of the same reviewer stands for, a new one or that of a nearer draft: kept, handed on."""
    date: str | None = None
    """When the speech was made by who said so last, in ISO 8601, empty for when its text says; None where nobody did."""
    waived_names: Mapping[Target, tuple[str, ...]] = field(default_factory=dict)
    """The keys under which findings are waived here that were waived on earlier drafts, where they have others here, or none."""

    @property
    def last_joins(self) -> tuple[JoinRecord, ...]:
        """Of each two wordings what was said last of whether they are one metric."""
        return tuple({record.target.name: record for record in self.join_records}.values())

    @cached_property
    def claims(self) -> SettledClaims:
        """What reviewers settled of claims: what figures say and which wordings are one metric, by whoever spoke of it last."""
        return SettledClaims(
            tuple((one.first, one.second) for one in self.last_joins if one.joined),
            tuple((one.first, one.second) for one in self.last_joins if not one.joined),
            {index + 1: record for index, record in confirmed(self).items()},
        )

    def claim_record(self, figure: int) -> ClaimRecord | None:
        """What a figure measures by the last reviewer who said so; None where it is only detected."""
        said = self.claim_records.get(figure, {})
        return max(said.values(), key=WHEN_SAID, default=None)

    def verdict_record(self, figure: int, reviewer: str) -> VerdictRecord | None:
        """What a reviewer says of a figure now; None if it is not reviewed."""
        return self.verdict_records.get(figure, {}).get(reviewer)

    def verdicts(self, reviewer: str) -> dict[int, Verdict]:
        """A reviewer's verdicts that hold, under the index of the figure."""
        said = {index: each[reviewer] for index, each in self.verdict_records.items() if reviewer in each}
        return {
            index: verdict_record.verdict for index, verdict_record in said.items() if verdict_record.verdict
        }

    def outcome(self, target: Target) -> Outcome:
        """What became of a place."""
        return self.places[target].outcome

    def names_of(self, waiver: Waiver) -> tuple[str, ...]:
        """The keys of the finding that a waiver sets aside."""
        return self.waived_names.get(waiver.target, (waiver.target.name,))

    def waiver(self, finding: str, reviewer: str = "") -> Waiver | None:
        """The waiver of a finding, if it is waived.

        Args:
            finding: The finding's key, which follows from the words of its figures: changed ones are not waived.
            reviewer: Whose waiver; anybody's where empty.
        """
        named = [waiver for waiver in self.waivers if finding in self.names_of(waiver)]
        return next((waiver for waiver in named if reviewer in {"", waiver.reviewer}), None)

    @property
    def line_spans(self) -> dict[Span, bool]:
        """For each such line whether it is set apart, by the last reviewer who said so."""
        said: dict[Span, bool] = {}
        for line in self.lines:
            span = self.places[line.target].span
            if span is not None:
                said[span] = line.apart
        return said

    def has_read(self, span: tuple[int, int], reviewer: str) -> bool:
        """Whether a reviewer has read a stretch of the text: the last mark on it, or on a longer one, says so."""
        said = False
        for mark in self.marks:
            place = self.places[mark.target].span
            if mark.reviewer == reviewer and place and place.start <= span[0] and span[1] <= place.end:
                said = mark.read
        return said


def settle(
    state: ReviewState,
    speech: str | Lineage,
    text: str,
    figures: Sequence[Placed],
    sections: Mapping[str, Span] | None = None,
    *,
    carrying: Carrying | None = None,
) -> Settled:
    """Lay what was said of all drafts of `speech`, each of them straight, over the text of one.

    Args:
        state: What was said, of any speech.
        speech: The drafts, or the id of one that is alone.
        text: Its text now.
        figures: The figures of that text, in order, or where each stands.
        sections: Where its sections are, under their ids.
        carrying: Lays drafts whose texts are kept over the text; None where their anchors alone tell.
    """
    lineage = as_lineage(speech)
    targets = {target for said in state.by_place for _who, target in said if target in lineage}
    targets.update(note.target for note in state.notes.values() if note.target in lineage)
    for session in state.sessions.values():
        if lineage.holds(session.speech, session.version):
            targets.update(session.verdicts, session.skipped, [session.position] if session.position else [])
    places = _places(targets, text, figures, sections or {}, carrying)
    figure_of = _figures_of(places, figures)
    verdict_records, fell = _verdict_records(state.verdict_records, lineage, places, figure_of)
    fallen = _nearest(fell, verdict_records, lineage, figure_of)
    claim_records, fell_claims, changes = _claim_records(
        state.claim_records, lineage, places, figure_of, carrying
    )
    fallen_claims = _nearest(fell_claims, claim_records, lineage, figure_of)
    notes = [note for note in state.notes.values() if note.target in lineage]
    return Settled(
        places,
        verdict_records,
        tuple(sorted(fallen, key=lambda verdict_record: _at(verdict_record.target, places))),
        figure_of,
        tuple(sorted(notes, key=lambda note: _at(note.target, places))),
        tuple(waiver for waiver in state.waivers.values() if waiver.target in lineage),
        _marks(state, lineage, places),
        claim_records,
        _lines(state, lineage, places),
        _mechanisms(state, lineage, places, sections or {}),
        len(figures),
        _joins(state, lineage),
        said_of_sources(state, lineage, places, figure_of),
        tuple(sorted(fallen_claims, key=lambda claim_record: _at(claim_record.target, places))),
        changes,
        date=_date(state, lineage),
        passed=_without(fell, fallen),
        waived_names=_waived_names(state, lineage, carrying),
    )


def _date(state: ReviewState, lineage: Lineage) -> str | None:
    """When the speech was made by who said so last, of whatever draft; None where nobody did."""
    said = [one for one in state.dates.values() if one.target in lineage]
    return max(said, key=WHEN_SAID).date if said else None


def _waived_names(
    state: ReviewState, lineage: Lineage, carrying: Carrying | None
) -> dict[Target, tuple[str, ...]]:
    """The keys under which findings are waived that have other ones here than on the draft where they were waived, or none."""
    if carrying is None:
        return {}
    waived = (waiver.target for waiver in state.waivers.values() if waiver.target in lineage)
    names = ((target, carrying.waived(target)) for target in waived)
    return {target: known for target, known in names if known != (target.name,)}


def _places(
    targets: Iterable[Target],
    text: str,
    figures: Sequence[Placed],
    sections: Mapping[str, Span],
    carrying: Carrying | None,
) -> dict[Target, Resolution]:
    """Find every target: by what became of its draft, or else by its anchor, those of one version competing for places."""
    version = version_of(text)
    places: dict[Target, Resolution] = {}
    groups: dict[str, list[tuple[Target, Anchor]]] = {}
    for target in targets:
        anchor = target.anchor
        if target.kind is PlaceKind.SECTION and target.name in sections:
            places[target] = _section(anchor, text, sections[target.name])
        elif anchor is None:
            places[target] = Resolution(Outcome.SAME, Span(0, len(text)))
        elif target.version == version and text[anchor.start : anchor.end] == anchor.quote:
            places[target] = Resolution(Outcome.SAME, Span(anchor.start, anchor.end))
        elif target.kind is not PlaceKind.FIGURE:
            places[target] = _words(anchor, text, _laid(target, carrying))
        elif carried := _carried(anchor, _laid(target, carrying)):
            places[target] = carried
        else:
            groups.setdefault(target.version, []).append((target, anchor))
    for group in groups.values():
        anchors = list(dict.fromkeys(anchor for _target, anchor in group))  # a figure competes once
        found = dict(zip(anchors, resolve_all(anchors, text, figures), strict=True))
        places.update((target, found[anchor]) for target, anchor in group)
    return places


def _laid(target: Target, carrying: Carrying | None) -> Laid | None:
    """The draft of a target laid over the text; None where that cannot be done."""
    return carrying(target.version) if carrying is not None else None


def _carried(kept: Anchor, laid: Laid | None) -> Resolution | None:
    """What became of a figure by the alignment of its draft with the text; None where that does not tell."""
    return laid.figure(kept) if laid is not None else None


def _words(kept: Anchor, text: str, laid: Laid | None) -> Resolution:
    """What became of words; where they are gone, the paragraph that theirs became."""
    found = resolve_all((kept,), text, None)[0]
    if found.outcome is not Outcome.GONE or laid is None:
        return found
    passage = laid.passage(kept)
    return found if passage is None else Resolution(Outcome.CHANGED, passage)


def _section(kept: Anchor | None, text: str, span: Span) -> Resolution:
    """A section is found by its id; whether its words are still the same is another matter."""
    same = kept is None or text[span.start : span.end] == kept.quote
    return Resolution(Outcome.SAME if same else Outcome.CHANGED, span)


def _figures_of(places: Mapping[Target, Resolution], figures: Sequence[Placed]) -> dict[Target, int]:
    """The figure at each place of a figure."""
    found = {}
    for target, place in places.items():
        if target.kind is PlaceKind.FIGURE and place.span:
            index = bisect_right(figures, place.span.start, key=_END)
            if index < len(figures) and figures[index].start < place.span.end:
                found[target] = index
    return found


def _verdict_records(
    said: Mapping[tuple[str, Target], VerdictRecord],
    lineage: Lineage,
    places: Mapping[Target, Resolution],
    figure_of: Mapping[Target, int],
) -> tuple[dict[int, dict[str, VerdictRecord]], list[VerdictRecord]]:
    """The last verdict of each reviewer on each figure, and those that fell off."""
    last, fallen = _last(said, lineage, places, figure_of)
    standing = {index: {who: one for who, one in each.items() if one.verdict} for index, each in last.items()}
    left = [one for one in fallen if one.verdict is not None]
    return {index: each for index, each in standing.items() if each}, left


def _claim_records(
    said: Mapping[tuple[str, Target], ClaimRecord],
    lineage: Lineage,
    places: Mapping[Target, Resolution],
    figure_of: Mapping[Target, int],
    carrying: Carrying | None,
) -> tuple[dict[int, dict[str, ClaimRecord]], list[ClaimRecord], dict[str, tuple[FieldChange, ...]]]:
    """What each reviewer said last that each figure says, what fell off, and of a figure that stands why.

    A figure that changed says something else now, and so does one of which the text around it says something else: an
    opening, a heading, the date of the document.
    """
    last, fallen = _last(said, lineage, places, figure_of)
    changes: dict[str, tuple[FieldChange, ...]] = {}
    if carrying is not None:
        for record in fallen:
            if record.target in figure_of and places[record.target].reason in _SAID_OF_ANOTHER:
                changes[record.event] = carrying.said_anew(record, figure_of[record.target])
        for index, each in last.items():
            for who, record in list(each.items()):
                if changed := carrying.said_anew(record, index):
                    changes[record.event] = changed
                    fallen.append(each.pop(who))
    left = [one for one in fallen if one.reviewer not in last.get(figure_of.get(one.target, -1), {})]
    return {index: each for index, each in last.items() if each}, left, changes


def _last(
    said: Mapping[tuple[str, Target], _Record],
    lineage: Lineage,
    places: Mapping[Target, Resolution],
    figure_of: Mapping[Target, int],
) -> tuple[dict[int, dict[str, _Record]], list[_Record]]:
    """What each reviewer said last of each figure, by its index, and all that was said where no figure says the same now."""
    last: dict[int, dict[str, _Record]] = {}
    fallen = []
    for (who, target), record in said.items():
        if target not in lineage:
            continue
        if not (places[target].holds and target in figure_of):
            fallen.append(record)
            continue
        here = last.setdefault(figure_of[target], {})
        if who not in here or WHEN_SAID(here[who]) < WHEN_SAID(record):
            here[who] = record
    return dict(sorted(last.items())), fallen


def _without(some: Iterable[VerdictRecord], others: Container[VerdictRecord]) -> tuple[VerdictRecord, ...]:
    """Those of some verdicts that are not among others."""
    return tuple(one for one in some if one not in others)


def _nearest(
    fallen: Iterable[_Record],
    standing: Mapping[int, Mapping[str, _Record]],
    lineage: Lineage,
    figure_of: Mapping[Target, int],
) -> list[_Record]:
    """Of each reviewer and figure what was said on the nearest draft and fell; nothing where something else stands there now.

    Figures that are gone are told apart by their words and the clause in which they stood.
    """
    found: dict[tuple[str, int, str, str], _Record] = {}
    for one in sorted(fallen, key=WHEN_SAID, reverse=True):
        at, anchor = figure_of.get(one.target, -1), one.target.anchor
        if one.reviewer in standing.get(at, {}):
            continue
        clause = clause_around(anchor.prefix, anchor.quote, anchor.suffix) if anchor and at < 0 else ""
        key = one.reviewer, at, clause, anchor.quote if anchor and at < 0 else ""
        known = found.setdefault(key, one)
        if lineage.distance(one.target.speech) < lineage.distance(known.target.speech):
            found[key] = one
    return list(found.values())


def _marks(state: ReviewState, lineage: Lineage, places: Mapping[Target, Resolution]) -> tuple[ReadMark, ...]:
    """The marks that hold, in the order in which they were made."""
    holding = [mark for mark in state.read.values() if mark.target in lineage and places[mark.target].holds]
    return tuple(sorted(holding, key=WHEN_SAID))


def _lines(
    state: ReviewState, lineage: Lineage, places: Mapping[Target, Resolution]
) -> tuple[LineRecord, ...]:
    """The lines of which something is said and that stand in the text as they did, in the order of what was said."""
    holding = [line for line in state.lines.values() if line.target in lineage and places[line.target].holds]
    return tuple(sorted(holding, key=WHEN_SAID))


def _joins(state: ReviewState, lineage: Lineage) -> tuple[JoinRecord, ...]:
    """Which wordings were taken for one metric, or for two, in the order of what was said."""
    holding = [join for join in state.joins.values() if join.target in lineage]
    return tuple(sorted(holding, key=WHEN_SAID))


def _mechanisms(
    state: ReviewState,
    lineage: Lineage,
    places: Mapping[Target, Resolution],
    sections: Mapping[str, Span],
) -> frozenset[str]:
    """The sections in which headings stand that were marked, by the last mark on each."""
    marks = sorted(state.mechanisms.values(), key=WHEN_SAID)
    found: dict[str, bool] = {}
    for mark in marks:
        place = places[mark.target] if mark.target in lineage else None
        if place is None or not place.holds or place.span is None:
            continue
        for name, span in sections.items():
            if span.start <= place.span.start < span.end:
                found[name] = mark.mechanism
    return frozenset(name for name, mechanism in found.items() if mechanism)


def _at(target: Target, places: Mapping[Target, Resolution]) -> tuple[int, int]:
    """Where a target stands now, or stood."""
    span = places[target].span
    start = span.start if span else target.anchor.start if target.anchor else 0
    return (start, span.end if span else start)


def confirmed(settled: Settled) -> dict[int, ClaimRecord]:
    """What figures say by the last reviewer who said so, under the index of the figure: what a pack may take in.

    Figures of which nobody said it, and those that say something else now, are missing.
    """
    said = ((index, settled.claim_record(index)) for index in settled.claim_records)
    return {index: claim_record for index, claim_record in said if claim_record is not None}
