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


OTHER_READINGS = [
    "农民人均纯收入要比1998年的1640元翻一番，超过3280元。",
    "其中，田径获金牌13枚，列该项目第1；游泳8枚，列第2；冰雪项目合计15.5枚，居首位。",
    "全国参加职工医疗保险36094万人。从结构看，在职职工26116万人，退休人员9978万人。参保人员中，企业职工27690万人。",
    "“一核”中心城区生产总值1762.3亿元。“两带”中，沿江产业带完成规上工业产值2216亿元，增长8.4%。",
    "技术合同成交额4286亿元，其中输出技术2814亿元、吸纳技术3257亿元（含省内互相交易1785亿元）。",
    "申请专利1442件，其中发明专利668件；年末拥有有效专利1.16万件。",
    "我国列第12位，较上年上升1位，较2014年（第36位）上升24位。",
    "全市空气质量优良天数321天（有效监测364天），优良天数比例88.2%。",
    "养老保险参保448.7万人，其中城镇职工203.6万人、城乡居民245.1万人。城乡居民基础养老金最低标准提高到143元。",
    "规上工业企业512家，而安平市有1385家，永和县就有307家，超过我市任何一个县区（最多的东陵区148家）。",
    "企业所得税15340万元，下降2.7%；计划亏损补贴冲减收入2950万元。",
    "电信业务收入1.58万亿元，增长6.2%；按上年不变单价计算的业务总量1.73万亿元。",
    "1—6月零售421.1万辆，增长33.1%。自主品牌6月零售104万辆。",
    "主要传统产业中，海洋旅游业3650亿元；海洋新兴产业增加值2300亿元，增长10.0%。",
    "全镇22个行政村中已有18个通了水泥路；计划生育率达95.6%。",
    "年末户籍人口5212万人，跨省外出务工人员466.5万人，省内流动人口402.7万人。",
    "税务部门组织收入1146.8亿元，其中税收收入732.5亿元，社会保险费收入356.2亿元，其他非税收入58.1亿元。",
    "2021年2月1日至3月2日，全市启动应急响应共30天。",
    "老党员李成章生于1918年8月，1938年入伍，今年6月拍摄时已是102岁高龄。",
    "Passengers at the four airports rose from 40.2 million to 43.9 million.",
    "Between 1990 and 2015 the number of children dying before five fell by 53 percent, from 12.7 million to 5.9 million.",
    "八大类价格“六涨二降”：食品上涨2.6%，衣着上涨0.8%，居住上涨1.2%，教育上涨2.4%，医疗上涨3.6%，其他上涨2.8%，用品下降0.3%，交通下降1.4%。",
    "Maize fell from 1.92 to 1.74 million hectares, a drop of 9.4%.",
    "Takings fell from $2.4 to $1.8 million, down 25%.",
    "1978年达到4.76亿斤，1998年11.8亿斤，2018年17.6亿斤。",
    "人均公园绿地13.2平方米；建成区面积85.4平方公里，绿化覆盖率40.6%。",
    "Machinery made up 36 percent of exports and fuels 23 percent of imports.",
    "We opened 36 stores and closed 12, ending with 1,276 in 14 states.",
]
"""Right, each a reading that a hasty one misses."""
STILL_WRONG = [
    ("total", "田径获金牌13枚，游泳8枚，合计23枚。"),
    ("place", "我国列第12位，较2014年的第36位上升21位。"),
    ("share", "全镇22个行政村中已有18个通了水泥路，占95.6%。"),
    ("span", "2021年2月1日至3月2日，全市启动应急响应共40天。"),
    ("rank", "甲、乙、丙三县人均收入分别为2.3万元、1.9万元和2.7万元，甲县最高。"),
    ("within", "全市进出口1517.6亿元，其中机电产品出口1986.5亿元。"),
]
"""Wrong, in words like those."""


@pytest.mark.parametrize("text", OTHER_READINGS)
def test_another_reading_is_silent(text: str) -> None:
    """A multiple, a group of its own, parts that overlap, the years of dates."""
    assert [(one.rule, one.formula) for one in check_text(text)] == []


@pytest.mark.parametrize(("rule", "text"), STILL_WRONG)
def test_what_is_wrong_in_like_words_speaks(rule: str, text: str) -> None:
    """The same without what excuses it."""
    assert rule in [one.rule for one in check_text(text)]


WIDER = [
    "贷款损失准备15.21亿元，拨备覆盖率270%；流动性比例72.6%，单一最大客户贷款集中度5.4%。",
    "提起公诉4662人，不起诉1486人，不起诉率24.2%。",
    "By the end of 2022 we had planted 7.8 million trees against a goal of 12 million, 65 percent of the target.",
    "我县列全省第17位、全市第3位，较上年分别前移21位和2位。",
    "全国粗钢产量7.94亿吨，同比下降2.3%，为多年来首次下降；钢材产量11.13亿吨，增长0.6%。",
    "Output grew at a rate of 2.2 percent in the third quarter; in the second it had risen 3.4 percent. Consumers contributed 1.7 percentage points, investment 0.6 and government 0.4, while net exports subtracted 0.5.",
    "会议收到建议108件，其中财经类36件、农业类25件、城建类24件、科教文卫类23件，当场答复32件，其余76件交有关部门办理。",
    "全市户籍人口602.4万人，其中城镇人口276.7万人，乡村人口325.7万人。常住人口538.6万人，城镇化率61.2%。",
]
"""Right, made of more than stands right before."""


@pytest.mark.parametrize("text", WIDER)
def test_what_more_figures_make_is_silent(text: str) -> None:
    """Of what was and what was not, of a plan, of the growth before, of the first of some parts."""
    assert [(one.rule, one.formula) for one in check_text(text)] == []


MORE_READINGS = [
    ("comparison", "核定债务限额36.82亿元，年末债务余额35.97亿元，低于限额0.85亿元。", "年末债务余额35.97亿元，低于上年的31.2亿元。"),
    ("share", "发行债券15亿元，其中3年期9亿元、票面利率3.68%。", "发行债券15.6亿元，其中3年期9.2亿元，占71.3%。"),
    (
        "product",
        "A total of 418,200 readers came, an average of 1,385 on each of the 302 opening days.",
        "",
    ),
    ("span", "她1949年参加工作，1975年退休，离开岗位已45年。", "她1949年参加工作，1975年退休，工作45年。"),
    (
        "change",
        "The dropout rate fell from 8.6 per cent to 4.3 per cent; girls' enrolment, at 91.2 per cent, was 1.7 points below that of boys.",
        "The dropout rate fell from 8.6 per cent to 4.3 per cent, 1.7 points below the previous year.",
    ),
    ("total", "There are 612 schools: 463 primary, 118 secondary and 31 combined.", "There are 463 primary and 118 secondary schools, combined 612."),
]  # fmt: skip
"""An equation, what is right in words that lead to it, and what is wrong in like words."""


@pytest.mark.parametrize(("rule", "right", "wrong"), MORE_READINGS)
def test_distances_rates_of_time_means_and_last_members_are_silent(rule: str, right: str, wrong: str) -> None:
    """How far below a limit, what a bond pays, what is rounded, what is called combined."""
    assert [(one.rule, one.formula) for one in check_text(right)] == []
    assert not wrong or rule in [one.rule for one in check_text(wrong)]
