"""The border of a pane: shows who has the keys and that there is more, and is drawn to make the pane larger or smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from tui.app.named_styles import named_style
from tui.app.one_frame import OwnSize
from tui.app.painting import cut
from tui.app.widgets.kept_lines import KeptLines

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from rich.style import Style
    from textual import events

    from tui.app.glyphs import Glyphs
    from tui.app.widgets.canvas import Canvas


class PaneBorder(OwnSize):
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
        self._styles: dict[str, Style] = {}
        super().__init__(id=f"{pane.id}-border", classes="border")
        self._styles_cache = KeptLines(self._line_key, lambda: (self._styles, self._glyphs))
        self.pane, self._glyphs, self._title = pane, glyphs, title
        self.styles.width, self.styles.height = (1, "1fr") if title is None else ("1fr", 1)
        pane.border = self
        self._held = False
        self._shown: tuple[object, ...] = ()
        """What of the pane was shown last."""

    def follow(self) -> None:
        """Show what is to be shown of the pane, if that is another thing."""
        shown = self._state()
        if shown != self._shown:
            self._shown = shown
            self.refresh()

    def _state(self) -> tuple[object, ...]:
        """What of the pane is shown."""
        pane = self.pane
        return pane.has_focus, pane.hidden, pane.sideways, self._title() if self._title else ""

    def _line_key(self, y: int) -> Hashable:
        """What is shown on a line: a cell of the column, or all that the row says."""
        return self._cell(y) if self._title is None else self._state()

    def _cell(self, y: int) -> tuple[str, str]:
        """What is shown in a cell of the column, and the name of its style."""
        focused, glyphs = self.pane.has_focus, self._glyphs
        above, below = self.pane.hidden
        if y == 0 and above:
            return glyphs.above, "accent"
        if y == self.size.height - 1 and below:
            return glyphs.below, "accent"
        return (glyphs.rule_focused, "border--focused") if focused else (glyphs.rule, "border")

    def _style(self, name: str) -> Style:
        """A named style over the border's own, worked out once in each theme."""
        if name not in self._styles:
            self._styles[name] = self.rich_style + named_style(self, name)
        return self._styles[name]

    def notify_style_update(self) -> None:
        """Forget styles that belong to another theme or state."""
        super().notify_style_update()
        self._styles = {}

    def render_line(self, y: int) -> Strip:
        """Paint a cell of the column, or the row."""
        if self._title is None:
            sign, name = self._cell(y)
            return Strip([Segment(sign, self._style(name))], 1)
        focused, glyphs = self.pane.has_focus, self._glyphs
        above, below = self.pane.hidden
        style, more = self._style("border--focused" if focused else "border"), self._style("accent")
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
