"""Cells of tables: a number with what follows it as its unit, where that is a unit and not more of the number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tui.figures.cell_values import NONE, cell_figure, scale_of


@pytest.mark.parametrize("cell", ["3兆208億元", "6萬405戶", "2亿3000万元"])
def test_a_number_that_goes_on_is_left_to_the_reader_of_prose(cell: str) -> None:
    """兆208億元 is no unit whose multiple is counted."""
    assert cell_figure(cell, 0, NONE) is None


@pytest.mark.parametrize(
    ("phrase", "times", "unit"),
    [
        ("万元", 10_000, "元"),
        ("例/10万", 1, "例/10万"),
        ("mg/100mL", 1, "mg/100mL"),
        ("億元", 100_000_000, "元"),
    ],
)
def test_units_with_a_number_below_the_stroke(phrase: str, times: int, unit: str) -> None:
    """They are units all the same."""
    scale = scale_of(phrase)
    assert scale is not None
    assert (scale.times, scale.unit) == (Decimal(times), unit)


@pytest.mark.parametrize(
    ("phrase", "times", "unit"),
    [
        ("£ thouſand", 1000, "英镑"),
        ("İNR mıllıon", 1_000_000, "卢比"),
        ("thouſandſ", 1000, ""),
    ],
)
def test_a_unit_may_have_a_long_s_or_a_turkish_i(phrase: str, times: int, unit: str) -> None:
    """Which `re` takes for the letter without regard to case."""
    scale = scale_of(phrase)
    assert scale is not None
    assert (scale.times, scale.unit) == (Decimal(times), unit)
