"""Which values a printed figure can stand for.

`14%` is 13.5 to 14.5, `12.4万亩` is 123500 to 124500, `141人` is 141, `1500多万元` is 1500万 to 1600万, `以上` has no
upper end. A figure may also have been rounded beyond its last digit (`3000万元`, `一万七千四百亿元`): what contradicts
others only if it was not is suspected, not proved.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.checks.intervals import Interval
from tui.compiled import pattern_of
from tui.figures import Bound, Kind
from tui.figures.folding import fold
from tui.figures.patterns import late
from tui.lexicon.en.number_words import POWERS, SHORT_POWERS
from tui.lexicon.zh.characters import DIGITS, LARGE_POWERS, SMALL_POWERS

if TYPE_CHECKING:
    from tui.figures import Quantity

_NUMBER = late(r"[0-9](?:[0-9,，' ]*[0-9])?(?:[.·．][0-9]+)?")
_HAN = "".join(DIGITS)
_LARGE = "".join(LARGE_POWERS)
_CHINESE_POINT = late(rf"[点.·．]([{_HAN}]+)")
_MIXED = late(rf"[0-9][十百千{_LARGE}]+[0-9{_HAN}]")
_TAIL = late(rf"[{_LARGE}]*(?=[^十百千{_LARGE}{_HAN}0-9]*$)")
_ENGLISH_POWER = late(
    rf"(?:\b(?:{'|'.join(POWERS)})|(?<=[0-9])(?:{'|'.join(SHORT_POWERS)}))\b", re.IGNORECASE
)
_INNER = late(r"[多余几数]")
_ROUGH = Fraction(1, 10)
"""How far an 约 or a 左右 may miss, as part of the value."""
_PLACES = 5
"""How far it may miss in its last digit: 约57.5% is not 53%."""


def printed(surface: str, quantity: Quantity) -> Interval | None:
    """The values that a figure can stand for if its last digit was rounded; None where none can be said."""
    return _interval(surface, quantity, rounded=False)


def rounded(surface: str, quantity: Quantity) -> Interval | None:
    """The values that a figure can stand for if the noughts at its end may be rounding as well."""
    return _interval(surface, quantity, rounded=True)


def reach_of_digits(surface: str, quantity: Quantity) -> Fraction | None:
    """How far at most a figure of other digits in the same form is rounded; None where that depends on the digits."""
    if quantity.approx or quantity.kind is Kind.SHARE:
        return None
    _decimals, scale = _last_digit(fold(surface))
    return Fraction(scale, 2)


@lru_cache(maxsize=4096)
def _interval(surface: str, quantity: Quantity, *, rounded: bool) -> Interval | None:
    """What a figure allows by its last digit; None for what states no amount: dates, numbers of an order."""
    if quantity.low is None or quantity.high is None or quantity.kind in (Kind.DATE, Kind.ORDINAL):
        return None
    low = Fraction(quantity.low)
    high = low if quantity.high == quantity.low else Fraction(quantity.high)
    plain = fold(surface)
    if quantity.approx:
        return _hedged(plain, quantity, low, high)
    half = _step(plain, quantity, rounded=rounded) / 2
    return Interval(low - half, high + half) if half else Interval(low, high)


def _hedged(plain: str, quantity: Quantity, low: Fraction, high: Fraction) -> Interval:
    """What a figure allows that is said to be about, above or below what it says."""
    place = last_place(quantity.high or Decimal(0))
    if quantity.bound is Bound.AT_LEAST:
        return Interval(low, high + place if _INNER.search(plain) else None)
    if quantity.bound is Bound.AT_MOST:
        return Interval(min(Fraction(0), low), high)
    width = max(place, min(abs(high) * _ROUGH, _PLACES * place))
    if quantity.kind is Kind.SHARE and "成" not in plain:
        width = _step_of_share(plain, high) * _ABOUT
    return Interval(low - width, high + width)


def _step(plain: str, quantity: Quantity, *, rounded: bool) -> Fraction:
    """The distance between two figures that differ in what counts as the last digit of this one."""
    value = quantity.high or Decimal(0)
    if quantity.kind is Kind.SHARE:
        return _step_of_share(plain, Fraction(value))
    decimals, scale = _last_digit(plain)
    exact = quantity.kind in (Kind.COUNT, Kind.NAMED_SET, Kind.DURATION) and not decimals and scale == 1
    step = Fraction(0) if exact else Fraction(scale, 10**decimals)
    if rounded and not decimals and quantity.kind is not Kind.PERCENT:
        place = last_place(value)
        if place >= (100 if exact else 10 * scale):
            step = max(step, place)
    return step


def _step_of_share(plain: str, value: Fraction) -> Fraction:
    """Tenths are rounded to tenths; a fraction of few parts is told from the nearest other, not much more: a third is no quarter."""
    if "成" in plain:
        return Fraction(1, 10) if plain.endswith("成") else Fraction(1, 100)
    near = value.limit_denominator(_MOST_PARTS)
    if abs(near - value) < _EXACTLY and 0 < near < 1:
        return min(abs(near - other) for other in _FRACTIONS if other != near) * _OF_THE_WAY
    number = (DIGITS | SMALL_POWERS).get(plain.partition("分之")[0])
    return Fraction(1, number) if number else Fraction(1, 10)


_MOST_PARTS = 5
"""Parts of the fractions that are told apart by their names."""
_FRACTIONS = sorted(
    {Fraction(top, bottom) for bottom in range(1, _MOST_PARTS + 1) for top in range(bottom + 1)}
)
_OF_THE_WAY = Fraction(3, 2)
"""How far the two values lie apart that a fraction may stand for, of the way to the nearest other."""
_ABOUT = Fraction(3, 5)
"""The same of a fraction that is said to be about so much, on each side: short of the nearest other."""
_EXACTLY = Fraction(1, 10**6)


@lru_cache(maxsize=4096)
def _last_digit(plain: str) -> tuple[int, int]:
    """How many decimals a number has, and what its last digit is multiplied by."""
    scale = 1
    for character in plain:
        scale *= LARGE_POWERS.get(character, 1)
    for power in _ENGLISH_POWER.findall(plain):
        scale *= (POWERS | SHORT_POWERS)[power.lower()]
    found = None if _MIXED.search(plain) else _NUMBER.search(plain)
    if found is not None:
        _whole, *decimals = pattern_of(r"[.·．]").split(found[0])
        return len(decimals[0]) if decimals else 0, scale
    point = _CHINESE_POINT.search(plain)
    if point is not None:
        return len(point[1]), scale
    # 三万六千: the 万 multiplies what stands before it, not the last digit.
    tail = _TAIL.search(plain)
    scale = 1
    for character in tail[0] if tail else "":
        scale *= LARGE_POWERS[character]
    return 0, scale


def last_place(value: Decimal) -> Fraction:
    """The place of the last digit that is not nought: 100 for 1500, one tenth for 12.4."""
    if not value:
        return Fraction(1)
    return Fraction(10) ** int(value.normalize().as_tuple().exponent)
