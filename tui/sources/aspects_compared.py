"""What of its metric a figure and a statement are: a growth is no level, a plan is not what was done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.claims.claim_model import Aspect, Confidence, Mode
from tui.claims.period_values import is_span, is_year, last_year
from tui.compiled import late

if TYPE_CHECKING:
    from tui.sources.figure_context import Context
    from tui.sources.statement_model import Statement

_LEVELS = frozenset(
    (Aspect.LEVEL, Aspect.RATE, Aspect.SHARE, Aspect.OTHER, Aspect.MULTIPLE, Aspect.GAP, Aspect.RANK)
)
_RATES = frozenset((Aspect.GROWTH, Aspect.POINTS))
_MOVES = _RATES | {Aspect.CHANGE}
_OF_CHANGE = late(r"增(?!值)|[减降新]|inflation|growth", re.IGNORECASE)
"""What names have that are of a change: 净增, 减负, inflation."""
_OF_SHARE = late(r"占比|比重|份额|占.+%|\b(?:share|proportion|percentage)\b", re.IGNORECASE)
"""What names have that are of a share."""
_OF_GAP = late(
    r"差|缺口|[高低多少]于|超过?|结余|盈余|\b(?:gap|difference|deficit|surplus|balance)\b", re.IGNORECASE
)
"""What names have that are of a distance between two values."""
_ALIKE_WHERE_CHANGED = frozenset(((Aspect.CHANGE, Aspect.LEVEL), (Aspect.GROWTH, Aspect.RATE)))
"""Aspects of a figure and of a statement that are the same where the statement's name is of a change."""
_MOVED = late(
    r"\b(?:up|down|growth|increase|rise|rose|risen|fell|fall|drop|higher|lower|above|below|more|less|grew|shrank|shrink|gain)"
    r"|增|降|升|涨|跌|减|回落|下滑"
)
"""What says beside a percentage that something moved by it."""
_OF_ANOTHER_BASE = 0.1
"""What speaks against a statement of what a metric grew by since another time."""


class Compared(NamedTuple):
    """How the aspects of a figure and of a statement compare."""

    against: float
    """What speaks against the statement."""
    same: bool


def compared(context: Context, statement: Statement, *, percent: bool, alone: bool) -> Compared:
    """What speaks against a statement by what of its metric it is, and whether both are of the same.

    Args:
        context: What is said around the figure.
        statement: The statement.
        percent: Whether both count in the same unit, which tells growths from points.
        alone: Whether its table says nowhere what was done: then a plan is one of what the text speaks of.
    """
    found = _of_plans(context, statement, alone=alone) or _of_aspects(context, statement, percent=percent)
    if found.same and is_of_another_base(context, statement):
        return Compared(found.against + _OF_ANOTHER_BASE, same=False)
    return found


def _of_plans(context: Context, statement: Statement, *, alone: bool) -> Compared | None:
    """How a figure compares with a statement that is planned; None where none of that matters."""
    if not statement.aimed or context.claim.aspect in _RATES:
        return None
    as_planned = alone or context.claim.mode is not Mode.ACTUAL
    return Compared(0.0, same=True) if as_planned else Compared(0.12, same=False)


def _of_aspects(context: Context, statement: Statement, *, percent: bool) -> Compared:
    """How the aspects of a figure and of a statement compare, plans left aside."""
    said, stated = context.claim.aspect, statement.aspect
    if context.claim.mean != statement.mean and Aspect.GROWTH in (said, stated):
        return Compared(0.15, same=False)
    if said is None or said == stated:
        return Compared(0.0, same=said is not None or stated in _LEVELS)
    if said is Aspect.GAP and not _OF_GAP.search(statement.name):
        return Compared(0.3, same=False)
    if _LEVELS.issuperset((said, stated)):
        # 82 per cent of them in time is the rate of what was in time.
        of_rate = (said, stated) == (Aspect.SHARE, Aspect.RATE)
        alike = of_rate or Aspect.SHARE not in (said, stated) or _OF_SHARE.search(statement.name) is not None
        return Compared(0.02, same=alike)
    if _RATES.issuperset((said, stated)):
        return Compared(0.05, same=percent)
    if (found := _where_moved(context, statement)) is not None:
        return found
    return Compared(0.3 if Aspect.GROWTH in (said, stated) else 0.2, same=False)


def _where_moved(context: Context, statement: Statement) -> Compared | None:
    """How other aspects of a figure and of a statement compare where the words of either are of a movement; None where they are not."""
    both = context.claim.aspect, statement.aspect
    if both == (Aspect.RATE, Aspect.GROWTH) and _MOVED.search(context.said):
        return Compared(0.05, same=True)
    if both == (Aspect.MULTIPLE, Aspect.GROWTH) and _OF_CHANGE.search(context.metric):
        return Compared(0.05, same=True)  # 增幅分别为42.3%、1.2倍
    if both in _ALIKE_WHERE_CHANGED and _OF_CHANGE.search(statement.name):
        return Compared(0.02, same=True)
    return None


def is_of_another_kind(context: Context, statement: Statement) -> bool:
    """Whether a figure is known to be what a statement cannot be: by how much something moved and not a level, a sum of years and not one."""
    moved = context.claim.aspect is Aspect.CHANGE and context.claim.confidence is Confidence.HIGH
    level = statement.aspect is Aspect.LEVEL and not (
        _OF_CHANGE.search(statement.name) or _OF_GAP.search(statement.name)
    )
    return (moved and level) or _is_sum_of_years(context, statement)


def _is_sum_of_years(context: Context, statement: Statement) -> bool:
    """Whether a figure is what came together in several years, and a statement of one of them: 五年累计新增就业16820人."""
    if context.claim.aspect is not Aspect.LEVEL or not is_span(context.period):
        return False
    return (
        _SUMMED.search(context.own) is not None and statement.period is not None and is_year(statement.period)
    )


_SUMMED = late(r"累计|合计|总计|共计|\b(?:cumulative(?:ly)?|altogether|in\stotal)\b", re.IGNORECASE)
"""What says right before a figure that it came together."""


def is_growth_of_one(context: Context, statement: Statement) -> bool:
    """Whether what a figure counts in times and a statement in per cent, or the other way round, may be the same: both are of a growth."""
    of_growth = context.claim.aspect is Aspect.GROWTH or _OF_CHANGE.search(context.metric) is not None
    return of_growth and statement.aspect is Aspect.GROWTH


def is_of_another_base(context: Context, statement: Statement) -> bool:
    """Whether a figure says by how much something moved since another time than the year before, as tables mean it."""
    base, period = context.claim.base, context.period
    if statement.aspect not in _MOVES or base is None or not base.period or not period:
        return False
    if is_span(base.period) or is_span(period):
        return False
    return last_year(period) - last_year(base.period) != 1
