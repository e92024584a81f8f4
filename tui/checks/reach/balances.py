"""Balances: what came in less what went out, a stock from its beginning to its end, a surplus of two flows."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.claims.claim_model import Aspect
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement

_SURPLUS = late(
    r"顺差|盈余|结余|结存|净收入|净流入|净迁入|自然增(?:加|长)|surplus|balance(?! of)|left|remain|profit|natural increase|net (?:gain|inflow|income|increase)",
    re.IGNORECASE,
)
_DEFICIT = late(
    r"逆差|赤字|亏损|亏空|缺口|净流出|净迁出|自然减(?:少|员)|deficit|shortfall|\bloss|natural decrease|net (?:loss|outflow|decrease)",
    re.IGNORECASE,
)
_PLUS = late(
    r"出口|收入|收到|筹集|募集|出生|迁入|流入|转入|exports?|income|revenue|receipts|received|raised|earned|took in|takings|births|born|arriv|inflow",
    re.IGNORECASE,
)
_MINUS = late(
    r"进口|支出|开支|花费|支付|死亡|迁出|流出|转出|imports?|spending|expenditure|expenses|spent|paid|costs?|deaths|died|departure|outflow",
    re.IGNORECASE,
)
_OPENING = late(r"(?:年|月|期|季)初|上年末|上年结[转余]|期初|原有|opening")
_CLOSING = late(r"(?:年|月|期|季)末|期末|年底|closing|结存|结余|库存|现有|剩余")
_IN = late(r"购进|入库|新增|增加|发放|收购|新建|新招|调入|收入|补充|进货|received|added|bought")
_OUT = late(r"销售|出库|核销|减少|支出|调出|退出|使用|消耗|注销|发出|sold|used|issued|left|removed")
_OTHER = late(r"其中|服务贸易|对.{1,6}(?:出口|进口)")


def balances(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A surplus or a deficit of two flows told before it."""
    if not claimed.is_amount:
        return
    words = claimed.clause
    surplus, deficit = _SURPLUS.search(words), _DEFICIT.search(words)
    if bool(surplus) == bool(deficit):
        return
    near = [one for one in passage.near(claimed, 1) if one.number < claimed.number and _is_flow(one, claimed)]
    plus = [
        one
        for one in near
        if _PLUS.search(one.clause) and "进出口" not in one.clause and not _MINUS.search(one.clause)
    ]
    minus = [one for one in near if _MINUS.search(one.clause) and not _PLUS.search(one.clause)]
    for inflow in reversed(plus):
        for outflow in reversed(minus):
            own = all(one.sentence == claimed.sentence for one in (inflow, outflow))
            sure = (
                len(plus) == 1 == len(minus)
                and own
                and abs(inflow.number - outflow.number) <= 3
                and not passage.between(inflow, claimed).count("；")
                and not _OPENING.search(passage.between(inflow, claimed) + inflow.clause)
                and (not surplus or _pairs(surplus[0], inflow))
            )
            sign = ("in", "out") if surplus else ("out", "in")
            yield Assignment(
                (("in", inflow), ("out", outflow), ("claimed", claimed)),
                f"{{{sign[0]}}} - {{{sign[1]}}} == {{claimed}}",
                compelling=sure,
            )


def _pairs(word: str, inflow: Statement) -> bool:
    """Whether the word of a balance goes with the words of its flows: 顺差 with 出口, 自然增长 with 出生."""
    for own, flow in (("顺差", r"出口"), ("自然", r"出生"), ("迁", r"迁入"), ("流", r"流入")):
        if (own in word) != bool(re.search(flow, inflow.clause)) and not word.isascii():
            return False
    return True


def _is_flow(one: Statement, claimed: Statement) -> bool:
    """Whether a figure can be a flow of a balance."""
    return (
        one.unit == claimed.unit
        and one.kind is claimed.kind
        and one.claim.aspect
        in (
            Aspect.LEVEL,
            Aspect.CHANGE,
        )
    )


def stocks(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """What is there at the end: what was there at the beginning, more what came, less what went."""
    if not claimed.is_amount or not _CLOSING.search(claimed.clause):
        return
    own = [one for one in passage.sentence(claimed) if one.number < claimed.number and _is_flow(one, claimed)]
    openings = [one for one in own if _OPENING.search(one.clause)]
    if len(openings) != 1:
        return
    flows = [one for one in own if one.number > openings[0].number]
    if not 1 <= len(flows) <= 6:
        return
    signs = [_sign(one) for one in flows]
    sure = all(signs) and _adjacent([openings[0], *flows, claimed])
    roles = (
        ("opening", openings[0]),
        *((f"f{number}", one) for number, one in enumerate(flows, 1)),
        ("claimed", claimed),
    )
    terms = "".join(f" {sign or '+'} {{f{number}}}" for number, sign in enumerate(signs, 1))
    yield Assignment(roles, "{opening}" + terms + " == {claimed}", compelling=sure)


def _sign(one: Statement) -> str:
    """Whether a flow comes in or goes out; empty where its words do not say."""
    comes, goes = _IN.search(one.clause), _OUT.search(one.clause)
    return "" if bool(comes) == bool(goes) else "+" if comes else "-"


def _adjacent(window: Sequence[Statement]) -> bool:
    """Whether figures follow each other without another between them."""
    return all(later.number == earlier.number + 1 for earlier, later in pairwise(window))


_LEFT = late(r"还剩|剩余|剩下|尚有|尚余|还有|余下|还差|尚差|未完成|尚未", re.IGNORECASE)
_LEFT_BEHIND = late(r"^[^，。；.]{0,16}? ?(?:left|remaining|to go|short|still (?:to|wait))", re.IGNORECASE)
_OVER_DONE = late(r"超收|超额|超产|超销|超过(?:计划|目标|预算)|比(?:计划|预算|目标)(?:多|增加|超)|多(?:于计划)?完成")
_WANTED = late(r"计划|任务|目标|预算|应|要|需|拟|总数|共|planned|target|goal|budget|aim|due|needed|of the|total", re.IGNORECASE)
_DONE = late(r"完成|已|实际|建成|实现|到位|complet|built|done|finish|achiev|deliver|spent|collected|paid", re.IGNORECASE)


def remainders(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """任务86户，已完成61户，还剩25户: what was to be done less what is done; and what is more than was planned."""
    if not claimed.is_amount:
        return
    left = _LEFT.search(claimed.clause) or _LEFT_BEHIND.search(claimed.tail)
    over = _OVER_DONE.search(claimed.clause)
    if bool(left) == bool(over):
        return
    own = [one for one in passage.near(claimed, 1) if one.number < claimed.number and _counts_like(one, claimed)]
    for plan in own:
        for done in own:
            if plan.number >= done.number:
                continue
            words = plan.clause + "…" + plan.behind[:8]
            sure = (
                "还有" not in claimed.clause
                and len(own) == _TWO
                and plan.sentence == claimed.sentence
                and _WANTED.search(words) is not None
                and _DONE.search(done.clause) is not None
                and _DONE.search(plan.clause.replace("完成任务", "")) is None
                and len(claimed.clause) < _CLAUSE
            )
            first, second = ("plan", "done") if left else ("done", "plan")
            yield Assignment(
                (("plan", plan), ("done", done), ("claimed", claimed)),
                f"{{{first}}} - {{{second}}} == {{claimed}}",
                compelling=sure,
            )


_TWO = 2
_CLAUSE = 24


def _counts_like(one: Statement, claimed: Statement) -> bool:
    """Whether an amount is counted as the claimed one is; figures of steps between them are passed over."""
    return one.unit == claimed.unit and one.kind is claimed.kind and one.is_amount
