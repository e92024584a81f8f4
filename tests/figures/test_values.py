"""Values of each kind that was once read wrongly, on sentences of their own."""

from __future__ import annotations

import pytest

from tests.figures.labelled import found, unmark
from tui.figures import Bound, detect

PREFIXES = (
    "新增装机【六十万千瓦|600000|千瓦|measure】,累计【两亿千瓦|200000000|千瓦|measure】,发电【四百五十亿千瓦时|45000000000|千瓦时|measure】。",
    "收购【五十万千克|500000|千克|measure】,功率【八千千瓦|8000|千瓦|measure】,电站【三千瓦|3|千瓦|measure】,海拔【四千米|4000|米|measure】。",
    "存款【3亿8千多万|380000000||count|~>=】,贷款【5亿2千余万元|520000000|元|money|~>=】,亏损【二亿七千多万元|270000000|元|money|~>=】。",
)
COMPOUNDS = (
    "每斤【两元两角五分|2.25|元|money】,每张【6元5毛|6.5|元|money】,共付【四十二元七角|42.7|元|money】。",
    "合同【6万2,340美元|62340|美元|money】,奖金【18万4,500元|184500|元|money】,公债【326萬0,250元|3260250|元|money】。",
    "预算【2.1兆元|2100000000000|元|money】,债务【6兆1,200億元|6120000000000|元|money】,结余【3兆208億元|3020800000000|元|money】。",
    "刑期【五年三个月|5.25|年|duration】,长【二丈四尺|2.4|丈|measure】,用时【1小时30分钟|1.5|小时|duration】。",
)
DAMAGE = (
    "增长【2 3 ％|23|%|percent】,下降【1 8 ．2 ％|18.2|%|percent】,达到【3 0 万亿元|30000000000000|元|money】。",
    "投资【4 512.3万元|45123000|元|money】,全省人口【6 210万|62100000||count】,产量【12. 5万吨|125000|吨|measure】。",
    "About 【42 000|42000||count|~】 people sent 【310 000|310000||count】 letters.",
)
NEGATIVES = (
    "增速为【负百分之二|-2|%|percent】,利润【负1.5亿元|-150000000|元|money】,增长【负0.8%|-0.8|%|percent】,同比【−3.2%|-3.2|%|percent】。",
    "本年净额【(418,000)元|-418000|元|money】,上年【（2.5）万元|-25000|元|money】。",
    "人均减负【300元|300|元|money】,税负【12%|12|%|percent】,胜负【3场|3|场|count】。",
    "It fell from 【40 per cent|40|%|percent】 to 【31 per cent|31|%|percent】, and by 【minus 2 per cent|-2|%|percent】.",
)
TOLERANCES = (
    "The sample weighed 【3.1 ± 0.2 g|3.1|克|measure】 at 【25 °C ± 2 °C|25|℃|measure】, with 【(1.2 ± 0.3) × 10^5|120000||count】 cells.",
    "粒径为【(5.6±0.7) μm|5.6|μm|measure】,温度【25±2 ℃|25|℃|measure】,含量【(1.3±0.2)×10^6个|1300000|个|count】,占【3.2%±0.1%|3.2|%|percent】。",
)
UNITS = (
    "沿线种树,由【第14任|14|任|ordinal】总统题字,室内【一百三十平方呎|130|平方英尺|area】,高【20呎|20|英尺|measure】,另有【五甲|5|甲|area】地。",
    "转速【2800 r/min|2800|r/min|measure】,再到【3000转/分|3000|r/min|measure】,影像【2.1×10^4景|21000|景|count】,心率【72次/分|72|次/分|measure】。",
    "收费加【三元|3|元|money】至【31元|31|元|money】,价格在【20元至30元|20..30|元|money】。歇【半个钟头|0.5|小时|duration】,干【半个星期|0.5|星期|duration】。",
    "电导率【450 μS/cm|450|μS/cm|measure】,热源【(298±2) K|298|K|measure】,每月【萬八元|18000|元|money】,略知一二,十之八九如此,真是九牛一毛。",
    "They used 【15 W|15|瓦|measure】 at 【230 V|230|伏|measure】 and 【300 K|300|K|measure】.",
    "预算【七兆零五百億元|7050000000000|元|money】,另有【三兆零二十億元|3002000000000|元|money】。",
    "We let 【32,000 sq ft|32000|平方英尺|area】 over 【two decades|20|年|duration】, use 【12 megalitres|12000000|升|measure】 and sell 【5 lb|5|磅|measure】 at 【900 rpm|900|r/min|measure】.",
    "They owe 【3,000 rand|3000|兰特|money】 and 【500,000 dong|500000|越南盾|money】, after 【3 centuries|3|世纪|duration】 and 【four fortnights|8|星期|duration】.",
)
CURRENCIES = (
    "拨款HK$【800万|8000000|港元|money】,NT$【5,000|5000|新台币|money】,US$【2.5亿|250000000|美元|money】,￥【60元|60|元|money】。",
    "共【9亿港幣|900000000|港元|money】、【7英镑|7|英镑|money】、【4億元新台幣|400000000|新台币|money】,一碗【40蚊|40|元|money】。",
    "We owe HK$【1.5 billion|1500000000|港元|money】, A$【40k|40000|澳元|money】, Rs【7 crore|70000000|卢比|money】 and £【2.5bn|2500000000|英镑|money】.",
    "They paid ₹【3 lakh crore|3000000000000|卢比|money】, €【12m|12000000|欧元|money】, US$【2 trillion|2000000000000|美元|money】 and $【9|9|$|money】.",
    "The plan costs HK$【2.5 bn|2500000000|港元|money】 and £【4 m|4000000|英镑|money】, for a wall of 【4 m|4|米|measure】 in all.",
    "The mine sold 【2.5 bn tonnes|2500000000|吨|measure】 and 【3bn tonnes|3000000000|吨|measure】 in the end.",
    "Singapore put aside $【6 billion|6000000000|新元|money】 for schools.",
)
YEARS = (
    "【2011-12年度|2011..2012|年度|date】的决算,【2018/19年度|2018..2019|年度|date】,【二零零七/零八年度|2007..2008|年度|date】,【2030财年|2030|财年|date】。",
    "民国【109年|109|年|date】,【112年|112|年|date】度,【2—9月|2..9|月|date】。",
    "In 【FY 98|98|财年|date】, in 【2012-13|2012..2013|年|date】 and in 【FY2023-24|2023..2024|财年|date】.",
    "会议09:15开始,三点半结束;比分【3:2|1.5||ratio】,师生比【1:18|0.055556||ratio】。",
)
SPOKEN = (
    "他高【一米八|1.8|米|measure】,她【一米六五|1.65|米|measure】,菜【三块五|3.5|元|money】【一斤|1|斤|measure】,烟【七角八|0.78|元|money】。",
    "买了【五六两|5..6|两|measure|~】肉,花了【百把块钱|100|元|money|~】,他【五十好几|50||count|~>=】,来了【百十来号|100..110|号|count|~】人。".replace(
        "【百十来号|100..110|号|count|~】人", "【百十来人|100..110|人|count|~】"
    ),
    "水温【38点5度|38.5|度|measure】,体温【三十七度二|37.2|度|measure】,走了【两里半|2.5|里|measure】。",
    "Up 【4½ per cent|4.5|%|percent】 to 【two hundred and forty|240||count】 homes, a 【fourfold|4|倍|multiple】 rise.",
    "There are 【tens of thousands|-||count|~】 of them, 【one in six|0.166667||share】 at sea, 【nine out of ten|0.9||share】 at work.",
    "【Half a million|500000||count】 people and 【a hundred|100||count】 boats.",
)
RATES = (
    "发病率【52.4/10万|52.4|/10万|measure】,约【10万分之4|0.00004||share|~】,细菌【6×10^4个|60000|个|count】。",
    "能耗【0.6吨标准煤/万元|0.6|吨标准煤/万元|measure】,小学【300所|300|所|count|~>=】以上,不满【三周岁|3|周岁|measure|~<=】。",
    "用了【半年|0.5|年|duration】,进入前【八|8||ordinal】,打【九折|0.9||share】,按【八五折|0.85||share】卖。",
    "比例为10:20的不算。".replace("10:20", "【10:20|0.5||ratio】"),
)


