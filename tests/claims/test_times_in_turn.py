"""Figures of several times: said in turn, as two ends, as means, as openings, and what a time does not reach."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import HEADING, said

METRICS = ("财政收入", "工业用电量", "茶叶产量", "快递业务量", "货物吞吐量")
SEEDS = range(8)


def amounts(chance: random.Random, many: int) -> list[str]:
    """So many amounts with one unit each."""
    return [f"{chance.randint(101, 999) / 10}亿元" for _each in range(many)]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("form", ["listed", "short", "span", "behind"])
def test_figures_said_of_several_years_in_turn_are_each_of_its_own(seed: int, form: str) -> None:
    """2021年、2022年和2023年…分别为; 2021、2022、2023年; 2021年至2023年; the years behind the metric."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    metric, first, many = chance.choice(METRICS), chance.randint(2011, 2018), chance.randint(2, 6)
    years = [str(year) for year in range(first, first + many)]
    listed = "年、".join(years[:-1]) + f"年和{years[-1]}年"
    lead = {
        "listed": f"{listed}，{metric}",
        "short": f"{'、'.join(years)}年，{metric}",
        "span": f"{years[0]}年至{years[-1]}年，{metric}",
        "behind": f"{metric}{listed}",
    }[form]
    values = amounts(chance, many)
    found = said(f"{lead}分别为{'、'.join(values[:-1])}和{values[-1]}。", heading=HEADING)
    assert [(one.metric, one.period, one.surface) for one in found] == [
        (metric, year, value) for year, value in zip(years, values, strict=True)
    ]


def test_values_with_one_unit_for_all_are_said_in_turn() -> None:
    """26.5、28.8、31.9亿元."""
    found = said("2020年、2021年和2022年，水产品产量分别为26.5、28.8、31.9万吨。", heading=HEADING)
    assert [one.period for one in found] == ["2020", "2021", "2022"]


def test_halves_and_quarters_are_said_in_turn() -> None:
    """一季度、二季度; 上半年和下半年."""
    found = said(
        "一季度、二季度，茶叶销量分别增长6.1%、5.8%。上半年和下半年，茶叶销量分别为3万吨、4万吨。",
        heading=HEADING,
    )
    assert [one.period for one in found] == ["2023Q1", "2023Q2", "2023H1", "2023H2"]


def test_a_year_in_brackets_is_of_the_figure_before_it_alone() -> None:
    """26.5亿元（2022年）、28.8亿元（2023年），增长8%."""
    found = said("茶叶产值分别为26.5亿元（2021年）、28.8亿元（2022年），增长8%。", heading=HEADING)
    assert [one.period for one in found] == ["2021", "2022", "2023"]


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize("verb", ["增加到", "增至", "提高到", "下降到"])
@pytest.mark.parametrize("lead", ["由去年的", "从上年的", "由去年"])
def test_the_first_of_two_ends_is_of_the_year_before_the_second(metric: str, verb: str, lead: str) -> None:
    """由去年的A增加到B, in a section on 2023: A is of 2022, B of 2023."""
    found = said(f"{metric}{lead}126.3亿元{verb}131.4亿元。", heading=HEADING)
    assert [(one.metric, one.period) for one in found] == [(metric, "2022"), (metric, "2023")]


def test_this_year_as_the_second_end_makes_last_year_the_one_before() -> None:
    """由去年的A增加到今年的B, and the movement after it is of this year."""
    found = said("茶叶产量由去年的3万吨增加到今年的4万吨，增加1万吨。", heading=HEADING)
    assert [one.period for one in found] == ["2023", "2024", "2024"]


def test_without_a_year_spoken_of_the_date_says_it() -> None:
    """由去年的A增加到B, in a text of March 2024."""
    found = said("茶叶产量由去年的3万吨增加到4万吨。", "2024-03")
    assert [one.period for one in found] == ["2023", "2024"]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("茶叶产量从2019年的3.1万吨增至3.8万吨。", ["2019", "2023"]),
        ("2019年至2023年，茶叶产量从3.1万吨增至3.8万吨。", ["2019", "2023"]),
        ("五年来，茶叶产量从3.1万吨增至3.8万吨。", ["2018", "2023"]),
    ],
)
def test_two_ends_of_several_years(text: str, periods: list[str]) -> None:
    """A year that is said; the first of two years; the year before so many."""
    assert [one.period for one in said(text, heading=HEADING)] == periods


