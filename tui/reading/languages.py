"""Which texts of a speech are shown, and places in them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

SOURCE, TRANSLATION = 0, 1
"""The sides of a speech: its own text, and its translation."""


class Shown(StrEnum):
    """Which texts one reads."""

    SOURCE = "source"
    BOTH = "both"
    TRANSLATION = "translation"

    @property
    def sides(self) -> tuple[int, ...]:
        """The texts that are shown, from left to right."""
        return {
            Shown.SOURCE: (SOURCE,),
            Shown.BOTH: (SOURCE, TRANSLATION),
            Shown.TRANSLATION: (TRANSLATION,),
        }[self]

    @property
    def after(self) -> Shown:
        """What the next press shows."""
        every = tuple(Shown)
        return every[(every.index(self) + 1) % len(every)]


class Spot(NamedTuple):
    """A place in one of the texts."""

    side: int
    offset: int
    """Code points of that side's text."""
