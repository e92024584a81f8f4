"""Labelling on a screen with the text on it: what a detected figure measures is confirmed or corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.screens.deciding import Deciding
from tui.reading.wording import detected_label, joined, parted
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.speech.verdicts import Naming

LONGEST = 200
"""Code points of what is taken for a label."""


class Labelling(Deciding):
    """The part of a screen that says what a figure measures, and of when."""

    def namings(self) -> Mapping[str, Naming]:
        """What reviewers say that detected figures measure, under the ids of their metrics."""
        mentions = self.workspace.speech.mentions
        named = self.snapshot.named if self.snapshot else {}
        return {mentions[index].metric: said for index, said in named.items()}

    async def action_label(self) -> None:
        """Ask what the current figure measures and of when, from what was detected or said before."""
        mention = await self._figure_to_judge()
        reviews, snapshot = self.reviews, self.snapshot
        if mention is None or reviews is None or snapshot is None:
            return
        if not self.workspace.speech.detected:
            self.app.say(_("Whoever made this pack said what its figures measure."))
            return
        own = snapshot.settled.namings[mention.number - 1].get(snapshot.reviewer)
        before = own or snapshot.settled.naming(mention.number - 1)
        words = (before.subject, before.period) if before else detected_label(self.workspace.speech, mention)

        def done(line: str | None) -> None:
            self.text.focus()
            if line is None:
                return
            if not line.strip() and not any(words):
                self.app.say(_("Nothing was typed."))
                return
            subject, period = parted(line.strip()[:LONGEST])
            draft = reviews.drafts.label(mention, subject, period, self.session)
            self.app.call_later(self.attempt, lambda: reviews.do(draft))

        await self.ask(_("What · when:") + " ", joined(*words), done)
