"""Findings as values: what a check reports, with the arithmetic that anybody can do again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from tui.words import _, twin

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from tui.speech.declared import Level
    from tui.speech.model import Span


_Said = TypeVar("_Said")


class Words(Struct, frozen=True):
    """Words that are put into the reader's language when they are shown."""

    message: str = ""
    """An English msgid with `{name}` where an argument goes; empty where a pack has words of its own."""
    arguments: tuple[tuple[str, str], ...] = ()
    chinese: str = ""
    """A pack's own words."""
    english: str = ""

    def text(self) -> str:
        """The words in the language in force."""
        if not self.message:
            return twin(self.chinese, self.english)
        return _(self.message).format(**dict(self.arguments))


NOTHING = Words()
"""Says nothing."""


class Operand(Struct, frozen=True):
    """One thing that a finding counts with: a figure, or a place whose items were counted."""

    name: str
    """What the claim calls it."""
    start: int
    end: int
    surface: str
    """The text from `start` to `end`, untouched."""
    low: Decimal | None
    """The least that it can stand for, with all that rounding allows; None without a limit."""
    high: Decimal | None
    """The most that it can stand for; None without a limit."""
    is_figure: bool = True
    """Whether it is a number of the text, not a place whose items were counted."""
    source: str = ""
    """The file that it stands in, where that is not the text: its places count that file's text."""
    address: str = ""
    """Where in a source, or in a table of the document, it stands."""


class Hypothesis(Struct, frozen=True):
    """What may have stood in place of a damaged figure; never more than a conjecture."""

    reading: str
    """The figure as it may have stood, unit included."""
    damage: Words
    """What must have happened to it."""
    weight: float
    """From 0 to 1, for the order alone."""


class Expected(Struct, frozen=True):
    """What a figure would have to be for its equation to hold."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    """The least and the most that the other figures give."""
    printed: str
    """The middle of them, printed as the figure is."""


class Slip(Struct, frozen=True):
    """A single slip that may have made a figure what it is: without it all is exact."""

    start: int
    end: int
    kind: str
    """`digit`, `swap`, `point`, `scale`, `lost` or `doubled`."""
    printed: str
    exact: str
    """What stood there without the slip."""


class Finding(Struct, frozen=True):
    """A set of figures, or a place of the text, in which something cannot be right or hardly is."""

    rule: str
    """The built-in rule's name, or `declared:` and the id of the declared check."""
    level: Level
    key: str
    """Names the finding in waivers: follows from the rule, the words of its operands and what stands next to
    them, not from what stands elsewhere."""
    span: Span
    """The passage that it is about."""
    message: Words
    claim: str = ""
    """What ought to hold, in the language of declared checks, over the operands' names."""
    formula: str = ""
    """What comes out instead, written out with the figures as printed."""
    operands: tuple[Operand, ...] = ()
    assumption: Words = NOTHING
    """What it rests on beside the text; says nothing where it rests on nothing."""
    hypotheses: tuple[Hypothesis, ...] = ()
    """What may have stood there, the likeliest first."""
    expected: tuple[Expected, ...] = ()
    """What would be right, for an equation that gives one figure."""
    slips: tuple[Slip, ...] = ()
    """The single slips that would make all exact, each by itself."""
    former_key: str = ""
    """Its key in versions for which blank lines made another one; empty where it is the same."""

    @property
    def places(self) -> frozenset[tuple[int, int]]:
        """Where its operands stand, in code points: a finding about the same places says the same once more."""
        return frozenset((operand.start, operand.end) for operand in self.operands)

    @property
    def keys(self) -> tuple[str, ...]:
        """The names under which it may have been waived, the one in force first."""
        return (self.key, self.former_key) if self.former_key else (self.key,)

    def said_in(self, waived: Mapping[str, _Said]) -> _Said | None:
        """What was said of it where findings were waived, by any of its names; None where nothing was."""
        return next((waived[key] for key in self.keys if key in waived), None)

    def text(self) -> str:
        """What is wrong, in the language in force."""
        return self.message.text()

    @property
    def figures(self) -> tuple[Operand, ...]:
        """The operands that are numbers of the text."""
        return tuple(operand for operand in self.operands if operand.is_figure)
