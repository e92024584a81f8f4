"""Plans, limits and what was done: a figure that says what is aimed at is tied to statements of its own time, or to plans."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.claims.claim_model import Aspect, Mode
from tui.compiled import late
from tui.lexicon.oppositions import LIMIT
from tui.sources.needed_names import FEW
from tui.sources.period_calls import plainly
from tui.sources.statement_model import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.sources.candidates import Candidate
    from tui.sources.decisions import Decision
    from tui.sources.figure_context import Context
    from tui.sources.statement_model import Statement

_PLANS = late(
    r"预算|计划|目标|规划|安排|\b(?:budget|plan|programme|program|target|forecast)s?\b", re.IGNORECASE
)
"""What a table is called that says what is planned."""
_EXPECTED = late(r"预计|初步(?:统计|核算)|\b(?:estimated|expected)\b")
_AIMED = late(r"目标|计划|力争|争取|确保|拟|安排|\b(?:will|target|plan|aim|budget)")
"""What says that a figure is reckoned with, or aimed at."""

_DONE = late(r"完成|实现|实绩|执行数|\b(?:actual|outturn|achieved|delivered)\b", re.IGNORECASE)
"""What says that a figure is of what was done."""
_HELD = frozenset((Outcome.MATCH, Outcome.ROUNDED, Outcome.DIFFERS))
_ENOUGH, _NEEDED = 2, 0.72
"""Figures that must agree with what a table says was done, and how well the name of what was done must fit."""


def taken_from_plans(
    chosen: Sequence[Decision],
    contexts: Sequence[Context | None],
    digits: Sequence[int],
    statements: Sequence[Statement],
    ranked: Callable[[int], Sequence[Candidate]],
) -> dict[int, Candidate]:
    """The figures that say what was done and state what was planned, where others of the text agree with what was done.

    Args:
        chosen: What is said of each figure.
        contexts: What is said around each.
        digits: How many digits of each tell something.
        statements: Those of the source.
        ranked: Gives the statements that a figure may be held against.
    """
    held = [(at, statements[one.found[0].statement]) for at, one in enumerate(chosen) if one.outcome.agrees]
    planned = [(at, one) for at, one in held if one.aimed and digits[at] > FEW and _says_done(contexts[at])]
    told = _levels_told(chosen, statements) if planned else Counter()
    found = {}
    for at, one in planned:
        if told[one.table, False] < _ENOUGH * told[one.table, True]:
            continue
        done = [other for other in ranked(at) if _is_done(one, statements[other.statement], other)]
        if len(done) == 1:
            found[at] = done[0]
    return found


def _levels_told(chosen: Sequence[Decision], statements: Sequence[Statement]) -> Counter[tuple[int, bool]]:
    """How many figures are held against levels of each table that are planned, and that are not."""
    held = (statements[one.found[0].statement] for one in chosen if one.outcome in _HELD)
    return Counter((one.table, one.aimed) for one in held if one.aspect is Aspect.LEVEL)


def _says_done(context: Context | None) -> bool:
    """Whether a figure is of what was done, and its metric of no plan."""
    if context is None:
        return False
    planned = context.claim.mode is not Mode.ACTUAL or _PLANS.search(context.metric)
    return not planned and _DONE.search(context.own) is not None


def _is_done(planned: Statement, done: Statement, one: Candidate) -> bool:
    """Whether a statement surely says what was done of what another plans, and not the value of a figure."""
    alike = (planned.table, planned.row, planned.name) == (done.table, done.row, done.name)
    told = one.is_surely_meant and not (one.agrees or one.elsewhere)
    return alike and not done.aimed and done.aspect is Aspect.LEVEL and told and one.name >= _NEEDED


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
