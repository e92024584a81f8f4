"""Whether two figures that stand for each other say the same: value, unit, hedge, and of what."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.alignment_model import Reason
from tui.alignment.draft_sentences import folded
from tui.compiled import late
from tui.figures import Kind
from tui.lexicon.unit_sizes import SIZES

if TYPE_CHECKING:
    from tui.figures import Figure, Quantity

_PERCENT = Decimal(100)
_BARE = late(r"[-−+]?[0-9][0-9.,]*")
_ALONE = frozenset((Kind.DATE, Kind.ORDINAL, Kind.NAMED_SET))
"""Kinds that become no other."""
_TIMES = {Kind.DATE, Kind.DURATION}
"""When something is, and how long: 第四季度, 四个季度."""

_COUNTED = {"名": "人", "位": "人", "场次": "场"}
"""Measure words that say the same as others."""
_UNITS_OF = {
    "米": ("公里", "厘米", "毫米"),
    "公斤": ("吨", "千克", "斤", "克"),
    "亩": ("公顷", "平方公里"),
    "立方米": ("方",),
    "分钟": ("小时", "天", "周", "星期"),
    "千瓦": ("kW", "MW", "兆瓦", "GW", "吉瓦"),
    "千瓦时": ("度", "kWh", "MWh", "兆瓦时", "GWh", "TWh"),
}
"""Units by the one of their sort that they are a number of."""
_ALSO = {
    "日": ("分钟", "1440"),
    "年": ("月", "12"),
    "季度": ("月", "3"),
    "吉瓦时": ("千瓦时", "1000000"),
    "基点": ("百分点", "0.01"),
    "分": ("$", "0.01"),
}
"""Units of drafts alone: no table measures in them."""


def _times(unit: str, base: str) -> Decimal:
    """How many of one unit another is."""
    size = SIZES[unit][1] / SIZES[base][1]
    return Decimal(size.numerator) / size.denominator


_SIZES = {unit: (base, _times(unit, base)) for base, units in _UNITS_OF.items() for unit in units}
_SIZES |= {unit: (base, Decimal(size)) for unit, (base, size) in _ALSO.items()}
"""Units that are a number of another unit."""


class Value(NamedTuple):
    """What a quantity says, however it is written."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    hedge: tuple[bool, str]


@lru_cache(maxsize=16_384)  # asked of a figure for each that it is compared with
def value_of(figure: Figure) -> Value:
    """What a figure says, however it is written: 三成 is 30 %."""
    said = figure.quantity
    low, high, unit = said.low, said.high, said.unit
    if said.kind is Kind.COUNT:
        unit = _COUNTED.get(unit, unit)
    if unit in _SIZES and low is not None and high is not None:
        unit, size = _SIZES[unit]
        low, high = low * size, high * size
    if unit == "次" and figure.surface.isascii():
        unit = ""  # launched 33 times, 33 launches
    if said.kind is Kind.SHARE and not unit and low is not None and high is not None:
        low, high, unit = low * _PERCENT, high * _PERCENT, "%"
    return Value(low, high, unit, (said.approx, str(said.bound or "")))


def difference(old: Figure, new: Figure) -> Reason | None:
    """In what two figures differ first: value, unit, hedge; None where they say the same."""
    then, now = value_of(old), value_of(new)
    hedge = None if then.hedge == now.hedge else Reason.HEDGE
    if {old.quantity.kind, new.quantity.kind} == _TIMES and not written_alike(old, new):
        return Reason.VALUE
    if then.low is not None and then[:3] == now[:3]:
        return hedge
    equal = then.low is not None and then[:2] == now[:2]
    # A column's unit was read in one draft only, or there is no value to compare.
    unlike = not (then.unit and now.unit) or (then.low is None and now.low is None)
    if unlike and _stands(old, new, equal=equal):
        return hedge
    return Reason.UNIT if equal else Reason.VALUE


def _stands(old: Figure, new: Figure, *, equal: bool) -> bool:
    """Whether two figures of which not both units are known say the same: equal values alone in cells, or the same words."""
    return (equal and _bare(old) and _bare(new)) or written_alike(old, new)


def grown_alike(old: Figure, new: Figure) -> bool:
    """Whether one figure says in times what the other says in percent, so that as growths they are the same: 增长1.3倍, 增长130%."""
    one, other = value_of(old), value_of(new)
    times, percent = (one, other) if one.unit == "倍" else (other, one)
    if (times.unit, percent.unit) != ("倍", "%") or times.low is None or times.high is None:
        return False
    return (times.low * _PERCENT, times.high * _PERCENT, times.hedge) == (
        percent.low,
        percent.high,
        percent.hedge,
    )


def _bare(figure: Figure) -> bool:
    """Whether a figure is written as a number alone; its unit stands in a head or a caption."""
    return _BARE.fullmatch(_plain(figure)) is not None


def _plain(figure: Figure) -> str:
    """A figure's words in one width."""
    return "".join(folded(figure.surface).split())


def written_alike(old: Figure, new: Figure) -> bool:
    """Whether two figures are written the same way but for width and blanks."""
    return _plain(old) == _plain(new)


def resemblance(old: Quantity, new: Quantity, then: str, now: str) -> float:
    """How likely one value was made of the other by a slip or an update, from 0 to 1, whatever stands around them."""
    if old.kind is not new.kind and old.unit != new.unit:
        return 0.0
    if old.low is None or new.low is None:
        return 0.3
    shared = sum(min(then.count(digit), now.count(digit)) for digit in set(then))
    return 0.4 * (old.unit == new.unit) + 0.6 * 2 * shared / max(1, len(then) + len(now))


def digits_of(value: Decimal | None) -> str:
    """The digits of a value without zeros at its ends."""
    return "".join(map(str, value.as_tuple().digits)).strip("0") if value is not None else ""


def apart(one: Figure, other: Figure) -> bool:
    """Whether two figures cannot be each other: a date or a rank is no amount."""
    kinds = {one.quantity.kind, other.quantity.kind}
    return len(kinds) > 1 and bool(kinds & _ALONE) and one.quantity.unit != other.quantity.unit
