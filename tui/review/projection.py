"""The projection of a log: the present state that follows from its events, in whatever order they arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct, field, to_builtins
from msgspec.structs import replace

from tui.digest import sha256
from tui.review import detected_fields
from tui.review.coding import dump
from tui.review.event_types import (
    ClaimConfirmed,
    DateGiven,
    LabelGiven,
    LinePut,
    MarkedRead,
    MechanismMarked,
    MetricConfirmed,
    MetricsJoined,
    NoteEdited,
    NoteRemoved,
    NoteWritten,
    Redone,
    SessionBegun,
    SessionEnded,
    Skipped,
    SourceSet,
    Stood,
    TableCorrected,
    TieRejected,
    TieSettled,
    Undone,
    VerdictGiven,
    Waived,
    WaiverWithdrawn,
)
from tui.review.events import merge
from tui.review.sessions import Session
from tui.speech.verdicts import (
    ClaimRecord,
    DateRecord,
    Extent,
    JoinRecord,
    LineRecord,
    MechanismMark,
    ReaderNote,
    ReadMark,
    SaidClaim,
    SourceRecord,
    TableRecord,
    Target,
    TieRecord,
    VerdictRecord,
    Waiver,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.review.events import Event


class ReviewState(Struct, frozen=True):
    """What every reviewer has said up to now; two reviewers' words stand beside each other."""

    verdict_records: dict[tuple[str, Target], VerdictRecord] = field(default_factory=dict)
    """The last verdict of each reviewer at each place, those taken back (verdict None) included."""
    notes: dict[tuple[str, str], ReaderNote] = field(default_factory=dict)
    """Notes under reviewer and id, in the order in which they were written."""
    waivers: dict[tuple[str, Target], Waiver] = field(default_factory=dict)
    read: dict[tuple[str, Target], ReadMark] = field(default_factory=dict)
    """The last mark of each reviewer at each place, those taken off included."""
    sessions: dict[str, Session] = field(default_factory=dict)
    claim_records: dict[tuple[str, Target], ClaimRecord] = field(default_factory=dict)
    """What each reviewer said last of what a figure measures."""
    lines: dict[tuple[str, Target], LineRecord] = field(default_factory=dict)
    """What each reviewer said last of whether a line is of the speech."""
    mechanisms: dict[tuple[str, Target], MechanismMark] = field(default_factory=dict)
    """Which sections each reviewer marked last as mechanisms, under their headings, marks taken off included."""
    joins: dict[tuple[str, Target], JoinRecord] = field(default_factory=dict)
    """Which wordings each reviewer took last for one metric, or for two."""
    sources: dict[tuple[str, Target], SourceRecord] = field(default_factory=dict)
    """What each reviewer holds figures against, sources put away included."""
    ties: dict[tuple[str, Target], TieRecord] = field(default_factory=dict)
    """Which statements each reviewer settled and rejected, what was taken back included."""
    tables: dict[tuple[str, Target], TableRecord] = field(default_factory=dict)
    """How each reviewer reads tables of sources."""
    dates: dict[tuple[str, Target], DateRecord] = field(default_factory=dict)
    """When each reviewer says that the speech was made."""

    @property
    def by_place(self) -> tuple[Mapping[tuple[str, Target], object], ...]:
        """All that was said under the place of which it was said: each kind but the notes, of which a place has several."""
        return (
            self.verdict_records,
            self.waivers,
            self.read,
            self.claim_records,
            self.lines,
            self.mechanisms,
            self.joins,
            self.sources,
            self.ties,
            self.tables,
        )

    @property
    def reviewers(self) -> tuple[str, ...]:
        """All who have said something, by name."""
        named = {who for said in self.by_place for who, _target in said}
        named.update(who for who, _note in self.notes)
        return tuple(sorted(named.union(session.reviewer for session in self.sessions.values())))


def project(events: Iterable[Event]) -> ReviewState:
    """The state that follows from `events`: a function of the set of them, not of their order or number."""
    ordered = merge(events)
    state, void = ReviewState(), undone(ordered)
    by_id = {event.id: event for event in ordered}
    for event in ordered:
        if event.id not in void:
            apply(state, event)
            _note_in_session(state.sessions, event, by_id)
    return state


def undone(ordered: Sequence[Event]) -> set[str]:
    """The ids of the events that are undone; only one's own events can be."""
    owner = {event.id: event.reviewer for event in ordered}
    void: set[str] = set()
    for event in ordered:
        if isinstance(event.data, Undone | Redone) and owner.get(event.data.event) == event.reviewer:
            (void.add if isinstance(event.data, Undone) else void.discard)(event.data.event)
    return void


def state_hash(state: ReviewState) -> str:
    """A short name for all that was decided, written and read; where a session stands is not part of it."""
    kinds: list[Mapping[Any, Any]] = [state.verdict_records, state.notes, state.waivers, state.read]
    later = (
        *(state.claim_records, state.lines, state.mechanisms, state.joins),
        *(state.sources, state.ties, state.tables, state.dates),
    )
    kinds += [kind for kind in later if kind]  # so that older states keep their names
    said = [sorted((dump(_plain(key)), dump(_plain(value))) for key, value in kind.items()) for kind in kinds]
    return sha256(dump(said).encode()).hexdigest()[:16]


