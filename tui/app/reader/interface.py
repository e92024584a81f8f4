"""What is about the interface itself: all keys, the theme, and whether the run is private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.reader.host import Controller
from tui.words import _

if TYPE_CHECKING:
    from tui.app.reader.host import Host


class Interface(Controller):
    """Shows the keys, switches the theme, says what holds for the whole run."""

    def __init__(self, host: Host) -> None:
        """Work for a screen."""
        self._host = host
        self.commands = {"help": self.show_keys, "theme": host.program.switch_theme}

    def status(self) -> str:
        """Says that nothing of this run is remembered, where that was asked for."""
        return _("private") if self._host.workspace.private else ""

    async def show_keys(self) -> None:
        """Show all keys."""
        from tui.app.dialogs.key_help import KeyHelp  # noqa: PLC0415 - start-up does not pay for it

        await self._host.push(KeyHelp(), lambda _nothing: None)
