"""Figures of sentences that were written anew, and of things that took another's place with the same value."""

from __future__ import annotations

import pytest

from tests.alignment.drafts import value_told
from tui.alignment import Change

CARRIED = [
    ("新修乡村灌渠27处，全县灌渠累计修建318处。", "乡村灌渠当年新修27处、累计修成318处。", "27处"),
    ("全镇38个村史馆补充展品640件。", "全镇38个村史馆添置展品640件。", "38个"),
    (
        "尽管受台风影响，甬台温4市依旧保持增长，这4个市的港口吞吐量均增长7%及以上。",
        "克服台风影响，甬台温四市保持增长，这4个市的港口吞吐量增幅均在7%及以上。",
        "7%",
    ),
    (
        "鄞州增速与全市增速6.4%的水平持平，镇海则超过全市6.4%的水平。",
        "全市增速为6.4%，鄞州增速与之持平，镇海则高于6.4%的全市水平。",
        "6.4%",
    ),
    ("全市零售总额迈上2万亿元新台阶，占比达35.6%。", "全市零售总额站上2万亿元关口，占比达35.6%。", "2万亿元"),
    ("光伏组件出口同比增长136.2%。", "光伏组件出口同比增幅为1.362倍。", "136.2%"),
    (
        "优化养老服务供给，建成2个区域护理中心、5个日间照料站。",
        "养老方面，建成2个区域护理中心、5个日间照料站。",
        "2个",
    ),
    ("妥善转移3.2万沿江群众。", "32000名沿江群众得到妥善转移。", "3.2万"),
    (
        "The new wharf is anticipated to bring online up to 3 GWh of storage capacity.",
        "The wharf is the main task: it is expected to add up to 3,000 MWh of storage capacity.",
        "3 GWh",
    ),
    (
        "去年，渔业总产值74185.6亿元，比2019年的73126亿元增加1059.6亿元。全年突破7万亿元，达到7.4万亿元。",
        "渔业：2019年总产值为73126亿元，去年达到7.41856万亿元，一年净增1059.6亿元。",
        "74185.6亿元",
    ),
    ("全县公共财政预算收入6.3亿元，增长7.2%。", "财政还过得去，收入6.3亿元，增长7.2%。", "7.2%"),
    ("现有执业（助理）兽医96人、乡村兽医214人。", "里面兽医96人、乡村兽医214人。", "96人"),
    ("县级储备粮3.6万吨，食用油储备1200吨。", "县级储备粮存着3.6万吨，油还压着1200吨。", "1200吨"),
    ("农村居民电子健康档案建档率94.8%，门诊量12.6万人次。", "建档率94.8%，门诊看了12.6万人次。", "94.8%"),
    (
        "适龄儿童免疫规划疫苗接种率达到96.2%，麻疹发病率0.12%。",
        "儿童疫苗接种率达到96.2%，麻疹发病率0.12%。",
        "96.2%",
    ),
    ("全年受理各类案件8642件，审结8421件。", "全年共受理各类案件8642件、审执结8421件。", "8421件"),
    ("全年受理申请420件，办结398件。", "全年共受理申请420件、办理完毕398件。", "398件"),
    (
        "发展茶叶种植2600亩、中药材900亩，带动326户脱贫户户均增收4200元。",
        "产业上，茶叶种了2600亩，中药材种了900亩，326户脱贫户平均每户多收入4200元。",
        "900亩",
    ),
    (
        "城区污水处理厂工程完成投资3200万元，铺设管网12公里。",
        "城区污水处理厂提标改造项目完成投资3200万元，铺设管网12公里。",
        "3200万元",
    ),
    (
        "七成以上申请网上受理，平均办理时间由68天缩短为52天。",
        "六成以上申请网上受理，平均办理时间由68天缩短为52天。",
        "52天",
    ),
    ("社区诊疗量占31.4%，巡诊620次。", "在社区看病的占到31.4%，巡诊620次。", "31.4%"),
    (
        "规模以上工业企业利润总额下降3.2%，降幅比上半年收窄1.8个百分点。",
        "规上工业企业利润同比下降3.2%，降幅较上半年收窄1.8个百分点。",
        "1.8个百分点",
    ),
    (
        "城关镇42个项目、投资3.6亿元；河口镇31个项目、投资2.8亿元。",
        "城关、河口两镇分别实施项目42个、31个，完成投资3.6亿元、2.8亿元。",
        "42个",
    ),
    (
        "Inspectors made 11,300 visits and issued 245 notices.",
        "Our inspectors made 11,300 visits and wrote 245 notices.",
        "245",
    ),
    ("上半年完成12项，下半年完成9项。", "下半年完成9项；上半年完成了12项。", "12项"),
    (
        "2021年、2022年、2023年分别完成投资3亿元、4亿元、5亿元。",
        "2021年完成投资3亿元，2022年完成投资4亿元，2023年完成投资5亿元。",
        "4亿元",
    ),
    (
        "Over the three months to June, volumes were 2.4% lower than a year earlier.",
        "Over the 3 months to June, volumes were 2.4% lower than a year earlier.",
        "2.4%",
    ),
]
CHANGED = [
    (
        "入夏以来，渔港鲜活水产卸货318.6吨，增长7.2%。",
        "入夏以来，幼儿园木制玩具共计318.6吨，增长7.2%。",
        "318.6吨",
    ),
    (
        "Boat repairs of $8.45 million, compared to $7.9 million in YTD 2025.",
        "We spent $8.45 million on pilot schemes in YTD 2026, compared to $7.9 million in YTD 2025.",
        "8.45",
    ),
    (
        "Boat repairs of $8.45 million in YTD 2026, compared to $7.9 million in YTD 2025.",
        "We spent $8.45 million on pilot schemes in YTD 2026, compared to $7.9 million in YTD 2025.",
        "7.9",
    ),
    ("全县土地闲置860亩，另有林地120亩。", "全县种着860亩，另有林地120亩。", "860亩"),
    ("农村居民建档率94.8%，门诊量12.6万人次。", "建档率94.8%，门诊看了12.6万人次。", "94.8%"),
    ("规划新建住宅3260套，道路12公里。", "新建住宅3260套，道路12公里。", "3260套"),
    ("全年受理各类案件8642件，审结8421件。", "全年共受理各类案件8642件、立案8421件。", "8421件"),
    (
        "农业上，完成投资3.2亿元，比上年增长12%。",
        "工业上，完成投资3.2亿元，比上年增长12%。",
        "12%",
    ),
    (
        "城北水库除险加固工程完成投资3200万元，铺设管网12公里。",
        "城北水库新建工程完成投资3200万元，铺设管网12公里。",
        "3200万元",
    ),
    ("在60岁以上老人中，参保率95%。", "在65岁以上老人中，参保率95%。", "95%"),
    ("网上销售量12万件，退货率3.2%。", "网上采购量12万件，退货率3.2%。", "12万件"),
    (
        "一季度新增贷款11.6亿元，三季度新增贷款12.6亿元，四季度新增贷款9.8亿元。",
        "一季度新增贷款11.6亿元；三季度新增9.8亿元；四季度新增12.6亿元。",
        "9.8亿元",
    ),
    ("2022年投入3亿元，2023年投入4亿元。", "2022年投入4亿元；2023年投入了3亿元。", "4亿元"),
    ("3月完成审核12项，4月完成审核9项。", "3月完成审核9项；4月完成审核12项。", "12项"),
    (
        "2021年、2022年、2023年分别完成投资3亿元、4亿元、5亿元。",
        "2021年完成投资3亿元，2022年完成投资5亿元，2023年完成投资4亿元。",
        "4亿元",
    ),
    ("倒塌房屋62间，直接经济损失1.3亿元。", "倒塌房屋62间，直接经济损失约1.3亿元。", "1.3亿元"),
]


@pytest.mark.parametrize(("old", "new", "value"), CARRIED)
def test_what_is_said_in_other_words_is_carried(old: str, new: str, value: str) -> None:
    """Verbs that say no more than that it is so, numbers in names, topics, and the places of clauses are no change."""
    assert value_told(old, new, value).holds
    assert value_told(new, old, next(one for one in _written(value) if one in new)).holds


def _written(value: str) -> tuple[str, ...]:
    """The ways in which a value is written in the examples."""
    ways = {"136.2%": "1.362倍", "3.2万": "32000名", "3 GWh": "3,000 MWh", "74185.6亿元": "7.41856万亿元"}
    return value, ways.get(value, value)


@pytest.mark.parametrize(("old", "new", "value"), CHANGED)
def test_a_value_of_another_thing_is_not_carried(old: str, new: str, value: str) -> None:
    """Neither one that only compares with it."""
    assert value_told(old, new, value) is Change.CHANGED
    assert value_told(new, old, value) is Change.CHANGED
