"""What would be right: the value that an equation gives, and the single slips that make it exact."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from math import inf
from operator import itemgetter
from typing import TYPE_CHECKING, cast

from msgspec import Struct
from msgspec.structs import replace

from tui.checks.claims import LARGE, ceiling_of, decimal_of, floor_of, holder, parsed, shown
from tui.checks.intervals import WHOLE, Interval, roughly, work_out
from tui.checks.precision import printed, reach_of_digits
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.folding import fold
from tui.figures.patterns import late
from tui.speech.expressions import Name
from tui.speech.findings import Expected, Slip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from tui.checks.engine.statement_reading import Statement
    from tui.figures import Figure, Quantity

    Roles = Sequence[tuple[str, Statement]]
    Admits = Callable[[Interval], bool]

MOST = 6
"""Slips that are named of one finding."""
_NUMBER = late(r"[0-9](?:[0-9,，]*[0-9])?(?:[.·．][0-9]+)?")
_LONGEST = 12
"""Characters of the longest number whose slips are tried."""


def expected_of(formula: str, roles: Roles) -> Expected | None:
    """What an equality, or two bounds, give for the claimed figure; None for other comparisons."""
    comparison = parsed(formula)
    signs = [link.sign for link in comparison.links]
    if signs not in (["=="], ["<=", "<="]) or comparison.links[0].right != Name("claimed"):
        return None
    values = {name: one.values for name, one in roles}
    middles = {name: _middle(value) for name, value in values.items()}
    least, most = comparison.first, comparison.links[-1].right if len(signs) > 1 else comparison.first
    low, high = work_out(least, values).low, work_out(most, values).high
    ends = (work_out(least, middles).low, work_out(most, middles).low)
    figure = dict(roles)["claimed"].figure
    if low is None or high is None or ends[0] is None or ends[1] is None:
        return None
    return Expected(
        figure.start, figure.end, floor_of(low), ceiling_of(high), as_printed(figure, (ends[0] + ends[1]) / 2)
    )


def is_equality(formula: str) -> bool:
    """Whether a formula gives the claimed figure, exactly or between two bounds."""
    return "==" in formula or "<= {claimed} <=" in formula


def _middle(value: Interval) -> Interval:
    """The middle of an interval as an interval."""
    if value.low is None or value.high is None:
        return value
    middle = (value.low + value.high) / 2
    return value._replace(low=middle, high=middle)


def as_printed(figure: Figure, value: Fraction) -> str:
    """A value in the form of a figure: its unit, its powers, its decimals."""
    surface = fold(figure.surface)
    found = _NUMBER.search(surface)
    stated = figure.quantity.high
    if found is None or not stated or not (number := _plain(found[0])):
        return (
            shown(value, powers=() if figure.quantity.kind is Kind.PERCENT else LARGE) + figure.quantity.unit
        )
    scaled = decimal_of(value / (Fraction(stated) / Fraction(number)))
    places = len(pattern_of("[.·．]").split(found[0] + ".")[1])
    rounded = scaled.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return surface[: found.start()] + f"{rounded:f}" + surface[found.end() :]


def _plain(number: str) -> Decimal:
    """A printed number without grouping."""
    return Decimal(number.replace(",", "").replace("，", "").replace("·", ".").replace("．", "."))


def slips_of(formula: str, roles: Roles) -> tuple[Slip, ...]:
    """The single slips, each in one figure, that make an equality exact; those of the claimed figure first."""
    values = {name: one.values for name, one in roles}
    wide = {name: one.widely for name, one in roles}
    found, could_hold = [], holder(formula)
    for name, one in sorted(roles, key=lambda role: role[0] != "claimed"):
        for kind, surface, figure in variants(one.figure, _admitting(could_hold, wide, name)):
            other = printed(surface, figure.quantity)
            if other is not None and could_hold(values | {name: other}):
                found.append(Slip(one.start, one.end, kind, one.figure.surface, surface))
                if len(found) >= MOST:
                    return tuple(found)
    return tuple(found)


def _admitting(
    could_hold: Callable[[Mapping[str, Interval]], bool], wide: Mapping[str, Interval], name: str
) -> Admits:
    """Whether a comparison could be satisfied if a name stood for some of so many values."""
    return lambda room: could_hold({**wide, name: roughly(room)})


def _any(_room: Interval) -> bool:
    """Admit all values."""
    return True


class _Form(Struct, frozen=True):
    """What of a figure stays whatever digits it has."""

    before: str
    """Its folded words before its number, and below those behind it."""
    behind: str
    digits: str
    """Its number, without grouping."""
    unit: Fraction
    """What one of its number is."""
    size: float
    """The same, a hair off."""
    reach: float | None
    """How far figures of other digits are rounded at most; None where that depends on the digits."""


@lru_cache(maxsize=4096)
def _form(surface: str, quantity: Quantity) -> _Form | None:
    """The form of a figure whose digits may be wrong; None for one without, or with too many."""
    surface = fold(surface)
    found = _NUMBER.search(surface)
    if found is None or len(found[0]) > _LONGEST or quantity.high is None or quantity.low != quantity.high:
        return None
    number = _plain(found[0])
    if not number:
        return None
    unit = Fraction(quantity.high) / Fraction(number)
    before, behind, reach = (
        surface[: found.start()],
        surface[found.end() :],
        reach_of_digits(surface, quantity),
    )
    return _Form(before, behind, f"{number:f}", unit, float(unit), None if reach is None else float(reach))


def variants(figure: Figure, admits: Admits = _any) -> Iterator[tuple[str, str, Figure]]:
    """What a figure may have been before a single slip: the sort of slip, the surface, the figure.

    Numbers are left out that no room of values has which is admitted.
    """
    quantity = figure.quantity
    form = _form(figure.surface, quantity)
    if form is None:
        return
    for kind, other in _admitted(form, admits):
        value = decimal_of(form.unit * Fraction(other))
        said = form.before + other + form.behind
        yield kind, said, replace(figure, quantity=replace(quantity, low=value, high=value))
    scaled = _in_other_power(figure.surface, quantity)
    if scaled is not None:
        value = scaled[1]
        yield "scale", scaled[0], replace(figure, quantity=replace(quantity, low=value, high=value))


@lru_cache(maxsize=4096)
def _in_other_power(surface: str, quantity: Quantity) -> tuple[str, Decimal] | None:
    """A figure with 万 for 亿, or the other way, and its value; None where it has neither."""
    surface = fold(surface)
    was, other, times = ("亿", "万", Fraction(1, 10000)) if "亿" in surface else ("万", "亿", Fraction(10000))
    if was not in surface:
        return None
    return surface.replace(was, other), decimal_of(Fraction(quantity.high or 0) * times)


def slips_to(figure: Figure, values: Interval) -> set[str]:
    """The sorts of single slips in a figure that give one of some values; it is held against many others."""
    form, wide = _form(figure.surface, figure.quantity), roughly(values)
    if form is None or wide.low is None or wide.high is None:
        return set()
    low, high, readings = values.low or 0, values.high or 0, _all_readings(form.digits)
    least, most = sorted((wide.low / form.size, wide.high / form.size))
    near = readings[bisect_left(readings, (least,)) : bisect_right(readings, (most, inf))]
    found = {
        kind for _number, _at, kind, other in near if low <= decimal_of(form.unit * Fraction(other)) <= high
    }
    scaled = _in_other_power(figure.surface, figure.quantity)
    return found | {"scale"} if scaled is not None and low <= scaled[1] <= high else found


def _admitted(form: _Form, admits: Admits) -> list[tuple[str, str]]:
    """The numbers from which one is a single slip away and whose values are admitted, with the sort of slip, in the order of sorts.

    A stretch of numbers of which none is admitted is left out at once; each is rounded by the reach of the form at most.
    """
    readings, found = _all_readings(form.digits), list[tuple[float, int, str, str]]()
    left, reach = [(0, len(readings))] if readings else [], form.reach
    while left:
        first, end = left.pop()
        ends = sorted((readings[first][0] * form.size, readings[end - 1][0] * form.size))
        room = (
            WHOLE
            if reach is None
            else Interval(*(cast("Fraction", one) for one in (ends[0] - reach, ends[1] + reach)))
        )
        if not admits(room):
            continue
        if end - first > 1 and reach is not None:
            middle = (first + end) // 2
            left += [(first, middle), (middle, end)]
        else:
            found += readings[first:end]
    return [(kind, other) for _number, _place, kind, other in sorted(found, key=itemgetter(1))]


@lru_cache(maxsize=1_000)
def _all_readings(digits: str) -> list[tuple[float, int, str, str]]:
    """The numbers from which one is a single slip away, each once and by its size, with its place in the order of sorts.

    They are asked for again with each figure of these digits, and with each other that it is held against.
    """
    kinds: dict[str, str] = {}
    for kind, other in _readings(digits):
        kinds.setdefault(other, kind)
    kinds.pop(digits, None)
    found = [
        (float(other), at, kind, other)
        for at, (other, kind) in enumerate(kinds.items())
        if _is_written(other)
    ]
    return sorted(one for one in found if one[0])


def _is_written(digits: str) -> bool:
    """Whether digits are a number as one writes it."""
    return digits[-1] != "." and not (digits[0] == "0" and digits[1:2].isdigit())


def _readings(digits: str) -> Iterator[tuple[str, str]]:
    """Numbers from which one is a single slip away."""
    for at, one in enumerate(digits):
        if one.isdigit():
            yield from (
                ("digit", digits[:at] + other + digits[at + 1 :]) for other in "0123456789" if other != one
            )
    solid = digits.replace(".", "")
    point = digits.find(".")
    for at in range(len(solid) - 1):
        if solid[at] != solid[at + 1]:
            swapped = solid[:at] + solid[at + 1] + solid[at] + solid[at + 2 :]
            yield "swap", swapped if point < 0 else f"{swapped[:point]}.{swapped[point:]}"
    for place in range(1, len(solid)):
        if abs(place - (point if point >= 0 else len(solid))) <= 2 and place != point:
            yield "point", f"{solid[:place]}.{solid[place:]}"
    for at in range(1, len(digits)):
        if digits[at] == digits[at - 1]:
            yield "doubled", digits[:at] + digits[at + 1 :]
    for at in range(len(digits) + 1):
        yield from (("lost", digits[:at] + other + digits[at:]) for other in "0123456789")
