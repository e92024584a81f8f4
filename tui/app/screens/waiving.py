"""Waiving on the reader's screen: a finding of the current figure, once, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.findings import findings_in, findings_of
from tui.settings import reviewer_name
from tui.words import _

if TYPE_CHECKING:
    from tui.app.screens.base import ReadingScreen as Part
    from tui.speech.findings import Finding
else:  # a part of a screen, not a screen: Textual takes its time to make a class of its own
    Part = object


class Waiving(Part):
    """The part of the reader that waives findings."""

    findings: tuple[Finding, ...]
    waived: dict[str, str]

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

        def done(reason: str | None) -> None:
            self.text.focus()
            if reason and reason.strip():
                self.run_worker(lambda: self._waive(finding, reason.strip()), thread=True)

        await self.ask("W", "", done)

    def _waive(self, finding: Finding, reason: str) -> None:
        """Write the waiver beside the screen, and show it once it is saved."""
        from tui.review.trouble import StoreError  # noqa: PLC0415 - start-up does not pay for it

        try:
            self.workspace.waive(finding, reason, reviewer_name(self.app.settings))
        except StoreError as error:
            self.app.call_from_thread(self.app.say, str(error))
            return
        self.app.call_from_thread(self._show_waived, finding.key, reason)

    def _show_waived(self, key: str, reason: str) -> None:
        """Show that a finding is waived."""
        self.waived = {**self.waived, key: reason}
        self.show_side()
