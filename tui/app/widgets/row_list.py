"""A pane of rows: styled text on the Line API, a click reported with what the row stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.app.painting import cut
from tui.app.widgets.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events


class Row(Struct, frozen=True):
    """One line of a pane: its parts from the left, what stands at the right edge, and what it is about."""

    parts: tuple[tuple[str, str], ...] = ()
    """Pairs of text and the name of a style (`tui.app.named_styles.NAMED`)."""
    right: tuple[tuple[str, str], ...] = ()
    target: object = None
    """What a click or Enter on the row goes to; None for a row that leads nowhere."""


class Rows(Canvas, can_focus=False):
    """A scrolling column of rows; one of them may be marked as current."""

    class Picked(Message):
        """A row was clicked or chosen."""

        def __init__(self, rows: Rows, target: object) -> None:
            """Carry what the row stands for."""
            super().__init__()
            self.rows = rows
            self.target = target

        @property
        def control(self) -> Rows:
            """The pane that the row belongs to."""
            return self.rows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        """Start empty."""
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = ()
        self.marked: int | None = None
        self.more = "…"

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows on show."""
        return self._rows

    def show_rows(self, rows: Sequence[Row], marked: int | None = None) -> None:
        """Show these rows, the marked one in view."""
        rows = tuple(rows)
        if rows == self._rows and marked == self.marked:
            return
        self._rows, self.marked = rows, marked
        self.set_extent(self.size.width, len(rows))
        if marked is not None:
            self.scroll_to_region(Region(0, marked, 1, 1), animate=False, force=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one line of the viewport."""
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if not 0 <= index < len(self._rows):
            return Strip.blank(width, self.base)
        row = self._rows[index]
        right = sum(cell_len(text) for text, _ in row.right)
        parts = cut(row.parts, max(0, width - right - (1 if right else 0)), self.more)
        used = sum(cell_len(text) for text, _ in parts)
        pad = max(0, width - used - right)
        base = self.style_of("row--marked") if index == self.marked else self.base
        segments = [Segment(text, base + self.style_of(name) if name else base) for text, name in parts]
        segments.append(Segment(" " * pad, base))
        if used + pad + right <= width:
            segments += [
                Segment(text, base + self.style_of(name) if name else base) for text, name in row.right
            ]
        return Strip(segments, width).crop(0, width)

    def on_click(self, event: events.Click) -> None:
        """Report the row under the pointer."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index = offset.y + self.scroll_offset.y
        if 0 <= index < len(self._rows) and self._rows[index].target is not None:
            self.post_message(self.Picked(self, self._rows[index].target))
