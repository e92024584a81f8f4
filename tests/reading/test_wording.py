"""Quantities in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tui.figures import Bound, Kind, Quantity
from tui.reading.wording import amount, number


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("124000", "124,000"),
        ("15.8", "15.8"),
        ("0.30", "0.3"),
        ("1E+12", "1,000,000,000,000"),
        ("-0.99", "-0.99"),
        ("0", "0"),
    ],
)
def test_numbers_are_grouped_and_have_no_needless_zeros(value: str, said: str) -> None:
    """As a reader writes them."""
    assert number(Decimal(value)) == said


def test_amounts_say_unit_range_and_hedge() -> None:
    """The base unit, both ends, and in words what the text hedges."""
    assert (
        amount(Quantity(Decimal(15000000), Decimal(15000000), "元", Kind.MONEY, approx=True))
        == "about 15,000,000 元"
    )
    assert amount(Quantity(Decimal(1), Decimal(2), "户", Kind.COUNT)) == "1–2 户"
    assert amount(Quantity(Decimal("15.8"), Decimal("15.8"), "%", Kind.PERCENT)) == "15.8%"
    bounded = Quantity(Decimal(2023), Decimal(2023), "次", Kind.COUNT, approx=True, bound=Bound.AT_LEAST)
    assert amount(bounded) == "at least 2,023 次"
    assert (
        amount(Quantity(Decimal(20), Decimal(20), "%", Kind.PERCENT, approx=True, bound=Bound.AT_MOST))
        == "at most 20%"
    )
    assert amount(Quantity(None, None, "年", Kind.DATE)) == "年"
    assert amount(Quantity(Decimal(201703), Decimal(201703), "月", Kind.DATE)) == "201703"
