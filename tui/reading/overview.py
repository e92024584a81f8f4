"""The whole speech at a glance: what stands in each of so many equal parts of it.

What it costs depends on how many parts there are, and hardly on how long the speech is.
"""

from __future__ import annotations

from bisect import bisect_left
from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from tui.speech import NoteKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

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
TieMarks = tuple[tuple["Sequence[int]", str], ...]
"""The same with the names of outcomes of ties, from the worst to the least telling."""
TIES = ("differs", "several", "match", "rounded", "none")
_Mark = TypeVar("_Mark")


Parts = tuple[tuple[int, int | None] | None, ...]
"""Where each of some equal parts of the text begins and ends, the last at its end; None for one without a row."""


def overview(marks: Marks, parts: Parts, rows: int, view: tuple[int, int]) -> tuple[Cell, ...]:
    """Spread marks over the parts of a text.

    Args:
        marks: What stands where.
        parts: The parts.
        rows: Rows of the whole text.
        view: The first row in view, and the row after the last.
    """
    rows, cells = max(rows, 1), len(parts)
    first, last = view
    low, high = first * cells // rows, -(-last * cells // rows)
    return tuple(
        Cell(_greatest(marks, *part, Sign.NOTHING) if part else Sign.NOTHING, low <= at < high)
        for at, part in enumerate(parts)
    )


def tie_column(marks: TieMarks, parts: Parts) -> tuple[str, ...]:
    """Spread what came of ties over the parts: of each the name of its worst outcome, empty where it has no figure."""
    return tuple(_greatest(marks, *part, "") if part else "" for part in parts)


def parts_of(cells: int, rows: int, offset_at: Callable[[int], int]) -> Parts:
    """So many equal parts of a text.

    Args:
        cells: How many.
        rows: Rows of the whole text.
        offset_at: The first code point of a row.
    """
    return tuple(_parts(cells, max(rows, 1), offset_at))


def _parts(cells: int, rows: int, offset_at: Callable[[int], int]) -> Iterator[tuple[int, int | None] | None]:
    """The parts one after the other."""
    begin = 0
    for at in range(cells):
        row, below = -(-at * rows // cells), -(-(at + 1) * rows // cells)
        if row >= below:
            yield None
            continue
        begin = offset_at(row) if at else 0
        yield begin, offset_at(below) if below < rows else None


def _greatest(
    marks: tuple[tuple[Sequence[int], _Mark], ...], start: int, end: int | None, nothing: _Mark
) -> _Mark:
    """The greatest mark that stands in a stretch of the text, or from a place on."""
    for places, sign in marks:
        at = bisect_left(places, start)
        if at < len(places) and (end is None or places[at] < end):
            return sign
    return nothing


def tie_marks(speech: Speech, outcomes: Mapping[int, str]) -> TieMarks:
    """Where which outcome stands, the worst first.

    Args:
        speech: The speech.
        outcomes: What came of holding figures against sources, by their numbers.
    """
    places: dict[str, list[int]] = {outcome: [] for outcome in TIES}
    for number, outcome in sorted(outcomes.items()):
        places[outcome].append(speech.start_of(number - 1))
    return tuple((places[outcome], outcome) for outcome in TIES)


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
