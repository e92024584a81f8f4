"""What words lead to a contradiction of may be made of other figures of the paragraph: then nothing speaks."""

from __future__ import annotations

import pytest

from tui.checks import check_text

SOUND = [
    "公司全年实现营业收入52.40亿元，发生营业成本41.10亿元。分地区看，省内收入38.25亿元，省外收入14.15亿元，省外收入占比27.00%。",
    "全年进出口总值1846.2亿元。其中，出口1120.5亿元；进口725.7亿元。合资企业进出口402.3亿元，占全市进出口总值的21.8%。",
    "学院有专任教师1240人，其中教授204人、副教授431人，高级职称教师占51.2%。",
    "“十三五”五年累计投资412.5亿元，年均82.5亿元，是“十二五”时期累计165.0亿元的2.50倍。",
    "年末装机容量4820万千瓦，其中火电2650万千瓦、水电920万千瓦、风电640万千瓦、光伏610万千瓦，可再生能源装机占比45.0%。",
    "The fund stood at $21.45 million on 1 July. Contributions of $4.20 million and withdrawals of $6.15 million left a closing balance of $19.50 million.",
    "We opened 41 stores and closed 13, ending the year with 527 stores, compared with 499 a year earlier.",
]
"""Right, whatever the words right before a figure lead to."""
UNSOUND = [
    ("share", "分地区看，省内收入38.25亿元，省外收入14.15亿元，占总收入52.40亿元的28.60%。"),
    ("share", "学院有专任教师1240人，其中教授204人，占15.9%。"),
    ("remainder", "全年任务是改造危房1480户，已完成1135户，还剩365户。"),
]
"""Wrong, and made by no other figure."""


@pytest.mark.parametrize("text", SOUND)
def test_what_other_figures_make_is_silent(text: str) -> None:
    """Another whole, several parts together, a stock at the beginning."""
    assert [(one.rule, one.formula) for one in check_text(text)] == []


@pytest.mark.parametrize(("rule", "text"), UNSOUND)
def test_what_no_other_figures_make_speaks(rule: str, text: str) -> None:
    """The same with another value."""
    assert [one.rule for one in check_text(text)] == [rule]


CROWDED = [
    "全年完成投资9.6亿元，其中仓库建设3.4亿元、农田整治2.8亿元；研发投入4200万元，占收入的2.1%。",
    "门诊次均费用298元，下降3.4%，住院次均费用由1.24万元降至1.18万元，门诊量增长2.6%。",
    "全市受访居民中，男性512,340人，女性508,214人，共计1,020,554人，十年前为1,007,912人，其中男性503,127人。",
]
"""Right; of so many figures with few digits a slip makes something exact by chance."""


@pytest.mark.parametrize("text", CROWDED)
def test_what_chance_makes_of_many_figures_is_silent(text: str) -> None:
    """A single slip in one of three picked out of many says nothing."""
    assert [(one.rule, one.formula) for one in check_text(text)] == []


def test_a_word_for_a_multiple_is_of_its_own_sentence() -> None:
    """What doubled in the sentence before says nothing of the next."""
    sound = "生产总值由32.4亿元增加到65.1亿元，翻了一番。工业产值由18亿元增加到126亿元。"
    assert [one.rule for one in check_text(sound)] == []
