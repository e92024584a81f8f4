"""The one door to what reviewers said of a speech: no other room opens the store.

A service may wait for the disk, so that screens call it in a thread; what they get is a frozen `Snapshot`. It knows
no screen and no format of reports.
"""

from __future__ import annotations

import contextlib
import operator
from threading import RLock
from typing import TYPE_CHECKING, Self

from msgspec import Struct, structs
from msgspec.structs import replace

from tui.checks import carried
from tui.files import bounds
from tui.files.memory import recall
from tui.reading.draft_wording import draft_words, take_over_words
from tui.reading.finding_places import findings_of, weight
from tui.review import kept_rows, remembered
from tui.review.attaching import attach, strays
from tui.review.carrying import Carrying
from tui.review.drafts import Drafts
from tui.review.event_types import ClaimConfirmed, DraftParted, MetricConfirmed, Redone, Undone
from tui.review.events import Draft, merge
from tui.review.forgetting import Forgotten, Trace, forget, matching, traces
from tui.review.known_speeches import drafts_named, known_speeches
from tui.review.lineage import (
    Lineage,
    ancestors,
    is_of_lineage,
    joined,
    lineage_of,
    links,
    parting,
)
from tui.review.near_drafts import NearDrafts
from tui.review.open_draft import OpenDraft
from tui.review.queues import Entry, Queue, asked_of, chosen, queue_of
from tui.review.remembered import Kept, Source
from tui.review.snapshot import Snapshot
from tui.review.speech_log import SpeechLog
from tui.review.store import UNREAD, Mode, Store
from tui.review.succession import seeds
from tui.review.taught_elsewhere import TaughtElsewhere
from tui.review.trouble import StoreError, StoreReadOnlyError
from tui.speech.anchors import resolve
from tui.speech.verdicts import PlaceKind, version_of
from tui.words import _, draft_name
from tui.workspace import may_be_settled, workspace_of_kept, workspace_of_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.review.attaching import Attempt
    from tui.review.event_types import Order, QueueKind
    from tui.review.events import Event
    from tui.review.history import Steps
    from tui.review.queues import Progress
    from tui.review.store import Changes
    from tui.review.succession import Offered
    from tui.speech import Span, Speech
    from tui.speech.findings import Finding
    from tui.speech.verdicts import Target, Waiver
    from tui.workspace import Workspace

__all__ = [
    "Forgotten",
    "Known",
    "ReviewService",
    "Trace",
    "as_settled",
    "drafts_named",
    "earlier_draft",
    "follows",
    "forget",
    "known_speeches",
    "matching",
    "part_drafts",
    "source_of",
    "traces",
]

_MOST = bounds.MOST[bounds.FIGURES]


