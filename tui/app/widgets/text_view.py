"""The text: the whole speech on the Line API, drawn from what is near the viewport."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from tui.app.widgets.canvas import Canvas
from tui.app.widgets.inking import Ink, pieces
from tui.reading.findings import place
from tui.reading.links import noted_mentions
from tui.speech import BlockKind, Standing
from tui.typeset import Flow, FlowBlock, cell_of, hanging_for, offset_at_cell

if TYPE_CHECKING:
    from textual import events

    from tui.app.glyphs import Glyphs
    from tui.reading import Reading
    from tui.speech import Span, Speech
    from tui.speech.findings import Finding
    from tui.typeset import Line

GUTTER = 4
"""Cells left of the text: pointer, sign, verdict, blank."""
MEASURE = 84
"""The widest line in cells: 42 Chinese characters, the upper end of what books set."""
_DATE = re.compile(r"[0-9０-９]{1,4}[年月日]")
SETTLED_AT_ONCE = 60
"""Blocks laid out in one go of idle time: some ten milliseconds."""
INDENT = 2
"""First-line indent of a paragraph, in cells."""


class TextView(Canvas, can_focus=True):
    """Draws the speech and reports where it was clicked; what that means is the screen's to say."""

    class Clicked(Message):
        """A place of the text was clicked."""

        def __init__(self, offset: int) -> None:
            """Carry the code point under the pointer."""
            super().__init__()
            self.offset = offset

    class Dragged(Message):
        """The mouse was drawn over a stretch of the text."""

        def __init__(self, start: int, end: int) -> None:
            """Carry where it began and where it is."""
            super().__init__()
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
        self.ink = Ink(speech)
        self._keep = kept_whole(speech)
        self._blocks = tuple(flow_blocks(speech, indent))
        self._flow: Flow | None = None
        self._anchor = (speech.blocks[0].start if speech.blocks else 0, 0)
        self._fitted: Size | None = None
        self._pressed: int | None = None
        self._found: tuple[int, ...] = ()
        self._noted = noted_mentions(speech)
        self._judged: dict[int, str] = {}
        self._own_notes: tuple[int, ...] = ()

    # ------------------------------------------------------------------ what is shown

    def show(self, reading: Reading, *, top: bool = False) -> None:
        """Show the current place; with `top` it moves to the top of the viewport."""
        before = self.ink.current
        self.ink = replace(self.ink, current=reading.mention)
        for mention in (before, reading.mention):
            if mention is not None:
                self._refresh_rows(mention.start, mention.end)
        self.bring(reading.place.offset, top=top)

    def _refresh_rows(self, start: int, end: int) -> None:
        """Draw anew the rows that hold a stretch of the text, and no others."""
        flow = self._flow
        if flow is None or not self.size:
            return
        first, last = flow.row_of(start), flow.row_of(max(start, end - 1))
        self.refresh(Region(0, first - self.scroll_offset.y, self.size.width, last - first + 1))

    def bring(self, offset: int, *, top: bool = False) -> None:
        """Scroll so that a code point is well in view; if it is already, nothing moves."""
        flow = self._flow
        if flow is None:
            self._anchor = (offset, 0 if top else self.size.height // 3)
            return
        row, height = flow.row_of(offset), self.size.height
        margin = min(2, height // 4)
        seen = row - self.scroll_offset.y
        if top or not margin <= seen < height - margin:
            above = 1 if top and row else (0 if top else height // 3)
            self._anchor = (offset, min(above, row))
            self._settle_anchor()

    @property
    def flow(self) -> Flow | None:
        """The rows of the text, once the width is known."""
        return self._flow

    @property
    def place(self) -> tuple[int, int]:
        """The place being read: a code point, and its row in the viewport."""
        return self._anchor

    def show_at(self, place: tuple[int, int]) -> None:
        """Scroll to a place that was read before."""
        self._anchor = place
        self._settle_anchor()

    def mark_hits(self, hits: tuple[Span, ...]) -> None:
        """Mark what was searched for."""
        if hits != self.ink.hits:
            self.ink = replace(self.ink, hits=hits)
            self.refresh()

    def mark_selection(self, selection: Span | None) -> None:
        """Mark what is selected."""
        if selection != self.ink.selection:
            self.ink = replace(self.ink, selection=selection)
            self.refresh()

    def mark_findings(self, findings: tuple[Finding, ...]) -> None:
        """Put a sign beside lines that findings are about."""
        self._found = tuple(sorted({place(finding) for finding in findings}))
        self.refresh()

    def mark_review(self, signs: dict[int, str], notes: tuple[int, ...]) -> None:
        """Put the signs of verdicts (by index of the figure) and of own notes (by place, in order) beside the lines."""
        if (signs, notes) != (self._judged, self._own_notes):
            self._judged, self._own_notes = signs, notes
            self.refresh()

    def mark_operands(self, operands: tuple[Span, ...]) -> None:
        """Mark the figures that the current one is counted with."""
        if operands != self.ink.operands:
            self.ink = replace(self.ink, operands=operands)
            self.refresh()

    def show_row(self, row: int) -> None:
        """Bring a row of the text to the middle of the viewport."""
        self.jump(row - self.size.height // 2)

    def offset_beside(self, offset: int, by: int) -> int:
        """The code point one line below (1) or above (-1), in the same column as far as the line has one."""
        flow = self._flow
        if flow is None:
            return offset
        row = flow.row_of(offset)
        _block, line = flow.row(row)
        cell = cell_of(self.speech.text, line, offset, ambiguous=self.ambiguous) if line else 0
        while 0 <= (row := row + by) < flow.height:
            _block, line = flow.row(row)
            if line is not None:
                return offset_at_cell(self.speech.text, line, cell, ambiguous=self.ambiguous)
        return len(self.speech.text) if by > 0 else 0

    @property
    def looked_at(self) -> tuple[int, int]:
        """The code points at the top and after the bottom of the viewport."""
        flow = self._flow
        if flow is None:
            return (0, len(self.speech.text))
        y, height = self.scroll_offset.y, self.size.height
        below = y + height
        return flow.offset_at(y), flow.offset_at(below) if below < flow.height else len(self.speech.text)

    def scroll_rows(self, rows: int) -> None:
        """Scroll by rows, at once."""
        self.jump(self.scroll_offset.y + rows)

    def scroll_edge(self, end: int) -> None:
        """Scroll to the first row (-1) or the last (1)."""
        text = self.speech.text
        self._anchor = (0, 0) if end < 0 else (len(text), self.size.height - 1)
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
        if self._flow is None and self.size:
            self._fit()
        return changed

    def on_resize(self) -> None:
        """Set the text for the new width, and the rest of it in idle time."""
        self._fit()
        self.call_later(self._settle)
        self.refresh()

    def _fit(self) -> None:
        """Set the text for the pane's size, if that is new; the place that was read keeps its row."""
        if self.size == self._fitted or not self.size:
            return
        self._fitted = self.size
        gutter = GUTTER if self.size.width > 30 else 1
        width = max(2, min(self.measure, self.scrollable_content_region.width - gutter - 1))
        if self._flow is None:
            self._flow = Flow(
                self.speech.text, self._blocks, width, keep=self._keep, ambiguous=self.ambiguous
            )
        else:
            self._flow = self._flow.resized(width)
        self._settle_anchor()

    def _settle_anchor(self) -> None:
        """Bring the anchored place to its row of the viewport, and lay out what is now to be seen."""
        flow = self._flow
        if flow is None:
            return
        offset, above = self._anchor
        anchor = self._anchor
        while True:  # laying out what stands above the place may move it: until both agree
            row = flow.row_of(offset)
            for y in range(max(0, row - above), row - above + self.size.height):
                flow.row(y)
            if flow.row_of(offset) == row:
                break
        self.set_extent(self.scrollable_content_region.width, flow.height)
        self.jump(row - above)
        self._anchor = anchor

    def _settle(self) -> None:
        """Lay out some more in idle time, so that the scroll bar tells the truth; the place read stays put."""
        flow = self._flow
        if flow is None:
            return
        if flow.settle(SETTLED_AT_ONCE):
            self.call_later(self._settle)
        self._settle_anchor()
        self.post_message(self.Scrolled())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take the line now at the top as the place being read."""
        super().watch_scroll_y(old_value, new_value)
        if self._flow is not None and round(old_value) != round(new_value):
            self._anchor = (self._flow.offset_at(round(new_value)), 0)
            self.post_message(self.Scrolled())

    # ------------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """Paint one line of the viewport: gutter, indent, pieces of text."""
        width = self.scrollable_content_region.width
        flow = self._flow
        row = y + self.scroll_offset.y
        if flow is None or row >= flow.height:
            return Strip.blank(width, self.base)
        index, line = flow.row(row)
        if line is None:
            return Strip.blank(width, self.base)
        base = self.base
        narrow = self.size.width <= 30
        segments = self._gutter(line, narrow=narrow)
        used = (1 if narrow else GUTTER) + line.indent + line.width
        segments.append(Segment(" " * line.indent, base))
        kind = self.speech.blocks[index].kind
        for start, end, names in pieces(self.ink, kind, line.start, line.end):
            text = self.speech.text[start:end].replace("\n", "").replace("\r", "").replace("\t", " ")
            style = base
            for name in names:
                style += self.style_of(name)
            segments.append(Segment(text, style))
        segments.append(Segment(" " * max(0, width - used), base))
        return Strip(segments, max(width, used)).crop(0, width)

    def _gutter(self, line: Line, *, narrow: bool) -> list[Segment]:
        """The signs of a line: a pointer where the current figure stands, and its most serious mark."""
        glyphs, speech = self.glyphs, self.speech
        first = speech.mention_after(line.start)
        here = []
        while first < len(speech.mentions) and speech.mentions[first].start < line.end:
            here.append(speech.mentions[first])
            first += 1
        current = self.ink.current
        pointer = glyphs.current if current is not None and line.start <= current.start < line.end else " "
        standings = {speech.metric_by_id[mention.metric].standing for mention in here}
        sign, style = " ", ""
        found = bisect_left(self._found, line.start)
        if Standing.DAMAGED in standings or (found < len(self._found) and self._found[found] < line.end):
            sign, style = glyphs.damaged, "text--damaged-sign"
        elif Standing.UNCLEAR in standings:
            sign, style = glyphs.unclear, "text--unclear-sign"
        elif any(mention.number in self._noted for mention in here):
            sign, style = glyphs.note, "text--note-sign"
        noted = bisect_left(self._own_notes, line.start)
        if sign in (" ", glyphs.note) and noted < len(self._own_notes) and self._own_notes[noted] < line.end:
            sign, style = glyphs.own_note, "text--pointer"
        if narrow:
            return [Segment(pointer if pointer != " " else sign, self.base + self.style_of("text--pointer"))]
        return [
            Segment(pointer, self.base + self.style_of("text--pointer")),
            Segment(sign, self.base + self.style_of(style)),
            self._verdict_sign([self._judged.get(mention.number - 1, "") for mention in here]),
            Segment(" ", self.base),
        ]

    def _verdict_sign(self, signs: list[str]) -> Segment:
        """The worst verdict of a line's figures; verified only where all are, a dot where some are."""
        for sign, style in (("x", "text--damaged-sign"), ("d", "text--unclear-sign")):
            if sign in signs:
                return Segment(sign, self.base + self.style_of(style))
        if "v" in signs:
            return Segment("v" if all(signs) else ".", self.base + self.style_of("text--verified-sign"))
        return Segment(" ", self.base)

    # ------------------------------------------------------------------ the mouse

    def offset_under(self, x: int, y: int) -> int | None:
        """The code point under a cell of the viewport; None where no text is."""
        flow = self._flow
        row = y + self.scroll_offset.y
        if flow is None or not 0 <= row < flow.height:
            return None
        _index, line = flow.row(row)
        if line is None:
            return None
        cell = x - (1 if self.size.width <= 30 else GUTTER) - line.indent
        if not 0 <= cell < line.width:
            return None
        return offset_at_cell(self.speech.text, line, cell, ambiguous=self.ambiguous)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A stretch may begin here."""
        at = event.get_content_offset(self)
        self._pressed = self.offset_under(at.x, at.y) if at is not None and event.button == 1 else None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """With the button held the stretch reaches to here."""
        at = event.get_content_offset(self)
        if self._pressed is None or event.button != 1 or at is None:
            return
        here = self.offset_under(at.x, at.y)
        if here is not None and here != self._pressed:
            after = here + 1 if here >= self._pressed else here
            self.post_message(self.Dragged(self._pressed, after))

    def on_mouse_up(self) -> None:
        """The stretch ends."""
        self._pressed = None

    def on_click(self, event: events.Click) -> None:
        """Report the place under the pointer."""
        at = event.get_content_offset(self)
        offset = self.offset_under(at.x, at.y) if at is not None else None
        if offset is not None:
            self.post_message(self.Clicked(offset))


def kept_whole(speech: Speech) -> tuple[tuple[int, int], ...]:
    """What no line tears where it fits: the figures, and dates, which a metrics table may leave out."""
    figures = {(mention.start, mention.end) for mention in speech.mentions}
    dates = {found.span() for found in _DATE.finditer(speech.text)}
    return tuple(sorted(figures | dates))


def flow_blocks(speech: Speech, indent: int = INDENT) -> list[FlowBlock]:
    """How each block of the speech is set: indents, and blank rows before it."""
    found: list[FlowBlock] = []
    previous: BlockKind | None = None
    for block in speech.blocks:
        first = hanging = 0
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.FRONT, BlockKind.BACK):
            hanging = hanging_for(speech.text, block.start, block.end)
            first = 0 if hanging else indent
        space = 0 if previous is None else _space(previous, block.kind)
        found.append(FlowBlock(block.start, block.end, first, hanging, space))
        previous = block.kind
    return found


def _space(before: BlockKind, kind: BlockKind) -> int:
    """Blank rows between two blocks: chapters stand apart, paragraphs keep one row."""
    if {before, kind} <= {BlockKind.TITLE, BlockKind.SUBTITLE} or before is kind is BlockKind.FRONT:
        return 0
    return 2 if kind is BlockKind.CHAPTER else 1
