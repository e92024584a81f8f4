"""Figures that stand in each other's rows: each states the value of the row that the other's words name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.sources.needed_names import FEW
from tui.sources.statement_model import Outcome
from tui.sources.value_comparison import Agreement

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.sources.candidates import Candidate
    from tui.sources.decisions import Decision
    from tui.sources.statement_model import Statement

_WELL = 0.85
"""How well a name fits that no other row's may outweigh."""
_BETTER = 0.15
"""How much better the name of the other's row must fit, of both."""
_APART = 8
"""Figures that lie between the two at most."""


def exchanged(
    chosen: Sequence[Decision],
    digits: Sequence[int],
    statements: Sequence[Statement],
    ranked: Callable[[int], Sequence[Candidate]],
) -> dict[int, Candidate]:
    """The figures that were exchanged, each with the statement that it is of.

    Args:
        chosen: What is said of each figure.
        digits: How many digits of each tell something.
        statements: Those of the source.
        ranked: Gives the statements that a figure may be held against.
    """
    told = [at for at, one in enumerate(chosen) if _is_doubtful(one) and digits[at] > FEW]
    found: dict[int, Candidate] = {}
    for left in told:
        own, candidates = chosen[left].found[0], ranked(left)
        if not any(_is_named_better(one, own) for one in candidates):
            continue
        near = range(max(0, left - _APART), min(len(chosen), left + _APART + 1))
        for right in (at for at in near if digits[at] > FEW and at != left):
            of_other = ranked(right)
            other = _agreeing_beside(own, chosen[right], of_other, statements)
            pair = _pair(own, candidates, other, of_other) if other is not None else None
            if pair is not None and found.keys().isdisjoint((left, right)):
                found |= dict(zip((left, right), pair, strict=True))
    return found


def _pair(
    own: Candidate, ranked: Sequence[Candidate], other: Candidate, of_other: Sequence[Candidate]
) -> tuple[Candidate, Candidate] | None:
    """The statements that two figures are of which agree each with the other's; None where they are of their own."""
    of_left, of_right = _named(own, other, ranked), _named(other, own, of_other)
    if of_left is None or of_right is None or (of_left.elsewhere and of_right.elsewhere):
        return None
    return of_left, of_right


def _is_doubtful(one: Decision) -> bool:
    """Whether a figure agrees with a statement whose name fits not so well that none may fit better."""
    return one.outcome.agrees and one.found[0].name < _WELL


def _agreeing_beside(
    own: Candidate, decision: Decision, ranked: Sequence[Candidate], statements: Sequence[Statement]
) -> Candidate | None:
    """The statement of another row of the column of one that another figure agrees with, or would if its name fitted; None where there is none."""
    if decision.outcome is not Outcome.NONE and not decision.outcome.agrees:
        return None
    column = _column(statements[own.statement])
    agreeing = (
        one
        for one in ranked
        if one.agreement >= Agreement.ROUNDED and one.agrees and one.statement != own.statement
    )
    return next((one for one in agreeing if column and _column(statements[one.statement]) == column), None)


def _column(statement: Statement) -> tuple[object, ...]:
    """The column that a statement stands in, its aspect and time counted; empty for one of no table."""
    if not statement.table:
        return ()
    return statement.table, statement.column, statement.aspect, statement.period


def _named(own: Candidate, other: Candidate, ranked: Sequence[Candidate]) -> Candidate | None:
    """The statement of another figure as one that a figure is of rather than of its own; None where its name fits not much better."""
    one = next((one for one in ranked if one.statement == other.statement), None)
    return one if one is not None and _is_named_better(one, own) else None


def _is_named_better(one: Candidate, own: Candidate) -> bool:
    """Whether a figure is of a statement that it does not agree with rather than of its own: the name fits much better."""
    better = not one.agrees and one.name > own.name + _BETTER
    return better and one.is_surely_meant and not one.fit.opposed
