"""Every example of what was read wrong once, with its right value, and of what is none: one by one."""

from __future__ import annotations

import pytest

from tests.figures.labelled import found, unmark
from tui.figures import detect

RIGHT = (
    # Chinese numerals before a power and a unit that begins with 千
    "新增【五十万千瓦|500000|千瓦|measure】。", "共【一亿千瓦|100000000|千瓦|measure】。",
    "收【三十万千克|300000|千克|measure】。", "发电【三百二十亿千瓦时|32000000000|千瓦时|measure】。",
    "只有【七千千瓦|7000|千瓦|measure】。", "用电【500kWh|500|kWh|measure】。",
    "投资【2亿7千多万|270000000||count|~>=】,", "还款【3亿6千余万元|360000000|元|money|~>=】。",
    # money of several parts, digits after a power, 兆
    "每斤【三元三角六分|3.36|元|money】。", "只要【3元5毛|3.5|元|money】。", "共收【五十五元三角|55.3|元|money】。",
    "汇出【3万4,720美元|34720|美元|money】。", "补贴【52万6,300元|526300|元|money】。", "撥款【418萬0,350元|4180350|元|money】。",
    "預算【18.6兆元|18600000000000|元|money】。", "歲入【3兆2,450億元|3245000000000|元|money】。", "舉債【2兆415億元|2041500000000|元|money】。",
    # blanks as damage or as signs of thousands
    "增长【1 2 ％|12|%|percent】。", "占【1 6 ．4 ％|16.4|%|percent】。", "近【2 0 万亿元|20000000000000|元|money|~<=】。",
    "收入【2 345.6万元|23456000|元|money】。", "人口【2 345万|23450000||count】。",
    "They had 【35 000|35000||count】 visitors.", "There were 【200 000|200000||count】 tests.",
    # negatives, and a range whose ends fall
    "增速为【负百分之三|-3|%|percent】。", "净利润【负3.21亿元|-321000000|元|money】。", "增速为【负2.6%|-2.6|%|percent】。",
    "增长【-0.4%|-0.4|%|percent】。", "增长【−0.4%|-0.4|%|percent】。", "结余【(527,000)元|-527000|元|money】。",
    "It was cut from 【30 per cent|30|%|percent】 to 【26 per cent|26|%|percent】.",
    # currencies
    "支出HK$【3.5亿|350000000|港元|money】。", "NT$【2,000|2000|新台币|money】起。", "A$【5m|5000000|澳元|money】 was paid.",
    "It cost S$【2.5bn|2500000000|新元|money】.", "It cost US$【40bn|40000000000|美元|money】.",
    "It cost Rs 【5 crore|50000000|卢比|money】.", "It cost ₹【2 lakh|200000|卢比|money】.", "It cost £【4.5 million|4500000|英镑|money】.",
    "It cost €【3tn|3000000000000|欧元|money】.", "共￥【300万|3000000|元|money】。", "罰款港幣【5,000元|5000|港元|money】。",
    "汇入【300万英镑|3000000|英镑|money】。", "付【2,000元新台币|2000|新台币|money】。", "月租【八万蚊|80000|元|money】。",
    "It cost $【5k|5000|$|money】.", "In Canada it cost $【5k|5000|加元|money】.",
    "股价升至港元【4.2亿|420000000|港元|money】。", "It cost ₹【2,400 cr|24000000000|卢比|money】.", "A £【½ million|500000|英镑|money】 gift.",
    "The A$【5.7b|5700000000|澳元|money】 plan.", "At 【three million, two hundred and forty thousand pounds|3240000|英镑|money】.",
    "It strikes 【1 in 250|0.004||share】 people.", "股东户数【四万一千余户|41000|户|count|~>=】。", "Section 5b applies at port 8080.",
    "微信版本8.0.33可用,八九不离十。",
    # fiscal and split years
    "【2006-07|2006..2007|年|date】 was hard.", "【2017/18年度|2017..2018|年度|date】预算。", "【二零一七/一八年度|2017..2018|年度|date】预算。",
    "【FY 91|91|财年|date】 was hard.", "【2028财年|2028|财年|date】预算。", "民国【112年|112|年|date】。", "【1—8月|1..8|月|date】增长。",
    "18:45开会,两点半散会。",
    # spoken
    "身高【一米七|1.7|米|measure】。", "身高【一米八五|1.85|米|measure】。", "卖【四块五|4.5|元|money】。", "卖【六角八|0.68|元|money】。",
    "称了【七八两|7..8|两|measure|~】米。", "花了【千把块钱|1000|元|money|~】。", "他【四十好几|40||count|~>=】了。", "来了【百十来人|100..110|人|count|~】。",
    "气温【26点5度|26.5|度|measure】。", "It rose 【3½ per cent|3.5|%|percent】.", "【Three hundred and sixty|360||count】 came.",
    "It rose 【threefold|3|倍|multiple】.", "【hundreds of thousands|-||count|~】 of people came.", "【one in five|0.2||share】 homes is empty.",
    # rates, powers, bounds, lengths of time, ranks, discounts
    "发病率【1823.5/10万|1823.5|/10万|measure】。", "占【10万分之3|0.00003||share】。", "含【4×10^5个|400000|个|count】。",
    "能耗【0.5吨标准煤/万元|0.5|吨标准煤/万元|measure】。", "中学【800所|800|所|count|~>=】以上。", "判【三年六个月|3.5|年|duration】。",
    "不满【两周岁|2|周岁|measure|~<=】。", "用了【半年|0.5|年|duration】。", "进入前【六|6||ordinal】。", "打【八折|0.8||share】。",
    # what is left, kind by kind
    "孩子【四岁半|4.5|岁|measure】。", "有【七、八百万人|7000000..8000000|人|count|~】。", "损失【七、八百万|7000000..8000000||count|~】。", "来了【百十来号|100..110|号|count|~】人。", "卖【一块二|1.2|元|money】。",
    "首【三季|3|季|count】访客增加。", "分【两期|2|期|count】领取。", "下调【2.5bp|2.5|基点|percent】。", "【三十|30||count|~>=】出头的人。",
    "花了小【一万元|10000|元|money|~<=】。", "等了【一个半小时|1.5|小时|duration】。", "过了【两个半月|2.5|月|duration】。",
    "佔地【30 000公頃|30000|公顷|area】。", "有【二十六萬三千公頃|263000|公顷|area】。", "裝置【225萬瓩|2250000|千瓦|measure】。", "用氣【27 000兆焦耳|27000|兆焦耳|measure】。",
    "蓄水【九千万立方公尺|90000000|立方公尺|measure】。", "少收約HK$【4億|400000000|港元|money|~】。", "約增【10.2%|10.2|%|percent|~】。",
    "【一百零九年三月二日|1090302|日|date】函復。", "【百万|1000000||count|~>=】以上的人。", "走【三里|3|里|measure|~>=】多地。", "有【十三坪半|13.5|坪|area】。",
    "It will be S$【350–400 million|350000000..400000000|新元|money】.", "It will be US$【2-3bn|2000000000..3000000000|美元|money】.",
    "It will be £【1.2–1.4m|1200000..1400000|英镑|money】.", "It cost Rs 【2.5 lakh crore|2500000000000|卢比|money】.",
    "It took over 【three years|3|年|duration|~>=】.", "No fewer than 【40|40||count|~>=】 came.", "Just shy of 【300|300||count|~<=】 came.",
    "It was north of $【2 billion|2000000000|$|money|~>=】.", "Up to 【5 km|5|公里|measure|~<=】 away.", "It fell for 【over|0||count】".replace("【over|0||count】", "years."),
    "It took 【48 h|48|小时|duration】.", "It was 【130 mmHg|130|毫米汞柱|measure】.", "It held 【5 mg|5|毫克|measure】.", "It had 【100 CFU/mL|100|CFU/mL|measure】.",
    "It ran at 【90 km/h|90|km/h|measure】.", "It ran at 【5 m/s|5|m/s|measure】.", "It took 【3 m²|3|平方米|area】.", "It held 【4 m³|4|立方米|measure】.",
    "It had 【5.6 mmol/L|5.6|mmol/L|measure】.", "It was 【25 °C|25|℃|measure】.", "It held 【12 ppm|12|ppm|measure】.", "It was 【60 dB|60|分贝|measure】.",
    "It held 【10^6 CFU/g|1000000|CFU/g|measure】.", "It held 【1.2 × 10^9 m³|1200000000|立方米|measure】.", "It held 【3.1×10⁸|310000000||count】 cells.",
    "It fell to 【8.1 per 100,000|8.1|/10万|measure】.", "It was 【12 per 1,000|12|/1000|measure】 live births.", "It gave p < 【0.05|0.05||count|~<=】.",
    "保温【48 h|48|小时|duration】。", "血压【130 mmHg|130|mmHg|measure|~<=】以下。", "车速【90 km/h|90|km/h|measure】。", "含菌【10^6 CFU/g|1000000|CFU/g|measure|~>=】以上。",
)  # fmt: skip
MORE = (
    "转速【12 000|12000||count】转每分钟。",
    "取【10 μL|10|μL|measure】进样。",
    "体重指数【23.5±2.1 kg/m²|23.5|kg/m²|measure】。",
    "撥款【300萬港元|3000000|港元|money】,上限$【50,000|50000|港元|money】。",
    "It booked $【-52.4m|-52400000|$|money】 in all.",
    "It took 【two or three weeks|2..3|星期|duration|~】.",
    "There were 【six or seven hundred|600..700||count|~】 of them.",
    "It stands at 【2.4x|2.4|倍|multiple】 revenue.",
    "Paid 【45 USD/MWh|45|美元/MWh|money】 for it.",
    "Labour won 【412|412||count】, Liberal 【72|72||count】 and Green 【4|4||count】.",
)
"""More of the same kinds."""
NONE = (
    "发展一二三产。", "第一产业、第二产业和第三产业。", "委托第三方。", "三一八国道。", "以点为心作一圆。", "进入2.0时代。", "证券代码：600001",
    "公告编号：2023-045", "公告编号：临2024-035。", "在3105会议室。", "依照2022年第8号".replace("2022年", ""), "依照刑法第二百六十四条第一款处理。",
    "如附表一所示。", "参加3人制比赛。", "见www.a.cn/2023/5。", "![](img/2023-05.png)", "See Figure 2-14.", "增强“四个意识”。",
    "執行GB/T 15835-2011。", "采用GB 18030—2022编码。", "通过ISO 9001认证。", "乘坐波音737。", "A320、5G和P2P。", "歼-20列装。", "东风-41导弹。",
    "参见本法第三章第二节。", "见第5.3节。", "图3-2给出结果。", "参考文献[12]。", "地址192.168.1.1。", "（2023）京0105民初12345号", "座位05车12F。",
    "27号1201室。", "热线 18 5000。", "更名为“三六零”。", "三里屯的十八里店。", "八一路、三峡、九寨沟和五粮液。", "七点准时上班。", "Windows 11和其他。",
    "Under section 12(3) and Article 5.", "Send Form 1040 at once.", "See [2019] UKSC 41.", "See [2004] 2 AC 102, para 3.", "See 410 U.S. 113.",
    "A Boeing 737 was late.", "We met ISO 9001:2015 in full.", "The A320, 5G and P2P.", "Its 787 aircraft are late.", "A 401(k) plan.",
    "Call 020 7946 0958 or 13 28 65.", "It is at gate 12, seat 14C, court 3.", "Quote account 12345678.", "Ping 192.168.0.1 now.", "In Room 3105, Building 7.",
    "Live at 10 Downing Street.", "Under H.R. 4521 the Department acts.", "Canberra ACT 2610.", "2.1 Housing", "## 2.1 Housing", "#### 3. Schools", "3 Economic outlook", "As was shown [12].",
    "Release 2.0 of the tool.", "It needs glibc 2.17.", "Class 4 contributions end.",
)  # fmt: skip


@pytest.mark.parametrize("marked", [*RIGHT, *MORE])
def test_right(marked: str) -> None:
    """Value, unit, kind, hedge and span, and nothing else in the sentence."""
    passage = unmark(marked)
    assert [found(figure) for figure in detect(passage.text)] == [label.facts for label in passage.labels]


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    """Classes, names, codes, references, labels, times, addresses."""
    assert [figure.surface for figure in detect(text)] == []
