"""The whole speech at a glance: what stands in each of so many equal parts of it."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.speech import NoteKind, Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tui.speech import Span, Speech


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


def overview(
    marks: Iterable[tuple[int, Sign]],
    cells: int,
    rows: int,
    view: tuple[int, int],
    row_of: Callable[[int], int],
) -> tuple[Cell, ...]:
    """Spread marks over `cells` equal parts of `rows` rows.

    Args:
        marks: Code points with what stands there.
        cells: How many parts there are.
        rows: Rows of the whole text.
        view: The first row in view, and the row after the last.
        row_of: The row that shows a code point.
    """
    signs = [Sign.NOTHING] * cells
    rows = max(rows, 1)
    for offset, sign in marks:
        at = min(cells - 1, row_of(offset) * cells // rows)
        signs[at] = max(signs[at], sign)
    first, last = view
    low, high = first * cells // rows, -(-last * cells // rows)
    return tuple(Cell(sign, low <= at < high) for at, sign in enumerate(signs))


def marks_of(
    speech: Speech, hits: Iterable[Span], current: int | None, findings: Iterable[int] = ()
) -> Iterator[tuple[int, Sign]]:
    """Where figures, damaged figures, findings, notes on damage and context, hits and the current figure stand."""
    for mention in speech.mentions:
        sound = speech.metric_by_id[mention.metric].standing is Standing.SOUND
        yield mention.start, Sign.FIGURE if sound else Sign.FINDING
    for note in speech.notes:
        if note.kind is not NoteKind.TERM:  # terms are everywhere, and no reason to go there
            for span in note.spans:
                yield span.start, Sign.NOTE
    for offset in findings:
        yield offset, Sign.FINDING
    for hit in hits:
        yield hit.start, Sign.HIT
    if current is not None:
        yield current, Sign.CURRENT
