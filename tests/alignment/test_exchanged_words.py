"""Words that two figures gave each other while all else stands, and lists that only were put in another order."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import told

SWAPPED = [
    (
        "海关进出境货物48万吨，其中进境31万吨、出境17万吨。",
        "海关进出境货物48万吨，其中出境31万吨、进境17万吨。",
        ("31万吨", "17万吨"),
    ),
    (
        "中小学校共92所，其中中学38所、小学54所。",
        "中小学校共92所，其中小学38所、中学54所。",
        ("38所", "54所"),
    ),
    (
        "买卖合同纠纷820件，其中买方起诉510件、卖方起诉310件。",
        "买卖合同纠纷820件，其中卖方起诉510件、买方起诉310件。",
        ("510件", "310件"),
    ),
    (
        "The market sold 1,900 geese and 2,750 ducks.",
        "The market sold 1,900 ducks and 2,750 geese.",
        ("1,900", "2,750"),
    ),
    ("The yard holds 260 skiffs and 330 punts.", "The yard holds 260 punts and 330 skiffs.", ("260", "330")),
    (
        "Crews cleared 1,300 gullies and jetted 2,100 drains.",
        "Crews jetted 1,300 gullies and cleared 2,100 drains.",
        ("1,300", "2,100"),
    ),
    (
        "Volunteers painted 22 km of railings and cleaned 19 km of walls.",
        "Volunteers cleaned 22 km of railings and painted 19 km of walls.",
        ("22 km", "19 km"),
    ),
]
STANDING = [
    ("全镇完成产值5亿元，实现税收2亿元。", "全镇实现产值5亿元，完成税收2亿元。"),
    ("新建学校5所、扩建医院2家。", "扩建医院2家、新建学校5所。"),
    (
        "海关进出境货物48万吨，其中进境31万吨、出境17万吨。",
        "海关进出境货物48万吨，其中出境17万吨、进境31万吨。",
    ),
    ("共培训农民300人，培训工人200人。", "培训农民300人，共培训工人200人。"),
    ("We treated 3,400 dogs and 1,250 cats.", "We treated 1,250 cats and 3,400 dogs."),
    ("We mended 14 boats and repaired 9 nets.", "We repaired 14 boats and mended 9 nets."),
    (
        "The council planted 2,400 oaks in parks and 1,150 limes on streets.",
        "The council planted 1,150 limes on streets and 2,400 oaks in parks.",
    ),
]


@pytest.mark.parametrize(("old", "new", "values"), SWAPPED)
def test_values_whose_words_changed_places_are_told_as_swapped(
    old: str, new: str, values: tuple[str, str]
) -> None:
    """Each is said of what the other one was said of, also behind a total whose name has both words."""
    changed = {row[1:] for row in told(old, new) if row[0] == "changed"}
    assert changed == {values, values[::-1]}


@pytest.mark.parametrize(("old", "new"), STANDING)
def test_lists_in_another_order_and_verbs_that_stand_for_each_other_change_nothing(
    old: str, new: str
) -> None:
    """What goes along with its words is the same."""
    assert all(row[0] in {"same", "moved"} for row in told(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("上旬抽检冷库64座，下旬计划抽检70座。", "上旬计划抽检冷库64座，下旬抽检70座。"),
        ("新增会员36名，理事52名。", "会员36名，新增理事52名。"),
        ("库存箱体增加46个，破损19个。", "库存箱体46个，新增破损19个。"),
    ],
)
def test_a_plan_or_a_movement_that_goes_over_to_the_other_figure_makes_two_other_claims(
    old: str, new: str
) -> None:
    """What was done is planned, what was planned is done; what grew is there, what was there grew."""
    assert [row[0] for row in told(old, new)] == ["changed", "changed"]
