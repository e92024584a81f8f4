"""Labels: what a detected figure measures, and of when, is confirmed or corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.reader.host import Controller
from tui.reading.questions import Question
from tui.reading.wording import detected_label, joined, parted
from tui.words import _

if TYPE_CHECKING:
    from tui.app.reader.host import Host
    from tui.app.reader.review_access import Reviews
    from tui.app.reader.verdicts_control import Verdicts

LONGEST = 200
"""Code points of what is taken for a label."""


class Labels(Controller):
    """Asks what figures measure."""

    def __init__(self, host: Host, reviews: Reviews, verdicts: Verdicts) -> None:
        """Work for a screen."""
        self._host, self._reviews, self._verdicts = host, reviews, verdicts
        self.commands = {"label": self.ask}

    async def ask(self) -> None:
        """Ask what the current figure measures and of when, from what was detected or said before."""
        mention = await self._verdicts.figure()
        service, snapshot = self._reviews.service, self._host.snapshot
        if mention is None or service is None or snapshot is None:
            return
        speech = self._host.workspace.speech
        own = snapshot.settled.label_records.get(mention.number - 1, {}).get(snapshot.reviewer)
        before = own or snapshot.settled.label_record(mention.number - 1)
        words = (before.subject, before.period) if before else detected_label(speech, mention)

        def done(line: str | None) -> None:
            self._host.text.focus()
            if line is None:
                return
            if not line.strip() and not any(words):
                self._host.say(_("Nothing was typed."))
                return
            subject, period = parted(line.strip()[:LONGEST])
            draft = service.drafts.label(mention, subject, period, self._host.state.session)
            self._host.defer(self._reviews.attempt, lambda: service.do(draft))

        hint = _("what it measures · of when")
        await self._host.ask(Question(_("What · when:"), hint, joined(*words), kind="label"), done)
