"""What is said of a figure by the statements that it may be held against: nothing where it is not sure."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.figures import Kind
from tui.sources.statement_model import Outcome
from tui.sources.value_comparison import Agreement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.figures.quantity import Quantity
    from tui.sources.candidates import Candidate
    from tui.sources.statement_model import Statement

_SELDOM = (Kind.NAMED_SET, Kind.DURATION)
"""Kinds of figures that seldom stand in a table: their names must fit better."""
_NEEDED = {1: 0.62, 2: 0.53, 3: 0.4}
"""How well a name must fit where a figure agrees, by its digits."""
_NEEDED_MANY = 0.3
_NEEDED_FOR_SLIP = {1: 0.85, 2: 0.7, 3: 0.58}
"""How well it must fit where a slip lies between the two."""
_NEEDED_FOR_SLIP_OF_MANY = 0.5
_NEEDED_WHERE_TURNED = 0.75
_NEEDED_WHERE_NEAR, _NEEDED_WHERE_FAR = 0.85, 0.92
_BACK_WHERE_NEAR, _BACK_WHERE_FAR = 0.8, 0.95
"""How much of what the figure is of the name must say, where the values are some per cent apart, or far."""
_MARGIN = 0.06
"""How much better the best statement must fit than one that says something else."""
_BETTER = 0.15
"""How much better a name must fit to outweigh that another's value of one or two digits agrees."""
_NEARLY = 0.2
"""How much worse the name of an agreeing statement may fit for nothing to be said."""
_FEW = 2


class Why(StrEnum):
    """Why something is said of a figure, or nothing."""

    SETTLED = "settled"
    """A reviewer settled it."""
    AGREES = "agrees"
    AGREES_APART = "agrees-apart"
    """Name and value agree, and the period is known to be another."""
    DIFFERS = "differs"
    TWINS = "twins"
    """Two statements of the same fact say it differently."""
    NO_CANDIDATE = "no-candidate"
    """No statement has its unit and enough of its words."""
    SELDOM = "seldom"
    """Nothing agrees, and figures of its kind seldom stand in tables."""
    UNSURE = "unsure"
    """What fits best does not fit well enough to say that it differs."""
    BETTER_NAME = "better-name"
    """It agrees with one statement, but the name of another fits much better."""
    OTHER_PERIOD = "other-period"
    """It agrees with a statement of another period; that of its own says something else."""
    RIVAL_AGREES = "rival-agrees"
    """It differs from what fits best and agrees with what fits nearly as well."""
    RIVALS = "rivals"
    """Statements of different things fit equally well."""
    TAKEN = "taken"
    """Another figure is held against what it would differ from."""


class Decision(NamedTuple):
    """What is said of a figure, and the statements that it is said of."""

    outcome: Outcome
    found: Sequence[Candidate]
    why: Why


def nothing(why: Why) -> Decision:
    """That nothing is said, and why."""
    return Decision(Outcome.NONE, (), why)


