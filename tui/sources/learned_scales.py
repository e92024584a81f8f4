"""In what tables count that do not say it, learned from the figures that agree with them."""

from __future__ import annotations

from collections import Counter
from math import log10
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.sources.even_statements import EvenStatements
from tui.sources.value_comparison import Agreement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.figures import Kind
    from tui.sources.candidates import Candidate
    from tui.sources.statement_model import Statement
    from tui.sources.value_comparison import Printed

_MANY = 5
"""Digits of a figure that agrees with nothing by chance."""
_ENOUGH = 2
"""Figures that must agree for it to be known."""


class _Scale(NamedTuple):
    """In what a table counts: a power of ten of a unit."""

    power: int
    unit: str
    kind: Kind


class LearnedScales:
    """Counts in what figures agree with the statements of tables that say no unit."""

    def __init__(self) -> None:
        """Know nothing."""
        self._agreed: Counter[tuple[int, _Scale]] = Counter()

    def learn(self, figure: Printed, statement: Statement, *, exactly: bool) -> None:
        """A figure agrees with a statement that says no unit; one of many digits that is the very value tells as much as two."""
        quantity = figure.figure.quantity
        stated = abs(float(statement.quantity.low or 0))
        if statement.table and quantity.unit and stated and figure.low:
            scale = _Scale(round(log10(figure.low / stated)), quantity.unit, quantity.kind)
            self._agreed[statement.table, scale] += 2 if exactly and figure.digits >= _MANY else 1

    def learn_of(
        self, figure: Printed, agreeing: Sequence[Candidate], statements: Sequence[Statement]
    ) -> None:
        """A figure agrees with some statements whose unit is not known."""
        for one in agreeing:
            exactly = one.agreement is Agreement.EXACT
            self.learn(figure, statements[one.statement], exactly=exactly)

    def applied(self, statements: Sequence[Statement]) -> Sequence[Statement] | None:
        """The statements, each in the unit of its table as far as that is known now; None where nothing was learned."""
        known: dict[int, _Scale] = {}
        for (table, scale), count in self._agreed.most_common():
            if count >= _ENOUGH:
                known.setdefault(table, scale)
        if not known:
            return None
        if isinstance(statements, EvenStatements):
            scale = next(iter(known.values()))  # it is one table
            return statements.counting_in(
                scale.unit, scale.kind, scale.power, lambda one: _scaled(one, scale)
            )
        return tuple(_scaled(one, known.get(one.table)) for one in statements)


def _scaled(statement: Statement, scale: _Scale | None) -> Statement:
    """A statement in what its table counts; itself where it says so, or that is not known."""
    quantity = statement.quantity
    if scale is None or quantity.unit or quantity.low is None:
        return statement
    value = quantity.low.scaleb(scale.power)
    step = None if statement.step is None else statement.step.scaleb(scale.power)
    return replace(
        statement,
        quantity=replace(quantity, low=value, high=value, unit=scale.unit, kind=scale.kind),
        step=step,
    )
