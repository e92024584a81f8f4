"""How a figure and a value of a source compare: units, printed precision, hedges, and the slips that make one of the other."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum
from functools import lru_cache
from math import log10
from operator import ne
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.precision import last_place, printed, rounded
from tui.compiled import late
from tui.figures import Bound, Kind
from tui.figures.folding import fold
from tui.lexicon.currencies import SIGNS
from tui.lexicon.unit_sizes import SIZES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.checks.intervals import Interval
    from tui.figures.quantity import Figure, Quantity
    from tui.sources.statement_model import Statement

_NUMBER = late(r"[0-9](?:[0-9,，' ]*[0-9])?(?:[.·．][0-9]+)?")
_SIZES = {unit: (what, float(size)) for unit, (what, size) in SIZES.items()}
"""For units that measure the same what, and how much of it."""
_SIDE = 2.0
"""How many times a figure what it is said to be above may be of it, for that to be neither right nor wrong."""
_ABOUT = 0.05
"""How far what is said to be about a value may lie from it, as part of it."""
_LOOSELY = 0.08
"""How far it may lie from a value for which it may stand rounded, where nothing says that it is: 300 is not 330."""
_PERCENTS = frozenset(("%", "百分点"))
_TIMES, _TIMES_IN_PERCENT = "倍", 100.0
"""How texts say a growth of a hundred per cent and more, and what one of it is in per cent."""
_OF_TIMES = frozenset((_TIMES, "%"))
_OF_THEIR_OWN = frozenset(("人", "户", "人次", "辆", "台", "件", "头", "只", "名", "岁", "天", "公里"))
"""Units of counts that stand for nothing but themselves; 名 goes with 人."""
_DOLLARS = frozenset(unit for unit, signs in SIGNS.items() if any(sign.endswith("$") for sign in signs)) - {
    "$"
}
"""Units that a plain $ may stand for."""
_SAME_COUNT = {"名": "人", "位": "人", "家": "个", "座": "个", "所": "个", "处": "个", "项": "个", "只": "个"}
_SHIFTS = (1e-4, 1e-3, 1e-2, 1e-1, 1e1, 1e2, 1e3, 1e4)
"""What a point in a wrong place, or 万 for 亿, makes of a value."""
_POWERS = (1e3, 1e4, 1e6, 1e8)
"""What a table may count in that does not say it."""
_NO_NUMBER = late(r"[^0-9.]")
_LOST = 3
"""Digits of two numbers together of which one has a digit more by chance: 2 and 26."""
_OFF = 0.05
"""How far a value may lie from a figure whose point is moved, as part of it: 1 is no slip of 1.18."""
_DIGIT, _OFF_ONE = 9, 0.02
"""The greatest number of one digit, and how far a value may lie from such: 0.2 is no slip of 1.9."""
_SLACK = 1e-9
"""How far two values may lie apart that are the same, as part of them."""
_NEAR = 0.2
_THOUSAND, _TELLING = 1000, 6
"""To what English texts round numbers, and how many different ones must be."""
_GROUPED = late(r"[0-9]{1,3}(?:,[0-9]{3})+")
_SHOWN = 2
"""Digits of a value below which it says too little to be a figure rounded, and of a figure up to which it says too little to be one cut off."""


class Agreement(IntEnum):
    """How two values compare, from the farthest to the nearest."""

    FAR = 0
    NEAR = 1
    """They are some per cent apart."""
    SLIP = 2
    """One slip of the pen makes one of the other."""
    LOOSE = 3
    """The figure may be the value rounded beyond its last digit; that is neither here nor there."""
    CUT = 4
    """It is the value with further digits cut off, or to fewer digits than the figure has."""
    ROUNDED = 5
    EXACT = 6

    @property
    def agrees(self) -> bool:
        """Whether the two say the same."""
        return self >= _LEAST_AGREEING


_LEAST_AGREEING = Agreement.CUT
"""Kept at hand: it is asked for of every candidate, and looked up slowly."""


class Measure(NamedTuple):
    """How a value of a source is put into a figure's unit."""

    factor: float
    penalty: float
    sure: bool = True
    """Whether the unit is known on both sides: else a difference says nothing."""


def measure(figure: Quantity, stated: Quantity) -> Measure | None:
    """How a stated value compares in a figure's unit; None where the two measure different things."""
    return measure_of(figure.unit, figure.kind, stated.unit, stated.kind)


