"""What a figure is held against is of its time, its place and its kind: a month is no year, a part no whole, a distance no level."""

from __future__ import annotations

import pytest

from tests.sources.tied import tied

HEAD = (
    "清河县2024年经济运行情况\n\n2024年，地区生产总值326.47亿元，增长6.2%；公共预算收入15.83亿元，增长7.2%。"
)
TABLE = (
    "清河县2024年主要指标,,\n指标,2024年,比上年±%\n地区生产总值（亿元）,326.47,6.2\n社会消费品零售总额（亿元）,98.73,5.4\n"
    "公共预算收入（亿元）,15.83,7.2\n其中：税收收入（亿元）,10.46,4.5\n公共预算支出（亿元）,48.29,3.3\n新增城镇就业（人）,3489,2.1\n"
    "城镇居民人均可支配收入（元）,42975,4.8\n农村居民人均可支配收入（元）,23106,6.8\n粮食总产量（万吨）,21.35,1.3\n"
)


@pytest.mark.parametrize(
    "said",
    [
        "2024年11月，社会消费品零售总额8.27亿元。",
        "四季度，社会消费品零售总额28.27亿元。",
        "上半年，社会消费品零售总额增长5.1%。",
        "1—11月，社会消费品零售总额98.73亿元。",
        "全省新增城镇就业63200人。",
        "全国粮食总产量增长1.6%。",
        "城关镇新增城镇就业1302人。",
        "安平县新增城镇就业3489人。",
        "非税收入5.37亿元。",
        "农村居民人均可支配收入中位数20150元。",
        "公共预算支出中民生支出38.6亿元。",
        "城镇居民人均可支配收入比农村居民高19869元。",
        "公共预算支出比上年增加48.29亿元。",
        "五年累计新增城镇就业16820人。",
    ],
)
def test_what_is_of_another_time_place_or_kind_is_held_against_nothing(said: str) -> None:
    """Neither its value nor another one says anything of it."""
    found = tied(HEAD + said, TABLE)
    told = {surface: outcome for surface, (outcome, _cells) in found.items() if surface in said}
    assert set(told.values()) <= {"none"}, told


@pytest.mark.parametrize(
    ("said", "surface", "outcome"),
    [
        ("全年社会消费品零售总额98.73亿元。", "98.73亿元", "match"),
        ("全县新增城镇就业3498人。", "3498人", "differs"),
        ("其中税收收入10.46亿元。", "10.46亿元", "match"),
        ("清河县农村居民人均可支配收入23106元。", "23106元", "match"),
    ],
)
def test_what_is_of_the_same_is_held(said: str, surface: str, outcome: str) -> None:
    """The county's own figures of the year."""
    assert tied(HEAD + said, TABLE)[surface][0] == outcome
