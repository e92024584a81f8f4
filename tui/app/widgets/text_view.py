"""The text: one language of the speech or both on the Line API, drawn from what is near the viewport."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from tui.app.widgets.canvas import Canvas, note_keys
from tui.app.widgets.kept_lines import KeptLines
from tui.app.widgets.page_map import Pages
from tui.files.sanitizing import sanitize_line
from tui.reading.finding_places import index_of
from tui.reading.languages import SOURCE, TRANSLATION, Shown, Spot
from tui.typeset.speech_blocks import INDENT, MEASURE

if TYPE_CHECKING:
    from textual import events

    from tui.app.glyphs import Glyphs
    from tui.app.widgets.column import Column, Cover
    from tui.app.widgets.highlights import Highlights
    from tui.files.memory import View
    from tui.reading.state import Reading
    from tui.speech import Mention, Span, Speech
    from tui.speech.findings import Finding
    from tui.speech.parallel import Parallel
    from tui.typeset import Flow
    from tui.typeset.spread import Spread

SETTLED_AT_ONCE = 60
"""Blocks laid out in one go of idle time: some ten milliseconds."""
SETTLED = 3_000
"""Blocks of a text up to which all are laid out in idle time; the rows of a longer one stay in part an estimate."""

Anchor = tuple[Spot, int]
"""A place, and the row of the viewport at which it is."""


class TextView(Canvas, can_focus=True):
    """Draws the speech and reports where it was clicked; what that means is the screen's to say.

    Offsets are those of the source, but where a side is named: then they are those of its text.
    """

    _on_focus = _on_blur = note_keys

    class Clicked(Message):
        """A place of the text was clicked."""

        def __init__(self, spot: Spot, times: int = 1) -> None:
            """Carry the place under the pointer, and how often it was clicked without a pause."""
            super().__init__()
            self.spot = spot
            self.times = times

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
        cover: Cover | None = None,
    ) -> None:
        """Prepare to draw a speech; nothing is laid out before the width is known.

        Args:
            speech: The speech.
            glyphs: The signs that are drawn.
            measure: Cells of the widest line.
            indent: Cells before a paragraph.
            ambiguous: Cells of a character of ambiguous width.
            cover: Sees that the figures of a stretch are known before it is set; gives the speech where more are now.
        """
        super().__init__(id="text")
        self._styles_cache = KeptLines(
            lambda y: self.pages.line_key(y + self.scroll_offset.y), lambda: (self.base, *self.pages.inks())
        )
        self.pages = Pages(speech, glyphs, measure=measure, indent=indent, ambiguous=ambiguous, cover=cover)
        self._source = self.pages.source
        self._anchor = (Spot(SOURCE, speech.blocks[0].start if speech.blocks else 0), 0)
        self._views: dict[Shown, Anchor] = {}
        """What was in view before the texts were changed, for going round."""
        self._changed_to: Anchor | None = None
        self._fitted: Size | None = None
        self._pressed: Spot | None = None

    @property
    def speech(self) -> Speech:
        """What is drawn, with the figures that are known."""
        return self.pages.source.speech

    # ------------------------------------------------------------------ what is shown

    def take(self, speech: Speech) -> None:
        """Take the same speech with more of its figures."""
        self._source.take(speech)
        self.refresh()
        if speech.pending is None:
            self.call_later(self._settle)

    def mark_current(self, mention: Mention | None) -> None:
        """Mark a figure as the current one, without moving."""
        self._mark(self._source, current=mention)

    def read(self, shown: Shown, both: Parallel | None) -> None:
        """Show one text or both; what was in view stays there.

        Args:
            shown: What to show.
            both: The speech beside its translation; None where only the source is shown.
        """
        if shown is self.pages.shown:
            return
        if self._anchor != self._changed_to:
            self._views.clear()  # one has read on since the last change
        self._views[self.pages.shown] = self._anchor
        self._anchor, figure = self._anchor_for(shown)
        self._anchor = self._views.get(shown, self._anchor)
        self.pages.show(shown, both)
        self._fitted = None
        self.fit()
        if figure is not None:
            self.bring(figure)
        self._changed_to = self._anchor
        self.call_later(self._settle)
        self.refresh()
        self.post_message(self.Scrolled())

    def _anchor_for(self, shown: Shown) -> tuple[Anchor, int | None]:
        """What keeps its row when other texts are shown: the current figure, if it is in view, or the place read."""
        current, before = self._source.highlights.current, self.pages.shown
        if current is not None and self.rows is not None:
            side = next((side for side in before.sides if side in shown.sides), before.sides[0])
            figure = self.pages.on(current, side)
            if figure is not None:
                above = self.pages.row_of(Spot(side, figure.start)) - self.scroll_offset.y
                if 0 <= above < self.size.height:
                    return (Spot(SOURCE, current.start), above), current.start
        return self._anchor, None

    def show(self, reading: Reading, *, top: bool = False) -> None:
        """Show the current place; with `top` it moves to the top of the viewport."""
        before = self._source.highlights.current
        self._source.highlights = replace(self._source.highlights, current=reading.mention)
        self.pages.follow()
        for mention in (before, reading.mention):
            if mention is not None and self.size:
                for first, last in self.pages.rows_of(mention):
                    # The rows that hold the figure, and no others.
                    row = first - self.scroll_offset.y
                    self.refresh(Region(0, row, self.size.width, last - first + 1))
        self.bring(reading.place.offset, top=top)

    def bring(self, offset: int, side: int = SOURCE, *, top: bool = False) -> None:
        """Scroll so that a place is well in view, on both sides where that can be; if it is already, nothing moves."""
        spot, height = Spot(side, offset), self.size.height
        if self.rows is None:
            self._anchor = (spot, 0 if top else height // 3)
            return
        if self.pages.reveal(spot):
            self.refresh()
        margin = min(2, height // 4)
        row = self.pages.row_of(spot)
        first, last = self.pages.extent(spot, height - 2 * margin)
        if top:
            self.show_at((spot, min(1, row)))
        elif first - self.scroll_offset.y < margin or last - self.scroll_offset.y >= height - margin:
            above = min(height // 3, height - 1 - margin - (last - first))
            self.show_at((spot, min(above + row - first, row)))

    def scroll_columns(self, offset: int, by: int) -> bool:
        """Move the columns of the table at a place of the source, or of the first in view; whether any moved."""
        moved = self.pages.scroll_columns(Spot(SOURCE, offset), by)
        if moved:
            self.refresh()
        return moved

    @property
    def rows(self) -> Flow | Spread | None:
        """The rows of what is shown, once the width is known."""
        return self.pages.rows

    def row_of(self, offset: int) -> int:
        """The row that shows a code point of the source, or what stands for it."""
        return self.pages.row_of(Spot(SOURCE, offset))

    @property
    def place(self) -> Anchor:
        """The place being read, and its row in the viewport."""
        return self._anchor

    @property
    def view(self) -> View | None:
        """What is in view, to be remembered; None before anything is set."""
        spot, row = self._anchor
        return None if self.rows is None else (spot.side, spot.offset, row)

    def show_view(self, view: View) -> None:
        """Scroll to what was in view before, if that text is shown and still is as long."""
        side, offset, row = view
        if side in self.pages.shown.sides and offset <= len(self.pages.column(side).speech.text):
            self.show_at((Spot(side, offset), row))

    def show_at(self, place: Anchor) -> None:
        """Scroll to a place that was read before."""
        self._anchor = place
        self._settle_anchor()

    @property
    def looked_at(self) -> tuple[int, int]:
        """The code points of the source at the top and after the bottom of the viewport."""
        rows, end = self.rows, len(self.speech.text)
        if rows is None:
            return (0, end)
        y, below = self.scroll_offset.y, self.scroll_offset.y + self.size.height
        return self.pages.source_at(y), self.pages.source_at(below) if below < rows.height else end

    def offset_beside(self, offset: int, by: int, side: int = SOURCE) -> int:
        """The code point one line below (1) or above (-1) in a text."""
        return self.pages.offset_beside(Spot(side, offset), by)

    def show_row(self, row: int) -> None:
        """Bring a row of the text to the middle of the viewport."""
        self.jump(row - self.size.height // 2)

    def scroll_edge(self, end: int) -> None:
        """Scroll to the first row (-1) or the last (1)."""
        side = self.pages.shown.sides[-1 if end > 0 else 0]
        last = len(self.pages.column(side).speech.text)
        self.show_at((Spot(side, 0), 0) if end < 0 else (Spot(side, last), self.size.height - 1))

    # ------------------------------------------------------------------ what is marked

    @property
    def highlights(self) -> Highlights:
        """What is marked in the source."""
        return self._source.highlights

    def mark_hits(self, hits: tuple[Span, ...], side: int = SOURCE) -> None:
        """Mark what was searched for in one of the texts."""
        if side == SOURCE or self.pages.translation is not None:
            self._mark(self.pages.column(side), hits=hits)

    def mark_selection(self, selection: Span | None, side: int = SOURCE) -> None:
        """Mark what is selected in one of the texts, and nothing in the other."""
        self._mark(self._source, selection=selection if side == SOURCE else None)
        if self.pages.translation is not None:
            self._mark(self.pages.translation, selection=selection if side == TRANSLATION else None)

    def mark_operands(self, operands: tuple[Span, ...]) -> None:
        """Mark the figures that the current one is counted with."""
        self._mark(self._source, operands=operands)
        self.pages.follow()

    def _mark(self, column: Column, **marks: object) -> None:
        """Change what is marked, if it is another thing."""
        if any(getattr(column.highlights, name) != mark for name, mark in marks.items()):
            column.highlights = replace(column.highlights, **marks)  # type: ignore[arg-type]
            self.refresh()

    def mark_findings(self, findings: tuple[Finding, ...]) -> None:
        """Put a sign beside lines that findings are about."""
        self._source.found = tuple(index_of(findings).places)
        self.pages.follow()
        self.refresh()

    def mark_beside(self, **signs: object) -> None:
        """Put signs beside the lines, each kind by its name in `Column`, and mark the figures that are `changed`.

        `verdict_signs` by the index of the figure, `own_notes` by their places in order, `change_signs` by place in order.
        """
        if any(getattr(self._source, name) != marks for name, marks in signs.items()):
            for name, marks in signs.items():
                setattr(self._source, name, marks)
            self.pages.follow()
            self.refresh()

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
        if self.rows is None and self.size:
            self.fit()
        return changed

    def on_resize(self) -> None:
        """Set the text for the new width, and the rest of it in idle time."""
        if self.fit():
            self.refresh()
        self.call_later(self._settle)

    def fit(self) -> bool:
        """Set the text for the pane's size, and say whether that is new; the place that was read keeps its row."""
        if self.size == self._fitted or not self.size:
            return False
        self._fitted = self.size
        self.pages.fit(self.scrollable_content_region.width, self.screen.size.width)
        self._settle_anchor()
        return True

    def _settle_anchor(self) -> None:
        """Bring the anchored place to its row of the viewport, and lay out what is now to be seen."""
        rows, anchor = self.rows, self._anchor
        if rows is None:
            return
        position, offset = self.pages.mapped(anchor[0])
        row = min(anchor[1], max(0, self.size.height - 1))  # of a higher viewport, perhaps of another day
        top = rows.top(offset, row, self.size.height, position)
        self.set_extent(self.scrollable_content_region.width, rows.height)
        self.jump(top)
        self._anchor = anchor

    def _settle(self) -> None:
        """Lay out some more in idle time, so that the scroll bar tells the truth; the place read stays put."""
        rows = self.rows
        if rows is None:
            return
        settles = self.speech.pending is None and len(self.speech.blocks) <= SETTLED
        if settles and rows.settle(SETTLED_AT_ONCE):
            self.call_later(self._settle)
        self._settle_anchor()
        self.post_message(self.Scrolled())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take the line now at the top as the place being read."""
        super().watch_scroll_y(old_value, new_value)
        if self.rows is not None and round(old_value) != round(new_value):
            top = round(new_value)
            spot = self.pages.spot_at(top)
            self._anchor = (spot, max(0, self.pages.row_of(spot) - top))  # below a blank row
            self.post_message(self.Scrolled())

    def render_line(self, y: int) -> Strip:
        """Paint one line of the viewport."""
        width = self.scrollable_content_region.width
        segments, used = self.pages.segments(self, y + self.scroll_offset.y)
        segments.append(Segment(" " * max(0, width - used), self.base))
        return Strip(segments, max(width, used)).crop(0, width)

    # ------------------------------------------------------------------ the mouse

    def under(self, x: int, y: int) -> Spot | None:
        """The place under a cell of the viewport; None where no text is."""
        return self.pages.under(x, y + self.scroll_offset.y)

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
        """The stretch that the mouse was drawn over ends."""
        self._pressed = None

    def on_click(self, event: events.Click) -> None:
        """Report the place under the pointer."""
        at = event.get_content_offset(self)
        spot = self.under(at.x, at.y) if at is not None else None
        if spot is not None:
            self.post_message(self.Clicked(spot, event.chain))


def plain_page(text: TextView) -> list[tuple[int, int, str]]:
    """What is in view of a text, without colours: for each line its row and column on the screen, and its words."""
    found = []
    for y in range(text.size.height):
        words = text.render_line(y).text
        if words.strip():
            column = len(words) - len(words.lstrip(" "))
            found.append((text.region.y + y, text.region.x + column, sanitize_line(words.strip(" "))))
    return found
