"""What is about the interface itself: all keys, the colours, and whether the run is private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.reader.host import Controller
from tui.app.themes import PREFIX
from tui.files.memory import keep_theme
from tui.words import _

if TYPE_CHECKING:
    from tui.app.reader.host import Host


class Interface(Controller):
    """Shows the keys, has colours chosen, says what holds for the whole run."""

    def __init__(self, host: Host) -> None:
        """Work for a screen."""
        self._host = host
        self.commands = {"help": self.show_keys, "theme": self.choose_theme}

    def status(self) -> str:
        """Says that nothing of this run is remembered, where that was asked for."""
        return _("private") if self._host.workspace.private else ""

    async def show_keys(self) -> None:
        """Show all keys."""
        await self._host.program.show_keys()

    async def choose_theme(self) -> None:
        """Have a theme chosen."""
        from tui.app.dialogs.theme_chooser import ThemeChooser  # noqa: PLC0415 - start-up does not pay for it

        await self._host.push(ThemeChooser(), self._keep_theme)

    def _keep_theme(self, chosen: str | None) -> None:
        """Remember the theme for next time, beside the places of reading: the configuration is the reader's own."""
        if chosen is None or self._host.workspace.private:
            return
        keep_theme(chosen.removeprefix(PREFIX), self._host.program.settings.interface.theme or "")
