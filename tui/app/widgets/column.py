"""One text of a speech as the pane draws it: how its lines are set, their colours, and the signs beside them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from msgspec import Struct
from rich.segment import Segment

from tui.app.widgets.highlights import Highlights, pieces
from tui.reading.links import noted_mentions
from tui.speech import BlockKind, Standing
from tui.typeset import Flow, cells
from tui.typeset.speech_blocks import flow_blocks, kept_whole
from tui.typeset.table_blocks import table_of_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from rich.style import Style

    from tui.app.glyphs import Glyphs
    from tui.app.widgets.canvas import Canvas
    from tui.speech import Mention, Span, Speech
    from tui.speech.parallel import Parallel
    from tui.typeset import Line
    from tui.typeset.row_grid import TableRows

    Cover = Callable[[int, int], Speech | None]

CHANGE_ORDER = "~#-"
"""The signs of changes (`tui.reading.changes.CHANGE_SIGNS`), the one that matters most first."""
PARTLY = "."
"""The verdict sign of a line of whose figures some are verified and none is doubtful or wrong."""


class VerdictSign(Struct, frozen=True, order=True):
    """What the gutter shows for a figure's verdict; the greater of two is the worse."""

    badness: int
    """0 for verified, and more for worse."""
    sign: str
    """One cell wide."""
    style: str
    """Its component class in the text pane."""


