"""The review screen: one figure at a time in its paragraph with its card, one key a verdict and on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui.app.dialogs.review_summary import After, ReviewSummary
from tui.app.judgements import SIGNS, STYLES, VERDICTS
from tui.app.keys import CHARTS, DECIDING, READER, REVIEW, REVIEW_FOOTER, TABLE
from tui.app.screens.reader import ReaderScreen
from tui.app.widgets.bars import Bar
from tui.speech.verdicts import Verdict
from tui.words import _

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.app.widgets.bars import Part
    from tui.review.queues import Queue
    from tui.review.snapshot import Snapshot
    from tui.review_service import ReviewService
    from tui.speech import Mention
    from tui.speech.findings import Finding
    from tui.workspace import Workspace

NARROW = 72
"""Cells below which the line of progress has no room for the verdicts' names."""


class ReviewScreen(ReaderScreen):
    """The reader with a session on: verdicts move on, progress stays on the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [*REVIEW]
    CSS_PATH = "review.tcss"
    DECLARED = (*DECIDING, *REVIEW, *READER, *TABLE, *CHARTS)
    GROUND = (*READER, *REVIEW)
    IMPORTANT = REVIEW_FOOTER

    def __init__(
        self, workspace: Workspace, reviews: ReviewService, session: str, findings: tuple[Finding, ...]
    ) -> None:
        """Go into a session that the review service has written."""
        super().__init__(workspace)
        self.reviews, self.session = reviews, session
        self.findings, self.checked = findings, True
        self._skipped_again = False
        queue = self.queue
        if queue is not None and queue.figures:
            index = queue.figures[-1] if queue.start is None else queue.start
            self.reading = self.reading.to_mention(index)

    @property
    def queue(self) -> Queue | None:
        """The session's queue as it stands now."""
        return self.reviews.queue(self.session, self.findings) if self.reviews else None

    def compose(self) -> ComposeResult:
        """The reader's panes, and a line of progress under the title."""
        for widget in super().compose():
            yield widget
            if widget.id == "title":
                yield Bar(id="progress")

    def on_mount(self) -> None:
        """Show what was decided before; a session with nothing left shows its summary."""
        self.text.mark_findings(self.findings)
        if self.reviews is not None and self.reviews.last is not None:
            self.take(self.reviews.last)
        self.begin_polling()
        queue = self.queue
        if queue is not None and queue.start is None:
            self.call_after_refresh(self.summarise)

    def show_bars(self) -> None:
        """Title bar, progress and footer."""
        super().show_bars()
        queue = self.queue
        for bar in self.query("#progress").results(Bar):
            bar.more = self.app.glyphs.more
            bar.show_parts(progress_parts(queue, self.snapshot, self.size.width) if queue else [])

    # ------------------------------------------------------------------ deciding

    async def judge(self, mention: Mention, verdict: Verdict, corrected: str = "") -> bool:
        """A verdict that is written moves on."""
        if not await super().judge(mention, verdict, corrected):
            return False
        await self._go_on(mention)
        return True

    async def action_skip(self) -> None:
        """Pass a figure over; it comes again when the others are done."""
        mention, reviews = self.reading.mention, self.reviews
        if mention is None or reviews is None:
            return
        draft = reviews.drafts.skip(mention, self.session)
        if await self.attempt(lambda: reviews.do(draft)) is not None:
            await self._go_on(mention)

    async def _go_on(self, mention: Mention) -> None:
        """To the next figure that is left, or to the summary."""
        queue, here = self.queue, mention.number - 1
        if queue is None:
            return
        following = queue.after(here)
        if following is None and self._skipped_again:
            left = [index for index in queue.figures if index in queue.skipped and index != here]
            following = left[0] if left else None
        if following is None:
            await self.summarise()
        else:
            self.move(self.reading.to_mention(following))

    async def summarise(self) -> None:
        """Show what came of it."""
        queue = self.queue
        if queue is not None and self.snapshot is not None:
            await self.app.push_screen(ReviewSummary(queue.progress, self.snapshot), self._summed_up)

    async def _summed_up(self, way: After | None) -> None:
        """Undo works past the last figure; skipped figures come again; else the session ends."""
        reviews, queue = self.reviews, self.queue
        if reviews is None or queue is None:
            return
        if way is After.UNDO:
            await self.action_undo()
        elif way is After.SKIPPED and queue.skipped:
            self._skipped_again = True
            first = next(index for index in queue.figures if index in queue.skipped)
            self.move(self.reading.to_mention(first))
        elif way is After.EXPORT:
            await self.action_export()
        elif way is After.END:
            if await self.attempt(lambda: reviews.do(reviews.drafts.end_session(self.session))) is not None:
                self.dismiss()
        elif way is After.LEAVE:
            self.dismiss()

    async def action_leave_review(self) -> None:
        """Leave the session; the next one begins where it stands."""
        reviews, mention, queue = self.reviews, self.reading.mention, self.queue
        here = mention.number - 1 if mention else None
        if reviews is not None and queue is not None and mention is not None and here in queue.figures:
            stands = queue.start != here
            if stands and here not in queue.done and here not in queue.skipped:
                draft = reviews.drafts.position(mention, self.session)
                if await self.attempt(lambda: reviews.do(draft)) is None:
                    return
        self.dismiss()

    async def action_review(self) -> None:
        """What came of it so far."""
        await self.summarise()


def progress_parts(queue: Queue, snapshot: Snapshot | None, width: int) -> list[Part]:
    """The line of progress: how far, and how many of each verdict, in signs alone where there is no room."""
    progress = queue.progress
    parts: list[Part] = [
        (" " + _("Review {progress}").format(progress=f"{progress.decided}/{progress.total}"), "strong", ""),
        ("  ", "", ""),
    ]
    counts = (progress.verified, progress.doubtful, progress.wrong)
    for verdict, count in zip(Verdict, counts, strict=True):
        words = f" {_(VERDICTS[verdict])}" if width >= NARROW else ""
        parts.append((f"{SIGNS[verdict]}{words} {count}  ", STYLES[verdict] if count else "muted", ""))
    if progress.skipped:
        parts.append((_("skipped {count}").format(count=progress.skipped) + "  ", "muted", ""))
    parts.append((_("left {count}").format(count=progress.left), "muted", ""))
    if snapshot is not None and not snapshot.saved:
        parts.append(("  " + _("not saved"), "damaged", ""))
    return parts
