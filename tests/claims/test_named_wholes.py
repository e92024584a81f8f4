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
