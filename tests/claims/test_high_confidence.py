"""High confidence needs a name that is surely one: no body, no half of a name, no words of a sentence, and a time that is its own."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, said

DOUBTED = {
    "稽查大队完成4820万元，增长3.6%。": 0,
    "邮储银行实现3.2亿元，增长5%。": 1,
    "单靠花椒一样，村民人均就拿到860元。": 0,
    "棉花单产可还是弄到了120公斤。": 0,
    "又扫除水患点120处。": 0,
    "增发的600亿元国债全部下达。": 0,
    "上半年遭了旱，下半年又闹了虫，油菜收获面积达到8万亩。": 1,
    "享受生活补贴的残疾人1200人。": 0,
    "五年来，入会农户占全县农户总数的36.2%。": 0,
    "五年来，民办学校达到42所，比2018年增加11所。": 1,
}
"""Of a body, of a name that is cut off, with an adverb in it, of a noun behind the figure, of one of several times or years."""
SURE = [
    "税收收入完成4820万元。",
    "棉花产量达到120公斤。",
    "再生水利用量达到120万吨。",
    "再就业人数达到2300人。",
    "还款金额达到3亿元。",
    "规模以上企业达到186家。",
    "合作社达到86家。",
    "学校达到42所。",
    "城镇居民人均可支配收入达到4万元。",
    "农业机械化水平达到81%。",
    "上市公司营业收入达到26亿元。",
    "新签合同额26亿元。",
    "最大用电负荷26万千瓦以上。",
    "公园绿地面积9.6万平方米。",
    "更换水表4200只。",
    "新建桥梁26座。",
    "新开工面积26万平方米。",
]
"""Names that are like those and are whole; what is said of one year."""


@pytest.mark.parametrize("text", DOUBTED)
def test_what_is_no_whole_name_or_of_no_sure_time_is_not_said_with_high_confidence(text: str) -> None:
    """One doubt is enough."""
    found = said(text, heading=HEADING)
    assert found[min(DOUBTED[text], len(found) - 1)].confidence != "high"


@pytest.mark.parametrize("text", SURE)
def test_what_is_alike_and_whole_is_said_with_high_confidence(text: str) -> None:
    """Nothing speaks against it."""
    assert [one.confidence for one in said(text, heading=HEADING)] == ["high"]


@pytest.mark.parametrize("copula", ["分别是", "分别为"])
def test_multiples_in_turn_are_of_now_and_compared_with_then(copula: str) -> None:
    """The year behind the copula is the base of each, as it is of one."""
    text = f"稻谷、小麦产量分别达到38万吨、21万吨，{copula}2012年的2.4倍和1.6倍。"
    assert [(one.metric, one.aspect, one.period, one.base) for one in said(text, heading=HEADING)[2:]] == [
        ("稻谷产量", "multiple", "2023", "2012"),
        ("小麦产量", "multiple", "2023", "2012"),
    ]


@pytest.mark.parametrize("head", ["分部门看", "从入库单位看", "按征收机关看"])
def test_a_body_that_does_its_part_is_whose_the_part_is(head: str) -> None:
    """Its sentence takes apart what the one before it named."""
    text = f"全县一般公共预算收入完成9.2亿元。{head}，税务部门完成6.1亿元，财政部门完成3.1亿元。"
    assert [(one.metric, one.scope) for one in said(text, heading=HEADING)] == [
        ("一般公共预算收入", "全县"),
        ("一般公共预算收入", "税务部门"),
        ("一般公共预算收入", "财政部门"),
    ]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("判处三年以下有期徒刑的86人。", "判处三年以下有期徒刑"),
        ("参加技能培训的320名。", "参加技能培训"),
        ("扶持种粮大户86户。", "种粮大户"),
    ],
)
def test_people_counted_behind_what_they_do_are_called_by_that(text: str, metric: str) -> None:
    """的 before the figure leaves out whom it counts."""
    assert said(text, heading=HEADING)[0].metric == metric


@pytest.mark.parametrize("noun", ["机械化水平", "服务覆盖面", "森林蓄积变动系数"])
def test_a_percentage_of_what_is_one_by_itself_is_no_share(noun: str) -> None:
    """Though its sentence has said a share before."""
    text = f"入会农户占全县农户总数的36%，{noun}由68%提高到81%。"
    assert [one.aspect for one in said(text, heading=HEADING)] == ["share", "rate", "rate"]


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        (
            "第一产业、第二产业和城乡居民生活用电分别为2亿千瓦时、9亿千瓦时和4亿千瓦时。",
            ["第一产业用电", "第二产业用电", "城乡居民生活用电"],
        ),
        ("城镇居民、农村居民生活用电分别为2亿千瓦时、9亿千瓦时。", ["城镇居民生活用电", "农村居民生活用电"]),
        ("投资3200万元的城南污水厂迁建工程竣工。", ["城南污水厂迁建工程投资"]),
        ("总投资9亿元的滨湖酒店主体封顶。", ["滨湖酒店总投资"]),
        ("外出务工人员4300人。", ["外出务工人员"]),
        ("外出农民工4300人。", ["外出农民工"]),
    ],
)
def test_a_name_is_whole(text: str, metrics: list[str]) -> None:
    """What belongs to the last of a list stays there; works are named with what is done to them; 外出 with who is away."""
    assert [one.metric for one in said(text, heading=HEADING)] == metrics


@pytest.mark.parametrize(
    ("manner", "period"), [("连年", "2019/2023"), ("始终", "2019/2023"), ("已经", "2023")]
)
def test_what_held_every_year_is_of_all_years(manner: str, period: str) -> None:
    """What was reached is of their end."""
    (one,) = said(f"五年来，玉米产量{manner}稳定在60万吨以上。", heading=HEADING)
    assert one.period == period


@pytest.mark.parametrize("clause", ["上年为盈利2300万元", "去年为2300万元", "上年是盈利2300万元"])
def test_the_year_before_is_that_before_the_value_beside_which_it_stands(clause: str) -> None:
    """The clause before is already of the year that 上年 is by the date."""
    assert [one.period for one in said(f"全年亏损1900万元，{clause}。", heading=HEADING)] == ["2023", "2022"]


def test_each_of_some_shares_whose_whole_is_not_said_and_a_share_of_all_are_not_sure() -> None:
    """A count and an amount are not parts of one whole; what two come to together is a share of neither."""
    text = "安排项目160个，投资220亿元，其中工业项目80个、投资110亿元，分别占50%和50.1%。"
    assert {one.confidence for one in said(text, heading=HEADING)[-2:]} == {"medium"}
    text = "到位资金15亿元，其中水利6亿元、公路4亿元，两项合计占67%。"
    assert "67%" not in [one.surface for one in said(text, heading=HEADING)]


@pytest.mark.parametrize("body", ["海川轮胎公司", "海川医药集团", "城北建材公司"])
def test_members_of_a_list_are_of_the_body_that_does_what_its_head_says(body: str) -> None:
    """The second is said of the body without naming it."""
    found = said(f"{body}实现营业收入26亿元、利润3亿元，上缴税金2亿元。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found[:2]] == [("营业收入", body), ("利润", body)]


def test_the_first_of_two_ends_is_of_the_year_that_its_sentence_compares_with() -> None:
    """Where none is compared with it is of the year before."""
    text = "2023年，总产值达到80亿元，比2019年增长52%；单位能耗由{}。"
    found = said(text.format("0.61吨降到0.48吨"), heading=HEADING)
    assert [one.period for one in found] == ["2023", "2023", "2019", "2023"]
    found = said("2023年，总产值达到80亿元；单位能耗由0.61吨降到0.48吨。", heading=HEADING)
    assert [one.period for one in found] == ["2023", "2022", "2023"]


def test_what_is_said_in_turn_ends_before_a_count_behind_a_semicolon() -> None:
    """It opens another part of the sentence."""
    text = "接待旅客360万人次，实现收入28亿元，分别增长14%、9%；36个在建项目完成投资11亿元。"
    found = said(text, heading=HEADING)
    assert [(one.metric, one.aspect) for one in found[2:5]] == [
        ("旅客", "growth"),
        ("收入", "growth"),
        ("在建项目", "level"),
    ]


def test_what_came_together_under_years_is_of_all_of_them() -> None:
    """Though the sentence before it in its paragraph ends with the last of them; a time of its own goes before."""
    text = "五年来，2023年财政收入由3亿元增加到8亿元；民生支出累计{}71亿元。"
    assert said(text.format(""), heading=HEADING)[-1].period == "2019/2023"
    assert said("2023年，民生支出累计71亿元。", heading=HEADING)[-1].period == "2023"


def test_behind_the_part_of_a_sentence_with_the_parts_their_whole_is_spoken_of_again() -> None:
    """A new time opens it, and nothing is named."""
    text = "上半年客运总量同比下降0.8%，其中铁路下降2.6%；5月份同比下降1.2%，环比下降0.3%。"
    found = said(text, "2023-07")
    assert [(one.metric, one.period) for one in found[2:]] == [
        ("客运总量", "2023-05"),
        ("客运总量", "2023-05"),
    ]


def test_what_a_doubtful_name_is_said_of_again_stays_doubtful() -> None:
    """Of the amounts and of how they grew, also where that is said in turn."""
    text = "糖业公司压榨甘蔗112万吨，砂糖产量12万吨，分别比上年增长21%和17.4%。"
    found = said(text, heading=HEADING)
    assert [one.confidence == "high" for one in found] == [False, True, False, True]


@pytest.mark.parametrize("text", ["入会农户占全县农户总数的36%。", "茶叶产量是2020年的1.8倍。"])
def test_what_sets_two_things_against_each_other_is_not_said_with_high_confidence(text: str) -> None:
    """A share needs its whole, a multiple what it is a multiple of."""
    (found,) = said(text, heading=HEADING)
    assert found.confidence == "medium"


def test_a_name_is_sure_until_three_figures_behind_it() -> None:
    """茶叶产量12万吨、增长8%、……."""
    found = said("茶叶产量12万吨、增长8%、高于计划1万吨、比上年增加9000吨。", heading=HEADING)
    assert found[1].confidence == "high"
    assert found[-1].confidence != "high"
