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

_SURPLUS = late(r"顺差|盈余|结余|结存|净收入|surplus|balance(?! of)|left|remain")
_DEFICIT = late(r"逆差|赤字|亏损|亏空|缺口|deficit|shortfall")
_PLUS = late(r"出口|收入|收到|筹集|募集|exports?|income|revenue|received|raised|earned", re.IGNORECASE)
_MINUS = late(r"进口|支出|开支|花费|支付|imports?|spending|expenditure|expenses|spent|paid", re.IGNORECASE)
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
    """Whether the word of a balance goes with the words of its flows: 顺差 with 出口."""
    trade = word == "顺差"
    return trade == bool(re.search(r"出口", inflow.clause)) or word.isascii()


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
