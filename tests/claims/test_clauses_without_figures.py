"""Clauses that say what the next one is about, heads of lists, causes, and verbs that are nouns behind other verbs."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, said

METRICS = {
    "售水量6.2亿吨，日供水负荷三次创新高，达到212万吨。": ["售水量", "日供水负荷"],
    "邮政业务量8亿件，快递业务收入增势喜人，增幅达14%。": ["邮政业务量", "快递业务收入增幅"],
    "起诉率、撤诉率一升一降，分别为71%和3%。": ["起诉率", "撤诉率"],
    "提出行政抗诉12件，发出检察建议31份。": ["行政抗诉", "检察建议"],
    "具有进口业务的外资企业812家。": ["外资企业"],
    "投资4.5亿元的污水处理厂全面建成，惠及居民2万户。": ["污水处理厂投资", "居民"],
    "新改扩建卫生院9所，铺排技改项目41个。": ["卫生院", "技改项目"],
    "零部件卖出5.4万件，均价回落3%。": ["零部件", "零部件均价"],
    "码头装卸效率提至每小时96吨。": ["码头装卸效率"],
    "药占比降至25.1%，全院床位扩充到800张。": ["药占比", "床位"],
    "国家课题210项，同比多立18项。": ["国家课题", "国家课题"],
    "非票收入占总收入的6%，明年计划提至9%。": ["非票收入", "非票收入"],
    "水稻落实面积30万亩，总产18万吨。": ["水稻落实面积", "水稻总产"],
    "帮扶12名困难青年重返岗位。": ["困难青年"],
    "护理人员中医师助理占12%。": ["医师助理"],
}


@pytest.mark.parametrize("text", METRICS)
def test_what_each_figure_is_of(text: str) -> None:
    """A state without a figure, a clause that says which things are meant, unknown verbs made of known parts."""
    assert [one.metric for one in said(text, heading=HEADING)] == METRICS[text]


def test_the_head_of_a_list_says_whose_all_of_it_is() -> None:
    """As far as its sentence."""
    text = "全县发展的主要指标是：生产总值增长6%，财政收入增长4%。粮食产量12万吨。"
    assert [one.scope for one in said(text, heading=HEADING)] == ["全县", "全县", ""]


def test_a_time_of_a_cause_is_of_the_cause_alone() -> None:
    """The harvest is of the year."""
    for text in ("受8月台风影响，水稻减产4%。", "因10月设备检修，发电量减少3%。"):
        assert [one.period for one in said(text, heading=HEADING)] == ["2023"], text


def test_how_often_a_mark_was_passed_says_nothing() -> None:
    """Only the mark does."""
    assert [one.metric for one in said("最高负荷5次刷新纪录，达到310万千瓦。", heading=HEADING)] == [
        "最高负荷"
    ]


DOUBTED = {
    "化肥产量12万吨，亩均用肥量飘忽无定，同比下降3%。": "medium",
    "化肥产量12万吨，同比下降3%。": "high",
    "学院救助12名孤儿，法院审结34件。": "medium",
}


@pytest.mark.parametrize("text", DOUBTED)
def test_what_was_not_read_keeps_a_claim_from_being_sure(text: str) -> None:
    """A clause between that was not read, a body that does something, a verb behind the name."""
    assert said(text, heading=HEADING)[-1].confidence == DOUBTED[text]


def test_what_ends_like_a_verb_is_doubtful_wherever_it_is_taken_up() -> None:
    """Also where a later clause leans on it."""
    found = said("轴承模组淘出3.6万套，单价回落9%。", heading=HEADING)
    assert [one.confidence for one in found] == ["medium", "medium"]


def test_a_short_name_beside_its_amount_is_sure() -> None:
    """A period that an earlier paragraph opened with leaves it so."""
    found = said("2021年，全县上下团结奋斗。\n茶叶产量3万吨，茶农2800户。\n", "2024-02")
    assert [one.confidence for one in found] == ["high", "medium"]
