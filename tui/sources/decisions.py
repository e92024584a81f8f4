"""What is said of a figure by the statements that it may be held against: nothing where it is not sure."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.claims.claim_model import MOVEMENTS
from tui.figures import Kind
from tui.sources.name_index import without_total
from tui.sources.needed_names import FEW, NEEDED, SELDOM, differs_surely, needed_to_agree, needed_to_differ
from tui.sources.statement_model import Outcome
from tui.sources.value_comparison import Agreement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.figures.quantity import Quantity
    from tui.sources.candidates import Candidate
    from tui.sources.statement_model import Statement

_SURELY = 0.9
"""How well a name fits that is surely meant."""
_CLEARLY = 0.85
"""How well a name fits, and how much of what a figure is of it says, for its row to stand clear of all others."""
_SAYS_LITTLE = 0.4
"""Below that a name does not tell which of several statements of one value is meant."""
_MARGIN = 0.06
"""How much better the best statement must fit than one that says something else."""
_OF_TWINS = 0.1
"""How much worse the name of another statement of the same words may fit for it not to be told which is meant."""
_SAYS_MORE = 0.2
"""How much more of what a figure is of one name must say for another of these words, in another table, to be no twin."""
_BETTER = 0.15
"""How much better a name must fit to outweigh that another's value of one or two digits agrees."""
_FAR_BETTER = 0.3
"""How much better it must fit for a figure to differ from it though it agrees with another."""
_NEARLY = 0.2
"""How much worse the name of an agreeing statement may fit for nothing to be said."""
_VERY_MANY = 5000
"""Statements of a source among which the value of several digits is found by chance."""
_ALL = 100
"""Per cent that all are of themselves."""
_MOST_NAMED = 9
"""Rows of other places that are named beside one that agrees."""
_SAYS_WHAT = 5
"""Characters of a name from which on a total says of what it is."""


class Why(StrEnum):
    """Why something is said of a figure, or nothing."""

    SETTLED = "settled"
    """A reviewer settled it."""
    TAKEN_OVER = "taken-over"
    """Its very sentence stands in the source, with its value."""
    AGREES = "agrees"
    AGREES_APART = "agrees-apart"
    """Name and value agree, and the period is known to be another."""
    DIFFERS = "differs"
    TWINS = "twins"
    """Two statements of the same fact say it differently."""
    PLACES = "places"
    """Its row is that of one of several places, and nothing says of which the figure is."""
    NO_CANDIDATE = "no-candidate"
    """No statement has its unit and enough of its words."""
    SELDOM = "seldom"
    """Nothing agrees, and figures of its kind seldom stand in tables."""
    UNSURE = "unsure"
    """The name of what fits best does not fit well enough to say that it differs."""
    SAYS_LITTLE = "says-little"
    """It fits, but says too little of what the figure is of."""
    OF_ANOTHER = "of-another"
    """What fits best is of another time, place, aspect or unit, or moved the other way, or may be so."""
    BARE_TOTAL = "bare-total"
    """What fits best is a total that hardly says of what."""
    UNLIKE = "unlike"
    """Many figures lie far from its table, or differ from its text, and hardly any agrees: the source is of something else."""
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


