"""Drafts of events about one speech: what a reviewer is about to do, at its place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.digest import sha256
from tui.review.event_types import (
    ClaimConfirmed,
    DateGiven,
    LinePut,
    MarkedRead,
    MechanismMarked,
    MetricConfirmed,
    MetricsJoined,
    NoteEdited,
    NoteRemoved,
    NoteWritten,
    SessionBegun,
    SessionEnded,
    Skipped,
    SourceSet,
    Stood,
    TableCorrected,
    TieRejected,
    TieSettled,
    VerdictGiven,
    Waived,
    WaiverWithdrawn,
)
from tui.review.events import Draft, new_id
from tui.speech.model import Span
from tui.speech.verdicts import PlaceKind, Target, target_at, whole_speech

if TYPE_CHECKING:
    from tui.review.event_types import Order, QueueKind
    from tui.speech import Mention, Speech
    from tui.speech.findings import Finding
    from tui.speech.verdicts import ReaderNote, ReaderNoteKind, SaidClaim, TablePart, TieRecord, Verdict


class Drafts(Struct, frozen=True):
    """Makes the drafts; nothing is written until a service is told to do them."""

    speech: Speech

    def place(self, kind: PlaceKind, span: Span, name: str = "") -> Target:
        """A place of the speech, in code points, for a note or a mark; `name` is a section's id."""
        if kind is PlaceKind.SPEECH:
            return whole_speech(self.speech)
        return target_at(self.speech, kind, *span, name=name)

    def figure(self, mention: Mention) -> Target:
        """The place of a figure."""
        return target_at(self.speech, PlaceKind.FIGURE, mention.start, mention.end)

    def finding(self, finding: Finding) -> Target:
        """The place of a finding, known by its key."""
        return target_at(self.speech, PlaceKind.FINDING, *finding.span, name=finding.key)

    def verdict(
        self, mention: Mention, verdict: Verdict | None, corrected: str = "", session: str = ""
    ) -> Draft:
        """A verdict on a figure; None takes the last one back."""
        return Draft(VerdictGiven(verdict, corrected), self.figure(mention), session)

    def claim(self, mention: Mention, said: SaidClaim, session: str = "", together: str = "") -> Draft:
        """What a figure says, beside what was detected; drafts with the same `together` are undone with one key."""
        detected = self._detected(mention)
        if said.of_metric:
            shared = MetricConfirmed(said.metric, said.aspect, said.scope, together, detected)
            return Draft(shared, self.figure(mention), session)
        data = ClaimConfirmed(
            said.metric,
            said.aspect,
            said.direction,
            said.mean,
            said.scope,
            said.period,
            said.base,
            said.whole,
            said.mode,
            together,
            detected,
        )
        return Draft(data, self.figure(mention), session)

    def _detected(self, mention: Mention) -> str:
        """What is detected of a figure, as an event keeps it."""
        from tui.claims.settled_claims import detected_claim  # noqa: PLC0415 - only who confirms a claim pays for it
        from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise
        from tui.review.detected_fields import written  # noqa: PLC0415 - likewise

        return written(detected_claim(claims_of(self.speech), mention))

    def join(self, first: str, second: str, joined: bool) -> Draft:  # noqa: FBT001 - as the table says it
        """Two wordings are one metric, or two; the speech as a whole is the place, named after both."""
        return Draft(MetricsJoined(first, second, joined), self._named("metrics", *sorted((first, second))))

    def date(self, date: str) -> Draft:
        """The speech was made at a time in ISO 8601; empty for when its text says it was."""
        return Draft(DateGiven(date), self._named("date"))

    def source(
        self, content: str, file: str, taken: str = "", *, held: bool = True, former: str = ""
    ) -> Draft:
        """Figures are held against a source, taken for what its content says or for what is said, or no longer.

        `former` is the content that it had before it was edited.
        """
        return Draft(SourceSet(content, file, taken, held, former), self._named("source", content))

    def settle(self, mention: Mention, tie: TieSettled, session: str = "") -> Draft:
        """A figure is held against one statement of a source; one without an address takes that back."""
        return Draft(tie, replace(self.figure(mention), name=_name("tie", tie.content)), session)

    def unlearn(self, tie: TieRecord) -> Draft:
        """A settled tie teaches no name any more, and stays settled."""
        settled = TieSettled(tie.content, tie.file, tie.address, tie.stated, tie.name, "")
        return Draft(settled, tie.target)

    def reject(self, mention: Mention, tie: TieRejected, session: str = "") -> Draft:
        """A figure is not held against a statement of a source, or may be again."""
        place = replace(self.figure(mention), name=_name("no-tie", tie.content, tie.address))
        return Draft(tie, place, session)

    def correct_table(self, source: tuple[str, str], table: int, part: TablePart, value: str) -> Draft:
        """One thing of a table of a source, by its content and name, is read as a reviewer says; empty for as it was read at first."""
        content, named = source
        place = self._named("table", content, str(table), part)
        return Draft(TableCorrected(content, table, part, value, named), place)

    def _named(self, kind: str, *what: str) -> Target:
        """The speech as a whole, named after what an event is about."""
        return replace(whole_speech(self.speech), name=_name(kind, *what))

    def skip(self, mention: Mention, session: str) -> Draft:
        """A figure is passed over in a session."""
        return Draft(Skipped(), self.figure(mention), session)

    def position(self, mention: Mention, session: str) -> Draft:
        """Where a session stands, though nothing was decided there."""
        return Draft(Stood(), self.figure(mention), session)

    def begin_session(self, kind: QueueKind, order: Order, section: str = "") -> Draft:
        """A new session begins; the draft's own session is its id."""
        return Draft(SessionBegun(kind, order, section), whole_speech(self.speech), new_id())

    def end_session(self, session: str) -> Draft:
        """A session is brought to its end."""
        return Draft(SessionEnded(), whole_speech(self.speech), session)

    def note(self, target: Target, kind: ReaderNoteKind, text: str, session: str = "") -> Draft:
        """That a note is written on a place; its id is new."""
        return Draft(NoteWritten(new_id(), kind, text), target, session)

    def edit_note(self, note: ReaderNote, kind: ReaderNoteKind, text: str) -> Draft:
        """Other words, or another kind, for a note."""
        return Draft(NoteEdited(note.id, kind, text), note.target)

    def remove_note(self, note: ReaderNote) -> Draft:
        """A note is removed."""
        return Draft(NoteRemoved(note.id), note.target)

    def mark(self, target: Target, *, read: bool) -> Draft:
        """A paragraph or a section is marked as read, or the mark taken off."""
        return Draft(MarkedRead(read), target)

    def line(self, start: int, end: int, *, apart: bool) -> Draft:
        """A line is set apart as none of the speech, or taken back into it."""
        return Draft(LinePut(apart), self.place(PlaceKind.PARAGRAPH, Span(start, end)))

    def mark_mechanism(self, heading: Span, *, mechanism: bool) -> Draft:
        """The section whose heading this is describes a mechanism, or does not; the heading finds it in other drafts."""
        return Draft(MechanismMarked(mechanism), self.place(PlaceKind.SECTION, heading))

    def waive(self, finding: Finding, reason: str) -> Draft:
        """A finding is set aside for a reason."""
        return Draft(Waived(reason), self.finding(finding))

    def withdraw_waiver(self, finding: Finding) -> Draft:
        """A finding that was set aside stands again."""
        return Draft(WaiverWithdrawn(), self.finding(finding))


def _name(kind: str, *what: str) -> str:
    """A short name for what an event is about, beside its place."""
    return f"{kind}-{sha256(chr(10).join(what).encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
