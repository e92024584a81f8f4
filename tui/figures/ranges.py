"""Two numbers with a joint between: ranges, neighbouring digits, ratios."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui.figures.guards import opens_clause
from tui.figures.patterns import Pattern
from tui.figures.quantity import Kind
from tui.figures.scanning import Step, Trace

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.figures.atom import Atom

_DASH = Pattern(
    "dash", r"[ ]? (?: [-–—~～〜─] | —— | -- | ～～ ) [ ]?", example="3⟨—⟩5年", counterexample="3⟨、⟩5年"
)
_TO = Pattern("to", r"[ ]? [到至] [ ]?", example="3⟨至⟩5年", counterexample="3⟨和⟩5年")
_COLON = Pattern("sign of a ratio", r"[ ]? [:：∶比] [ ]?", example="1⟨∶⟩2", counterexample="1⟨、⟩2")
_FROM = Pattern(
    "from",
    r"(?: 从 | 由 (?! 于 ) | 自 (?! [治己然主身立] ) ) [^，。；、：,;:\n到至]{0,8} \Z",
    example="⟨从去年的⟩",
    counterexample="⟨由于⟩",
)
_CHANGED = Pattern(
    "change before its amount",
    r"(?: 加 | 减 | 增 | 升 | 降 | 跌 | 涨 | 上调 | 下调 | 调高 | 调低 ) [了]? \Z",
    example="起表收费⟨加⟩",
    counterexample="收费⟨由⟩",
)
_LONGEST_JOINT = 4
_FIRST_OF_JOINT = frozenset("到至-–—~～〜─、:：∶比 ")
"""What a joint may begin with."""
_TENTH = Decimal("0.1")
_RANKED = (Kind.COUNT, Kind.ORDINAL, Kind.DATE)
"""Kinds of the last of several in a row: 第1-3名, 第一至三季度."""
_LARGE = 100
"""From here on a number in characters counts without a unit."""

Joint = tuple["Atom", ...]
"""What two atoms become: one whole, two ends that know of each other, or none where they are apart."""


def join_ranges(text: str, found: list[Atom], trace: Trace | None = None) -> list[Atom]:
    """`1-2户`, `30%～40%`, `四、五十亿元`: two atoms with a joint between become one; after 从 they stay two."""
    joined: list[Atom] = []
    for atom in found:
        first = joined[-1] if joined else None
        if (
            first is None
            or atom.start - first.end > _LONGEST_JOINT
            or text[first.end] not in _FIRST_OF_JOINT
            or is_mark(text, first)
        ):
            joined.append(atom)
            continue
        name, whole = _joined(text, first, atom)
        if not whole:
            joined.append(atom)
            continue
        joined[-1:] = whole
        if trace is not None:
            trace.append(Step("joint", name, first.start, atom.end))
    return joined


def is_mark(text: str, atom: Atom) -> bool:
    """Whether a small number opens a clause, as the mark of a list does: 二、三个问题."""
    return atom.weak and opens_clause(text, atom.start)


def _joined(text: str, first: Atom, second: Atom) -> tuple[str, Joint]:
    """The joint between two atoms and what it makes of them."""
    gap = text[first.end : second.start]
    if _TO.fullmatch(gap) is not None:
        if _is_change(text, gap, first):
            return "", ()
        ends = range_of(first, second)
        if ends is not None and _FROM.search(text, max(0, first.start - 10), first.start):
            return "from … to", (ends[0], second)
        return "range", () if ends is None else (ends[1],)
    if _DASH.fullmatch(gap) is not None:
        ends = range_of(first, second)
        return "range", () if ends is None else (ends[1],)
    read: Callable[[str, Atom, Atom], Atom | None] | None = None
    if gap == "、":
        name, read = "neighbouring digits", _neighbours
    elif _COLON.fullmatch(gap) is not None:
        name, read = "ratio", _ratio
    if read is None:
        return "", ()
    whole = read(text, first, second)
    return name, () if whole is None else (whole,)


def _is_change(text: str, gap: str, first: Atom) -> bool:
    """Whether money changes by the first to the second: 加两元至29元."""
    return (
        gap.strip() == "至"
        and first.kind is Kind.MONEY
        and not first.bare
        and _CHANGED.search(text, max(0, first.start - 3), first.start) is not None
    )


# ---------------------------------------------------------------------- ranges


def range_of(first: Atom, second: Atom) -> tuple[Atom, Atom] | None:
    """The first end with what it shares of the second, and the whole range; None if the two are no range."""
    if not _one_value(first) or not _one_value(second):
        return None
    second = _same_century(first, second)
    shared = _with_shared_unit(first, second)
    if shared is None or shared.low is None or second.high is None:
        return None
    low, high = shared.low, _same_year(shared, second.high)
    if low >= high:
        return None
    end = shared.changed(bare=False, weak=False)
    return end, second.changed(
        start=first.start,
        low=low,
        high=high,
        unit=shared.unit,
        kind=shared.kind,
        bare=second.bare and first.bare and shared.kind is Kind.COUNT,
        weak=False,
        approx=first.approx or second.approx,
        bound=second.bound or first.bound,
        malformed=first.malformed or second.malformed,
    )


def _one_value(atom: Atom) -> bool:
    """Whether an atom states one value."""
    return atom.low is not None and atom.low == atom.high


def _same_year(first: Atom, high: Decimal) -> Decimal:
    """2020年5至8月, 2月1日至5日, 2020年2月1日至3月1日: the second end has the year or the month of the first, or the next year."""
    low = first.low
    if first.kind is not Kind.DATE or first.unit not in ("月", "日") or low is None or high >= low:
        return high
    size = _MONTH if high < _MONTH else _YEAR
    if low <= size:
        return high
    end = high + low - low % size
    next_year = first.unit == "月" or size == _YEAR
    return end + size if end < low and next_year else end


_MONTH, _YEAR = 100, 10000
"""What a month is in the number of a date with its day, and a year in one with month and day."""


def _same_century(first: Atom, second: Atom) -> Atom:
    """1981—85年: the second year gets the century of the first."""
    low, high = first.low, second.high
    if low is None or high is None or second.unit != "年" or not 1000 <= low < 2100:
        return second
    if not low % 100 < high < 100 or not (first.bare or first.kind is Kind.DATE):
        return second
    year = high + low - low % 100
    return second.changed(low=year, high=year, kind=Kind.DATE)


def _with_shared_unit(first: Atom, second: Atom) -> Atom | None:
    """`first` with the unit and the power that it shares with `second`; None where the two share none."""
    if first.kind is Kind.ORDINAL and not first.unit and second.kind in _RANKED and second.unit:
        return first.changed(unit=second.unit, kind=Kind.DATE if second.kind is Kind.DATE else Kind.ORDINAL)
    if first.bare:
        return None if first.chinese != second.chinese or second.weak else _with_unit_of(first, second)
    if second.bare:  # 百分之七到八
        return first if first.kind is Kind.PERCENT and first.chinese and second.chinese else None
    return first if (first.unit, first.kind) == (second.unit, second.kind) else None


def _with_unit_of(first: Atom, second: Atom) -> Atom | None:
    """A bare number with the unit and the power of the number after it."""
    low, high = first.low, second.high
    if low is None or high is None:
        return None
    shared = first.changed(unit=second.unit, kind=second.kind)
    if second.kind is Kind.SHARE and not second.bare:
        return shared.times(_TENTH) if low >= 1 else shared
    if first.scale == 1 and low < high / second.scale:
        shared = shared.times(second.scale).changed(scale=second.scale)
    if second.unit == "年" and 100 < low < high < 120:  # 105至108年, of the Republic
        return shared.changed(kind=Kind.DATE)
    if second.kind is Kind.COUNT and second.bare and 1900 <= low < high < 2100:
        return shared.changed(unit="年", kind=Kind.DATE)
    return shared


# ---------------------------------------------------------------------- neighbouring digits


def _neighbours(_text: str, first: Atom, second: Atom) -> Atom | None:
    """三、四个, 四、五十亿元, 二十七、八岁: neighbouring digits with 、 between say about how many."""
    if not (_one_value(first) and _one_value(second) and first.chinese and second.chinese):
        return None
    percent = first.unit == "%" and second.bare
    large = second.low is not None and second.low >= _LARGE
    counted = (
        first.bare
        and (large or not second.bare)
        and second.kind not in (Kind.DATE, Kind.ORDINAL, Kind.PERCENT)
    )
    ends = _neighbouring(first, second) if percent or counted else None
    if ends is None:
        return None
    unit, kind = (first.unit, first.kind) if percent else (second.unit, second.kind)
    low, high = ends
    return second.changed(
        start=first.start,
        low=low * second.scale,
        high=high * second.scale,
        unit=unit,
        kind=kind,
        approx=True,
        bare=False,
        weak=False,
    )


def _neighbouring(first: Atom, second: Atom) -> tuple[Decimal, Decimal] | None:
    """Both ends in the scale of the second, where its first digit is one more than the last of the first."""
    if first.low is None or second.high is None:
        return None
    low, coefficient = first.low, second.high / second.scale
    place = Decimal(10) ** coefficient.adjusted()
    digit = coefficient / place
    if coefficient < 1 or digit != digit.to_integral_value() or digit < 2:
        return None
    if low < 10:
        return (low * place, coefficient) if low == digit - 1 else None
    if low < 10 * place or low % place or low // place % 10 != digit - 1 or first.scale != 1:
        return None
    return low, low + place


# ---------------------------------------------------------------------- ratios


def _ratio(text: str, first: Atom, second: Atom) -> Atom | None:
    """1∶2.5, 三比一: two bare numbers as one ratio."""
    if first.kind is Kind.RATIO and second.bare and not second.weak:
        return first.changed(end=second.end, low=None, high=None)
    if not (first.bare and second.bare and first.chinese == second.chinese):
        return None
    if first.low is None or not second.low:
        return None
    if text.startswith(("年", "月", "号"), second.end) or text[first.end : second.start].strip() == "":
        return None
    value = first.low / second.low
    return second.changed(start=first.start, low=value, high=value, kind=Kind.RATIO, bare=False, weak=False)
