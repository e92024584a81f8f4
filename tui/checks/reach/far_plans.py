"""Plans that are told far from what was done of them: in the next sentence, or in a paragraph before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.evidence import shares_pair
from tui.figures.patterns import late
from tui.lexicon.share_words import PLAN

if TYPE_CHECKING:
    from tui.checks.engine.statement_reading import StatedText, Statement


def planned_far_back(
    passage: StatedText, claimed: Statement, before: list[Statement]
) -> tuple[Statement, Statement] | None:
    """What was done, right before, and what was planned of the same: in the next sentence, or in a paragraph before, if only one amount was."""
    if not before or before[-1].number + 1 != claimed.number or not PLAN.search(claimed.clause):
        return None
    part = before[-1]
    whole = _planned_behind(passage, claimed, part)
    if whole is None:
        whole = _planned_before(passage, claimed, part)
    return None if whole is None else (part, whole)


def _planned_behind(passage: StatedText, claimed: Statement, part: Statement) -> Statement | None:
    """The only amount of the next sentence counted as what was done, if the plan that a share names is told of it."""
    plan = _NAMED_PLAN.search(claimed.clause)
    behind = [
        one
        for one in passage.following(claimed, 1)
        if one.is_amount_as(part) and one.sentence > claimed.sentence
    ]
    if plan is None or len(behind) != 1:
        return None
    words = behind[0].clause
    return behind[0] if plan[0] in words and shares_pair(part.metric or part.clause, words) else None


def _planned_before(passage: StatedText, claimed: Statement, part: Statement) -> Statement | None:
    """The only amount planned of what was done, not far back and in another paragraph."""
    name = (part.metric or part.clause)[-_FAR_NAME:]
    first = passage.statements[max(0, claimed.number - _FAR_BACK) : part.number]
    wholes = [
        one
        for one in first
        if one.is_counted_as(part)
        and PLAN.search(_BUDGET_NAME.sub("", one.clause))
        and all(end in one.metric + one.clause for end in (name[:_SAME], name[-_SAME:]))
    ]
    if len(wholes) != 1 or len(name) < _SAME:
        return None
    return wholes[0] if wholes[0].block != part.block else None


_BUDGET_NAME = late(r"(?:公共(?:财政)?|基金|资本经营|保险基金)预算(?=[收支])")
"""Budgets in the names of what is taken and spent, which say of no plan."""
_SAME = 2
_FAR_BACK, _FAR_NAME = 16, 6
_NAMED_PLAN = late(r"[一-龥]{2}(?:预算|计划|目标|任务)")
