"""An atom: a numeral with its unit, before ranges, lists and dates are put together."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from tui.figures.quantity import Bound, Kind


class Atom(Struct, frozen=True, gc=False):
    """A numeral with its unit; a figure may be made of several."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    kind: Kind = Kind.COUNT
    approx: bool = False
    bound: Bound | None = None
    scale: Decimal = Decimal(1)
    """What the number's large powers come to: 10000 in 12.4万."""
    bare: bool = False
    """Whether no unit follows, so that it may share the next one's."""
    weak: bool = False
    """Whether it is a figure only together with another: the 三 of 三至五年."""
    chinese: bool = False
    """Whether its numeral is written in characters."""
    malformed: bool = False

    def changed(self, **changes: Any) -> Atom:
        """The same with other values in the fields named."""
        return replace(self, **changes)

    def times(self, factor: Decimal) -> Atom:
        """The same place with both ends multiplied."""
        low, high = (None if end is None else end * factor for end in (self.low, self.high))
        return self.changed(low=low, high=high)

    def plus(self, more: Decimal) -> Atom:
        """The same place with both ends raised."""
        low, high = (None if end is None else end + more for end in (self.low, self.high))
        return self.changed(low=low, high=high)
