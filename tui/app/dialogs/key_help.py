"""The help screen: all keys in force, where they hold and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len

from tui.app.dialogs.dialog import Dialog
from tui.app.key_list import key_table
from tui.app.keys import HELP
from tui.app.painting import wrap
from tui.app.widgets.bars import Bar, footer_parts
from tui.app.widgets.row_list import Row, Rows
from tui.app.widgets.status_line import StatusLine
from tui.words import _

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class KeyHelp(Dialog[None]):
    """Lists every binding; nothing in it is written by hand."""

    BINDINGS: ClassVar[list[BindingType]] = [*HELP]
    CSS_PATH = "key_help.tcss"

    def compose(self) -> ComposeResult:
        """The list, and how to leave it."""
        yield Rows(id="keys")
        yield StatusLine()
        yield Bar(id="footer")

    def on_mount(self) -> None:
        """Fill the list."""
        pane, glyphs = self.query_one(Rows), self.program.glyphs
        pane.more, pane.signs = glyphs.more, (glyphs.above, glyphs.below)
        self.call_after_refresh(self._fill)

    def on_resize(self) -> None:
        """Fill the list for the new width."""
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        """Lay the keys out in one column of keys and one of words."""
        lines = list(key_table(self.program.key_label, self.program.keymap))
        pane = self.query_one(Rows)
        wide = min(24 if self.size.width >= 72 else 12, max(cell_len(" ".join(line.keys)) for line in lines))
        rows: list[Row] = [Row(((" " + _("Keys"), "strong"),)), Row()]
        place = group = ""
        for line in lines:
            if line.place != place:
                rows += (
                    [Row(), Row(((f" {line.place}", "accent"),))]
                    if place
                    else [Row(((f" {line.place}", "accent"),))]
                )
                place, group = line.place, ""
            if line.group != group:
                group = line.group
                rows.append(Row(((f"  {group}", "heading"),)))
            keys = " ".join(line.keys)
            pad = " " * max(1, wide - cell_len(keys) + 2)
            room = max(8, pane.scrollable_content_region.width - 6 - cell_len(keys + pad))
            first, *rest = wrap(line.text, room) or [""]
            rows.append(Row((("   ", ""), (keys, "key"), (pad, ""), (first, ""))))
            rows += [Row(((" " * (3 + cell_len(keys + pad)) + more, ""),)) for more in rest]
        pane.show_rows(rows)
        shown = [
            (binding, self.program.key_label(binding.key.split(",")[0])) for binding in HELP if binding.show
        ]
        self.query_one("#footer", Bar).show_parts(footer_parts(shown, self.size.width))

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """A click on a part of the footer does what its key does."""
        await self.run_action(event.action)

    def action_scroll(self, rows: int) -> None:
        """Scroll the list by rows."""
        self.query_one(Rows).scroll_rows(rows)

    def action_page(self, pages: int) -> None:
        """Scroll the list by pages."""
        self.query_one(Rows).scroll_pages(pages)

    def action_edge(self, end: int) -> None:
        """Scroll to the top or the end."""
        self.query_one(Rows).scroll_edge(end)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
