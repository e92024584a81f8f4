"""A statement as what a figure may be held against: how well it fits, and what speaks against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.claims.claim_model import MOVEMENTS, Direction
from tui.compiled import late
from tui.sources.aspects_compared import Compared, compared, is_growth_of_one, is_of_another_base
from tui.sources.name_index import TAUGHT
from tui.sources.places_compared import against_row
from tui.sources.value_comparison import Agreement, compare, is_in_times, measure

if TYPE_CHECKING:
    from tui.claims.claim_model import Claim
    from tui.sources.figure_context import Context
    from tui.sources.name_index import Fit
    from tui.sources.statement_model import Statement
    from tui.sources.value_comparison import Measure, Printed

_LEAST_NAME = 0.25
"""How well a name must fit for its statement to be thought of at all."""
_MANY = 3
"""Digits from which on a value tells much."""
_BY_DIGITS = (0.0, 0.12, 0.25, 0.35)
"""What speaks for a statement whose value agrees, by the digits of the figure."""
_SETTLED = 9.0
"""What speaks for a statement that a reviewer settled: more than for any other."""
_LEAST_TIMES = 0.3
"""What part of a growth in times one in per cent must be at least for the two to be of the same: 1.3倍 is no slip of 1.7%."""
_BY_AGREEMENT = {Agreement.LOOSE: 0.1, Agreement.NEAR: 0.02, Agreement.FAR: -0.1}


class Candidate(NamedTuple):
    """A statement that a figure may be held against."""

    statement: int
    """Its place among those of the source."""
    fit: Fit
    agreement: Agreement
    score: float
    """All that speaks for it and against it."""
    name: float
    """How well the names fit, with what unit and aspect say against it taken off."""
    near_period: bool
    """Whether it may well be of the figure's period."""
    same_aspect: bool
    sure: bool
    """Whether the units of both are known."""
    turned: bool
    """Whether one rose and the other fell, by the same."""
    otherwise: bool = False
    """Whether one rose and the other fell, and not by the same, or one is of imports and the other of exports, or of both."""
    apart: bool = False
    """Whether it is known to be of another period than the figure, or than all that the figure's text says."""
    elsewhere: bool = False
    """Whether it is of another place, or of another level of places, than the figure."""
    unplaced: bool = False
    """Whether its row is of one of several places, and nothing says of which the figure is."""
    barred: bool = False
    """Whether it is of other years than the figure says, or not of what the figure plans: not even its value tells."""

    @property
    def agrees(self) -> bool:
        """Whether the figure says the same."""
        return self.agreement.agrees and not self.turned

    @property
    def is_meant(self) -> bool:
        """Whether it is of the figure's period and aspect, as far as that is known."""
        return self.near_period and self.same_aspect

    @property
    def is_surely_meant(self) -> bool:
        """Whether it is of the figure's unit too, and known to be of no other time and nothing that bars it."""
        return self.is_meant and self.sure and not (self.apart or self.barred)


def candidate(
    figure: Printed,
    context: Context,
    statement: Statement,
    number: int,
    fit: Fit,
    *,
    how: Measure,
    alone: bool = False,
) -> Candidate | None:
    """How well a statement fits a figure, periods left aside; None where the two can have nothing to do with each other.

    Args:
        figure: The figure.
        context: What is said around it.
        statement: The statement.
        number: Its place among those of the source.
        fit: How well its name fits.
        how: How its value is put into the figure's unit.
        alone: Whether, where it is a plan, its table says nowhere what was done.
    """
    same_unit = figure.figure.quantity.unit == statement.quantity.unit
    against, same_aspect = _spoken_against(context, statement, fit, same_unit=same_unit, alone=alone)
    name = min(1.0, fit.score - how.penalty - against)
    agreement = compare(figure, statement, how) if name >= _LEAST_NAME or figure.digits > _MANY else None
    if agreement is None or (name < _LEAST_NAME and agreement < Agreement.ROUNDED):
        return None
    if is_in_times(figure.figure.quantity, statement.quantity) and not _may_be_in_times(
        figure, context, statement, how, agreement
    ):
        return None
    moved_back = same_aspect and _is_turned(context.claim, statement)
    turned = agreement.agrees and moved_back
    score = name + _for_value(agreement, figure.digits, turned=turned)
    return Candidate(
        number,
        fit,
        agreement,
        score,
        name,
        near_period=True,
        same_aspect=same_aspect,
        sure=_is_sure(figure, statement, agreement, known=how.sure) or (fit.exact and same_unit),
        turned=turned,
        otherwise=(moved_back and not turned) or _trades_otherwise(context.metric, statement.name),
    )


def _spoken_against(
    context: Context, statement: Statement, fit: Fit, *, same_unit: bool, alone: bool
) -> Compared:
    """What speaks against a statement by its aspect and its row, unless its name is the very one: then only another base."""
    if fit.exact:
        return Compared(0.0, same=not is_of_another_base(context, statement))
    found = compared(context, statement, percent=same_unit, alone=alone)
    return Compared(found.against + against_row(statement, context), found.same)


def _may_be_in_times(
    figure: Printed, context: Context, statement: Statement, how: Measure, agreement: Agreement
) -> bool:
    """Whether of a figure and a statement one of which is in times and the other in per cent both are growths, and of one size."""
    stated = abs(float(statement.quantity.low or 0)) * how.factor
    near = agreement.agrees or _LEAST_TIMES * figure.low < stated < figure.low / _LEAST_TIMES
    return near and is_growth_of_one(context, statement)


def _trades_otherwise(said: str, name: str) -> bool:
    """Whether a figure is of one direction of trade and a name of another: 出口 and 进出口."""
    own, other = set(_TRADE.findall(said)), set(_TRADE.findall(name))
    return bool(own and other) and own.isdisjoint(other)


_TRADE = late(r"进出口|进口|出口|\bimport|\bexport")
"""The directions of trade."""


def _is_sure(figure: Printed, statement: Statement, agreement: Agreement, *, known: bool) -> bool:
    """Whether the units of both are known well enough: values that lie far apart tell nothing where one of them says none."""
    one_says_none = bool(figure.figure.quantity.unit) != bool(statement.quantity.unit)
    return known and not (agreement is Agreement.FAR and one_says_none)


def settled_candidate(
    figure: Printed, context: Context, statement: Statement, number: int
) -> Candidate | None:
    """A statement that a reviewer settled, whatever it is called; None where it measures something else than the figure."""
    how = measure(figure.figure.quantity, statement.quantity)
    if how is None:
        return None
    agreement = compare(figure, statement, how)
    return Candidate(
        number,
        TAUGHT,
        agreement,
        _SETTLED,
        1.0,
        near_period=True,
        same_aspect=True,
        sure=how.sure,
        turned=agreement.agrees and _is_turned(context.claim, statement),
    )


def _for_value(agreement: Agreement, digits: int, *, turned: bool) -> float:
    """What speaks for a statement by its value, or against it."""
    if turned:
        return _BY_DIGITS[1]
    if agreement.agrees:
        return _BY_DIGITS[min(digits, _MANY)]
    if agreement is Agreement.SLIP:
        return 0.12 if digits >= _MANY else 0.05
    return _BY_AGREEMENT[agreement]


def _is_turned(claim: Claim, statement: Statement) -> bool:
    """Whether a text says that something rose and a source that it fell, or the other way round."""
    moving = claim.aspect in MOVEMENTS and statement.aspect in MOVEMENTS
    if claim.direction is None or not moving or not statement.quantity.low:
        return False
    fell = (statement.quantity.low < 0) != statement.falls
    return fell != (claim.direction is Direction.DOWN)
