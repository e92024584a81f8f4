"""The values of this room: a quantity, and the figure that states it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from decimal import Decimal


class Kind(StrEnum):
    """What sort of quantity a figure states."""

    COUNT = "count"
    MONEY = "money"
    AREA = "area"
    MEASURE = "measure"
    PERCENT = "percent"
    SHARE = "share"
    MULTIPLE = "multiple"
    RATIO = "ratio"
    ORDINAL = "ordinal"
    DATE = "date"
    DURATION = "duration"
    NAMED_SET = "named-set"


class Bound(StrEnum):
    """Which way a hedged figure may miss: its value is the least, or the most, that is claimed."""

    AT_LEAST = "at-least"
    AT_MOST = "at-most"


class Quantity(Struct, frozen=True, gc=False):
    """What a figure says, in the base unit (`1500多万元` says 15000000 元)."""

    low: Decimal | None
    """The stated value, or the lower end of a range; None where none can be said."""
    high: Decimal | None
    """Equal to `low` unless the figure is a range."""
    unit: str
    """The base unit without its multiplier: 元 for 万元; empty where the figure has none."""
    kind: Kind
    approx: bool = False
    """Whether a hedge or a bound stands at the figure (约, 多, 以上)."""
    bound: Bound | None = None


class Figure(Struct, frozen=True, gc=False):
    """A number with its unit as it stands in a text; offsets are code points of that text."""

    start: int
    end: int
    surface: str
    """The text from `start` to `end`, untouched."""
    quantity: Quantity
    malformed: bool = False
    """Whether the number is not one that a careful writer prints (`1,23,45`, `3..5`)."""
