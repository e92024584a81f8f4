"""What is known of one clause of a sentence."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late

if TYPE_CHECKING:
    from collections.abc import Iterable

MASK = "\0"
"""Stands for a figure, so that what is said of it does not depend on its neighbours' values."""
OWN = "\1"
"""Stands for the figure that is asked about."""
FIGURE = late(r"[\x00\x01]")
HAN = late(r"[\u3400-\u9fff]")


class Lean(Enum):
    """What a clause leans on."""

    NONE = auto()
    """It names its subject."""
    NOUN = auto()
    """Its subject is a noun that may be anybody's: its paragraph's topic, if that is named."""
    WEAK = auto()
    """Its subject is an attribute of what was named before it."""
    VERB = auto()
    """It has no subject."""
    POINT = auto()
    """It points back to what was said before."""
    UNIT = auto()
    """Its subject is a unit without a name: 全乡, the town."""


class Clause(NamedTuple):
    """One clause."""

    runs: tuple[str, ...]
    """Its words without what is closed-class; Chinese runs of characters, English runs of words joined by blanks."""
    times: frozenset[str]
    lean: Lean
    subject: tuple[str, ...]
    """Of these the ones before its predicate, or before its first figure."""
    names: tuple[str, ...]
    """The places, organisations and persons that it begins with."""
    noun: str
    """The unit or the noun to which it points back."""
    roles: tuple[tuple[str, str], ...]
    """Who it is done to: prepositions with what follows."""
    source: bool = False
    """Whether it only says who says so."""
    beside: bool = False
    """Whether it is an adverbial that says where or for whom."""
    manner: bool = False
    """Whether it says how or why."""
    figures: int = 0
    item: bool = False
    """Whether it is a member of a list behind the first, which has the verb of all."""
    plain: str = ""
    """Its words as they stand, without times."""

    @property
    def leads(self) -> bool:
        """Whether it says something itself, and not only where, how or who says so: what follows may go on with it."""
        return self.runs != () and not (self.beside or self.manner or self.source)


NAMED = frozenset({Lean.NONE, Lean.NOUN, Lean.UNIT})
"""How a clause leans that has a subject of its own."""


def runs_of(found: Iterable[Clause]) -> tuple[str, ...]:
    """All words of some clauses."""
    return tuple(run for one in found for run in one.runs)


def before_figure(words: str) -> str:
    """The words of a clause up to its first figure."""
    return FIGURE.split(words, maxsplit=1)[0]


def chinese_in(words: str) -> bool:
    """Whether words are Chinese."""
    return HAN.search(words) is not None
