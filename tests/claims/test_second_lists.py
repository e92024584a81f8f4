"""A second list of figures is said of the members of the first, one by one: whose, of what, of when, and of which value it is a change."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, edges, said

SCOPES = {
    "甲、乙两县税收分别为9亿元、7亿元，同比分别增长6%、3%。": ["甲县", "乙县", "甲县", "乙县"],
    "丙、丁两镇税收分别完成9亿元、7亿元，分别完成年度任务的106%、93%。": ["丙镇", "丁镇", "丙镇", "丁镇"],
    "南院区和北院区门诊量分别为9万人次、7万人次，分别占全院的56%、44%。": ["南院区", "北院区", "南院区", "北院区"],
    "甲县、乙县税收分别为9亿元、7亿元，增长6%、3%。": ["甲县", "乙县", "甲县", "乙县"],
    "省、市两级财政分别投入9亿元、7亿元，同比分别增长6%、3%。": ["省级财政", "市级财政", "省级财政", "市级财政"],
    "税收16亿元，南城、北城两区分别完成9亿元、7亿元，同比分别增长6%、3%。": ["", "南城区", "北城区", "南城区", "北城区"],
}  # fmt: skip
EDGES = {
    "甲、乙两县税收分别为9亿元、7亿元，同比分别增长6%、3%。": ["6% 9亿元", "3% 7亿元"],
    "甲县、乙县、丙县、丁县税收分别为9亿元、8亿元、7亿元、5亿元，分别增长6%、3%、2%、1%。": [
        "6% 9亿元", "3% 8亿元", "2% 7亿元", "1% 5亿元",
    ],
    "出口、进口分别为9亿元、7亿元，分别增加1亿元、2亿元，分别增长12.5%、40%。": [
        "1亿元 9亿元", "2亿元 7亿元", "12.5% 9亿元", "40% 7亿元",
    ],
    "2022年、2023年税收分别为9亿元、7亿元，分别增长6%、下降22%。": ["6% 9亿元", "22% 7亿元"],
    "税收由9亿元增加到12亿元，增长33%。": ["33% 12亿元"],
}  # fmt: skip


@pytest.mark.parametrize("text", SCOPES)
def test_each_of_a_second_list_is_of_its_own_place(text: str) -> None:
    """The first of the first, the second of the second."""
    assert [one.scope for one in said(text, heading=HEADING)] == SCOPES[text]


@pytest.mark.parametrize("text", EDGES)
def test_each_of_a_second_list_is_a_change_of_its_own_value(text: str) -> None:
    """Of that of its place and its time."""
    found = [f"{one} {other}" for one, kind, other in edges(text) if kind == "change of"]
    assert found == EDGES[text]


def test_each_is_of_its_own_year_and_compared_with_the_one_before() -> None:
    """Two years, two growths, and the years before each."""
    found = said("2022年、2023年税收分别为9亿元、7亿元，同比分别增长6%、3%。", heading=HEADING)
    assert [(one.period, one.base) for one in found[2:]] == [("2022", "2021"), ("2023", "2022")]


def test_more_or_fewer_than_the_members_say_nothing() -> None:
    """Nobody knows which two of three places are meant."""
    found = said("甲、乙、丙三县税收分别为9亿元、7亿元、5亿元，同比分别增长6%、3%。", heading=HEADING)
    assert [one.surface for one in found] == ["9亿元", "7亿元", "5亿元"]


def test_one_figure_behind_a_list_is_doubtful() -> None:
    """It may be of any of them, or of all together."""
    found = said("甲、乙两县税收分别为9亿元、7亿元，同比增长6%。", heading=HEADING)
    assert found[-1].confidence != "high"
