"""Deciding on a screen with the text on it: verdicts, undo, marks; shown once they are on the disk."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

from tui.settings import reviewer_name
from tui.speech import Span
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.app.dialogs.review_start import ReviewStart
    from tui.app.screens.base import ReadingScreen as Part
    from tui.review.snapshot import Snapshot
    from tui.review.trouble import StoreError
    from tui.review_service import ReviewService
    from tui.speech import Mention
    from tui.speech.findings import Finding
    from tui.speech.verdicts import Verdict
else:  # a part of a screen, not a screen: Textual takes its time to make a class of its own
    Part = object

POLL = 1.0
"""Seconds between two looks for what other programs wrote."""
_Result = TypeVar("_Result")


class Deciding(Part):
    """The part of a screen that decides; each deed is written in a thread and then shown."""

    findings: tuple[Finding, ...]
    waived: dict[str, str]
    reviews: ReviewService | None = None
    snapshot: Snapshot | None = None
    session: str = ""
    """The id of the session in which is decided; empty in the reader."""
    _writing = False
    _start: ReviewStart | None = None
    """What stands before a review that was asked for on the command line."""
    _said: Sequence[str] = ()
    """What was last said of the store."""

    # ------------------------------------------------------------------ the reviews

    async def open_reviews(self) -> bool:
        """Open the store, if that was not done yet; False where it cannot be read, which is then said."""
        if self.snapshot is not None:
            return True
        from tui.review_service import ReviewService  # noqa: PLC0415 - start-up does not pay for it

        if self.reviews is None:
            self.reviews = ReviewService(
                self.workspace, reviewer_name(self.app.settings), blind=self.app.blind
            )
        if await self.attempt(self.reviews.snapshot) is None:
            return False
        self.begin_polling()
        return True

    def fill_start(self) -> None:
        """Say what there is to review, where a review was asked for on the command line: it may begin."""
        if self._start is not None:
            self._fill_start(self._start)

    async def begin_straight(self) -> None:
        """Ask what to review before any key can be taken for one of the reader's."""
        if self.session:
            return
        from tui.app.dialogs.review_start import ReviewStart  # noqa: PLC0415 - start-up does not pay for it

        self._start = ReviewStart()
        await self.app.push_screen(self._start, self._review_chosen)

    def _fill_start(self, start: ReviewStart) -> None:
        """Say what there is to review."""
        section = self.reading.section
        if self.reviews is not None:
            start.ready(self.reviews, self.findings, section.id if section else "")

    def begin_polling(self) -> None:
        """Look from time to time for what other programs wrote."""
        self.set_interval(POLL, self.poll)

    async def poll(self) -> None:
        """Show what other programs wrote meanwhile; cheap where they wrote nothing."""
        from tui.review.trouble import StoreError  # noqa: PLC0415 - start-up does not pay for it

        if self.reviews is None or self._writing or self.app.screen is not self:
            return
        try:
            snapshot = await asyncio.to_thread(self.reviews.snapshot)
        except StoreError:
            return  # said when something is to be written
        self._say_notices()
        if snapshot is not self.snapshot and not self._writing:
            self.take(snapshot)

    async def attempt(self, deed: Callable[[], _Result]) -> _Result | None:
        """Do something with the reviews, beside the screen; None where it failed, which is then said."""
        from tui.review.trouble import StoreError  # noqa: PLC0415 - start-up does not pay for it

        self._writing = True
        try:
            result = await asyncio.to_thread(deed)
        except StoreError as error:
            await self._in_trouble(error)
            return None
        finally:
            self._writing = False
        self._say_notices()
        if self.reviews is not None and self.reviews.last is not None:
            self.take(self.reviews.last)
        return result

    def _say_notices(self) -> None:
        """Say what must be known of the store and was not said yet: a file may be found damaged at any time."""
        said = self.reviews.notice.splitlines() if self.reviews is not None else []
        for line in said:
            if line not in self._said:
                self.app.say(line)
        self._said = said

    async def _in_trouble(self, error: StoreError) -> None:
        """Say why nothing was saved, and go on unsaved only if the reader says so."""
        from tui.app.dialogs.store_trouble import StoreTrouble, Way  # noqa: PLC0415 - start-up does not pay for it

        reviews = self.reviews

        async def go(way: Way | None) -> None:
            if reviews is not None and way is Way.UNSAVED:
                await self.attempt(reviews.go_on_unsaved)
            elif reviews is not None and way is Way.AGAIN:
                await self.attempt(reviews.reopen)

        await self.app.push_screen(StoreTrouble(error), go)

    def take(self, snapshot: Snapshot) -> None:
        """Show what has been decided, in all panes."""
        self.snapshot = snapshot
        self.waived = {key: waiver.reason for key, waiver in snapshot.waived.items()}
        self.text.mark_review(*_gutter_marks(snapshot))
        self.show_side()
        self.show_bars()

    def review_status(self) -> str:
        """How many figures are reviewed; empty before the first, and where a line of progress says it."""
        if self.session and not self.has_class("-low"):
            return ""
        if self.snapshot is None or not (self.snapshot.verdicts or self.session):
            return ""
        said = f"{len(self.snapshot.verdicts)}/{len(self.workspace.speech.mentions)}"
        status = _("Review {progress}").format(progress=said)
        return status if self.snapshot.saved else f"{status} {_('not saved')}"

    def private_status(self) -> str:
        """Says that nothing of this run is remembered, where that was asked for."""
        return _("private") if self.workspace.private else ""

    # ------------------------------------------------------------------ keys

    async def action_judge(self, verdict: str) -> None:
        """Give the current figure a verdict."""
        mention = await self._figure_to_judge()
        if mention is not None:
            await self.judge(mention, _verdict(verdict))

    async def action_correct(self) -> None:
        """Say that the current figure is wrong, and what it should be."""
        mention = await self._figure_to_judge()
        if mention is None or self.snapshot is None:
            return
        before = self.snapshot.own(mention)

        def done(value: str | None) -> None:
            self.text.focus()
            if value and value.strip():
                self.app.call_later(self.judge, mention, _verdict("wrong"), value.strip())

        await self.ask("=", before.corrected if before else "", done)

    async def _figure_to_judge(self) -> Mention | None:
        """The current figure, with the store open; None where there is none, which is then said."""
        mention = self.reading.mention
        if mention is None:
            self.app.say(_("No figure is current: press → first."))
            return None
        return mention if await self.open_reviews() else None

    async def judge(self, mention: Mention, verdict: Verdict, corrected: str = "") -> bool:
        """Write a verdict, and show it once it is written; whether it was."""
        reviews = self.reviews
        if reviews is None:
            return False
        draft = reviews.drafts.verdict(mention, verdict, corrected, self.session)
        return await self.attempt(lambda: reviews.do(draft)) is not None

    async def action_undo(self) -> None:
        """Take the last deed back, whenever and wherever it was done, and go there."""
        await self._step_in_history(redo=False)

    async def action_redo(self) -> None:
        """Do again what was undone last."""
        await self._step_in_history(redo=True)

    async def _step_in_history(self, *, redo: bool) -> None:
        if not await self.open_reviews() or self.reviews is None:
            return
        reviews, failed = self.reviews, object()
        step = reviews.redo if redo else reviews.undo
        event = await self.attempt(lambda: step(self.session) or failed)
        if event is failed:
            self.app.say(_("There is nothing to do again.") if redo else _("There is nothing to undo."))
        elif event is not None:
            span = reviews.where(event.target)  # type: ignore[attr-defined]
            if span is not None:
                self.move(self.reading.to_offset(span.start))
            if not self.session:  # there the progress says it
                self.app.say(_("Done again.") if redo else _("Undone."))

    async def action_read(self, whole: str) -> None:
        """Mark the current paragraph or section as read, or take the mark off."""
        if not await self.open_reviews() or self.reviews is None or self.snapshot is None:
            return
        from tui.speech.verdicts import PlaceKind  # noqa: PLC0415 - start-up does not pay for it

        reviews, offset = self.reviews, self.reading.place.offset
        section = self.reading.section
        if whole == "section" and section is not None:
            span = Span(section.start, section.end)
            target = reviews.drafts.place(PlaceKind.SECTION, span, section.id)
        else:
            block = self.workspace.speech.blocks[self.workspace.speech.block_at(offset)]
            span = Span(block.start, block.end)
            target = reviews.drafts.place(PlaceKind.PARAGRAPH, span)
        read = not self.snapshot.has_read(span)
        if await self.attempt(lambda: reviews.do(reviews.drafts.mark(target, read=read))) is not None:
            self.app.say(_("Marked as read.") if read else _("No longer marked as read."))

    async def action_review(self) -> None:
        """Begin a review session, or go on with one."""
        if not await self.open_reviews() or self.reviews is None:
            return
        from tui.app.dialogs.review_start import ReviewStart  # noqa: PLC0415 - start-up does not pay for it

        start = ReviewStart()
        self._fill_start(start)
        await self.app.push_screen(start, self._review_chosen)

    async def _review_chosen(self, session: str | None) -> None:
        """Go into the session that was chosen; the review service has written it, and keys wait for the screen."""
        if session is None or self.reviews is None:
            if self.app.straight:
                self.app.exit()
            return
        from tui.app.screens.review import ReviewScreen  # noqa: PLC0415 - start-up does not pay for it

        try:
            await self.app.push_screen(
                ReviewScreen(self.workspace, self.reviews, session, self.findings), self._reviewed
            )
        finally:
            self.app.key_gate.release()

    async def _reviewed(self, _nothing: None) -> None:
        """Show in the reader what was decided meanwhile; end where there was no reader before."""
        if self.app.straight:
            self.app.exit()
        elif self.reviews is not None and self.reviews.last is not None:
            self.take(self.reviews.last)


def _verdict(name: str) -> Verdict:
    """A verdict by its name."""
    from tui.speech.verdicts import Verdict  # noqa: PLC0415 - start-up does not pay for it

    return Verdict(name)


def _gutter_marks(snapshot: Snapshot) -> tuple[dict[int, str], tuple[int, ...]]:
    """For the gutter: the sign of each judged figure, and where own notes begin."""
    from tui.app.judgements import SIGNS  # noqa: PLC0415 - start-up does not pay for it

    signs = {index: SIGNS[verdict] for index, verdict in snapshot.verdicts.items()}
    places = snapshot.settled.places
    spans = [places[note.target].span for note in snapshot.settled.notes if note.target.anchor is not None]
    return signs, tuple(sorted(span.start for span in spans if span))
