"""The value of a numeral, folded: Arabic (`3，212`, `12.4`), Chinese (`一千二百`), mixed (`3万6千`), about (`七八十`)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

LONGEST = 40
"""Characters of the longest numeral that says something; what is longer has no value."""

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10_000, "亿": 100_000_000}
POWERS = {character: Decimal(value) for character, value in (SMALL | LARGE).items()}

_PLAIN = str.maketrans("〇零一二两三四五六七八九．·・OoＯ", "001223456789...000")
_MODERN = str.maketrans("壹贰叁參肆伍陆柒捌玖拾佰仟", "一二三三四五六七八九十百千")
_LONG_FORM = str.maketrans({"廿": "二十", "卅": "三十"})
_PARTS = re.compile(r"[0-9][0-9,，.．·・]*+|.", re.DOTALL)
_ALONE = "一二两三四五六七八九零〇"
_PAIR = re.compile(
    rf"(?<![{_ALONE}])(?:一二|一两|两三|二三|三四|四五|五六|六七|七八|八九|^三五)(?![{_ALONE}点])"
)
_POINT = re.compile(rf"(?<=[{_ALONE}十百千])[.．·](?=[{_ALONE}])")
"""The point of `九十二.八`, but not of `3.5万`."""
_PLACE = re.compile(r"[十百千万亿]")


class Value(NamedTuple):
    """What a numeral says: equal ends but for `七八十`, none for `几十`."""

    low: Decimal | None
    high: Decimal | None
    vague: bool = False
    """Whether the numeral itself hedges: `七八十`, `十几`, `数百`."""


def plain(surface: str) -> str:
    """`surface` in ASCII digits, one for one: `二〇〇八` is `2008`."""
    return surface.translate(_PLAIN)


def modern(surface: str) -> str:
    """Capital numerals (`伍拾万`) as ordinary ones (`五十万`)."""
    return surface.translate(_MODERN)


def rounded(value: Decimal) -> Decimal:
    """`value` as a reader writes it: 125000, neither 125000.0 nor 1.25E+5."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == value and whole.adjusted() < 28 else value


def arabic(surface: str) -> Decimal | None:
    """The value of Arabic digits with grouping, one decimal point and stray blanks; None if malformed."""
    if surface.isascii() and surface.isdigit() and len(surface) <= LONGEST:
        return Decimal(surface)
    digits = "".join(surface.translate(_PLAIN).split()).replace(",", "").replace("，", "")
    if len(digits) > LONGEST or digits.count(".") > 1 or not digits[-1:].isdigit():
        return None
    return Decimal(digits)


def chinese(surface: str) -> Value | None:
    """The value of a Chinese or mixed numeral; None if it is none (`十二五`)."""
    if len(surface) > LONGEST:
        return None
    surface = surface.translate(_LONG_FORM)
    some = surface.find("几")
    if some >= 0 or surface.startswith("数"):
        return _vague(surface, some)
    pair = _PAIR.search(surface)
    if pair is None:
        value = _exact(surface)
        return None if value is None else Value(value, value)
    low, high = (_exact(surface[: pair.start()] + digit + surface[pair.end() :]) for digit in pair[0])
    return None if low is None or high is None else Value(low, high, vague=True)


def scale(surface: str) -> Decimal:
    """What the large powers at the end of a numeral come to: 10000 of `12.4万`, 1 of `万`."""
    product = Decimal(1)
    for character in reversed(surface):
        if character not in LARGE:
            return product
        product *= LARGE[character]
    return Decimal(1)


def _vague(surface: str, some: int) -> Value | None:
    """`十几` is 10 and more; of `几十` and `数百` no value can be said."""
    if some <= 0:
        return Value(None, None, vague=True)
    value = _exact(surface[:some])
    if value is None:
        return None
    for power in surface[some + 1 :]:
        if power in LARGE:
            value *= LARGE[power]
        elif power not in SMALL:
            return None
    return Value(value, value, vague=True)


def _exact(surface: str) -> Decimal | None:
    """The value of a numeral that states one number."""
    if surface.isalpha() and "点" not in surface:
        value = _whole(surface)
        return None if value is None else rounded(value)
    whole, point, decimals = _POINT.sub("点", surface).partition("点")
    value = _whole(whole)
    if not point or value is None:
        return None if value is None else rounded(value)
    cut = _PLACE.search(decimals)
    tail = decimals[cut.start() :] if cut else ""
    decimals = decimals[: cut.start()] if cut else decimals
    if not decimals or any(power not in POWERS for power in tail):
        return None
    value += Decimal("0." + plain(decimals))
    for power in tail:
        value *= POWERS[power]
    return rounded(value)


def _whole(surface: str) -> Decimal | None:
    """The value of a numeral without a Chinese decimal point.

    A power multiplies what stands before it: 万 and 亿 the whole section, and all before where they are the
    larger (一万七千四百亿); a digit left over after a hundred and more counts in the next place (三万五 is 35000).
    """
    if not _PLACE.search(surface):
        return _string(surface)
    total = section = Decimal(0)
    digit: Decimal | None = None
    largest = last = 0
    exact = False
    for part in _PARTS.findall(surface):
        if part in SMALL:
            if digit is None and last and last < 10_000:
                return None
            section += SMALL[part] * (1 if digit is None else digit)
            digit, last, exact = None, SMALL[part], False
        elif part in LARGE:
            section += digit or 0
            if not section and not total:
                section = Decimal(1)
            power = LARGE[part]
            total = (total + section) * power if power >= largest else total + section * power
            section, digit, last, exact = Decimal(0), None, power, False
            largest = max(largest, power)
        elif digit is not None:
            return None
        elif part in DIGITS:
            if DIGITS[part]:
                digit = Decimal(DIGITS[part])
            exact = exact or not DIGITS[part]
        else:
            digit = arabic(part)
            if digit is None:
                return None
            exact = True
    if digit is not None and not exact and last >= 100:
        if len(surface) == 2:  # 万一, 百二: words, not numbers
            return None
        digit *= last // 10
    return total + section + (digit or 0)


def _string(surface: str) -> Decimal | None:
    """The value of digits without a place: one of them, or a year's four and more."""
    if len(surface) == 1 and surface in DIGITS:
        return Decimal(DIGITS[surface])
    digits = plain(surface)
    return Decimal(digits) if len(digits) > 2 and digits.isascii() and digits.isdigit() else None
