"""Waiving on the reader's screen: a finding of the current figure, once, with a reason."""

from __future__ import annotations

from tui.app.screens.deciding import Deciding
from tui.reading.findings import findings_in, findings_of
from tui.words import _


class Waiving(Deciding):
    """The part of the reader that waives findings."""

    async def action_waive(self) -> None:
        """Ask for the reason, and waive the first finding of the current place that is not waived yet."""
        mention, offset = self.reading.mention, self.reading.place.offset
        own = (
            findings_of(self.findings, mention) if mention else findings_in(self.findings, offset, offset + 1)
        )
        finding = next((one for one in own if one.key not in self.waived), None)
        if finding is None:
            self.app.say(_("There is no finding here to waive."))
            return
        if not await self.open_reviews() or self.reviews is None:
            return
        reviews = self.reviews

        def done(reason: str | None) -> None:
            self.text.focus()
            if reason and reason.strip():
                self.app.call_later(self.attempt, lambda: reviews.waive(finding, reason.strip()))

        await self.ask("W", "", done)
