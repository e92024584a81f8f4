"""Plans that are told behind what was done of them, in the next sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.evidence import shares_pair
from tui.figures.patterns import late

if TYPE_CHECKING:
    from tui.checks.engine.statement_reading import StatedText, Statement


def planned_behind(
    passage: StatedText, claimed: Statement, before: list[Statement]
) -> tuple[Statement, Statement] | None:
    """What was done, right before a share, and the only amount of the next sentence counted as that is, if the plan that the share names is told of it."""
    plan = _NAMED_PLAN.search(claimed.clause)
    if plan is None or not before or before[-1].number + 1 != claimed.number:
        return None
    part = before[-1]
    behind = [
        one
        for one in passage.following(claimed, 1)
        if one.is_amount_as(part) and one.sentence > claimed.sentence
    ]
    if len(behind) != 1 or plan[0] not in behind[0].clause:
        return None
    return (part, behind[0]) if shares_pair(part.metric or part.clause, behind[0].clause) else None


_NAMED_PLAN = late(r"[一-龥]{2}(?:预算|计划|目标|任务)")
