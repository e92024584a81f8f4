"""The value of a numeral: Arabic (`３，２１２`, `12.4`), Chinese (`一千二百`), mixed (`3万6千`), approximate (`七八十`)."""

from __future__ import annotations

import re
from decimal import Decimal

LONGEST = 40
"""Characters of the longest numeral that says something; what is longer has no value."""

DIGIT = {character: value for value, character in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "◯": 0,
    "两": 2,
}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10_000, "亿": 100_000_000}
POWER = {character: Decimal(value) for character, value in (SMALL | LARGE).items()}

_ASCII = str.maketrans(
    "０１２３４５６７８９，．·・－＋∶：〇○◯零一二三四五六七八九OＯ",
    "0123456789,...-+::000012345678900",
)
_OLD = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億", "一二二三三四五六六七八九十百千万亿")
_LONG_FORM = str.maketrans({"廿": "二十", "卅": "三十"})
_PARTS = re.compile(r"[0-9０-９][0-9０-９,，.．·・]*+|.", re.DOTALL)
_PAIR = re.compile(
    r"(?<![一二三四五六七八九零〇○◯])(一二|一两|两三|二三|三四|四五|五六|六七|七八|八九|三五)(?![一二三四五六七八九零〇○◯点])"
)
_PLACE = re.compile(r"[十百千万亿]")


def digits(surface: str) -> str:
    """`surface` in ASCII digits, one for one, Chinese digits included (`二〇○八` is `2008`)."""
    return surface.translate(_ASCII)


def modern(surface: str) -> str:
    """Capital numerals (`伍拾万`) as ordinary ones (`五十万`)."""
    return surface.translate(_OLD)


def arabic(surface: str) -> Decimal | None:
    """The value of Arabic digits with grouping commas, one decimal point and stray spaces; None if malformed."""
    plain = "".join(surface.translate(_ASCII).split()).replace(",", "")
    if len(plain) > LONGEST or plain.count(".") > 1 or plain.endswith("."):
        return None
    return Decimal(plain)


def chinese(surface: str) -> tuple[Decimal, Decimal] | None:
    """The value of a Chinese or mixed numeral as (low, high), equal but for `七八十`; None if it is none."""
    if len(surface) > LONGEST:
        return None
    surface = surface.translate(_LONG_FORM)
    pair = _PAIR.search(surface)
    if pair and not (pair[1] == "三五" and pair.start()):
        low, high = (_exact(surface[: pair.start()] + digit + surface[pair.end() :]) for digit in pair[1])
        return None if low is None or high is None else (low, high)
    value = _exact(surface)
    return None if value is None else (value, value)


def _exact(surface: str) -> Decimal | None:
    """The value of a numeral that states one number, without zeros after its point."""
    value = _decimal(surface)
    return None if value is None else plain(value)


def plain(value: Decimal) -> Decimal:
    """`value` as a reader writes it: 125000, neither 125000.0 nor 1.25E+5."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == value and whole.adjusted() < 28 else value


def _decimal(surface: str) -> Decimal | None:
    """The value of a numeral that states one number."""
    whole, point, decimals = surface.partition("点")
    if not point:
        return _whole(surface)
    cut = _PLACE.search(decimals)
    tail = decimals[cut.start() :] if cut else ""
    decimals = decimals[: cut.start()] if cut else decimals
    value = _whole(whole)
    if value is None or not decimals or any(power not in POWER for power in tail):
        return None
    value += Decimal("0." + digits(decimals))
    for power in tail:
        value *= POWER[power]
    return value


def _whole(surface: str) -> Decimal | None:
    """The value of a numeral without a Chinese decimal point."""
    if not _PLACE.search(surface):
        return _string(surface)
    total = section = Decimal(0)
    number: Decimal | None = None
    largest = last = zero = 0
    for part in _PARTS.findall(surface):
        if part in SMALL:
            if last and last < SMALL[part] and number is None:
                return None
            section += (Decimal(1) if number is None else number) * SMALL[part]
            number, last, zero = None, SMALL[part], 0
        elif part in LARGE:
            section += number or 0
            if not section and not total:
                section = Decimal(1)
            power = LARGE[part]
            total = (total + section) * power if power >= largest else total + section * power
            section, number, last, zero = Decimal(0), None, power, 0
            largest = max(largest, power)
        elif part in DIGIT:
            if number is not None:
                return None
            if DIGIT[part]:
                number = Decimal(DIGIT[part])
            else:
                zero = 1
        else:
            if number is not None:
                return None
            number = arabic(part)
            if number is None:
                return None
            zero = 1
    if number is not None and not zero and last >= 100:
        number *= last // 10  # 三万五 is 35000
    return total + section + (number or 0)


def _string(surface: str) -> Decimal | None:
    """The value of digits without a place: one of them, or a year's four and more."""
    if len(surface) == 1 and surface in DIGIT:
        return Decimal(DIGIT[surface])
    plain = digits(surface)
    return Decimal(plain) if len(plain) > 2 and plain.isascii() and plain.isdigit() else None


def vague(surface: str) -> tuple[Decimal | None, Decimal | None, bool]:
    """Low, high and whether it is vague: `十几` is 10 and more, `几十` and `数百` are nothing that can be said."""
    place = surface.find("几")
    if surface.startswith("数") or not place:
        return None, None, True
    values = chinese(surface if place < 0 else surface[:place])
    if values is None:
        return None, None, place > 0
    low, high = values
    for power in surface[place + 1 :] if place > 0 else "":
        if power in LARGE:
            low, high = low * LARGE[power], high * LARGE[power]
        elif power not in SMALL:
            return None, None, True
    return low, high, place > 0
