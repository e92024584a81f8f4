"""The equations at the current figure: shown, and the figures of one gone to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.daemon import in_daemon
from tui.app.dialogs.equation_list import EquationList
from tui.app.reader.host import Controller
from tui.checks import explain
from tui.words import _

if TYPE_CHECKING:
    from tui.app.reader.host import Host
    from tui.speech import Mention
    from tui.speech.tried import Explained


class Equations(Controller):
    """Says which equations were tried at a figure, and why each was silent."""

    def __init__(self, host: Host) -> None:
        """Work for a screen."""
        self._host = host
        self.commands = {"equations": self.show}

    async def show(self) -> None:
        """Show the equations of the current figure; they are worked out beside the screen."""
        mention = self._host.state.reading.mention
        if mention is None:
            self._host.say(_("No figure is current."))
            return
        self._host.run(self._show(mention), group="equations")

    async def _show(self, mention: Mention) -> None:
        """Work them out, and show them if the figure is still current."""
        speech = self._host.workspace.speech
        found = await in_daemon(lambda: explain(speech, mention.start))
        if self._host.state.reading.mention == mention and self._host.is_active:
            self._host.call_later(self._open, mention, found[0] if found else None)

    async def _open(self, mention: Mention, explained: Explained | None) -> None:
        """Open the list; Enter in it goes to another figure of an equation."""

        def chosen(start: int | None) -> None:
            if start is not None:
                state = self._host.state
                self._host.replace(state.move(state.reading.to_offset(start)))

        await self._host.push(EquationList(mention, explained), chosen)
