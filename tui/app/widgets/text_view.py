"""The text: one language of the speech or both on the Line API, drawn from what is near the viewport."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from tui.app.widgets.canvas import Canvas
from tui.app.widgets.column import GUTTER, INDENT, Column
from tui.reading.findings import place
from tui.reading.languages import SOURCE, TRANSLATION, Shown, Spot
from tui.typeset import cell_of, offset_at_cell

if TYPE_CHECKING:
    from textual import events

    from tui.app.glyphs import Glyphs
    from tui.app.widgets.inking import Ink
    from tui.reading import Reading
    from tui.speech import Mention, Span, Speech
    from tui.speech.findings import Finding
    from tui.speech.parallel import Parallel
    from tui.typeset import Flow, Line
    from tui.typeset.spread import Spread

MEASURE = 84
"""The widest line in cells: 42 Chinese characters, the upper end of what books set."""
SETTLED_AT_ONCE = 60
"""Blocks laid out in one go of idle time: some ten milliseconds."""
NARROW = 30
"""Cells up to which the gutter has but one cell."""
BESIDE = 120
"""Cells of a terminal from which on two texts stand side by side."""
BETWEEN = 1
"""Cells between two columns, besides the gutter of the second."""


class TextView(Canvas, can_focus=True):
    """Draws the speech and reports where it was clicked; what that means is the screen's to say.

    Offsets are those of the source, but where a side is named: then they are those of its text.
    """

    class Clicked(Message):
        """A place of the text was clicked."""

        def __init__(self, spot: Spot) -> None:
            """Carry the place under the pointer."""
            super().__init__()
            self.spot = spot

    class Dragged(Message):
        """The mouse was drawn over a stretch of one of the texts."""

        def __init__(self, side: int, start: int, end: int) -> None:
            """Carry where it began and where it is."""
            super().__init__()
            self.side = side
            self.start = start
            self.end = end

    class Scrolled(Message):
        """The text moved under the viewport."""

    def __init__(
        self,
        speech: Speech,
        glyphs: Glyphs,
        *,
        measure: int = MEASURE,
        indent: int = INDENT,
        ambiguous: int = 1,
    ) -> None:
        """Prepare to draw a speech; nothing is laid out before the width is known."""
        super().__init__(id="text")
        self.speech = speech
        self.glyphs = glyphs
        self.measure = measure
        self.ambiguous = ambiguous
        self.shown = Shown.SOURCE
        self._indent = indent
        self._both: Parallel | None = None
        self._source = Column(speech, glyphs, indent, ambiguous)
        self._columns: tuple[Column, ...] = (self._source,)
        self._rows: Flow | Spread | None = None
        self._split = 0
        """Where the second of two columns begins; 0 where they are not side by side."""
        self._anchor = (Spot(SOURCE, speech.blocks[0].start if speech.blocks else 0), 0)
        self._fitted: Size | None = None
        self._pressed: Spot | None = None

    # ------------------------------------------------------------------ which texts

    def read(self, shown: Shown, both: Parallel | None) -> None:
        """Show one text or both; what was in view stays there.

        Args:
            shown: What to show.
            both: The speech beside its translation; None where only the source is shown.
        """
        if shown is self.shown:
            return
        anchor = self._anchor_for(shown)
        self.shown = shown
        if both is not None and self._both is None:
            self._both = both
            self._translation = Column(both.other, self.glyphs, self._indent, self.ambiguous, english=True)
        self._follow()
        self._columns = tuple(self._column(side) for side in shown.sides)
        self._anchor, self._fitted = anchor, None
        self._fit()
        current = self._source.ink.current
        if current is not None and anchor[0].offset in (current.start, self._on(current, anchor[0].side)):
            self.bring(current.start)
        self.call_later(self._settle)
        self.refresh()
        self.post_message(self.Scrolled())

    def _anchor_for(self, shown: Shown) -> tuple[Spot, int]:
        """What keeps its row when other texts are shown: the current figure, if it is in view, or else the place read."""
        current, rows = self._source.ink.current, self._rows
        if current is None or rows is None:
            return self._anchor
        stays = [side for side in self.shown.sides if side in shown.sides] or list(self.shown.sides)
        offset = self._on(current, stays[0])
        above = rows.row_of(offset, self.shown.sides.index(stays[0])) - self.scroll_offset.y
        if not 0 <= above < self.size.height:
            return self._anchor
        side = stays[0] if stays[0] in shown.sides else shown.sides[0]
        return Spot(side, self._on(current, side)), above

    def _on(self, mention: Mention, side: int) -> int:
        """Where a figure of the source begins on a side."""
        return mention.start if side == SOURCE or self._both is None else self._both.to_other(mention.start)

    def _column(self, side: int) -> Column:
        return self._translation if side == TRANSLATION else self._source

    def _follow(self) -> None:
        """Mark in the translation what is marked in the source."""
        if self._both is not None and TRANSLATION in self.shown.sides:
            self._translation.follow(self._source, self._both)

    def _mapped(self, spot: Spot) -> tuple[int, int]:
        """Which of the columns shows a place, and its offset there; it may be in a text that is not shown."""
        sides = self.shown.sides
        if spot.side in sides or self._both is None:
            return sides.index(spot.side), spot.offset
        over = self._both.to_other if spot.side == SOURCE else self._both.to_source
        return 0, over(spot.offset)

    # ------------------------------------------------------------------ what is shown

    @property
    def ink(self) -> Ink:
        """What is marked in the source."""
        return self._source.ink

    @property
    def translation(self) -> Column | None:
        """The translation's column, if it was ever shown."""
        return self._translation if self._both is not None else None

    @property
    def beside(self) -> bool:
        """Whether two texts stand side by side."""
        return bool(self._split)

    def show(self, reading: Reading, *, top: bool = False) -> None:
        """Show the current place; with `top` it moves to the top of the viewport."""
        before = self._source.ink.current
        self._source.ink = replace(self._source.ink, current=reading.mention)
        self._follow()
        for mention in (before, reading.mention):
            if mention is not None:
                self._refresh_rows(mention)
        self.bring(reading.place.offset, top=top)

    def _refresh_rows(self, mention: Mention) -> None:
        """Draw anew the rows that hold a figure, and no others."""
        rows = self._rows
        if rows is None or not self.size:
            return
        for position, column in enumerate(self._columns):
            figure = mention if column is self._source or not self._both else self._both.translated(mention)
            if figure is not None:
                first = rows.row_of(figure.start, position)
                last = rows.row_of(max(figure.start, figure.end - 1), position)
                self.refresh(Region(0, first - self.scroll_offset.y, self.size.width, last - first + 1))

    def bring(self, offset: int, side: int = SOURCE, *, top: bool = False) -> None:
        """Scroll so that a place is well in view, on both sides where that can be; if it is already, nothing moves."""
        rows, spot, height = self._rows, Spot(side, offset), self.size.height
        if rows is None:
            self._anchor = (spot, 0 if top else height // 3)
            return
        position, here = self._mapped(spot)
        row = rows.row_of(here, position)
        margin = min(2, height // 4)
        first, last = self._extent(spot, row, height - 2 * margin)
        seen = first - self.scroll_offset.y
        if top or seen < margin or last - self.scroll_offset.y >= height - margin:
            above = (
                1 if top and row else (0 if top else min(height // 3, height - 1 - margin - (last - first)))
            )
            self._anchor = (spot, min(above + (0 if top else row - first), row))
            self._settle_anchor()

    def _extent(self, spot: Spot, row: int, most: int) -> tuple[int, int]:
        """The rows of a place on both sides; its own alone where they are too far apart."""
        rows = self._rows
        if len(self._columns) < 2 or self._both is None or rows is None:
            return row, row
        over = self._both.to_other if spot.side == SOURCE else self._both.to_source
        twin = rows.row_of(over(spot.offset), 1 - spot.side)
        first, last = min(row, twin), max(row, twin)
        return (first, last) if last - first < most else (row, row)

    @property
    def rows(self) -> Flow | Spread | None:
        """The rows of what is shown, once the width is known."""
        return self._rows

    def row_of(self, offset: int) -> int:
        """The row that shows a code point of the source, or what stands for it."""
        position, here = self._mapped(Spot(SOURCE, offset))
        return self._rows.row_of(here, position) if self._rows is not None else 0

    @property
    def place(self) -> tuple[Spot, int]:
        """The place being read, and its row in the viewport."""
        return self._anchor

    def show_at(self, place: tuple[Spot, int]) -> None:
        """Scroll to a place that was read before."""
        self._anchor = place
        self._settle_anchor()

    def mark_hits(self, hits: tuple[Span, ...], side: int = SOURCE) -> None:
        """Mark what was searched for in one of the texts."""
        if side == SOURCE or self._both is not None:
            self._mark(self._column(side), hits=hits)

    def mark_selection(self, selection: Span | None, side: int = SOURCE) -> None:
        """Mark what is selected in one of the texts, and nothing in the other."""
        self._mark(self._source, selection=selection if side == SOURCE else None)
        if self._both is not None:
            self._mark(self._translation, selection=selection if side == TRANSLATION else None)

    def _mark(self, column: Column, **marks: object) -> None:
        """Change what is marked, if it is another thing."""
        ink = replace(column.ink, **marks)  # type: ignore[arg-type]
        if ink != column.ink:
            column.ink = ink
            self.refresh()

    def mark_findings(self, findings: tuple[Finding, ...]) -> None:
        """Put a sign beside lines that findings are about."""
        self._source.found = tuple(sorted({place(finding) for finding in findings}))
        self._follow()
        self.refresh()

    def mark_operands(self, operands: tuple[Span, ...]) -> None:
        """Mark the figures that the current one is counted with."""
        self._mark(self._source, operands=operands)
        self._follow()

    def mark_review(self, signs: dict[int, str], notes: tuple[int, ...]) -> None:
        """Put the signs of verdicts (by index of the figure) and of own notes (by place, in order) beside the lines."""
        source = self._source
        if (signs, notes) != (source.judged, source.own_notes):
            source.judged, source.own_notes = signs, notes
            self._follow()
            self.refresh()

    def show_row(self, row: int) -> None:
        """Bring a row of the text to the middle of the viewport."""
        self.jump(row - self.size.height // 2)

    def offset_beside(self, offset: int, by: int, side: int = SOURCE) -> int:
        """The code point one line below (1) or above (-1), in the same column as far as the line has one."""
        rows, text = self._rows, self._column(side).speech.text
        if rows is None:
            return offset
        position = self.shown.sides.index(side)
        row = rows.row_of(offset, position)
        line = rows.shown(row)[1][position]
        cell = cell_of(text, line, offset, ambiguous=self.ambiguous) if line else 0
        while 0 <= (row := row + by) < rows.height:
            line = rows.shown(row)[1][position]
            if line is not None:
                return offset_at_cell(text, line, cell, ambiguous=self.ambiguous)
        return len(text) if by > 0 else 0

    @property
    def looked_at(self) -> tuple[int, int]:
        """The code points of the source at the top and after the bottom of the viewport."""
        rows, end = self._rows, len(self.speech.text)
        if rows is None:
            return (0, end)
        y, below = self.scroll_offset.y, self.scroll_offset.y + self.size.height
        top, bottom = rows.offset_at(y), rows.offset_at(below)
        if SOURCE not in self.shown.sides and self._both is not None:
            top, bottom = self._both.to_source(top), self._both.to_source(bottom)
        return top, bottom if below < rows.height else end

    def scroll_rows(self, rows: int) -> None:
        """Scroll by rows, at once."""
        self.jump(self.scroll_offset.y + rows)

    def scroll_edge(self, end: int) -> None:
        """Scroll to the first row (-1) or the last (1)."""
        side = self.shown.sides[-1 if end > 0 else 0]
        last = len(self._column(side).speech.text)
        self._anchor = (Spot(side, 0), 0) if end < 0 else (Spot(side, last), self.size.height - 1)
        self._settle_anchor()

    # ------------------------------------------------------------------ layout

    def _size_updated(
        self,
        size: Size,
        virtual_size: Size,
        container_size: Size,
        layout: bool = True,  # noqa: FBT001, FBT002 - Textual's own signature
    ) -> bool:
        """Set the text for the very first frame as soon as the pane has its place; later sizes come as events.

        The event for the first size comes after the first frame, and a whole idle time later the second, with the text.
        """
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if self._rows is None and self.size:
            self._fit()
        return changed

    def on_resize(self) -> None:
        """Set the text for the new width, and the rest of it in idle time."""
        self._fit()
        self.call_later(self._settle)
        self.refresh()

    @property
    def _gutter(self) -> int:
        """Cells of the signs left of a text."""
        return 1 if self._narrow else GUTTER

    @property
    def _narrow(self) -> bool:
        return self.size.width <= NARROW

    def _fit(self) -> None:
        """Set the text for the pane's size, if that is new; the place that was read keeps its row."""
        if self.size == self._fitted or not self.size:
            return
        self._fitted = self.size
        room = self.scrollable_content_region.width - self._gutter - 1
        self._split = 0
        width = max(2, min(self.measure, room))
        if len(self._columns) < 2:
            self._rows = self._columns[0].flow(width)
        else:
            from tui.typeset.spread import Spread, columns  # noqa: PLC0415 - one text does without

            wide = columns(room - BETWEEN - GUTTER) if self.screen.size.width >= BESIDE else None
            widths = (min(self.measure, wide[0]), min(self.measure, wide[1])) if wide else (width, width)
            self._split = GUTTER + widths[0] + BETWEEN if wide else 0
            first, second = (column.flow(each) for column, each in zip(self._columns, widths, strict=True))
            self._rows = Spread((first, second), beside=bool(wide))
        self._settle_anchor()

    def _settle_anchor(self) -> None:
        """Bring the anchored place to its row of the viewport, and lay out what is now to be seen."""
        rows, anchor = self._rows, self._anchor
        if rows is None:
            return
        position, offset = self._mapped(anchor[0])
        top = rows.top(offset, anchor[1], self.size.height, position)
        self.set_extent(self.scrollable_content_region.width, rows.height)
        self.jump(top)
        self._anchor = anchor

    def _settle(self) -> None:
        """Lay out some more in idle time, so that the scroll bar tells the truth; the place read stays put."""
        rows = self._rows
        if rows is None:
            return
        if rows.settle(SETTLED_AT_ONCE):
            self.call_later(self._settle)
        self._settle_anchor()
        self.post_message(self.Scrolled())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take the line now at the top as the place being read."""
        super().watch_scroll_y(old_value, new_value)
        rows, y = self._rows, round(new_value)
        if rows is not None and round(old_value) != y:
            lines = rows.shown(y)[1]
            position = next((at for at, line in enumerate(lines) if line is not None), 0)
            self._anchor = (Spot(self.shown.sides[position], rows.offset_at(y, position)), 0)
            self.post_message(self.Scrolled())

    # ------------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """Paint one line of the viewport: for each text gutter, indent, pieces."""
        width = self.scrollable_content_region.width
        rows = self._rows
        row = y + self.scroll_offset.y
        if rows is None or row >= rows.height:
            return Strip.blank(width, self.base)
        index, lines = rows.shown(row)
        segments: list[Segment] = []
        used = 0
        for position, line in enumerate(lines):
            if line is None:
                continue
            if position and self._split:
                segments.append(Segment(" " * (self._split - used), self.base))
                used = self._split
            below = "text--under" if position and not self._split else ""
            segments += self._columns[position].segments(self, index, line, narrow=self._narrow, below=below)
            used += self._gutter + line.indent + line.width
        segments.append(Segment(" " * max(0, width - used), self.base))
        return Strip(segments, max(width, used)).crop(0, width)

    # ------------------------------------------------------------------ the mouse

    def under(self, x: int, y: int) -> Spot | None:
        """The place under a cell of the viewport; None where no text is."""
        rows, row = self._rows, y + self.scroll_offset.y
        if rows is None or not 0 <= row < rows.height:
            return None
        lines: list[Line | None] = list(rows.shown(row)[1])
        if self._split:
            lines[0 if x >= self._split else 1] = None
        position = next((at for at, line in enumerate(lines) if line is not None), None)
        if position is None:
            return None
        line, column = lines[position], self._columns[position]
        if line is None:
            return None
        cell = x - (self._split if position else 0) - self._gutter - line.indent
        if not 0 <= cell < line.width:
            return None
        offset = offset_at_cell(column.speech.text, line, cell, ambiguous=self.ambiguous)
        return Spot(self.shown.sides[position], offset)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A stretch may begin here."""
        at = event.get_content_offset(self)
        self._pressed = self.under(at.x, at.y) if at is not None and event.button == 1 else None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """With the button held the stretch reaches to here, in the text where it began."""
        at, begun = event.get_content_offset(self), self._pressed
        if begun is None or event.button != 1 or at is None:
            return
        here = self.under(at.x, at.y)
        if here is not None and here != begun and here.side == begun.side:
            after = here.offset + 1 if here.offset >= begun.offset else here.offset
            self.post_message(self.Dragged(begun.side, begun.offset, after))

    def on_mouse_up(self) -> None:
        """The stretch ends."""
        self._pressed = None

    def on_click(self, event: events.Click) -> None:
        """Report the place under the pointer."""
        at = event.get_content_offset(self)
        spot = self.under(at.x, at.y) if at is not None else None
        if spot is not None:
            self.post_message(self.Clicked(spot))
