"""What all panes drawn on the Line API share: named styles, and a size that changes without a new layout."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol, Self

from textual import events
from textual.dom import NoScreen
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget

from tui.app.named_styles import named_style
from tui.app.widgets.kept_lines import KeptLines

if TYPE_CHECKING:
    from rich.style import Style


class Border(Protocol):
    """What shows beside a pane what is to be known of it."""

    display: Any

    def follow(self) -> None:
        """Show what is to be shown of the pane, if that is another thing."""


def note_keys(pane: Widget, event: events.Focus | events.Blur) -> None:
    """Note whether a pane has the keys, of which nothing shows that but its border; Textual would draw all of it anew."""
    event.prevent_default()
    pane.has_focus = isinstance(event, events.Focus)


class Canvas(ScrollView, can_focus=False, inherit_bindings=False):
    """A scrolling pane that paints its own lines; its keys are those declared in `tui.app.keys`, not a container's."""

    _base: Style | None = None
    allow_vertical_scroll = True
    """The wheel scrolls a pane that shows no scroll bar, too; Textual takes time to make one that nobody sees."""
    border: Border | None = None
    """What shows beside the pane whether it has the keys, and whether there is more of it than is in view."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        """Start with nothing drawn."""
        super().__init__(id=id)
        self._styles_cache = KeptLines()

    @property
    def base(self) -> Style:
        """The pane's own style; Textual works it out anew each time it is asked, which is often."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def focus(self, scroll_visible: bool = False) -> Self:  # noqa: FBT001, FBT002 - Textual's own signature
        """Take the keys now; Textual gives them after what is under way, and paints the pane for it."""
        with suppress(NoScreen):
            self.screen.set_focus(self, scroll_visible=scroll_visible)
        return self

    def notify_style_update(self) -> None:
        """Forget a style that belongs to another theme or state."""
        super().notify_style_update()
        self._base = None

    def style_of(self, name: str) -> Style:
        """The named style in the theme in force; no name is no style of its own."""
        return named_style(self, name) if name else self.base

    def set_extent(self, width: int, height: int) -> None:
        """Say how large the whole picture is.

        Setting `virtual_size` itself would lay the screen out anew (three quarters of the time that a key
        takes), though no pane changes its place.
        """
        size = Size(width, height)
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)
            self.show_border()

    def jump(self, y: int) -> None:
        """Scroll to a row at once."""
        self.scroll_to(y=y, animate=False, force=True)

    # ------------------------------------------------------------------ what the keys of moving do in it

    def scroll_rows(self, rows: int) -> None:
        """Scroll by rows, at once."""
        self.jump(self.scroll_offset.y + rows)

    def scroll_pages(self, pages: int) -> None:
        """Scroll by pages, keeping one row."""
        self.scroll_rows(pages * max(1, self.scrollable_content_region.height - 1))

    def scroll_edge(self, end: int) -> None:
        """Scroll to the first row (-1) or the last (1)."""
        self.jump(0 if end < 0 else self.virtual_size.height)

    # ------------------------------------------------------------------ what is shown of it beside it

    @property
    def hidden(self) -> tuple[bool, bool]:
        """Whether there is more of it above what is in view, and below."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        return top > 0, top + height < self.virtual_size.height

    @property
    def sideways(self) -> tuple[bool, bool]:
        """Whether there is more of it on the left of what is in view, and on the right."""
        return False, False

    def show_border(self) -> None:
        """Let the border follow."""
        if self.border is not None:
            self.border.follow()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Let the border follow."""
        super().watch_scroll_y(old_value, new_value)
        self.show_border()

    def watch_has_focus(self, _has_focus: bool) -> None:  # noqa: FBT001 - Textual's own signature
        """Let the border follow; no style sheet says anything of panes that have the keys."""
        self.show_border()
