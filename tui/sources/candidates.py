"""A statement as what a figure may be held against: how well it fits, and what speaks against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.claims.claim_model import MOVEMENTS, Aspect, Direction, Mode
from tui.compiled import late
from tui.sources.name_index import TAUGHT
from tui.sources.value_comparison import Agreement, compare, measure

if TYPE_CHECKING:
    from tui.claims.claim_model import Claim
    from tui.figures.quantity import Figure
    from tui.sources.figure_context import Context
    from tui.sources.name_index import Fit
    from tui.sources.statement_model import Statement
    from tui.sources.value_comparison import Printed

_LEAST_NAME = 0.25
"""How well a name must fit for its statement to be thought of at all."""
_LEVELS = frozenset(
    (Aspect.LEVEL, Aspect.RATE, Aspect.SHARE, Aspect.OTHER, Aspect.MULTIPLE, Aspect.GAP, Aspect.RANK)
)
_RATES = frozenset((Aspect.GROWTH, Aspect.POINTS))
_LEVEL = late(r"全([国省市县区州旗镇乡村])(?![场域民性])")
"""A place as a whole, by its level."""
_PLACE = late(r"(\S{1,8}(?:[省市县区州旗镇乡村]|街道))\s")
"""A name that begins with that of a place."""
_OF_CHANGE = "增减降新"
"""Characters of names that are of a change: 净增, 减负, 下降."""
_MANY = 3
"""Digits from which on a value tells much."""
_BY_DIGITS = (0.0, 0.12, 0.25, 0.35)
"""What speaks for a statement whose value agrees, by the digits of the figure."""
_SETTLED = 9.0
"""What speaks for a statement that a reviewer settled: more than for any other."""
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
    """Whether one rose and the other fell."""
    apart: bool = False
    """Whether it is known to be of another period than the figure, or than all that the figure's text says."""
    elsewhere: bool = False
    """Whether it is of another place, or of another level of places, than the figure."""

    @property
    def agrees(self) -> bool:
        """Whether the figure says the same."""
        return self.agreement.agrees and not self.turned

    @property
    def is_meant(self) -> bool:
        """Whether it is of the figure's period and aspect, as far as that is known."""
        return self.near_period and self.same_aspect


def candidate(
    figure: Printed, context: Context, statement: Statement, number: int, fit: Fit
) -> Candidate | None:
    """How well a statement fits a figure, periods left aside; None where the two can have nothing to do with each other."""
    how = measure(figure.figure.quantity, statement.quantity)
    if how is None:
        return None
    against, same_aspect = _against_aspect(context.claim, statement, figure.figure)
    name = fit.score - how.penalty - against
    if name < _LEAST_NAME:
        return None
    agreement = compare(figure, statement, how)
    turned = agreement.agrees and same_aspect and _is_turned(context.claim, statement)
    score = name + _for_value(agreement, figure.digits, turned=turned)
    return Candidate(
        number,
        fit,
        agreement,
        score,
        name,
        near_period=True,
        same_aspect=same_aspect,
        sure=how.sure,
        turned=turned,
    )


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


def is_elsewhere(statement: Statement, context: Context, levels: frozenset[str]) -> bool:
    """Whether a statement is of another level of places than a figure, or of one place where the figure is of all.

    Args:
        statement: It.
        context: What is said around the figure.
        levels: Those of which the figure's text speaks as a whole (县 of 全县).
    """
    said = levels_of(context.metric)
    own = said or levels
    stated = levels_of(f"{statement.group} {statement.name}") or levels_of(statement.above)
    if own and stated and not stated & own:
        return True
    place = _PLACE.match(statement.name)
    return place is not None and bool(said or levels_of(context.said)) and place[1] not in context.said


def levels_of(text: str) -> frozenset[str]:
    """The levels that a text speaks of as a whole: 县 of 全县."""
    return frozenset(_LEVEL.findall(text))


def _for_value(agreement: Agreement, digits: int, *, turned: bool) -> float:
    """What speaks for a statement by its value, or against it."""
    if turned:
        return _BY_DIGITS[1]
    if agreement.agrees:
        return _BY_DIGITS[min(digits, _MANY)]
    if agreement is Agreement.SLIP:
        return 0.12 if digits >= _MANY else 0.05
    return _BY_AGREEMENT[agreement]


def _against_aspect(claim: Claim, statement: Statement, figure: Figure) -> tuple[float, bool]:
    """What speaks against a statement by what of its metric it is, and whether both are of the same."""
    said, stated = claim.aspect, statement.aspect
    if statement.aimed:
        return (0.12, False) if claim.mode is Mode.ACTUAL else (0.0, True)
    if claim.mean != statement.mean and Aspect.GROWTH in (said, stated):
        return 0.15, False
    if said is None or said == stated:
        return 0.0, said is not None or stated in _LEVELS
    if _LEVELS.issuperset((said, stated)):
        return 0.02, True
    if _RATES.issuperset((said, stated)):
        return 0.05, figure.quantity.unit == statement.quantity.unit
    if (said, stated) in ((Aspect.CHANGE, Aspect.LEVEL), (Aspect.GROWTH, Aspect.RATE)) and any(
        sign in statement.name for sign in _OF_CHANGE
    ):
        return 0.02, True
    return 0.3 if Aspect.GROWTH in (said, stated) else 0.2, False


def _is_turned(claim: Claim, statement: Statement) -> bool:
    """Whether a text says that something rose and a source that it fell, or the other way round."""
    moving = claim.aspect in MOVEMENTS and statement.aspect in MOVEMENTS
    if claim.direction is None or not moving or not statement.quantity.low:
        return False
    fell = (statement.quantity.low < 0) != statement.falls
    return fell != (claim.direction is Direction.DOWN)
