"""Findings: worked out beside the screen after the first paint, gone to one after the other, waived."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from tui.app.daemon import in_daemon
from tui.app.reader.host import Controller
from tui.files.problems import Problems
from tui.reading.finding_places import findings_in, findings_of, next_finding, place
from tui.reading.messages import Message, Severity
from tui.words import _, listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.reader.host import Host
    from tui.app.reader.mode import Mode
    from tui.app.reader.review_access import Reviews
    from tui.sources.statement_model import Source
    from tui.speech.findings import Finding
    from tui.workspace import Workspace


_Result = TypeVar("_Result")

TURN = 0.0005
"""Seconds after which the thread of the checks lets that of the screen go on: a key is answered in so much more time."""


class FindingsControl(Controller):
    """Has the speech checked, and goes from finding to finding."""

    def __init__(self, host: Host, reviews: Reviews, mode: Mode, *, checked: bool) -> None:
        """Work for a screen; `checked` where it has its findings already."""
        self._host, self._reviews, self._mode = host, reviews, mode
        self.checked = checked
        """Whether the findings are there."""
        self._begun = checked
        self._next: Workspace | None = None
        """What is to be checked next, where other sources were asked for."""
        self._working = False
        self.commands = {"finding": self.step, "waive": self.ask_reason}

    def begin(self) -> None:
        """Let the checks begin, if they have not: the text is there."""
        if not self._begun:
            self._begun = True
            self._host.call_after_refresh(lambda: self._host.run(self._check()))

    def again(self, workspace: Workspace) -> None:
        """Work them out anew: figures are held against other sources now. What is shown stays until that is done."""
        self._begun = True
        self._next = workspace
        if not self._working:
            self._working = True
            self._host.run(self._check_again())

    async def _check(self) -> None:
        """Work the findings out beside the screen, then show them; then read the sources that were left for that."""
        findings = await _behind(self._host.workspace.check)
        self._host.call_later(self._take, findings)
        if self._host.workspace.awaited:
            self._host.run(self._hold(), group="awaited")

    async def _hold(self) -> None:
        """Read the sources that are to be read behind the screen, then hold the figures against them."""
        from tui.source_files import open_source  # noqa: PLC0415 - comes with the readers of tables

        named = self._host.workspace.awaited
        names = listed([Path(one).name for one in named])
        self._host.say(_("Reading {name} …").format(name=names))
        sources: tuple[Source, ...] = ()
        try:
            sources = await _behind(lambda: tuple(open_source(one) for one in named))
        except Problems as problems:
            self._host.say(Message(str(problems), Severity.ERROR))
        workspace = self._host.workspace
        known = {one.content for one in workspace.sources}
        fresh = (one for one in sources if one.content not in known)
        self._host.take_figures(replace(workspace, sources=(*workspace.sources, *fresh), awaited=()))
        self.again(self._host.workspace)

    async def _check_again(self) -> None:
        """Work out those of the same speech, with the sources that were asked for last, then show both."""
        try:
            while self._next is not None:
                workspace, self._next = self._next, None
                findings = await _findings_of(workspace)
                if self._next is None and self._host.workspace.speech is workspace.speech:
                    self._host.take_figures(workspace)
                    self._host.call_later(self._take, findings)
                elif self._next is None:  # more figures were found meanwhile
                    now = self._host.workspace
                    self._next = replace(now, sources=workspace.sources, said=workspace.said)
        finally:
            self._working = False

    async def _take(self, findings: tuple[Finding, ...]) -> None:
        """Show the findings in all panes, those that were waived as waived from the first."""
        service = await self._reviews.open_known()
        self.checked = True
        if unchecked := self._host.workspace.unchecked:
            self._host.say(Message(unchecked, Severity.WARNING))
        self._host.take_findings(findings)
        if service is not None:
            service.hold(self._host.workspace)
            self._mode.known()

    def step(self, by: int) -> None:
        """Go to the next or previous finding: its first figure, or its passage."""
        state = self._host.state
        found = next_finding(self._host.findings, state.reading.place.offset, by)
        if found is not None:
            self._host.replace(state.move(state.reading.to_offset(place(found))))

    async def ask_reason(self) -> None:
        """Ask for the reason, and waive the first finding of the current place that is not waived yet."""
        reading, findings = self._host.state.reading, self._host.findings
        mention, offset = reading.mention, reading.place.offset
        own = findings_of(findings, mention) if mention else findings_in(findings, offset, offset + 1)
        finding = next((one for one in own if one.said_in(self._host.waived) is None), None)
        if finding is None:
            self._host.say(_("There is no finding here to waive."))
            return
        service = await self._reviews.open()
        if service is None:
            return

        def done(reason: str | None) -> None:
            self._host.text.focus()
            if reason and reason.strip():
                self._host.defer(self._reviews.attempt, lambda: service.waive(finding, reason.strip()))

        from tui.reading.questions import Question  # noqa: PLC0415 - nobody has asked yet

        question = Question(_("Reason for waiving:"), _("it stands in the report"), kind="waive")
        await self._host.ask(question, done)


async def _findings_of(workspace: Workspace) -> tuple[Finding, ...]:
    """The findings of a speech, worked out beside the screen."""
    return await _behind(workspace.check)


async def _behind(action: Callable[[], _Result]) -> _Result:
    """What an action gives, worked out beside the screen, whose thread comes first."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    try:
        return await in_daemon(action)
    finally:
        sys.setswitchinterval(before)
