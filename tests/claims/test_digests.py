"""What digests of statistics say in short: the value before, points of per mille, carried-over funds, halves of a bare year."""

from __future__ import annotations

import pytest

from tests.claims.said import said


@pytest.mark.parametrize(
    ("metric", "before", "now"), [("失业率", "6%", "6.1%"), ("新屋开工", "124万户", "131万户")]
)
def test_the_value_before_is_of_the_time_before(metric: str, before: str, now: str) -> None:
    """前值 names no metric: it is the same one a month earlier, and what follows is of this month again."""
    text = f"8月{metric}为{now}，预期{now}，前值{before}；就业人数增0.2万人。\n"
    found = said(text, "2024-09-03")
    assert [one.metric for one in found] == [metric] * 3 + ["就业人数"]
    assert [one.period for one in found] == ["2024-08", "2024-08", "2024-07", "2024-08"]


def test_points_of_per_mille_are_points() -> None:
    """They move up and down as percentage points do, whatever the sign of the rate."""
    found = said("2021年人口自然增长率-3.34‰，降低3.38个千分点；出生率6.68‰，提高1.67个千分点。\n")
    assert [(one.aspect, one.direction) for one in found] == [
        ("rate", None),
        ("points", "down"),
        ("rate", None),
        ("points", "up"),
    ]


def test_earlier_years_are_not_the_year_before_last() -> None:
    """以前年度 holds 前年 by its characters alone."""
    carried = said("2021年，使用以前年度结转资金1270亿元。\n", "2021-03-05")[0]
    assert carried.period == "2021"
    assert said("前年完成投资12亿元。\n", "2021-03-05")[0].period == "2019"


@pytest.mark.parametrize("against", ["相较", "较", "相较于"])
def test_what_stands_before_the_time_compared_with_is_no_metric(against: str) -> None:
    """相较去年同期 compares as 较 does."""
    found = said(f"2022年上半年，投资收益429.79亿元，{against}去年同期减少268.09亿元，下降38.41%。\n")
    assert [one.metric for one in found] == ["投资收益"] * 3


def test_a_year_without_its_character_before_a_half() -> None:
    """2022上半年 is a time."""
    found = said("2021年上半年净利为3亿元，2022上半年净利为0.08亿元。\n")
    assert [one.period for one in found if one.metric == "净利"] == ["2021H1", "2022H1"]


def test_a_remark_in_brackets_takes_no_head_from_the_next_member() -> None:
    """业务收入（…）和业务总量: each has a head of its own."""
    found = said("业务收入（不含储蓄）和业务总量分别完成1.27万亿元和1.36万亿元。\n")
    assert [one.metric for one in found] == ["业务收入（不含储蓄）", "业务总量"]


@pytest.mark.parametrize("measure", ["常住人口", "地区生产总值", "财政收入"])
@pytest.mark.parametrize("places", [("郑州", "武汉"), ("青岛", "苏州", "长沙")])
def test_places_in_turn_have_each_its_own_figure(measure: str, places: tuple[str, ...]) -> None:
    """The first is not the place of all, and growth follows in their order; whether a name is a place may stay open."""
    values = [f"{at}00亿元" if measure != "常住人口" else f"{at}00万人" for at in range(1, len(places) + 1)]
    text = f"2016年，{'、'.join(places)}{measure}分别为{'、'.join(values)}，分别增长{'、'.join(['6%'] * len(places))}。\n"
    found = said(text)
    assert [one.scope + one.metric for one in found] == [place + measure for place in places] * 2


@pytest.mark.parametrize("place", ["广东", "无锡", "黑龙江", "深圳"])
@pytest.mark.parametrize(
    "measure", ["社会消费品零售总额", "规模以上工业增加值", "GDP", "常住人口", "地区生产总值"]
)
def test_a_province_or_city_without_its_class_is_the_place_of_a_measure(place: str, measure: str) -> None:
    """And of another one alone behind it the same is said."""
    found = said(f"2023年，{place}{measure}增长4.5%，福建增长5.2%。\n")
    assert [(one.metric, one.scope) for one in found] == [(measure, place), (measure, "福建")]


@pytest.mark.parametrize(
    "body", ["北京银行净利润", "江苏电力售电量", "上海港集装箱吞吐量", "浙江大学科研经费"]
)
def test_a_body_that_is_named_after_a_place_keeps_its_name(body: str) -> None:
    """No place is taken from it."""
    found = said(f"2023年，{body}增长4.5%。\n")
    assert [one.scope + one.metric for one in found] == [body]
