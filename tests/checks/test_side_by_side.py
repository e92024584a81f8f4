"""What stands side by side without words that demand an equation: found if one slip tells, and else left alone."""

from __future__ import annotations

import pytest

from tui.checks import check_text
from tui.speech.declared import Level

FOUND = (
    ("书店全年进书8640册，退回的有216册，完好率为{}%。", "97.5", "95.7"),
    ("今年添置的174台里，老车间占去87台，比例是{}%。", "50.0", "5.00"),
    ("甲渠的利用率是62.4%，高于乙渠{}个百分点，乙渠利用率58.1%。", "4.3", "3.4"),
    ("驿站三年接待的人数是{}人，首年211人，次年346人，第三年418人。", "975", "957"),
    ("茶园面积84亩，产茶2520公斤，每亩收{}公斤。", "30", "36"),
    ("去年客车跑了418趟，今年跑了{}趟，多跑53趟。", "471", "417"),
    ("The choir had 48 singers in spring; it now has {}, which is 25% more.", "60", "90"),
    ("We baked 1,260 loaves and gave away 315, and that is {}% of them.", "25", "52"),
    ("The barn took 9,120 bales from 76 fields, which comes to {} bales a field.", "120", "210"),
)
SILENT = (
    "全区有菜店312家，其中新开47家，早市客流占全市的15.9%。",
    "甲厂产布86.4万米，按可比价格增长8.1%，上年产布82.6万米。",
    "合唱团36人，乐队24人，经费分两次拨付，首批到位12.5万元，标准为每人3800元。",
    "大桥全长611.5米，主跨511.5米，桥面宽50米。",
    "赛会设8个组别，5个组别进入决赛，须获25%的选票。",
    "They scored 7.4 and 6.1 on the two tests, 5.2 below the average of all schools.",
    "Sales were 80 million, cost of sales 52 million and the net margin 25%.",
)


@pytest.mark.parametrize(("text", "right", "wrong"), FOUND)
def test_one_slip_tells_where_no_words_do(text: str, right: str, wrong: str) -> None:
    """The sound text gives nothing; the other a warning, with the slip that makes it exact."""
    assert check_text(text.format(right)) == ()
    found = check_text(text.format(wrong))
    assert found
    assert all(one.level is Level.WARNING and one.slips for one in found)


@pytest.mark.parametrize("text", SILENT)
def test_what_only_stands_beside_is_left_alone(text: str) -> None:
    """Other things, other bases, what was paid so far: no account of the figures beside them."""
    assert check_text(text) == ()
