"""Two ways to be in the reader, just reading or working through a review session: what is different between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tui.app.reader.host import Controller
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.app.dialogs.review_start import ReviewStart
    from tui.app.reader.host import Command, Host
    from tui.app.reader.review_access import Reviews
    from tui.app.widgets.bars import Part
    from tui.reading.interaction import QueueMode
    from tui.speech import Mention


class Mode(Protocol):
    """What a screen does of itself, beside what its keys do."""

    commands: Mapping[str, Command]

    def begin(self) -> None:
        """Do what comes first, once the panes are there."""

    def known(self) -> None:
        """Take note that findings and reviews are there now."""

    async def after_verdict(self, mention: Mention) -> None:
        """Go on after a verdict was written."""

    def queue_mode(self) -> QueueMode | None:
        """What is gone through and how far that is, where a session is on."""

    def status(self) -> str:
        """How far the review is, for the title bar."""

    def progress(self, width: int) -> Sequence[Part]:
        """How far the session is, for its own line of so many cells."""


class ReadingMode(Controller):
    """Reading: a session can be begun, or gone on with."""

    def __init__(self, host: Host, reviews: Reviews) -> None:
        """Work for a screen."""
        self._host, self._reviews = host, reviews
        self._start: ReviewStart | None = None
        """What stands before a review that was asked for on the command line."""
        self.commands = {"review": self.ask_session, "summary": self.summarise}

    def begin(self) -> None:
        """Where a review was asked for on the command line, ask what to review before anything else."""
        if self._host.program.straight:
            self._host.call_later(self._begin_straight)

    async def _begin_straight(self) -> None:
        """Ask what to review before any key can be taken for one of the reader's."""
        self._start = self._new_start()
        await self._host.push(self._start, self._session_chosen)

    def known(self) -> None:
        """Say what there is to review, where a review was asked for on the command line: it may begin."""
        if self._start is not None:
            self._fill(self._start)

    def _new_start(self) -> ReviewStart:
        """A dialog that asks what to review."""
        from tui.app.dialogs.review_start import ReviewStart  # noqa: PLC0415 - only a review needs it

        return ReviewStart(
            lambda: self._host.do("take_over"), lambda: self._host.run(self._reviews.decline())
        )

    def _fill(self, start: ReviewStart) -> None:
        """Say what there is to review."""
        section = self._host.state.reading.section
        if self._reviews.service is not None:
            start.ready(self._reviews.service, self._host.findings, section.id if section else "")

    async def ask_session(self) -> None:
        """Begin a review session, or go on with one."""
        if await self._reviews.open() is None:
            return
        start = self._new_start()
        self._fill(start)
        await self._host.push(start, self._session_chosen)

    async def _session_chosen(self, session: str | int | None) -> None:
        """Go into the session that was chosen; the service has written it, and keys wait for the screen.

        Where a place was chosen, go there.
        """
        if isinstance(session, int):
            state = self._host.state
            self._host.replace(state.move(state.reading.to_offset(session)))
            return
        service, program = self._reviews.service, self._host.program
        if session is None or service is None:
            if program.straight:
                await program.leave()
            return
        try:
            await program.open_session(
                service, session, self._host.findings, self._host.state.shown, self._left
            )
        finally:
            program.key_gate.release()

    async def _left(self, _nothing: None) -> None:
        """Show in the reader what was said meanwhile; end where there was no reader before."""
        service = self._reviews.service
        if self._host.program.straight:
            await self._host.program.leave()
        if service is None:
            return
        if (
            service.workspace.sources != self._host.workspace.sources
        ):  # they were added or removed in the session
            self._host.take_figures(service.workspace)
            self._host.take_findings(service.workspace.findings)
        if service.last is not None:
            self._host.take_snapshot(service.last)

    async def summarise(self) -> None:
        """Show how far the review of the speech is, and what is doubtful and wrong."""
        service, snapshot = await self._reviews.open(), self._host.snapshot
        if service is None or snapshot is None:
            return
        from tui.app.dialogs.review_summary import After, ReviewSummary  # noqa: PLC0415 - nobody has asked yet

        async def done(way: After | int | None) -> None:
            state = self._host.state
            if isinstance(way, int):
                self._host.replace(state.move(state.reading.to_mention(way)))
            elif way in {After.REVIEW, After.EXPORT, After.UNDO}:
                await self._host.do(str(way))

        await self._host.push(
            ReviewSummary(service.progress(), snapshot, service.speech, session=False), done
        )

    async def after_verdict(self, mention: Mention) -> None:
        """Stay where one reads."""

    def queue_mode(self) -> QueueMode | None:
        """No session is on."""
        return None

    def status(self) -> str:
        """How many figures are reviewed; empty before the first."""
        snapshot = self._host.snapshot
        if snapshot is None or not snapshot.verdicts:
            return ""
        return review_status(self._host)

    def progress(self, width: int) -> Sequence[Part]:
        """No line of its own."""
        del width
        return ()


def review_status(host: Host) -> str:
    """How many figures of the speech are reviewed."""
    snapshot = host.snapshot
    if snapshot is None:
        return ""
    said = f"{len(snapshot.verdicts)}/{len(host.workspace.speech.mentions)}"
    return _("Review {progress}").format(progress=said)
