"""Arithmetic on intervals: never narrower than what is so."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.checks.intervals import WHOLE, Interval, holder_of, linker_of, roughly, work_out
from tui.speech.expressions import parse


def between(low: float | None, high: float | None) -> Interval:
    """An interval of simple numbers."""
    return Interval(
        None if low is None else Fraction(str(low)), None if high is None else Fraction(str(high))
    )


VALUES = {
    "a": between(2, 3),
    "b": between(-1, 4),
    "c": between(5, None),
    "d": between(None, -2),
    "n": between(0, 0),
}


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("{a} + {b}", between(1, 7)),
        ("{a} - {b}", between(-2, 4)),
        ("{a} * {b}", between(-3, 12)),
        ("{a} / {b}", WHOLE),
        ("{b} / {a}", between(-0.5, 2)),
        ("{c} * {a}", between(10, None)),
        ("{c} * {b}", WHOLE),
        ("1 / {c}", between(0, 0.2)),
        ("1 / {d}", between(-0.5, 0)),
        ("{a} / {n}", WHOLE),
        ("{c} - {d}", between(7, None)),
        ("{c} + {d}", WHOLE),
        ("-{a}", between(-3, -2)),
        ("abs({b})", between(-1, 4)),
        ("max({a}, {c})", between(5, None)),
        ("min({a}, {c}, {b})", between(-1, 3)),
        ("sum({a}, {a}, 1)", between(5, 7)),
        ("{unknown}", WHOLE),
    ],
)
def test_terms(term: str, expected: Interval) -> None:
    """Exact where that is simple, wider where it is not."""
    assert work_out(parse(f"{term} == 0").first, VALUES) == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("{a} == 3", True),
        ("{a} == 3.5", False),
        ("{a} != 2", True),
        ("2 != 2", False),
        ("{a} < 2", False),
        ("{a} <= 2", True),
        ("{a} > 3", False),
        ("{a} >= 3", True),
        ("{c} > 1000", True),
        ("{c} < 5", False),
        ("0 <= {a} <= 2", True),
        ("0 <= {a} <= 1", False),
        ("5 <= {a} <= 9", False),
    ],
)
def test_a_comparison_fails_only_if_no_values_satisfy_it(claim: str, expected: bool) -> None:  # noqa: FBT001
    """The ends belong to the interval."""
    assert holder_of(parse(claim))(VALUES) is expected


def test_each_link_of_a_chain_is_judged() -> None:
    """The one that fails is known."""
    assert [link.holds for link in linker_of(parse("5 <= {a} <= 9"))(VALUES)] == [False, True]


numbers = st.fractions(-50, 50, max_denominator=20)


drawn = st.tuples(numbers, numbers, numbers).map(sorted)


@given(drawn, drawn, st.sampled_from("+-*/"))
def test_what_two_values_come_to_lies_in_what_their_intervals_come_to(
    one: list[Fraction], other: list[Fraction], sign: str
) -> None:
    """For each operation, wherever the values lie between the ends."""
    (low, left, high), (bottom, right, top) = one, other
    found = work_out(
        parse(f"{{a}} {sign} {{b}} == 0").first, {"a": Interval(low, high), "b": Interval(bottom, top)}
    )
    if sign == "/" and right == 0:
        return
    exact = {"+": left + right, "-": left - right, "*": left * right}.get(sign)
    exact = left / right if exact is None else exact
    assert Interval(exact, exact).meets(found)


FORMULAS = (
    "{a} == {x}",
    "{a} + {x} + {b} == {c}",
    "100 - ({a} + {x}) == {b}",
    "({x} - {a}) / {b} * 100 == {c}",
    "({a} - {b}) / {x} * 100 == {c}",
    "{a} / ({b} + {x}) == {c}",
    "{a} * {x} / {b} == -{c}",
    "({x} - {a}) / {x} == {b}",
    "{a} - {x} * {b} == {c}",
    "{a} - 1 <= {x} <= {b}",
    "abs({x}) == {a}",
)


@given(st.sampled_from(FORMULAS), drawn, drawn, drawn, drawn)
def test_what_can_hold_may_hold_roughly(
    formula: str, a: list[Fraction], b: list[Fraction], c: list[Fraction], x: list[Fraction]
) -> None:
    """Floating-point numbers a hair wider lose nothing that fractions allow."""
    values = {name: Interval(one[0], one[-1]) for name, one in zip("abcx", (a, b, c, x), strict=True)}
    comparison = parse(formula)
    if holder_of(comparison)(values):
        assert holder_of(comparison)({name: roughly(one) for name, one in values.items()})


@pytest.mark.parametrize(
    ("value", "expected"),
    [(Fraction(10**400), False), (Fraction(10**30), False), (Fraction(0), True), (Fraction(1, 3), True)],
)
def test_too_large_a_number_is_not_known_roughly(value: Fraction, expected: bool) -> None:  # noqa: FBT001
    """It may then be any value; others lie in what is known of them."""
    found = roughly(Interval(value, value))
    assert (found != WHOLE) is expected
    assert found.meets(Interval(value, value))