OPEN = frozenset(
    (
        *(Why.NO_CANDIDATE, Why.UNSURE, Why.SAYS_LITTLE, Why.OF_ANOTHER, Why.BARE_TOTAL, Why.RIVALS),
        *(Why.OTHER_PERIOD, Why.SELDOM),
    )
)
"""Where nothing is said for want of a name that fits: what the figure goes on with may tell."""


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

    def decide(
        self,
        quantity: Quantity,
        digits: int,
        ranked: Sequence[Candidate],
        *,
        soft: bool = False,
        former: bool = False,
    ) -> Decision:
        """What is said of a figure.

        Args:
            quantity: What it says.
            digits: How many of its digits tell something.
            ranked: Its candidates, the likeliest first.
            soft: Whether its own sentence does not say of when it is.
            former: Whether it says that it is what there was before.
        """
        if not ranked:
            return nothing(Why.NO_CANDIDATE)
        best = _best(ranked)
        others = (one for one in ranked if one.is_meant and not (one.agrees or self._is_bare_total(one)))
        named = max(others, key=_by_name, default=best)
        one = self._agreeing_one(quantity, digits, ranked)
        if one is not None and not (self._is_outdone(one, named, digits) and differs_surely(named, digits)):
            if one.name < _SAYS_LITTLE and self._agree_elsewhere(one, ranked):
                return nothing(Why.RIVALS)
            return self._agreeing(one, ranked, digits, former=former)
        if one is not None:
            best, ranked = named, [other for other in ranked if other is not one]
        return self._apart(best, quantity, digits, ranked, soft=soft)

    def _apart(
        self, best: Candidate, quantity: Quantity, digits: int, ranked: Sequence[Candidate], *, soft: bool
    ) -> Decision:
        """What is said of a figure that agrees with nothing, by the statement that fits it best."""
        if self._is_bare_total(best):
            slips = (one for one in ranked if one.is_meant and one.agreement is Agreement.SLIP)
            best = next(slips, best)
        if quantity.kind in SELDOM and not (best.fit.exact or self._in_same_time(best, quantity)):
            return nothing(Why.SELDOM)
        if soft and best.agreement is not Agreement.SLIP and self._slips_elsewhere(best, ranked):
            return nothing(Why.OTHER_PERIOD)
        return self._differing(best, ranked, digits)

    def following(self, beside: Sequence[Candidate], digits: int) -> Decision | None:
        """What is said of a figure by the other statements of the row of the one that it goes on with; None where it cannot be told.

        Args:
            beside: Those statements.
            digits: How many of the figure's digits tell something.
        """
        meant = [one for one in beside if one.is_meant and not (one.barred or one.apart)]
        agreeing = [one for one in meant if one.agrees]
        if agreeing:
            return _agreed(max(agreeing, key=_by_agreement))
        if len(meant) != 1 or digits < FEW:
            return None
        one = meant[0]
        moves = self._statements[one.statement].aspect in MOVEMENTS
        told = one.sure and not one.elsewhere and one.agreement is not Agreement.LOOSE
        if not told or not (moves or one.agreement is Agreement.SLIP):
            return None
        return Decision(Outcome.DIFFERS, (one,), Why.DIFFERS)

    def _agreeing_one(self, quantity: Quantity, digits: int, ranked: Sequence[Candidate]) -> Candidate | None:
        """The likeliest statement that agrees and whose name fits well enough for it; None where there is none."""
        among = len(self._statements)
        for one in ranked:
            if (
                one.agrees
                and not one.barred
                and one.name >= needed_to_agree(one, quantity, digits, among=among)
            ):
                return one
        return None

    def _is_outdone(self, one: Candidate, named: Candidate, digits: int) -> bool:
        """Whether the name of a statement fits so much better than that of one that agrees that the figure is of it."""
        slip = named.agreement is Agreement.SLIP and named.name >= _SURELY
        by_chance = len(self._statements) > _VERY_MANY and named.name >= _SURELY
        by_value = (
            digits > FEW + 1 and one.agreement >= Agreement.ROUNDED and not (one.fit.opposed or by_chance)
        )
        if self._is_exchanged(one, named):
            return True
        if self._is_one_row(one, named) or (by_value and not slip and not named.fit.exact):
            return False
        better = _BETTER if slip else _FAR_BETTER
        return named.name > one.name + better or (named.fit.exact and not one.fit.exact)

    def _is_exchanged(self, one: Candidate, named: Candidate) -> bool:
        """Whether one statement stands in another row of the column of one that is named so clearly that the rows were exchanged."""
        left, right = self._statements[one.statement], self._statements[named.statement]
        column = left.table, left.column, left.aspect, left.period, left.group
        among = right.table, right.column, right.aspect, right.period, right.group
        beside = left.table > 0 and column == among and not self._is_total(left)
        clear = named.name >= _CLEARLY and named.fit.back >= _CLEARLY and not (named.elsewhere or named.apart)
        return beside and clear and named.sure and one.name < named.name - _FAR_BETTER

    def _is_total(self, statement: Statement) -> bool:
        """Whether a statement is of all rows, or of all those below it."""
        return without_total(statement.name) != statement.name

    def _is_one_row(self, one: Candidate, other: Candidate) -> bool:
        """Whether two statements stand in one row."""
        left, right = self._statements[one.statement], self._statements[other.statement]
        return left.table > 0 and (left.table, left.row) == (right.table, right.row)

    def _agree_elsewhere(self, best: Candidate, ranked: Sequence[Candidate]) -> bool:
        """Whether a figure agrees with a statement of another row too, so that its value does not tell which is meant."""
        own = self._statements[best.statement]
        others = (
            self._statements[one.statement]
            for one in ranked
            if one.agrees and one.statement != best.statement
        )
        return any((other.table, other.row) != (own.table, own.row) for other in others)

    def _slips_elsewhere(self, best: Candidate, ranked: Sequence[Candidate]) -> bool:
        """Whether a slip lies between a figure and another period of the row that fits it best."""
        return any(one.agreement is Agreement.SLIP and self._same_row(one, best) for one in ranked)

    def _in_same_time(self, best: Candidate, quantity: Quantity) -> bool:
        """Whether a statement counts days or hours as a figure does, and surely is of the same."""
        unit = self._statements[best.statement].quantity.unit
        return quantity.unit == unit and unit not in ("年", "月", "") and best.name >= NEEDED[1]

    def _agreeing(
        self, best: Candidate, ranked: Sequence[Candidate], digits: int, *, former: bool
    ) -> Decision:
        """What is said of a figure that agrees with a statement, by what the others say."""
        if best.unplaced:
            return self._of_some_place(best, ranked)
        against = [one for one in ranked if one.is_meant and not one.agrees]
        if digits <= FEW and any(self._is_better_named(one, best) for one in against[:1]):
            return nothing(Why.BETTER_NAME)
        twins = self._twins(best, against, digits)
        if twins:
            return Decision(Outcome.SEVERAL, (best, twins[0]), Why.TWINS)
        if best.near_period or (former and (digits > FEW or best.name >= _SURELY)):
            return _agreed(best)
        return self._of_its_own_time(best, ranked) or _agreed(best)

    def _of_some_place(self, best: Candidate, ranked: Sequence[Candidate]) -> Decision:
        """What is said of a figure that agrees with the row of one of several places, where nothing says of which it is."""
        own = self._statements[best.statement]
        rivals = [
            one
            for one in ranked
            if one.unplaced and one.name > best.name - _OF_TWINS and one.statement != best.statement
        ]
        alike = [one for one in rivals if _said_of(self._statements[one.statement]) == _said_of(own)]
        return (
            Decision(Outcome.SEVERAL, (best, *alike[:_MOST_NAMED]), Why.PLACES)
            if alike
            else nothing(Why.PLACES)
        )

    def _of_its_own_time(self, best: Candidate, ranked: Sequence[Candidate]) -> Decision | None:
        """That nothing is said of a figure that agrees with another time, where its own says something else; None where it does not."""
        own = [one for one in ranked if one.near_period and not one.agrees and self._of_other_time(one, best)]
        found = max(own, key=_by_name, default=None)
        return None if found is None else Decision(Outcome.NONE, (found, best), Why.OTHER_PERIOD)

    def _is_better_named(self, one: Candidate, best: Candidate) -> bool:
        """Whether the name of a statement of another row fits better than that of one whose few digits agree."""
        if self._is_one_row(one, best) or self._is_bare_total(one):
            return False
        return one.name > best.name + _BETTER

    def _twins(self, best: Candidate, others: Sequence[Candidate], digits: int) -> list[Candidate]:
        """The statements of the very words of one that say something else and fit about as well; of several digits none of another group."""
        twins = [one for one in others if self._is_twin(best, one) and one.name > best.name - _OF_TWINS]
        if best.fit.exact:  # it says whose it is as well
            twins = [one for one in twins if one.fit.exact]
        tells = digits > FEW and (best.agrees or best.agreement is Agreement.SLIP)
        return [one for one in twins if not (tells and self._is_of_another_group(one, best))]

    def _is_of_another_group(self, one: Candidate, best: Candidate) -> bool:
        """Whether two statements stand under other rows of one table, and the figure is far from what one of them says."""
        left, right = self._statements[one.statement], self._statements[best.statement]
        apart = left.table == right.table and left.group != right.group
        return apart and one.agreement < min(best.agreement, Agreement.SLIP)

    def _differing(self, best: Candidate, ranked: Sequence[Candidate], digits: int) -> Decision:
        """Whether a figure that agrees with nothing differs from the statement that fits it best."""
        if best.unplaced or not differs_surely(best, digits) or self._is_of_all(best):
            return nothing(_unsure(best, digits))
        if digits > FEW and any(self._stands_beside(one, best) for one in ranked):
            return nothing(Why.RIVAL_AGREES)
        if not best.fit.exact and any(bears_out(one, digits) for one in ranked):
            return nothing(Why.RIVAL_AGREES)
        return self._against_rivals(best, ranked, digits)

    def _against_rivals(self, best: Candidate, ranked: Sequence[Candidate], digits: int) -> Decision:
        """Whether a figure differs from a statement that fits surely, by what fits about as well."""
        rivals = [one for one in ranked if self._is_rival(one, best)]
        if any(_may_be_meant(one) and one.name > best.name - _NEARLY for one in rivals):
            return nothing(Why.RIVAL_AGREES)
        close = [one for one in rivals if one.score > best.score - _MARGIN and _names_as_well(one, best)]
        if not all(self._is_same(best, one) for one in close):
            return nothing(Why.RIVALS)
        if twins := self._twins(best, rivals, digits):
            return Decision(Outcome.SEVERAL, (best, *twins), Why.TWINS)
        return Decision(Outcome.DIFFERS, (best,), Why.DIFFERS)

    def _is_rival(self, one: Candidate, best: Candidate) -> bool:
        """Whether a statement may be meant instead of the one that fits best: not one of its row, nor one that is called otherwise."""
        if one.statement == best.statement or self._same_row(one, best) or self._is_bare_total(one):
            return False
        if one.barred or (self._is_one_row(one, best) and best.is_meant and not one.is_meant):
            return False  # of another place or time; what was planned, or was before, of the same
        return one.fit.exact or not best.fit.exact

    def _is_bare_total(self, one: Candidate) -> bool:
        """Whether a statement is a total that says hardly of what, and the values lie apart by more than a slip."""
        if one.agreement is Agreement.SLIP or one.fit.exact:
            return False
        name = self._statements[one.statement].name
        rest = without_total(name)
        return rest != name and len(rest) < _SAYS_WHAT

    def _is_of_all(self, one: Candidate) -> bool:
        """Whether a statement is a total, or a total's share of itself, of which a name hardly says what it is."""
        return self._is_bare_total(one) or self._is_whole(one)

    def _is_whole(self, one: Candidate) -> bool:
        """Whether a statement is the share of all, which is 100 % whatever it is of, and no slip parts the values."""
        statement = self._statements[one.statement]
        is_all = statement.quantity.low == _ALL and statement.quantity.kind is Kind.PERCENT
        return is_all and one.agreement is not Agreement.SLIP and statement.aspect not in MOVEMENTS

    def _stands_beside(self, one: Candidate, best: Candidate) -> bool:
        """Whether a figure that differs by more than a slip agrees with a statement of its time in the column of the one it differs from."""
        if one.statement == best.statement or best.agreement is Agreement.SLIP or best.fit.exact:
            return False
        left, right = self._statements[one.statement], self._statements[best.statement]
        return (
            one.agreement >= Agreement.ROUNDED
            and one.is_meant
            and not (one.apart or one.turned or one.fit.opposed)
            and (left.table, left.column, left.aspect) == (right.table, right.column, right.aspect)
        )

    def _value(self, one: Candidate) -> Decimal:
        return self._statements[one.statement].quantity.low or Decimal(0)

    def _of_other_time(self, one: Candidate, other: Candidate) -> bool:
        """Whether two statements say the same of other periods: in one row, or in a long table under one name."""
        left, right = self._statements[one.statement], self._statements[other.statement]
        named = (left.table, left.name, left.group, left.entity)
        alike = named == (right.table, right.name, right.group, right.entity) and left.aspect == right.aspect
        return self._same_row(one, other) or (alike and left.period != right.period)

    def _same_row(self, one: Candidate, other: Candidate) -> bool:
        """Whether two statements stand in one row and are of other periods."""
        left, right = self._statements[one.statement], self._statements[other.statement]
        return left.table == right.table and left.row == right.row and left.period != right.period

    def _is_twin(self, one: Candidate, other: Candidate) -> bool:
        """Whether two statements are of the same fact by their words, and say it differently."""
        if self._value(one) == self._value(other) or self._is_of_another_table(one, other):
            return False
        return self._is_same(one, other)

    def _is_of_another_table(self, one: Candidate, other: Candidate) -> bool:
        """Whether a statement stands in another table than one whose caption says more of what the figure is of: the metric of all rows."""
        left, right = self._statements[one.statement], self._statements[other.statement]
        apart = left.table != right.table and left.above != right.above
        return apart and one.fit.back > other.fit.back + _SAYS_MORE

    def _is_same(self, one: Candidate, other: Candidate) -> bool:
        """Whether two statements are of the same fact by their words; of one row only those that say the very same."""
        left, right = self._statements[one.statement], self._statements[other.statement]
        one_row = (left.table, left.row) == (right.table, right.row) and left.table > 0
        return _fact(left) == _fact(right) and not (one_row and left.quantity != right.quantity)


