"""The desk: the store of reviews open beside one speech, and what follows from it; it knows no screen.

Everything here may wait for the disk, so that screens call it in a thread; what they get is a `View`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING

from tui.reading.findings import RANK, findings_of
from tui.review.deeds import (
    Judged,
    Labelled,
    MarkedRead,
    NoteEdited,
    NoteRemoved,
    NoteWritten,
    SessionBegun,
    SessionEnded,
    Skipped,
    Stood,
)
from tui.review.events import Draft, merge, new_id
from tui.review.queues import Entry, Queue, asked_of, chosen, queue_of
from tui.review.sessions import Session, resumable
from tui.review.settled import confirmed
from tui.review.state import ReviewState, state_of
from tui.review.store import Mode, Store
from tui.speech import Span
from tui.speech.anchors import Outcome, resolve
from tui.speech.verdicts import PlaceKind, Target, target_at, whole_speech

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.review.deeds import Order, QueueKind
    from tui.review.events import Event
    from tui.review.settled import Settled
    from tui.speech import Mention, Section
    from tui.speech.findings import Finding
    from tui.speech.verdicts import Decision, Naming, ReaderNote, ReaderNoteKind, Verdict
    from tui.workspace import Workspace

UNREAD = 0
"""The row from which a store is read when nothing of it is known."""


@dataclass(frozen=True)
class View:
    """What the store held at one moment, laid over the speech as it is now."""

    reviewer: str
    state: ReviewState
    settled: Settled
    saved: bool = True
    """Whether what is decided is kept."""

    def own(self, mention: Mention) -> Decision | None:
        """What this reviewer says of a figure."""
        return self.settled.decision(mention.number - 1, self.reviewer)

    @cached_property
    def verdicts(self) -> dict[int, Verdict]:
        """This reviewer's verdicts, under the index of the figure."""
        return self.settled.verdicts(self.reviewer)

    @cached_property
    def named(self) -> dict[int, Naming]:
        """What reviewers say that detected figures measure, under the index of the figure."""
        return confirmed(self.settled)

    def fallen(self, mention: Mention | None = None) -> tuple[Decision, ...]:
        """This reviewer's verdicts that fell off: of a figure that was not judged anew, or all of these."""
        mine = [decision for decision in self.settled.fallen if decision.reviewer == self.reviewer]
        at = self.settled.figure_of
        if mention is None:
            return tuple(one for one in mine if at.get(one.target, -1) not in self.verdicts)
        here = mention.number - 1
        return () if here in self.verdicts else tuple(one for one in mine if at.get(one.target) == here)

    @property
    def moved(self) -> tuple[Decision, ...]:
        """This reviewer's verdicts that hold though the text around them was edited."""
        held = [self.settled.decision(index, self.reviewer) for index in self.verdicts]
        return tuple(one for one in held if one and self.settled.outcome(one.target) is Outcome.MOVED)

    def said(self, mention: Mention) -> tuple[Decision, ...]:
        """What others say of a figure."""
        here = self.settled.decisions[mention.number - 1]
        return tuple(decision for who, decision in sorted(here.items()) if who != self.reviewer)

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

    def sessions(self, speech: str) -> tuple[Session, ...]:
        """The sessions that can be gone on with, the last one first."""
        return resumable(self.state, self.reviewer, speech)


