"""What would be right: the value that an equation gives, and the single slips that make it exact."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from math import inf
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.checks.claims import can_hold, ceiling_of, decimal_of, floor_of, parsed, shown
from tui.checks.intervals import WHOLE, Interval, room_for, work_out
from tui.checks.precision import printed, reach_of_digits
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.folding import fold
from tui.figures.patterns import late
from tui.speech.expressions import Name
from tui.speech.findings import Expected, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.statement_reading import Statement
    from tui.figures import Figure, Quantity

    Roles = Sequence[tuple[str, Statement]]

MOST = 6
"""Slips that are named of one finding."""
_NUMBER = late(r"[0-9](?:[0-9,，]*[0-9])?(?:[.·．][0-9]+)?")
_LEADING_NOUGHT = late("0[0-9]")
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
        return shown(value, large=figure.quantity.kind is not Kind.PERCENT) + figure.quantity.unit
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
    found, comparison = [], parsed(formula)
    for name, one in sorted(roles, key=lambda role: role[0] != "claimed"):
        room = _widened(room_for(name, comparison, values), one.figure)
        for kind, surface, figure in variants(one.figure, room):
            other = printed(surface, figure.quantity)
            if other is not None and can_hold(formula, values | {name: other}):
                found.append(Slip(one.start, one.end, kind, one.figure.surface, surface))
                if len(found) >= MOST:
                    return tuple(found)
    return tuple(found)


def _widened(room: Interval, figure: Figure) -> Interval:
    """Where the value of a figure of other digits may lie if one that it can be rounded from is to lie in `room`."""
    reach = reach_of_digits(figure.surface, figure.quantity)
    if reach is None or room.low is None or room.high is None:
        return WHOLE
    return Interval(room.low - reach, room.high + reach)


class _Form(NamedTuple):
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
    return _Form(surface[: found.start()], surface[found.end() :], f"{number:f}", unit, float(unit))


def variants(figure: Figure, room: Interval = WHOLE) -> Iterator[tuple[str, str, Figure]]:
    """What a figure may have been before a single slip: the sort of slip, the surface, the figure.

    Numbers whose value lies outside of `room` are left out, if not by a hair.
    """
    quantity = figure.quantity
    form = _form(figure.surface, quantity)
    if form is None:
        return
    for kind, other in _readings_within(form.digits, *_ends(room, form.size)):
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
    low, high = values.low, values.high
    form = _form(figure.surface, figure.quantity)
    if low is None or high is None or form is None:
        return set()
    near = _readings_within(form.digits, *_ends(values, form.size))
    found = {kind for kind, other in near if low <= decimal_of(form.unit * Fraction(other)) <= high}
    scaled = _in_other_power(figure.surface, figure.quantity)
    return found | {"scale"} if scaled is not None and low <= scaled[1] <= high else found


def _ends(room: Interval, unit: float) -> tuple[float, float]:
    """The least and the most that a number of a unit can be, a hair wider than it need be."""
    low, high = (room.low, room.high) if unit > 0 else (room.high, room.low)
    ends = []
    for end, without, hair in ((low, -inf, -_HAIR), (high, inf, _HAIR)):
        try:
            number = without if end is None else float(end) / unit
        except (OverflowError, ZeroDivisionError):
            number = without
        ends.append(number + abs(number) * hair + hair)
    return ends[0], ends[1]


_HAIR = 1e-12
"""How far an end is moved outwards, as part of it and beyond, since floating-point numbers are not exact."""


def _readings_within(digits: str, least: float, most: float) -> list[tuple[str, str]]:
    """The numbers from `least` to `most` from which one is a single slip away, with the sort of slip, in the order of sorts."""
    readings = _all_readings(digits)
    found = readings[bisect_left(readings, (least,)) : bisect_right(readings, (most, inf))]
    return [(kind, other) for _number, _place, kind, other in sorted(found, key=itemgetter(1))]


@lru_cache(maxsize=1_000)
def _all_readings(digits: str) -> list[tuple[float, int, str, str]]:
    """The numbers from which one is a single slip away, each once and by its size, with its place in the order of sorts.

    They are asked for again with each figure of these digits, and with each other that it is held against.
    """
    kinds: dict[str, str] = {}
    for kind, other in _readings(digits):
        if other != digits and _is_number(other):
            kinds.setdefault(other, kind)
    return sorted((float(other), at, kind, other) for at, (other, kind) in enumerate(kinds.items()))


def _is_number(digits: str) -> bool:
    """Whether digits are a number as one writes it, and not nought."""
    return not digits.endswith(".") and bool(digits.strip("0.")) and not _LEADING_NOUGHT.match(digits)


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
