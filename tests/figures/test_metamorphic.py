"""One quantity written in a dozen ways reads as the same value and unit."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tui.figures import detect

if TYPE_CHECKING:
    from collections.abc import Iterator

DIGITS = "零一二三四五六七八九"
SEEDS = 12
CASES = 60
"""Quantities a seed; each is written in a dozen ways."""
UNITS = (
    ("元", "元", "yuan"), ("美元", "美元", "US dollars"), ("吨", "噸", "tonnes"), ("亩", "畝", "mu"),
    ("千瓦", "千瓦", "kilowatts"), ("千瓦时", "千瓦時", "kilowatt-hours"), ("公里", "公里", "kilometres"),
    ("立方米", "立方米", "cubic metres"), ("人", "人", ""), ("户", "戶", ""), ("千克", "千克", ""), ("次", "次", ""),
)  # fmt: skip
"""A unit, its traditional form, and its English name where it has one."""
TRADITIONAL = str.maketrans("万亿两点", "萬億兩點")
WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")
CAPITALS = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def section(number: int) -> str:
    """`number` below ten thousand in characters, with 零 where places are skipped."""
    text, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + name
        gap = not digit
    return text


def characters(number: int) -> str:
    """`number` in characters."""
    text = ""
    for power, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part = number // power % 10**4
        if part:
            text += ("零" if text and part < 1000 else "") + section(part) + name
    return text.removeprefix("一") if text.startswith("一十") else text


def mixed(number: int) -> str:
    """`number` with digits before each power: 3亿2000万5600."""
    parts = [(number // power % 10**4, name) for power, name in ((10**8, "亿"), (10**4, "万"), (1, ""))]
    return "".join(f"{part}{name}" if name else f"{part:04}" for part, name in parts if part)


def words(number: int) -> str:
    """`number` below a million million in English words."""
    for power, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= power:
            rest = number % power
            joint = " and " if 0 < rest < 100 else " "
            return words(number // power) + " " + name + (joint + words(rest) if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f" and {words(rest)}" if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")


def plain(value: Decimal) -> str:
    """`value` without an exponent and without noughts at its end."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def ways(
    number: int, unit: str, traditional: str, english: str, draw: random.Random
) -> Iterator[tuple[str, str]]:
    """The ways to write a quantity, each with a sentence around it."""
    digits = str(number)
    hans = characters(number)
    large = Decimal(number) / (10**8 if number >= 10**8 else 10**4)
    name = "亿" if number >= 10**8 else "万"
    yield f"共有{digits}{unit}。", f"{digits}{unit}"
    yield f"共有{number:,}{unit}。", f"{number:,}{unit}"
    yield f"共有{digits.translate(WIDE)}{unit},", f"{digits.translate(WIDE)}{unit}"
    yield f"共有{hans}{unit}。", f"{hans}{unit}"
    yield f"共有{hans.translate(TRADITIONAL)}{traditional}。", f"{hans.translate(TRADITIONAL)}{traditional}"
    yield f"达到{plain(large)}{name}{unit}。", f"{plain(large)}{name}{unit}"
    wide = plain(large).translate(WIDE)
    yield f"达到{wide}{name}{unit}。", f"{wide}{name}{unit}"
    yield f"达到{mixed(number)}{unit}。", f"{mixed(number)}{unit}"
    damaged = " ".join(digits) if draw.random() < 0.5 else f"{number:,}".replace(",", " ")
    yield f"达到{damaged}{unit}。", f"{damaged}{unit}"
    yield f"增加到 {digits} {unit}。", f"{digits} {unit}"
    yield f"为负{digits}{unit}。", f"负{digits}{unit}"
    if unit == "元":
        yield f"计{hans.translate(CAPITALS)}元整。", f"{hans.translate(CAPITALS)}元"
        yield f"共￥{number:,}。", f"{number:,}"
    else:
        yield f"由5{unit}增至{hans}{unit}。", f"{hans}{unit}"
    if english:
        yield f"The sum was {number:,} {english} then.", f"{number:,} {english}"
        yield f"It came to {words(number)} {english} in all.", f"{words(number)} {english}"
        yield (
            f"They made {plain(Decimal(number) / 10**6)} million {english}.",
            f"{plain(Decimal(number) / 10**6)} million {english}",
        )
        grouped = f"{number:,}".replace(",", " ")
        yield f"The whole of {grouped} {english} is there.", f"{grouped} {english}"


def quantities(seed: int) -> Iterator[tuple[int, str, str, str, random.Random]]:
    """Quantities of every size, round ones and others."""
    draw = random.Random(seed)  # noqa: S311 - cases, no secrets
    for _ in range(CASES):
        power = draw.randint(4, 11)
        number = draw.randint(10 ** (power - 1), 10**power - 1)
        if draw.random() < 0.5:
            number -= number % 10 ** draw.randint(1, power - 1)
        yield number, *draw.choice(UNITS), draw


@pytest.mark.parametrize("seed", range(SEEDS))
def test_every_way_to_write_it_says_the_same(seed: int) -> None:
    """Value, unit and span, in Arabic, full-width, Chinese, mixed, traditional, damaged and English forms."""
    wrong = []
    for number, unit, traditional, english, draw in quantities(seed):
        for text, surface in ways(number, unit, traditional, english, draw):
            value = -number if surface.startswith("负") else number
            found = [(one.surface, one.quantity.low, one.quantity.unit) for one in detect(text)]
            if (surface, Decimal(value), unit) not in found or len(found) > 1 + text.startswith("由"):
                wrong.append((text, found))
    assert wrong == []


def test_there_are_thousands_of_cases() -> None:
    """And they differ."""
    texts = {
        text for seed in range(SEEDS) for quantity in quantities(seed) for text, _surface in ways(*quantity)
    }
    assert len(texts) > 8000
