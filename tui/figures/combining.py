"""From atoms to figures: dates of several parts, ranges, ratios, lists that share one unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from tui.figures import exclusions
from tui.figures.quantity import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.figures.atom import Atom

_DASH = re.compile(r" ?(?:[-–—~～〜─]|——|--|～～) ?")
_TO = re.compile(r" ?[到至] ?")
_RATIO = re.compile(r" ?[:：∶比] ?")
_LIST = frozenset({"、", "和", "与", "及", "或", "､"})
_FROM = re.compile(r"(?:从|由(?!于)|自(?![治己然主身立]))[^，。；、：,;:\n到至]{0,8}$")
_PARTS = {
    ("元", "角"): 10,
    ("元", "分"): 100,
    ("角", "分"): 10,
    ("亩", "分"): 10,
    ("丈", "尺"): 10,
    ("尺", "寸"): 10,
}
"""How many of the smaller unit make the larger before it: 二亩五分, 三元五角."""
_LONGEST_JOINT = 4


def combine(text: str, found: Iterable[Atom]) -> list[Atom]:
    """The figures of `text` that its atoms come to, in its order."""
    ranges = _join_dates(text, _join_ranges(text, _join_dates(text, found)))
    return [atom for atom in _share_units(text, ranges) if not atom.weak]


def _join_dates(text: str, found: Iterable[Atom]) -> list[Atom]:
    """Year, month and day become one; so do 元 and 角, and a decade with its century."""
    joined: list[Atom] = []
    for atom in found:
        both = (
            _continued(text, joined[-1], atom)
            if joined and text[joined[-1].end : atom.start] in ("", " ")
            else None
        )
        if both is None:
            joined.append(atom)
        else:
            joined[-1] = both
    return joined


def _continued(text: str, first: Atom, second: Atom) -> Atom | None:
    """Two atoms without anything between as one figure, or None where they are two."""
    low, high = second.low, second.high
    if first.unit == "世纪" and second.unit == "年代":
        return second._replace(start=first.start)
    if first.low is None or low is None or high is None:
        return None
    part = _PARTS.get(
        (first.unit, text[second.end - 1] if not second.bare else text[second.end : second.end + 1])
    )
    if part is not None and first.low == first.high and low == high < 10:
        end = second.end + 1 if second.bare else second.end
        value = first.low + low / part
        if first.unit == "角":
            return first._replace(end=end, low=value / 10, high=value / 10, unit="元")
        return first._replace(end=end, low=value, high=value)
    if first.kind is not Kind.DATE:
        return None
    if first.unit == "年" and second.unit == "季度":
        return second._replace(start=first.start, low=None, high=None)
    numbered_day = second.bare and text.startswith("号", second.end)
    if (first.unit, second.unit) in (("年", "月"), ("月", "日")) or (first.unit == "月" and numbered_day):
        end = second.end + 1 if numbered_day else second.end
        unit = "日" if numbered_day else second.unit
        return first._replace(end=end, low=first.low * 100 + low, high=first.low * 100 + high, unit=unit)
    return None


def _join_ranges(text: str, found: list[Atom]) -> list[Atom]:
    """`1-2户`, `30%～40%`, `四、五十亿元`: two atoms with a joint between become one; after 从 they stay two."""
    joined: list[Atom] = []
    for atom in found:
        first = joined[-1] if joined else None
        if first is None or atom.start - first.end > _LONGEST_JOINT or _is_mark(text, first):
            joined.append(atom)
            continue
        gap = text[first.end : atom.start]
        to = _TO.fullmatch(gap) is not None
        whole: Atom | None = None
        if to or _DASH.fullmatch(gap):
            ends = _range(first, atom)
            if ends is not None and to and _FROM.search(text, max(0, first.start - 10), first.start):
                joined[-1] = ends[0]
            elif ends is not None:
                whole = ends[1]
        elif gap == "、":
            whole = _neighbours(first, atom)
        elif _RATIO.fullmatch(gap):
            whole = _ratio(text, first, atom)
        if whole is None:
            joined.append(atom)
        else:
            joined[-1] = whole
    return joined


def _is_mark(text: str, atom: Atom) -> bool:
    """Whether a small number opens a clause, as the mark of a list does: 二、三个问题."""
    return atom.weak and exclusions.opens_clause(text, atom.start)


def _range(first: Atom, second: Atom) -> tuple[Atom, Atom] | None:
    """The first end with what it shares of the second, and the whole range; None if the two are no range."""
    low, high = first.low, second.high
    if low is None or high is None or first.low != first.high or second.low != second.high:
        return None
    unit, kind, scale = first.unit, first.kind, first.scale
    if first.kind is Kind.DATE and second.unit == "年" and low >= 1000 and low % 100 < high < 100:
        high += low - low % 100  # 1981—85年
        second = second._replace(kind=Kind.DATE)
    elif first.bare and second.unit == "年" and 1000 <= low < 2100 and low % 100 < high < 100:
        high += low - low % 100
        second = second._replace(kind=Kind.DATE)
    if first.bare:
        if first.chinese != second.chinese or second.weak:
            return None
        unit, kind = second.unit, second.kind
        if kind is Kind.SHARE and not second.bare:
            low = low / 10 if low >= 1 else low
        elif scale == 1 and low < high / second.scale:
            low, scale = low * second.scale, second.scale
        if kind is Kind.COUNT and second.bare and 1900 <= low < high < 2100:
            unit, kind = "年", Kind.DATE
    elif second.bare:
        if first.kind is not Kind.PERCENT or not first.chinese or not second.chinese:
            return None
    elif (second.unit, second.kind) != (unit, kind):
        return None
    if kind is Kind.DATE and unit in ("月", "日") and high < low and low > 100:
        high += low - low % 100
    if low >= high:
        return None
    end = first._replace(low=low, high=low, unit=unit, kind=kind, scale=scale, bare=False, weak=False)
    return end, second._replace(
        start=first.start,
        low=low,
        high=high,
        unit=unit,
        kind=kind,
        bare=second.bare and first.bare,
        weak=False,
        approx=first.approx or second.approx,
        bound=second.bound or first.bound,
        malformed=first.malformed or second.malformed,
    )


def _neighbours(first: Atom, second: Atom) -> Atom | None:
    """三、四个, 四、五十亿元, 二十七、八岁: neighbouring digits with 、 between say about how many."""
    low, high = first.low, second.high
    if low is None or high is None or first.low != first.high or second.low != high:
        return None
    percent = first.unit == "%" and second.bare
    counted = first.bare and not second.bare and second.kind not in (Kind.DATE, Kind.ORDINAL, Kind.PERCENT)
    if not (first.chinese and second.chinese and (percent or counted)):
        return None
    coefficient = high / second.scale
    place = Decimal(10) ** coefficient.adjusted()
    digit = coefficient / place
    if coefficient < 1 or digit != digit.to_integral_value() or digit < 2:
        return None
    if low < 10:
        if low != digit - 1:
            return None
        low, high = low * place, coefficient
    elif low < 10 * place or low % place or low // place % 10 != digit - 1 or first.scale != 1:
        return None
    else:
        high = low + place
    unit, kind = (first.unit, first.kind) if percent else (second.unit, second.kind)
    return second._replace(
        start=first.start,
        low=low * second.scale,
        high=high * second.scale,
        unit=unit,
        kind=kind,
        approx=True,
        bare=False,
        weak=False,
    )


def _ratio(text: str, first: Atom, second: Atom) -> Atom | None:
    """1∶2.5, 三比一: two bare numbers as one ratio."""
    if first.kind is Kind.RATIO and second.bare and not second.weak:
        return first._replace(end=second.end, low=None, high=None)
    if not (first.bare and second.bare and first.chinese == second.chinese):
        return None
    if first.low is None or not second.low:
        return None
    if text.startswith(("年", "月", "号"), second.end) or text[first.end : second.start].strip() == "":
        return None
    if _is_clock(text, first, second):
        return second._replace(
            start=first.start,
            low=first.low * 100 + second.low,
            high=first.low * 100 + second.low,
            unit="时",
            kind=Kind.DATE,
            bare=False,
            weak=False,
        )
    value = first.low / second.low
    return second._replace(start=first.start, low=value, high=value, kind=Kind.RATIO, bare=False, weak=False)


def _is_clock(text: str, first: Atom, second: Atom) -> bool:
    """Whether `8:30` is a time of the day."""
    before = text[max(0, first.start - 2) : first.start]
    return second.end - second.start == 2 and before.endswith(
        ("上午", "下午", "早上", "晚上", "凌晨", "中午", "日", "早", "晚", "时间")
    )


def _share_units(text: str, found: list[Atom]) -> list[Atom]:
    """`15、22个百分点`: a bare number before 、 takes the unit of the next."""
    shared = list(found)
    for index in range(1, len(shared)):
        first, second = shared[index - 1], shared[index]
        percent = first.unit == "%" and first.chinese and second.bare and second.chinese
        if percent and second.low is not None and text[first.end : second.start] in _LIST:
            shared[index] = second._replace(
                unit="%", kind=Kind.PERCENT, bare=False, weak=False
            )  # 百分之六十、七十
    for index in range(len(shared) - 2, -1, -1):
        first, second = shared[index], shared[index + 1]
        if not first.bare or second.bare or first.low is None or text[first.end : second.start] not in _LIST:
            continue
        if first.chinese != second.chinese or second.kind in (
            Kind.ORDINAL,
            Kind.SHARE,
            Kind.NAMED_SET,
            Kind.RATIO,
        ):
            continue
        if (second.kind is Kind.DATE and second.unit == "年" and first.low < 1000) or _is_mark(text, first):
            continue
        scale = second.scale if first.scale == 1 else Decimal(1)
        low, high = first.low * scale, (first.high or first.low) * scale
        shared[index] = first._replace(
            low=low, high=high, unit=second.unit, kind=second.kind, bare=False, weak=False
        )
    return shared
