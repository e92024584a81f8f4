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
    (
        "全年出库{}吨，其中大米61.4吨、面粉27.8吨、杂粮9.6吨，除此再无别的品种，三样合起来就是这些。",
        "98.8",
        "89.8",
    ),
    ("各站得分为：东站86.2分、西站74.5分、南站91.3分、北站68.9分，西站排在第{}。", "3", "4"),
    ("目标是修渠{}公里，实际修成36公里，超额完成任务。", "32", "62"),
    (
        "本年新添图书4862册，阅览室扩建一倍。读者反映最好的是新书：本年新添图书{}册，过半已上架。",
        "4862",
        "4682",
    ),
    ("2021年失物612件、2022年584件、2023年{}件，逐年减少。", "497", "597"),
    ("甲社卖茶46.2万元，乙社卖茶31.5万元，甲社高于乙社{}万元。", "14.7", "17.4"),
    ("Two wings hold 640 pupils, {} of them in the old one.", "385", "835"),
    ("The tank holds 2.4 million litres, that is {} thousand litres.", "2,400", "240"),
)
SILENT = (
    "社团经费由会费和捐款两块构成：会费收了3.2万元，捐款收了1.8万元，两项相加5万元。",
    "按每亩用水由少到多排列，四块田里东田41方、西田37方、南田58方、北田50方，东田用水第2少。",
    "The error fell to 4.1%, beating the goal of 4.5% or lower.",
    "Riders rose 4.2-fold, from 150 to 630.",
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
    """The sound text gives nothing; the other something beyond a hint."""
    assert check_text(text.format(right)) == ()
    found = check_text(text.format(wrong))
    assert found
    assert all(one.level is not Level.HINT for one in found)


@pytest.mark.parametrize("text", SILENT)
def test_what_only_stands_beside_is_left_alone(text: str) -> None:
    """Other things, other bases, what was paid so far: no account of the figures beside them."""
    assert check_text(text) == ()
