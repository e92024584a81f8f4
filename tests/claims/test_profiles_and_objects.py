"""Profiles of bodies, whose founding is long over and whose people are told by age; objects behind the figure of their verb."""

from __future__ import annotations

import pytest

from tests.claims.said import said

PRESENT = (
    "医院始建于1950年，现有职工1200人。",
    "公司成立于1998年，注册资本5亿元。",
    "学院创办于1956年。学院现有教师860人。",
    "2010年公司获评先进单位，目前有员工2000人。",
)
"""What there is now, of a body that was founded long ago."""
THEN = ("1998年新院区建成，床位600张。", "公司成立于1998年，当年注册资本5亿元。")
"""What there was then."""
OBJECTS = {
    "拆除3万平方米违法建筑。": "违法建筑",
    "清运5万吨垃圾。": "垃圾",
    "预计二季度将吸引约827万人次的外国旅客。": "外国旅客",
    "带来约3700亿元的收入。": "收入",
    "建成12公里的绿道。": "绿道",
    "完成5亿元投资。": "投资",
    "生态环境9项约束性指标全部完成。": "约束性指标",
}
"""The object of a verb stands behind its figure, with 的 or without."""
PARTS = {
    "专业课教师中，“双师型”教师占92%。": "专业课教师",
    "全市规上工业企业中，高新技术企业占比达到35%。": "规上工业企业",
}
"""The clause before names those of whom there are parts."""


@pytest.mark.parametrize("text", PRESENT)
def test_a_founding_says_nothing_of_when_the_rest_is(text: str) -> None:
    """Only its own clause is of that year."""
    assert said(text, "2024-02")[-1].period is None


@pytest.mark.parametrize("text", THEN)
def test_what_was_there_then_is_of_that_year(text: str) -> None:
    """Where nothing says that the rest is of the present, or where the words say so."""
    assert said(text, "2024-02")[-1].period == "1998"


@pytest.mark.parametrize("text", OBJECTS)
def test_the_object_of_a_verb_may_stand_behind_its_figure(text: str) -> None:
    """The verb alone names nothing."""
    assert said(text)[0].metric == OBJECTS[text]


@pytest.mark.parametrize("text", PARTS)
def test_a_clause_that_only_names_them_tells_the_whole(text: str) -> None:
    """Behind 中 the parts follow."""
    assert said(text)[-1].whole == PARTS[text]


def test_people_are_called_by_their_age() -> None:
    """Their age itself says no quantity; a mean age does."""
    text = "年龄35岁以下的143人，36-45岁的182人，其中14岁以上不满16岁的27人，平均年龄36岁。"
    assert [(one.surface, one.metric) for one in said(text)] == [
        ("143人", "35岁以下"),
        ("182人", "36-45岁"),
        ("27人", "14岁以上不满16岁"),
        ("36岁", "平均年龄"),
    ]


def test_a_branch_and_its_measure_are_one_metric() -> None:
    """A verb of doing stands between them."""
    found = said("全市第一产业实现增加值185亿元，同比增长8.5%。", "2024-02")
    assert [(one.metric, one.scope, one.confidence) for one in found] == [
        ("第一产业增加值", "全市", "high")
    ] * 2


def test_a_part_stands_in_its_whole() -> None:
    """在…中 before 占比 says the whole, and those after it are parts of it too."""
    text = "煤炭在能源消费中的占比由2015年的64%降至2020年的57%，清洁能源由18%提高到24%。"
    found = [(one.metric, one.aspect, one.whole, one.period) for one in said(text)]
    assert found == [
        ("煤炭", "share", "能源消费", "2015"),
        ("煤炭", "share", "能源消费", "2020"),
        ("清洁能源", "share", "能源消费", "2015"),
        ("清洁能源", "share", "能源消费", "2020"),
    ]


def test_a_percentage_of_a_body_is_the_rate_that_was_named() -> None:
    """A hospital is no rate by itself."""
    found = said("全省医院病床使用率79.4%，其中，公立医院86.0%。")
    assert (found[1].metric, found[1].aspect) == ("公立医院使用率", "rate")


@pytest.mark.parametrize("then", ["“十二五”末", "2015年"])
def test_a_clause_compares_all_behind_it(then: str) -> None:
    """What is compared with at the head of a sentence is the base of all its movements, and where their means begin."""
    text = f"与{then}相比，2020年全市粮食产量增加12万吨，年均增长3.2%。水果产量8万吨，年均增长1.5%。"
    found = [(one.base, one.period) for one in said(text, "2021-02") if one.aspect in ("change", "growth")]
    assert found == [("2015", "2020"), ("2015", "2016/2020"), (None, "2016/2020")]


def test_a_bound_says_which_things_are_counted() -> None:
    """It is of no metric itself, with 的 or without."""
    for text in ("新增产值超10亿元企业有6家。", "年产值超10亿元的企业12家。"):
        assert [one.surface for one in said(text)] == [text[-4:-1].lstrip("有业")]


def test_a_goal_of_the_year_says_nothing_of_when() -> None:
    """It is what was done of it that counts, and that is of the time of its paragraph."""
    text = "上半年，工业投资216.5亿元，完成市里下达全年目标的59.2%；更新改造投资144.3亿元，可比增长29.8%，居第5位，比一季度前移3位。"
    found = said(text, "2024-08")
    assert {one.period for one in found} == {"2024H1"}
    assert [one.metric for one in found][2:] == ["更新改造投资"] * 4


def test_a_branch_takes_no_rate_from_the_one_before() -> None:
    """A rate of contribution is no measure of another branch; a comparison with all of something is a gap."""
    found = said("装备制造业贡献率为80.7%，高技术制造业增长23.6%。出口增长5%，比外贸总体增速快2.1个百分点。")
    assert (found[1].metric, found[3].metric, found[3].aspect) == ("高技术制造业", "出口", "gap")


def test_a_part_is_of_what_is_counted_in_its_unit() -> None:
    """Though money was said between them."""
    text = "去年接待游客3860万人次，旅游总收入342亿元，其中过夜游客1260万人次，占32.6%。"
    assert said(text)[-1].whole == "游客"


def test_what_lies_above_the_usual_is_a_gap() -> None:
    """Behind the value itself, without what it is compared with."""
    found = said("平均气温13.6℃，偏高0.8℃；日照时数2156小时，偏少5%。")
    assert [(one.metric, one.aspect, one.direction) for one in found][1::2] == [
        ("平均气温", "gap", "up"),
        ("日照时数", "gap", "down"),
    ]


@pytest.mark.parametrize("noun", ["储能系统", "发动机", "协和医院", "菜系", "连续剧", "加速器", "世界杯"])
def test_a_noun_may_have_a_word_of_the_grammar_in_it(noun: str) -> None:
    """It is no word there."""
    assert said(f"去年，{noun}收入9.6亿元。")[0].metric == f"{noun}收入"


@pytest.mark.parametrize("stretch", ["近4年来", "2015年以来", "10年来"])
def test_a_record_says_nothing_of_when(stretch: str) -> None:
    """What follows is of the time that holds in its paragraph."""
    found = said(
        f"一季度，甲港接待游客300万人次，创下{stretch}最高水平；乙港接待游客110万人次，增长36%。", "2024-05"
    )
    assert {one.period for one in found} == {"2024Q1"}
