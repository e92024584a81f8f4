"""Measures of several parts: 三元三角六分, 三年六个月, 一米七, 四块五."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui.figures import numerals
from tui.figures.number_pieces import HAN_DIGITS
from tui.figures.patterns import Pattern, alternatives
from tui.figures.quantity import Kind
from tui.figures.units import read_unit
from tui.lexicon.zh.characters import ONE_TO_NINE
from tui.lexicon.zh.measure_words import SMALLER, WITH_DECIMALS

if TYPE_CHECKING:
    from tui.figures.atom import Atom

_NAMES = sorted({name for smaller in SMALLER.values() for name in smaller})
_PART = Pattern(
    "smaller part of a measure",
    rf"""
    零? (?P<number> \d{{1,2}} | [{ONE_TO_NINE}两]? 十 [{ONE_TO_NINE}]? | [{ONE_TO_NINE}两] )
    (?P<unit> {alternatives(_NAMES)} ) (?! [店公校之部行支会所院析布类成级] )
    """,
    example="三元⟨三角⟩六分",
    counterexample="五元⟨五分店⟩",
)
_DECIMALS = Pattern(
    "digits after a unit",
    rf"""
    (?P<digits> [{ONE_TO_NINE}]{{1,2}}? | \d{{1,2}} ) (?P<some> 几 )?
    (?: (?= 一 [斤个亩件张瓶只条把] )                                            # 四块五一斤
      | (?! [{HAN_DIGITS}十百千万亿点几多余来半0-9%‰年月日号个] | [.,]\d ) )
    """,
    example="一米⟨八五⟩",
    counterexample="三元⟨五十⟩人",
)
_PRICE_AFTER = Pattern(
    "what follows a price in 块",
    r"[，。；！？、,;\n] | \Z | 左右 | 上下 | 以[上下内] | 一 [斤个亩件张瓶只条把天月年] | 的? (?: 价 | 工资 | 房租 )",
    example="十五六块⟨，⟩",
    counterexample="三块⟨地⟩",
)
_PRICE_BEFORE = frozenset("花卖挣涨降赚付给值欠差贵要价便宜才")
"""Characters before a price."""
_ARC_BEFORE = Pattern(
    "word of an arc before degrees",
    r"[经纬角] [^，。；、]{0,4} \Z",
    example="东⟨经⟩",
    counterexample="⟨体温⟩",
)
_MINUTES = Pattern(
    "minutes of an arc",
    r"(?: \d\d | [二三四五]? 十 [一二三四五六七八九]? ) 分",
    example="30度⟨15分⟩",
    counterexample="38度⟨5分⟩",
)
_MANY = 10
_LARGEST = {10: 9, 12: 11, 60: 59, 100: 99, 3600: 59}
"""The most of a smaller unit that is no larger one."""
_FIRST = frozenset(ONE_TO_NINE + "两十零0123456789")
"""What a smaller part may begin with."""
_TALLEST = 10
"""Metres to which 一米七 is a length of parts."""


def with_parts(text: str, atom: Atom) -> Atom:
    """`atom` with the smaller units after it; `atom` itself where there are none."""
    if text[atom.end : atom.end + 1] not in _FIRST or atom.kind is Kind.DATE:
        return atom
    if atom.low is None or atom.low != atom.high or atom.approx:
        return atom
    unit = _spoken_unit(text, atom)
    smaller = SMALLER.get(unit) if unit != "度" or _is_arc(text, atom) else None
    found = _PART.match(text, atom.end) if smaller else None
    if found is not None and smaller is not None and found["unit"] in smaller:
        return _added(text, atom, unit)
    if unit not in WITH_DECIMALS:
        return atom
    return _with_decimals(text, atom, unit)


def _is_arc(text: str, atom: Atom) -> bool:
    """Whether degrees are of an arc: 东经116度5分, 30度15分; of 38度5分 the 5 is a tenth."""
    return _ARC_BEFORE.search(text, max(0, atom.start - 6), atom.start) is not None or (
        _MINUTES.match(text, atom.end) is not None
    )


def in_pieces(text: str, atom: Atom) -> Atom:
    """`atom` as money where 块 says 元: 花了三四块, 十五六块，; 三块地 and 分成三块 are pieces."""
    if atom.unit != "块" or _PRICE_AFTER.match(text, atom.end) is None:
        return atom
    dear = atom.high is not None and atom.high >= _MANY
    if not dear and text[max(0, atom.start - 2) : atom.start].rstrip("了过")[-1:] not in _PRICE_BEFORE:
        return atom
    return atom.changed(unit="元", kind=Kind.MONEY)


def _spoken_unit(text: str, atom: Atom) -> str:
    """块 and 毛 as they are said, 元 for the names of it."""
    last = text[atom.end - 1]
    if last in ("块", "毛"):
        return last
    return atom.unit


def _added(text: str, atom: Atom, unit: str) -> Atom:
    """The parts added one by one, each smaller than the one before."""
    smaller = SMALLER[unit]
    parts, largest, end = Decimal(0), 0, atom.end
    while found := _PART.match(text, end):
        size = smaller.get(found["unit"])
        value = _value(found["number"])
        if size is None or size <= largest or value is None or value > _LARGEST[size]:
            break
        parts, largest, end = parts + value / size, size, found.end()
    last = _DECIMALS.match(text, end) if largest and text[end - 1] == "分" else None  # 一毛四分二
    if last is not None and len(last["digits"]) == 1 and not last["some"]:
        parts, end = parts + Decimal(numerals.plain(last["digits"])) / (10 * largest), last.end()
    return _in_yuan(atom.plus(parts).changed(end=end), unit) if parts else atom


def _value(number: str) -> Decimal | None:
    """The value of a small number in either script."""
    if number.isdigit():
        return numerals.arabic(number)
    value = numerals.chinese(number)
    return None if value is None else value.low


def _in_yuan(atom: Atom, unit: str) -> Atom:
    """Money of several parts in 元."""
    if unit in ("毛", "角"):
        atom = atom.times(Decimal("0.1"))
    return atom.changed(unit="元", kind=Kind.MONEY) if unit in ("块", "元", "角", "毛") else atom


def _with_decimals(text: str, atom: Atom, unit: str) -> Atom:
    """一米七, 一米八五, 四块五, 六角八, 三十八度五."""
    found = _DECIMALS.match(text, atom.end)
    if found is None or atom.low is None or atom.low != atom.low.to_integral_value():
        return atom
    end = found.end()
    if read_unit(text, end, large=False) is not None or (unit == "米" and atom.low >= _TALLEST):
        return atom
    digits = numerals.plain(found["digits"])
    whole = atom.plus(Decimal("0." + digits)).changed(end=end, approx=found["some"] is not None)
    return _in_yuan(whole, unit)