class ReviewService:
    """What one reviewer sees and does at one speech; it may be used from several threads.

    Whatever it gives, a snapshot, a log, waivers, keeps to what its reviewer may see and holds what was decided,
    saved or not.
    """

    def __init__(
        self,
        workspace: Workspace,
        reviewer: str = "",
        *,
        blind: bool = False,
        unsaved: bool = False,
        read_only: bool = False,
    ) -> None:
        """Prepare; the store is opened with the first call.

        Args:
            workspace: The speech.
            reviewer: Who decides; empty for who only reads or merges.
            blind: Whether nothing of other reviewers may be seen.
            unsaved: Whether what is decided is kept in memory only, on top of what is in the store.
            read_only: Whether every decision is refused; what was reviewed is remembered where it lies all the same.
        """
        self.workspace = workspace
        self.speech = workspace.speech
        self.reviewer = reviewer
        self.blind = blind
        self.read_only = read_only
        self.drafts = Drafts(workspace.speech)
        """Makes what `do` takes."""
        self.last: Snapshot | None = None
        """What was seen last; None before the store was opened."""
        self._kept: Snapshot | None = None
        """What was seen last that is kept when the program ends."""
        self._unsaved = unsaved or workspace.private or not workspace.speech.id
        declared = source_of(workspace.before) if workspace.before is not None else None
        self._draft = OpenDraft(source_of(workspace), private=self._unsaved, declared=declared)
        self.carrying = Carrying(workspace.speech, self._earlier_speech, carried)
        """Lays earlier drafts whose texts are kept over the speech."""
        self.near = NearDrafts(workspace.speech.text, self._draft, self._known_store)
        """The drafts before and after this one."""
        self.lessons = TaughtElsewhere(self._draft, self._known_store, reviewer if blind else "")
        """What ties of other speeches taught of sources."""
        self._opened: Store | None = None
        self._log: SpeechLog | None = None
        self._fresh = False
        """Whether nothing of the log was laid over the speech yet."""
        self._row = UNREAD
        self._looking = RLock()
        self._said = ""
        self._entries: tuple[tuple[object, ...], frozenset[str], list[Entry]] | None = None
        self._queue: tuple[str, Snapshot, list[Entry], Queue] | None = None

    @property
    def _store(self) -> Store:
        """The store, opened when first asked for.

        Raises:
            StoreError: It cannot be read; the message says what to do.
        """
        with self._looking:
            if self._opened is None:
                opened = Store.open(None, self.reviewer)
                if self._unsaved:
                    with opened as kept:
                        self._draft.find(kept, kept.events())
                        others = self._draft.lineage.drafts - {self.speech.id}
                        self.near.kept = kept.ask_remembered(
                            lambda known: remembered.kept(known, others) if known else []
                        )
                        opened = Store.unsaved(self.reviewer, kept.events(self._draft.lineage))
                self._opened = opened
            return self._opened

    def _writable(self) -> Store:
        """The store, where this service may write.

        Raises:
            StoreReadOnlyError: It may not.
        """
        if self.read_only and self._store.mode is not Mode.UNSAVED:
            raise StoreReadOnlyError(self._store.path, _("it is open for reading only"))
        return self._store

    # ------------------------------------------------------------------ seeing

    @property
    def notice(self) -> str:
        """What the user must know of the store, and of the text since it was reviewed; a sentence a line."""
        return "\n".join(filter(None, (self.store_notice, self._said)))

    @property
    def store_notice(self) -> str:
        """What the user must know of the store alone."""
        loses = not (self.workspace.private and self.read_only)  # else there is nothing to lose
        return self._opened.notice if self._opened and loses else ""

    @property
    def command_offered(self) -> str:
        """By which command the review of a draft is taken over of which this text is largely made; empty where there is none."""
        offered = self.offered
        if offered is None or offered.declined:
            return ""
        return take_over_words(self.draft_offered, self._draft.source.place, offered.kept.place)

    @property
    def draft_offered(self) -> str:
        """The draft that is offered, in words: its name, how many verdicts stand on it, as far as they may be seen, and when."""
        offered = self.offered
        if offered is None:
            return ""
        given = offered.given(self.reviewer if self.blind else "")
        return draft_words(offered.kept.title, offered.kept.place, given, offered.last)

    @property
    def offered(self) -> Offered | None:
        """A reviewed draft of another speech of which this text is largely made, and so may be the next draft."""
        return self._draft.likely

    def accept(self, kept: Kept | None = None) -> str:
        """Take over the review of a draft, the one that is offered where None, as if it had been named; what became of its verdicts.

        Raises:
            StoreError: The store cannot be read; the message says what to do.
        """
        with self._looking:
            self._draft.accept(kept)
            self._log = None
            last = self._begin(self._store.changes_since(UNREAD))
            self._said = self._told(last)
            return self._said

    def part(self, draft: str) -> bool:
        """Undo that this draft was said to follow another one; whether it was said.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """
        store = self._writable()
        with self._looking:
            self._lineage()
            event = parting((*store.events(), *self._draft.links), self.speech.id, draft)
            if event is None:
                return False
            _write_parting(store, event)
            self._draft.part(draft)
            self._log = None
            self._begin(store.changes_since(UNREAD))
            self._said = ""
            return True

    def decline(self) -> None:
        """Leave the draft that is offered alone, and do not offer it for this text again.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """
        with self._looking:
            self._draft.decline(self._store)

    def snapshot(self) -> Snapshot:
        """What was said of the speech up to now; the same object where nothing has changed.

        Raises:
            StoreError: The store cannot be read; the message says what to do.
        """
        with self._looking:
            saved = self._store.mode is not Mode.UNSAVED
            if self._store.doubted:
                return self._begin(self._store.changes_since(UNREAD))
            changes = self._store.changes_since(self._row) if self._row != UNREAD or not saved else None
            if changes is not None and self._log is not None and not self._log.suffices(changes.events):
                return self._complete()
            # With a new link another draft may belong to the speech: its events were passed over.
            if changes is None or (saved and any(map(is_of_lineage, changes.events))):
                changes = self._store.related(
                    lambda known: seeds(self._draft.source, known, self._draft.declared)
                )
                return self._begin(changes)
            return self._take(changes)

    def confirmed(self) -> Snapshot:
        """The same, once the whole store was looked over: for what is handed on, where a screen shows it at once.

        Raises:
            StoreError: The store cannot be read; the message says what to do.
        """
        with self._looking:
            self.snapshot()
            self._store.confirm()
            return self.snapshot()

    def _begin(self, changes: Changes) -> Snapshot:
        """Find out what the draft follows, and lay all that was said of it over the speech.

        Args:
            changes: All events, or all that can be about the speech.
        """
        self._draft.find(self._store, changes.events)
        lineage = self._draft.lineage
        # What matters is kept of all drafts that were read; for others than these it may be something else.
        alone = changes.drafts - set(self._draft.source.former) <= lineage.drafts
        if changes.part and not alone:
            return self._complete()
        if self._log is None or self._log.lineage != lineage or changes.part or not self._log.whole:
            self._log = SpeechLog(self.reviewer, lineage, blind=self.blind)
            self._fresh = True
        log, snapshot = self._log, self._take(changes)
        if changes.part:
            log.part()
        if changes.fresh > kept_rows.ABOVE and alone:
            names = log.standing()
            if names is not None:
                self._store.keep(names)
        return snapshot

    def _complete(self) -> Snapshot:
        """Read all events, where those do not suffice that matter."""
        self._log = None
        return self._begin(self._store.changes_since(UNREAD))

    def _take(self, changes: Changes) -> Snapshot:
        """Take in what was added to the store; the snapshot of before where none of it is about the speech."""
        self._row = changes.row
        if self._log is None:  # nothing is saved, or the store could not be read before
            self._log, self._fresh = SpeechLog(self.reviewer, self._draft.lineage, blind=self.blind), True
        different = self._log.add(changes.events)
        if self.last is not None and not (different or self._fresh):
            return self.last
        self._fresh = False
        return self._lay_over(self._log)

    def _lay_over(self, log: SpeechLog) -> Snapshot:
        """Lay what was said over the speech, anew."""
        saved = self._opened is None or self._opened.mode is not Mode.UNSAVED
        first = self.last is None
        settled = self.workspace.settled(log.state, log.lineage, self.carrying)
        self.last = Snapshot(self.reviewer, log.state, settled, log.lineage, saved)
        if saved or first:
            self._kept = self.last
        if first:
            self._said = self._told(self.last)
        return self.last

    def _told(self, snapshot: Snapshot) -> str:
        """What became of the review of the text that lay here before, or of the draft that was named; a sentence a line."""
        declared = self._draft.declared
        laid = self.carrying(version_of(declared.text)) if declared and self._draft.just_named else None
        return self._draft.said(snapshot.settled, laid, self.reviewer if self.blind else "")

    def _earlier_speech(self, version: str) -> Speech | None:
        """The draft of a version, read as this version of hegao reads it; None where its text is not kept."""
        before = self.workspace.before
        if before is not None and version_of(before.speech.text) == version:
            return before.with_figures().speech
        text = next((one.text for one in self.near.kept if version_of(one.text) == version), None)
        if text is None and version:
            text = self._store.ask_remembered(
                lambda known: remembered.text_of_version(known, version) if known else None
            )
        if text is None:
            return None
        return workspace_of_text(text).with_date(self.workspace.dated).speech

    def log(self) -> tuple[Event, ...]:
        """The events of the speech from which a report is built, saved or not, as far as they may be seen.

        Raises:
            StoreError: The store cannot be read; the message says what to do.
        """
        with self._looking:
            self.confirmed()
            if self._log is not None and not self._log.whole:
                self._complete()
            return self._log.seen(merge(self._log.events, self._draft.links)) if self._log is not None else ()

    def waivers(self) -> dict[str, Waiver]:
        """The findings that were waived, by their keys, as far as they may be seen.

        Raises:
            StoreError: The store cannot be read; the message says what to do.
        """
        return self.confirmed().waived

    # ------------------------------------------------------------------ verdicts, notes, waivers

    def do(self, *drafts: Draft) -> Snapshot:
        """Do something; it is on the disk when this returns, all of it or nothing.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """
        store = self._writable()
        self._lineage()
        store.append_all(drafts, *self._draft.to_keep(store))
        self._draft.kept()
        return self.snapshot()

    @property
    def may_write(self) -> bool:
        """Whether what is said can be kept, if only in memory."""
        unsaved = self._store.mode is Mode.UNSAVED
        return unsaved or (self._store.mode is Mode.WRITABLE and not self.read_only)

    def waive(self, finding: Finding, reason: str) -> Snapshot:
        """Set a finding aside for a reason.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """
        return self.do(self.drafts.waive(finding, reason))

    def _known_store(self) -> Store:
        """The store, once it is known which drafts this one follows."""
        self._lineage()
        return self._store

    def _lineage(self) -> Lineage:
        """All drafts of the speech, found out where that was not done yet."""
        if self._draft.found is None:
            self.snapshot()
        return self._draft.lineage

    @property
    def may_undo(self) -> bool:
        """Whether there is something to undo, as far as was read; it costs nothing."""
        return self._log is not None and (self._log.steps.may_undo or not self._log.whole)

    def undo(self, session: str = "") -> Event | None:
        """Take the last action back; the event says where that was. None at the beginning.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """
        return self._walk_together(lambda steps: steps.undo(session))

    def redo(self, session: str = "") -> Event | None:
        """Do the last action that was undone again; None if there is none.

        Raises:
            StoreError: It was not saved; the message says why and what to do.
        """
        return self._walk_together(lambda steps: steps.redo(session))

    def _walk_together(self, take: Callable[[Steps], Draft | None]) -> Event | None:
        """Take one step of the history, and those after it that one key did with it; gives the step of its own place."""
        made = self._walk(take)
        name = _together(self.about(made)) if made is not None else ""
        while made is not None and name:
            last = self._walk(lambda steps: self._only(take(steps), name))
            if last is None:
                return made
            made = last if isinstance(made.data, Redone) else made
        return made

    def _only(self, draft: Draft | None, name: str) -> Draft | None:
        """A step, if it is about an action that has this name in common with others."""
        if draft is None or not isinstance(draft.data, Undone | Redone) or self._log is None:
            return None
        return draft if _together(self._log.event(draft.data.event)) == name else None

    def _walk(self, take: Callable[[Steps], Draft | None]) -> Event | None:
        """Take one step of the history, from what is known of it and what other programs added up to this moment."""
        store = self._writable()
        with self._looking:
            while True:
                self.snapshot()
                if self._log is not None and not self._log.may_undo:
                    self._complete()
                with contextlib.suppress(_Overtaken):
                    made = store.append_made(self._row, lambda changes: take(self._steps_after(changes)))
                    self.snapshot()
                    return next(iter(made), None)

    def _steps_after(self, changes: Changes) -> Steps:
        """What can be undone and done again after what was just added, read while nobody else may write.

        Raises:
            _Overtaken: All is to be read first.
        """
        if (
            self._log is None
            or any(map(is_of_lineage, changes.events))
            or not self._log.suffices(changes.events)
        ):
            raise _Overtaken
        self._fresh |= self._log.add(changes.events)
        self._row = changes.row
        return self._log.steps

    def about(self, step: Event) -> Event | None:
        """What a step of the history undid, or did again."""
        name = step.data.event if isinstance(step.data, Undone | Redone) else ""
        with self._looking:
            if self._log is not None and name and self._log.event(name) is None and not self._log.whole:
                self._complete()
            return self._log.event(name) if self._log is not None else None

    def merge(self, events: Iterable[Event]) -> int:
        """Take in the events of another log, all of them or none; how many are new.

        Raises:
            StoreError: They were not saved; the message says why and what to do.
            BadEventError: One of them cannot be an event.
        """
        return self._writable().merge(events)

    def attach(self, events: Iterable[Event]) -> tuple[Attempt, ...]:
        """Whether the drafts of another log belong to this speech; nothing is written: links are to be merged.

        Raises:
            StoreError: The store cannot be read; the message says what to do.
        """
        log = tuple(events)
        own = self.speech.id, version_of(self.speech.text)
        known = self._store.events()
        return attach(log, self.speech, lineage_of((*log, *self.log()), *own), known)

    def known(self) -> Known:
        """Which events are held, and of which speeches any are known here: those reviewed, and those read lately.

        Raises:
            StoreError: The store cannot be read; the message says what to do.
        """
        self._lineage()
        events = self._store.events()
        texts = self._store.ask_remembered(lambda kept: remembered.versions_of(kept) if kept else {})
        drafts = {
            *(item.id for item in recall().speeches),
            *(event.target.speech for event in events),
            *texts,
        }
        versions = {*(event.target.version for event in events), *texts.values()}
        lineage = self._draft.lineage
        return Known(
            frozenset(event.id for event in events),
            Lineage(lineage.draft, lineage.drafts.union(drafts), lineage.versions.union(versions - {""})),
        )

    # ------------------------------------------------------------------ the store

    def go_on_unsaved(self) -> Snapshot:
        """From here on keep what is decided in memory only, because the user said so."""
        with self._looking:
            with contextlib.suppress(StoreError):  # what matters is known in any case
                if self._log is not None and not self._log.whole:
                    self._complete()
            events = self._log.events if self._log is not None else ()
            self._opened = Store.unsaved(self.reviewer, events)
            self._row, self._fresh = UNREAD, True
            if self._draft.found is None:  # the store could not be read at all
                self._draft.find(self._opened, events)
            return self.snapshot()

    def reopen(self) -> Snapshot:
        """Open a store again that was deleted or replaced while it was open; what was in it is written back.

        Raises:
            StoreError: It cannot be opened, or not written back; the message says what to do.
        """
        self._store.reopen()
        self._row = UNREAD
        return self.snapshot()

    def close(self) -> None:
        """Close the store; nothing needs saving."""
        if self._opened is not None:
            self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    # ------------------------------------------------------------------ queues

    def where(self, target: Target) -> Span | None:
        """Where a place is in the text as it is now; None where it is gone."""
        known = self.last.settled.places.get(target) if self.last else None
        if known is not None or target.anchor is None:
            return known.span if known else None
        figures = self.speech.figure_places if target.kind is PlaceKind.FIGURE else None
        return resolve(target.anchor, self.speech.text, figures).span

    def hold(self, workspace: Workspace) -> None:
        """Take the same speech as it is held against sources now."""
        if workspace.speech is self.speech:
            self.workspace = workspace

    def take_figures(self, workspace: Workspace) -> Snapshot | None:
        """Take the same text with more of its figures, and lay what was said over them; None before anything was seen."""
        with self._looking:
            if workspace.speech is self.speech or workspace.speech.text is not self.speech.text:
                return self.last
            self.workspace, self.speech = workspace, workspace.speech
            self.drafts = Drafts(workspace.speech)
            self.carrying = Carrying(workspace.speech, self._earlier_speech, carried)
            self._entries = self._queue = None
            if self.last is None or self._log is None:
                return self.last
            return self._lay_over(self._log)

    def entries(self, findings: tuple[Finding, ...]) -> list[Entry]:
        """What queues need to know of each figure; a waived finding is no risk."""
        waived = frozenset(self.last.waived) if self.last else frozenset()
        outcomes, holding = self.workspace.known_outcomes, self.workspace.known_holding
        kept, known = self._entries, (findings, outcomes, holding)
        if kept and kept[1] == waived and all(map(operator.is_, kept[0], known)):
            return kept[2]
        standing = tuple(finding for finding in findings if waived.isdisjoint(finding.keys))
        found = []
        for number, place in enumerate(self.speech.figure_places, 1):
            section = self.speech.section_at(place.start)
            risk = max(map(weight, findings_of(standing, place)), default=0)
            tie = outcomes.get(number, "")
            found.append(Entry(section.id if section else "", risk, tie, holding.get(number, 0)))
        self._entries = (known, waived, found)
        return found

    def queue(self, session: str, findings: tuple[Finding, ...]) -> Queue | None:
        """The queue of a session as it stands now; None for a session that is not there."""
        last = self.last
        known = last.state.sessions.get(session) if last else None
        if known is None or last is None:
            return None
        entries = self.entries(findings)
        # Several panes ask for it with each key.
        kept = self._queue
        if kept is not None and kept[0] == session and kept[1] is last and kept[2] is entries:
            return kept[3]
        queue = queue_of(known, last.settled, entries)
        self._queue = session, last, entries, queue
        return queue

    @property
    def unkept(self) -> int:
        """How many things that this reviewer said are lost when the program ends: the store is kept in memory only."""
        last, kept = self.last, self._kept
        if last is None or last.saved:
            return 0
        return len(last.own_records - (kept.own_records if kept else frozenset()))

    def progress(self) -> Progress:
        """How far the whole speech is reviewed, whatever the sessions."""
        verdicts = self.last.verdicts if self.last else {}
        return Queue(tuple(range(len(self.speech.mentions))), verdicts, frozenset(), None).progress

    def count(self, kind: QueueKind, order: Order, findings: tuple[Finding, ...], section: str = "") -> int:
        """How many figures a new session would go through."""
        if self.last is None:
            return 0
        asked = asked_of(kind, self.last.settled, self.reviewer)
        return len(chosen(kind, order, self.entries(findings), asked, section))


