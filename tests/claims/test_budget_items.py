"""Names of budget items keep their verbs and 上年; whose budget it is, is the scope."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import HEADING, said

ITEMS = (
    "上解支出", "上年结转收入", "调入资金", "动用预算稳定调节基金", "债务还本支出", "补助下级支出", "上级补助收入", "返还性收入", "结转下年支出",
    "专项转移支付收入", "债券转贷收入", "补充预算周转金", "下级上解收入", "待偿债再融资一般债券结余", "动用预备费", "体制上解支出",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(10))
def test_items_of_a_list_keep_their_verbs(seed: int) -> None:
    """上年 in them is no time: all are of the year of the budget."""
    pick = random.Random(seed)  # noqa: S311 - sentences, no secrets
    items = pick.sample(ITEMS, 4)
    listed = "、".join(f"{item}{number}.5亿元" for number, item in enumerate(items, 2))
    found = said(f"{pick.choice(('加上', '再加上', '此外，', ''))}{listed}。", heading=HEADING)
    assert [one.metric for one in found] == items
    assert {one.period for one in found} == {"2023"}


def test_a_verb_before_other_money_is_a_verb() -> None:
    """收回 and 盘活 say what was done with it."""
    found = said("全市收回存量资金5亿元，支付补助3亿元。", heading=HEADING)
    assert [one.metric for one in found] == ["存量资金", "补助"]


@pytest.mark.parametrize("level", ["市级", "县级", "省级"])
def test_the_level_of_a_budget_is_its_scope(level: str) -> None:
    """Of spending; it belongs to the name of what it grades."""
    found = said(f"{level}教育支出42.6亿元，增长5.2%。创建{level}示范社12家。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found[:2]] == [("教育支出", level)] * 2
    assert found[2].metric == f"{level}示范社"


def test_budgeted_money_is_named_without_it() -> None:
    """“三公”经费预算 is that of “三公”经费."""
    found = said("市级“三公”经费预算1.34亿元，压减4.3%。", heading=HEADING)
    assert [(one.metric, one.scope, one.aspect) for one in found] == [
        ("“三公”经费", "市级", "level"),
        ("“三公”经费", "市级", "growth"),
    ]