def _plain(value: object) -> object:
    """A value as JSON has it."""
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if (
        isinstance(value, ClaimRecord) and value.said.extent is Extent.LABEL
    ):  # so that states of 0.1.0 keep their names
        return {
            "reviewer": value.reviewer,
            "target": to_builtins(value.target),
            "subject": value.said.metric,
            "period": value.said.period,
            "time": value.time,
            "event": value.event,
            "sequence": value.sequence,
        }
    if isinstance(
        value,
        VerdictRecord
        | ClaimRecord
        | DateRecord
        | JoinRecord
        | LineRecord
        | MechanismMark
        | ReaderNote
        | ReadMark
        | SourceRecord
        | TableRecord
        | TieRecord
        | Waiver
        | Target,
    ):
        return to_builtins(value)
    return value


def said_in(data: LabelGiven | ClaimConfirmed | MetricConfirmed) -> SaidClaim:
    """What an event says that a figure says; a label of hegao 0.1.0 says metric and period."""
    if isinstance(data, LabelGiven):
        return SaidClaim(data.subject, period=data.period, extent=Extent.LABEL)
    if isinstance(data, MetricConfirmed):
        return SaidClaim(data.metric, data.aspect, scope=data.scope, extent=Extent.METRIC)
    return SaidClaim(
        data.metric,
        data.aspect,
        data.direction,
        data.mean,
        data.scope,
        data.period,
        data.base,
        data.whole,
        data.mode,
    )


def apply(state: ReviewState, event: Event) -> None:
    """Let one event take effect on a state, which is changed: only whoever makes one may do that."""
    key = (event.reviewer, event.target)
    match event.data:
        case VerdictGiven(verdict, corrected):
            state.verdict_records[key] = VerdictRecord(
                event.reviewer, event.target, verdict, corrected, event.time, event.id, event.sequence
            )
        case NoteWritten(note, kind, text):
            state.notes[event.reviewer, note] = ReaderNote(
                note, event.reviewer, event.target, kind, text, event.time
            )
        case NoteEdited(note, kind, text) if (event.reviewer, note) in state.notes:
            old = state.notes[event.reviewer, note]
            state.notes[event.reviewer, note] = replace(old, kind=kind, text=text, edited=event.time)
        case NoteRemoved(note):
            state.notes.pop((event.reviewer, note), None)
        case Waived(reason):
            state.waivers[key] = Waiver(event.reviewer, event.target, reason, event.time)
        case WaiverWithdrawn():
            state.waivers.pop(key, None)
        case MarkedRead(read):
            state.read[key] = ReadMark(event.reviewer, event.target, read, event.id, event.sequence)
        case MechanismMarked(mechanism):
            state.mechanisms[key] = MechanismMark(
                event.reviewer, event.target, mechanism, event.id, event.sequence
            )
        case LabelGiven() | ClaimConfirmed() | MetricConfirmed():
            state.claim_records[key] = ClaimRecord(
                event.reviewer,
                event.target,
                said_in(event.data),
                event.time,
                event.id,
                event.sequence,
                None if isinstance(event.data, LabelGiven) else detected_fields.read(event.data.detected),
            )
        case MetricsJoined(first, second, joined):
            state.joins[key] = JoinRecord(
                event.reviewer, event.target, first, second, joined, event.id, event.sequence
            )
        case DateGiven(date):
            state.dates[key] = DateRecord(*key, date, event.id, event.sequence)
        case LinePut(apart):
            state.lines[key] = LineRecord(event.reviewer, event.target, apart, event.id, event.sequence)
        case _:
            _apply_to_sources(state, event, key)


def _apply_to_sources(state: ReviewState, event: Event, key: tuple[str, Target]) -> None:
    """Let an event about sources take effect: what is held against, what was settled, how tables are read."""
    match event.data:
        case SourceSet(content, file, taken, held, former):
            state.sources[key] = SourceRecord(
                *key, content, file, taken, held, former, event.id, event.sequence
            )
        case TieSettled(content, file, address, stated, name, said):
            state.ties[key] = TieRecord(
                *(*key, content, file, address, stated, name, said),
                settled=True,
                rejected=False,
                time=event.time,
                event=event.id,
                sequence=event.sequence,
            )
        case TieRejected(content, file, address, stated, name, rejected):
            state.ties[key] = TieRecord(
                *(*key, content, file, address, stated, name, ""),
                settled=False,
                rejected=rejected,
                time=event.time,
                event=event.id,
                sequence=event.sequence,
            )
        case TableCorrected(content, table, part, value, _named):
            state.tables[key] = TableRecord(*key, content, table, part, value, event.id, event.sequence)
        case _:
            pass


def _note_in_session(sessions: dict[str, Session], event: Event, by_id: dict[str, Event]) -> None:
    """Let one event move the session in which it was done."""
    if isinstance(event.data, SessionBegun):
        begun = event.data
        sessions.setdefault(
            event.session,
            Session(
                event.session,
                event.reviewer,
                event.target.speech,
                begun.queue,
                begun.order,
                begun.section,
                event.time,
                last=event.order,
                version=event.target.version,
            ),
        )
        return
    session = sessions.get(event.session)
    if session is None or session.reviewer != event.reviewer:
        return
    session = replace(session, touched=event.time, last=event.order, ended="")
    match event.data:
        case VerdictGiven(verdict):
            session = session.with_verdict(event.target, verdict)
        case Skipped():
            session = session.skipping(event.target)
        case Stood():
            session = replace(session, position=event.target, passed=False)
        case SessionEnded():
            session = replace(session, ended=event.time)
        case Undone(other) | Redone(other) if other in by_id:
            session = replace(session, position=by_id[other].target, passed=isinstance(event.data, Redone))
        case _:
            pass
    sessions[event.session] = session
