"""One pass over a text by a grammar: which rule reads a number at which place, and what was refused there and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from tui.figures.atom import Atom

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator


class Refused(Struct, frozen=True):
    """A numeral that is no figure."""

    end: int
    """Where reading goes on."""
    reason: str
    """The guard that refused it."""


Reading = Atom | Refused | None
"""What a rule makes of a place: a number, a refusal, or nothing, so that the next rule is asked."""


class Rule(Struct, frozen=True):
    """A way to read a number at a place."""

    name: str
    read: Callable[[str, int, int], Reading]
    """Given the text, the place, and where the number before it ended."""


class Grammar(Struct, frozen=True):
    """How the numbers of a language are read."""

    start: re.Pattern[str]
    """Where a number may begin."""
    rules: Callable[[str, int], tuple[Rule, ...]]
    """The rules for a place, in the order in which they are asked."""


class Step(NamedTuple):
    """What a rule, a joint or a hedge did, for `hegao figures --explain`."""

    stage: str
    """`rule`, `joint`, `unit` or `hedge`."""
    name: str
    start: int
    end: int
    reason: str = ""
    """Why the rule refused the place; empty where it read it."""
    took: bool = True
    """Whether it read anything: a rule whose pattern does not stand there took nothing."""


Trace = list[Step]
"""Steps in the order in which they were made."""


def scan(text: str, begin: int, end: int, grammar: Grammar, trace: Trace | None = None) -> Iterator[Atom]:
    """All numbers of `text[begin:end]`, in their order, none overlapping."""
    at = begin
    while found := grammar.start.search(text, at, end):
        start = found.start()
        reading: Reading = None
        for rule in grammar.rules(text, start):
            reading = rule.read(text, start, at)
            if trace is not None:
                trace.append(_step(rule, start, reading))
            if reading is not None:
                break
        at = start + 1
        if reading is not None:
            at = max(at, reading.end)
            if isinstance(reading, Atom):
                yield reading


def _step(rule: Rule, start: int, reading: Reading) -> Step:
    """What a rule did at a place."""
    if isinstance(reading, Atom):
        return Step("rule", rule.name, reading.start, reading.end)
    if reading is None:
        return Step("rule", rule.name, start, start, took=False)
    return Step("rule", rule.name, start, reading.end, reading.reason)
