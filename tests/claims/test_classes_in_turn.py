"""Lists of classes that say once what they are: 一、二、三产, 甲、乙类; and what is done respectively by verbs that no list knows."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, said

METRICS = {
    "一、二、三产业产值分别为2亿元、3亿元、4亿元。": ["一产业产值", "二产业产值", "三产业产值"],
    "一、二、三产产值分别为2亿元、3亿元、4亿元。": ["一产产值", "二产产值", "三产产值"],
    "一、二产产值分别为2亿元、3亿元。": ["一产产值", "二产产值"],
    "第一、第二、第三产业产值分别为2亿元、3亿元、4亿元。": ["第一产业产值", "第二产业产值", "第三产业产值"],
    "一、二级公路里程分别为20公里、30公里。": ["一级公路里程", "二级公路里程"],
    "甲、乙类传染病发病数分别为20例、30例。": ["甲类传染病发病数", "乙类传染病发病数"],
    "国有、集体、私营单位从业人员分别为2万人、3万人、4万人。": [
        "国有单位从业人员", "集体单位从业人员", "私营单位从业人员",
    ],
    "一、二手房销售面积20万平方米。": ["二手房销售面积"],
    "二、三农投入持续增加，支农支出3亿元。": ["支农支出"],
    "棉花、油料作物产量分别为2万吨、3万吨。": ["棉花产量", "油料作物产量"],
}  # fmt: skip
SCOPES = {
    "省、市、县三级分别投入2亿元、3亿元、4亿元。": [("投入", "省级"), ("投入", "市级"), ("投入", "县级")],
    "中央、省、市三级财政分别安排资金2亿元、3亿元、4亿元。": [
        ("安排资金", "中央财政"), ("安排资金", "省级财政"), ("安排资金", "市级财政"),
    ],
    "甲、乙类传染病分别报告20例、30例。": [("报告", "甲类传染病"), ("报告", "乙类传染病")],
    "市本级和各县区分别拨付2亿元、3亿元。": [("拨付", "市本级"), ("拨付", "各县区")],
    "甲、乙、丙类项目分别投资2亿元、3亿元、4亿元。": [
        ("投资", "甲类项目"), ("投资", "乙类项目"), ("投资", "丙类项目"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", METRICS)
def test_each_class_has_the_noun_that_all_share(text: str) -> None:
    """Also at the beginning of a paragraph, where the first is no number of an item; 二手房 behind one is no class."""
    assert [one.metric for one in said(text)] == METRICS[text]


@pytest.mark.parametrize("text", SCOPES)
def test_what_each_does_is_the_metric(text: str) -> None:
    """And who does it is the place, with the class that all share but 中央."""
    assert [(one.metric, one.scope) for one in said(text, heading=HEADING)] == SCOPES[text]


def test_years_that_are_said_in_turn_are_sure() -> None:
    """One metric with a year for each figure is no list that was not found."""
    found = said("2022年和2023年，税收分别为9亿元、7亿元。", heading=HEADING)
    assert [(one.period, one.confidence) for one in found] == [("2022", "high"), ("2023", "high")]
