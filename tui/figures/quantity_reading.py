"""From a folded text to its atoms: one pass, from numeral to numeral, never back."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from tui.figures import exclusions, numerals
from tui.figures.atom import Atom
from tui.figures.measuring import measure
from tui.figures.quantity import Bound, Kind
from tui.figures.units import read_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SERIES = "一二两三四五六七八九十百千万亿零〇廿卅几"
_CAPITALS = "壹贰叁肆伍陆柒捌玖"
_POWER = "(?:百(?![分年强姓货科日帕])|千(?!瓦|克|米|伏|卡|帕|赫|焦|乏|山|军|年)|万(?![一物众能象])|亿(?!利))"
_POINT = r"(?: ?． ?\d++|[.·・]\d++)"
_ARABIC = (
    r"(?:\d(?: \d(?!\d)){2,}+"  # 2 0 0 1
    rf"|\d{{1,3}}+(?:[,，]\d{{3}}+(?!\d))++{_POINT}?+"  # 33,212.5
    rf"|\d++{_POINT}?+)"
)
_WRITTEN = rf"数?+[{_SERIES}]++(?:[点.．·][一二三四五六七八九零〇几]++[十百千万亿]*+)?+"

_START = re.compile(rf"[0-9第半数{_SERIES}{_CAPITALS}]")
_NUMBER = re.compile(
    rf"(?P<digits>{_ARABIC})(?P<bad>(?:\.{{1,3}}+\d++){{1,9}}+|(?:,{{1,3}}+\d++){{1,9}}+)?+(?P<powers> ?(?:{_POWER})++(?:{_ARABIC}(?:{_POWER})++)*+)?+",
    re.ASCII,
)
_SPACED = re.compile(r"[1-9]\d{0,2}(?: \d{3}(?!\d)){1,4}+", re.ASCII)
_UNUSUAL = re.compile(r"\d{1,4}+[-/ ]\d|\d{4}[.\d]\d|\d{1,9}+分之|400", re.ASCII)
_DAY = re.compile(r"((?:19|20)\d\d)([-./])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d.])", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,3})(?![\d/.])", re.ASCII)
_TELEPHONE = re.compile(r"0\d{2,3}-\d{7,8}(?!\d)|[48]00-?\d{3}-?\d{4}(?!\d)", re.ASCII)
_CODE_TAIL = re.compile(r"[A-Za-z0-9]*+(?:[-./][A-Za-z0-9]++)*+")
_PARTS = re.compile(rf"(?P<whole>{_ARABIC}|[{_SERIES}]++)分之(?P<part>{_ARABIC}|{_WRITTEN})", re.ASCII)
_RANK = re.compile(rf"第 ?(?P<rank>{_ARABIC}|[{_SERIES}]++)|第[（(](?P<item>[{_SERIES}]++)[)）]", re.ASCII)
_YEAR = re.compile(rf"[一二][{_SERIES}OＯ0o]{{3}}(?=年)")
_CHINESE = re.compile(_WRITTEN)
_CAPITAL = re.compile(rf"[{_CAPITALS}][{_CAPITALS}拾佰仟零万亿]{{1,40}}+(?=[元圆亩])")
_HALF = re.compile(r"半(?=个多?[月小世]|年[来多内以左时之]|小时)")
_HALF_OF = Decimal("0.5")
_NOT_RANKED = frozenset(["方", "度", "分", "强", "折"])
_MORE = re.compile(r"[多余](?!数)")


def atoms(text: str) -> Iterator[Atom]:
    """All atoms of `text`, in its order."""
    at = 0
    while found := _START.search(text, at):
        start, first = found.start(), found[0]
        atom, end = _READERS.get(first, _written)(text, start, at)
        at = max(end, start + 1)
        if atom is not None:
            at = max(at, atom.end)
            yield atom


def _arabic(text: str, start: int, last: int) -> tuple[Atom | None, int]:
    """A number that begins with an Arabic digit; `last` is where the atom before it ended."""
    special = _special(text, start, last) if _UNUSUAL.match(text, start) else None
    if special is not None:
        return special
    number = _NUMBER.match(text, start)
    return (None, start + 1) if number is None else _number(text, _digits(text, number), last)


def _special(text: str, start: int, last: int) -> tuple[Atom | None, int] | None:
    """3分之1, a date in digits (2019-05-01), 2/3, a telephone number, groups set apart by blanks (3 200株)."""
    parts = _PARTS.match(text, start)
    if parts is not None:
        return _share(text, parts), parts.end()
    day = _DAY.match(text, start)
    if day is not None and not exclusions.is_code(text, start, day.end()):
        date = Decimal(f"{day[1]}{int(day[3]):02}{int(day[4]):02}")
        return Atom(start, day.end(), date, date, "日", Kind.DATE), day.end()
    slashed = _SLASHED.match(text, start)
    if slashed is not None and 0 < int(slashed[1]) < int(slashed[2]) and text[start - 1 : start] != "/":
        share = Decimal(slashed[1]) / Decimal(slashed[2])
        return Atom(start, slashed.end(), share, share, "", Kind.SHARE), slashed.end()
    spaced = _SPACED.match(text, start)
    if spaced is not None and read_unit(text, spaced.end(), large=True) is not None:
        value = numerals.arabic(spaced[0])
        return _number(text, Atom(start, spaced.end(), value, value), last)
    telephone = _TELEPHONE.match(text, start)
    return None if telephone is None else (None, telephone.end())


def _digits(text: str, number: re.Match[str]) -> Atom:
    """The value of Arabic digits, of the powers after them, and whether a careful writer prints them so."""
    start, end = number.span()
    digits, bad, powers = number["digits"], number["bad"], number["powers"]
    if bad and exclusions.is_list(text, digits, bad, end):
        end, bad, powers = number.end("digits"), None, None
    value = numerals.arabic(digits)
    if bad:
        value = numerals.arabic(digits + bad) if bad.count(",") > 1 else None
    scale = Decimal(1)
    if powers and value is not None:
        scale = numerals.scale("1" + powers[:9])
        simple = bad or powers.strip(" 万亿") == ""
        whole = None if simple else numerals.chinese("".join(text[start:end].split()))
        value = numerals.rounded(value * scale) if whole is None else whole.low
    return Atom(start, end, value, value, scale=scale, malformed=bool(bad))


def _number(text: str, digits: Atom, last: int) -> tuple[Atom | None, int]:
    """The atom of Arabic digits, its sign included; None where they are no figure."""
    start, end = digits.start, digits.end
    if exclusions.is_code(text, start, end):
        tail = _CODE_TAIL.match(text, end)
        return None, tail.end() if tail is not None else end
    signed = _signed(text, start, last)
    if signed < start and digits.low is not None and text[signed] in "-零":
        digits = digits._replace(low=-digits.low, high=-digits.low)
    atom = measure(text, digits._replace(start=signed) if signed < start else digits)
    if atom is None or (atom.bare and exclusions.is_bare_code(text, start, atom.end)):
        return None, end
    return atom, atom.end


def _signed(text: str, start: int, last: int) -> int:
    """Where a number begins whose sign stands before it; a dash after another number joins the two."""
    if text.endswith("零下", 0, start):
        return start - 2
    sign = text[start - 1 : start]
    if sign not in ("-", "+") or start - 1 <= last:
        return start
    before = text[start - 2 : start - 1]
    joined = bool(before) and ((before.isascii() and before.isalnum()) or before in '-+—）)】]”’"%‰℃')
    return start if joined else start - 1


def _ordinal(text: str, start: int, _last: int) -> tuple[Atom | None, int]:
    """第N with its measure word: 第二批, 第九届, 第十二条."""
    match = _RANK.match(text, start)
    if match is None:
        return None, start + 1
    end = match.end()
    value = _value(match["rank"] or match["item"])
    if value is None or exclusions.is_ordinal_mark(text, start, end):
        return None, end
    arabic = text[end - 1].isdigit()
    unit = read_unit(text, end + 1 if arabic and text[end : end + 1] == " " else end, large=True)
    if unit is None or unit.name in _NOT_RANKED:
        return Atom(start, end, value, value, "", Kind.ORDINAL, chinese=True), end
    if exclusions.is_ordinal_heading(text, start, unit.end):
        return None, unit.end
    kind = Kind.DATE if unit.name == "季度" else Kind.ORDINAL
    return Atom(start, unit.end, value, value, unit.name, kind, chinese=True), unit.end


def _half(text: str, start: int, _last: int) -> tuple[Atom | None, int]:
    """半个月, 半小时; not the 半 of 上半年."""
    match = _HALF.match(text, start)
    if match is None or (start and text[start - 1] in "上下前后每大多过一两"):
        return None, start + 1
    atom = measure(text, Atom(start, match.end(), _HALF_OF, _HALF_OF, chinese=True))
    return atom, start + 1


def _capital(text: str, start: int, _last: int) -> tuple[Atom | None, int]:
    """伍拾万元: capital numerals before money or land."""
    match = _CAPITAL.match(text, start)
    value = numerals.chinese(numerals.modern(match[0])) if match is not None else None
    if match is None or value is None:
        return None, start + 1
    return measure(text, Atom(start, match.end(), value.low, value.high, chinese=True)), match.end()


def _written(text: str, start: int, _last: int) -> tuple[Atom | None, int]:
    """A number in Chinese numerals."""
    match = _CHINESE.match(text, start)
    if match is None or text.startswith("零下", start):
        return None, start + 1
    surface, end = match[0], match.end()
    parts = _PARTS.match(text, start) if text.startswith("分之", end) else None
    if parts is not None:
        return _share(text, parts), parts.end()
    idiom = exclusions.idiom_at(text, start)
    if idiom:
        return None, start + idiom
    year = _YEAR.match(text, start) if surface[0] in "一二" else None
    if year is not None and numerals.plain(year[0]).isdigit():
        value = Decimal(numerals.plain(year[0]))
        return Atom(start, year.end() + 1, value, value, "年", Kind.DATE, chinese=True), year.end() + 1
    if surface[0] == "数" and (surface[1] not in "十百千万亿" or exclusions.is_total(text, start)):
        return None, start + 1
    if surface == "一" and text.startswith("半", end):
        half = Atom(start, end + 1, _HALF_OF, _HALF_OF, "", Kind.SHARE, chinese=True)
        return None if text.startswith("天", end + 1) else half, end + 1
    if exclusions.is_name(text, start, end):
        return None, end
    number = numerals.chinese(surface)
    if number is None:
        return _short_year(text, start, surface), end
    atom = Atom(
        start, end, number.low, number.high, approx=number.vague, scale=numerals.scale(surface), chinese=True
    )
    return measure(text, atom), end


def _short_year(text: str, start: int, surface: str) -> Atom | None:
    """A year of two digits: 五八年."""
    end = start + len(surface)
    digits = numerals.plain(surface)
    if (
        len(surface) != 2
        or not digits.isdigit()
        or not text.startswith("年", end)
        or text.startswith("年级", end)
    ):
        return None
    return Atom(start, end + 1, Decimal(digits), Decimal(digits), "年", Kind.DATE, chinese=True)


def _share(text: str, parts: re.Match[str]) -> Atom | None:
    """百分之五, 千分之三, 三分之一."""
    whole = _value(parts["whole"])
    part = _either(parts["part"])
    start, end = parts.span()
    if not whole or part is None:
        return None
    low, high = part.low, part.high
    percent = parts["whole"] in ("百", "100")
    if not percent and low is not None and high is not None:
        low, high = low / whole, high / whole
    more = _MORE.match(text, end)
    return Atom(
        start,
        end + 1 if more else end,
        low,
        high,
        "%" if percent else "",
        Kind.PERCENT if percent else Kind.SHARE,
        approx=part.vague or bool(more),
        bound=Bound.AT_LEAST if more else None,
        chinese=True,
    )


def _either(surface: str) -> numerals.Value | None:
    """The value of a numeral in either script."""
    if not surface[0].isascii():
        return numerals.chinese(surface)
    value = numerals.arabic(surface)
    return None if value is None else numerals.Value(value, value)


def _value(surface: str) -> Decimal | None:
    """The value of a numeral that states one number, in either script."""
    value = _either(surface)
    return None if value is None or value.vague else value.low


_READERS: dict[str, Callable[[str, int, int], tuple[Atom | None, int]]] = {
    **dict.fromkeys("0123456789", _arabic),
    **dict.fromkeys(_CAPITALS, _capital),
    "第": _ordinal,
    "半": _half,
}
