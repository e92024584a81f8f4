"""What equations came to that were tried at a figure: each with its arithmetic, whether it holds, and why it is no finding."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tui.words import N_


class Outcome(StrEnum):
    """What came of an assignment."""

    HOLDS = "holds"
    SPEAKS = "speaks"
    ANOTHER = "another fits"
    """It does not hold, but another reading of the same kind does."""
    UNSURE = "unsure"
    """It does not hold, and the words leave other readings than this."""
    NO_SLIP = "no slip"
    """The parts may be some of all, and no single slip would make them all."""


SAID = {
    Outcome.HOLDS: N_("holds"),
    Outcome.SPEAKS: N_("a finding"),
    Outcome.ANOTHER: N_("no finding: another reading fits"),
    Outcome.UNSURE: N_("no finding: the words do not say that it must hold"),
    Outcome.NO_SLIP: N_("no finding: no single slip would make it exact"),
}
"""The outcomes in words."""


class Sum(NamedTuple):
    """Parts that make a whole, by an equation that holds."""

    whole: int | None
    """The number of its figure; None for 100 per cent."""
    parts: tuple[int, ...]
    """The numbers of theirs, in the order of the text."""


class Tried(NamedTuple):
    """One assignment of an equation to a figure."""

    equation: str
    formula: str
    """Written out with the figures as printed."""
    places: tuple[tuple[str, int, int], ...]
    """The operands by their names, and where they stand."""
    outcome: Outcome
    about: str = ""
    """What the equation works out, as a msgid: a share, a growth."""
    bears_out: bool = False
    """Whether it holds, gives its figure, and the words demand it."""


class Explained(NamedTuple):
    """A figure with what was tried at it."""

    start: int
    end: int
    surface: str
    tried: tuple[Tried, ...]
    cut: tuple[tuple[str, str], ...]
    """The equations of which more assignments could be tried than were, by name and by what they work out."""
    idle: tuple[tuple[str, str], ...] = ()
    """The equations that found nothing in reach to count with."""
    elsewhere: tuple[Tried, ...] = ()
    """What bears out other figures by this one."""

    @property
    def holding(self) -> int:
        """How many equations hold in which the figure has a part."""
        return len({one.equation for one in self.tried if one.bears_out}) + len(self.elsewhere)
