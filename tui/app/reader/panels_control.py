"""What stands around the text: table and charts under it, outline and card beside or over it; and closing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from tui.app.reader.host import Controller
from tui.reading.arrangement import BORDER, border_of, resized
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.reader.host import Host
    from tui.app.reader.panes import Panes
    from tui.app.widgets.canvas import Canvas
    from tui.reading.arrangement import Sized


class Panels(Controller):
    """Opens and closes panels."""

    def __init__(self, host: Host, panes: Panes, answered: Callable[[str], object]) -> None:
        """Work for a screen, with its panes; `answered` is told the cause of a message that was taken off."""
        self._host, self._panes, self._answered = host, panes, answered
        self.commands = {
            "table": lambda: self.toggle("table"),
            "charts": lambda: self.toggle("charts"),
            "card": self.toggle_card,
            "outline": self.toggle_outline,
            "text": self.go_to_text,
            "focus_pane": self.focus_next,
            "enlarge": self.enlarge,
            "resize": self.resize,
            "close": self.close,
        }

    # ------------------------------------------------------------------ a pane by its key

    async def toggle(self, panel: Literal["table", "charts"]) -> None:
        """Open a panel with the keys in it, give it the keys, or close it where it has them."""
        await self._panes.mount_panel(panel)
        state = self._host.state
        if state.panel == panel and self._panes.focused != panel:
            self._host.replace(state.share())
            self._panes.focus(panel)
        else:
            self._host.replace(state.toggle_panel(panel))

    def toggle_card(self) -> None:
        """Give the card the keys, or take them away; where there is no room beside the text it slides over it."""
        self._host.replace(self._host.state.share().hold(None))
        state = self._host.state
        if self._host.has_class("-narrow"):
            self._host.replace(state.toggle_over("card"))
        elif self._panes.focused == "card":
            self._panes.focus("text")
        else:
            if "card" not in self._panes.standing.panes:
                self._host.replace(state.slide(""))
            self._panes.focus("card")

    def toggle_outline(self) -> None:
        """Give the outline the keys, or put it away where it has them; it comes where it does not stand."""
        self._host.replace(self._host.state.share().hold(None))
        state, there = self._host.state, "outline" in self._panes.standing.panes
        if there and self._panes.focused != "outline":
            self._panes.focus("outline")
        elif there and not state.over:
            self._host.replace(state.toggle_outline())
        elif there or not state.outline_hidden:
            self._host.replace(state.toggle_over("outline"))
        else:
            self._host.replace(state.toggle_outline())
            if "outline" not in self._panes.standing.panes:
                self._host.replace(self._host.state.toggle_over("outline"))
            self._panes.focus("outline")

    def go_to_text(self) -> None:
        """Give the text the keys, whatever lies over it."""
        state = self._host.state.share().slide("")
        self._host.replace(state if self._host.has_class("-wide") else state.hold(None))
        self._panes.focus("text")

    def focus_next(self, by: int) -> None:
        """Give the keys to the next pane that stands on the screen, or would if none were enlarged."""
        self._host.replace(self._host.state.share())
        self._panes.focus_next(by)

    async def close(self) -> None:
        """Take off a message that waits for it, else close one thing; the keys of a pane beside the text go back first."""
        told = self._host.program.messages.current
        if self._host.program.answer():
            self._answered(told.cause if told is not None else "")
            return
        state, focused = self._host.state, self._panes.focused
        if not state.enlarged and focused in {"card", "outline"} and not state.over:
            self._panes.focus("text")
        elif (closed := state.close()) is not state:
            self._host.replace(closed)
        elif state.session:
            await self._leave_session()

    async def _leave_session(self) -> None:
        """Leave the session, which the next one goes on with; where the program would end with it, say its key."""
        if self._host.program.straight:
            self._host.say(_("The session ends with {key}.").format(key="q"))
        else:
            await self._host.do("leave_review")

    # ------------------------------------------------------------------ how large panes are

    def enlarge(self) -> None:
        """Give the pane that has the keys the whole screen, or let all share it again."""
        self._host.replace(self._host.state.enlarge(self._panes.focused))

    def resize(self, direction: str) -> None:
        """Move the border of the pane that has the keys by a cell or a row."""
        moved = border_of(self._panes.standing, self._panes.focused, direction)
        if moved is not None:
            sized, by = moved
            self._set_size(sized, getattr(self._panes.standing, sized) + by)

    def draw_border(self, pane: Canvas, x: int, y: int) -> None:
        """Move the border of a pane to a cell of the screen."""
        if pane.id == "outline":
            self._set_size("outline", x + 1)
        elif pane.id == "card":
            self._set_size("card", self._panes.room.columns - x)
        elif pane.id == "source":
            self._set_size("source", self._panes.room.columns - x)
        else:
            self._set_size("panel", self._panes.standing.panel + pane.region.y - BORDER - y)

    def _set_size(self, sized: Sized, size: int) -> None:
        """Give a pane so many cells or rows, as near to that as there is room."""
        self._host.replace(resized(self._host.state, sized, size, self._panes.room))

    # ------------------------------------------------------------------ the table

    async def ask_filter(self) -> None:
        """Let the reader type the table's filter; the table follows each letter."""
        table = self._panes.table
        if table is None:
            return
        before = table.state.filter

        def done(text: str | None) -> None:
            table.filter(before if text is None else text)
            table.focus()

        from tui.reading.questions import Check, Question  # noqa: PLC0415 - nobody has asked yet

        def rows(line: str) -> Check:
            shown, count = table.counts
            if not shown and line.strip():
                return Check(_("no row of {count} holds “{words}”").format(count=count, words=line))
            return Check(_("{shown} of {count} rows").format(shown=shown, count=count))

        question = Question(_("Filter rows:"), text=before, kind="filter")
        await self._host.ask(question, done, changed=table.filter, check=rows)
