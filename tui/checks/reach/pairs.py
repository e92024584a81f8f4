"""What is said of the two amounts right before it: how far they are apart, or what one is of the other, whichever it be."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.statement_reading import known_there
from tui.checks.intervals import Interval
from tui.checks.reach.move_words import own_words
from tui.checks.reach.part_runs import PAIR, in_unit
from tui.checks.reach.shares import as_mean
from tui.claims.claim_model import Aspect
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.mean_words import AVERAGE, NET, NET_ENGLISH, OF_PLAN, WANTED
from tui.lexicon.movement_words import COMPARES
from tui.lexicon.part_words import FOR_EACH
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_OF_PLAN_BEHIND = late(r"^ of (?:the |its |this )?(?:target|plan|goal|budget)\b")
_BEATING = late(r"beating it by $|i\.e\. $|that is $")


def differences(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """编制500名，实有365名，空编135名: how far the two amounts right before are apart."""
    pair = _pair_before(passage, claimed) or _pair_behind(passage, claimed)
    if pair is None or not claimed.is_amount_as(pair[0]) or pair[0].scale != claimed.scale:
        return
    if not (NET.search(claimed.clause) or NET_ENGLISH.search(claimed.clause)):
        return
    if COMPARES.search(claimed.clause) or any(FOR_EACH.match(one.behind) for one in pair):
        return
    if _goes_on_from_stock(passage, pair, claimed):
        return
    yield from (between(claimed, one, other, compelling=True) for one, other in (pair, pair[::-1]))


def _goes_on_from_stock(passage: StatedText, pair: tuple[Statement, Statement], claimed: Statement) -> bool:
    """Whether the amount before two is a stock that came to the one claimed by them: held 1,320; 2,410 came and 2,560 went, leaving 1,170."""
    stock = passage.before(pair[0])
    if stock is None or stock.sentence != claimed.sentence or not stock.is_amount:
        return False
    low, high = _least_and_most(stock)
    for came, went in (pair, pair[::-1]):
        (least, most), (fewest, furthest) = _least_and_most(came), _least_and_most(went)
        if claimed.values.meets(Interval(low + least - furthest, high + most - fewest)):
            return True
    return False


def _least_and_most(one: Statement) -> tuple[Fraction, Fraction]:
    """Between what the value of a figure lies as printed; nothing of an open end."""
    low = one.values.low or Fraction(0)
    return low, one.values.high or low


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
        OF_PLAN.search(claimed.clause)
        or _OF_PLAN_BEHIND.match(claimed.behind)
        or _BEATING.search(claimed.clause)
    )
    wanted = [WANTED.search(f"{one.clause}…{one.behind[:8]}") is not None for one in pair]
    if not told or not wanted[0] or wanted[1] or len(own_words(claimed)) > _SHORT:
        return
    plan, done = in_unit("plan", pair[0]), in_unit("done", pair[1])
    for formula in (f"{done} / {plan}", f"({done} - {plan}) / {plan}", f"({plan} - {done}) / {plan}"):
        yield between(claimed, *pair, formula, compelling=True)


def list_means(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """三次得分82分、90分、86分，平均86分: the mean of the values in a row before it."""
    if not any(word in claimed.clause for word in ("均", "mean", "averag")):
        return
    if not (AVERAGE.search(claimed.clause) or _AVERAGE_OF_ALL.search(claimed.clause)):
        return
    if _EACH_ITS_OWN.search(claimed.clause):
        return
    row = _row_before(passage, claimed)
    if row and (_LEFT_OUT.search(passage.between(row[-1], claimed)) or _is_for_others(passage, row, claimed)):
        return
    if not _LEAST <= len(row) <= _MOST:
        return
    if claimed.is_percent or claimed.kind is Kind.DURATION:
        yield from _between_extremes(claimed, row)
        return
    roles = tuple((f"p{number}", one) for number, one in enumerate(row, 1))
    yield Assignment(
        (*roles, ("claimed", claimed)),
        as_mean(f"({' + '.join(f'{{{name}}}' for name, _one in roles)}) / {len(row)}", claimed),
        compelling=_ALONE.search(row[0].clause) is None,
        message=N_("Their mean is {right}, not {claimed}"),
    )


_EACH_ITS_OWN = late(r"分别|\brespectively\b")
"""Means that are told one for each of the values in a row: 分别增长9%、7%，两年平均分别增长5%、4%."""


def _is_for_others(passage: StatedText, row: list[Statement], claimed: Statement) -> bool:
    """Whether a mean is for each of something else than the values in a row are of: 三个年级…，平均每班46人."""
    found = _PER.search(claimed.clause)
    words = passage.plain[max(row[0].block, row[0].start - 40) : row[-1].end]
    return found is not None and found[1] not in _TIMES and found[1] not in words


def _row_before(passage: StatedText, claimed: Statement) -> list[Statement]:
    """The values that stand in a row right before a figure in its sentence, counted as it is, or bare numbers before one that is."""
    own = [one for one in passage.sentence(claimed) if one.number < claimed.number]
    if own and own[-1].kind is Kind.DURATION is not claimed.kind:
        del own[-1]
    row: list[Statement] = []
    for one in reversed(own):
        joined = not row or _IN_A_ROW.fullmatch(passage.between(one, row[0]))
        alike = one.is_counted_as(claimed) or (row and one.kind is Kind.COUNT and not one.unit)
        if one.number + len(row) != own[-1].number or not alike or not joined:
            break
        row.insert(0, one)
    return row


def _between_extremes(claimed: Statement, row: list[Statement]) -> Iterator[Assignment]:
    """93.2%、91.7%和94.1%，三年平均95.0%: however rates are weighed, their mean lies between the lowest and the highest."""
    low, high = (pick(row, key=lambda one: one.figure.quantity.low or 0) for pick in (min, max))
    yield Assignment(
        (("least", low), ("most", high), ("claimed", claimed)),
        "{least} <= {claimed} <= {most}",
        compelling=_ALONE.search(row[0].clause) is None,
        message=N_("A mean of what lies between {least} and {most} cannot be {claimed}"),
    )


def is_listed(passage: StatedText, one: Statement) -> bool:
    """Whether a value stands in a row, right behind another: 612毫米、548毫米和640毫米."""
    before = passage.before(one)
    return before is not None and _IN_A_ROW.fullmatch(passage.between(before, one)) is not None


_STOOD = late(r"[年月期季]初|结转|\bbeg[au]n\b|\bstart|\bopen|^At ", re.IGNORECASE)
"""Words of what was there at the beginning."""
_IN_A_ROW = late(
    r"(?:、|和|，)(?:周[一二三四五六日天]|星期[一二三四五六日天]|[0-9]{1,2}[月日]份?|第?[一二三四]季度|[甲乙丙丁戊])?[一-龥]{0,2}"
    r"|(?: (?:in|on|at) (?:the )?[A-Za-z]{3,12})?(?:， | and |，? and )"
)
_AVERAGE_OF_ALL = late(
    r"^[，、；]?\s?(?:[一二三四五六七八九十两近]{1,3}[个年届次期季月天日周项家省市县区校地所门批][一-龥]{0,3}|全年|总体)?的?(?:平均|均值|[季月年]均)[一-龥]{0,6}$"
)
_ALONE = late(r"最高|最低|其中|等|[0-9一二三四五六七八九十](?:至|到|—|-|~)[0-9一二三四五六七八九十]")
_PER = late(r"每一?[个名家座所]?([一-龥])")
_TIMES = "天日周月年季次"
_LEFT_OUT = late(r"去掉|剔除|除去|扣除|不计")
_LEAST, _MOST = 3, 12
_SHORT = 6


_SCORE = late(r"\s?for\s?")
"""What stands between the two numbers of a score in cricket: 7 for 309."""


@known_there
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
    words = passage.plain[first.end : claimed.start]
    if _SCORE.fullmatch(passage.between(first, second)):
        return None
    if _goes_with(before, first) or "；" in words or pattern_of(r"其中|另|分别").search(words):
        return None
    return first, second


def _pair_behind(passage: StatedText, claimed: Statement) -> tuple[Statement, Statement] | None:
    """He won by a margin of 23,740 votes. He got 81,092 votes and his opponent 57,352: the only two like it that follow."""
    if not _BY_MARGIN.search(claimed.clause):
        return None
    votes = [one for one in passage.following(claimed, 1) if one.is_amount_as(claimed)]
    return (votes[0], votes[1]) if len(votes) == PAIR else None


_BY_MARGIN = late(r"\b(?:majority|margin) of \S?$")


def _goes_with(before: Statement | None, first: Statement) -> bool:
    """Whether an amount before the first of two is a third of them, or what was there at the beginning."""
    if before is None or not before.is_counted_as(first):
        return False
    return "；" not in first.lead or _STOOD.search(before.clause) is not None