class Decider:
    """Decides over the statements of one source."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        """Remember the statements that candidates name."""
        self._statements = statements

    def decide(self, quantity: Quantity, digits: int, ranked: Sequence[Candidate]) -> Decision:
        """What is said of a figure.

        Args:
            quantity: What it says.
            digits: How many of its digits tell something.
            ranked: Its candidates, the likeliest first.
        """
        if not ranked:
            return nothing(Why.NO_CANDIDATE)
        for one in ranked:
            if one.agrees and one.name >= needed_to_agree(one, quantity, digits):
                return self._agreeing(one, ranked, digits)
        if quantity.kind in _SELDOM:
            return nothing(Why.SELDOM)
        best = next((one for one in ranked if one.near_period), ranked[0])
        return self._differing(best, ranked, digits)

    def _agreeing(self, best: Candidate, ranked: Sequence[Candidate], digits: int) -> Decision:
        """What is said of a figure that agrees with a statement, by what the others say."""
        against = [one for one in ranked if one.is_meant and not one.agrees]
        if digits <= _FEW and any(one.name > best.name + _BETTER for one in against[:1]):
            return nothing(Why.BETTER_NAME)
        twin = next(
            (one for one in against if self._is_twin(best, one) and one.name > best.name - _MARGIN), None
        )
        if twin is not None:
            return Decision(Outcome.SEVERAL, (best, twin), Why.TWINS)
        if not best.near_period and any(self._same_row(one, best) for one in against):
            return nothing(Why.OTHER_PERIOD)
        return _agreed(best)

    def _differing(self, best: Candidate, ranked: Sequence[Candidate], digits: int) -> Decision:
        """Whether a figure that agrees with nothing differs from the statement that fits it best."""
        if not differs_surely(best, digits):
            return nothing(Why.UNSURE)
        rivals = [one for one in ranked if one.statement != best.statement and not self._same_row(one, best)]
        close = [one for one in rivals if one.score > best.score - _MARGIN]
        agreeing = any(one.agrees and one.name > best.name - _NEARLY for one in rivals)
        if agreeing:
            return nothing(Why.RIVAL_AGREES)
        if not all(self._is_same(best, one) for one in close):
            return nothing(Why.RIVALS)
        if any(self._is_twin(best, one) for one in close):
            return Decision(Outcome.SEVERAL, (best, *close), Why.TWINS)
        return Decision(Outcome.DIFFERS, (best,), Why.DIFFERS)

    def _value(self, one: Candidate) -> Decimal:
        return self._statements[one.statement].quantity.low or Decimal(0)

    def _same_row(self, one: Candidate, other: Candidate) -> bool:
        """Whether two statements stand in one row and are of other periods."""
        left, right = self._statements[one.statement], self._statements[other.statement]
        return left.table == right.table and left.row == right.row and left.period != right.period

    def _is_twin(self, one: Candidate, other: Candidate) -> bool:
        """Whether two statements are of the same fact by their words, and say it differently."""
        return self._is_same(one, other) and self._value(one) != self._value(other)

    def _is_same(self, one: Candidate, other: Candidate) -> bool:
        """Whether two statements are of the same fact by their words."""
        left, right = self._statements[one.statement], self._statements[other.statement]
        if (left.table, left.row) == (right.table, right.row) and left.table:
            return False
        return _fact(left) == _fact(right)


def _agreed(one: Candidate) -> Decision:
    """That a figure agrees with a statement, and whether with all of it."""
    exact = one.agreement is Agreement.EXACT
    why = Why.AGREES_APART if one.apart else Why.AGREES
    return Decision(Outcome.MATCH if exact else Outcome.ROUNDED, (one,), why)


def _fact(statement: Statement) -> tuple[object, ...]:
    """What a statement is of."""
    return statement.name, statement.aspect, statement.period, statement.aimed


def needed_to_agree(one: Candidate, quantity: Quantity, digits: int) -> float:
    """How well the name of a statement must fit for it to be said that a figure of so many digits agrees with it."""
    needed = _NEEDED.get(digits, _NEEDED_MANY)
    if quantity.kind in _SELDOM or (quantity.approx and not quantity.bound):
        needed += 0.1
    return needed + _besides(one)


def needed_to_differ(one: Candidate, digits: int) -> float | None:
    """The same for that it differs; None where nothing would let it be said."""
    if not (one.is_meant and one.sure) or one.fit.opposed or one.agreement is Agreement.LOOSE:
        return None
    if one.apart or one.elsewhere:
        return None
    if one.turned:
        return _NEEDED_WHERE_TURNED
    match one.agreement:
        case Agreement.SLIP:
            return _NEEDED_FOR_SLIP.get(digits, _NEEDED_FOR_SLIP_OF_MANY)
        case Agreement.NEAR:
            return _NEEDED_WHERE_NEAR
        case _:
            return _NEEDED_WHERE_FAR if digits >= _FEW else None


def _besides(one: Candidate) -> float:
    """How much better the name must fit where the period is another, or the value is cut off and not rounded."""
    return (0.0 if one.near_period else 0.08) + (0.1 if one.agreement is Agreement.CUT else 0.0)


def differs_surely(one: Candidate, digits: int) -> bool:
    """Whether a statement fits well enough to say that a figure of so many digits differs from it."""
    needed = needed_to_differ(one, digits)
    if needed is None or one.name < needed:
        return False
    if one.turned or one.agreement is Agreement.SLIP:
        return True
    return one.fit.back >= (_BACK_WHERE_NEAR if one.agreement is Agreement.NEAR else _BACK_WHERE_FAR)
