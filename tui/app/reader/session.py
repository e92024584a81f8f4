"""Working through a review session: a verdict moves on, progress stays on the screen, and a summary ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.dialogs.review_start import queue_words
from tui.app.dialogs.review_summary import After, ReviewSummary
from tui.app.named_styles import VERDICT_STYLES
from tui.app.reader.host import Controller
from tui.app.reader.mode import review_status
from tui.reading.interaction import QueueMode
from tui.reading.verdict_wording import SIGNS, VERDICTS
from tui.speech.verdicts import Verdict
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.glyphs import Glyphs
    from tui.app.reader.host import Host
    from tui.app.reader.review_access import Reviews
    from tui.app.widgets.bars import Part
    from tui.review.queues import Queue
    from tui.review_service import ReviewService
    from tui.speech import Mention

NARROW = 72
"""Cells below which the line of progress has no room for the verdicts' names."""


class SessionMode(Controller):
    """One figure at a time, one key a verdict and on to the next."""

    def __init__(self, host: Host, reviews: Reviews, service: ReviewService) -> None:
        """Work for a screen, in the session that its state names; the service has it open."""
        self._host, self._reviews, self._service = host, reviews, service
        self.commands = {
            "review": self.summarise,
            "summary": self.summarise,
            "skip": self.skip,
            "leave_review": self.leave,
        }

    @property
    def queue(self) -> Queue | None:
        """The session's queue as it stands now."""
        return self._service.queue(self._host.state.session, self._host.findings)

    def begin(self) -> None:
        """Show the verdicts given before; a session with nothing left shows its summary."""
        if self._service.last is not None:
            self._host.take_snapshot(self._service.last)
        self._reviews.begin_polling()
        queue = self.queue
        if queue is not None and queue.start is None:
            self._host.call_after_refresh(self.summarise)

    def known(self) -> None:
        """A session begins with findings and reviews at hand."""

    # ------------------------------------------------------------------ verdicts, notes, waivers

    async def after_verdict(self, mention: Mention) -> None:
        """A verdict that is written moves on: to the next figure that is left, or to the summary."""
        queue, here, state = self.queue, mention.number - 1, self._host.state
        if queue is None:
            return
        following = queue.after(here)
        if following is None and state.skipped_again:
            left = [index for index in queue.figures if index in queue.skipped and index != here]
            following = left[0] if left else None
        if following is None:
            await self.summarise()
        else:
            self._host.replace(state.move(state.reading.to_mention(following)))

    async def skip(self) -> None:
        """Pass a figure over; it comes again when the others are done."""
        mention = self._host.state.reading.mention
        if mention is None:
            return
        draft = self._service.drafts.skip(mention, self._host.state.session)
        if await self._reviews.attempt(lambda: self._service.do(draft)) is not None:
            await self.after_verdict(mention)

    async def summarise(self) -> None:
        """Show what came of it so far."""
        queue, snapshot = self.queue, self._host.snapshot
        if queue is not None and snapshot is not None:
            summary = ReviewSummary(queue.progress, snapshot, self._service.speech, session=True)
            await self._host.push(summary, self._summed_up)

    async def _summed_up(self, way: After | int | None) -> None:
        """Undo works past the last figure; skipped figures come again; a figure is gone to; else the session ends."""
        service, queue, state = self._service, self.queue, self._host.state
        if queue is None:
            return
        if isinstance(way, int):
            self._host.replace(state.move(state.reading.to_mention(way)))
        elif way is After.UNDO:
            await self._host.do("undo")
        elif way is After.SKIPPED and queue.skipped:
            first = next(index for index in queue.figures if index in queue.skipped)
            self._host.replace(state.go_through_skipped().move(state.reading.to_mention(first)))
        elif way is After.EXPORT:
            await self._host.do("export")
        elif way is After.END:
            ending = service.drafts.end_session(state.session)
            if await self._reviews.attempt(lambda: service.do(ending)) is not None:
                self._host.leave()
        elif way is After.LEAVE:
            self._host.leave()

    async def leave(self) -> None:
        """Leave the session; the next one begins where it stands."""
        service, queue, state = self._service, self.queue, self._host.state
        mention = state.reading.mention
        here = mention.number - 1 if mention else None
        if queue is not None and mention is not None and here in queue.figures:
            stands = queue.start != here
            if stands and here not in queue.done and here not in queue.skipped:
                draft = service.drafts.position(mention, state.session)
                if await self._reviews.attempt(lambda: service.do(draft)) is None:
                    return
        self._host.leave()

    # ------------------------------------------------------------------ what is shown

    def queue_mode(self) -> QueueMode | None:
        """What the session goes through, and how far it came."""
        queue = self.queue
        last = self._service.last
        begun = last.state.sessions.get(self._host.state.session) if last else None
        if queue is None or begun is None:
            return None
        words = queue_words(begun.queue, begun.order, self._service.speech.section_by_id.get(begun.section))
        return QueueMode(words, queue.progress.reviewed, queue.progress.total)

    def status(self) -> str:
        """How many figures are reviewed, where there is no room for a line of progress."""
        return review_status(self._host) if self._host.has_class("-low") else ""

    def progress(self, width: int) -> Sequence[Part]:
        """How far the session is."""
        queue = self.queue
        return progress_parts(queue, width, self._host.program.glyphs) if queue else ()


def progress_parts(queue: Queue, width: int, glyphs: Glyphs) -> list[Part]:
    """The line of progress: how far, and how many of each verdict, in signs alone where there is no room."""
    progress = queue.progress
    parts: list[Part] = [
        (" " + _("Review {progress}").format(progress=f"{progress.reviewed}/{progress.total}"), "strong", ""),
        ("  ", "", ""),
    ]
    counts = (progress.verified, progress.doubtful, progress.wrong)
    for verdict, count in zip(Verdict, counts, strict=True):
        words = f" {_(VERDICTS[verdict])}" if width >= NARROW else ""
        said = f"{glyphs.drawn(SIGNS[verdict])}{words} {count}  "
        parts.append((said, VERDICT_STYLES[verdict] if count else "muted", ""))
    if progress.skipped:
        parts.append((_("skipped {count}").format(count=progress.skipped) + "  ", "muted", ""))
    parts.append((_("left {count}").format(count=progress.left), "muted", ""))
    return parts
