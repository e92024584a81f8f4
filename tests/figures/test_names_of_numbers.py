"""Numbers that name something are no figures: streets, telephones, indices, events, isotopes, compounds, registers, versions."""

from __future__ import annotations

import pytest

from tests.figures.labelled import found, unmark
from tui.figures import detect

NONE = (
    "她家在6号楼1单元1803,后来搬到某路88弄7号,又搬到中山北路2段39巷6號和和平東路三段100號。",
    "案件中,第三人未到庭,善意第三人不受影响。",
    "沪深300、中证1000、科创50和标普500齐跌,滬深300 ETF也跌。",
    "詳見附註8,另见附注 12。",
    "詢問請致電2869 8888,查詢請電2345-6789,聯絡電話：（04）2222-3333轉12,传真(010) 6601 2346,总机021-55667788转306。",
    "921地震和88風災,918事变,「105課綱」照旧,洽1957專線。",
    "碳14测年,铀235浓缩,钴60治疗,血中5-羟色胺、2-氯丙烷和2,4-二氯苯酚。",
    "用SPSS 22.0软件分析,执行DB11/T 1322-2016和DB44/26—2001。",
    "会议室：行政中心1203。",
    "热线：12388、12399,电话：021-65432100、65432111,双12将至。",
    "十有八九如此。",
    "详见说明（24）,税后利润见（36）。",
    "Call 1-800-555-0143. ABN 53 004 085 616, VAT No. GB 123 4567 89, UEN 201912345K.",
    "Blk 305, Clementi Ave 4, #07-112.",
)
SOME = (
    "改造【3段|3|段|count】公路,排全班【第三人|3|人|ordinal】,在市【第三|3||ordinal】人民医院,满【一周岁|1|周岁|measure】。",
    "固碳【14万吨|140000|吨|measure】,路分【2段|2|段|count】,见注 【20个|20|个|count】。",
    "半衰期约【5700年|5700|年|duration|~】,到【2100年|2100|年|date】。",
    "【第3会期|3|会期|ordinal】已开,每股派【15仙|15|仙|money】,特别息【5.5港仙|5.5|仙|money】,八仙过海。",
    "白细胞【9.8×10^9/L|9800000000|/L|measure】,光速约【3×10^8 m/s|300000000|m/s|measure|~】。",
    "疗程【7～10 d|7..10|天|duration】,每日【2次/d|2|次/天|count】,3d打印除外。",
    "等了小【三十天|30|天|duration|~<=】,大小【二十个|20|个|count】村。",
    "The PAN sent 【12|12||count】 envoys, and VAT stays at 【20 per cent|20|%|percent】; a block 【5 metres|5|米|measure】 wide.",
)
MIXED = (
    "发行US$【1.2bn|1200000000|美元|money】债券,另筹A$【300m|300000000|澳元|money】及HK$【2.3 billion|2300000000|港元|money】。",
    "出口【3.5 million美元|3500000|美元|money】,卖出【2 million tonnes|2000000|吨|measure】,跑道长【5m|5|m|measure】,5G基站。",
    "援助【2-3 million美元|2000000..3000000|美元|money】,合₹【5 crore|50000000|卢比|money】。",
)
POINT_NOUGHT = (
    "系数由【1.2|1.2||count】升到【2.0|2||count】,约【3.0|3||count|~】,降至【1.0|1||count|~<=】以下,介于【2.0至3.0|2..3||count】之间,另有工业4.0,又升级到2.0。",
    "酸碱度pH 【6.0-7.0|6..7||count】,比值【1.0～2.0|1..2||count】。",
)
SEVERAL = (
    "前述【第2-4名|2..4|名|ordinal】,【第一至三季度|1..3|季度|date】,【第二到五批|2..5|批|ordinal】,见第45-52页、第3—5条规定、第三至五款。",
)
ARCS = (
    "东经【116度30分|116.5|度|measure】,北纬【39度6分|39.1|度|measure】,夹角【30度15分|30.25|度|measure】,体温【38度5|38.5|度|measure】。",
)
PARTS = (
    "配速【4分45秒|4.75|分钟|duration】,得【4分|4|分|count】,油耗【7.2L/100km|7.2|L/100km|measure】。",
    "Growth was 【0.4 of a percentage point|0.4|百分点|percent】 higher, costs 【0.2 of one per cent|0.2|%|percent】.",
)
CLOCKS = ("晚上七点差五分到,六点三刻走,八点多钟散,【七点|7|点|count】要求。",)
TIMES = (
    "It is 【six times|6|倍|multiple】 what it was and 【three times|3|倍|multiple】 its weight; they met 【four times|4|次|count】 in May.",
)
TORN = ("完成GDP 【1 52.3 5亿元|15235000000|元|money】,投资【2，345．5 6万元|23455600|元|money】。",)
TRADITIONAL = (
    "賺了【3萬元|30000|元|money】,贈書【200本|200|本|count】,絲綢【15匹|15|匹|count】,寫了【兩篇|2|篇|count】,滬上【6條|6|条|count】線。",
)


@pytest.mark.parametrize("text", NONE)
def test_no_figures(text: str) -> None:
    """Nothing is counted."""
    assert [figure.surface for figure in detect(text)] == []


@pytest.mark.parametrize(
    "marked", [*SOME, *MIXED, *POINT_NOUGHT, *SEVERAL, *ARCS, *PARTS, *CLOCKS, *TIMES, *TORN, *TRADITIONAL]
)
def test_figures(marked: str) -> None:
    """What looks like a name and counts, English powers in Chinese prose, what was once read as a part of itself."""
    passage = unmark(marked)
    assert [found(figure) for figure in detect(passage.text)] == [label.facts for label in passage.labels]
