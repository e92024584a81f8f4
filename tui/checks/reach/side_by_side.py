"""Figures that stand side by side: when they are of one account though no words demand it, so that a single slip tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.checks.engine.evidence import are_bound, names_another, stand_together
from tui.checks.engine.statement_reading import known
from tui.checks.reach.ends import is_growth, is_narrower, is_said_to_be_mean
from tui.checks.reach.move_words import are_of_one, bases_of, is_of_then, own_words, way_of
from tui.checks.reach.part_runs import HAN_SIGN
from tui.checks.reach.shares import is_of_more_like_it
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.movement_words import UPWARD
from tui.lexicon.share_words import ELSEWHERE, PARTLY, WHOLE_BEHIND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.checks.engine.assignment_search import Assignment
    from tui.checks.engine.statement_reading import StatedText, Statement

_PAIR = 2


_EACH_ITS_OWN = late(r"分别|各自|依次|\brespectively\b")


def any_figures(passage: StatedText, one: Assignment) -> bool:
    """Whether nothing parts the figures of an equation."""
    roles = dict(one.roles)
    claimed = roles.pop("claimed")
    others = [*roles.values()]
    if len({each.figure.quantity.low for each in others}) < len(others):
        return False
    if any(each.figure.quantity.approx or _is_partly(each) for each in (claimed, *others)):
        return False
    if _is_dealt_out(passage, claimed) or not stand_together(passage, claimed, others):
        return False
    if _are_parted(passage, claimed, others, planned="plan" in roles):
        return False
    if (claimed.kind is Kind.MULTIPLE and bases_of(claimed.clause)) or _are_of_two_accounts(claimed, others):
        return False
    return are_bound(claimed, others)


@known
def _is_partly(one: Statement) -> bool:
    """Whether a figure is said to be of a part of what others are of."""
    return PARTLY.search(one.clause) is not None


def _is_dealt_out(passage: StatedText, claimed: Statement) -> bool:
    """增幅分别为42.3%、1.2倍和11.8%: whether a figure stands in a row of which each is of another thing."""
    first: Statement | None = claimed
    while first is not None and first.sentence == claimed.sentence and first.lead.strip() in _JOINTS:
        first = passage.before(first)
    return first is not None and _EACH_ITS_OWN.search(first.clause) is not None


_JOINTS = frozenset({"、", "和", "及", "与", "，", "and", "， and"})


def _are_parted(
    passage: StatedText, claimed: Statement, others: Sequence[Statement], *, planned: bool
) -> bool:
    """Whether ； stands between a figure and the nearest of the others, of which a plan may be, or before the last of them."""
    nearest = min(others, key=lambda each: abs(each.number - claimed.number))
    if "；" in passage.between(nearest, claimed) and not planned:
        return True
    last = max(others, key=lambda each: each.number)
    return last.number > claimed.number and "；" in passage.between(claimed, last)


def _are_of_two_accounts(claimed: Statement, others: Sequence[Statement]) -> bool:
    """Whether figures say that they are from other bases (比年初增加 beside 同比增长), or only some rates are means."""
    own = bases_of(claimed.clause)
    moves = [bases_of(each.clause) for each in others if way_of(each) is not None]
    if own and any(bases and not own & bases for bases in moves):
        return True
    rates = [each for each in others if each.is_percent]
    return any(is_said_to_be_mean(each) is not is_said_to_be_mean(claimed) for each in rates)


def of_one_thing(passage: StatedText, one: Assignment) -> bool:
    """Whether the figures of a movement can be of one thing, at two times."""
    roles = dict(one.roles)
    claimed = roles.pop("claimed")
    first, *rest = roles.values()
    if rest and _are_exact(claimed, first, rest[0]):
        return True
    if not rest or is_narrower(claimed, first) or not any_figures(passage, one):
        return False
    second = rest[0]
    chinese = HAN_SIGN.search(first.clause + second.clause + claimed.clause)
    if not (_are_one_in_chinese if chinese else _are_one_in_english)(claimed, first, second):
        return False
    if first.is_percent and not (
        is_growth(first) is is_growth(second) and _are_two_ends(passage, claimed, first, second)
    ):
        return False
    if _is_parted_off(passage, claimed, first, second):
        return False
    return len(bases_of(_OWN_YEAR.sub("", claimed.clause))) <= 1 and not ELSEWHERE.search(claimed.clause)


def _is_parted_off(passage: StatedText, claimed: Statement, first: Statement, second: Statement) -> bool:
    """Whether words that lead to something else stand between a movement and the nearer of its two ends."""
    next_end, last = sorted((first, second), key=lambda each: each.number)
    if last.number < claimed.number and _PARTED.search(passage.between(last, claimed)):
        return True
    return next_end.number > claimed.number and _PARTED.search(passage.between(claimed, next_end)) is not None


def _are_exact(claimed: Statement, first: Statement, second: Statement) -> bool:
    """1,610,333 more … 30,007,094, compared with 28,846,761: whether three figures next to each other have so many digits that chance hardly lets a single slip make one exact."""
    around = sorted(each.number for each in (claimed, first, second))
    digits = (sum(map(str.isdigit, each.figure.surface.rstrip("0"))) for each in (claimed, first, second))
    return around[-1] - around[0] <= _NEAR and min(digits) >= _MANY_DIGITS and claimed.is_amount


_NEAR = 3
"""How far apart the first and the last of three exact figures are at most, in figures."""
_MANY_DIGITS = 6
"""Of 1,000,000 amounts about 60 are a single slip from a given one of six digits."""


def of_a_multiple(passage: StatedText, one: Assignment) -> bool:
    """Whether the figures of a multiple can be of one account: of one thing at two times where it grew so many times, of any where one is the other's."""
    claimed = dict(one.roles)["claimed"]
    return (of_one_thing if UPWARD.search(claimed.clause) else any_figures)(passage, one)