@pytest.mark.parametrize("mean", ["年均", "平均每年"])
@pytest.mark.parametrize("verb", ["投资", "新增贷款", "完成投资", "增加产值"])
def test_a_yearly_mean_of_an_amount_is_of_the_whole_span(mean: str, verb: str) -> None:
    """五年来，年均投资50亿元."""
    (found,) = said(f"五年来，{mean}{verb}50.3亿元。", heading=HEADING)
    assert (found.mean, found.period) == (True, "2019/2023")


@pytest.mark.parametrize(
    ("text", "metric", "aspect", "period"),
    [
        ("“十四五”期间，旅游收入年均增速达到6%。", "旅游收入增速", "growth", "2021/2025"),
        ("旅游收入五年年均增长5.9%。", "旅游收入", "growth", "2019/2023"),
        ("五年来，粮食产量年均稳定在60万吨。", "粮食产量", "level", "2019/2023"),
        ("全年月均用电量3.2亿千瓦时。", "月均用电量", "level", "2023"),
    ],
)
def test_other_wordings_of_means(text: str, metric: str, aspect: str, period: str) -> None:
    """年均增速, 五年年均, 年均稳定在, 月均."""
    (found,) = said(text, heading=HEADING)
    assert (found.metric, found.aspect, found.mean, found.period) == (metric, aspect, True, period)


def test_the_growth_of_a_mean_is_no_mean() -> None:
    """月均用电量……，增长5%."""
    assert [one.mean for one in said("月均用电量3.2亿千瓦时，增长5%。", heading=HEADING)] == [True, False]


def test_a_member_of_a_list_with_a_mean_of_its_own_takes_no_verb_of_the_first() -> None:
    """年均新增企业30家、年均投资50亿元."""
    found = said("五年来，年均新增龙头企业30家、年均投资50亿元。", heading=HEADING)
    assert [one.metric for one in found] == ["新增龙头企业", "投资"]


@pytest.mark.parametrize("word", ["同比", "较", "比"])
def test_a_year_compared_with_is_a_base_and_no_period(word: str) -> None:
    """同比2022年增长."""
    found = said(f"茶叶产量3万吨，{word}2022年增长8%。", heading=HEADING)
    assert [(one.period, one.base) for one in found] == [("2023", None), ("2023", "2022")]


def test_the_base_is_never_the_period_itself() -> None:
    """比去年, in a section on last year."""
    (found,) = said("茶叶产量比去年增加5万吨。", heading=HEADING)
    assert (found.period, found.base) == ("2023", "2022")


@pytest.mark.parametrize("budget", ["年初预算", "调整预算", "年度计划", "全年目标"])
def test_a_share_of_a_budget_is_compared_with_no_time(budget: str) -> None:
    """为年初预算的102.3%."""
    (found,) = said(f"土地出让收入为{budget}的102.3%。", heading=HEADING)
    assert (found.aspect, found.period, found.base, found.whole) == ("share", "2023", None, budget)


def test_what_is_said_in_brackets_does_not_hold_behind_them() -> None:
    """（2022年：10亿元），增长20%; （其中……）."""
    found = said("2023年出口额12亿元（2022年：10亿元），增长20%。", heading=HEADING)
    assert [one.period for one in found] == ["2023", "2022", "2023"]
    found = said("茶叶产值12亿元（其中红茶产值3亿元），增长20%。", heading=HEADING)
    assert [one.metric for one in found] == ["茶叶产值", "红茶产值", "茶叶产值"]


def test_a_time_still_to_come_holds_in_its_sentence_alone() -> None:
    """明年，…… in a paragraph on what is over."""
    found = said("去年，茶叶产量3万吨。明年，茶叶产量预期增长7%。毛竹产量61万根。", heading=HEADING)
    assert [(one.period, one.mode) for one in found] == [
        ("2023", "actual"),
        ("2025", "target"),
        ("2023", "actual"),
    ]


def test_coming_years_are_aimed_at() -> None:
    """今后五年."""
    (found,) = said("今后五年，新增就业5万人。", heading=HEADING)
    assert (found.period, found.mode) == ("2024/2028", "target")


def test_the_year_that_opens_a_paragraph_holds_in_those_after_it() -> None:
    """Until another opens, or the section ends; a paragraph that begins with a day ends it too."""
    text = (
        "2021年，全县上下团结奋斗。\n茶叶产量3万吨。\n2022年，毛竹产量5万根。\n香菇产量2万吨。\n"
        "2023年3月5日，全县召开大会。\n参会代表120人。"
    )
    found = said(text, "2024-02")
    assert [one.period for one in found] == ["2021", "2022", "2022", None]


