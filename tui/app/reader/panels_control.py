"""What stands around the text: table and charts under it, outline and card beside or over it; and closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.reader.host import Controller

if TYPE_CHECKING:
    from tui.app.reader.host import Host
    from tui.app.reader.panes import Panes
    from tui.reading.interaction import Panel


class Panels(Controller):
    """Opens and closes panels."""

    def __init__(self, host: Host, panes: Panes) -> None:
        """Work for a screen, with its panes."""
        self._host, self._panes = host, panes
        self.commands = {
            "table": lambda: self.toggle("table"),
            "charts": lambda: self.toggle("charts"),
            "card": self.toggle_card,
            "outline": self.toggle_outline,
            "focus_pane": panes.focus_next,
            "close": lambda: host.replace(host.state.close()),
        }

    async def toggle(self, panel: Panel) -> None:
        """Open a panel with the keys in it, or close it."""
        await self._panes.mount_panel(panel)
        self._host.replace(self._host.state.toggle_panel(panel))

    def toggle_card(self) -> None:
        """Slide the card over the text where there is no room beside it."""
        if self._host.has_class("-narrow"):
            self._host.replace(self._host.state.toggle_over("card"))

    def toggle_outline(self) -> None:
        """Slide the outline over the text, or put it away where it stands beside it anyway."""
        state = self._host.state
        beside = self._host.has_class("-wide") and not self._host.has_class("-crowded")
        self._host.replace(state.toggle_outline() if beside else state.toggle_over("outline"))

    async def ask_filter(self) -> None:
        """Let the reader type the table's filter; the table follows each letter."""
        table = self._panes.table
        if table is None:
            return
        before = table.state.filter

        def done(text: str | None) -> None:
            table.filter(before if text is None else text)
            table.focus()

        await self._host.ask("&", before, done, table.filter)
