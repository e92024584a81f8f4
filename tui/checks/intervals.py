"""Intervals with exact ends, and arithmetic on them.

The ends are fractions, so that no rounding of ours decides whether two intervals meet; both belong to the
interval, and None is an end without a limit. Where an exact result would take cases (signs, a divisor that
may be nought), the result is wider than it need be: then nothing is claimed that is not so.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from tui.speech.expressions import Call, Name, Negative, Number, Operation, named_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
ONE = Fraction(1)


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


def work_out(term: Term, values: Mapping[str, Interval]) -> Interval:
    """The interval of a term; a name without a value may stand for anything."""
    if isinstance(term, Number):
        value = Fraction(term.value)
        return Interval(value, value)
    if isinstance(term, Name):
        return values.get(term.name, WHOLE)
    if isinstance(term, Negative):
        return _negative(work_out(term.of, values))
    if isinstance(term, Operation):
        return _operation(term.sign, work_out(term.left, values), work_out(term.right, values))
    return _call(term, [work_out(argument, values) for argument in term.arguments])


def room_for(name: str, comparison: Comparison, values: Mapping[str, Interval]) -> Interval:
    """Values outside of which nothing with both ends that a name may stand for makes an equality hold.

    It is never narrower than that; where it would have to be worked out in another way it is all values: of chains, of a
    name that stands in more than one place, of a divisor that may be nought.
    """
    link, *others = comparison.links
    if others or link.sign != "==" or any(None in one for other, one in values.items() if other != name):
        return WHOLE
    for side, beside in ((comparison.first, link.right), (link.right, comparison.first)):
        if named_in(side).count(name) == 1 and name not in named_in(beside):
            return _turned(side, name, work_out(beside, values), values)
    return WHOLE


def _turned(term: Term, name: str, target: Interval, values: Mapping[str, Interval]) -> Interval:
    """What a name in a term may stand for if the term is to give one of the values of `target`."""
    while not isinstance(term, Name):
        if isinstance(term, Negative):
            term, target = term.of, _negative(target)
        elif isinstance(term, Operation):
            is_first = name in named_in(term.left)
            inner, beside = (term.left, term.right) if is_first else (term.right, term.left)
            target = _undone(term.sign, target, work_out(beside, values), is_first=is_first)
            term = inner
        else:
            return WHOLE
    return target


def _undone(sign: str, target: Interval, beside: Interval, *, is_first: bool) -> Interval:
    """What one operand may be if the result is one of the values of `target` and the other one of `beside`."""
    if sign == "+":
        found = _sum(target, _negative(beside))
    elif sign == "-":
        found = _sum(target, beside) if is_first else _sum(beside, _negative(target))
    elif sign == "*":
        found = _product(target, _inverse(beside))
    else:
        found = _product(target, beside) if is_first else _product(beside, _inverse(target))
    if found.low is None or found.high is None:
        return WHOLE
    if sign == "/" and not is_first:
        # What may be nought gives any value as a divisor.
        return Interval(min(found.low, Fraction(0)), max(found.high, Fraction(0)))
    return found


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
        if left.high is not None and right.high is not None:
            ends = [one * other for one in (left.low, left.high) for other in (right.low, right.high)]
            return Interval(min(ends), max(ends))
        if left.low >= 0 and right.low >= 0:
            return Interval(left.low * right.low, None)
    return WHOLE


def _inverse(of: Interval) -> Interval:
    """All values that one is divided by; any value where 0 may be among them."""
    if of.low is not None and of.low >= 0 and of.high != 0:
        low = Fraction(0) if of.high is None else ONE / of.high
        return Interval(low, ONE / of.low if of.low else None)
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