@pytest.mark.parametrize(
    "marked",
    [*PREFIXES, *COMPOUNDS, *DAMAGE, *NEGATIVES, *TOLERANCES, *UNITS, *CURRENCIES, *YEARS, *SPOKEN, *RATES],
)
def test_value(marked: str) -> None:
    """Span, value, unit, kind and hedge of every figure, and no other figure."""
    passage = unmark(marked)
    assert [found(figure) for figure in detect(passage.text)] == [label.facts for label in passage.labels]


@pytest.mark.parametrize(
    "text",
    [
        "推进一二三产融合,发展第二产业、第三产业,委托第三方评估。",
        "三一八国道,九一八事变,作一圆,画一圆。",
        "系统2.0版,升级到3.0,工业4.0。",
        "证券代码：600519,公告编号：2021-018,在3206会议室开会,见公告第12号。",
        "依照刑法第二百三十二条第二款,见附表二所示,5人制足球。",
        "见https://example.cn/2020/18.html和![图](images/2021-7.png)。",
        "增强“四个自信”,做到“两个维护”。",
        "参见《种子法》第21条和第三章,住房间1806。",
        "依《第132章》第12B條,沿台9線與縣道106甲線,參照第7A條。",
        "结果一致[3-5],也见文献[7,9,12],doi:10.1234/abc.77。",
        "Type 2 diabetes near junction 47, on a 4K video; see doi:10.1234/56.78 and others [3, 5], or 10.5555/12345678.",
        "See Figure 3-12, Table 5 and version 2.0 at https://example.com/2020/12.",
    ],
)
def test_no_figure(text: str) -> None:
    """Classes, days, versions, codes, references, names of sets, addresses."""
    assert [figure.surface for figure in detect(text)] == []


@pytest.mark.parametrize("text", ["共三百千人", "约五千三千元", "共3万5万元", "共1,23,45人"])
def test_what_cannot_be_read_whole_is_malformed(text: str) -> None:
    """It is one figure without a value, never two."""
    (figure,) = detect(text)
    assert figure.malformed
    assert figure.quantity.low is None or "," in text


def test_cover_is_no_hedge() -> None:
    """`over` at the end of another word says nothing."""
    (figure,) = detect("The schemes cover 300 homes in the north.")
    assert not figure.quantity.approx


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("救出至少378人。", Bound.AT_LEAST),
        ("每户最少3株。", Bound.AT_LEAST),
        ("发放补贴近3867万元。", Bound.AT_MOST),
        ("减少378人。", None),
        ("上门贴近3家。", None),
    ],
)
def test_a_hedge_that_ends_like_another_word_is_one(text: str, bound: Bound | None) -> None:
    """至少 ends like a decrease, 近 behind 补贴 is no part of 贴近."""
    assert [figure.quantity.bound for figure in detect(text)] == [bound]