class _Overtaken(Exception):  # noqa: N818 - no error
    """Another program added what may make other drafts belong to the speech."""


class Known(Struct, frozen=True):
    """What is known here before another log is merged."""

    events: frozenset[str]
    """The ids of all events."""
    drafts: Lineage
    """Every draft that was read or reviewed here, as if all were one speech's."""

    def with_events(self, log: tuple[Event, ...]) -> Known:
        """What is known after a log was merged; which speeches are does not change."""
        return replace(self, events=self.events.union(event.id for event in log))

    def strays(self, log: tuple[Event, ...]) -> int:
        """How many events of a log are about no speech that is known here."""
        return strays(log, replace(self.drafts, drafts=joined(links(log), self.drafts.drafts)))


def _together(done: Event | None) -> str:
    """The name that an action has in common with those which one key did with it; empty for one by itself."""
    data = done.data if done is not None else None
    return data.together if isinstance(data, ClaimConfirmed | MetricConfirmed) else ""


def _write_parting(store: Store, event: Event) -> None:
    """Write that a draft does not follow another one; it is not offered its review again."""
    store.merge([event])
    if store.mode is Mode.WRITABLE and isinstance(event.data, DraftParted):
        own, other = event.target.speech, event.data.draft
        store.append_all((), note=lambda connection: remembered.decline(connection, own, other))


