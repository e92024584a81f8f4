"""Characters of Chinese numbers: digits and powers with their values, and which form stands for which."""

from __future__ import annotations

DIGITS = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "两": 2,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
"""The value of each digit; 两 stands before a power or a unit."""
SMALL_POWERS = {"十": 10, "百": 100, "千": 1000}
"""Powers within a section of four digits."""
LARGE_POWERS = {"万": 10_000, "亿": 100_000_000, "兆": 1_000_000_000_000}
"""Powers between sections; 兆 as money and people are counted in it."""
ONE_TO_NINE = "一二三四五六七八九"
"""Digits in the order of their values."""
ONE_TO_TEN = ONE_TO_NINE + "十"
"""What items are numbered with."""
ZEROS = "零〇"
"""Both forms of nought."""
SHORT_TENS = {"卅": "三十", "廿": "二十"}
"""Tens in one character."""
CAPITALS = "壹贰参叁肆伍陆柒捌玖拾佰仟"
"""Numerals of cheques, one for one with `CAPITALS_PLAIN`."""
CAPITALS_PLAIN = "一二三三四五六七八九十百千"
"""What the capitals mean."""
POINTS = "．·・"
"""Signs that stand for the decimal point beside `.`."""
VULGAR_FRACTIONS = {
    "⅛": (1, 8),
    "⅕": (1, 5),
    "¼": (1, 4),
    "⅓": (1, 3),
    "⅜": (3, 8),
    "⅖": (2, 5),
    "½": (1, 2),
    "⅗": (3, 5),
    "⅝": (5, 8),
    "⅔": (2, 3),
    "¾": (3, 4),
    "⅘": (4, 5),
    "⅞": (7, 8),
}
"""Fractions in one character: above and below the line."""
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Digits of an exponent, from nought."""
PREFIXED_BY_THOUSAND = "伏乏克卡帕焦瓦赫"
"""Units whose 千 is a prefix (千瓦) and never a power of the number."""
