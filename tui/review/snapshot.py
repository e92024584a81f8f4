"""What the store held at one moment, laid over the speech as it is now: a frozen value for whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tui.review.sessions import Session, resumable
from tui.review.settled import confirmed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.review.lineage import Lineage
    from tui.review.projection import ReviewState
    from tui.review.settled import Settled
    from tui.speech import Mention
    from tui.speech.verdicts import (
        ClaimRecord,
        LineRecord,
        PlaceKind,
        ReaderNote,
        ReadMark,
        TableRecord,
        TieRecord,
        Verdict,
        VerdictRecord,
        Waiver,
    )

    _Record = (
        VerdictRecord | ClaimRecord | ReaderNote | Waiver | LineRecord | ReadMark | TieRecord | TableRecord
    )


@dataclass(frozen=True)
class Snapshot:
    """What the store held at one moment, laid over the speech as it is now."""

    reviewer: str
    state: ReviewState
    settled: Settled
    lineage: Lineage
    """The drafts of the speech."""
    saved: bool = True
    """Whether what is decided is kept."""

    def own(self, mention: Mention) -> VerdictRecord | None:
        """What this reviewer says of a figure."""
        return self.settled.verdict_record(mention.number - 1, self.reviewer)

    @cached_property
    def own_records(self) -> frozenset[object]:
        """All that this reviewer said that holds: verdicts, notes, waivers, labels, lines, what was read, ties, tables."""
        settled = self.settled
        verdicts = (one for each in settled.verdict_records.values() for one in each.values() if one.verdict)
        labels = (one for each in settled.claim_records.values() for one in each.values())
        ties = (one for each in settled.sources.ties.values() for one in each)
        said: list[_Record] = [
            *verdicts,
            *labels,
            *settled.notes,
            *settled.waivers,
            *settled.lines,
            *settled.marks,
            *ties,
            *settled.sources.tables,
        ]
        return frozenset(one for one in said if one.reviewer == self.reviewer)

    @cached_property
    def verdicts(self) -> dict[int, Verdict]:
        """This reviewer's verdicts, under the index of the figure."""
        return self.settled.verdicts(self.reviewer)

    @cached_property
    def named(self) -> dict[int, ClaimRecord]:
        """What reviewers say that detected figures measure, under the index of the figure."""
        return confirmed(self.settled)

    @property
    def mechanisms(self) -> frozenset[str]:
        """The ids of sections that were marked as mechanisms."""
        return self.settled.mechanisms

    @cached_property
    def waived(self) -> dict[str, Waiver]:
        """The findings that were waived, by their keys; of several waivers of one the last."""
        settled = self.settled
        return {name: waiver for waiver in settled.waivers for name in settled.names_of(waiver)}

    def fallen(self, mention: Mention | None = None) -> tuple[VerdictRecord, ...]:
        """This reviewer's verdicts that fell off: of a figure that was given no new verdict, or all of these."""
        mine = [
            verdict_record
            for verdict_record in self.settled.fallen
            if verdict_record.reviewer == self.reviewer
        ]
        at = self.settled.figure_of
        if mention is None:
            return tuple(one for one in mine if at.get(one.target, -1) not in self.verdicts)
        here = mention.number - 1
        return () if here in self.verdicts else tuple(one for one in mine if at.get(one.target) == here)

    def fallen_claims(self, mention: Mention | None = None) -> tuple[ClaimRecord, ...]:
        """This reviewer's claims that fell off: of a figure that changed, or all of these."""
        mine = [one for one in self.settled.fallen_claims if one.reviewer == self.reviewer]
        at = self.settled.figure_of
        return tuple(one for one in mine if mention is None or at.get(one.target) == mention.number - 1)

    def said(self, mention: Mention) -> tuple[VerdictRecord, ...]:
        """What others say of a figure."""
        here = self.settled.verdict_records.get(mention.number - 1, {})
        return tuple(verdict_record for who, verdict_record in sorted(here.items()) if who != self.reviewer)

    def notes_at(self, start: int, end: int, kinds: Iterable[PlaceKind]) -> tuple[ReaderNote, ...]:
        """The notes whose place touches a stretch of the text, of the kinds of place asked for."""
        kinds = frozenset(kinds)
        places = self.settled.places
        found = []
        for note in self.settled.notes:
            span = places[note.target].span
            if note.target.kind in kinds and span and span.start < end and start < span.end:
                found.append(note)
        return tuple(found)

    def has_read(self, span: tuple[int, int]) -> bool:
        """Whether this reviewer has read a stretch of the text."""
        return self.settled.has_read(span, self.reviewer)

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions that can be gone on with, the last one first."""
        return resumable(self.state, self.reviewer, self.lineage)