def named_draft(event: Event, own: str) -> str:
    """The name of the draft on which something was done; empty for the one whose id is given.

    Raises:
        StoreError: The store cannot be read; the message says what to do.
    """
    draft = event.target.speech
    if draft in {"", own}:
        return ""
    known = next((one for speech in known_speeches() for one in speech.drafts if one.id == draft), None)
    name = draft_name(known.title, next(iter(known.places), "")) if known is not None else ""
    return name or draft


def follows(later: str, earlier: str) -> bool:
    """Whether a draft is known to follow another one, directly or through others.

    Raises:
        StoreError: The store cannot be read; the message says what to do.
    """
    with Store.open(None, "") as store:
        return earlier in ancestors(links(store.events()), {later})


def part_drafts(later: str, earlier: str) -> bool:
    """Undo that a draft was said to follow another one; whether it was said.

    Raises:
        StoreError: It was not saved; the message says why and what to do.
    """
    with Store.open(None, "") as store:
        event = parting(store.events(), later, earlier)
        if event is not None:
            _write_parting(store, event)
        return event is not None


def earlier_draft(new: Workspace, service: ReviewService | None) -> Workspace | None:
    """The draft that was named, or the nearest that this one follows and whose text is kept; None where there is none.

    Raises:
        Problems: It has too many figures.
        StoreError: The store cannot be read.
    """
    if new.before is not None:
        return new.before.with_figures()
    kept = service.near.earlier() if service is not None else None
    return None if kept is None else workspace_of_kept(kept.text, kept.title, kept.draft, kept.place)


