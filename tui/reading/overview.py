"""The whole speech at a glance: what stands in each of so many equal parts of it.

What it costs depends on how many parts there are, and hardly on how long the speech is.
"""

from __future__ import annotations

from bisect import bisect_left
from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.speech import NoteKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.speech import Speech


class Sign(IntEnum):
    """What a part of the speech holds; of several the greatest is shown."""

    NOTHING = 0
    FIGURE = 1
    NOTE = 2
    FINDING = 3
    HIT = 4
    CURRENT = 5


class Cell(Struct, frozen=True):
    """One part of the overview."""

    sign: Sign
    seen: bool
    """Whether it is in the viewport now."""


Marks = tuple[tuple["Sequence[int]", Sign], ...]
"""Code points in their order with what stands there, from the greatest sign to the least."""


def overview(
    marks: Marks,
    cells: int,
    rows: int,
    view: tuple[int, int],
    offset_at: Callable[[int], int],
) -> tuple[Cell, ...]:
    """Spread marks over `cells` equal parts of `rows` rows.

    Args:
        marks: What stands where.
        cells: How many parts there are.
        rows: Rows of the whole text.
        view: The first row in view, and the row after the last.
        offset_at: The first code point of a row.
    """
    rows = max(rows, 1)
    first, last = view
    low, high = first * cells // rows, -(-last * cells // rows)
    found = []
    begin = 0
    for at in range(cells):
        row, below = -(-at * rows // cells), -(-(at + 1) * rows // cells)
        sign = Sign.NOTHING
        if row < below:
            begin = offset_at(row) if at else 0
            sign = _greatest(marks, begin, offset_at(below) if below < rows else None)
        found.append(Cell(sign, low <= at < high))
    return tuple(found)


def _greatest(marks: Marks, start: int, end: int | None) -> Sign:
    """The greatest sign that stands in a stretch of the text, or from a place on."""
    for places, sign in marks:
        at = bisect_left(places, start)
        if at < len(places) and (end is None or places[at] < end):
            return sign
    return Sign.NOTHING


def marks_of(speech: Speech, hits: Sequence[int], current: int | None, findings: Sequence[int] = ()) -> Marks:
    """Where figures, damaged figures, findings, notes on damage and context, hits and the current figure stand.

    Args:
        speech: The speech.
        hits: Where the hits of a search stand, in their order.
        current: Where the current figure stands.
        findings: Where findings are about, in their order.
    """
    return (
        (() if current is None else (current,), Sign.CURRENT),
        (hits, Sign.HIT),
        (findings, Sign.FINDING),
        (speech.doubtful_starts, Sign.FINDING),
        (noted_places(speech), Sign.NOTE),
        (speech.figure_starts, Sign.FIGURE),
    )


def noted_places(speech: Speech) -> list[int]:
    """Where notes on damage and context stand: terms are everywhere, and no reason to go there."""
    return sorted(
        span.start for note in speech.notes if note.kind is not NoteKind.TERM for span in note.spans
    )
