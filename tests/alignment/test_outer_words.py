"""Words that hold for a figure from outside what is said of it alone: scopes, times, negations, plans and totals of its sentence."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import told

OPENING = "一年来全镇上下齐心，各项工作取得新进展。会议听取了汇报。"
ENGLISH = "Dear members, this was a year of steady work."


def outcomes(opening: str, old: str, new: str) -> dict[str | None, str]:
    """What became of each figure of the old text."""
    return {then: change for change, then, _now in told(f"{opening}\n{old}", f"{opening}\n{new}") if then}


@pytest.mark.parametrize(
    ("old", "new", "surfaces"),
    [
        ("在年产值300万元以上的作坊中，有90家盈利。", "在年产值300万元以下的作坊中，有90家盈利。", "90家"),
        ("尚未完工的工段中，桥梁工段13个，隧道工段7个。", "已经完工的工段中，桥梁工段13个，隧道工段7个。", "13个 7个"),
        ("按照计划，今年改建码头6座，疏浚航道41公里。", "今年已经改建码头6座，疏浚航道41公里。", "6座 41公里"),
        ("上半年，合作社签约客商19家，成交额2.6亿元。", "下半年，合作社签约客商19家，成交额2.6亿元。", "19家 2.6亿元"),
        ("与去年同期相比，客运量增加1.7万人次。", "与上月相比，客运量增加1.7万人次。", "1.7万人次"),
        ("不含运费的收入4.1亿元。", "含运费的收入4.1亿元。", "4.1亿元"),
        ("参加复检的260台中，有31台不合格。", "参加复检的260台中，有31台合格。", "31台"),
        ("产量比上年增长13%。", "产量是上年的13%。", "13%"),
        ("全镇累计安装路灯1.4万盏，新建公厕9座。", "全镇安装路灯1.4万盏，累计新建公厕9座。", "1.4万盏 9座"),
        ("拟聘用护林员52名，巡山队员130名。", "已聘用护林员52名，巡山队员130名。", "52名 130名"),
        ("规划建设货运码头4座，岸线长18公里。", "建成货运码头4座，岸线长18公里。", "4座 18公里"),
        ("改造后每年节水41万吨。", "改造后每月节水41万吨。", "41万吨"),
        ("60岁以上社员占24.6%。", "65岁以上社员占24.6%。", "24.6%"),
        ("近五年，林木蓄积量增加370万立方米。", "近十年，林木蓄积量增加370万立方米。", "370万立方米"),
        ("未扣除价格因素，收入增长4.7%。", "扣除价格因素，收入增长4.7%。", "4.7%"),
    ],
)  # fmt: skip
def test_what_holds_for_a_figure_from_outside_and_was_turned_is_a_change(
    old: str, new: str, surfaces: str
) -> None:
    """In both directions of the comparison."""
    for first, second in ((old, new), (new, old)):
        found = outcomes(OPENING, first, second)
        assert {found[surface] for surface in surfaces.split()} == {"changed"}


@pytest.mark.parametrize(
    ("old", "new", "surface"),
    [
        ("Excluding fees, income was £3.4 million.", "Including fees, income was £3.4 million.", "3.4 million"),
        ("Firms with fewer than 40 hands took on 1,350 boys.", "Firms with more than 40 hands took on 1,350 boys.", "1,350"),
        ("Before tax, profit was $5.2 million.", "After tax, profit was $5.2 million.", "5.2 million"),
        ("By May 270 huts had been built.", "By May 270 huts will have been built.", "270"),
        ("The club hopes to raise £58,000 from members.", "The club has raised £58,000 from members.", "58,000"),
        ("The port lost 290 jobs.", "The port gained 290 jobs.", "290"),
        ("In 2019 tram trips rose by 13%, bus trips by 6%.", "In 2019 bus trips rose by 13%, tram trips by 6%.", "13%"),
    ],
)  # fmt: skip
def test_the_same_in_english(old: str, new: str, surface: str) -> None:
    """Words that are no opposites by themselves are where one took the place of the other."""
    assert outcomes(ENGLISH, old, new)[surface] == "changed"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("全年累计安装路灯1.4万盏、护栏9公里。", "全年累计安装护栏9公里、路灯1.4万盏。"),
        ("比上年末增加3.4亿元，余额52亿元。", "比年初增加3.4亿元，余额为52亿元。"),
        ("债务控制在限额64亿元以内，余额52亿元。", "债务限额64亿元，余额52亿元。"),
        ("抓好15个示范村建设。", "抓实15个示范村建设。"),
        ("坚持26亿亩林地红线不动摇。", "牢牢守住26亿亩林地红线。"),
    ],
)
def test_what_holds_still_is_no_change(old: str, new: str) -> None:
    """It says the same in other words."""
    assert set(outcomes(OPENING, old, new).values()) == {"same"}


def test_what_was_turned_for_a_neighbour_leaves_a_figure_that_says_its_own() -> None:
    """市级 is said of the second one in both."""
    found = outcomes(OPENING, "建成省级园区16个、市级园区52个。", "建成国家级园区16个、市级园区52个。")
    assert (found["16个"], found["52个"]) == ("changed", "same")
