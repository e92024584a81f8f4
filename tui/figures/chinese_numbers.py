"""Numbers in Chinese prose: Arabic digits with powers, numerals in characters, numerals of cheques."""

from __future__ import annotations

import re
from decimal import Decimal

from tui.figures import exclusions, number_codes, numerals
from tui.figures.atom import Atom
from tui.figures.currency_signs import sign_before
from tui.figures.measuring import DISCOUNT, measure
from tui.figures.number_pieces import (
    ARABIC,
    FRACTIONS,
    HAN_DIGITS,
    HAN_POWER,
    INSIDE_HEDGE,
    ONE_OR_TWO,
    POWER,
    SERIES,
    ZERO,
)
from tui.figures.patterns import Pattern, alternatives
from tui.figures.powers_of_ten import power_of_ten
from tui.figures.quantity import Bound, Kind
from tui.figures.scanning import Reading, Refused
from tui.figures.signs import signed
from tui.figures.units import read_unit
from tui.lexicon.en.number_words import POWERS, SHORT_POWERS
from tui.lexicon.zh.characters import CAPITALS, ONE_TO_NINE, VULGAR_FRACTIONS, ZEROS

_SMALLER_PART = rf"(?: (?: (?<= 亿 ) [ ] (?= \d{{1,4}} [ ]? 万 ) | {ZERO}? ) (?: {ARABIC} | [{ONE_TO_NINE}两] ) [ ]? {POWER}++ | {INSIDE_HEDGE} {POWER}++ )"
NUMBER = Pattern(
    "digits with powers",
    rf"""
    (?P<digits> {ARABIC} )
    (?P<bad> (?: \.{{1,3}}+ \d++ ){{1,9}}+ | (?: ,{{1,3}}+ \d++ ){{1,9}}+ )?+      # 3..5, 1,23,45
    (?P<powers> [ ]? {POWER}++ {_SMALLER_PART}*+ )?+
    (?P<tail> (?<= [百千万亿兆] ) {ZERO}?                                           # 3万4,720
      (?: \d{{1,3}} (?: ,\d{{3}} )?+ | \d{{4,8}} ) (?! [\d.,，年月日号/:：-] ) )?+
    (?P<fraction> [{FRACTIONS}] )?+
    """,
    example="⟨1亿2000万⟩人",
    counterexample="⟨3千⟩瓦",
)
WRITTEN = Pattern(
    "numeral in characters",
    rf"""
    数?+ (?: 两 | [{SERIES}] | {HAN_POWER} )
    (?: [{SERIES}] | {HAN_POWER} | 两 (?= [百千万亿] ) | {ONE_OR_TWO} )*+
    (?: (?<= [十百千万亿] ) {INSIDE_HEDGE} {HAN_POWER}++ )?+                        # 七千多万
    (?: [点.．·] [{HAN_DIGITS}几]++ (?: {HAN_POWER} )*+ )?+
    """,
    example="⟨五十万⟩千瓦",
    counterexample="⟨七八两⟩米",
)
_POWERS = Pattern("powers", rf"[ ]? (?P<powers> {POWER}++ )", example="⟨ 万亿⟩元", counterexample="⟨千⟩瓦")
_SPOKEN_POINT = Pattern(
    "spoken decimal point",
    r"\d{1,4} 点 \d{1,4} (?! [\d点分钟.:：] )",
    example="⟨26点5⟩度",
    counterexample="⟨8点30⟩分",
)
_CAPITAL = Pattern(
    "numeral of cheques",
    rf"[{CAPITALS[:-2]}] [{CAPITALS}零万亿]{{1,40}}+ (?= [元圆亩] )",
    example="⟨伍拾万⟩元",
    counterexample="⟨陆⟩元",
)
_CODE_TAIL = Pattern(
    "rest of a code",
    r"[A-Za-z0-9]*+ (?: [-./—–:] [A-Za-z0-9]++ )*+",
    example="C⟨919-2/b⟩",
    counterexample="⟨9 1⟩",
)
_NUMBER_TAIL = Pattern(
    "rest of a code after its name",
    rf"[A-Za-z0-9]*+ (?: [-./—–: ] [A-Za-z0-9]++ )*+ {number_codes.EXTENSION}",
    example="18⟨ 5000⟩",
    counterexample="18⟨，5000⟩",
)
_SHORT = Pattern(
    "power and the next place",
    rf"(?<! [{HAN_DIGITS}十百千万亿] ) (?P<power> [百千万] ) (?P<digit> [{ONE_TO_NINE}] ) (?= 元 | 块 | 蚊 )",
    example="每月⟨万八⟩元",
    counterexample="⟨万八⟩人",
)
_ENGLISH_POWER = Pattern(
    "English power after digits",
    rf"[ ]? (?: (?P<word> {alternatives(POWERS)} ) | (?P<short> {alternatives(SHORT_POWERS)} ) ) (?! [A-Za-z0-9/²³] )",
    example="HK$385⟨ million⟩）",
    counterexample="385⟨ miles⟩",
    flags=re.IGNORECASE,
)
_POWER_INITIALS = frozenset(" ") | {
    letter for word in (*POWERS, *SHORT_POWERS) for letter in (word[0], word[0].upper())
}
"""What an English power, with a blank or without, begins with."""
_PER = Pattern(
    "what so many are counted in",
    r"/ (?: [mμµn]? [Ll] | [mc]? m [²³23] | k? g | s | d ) (?! [A-Za-z0-9²³] )",
    example="15.6×10^9⟨/L⟩，",
    counterexample="15.6×10^9⟨/2⟩",
)
_HEDGES = str.maketrans("", "", "多余来")


