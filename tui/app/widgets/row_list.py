"""A pane of rows: styled text on the Line API, a click reported with what the row stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.app.painting import cut, wrap
from tui.app.widgets.canvas import Canvas
from tui.app.widgets.kept_lines import KeptLines

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from textual import events


class Row(Struct, frozen=True):
    """One line of a pane: its parts from the left, what stands at the right edge, and what it is about."""

    parts: tuple[tuple[str, str], ...] = ()
    """Pairs of text and the name of a style (`tui.app.named_styles.NAMED`)."""
    right: tuple[tuple[str, str], ...] = ()
    target: object = None
    """What a click or Enter on the row goes to; None for a row that leads nowhere."""


def wrapped(
    text: str,
    style: str,
    width: int,
    right: tuple[tuple[str, str], ...] = (),
    target: object = None,
) -> list[Row]:
    """A text as a row that can be chosen, with what stands at its right; what has no room in it stands under it.

    Where it would be broken into a narrow column beside that, it takes all the width, and that stands at its end.
    """
    beside = sum(cell_len(said) for said, _style in right)
    first, *rest = wrap(text, max(2, width - beside - 1)) or [""]
    if len(rest) > 1 and right:
        first, *rest = wrap(text, width - 2)
        rows = [Row(((first, style),), target=target), *(Row((("  " + line, style),)) for line in rest)]
        if cell_len(rows[-1].parts[0][0]) + beside < width:
            return [*rows[:-1], Row(rows[-1].parts, right, rows[-1].target)]
        return [*rows, Row((), right)]
    return [Row(((first, style),), right, target), *(Row((("  " + line, style),)) for line in rest)]


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
        self._styles_cache = KeptLines(self._line_key, lambda: (self.base,))
        self._rows: tuple[Row, ...] = ()
        self.marked: int | None = None
        self.more = "…"
        self.signs: tuple[str, str] | None = None
        """What says at the right edge that there is more above and below; None where a border says it."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows on show."""
        return self._rows

    def show_rows(self, rows: Sequence[Row], marked: int | None = None, below: int = 0) -> None:
        """Show these rows, the marked one in view, with so many below it that belong to it."""
        rows = tuple(rows)
        if rows == self._rows and marked == self.marked:
            return
        self._rows, self.marked = rows, marked
        self.set_extent(self.size.width, len(rows))
        if marked is not None:
            height = max(1, min(1 + below, self.scrollable_content_region.height))
            self.scroll_to_region(Region(0, marked, 1, height), animate=False, force=True)
        self.refresh()

    @property
    def mark_style(self) -> str:
        """The style of the marked row."""
        return "row--marked"

    def is_marked(self, index: int) -> bool:
        """Whether a row is drawn as the marked one."""
        return index == self.marked

    def _line_key(self, y: int) -> Hashable:
        """All that is drawn on a line of the viewport."""
        index = y + self.scroll_offset.y
        sign = None if self.signs is None else self._sign(y, self.signs).text
        if not 0 <= index < len(self._rows):
            return sign
        row = self._rows[index]
        mark = self.mark_style if self.is_marked(index) else ""
        return row.parts, row.right, mark, sign, self.more

    def render_line(self, y: int) -> Strip:
        """Paint one line of the viewport."""
        width = self.scrollable_content_region.width
        if self.signs is None:
            return self._row_strip(y, width)
        return Strip([*self._row_strip(y, max(0, width - 1)), self._sign(y, self.signs)], width)

    def _sign(self, y: int, signs: tuple[str, str]) -> Segment:
        """The cell at the right edge of a line: whether there is more."""
        above, below = self.hidden
        if y == 0 and above:
            return Segment(signs[0], self.base + self.style_of("accent"))
        if y == self.scrollable_content_region.height - 1 and below:
            return Segment(signs[1], self.base + self.style_of("accent"))
        return Segment(" ", self.base)

    def _row_strip(self, y: int, width: int) -> Strip:
        """A row in so many cells."""
        index = y + self.scroll_offset.y
        if not 0 <= index < len(self._rows):
            return Strip.blank(width, self.base)
        row = self._rows[index]
        right = sum(cell_len(text) for text, _ in row.right)
        parts = cut(row.parts, max(0, width - right - (1 if right else 0)), self.more)
        used = sum(cell_len(text) for text, _ in parts)
        pad = max(0, width - used - right)
        marked = self.style_of(self.mark_style) if self.is_marked(index) else None
        base = self.base if marked is None else marked
        over = marked if self.mark_style == "row--cursor" else None  # its colours and no others

        def segment(text: str, name: str) -> Segment:
            return Segment(text, base + self.style_of(name) + over if name else base)

        segments = [segment(text, name) for text, name in parts]
        segments.append(Segment(" " * pad, base))
        if used + pad + right <= width:
            segments += [segment(text, name) for text, name in row.right]
        return Strip(segments, width).crop(0, width)

    def on_click(self, event: events.Click) -> None:
        """Report the row under the pointer."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index = offset.y + self.scroll_offset.y
        if 0 <= index < len(self._rows) and self._rows[index].target is not None:
            self.post_message(self.Picked(self, self._rows[index].target))
