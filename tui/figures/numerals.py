"""The value of a numeral, folded: Arabic (`3，212`, `12.4`), Chinese (`一千二百`), mixed (`3万6千`), about (`七八十`)."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tui.figures.patterns import Pattern, alternatives
from tui.lexicon.zh.characters import (
    CAPITALS,
    CAPITALS_PLAIN,
    DIGITS,
    LARGE_POWERS,
    ONE_TO_NINE,
    POINTS,
    SHORT_TENS,
    SMALL_POWERS,
    ZEROS,
)

LONGEST = 40
"""Characters of the longest numeral that says something; what is longer has no value."""

POWERS = {character: Decimal(value) for character, value in (SMALL_POWERS | LARGE_POWERS).items()}
"""What each power comes to."""

_ALL_DIGITS = "".join(DIGITS)
_ALL_POWERS = "".join(POWERS)
_PLAIN = str.maketrans(
    _ALL_DIGITS + POINTS + "OoＯ", "".join(map(str, DIGITS.values())) + "." * len(POINTS) + "000"
)
_MODERN = str.maketrans(CAPITALS, CAPITALS_PLAIN)
_SHORT_TENS = str.maketrans(SHORT_TENS)

_PART = Pattern(
    "part of a numeral",
    r"[0-9][0-9,，.．·・]*+ | .",
    example="⟨3,212.5⟩万",
    counterexample="⟨三百⟩",
)
_NEIGHBOURS = ["".join(pair) for pair in pairwise(ONE_TO_NINE)]
_PAIR = Pattern(
    "neighbouring digits",
    rf"""
    (?<! [{_ALL_DIGITS}点.] )
    (?: {alternatives([*_NEIGHBOURS, "一两", "两三"])} | (?<! . ) 三五 )
    (?! [{_ALL_DIGITS}点] )
    """,
    example="一千⟨五六⟩百",
    counterexample="三点⟨五六⟩",
)
_POINT = Pattern(
    "decimal point among characters",
    rf"(?<= [{_ALL_DIGITS}十百千] ) [.．·] (?= [{_ALL_DIGITS}] )",
    example="九十二⟨.⟩八",
    counterexample="3⟨.⟩5万",
)
_PLACE = Pattern("place", rf"[{_ALL_POWERS}]", example="三⟨百⟩", counterexample="⟨三⟩百")
_SPOKEN_POWER = Pattern(
    "power without its one",
    rf"(?P<power> [百千万] ) (?P<rest> [{ONE_TO_NINE}]? [十百千] )",
    example="⟨百十⟩来人",
    counterexample="⟨三百⟩",
)


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


@lru_cache(maxsize=4096)
def arabic(surface: str) -> Decimal | None:
    """The value of Arabic digits with grouping, one decimal point and stray blanks; None if malformed."""
    if surface.isascii() and surface.isdigit() and len(surface) <= LONGEST:
        return Decimal(surface)
    digits = "".join(surface.translate(_PLAIN).split()).replace(",", "").replace("，", "")
    if len(digits) > LONGEST or digits.count(".") > 1 or not digits[-1:].isdigit():
        return None
    return Decimal(digits)


@lru_cache(maxsize=4096)
def chinese(surface: str) -> Value | None:
    """The value of a Chinese or mixed numeral; None if it is none (`十二五`)."""
    if surface in DIGITS:
        digit = Decimal(DIGITS[surface])
        return Value(digit, digit)
    if len(surface) > LONGEST:
        return None
    surface = surface.translate(_SHORT_TENS)
    some = surface.find("几")
    if some >= 0 or surface.startswith("数"):
        return _some(surface, some)
    spoken = _SPOKEN_POWER.fullmatch(surface) if surface[0] in "百千万" else None
    if spoken is not None:
        return _without_one(POWERS[spoken["power"]], _exact(spoken["rest"]) or Decimal(0))
    pair = _PAIR.search(surface)
    if pair is None:
        value = _exact(surface)
        return None if value is None else Value(value, value)
    low, high = (_exact(surface[: pair.start()] + digit + surface[pair.end() :]) for digit in pair[0])
    return None if low is None or high is None else Value(low, high, vague=True)


@lru_cache(maxsize=1024)
def scale(surface: str) -> Decimal:
    """What the large powers at the end of a numeral come to: 10000 of `12.4万`, 1 of `万`."""
    product = Decimal(1)
    for character in reversed(surface):
        if character not in LARGE_POWERS:
            return product
        product *= LARGE_POWERS[character]
    return Decimal(1)


def _some(surface: str, some: int) -> Value | None:
    """`十几` is 10 and more; of `几十` and `数百` no value can be said."""
    if some <= 0:
        return Value(None, None, vague=True)
    value = _exact(surface[:some])
    if value is None:
        return None
    for power in surface[some + 1 :]:
        if power in LARGE_POWERS:
            value *= LARGE_POWERS[power]
        elif power not in SMALL_POWERS:
            return None
    return Value(value, value, vague=True)


def _without_one(power: Decimal, rest: Decimal) -> Value:
    """百十 is a hundred or ten more; 千八百 is eight hundred to a thousand."""
    if rest * 2 < power:
        return Value(power, power + rest, vague=True)
    return Value(rest, power, vague=True)


def _exact(surface: str) -> Decimal | None:
    """The value of a numeral that states one number."""
    if surface.isalpha() and "点" not in surface:
        value = _whole(surface)
        return None if value is None else rounded(value)
    whole, point, decimals = _POINT.compiled.sub("点", surface).partition("点")
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
    """The value of a numeral without a Chinese decimal point, by its places; None where they contradict each other."""
    if not _PLACE.search(surface):
        return _string(surface)
    places = _Places(bare=len(surface) == 2)
    for part in _PART.compiled.findall(surface):
        if not places.take(part):
            return None
    return places.value()


class _Places:
    """A numeral read from place to place.

    A power multiplies what stands before it: 万 and 亿 the whole section, and all before where they are the
    larger (一万七千四百亿); a digit left over after a hundred and more counts in the next place (三万五 is 35000).
    """

    def __init__(self, *, bare: bool) -> None:
        """Begin; `bare` says that the numeral has two characters only (万一 and 百二 are words)."""
        self._bare = bare
        self._total = self._section = Decimal(0)
        self._digit: Decimal | None = None
        self._largest = self._last = 0
        self._exact = False

    def take(self, part: str) -> bool:
        """Take the next part; false where it cannot stand there."""
        if part in SMALL_POWERS:
            return self._small(SMALL_POWERS[part])
        if part in LARGE_POWERS:
            return self._large(LARGE_POWERS[part])
        return self._digits(part)

    def value(self) -> Decimal | None:
        """What all parts come to."""
        digit = self._digit or Decimal(0)
        if self._digit is not None and not self._exact and self._last >= 100:
            if self._bare:
                return None
            digit *= self._last // 10
        return self._total + self._section + digit

    def _small(self, power: int) -> bool:
        """十, 百, 千: smaller and smaller within a section."""
        if 0 < self._last < 10_000 and (self._digit is None or power >= self._last):
            return False
        self._section += power * (Decimal(1) if self._digit is None else self._digit)
        self._digit, self._last, self._exact = None, power, False
        return True

    def _large(self, power: int) -> bool:
        """万, 亿, 兆: one of the same size again only right after it (六万万)."""
        section = self._section + (self._digit or 0)
        if power == self._largest and section:
            return False
        if not section and not self._total:
            section = Decimal(1)
        if power >= self._largest:
            self._total = (self._total + section) * power
        else:
            self._total += section * power
        self._section, self._digit, self._exact = Decimal(0), None, False
        self._last, self._largest = power, max(self._largest, power)
        return True

    def _digits(self, part: str) -> bool:
        """A digit of its place, nought that skips places, or Arabic digits."""
        if self._digit is not None:
            return False
        if part in DIGITS:
            self._digit = Decimal(DIGITS[part]) if part not in ZEROS else None
            self._exact = self._exact or part in ZEROS
            return True
        self._digit = arabic(part)
        self._exact = self._exact or len(part) > 1
        return self._digit is not None and (not self._last or self._digit < self._last or self._last < 10_000)


def _string(surface: str) -> Decimal | None:
    """The value of digits without a place: one of them, or four and more, or three with a nought (一〇八).

    Three others are a day or a list (九一八, 一二三).
    """
    if len(surface) == 1 and surface in DIGITS:
        return Decimal(DIGITS[surface])
    digits = plain(surface)
    enough = len(digits) > 3 or (len(digits) == 3 and "0" in digits[1:])
    return Decimal(digits) if enough and digits.isascii() and digits.isdigit() else None