def arabic(text: str, start: int, last: int) -> Reading:
    """A number that begins with an Arabic digit; `last` is where the number before it ended."""
    number = NUMBER.match(text, start)
    if number is None:
        return None
    digits = _digits(text, number)
    if text[digits.end : digits.end + 1] in _POWER_INITIALS and digits.scale == 1:
        digits = _with_english_power(text, digits)
        if digits.scale != 1:
            return _in_english(text, placed(text, digits, last))
    reading = placed(text, digits, last)
    if " " in number["digits"] and isinstance(reading, Atom) and reading.bare and reading.end == number.end():
        value = Decimal(text[start])  # 3 5 7 without a unit is a list
        return placed(text, Atom(start, start + 1, value, value), last)
    return reading


def _with_english_power(text: str, digits: Atom) -> Atom:
    """`digits` with the English power after it: HK$385 million, US$2.5bn; letters only of money, as 5m is a length."""
    found = _ENGLISH_POWER.match(text, digits.end)
    if found is None or digits.low is None or (found["short"] and not sign_before(text, digits.start)):
        return digits
    scale = Decimal((POWERS | SHORT_POWERS)[(found["word"] or found["short"]).lower()])
    value = numerals.rounded(digits.low * scale)
    return digits.changed(end=found.end(), low=value, high=value, scale=scale)


def _in_english(text: str, reading: Reading) -> Reading:
    """A number with an English power, and the English unit after it where no other stands there: 3.5 million tonnes."""
    if not isinstance(reading, Atom) or not reading.bare:
        return reading
    from tui.figures.english_units import unit_at  # noqa: PLC0415 - only few texts need its patterns

    unit = unit_at(text, reading.end)
    if unit is None:
        return reading
    return reading.changed(end=unit[0], unit=unit[1], kind=unit[2], bare=False)


def spoken_point(text: str, start: int, last: int) -> Reading:
    """26点5度, 3点5亿; a time of the day is refused before."""
    found = _SPOKEN_POINT.match(text, start)
    if found is None:
        return None
    value = Decimal(found[0].replace("点", "."))
    number = powered(text, Atom(start, found.end(), value, value))
    return placed(text, number, last) if number.scale != 1 or has_unit(text, number.end) else None


def scientific(text: str, start: int, last: int) -> Reading:
    """4×10^5个."""
    number = power_of_ten(text, start)
    if not isinstance(number, Atom):
        return number
    below = _PER.match(text, number.end)
    if below is not None:
        return number.changed(end=below.end(), unit=below[0], kind=Kind.MEASURE, bare=False)
    return placed(text, number.changed(bare=False), last)


def written(text: str, start: int, last: int) -> Reading:
    """A number in characters."""
    found = WRITTEN.match(text, start)
    if found is None:
        return None
    surface, end = found[0], found.end()
    refusal = _written_refused(text, start, end)
    if refusal is not None:
        return refusal
    stated = surface if len(surface) == 1 else surface.translate(_HEDGES)
    number = numerals.chinese(stated)
    if number is None and stated[-1] == "一" and has_unit(text, end):  # 两百五一斤
        stated, surface, end = stated[:-1], surface[:-1], end - 1
        number = numerals.chinese(stated)
    if number is None:
        return _none_or_malformed(text, start, end)
    hedged = len(stated) < len(surface)
    atom = Atom(
        start,
        end,
        number.low,
        number.high,
        approx=number.vague or hedged,
        bound=_bound(surface) if hedged else None,
        scale=numerals.scale(surface),
        chinese=True,
    )
    reading = measure(text, atom)
    if len(surface) == 3 and surface[-1] in ZEROS and isinstance(reading, Atom) and reading.bare:
        return Refused(end, "name")  # 三六零
    return signed(text, reading, last)


def _written_refused(text: str, start: int, end: int) -> Refused | None:
    """Why characters of numbers are no number, and where reading goes on: behind 数 alone in 户数四万."""
    reason = exclusions.numeral_refused(text, start, end)
    if not reason:
        return None
    if text[start] == "数" and end > start + 1 and text[start + 1] not in "十百千万亿":
        return Refused(start + 1, reason)
    return Refused(max(end, start + exclusions.idiom_at(text, start)), reason)


def capital(text: str, start: int, last: int) -> Reading:
    """伍拾万元: numerals of cheques before money or land."""
    found = _CAPITAL.match(text, start)
    value = numerals.chinese(numerals.modern(found[0])) if found is not None else None
    if found is None or value is None:
        return None
    return signed(text, measure(text, Atom(start, found.end(), value.low, value.high, chinese=True)), last)