@lru_cache(maxsize=4096)
def measure_of(unit: str, kind: Kind, stated: str, stated_kind: Kind) -> Measure | None:
    """The same by the unit and the kind of both, which many values share."""
    if unit == stated and (unit or kind == stated_kind):
        return Measure(1.0, 0.0)
    units = {unit, stated}
    if units & _PERCENTS:
        return _of_percents(unit, stated)
    if units <= _SIZES.keys():
        (what, size), (other, stated_size) = _SIZES[unit], _SIZES[stated]
        return Measure(stated_size / size, 0.02) if what == other else None
    if (loss := _loss_of_money(unit, stated)) is not None:
        return Measure(1.0, loss)
    if "" in units:
        money = Kind.MONEY in (kind, stated_kind)
        known = kind == stated_kind or (bool(stated) and stated_kind is not Kind.MEASURE)
        return Measure(1.0, 0.1 if money else 0.06, sure=known and not money)
    return _counted(unit, stated, {kind, stated_kind})


def _loss_of_money(unit: str, stated: str) -> float | None:
    """What speaks against two values of one currency of which one says less than the other: whose dollars, or for what each; None for others."""
    units = {unit, stated}
    if "$" in units and not units.isdisjoint(_DOLLARS):
        return 0.01
    return 0.03 if _is_per_each(unit, stated) else None


def _is_per_each(unit: str, stated: str) -> bool:
    """Whether one of two units of money says for what each it is and the other does not: 元/月, and 元 of 每月821元."""
    one, _slash, each = unit.partition("/")
    other, _slash, stated_each = stated.partition("/")
    return one == other and one in SIGNS and bool(each) != bool(stated_each)


def _of_percents(unit: str, stated: str) -> Measure | None:
    """How two values compare one of which is in per cent or in points, and the other is not; None where they measure different things."""
    if {unit, stated} == _OF_TIMES:
        return Measure(_TIMES_IN_PERCENT if unit == "%" else 1 / _TIMES_IN_PERCENT, 0.02)
    return Measure(1.0, 0.1) if {unit, stated} <= _PERCENTS else None


def is_in_times(one: Quantity, other: Quantity) -> bool:
    """Whether one of two values is so many times and the other so many per cent: 1.2倍 and 119.6%."""
    return {one.unit, other.unit} == _OF_TIMES


def _counted(unit: str, stated: str, kinds: set[Kind]) -> Measure | None:
    """How two values compare that count in different words: 座 and 个 are alike, persons and households not."""
    if not kinds <= {Kind.COUNT, Kind.MEASURE}:
        return None
    one, other = _SAME_COUNT.get(unit, unit), _SAME_COUNT.get(stated, stated)
    if one == other:
        return Measure(1.0, 0.03)
    apart = {one, other} <= _OF_THEIR_OWN or Kind.MEASURE in kinds
    return None if apart else Measure(1.0, 0.12)


class Printed:
    """A figure as it is printed, taken apart once for all values that it is compared with."""

    def __init__(self, figure: Figure, grain: int = 1) -> None:
        """Take a figure apart.

        Args:
            figure: One that states a value; no blanks stand inside its number.
            grain: To what whole numbers of its text are rounded, as far as that is known.
        """
        quantity = figure.quantity
        self.figure = figure
        self.low, self.high = abs(float(quantity.low or 0)), abs(float(quantity.high or 0))
        self.digits = digits_of(figure)
        number = _number_of(figure)
        self.decimals = len(number.partition(".")[2])
        value = float(number) if number else 0.0
        self.ones = number.replace(".", "").lstrip("0") if value else ""
        self.unit = self.low / value if value else 0.0
        self.whole = quantity.kind is not Kind.PERCENT and not self.decimals and self.unit == 1
        self.place = float(last_place(quantity.low or Decimal(0)))
        ends = None if quantity.approx else printed(figure.surface, quantity)
        self.ends = _ends(ends) if ends else None
        zeros = len(number) - len(number.rstrip("0"))
        self.round = self.whole and self.digits > _SHOWN and zeros >= _SHOWN
        """Whether its last digits are noughts behind several others: 214,600 is 214,622 in hundreds."""
        self._coarsen(grain)
        loose = rounded(figure.surface, quantity)
        self.loose = _ends(loose) if loose else None

    def _coarsen(self, grain: int) -> None:
        """Take the figure as one that is rounded to a grain, where it is a multiple of that and says nothing else of how near it is."""
        approx = self.figure.quantity.approx
        if self.whole and grain > 1 and not approx and self.low >= grain and not self.low % grain:
            self.ends = self.low - grain / 2, self.low + grain / 2
            self.digits = len(f"{self.low / grain:.0f}")


