"""The statements of a source by their values: which of them a figure of some digits says, whatever they are of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal
from itertools import compress, count, repeat
from math import inf, nextafter
from typing import TYPE_CHECKING

from tui.sources.statement_lookup import quantity_of, sizes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.sources.statement_model import Statement
    from tui.sources.value_comparison import Measure, Printed

_TELLING, _TELLING_ROUNDED = 2, 3
"""Digits from which on a value is looked for by itself, and from which on those that round to it are."""
_MOST = 40
"""Statements of a figure's value that are looked at for it."""

_NEAREST, _FARTHEST = 0.5, 2.0
"""What lies between a value and a figure that agrees with it, of a digit and hedged at that."""


class StatementValues:
    """Looks up statements by their values."""

    def __init__(self, statements: Sequence[Statement], figures: Iterable[Printed]) -> None:
        """Keep the statements by their values, as far as figures say these."""
        figures = [*figures]
        self._exact: dict[Decimal, list[int]] = {
            abs(one.figure.quantity.low or Decimal(0)): [] for one in figures if one.digits >= _TELLING
        }
        sizes = sizes_of(statements)
        # Equal values are equal as floating point numbers, and few others are: those are looked at closely.
        asked = {float(value) for value in self._exact}
        for at in compress(count(), map(asked.__contains__, sizes)):
            same = self._exact.get(abs(quantity_of(statements, at).low or Decimal(0)))
            if same is not None:
                same.append(at)
        self._size_of = sizes
        self._by_size = sorted(_within(_ranges(figures), sizes), key=sizes.__getitem__)
        """Those that some figure may be rounded from, by their sizes."""
        self._sizes = [sizes[at] for at in self._by_size]

    def of(self, figure: Printed) -> list[int]:
        """The statements that have a figure's value, or round to it."""
        if figure.digits < _TELLING:
            return []
        found = self._exact.get(abs(figure.figure.quantity.low or Decimal(0)), [])[:_MOST]
        if figure.digits < _TELLING_ROUNDED or figure.ends is None or not figure.low:
            return found
        low, high = figure.ends
        first, last = bisect_left(self._sizes, max(low, 0.0)), bisect_right(self._sizes, high)
        return [*found, *self._by_size[first:last]] if last - first <= _MOST else found

    def may_agree(self, figure: Printed, at: int, how: Measure) -> bool:
        """Whether a statement's value is near enough to a figure's to agree with it, however either is rounded or hedged."""
        if not how.sure or not figure.low:
            return True
        return _NEAREST < self._size_of[at] * how.factor / figure.low < _FARTHEST


def _ranges(figures: Iterable[Printed]) -> list[float]:
    """From where to where values may be rounded to some figure: where each stretch begins and where it ends, in order."""
    found: list[float] = []
    for low, high in sorted(
        (max(one.ends[0], 0.0), nextafter(one.ends[1], inf))
        for one in figures
        if one.ends and one.digits >= _TELLING_ROUNDED
    ):
        if found and low <= found[-1]:
            found[-1] = max(found[-1], high)
        else:
            found += (low, high)
    return found


def _within(ranges: Sequence[float], sizes: Sequence[float]) -> Iterable[int]:
    """The numbers of the values that lie in one of some stretches."""
    inside = [False, True] * (len(ranges) // 2) + [False]
    return compress(count(), map(inside.__getitem__, map(bisect_right, repeat(ranges), sizes)))
