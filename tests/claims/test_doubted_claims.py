"""What is not surely read is not said with high confidence; what was so said and wrong is read rightly."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, said

DOUBTED = {
    "审结一审刑事案件4128件5316人。": 1,
    "发表论文386篇，影响因子10分以上的28篇。": 1,
    "失业率定止5.1%。": 0,
    "五年来，发展会员8万人，采纳率38.6%。": 1,
}
"""Of another unit than what it is said of; only some of what was named; a verb that is not known; of years or of their end."""
METRICS = {
    "共查出主要问题金额21.6亿元。": ["主要问题金额"],
    "推动建立完善制度46项。": ["制度"],
    "18个县区挪用资金3150万元。": ["县区", "资金"],
    "涉及金额48.3万元，118名已故人员领取养老待遇21.5万元。": ["涉及金额", "已故人员", "养老待遇"],
    "昼间平均等效声级为54.3分贝。": ["昼间平均等效声级"],
    "“新三样”产品出口218.7亿元。": ["“新三样”产品出口"],
    "臭氧日最大8小时平均第90百分位浓度158微克/立方米。": ["臭氧日最大8小时平均第90百分位浓度"],
    "药占比24.1%，耗占比22.8%，分别下降1.3个、0.9个百分点。": ["药占比", "耗占比", "药占比", "耗占比"],
    "全市法院受理案件9.8万件，其中市中院受理1.2万件。": ["案件", "受理案件"],
}


@pytest.mark.parametrize("text", DOUBTED)
def test_what_is_doubtful_is_not_said_with_high_confidence(text: str) -> None:
    """The figure may be of something else, or of another time."""
    assert said(text, heading=HEADING)[DOUBTED[text]].confidence != "high"


@pytest.mark.parametrize("text", METRICS)
def test_the_metric_is_what_the_clause_names(text: str) -> None:
    """Verbs of auditors and of courts, names with figures, shares that are named by 占比."""
    assert [one.metric for one in said(text, heading=HEADING)] == METRICS[text]


@pytest.mark.parametrize("hedge", ["超过", "逾", "近", "突破", "约"])
@pytest.mark.parametrize(("value", "verb", "direction"), [("5%", "增长", "up"), ("三成", "下降", "down")])
def test_a_hedge_behind_a_verb_of_moving_is_one(verb: str, hedge: str, value: str, direction: str) -> None:
    """增长超过5% is a growth, not a rate of 5%."""
    (one,) = said(f"客流量{verb}{hedge}{value}。", heading=HEADING)
    assert (one.metric, one.aspect, one.direction) == ("客流量", "growth", direction)


@pytest.mark.parametrize("verb", ["恢复至", "回升到", "为", "相当于"])
def test_a_percentage_of_an_earlier_time_is_a_multiple_of_it(verb: str) -> None:
    """恢复至2019年同期的103% is of now, compared with then."""
    found = said(f"客流量686万人次，{verb}2019年同期的103.4%，门票收入3亿元。", heading=HEADING)
    assert [(one.aspect, one.period, one.base) for one in found] == [
        ("level", "2023", None),
        ("multiple", "2023", "2019"),
        ("level", "2023", None),
    ]


@pytest.mark.parametrize(
    ("line", "period"), [("2025年4月", "2024"), ("（2025年4月）", "2024"), ("2024年6月", "2024-06")]
)
def test_a_month_alone_below_a_title_is_its_dateline(line: str, period: str) -> None:
    """Of which no figure is, where it is later than what the title names."""
    title = "江口银行2024年年度报告摘要\n" if period == "2024" else "江口县大事记\n"
    (one,) = said("各项贷款余额2718亿元。", "2025-04", heading=f"{title}{line}\n")
    assert one.period == period


@pytest.mark.parametrize(
    "line",
    ["江口县统计局  2024年1月", "县农村社会经济调查队　2024年1月", "江口银行股份有限公司 （2024年1月）"],
)
def test_who_signed_and_a_month_below_a_title_are_its_dateline(line: str) -> None:
    """Of which no figure is, whoever signed."""
    (one,) = said("秋粮总产量348亿斤。", "2024-01", heading=f"2023年秋粮生产调查报告\n{line}\n")
    assert one.period == "2023"


def test_a_time_that_says_which_things_are_meant_is_not_of_the_sentence() -> None:
    """截至6月底，上年查出的213个问题: of June."""
    found = said("截至2024年6月底，上年查出的213个问题整改率92%。", "2024-07", heading="江口县审计报告\n")
    assert {one.period for one in found} == {"2024-06"}


def test_those_whom_a_clause_counts_with_among_are_the_whole() -> None:
    """48个断面中，优良断面占."""
    assert said("48个国控断面中，优良水质断面占93.8%。", heading=HEADING)[1].whole == "国控断面"


def test_for_whom_something_is_done_is_not_whose_it_is() -> None:
    """向省队输送运动员."""
    (one,) = said("向省队输送运动员43名。", heading=HEADING)
    assert (one.metric, one.scope) == ("运动员", "")


@pytest.mark.parametrize("noun", ["跌幅", "降幅", "涨幅"])
def test_what_a_rate_of_movement_came_to_is_a_growth(noun: str) -> None:
    """同比跌幅收窄至3.6%: the noun says which way the price went."""
    (one,) = said(f"住宅价格环比持平，同比{noun}收窄至3.6%。", heading=HEADING)
    assert (one.aspect, one.direction) == ("growth", "up" if noun == "涨幅" else "down")


@pytest.mark.parametrize("rate", ["上线率61.7%", "覆盖率达98%"])
def test_an_amount_that_moved_is_of_the_amount_before_a_rate(rate: str) -> None:
    """A rate moves by points, not by heads."""
    found = said(f"本科上线人数2186人，{rate}，较上年净增143人。", heading=HEADING)
    assert (found[2].metric, found[2].aspect) == ("本科上线人数", "change")


def test_a_modifier_alone_has_the_rate_that_the_one_before_it_has() -> None:
    """城市供电可靠率，农村."""
    found = said("城市供电可靠率99.985%，农村99.93%。", heading=HEADING)
    assert [one.metric for one in found] == ["城市供电可靠率", "农村供电可靠率"]


def test_money_that_was_sought_is_of_the_year_that_is_over() -> None:
    """争取 before money is a verb of doing, before a level one of hoping."""
    heading = "江口县2025年政府工作报告\n（2025年1月8日）\n一、2024年工作回顾\n"
    assert said("全年争取上级资金18.6亿元。", heading=heading)[0].period == "2024"


def test_people_are_no_cases() -> None:
    """受理案件1862件，批准逮捕1780人."""
    found = said("受理审查逮捕案件1862件，批准逮捕1780人，不起诉218人。", heading=HEADING)
    assert [one.metric for one in found] == ["审查逮捕案件", "批准逮捕", "不起诉"]
