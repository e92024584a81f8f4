"""The value of a numeral."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.figures import numerals

_DIGITS = "零一二三四五六七八九"


def written(number: int) -> str:
    """`number` as a careful writer spells it, below ten thousand."""
    text, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if gap and text else "") + _DIGITS[digit] + name
        gap = not digit
    return text


def exactly(number: int) -> numerals.Value:
    """The value of a numeral that states `number`."""
    return numerals.Value(Decimal(number), Decimal(number))


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_spelled_numbers_are_read_back(high: int, low: int) -> None:
    """What is spelled out, 万 included, has the value that was spelled; 零 stands where places are skipped."""
    assert numerals.chinese(written(low)) == exactly(low)
    joint = "零" if low < 1000 else ""
    assert numerals.chinese(f"{written(high)}万{joint}{written(low)}") == exactly(high * 10_000 + low)
    assert numerals.chinese(f"{written(high)}亿") == exactly(high * 10**8)


@pytest.mark.parametrize(
    ("surface", "low", "high", "vague"),
    [
        ("一万七千四百亿", "1740000000000", "1740000000000", False),
        ("六万万", "600000000", "600000000", False),
        ("12.4万", "124000", "124000", False),
        ("1亿2000万", "120000000", "120000000", False),
        ("三十三点六", "33.6", "33.6", False),
        ("九十二.八", "92.8", "92.8", False),
        ("一点二万", "12000", "12000", False),
        ("三万五", "35000", "35000", False),
        ("两万零五", "20005", "20005", False),
        ("二〇〇八", "2008", "2008", False),
        ("七八十", "70", "80", True),
        ("一千五六百", "1500", "1600", True),
        ("三五", "3", "5", True),
        ("十几", "10", "10", True),
        ("三十几万", "300000", "300000", True),
    ],
)
def test_value(surface: str, low: str, high: str, *, vague: bool) -> None:
    """Powers multiply what stands before them; neighbouring digits say about how many."""
    assert numerals.chinese(surface) == (Decimal(low), Decimal(high), vague)


@pytest.mark.parametrize("surface", ["几十", "数百", "几"])
def test_no_value_can_be_said(surface: str) -> None:
    """Some tens are a quantity, but not of a value."""
    assert numerals.chinese(surface) == (None, None, True)


@pytest.mark.parametrize("surface", ["十二五", "五四", "一一", "万一", "百二", "十三五", "一" * 41, "三百千"])
def test_no_number(surface: str) -> None:
    """Plan names, days and words made of numerals are no numbers."""
    assert numerals.chinese(surface) is None


@pytest.mark.parametrize(
    ("surface", "value"), [("33，212.5", "33212.5"), ("2 0 0 1", "2001"), ("19·5", "19.5"), ("3 ．6", "3.6")]
)
def test_arabic(surface: str, value: str) -> None:
    """Grouping, stray blanks and any sign for the point are read."""
    assert numerals.arabic(surface) == Decimal(value)


@pytest.mark.parametrize("surface", ["1.2.3", "5.", "9" * 41])
def test_malformed(surface: str) -> None:
    """Two points, none after, or more digits than say anything: no value."""
    assert numerals.arabic(surface) is None


@pytest.mark.parametrize(
    ("surface", "scale"), [("12.4万", 10**4), ("五十亿", 10**8), ("1万亿", 10**12), ("三百", 1), ("万", 1)]
)
def test_scale(surface: str, scale: int) -> None:
    """The large powers at the end, which a list or a range may share; a power alone is no scale."""
    assert numerals.scale(surface) == scale
