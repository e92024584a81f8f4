"""Sources: listed, added, removed; one opened at what the current figure is held against."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.daemon import in_daemon
from tui.app.dialogs.file_chooser import FileChooser
from tui.app.dialogs.source_list import SourceList
from tui.app.reader.host import Controller
from tui.files.problems import Problems
from tui.reading.messages import Message, Severity
from tui.reading.tie_signs import WAITING
from tui.source_files import open_source
from tui.words import _, ngettext

if TYPE_CHECKING:
    from tui.app.dialogs.source_list import SourceAsked
    from tui.app.reader.findings_control import FindingsControl
    from tui.app.reader.host import Host
    from tui.app.reader.panes import Panes
    from tui.sources.statement_model import Source


class Sources(Controller):
    """Has figures held against sources."""

    def __init__(self, host: Host, panes: Panes, findings: FindingsControl) -> None:
        """Work for a screen with its panes; what differs comes among the findings."""
        self._host, self._panes, self._findings = host, panes, findings
        self.commands = {"sources": self.list, "source_at": self.look}

    async def list(self) -> None:
        """Show what figures are held against, to add one or remove one."""
        sources = self._host.workspace.sources

        async def chosen(asked: SourceAsked | None) -> None:
            if asked is None:
                return
            if asked.remove is None:
                await self._ask()
            else:
                kept = (*sources[: asked.remove], *sources[asked.remove + 1 :])
                self._host.defer(self._take, kept)

        await self._host.push(SourceList(sources), chosen)

    async def _ask(self) -> None:
        """Ask for a file."""

        def chosen(path: str | None) -> None:
            if path is not None:
                self._host.defer(self._add, path)

        await self._host.push(FileChooser(self._host.workspace.path), chosen)

    def _add(self, path: str) -> None:
        """Read a source beside the screen, and hold the figures against it."""
        self._host.run(self._read(path), group="source")

    async def _read(self, path: str) -> None:
        """Read it; what is wrong with it is said."""
        self._host.say(_("Reading {name} …").format(name=Path(path).name))
        try:
            source = await in_daemon(lambda: open_source(path))
        except Problems as problems:
            self._host.say(Message(str(problems), Severity.ERROR))
            return
        known = self._host.workspace.sources
        if any(one.content == source.content and one.kind == source.kind for one in known):
            self._host.say(_("This source is here already."))
            return
        self._take((*known, source))

    def _take(self, sources: tuple[Source, ...]) -> None:
        """Hold the figures against these, and show what came of it when it is known."""
        self._host.take_figures(replace(self._host.workspace, sources=sources))
        self._findings.again()
        count = len(sources)
        self._host.say(ngettext("{count} source", "{count} sources", count).format(count=count))

    async def look(self) -> None:
        """Open the source beside the text at what the current figure is held against, or close it."""
        workspace, mention, state = self._host.workspace, self._host.state.reading.mention, self._host.state
        if state.held is not None:
            self._host.replace(state.hold(None))
            return
        if mention is None:
            self._host.say(_("No figure is current."))
            return
        if not any(tie.statements for tie in workspace.known_ties(mention.number)):
            self._host.say(self._nothing())
            return
        await self._panes.mount_source()
        self._host.replace(state.hold(0))

    def _nothing(self) -> str:
        """Why no source can be opened at the current figure."""
        workspace = self._host.workspace
        if not workspace.is_held:
            return _("There is no source; A adds one.")
        return _("No source speaks of this figure.") if workspace.known_outcomes else _(WAITING)
