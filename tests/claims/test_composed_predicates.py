"""Predicates that are composed of parts belong to no metric, whatever their parts; halves of nouns that look like them do."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import HEADING, said

METRICS = {
    "毛利率": "31.5%",
    "失业率": "5.1%",
    "快递业务量": "3.2亿件",
    "猪肉价格": "28.6元/公斤",
    "净利润": "4.7亿元",
}
DEGREES = (
    "大",
    "猛",
    "骤",
    "微",
    "略",
    "再",
    "连",
    "陡",
    "净",
    "逆势",
    "急剧",
    "稳中有",
    "双双大幅",
    "同比",
    "比上年小幅",
)
RISING = ("增", "涨", "升")
FALLING = ("降", "跌", "减")
STAYING = ("稳", "停留", "定格", "锁定", "维持", "徘徊", "企稳", "控制")
COMING = (
    "攀至",
    "飙升至",
    "微降到",
    "一跃升至",
    "首超",
    "再破",
    "跌破",
    "逼近",
    "重回",
    "录得",
    "低至",
    "稳超",
)
PLANNING = ("拟安排", "计划支出", "预计投入", "力争达到", "拟达到", "预计突破", "拟定为")
BUDGETS = ("教育支出", "科技经费", "公路养护资金", "城建投资")
NOUNS = {
    "扩大增值服务收入5亿元。": "增值服务收入",
    "小升初学生达到3万人。": "小升初学生",
    "养老保险首缴人数8万人。": "养老保险首缴人数",
    "再生水利用量1.2亿立方米。": "再生水利用量",
    "大跌价商品销售额2亿元。": "大跌价商品销售额",
    "停在库设备原值3亿元。": "停在库设备原值",
}
SEEDS = range(12)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_degree_and_a_verb_of_moving_are_no_part_of_the_metric(seed: int) -> None:
    """大增, 骤降, 比上年小幅上升; the verb alone says which way."""
    pick = random.Random(seed)  # noqa: S311 (sentences, not secrets)
    for metric in METRICS:
        rising = pick.random() < 0.5
        verb = pick.choice(DEGREES) + pick.choice(RISING if rising else FALLING)
        (one,) = said(f"{metric}{verb}{pick.choice(('', '了', '约'))}12.5%。", heading=HEADING)
        assert (one.metric, one.aspect, one.direction) == (metric, "growth", "up" if rising else "down"), verb


@pytest.mark.parametrize("seed", SEEDS)
def test_where_it_stays_or_comes_to_is_no_part_of_the_metric(seed: int) -> None:
    """稳在, 定格于, 攀至, 首超."""
    pick = random.Random(seed)  # noqa: S311 (sentences, not secrets)
    for metric, value in METRICS.items():
        for verb in (pick.choice(STAYING) + pick.choice("在于"), pick.choice(COMING)):
            (one,) = said(
                f"{metric}{pick.choice(('', '最终', '仍'))}{verb}{value}{pick.choice(('', '左右', '上下'))}。",
                heading=HEADING,
            )
            assert (one.metric, one.aspect) == (metric, "rate" if "%" in value else "level"), verb


def test_a_predicate_before_a_comma_is_none_either() -> None:
    """The clause behind it has the metric."""
    found = said("快递业务量大增，达到3.2亿件。", heading=HEADING)
    assert [one.metric for one in found] == ["快递业务量"]


@pytest.mark.parametrize("verb", PLANNING)
@pytest.mark.parametrize("metric", BUDGETS)
def test_what_is_planned_is_no_part_of_the_metric(metric: str, verb: str) -> None:
    """拟安排, 计划支出; it is aimed at."""
    (one,) = said(f"今年，{metric}{verb}4.7亿元。", heading=HEADING)
    assert (one.metric, one.mode) == (metric, "target")


@pytest.mark.parametrize("text", NOUNS)
def test_what_only_looks_composed_stays_in_its_noun(text: str) -> None:
    """No figure, sign or small word stands behind it."""
    assert NOUNS[text] in [one.metric for one in said(text, heading=HEADING)]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("水果总产搞到了30万吨。", "水果总产"),
        ("水果总产干到30万吨。", "水果总产"),
        ("职工平均工资拿到了1300元。", "职工平均工资"),
        ("学生拿到证书30本。", "证书"),
    ],
)
def test_what_people_get_to_in_speaking_is_reached(text: str, metric: str) -> None:
    """Before its figure; before a noun the verb has that for its object."""
    assert [one.metric for one in said(text)] == [metric]
