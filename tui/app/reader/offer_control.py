"""The draft that is offered: its review is taken over with a key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.daemon import in_daemon
from tui.app.reader.host import Controller
from tui.files.problems import Problems
from tui.reading.messages import OFFER
from tui.words import _
from tui.workspace import workspace_of_kept

if TYPE_CHECKING:
    from tui.app.reader.host import Host
    from tui.app.reader.review_access import Reviews
    from tui.review.remembered import Kept


class OfferControl(Controller):
    """Takes over the review of a draft of which the text is largely made, as `--from` does."""

    def __init__(self, host: Host, reviews: Reviews) -> None:
        """Work for a screen."""
        self._host, self._reviews = host, reviews
        self.commands = {"take_over": self.accept}

    async def accept(self) -> None:
        """Take over the review of the draft that is offered; what became of its verdicts is said as of any next draft."""
        service = await self._reviews.open()
        offered = service.offered if service is not None else None
        if service is None or offered is None:
            self._host.say(_("No reviewed draft is offered here."))
            return
        self._host.program.end(OFFER)
        await self._compare_with(offered.kept)
        await self._reviews.attempt(service.accept)

    async def _compare_with(self, kept: Kept) -> None:
        """Hold changes against that draft from here on, as if it had been named."""
        try:
            before = await in_daemon(lambda: workspace_of_kept(kept.text, kept.title, kept.draft, kept.place))
        except Problems:
            return  # it has too many figures to be compared, which is said when changes are asked for
        self._host.take_figures(replace(self._host.workspace, before=before))
