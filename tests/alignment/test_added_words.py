"""What is said of a figure in other words stays as it was; a scope or a time that came, went or became another one is a change."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import value_told

SAME = [
    ("The trust built 37 huts.", "In all, the trust built 37 huts.", "37"),
    ("The trust built 37 huts.", "In practice the trust built 37 huts.", "37"),
    ("获批国家级项目37个。", "新增国家级项目37个。", "37个"),
    ("机关运行经费压缩13%，节约840万元。", "机关运行经费削减13%，节省资金840万元。", "840万元"),
    ("技术合同金额640万元，同比增长1.7倍。", "技术合同金额640万元，增长170%。", "1.7倍"),
    (
        "全年用电总量控制在7.3亿千瓦时以内，万元GDP能耗下降3.7%，管网漏损率降到9.4%。",
        "全年用电总量控制在7.3亿千瓦时以内，万元工业产值能耗下降3.7%，管网漏损率降到9.4%。",
        "9.4%",
    ),
    (
        "截至6月末，全县专项债券余额47.2亿元，偿债率61.3%。",
        "截至6月末，全县专项债券限额47.2亿元，偿债率61.3%。",
        "61.3%",
    ),
    (
        "今年的奋斗目标是：粮食总产41万吨，农机总动力63万千瓦。",
        "围绕稳产保供，建议今年粮食总产41万吨，农机总动力63万千瓦。",
        "41万吨",
    ),
    (
        "2025年的目标是：培训护林员870人，再建瞭望塔14座。",
        "做好2025年工作，重点盯住两项指标：培训护林员870人；再建瞭望塔14座。",
        "870人",
    ),
    (
        "2025年的目标是：培训护林员870人，再建瞭望塔14座。",
        "做好2025年工作，重点盯住两项指标：培训护林员870人；再建瞭望塔14座。",
        "14座",
    ),
    ("受益农户7340户，覆盖面稳步扩大。", "惠及农户7340户，覆盖面稳步扩大。", "7340户"),
    ("为企业减负940万元，惠及商户3180户。", "减轻企业负担940万元，受惠商户3180户。", "3180户"),
    ("平均候诊时间控制在14分钟以内。", "平均候诊时间不高于14分钟。", "14分钟"),
    ("平均候诊时间控制在14分钟以内。", "平均候诊时间不超过14分钟。", "14分钟"),
    ("全县布局应急物资库23个。", "县乡村三级共设应急物资库23个。", "23个"),
    ("亩均为农户节本47元、增产8%。", "每亩节约成本47元，增产8%。", "47元"),
    ("亩均为农户节本47元、增产8%。", "每亩节约成本47元，增产8%。", "8%"),
    ("户均增收1640元。", "每户增收1640元。", "1640元"),
    ("人均用水量96升。", "每人用水量96升。", "96升"),
    ("现有收割机73台，日作业能力9万亩。", "收割机73台，每天可作业9万亩。", "9万亩"),
    ("日处理污水4.7万吨。", "每天处理污水4.7万吨。", "4.7万吨"),
    (
        "The plant pumped 318 million litres of water a day.",
        "Each day the plant pumped 318 million litres of water.",
        "318",
    ),
    (
        "The plant pumped 318 million litres of water a day.",
        "The plant pumped 318 million litres of water daily.",
        "318",
    ),
    ("Costs came to £47 per household.", "Costs came to £47 for each household.", "47"),
    (
        "Calls fell to 2,310, a reduction of 13 per cent.",
        "We took 2,310 calls, down 13 per cent.",
        "13 per cent",
    ),
    (
        "Sales reached 2,310, an increase of 13 per cent.",
        "Sales reached 2,310, up 13 per cent.",
        "13 per cent",
    ),
    ("Sales reached 2,310, up 13 per cent.", "Sales reached 2,310, 13 per cent higher.", "13 per cent"),
    (
        "We aim to cut waste by a further 17 per cent.",
        "We aim to cut waste by another 17 per cent.",
        "17 per cent",
    ),
    ("本次抽检蔬菜样品214批次，不合格9批次。", "共抽检蔬菜214批次，检出不合格9批次。", "9批次"),
    (
        "公司全年营业收入37.4亿元，较上年同期增加4.1亿元。",
        "本年度公司实现营收37.4亿元，同比多4.1亿元。",
        "37.4亿元",
    ),
    (
        "公司全年营业收入37.4亿元，较上年同期增加4.1亿元。",
        "本年度公司实现营收37.4亿元，同比多4.1亿元。",
        "4.1亿元",
    ),
    ("毕业生总数为4213人，已落实去向的占92.6%。", "4213名毕业生中，去向落实率92.6%。", "92.6%"),
    ("毕业生总数为4213人，已落实去向的占92.6%。", "4213名毕业生中，去向落实率92.6%。", "4213人"),
    ("开设老年大学教学点17个，在学老人2130名。", "老年大学教学点达到17个，学员2130人。", "17个"),
    ("巡回审判车开进山村，就地开庭86次。", "就地开庭86次，巡回审判车开到了村口。", "86次"),
    ("由于汛情，列车晚点37趟，停运9趟。", "受汛情影响，37趟列车晚点、9趟停运。", "37趟"),
    ("由于汛情，列车晚点37趟，停运9趟。", "受汛情影响，37趟列车晚点、9趟停运。", "9趟"),
    ("全港泊位93个，其中深水泊位37个。", "拥有泊位93个，深水泊位37个。", "37个"),
    ("投资完成率74.3%，快于时序进度3.1个百分点。", "投资完成率74.3%，超序时进度3.1个百分点。", "3.1个百分点"),
    (
        "森林覆盖率达到63.7%，较五年前提高2.4个百分点。",
        "五年来，森林覆盖率提高2.4个百分点，现为63.7%。",
        "63.7%",
    ),
    (
        "森林覆盖率达到63.7%，较五年前提高2.4个百分点。",
        "五年来，森林覆盖率提高2.4个百分点，现为63.7%。",
        "2.4个百分点",
    ),
    (
        "图书馆接待读者41.6万人次，办理借阅证8300张。",
        "走进图书馆的读者有41.6万人次，新办借阅证8300张。",
        "41.6万人次",
    ),
    (
        "拖欠工资案件立案214件，追回欠薪3160万元。",
        "立案查处欠薪案件214件，为劳动者追回工资3160万元。",
        "3160万元",
    ),
    ("义务植树31.4万株。", "义务植树共31.4万株，成活率较高。", "31.4万株"),
    ("新增城镇就业1.87万人，完成年度任务的117%。", "城镇新增就业1.87万人，为年度目标的117%。", "1.87万人"),
    ("新增城镇就业1.87万人，完成年度任务的117%。", "城镇新增就业1.87万人，为年度目标的117%。", "117%"),
    ("航班正常率87.3%。", "航班正常率为87.3%，保持较好水平。", "87.3%"),
    ("建成高标准农田13.6万亩，亩均投入2400元。", "新建高标准农田13.6万亩，每亩投资2400元。", "13.6万亩"),
    ("建成高标准农田13.6万亩，亩均投入2400元。", "新建高标准农田13.6万亩，每亩投资2400元。", "2400元"),
    ("门诊次均费用213元，下降4.6%。", "门诊患者次均费用降至213元，降幅4.6%。", "213元"),
    ("门诊次均费用213元，下降4.6%。", "门诊患者次均费用降至213元，降幅4.6%。", "4.6%"),
    ("保费收入8.6亿元，赔付支出3.7亿元。", "实现保费收入8.6亿元，支付赔款3.7亿元。", "3.7亿元"),
    (
        "The fund paid out grants worth £3.7 million to 214 charities.",
        "Grants of £3.7 million went to 214 charities.",
        "3.7 million",
    ),
    (
        "The fund paid out grants worth £3.7 million to 214 charities.",
        "In all, 214 charities received grants of £3.7 million.",
        "214",
    ),
    (
        "Passenger numbers rose 6.3% to 41.2 million.",
        "We carried 41.2 million passengers, 6.3% more than the year before.",
        "41.2 million",
    ),
    (
        "Passenger numbers rose 6.3% to 41.2 million.",
        "We carried 41.2 million passengers, an increase of 6.3%.",
        "6.3%",
    ),
    (
        "Staff turnover was 11.4%, the lowest since 2012.",
        "At 11.4%, staff turnover was at its lowest since 2012.",
        "11.4%",
    ),
    ("We lost 314 days to strikes.", "Strikes cost us 314 days.", "314"),
    (
        "The committee met seven times and heard 37 witnesses.",
        "In seven meetings the committee took evidence from 37 witnesses.",
        "37",
    ),
    ("The trust runs 23 hostels with 840 beds.", "The trust's 23 hostels provide 840 beds.", "840"),
    ("The average fine was £640.", "Fines averaged £640.", "640"),
    ("Unemployment edged down to 4.3%.", "The unemployment rate slipped to 4.3%.", "4.3%"),
    ("Exports to Asia grew 7.4 per cent.", "Growth in exports to Asia was 7.4 per cent.", "7.4"),
    (
        "The bridge will cost $214 million and open in 2027.",
        "When it opens in 2027 the bridge will have cost $214 million.",
        "214",
    ),
    (
        "Some 61 per cent of respondents said prices were too high.",
        "Prices were too high, said 61 per cent of respondents.",
        "61",
    ),
    (
        "Our reserves stand at £4.7 million, equal to six months of spending.",
        "Reserves are £4.7 million (six months' spending).",
        "4.7 million",
    ),
    ("Complaints answered on time: 87 per cent.", "We answered 87 per cent of complaints on time.", "87"),
    (
        "The agency inspected 1,430 farms and issued 96 notices.",
        "After inspecting 1,430 farms the agency issued 96 notices.",
        "96",
    ),
]
"""Two sentences that say the same of a figure."""

CHANGED = [
    ("修建桥梁37座。", "拆除桥梁37座。", "37座"),
    ("培训教师370人次。", "表彰教师370人次。", "370人次"),
    ("四季度出口额41.7亿元。", "全年出口额41.7亿元。", "41.7亿元"),
    ("The trust spent £314,000 on repairs.", "The trust saved £314,000 on repairs.", "314,000"),
    (
        "Applications fell 14 per cent from a year earlier.",
        "Applications fell 14 per cent from the previous quarter.",
        "14",
    ),
    ("派出援疆援藏干部41名。", "派出援藏、援疆、援青干部41名。", "41名"),
    (
        "南岸新堤6月底前完工，配套绿化37万平方米。",
        "南岸新堤6月底前完工，上半年配套绿化37万平方米。",
        "37万平方米",
    ),
    ("发表调研文章218篇。", "近三年累计发表调研文章218篇。", "218篇"),
    ("发表调研文章218篇。", "五年来发表调研文章218篇。", "218篇"),
    ("平台累计交易额1.94亿元。", "平台去年交易额1.94亿元。", "1.94亿元"),
    ("平台累计交易额1.94亿元。", "平台上年交易额1.94亿元。", "1.94亿元"),
    (
        "Operating surplus was £314 million.",
        "Operating surplus for the group, including our property arm, was £314 million.",
        "314",
    ),
    (
        "The accident rate was 0.37 per 1,000 shifts.",
        "The accident rate among trainees was 0.37 per 1,000 shifts.",
        "0.37",
    ),
    ("财政支出63.2亿元，增长4.7%。", "财政支出63.2亿元，同口径增长4.7%。", "4.7%"),
    ("财政支出63.2亿元，增长4.7%。", "财政支出63.2亿元，按可比口径增长4.7%。", "4.7%"),
    (
        "Water compliance stood at 98.7 per cent, based on 31,000 tests.",
        "At plants in the south of the region, water compliance stood at 98.7 per cent.",
        "98.7",
    ),
    (
        "The company repaired 137 kilometres of track during the year.",
        "Since 2021 the company has repaired 137 kilometres of track.",
        "137",
    ),
    (
        "The company repaired 137 kilometres of track.",
        "Over the past five years the company repaired 137 kilometres of track.",
        "137",
    ),
    ("Profit before tax was $31 million.", "Profit after tax was $31 million.", "31"),
    ("Vacancies stood at 4,310.", "Vacancies in nursing stood at 4,310.", "4,310"),
    ("Vacancies stood at 4,310.", "Vacancies across the north stood at 4,310.", "4,310"),
    ("今年新建公厕74座。", "今年城区新建公厕74座。", "74座"),
    ("农村居民人均收入2.41万元。", "全体居民人均收入2.41万元。", "2.41万元"),
    ("出口商品12.7万吨，货值5.3亿元。", "进口商品12.7万吨，货值5.3亿元。", "5.3亿元"),
    ("东港区新建学校3所，教师147名。", "西港区新建学校3所，教师147名。", "147名"),
    ("检查餐饮单位1430家次。", "检查学校周边餐饮单位1430家次。", "1430家次"),
    ("主要河流水质达标率93.7%。", "主要河流枯水期水质达标率93.7%。", "93.7%"),
    ("贷款不良率1.43%。", "涉农贷款不良率1.43%。", "1.43%"),
    ("The survey covered 2,140 households.", "The survey covered 2,140 single-parent households.", "2,140"),
    ("Rents rose 5.7%.", "Rents in London rose 5.7%.", "5.7%"),
    ("Rents rose 5.7%.", "In coastal towns, rents rose 5.7%.", "5.7%"),
    ("Among pupils, 37% walk to school.", "Among girls, 37% walk to school.", "37%"),
    ("Net lending grew by 8.6 per cent.", "Net lending excluding mortgages grew by 8.6 per cent.", "8.6"),
    ("截至3月末，开户企业6140家。", "截至6月末，开户企业6140家。", "6140家"),
    ("In March 6,140 firms had accounts.", "By June 6,140 firms had accounts.", "6,140"),
    ("全院手术量2.34万台，三级手术占38.2%。", "全院手术量2.34万台，日间手术占38.2%。", "38.2%"),
]
"""Two sentences of which each says a figure of something else, or of another time."""


@pytest.mark.parametrize(("old", "new", "value"), SAME)
def test_other_words_leave_a_figure_as_it_was(old: str, new: str, value: str) -> None:
    """Verbs, bounds, means and shares said another way, clauses in another order."""
    assert value_told(old, new, value).holds


@pytest.mark.parametrize(("old", "new", "value"), CHANGED)
def test_a_scope_or_a_time_that_one_draft_alone_says_is_a_change(old: str, new: str, value: str) -> None:
    """In both directions."""
    assert not value_told(old, new, value).holds
    assert not value_told(new, old, value).holds


def test_a_multiple_is_no_growth() -> None:
    """1.7 times the year before is 70 % more."""
    assert not value_told("技术合同金额是上年的1.7倍。", "技术合同金额增长170%。", "1.7倍").holds
