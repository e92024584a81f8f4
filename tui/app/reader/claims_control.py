"""Claims: what a detected figure says is confirmed or corrected, metrics are joined and parted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.app.dialogs.claim_editor import Asked, ClaimEditor
from tui.app.reader.host import Controller
from tui.app.slices import in_slices
from tui.claims.period_values import date_of, date_words
from tui.claims.settled_claims import claim_of
from tui.claims.speech_claims import claims_of
from tui.reading.links import sentence_at
from tui.reading.questions import Check, Grade, Question
from tui.reading.wording import CONFIDENCES, is_corrected
from tui.review.events import new_id
from tui.speech.verdicts import Extent, SaidClaim
from tui.words import _, clauses, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.app.dialogs.claim_editor import Confirmed
    from tui.app.reader.host import Host
    from tui.app.reader.review_access import Reviews
    from tui.app.reader.verdicts_control import Verdicts
    from tui.claims.settled_claims import SettledClaims
    from tui.reading.grouped_table import Joining
    from tui.review.snapshot import Snapshot
    from tui.speech import Mention, Speech
    from tui.speech.verdicts import ClaimRecord


class Claims(Controller):
    """Asks what figures say."""

    def __init__(self, host: Host, reviews: Reviews, verdicts: Verdicts) -> None:
        """Work for a screen."""
        self._host, self._reviews, self._verdicts = host, reviews, verdicts
        self.commands = {"label": self.ask, "date": self.ask_date}

    async def join(self, joining: Joining) -> None:
        """Take two wordings for one metric, or for two, and remember it with the speech."""
        service = await self._reviews.open()
        if service is not None:
            draft = service.drafts.join(*joining)
            if await self._reviews.attempt(lambda: service.do(draft)) is not None:
                said = _("“{first}” and “{second}” are one metric now: u undoes it")
                apart = _("“{first}” and “{second}” are two metrics now: u undoes it")
                first, second = joining[:2]
                self._host.say((said if joining.joined else apart).format(first=first, second=second))

    async def ask_date(self) -> None:
        """Ask when the text was made, which 去年 goes by, and remember it with the speech."""
        workspace = self._host.workspace
        known = claims_of(workspace.speech).date

        def done(line: str | None) -> None:
            self._host.text.focus()
            if line is not None:
                date = date_of(line.strip())
                self._host.defer(self._take_date, date_words(date) if date else "")

        hint = _("2025, 2025-03 or 2025-03-05; empty: when its text says that it was made")
        said = _("When the text was made:")
        await self._host.ask(
            Question(said, hint, date_words(known) if known else ""), done, check=_check_date
        )

    async def _take_date(self, date: str) -> None:
        """Remember when the text was made, and show it as it is read then."""
        workspace, service = self._host.workspace, await self._reviews.open()
        if service is None or workspace.speech.document is None:
            return
        if await self._reviews.attempt(lambda: service.do(service.drafts.date(date))) is None:
            return
        if workspace.private:
            place = self._host.state.reading.place.offset
            self._host.defer(self._host.program.reread, workspace.with_date(date), place)

    async def ask(self) -> None:
        """Show what the current figure says, field by field, to be confirmed or corrected."""
        mention = await self._verdicts.figure()
        service, snapshot = self._reviews.service, self._host.snapshot
        if mention is None or service is None or snapshot is None:
            return
        speech, settled = self._host.workspace.speech, snapshot.settled.claims
        if not claims_of(speech).is_near(mention):
            self._host.say(_("What it says is there as soon as the text before it is read."))
            self._host.run(self._approach(speech, mention), group="claim")
            return
        own = snapshot.settled.claim_records.get(mention.number - 1, {}).get(snapshot.reviewer)
        before = own or settled.said.get(mention.number)
        asked = _asked(speech, mention, before, settled)

        def done(confirmed: Confirmed | None) -> None:
            if confirmed is None:
                return
            if confirmed.said == asked.said and not confirmed.said.metric and before is None:
                self._host.say(_("It states nothing of a metric: there is nothing to confirm."))
                return
            session = self._host.state.session

            def say() -> Snapshot:
                claims = dict(_alike(speech, mention, confirmed, asked.said, settled))
                together = new_id() if len(claims) > 1 else ""
                mentions = sorted(claims, key=lambda number: number == mention.number)
                return service.do(
                    *(
                        service.drafts.claim(speech.mentions[number - 1], claims[number], session, together)
                        for number in mentions
                    )
                )

            self._host.defer(self._reviews.attempt, say)

        await self._host.push(ClaimEditor(asked), done)

    async def _approach(self, speech: Speech, mention: Mention) -> None:
        """Look into the paragraphs before a figure, a slice at a time, then ask what it says, if that is still what one is at."""
        async for _read in in_slices(claims_of(speech).approach(mention)):
            pass
        if self._host.state.reading.mention == mention and self._host.is_active:
            self._host.defer(self.ask)


def _check_date(line: str) -> Check:
    """How a date is read."""
    if not line.strip():
        return Check()
    date = date_of(line.strip())
    if date is None:
        return Check(
            _("“{text}” is no date like 2025, 2025-03 or 2025-03-05").format(text=line.strip()), Grade.REFUSE
        )
    return Check(_("last year is {year}").format(year=date.year - 1))


def _asked(speech: Speech, mention: Mention, before: ClaimRecord | None, settled: SettledClaims) -> Asked:
    """What there is to confirm of a figure."""
    claims = claims_of(speech)
    said = replace(claim_of(claims, mention, before), extent=Extent.WHOLE)
    how = phrases((_("detected"), _(CONFIDENCES[claims.at(mention).confidence])))
    if not said.metric:
        how = _("nothing detected")
    if before is not None:
        words = (
            _("corrected: {reviewer}")
            if is_corrected(speech, mention, before)
            else _("confirmed: {reviewer}")
        )
        how = words.format(reviewer=before.reviewer)
        if before.said.of_metric:
            how = clauses((how, _("the metric alone, the rest is detected")))
    group = claims.group_of(mention, settled)
    others: int | None = len(group.numbers) - 1 if group is not None else 0
    if group is None and said.metric and speech.found is None:
        others = None
    start, end = sentence_at(speech, mention.start)
    sentence = " ".join(speech.text[start:end].split())
    return Asked(mention.surface, sentence, said, how, others, before is not None, claims.date)


def _alike(
    speech: Speech, mention: Mention, confirmed: Confirmed, before: SaidClaim, settled: SettledClaims
) -> Iterator[tuple[int, SaidClaim]]:
    """What is said of a figure, and of those that say the same metric what they share with it: metric, scope, aspect.

    A metric and a scope that were corrected are theirs too; an aspect that was corrected is of this figure alone. When
    the others are, with what they are compared, which way they went stays as it was detected, unless it was said of them.
    """
    claims, said = claims_of(speech), confirmed.said
    group = None if confirmed.alone or not said.metric else claims.metric_of(mention, settled)
    for number in group.numbers if group is not None else ():
        other = speech.mentions[number - 1]
        known = settled.said.get(number)
        one = claim_of(claims, other, known)
        if known is None or not one.in_whole:
            one = SaidClaim(one.metric, one.aspect, scope=one.scope, extent=Extent.METRIC)
        if said.metric != before.metric:
            one = replace(one, metric=said.metric)
        if said.scope != before.scope:
            one = replace(one, scope=said.scope)
        if known is None or one != known.said:
            yield number, one
    yield mention.number, said
