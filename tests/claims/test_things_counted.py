"""The thing counted behind a figure ends before what goes on with the sentence, and has all of its name."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, said

GOING_ON = (
    "进入前列",
    "参加比赛",
    "晋级决赛",
    "恢复运营",
    "落户开发区",
    "滞留当地",
    "跻身全国百强",
    "迎来新负责人",
    "取得突破",
    "喜获大奖",
    "面临困难",
)
THINGS = ("学科", "企业", "航线", "合作社", "研究所")
OWNERS = ("重点制造业产业链", "社区卫生服务中心", "县域特色产业集群", "农户合作社", "园区企业")
LISTS = {
    "证人、被害人": "采取保护措施",
    "老党员、老干部": "送去慰问金",
    "先进集体、先进个人": "予以表彰",
    "餐馆、超市": "进行检查",
}
SPANS = {
    "压减": "down",
    "下调": "down",
    "减免": "down",
    "回落": "down",
    "上调": "up",
    "提高": "up",
    "上浮": "up",
}


@pytest.mark.parametrize("going", GOING_ON)
@pytest.mark.parametrize("thing", THINGS)
def test_a_verb_that_goes_on_ends_the_thing_counted(thing: str, going: str) -> None:
    """有9个学科进入前列."""
    (one,) = said(f"有9个{thing}{going}。", heading=HEADING)
    assert one.metric == thing


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("有5个进入口。", "进入口"),
        ("有9家联合会。", "联合会"),
        ("有26名参赛选手。", "参赛选手"),
    ],
)
def test_a_noun_that_begins_like_such_a_verb_is_whole(text: str, metric: str) -> None:
    """进入口岸, 联合会, 参赛选手."""
    (one,) = said(text, heading=HEADING)
    assert one.metric == metric


@pytest.mark.parametrize("owner", OWNERS)
def test_what_has_a_measure_keeps_its_whole_name(owner: str) -> None:
    """18个重点制造业产业链营业收入: 产业 is not the thing, nor is 社区."""
    (counted, *_rest) = said(f"18个{owner}营业收入突破900亿元。", heading=HEADING)
    assert counted.metric == owner


def test_a_thing_before_an_attribute_of_its_measure_is_counted_alone() -> None:
    """村集体经济收入 is income of the 集体经济 of a 村."""
    assert said("12个村集体经济收入突破50万元。", heading=HEADING)[0].metric == "村"


@pytest.mark.parametrize("listed", LISTS)
def test_things_that_one_figure_counts_are_one_metric(listed: str) -> None:
    """213名证人、被害人; members with figures of their own are not."""
    (one,) = said(f"对213名{listed}{LISTS[listed]}。", heading=HEADING)
    assert one.metric == listed
    first, second = listed.split("、")
    found = said(f"全县有21名{first}、36名{second}。", heading=HEADING)
    assert [each.metric for each in found] == [first, second]


@pytest.mark.parametrize("verb", SPANS)
def test_the_span_of_a_movement_is_a_growth(verb: str) -> None:
    """压减幅度 is down, 上调幅度 up."""
    (one,) = said(f"一般性支出{verb}幅度不低于5%。", heading=HEADING)
    assert (one.aspect, one.direction) == ("growth", SPANS[verb])


@pytest.mark.parametrize("noun", ["增速", "同比增速", "增幅", "同比增幅", "增长率"])
@pytest.mark.parametrize(
    ("first", "second", "head"),
    [("公路", "水路", "货运量"), ("城镇", "农村", "居民收入"), ("小麦", "玉米", "产量")],
)
def test_rates_in_turn_are_of_the_metrics_of_the_list_before(
    first: str, second: str, head: str, noun: str
) -> None:
    """公路、水路货运量分别为两个数，增速分别为两个数."""
    found = said(
        f"{first}、{second}{head}分别为206.1亿吨和47.6亿吨，{noun}分别为4.0%和3.8%。", heading=HEADING
    )
    assert [one.metric.removesuffix(noun.removeprefix("同比")) for one in found] == [
        first + head,
        second + head,
    ] * 2
    assert [one.aspect for one in found[2:]] == ["growth", "growth"]


@pytest.mark.parametrize("among", ["西部地区", "中部", "沿海港口", "代表团", "全省"])
def test_any_set_may_stand_before_a_place_in_its_order(among: str) -> None:
    """总数居西部地区第三位 is a rank of what was counted; 居民 and 列车 are no verbs."""
    found = said(f"绿色工厂达到26家、总数居{among}第三位。", heading=HEADING)
    assert [(one.aspect, one.whole) for one in found][1] == ("rank", among)
    assert [one.metric for one in said("居民第三次健康体检人数2万人。", heading=HEADING)] != ["第三次"]


def test_a_rate_behind_a_named_part_is_of_that_part() -> None:
    """Behind ；, where something else was named than what 其中 takes apart."""
    found = said(
        "货物吞吐量88亿吨，其中外贸27亿吨，占30.8%；集装箱吞吐量1.7亿标箱，增速回落1.4个百分点。",
        heading=HEADING,
    )
    assert found[-1].metric == "集装箱吞吐量增速"


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("县里建成2所公办职业技能培训学校。", "公办职业技能培训学校"),
        ("县里建成2所省级高等职业院校。", "省级高等职业院校"),
        ("其中36名被执行人主动履行义务。", "被执行人"),
    ],
)
def test_a_verb_inside_the_name_of_a_body_does_not_end_it(text: str, metric: str) -> None:
    """培训学校, 高等院校 and 被执行人 are names, though 等 and 被 end others."""
    assert [one.metric for one in said(text, "2025-01")] == [metric]


@pytest.mark.parametrize("text", ["全年开展培训26期。", "全年编发简报26期。"])
def test_so_many_issues_are_counted(text: str) -> None:
    """期 behind what is held or brought out counts; 第26期 numbers one."""
    found = said(text, "2025-01")
    assert [(one.surface, one.aspect) for one in found] == [("26期", "level")]
    assert said(text.replace("26期", "，见第26期"), "2025-01") == []