@pytest.mark.parametrize(
    ("plan", "period"), [("十四五", "2021/2025"), ("十五五", "2026/2030"), ("十六五", "2031/2035")]
)
def test_every_plan_has_its_years(plan: str, period: str) -> None:
    """“十五五”时期; what begins with the year of the text or later is aimed at."""
    (found,) = said(f"“{plan}”时期，旅游收入年均增长5%。", "2026-01")
    assert (found.period, found.mode) == (period, "actual" if plan == "十四五" else "target")


def test_what_a_target_starts_from_is_of_the_date_of_the_text() -> None:
    """到2027年，……由目前的5.2%提升到8%."""
    found = said("到2027年，秸秆利用率要由目前的75.2%提升到88%。", "2025-07")
    assert [(one.metric, one.period) for one in found] == [("秸秆利用率", "2025"), ("秸秆利用率", "2027")]


def test_a_duration_may_move_from_one_end_to_another() -> None:
    """平均工期由去年同期的7.4天缩短至6.9天."""
    found = said("平均住院日由去年同期的7.4天缩短至6.9天。", heading=HEADING)
    assert [(one.metric, one.period) for one in found] == [("平均住院日", "2022"), ("平均住院日", "2023")]


def test_more_than_before_is_a_change() -> None:
    """同比多0.14亿吨."""
    found = said("货物吞吐量2.58亿吨，同比多0.14亿吨。", heading=HEADING)
    assert (found[1].metric, found[1].aspect, found[1].direction, found[1].base) == (
        "货物吞吐量",
        "change",
        "up",
        "2022",
    )


def test_a_sentence_of_several_times_holds_for_none_after_it() -> None:
    """分季度看，一季度……，二季度……。分品种看，……."""
    found = said("分季度看，一季度煤炭销量3万吨，二季度4万吨。分品种看，焦煤销量下降6%。", heading=HEADING)
    assert [one.period for one in found] == ["2023Q1", "2023Q2", "2023"]


def test_a_half_that_is_still_wanted_is_of_this_year() -> None:
    """上半年有望突破, in a text of March."""
    found = said("今年一季度，旅游收入9亿元。上半年有望突破20亿元。", "2024-04", heading=HEADING)
    assert [one.period for one in found] == ["2024Q1", "2024H1"]


def test_less_a_year_is_a_change() -> None:
    """年均减少用水."""
    (found,) = said("近三年年均减少用水1200万立方米。", heading=HEADING)
    assert (found.aspect, found.direction, found.mean) == ("change", "down", True)


def test_the_year_before_by_another_word() -> None:
    """由上一年的57.1%提高至58.3%."""
    found = said("森林覆盖率由上一年的57.1%提高至58.3%。", heading=HEADING)
    assert [one.period for one in found] == ["2022", "2023"]


FIVE_YEARS = "政府工作报告\n一、过去五年工作回顾\n"


@pytest.mark.parametrize("movement", ["由1860元增加到4015元", "从1860元提高到4015元", "由1860元上升至4015元"])
def test_a_movement_begins_in_the_year_that_its_sentence_compares_with(movement: str) -> None:
    """2007年…比2002年增长1.2倍；人均……由A增加到B."""
    found = said(f"2007年，粮食总产比2002年增长1.2倍；人均产值{movement}。", "2008-01", heading=FIVE_YEARS)
    assert [one.period for one in found[1:]] == ["2002", "2007"]
    near = said(f"2007年，粮食总产比上年增长3%；人均产值{movement}。", "2008-01", heading=FIVE_YEARS)
    assert [one.period for one in near[1:]] == ["2006", "2007"]


def test_where_a_movement_begins_is_sure_only_where_no_years_are_looked_back_on() -> None:
    """2007年，……由A增加到B under 过去五年."""
    text = "2007年，出口总额由1200万美元增加到5600万美元。"
    first, last = said(text, "2008-01", heading=FIVE_YEARS)
    assert (first.confidence, last.confidence) == ("medium", "high")
    first, _last = said(text, "2008-01", heading="政府工作报告\n一、2007年工作回顾\n")
    assert first.confidence == "high"


def test_what_is_added_up_behind_the_last_year_is_of_all_years_looked_back_on() -> None:
    """2007年财政收入……；支出累计……, and 2007年累计."""
    found = said("2007年财政收入达到9亿元；财政支出累计68亿元。", "2008-01", heading=FIVE_YEARS)
    assert [(one.period, one.confidence) for one in found] == [("2007", "high"), ("2003/2007", "medium")]
    (own,) = said("2007年累计发放补贴8000万元。", "2008-01", heading=FIVE_YEARS)
    assert own.period == "2007"