def placed(text: str, digits: Atom, last: int) -> Reading:
    """The figure of Arabic digits, its sign and its unit included, or why they are none."""
    start, end = digits.start, digits.end
    reason = number_codes.code(text, start, end)
    if reason:
        tail = (_CODE_TAIL if reason != "code-name" else _NUMBER_TAIL).match(text, end)
        return Refused(tail.end() if tail is not None else end, reason)
    reading = measure(text, digits)
    if isinstance(reading, Atom) and reading.bare and not reading.unit:
        reason = number_codes.bare_code(text, start, reading.end)
        if reason:
            tail = _CODE_TAIL.match(text, end) if reason in ("name", "numbered-item") else None
            return Refused(tail.end() if tail is not None else end, reason)
    return signed(text, reading, last)


def _digits(text: str, number: re.Match[str]) -> Atom:
    """The value of Arabic digits, of the powers after them, and whether a careful writer prints them so."""
    start, end = number.span()
    digits, bad, powers, tail = number.group("digits", "bad", "powers", "tail")
    if bad and number_codes.is_list(text, digits, bad, number.end("bad")):
        end, bad, powers, tail = number.end("digits"), None, None, None
    value = numerals.arabic(digits)
    if bad:
        value = numerals.arabic(digits + bad) if bad.count(",") > 1 else None
    if powers and " " in powers.strip() and "." in digits:  # 1.2亿 600万 are two
        powers, tail = powers[: powers.index(" ", 1)], None
        end = number.start("powers") + len(powers)
    if number["fraction"] and not powers and value is not None:
        above, below = VULGAR_FRACTIONS[number["fraction"]]
        value += Decimal(above) / below
    if not powers or value is None:
        return Atom(start, end, value, value, malformed=bool(bad))
    return _with_powers(text, Atom(start, end, value, value, malformed=bool(bad)), powers, tail or "")


def _with_powers(text: str, number: Atom, powers: str, tail: str) -> Atom:
    """The value of digits with the powers and smaller parts after them; malformed where these contradict each other."""
    scale = numerals.scale("1" + powers[:9])
    if number.malformed or not (tail or powers.strip(" 万亿兆")):
        value = None if number.low is None else numerals.rounded(number.low * scale)
        return Atom(number.start, number.end, value, value, scale=scale, malformed=number.malformed)
    hedge = powers.strip(" 百千万亿兆0123456789,.，．·・零〇一二两三四五六七八九")
    surface = "".join(text[number.start : number.end].split()).translate(_HEDGES).replace("几", "")
    whole = numerals.chinese(surface)
    if whole is None and tail:
        surface, number = surface[: -len(tail)], number.changed(end=number.end - len(tail))
        whole = numerals.chinese(surface)
    if whole is None:
        return number.changed(low=None, high=None, scale=scale, malformed=True)
    return number.changed(
        low=whole.low,
        high=whole.high,
        scale=scale if not tail else Decimal(1),
        approx=bool(hedge),
        bound=_bound(hedge) if hedge else None,
    )


def _bound(surface: str) -> Bound | None:
    """多 and 余 say at least; 来 and 几 leave it open."""
    return Bound.AT_LEAST if "多" in surface or "余" in surface else None


def _none_or_malformed(text: str, start: int, end: int) -> Reading:
    """Characters that are no number: a short year (五八年), a malformed number with a unit, or a name (十三五)."""
    surface = text[start:end]
    short = _SHORT.match(text, start)
    if short is not None and short.end() == end:  # 万八元
        value = (10 + Decimal(numerals.plain(short["digit"]))) * numerals.POWERS[short["power"]] / 10
        return measure(text, Atom(start, end, value, value, chinese=True))
    digits = numerals.plain(surface)
    if (
        len(surface) == 2
        and digits.isdigit()
        and text.startswith("年", end)
        and text[end + 1 : end + 2] != "级"
    ):
        value = Decimal(digits)
        return Atom(start, end + 1, value, value, "年", Kind.DATE, chinese=True)
    if len(surface) == 2 and digits.isdigit() and DISCOUNT.match(text, end) is not None:
        part = Decimal(f"0.{digits}")
        return Atom(start, end + 1, part, part, "", Kind.SHARE, chinese=True)
    if surface[-1] in "百千万亿" and surface[0] not in "百千万亿" and has_unit(text, end):
        return measure(text, Atom(start, end, None, None, chinese=True, malformed=True))
    return Refused(end, "no-number")


def powered(text: str, number: Atom) -> Atom:
    """`number` with the powers after it."""
    found = _POWERS.match(text, number.end)
    if found is None:
        return number
    if number.low is None:
        return number.changed(end=found.end())
    scale = Decimal(1)
    for power in found["powers"]:
        scale *= numerals.POWERS[power]
    value = numerals.rounded(number.low * scale)
    return number.changed(end=found.end(), low=value, high=value, scale=scale)


def has_unit(text: str, at: int) -> bool:
    """Whether a unit stands at `at`, or after one blank."""
    return read_unit(text, at + 1 if text[at : at + 1] == " " else at, large=True) is not None
