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
    from tui.reading.grouped_table import Joining
    from tui.review.snapshot import Snapshot
    from tui.speech import Mention, Speech

LONGEST = 200
"""Code points of what is taken for a label."""


class Labels(Controller):
    """Asks what figures measure."""

    def __init__(self, host: Host, reviews: Reviews, verdicts: Verdicts) -> None:
        """Work for a screen."""
        self._host, self._reviews, self._verdicts = host, reviews, verdicts
        self.commands = {"label": self.ask}

    async def join(self, joining: Joining) -> None:
        """Take two wordings for one metric, or for two, and remember it with the speech."""
        service = await self._reviews.open()
        if service is not None:
            draft = service.drafts.join(*joining)
            await self._reviews.attempt(lambda: service.do(draft))

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
            session = self._host.state.session

            def say() -> Snapshot:
                alike = _alike(speech, mention) if (subject, period) == words and not before else [mention]
                said = {mention.number: (subject, period)}
                return service.do(
                    *(
                        service.drafts.label(one, *said.get(one.number, detected_label(speech, one)), session)
                        for one in alike
                    )
                )

            self._host.defer(self._reviews.attempt, say)

        hint = _("what it measures · of when")
        await self._host.ask(Question(_("What · when:"), hint, joined(*words), kind="label"), done)


def _alike(speech: Speech, mention: Mention) -> list[Mention]:
    """A figure and those that say the same metric: what confirms one of them confirms all."""
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - only who confirms pays for it

    if speech.found is not None:
        return [mention]
    for group in claims_of(speech).groups():
        if mention.number in group.numbers:
            others = [speech.mentions[number - 1] for number in group.numbers if number != mention.number]
            return [mention, *others]
    return [mention]
