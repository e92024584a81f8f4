"""What was tried at each figure: every assignment of every equation, whether it holds, and why one that does not is no finding."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.claims import claim
from tui.checks.engine.assignment_search import holds, operands_of, reached, tried_of
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.assignment_search import Assignment, Equation
    from tui.checks.engine.statement_reading import StatedText


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


class Tried(NamedTuple):
    """One assignment of an equation to a figure."""

    equation: str
    formula: str
    """Written out with the figures as printed."""
    places: tuple[tuple[str, int, int], ...]
    """The operands by their names, and where they stand."""
    outcome: Outcome


class Explained(NamedTuple):
    """A figure with what was tried at it."""

    start: int
    end: int
    surface: str
    tried: tuple[Tried, ...]
    cut: tuple[str, ...]
    """The equations of which more assignments could be tried than were."""

    @property
    def holding(self) -> int:
        """How many equations hold at the figure."""
        return len({one.equation for one in self.tried if one.outcome is Outcome.HOLDS})


def explained(
    passage: StatedText, equations: Sequence[Equation], spoken: frozenset[tuple[str, int]]
) -> Iterator[Explained]:
    """The figures of a text at which an equation was tried.

    Args:
        passage: The statements of the text.
        equations: The table.
        spoken: The names of equations that made findings, with where the last operand of each stands.
    """
    found: dict[int, Explained] = {}
    for claimed in passage.claimable:
        members, cut = [], []
        for equation in equations:
            if not tried_of(claimed, equation):
                continue
            kept, more = reached(passage, claimed, equation)
            members += [(equation, one) for one in kept]
            cut += [equation.name] * more
        if members:
            before = found.get(claimed.start)
            tried = tuple(_tried(members, spoken))
            found[claimed.start] = Explained(
                claimed.start,
                claimed.end,
                claimed.figure.surface,
                (*(before.tried if before else ()), *tried),
                tuple(cut),
            )
    yield from (found[start] for start in sorted(found))


def _tried(
    members: Sequence[tuple[Equation, Assignment]], spoken: frozenset[tuple[str, int]]
) -> Iterator[Tried]:
    """Each assignment to one figure with what came of it, those that say the same once."""
    fitting = {equation.family for equation, one in members if holds(equation, one)}
    seen: set[tuple[str, str]] = set()
    for equation, one in members:
        formula = _written(equation, one)
        if formula and (equation.name, formula) not in seen:
            seen.add((equation.name, formula))
            places = tuple((name, statement.start, statement.end) for name, statement in one.roles)
            yield Tried(equation.name, formula, places, _outcome(equation, one, fitting, spoken))


def _outcome(
    equation: Equation, one: Assignment, fitting: set[str], spoken: frozenset[tuple[str, int]]
) -> Outcome:
    """What came of an assignment."""
    if holds(equation, one):
        return Outcome.HOLDS
    if equation.family in fitting:
        return Outcome.ANOTHER
    spoke = (equation.name, dict(one.roles)["claimed"].start) in spoken
    if spoke and one.compelling:
        return Outcome.SPEAKS
    if one.by_slip or one.by_swap:
        return Outcome.SPEAKS if spoke else Outcome.NO_SLIP
    return Outcome.UNSURE


def _written(equation: Equation, one: Assignment) -> str:
    """The formula of an assignment with its figures; empty where nothing can be said of one."""
    operands = operands_of(one)
    if operands is None:
        return ""
    return claim(one.formula, operands).formula if not one.shown or holds(equation, one) else one.shown
