"""How far two values lie apart that differ in the last digit that is printed."""

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
    value = figure.quantity.low
    if not value:
        return None
    found = _DECIMALS.search(figure.surface)
    try:
        scale = abs(value) / Decimal(_NO_NUMBER.sub("", figure.surface.replace("．", ".")))
    except ArithmeticError:
        return None
    return scale.scaleb(-len(found[1])) if found else scale
