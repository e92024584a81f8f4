"""The start of a review: sessions to go on with, or queues to choose from, and verdicts that fell off."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.dialogs.store_trouble import StoreTrouble, Way
from tui.app.keys import LIST, START
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row, wrapped
from tui.reading.messages import OFFER
from tui.reading.verdict_wording import verdict_with_sign, what_became
from tui.reading.wording import day
from tui.review.event_types import Order, QueueKind
from tui.review.sessions import Session
from tui.review.trouble import StoreError
from tui.words import N_, _, clauses, headed, ngettext, twin

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Sequence

    from textual.binding import Binding, BindingType

    from tui.review.events import Draft
    from tui.review.snapshot import Snapshot
    from tui.review_service import ReviewService
    from tui.speech import Section
    from tui.speech.findings import Finding
    from tui.speech.verdicts import VerdictRecord

OFFERED = (
    (QueueKind.OPEN, Order.READING),
    (QueueKind.OPEN, Order.RISK),
    (QueueKind.FINDINGS, Order.RISK),
    (QueueKind.DIFFERING, Order.READING),
    (QueueKind.SEVERAL, Order.READING),
    (QueueKind.SOURCELESS, Order.READING),
    (QueueKind.UNPROVED, Order.READING),
    (QueueKind.CHANGED, Order.READING),
    (QueueKind.SECTION, Order.READING),
    (QueueKind.DISPUTED, Order.READING),
    (QueueKind.ALL, Order.READING),
    (QueueKind.ALL, Order.RISK),
)
"""The queues of a new session, the first with figures in it marked."""
NEW = "new"
QUEUES = {
    QueueKind.OPEN: N_("Figures not reviewed"),
    QueueKind.ALL: N_("All figures"),
    QueueKind.FINDINGS: N_("Figures with findings"),
    QueueKind.CHANGED: N_("Figures changed since my verdict"),
    QueueKind.SECTION: N_("Figures of this section"),
    QueueKind.DISPUTED: N_("Figures on which reviewers disagree"),
    QueueKind.DIFFERING: N_("Figures that differ from a source"),
    QueueKind.SEVERAL: N_("Figures on which sources contradict each other"),
    QueueKind.SOURCELESS: N_("Figures without a source"),
    QueueKind.UNPROVED: N_("Figures that no equation bears out"),
}
ORDERS = {Order.READING: N_("in reading order"), Order.RISK: N_("by risk")}


def queue_words(kind: QueueKind, order: Order, section: Section | None) -> str:
    """A queue in words, with its section where it is that of one."""
    name = _(QUEUES[kind])
    if kind is QueueKind.SECTION and section is not None:
        name = _("{queue} ({section})").format(queue=name, section=twin(section.title, section.title_en))
    return _("{queue}, {order}").format(queue=name, order=_(ORDERS[order]))


class ReviewStart(ListDialog["str | int"]):
    """Gives the id of the session to work in, or where in the text a verdict fell that was chosen; None for neither."""

    BINDINGS: ClassVar[list[BindingType]] = [*START]
    DECLARED: ClassVar[Sequence[Binding]] = (*START, *LIST)
    IMPORTANT: ClassVar[Sequence[str]] = ("start-take-over",)
    _reviews: ReviewService
    _findings: tuple[Finding, ...] = ()
    _section = ""

    def __init__(self, take_over: Callable[[], Awaitable[None]], decline: Callable[[], None]) -> None:
        """Nothing is known yet.

        Args:
            take_over: Takes over the review of the draft that is offered.
            decline: Takes note that it was dismissed.
        """
        super().__init__()
        self._take_over, self._decline = take_over, decline
        self._known = self._new = self._taken = False

    def ready(self, reviews: ReviewService, findings: tuple[Finding, ...], section: str) -> None:
        """Take the review service, what the checks found, and the section where one reads; what is marked may be taken."""
        self._reviews, self._findings, self._section = reviews, findings, section
        self._known = True
        if self.is_mounted and not self.going:
            self.fill()
            if self._taken:
                self.action_pick()

    def action_pick(self) -> None:
        """Take the marked row; before there is one, the first that will be."""
        self._taken = not self._known
        super().action_pick()

    def rows(self) -> list[Row]:
        """Sessions that were interrupted, else queues; then what fell off."""
        snapshot = self._reviews.last if self._known else None
        if snapshot is None:
            return [Row(((_("Review"), "strong"),))]
        sessions = snapshot.sessions
        rows = list(self._session_rows(sessions) if sessions and not self._new else self._queue_rows())
        return [*rows, *self._fallen_rows(snapshot)]

    def _session_rows(self, sessions: tuple[Session, ...]) -> Iterator[Row]:
        """The sessions, the last one first, and a way to a new one."""
        yield Row(((_("Go on with a review"), "strong"), (f"  {self._reviews.reviewer}", "muted")))
        yield Row()
        for session in sessions:
            queue = self._reviews.queue(session.id, self._findings)
            done = queue.progress if queue else None
            progress = f"{done.reviewed}/{done.total}" if done else ""
            said = self._queue_name(session.queue, session.order, session.section)
            when = local(session.touched or session.begun)
            right = ((f"{when}  ", "muted"), (progress, "figure"))
            yield from wrapped(said, "", self.width, right, session)
        yield Row(((_("A new review …"), ""),), target=NEW)

    def _queue_rows(self) -> Iterator[Row]:
        """The queues, those without figures left out."""
        yield Row(((_("Begin a review"), "strong"), (f"  {self._reviews.reviewer}", "muted")))
        yield Row()
        for kind, order in OFFERED:
            count = self._reviews.count(kind, order, self._findings, self._section)
            if count:
                said = ngettext("{count} figure", "{count} figures", count).format(count=count)
                name = self._queue_name(kind, order, self._section)
                yield from wrapped(name, "", self.width, ((said, "figure"),), (kind, order))

    def _queue_name(self, kind: QueueKind, order: Order, section: str) -> str:
        """A queue in words."""
        return queue_words(kind, order, self._reviews.speech.section_by_id.get(section))

    def _fallen_rows(self, snapshot: Snapshot) -> Iterator[Row]:
        """Verdicts that no longer hold, since the text was edited; and those that hold though it was, by what became of their figures."""
        fallen, drawn = snapshot.fallen(), self.program.glyphs.drawn
        if fallen:
            yield Row()
            yield Row(((_("Verdicts that no longer hold"), "damaged"),))
        for verdict_record in fallen:
            became = what_became(snapshot.settled.places[verdict_record.target]) or _("it is no figure now")
            quote = verdict_record.target.anchor.quote if verdict_record.target.anchor else ""
            said = headed(quote, clauses((verdict_with_sign(verdict_record, drawn), became)))
            at = None if self.program.straight else self._where(snapshot, verdict_record)
            yield from wrapped(said, "", self.width, target=at)
        if snapshot.fallen_claims():
            yield from self._fallen_claim_rows(snapshot)
        for became, records in _carried(snapshot).items():
            said = ngettext("{count} verdict holds", "{count} verdicts hold", len(records))
            yield Row()
            yield Row(((headed(became, said.format(count=len(records))), "muted"),))
            for verdict_record in records:
                quote = verdict_record.target.anchor.quote if verdict_record.target.anchor else ""
                yield Row(((headed(quote, verdict_with_sign(verdict_record, drawn)), "muted"),))

    def _where(self, snapshot: Snapshot, verdict_record: VerdictRecord) -> int | None:
        """Where the figure of a verdict stands now, or about where it stood."""
        span, anchor = snapshot.settled.places[verdict_record.target].span, verdict_record.target.anchor
        if span is None and anchor is not None:
            return min(anchor.start, len(self._reviews.speech.text) - 1)
        return None if span is None else span.start

    def _fallen_claim_rows(self, snapshot: Snapshot) -> Iterator[Row]:
        """Confirmed claims that no longer hold, since the text was edited."""
        from tui.reading.fallen_claims import fallen_words  # noqa: PLC0415 - seldom there

        yield Row()
        yield Row(((_("Confirmed claims that no longer hold"), "damaged"),))
        for claim_record in snapshot.fallen_claims():
            changes = snapshot.settled.claim_changes.get(claim_record.event, ())
            said = fallen_words(claim_record, snapshot.settled.places[claim_record.target], changes)
            for line in wrap(said, self.width - 4, hanging=2):
                yield Row(((line, ""),))

    def offers(self, binding: Binding) -> bool:
        """A review can be taken over where one is offered."""
        return binding.id != "start-take-over" or (self._known and self._reviews.offered is not None)

    async def action_take_over(self) -> None:
        """Take over the review of the draft that is offered, and show what there is to review then."""
        await self._take_over()
        if not self.going:
            self.fill()

    def choose(self, target: object) -> None:
        """Go on with a session, or begin one."""
        if target == NEW:
            self._new, self.cursor = True, None
            self.fill()
        elif isinstance(target, Session):
            self.program.key_gate.hold()
            self.dismiss(target.id)
        elif isinstance(target, int):
            self.dismiss(target)
        elif isinstance(target, tuple):
            kind, order = target
            section = self._section if kind is QueueKind.SECTION else ""
            self.program.key_gate.hold()
            self.app.call_later(self._begin, self._reviews.drafts.begin_session(kind, order, section))

    async def _begin(self, draft: Draft, first: Callable[[], object] | None = None) -> None:
        """Write that a session begins, then go into it; keys wait for the screen that shows it.

        Args:
            draft: The beginning.
            first: What is done to the store before.
        """
        try:
            if first is not None:
                await asyncio.to_thread(first)
            await asyncio.to_thread(self._reviews.do, draft)
        except StoreError as error:
            self.program.key_gate.release()

            async def go(way: Way | None) -> None:
                if way in {Way.UNSAVED, Way.AGAIN}:
                    self.program.key_gate.hold()
                    again = self._reviews.go_on_unsaved if way is Way.UNSAVED else self._reviews.reopen
                    await self._begin(draft, again)

            await self.app.push_screen(StoreTrouble(error), go)
            return
        self.dismiss(draft.session)

    def action_cancel(self) -> None:
        """Dismiss an offer; else back to the sessions, or to where one was."""
        told = self.program.messages.current
        if told is not None and told.cause == OFFER and self.program.answer():
            self._decline()
            return
        snapshot = self._reviews.last if self._known else None
        if self._new and snapshot is not None and snapshot.sessions:
            self._new, self.cursor = False, None
            self.fill()
        else:
            self.dismiss(None)


def _carried(snapshot: Snapshot) -> dict[str, list[VerdictRecord]]:
    """This reviewer's verdicts that hold though the text around them is another one, by what became of their figures."""
    found: dict[str, list[VerdictRecord]] = {}
    for index in snapshot.verdicts:
        held = snapshot.settled.verdict_record(index, snapshot.reviewer)
        became = what_became(snapshot.settled.places[held.target]) if held is not None else ""
        if held is not None and became:
            found.setdefault(became, []).append(held)
    return found


def local(time: str) -> str:
    """A time of the store, to the minute, as the reader's clock shows it."""
    try:
        here = datetime.fromisoformat(time).astimezone()
    except ValueError:
        return time
    return f"{day(here.date().isoformat())} {here:%H:%M}"
