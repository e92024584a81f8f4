"""Opening another speech in place of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.daemon import in_daemon
from tui.app.dialogs.file_chooser import FileChooser
from tui.app.reader.host import Controller
from tui.files.problems import Problems
from tui.reading.messages import Message, Severity, Until
from tui.words import _
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from tui.app.reader.host import Host

OPENING = "opening"
"""What is told while a speech is opened."""
QUIET = 0.3
"""Seconds for which a speech may be opened without a word."""


class Opening(Controller):
    """Asks for speeches and opens them."""

    def __init__(self, host: Host) -> None:
        """Work for a screen."""
        self._host = host
        self.commands = {"open_speech": self.ask, "open_path": self.open}

    async def ask(self) -> None:
        """Ask for another speech, with what was opened lately to choose from."""

        def chosen(path: str | None) -> None:
            if path is not None:
                self._host.defer(self.open, path)

        await self._host.push(FileChooser(self._host.workspace.path), chosen)

    def open(self, path: str) -> None:
        """Open another speech in place of this one; what is wrong with it is said, and this one stays."""
        self._host.run(self._open(path), group="open")

    async def _open(self, path: str) -> None:
        """Read it beside the screen, which goes on, and says so where it takes long."""
        words = _("Opening {path}").format(path=path)
        said = self._host.set_timer(
            QUIET, lambda: self._host.say(Message(words, until=Until.CAUSE, cause=OPENING))
        )
        try:
            private = self._host.workspace.private
            workspace = await in_daemon(lambda: open_workspace(path or None, private=private, behind=True))
            workspace.check_holds_text()
        except Problems as problems:
            self._host.say(Message(str(problems), Severity.ERROR))
        else:
            await self._host.program.open(workspace)
        finally:
            said.stop()
            self._host.program.end(OPENING)
