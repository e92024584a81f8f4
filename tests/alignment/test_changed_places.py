"""Figures whose values changed places, in lists in any order and in brackets, and lists that were only put in another order."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import told

SWAPPED = [
    ("送检合格样品410件，不合格样品26件。", "送检不合格样品410件，合格样品26件。", ("410件", "26件")),
    (
        "入选省级非遗名录项目7项、传承人3名，市级名录项目12项。",
        "入选市级名录项目7项、省级非遗名录项目12项，传承人3名。",
        ("7项", "12项"),
    ),
    (
        "获评国家级示范社8家、省级示范社2家，占全县合作社总数的3.1%和0.8%。",
        "获评省级示范社8家、国家级示范社2家。",
        ("8家", "2家"),
    ),
    (
        "公路客运量达640万人次，水路客运量达95万人次，分别增长7.2%和12.4%。",
        "公路客运量达640万人次，增长12.4%；水路客运量达95万人次，增长7.2%。",
        ("7.2%", "12.4%"),
    ),
    (
        "Lettings fell in Alderton (-2.6%), Marsh Lane (-0.7%) and the Quays (-1.4%).",
        "By ward, lettings fell in Marsh Lane (-2.6%), Alderton (-0.7%) and the Quays (-1.4%).",
        ("-2.6%", "-0.7%"),
    ),
    (
        "增速较高的有陶瓷（9.4%）、竹木（6.1%）和服装（3.5%）。",
        "增速较高的有竹木（9.4%）、陶瓷（6.1%）、服装（3.5%）。",
        ("9.4%", "6.1%"),
    ),
    (
        "The survey found 214 moorings. Berths with power went, 8.2% of them rented, from 46 to 61 and lockers from 30 to 33.",
        "The survey found about 214 moorings. Berths with power went, 8.2% of them rented, from 61 to 46 and lockers from 30 to 33.",
        ("46", "61"),
    ),
    (
        "据统计，港口货物吞吐量和集装箱量分别完成4180万吨和96万标箱，同比分别增长7%和15%。",
        "港口货物吞吐量和集装箱量分别完成4210万吨和96万标箱，较上年同期分别增长15%和7%。",
        ("7%", "15%"),
    ),
    (
        "据介绍，东河、西河、南河三个法庭受理和审结的婚姻案件分别为5025件和3221件。",
        "东河、西河、南河三个法庭共受理和审结的婚姻案件分别为3221件和5025件。",
        ("5025件", "3221件"),
    ),
    (
        "简易程序适用率由2021年的61.4%提高到83.7%，效果明显。",
        "简易程序的适用率由2021年的83.7%提高到61.4%。",
        ("61.4%", "83.7%"),
    ),
    (
        "36岁至59岁的会员1937名，约占总数的46.86%；60岁及以上的会员950名，约占总数的22.98%。",
        "36岁至59岁的会员1937名，约占到总数的22.98%；60岁及以上的会员950名，约占到总数的46.86%。",
        ("46.86%", "22.98%"),
    ),
    (
        "粮站用电量低速增长，完成2291.84千瓦时，同比增长1.93%；居民生活用电量平稳增长，完成336.67千瓦时，同比增长9.64%。",
        "粮站用电量低速增长，完成336.67千瓦时，同比上升1.93%；居民生活用电量平稳增长，实现2291.84千瓦时，同比上升9.64%。",
        ("2291.84千瓦时", "336.67千瓦时"),
    ),
    (
        "Exports rose 11.3 percent while imports rose 7.9 percent.",
        "Exports grew 7.9 percent, and imports were up 11.3 percent.",
        ("11.3 percent", "7.9 percent"),
    ),
    (
        "Sales to France rose 11.3 percent to $4.7 billion, while those to Spain jumped 16.2 percent to $5.9 billion.",
        "Sales to France climbed 16.2 percent to $5.9 billion, and those to Spain were up 11.3 percent to $4.7 billion.",
        ("4.7 billion", "5.9 billion"),
    ),
    (
        "甲县水务、乙县燃气、丁县公交分红居前，分别为7.64亿元、6.2亿元、3.04亿元。",
        "总体看，甲县水务、乙县燃气、丁县公交分红居前，分别达3.04亿元、6.2亿元、7.64亿元。",
        ("7.64亿元", "3.04亿元"),
    ),
]
CARRIED = [
    (
        "甲县水务、乙县燃气、丁县公交分红居前，分别为7.64亿元、6.2亿元、3.04亿元。",
        "总体看，丁县公交、乙县燃气、甲县水务分红居前，分别达3.04亿元、6.2亿元、7.64亿元。",
    ),
    (
        """Loans rose for fiction (4.6 per cent) and maps, prints and sheet music (0.9 per cent).
Falls were seen in audio books (-3.3 per cent) and magazines (-0.9 per cent).""",
        """Loans rose for maps, prints and sheet music (0.9 per cent) and fiction (4.6 per cent).
They fell for magazines (-0.9 per cent) and audio books (-3.3 per cent).""",
    ),
    (
        "上涨的有大蒜（5.2%）、生姜（3.8%），下跌的有黄瓜（-5.2%）、茄子（-1.7%）。",
        "下跌的有茄子（-1.7%）、黄瓜（-5.2%），上涨的有生姜（3.8%）、大蒜（5.2%）。",
    ),
    (
        """The latest figures show that rail freight rose 0.4 per cent in May, adjusted, after 0.9 per cent in April.
Over the year, rail freight rose 6.3 per cent in May, adjusted.""",
        """Rail freight rose 0.4 per cent in May, adjusted, after 0.9 per cent in April. \
Compared with a year before, it was up 6.3 per cent.""",
    ),
]


@pytest.mark.parametrize(("old", "new", "values"), SWAPPED)
def test_values_that_changed_places_are_laid_on_what_they_are_said_of(
    old: str, new: str, values: tuple[str, str]
) -> None:
    """Each is changed, and the other one's value stands in its place."""
    one, other = values
    assert set(told(old, new)) >= {("changed", one, other), ("changed", other, one)}


@pytest.mark.parametrize(("old", "new"), CARRIED)
def test_lists_in_another_order_are_carried(old: str, new: str) -> None:
    """A figure in a bracket is said of what stands before the bracket; a value that stands in both drafts keeps its partner."""
    found = [row for row in told(old, new) if row[1] is not None]
    assert all(change in {"same", "moved"} and then == now for change, then, now in found), found


@pytest.mark.parametrize(("second", "outcome"), [("36公顷、42公顷", "changed"), ("42公顷、36公顷", "same")])
def test_a_second_list_is_dealt_out_over_the_owners_of_the_first(second: str, outcome: str) -> None:
    """What each has is said by itself in one draft, and by two lists in the other, whichever is the older."""
    apart = "东库蓄水310万方，灌田42公顷；西库蓄水270万方，灌田36公顷。"
    lists = f"东库、西库蓄水分别为310万方、270万方，灌田分别为{second}。"
    for rows in (told(apart, lists), told(lists, apart)):
        assert [row[0] for row in rows if row[1] in {"36公顷", "42公顷"}] == [outcome] * 2
        assert all(row[0] == "same" for row in rows if row[1] in {"310万方", "270万方"})
