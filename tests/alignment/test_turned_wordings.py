"""What a figure is of another sort now: by and to, above and below, planned and brought about, of a plan and of a whole, when and how long."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import value_told

TURNED = [
    ("The firm cut waste by a third.", "The firm cut waste to a third.", "third"),
    ("Queues were reduced by 14 minutes.", "Queues were reduced to 14 minutes.", "14"),
    ("Fees were lowered by £12.", "Fees were lowered to £12.", "12"),
    ("We will raise output by 35%.", "We will raise output to 35%.", "35%"),
    ("Demand exceeded supply by 14 MW.", "Demand fell short of supply by 14 MW.", "14"),
    (
        "Takings exceeded the estimate by £6 million.",
        "Takings were £6 million below the estimate.",
        "6 million",
    ),
    ("本年计划投资47亿元。", "本年累计完成投资47亿元。", "47亿元"),
    ("已收税款占年度任务的58%。", "已收税款占总额的58%。", "58%"),
    ("The grant is 64% of the annual budget.", "The grant is 64% of the total cost.", "64%"),
    ("第三季度用水量38万方。", "三个季度用水量38万方。", "第三季度"),
]
STANDING = [
    ("The firm cut waste by 12% to 480 tonnes.", "The firm cut waste to 480 tonnes, down by 12%.", "480"),
    ("The firm cut waste by 12% to 480 tonnes.", "Waste was reduced by 12%, to 480 tonnes.", "12%"),
    (
        "The bill exceeded the estimate by £9 million.",
        "The bill was £9 million more than the estimate.",
        "9 million",
    ),
    ("完成采购40亿元，占全年计划的58%。", "完成采购40亿元，占年度目标的58%。", "58%"),
    ("林地占全县总面积的31%。", "林地占总面积的31%。", "31%"),
    ("第三季度用水量38万方。", "三季度用水量38万方。", "第三季度"),
]


@pytest.mark.parametrize(("old", "new", "value"), TURNED)
def test_what_is_said_the_other_way_is_changed(old: str, new: str, value: str) -> None:
    """The value stands and says something else."""
    assert not value_told(old, new, value).holds


@pytest.mark.parametrize(("old", "new", "value"), STANDING)
def test_what_is_said_in_other_words_holds(old: str, new: str, value: str) -> None:
    """The same in other words, or by one of two amounts that both are said."""
    assert value_told(old, new, value).holds


def test_a_value_without_a_unit_has_that_of_the_one_it_is_compared_with() -> None:
    """It is written with one of its own in the other draft."""
    old = "The path is 1,600 metres long, up from 1,200."
    assert value_told(old, "The path is 1.6 km long, up from 1.2 km.", "1,200").holds
    assert not value_told(old, "The path is 1.6 km long, up from 1.3 km.", "1,200").holds