class Column:
    """Draws lines of one text; where they stand on the pane is the pane's to say."""

    def __init__(
        self,
        speech: Speech,
        glyphs: Glyphs,
        indent: int,
        ambiguous: int,
        *,
        english: bool = False,
        cover: Cover | None = None,
    ) -> None:
        """Take a text; nothing is laid out before the width is known.

        Args:
            speech: The text's speech.
            glyphs: The signs that are drawn.
            indent: Cells before a paragraph.
            ambiguous: Cells of a character of ambiguous width.
            english: Whether it is the translation.
            cover: Sees that the figures of a stretch are known before it is set; gives the speech where more are now.
        """
        self.speech = speech
        self.glyphs = glyphs
        self.ambiguous = ambiguous
        self.highlights = Highlights(speech)
        self.found: tuple[int, ...] = ()
        """Where findings are about, in the order of the text."""
        self.verdict_signs: dict[int, VerdictSign] = {}
        """The signs of verdicts, by the index of the figure in the source."""
        self.own_notes: tuple[int, ...] = ()
        """Where the reviewers' notes are, in the order of the text."""
        self.change_signs: tuple[tuple[int, str], ...] = ()
        """The signs of changes against an earlier draft, by their places, in the order of the text."""
        self._english, self._cover = english, cover
        tables = table_of_blocks(speech) if speech.tables else None
        self._blocks = tuple(flow_blocks(speech, indent, ambiguous, tables))
        self._noted = noted_mentions(speech)
        self._flow: Flow | None = None

    @property
    def changed(self) -> tuple[Span, ...]:
        """The figures that are changed against another draft, or that it has not, in the order of the text."""
        return self.highlights.changed

    @changed.setter
    def changed(self, figures: tuple[Span, ...]) -> None:
        self.highlights = replace(self.highlights, changed=figures)

    def flow(self, width: int) -> Flow:
        """The text set for a width."""
        if self._flow is None:
            self._flow = Flow(
                self.speech.text,
                self._blocks,
                width,
                keep=self._kept,
                ambiguous=self.ambiguous,
                tables=self._table_rows,
            )
        self._flow = self._flow.resized(width)
        return self._flow

    def take(self, speech: Speech) -> None:
        """Take the same speech with more of its figures; what is set stays, for its figures were known."""
        self.speech = speech
        self.highlights = replace(self.highlights, speech=speech)

    def _kept(self, start: int, end: int) -> list[tuple[int, int]]:
        """What no line of a stretch tears where it fits."""
        if self._cover is not None and (speech := self._cover(start, end)) is not None:
            self.take(speech)
        return kept_whole(self.speech, start, end, english=self._english)

    def _table_rows(self, number: int) -> TableRows:
        """The rows of a table, worked out when the first of them is drawn."""
        from tui.typeset.table_blocks import table_rows  # noqa: PLC0415 - most texts have no tables

        return table_rows(self.speech, number)

    def follow(self, source: Column, both: Parallel) -> None:
        """Take over for the translation what is marked in the source: the current figure, operands, signs."""
        current = source.highlights.current
        self.highlights = replace(
            self.highlights,
            current=both.translated(current) if current else None,
            operands=tuple(both.span_to_other(span) for span in source.highlights.operands),
        )
        self.found = tuple(sorted({both.to_other(offset) for offset in source.found}))
        self.own_notes = tuple(sorted({both.to_other(offset) for offset in source.own_notes}))
        self.verdict_signs = source.verdict_signs
        self.change_signs = tuple(
            sorted((both.to_other(offset), sign) for offset, sign in source.change_signs)
        )

    # ------------------------------------------------------------------ drawing

    def inks(self) -> tuple[object, ...]:
        """What every line is drawn with but the marks that move with each key."""
        marks = self.highlights
        signs = self.glyphs, self.found, self.own_notes, self.verdict_signs, self.change_signs
        return self, self.speech, marks.speech, marks.hits, marks.changed, marks.selection, *signs

    def marks_on(self, line: Line) -> Hashable:
        """The marks on a line that move with each key: the current figure, and those that it is counted with."""
        current, start, end = self.highlights.current, line.start, line.end
        here = None
        if current is not None and current.start < end and start < current.end:
            here = (current.start, current.end)
        return here, tuple(span for span in self.highlights.operands if span.start < end and start < span.end)

    def segments(
        self, pane: Canvas, index: int, line: Line, *, narrow: bool, below: str = ""
    ) -> list[Segment]:
        """A line with its signs: the gutter, the indent, pieces of text.

        Args:
            pane: What it is drawn on.
            index: The line's block.
            line: The line.
            narrow: Whether the gutter has but one cell.
            below: A style under that of the text.
        """
        base = pane.base
        segments = self._gutter(pane, line, narrow=narrow)
        segments += self._indent(pane, line)
        kind = self.speech.blocks[index].kind
        under = base + pane.style_of(below) if below else base
        if line.slots:
            return [*segments, *self._row(pane, kind, line, under)]
        return [*segments, *self._words(pane, kind, line.start, line.end, under)]

    def _words(self, pane: Canvas, kind: BlockKind, first: int, last: int, under: Style) -> Iterator[Segment]:
        """A stretch of the text in its colours."""
        for start, end, names in pieces(self.highlights, kind, first, last):
            text = self.speech.text[start:end].replace("\n", "").replace("\r", "").replace("\t", " ")
            style = under
            for name in names:
                style += pane.style_of(name)
            yield Segment(text, style)

    def _row(self, pane: Canvas, kind: BlockKind, line: Line, under: Style) -> Iterator[Segment]:
        """A row of a table: its cells in their columns, with signs where more are out of view."""
        at = 0
        signs = zip(line.more, (self.glyphs.before, self.glyphs.after), strict=True)
        left = [(cell, glyph) for cell, glyph in signs if cell >= 0]
        for slot in [*line.slots, None]:
            until = line.width if slot is None else slot.at
            while left and left[0][0] < until:
                cell, glyph = left.pop(0)
                if cell < at:  # a bar stands there
                    continue
                yield Segment(" " * (cell - at), pane.base)
                yield Segment(glyph, pane.base + pane.style_of("text--note-sign"))
                at = cell + 1
            yield Segment(" " * (until - at), pane.base)
            if slot is not None:
                yield from self._words(pane, kind, slot.start, slot.end, under)
                at = slot.at + slot.width

    def _indent(self, pane: Canvas, line: Line) -> list[Segment]:
        """The cells before a line's text: blank, or the number that Word makes, where there is room for it."""
        number = self.speech.numbers.get(line.start, "")
        if not number or (room := line.indent - cells(number, self.ambiguous)) < 0:
            return [Segment(" " * line.indent, pane.base)]
        before = max(0, room - 1)
        return [
            Segment(" " * before, pane.base),
            Segment(number, pane.base + pane.style_of("text--made")),
            Segment(" " * (room - before), pane.base),
        ]

    def _gutter(self, pane: Canvas, line: Line, *, narrow: bool) -> list[Segment]:
        """The signs of a line: a pointer where the current figure stands, and its most serious mark."""
        glyphs, speech = self.glyphs, self.speech
        first = speech.mention_after(line.start)
        here: list[Mention] = []
        while first < len(speech.mentions) and speech.mentions[first].start < line.end:
            here.append(speech.mentions[first])
            first += 1
        current = self.highlights.current
        pointer = glyphs.current if current is not None and line.start <= current.start < line.end else " "
        standings = {speech.metric_by_id[mention.metric].standing for mention in here}
        sign, style = " ", ""
        if Standing.DAMAGED in standings or _any_in(self.found, line):
            sign, style = glyphs.damaged, "text--damaged-sign"
        elif Standing.UNCLEAR in standings:
            sign, style = glyphs.unclear, "text--unclear-sign"
        elif any(mention.number in self._noted for mention in here):
            sign, style = glyphs.note, "text--note-sign"
        if sign in (" ", glyphs.note) and _any_in(self.own_notes, line):
            sign, style = glyphs.own_note, "text--pointer"
        base = pane.base
        if narrow:
            return [Segment(pointer if pointer != " " else sign, base + pane.style_of("text--pointer"))]
        verdict, verdict_style = _verdict_sign(
            [self.verdict_signs.get(mention.number - 1) for mention in here]
        )
        return [
            Segment(pointer, base + pane.style_of("text--pointer")),
            Segment(sign, base + pane.style_of(style)),
            Segment(verdict, base + pane.style_of(verdict_style)),
            Segment(_change_sign(self.change_signs, line), base + pane.style_of("text--change-sign")),
        ]


def _any_in(places: tuple[int, ...], line: Line) -> bool:
    """Whether one of some places, in their order, is on a line."""
    at = bisect_left(places, line.start)
    return at < len(places) and places[at] < line.end


def _change_sign(signs: tuple[tuple[int, str], ...], line: Line) -> str:
    """The sign of a line's change that matters most; a blank where there is none."""
    first, last = bisect_left(signs, (line.start, "")), bisect_left(signs, (line.end, ""))
    here = {sign for _place, sign in signs[first:last]}
    return next((sign for sign in CHANGE_ORDER if sign in here), " ")


def _verdict_sign(signs: list[VerdictSign | None]) -> tuple[str, str]:
    """The worst verdict of a line's figures with its style; verified only where all are, a dot where some are."""
    worst = max((sign for sign in signs if sign), default=None)
    if worst is None:
        return " ", ""
    partly = worst.badness == 0 and None in signs
    return (PARTLY if partly else worst.sign), worst.style