class Desk:
    """One reviewer's place of work at one speech."""

    def __init__(self, workspace: Workspace, reviewer: str, *, blind: bool = False) -> None:
        """Prepare; the store is opened with the first call.

        Args:
            workspace: The speech.
            reviewer: Who decides.
            blind: Whether nothing of other reviewers may be seen.
        """
        self.workspace = workspace
        self.speech = workspace.speech
        self.reviewer = reviewer
        self.blind = blind
        self._store: Store | None = None
        self._events: tuple[Event, ...] = ()
        self._row = UNREAD
        self._looking = RLock()
        self._entries: tuple[tuple[Finding, ...], frozenset[str], list[Entry]] | None = None
        self.view: View | None = None
        """What was seen last; None before the store was opened."""

    @property
    def store(self) -> Store:
        """The store, opened when first asked for.

        Raises:
            StoreError: It cannot be read; the message says what to do.
        """
        if self._store is None:
            self._store = Store.open(None, self.reviewer)
        return self._store

    @property
    def notice(self) -> str:
        """What the user must know of the store."""
        return self._store.notice if self._store else ""

    def look(self) -> View:
        """The view as the store is now; the same object where nothing has changed."""
        with self._looking:
            changes = self.store.changes_since(self._row)
            self._row = changes.row
            mine = [event for event in changes.events if event.target.speech == self.speech.id]
            if self.view is not None and not mine:
                return self.view
            self._events = merge(self._events, mine)
            return self._see()

    def _see(self) -> View:
        """Work the view out anew."""
        state = state_of(self._events)
        if self.blind:
            state = state.blind(self.reviewer)
        saved = self._store is None or self._store.mode is not Mode.UNSAVED
        self.view = View(self.reviewer, state, self.workspace.settled(state), saved)
        return self.view

    # ------------------------------------------------------------------ deeds

    def do(self, *drafts: Draft) -> View:
        """Do something; it is on the disk when this returns.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """
        self.store.append_all(drafts)
        return self.look()

    def undo(self, session: str = "") -> Event | None:
        """Take the last deed back; the event says where that was. None at the beginning."""
        event = self.store.undo(self.speech.id, session)
        self.look()
        return event

    def redo(self, session: str = "") -> Event | None:
        """Do the last deed that was undone again; None if there is none."""
        event = self.store.redo(self.speech.id, session)
        self.look()
        return event

    def go_on_unsaved(self) -> View:
        """From here on keep what is decided in memory only, because the user said so."""
        self._store = Store.unsaved(self.reviewer, self._events)
        self._row = UNREAD
        self._see()
        return self.look()

    def reopen(self) -> View:
        """Open a store again that was deleted or replaced while it was open; what was in it is written back."""
        self.store.reopen()
        self._row = UNREAD
        return self.look()

    def close(self) -> None:
        """Close the store; nothing needs saving."""
        if self._store is not None:
            self._store.close()

    # ------------------------------------------------------------------ drafts

    def figure(self, mention: Mention) -> Target:
        """The place of a figure."""
        return target_at(self.speech, PlaceKind.FIGURE, mention.start, mention.end)

    def judged(
        self, mention: Mention, verdict: Verdict | None, corrected: str = "", session: str = ""
    ) -> Draft:
        """A verdict on a figure."""
        return Draft(Judged(verdict, corrected), self.figure(mention), session)

    def labelled(self, mention: Mention, subject: str, period: str, session: str = "") -> Draft:
        """What a figure measures, and of when."""
        return Draft(Labelled(subject, period), self.figure(mention), session)

    def skipped(self, mention: Mention, session: str) -> Draft:
        """A figure passed over."""
        return Draft(Skipped(), self.figure(mention), session)

    def stood(self, mention: Mention, session: str) -> Draft:
        """Where a session stands, though nothing was decided there."""
        return Draft(Stood(), self.figure(mention), session)

    def begun(self, kind: QueueKind, order: Order, section: str = "") -> Draft:
        """A new session."""
        return Draft(SessionBegun(kind, order, section), whole_speech(self.speech), new_id())

    def ended(self, session: str) -> Draft:
        """The end of a session."""
        return Draft(SessionEnded(), whole_speech(self.speech), session)

    def written(self, target: Target, kind: ReaderNoteKind, text: str, session: str = "") -> Draft:
        """A new note."""
        return Draft(NoteWritten(new_id(), kind, text), target, session)

    def edited(self, note: ReaderNote, kind: ReaderNoteKind, text: str) -> Draft:
        """Other words for a note."""
        return Draft(NoteEdited(note.id, kind, text), note.target)

    def removed(self, note: ReaderNote) -> Draft:
        """A note less."""
        return Draft(NoteRemoved(note.id), note.target)

    def marked(self, target: Target, *, read: bool) -> Draft:
        """A paragraph or a section read, or not."""
        return Draft(MarkedRead(read), target)

    def target(self, kind: PlaceKind, span: Span, name: str = "") -> Target:
        """A place of the speech for a note or a mark."""
        if kind is PlaceKind.SPEECH:
            return whole_speech(self.speech)
        return target_at(self.speech, kind, *span, name=name)

    # ------------------------------------------------------------------ queues

    def entries(self, findings: tuple[Finding, ...]) -> list[Entry]:
        """What queues need to know of each figure; a waived finding is no risk."""
        waivers = self.view.settled.waivers if self.view else ()
        waived = frozenset(waiver.target.name for waiver in waivers)
        if self._entries and self._entries[0] is findings and self._entries[1] == waived:
            return self._entries[2]
        standing = [finding for finding in findings if finding.key not in waived]
        found = []
        for mention in self.speech.mentions:
            section = self.speech.section_at(mention.start)
            risk = max((RANK[finding.level] for finding in findings_of(standing, mention)), default=0)
            found.append(Entry(section.id if section else "", risk))
        self._entries = (findings, waived, found)
        return found

    def where(self, target: Target) -> Span | None:
        """Where a place is in the text as it is now; None where it is gone."""
        known = self.view.settled.places.get(target) if self.view else None
        if known is not None or target.anchor is None:
            return known.span if known else None
        figures = [mention.figure for mention in self.speech.mentions]
        return resolve(
            target.anchor, self.speech.text, figures if target.kind is PlaceKind.FIGURE else None
        ).span

    def queue(self, session: str, findings: tuple[Finding, ...]) -> Queue | None:
        """The queue of a session as it stands now; None for a session that is not there."""
        known = self.view.state.sessions.get(session) if self.view else None
        return queue_of(known, self.view.settled, self.entries(findings)) if known and self.view else None

    def count(self, kind: QueueKind, order: Order, findings: tuple[Finding, ...], section: str = "") -> int:
        """How many figures a new session would go through."""
        if self.view is None:
            return 0
        asked = asked_of(kind, self.view.settled, self.reviewer)
        return len(chosen(kind, order, self.entries(findings), asked, section))


def paragraph_at(desk: Desk, offset: int) -> Span:
    """The block around a code point."""
    block = desk.speech.blocks[desk.speech.block_at(offset)]
    return Span(block.start, block.end)


def section_span(section: Section) -> Span:
    """Where a section stands."""
    return Span(section.start, section.end)
