"""The texts that are shown, set for a width: one, two side by side, or each block under its twin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from tui.app.widgets.column import Column
from tui.reading.languages import SOURCE, TRANSLATION, Shown, Spot
from tui.typeset import Flow, cell_of, offset_at_cell
from tui.typeset.speech_blocks import GUTTER, INDENT, MEASURE, place_of_lines

if TYPE_CHECKING:
    from collections.abc import Hashable

    from tui.app.glyphs import Glyphs
    from tui.app.widgets.canvas import Canvas
    from tui.app.widgets.column import Cover
    from tui.speech import Mention, Speech
    from tui.speech.parallel import Parallel
    from tui.typeset import Line
    from tui.typeset.spread import Spread

BESIDE = 120
"""Cells of a terminal from which on two texts stand side by side."""
BETWEEN = 1
"""Cells between two columns, besides the gutter of the second."""
UNDER = "text--under"
"""The style of a translation under its source."""


class Pages:
    """Knows which text stands on which row, and which row and cell show a place."""

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
        """Take a speech; nothing is laid out before the width is known."""
        self.shown = Shown.SOURCE
        self.source = Column(speech, glyphs, indent, ambiguous, cover=cover)
        self.translation: Column | None = None
        self.rows: Flow | Spread | None = None
        self.split = 0
        """The cell at which the second of two columns begins; 0 where they are not side by side."""
        self.gutter = GUTTER
        """Cells of the signs left of a text."""
        self.margin = 0
        """Cells left of that where the pane is wider than the texts."""
        self._glyphs, self._measure, self._indent, self._ambiguous = glyphs, measure, indent, ambiguous
        self._both: Parallel | None = None
        self._columns: tuple[Column, ...] = (self.source,)

    # ------------------------------------------------------------------ which texts

    def show(self, shown: Shown, both: Parallel | None) -> None:
        """Take the texts to show, to be set by `fit`; `both` is needed where one of them is the translation."""
        self.shown = shown
        if both is not None and self.translation is None:
            self._both = both
            self.translation = Column(both.other, self._glyphs, self._indent, self._ambiguous, english=True)
        self.follow()
        self._columns = tuple(self.column(side) for side in shown.sides)
        self.rows = None

    def column(self, side: int) -> Column:
        """The text of a side."""
        return self.translation if side == TRANSLATION and self.translation else self.source

    def follow(self) -> None:
        """Mark in the translation what is marked in the source."""
        if self._both is not None and self.translation is not None and TRANSLATION in self.shown.sides:
            self.translation.follow(self.source, self._both)

    def over(self, spot: Spot) -> Spot:
        """The place on the other side that stands for a place."""
        if self._both is None:
            return spot
        if spot.side == SOURCE:
            return Spot(TRANSLATION, self._both.to_other(spot.offset))
        return Spot(SOURCE, self._both.to_source(spot.offset))

    def on(self, mention: Mention, side: int) -> Mention | None:
        """A figure of the source as a side has it; None where that does not say it."""
        return mention if side == SOURCE or self._both is None else self._both.translated(mention)

    def mapped(self, spot: Spot) -> tuple[int, int]:
        """Which of the columns shows a place, and its offset there; it may be in a text that is not shown."""
        sides = self.shown.sides
        if spot.side not in sides:
            spot = self.over(spot)
        return (sides.index(spot.side) if spot.side in sides else 0), spot.offset

    # ------------------------------------------------------------------ layout

    def fit(self, width: int, terminal: int) -> None:
        """Set the texts for a pane of `width` cells on a terminal of `terminal` cells."""
        self.split = 0
        self.margin, self.gutter, each = place_of_lines(width, self._measure)
        gutter, room = self.gutter, width - self.gutter - 1
        if len(self._columns) < 2:
            self.rows = self._columns[0].flow(each)
            return
        from tui.typeset.spread import Spread, columns  # noqa: PLC0415 - one text does without

        wide = columns(room - BETWEEN - GUTTER) if terminal >= BESIDE else None
        widths = (min(self._measure, wide[0]), min(self._measure, wide[1])) if wide else (each, each)
        if wide:
            self.margin = max(0, room - BETWEEN - GUTTER - sum(widths)) // 2
            self.split = self.margin + gutter + widths[0] + BETWEEN
        first, second = (column.flow(cells) for column, cells in zip(self._columns, widths, strict=True))
        self.rows = Spread((first, second), beside=bool(wide))

    # ------------------------------------------------------------------ rows and places

    def row_of(self, spot: Spot) -> int:
        """The row that shows a place, or what stands for it."""
        position, offset = self.mapped(spot)
        return self.rows.row_of(offset, position) if self.rows is not None else 0

    def offset_about(self, row: int) -> int:
        """About the code point of the source at a row, without setting its lines for that."""
        if self.rows is None:
            return 0
        spot = Spot(self.shown.sides[0], self.rows.offset_about(row))
        return spot.offset if spot.side == SOURCE else self.over(spot).offset

    def rows_of(self, mention: Mention) -> list[tuple[int, int]]:
        """The first and the last row of a figure of the source, in each text that says it."""
        rows, found = self.rows, []
        for position, side in enumerate(self.shown.sides):
            figure = self.on(mention, side)
            if rows is not None and figure is not None:
                last = max(figure.start, figure.end - 1)
                found.append((rows.row_of(figure.start, position), rows.row_of(last, position)))
        return found

    def reveal(self, spot: Spot) -> bool:
        """Bring the cell of a table that holds a place into view; whether columns moved for that."""
        position, offset = self.mapped(spot)
        return not position and isinstance(self.rows, Flow) and self.rows.reveal(offset)

    def scroll_columns(self, spot: Spot, by: int) -> bool:
        """Move the columns of the table at a place; whether any moved."""
        position, offset = self.mapped(spot)
        return not position and isinstance(self.rows, Flow) and self.rows.scroll_columns(offset, by)

    def extent(self, spot: Spot, most: int) -> tuple[int, int]:
        """The first and the last row of a place on both sides; its own alone where they are `most` apart."""
        row = self.row_of(spot)
        if len(self._columns) < 2:
            return row, row
        twin = self.row_of(self.over(spot))
        return (min(row, twin), max(row, twin)) if abs(row - twin) < most else (row, row)

    def spot_at(self, row: int) -> Spot:
        """The first place at a row, in the first text that has a line there."""
        rows = self.rows
        if rows is None:
            return Spot(self.shown.sides[0], 0)
        lines = rows.shown(row)[1]
        position = next((at for at, line in enumerate(lines) if line is not None), 0)
        return Spot(self.shown.sides[position], rows.offset_at(row, position))

    def source_at(self, row: int) -> int:
        """The code point of the source at a row, or what the translation there stands for."""
        if self.rows is None:
            return 0
        spot = Spot(self.shown.sides[0], self.rows.offset_at(row))
        return spot.offset if spot.side == SOURCE else self.over(spot).offset

    def offset_beside(self, spot: Spot, by: int) -> int:
        """The code point one line below (1) or above (-1), in the same column as far as the line has one."""
        rows, text = self.rows, self.column(spot.side).speech.text
        if rows is None:
            return spot.offset
        position = self.shown.sides.index(spot.side)
        row = rows.row_of(spot.offset, position)
        line = rows.shown(row)[1][position]
        cell = cell_of(text, line, spot.offset, ambiguous=self._ambiguous) if line else 0
        while 0 <= (row := row + by) < rows.height:
            line = rows.shown(row)[1][position]
            if line is not None:
                return offset_at_cell(text, line, cell, ambiguous=self._ambiguous)
        return len(text) if by > 0 else 0

    def under(self, x: int, row: int) -> Spot | None:
        """The place at a cell of a row; None where no text is."""
        if self.rows is None or not 0 <= row < self.rows.height:
            return None
        lines: list[Line | None] = list(self.rows.shown(row)[1])
        if self.split:
            lines[0 if x >= self.split else 1] = None
        for position, line in enumerate(lines):
            if line is not None:
                begin = self.split if position and self.split else self.margin
                cell = x - begin - self.gutter - line.indent
                if not 0 <= cell < line.width:
                    return None
                text = self._columns[position].speech.text
                offset = offset_at_cell(text, line, cell, ambiguous=self._ambiguous)
                return Spot(self.shown.sides[position], offset)
        return None

    # ------------------------------------------------------------------ drawing

    def inks(self) -> tuple[object, ...]:
        """What every line is drawn with; where each is the same object as before, a line of the same key is the same."""
        return tuple(ink for column in self._columns for ink in column.inks())

    def line_key(self, row: int) -> Hashable:
        """All else that what is drawn on a row depends on."""
        if self.rows is None or row >= self.rows.height:
            return None
        index, lines = self.rows.shown(row)
        marks = (
            column.marks_on(line) if line is not None else ()
            for column, line in zip(self._columns, lines, strict=False)
        )
        return (self.shown, self.split, self.margin, self.gutter, index, *lines, *marks)

    def segments(self, pane: Canvas, row: int) -> tuple[list[Segment], int]:
        """What is drawn on a row, and how many cells that takes."""
        if self.rows is None or row >= self.rows.height:
            return [], 0
        index, lines = self.rows.shown(row)
        found: list[Segment] = []
        used = 0
        for position, line in enumerate(lines):
            if line is None:
                continue
            begin = self.split if position and self.split else self.margin
            if begin > used:
                found.append(Segment(" " * (begin - used), pane.base))
                used = begin
            below = UNDER if position and not self.split else ""
            column = self._columns[position]
            found += column.segments(pane, index, line, narrow=self.gutter < GUTTER, below=below)
            used += self.gutter + line.indent + line.width
        return found, used
