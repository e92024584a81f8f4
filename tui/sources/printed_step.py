"""In what a printed number counts, and how far two values lie apart that differ in its last digit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui.compiled import late

if TYPE_CHECKING:
    from tui.figures.quantity import Figure

_DECIMALS = late(r"[.．]([0-9]+)")
_NO_NUMBER = late(r"[^0-9.]")


def step_of(figure: Figure) -> Decimal | None:
    """The distance, in the base unit: 1000 for 12.3万; None where it cannot be told."""
    scale = times_of(figure.surface, figure.quantity.low)
    found = _DECIMALS.search(figure.surface)
    return scale.scaleb(-len(found[1])) if found and scale is not None else scale


def times_of(surface: str, value: Decimal | None) -> Decimal | None:
    """How many of the base unit one of a printed number is: 10000 of 12.3万; None where it cannot be told."""
    if not value:
        return None
    try:
        return abs(value) / Decimal(_NO_NUMBER.sub("", surface.replace("．", ".")))
    except ArithmeticError:
        return None


def power_of(times: Decimal) -> int | None:
    """Which power of ten something is; None for what is none."""
    digits, exponent = times.normalize().as_tuple()[1:]
    return exponent if digits == (1,) and isinstance(exponent, int) else None
