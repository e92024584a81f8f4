"""Rates of the field by the words around the two amounts that define them, in the same or the sentence before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.move_words import is_of_then, way_of
from tui.checks.reach.part_runs import HAN_SIGN
from tui.checks.reach.shares import in_unit
from tui.claims.claim_model import Mode
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement


class FieldRate(NamedTuple):
    """A rate of the field: what it is called, what is divided by what, and whether it is what the first leaves of the second."""

    name: str
    above: str
    below: str
    left: bool = False


RATES = (
    FieldRate(
        r"毛利率|gross (?:profit )?margin",
        r"成本|cost of (?:sales|goods)",
        r"(?:营业|主营|销售)收入|^[^，]{0,6}收入|revenue|\bsales\b(?! cost)|turnover",
        left=True,
    ),
    FieldRate(
        r"净利率|净利润率|销售净利|net (?:profit )?margin|\ba margin",
        r"净利润?|net profit|profit",
        r"收入|revenue|\bsales\b|turnover",
    ),
    FieldRate(r"资产负债率", r"负债", r"资产"),
    FieldRate(r"存贷比|贷存比", r"贷款", r"存款"),
    FieldRate(r"研发(?:投入)?(?:强度|占比)", r"研发|R&D", r"生产总值|营业收入|营收"),
    FieldRate(r"产销率", r"销售|销量", r"生产|产量|产值"),
    FieldRate(
        r"不良(?:贷款)?率|bad[- ]loan ratio|\ba ratio",
        r"不良|[Bb]ad (?:loans|debts)|non-performing",
        r"(?<!不良)贷款|(?<![Bb]ad )\bloans",
    ),
    FieldRate(r"恩格尔系数", r"食品", r"消费"),
    FieldRate(
        r"森林覆盖率|绿化覆盖率",
        r"森林|林地|绿化|绿地",
        r"(?:国土|地区|总|全[县市区镇]|土地|行政区域|建成区)面积|面积$",
    ),
    FieldRate(r"occupancy", r"taken|occupied|filled|let\b", r"\b(?:has|have|of)\b|rooms|beds"),
    FieldRate(r"debt (?:ratio|to GDP)|debt-to-GDP", r"[Dd]ebt", r"\bGDP\b"),
)
"""Percentages; what is divided and by what stand in the words before an amount, or right behind it in English."""
_NOT_LEVEL = late(r"提高|下降|上升|降低|同比|[比较]上年|回落|改善|below|above|than|上年|去年|计划|目标")


def field_rates(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """营业收入50亿元，营业成本35亿元，毛利率30%: a rate worked out again from the only two amounts that can be meant."""
    if not claimed.is_percent or way_of(claimed) is not None or _NOT_LEVEL.search(claimed.clause):
        return
    named = (one for one in RATES if re.search(rf"(?:{one.name})[^，。；0-9]{{0,8}}$", claimed.clause))
    for rate in named:
        near = [one for one in passage.near(claimed, 1) if _can_define(one, claimed)]
        above = _said(near, rate.above)
        below = [one for one in _said(near, rate.below) if one not in above]
        if len(above) != 1 or len(below) != 1 or not above[0].is_counted_as(below[0]):
            continue
        top, bottom = in_unit("above", above[0]), in_unit("below", below[0])
        yield Assignment(
            (("above", above[0]), ("below", below[0]), ("claimed", claimed)),
            f"({bottom} - {top}) / {bottom} * 100 == {{claimed}}"
            if rate.left
            else f"{top} / {bottom} * 100 == {{claimed}}",
            compelling=above[0].sentence == below[0].sentence,
        )


def _said(near: list[Statement], words: str) -> list[Statement]:
    """Those of some amounts around which certain words stand."""
    return [one for one in near if re.search(words, _words(one))]


def _can_define(one: Statement, claimed: Statement) -> bool:
    """Whether an amount before a rate can be one of the two that define it: of its time, and no movement."""
    return (
        one.number < claimed.number
        and one.is_amount
        and one.claim.mode is not Mode.TARGET
        and way_of(one) is None
        and not is_of_then(one)
        and not one.figure.quantity.approx
    )


def _words(one: Statement) -> str:
    """The words before an amount in its clause, and in English those right behind it."""
    return one.clause if HAN_SIGN.search(one.clause) else f"{one.clause} {one.behind[:24]}"
