"""Quantities in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tui import words
from tui.figures import Bound, Kind, Quantity
from tui.reading.wording import amount, day, number


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


def quantity(low: str, high: str, unit: str, kind: Kind = Kind.COUNT, *, approx: bool = False) -> Quantity:
    """A quantity without a bound."""
    return Quantity(Decimal(low), Decimal(high), unit, kind, approx=approx)


AMOUNTS = (
    (
        quantity("15000000", "15000000", "元", Kind.MONEY, approx=True),
        "about 15,000,000 yuan",
        "约15,000,000元",
    ),
    (quantity("1", "2", "户"), "1–2 households", "1～2户"),
    (quantity("1", "1", "户"), "1 household", "1户"),
    (quantity("15.8", "15.8", "%", Kind.PERCENT), "15.8%", "15.8%"),
    (quantity("141", "141", "人"), "141 people", "141人"),
    (quantity("141", "141", "个"), "141", "141个"),
    (quantity("124000", "124000", "亩", Kind.AREA), "124,000 mu", "124,000亩"),
    (quantity("3", "3", "两"), "3 两", "3两"),
    (quantity("201703", "201703", "月", Kind.DATE), "March 2017", "2017年3月"),
    (quantity("19910326", "19910326", "日", Kind.DATE), "26 March 1991", "1991年3月26日"),
    (quantity("2022", "2022", "年", Kind.DATE), "2022", "2022年"),
    (quantity("1", "1", "季度", Kind.DATE), "1 quarter", "1季度"),
    (quantity("20231401", "20231401", "日", Kind.DATE), "20231401", "20231401"),
    (Quantity(None, None, "年", Kind.DATE), "years", "年"),
)


@pytest.mark.parametrize(("said", "english", "chinese"), AMOUNTS)
def test_amounts_and_dates_as_each_language_writes_them(said: Quantity, english: str, chinese: str) -> None:
    """Unit, range, hedge; a measure word has no English, a unit without an English name stays as it is."""
    assert amount(said) == english
    words.use("zh")
    assert amount(said) == chinese


def test_a_bound_is_said_in_words() -> None:
    """Before the amount, in both languages."""
    least = Quantity(Decimal(2023), Decimal(2023), "次", Kind.COUNT, approx=True, bound=Bound.AT_LEAST)
    most = Quantity(Decimal(20), Decimal(20), "%", Kind.PERCENT, approx=True, bound=Bound.AT_MOST)
    assert (amount(least), amount(most)) == ("at least 2,023 times", "at most 20%")
    words.use("zh")
    assert (amount(least), amount(most)) == ("至少2,023次", "至多20%")


def test_a_day_of_the_log_is_written_as_a_date() -> None:
    """What is no time stays as it is."""
    assert day("2026-03-06T08:30:00.000Z") == "6 March 2026"
    words.use("zh")
    assert day("2026-03-06T08:30:00.000Z") == "2026年3月6日"
    assert day("soon") == "soon"
