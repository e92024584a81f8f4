"""What was tried at each figure: every assignment of every equation, whether it holds, and why one that does not is no finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.claims import claim
from tui.checks.engine.assignment_search import bears_out, holds, operands_of, reached, tried_of
from tui.speech.expressions import MalformedError
from tui.speech.tried import Explained, Outcome, Tried

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from tui.checks.engine.assignment_search import Assignment, Equation
    from tui.checks.engine.statement_reading import StatedText


def explained(
    passage: StatedText,
    equations: Sequence[Equation],
    spoken: frozenset[tuple[str, int]],
    at: Container[int] | None = None,
) -> Iterator[Explained]:
    """The figures of a text at which an equation was tried, or by which others are borne out.

    Args:
        passage: The statements of the text.
        equations: The table.
        spoken: The names of equations that made findings, with where the last operand of each stands.
        at: Where the figures start that are asked for; None for all.
    """
    found: dict[int, Explained] = {}
    for claimed in passage.claimable:
        if at is not None and claimed.start not in at:
            continue
        members, cut, idle = [], [], []
        for equation in equations:
            if not tried_of(claimed, equation):
                continue
            kept, more = reached(passage, claimed, equation)
            members += [(equation, one) for one in kept]
            cut += [(equation.name, equation.claimed)] * more
            idle += [(equation.name, equation.claimed)] * (not kept)
        if members:
            before = found.get(claimed.start)
            tried = tuple(_tried(passage, members, spoken))
            found[claimed.start] = Explained(
                claimed.start,
                claimed.end,
                claimed.figure.surface,
                (*(before.tried if before else ()), *tried),
                tuple(cut),
                tuple(idle),
            )
    elsewhere = _elsewhere(found.values())
    for start in sorted({*found, *elsewhere}):
        end, told = elsewhere.get(start, (0, []))
        one = found.get(start) or Explained(start, end, passage.context.text[start:end], (), ())
        yield one._replace(elsewhere=tuple(told))


def _elsewhere(found: Iterable[Explained]) -> dict[int, tuple[int, list[Tried]]]:
    """Of each figure, by where it starts, its end and what bears out another figure by it, each equation once."""
    elsewhere: dict[int, tuple[int, list[Tried]]] = {}
    for one in found:
        known: set[tuple[str, int]] = set()
        for each in one.tried if any(each.bears_out for each in one.tried) else ():
            for _name, start, end in each.places if each.bears_out else ():
                if start != one.start and (each.equation, start) not in known:
                    known.add((each.equation, start))
                    elsewhere.setdefault(start, (end, []))[1].append(each)
    return elsewhere


def _tried(
    passage: StatedText, members: Sequence[tuple[Equation, Assignment]], spoken: frozenset[tuple[str, int]]
) -> Iterator[Tried]:
    """Each assignment to one figure with what came of it, of those that say the same one that the words demand."""
    fitting = {equation.family for equation, one in members if holds(equation, one)}
    told: dict[tuple[str, str], tuple[Equation, Assignment]] = {}
    for equation, one in members:
        said = equation.name, _written(equation, one)
        if said[1] and (said not in told or one.compelling > told[said][1].compelling):
            told[said] = equation, one
    for (name, formula), (equation, one) in told.items():
        places = tuple((role, statement.start, statement.end) for role, statement in one.roles)
        outcome = _outcome(passage, equation, one, fitting, spoken)
        yield Tried(name, formula, places, outcome, equation.claimed, bears_out(equation, one))


def _outcome(
    passage: StatedText,
    equation: Equation,
    one: Assignment,
    fitting: set[str],
    spoken: frozenset[tuple[str, int]],
) -> Outcome:
    """What came of an assignment."""
    if holds(equation, one):
        return Outcome.HOLDS
    if equation.family in fitting:
        return Outcome.ANOTHER
    spoke = (equation.name, dict(one.roles)["claimed"].start) in spoken
    if spoke and (one.compelling or (equation.beside is not None and equation.beside(passage, one))):
        return Outcome.SPEAKS
    if one.by_slip or one.by_swap:
        return Outcome.SPEAKS if spoke else Outcome.NO_SLIP
    return Outcome.UNSURE


def _written(equation: Equation, one: Assignment) -> str:
    """The formula of an assignment with its figures; empty where nothing can be said of one."""
    operands = operands_of(one)
    if operands is None:
        return ""
    if one.shown and not holds(equation, one):
        return one.shown
    try:
        return claim(one.formula, operands).formula
    except MalformedError:  # longer than what is worked out
        return ""