def grain_of(figures: Sequence[Figure]) -> int:
    """To what a text rounds its whole numbers of a thousand and more: 1000 where several all end in three noughts; 1 where it is not known."""
    whole = {
        int(low)
        for one in figures
        if _GROUPED.fullmatch(one.surface.strip()) and (low := one.quantity.low) and low == low.to_integral()
    }
    return _THOUSAND if len(whole) >= _TELLING and not any(value % _THOUSAND for value in whole) else 1


def _ends(of: Interval) -> tuple[float, float]:
    """The ends of an interval."""
    low = float("-inf") if of.low is None else float(of.low)
    return low, float("inf") if of.high is None else float(of.high)


def _number_of(figure: Figure) -> str:
    """The number of a figure, its digits ungrouped; empty where it is written in words."""
    found = _NUMBER.search(fold(figure.surface))
    return _NO_NUMBER.sub("", found[0].replace("·", ".").replace("．", ".")) if found else ""


def digits_of(figure: Figure) -> int:
    """How many digits of a figure say something: 3 for 12.0万 and 120, 1 for 4万."""
    plain = _number_of(figure)
    if not plain:
        value = figure.quantity.low or Decimal(0)
        return len(value.normalize().as_tuple().digits)
    solid = plain.replace(".", "").lstrip("0")
    return len(solid) if "." in plain else max(1, len(solid.rstrip("0")))


def compare(figure: Printed, statement: Statement, how: Measure) -> Agreement:
    """How a figure compares with a stated value, signs left aside."""
    if statement.quantity.low is None:
        return Agreement.FAR
    stated = abs(float(statement.quantity.low)) * how.factor
    best = _compared(figure, stated, statement, how)
    if not best.agrees and (not how.sure or not statement.quantity.unit):
        for power in _POWERS:
            if (other := _agreement(figure, stated * power, statement, how)) is not None:
                return other
    return best


def _compared(figure: Printed, stated: float, statement: Statement, how: Measure) -> Agreement:
    """How a figure compares with a value in its own unit."""
    if (agreement := _agreement(figure, stated, statement, how)) is not None:
        return agreement
    low = figure.low
    if low != figure.high:
        return Agreement.FAR
    if (agreement := _rounded_further(figure, stated)) is not None:
        return agreement
    if is_slip(figure, stated) and not _is_bare(figure, statement):
        return Agreement.SLIP
    return Agreement.NEAR if stated and abs(low - stated) / stated < _NEAR else Agreement.FAR


def _rounded_further(figure: Printed, stated: float) -> Agreement | None:
    """Whether a figure may be a value rounded beyond its last digit, or is hedged towards it; None where it is neither."""
    quantity = figure.figure.quantity
    if quantity.bound is not None:
        return Agreement.LOOSE if _is_on_its_side(figure, stated) else None
    slack = max(stated, figure.low) * _SLACK
    near = abs(figure.low - stated) <= stated * _LOOSELY + slack
    if near and figure.loose and figure.loose[0] - slack <= stated <= figure.loose[1] + slack:
        return Agreement.ROUNDED if figure.round else Agreement.LOOSE
    return Agreement.LOOSE if quantity.approx and abs(figure.low - stated) <= figure.place else None


def _is_bare(figure: Printed, statement: Statement) -> bool:
    """Whether a figure of a digit or two has no unit and the value has one: 第11村 is no slip of 113933.7亩."""
    unit = figure.figure.quantity.unit
    return not unit and bool(statement.quantity.unit) and figure.digits <= _SHOWN


def _agreement(figure: Printed, stated: float, statement: Statement, how: Measure) -> Agreement | None:
    """How a figure agrees with a value in its own unit; None where it does not."""
    low, high = figure.low, figure.high
    slack = max(stated, high) * _SLACK
    if low != high:
        return Agreement.ROUNDED if low - slack <= stated <= high + slack else None
    if abs(low - stated) <= slack:
        return Agreement.EXACT
    return _agreed(figure, stated, statement, how, slack)


