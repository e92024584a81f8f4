"""A figure and a fact of generated drafts."""

from __future__ import annotations

from typing import NamedTuple


class Amount(NamedTuple):
    """A figure that can be written: how its number is put, and the same value in other words."""

    unit: str
    """Behind the number."""
    low: int
    high: int
    other: str = ""
    """Another unit for the same value."""
    scale: int = 1
    """How many of the other unit one is."""
    decimals: int = 0
    sign: str = ""
    """Before the number."""


class Fact(NamedTuple):
    """One sentence."""

    wordings: tuple[str, ...]
    amounts: tuple[Amount, ...]
    qualifiers: tuple[str, ...] = ("",)
    """What may stand for `{q}` in a wording: of one in place of another the first figure is said of something else."""


WAN, YI = Amount("万元", 210, 9800, "元", 10_000), Amount("亿元", 11, 98, "万元", 10_000, 1)
PER, PEOPLE, HOMES = Amount("%", 11, 97, decimals=1), Amount("人", 120, 9700), Amount("户", 110, 9400)
MU, KM, PLACES, TONS = (
    Amount("亩", 130, 9600),
    Amount("公里", 12, 96),
    Amount("处", 11, 87),
    Amount("吨", 120, 9500),
)