def _are_one_in_chinese(claimed: Statement, first: Statement, second: Statement) -> bool:
    """Whether two values are counted, and named alike if both are named, and a movement names nothing else."""
    if not (first.unit and second.unit) or first.figure.quantity.unit != second.figure.quantity.unit:
        return False
    named = [each for each in (first, second) if len(own_words(each)) >= _PAIR]
    if len(named) == _PAIR and (first.metric != second.metric or not are_of_one(first, second)):
        return False
    own = len(own_words(claimed)) >= _PAIR and claimed.claim.source == "own"
    behind = claimed.number > min(first.number, second.number)
    return not (own and behind and names_another(claimed, [first, second]))


def _are_one_in_english(_claimed: Statement, first: Statement, second: Statement) -> bool:
    """Whether one of two values names nothing that the other does not."""
    if first.metric == second.metric:
        return True
    if first.sentence != second.sentence and first.metric and second.metric:
        return first.metric in second.metric or second.metric in first.metric
    return not (names_another(second, [first]) and names_another(first, [second]))


def _are_two_ends(passage: StatedText, claimed: Statement, first: Statement, second: Statement) -> bool:
    """Whether two rates can be the ends of points: in one breath, and told before them or as ends."""
    told = any(_is_told_after(each, claimed) for each in (first, second))
    if not first.sentence == second.sentence == claimed.sentence:
        return False
    return not told and "；" not in passage.between(first, second)


def _is_told_after(one: Statement, claimed: Statement) -> bool:
    """Whether a rate is told behind points, and not as one of their two ends."""
    return one.number > claimed.number and not (is_of_then(one) or _END.search(one.clause))


_END = late(r"[到至为达从由][^，。；]{0,8}$|\b(?:to|from|at|reach\w*|was|is|stood at) ?\S?$")
_OWN_YEAR = late(r"^[，\s]*[12][0-9]{3}年")
_PARTED = late("；|同时|此外|另外|meanwhile|while", re.IGNORECASE)


