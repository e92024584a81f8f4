"""The line above the keys: the modes that are on, and the one message that matters now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from tui.app.named_styles import named_style
from tui.app.one_frame import OwnSize
from tui.app.painting import cut, wrap
from tui.app.program import program
from tui.app.widgets.kept_lines import KeptLines
from tui.files.sanitizing import sanitize_line
from tui.reading.arrangement import TIGHT
from tui.reading.messages import Severity, Until

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Size

    from tui.app.glyphs import Glyphs
    from tui.reading.messages import Message

Piece = tuple[str, str]
"""Text and the name of its style."""

GAP = 3
"""Cells at least between the modes and a message in one row."""
POINT = " · "
"""Stands between two modes."""
STYLES = {Severity.INFORMATION: "strong", Severity.WARNING: "unclear", Severity.ERROR: "damaged"}


def status_rows(
    modes: Sequence[Piece],
    message: Message | None,
    width: int,
    most: int,
    glyphs: Glyphs,
    *,
    ambiguous: int = 1,
) -> list[tuple[Piece, ...]]:
    """The rows of the line, each within its width: modes at the left, the message right of them or in their place.

    Args:
        modes: What is on, in words, the innermost first.
        message: What is to be told.
        width: Cells.
        most: How many rows it may take; what is left out then is said by a sign.
        glyphs: The signs to draw with.
        ambiguous: Cells of characters of ambiguous width.
    """
    room = max(1, width - 2)  # a cell is left free on either side
    modes = [(sanitize_line(text), style) for text, style in modes]
    on_rows = _rows_of(modes, room, ambiguous)
    if message is None:
        return _bounded(on_rows, room, most, glyphs.more)
    style = STYLES[message.severity]
    sign = {Severity.WARNING: glyphs.warning, Severity.ERROR: glyphs.error}.get(message.severity, "")
    closing: tuple[Piece, ...] = ((" ", ""), ("Esc", "key")) if message.until is Until.ANSWER else ()
    begin, indent = (f"{sign} ", "  ") if sign else ("", "")
    first, *others = map(sanitize_line, message.text.split("\n"))
    lines = [begin + first, *(indent + line for line in others)]
    size = cell_len(lines[0]) + _size(closing)
    on = on_rows[0]
    if len(lines) == len(on_rows) == 1 and _size(on) + (GAP if on else 0) + size <= room:
        gap = room - _size(on) - size if on else 0
        return [((" ", ""), *on, (" " * gap, ""), (lines[0], style), *closing)]
    rows: list[tuple[Piece, ...]] = [
        ((row, style),) for line in lines for row in _wrapped(line, room, len(indent), ambiguous)
    ]
    if closing and _size(rows[-1]) + _size(closing) <= room:
        rows[-1] = (*rows[-1], *closing)
    elif closing:
        rows.append(closing[1:])
    return _bounded(rows, room, most, glyphs.more)


def _size(pieces: Sequence[Piece]) -> int:
    """Cells of some pieces side by side."""
    return sum(cell_len(text) for text, _style in pieces)


def _wrapped(text: str, room: int, hanging: int = 0, ambiguous: int = 1) -> list[str]:
    """A line in rows; an empty one is a row too."""
    return wrap(text, room, hanging=hanging, ambiguous=ambiguous) or [""]


def _rows_of(modes: Sequence[Piece], room: int, ambiguous: int) -> list[tuple[Piece, ...]]:
    """Modes with a point between them, in rows: broken between two, or inside one that is wider than a row."""
    rows: list[list[Piece]] = [[]]
    for text, style in modes:
        between = [(POINT, "muted")] if rows[-1] else []
        if _size([*rows[-1], *between]) + cell_len(text) <= room:
            rows[-1] += [*between, (text, style)]
            continue
        *whole, last = _wrapped(text, room, ambiguous=ambiguous)
        if not rows[-1]:
            rows.pop()
        rows += [*([(line, style)] for line in whole), [(last, style)]]
    return [tuple(row) for row in rows]


def _bounded(rows: list[tuple[Piece, ...]], room: int, most: int, more: str) -> list[tuple[Piece, ...]]:
    """At most so many rows, a free cell before each; where rows are left out, a sign stands at the end of the last."""
    if len(rows) > most:
        last = cut(rows[most - 1], room - cell_len(more), more)
        rows = [*rows[: most - 1], last if last != rows[most - 1] else (*last, (more, "muted"))]
    return [((" ", ""), *row) for row in rows]


class StatusLine(OwnSize):
    """Shows modes and message; as high as they need, and gone where there is nothing to show, unless it has its place."""

    def __init__(self, *, id: str = "status", stays: bool = False) -> None:  # noqa: A002 - Textual's own word
        """Start empty; one that `stays` keeps a row free."""
        super().__init__(id=id)
        self._styles_cache = KeptLines()
        self._stays = stays
        self._modes: tuple[Piece, ...] = ()
        self._message: Message | None = None
        self._rows: list[tuple[Piece, ...]] = []
        self._height = 1
        self._fitted: Size | None = None

    def on_mount(self) -> None:
        """Show what matters already."""
        self._message = program(self).messages.current
        self._fill()

    def on_resize(self) -> None:
        """Set it for the new width."""
        self._fill()

    def show_modes(self, modes: Sequence[Piece]) -> None:
        """Show which modes are on."""
        if tuple(modes) != self._modes:
            self._modes = tuple(modes)
            self._fill()

    def tell(self, message: Message | None) -> None:
        """Show a message, or none."""
        if (message, self.app.size) != (self._message, self._fitted):
            self._message = message
            self._fill()

    @property
    def said(self) -> str:
        """What stands in it, row by row."""
        return "\n".join("".join(text for text, _style in row).strip() for row in self._rows)

    def _fill(self) -> None:
        """Set modes and message, and take as many rows as they need."""
        size = self._fitted = self.app.size
        most = max(1, size.height // 3)
        width = self.size.width or size.width
        empty = self._message is None and not self._modes
        glyphs, ambiguous = program(self).glyphs, program(self).ambiguous
        rows = (
            [] if empty else status_rows(self._modes, self._message, width, most, glyphs, ambiguous=ambiguous)
        )
        tight = size.height < TIGHT
        shown = self._message is not None or (not tight and bool(rows or self._stays))
        self.set_class(not shown, "-empty")
        if shown and self._height != max(1, len(rows)):
            self.styles.height = self._height = max(1, len(rows))
        self.screen.set_class(tight and self._message is not None, "-told")
        if rows != self._rows:
            self._rows = rows
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        width, base = self.size.width, self.rich_style
        if y >= len(self._rows):
            return Strip.blank(width, base)
        parts = [
            Segment(text, base + named_style(self, name) if name else base) for text, name in self._rows[y]
        ]
        used = sum(cell_len(part.text) for part in parts)
        return Strip([*parts, Segment(" " * max(0, width - used), base)], max(width, used)).crop(0, width)
