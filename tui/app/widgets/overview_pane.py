"""The overview strip: the scroll bar of the text, with figures, findings, notes and hits of the whole speech on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from tui.app.named_styles import OUTCOME_STYLES, named_style
from tui.app.one_frame import OwnSize
from tui.app.widgets.kept_lines import KeptLines
from tui.reading.overview import Cell, Sign, overview, parts_of, tie_column
from tui.reading.tie_signs import TIE_SIGNS

if TYPE_CHECKING:
    from collections.abc import Hashable

    from rich.style import Style
    from textual import events

    from tui.app.glyphs import Glyphs
    from tui.app.widgets.text_view import TextView
    from tui.reading.overview import Marks, Parts, TieMarks

STYLES = {
    Sign.NOTHING: "muted",
    Sign.FIGURE: "figure",
    Sign.NOTE: "muted",
    Sign.FINDING: "damaged",
    Sign.HIT: "hit",
    Sign.CURRENT: "accent",
}


class Overview(OwnSize):
    """One column, and one for ties where there are sources; a click goes to that part of the speech."""

    class Asked(Message):
        """A part of the speech was clicked."""

        def __init__(self, row: int) -> None:
            """Carry the row of the text."""
            super().__init__()
            self.row = row

    def __init__(self, glyphs: Glyphs) -> None:
        """Start empty."""
        self._styles: dict[Cell, Style] = {}
        super().__init__(id="overview")
        self._glyphs = glyphs
        self._styles_cache = KeptLines(self._line_key, lambda: (self._styles, self._glyphs))
        self._cells: tuple[Cell, ...] = ()
        self._ties: tuple[str, ...] | None = None
        """What the second column shows; None where there is none."""
        self._rows = 1
        self._parts: Parts = ()
        self._parted: tuple[object, int, int] | None = None
        """The rows that the parts are of, how often they had been set, and how many parts there are."""

    def show(self, marks: Marks, text: TextView, ties: TieMarks | None = None) -> None:
        """Show these marks, and which part the text pane shows now; and those of ties where there are sources."""
        rows = text.rows
        if rows is None or not self.size.height:
            return
        self._rows = rows.height
        top = text.scroll_offset.y
        view = (top, min(rows.height, top + text.size.height))
        parted = rows, rows.changes, self.size.height
        if parted != self._parted:
            self._parted = parted
            self._parts = parts_of(self.size.height, rows.height, text.pages.offset_about)
        cells = overview(marks, self._parts, rows.height, view)
        second = None if ties is None else tie_column(ties, self._parts)
        if (cells, second) != (self._cells, self._ties):
            self._cells, self._ties = cells, second
            self.refresh()

    def _line_key(self, y: int) -> Hashable:
        """What is shown on a line."""
        cell = self._cells[y] if y < len(self._cells) else None
        if self._ties is None:
            return cell
        return cell, self._ties[y] if y < len(self._ties) else ""

    def render_line(self, y: int) -> Strip:
        """Paint one part."""
        glyphs = self._glyphs
        cell = self._cells[y] if y < len(self._cells) else Cell(Sign.NOTHING, seen=False)
        style = self._style(cell)
        empty = cell.sign is Sign.NOTHING and not cell.seen
        parts = [Segment(" " if empty else signs(glyphs)[cell.sign], style)]
        if self._ties is not None:
            tie = self._ties[y] if y < len(self._ties) else ""
            beside = self.rich_style + named_style(self, OUTCOME_STYLES[tie]) if tie else self.rich_style
            parts.append(Segment(glyphs.drawn(TIE_SIGNS[tie]) if tie else " ", beside))
        return Strip(parts, len(parts))

    def _style(self, cell: Cell) -> Style:
        """The style of a part, worked out once in each theme."""
        style = self._styles.get(cell)
        if style is None:
            style = self.rich_style + named_style(self, STYLES[cell.sign])
            if cell.seen:
                style += named_style(self, "seen")
            self._styles[cell] = style
        return style

    def notify_style_update(self) -> None:
        """Forget styles that belong to another theme or state."""
        super().notify_style_update()
        self._styles = {}

    def on_click(self, event: events.Click) -> None:
        """Report the row of the text under the pointer."""
        if self.size.height:
            self.post_message(self.Asked(event.y * self._rows // self.size.height))


def signs(glyphs: Glyphs) -> dict[Sign, str]:
    """What is drawn for each kind of part; for one with nothing in it where it is in view, a line without colour too."""
    return {
        Sign.NOTHING: glyphs.rule,
        Sign.FIGURE: "-",
        Sign.NOTE: glyphs.note,
        Sign.FINDING: glyphs.finding,
        Sign.HIT: "/",
        Sign.CURRENT: glyphs.current,
    }
