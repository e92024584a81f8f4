"""The draft that is offered: its review is taken over with a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.app.daemon import in_daemon
from tui.app.dialogs.draft_list import DraftDeed, DraftList
from tui.app.keys import TAKE_OVER
from tui.app.reader.host import Controller
from tui.files.problems import Problems
from tui.reading.messages import OFFER, Message, Severity
from tui.review.trouble import StoreError
from tui.words import _, draft_name
from tui.workspace import workspace_of_kept

if TYPE_CHECKING:
    from tui.app.dialogs.draft_list import DraftAsked
    from tui.app.reader.host import Host
    from tui.app.reader.review_access import Reviews
    from tui.review.remembered import Kept
    from tui.review_service import ReviewService


class OfferControl(Controller):
    """Takes over the review of a draft of which the text is largely made, as `--from` does."""

    def __init__(self, host: Host, reviews: Reviews) -> None:
        """Work for a screen."""
        self._host, self._reviews = host, reviews
        self.commands = {"take_over": self.accept}

    async def accept(self) -> None:
        """Take over the review of the draft that is offered; where none is, list the drafts of this speech."""
        service = await self._reviews.open()
        if service is None:
            return
        if service.offered is not None:
            await self._take_over(service.offered.kept, service)
            return
        try:
            near = await in_daemon(service.near.all)
        except StoreError as error:
            self._host.say(Message(str(error), Severity.WARNING))
            return
        if not near:
            self._host.say(_("No reviewed draft is offered here."))
            return

        async def asked(what: DraftAsked | None) -> None:
            if what is not None and what.draft.kept is not None:
                await self._do(what.deed, what.draft.kept, service)

        here = self._host.workspace
        whose = service.reviewer if service.blind else ""
        name = draft_name(here.name or here.speech.title, here.place)
        await self._host.push(DraftList(name, near, whose), asked)

    async def _do(self, deed: DraftDeed, kept: Kept, service: ReviewService) -> None:
        """Do with a draft what was asked for."""
        if deed is DraftDeed.TAKE_OVER:
            await self._take_over(kept, service)
        elif deed in {DraftDeed.COMPARE, DraftDeed.BESIDE}:
            self._host.replace(self._host.state.compare(None))
            await self._compare_with(kept)
            await self._host.do("changes" if deed is DraftDeed.COMPARE else "beside")
        elif await self._reviews.attempt(lambda: service.part(kept.draft)):
            self._host.replace(self._host.state.compare(None))
            before = self._host.workspace.before
            if before is not None and before.speech.id == kept.draft:
                self._host.take_figures(replace(self._host.workspace, before=None))
                self._host.keep_place()
            said = _("This draft does not follow {draft} any more; {key} takes its review over again.")
            program = self._host.program
            key = program.key_label(program.first_key(TAKE_OVER))
            self._host.say(said.format(draft=draft_name(kept.title, kept.place), key=key))

    async def _take_over(self, kept: Kept, service: ReviewService) -> None:
        """Take over the review of a draft; what became of its verdicts is said as of any next draft."""
        self._host.program.end(OFFER)
        await self._compare_with(kept)
        await self._reviews.attempt(lambda: service.accept(kept))

    async def _compare_with(self, kept: Kept) -> None:
        """Hold changes against that draft from here on, as if it had been named."""
        try:
            before = await in_daemon(lambda: workspace_of_kept(kept.text, kept.title, kept.draft, kept.place))
        except Problems:
            return  # it has too many figures to be compared, which is said when changes are asked for
        self._host.take_figures(replace(self._host.workspace, before=before))
