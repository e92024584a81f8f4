"""Which columns of the metrics table are in view, and how wide: the first two stay, the others go by sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

STAY = 2
"""Columns that stay in view: the number and the metric."""
WIDEST = 30
"""Cells of a column where there is no room to spare; what is longer is cut with a sign, until it is widened."""
NARROWEST = 10
"""Cells that the metric keeps on narrow terminals."""
GAP = 2
"""Cells between columns, and before the first."""


class Columns(Struct, frozen=True):
    """The columns in view from the left, each with its cells; the last may be cut off by the edge."""

    shown: tuple[tuple[int, int], ...]
    first: int
    """The first one after those that stay, of those that are not hidden."""
    before: bool
    """Whether some are out of view on the left."""
    after: bool
    """Whether some are out of view on the right, or cut off there."""


def columns_in_view(
    full: Sequence[int],
    room: int,
    cursor: int,
    first: int,
    *,
    hidden: Collection[int],
    widened: Collection[int],
    order: Sequence[int] | None = None,
) -> Columns:
    """The columns in view such that the cursor's is among them, moved sideways as little as that asks.

    Args:
        full: Cells of the widest cell of every column, its heading counted.
        room: Cells of the pane.
        cursor: The column under the cursor.
        first: The first column in view before, after those that stay.
        hidden: The columns that are hidden.
        widened: The columns that are as wide as their widest cell.
        order: The columns from the left, where some lack or stand elsewhere; the first two stay where they are.
    """
    standing = _standing(range(len(full)) if order is None else order, hidden)
    widths = _widths(full, standing, room, widened)
    kept = [at for at in standing if at < STAY]
    moving = [at for at in standing if at >= STAY]
    left = room - GAP - sum(widths[at] + GAP for at in kept)
    if not moving:
        return Columns(tuple((at, widths[at]) for at in kept), STAY, before=False, after=False)
    start = _start([widths[at] for at in moving], moving, cursor, first, left)
    shown = [(at, widths[at]) for at in kept]
    for at in moving[start:]:
        if left < 1:
            return Columns(tuple(shown), moving[start], before=start > 0, after=True)
        shown.append((at, min(widths[at], left)))
        left -= widths[at] + GAP
    return Columns(tuple(shown), moving[start], before=start > 0, after=left < -GAP)


def _standing(order: Sequence[int], hidden: Collection[int]) -> list[int]:
    """The columns that are not hidden, in their order."""
    return [at for at in order if at not in hidden or at < STAY]


def _start(widths: Sequence[int], moving: Sequence[int], cursor: int, first: int, left: int) -> int:
    """Which of the columns that go sideways is the first in view: about the one before, with the cursor's in view."""
    start = moving.index(first) if first in moving else 0
    if cursor in moving:
        place = moving.index(cursor)
        start = min(start, place)
        while start < place and _cells(widths[start : place + 1]) > left:
            start += 1
    while start and _cells(widths[start - 1 :]) <= left:
        start -= 1  # no room stays empty at the right while columns are out of view at the left
    return start


def _cells(widths: Sequence[int]) -> int:
    """Cells of columns side by side."""
    return sum(widths) + GAP * (len(widths) - 1)


def _widths(
    full: Sequence[int], standing: Sequence[int], room: int, widened: Collection[int]
) -> dict[int, int]:
    """Cells of each column: the widest cell within bounds, and beyond them where there is room to spare."""
    widths = {at: full[at] if at in widened else min(full[at], WIDEST) for at in standing}
    if len(full) >= STAY and STAY - 1 not in widened:
        number = full[0] + GAP
        widths[STAY - 1] = min(widths[STAY - 1], max(NARROWEST, room // 2 - number - GAP))
    spare = room - GAP - sum(width + GAP for width in widths.values()) + GAP
    for at in standing:
        if spare > 0 and widths[at] < full[at]:
            more = min(spare, full[at] - widths[at])
            widths[at] += more
            spare -= more
    return widths
