"""Intervals with exact ends, and arithmetic on them.

The ends are fractions, so that no rounding of ours decides whether two intervals meet; both belong to the
interval, and None is an end without a limit. Where an exact result would take cases (signs, a divisor that
may be nought), the result is wider than it need be: then nothing is claimed that is not so.
"""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple, cast

from tui.speech.expressions import Name, Negative, Number, Operation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.speech.expressions import Call, Comparison, Term

    _Ends = tuple["End", "End"]
    """The least and the most of some values, as `Interval` has them."""
    _Worker = Callable[[Mapping[str, "Interval"]], _Ends]

End = Fraction | None


class Interval(NamedTuple):
    """All values from `low` to `high`."""

    low: End
    high: End

    def meets(self, other: Interval) -> bool:
        """Whether the two have a value in common."""
        return not (_above(self.low, other.high) or _above(other.low, self.high))


WHOLE = Interval(None, None)


def together(one: Interval, other: Interval) -> Interval:
    """What two amounts come to: all sums of a value of each."""
    return Interval(*_sum(one, other))


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


def linker_of(comparison: Comparison) -> Callable[[Mapping[str, Interval]], list[Link]]:
    """What works a chain of comparisons out, link by link; made once, it is asked of many."""
    first = _worker_of(comparison.first)
    links = [(sign, _worker_of(term)) for sign, term in comparison.links]

    def links_of(values: Mapping[str, Interval]) -> list[Link]:
        left, found = Interval(*first(values)), []
        for sign, worker in links:
            right = Interval(*worker(values))
            found.append(Link(left, sign, right, _possible(left, sign, right)))
            left = right
        return found

    return links_of


def holder_of(comparison: Comparison) -> Callable[[Mapping[str, Interval]], bool]:
    """Whether each comparison of a chain can be satisfied by values; made once, it is asked of many."""
    first = _worker_of(comparison.first)
    links = [(sign, _worker_of(term)) for sign, term in comparison.links]

    def can_hold(values: Mapping[str, Interval]) -> bool:
        left = first(values)
        for sign, worker in links:
            right = worker(values)
            if not _possible(left, sign, right):
                return False
            left = right
        return True

    return can_hold


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
    return Interval(*_worker_of(term)(values))


def _worker_of(term: Term) -> _Worker:
    """What gives the ends of a term's interval for values."""
    if isinstance(term, Name):
        name = term.name
        return lambda values: values.get(name, WHOLE)
    if isinstance(term, Number):
        constant = Fraction(term.value), Fraction(term.value)
        return lambda _values: constant
    if isinstance(term, Operation):
        return _operation(term)
    if isinstance(term, Negative):
        of = _worker_of(term.of)
        return lambda values: _negative(of(values))
    return _call(term)


def _operation(term: Operation) -> _Worker:
    """What gives what `+` `-` `*` or `/` makes of two terms."""
    left, right = _worker_of(term.left), _worker_of(term.right)
    if isinstance(term.right, Number) and term.right.value > 0 and term.sign in "*/":
        factor = Fraction(term.right.value)
        return _scaled(left, factor if term.sign == "*" else 1 / factor)
    if term.sign == "+":
        return lambda values: _sum(left(values), right(values))
    if term.sign == "-":
        return lambda values: _sum(left(values), _negative(right(values)))
    if term.sign == "*":
        return lambda values: _product(left(values), right(values))
    return lambda values: _product(left(values), _inverse(right(values)))


def _scaled(of: _Worker, factor: Fraction) -> _Worker:
    """What gives the values of a term so many times."""
    whole = factor.numerator if factor.denominator == 1 else factor

    def scaled(values: Mapping[str, Interval]) -> _Ends:
        low, high = of(values)
        if low is None or (low < 0 and high is None):
            return WHOLE
        return low * whole, None if high is None else high * whole

    return scaled


def _call(call: Call) -> _Worker:
    """What gives what `sum`, `abs`, `max` or `min` makes of terms."""
    workers = [_worker_of(argument) for argument in call.arguments]
    if call.function == "abs":
        return lambda values: _larger(workers[0](values), _negative(workers[0](values)))
    join = {"sum": _sum, "max": _larger, "min": _smaller}[call.function]
    return lambda values: reduce(join, (worker(values) for worker in workers))


def _possible(left: _Ends, sign: str, right: _Ends) -> bool:
    """Whether a comparison can hold of some value of each interval."""
    if sign == "==":
        return not (_above(left[0], right[1]) or _above(right[0], left[1]))
    if sign == "!=":
        return left[0] is None or left[0] != left[1] or left != right
    if sign in {">", ">="}:
        left, right = right, left
    if sign in {"<=", ">="}:
        return not _above(left[0], right[1])
    return left[0] is None or right[1] is None or left[0] < right[1]


def _above(low: End, high: End) -> bool:
    """Whether an end lies above another; one that is not there lies above nothing."""
    return low is not None and high is not None and low > high


def _sum(left: _Ends, right: _Ends) -> _Ends:
    """All sums of a value of each."""
    (least, most), (low, high) = left, right
    return (
        None if least is None or low is None else least + low,
        None if most is None or high is None else most + high,
    )


def _negative(of: _Ends) -> _Ends:
    """All values with the other sign."""
    low, high = of
    return None if high is None else -high, None if low is None else -low


def _product(left: _Ends, right: _Ends) -> _Ends:
    """All products of a value of each; any value where an end is missing that would have to be known."""
    (least, most), (low, high) = left, right
    if least is None or low is None:
        return WHOLE
    if least >= 0 and low >= 0:
        return least * low, None if most is None or high is None else most * high
    if most is None or high is None:
        return WHOLE
    ends = [one * other for one in (least, most) for other in (low, high)]
    return min(ends), max(ends)


def _inverse(of: _Ends) -> _Ends:
    """All values that one is divided by; any value where 0 may be among them."""
    low, high = of
    if low is not None and low >= 0 and high != 0:
        return Fraction(0) if high is None else 1 / high, 1 / low if low else None
    if high is not None and high < 0:
        return _negative(_inverse(_negative(of)))
    return WHOLE


def _larger(left: _Ends, right: _Ends) -> _Ends:
    """All values that the larger of two can have."""
    lows = [low for low in (left[0], right[0]) if low is not None]
    high = None if left[1] is None or right[1] is None else max(left[1], right[1])
    return max(lows, default=None), high


def _smaller(left: _Ends, right: _Ends) -> _Ends:
    """All values that the smaller of two can have."""
    return _negative(_larger(_negative(left), _negative(right)))