def of_two_rates(passage: StatedText, one: Assignment) -> bool:
    """Whether points can only be between two rates: nothing else stands between them."""
    roles = dict(one.roles)
    claimed = roles.pop("claimed")
    others = [*roles.values()]
    own = sorted((claimed, *others), key=lambda each: each.start)
    parted = HAN_SIGN.search(claimed.clause) and "；" in passage.between(own[0], own[-1])
    if parted or _EACH_ITS_OWN.search(claimed.clause):
        return False
    if others[0].is_amount and "。" in passage.between(own[0], own[-1]):
        return False
    return not _are_of_two_accounts(claimed, others) and stand_together(passage, claimed, others)


def of_a_whole(passage: StatedText, one: Assignment) -> bool:
    """Whether a part, told after its whole, and a share that follows can be of one whole."""
    roles = dict(one.roles)
    claimed, part, whole = roles["claimed"], roles.get("part"), roles.get("whole")
    if part is None or whole is None or not any_figures(passage, one):
        return False
    words = claimed.clause + claimed.behind[:12]
    if _is_of_elsewhere(claimed.clause, words) or is_of_then(whole):
        return False
    if (part.values.low or 0) > (whole.values.high or 0) and not _PLANNED.search(words):
        return False
    if _is_of_its_own(claimed, part, whole) or not _are_in_order(claimed, part, whole):
        return False
    if _is_far_behind(passage, claimed, whole):
        return False
    return _is_of_the_whole(claimed, part, whole)


def _is_of_the_whole(claimed: Statement, part: Statement, whole: Statement) -> bool:
    """Whether what a share says that it is of, if anything, is what stands beside it: not 占年度预算的56% beside 预算收入."""
    if len(claimed.whole) < _PAIR or not claimed.claim.whole or claimed.whole in _POINTING:
        return True
    if claimed.whole in whole.metric + whole.clause or (whole.metric and whole.metric in claimed.whole):
        return True
    return not (HAN_SIGN.search(claimed.clause) or names_another(claimed, [part, whole]))


_POINTING = frozenset({"后者", "前者", "两者", "其中"})
"""Words for a whole that was named."""


def _is_of_its_own(claimed: Statement, part: Statement, whole: Statement) -> bool:
    """Whether a share names just what it is of, and the part is called otherwise: 贷款余额60.2亿元，涉农贷款占比75%."""
    if is_of_more_like_it(claimed, part, [whole]):
        return True
    found = _NAMED_SHARE.search(claimed.clause)
    return found is not None and found[1] not in part.clause + part.behind[:8]


_NAMED_SHARE = late(r"(?:^|[，、])((?!所|其|约)[一-龥]{2,8}?)(?:的)?(?:占比|比[例重])[^，。；]{0,3}$")


def _is_of_elsewhere(clause: str, words: str) -> bool:
    """Whether the words of a share say that it is of something else, or how far something goes beyond another."""
    return bool(ELSEWHERE.search(words) or _BEYOND.search(words)) or clause.endswith("前")


def _is_far_behind(passage: StatedText, claimed: Statement, whole: Statement) -> bool:
    """Whether a whole told behind a share stands too many words after it to be what the share is of."""
    return whole.number > claimed.number and len(passage.between(claimed, whole)) > _NEXT_WORDS


def _are_in_order(claimed: Statement, part: Statement, whole: Statement) -> bool:
    """Whether a whole stands before its part, or words put it behind; a part told last names nothing of its own."""
    if part.number > claimed.number and names_another(part, [claimed, whole]):
        return False
    if whole.number > claimed.number:
        return claimed.behind.startswith((" of", "的"))
    return part.number > whole.number or WHOLE_BEHIND.search(f"{whole.clause}…{claimed.lead}") is not None


_PLANNED = late(r"计划|目标|任务|预算|\b(?:plan|target|goal|budget)")
_NEXT_WORDS = 24
"""Code points between a share and the whole right behind it at most."""
_BEYOND = late(r"超[出过额]|多出|高出|\b(?:beat|exceed|over|above|ahead|short|below|under)\w*\b")
