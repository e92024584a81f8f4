"""Intervals with exact ends, and arithmetic on them.

The ends are fractions, so that no rounding of ours decides whether two intervals meet; both belong to the
interval, and None is an end without a limit. Where an exact result would take cases (signs, a divisor that
may be nought), the result is wider than it need be: then nothing is claimed that is not so.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from tui.speech.expressions import Call, Name, Negative, Number, Operation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from tui.speech.expressions import Comparison, Term

End = Fraction | None


class Interval(NamedTuple):
    """All values from `low` to `high`."""

    low: End
    high: End

    @property
    def is_exact(self) -> bool:
        """Whether it holds one value."""
        return self.low is not None and self.low == self.high

    def meets(self, other: Interval) -> bool:
        """Whether the two have a value in common."""
        return not (_above(self.low, other.high) or _above(other.low, self.high))


WHOLE = Interval(None, None)
_HAIR = 1e-9
"""How far ends are moved outwards, as part of them, where floating-point numbers stand for fractions: much more than they miss."""
_LARGEST = 1e20
"""What is larger is not worked out roughly, so that nothing overflows."""


class Link(NamedTuple):
    """One comparison of a chain, worked out."""

    left: Interval
    sign: str
    right: Interval
    holds: bool
    """Whether there are values that satisfy it."""


def links_of(comparison: Comparison, values: Mapping[str, Interval]) -> list[Link]:
    """Work a chain of comparisons out, link by link."""
    left = work_out(comparison.first, values)
    found = []
    for sign, term in comparison.links:
        right = work_out(term, values)
        found.append(Link(left, sign, right, _possible(left, sign, right)))
        left = right
    return found


def holds(comparison: Comparison, values: Mapping[str, Interval]) -> bool:
    """Whether each comparison of a chain can be satisfied."""
    return all(link.holds for link in links_of(comparison, values))


def roughly(of: Interval) -> Interval:
    """An interval a hair wider, its ends floating-point numbers; any value where they are too large for that.

    The same arithmetic serves both. What it gives for these holds all that it would give for fractions, and takes far less
    time: a comparison that cannot be satisfied by them cannot be by the fractions.
    """
    try:
        least, most = (None if end is None else float(end) for end in of)
    except OverflowError:
        return WHOLE
    if max(abs(least or 0), abs(most or 0)) > _LARGEST:
        return WHOLE
    return Interval(
        None if least is None else cast("Fraction", least - abs(least) * _HAIR),
        None if most is None else cast("Fraction", most + abs(most) * _HAIR),
    )


def work_out(term: Term, values: Mapping[str, Interval]) -> Interval:
    """The interval of a term; a name without a value may stand for anything."""
    if isinstance(term, Name):
        return values.get(term.name, WHOLE)
    if isinstance(term, Operation):
        return _operation(term.sign, work_out(term.left, values), work_out(term.right, values))
    if isinstance(term, Number):
        return _constant(term.value)
    if isinstance(term, Negative):
        return _negative(work_out(term.of, values))
    return _call(term, [work_out(argument, values) for argument in term.arguments])


@lru_cache(maxsize=256)
def _constant(value: Decimal) -> Interval:
    """The interval of a number of an expression."""
    return Interval(Fraction(value), Fraction(value))


def _operation(sign: str, left: Interval, right: Interval) -> Interval:
    """What `+` `-` `*` or `/` makes of two intervals."""
    if sign == "+":
        return _sum(left, right)
    if sign == "-":
        return _sum(left, _negative(right))
    return _product(left, right if sign == "*" else _inverse(right))


def _call(call: Call, arguments: Sequence[Interval]) -> Interval:
    """What `sum`, `abs`, `max` or `min` makes of intervals."""
    first, *others = arguments
    if call.function == "sum":
        for other in others:
            first = _sum(first, other)
        return first
    if call.function == "abs":
        return _larger(first, _negative(first))
    for other in others:
        first = _larger(first, other) if call.function == "max" else _smaller(first, other)
    return first


def _possible(left: Interval, sign: str, right: Interval) -> bool:
    """Whether a comparison can hold of some value of each interval."""
    if sign == "==":
        return left.meets(right)
    if sign == "!=":
        return not (left.is_exact and left == right)
    if sign in {">", ">="}:
        left, right = right, left
    if sign in {"<=", ">="}:
        return not _above(left.low, right.high)
    return left.low is None or right.high is None or left.low < right.high


def _above(low: End, high: End) -> bool:
    """Whether an end lies above another; one that is not there lies above nothing."""
    return low is not None and high is not None and low > high


def _sum(left: Interval, right: Interval) -> Interval:
    """All sums of a value of each."""
    low = None if left.low is None or right.low is None else left.low + right.low
    high = None if left.high is None or right.high is None else left.high + right.high
    return Interval(low, high)


def _negative(of: Interval) -> Interval:
    """All values with the other sign."""
    return Interval(None if of.high is None else -of.high, None if of.low is None else -of.low)


def _product(left: Interval, right: Interval) -> Interval:
    """All products of a value of each; any value where an end is missing that would have to be known."""
    if left.low is not None and right.low is not None:
        if left.low >= 0 and right.low >= 0:
            most = None if left.high is None or right.high is None else left.high * right.high
            return Interval(left.low * right.low, most)
        if left.high is not None and right.high is not None:
            ends = [one * other for one in (left.low, left.high) for other in (right.low, right.high)]
            return Interval(min(ends), max(ends))
    return WHOLE


def _inverse(of: Interval) -> Interval:
    """All values that one is divided by; any value where 0 may be among them."""
    if of.low is not None and of.low >= 0 and of.high != 0:
        low = Fraction(0) if of.high is None else 1 / of.high
        return Interval(low, 1 / of.low if of.low else None)
    if of.high is not None and of.high < 0:
        return _negative(_inverse(_negative(of)))
    return WHOLE


def _larger(left: Interval, right: Interval) -> Interval:
    """All values that the larger of two can have."""
    lows = [low for low in (left.low, right.low) if low is not None]
    high = None if left.high is None or right.high is None else max(left.high, right.high)
    return Interval(max(lows, default=None), high)


def _smaller(left: Interval, right: Interval) -> Interval:
    """All values that the smaller of two can have."""
    return _negative(_larger(_negative(left), _negative(right)))
