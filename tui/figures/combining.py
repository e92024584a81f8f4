"""From atoms to figures: dates of several parts, ranges, lists with one unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from tui.figures.quantity import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.figures.atoms import Atom

_BLANKS = ("", " ", "\u00a0", "　")
_DASH = re.compile(r"[ ]?(?:[-－–—~～〜─﹣−]|——|--|－－|～～)[ ]?")
_TO = frozenset({"到", "至", " 到 ", " 至 "})
_LIST = frozenset({"、", "和", "与", "及", "或", "， ", "､"})
_FROM = re.compile(r"(?:从|由(?!于)|自(?![治己然主身立]))[^，。；、：,;:\n到至]{0,8}$")


def combine(text: str, found: Iterable[Atom]) -> list[Atom]:
    """The figures of `text` that its atoms come to, in its order."""
    dates = _join_dates(text, found)
    ranges = _join_ranges(text, dates)
    return [atom for atom in _share_units(text, ranges) if not atom.weak]


def _join_dates(text: str, found: Iterable[Atom]) -> list[Atom]:
    """Year, month and day in one; money in 元 and 角; a decade in its century."""
    joined: list[Atom] = []
    for atom in found:
        if joined and text[joined[-1].end : atom.start] in _BLANKS and atom.start - joined[-1].end < 2:
            both = _date(text, joined[-1], atom)
            if both is not None:
                joined[-1] = both
                continue
        joined.append(atom)
    return joined


def _date(text: str, first: Atom, second: Atom) -> Atom | None:
    """Two atoms that follow each other, as one figure."""
    if (
        first.kind is Kind.MONEY
        and first.unit == "元"
        and second.unit == "角"
        and first.low is not None
        and second.low is not None
    ):
        value = first.low + second.low / 10
        return first._replace(end=second.end, low=value, high=value)
    if (
        first.kind not in (Kind.DATE, Kind.DURATION)
        or first.low is None
        or second.low is None
        or second.high is None
    ):
        if first.unit == "世纪" and second.unit == "年代":
            return second._replace(start=first.start)
        return None
    if first.unit == "世纪" and second.unit == "年代":
        return second._replace(start=first.start)
    if first.kind is not Kind.DATE:
        return None
    if first.unit == "年" and second.unit == "月" and second.kind is Kind.DATE:
        return first._replace(
            end=second.end, low=first.low * 100 + second.low, high=first.low * 100 + second.high, unit="月"
        )
    if first.unit == "年" and second.unit == "季度":
        return second._replace(start=first.start, low=None, high=None)
    if first.unit == "月" and second.unit == "日":
        return first._replace(
            end=second.end, low=first.low * 100 + second.low, high=first.low * 100 + second.high, unit="日"
        )
    if first.unit == "月" and second.bare and text[second.end : second.end + 1] == "号":
        return first._replace(
            end=second.end + 1,
            low=first.low * 100 + second.low,
            high=first.low * 100 + second.high,
            unit="日",
        )
    return None


def _join_ranges(text: str, found: list[Atom]) -> list[Atom]:
    """`1-2户`, `30%～40%`, `四、五十亿元`: two atoms with a joint between become one; after 从 they stay two."""
    joined: list[Atom] = []
    for atom in found:
        if joined:
            first = joined[-1]
            gap = text[first.end : atom.start] if atom.start - first.end < 5 else "?"
            if (gap in _TO or _DASH.fullmatch(gap)) and first.low == first.high:
                whole = _range(first, atom)
                if whole is not None:
                    if gap.strip() in _TO and _FROM.search(text[max(0, first.start - 10) : first.start]):
                        joined[-1] = whole[0]
                        joined.append(atom)
                    else:
                        joined[-1] = whole[1]
                    continue
            elif gap == "、":
                near = _adjacent(first, atom)
                if near is not None:
                    joined[-1] = near
                    continue
        joined.append(atom)
    return joined


def _range(first: Atom, second: Atom) -> tuple[Atom, Atom] | None:
    """The first end with the unit it shares, and the whole range; None if the two are no range."""
    if first.low is None or second.high is None or second.low != second.high:
        return None
    low, unit, kind, scale = first.low, first.unit, first.kind, first.scale
    if first.bare:
        if first.weak and not second.chinese:
            return None
        unit, kind = second.unit, second.kind
        if kind is Kind.SHARE and unit == "" and not second.bare and low >= 1:
            low = low / 10
        elif first.scale == 1 and second.scale != 1 and low < second.high / second.scale:
            low, scale = low * second.scale, second.scale
        if second.bare and second.weak:
            return None
    elif (
        second.bare and first.kind is Kind.PERCENT and first.unit == "%" and first.chinese and second.chinese
    ):
        pass
    elif (
        second.unit != unit or (second.kind is not kind) or (kind is Kind.SHARE and first.unit != second.unit)
    ):
        return None
    high = second.high
    if kind is Kind.DATE and unit in ("月", "日") and high < low and low > 100:
        high = low - low % 100 + high
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


def _adjacent(first: Atom, second: Atom) -> Atom | None:
    """三、四个 and 四、五十亿元: neighbouring digits that say about how many."""
    if first.low is None or second.high is None or first.low != first.high or first.chinese != second.chinese:
        return None
    percent = first.kind is Kind.PERCENT and first.chinese and second.bare
    if not (first.bare and not second.bare) and not percent:
        return None
    if not percent and (
        second.kind in (Kind.DATE, Kind.ORDINAL, Kind.PERCENT) or not first.weak or second.low != second.high
    ):
        return None
    if not 0 < first.low < 10:
        return None
    sign, numbers, exponent = second.high.as_tuple()
    if sign or any(numbers[1:]) or numbers[0] != first.low + 1 or not isinstance(exponent, int):
        return None
    low = second.high / numbers[0] * first.low
    return second._replace(
        start=first.start,
        low=low,
        unit=first.unit if percent else second.unit,
        kind=first.kind if percent else second.kind,
        approx=True,
        bare=False,
        weak=False,
    )


def _share_units(text: str, found: list[Atom]) -> list[Atom]:
    """`15、22个百分点`: a bare number before 、 takes the unit of the next."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        first, second = shared[index], shared[index + 1]
        if not first.bare or second.bare or first.low is None or text[first.end : second.start] not in _LIST:
            continue
        if first.chinese != second.chinese or second.kind in (Kind.ORDINAL, Kind.SHARE, Kind.NAMED_SET):
            continue
        if second.kind is Kind.DATE and second.unit == "年" and first.low < 1000:
            continue
        scale = second.scale if first.scale == 1 else Decimal(1)
        shared[index] = first._replace(
            low=first.low * scale,
            high=(first.high or first.low) * scale,
            unit=second.unit,
            kind=second.kind,
            bare=False,
            weak=False,
        )
    return shared