def _unsure(best: Candidate, digits: int) -> Why:
    """Why it is not said that a figure differs from the statement that fits it best."""
    needed = needed_to_differ(best, digits)
    if best.unplaced:
        return Why.PLACES
    if needed is None:
        return Why.OF_ANOTHER
    if best.name < needed:
        return Why.UNSURE
    return Why.BARE_TOTAL if differs_surely(best, digits) else Why.SAYS_LITTLE


def _best(ranked: Sequence[Candidate]) -> Candidate:
    """The statement that fits best: one of the very name, else the likeliest of the figure's period, else the likeliest."""
    exact = next((one for one in ranked if one.fit.exact and one.is_meant), None)
    return exact or next((one for one in ranked if one.near_period), ranked[0])


def _names_as_well(one: Candidate, best: Candidate) -> bool:
    """Whether a statement may be meant instead of the best by its name, or by its value: some per cent apart tell nothing."""
    return one.name > best.name - _OF_TWINS or one.agreement >= Agreement.SLIP


def _may_be_meant(one: Candidate) -> bool:
    """Whether a statement agrees, and nothing but its name speaks against it."""
    return one.agrees and not one.barred and not one.fit.opposed


def bears_out(one: Candidate, digits: int) -> bool:
    """Whether a statement of a figure's kind, aspect and time states its value, and its name says what the figure is of, if not whose."""
    known = one.is_surely_meant and not (one.turned or one.fit.opposed)
    least = Agreement.ROUNDED if digits > FEW else Agreement.EXACT
    return known and one.agreement >= least and one.fit.back >= _CLEARLY and one.name >= _SAYS_LITTLE


def _by_agreement(one: Candidate) -> tuple[int, float]:
    return one.agreement, one.score


def _by_name(one: Candidate) -> float:
    return one.name


def _agreed(one: Candidate) -> Decision:
    """That a figure agrees with a statement, and whether with all of it."""
    exact = one.agreement is Agreement.EXACT
    why = Why.AGREES_APART if one.apart else Why.AGREES
    return Decision(Outcome.MATCH if exact else Outcome.ROUNDED, (one,), why)


def _said_of(statement: Statement) -> tuple[object, ...]:
    """What is said of whatever a statement is of: its unit, its aspect, its time."""
    return statement.quantity.unit, statement.aspect, statement.period, statement.aimed


def _fact(statement: Statement) -> tuple[object, ...]:
    """What a statement is of."""
    return statement.name, statement.aspect, statement.period, statement.aimed
