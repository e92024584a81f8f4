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
