"""Balances: what came in less what went out, a stock from its beginning to its end, a surplus of two flows."""

from __future__ import annotations

import re
from itertools import combinations, islice, product
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.move_words import is_of_then, way_of
from tui.checks.reach.pairs import between, differences, of_plans
from tui.checks.reach.part_runs import adjacent
from tui.claims.claim_model import Aspect
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.account_words import (
    CLEARED,
    CLOSING,
    DEFICIT,
    DONE,
    INCOMING,
    LEFT,
    OPENING,
    OUTGOING,
    OVER_BY,
    OVER_BY_BEHIND,
    OVER_DONE,
    STOCKED,
    SURPLUS,
    TO_BE_DONE,
    UNDER_BY_BEHIND,
)
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement


def balances(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A surplus or a deficit of two flows told before it."""
    if not (claimed.is_amount or "自然增长率" in claimed.clause):
        return
    words = _RUNNING.sub("", _said_of(passage, claimed))
    surplus, deficit = SURPLUS.search(words), DEFICIT.search(words)
    if bool(surplus) == bool(deficit) or _OF_BEFORE.search(claimed.clause):
        return
    near = _flows(passage, claimed) or _flows_behind(passage, claimed)
    plus = [one for one in near if _side(one) == "+" and "进出口" not in one.clause]
    minus = [one for one in near if _side(one) == "-"]
    if plus and minus:
        beside = _beside(passage, claimed, [*plus, *minus])
        yield from _of_outgoes(passage, claimed, beside, (plus, minus), surplus)
        if len(beside) > _TWO:
            ways = [_ways(one, surplus=surplus is not None) for one in beside]
            yield from _other_readings([], beside, ways, claimed)


def _flows_behind(passage: StatedText, claimed: Statement) -> list[Statement]:
    """The deficit was $200 billion. Receipts totaled $416 billion. Outlays were $616 billion: the flows of the next two sentences."""
    return [
        one
        for one in passage.following(claimed, _TWO)
        if one.is_counted_as(claimed) and one.claim.aspect is Aspect.LEVEL and not is_of_then(one)
    ]


def _said_of(passage: StatedText, claimed: Statement) -> str:
    """The words of a figure's clause; with those before a percentage by which it came to it: 逆差下降70%至1374亿元."""
    before = passage.before(claimed)
    if before is None or not before.is_percent or claimed.lead not in ("至", "到"):
        return claimed.clause
    return before.clause + claimed.clause


_OF_BEFORE = late(r"[上去前]个?[年月季期]")
_OF_LEVELS = late(r"顺差|逆差|[结盈]余|赤字|surplus|deficit", re.IGNORECASE)
"""Balances of which no changes of its flows tell."""


def _of_outgoes(
    passage: StatedText,
    claimed: Statement,
    beside: list[Statement],
    flows: tuple[list[Statement], list[Statement]],
    surplus: re.Match[str] | None,
) -> Iterator[Assignment]:
    """A balance of each two flows, and of all outgoes together where one alone came in."""
    plus, minus = flows
    outgoes = [one for one in beside if _goes_out(one)] if surplus and len(plus) == 1 else []
    more = len(outgoes) > 1
    alone = len(plus) == 1 == len(minus) and len(beside) <= _MOST_OPEN
    for inflow, outflow in product(reversed(plus), reversed(minus)):
        sure = alone and (not surplus or _pairs(surplus[0], inflow))
        sure = sure and _are_together(passage, inflow, outflow, claimed)
        if more and outflow is minus[-1]:
            yield _read([("+", inflow), *(("-", one) for one in outgoes)], claimed, compelling=sure)
        yield Assignment(
            (("in", inflow), ("out", outflow), ("claimed", claimed)),
            "{in} - {out} == {claimed}" if surplus else "{out} - {in} == {claimed}",
            compelling=sure and not more,
        )


def _is_of_some(claimed: Statement, inflow: Statement) -> bool:
    """Whether a balance names what it is of, and the flows do not: 迁入3260人，净迁入户籍人口390人."""
    found = _NET_OF.search(claimed.clause)
    return found is not None and found[1] not in inflow.clause + inflow.metric


_NET_OF = late(r"净(?:迁[入出]|流[入出]|增加?|出口)([一-龥]{2,6})$")


def _beside(passage: StatedText, claimed: Statement, flows: list[Statement]) -> list[Statement]:
    """The figures before a balance, counted as it is, from the sentence on in which its flows begin."""
    first = min(one.sentence for one in flows)
    near = (one for one in passage.near(claimed, 1) if first <= one.sentence and one.number < claimed.number)
    return [one for one in near if one.is_counted_as(claimed)]


def _goes_out(one: Statement) -> bool:
    """Whether an amount is an outgo of its own, no part of another: 管理费用164.3万元."""
    return not _PART.search(one.lead) and (
        _side(one) == "-" or (not _side(one) and bool(_FEE.search(one.clause)))
    )


_PART = late(r"(?:其中|包括|含)[^，。；]*$")
_FEE = late(r"(?:费用?|成本|税[费金]?|工资|薪酬|利息)(?:为|是|共|约)?$")
_TURNED = str.maketrans("+-", "-+")
_MOST_OPEN = 5
"""Figures around a balance, or flows of a stock, that are read in all their ways."""
_MOST_READINGS = 48
_LEAVE = N_("The flows leave {right}, not {claimed}")


def _read(
    terms: list[tuple[str, Statement]], claimed: Statement, *, compelling: bool = False, alone: bool = False
) -> Assignment:
    """What figures come to with these signs."""
    ordered = sorted(terms, key=lambda term: term[0] != "+")
    roles = tuple((f"f{number}", one) for number, (_sign, one) in enumerate(ordered, 1))
    formula = "".join(f" {sign} {{f{number}}}" for number, (sign, _one) in enumerate(ordered, 1))
    return Assignment(
        (*roles, ("claimed", claimed)), formula[3:] + " == {claimed}", compelling, alone=alone, message=_LEAVE
    )


def _ways(one: Statement, *, surplus: bool) -> tuple[str, ...]:
    """The signs that a figure beside a surplus or a deficit may have: that of its words, or any; the empty one leaves it out."""
    side = _side(one) if surplus else _side(one).translate(_TURNED)
    return (side, "") if side else ("", "-", "+")


def _other_readings(
    told: list[tuple[str, Statement]],
    unsure: list[Statement],
    ways: Sequence[tuple[str, ...]],
    claimed: Statement,
) -> Iterator[Assignment]:
    """What figures come to with some left out, or taken in as what came or went where words do not say: none is demanded.

    Args:
        told: The figures whose signs are certain.
        unsure: The others.
        ways: The signs that each of these may have; the empty one leaves it out.
        claimed: What they are to come to.
    """
    for signs in islice(product(*ways), _MOST_READINGS):
        terms = [*told, *((sign, one) for sign, one in zip(signs, unsure, strict=True) if sign)]
        if len(terms) > 1 and any(sign == "+" for sign, _one in terms):
            yield _read(terms, claimed, alone=True)


def _are_together(passage: StatedText, inflow: Statement, outflow: Statement, claimed: Statement) -> bool:
    """Whether two flows are told with a balance in one breath, and no stock with them."""
    words = passage.between(inflow, claimed)
    if _is_trade(inflow, outflow, claimed):
        return True
    if claimed.number < min(inflow.number, outflow.number):
        return not (OPENING.search(claimed.clause + words) or _RUNNING.search(claimed.clause))
    return (
        not _is_of_some(claimed, inflow)
        and inflow.sentence == outflow.sentence == claimed.sentence
        and abs(inflow.number - outflow.number) <= _TWO + 1
        and "；" not in words
        and not OPENING.search(words + inflow.clause)
        and not _is_after_stock(passage, inflow, outflow)
    )


_OF_TRADE = late(r"\b(?:balance of trade|trade (?:balance|surplus|deficit))\b", re.IGNORECASE)
_EXPORTS, _IMPORTS = (
    late(
        rf"(?<!services )(?:\b{name}s|goods {name}ed|{name}s of goods|that of {name}s)\b[^，。；]*$",
        re.IGNORECASE,
    )
    for name in ("export", "import")
)
"""A balance of trade in English, and its two sides."""
_PARTNER = late(r"[对与同]([一-龥]{2,8}?)的?(?:货物|服务)?贸易[顺逆]差")
"""With whom alone a balance of trade is: 对甲国贸易顺差."""


def _is_trade(inflow: Statement, outflow: Statement, claimed: Statement) -> bool:
    """Whether two flows of one sentence are exports and imports, and the next one tells of what lies between them: 贸易逆差."""
    told = claimed.metric.endswith(("贸易逆差", "贸易顺差")) and claimed.claim.aspect is Aspect.LEVEL
    pair = inflow.metric.endswith("出口") and outflow.metric.endswith("进口")
    if claimed.clause.isascii() or "（exports" in claimed.clause:
        told = _OF_TRADE.search(claimed.clause) is not None
        pair = _EXPORTS.search(inflow.clause) is not None and _IMPORTS.search(outflow.clause) is not None
    partner = _PARTNER.search(claimed.clause)
    if partner and partner[1] not in inflow.clause + inflow.metric:
        return False
    return told and pair and inflow.sentence == outflow.sentence >= claimed.sentence - 1


def _is_after_stock(passage: StatedText, inflow: Statement, outflow: Statement) -> bool:
    """Whether what was there at the beginning stands right before two flows: then what is left is of all three."""
    before = passage.at(min(inflow.number, outflow.number) - 1)
    return (
        before is not None
        and before.block == inflow.block
        and before.is_counted_as(inflow)
        and OPENING.search(before.clause) is not None
    )


def _side(one: Statement) -> str:
    """Whether an amount came in or went out: by the English noun that it counts, else by the words before it."""
    noun = pattern_of(r" [a-z]+(?: moved| went| came)?(?: in| out)?\b").match(one.behind)
    for words in (noun[0] if noun else "", one.clause):
        comes, goes = INCOMING.search(words), OUTGOING.search(words)
        if bool(comes) != bool(goes):
            return "+" if comes else "-"
    return ""


def _pairs(word: str, inflow: Statement) -> bool:
    """Whether the word of a balance goes with the words of its flows: 顺差 with 出口, 自然增长 with 出生."""
    for own, flow in (("顺差", r"出口"), ("自然", r"出生"), ("迁", r"迁入"), ("流", r"流入")):
        if (own in word) != bool(re.search(flow, inflow.clause)) and not word.isascii():
            return False
    return True


def _flows(passage: StatedText, claimed: Statement) -> list[Statement]:
    """The figures before a balance that can be its flows."""
    before = [one for one in passage.near(claimed, 1) if one.number < claimed.number]
    aspects = (Aspect.LEVEL, Aspect.CHANGE)
    rate, levels = "率" in claimed.clause, _OF_LEVELS.search(claimed.clause) is not None
    before = [one for one in before if one.is_counted_as(claimed) and not (levels and way_of(one))]
    return [one for one in before if rate or one.claim.aspect in aspects]


def stocks(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """What is there at the end: what was there at the beginning, more what came, less what went."""
    if not claimed.is_amount or not _is_closing(claimed):
        return
    own = _flows(passage, claimed)
    opening = _opening(own)
    flows = [one for one in own if one.number > opening.number] if opening is not None else []
    if opening is None or not 1 <= len(flows) <= 6:
        return
    yield from _open_stocks(passage, claimed, opening, flows)
    signs = [_sign(one) for one in flows]
    sure = all(signs) and adjacent([opening, *flows, claimed]) and not _GOES_ON.match(claimed.tail)
    roles = (
        ("opening", opening),
        *((f"f{number}", one) for number, one in enumerate(flows, 1)),
        ("claimed", claimed),
    )
    terms = "".join(f" {sign or '+'} {{f{number}}}" for number, sign in enumerate(signs, 1))
    yield Assignment(roles, "{opening}" + terms + " == {claimed}", compelling=sure)


def _is_closing(claimed: Statement) -> bool:
    """Whether an amount is what there is at the end, and no part of it."""
    at_end = CLOSING.search(claimed.clause) or _AT_END.match(claimed.behind)
    return at_end is not None and "其中" not in claimed.clause


def _open_stocks(
    passage: StatedText, claimed: Statement, opening: Statement, flows: list[Statement]
) -> Iterator[Assignment]:
    """A stock with the figures between whose words do not say that they came or went, in whatever role."""
    signs = {one.number: _sign(one) for one in flows}
    beside = [one for one in _beside(passage, claimed, [opening]) if one.number > opening.number]
    unsure = [one for one in beside if not signs.get(one.number)]
    if unsure:
        told = [("+", opening), *((signs[one.number], one) for one in flows if signs[one.number])]
        yield from _other_readings(told, unsure, [("-", "+", "")] * len(unsure), claimed)


def _opening(own: list[Statement]) -> Statement | None:
    """What was there at the beginning; None where no figure or more than one is said to be that, or where it is owed."""
    openings = [one for one in own if OPENING.search(one.clause) or _AT_START.match(one.behind)]
    return openings[0] if len(openings) == 1 and not _OWED.search(openings[0].clause) else None


_OWED = late(r"\b[Dd]ebt|应收|负债|欠款|债务|贷款|借款")
"""Words of what is owed, of which money that comes in takes away."""
_GOES_ON = late(r"^(?: [a-z]+)? and [a-z]+ed \S?$")
"""What follows a flow that is not the last: and carried 1,435."""


def _sign(one: Statement) -> str:
    """Whether a flow comes in or goes out; empty where its words do not say."""
    told = _DID_BEHIND.match(one.behind)
    words = told[0] if told is not None else one.clause
    if "发放" in words and one.kind is not Kind.MONEY:
        return ""
    comes, goes = STOCKED.search(words), CLEARED.search(words)
    return "" if bool(comes) == bool(goes) else "+" if comes else "-"


_AT_END = late(r"^(?: [a-z]+)? at (?:its|the) (?:end|close)")
_AT_START = late(
    r"^[^，。；]{0,16} (?:at the (?:start|beginning)|(?:on|at) 1 (?:January|April|July|October))\b"
)
_DID_BEHIND = late(
    r"^(?: (?!and\b)[a-z]+)?(?: were| was| had)? (?:joined|left|resigned|died|lapsed|retired|hired|sold|added)\b"
)
_LEFT_BEFORE = late(r"leaving (?:another |a further )?\S?$")
_LEFT_BEHIND = late(r"^[^，。；.]{0,16}? ?(?:left|remaining|to go|short|still (?:to|wait))", re.IGNORECASE)
_OVER_BEHIND = late(
    r"^(?: [a-z]+)? (?:more than|above|over|beyond|in excess of)(?: the| its)? (?:plan|target|goal|budget)"
)


def remainders(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """任务86户，已完成61户，还剩25户: what was to be done less what is done; and what is more than was planned."""
    if claimed.is_amount:
        yield from differences(passage, claimed)
        yield from _to_the_next(passage, claimed)
        yield from attendances(passage, claimed)
    way = _left_or_over(claimed) if claimed.is_amount else ""
    if not way or any(OPENING.search(one.clause) for one in passage.near(claimed, 0)):
        return
    own = [
        one for one in passage.near(claimed, 1) if one.number < claimed.number and one.is_amount_as(claimed)
    ]
    if way == "left" and len(own) == _TWO and _OF.match(passage.between(*own)):
        yield between(claimed, own[1], own[0], compelling=own[0].sentence == claimed.sentence)
        return
    formula = "{plan} - {done}" if way == "left" else "{done} - {plan}"
    for plan, done in combinations(own, 2):
        sure = len(own) == _TWO and _is_planned(plan, done, claimed)
        yield between(claimed, plan, done, formula, compelling=sure)


_RUNNING = late(r"(?:累计|滚存|历年)[^，。；]*")


_SHOULD = late(r"应(?:到|出席|参加|参会|收|检|发)")
_AWAY = late(r"请假|缺席|缺勤|未(?:到|收|检|参加)|因[病事故公][^，。；]{0,6}")
_CAME = late(r"实际?(?:到|出席|参加|参会|收|检|发)")


def attendances(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """应到486人，请假23人，实到463人: who came is who should less who is away."""
    away = passage.before(claimed)
    due = passage.before(away) if away is not None else None
    if away is None or due is None or not (due.is_amount_as(claimed) and away.is_amount_as(claimed)):
        return
    if (
        _SHOULD.search(due.clause)
        and _AWAY.search(passage.between(due, away))
        and _CAME.search(claimed.clause)
    ):
        yield between(claimed, due, away, compelling=True)


def _to_the_next(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Raised £92,000, £8,000 short of its £100,000 target: the plan stands behind."""
    done, plan = passage.before(claimed), passage.at(claimed.number + 1)
    if done is None or plan is None or plan.sentence != claimed.sentence:
        return
    found = _SHORT_OF.fullmatch(passage.between(claimed, plan))
    if found is not None and done.is_amount_as(claimed) and plan.is_amount_as(claimed):
        formula = "{plan} - {done}" if found["short"] else "{done} - {plan}"
        yield between(claimed, plan, done, formula, compelling=True)


_SHORT_OF = late(
    r"(?: [a-z]{3,12})? (?:(?P<short>short of|below|under|shy of|fewer than|less than)|above|over|more than|ahead of) (?:its|the|a|their|an?) \S?"
)


def _left_or_over(claimed: Statement) -> str:
    """Whether an amount is left to do, or was done beyond a plan; empty where words do not say, or say both."""
    left = any(
        (LEFT.search(claimed.clause), _LEFT_BEHIND.search(claimed.tail), _LEFT_BEFORE.search(claimed.clause))
    )
    over = any((OVER_DONE.search(claimed.clause), _OVER_BEHIND.match(claimed.behind)))
    return "" if left == over else "left" if left else "over"


def _is_planned(plan: Statement, done: Statement, claimed: Statement) -> bool:
    """Whether words say that one amount was to be done and the other was, and what is claimed is just between them."""
    wanted = TO_BE_DONE.search(plan.clause + "…" + plan.behind[:8])
    finished = DONE.search(done.clause + "…" + done.behind[:20])
    return (
        wanted is not None
        and finished is not None
        and DONE.search(plan.clause.replace("完成任务", "")) is None
        and plan.sentence == claimed.sentence
        and "还有" not in claimed.clause
        and len(claimed.clause) < _CLAUSE
    )


_OF = late(r"^(?: [a-z]+)? (?:out )?of (?:the|its|all|a total of) ?$")
_TWO = 2
_CLAUSE = 24


def overruns(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Budgeted at $50 million but cost $62 million, 24% over budget; 超计划15%."""
    if not claimed.is_percent:
        return
    yield from of_plans(passage, claimed)
    over = OVER_BY.search(claimed.clause) or OVER_BY_BEHIND.match(claimed.behind)
    under = UNDER_BY_BEHIND.match(claimed.behind)
    own = [one for one in passage.sentence(claimed) if one.number < claimed.number and one.is_amount][-_TWO:]
    if not (over or under) or len(own) < _TWO or not own[0].is_amount_as(own[1]):
        return
    sign = "({done} - {plan})" if over else "({plan} - {done})"
    for plan, done in (own, own[::-1]):
        wanted = plan is own[0] and TO_BE_DONE.search(plan.clause + "…" + plan.behind[:8]) is not None
        sure = wanted and claimed.number == done.number + 1
        yield between(claimed, plan, done, f"{sign} / {{plan}}", compelling=sure)
