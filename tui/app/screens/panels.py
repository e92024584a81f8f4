"""Panels on the reader's screen: table and charts under the text, outline and card beside or over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.app.screens.base import ReadingScreen as Part
    from tui.app.widgets.charts import Charts
    from tui.app.widgets.table import Table
else:  # a part of a screen, not a screen: Textual takes a millisecond to make a class of its own
    Part = object


class Panels(Part):
    """The part of the reader that opens and closes what stands around the text."""

    over: str = ""
    """The pane that lies over the text, or in another's place."""

    @property
    def table(self) -> Table | None:
        """The metrics table, if it was ever opened."""
        found = self.query("#table")
        return found.first() if found else None  # type: ignore[return-value]

    @property
    def charts(self) -> Charts | None:
        """The charts, if they were ever opened."""
        found = self.query("#charts")
        return found.first() if found else None  # type: ignore[return-value]

    async def action_table(self) -> None:
        """Open the metrics table with the keys in it, or close it."""
        if self.table is None:
            from tui.app.widgets.table import Table  # noqa: PLC0415 - start-up does not pay for it

            await self.mount(Table(self.workspace.speech, self.app.glyphs), before="#footer")
            self._open_panel(self.table)
        else:
            self._toggle_panel(self.table)

    async def action_charts(self) -> None:
        """Open the charts with the keys in them, or close them."""
        if self.charts is None:
            from tui.app.widgets.charts import Charts  # noqa: PLC0415 - start-up does not pay for it

            await self.mount(Charts(self.app.glyphs), before="#footer")
            self._open_panel(self.charts)
        else:
            self._toggle_panel(self.charts)

    def _toggle_panel(self, panel: Table | Charts) -> None:
        """Close a panel that is open, open one that is closed."""
        if panel.display:
            self._close_panel(panel)
        else:
            self._open_panel(panel)

    def _open_panel(self, panel: Table | Charts | None) -> None:
        """Show one panel, hide the other, and give it the keys."""
        for other in (self.table, self.charts):
            if other is not None:
                other.display = other is panel
        if panel is not None:
            panel.focus()
            self.call_after_refresh(self.after_panel)

    def _close_panel(self, panel: Widget) -> None:
        """Hide a panel and give the keys back to the text."""
        panel.display = False
        self.text.focus()
        self.call_after_refresh(self.after_panel)

    def after_panel(self) -> None:
        """Show the state in what the new layout left room for."""
        self.text.bring(self.reading.place.offset)
        self.show_side()
        self.show_bars()

    def on_table_row_chosen(self, event: Table.RowChosen) -> None:
        """The figure follows the row."""
        self.move(self.reading.to_metric(event.metric))

    def on_table_next_mention(self) -> None:
        """Step through the places of the metric."""
        self.move(self.reading.next_mention_of_metric())

    async def on_table_filter_asked(self) -> None:
        """Let the reader type the filter; the table follows each letter."""
        table = self.table
        if table is None:
            return
        before = table.state.filter

        def done(text: str | None) -> None:
            table.filter(before if text is None else text)
            table.focus()

        await self.ask("&", before, done, table.filter)

    def on_charts_bar_chosen(self, event: Charts.BarChosen) -> None:
        """The figure follows the bar."""
        self.move(self.reading.to_metric(event.metric))

    def action_focus_pane(self, by: int) -> None:
        """Give the keys to the next pane that takes them."""
        panes: list[Widget] = [self.text]
        panes += [panel for panel in (self.table, self.charts) if panel is not None and panel.display]
        here = panes.index(self.focused) if self.focused in panes else 0
        panes[(here + by) % len(panes)].focus()

    def action_open(self) -> None:
        """Slide the card over the text where there is no room beside it; else move into it."""
        if self.has_class("-narrow"):
            self.slide("" if self.over == "card" else "card")

    def action_outline(self) -> None:
        """Slide the outline over the text, where it does not stand beside it anyway."""
        if self.has_class("-wide") and not self.has_class("-crowded"):
            self.toggle_class("-no-outline")
            self.call_after_refresh(self.after_panel)
        else:
            self.slide("" if self.over == "outline" else "outline")

    def slide(self, pane: str) -> None:
        """Show one pane over the text, or none."""
        self.over = pane
        for name in ("card", "outline"):
            self.set_class(pane == name, f"-over-{name}")
        self.call_after_refresh(self.after_panel)

    def close_panel(self) -> bool:
        """Close what lies over the text, or else the panel under it; whether there was any."""
        if self.over:
            self.slide("")
            return True
        for panel in (self.table, self.charts):
            if panel is not None and panel.display:
                self._close_panel(panel)
                return True
        return False
