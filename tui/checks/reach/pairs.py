"""What is said of the two amounts right before it: how far they are apart, or what one is of the other, whichever it be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.move_words import own_words
from tui.checks.reach.shares import as_mean, in_unit
from tui.claims.claim_model import Aspect
from tui.figures.patterns import late
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_APART = late(
    r"(?:^|[，、])\s?(?:净资产|净值|净流[入出]|净迁[入出]|净增[加长]?|空编|空缺|缺编|缺额|欠[缴收款费]|[进出收支]{0,2}相差|差额|尚余|尚欠|尚差|还差|余下|结余|节余|多[办建收培招种完]|少[办建收培招种完]成?)(?:了|为|达|约)?$"
)
_APART_ENGLISH = late(
    r"\b(?:leaving|falling short by|fell short by|net gain of|net loss of|a difference of)\s?\S?$"
)
_WANTED = late(
    r"计划|规划|任务|目标|预算|指标|原定|需|应|\b[Pp]lan|target|budget|aim|hoped|promised|due", re.IGNORECASE
)
_OF_PLAN = late(
    r"(?:完成率|进度|使用率|执行率|兑现率|到位率)(?:为|达到?|是)?$|(?:为|达到?|占|完成)(?:年度|全年)?(?:计划|任务|目标|预算|指标)的?$|^[，\s]*(?:超出|超额|超)(?:完成)?$"
)
_OF_PLAN_BEHIND = late(r"^ of (?:the |its |this )?(?:target|plan|goal|budget)\b")
_BEATING = late(r"beating it by $|i\.e\. $|that is $")


def differences(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """编制500名，实有365名，空编135名: how far the two amounts right before are apart."""
    pair = _pair_before(passage, claimed)
    if pair is None or not claimed.is_amount_as(pair[0]) or pair[0].scale != claimed.scale:
        return
    if not (_APART.search(claimed.clause) or _APART_ENGLISH.search(claimed.clause)):
        return
    yield from (between(claimed, one, other, compelling=True) for one, other in (pair, pair[::-1]))


def between(
    claimed: Statement,
    plan: Statement,
    done: Statement,
    formula: str = "{plan} - {done}",
    *,
    compelling: bool = False,
) -> Assignment:
    """What lies between what was planned and what was done: what is left, or by what part of the plan it was passed."""
    hundred = " * 100" if claimed.is_percent else ""
    roles = (("plan", plan), ("done", done), ("claimed", claimed))
    return Assignment(roles, f"{formula}{hundred} == {{claimed}}", compelling)


def of_plans(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """任务60间，已改造39间，进度为65%: what was done of a plan, or by how much it was passed."""
    pair = _pair_before(passage, claimed)
    if pair is None or not claimed.is_percent:
        return
    told = (
        _OF_PLAN.search(claimed.clause)
        or _OF_PLAN_BEHIND.match(claimed.behind)
        or _BEATING.search(claimed.clause)
    )
    wanted = [_WANTED.search(f"{one.clause}…{one.behind[:8]}") is not None for one in pair]
    if not told or not wanted[0] or wanted[1] or len(own_words(claimed)) > _SHORT:
        return
    plan, done = in_unit("plan", pair[0]), in_unit("done", pair[1])
    for formula in (f"{done} / {plan}", f"({done} - {plan}) / {plan}", f"({plan} - {done}) / {plan}"):
        yield between(claimed, *pair, formula, compelling=True)


def list_means(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """三次得分82分、90分、86分，平均86分: the mean of the values in a row before it."""
    if not _AVERAGE.search(claimed.clause):
        return
    own = [one for one in passage.sentence(claimed) if one.number < claimed.number]
    row: list[Statement] = []
    for one in reversed(own):
        joined = not row or _IN_A_ROW.fullmatch(passage.between(one, row[0]))
        if one.number + len(row) + 1 != claimed.number or not one.is_counted_as(claimed) or not joined:
            break
        row.insert(0, one)
    if not _LEAST <= len(row) <= _MOST:
        return
    roles = tuple((f"p{number}", one) for number, one in enumerate(row, 1))
    yield Assignment(
        (*roles, ("claimed", claimed)),
        as_mean(f"({' + '.join(f'{{{name}}}' for name, _one in roles)}) / {len(row)}", claimed),
        compelling=_ALONE.search(row[0].clause) is None,
        message=N_("Their mean is {right}, not {claimed}"),
    )


_AVERAGE = late(
    r"^[，、]?\s?(?:[三四五六两][次者项家校])?(?:的)?平均(?:分|得分|成绩|值|为|是|达到?)*$|\b(?:an? mean of|an average of|averaging|(?:mean|average)(?: [a-z]+){0,4} (?:was|is|comes? to|came to)) ?\S?$"
)
_IN_A_ROW = late(r"、|和|，|， | and |，? and ")
_ALONE = late(r"最高|最低|其中|等")
_LEAST, _MOST = 3, 12
_SHORT = 6


def _pair_before(passage: StatedText, claimed: Statement) -> tuple[Statement, Statement] | None:
    """The two amounts right before a figure in its sentence, if they are values in one unit, told in one breath."""
    second = passage.before(claimed)
    first = passage.before(second) if second is not None else None
    if first is None or second is None or not first.is_amount_as(second):
        return None
    if any(one.claim.aspect in (Aspect.GROWTH, Aspect.SHARE, Aspect.POINTS) for one in (first, second)):
        return None
    if any(one.figure.quantity.approx for one in (first, second)):
        return None
    before = passage.before(first)
    third = before is not None and before.is_amount_as(first) and "；" not in first.lead
    words = passage.plain[first.end : claimed.start]
    if third or "；" in words or re.search(r"其中|另|分别", words):
        return None
    return first, second
