"""Cells of tables: a number with what follows it as its unit, where that is a unit and not more of the number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tui.figures.cell_values import NONE, cell_figure, own_unit, scale_of


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
    [("Ml/d", 1, "Ml/d"), ("Ml", 1_000_000, "升"), ("kt", 1000, "吨"), ("sq km", 1, "平方公里")],
)
def test_units_of_which_only_a_sentence_tells_that_they_are_english(
    phrase: str, times: int, unit: str
) -> None:
    """They stand in heads as they stand behind numbers of prose."""
    scale = scale_of(phrase)
    assert scale is not None
    assert (scale.times, scale.unit) == (Decimal(times), unit)


@pytest.mark.parametrize("phrase", ["GDP", "ICU", "people", "and others", "Montesa", "FTE", "Q1", "staff"])
def test_words_and_short_forms_in_brackets_are_no_units(phrase: str) -> None:
    """Things that are counted have none of their own."""
    assert scale_of(phrase) is None


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


@pytest.mark.parametrize(
    ("word", "times", "unit"),
    [
        ("10,000 persons", 10_000, ""),
        ("100 million kWh", 100_000_000, "千瓦时"),
        ("100 million yuan", 100_000_000, "元"),
        ("10,000", 10_000, ""),
        ("1000 tonnes", 1000, "吨"),
    ],
)
def test_a_unit_may_begin_with_a_power_of_ten(word: str, times: int, unit: str) -> None:
    """In a column of units, where it may also stand alone."""
    scale = own_unit(word)
    assert scale is not None
    assert (scale.times, scale.unit) == (Decimal(times), unit)


@pytest.mark.parametrize("phrase", ["1000 m", "100 boxes", "10,000", "1000", "2018", "20,000 persons"])
def test_a_number_in_a_head_is_no_power_of_its_unit(phrase: str) -> None:
    """A length of a race, what is in a box, a year, and what is no power of ten."""
    assert scale_of(phrase) is None
