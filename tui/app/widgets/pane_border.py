"""The border of a pane: shows who has the keys and that there is more, and is drawn to make the pane larger or smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.app.named_styles import named_style
from tui.app.painting import cut
from tui.app.widgets.kept_lines import KeptLines

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

    from tui.app.glyphs import Glyphs
    from tui.app.widgets.canvas import Canvas


class PaneBorder(Widget):
    """One column beside a pane, or one row above it with its title."""

    class Dragged(Message):
        """The border was drawn to another place."""

        def __init__(self, border: PaneBorder, x: int, y: int) -> None:
            """Carry the border, and where on the screen the pointer is."""
            super().__init__()
            self.border = border
            self.x = x
            self.y = y

    def __init__(self, pane: Canvas, glyphs: Glyphs, title: Callable[[], str] | None = None) -> None:
        """Stand beside a pane; above it where it has a title."""
        super().__init__(id=f"{pane.id}-border", classes="border")
        self._styles_cache = KeptLines()
        self.pane, self._glyphs, self._title = pane, glyphs, title
        self.styles.width, self.styles.height = (1, "1fr") if title is None else ("1fr", 1)
        pane.border = self
        self._held = False
        self._shown: tuple[object, ...] = ()
        """What of the pane was shown last."""

    def follow(self) -> None:
        """Show what is to be shown of the pane, if that is another thing."""
        pane = self.pane
        shown = pane.has_focus, pane.hidden, pane.sideways, self._title() if self._title else ""
        if shown != self._shown:
            self._shown = shown
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint a cell of the column, or the row."""
        focused, glyphs = self.pane.has_focus, self._glyphs
        above, below = self.pane.hidden
        style = self.rich_style + named_style(self, "border--focused" if focused else "border")
        more = self.rich_style + named_style(self, "accent")
        if self._title is None:
            if y == 0 and above:
                return Strip([Segment(glyphs.above, more)], 1)
            if y == self.size.height - 1 and below:
                return Strip([Segment(glyphs.below, more)], 1)
            return Strip([Segment(glyphs.rule_focused if focused else glyphs.rule, style)], 1)
        line = glyphs.line_focused if focused else glyphs.line
        before, after = self.pane.sideways
        signs = "".join(
            sign if shown else line
            for shown, sign in (
                (before, glyphs.before),
                (above, glyphs.above),
                (below, glyphs.below),
                (after, glyphs.after),
                (False, line),
            )
        )
        width = self.size.width
        pointer = glyphs.current if focused else line
        room = max(0, width - len(signs))
        shown = cut(((f"{line}{pointer} {self._title()} ", ""),), room, glyphs.more)
        title = Segment("".join(text for text, _name in shown), style)
        return Strip(
            [title, Segment(line * max(0, room - title.cell_length), style), Segment(signs, more)]
        ).crop(0, width)

    # ------------------------------------------------------------------ the mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of it."""
        if event.button == 1:
            self._held = True
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """It is to be where the pointer is."""
        if self._held:
            self.post_message(self.Dragged(self, event.screen_x, event.screen_y))

    def on_mouse_up(self) -> None:
        """Let go of it."""
        if self._held:
            self._held = False
            self.release_mouse()
