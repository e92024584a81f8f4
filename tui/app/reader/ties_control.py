"""Ties: settled and rejected by the reviewer, what was tried for a figure shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.app.daemon import in_daemon
from tui.app.dialogs.tie_list import TieAsked, TieDeed, TieList
from tui.app.reader.host import Controller
from tui.app.reader.tables_control import Tables, no_source, own_held
from tui.export.tie_wording import statement_words
from tui.reading.naming import figure_name
from tui.reading.questions import Check, Grade, Question
from tui.review.event_types import TieRejected, TieSettled
from tui.review.said_of_sources import NOTHING
from tui.source_files import of_own_draft
from tui.sources.statement_lookup import at_address
from tui.sources.value_comparison import measure
from tui.speech.verdicts import WHEN_SAID
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.reader.host import Host
    from tui.app.reader.review_access import Reviews
    from tui.review.events import Draft
    from tui.review_service import ReviewService
    from tui.sources.statement_model import Source, Statement
    from tui.speech import Mention
    from tui.speech.verdicts import TieRecord

_AROUND = 60
"""Code points of a text that are shown on each side of a statement."""


class Ties(Controller):
    """Settles and rejects what figures are held against."""

    def __init__(self, host: Host, reviews: Reviews) -> None:
        """Work for a screen; what is said is written with the reviews, and the screen follows them."""
        self._host, self._reviews = host, reviews
        self._every: Sequence[Source] = ()
        """What figures are held against, and the text's own tables, as they were when something was last asked for."""
        self._last: tuple[int, TieAsked] | None = None
        """What was said last, of which figure by its number; the same key right after it takes that back."""
        self.commands = {"settle_tie": self.settle, "reject_tie": self.reject, "tried": self.show}

    async def settle(self) -> None:
        """Settle the only statement that the current figure is held against, or ask which; a settled one is taken back."""
        await self._say(TieDeed.SETTLE)

    async def reject(self) -> None:
        """Reject the only statement that the current figure is held against, or ask which."""
        await self._say(TieDeed.REJECT)

    async def _say(self, deed: TieDeed) -> None:
        """Say something of the current figure's tie, where it has one alone; else show what there is."""
        mention = self._figure()
        if mention is None:
            return
        if self._is_again(mention, deed):
            return
        said = await self._held(mention)
        if len(said) > 1 and self._host.state.held is not None:  # the source is open at one of them
            said = [said[self._host.state.held % len(said)]]
        if len(said) == 1:
            asked = TieAsked(deed, *said[0])
            self._host.defer(self._write, mention, asked, said[0][1])
        elif said or deed is TieDeed.SETTLE or not self._take_back(mention):
            await self.show()

    async def _held(self, mention: Mention) -> list[tuple[int, Statement]]:
        """What a figure is held against, each with the number of its source; in the text's own tables where it is against nothing else."""
        workspace = self._host.workspace
        every = self._every = await in_daemon(lambda: workspace.every_source)
        said = [(tie.source, one) for tie in workspace.known_ties(mention.number) for one in tie.statements]
        if said or len(every) == len(workspace.sources):
            return said
        await in_daemon(lambda: workspace.worked_out.hold_own(workspace.speech))
        own = workspace.own_tie(mention.number)
        stated = own[1].statements if own is not None else ()
        return [(len(every) - 1, one) for one in stated if one.start != mention.start]

    def _is_again(self, mention: Mention, deed: TieDeed) -> bool:
        """Whether the same was said right before of the same figure: it is taken back."""
        if self._last is None or (self._last[0], self._last[1].deed) != (mention.number, deed):
            return False
        asked = self._last[1]
        if asked.statement is None or asked.source >= len(self._every):
            return False
        self._host.defer(self._write, mention, asked, asked.statement)
        return True

    def _take_back(self, mention: Mention) -> bool:
        """Take back what this reviewer rejected last of a figure for which nothing is left; whether there was such a thing."""
        service, workspace = self._reviews.service, self._host.workspace
        own = [one for one in self._records(mention) if service and one.reviewer == service.reviewer]
        for record in sorted((one for one in own if one.rejected), key=WHEN_SAID, reverse=True):
            source = next(
                (at for at, one in enumerate(workspace.sources) if one.content == record.content), None
            )
            every = workspace.sources[source].statements if source is not None else ()
            number = at_address(every, record.address)
            if source is not None and number is not None:
                asked = TieAsked(TieDeed.REJECT, source, every[number])
                self._host.defer(self._write, mention, asked, every[number])
                return True
        return False

    def _figure(self) -> Mention | None:
        """The current figure; where there is none, or no source, that is said."""
        workspace = self._host.workspace
        mention, sources = self._host.state.reading.mention, workspace.sources or workspace.speech.tables
        if mention is None:
            self._host.say(_("No figure is current."))
        elif not sources:
            self._host.say(no_source(self._host))
        return mention if sources else None

    async def show(self) -> None:
        """Show what was tried for the current figure on each source."""
        mention = self._figure()
        if mention is None:
            return
        known = self._host.workspace
        every = self._every = await in_daemon(lambda: known.every_source)
        if not every:
            self._host.say(no_source(self._host))
            return
        workspace = known if every == known.sources else replace(known, sources=every)
        explained = await in_daemon(lambda: workspace.explained(mention.number))
        title = f"{mention.surface} · {figure_name(workspace.speech, mention)}"
        records = self._records(mention)

        async def chosen(asked: TieAsked | None) -> None:
            if asked is None:
                return
            if asked.statement is None:
                await self._ask(mention, asked.source)
                return
            if asked.deed is not TieDeed.SHOW:
                self._host.defer(self._write, mention, asked, asked.statement)
                return
            await self._open(workspace.sources[asked.source], asked.statement)

        await self._host.push(TieList(title, workspace.sources, explained, records), chosen)

    async def _open(self, source: Source, statement: Statement) -> None:
        """Show a candidate in its table, or in the words of its text."""
        if statement.table:
            await Tables(self._host, self._reviews).show(source, statement.table, statement.row)
            return
        words = source.text[max(0, statement.start - _AROUND) : statement.end + _AROUND]
        self._host.say(" ".join(words.split()))

    async def _ask(self, mention: Mention, source: int) -> None:
        """Ask for the address of another statement, and settle it."""
        every = self._every[source].statements

        def stated(line: str | None) -> Statement | None:
            said = (line or "").strip().upper()
            number = at_address(every, said) if said else None
            return None if number is None else every[number]

        def check(line: str) -> Check:
            if not line.strip():
                return Check()
            statement = stated(line)
            if statement is None:
                return Check(_("There is no number at {place}.").format(place=line.strip()), Grade.REFUSE)
            if measure(mention.figure.quantity, statement.quantity) is None:
                wrong = _("{place} measures something else than this figure.").format(place=statement.address)
                return Check(wrong, Grade.REFUSE)
            return Check(statement_words(statement))

        def done(line: str | None) -> None:
            self._host.text.focus()
            statement = stated(line)
            if statement is not None:
                asked = TieAsked(TieDeed.SETTLE, source, statement)
                self._host.defer(self._write, mention, asked, statement)

        example = every[0].address if every else ""
        question = Question(
            _("Held against:"),
            _("an address in the source, like {example}").format(example=example),
            kind="tie",
        )
        await self._host.ask(question, done, check=check)

    def _records(self, mention: Mention) -> tuple[TieRecord, ...]:
        """What reviewers said of a figure's ties."""
        snapshot = self._host.snapshot
        return snapshot.settled.sources.ties.get(mention.number - 1, ()) if snapshot else ()

    def _is_own(self, record: TieRecord, reviewer: str, source: Source, statement: Statement) -> bool:
        """Whether a reviewer said something of a statement: of this source, or of what it was before it was edited."""
        snapshot = self._host.snapshot
        said = of_own_draft(snapshot.settled.sources, self._host.workspace) if snapshot else NOTHING
        formers = said.formers.get(source.content, ())
        if record.reviewer != reviewer or record.content not in (source.content, *formers):
            return False
        if record.content == source.content:
            return record.address == statement.address
        return (record.stated, record.name) == (statement.surface, statement.full_name)

    async def _write(self, mention: Mention, asked: TieAsked, statement: Statement) -> None:
        """Write what is said of a figure and a statement; said again by the same reviewer, it is taken back."""
        service = await self._reviews.open()
        if service is None:
            return
        source, session = self._every[asked.source], self._host.state.session
        own = [
            one for one in self._records(mention) if self._is_own(one, service.reviewer, source, statement)
        ]
        settles = asked.deed is TieDeed.SETTLE
        held = [one for one in own if (one.settled if settles else one.rejected)]

        def say() -> str:
            """What the text calls what was settled; empty where nothing was, or the text says no metric."""
            named, drafts = "", [_taken_back(service, mention, one, session) for one in held]
            if not held and settles:
                from tui.sources.figure_context import named_in  # noqa: PLC0415 - only who settles pays for it

                named = named_in(service.speech, mention)
                drafts = [service.drafts.settle(mention, TieSettled(*_of(source, statement), named), session)]
            elif not held:
                drafts = [service.drafts.reject(mention, TieRejected(*_of(source, statement)), session)]
            service.do(*own_held(service, self._host, source), *drafts)
            return named

        named = await self._reviews.attempt(say)
        if named is not None:
            again = TieAsked(asked.deed, asked.source, statement)
            self._last = None if held else (mention.number, again)
            self._host.say(_told(asked.deed, f"{source.name} {statement.address}", back=bool(held)))
            if named and named != statement.full_name:
                said = _(
                    "Settled: “{said}” is {name} here, and is looked for under that name. u takes it back."
                )
                self._host.say(said.format(said=named, name=statement.full_name))


def _taken_back(service: ReviewService, mention: Mention, record: TieRecord, session: str) -> Draft:
    """What takes back what was settled or rejected before."""
    if record.settled:
        none = TieSettled(record.content, record.file, "", "", "", "")
        return service.drafts.settle(mention, none, session)
    said = record.content, record.file, record.address, record.stated, record.name
    return service.drafts.reject(mention, TieRejected(*said, rejected=False), session)


def _of(source: Source, statement: Statement) -> tuple[str, str, str, str, str]:
    """What an event keeps of a statement."""
    return source.content, source.name, statement.address, statement.surface, statement.full_name


def _told(deed: TieDeed, place: str, *, back: bool) -> str:
    """What was done, in a line."""
    if deed is TieDeed.SETTLE:
        said = _("No longer settled: {place}") if back else _("Settled: {place}. u takes it back.")
    else:
        said = _("No longer rejected: {place}") if back else _("Rejected: {place}. u takes it back.")
    return said.format(place=place)
