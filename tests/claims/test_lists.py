"""Properties: lists distribute over figures, scopes close, what is dropped is held."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import HEADING, brief, said

HEADS = ("产量", "销售额", "种植面积", "增加值")
THINGS = ("苹果", "柑橘", "生姜", "茶叶", "蚕茧", "毛竹", "蜂蜜", "香菇", "油茶", "莲藕")
PLACES = ("安平镇", "长顺乡", "松口镇", "石塘乡", "永兴镇", "大埔乡", "云台镇")
SIGNS = ("、", "、", "和")
SEEDS = range(12)


def joined(words: list[str]) -> str:
    """A list with 、 and 和 before the last."""
    return "、".join(words[:-1]) + "和" + words[-1] if len(words) > 1 else words[0]


@pytest.mark.parametrize("seed", SEEDS)
def test_any_list_distributes_over_as_many_figures(seed: int) -> None:
    """Each member with the head that all share, in the order of the figures."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    head = chance.choice(HEADS)
    things = chance.sample(THINGS, chance.randint(2, 6))
    figures = [f"{chance.randint(11, 999) / 10}%" for _thing in things]
    found = said(f"{joined(things)}{head}分别增长{joined(figures)}。", heading=HEADING)
    assert [(one.metric, one.surface) for one in found] == [
        (f"{thing}{head}", figure) for thing, figure in zip(things, figures, strict=True)
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_list_of_levels_is_taken_up_again(seed: int) -> None:
    """A产量x吨，B产量y吨，分别增长……: each growth is of the level in its place."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    head = chance.choice(HEADS[:2])
    things = chance.sample(THINGS, chance.randint(2, 5))
    levels = "，".join(f"{thing}{head}{chance.randint(2, 99)}万元" for thing in things)
    growth = joined([f"{chance.randint(11, 99) / 10}%" for _thing in things])
    found = said(f"{levels}，分别增长{growth}。", heading=HEADING)
    expected = [f"{thing}{head}" for thing in things]
    assert [one.metric for one in found] == expected * 2


@pytest.mark.parametrize("seed", SEEDS)
def test_any_list_of_places_distributes(seed: int) -> None:
    """One metric, and each figure of its own place."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    places = chance.sample(PLACES, chance.randint(2, 5))
    figures = joined([f"{chance.randint(11, 99) / 10}%" for _place in places])
    found = said(f"{'、'.join(places)}茶叶产量分别增长{figures}。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [("茶叶产量", place) for place in places]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_dropped_metric_is_held_until_another_is_named(seed: int) -> None:
    """达到x，增长y，居第z."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    one, other = chance.sample(THINGS, 2)
    text = f"{one}产量达到{chance.randint(2, 90)}万吨，增长{chance.randint(2, 9)}%，居全市第{chance.randint(2, 9)}位；{other}产量下降3%。"
    found = said(text, heading=HEADING)
    assert [said_of.metric for said_of in found] == [f"{one}产量"] * 3 + [f"{other}产量"]


def test_a_metric_is_not_held_over_a_new_sentence_with_confidence() -> None:
    """What a sentence drops that another said is low."""
    found = said("茶叶产量增长5%。还增长了6%。", heading=HEADING)
    assert [one.confidence for one in found][1:] == ["low"]


def test_a_place_holds_for_its_clause_and_what_goes_on_with_it() -> None:
    """；closes it."""
    found = said("全县茶叶产量3万吨，增长5%；毛竹产量下降2%。", heading=HEADING)
    assert [one.scope for one in found] == ["全县", "全县", ""]


def test_a_heading_holds_until_the_next() -> None:
    """And an opening until the paragraph ends."""
    text = "政府工作报告\n（2021年1月20日）\n一、2020年工作回顾\n茶叶产量增长5%。\n二、2021年工作安排\n茶叶产量增长6%。\n"
    assert brief(text) == ["茶叶产量 growth up 2020", "茶叶产量 growth up 2021"]
    text = "一年来，茶叶产量增长5%。上半年，毛竹产量增长6%。香菇产量增长7%。"
    assert [one.period for one in said(text, heading=HEADING)] == ["2023", "2023H1", "2023H1"]


def test_five_years_hold_in_the_items_under_them() -> None:
    """五年来，…… and paragraphs behind a dash."""
    text = "农业工作总结\n（2022年12月1日）\n五年来，全县农业稳步发展。\n——种植业。茶叶产量年均增长5%。\n——养殖业。累计新建猪场120个。\n"
    assert [one.period for one in said(text)] == ["2018/2022", "2018/2022"]


def test_members_of_a_group_may_move_in_either_way() -> None:
    """分别增长……和下降……."""
    text = "同城、异地、国际业务量分别为2亿件、3亿件和1亿件，分别增长1%、2%和下降3%。"
    found = said(text, heading=HEADING)
    assert [(one.metric, one.direction) for one in found][3:] == [
        ("同城业务量", "up"),
        ("异地业务量", "up"),
        ("国际业务量", "down"),
    ]


def test_sides_of_a_pair_in_one_word_have_their_own_figures() -> None:
    """城乡 says two sides, of which the figures are in turn, what moved them too; so they are no two values of one thing."""
    found = said("全县城乡居民人均可支配收入分别达到45000元和21000元，分别增长4.8%和6.9%。", "2025-01")
    assert [(one.surface, one.scope) for one in found] == [
        ("45000元", "城"),
        ("21000元", "乡"),
        ("4.8%", "城"),
        ("6.9%", "乡"),
    ]


@pytest.mark.parametrize("head", ["用电量", "投资", "增加值"])
@pytest.mark.parametrize("place", ["", "全市", "西部五省区"])
def test_ordinals_and_one_more_behind_them(head: str, place: str) -> None:
    """第一、二、三产业和居民用电: 第 and 产业 are of each ordinal, the shared head of all."""
    found = said(f"2023年，{place}第一、二、三产业{head}分别增长2.1%、3.2%、4.3%。\n")
    assert [one.metric for one in found if "%" in one.surface] == [f"第{at}产业{head}" for at in "一二三"]
    more = said("2023年，第一、二、三产业和居民生活用电分别增长2.1%、3.2%、4.3%、5.4%。\n")
    assert [one.metric for one in more if "%" in one.surface] == [
        *(f"第{at}产业用电" for at in "一二三"),
        "居民生活用电",
    ]


@pytest.mark.parametrize("mark", ["2、", "12、", "3.", "（4）"])
def test_the_number_of_an_item_is_no_part_of_a_name(mark: str) -> None:
    """What a numbered paragraph names begins behind its number, and months that are listed there are none."""
    found = said(f"2023年的情况如下。\n\n{mark}有效举报21030件，其中商业推销占31.3%。\n")
    assert found[0].metric == "有效举报"
    assert said("2、3月份，全县用电量4.2亿千瓦时。\n")[-1].metric == "用电量"


def test_members_that_are_counted_before_what_is_said_of_all() -> None:
    """Each is said of its own; without a list before the count nothing is."""
    text = "教育、农林水、城乡社区三项支出分别为3.62亿元、2.15亿元和1.97亿元。水暖、阀门两大支柱行业产值分别增长2.1%和5.5%。\n"
    assert [one.metric for one in said(text, "2024-03")] == [
        "教育支出",
        "农林水支出",
        "城乡社区支出",
        "水暖行业产值",
        "阀门行业产值",
    ]
    assert {one.metric for one in said("三项支出分别为2亿元、3亿元、4亿元。\n", "2024-03")} == {"支出"}
