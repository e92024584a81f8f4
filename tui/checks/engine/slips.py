"""What would be right: the value that an equation gives, and the single slips that make it exact."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.checks.claims import can_hold, ceiling_of, decimal_of, floor_of, parsed, shown
from tui.checks.intervals import work_out
from tui.checks.precision import printed
from tui.figures import Kind
from tui.figures.folding import fold
from tui.figures.patterns import late
from tui.speech.expressions import Name
from tui.speech.findings import Expected, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.statement_reading import Statement
    from tui.checks.intervals import Interval
    from tui.figures import Figure

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
    places = len(re.split("[.·．]", found[0] + ".")[1])
    rounded = scaled.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return surface[: found.start()] + f"{rounded:f}" + surface[found.end() :]


def _plain(number: str) -> Decimal:
    """A printed number without grouping."""
    return Decimal(number.replace(",", "").replace("，", "").replace("·", ".").replace("．", "."))


def slips_of(formula: str, roles: Roles) -> tuple[Slip, ...]:
    """The single slips, each in one figure, that make an equality exact; those of the claimed figure first."""
    values = {name: one.values for name, one in roles}
    found = []
    for name, one in sorted(roles, key=lambda role: role[0] != "claimed"):
        for kind, surface, figure in variants(one.figure):
            other = printed(surface, figure.quantity)
            if other is not None and can_hold(formula, values | {name: other}):
                found.append(Slip(one.start, one.end, kind, one.figure.surface, surface))
                if len(found) >= MOST:
                    return tuple(found)
    return tuple(found)


def variants(figure: Figure) -> Iterator[tuple[str, str, Figure]]:
    """What a figure may have been before a single slip: the sort of slip, the surface, the figure."""
    surface = fold(figure.surface)
    found = _NUMBER.search(surface)
    quantity = figure.quantity
    if found is None or len(found[0]) > _LONGEST or quantity.high is None or quantity.low != quantity.high:
        return
    number = _plain(found[0])
    if not number:
        return
    unit = Fraction(quantity.high) / Fraction(number)
    digits = f"{number:f}"
    seen = {digits}
    for kind, other in _readings(digits):
        if other in seen or other.endswith(".") or not other.strip("0.") or _LEADING_NOUGHT.match(other):
            continue
        seen.add(other)
        value = decimal_of(unit * Fraction(other))
        yield (
            kind,
            surface[: found.start()] + other + surface[found.end() :],
            replace(figure, quantity=replace(quantity, low=value, high=value)),
        )
    if "亿" in surface or "万" in surface:
        other, times = (
            (surface.replace("亿", "万"), Fraction(1, 10000))
            if "亿" in surface
            else (surface.replace("万", "亿"), Fraction(10000))
        )
        value = decimal_of(Fraction(quantity.high) * times)
        yield "scale", other, replace(figure, quantity=replace(quantity, low=value, high=value))


def slips_to(figure: Figure, values: Interval) -> set[str]:
    """The sorts of single slips in a figure that give one of some values; it is held against many others."""
    if values.low is None or values.high is None:
        return set()
    given = _given(figure)
    found = given[bisect_left(given, values.low, key=_value) : bisect_right(given, values.high, key=_value)]
    return {kind for _number, kind in found}


@lru_cache(maxsize=4_000)
def _given(figure: Figure) -> list[tuple[Fraction, str]]:
    """The values that single slips in a figure give, in their order, each with the sort of slip."""
    given = [(other.quantity.low, kind) for kind, _surface, other in variants(figure)]
    return sorted((Fraction(value), kind) for value, kind in given if value is not None)


def _value(given: tuple[Fraction, str]) -> Fraction:
    """The value of one that a slip gives."""
    return given[0]


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