def _agreed(
    figure: Printed, stated: float, statement: Statement, how: Measure, slack: float
) -> Agreement | None:
    """Whether a value agrees within what is printed, or within what a hedge allows."""
    quantity, low = figure.figure.quantity, figure.low
    if quantity.approx:
        return Agreement.ROUNDED if _is_borne_out(figure, stated) else None
    if figure.ends and _is_within(figure.ends, low, stated, slack):
        return Agreement.ROUNDED
    last = 1.0 if figure.whole else figure.unit / 10**figure.decimals
    if low <= stated < low + last - slack:
        return _cut_off(figure)
    step = float(statement.step or 0) * how.factor
    if step > last and stated - step / 2 - slack <= low < stated + step / 2 - slack:
        shown = _NO_NUMBER.sub("", statement.surface).replace(".", "").lstrip("0")
        return Agreement.CUT if len(shown) >= _SHOWN else None
    return None


def _is_within(ends: tuple[float, float], low: float, stated: float, slack: float) -> bool:
    """Whether a value lies between the ends that a figure can stand for; the upper one is rounded down to even digits alone: 4.5 to 4, 5.5 to no 5."""
    step = ends[1] - ends[0]
    if abs(stated - ends[1]) <= slack and step > slack:
        return round(low / step) % 2 == 0
    return ends[0] - slack <= stated <= ends[1] + slack


def _cut_off(figure: Printed) -> Agreement | None:
    """How a figure agrees with a value that has its digits and more: by cutting off where it has several; of a digit or two nothing is sure, and whole per cents differ."""
    if figure.digits > _SHOWN:
        return Agreement.CUT
    percent = figure.figure.quantity.kind is Kind.PERCENT
    return None if percent and not figure.decimals else Agreement.LOOSE


def _is_borne_out(figure: Printed, stated: float) -> bool:
    """Whether a value bears out what is said to be above, below or about a figure."""
    low = figure.low
    reach = min(figure.place, low / 4) if figure.place > 1 or low < 4 else figure.place
    match figure.figure.quantity.bound:
        case Bound.AT_LEAST:
            return low <= stated < low + reach
        case Bound.AT_MOST:
            return low - reach < stated <= low
        case _:
            return abs(low - stated) <= max(stated, low) * _ABOUT


def _is_on_its_side(figure: Printed, stated: float) -> bool:
    """Whether a value lies on the side of a figure that its hedge says, though farther off than hedges are used for."""
    low = figure.low
    if figure.figure.quantity.bound is Bound.AT_LEAST:
        return low <= stated < low * _SIDE
    return low / _SIDE < stated <= low


def is_slip(figure: Printed, stated: float) -> bool:
    """Whether one slip of the pen makes a figure of a value: a digit, two neighbours, the point, a digit lost or doubled."""
    if not figure.ones or not figure.unit or not stated:
        return False
    value = stated / figure.unit * 10**figure.decimals
    ones = int(figure.ones)
    power = log10(ones / value)
    if abs(power - round(power)) < _OFF and _has_other_point(value, ones):
        return True
    other, cut = str(int(value + 0.5)), str(int(value))
    return _one_slip(figure.ones, other) or (cut != other and _one_slip(figure.ones, cut))


def _has_other_point(value: float, ones: int) -> bool:
    """Whether a value with its point moved has the digits of a figure."""
    for shift in _SHIFTS:
        shifted = int(value * shift + 0.5)
        if shifted >= ones:  # further shifts make more of it
            off = _OFF if ones > _DIGIT else _OFF_ONE
            return shifted == ones and abs(value * shift - ones) <= ones * off
    return False


def _one_slip(one: str, other: str) -> bool:
    """Whether one slip makes one number of another, both as digits."""
    if len(one) == len(other):
        if sum(map(ne, one, other)) > 2:
            return False
        places = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
        if len(places) == 1:
            return True
        return len(places) == 2 and one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]
    if abs(len(one) - len(other)) != 1 or len(one) + len(other) <= _LOST:
        return False
    long, short = (one, other) if len(one) > len(other) else (other, one)
    at = next(
        (at for at, pair in enumerate(zip(long, short, strict=False)) if pair[0] != pair[1]), len(short)
    )
    return long[at + 1 :] == short[at:]