def as_settled(
    workspace: Workspace,
    reviewer: str = "",
    *,
    blind: bool = False,
    most: int = _MOST,
    claims: bool = False,
) -> Workspace:
    """A speech with the lines set apart, or taken back, as reviewers settled; cheap where none did.

    Args:
        workspace: The speech as its file is read.
        reviewer: Who asks.
        blind: Whether nothing of other reviewers may be seen.
        most: How many figures it may have.
        claims: Whether it is to know what they settled of claims too.

    Raises:
        StoreError: The store cannot be read; the message says what to do.
        Problems: It has too many figures now.
    """
    if not may_be_settled(workspace, claims=claims):
        return workspace
    with ReviewService(workspace, reviewer, blind=blind, read_only=True) as reviews:
        snapshot = reviews.confirmed()
        lined = workspace.with_lines(snapshot.settled.line_spans, most)
        if not lined.dated:
            lined = lined.with_date(snapshot.settled.date or "")
        if not claims:
            return lined
        settled = snapshot.settled
        if lined is not workspace:
            carrying = Carrying(lined.speech, reviews.carrying.earlier)
            settled = lined.settled(snapshot.state, snapshot.lineage, carrying)
        return structs.replace(lined, claims=settled.claims)


def source_of(workspace: Workspace) -> Source:
    """The draft that a workspace shows, and by what the store finds it again."""
    speech = workspace.speech
    return Source(speech.id, speech.title, speech.text, workspace.place, workspace.content, workspace.former)
