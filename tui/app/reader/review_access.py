"""The reviews beside the screen: opened when first needed, written in a thread, looked at once a second."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

from tui.files.places import nothing_reviewed
from tui.reading.messages import OFFER, Message, Severity, Until
from tui.review.trouble import StoreError
from tui.settings import reviewer_name
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.app.dialogs.store_trouble import Way
    from tui.app.reader.host import Host
    from tui.review.succession import Offered
    from tui.review_service import ReviewService

POLL = 1.0
"""Seconds between two looks for what other programs wrote."""
_LONGEST_TITLE = 16
"""Characters of another draft's title that a line says."""
_Result = TypeVar("_Result")


class Reviews:
    """Holds the review service for the controllers; nothing is shown before it is on the disk."""

    def __init__(self, host: Host, service: ReviewService | None = None) -> None:
        """Work for a screen; with a service that is open already, or one of its own when it is needed."""
        self._host = host
        self.service = service
        self.writing = False
        """Whether something is being written."""
        self._partial = False
        """Whether it was opened before all figures were found."""
        self._polls = False
        """Whether it is looked from time to time for what other programs wrote."""
        self.when_open: Callable[[], None] | None = None
        """Told when a store that could not be read at first was opened after all, or done without."""
        # What is open already was spoken of on the screen that opened it.
        self._said: Sequence[str] = service.notice.splitlines() if service is not None else ()
        """What was last said of the store."""
        self._has_offered = service is not None
        """Whether the review of a draft was offered once."""
        self._hinted = service is not None
        """Whether it was said how changes are shown."""

    @property
    def may_undo(self) -> bool:
        """Whether there is something to undo, as far as it was read."""
        return self.service is not None and self.service.may_undo

    async def open(self) -> ReviewService | None:
        """The service, opened if that was not done yet; None where the store cannot be read, which is then said.

        What was decided is laid over all figures, which are waited for.
        """
        if self.service is not None and self._host.snapshot is not None and not self._partial:
            return self.service
        await self._host.all_figures()
        self._partial = False
        known = self.service.take_figures(self._host.workspace) if self.service is not None else None
        if known is not None and self._host.snapshot is not None:
            self._host.take_snapshot(known)
        return await self._opened()

    async def open_known(self) -> ReviewService | None:
        """The same for what there is to show: where nothing was ever reviewed, it waits for the first decision, here or elsewhere."""
        workspace, program = self._host.workspace, self._host.program
        if workspace.private or workspace.sources or program.straight or not self._is_untouched:
            return await self.open()
        self.begin_polling()
        return None

    @property
    def _is_untouched(self) -> bool:
        """Whether there is nothing that a service would know of."""
        return self.service is None and self._host.workspace.before is None and nothing_reviewed()

    async def open_at(self, offset: int) -> ReviewService | None:
        """The same for a decision at a place; while figures are looked for, those up to there suffice where nothing was reviewed.

        Then all numbers up to the place are known, and nothing else is to be laid over those behind it.
        """
        workspace = self._host.workspace
        alone = self._partial or self._is_untouched
        if workspace.speech.pending is None or not alone:
            return await self.open()
        await self._host.all_figures(offset)
        self._partial = self._partial or self._host.workspace.speech.pending is not None
        self.follow()
        return await self._opened()

    async def _opened(self) -> ReviewService | None:
        """The service over the figures that are known, with what was decided shown; None where the store cannot be read."""
        if self.service is not None and self._host.snapshot is not None:
            return self.service
        from tui.review_service import ReviewService  # noqa: PLC0415 - start-up does not pay for it

        program = self._host.program
        if self.service is None:
            self.service = ReviewService(
                self._host.workspace, reviewer_name(program.settings), blind=program.blind
            )
        service = self.service
        if await self.attempt(service.snapshot) is None:
            return None
        self.begin_polling()
        return service

    def follow(self) -> None:
        """Lay what was decided over the figures that are known now; a write that is under way does so at its end."""
        if not self._partial or self.service is None or self.writing:
            return
        snapshot = self.service.take_figures(self._host.workspace)
        if snapshot is not None and snapshot is not self._host.snapshot:
            self._host.take_snapshot(snapshot)

    def begin_polling(self) -> None:
        """Look from time to time for what other programs wrote."""
        if not self._polls:
            self._polls = True
            self._host.set_interval(POLL, self.poll)

    async def poll(self) -> None:
        """Show what other programs wrote meanwhile; cheap where they wrote nothing."""
        if self.writing or self._partial or not self._host.is_current:
            return  # what others say may be of figures that are not known yet
        if self.service is None:
            if not nothing_reviewed():
                await self.open()
            return
        try:
            snapshot = await asyncio.to_thread(self.service.snapshot)
        except StoreError:
            return  # said when something is to be written
        self._say_notices()
        if snapshot is not self._host.snapshot and not self.writing:
            self._host.take_snapshot(snapshot)

    async def attempt(self, action: Callable[[], _Result]) -> _Result | None:
        """Do something with the reviews, beside the screen; None where it failed, which is then said."""
        self.writing = True
        try:
            result = await asyncio.to_thread(action)
        except StoreError as error:
            await self._in_trouble(error)
            return None
        finally:
            self.writing = False
        self._say_notices()
        if self._partial and self.service is not None:
            self.service.take_figures(self._host.workspace)
        if self.service is not None and self.service.last is not None:
            self._host.take_snapshot(self.service.last)
        self._host.keep_place()
        return result

    def _say_notices(self) -> None:
        """Say what must be known of the store and was not said yet: a file may be found damaged at any time."""
        if self.service is None:
            return
        said, of_store = self.service.notice.splitlines(), self.service.store_notice.splitlines()
        fresh = [line for line in said if line not in self._said]
        hint = self._hint()
        if fresh:
            severity = Severity.WARNING if set(fresh) & set(of_store) else Severity.INFORMATION
            self._host.say(Message("\n".join((*fresh, *hint)), severity, Until.ANSWER))
        elif hint:
            self._host.say(*hint)
        self._said = said
        self._offer()

    @property
    def offered(self) -> Offered | None:
        """A reviewed draft of which this text is largely made and that it is not said to follow."""
        return self.service.offered if self.service is not None else None

    async def decline(self) -> None:
        """Leave the draft that is offered alone; where the store can be written, for ever."""
        if self.service is not None:
            await self.attempt(self.service.decline)

    def _hint(self) -> tuple[str, ...]:
        """Which keys show what changed against the draft that was named, to be said once."""
        before = self._host.workspace.before
        if before is None or self._hinted:
            return ()
        self._hinted = True
        from tui.app.keys import BESIDE, CHANGED  # noqa: PLC0415 - only where a draft is named

        program = self._host.program
        key, other = (program.key_label(program.first_key(binding)) for binding in (CHANGED, BESIDE))
        title = self._short(before.name if before.path else before.speech.title)
        if not self._host.has_class("-wide"):
            return (_("{key} shows what changed against “{title}”.").format(key=key, title=title),)
        said = _("{key} shows what changed against “{title}”, {other} both side by side.")
        return (said.format(key=key, title=title, other=other),)

    def _short(self, title: str) -> str:
        """A title, cut where it is so long that it would push out what is said of it."""
        title = title or _("untitled")
        more = self._host.program.glyphs.more
        return title if len(title) <= _LONGEST_TITLE else title[:_LONGEST_TITLE] + more

    def _offer(self) -> None:
        """Offer the review of a draft of which this text is largely made, once, in one line."""
        offered = self.offered
        if offered is None or self._has_offered or self.service is None or offered.declined:
            return
        self._has_offered = True
        from tui.app.keys import TAKE_OVER  # noqa: PLC0415 - few texts are offered anything

        program = self._host.program
        said = _("Much of this is in {draft}: {key} takes that review over.").format(
            draft=self.service.draft_offered, key=program.key_label(program.first_key(TAKE_OVER))
        )
        self._host.say(Message(said, until=Until.ANSWER, cause=OFFER))

    async def _in_trouble(self, error: StoreError) -> None:
        """Say why nothing was saved, and go on unsaved only if the reader says so."""
        from tui.app.dialogs.store_trouble import StoreTrouble, Way  # noqa: PLC0415 - seldom

        service = self.service

        async def go(way: Way | None) -> None:
            if service is None or way not in {Way.UNSAVED, Way.AGAIN}:
                return
            first = self._host.snapshot is None
            done = await self.attempt(service.go_on_unsaved if way is Way.UNSAVED else service.reopen)
            if done is not None and first:
                self.begin_polling()
                if self.when_open is not None:
                    self.when_open()

        await self._host.push(StoreTrouble(error), go)
