"""Plans, limits and what was done: a figure that says what is aimed at is tied to statements of its own time, or to plans."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.claims.claim_model import MOVEMENTS, Mode
from tui.compiled import late
from tui.figures import Kind
from tui.lexicon.oppositions import LIMIT
from tui.sources.decisions import Decision, Why
from tui.sources.needed_names import FEW, differs_surely
from tui.sources.period_calls import plainly
from tui.sources.statement_model import Outcome
from tui.sources.value_comparison import Agreement

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.sources.candidates import Candidate
    from tui.sources.figure_context import Context
    from tui.sources.statement_model import Statement

_PLANS = late(
    r"预算|计划|目标|规划|安排|\b(?:budget|plan|programme|program|target|forecast)s?\b", re.IGNORECASE
)
"""What a table is called that says what is planned."""
_EXPECTED = late(r"预计|初步(?:统计|核算)|\b(?:estimated|expected)\b")
_AIMED = late(r"目标|计划|力争|争取|确保|拟|安排|\b(?:will|target|plan|aim|budget)")
"""What says that a figure is reckoned with, or aimed at."""
_SPEAKS_OF_PLANS = late(
    rf"任务|预期|应|{_PLANS.pattern}|{_AIMED.pattern}|{LIMIT.pattern}|\b(?:goal|planned|projected)",
    re.IGNORECASE,
)
"""What a sentence has that may be of what is planned, aimed at or allowed."""
_NOT_OF_PLANS = late(
    r"(?:公共|基金|资本经营|部门|全口径)预算|计划(?:生育|单列)|规划区|应急|相应|适应|响应|供应|效应|对应|反应"
    r"|(?:占|为|完成|超过?)(?:年初|全年|年度|年)?(?:调整)?(?:预算|计划|目标|任务)[数额]?的?"
)
"""What has such a word and says nothing of a plan: names (一般公共预算收入), and how much of a plan something is (占调整预算的)."""
_DONE = late(r"完成|实现|实绩|执行数|\b(?:actual|outturn|achieved|delivered)\b", re.IGNORECASE)
"""What says that a figure is of what was done."""
_MODE = late(
    r"(?:预算|计划|目标|任务|预期|规划|控制|完成|执行|实际|实绩)[数值额]?|限额|上限|余额"
    r"|\b(?:budget|plan|target|forecast|actual|outturn|delivered|achieved|limit|ceiling|cap|planned|budgeted)\b",
    re.IGNORECASE,
)
"""What the names of two rows of one metric may have that say of which mode each is."""
_EACH_TIME = late(
    r"每(?:人每?|户每?)?[月年日天]|\b(?:a|per|each|every) (?:month|year|week|day)\b|\bmonthly\b"
)
"""What says how often money is paid."""
_NEEDED = 0.72
"""How well the name of what was done must fit."""


def taken_from_plans(
    chosen: Sequence[Decision],
    contexts: Sequence[Context | None],
    digits: Sequence[int],
    statements: Sequence[Statement],
    ranked: Callable[[int], Sequence[Candidate]],
) -> dict[int, Decision]:
    """The figures that say what was done and state what was planned: what is said of each by what the same row says was done.

    Args:
        chosen: What is said of each figure.
        contexts: What is said around each.
        digits: How many digits of each tell something.
        statements: Those of the source.
        ranked: Gives the statements that a figure may be held against.
    """
    agreed = {one.found[0].statement for one in chosen if one.outcome.agrees}
    found = {}
    for at, (decision, context) in enumerate(zip(chosen, contexts, strict=True)):
        if context is None or not decision.outcome.agrees or decision.why in (Why.SETTLED, Why.TAKEN_OVER):
            continue
        planned = decision.found[0]
        if not sets_a_mark(statements[planned.statement]) or _may_be_planned(context):
            continue
        if done := _done_of(statements[planned.statement], statements, ranked(at), agreed):
            sure = len(done) == 1 and _is_sure(done[0], digits[at])
            found[at] = _differing(done[0]) if sure else _several(planned, done[0])
    return found


def _done_of(
    planned: Statement, statements: Sequence[Statement], ranked: Sequence[Candidate], agreed: set[int]
) -> list[Candidate]:
    """Of the statements that a figure may be held against those that say what was done of what one of them plans.

    Under another name only what no figure of the text agrees with: else the text tells both, 164 projects of which 156 began.
    """
    beside = [one for one in ranked if _is_done(planned, statements[one.statement], one)]
    alike = [one for one in beside if _metric_of(statements[one.statement]) == _metric_of(planned)]
    return alike or [
        one for one in beside if statements[one.statement].row == planned.row and one.statement not in agreed
    ]


def _differing(one: Candidate) -> Decision:
    """That a figure differs from what was done."""
    return Decision(Outcome.DIFFERS, (one,), Why.DIFFERS)


def _several(planned: Candidate, done: Candidate) -> Decision:
    """That it cannot be told whether a figure is of what was planned or of what was done."""
    return Decision(Outcome.SEVERAL, (planned, done), Why.TWINS)


def sets_a_mark(statement: Statement) -> bool:
    """Whether a statement says what is planned, aimed at or allowed."""
    return statement.aimed or LIMIT.search(statement.name) is not None


def _may_be_planned(context: Context) -> bool:
    """Whether a figure may be of a plan: it is aimed at, or words of plans stand beside it, or in a sentence that does not say of it that it was done."""
    if context.claim.mode is not Mode.ACTUAL:
        return True
    said = context.own if _DONE.search(context.own) else context.said
    return any(_speaks_of_plans(words) for words in (said, context.metric))


@lru_cache(maxsize=64)
def _speaks_of_plans(words: str) -> bool:
    """Whether some words may be of what is planned, names of budgets and parts of plans left aside."""
    return _SPEAKS_OF_PLANS.search(_NOT_OF_PLANS.sub(" ", words)) is not None


def _is_sure(done: Candidate, digits: int) -> bool:
    """Whether a figure of so many digits surely is of what was done: that it states what was planned tells its row, the more digits the surer."""
    if done.agreement is Agreement.LOOSE:
        return False
    return differs_surely(done, digits) or (digits > FEW and done.name >= _NEEDED)


def _is_done(planned: Statement, done: Statement, one: Candidate) -> bool:
    """Whether a statement beside another that plans may say what was done, and not the value of a figure."""
    if sets_a_mark(done) or (planned.table, planned.aspect) != (done.table, done.aspect):
        return False
    beside = planned.row == done.row or planned.column == done.column
    return beside and planned.table > 0 and one.is_surely_meant and not (one.agrees or one.elsewhere)


def _metric_of(statement: Statement) -> str:
    """What a statement is of, whether it was planned or done."""
    return _MODE.sub("", statement.full_name)


def is_planned_growth(context: Context, statement: Statement) -> bool:
    """Whether a statement says by how much something was planned to grow, and a figure by how much it did."""
    return statement.aimed and statement.aspect in MOVEMENTS and not _may_be_planned(context)


def is_unplanned(context: Context, statement: Statement) -> bool:
    """Whether a figure says what is planned, and a statement what was done at another time."""
    if context.claim.mode is Mode.ACTUAL or not statement.period or is_planned(statement):
        return False
    if _EXPECTED.search(context.said) and not _AIMED.search(context.said):
        return False
    if context.period is None and statement.quantity.kind is Kind.MONEY and _is_of_each_time(context):
        return False
    return context.period is None or plainly(context.period) != plainly(statement.period)


def is_a_limit_of(context: Context, statement: Statement) -> bool:
    """Whether a figure says what must not be passed, and a statement what there is."""
    return _says_limit(context.own) and not LIMIT.search(f"{statement.above} {statement.name}")


def _is_of_each_time(context: Context) -> bool:
    """Whether a figure says what is paid each month or year, which is no plan: 低保标准为每月821元."""
    return _EACH_TIME.search(context.own) is not None and not _speaks_of_plans(context.own)


@lru_cache(maxsize=64)
def _says_limit(own: str) -> bool:
    """Whether the words around a figure, which are asked of for each of its candidates, say what must not be passed."""
    return LIMIT.search(own) is not None


def is_planned(statement: Statement) -> bool:
    """Whether a statement is of what is planned, by its labels or by what its table is called."""
    return statement.aimed or _PLANS.search(statement.above) is not None
