"""Plans, limits and what was done: a figure that says what is aimed at is tied to statements of its own time, or to plans."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.claims.claim_model import Mode
from tui.compiled import late
from tui.lexicon.oppositions import LIMIT
from tui.sources.period_calls import plainly

if TYPE_CHECKING:
    from tui.sources.figure_context import Context
    from tui.sources.statement_model import Statement

_PLANS = late(
    r"预算|计划|目标|规划|安排|\b(?:budget|plan|programme|program|target|forecast)s?\b", re.IGNORECASE
)
"""What a table is called that says what is planned."""
_EXPECTED = late(r"预计|初步(?:统计|核算)|\b(?:estimated|expected)\b")
_AIMED = late(r"目标|计划|力争|争取|确保|拟|安排|\b(?:will|target|plan|aim|budget)")
"""What says that a figure is reckoned with, or aimed at."""


def is_unplanned(context: Context, statement: Statement) -> bool:
    """Whether a figure says what is planned, and a statement what was done at another time."""
    if context.claim.mode is Mode.ACTUAL or not statement.period or is_planned(statement):
        return False
    if _EXPECTED.search(context.said) and not _AIMED.search(context.said):
        return False
    return context.period is None or plainly(context.period) != plainly(statement.period)


def is_a_limit_of(context: Context, statement: Statement) -> bool:
    """Whether a figure says what must not be passed, and a statement what there is."""
    return _says_limit(context.own) and not LIMIT.search(f"{statement.above} {statement.name}")


@lru_cache(maxsize=64)
def _says_limit(own: str) -> bool:
    """Whether the words around a figure, which are asked of for each of its candidates, say what must not be passed."""
    return LIMIT.search(own) is not None


def is_planned(statement: Statement) -> bool:
    """Whether a statement is of what is planned, by its labels or by what its table is called."""
    return statement.aimed or _PLANS.search(statement.above) is not None
