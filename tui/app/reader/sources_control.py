"""Sources: listed, added, put away, taken for another kind; remembered with the speech; one opened at the current figure."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.app.daemon import in_daemon
from tui.app.dialogs.file_chooser import FileChooser
from tui.app.dialogs.source_list import Deed, SourceList
from tui.app.reader.host import Controller
from tui.app.reader.tables_control import Tables, no_source
from tui.app.widgets.source_pane import held_of, why_nothing
from tui.files.problems import Problems
from tui.reading.messages import Message, Severity
from tui.review.said_of_sources import NOTHING, SaidOfSources
from tui.source_files import edited, known_source, of_own_draft, remember, source_at
from tui.sources.corrected_tables import corrected
from tui.sources.statement_model import OWN
from tui.words import _, listed, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.dialogs.source_list import SourceAsked
    from tui.app.reader.findings_control import FindingsControl
    from tui.app.reader.host import Host
    from tui.app.reader.panes import Panes
    from tui.app.reader.review_access import Reviews
    from tui.review.events import Draft
    from tui.review.snapshot import Snapshot
    from tui.review_service import ReviewService
    from tui.sources.statement_model import Source, SourceKind
    from tui.speech.verdicts import TieRecord
    from tui.workspace import Workspace

_NEXT: dict[SourceKind | None, SourceKind | None] = {None: "table", "table": "text", "text": None}
"""What a file is taken for when another kind is asked for; None is what its content says."""


class Sources(Controller):
    """Has figures held against sources."""

    def __init__(self, host: Host, reviews: Reviews, panes: Panes, findings: FindingsControl) -> None:
        """Work for a screen with its panes; what differs comes among the findings."""
        self._host, self._reviews, self._panes, self._findings = host, reviews, panes, findings
        self._tables = Tables(host, reviews)
        self._said: SaidOfSources | None = None
        """What was last taken from the reviews; None before the store was opened."""
        self._elsewhere: tuple[TieRecord, ...] = ()
        """The settled ties of other speeches that teach what the same sources call what a text says."""
        self._asked: SaidOfSources | None = None
        """What is to be followed next."""
        self._following = False
        self._open_list: SourceList | None = None
        """The list that was shown last."""
        self._own: tuple[Source, ...] = ()
        """What `--source` named and the store does not remember, or not yet."""
        self._seen: set[str] = set()
        """The contents of all that was held against since the start: what is put away is known by that."""
        self._tried: set[str] = set()
        """The contents of what was to be remembered."""
        self.commands = {"sources": self.list, "source_at": self.look, "table_reading": self.reading}

    # ------------------------------------------------------------------ what is remembered

    def follow(self, snapshot: Snapshot) -> None:
        """Hold the figures against what reviewers hold them against, where that is other than what is held against."""
        said = of_own_draft(snapshot.settled.sources, self._host.workspace)
        wanted = {one.content for one in said.sources} | {one.content for one in self._own}
        if said != self._said or wanted != {one.content for one in self._host.workspace.sources}:
            self._said = self._asked = said
            if not self._following:
                self._following = True
                self._host.run(self._follow_on())

    async def _follow_on(self) -> None:
        """Follow what was asked for last, until nothing more is asked for."""
        try:
            while self._asked is not None:
                said, self._asked = self._asked, None
                await self._follow(said)
        finally:
            self._following = False

    async def _follow(self, said: SaidOfSources) -> None:
        """Open what is held against and is not open yet, put away what is not; remember what `--source` named."""
        workspace = self._host.workspace
        if await self._remembered(said, workspace):
            return  # what was written is followed in its turn
        sources = (*await in_daemon(lambda: _opened(said, workspace)), *self._own)
        await self._learn(said, sources)
        own = {source.content for source in workspace.sources}
        gone = [one for one in sources if not one.here and one.content not in own]
        if changed := [one.name for one in gone if one.changed]:
            said_so = _("Changed since: {names}. A and Enter hold the figures against what it says now.")
            self._host.say(said_so.format(names=listed(changed)))
        elif gone:
            names = listed([one.name for one in gone])
            self._host.say(_("Not here: {names}. A lists the sources.").format(names=names))
        if sources != workspace.sources or said.with_lessons(self._elsewhere) != (workspace.said or NOTHING):
            self._take(sources, said)

    async def _learn(self, said: SaidOfSources, sources: Sequence[Source]) -> None:
        """See what ties to these sources taught that were settled on other speeches."""
        service = self._reviews.service
        if service is not None and sources:
            contents = {one.content for one in sources}
            self._elsewhere = (await in_daemon(lambda: service.lessons.added(said, contents))).elsewhere

    async def _remembered(self, said: SaidOfSources, workspace: Workspace) -> bool:
        """Whether sources were remembered now that were only named; where that cannot be, they stay for this run."""
        held, service = {one.content for one in said.sources}, self._reviews.service
        kept = {one.content for one in self._own}
        self._seen |= held
        self._own = tuple(
            one
            for one in workspace.sources
            if one.content not in held and (one.content in kept or one.content not in self._seen)
        )
        fresh = [one for one in self._own if one.content not in self._tried]
        if not fresh or service is None or not service.may_write:
            return False
        self._tried.update(one.content for one in fresh)
        await self._remember(fresh)
        return True

    async def _remember(self, sources: list[Source]) -> None:
        """Have sources remembered with the speech; where that cannot be, they are held against in this run."""
        service = await self._reviews.open()
        if service is None:
            return
        said, workspace = self._said or NOTHING, self._host.workspace
        known = await in_daemon(lambda: _opened(said, workspace))
        followed = edited(sources, known)
        drafts = [
            service.drafts.source(
                one.content, one.name, one.taken or "", former=followed.get(one.content, "")
            )
            for one in sources
        ]
        drafts += [
            service.drafts.source(one.content, one.file, one.taken, held=False, former=one.former)
            for one in said.sources
            if one.content in followed.values()
        ]
        await self._keep_places(sources)
        await self._do(*drafts)

    async def _keep_places(self, sources: list[Source]) -> None:
        """Remember where sources lie, but in a private run."""
        if not self._host.workspace.private:
            await in_daemon(lambda: remember(*sources))

    async def _do(self, *drafts: Draft) -> None:
        """Write what was said of sources; the screen follows when it is on the disk."""
        service = await self._reviews.open()
        if service is not None:
            await self._reviews.attempt(lambda: service.do(*drafts))

    # ------------------------------------------------------------------ the list

    async def list(self) -> None:
        """Show what figures are held against, to add one, put one away, or take one for another kind."""
        workspace = self._host.workspace
        sources = await in_daemon(lambda: workspace.every_source)

        async def chosen(asked: SourceAsked | None) -> None:
            if asked is None:
                return
            if asked.deed is Deed.ADD:
                await self._ask()
            elif asked.deed is Deed.ADOPT:
                self._host.run(self._adopt(self._host.workspace.sources[asked.source]), group="adding")
            else:
                await self._tables.show(self._host.workspace.every_source[asked.source])

        self._open_list = SourceList(
            sources,
            self._learnt(),
            self._elsewhere,
            self._do_in_list,
            {one.content for one in workspace.sources},
        )
        await self._host.push(self._open_list, chosen)

    def _learnt(self) -> tuple[TieRecord, ...]:
        """The settled ties that taught names."""
        return self._said.lessons if self._said is not None else ()

    def _do_in_list(self, asked: SourceAsked) -> None:
        """Do what leaves the list open; it shows what came of that when it is known."""
        if asked.deed is Deed.UNDO:
            self._host.defer(self._host.do, "undo")
        elif asked.lesson is not None:
            self._host.defer(self._forget, asked.lesson)
        else:
            source = self._host.workspace.every_source[asked.source]
            self._host.defer(self._put_away if asked.deed is Deed.REMOVE else self._turn, source)

    async def _forget(self, lesson: TieRecord) -> None:
        """Let a settled tie teach nothing; it stays settled."""
        service = await self._reviews.open()
        if service is None:
            return
        if lesson.reviewer != service.reviewer:
            self._host.say(_("Only {reviewer} can take that back.").format(reviewer=lesson.reviewer))
            return
        draft = service.drafts.unlearn(lesson)
        if await self._reviews.attempt(lambda: service.do(draft)) is not None:
            said = _("Forgotten: “{said}” is {name}. The tie stays settled; u brings it back.")
            self._host.say(said.format(said=lesson.said, name=lesson.name))

    async def _ask(self) -> None:
        """Ask for a file."""

        def chosen(path: str | None) -> None:
            if path is not None:
                self._host.defer(self._add, path)

        await self._host.push(FileChooser(self._host.workspace.path), chosen)

    def _add(self, path: str) -> None:
        """Read a source beside the screen, and hold the figures against it."""
        self._host.run(self._read(path), group="adding")

    async def _read(self, path: str, kind: SourceKind | None = None) -> None:
        """Read it and have it remembered; what is wrong with it is said."""
        self._host.say(_("Reading {name} …").format(name=Path(path).name))
        try:
            source = await in_daemon(lambda: source_at(path, kind))
        except Problems as problems:
            self._host.say(Message(str(problems), Severity.ERROR))
            return
        known = next((one for one in self._host.workspace.sources if one.content == source.content), None)
        if known is not None and known.here and known.taken == source.taken:
            self._host.say(_("This source is here already."))
            return
        if known is not None and not known.here:  # it was remembered, and is found again
            await self._keep_places([source])
            sources = tuple(source if one is known else one for one in self._host.workspace.sources)
            self._take(sources, self._said or NOTHING)
            return
        await self._remember([source])

    async def _adopt(self, source: Source) -> None:
        """Hold the figures against what an edited source says now."""
        await self._read(source.changed, None if source.taken == OWN else source.taken)

    async def _put_away(self, source: Source) -> None:
        """Hold the figures against a source no longer."""
        service = await self._reviews.open()
        if service is not None:
            await self._do(self._draft(service, source, source.taken or "", held=False))

    async def _turn(self, source: Source) -> None:
        """Take a source for the next kind."""
        if source.taken == OWN and not self._is_held(source):
            service = await self._reviews.open()
            if service is not None:
                await self._do(self._draft(service, source, OWN, held=True))
            return
        if source.kind == "pack" or source.taken == OWN or not source.here:
            self._host.say(_("What this is taken for cannot be changed."))
            return
        kind = _NEXT[source.taken]
        try:
            await in_daemon(lambda: source_at(source.place, kind))
        except Problems as problems:
            self._host.say(Message(str(problems), Severity.ERROR))
            return
        service = await self._reviews.open()
        if service is not None:
            await self._do(self._draft(service, source, kind or "", held=True))

    def _is_held(self, source: Source) -> bool:
        """Whether figures are held against a source: the text's own tables are listed where they are not, too."""
        return any(one.content == source.content for one in self._host.workspace.sources)

    def _draft(self, service: ReviewService, source: Source, taken: str, *, held: bool) -> Draft:
        """What is said of a source that is remembered; what it was before it was edited stays said."""
        said = self._said or NOTHING
        former = next((one.former for one in said.sources if one.content == source.content), "")
        return service.drafts.source(source.content, source.name, taken, held=held, former=former)

    def _take(self, sources: tuple[Source, ...], said: SaidOfSources) -> None:
        """Hold the figures against these, and show what came of it when it is known."""
        before = self._host.workspace
        self._findings.again(replace(before, sources=sources, said=said.with_lessons(self._elsewhere)))
        if self._open_list is not None and self._open_list.is_current:
            held = {one.content for one in sources}
            own = before.own_source
            every = (*sources, own) if own is not None and own.content not in held else sources
            self._open_list.hold(every, said.lessons, self._elsewhere, held)
        count = len(sources)
        others = {one.content for one in sources} != {one.content for one in before.sources}
        if others and all(one.here for one in sources):
            self._host.say(ngettext("{count} source", "{count} sources", count).format(count=count))

    # ------------------------------------------------------------------ the source at a figure

    async def look(self) -> None:
        """Open the source beside the text at what the current figure is held against, or close it."""
        workspace, mention, state = self._host.workspace, self._host.state.reading.mention, self._host.state
        if state.held is not None:
            self._host.replace(state.hold(None))
            return
        if mention is None:
            self._host.say(_("No figure is current."))
            return
        if workspace.unchecked:
            self._host.say(workspace.unchecked)
            return
        if not any(tie.statements for tie in workspace.known_ties(mention.number)):
            await in_daemon(lambda: workspace.worked_out.hold_own(workspace.speech))
        if not held_of(workspace, mention):
            self._host.say(self._nothing())
            return
        await self._panes.mount_source()
        self._host.replace(state.hold(0))

    def _nothing(self) -> str:
        """Why no source can be opened at the current figure."""
        workspace = self._host.workspace
        if not workspace.is_held:
            return no_source(self._host)
        return why_nothing(workspace)

    async def reading(self) -> None:
        """Show how the table is read in which the source states what the current figure is held against."""
        held = held_of(self._host.workspace, self._host.state.reading.mention)
        if not held:
            self._host.say(self._nothing())
            return
        one = held[(self._host.state.held or 0) % len(held)]
        workspace, source = self._host.workspace, one.source
        if not any(source is known for known in workspace.sources):
            every = await in_daemon(lambda: workspace.every_source)
            source = next((known for known in every if known.taken == OWN), source)
        await self._tables.show(source, one.statement.table or 1, one.statement.row)


def _opened(said: SaidOfSources, workspace: Workspace) -> tuple[Source, ...]:
    """The sources that are held against: those that are open and taken for the same, the others opened where they lie."""
    own: dict[tuple[str, str], Source] = {(one.content, one.taken or ""): one for one in workspace.sources}
    if any(one.taken == OWN for one in said.sources) and workspace.own_source is not None:
        own.setdefault((workspace.own_source.content, OWN), workspace.own_source)
    found = (
        own.get((one.content, one.taken)) or known_source(one.content, one.file, one.taken, workspace.path)
        for one in said.sources
    )
    return tuple(corrected(source, said.tables_of(source.content)) for source in found)
