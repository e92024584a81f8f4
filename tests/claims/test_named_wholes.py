"""Shares whose whole has an amount of its own, begins with 到, or is those whom 中 takes apart."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, said

OWN_AMOUNT = {
    "现金红利": "归属于母公司股东的净利润",
    "横向经费": "科研经费",
    "罚没收入": "非税收入",
    "地方债务利息": "财政支出",
}
COMING = ("到账经费", "到期贷款", "到港旅客", "到会人数", "到位资金")


@pytest.mark.parametrize("metric", OWN_AMOUNT)
def test_a_whole_with_its_amount_is_the_whole_of_the_share_behind_it(metric: str) -> None:
    """占净利润7亿元的34%: the amount is that of the whole, the share that of what was named before."""
    whole = OWN_AMOUNT[metric]
    found = said(f"{metric}2.4亿元，占{whole}7.2亿元的33.3%。", heading=HEADING)
    assert [(one.metric, one.aspect, one.whole) for one in found] == [
        (metric, "level", ""),
        (whole, "level", ""),
        (metric, "share", whole),
    ]


def test_a_share_of_the_amount_before_it_is_of_what_that_is_of() -> None:
    """净利润7亿元的34%用于分红."""
    found = said("净利润7.2亿元的33.3%用于分红。", heading=HEADING)
    assert (found[1].aspect, found[1].whole) == ("share", "净利润")


@pytest.mark.parametrize("whole", COMING)
def test_a_whole_may_begin_with_the_end_of_a_verb(whole: str) -> None:
    """占到账经费 is 占 and 到账经费; 占到了 and 占到全市 are not."""
    (one,) = said(f"境外部分占{whole}的18%。", heading=HEADING)
    assert (one.aspect, one.whole) == ("share", whole)
    (other,) = said("服务业占到全市生产总值的58%。", heading=HEADING)
    assert (other.metric, other.whole) == ("服务业", "全市生产总值")


@pytest.mark.parametrize(
    ("whole", "part"),
    [("专任教师", "正高级职称"), ("党员", "女党员"), ("旅客", "商务旅客"), ("新入库项目", "亿元以上项目")],
)
def test_those_whom_a_part_is_of_are_the_whole(whole: str, part: str) -> None:
    """In the clause itself and in the one behind it that says only which of them."""
    found = said(f"{whole}中{part}占24%，从外地来的占30%。", heading=HEADING)
    assert [(one.metric, one.whole) for one in found] == [(part, whole), (f"从外地来的{whole}", whole)]


def test_a_centre_is_taken_apart_by_nothing() -> None:
    """学生中心, 产品中试基地, 企业中高级人才."""
    found = said("学生中心面积800平方米，企业中高级人才达到300人。", heading=HEADING)
    assert [one.metric for one in found] == ["学生中心面积", "企业中高级人才"]


@pytest.mark.parametrize("share", ["近四成", "约六成", "近一半", "超30%的"])
def test_what_gives_a_share_is_named_without_its_verb(share: str) -> None:
    """Its whole stands behind the share."""
    (one,) = said(f"海外市场贡献了{share}销量。", heading=HEADING)
    assert (one.metric, one.aspect, one.whole) == ("海外市场", "share", "销量")


def test_land_is_measured_of_what_stands_on_it() -> None:
    """占地 has its figure behind it; 占 has a whole."""
    found = said("学校占地3246亩，校舍建筑面积12万平方米，服务业占地区生产总值的58%。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [
        ("占地", "学校"),
        ("校舍建筑面积", ""),
        ("服务业", ""),
    ]
    assert found[2].whole == "地区生产总值"


@pytest.mark.parametrize(
    ("thing", "whole"), [("公司贷款", "贷款总额"), ("对东盟进出口", "进出口总值"), ("茶叶产值", "农业总产值")]
)
@pytest.mark.parametrize("verb", ["占", "占比", "所占比例为", "所占比重达"])
def test_a_whole_may_stand_before_the_verb_of_its_share(thing: str, whole: str, verb: str) -> None:
    """在贷款总额中占比64%: of what was named before."""
    share = said(f"{thing}89.5亿元，增长4%，在{whole}中{verb}64.4%。", heading="2023年情况\n")[-1]
    assert (share.metric, share.aspect, share.whole) == (thing, "share", whole)


@pytest.mark.parametrize("each", ["每亩", "每户"])
def test_what_is_earned_or_spent_for_each_is_no_norm(each: str) -> None:
    """每亩净利润302元 is measured, 每亩补助302元 a rule."""
    earned, given = said(f"{each}净利润302元。{each}补助302元。", heading="2023年情况\n")
    assert (earned.mode, earned.period) == ("actual", "2023")
    assert (given.mode, given.period) == ("limit", None)


@pytest.mark.parametrize(
    ("verb", "direction"),
    [("多支出", "up"), ("少支出", "down"), ("多增", "up"), ("少产", "down"), ("多赚", "up")],
)
def test_more_or_less_given_than_before_is_a_change(verb: str, direction: str) -> None:
    """比上年多支出31元: of what was named before, not of a 多支出."""
    change = said(f"玉米亩均成本876元，比上年{verb}31元。", heading="2023年情况\n")[-1]
    assert (change.metric, change.aspect, change.direction) == ("玉米亩均成本", "change", direction)


def test_a_total_leans_on_what_another_measure_is_of() -> None:
    """秋粮播种面积；平均亩产；总产量: 秋粮总产量; and 却 is no part of a name."""
    found = said(
        "秋粮播种面积42万亩；平均亩产412公斤；总产量34亿斤，土地租金却由420元涨到472元。",
        heading="2023年情况\n",
    )
    assert [one.metric for one in found] == [
        "秋粮播种面积",
        "秋粮平均亩产",
        "秋粮总产量",
        "土地租金",
        "土地租金",
    ]
