"""Turns of published statistics and reports: rates of a list, movements that turned, influences, places alone, what money is put into."""

from __future__ import annotations

from itertools import product

import pytest

from tests.claims.said import HEADING, brief, said

GOODS = ("谷物", "皮革", "陶瓷")


@pytest.mark.parametrize("rate", ["增速", "增幅", "涨幅"])
@pytest.mark.parametrize("joint", ["、", "和"])
def test_a_rate_behind_of_is_that_of_each_member_of_a_list(rate: str, joint: str) -> None:
    """A产值、B零售额的增速分别加快……: each member leans on the rate."""
    found = said(f"陶瓷产值{joint}商品零售额的{rate}分别加快0.7、1.1个百分点。", heading=HEADING)
    assert [(one.metric, one.aspect) for one in found] == [
        (f"陶瓷产值{rate}", "points"),
        (f"商品零售额{rate}", "points"),
    ]


def test_the_shares_of_a_list_move_in_turn() -> None:
    """比重分别上升到两个数，比上年分别提高两个数: the points are of each share."""
    found = said(
        "陶瓷业增加值、皮革业增加值占工业增加值的比重分别上升到16%、34%，比上年分别提高0.6、1.1个百分点。",
        heading=HEADING,
    )
    assert [(one.metric, one.aspect) for one in found] == [
        ("陶瓷业增加值", "share"),
        ("皮革业增加值", "share"),
        ("陶瓷业增加值占工业增加值的比重", "points"),
        ("皮革业增加值占工业增加值的比重", "points"),
    ]


@pytest.mark.parametrize(("place", "other"), [("城市", "农村"), ("城镇", "乡村"), ("境内", "境外")])
@pytest.mark.parametrize("mark", ["，其中", "。其中，"])
def test_a_place_alone_moved_as_what_was_named(place: str, other: str, mark: str) -> None:
    """消费价格上涨0.5%，其中城市上涨0.6%: the price, of the towns."""
    found = said(f"消费价格上涨0.5%{mark}{place}上涨0.6%，{other}下降0.1%。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [
        ("消费价格", ""),
        ("消费价格", place),
        ("消费价格", other),
    ]


@pytest.mark.parametrize(
    ("was", "now"), [pair for pair in product(("上涨", "下降"), repeat=2) if pair[0] != pair[1]]
)
@pytest.mark.parametrize("turned", ["转为", "转成"])
def test_a_movement_that_turned_is_of_two_months(was: str, now: str, turned: str) -> None:
    """由上月上涨3%转为下降2%: one metric, first of the month before."""
    found = brief(f"2024年7月，{GOODS[0]}价格由上月{was}3.7%{turned}{now}2.4%。", "2024-08")
    sides = {"上涨": "up", "下降": "down"}
    assert found == [
        f"谷物价格 growth {sides[was]} 2024-06",
        f"谷物价格 growth {sides[now]} 2024-07",
    ]


@pytest.mark.parametrize("verb", ["影响", "拉动", "推动", "拉低"])
@pytest.mark.parametrize("moved", ["CPI上涨", "居民消费价格环比下降", "增长"])
def test_what_makes_another_move_is_named_by_itself(verb: str, moved: str) -> None:
    """食品价格上涨2%，影响CPI上涨0.4个百分点 is neither a growth nor points of the CPI."""
    found = said(f"食品价格上涨2%，{verb}{moved}约0.4个百分点。", heading=HEADING)
    assert [(one.metric, one.aspect) for one in found] == [("食品价格", "growth"), ("食品价格", "other")]


@pytest.mark.parametrize("lead", ["从{}看，", "{}看，", "{}来看，", "从{}来看，"])
@pytest.mark.parametrize(("how", "base"), [("环比", "2023Q1"), ("同比", "2022Q2")])
def test_what_a_sentence_opens_with_says_what_its_growths_are_compared_with(
    lead: str, how: str, base: str
) -> None:
    """从环比看，二季度增加值增长0.7%: against the quarter before, also behind ；."""
    told = f"{lead.format(how)}二季度服务业增加值增长0.7%"
    text = f"二季度服务业增加值为320亿元。{told}。二季度服务业增加值为320亿元；{told}。"
    bases = [one.base for one in said(text, heading=HEADING) if one.aspect == "growth"]
    assert bases == [base, base]


@pytest.mark.parametrize("number", ["一、", "十二、", "——三、"])
def test_the_number_of_an_item_is_no_part_of_a_name(number: str) -> None:
    """一、广义货币增长7.3%."""
    assert [one.metric for one in said(f"{number}广义货币增长7.3%。", heading=HEADING)] == ["广义货币"]


@pytest.mark.parametrize("verb", ["兴建", "改造", "购置"])
@pytest.mark.parametrize("put", ["投入", "投资"])
def test_money_is_of_what_it_is_put_into(verb: str, put: str) -> None:
    """投入2亿元兴建病房楼4万平方米; a size before 的 is of what is built too."""
    found = said(
        f"医院{put}2亿元{verb}病房楼4万平方米，又{put}3亿元{verb}5万平方米的门诊楼。", heading=HEADING
    )
    assert [one.metric for one in found] == [f"病房楼{put}", "病房楼", f"门诊楼{put}", "门诊楼"]


@pytest.mark.parametrize("kind", ["领域", "商品", "品种"])
def test_what_is_said_to_be_foremost_is_what_follows_is_said_of(kind: str) -> None:
    """出口增长较快的商品是A、B，分别增长……; 占比最大的是X，为24亿元."""
    found = said(f"出口增长较快的{kind}是{'、'.join(GOODS[1:])}，分别增长5%和9%。", heading=HEADING)
    assert [one.metric for one in found] == ["皮革出口", "陶瓷出口"]
    found = said("营收占比最大的是佣金净收入，为24亿元，增长3%。", heading=HEADING)
    assert [one.metric for one in found] == ["佣金净收入", "佣金净收入"]


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("货币（M2）和融资规模存量分别增长11%和10%。", ["货币（M2）", "融资规模存量"]),
        ("其他用品和衣着价格分别上涨4%和1%。", ["其他用品价格", "衣着价格"]),
        ("荣立二等功2次，涌现出全国优秀教师3人。", ["二等功", "全国优秀教师"]),
        ("法院年审结案件约1300件。", ["案件"]),
        ("发生营业成本102亿元，领取失业保险金人数354万人。", ["营业成本", "领取失业保险金人数"]),
        ("外出农民工17万人，月末贷款余额25亿元。", ["外出农民工", "贷款余额"]),
        ("人民币平均汇率比上年贬值1.1%。", ["人民币平均汇率"]),
        ("虽然存款总额增长5.8%，远高于全国平均水平2个百分点。", ["存款总额", "存款总额"]),
        ("相当于年度计划的93%。发送旅客8万人次，相当于年度计划的93%。", ["旅客", "旅客"]),
        (
            "受理举报2216件，其中反映噪声的占41%，反映大气的占33%。",
            ["举报", "反映噪声的举报", "反映大气的举报"],
        ),
    ],
)
def test_names_end_where_the_clause_goes_on(text: str, metrics: list[str]) -> None:
    """Names in brackets are whole; adverbs, connectives and verbs that are of no name stay outside."""
    assert [one.metric for one in said(text, heading=HEADING)] == metrics


@pytest.mark.parametrize("each", ["每批", "每条", "每人每日"])
@pytest.mark.parametrize("verb", ["不超过", "最高不超过", "不少于"])
def test_what_each_gets_is_a_norm_of_no_time(each: str, verb: str) -> None:
    """免税额度每人每日不超过8000元."""
    (one,) = said(f"免税额度{each}{verb}8000元。", heading=HEADING)
    assert (one.metric, one.scope, one.period, one.mode) == ("免税额度", each, None, "limit")


@pytest.mark.parametrize("compared", ["同2010年普查时的51万人相比", "与2010年的51万人相比"])
def test_what_is_compared_with_is_of_its_own_time(compared: str) -> None:
    """同2010年普查时的51万人相比，减少2万人: one metric in two years."""
    found = brief(f"2020年，常住人口48万人，{compared}，减少3万人。", "2021-06")
    assert found == ["常住人口 level 2020", "常住人口 level 2010", "常住人口 change down 2020"]


@pytest.mark.parametrize("time", ["前11个月", "2025年上半年"])
@pytest.mark.parametrize("seen", ["情况", "累计数据", ""])
def test_what_is_looked_at_holds_on(time: str, seen: str) -> None:
    """从前11个月累计情况看，: the months hold in the paragraph and in the next."""
    text = f"从{time}{seen}看，货物吞吐量2.6亿吨。集装箱吞吐量918万标箱。\n船舶平均在港时间21小时。"
    period = "2025-01/2025-11" if time == "前11个月" else "2025H1"
    assert [one.period for one in said(text, "2025-12")] == [period] * 3


@pytest.mark.parametrize("line", ["（普查标准时点为2020年11月1日零时）", "数据截至2020年11月1日"])
def test_a_line_of_the_head_says_of_which_day_all_is(line: str) -> None:
    """A census is of its day, not of when it was published."""
    heading = f"清水县人口普查公报\n清水县统计局 2021年6月18日\n{line}\n"
    assert [one.period for one in said("全县常住人口48万人。\n二、全县家庭户16万户。", heading=heading)] == [
        "2020-11"
    ] * 2


@pytest.mark.parametrize("quarter", ["一季度", "上半年"])
def test_a_part_of_a_year_that_is_not_over_is_that_of_the_year_before(quarter: str) -> None:
    """In January 一季度 is over in the year before, unless something is wanted of it."""
    (one,) = said(f"分阶段看，{quarter}客流量增长5.3%。", "2025-01")
    assert one.period == ("2024Q1" if quarter == "一季度" else "2024H1")
    assert said(f"{quarter}客流量将增长5.3%。", "2025-01")[0].period in ("2025Q1", "2025H1", "2024H1")


def test_a_balance_is_of_the_end_of_its_half() -> None:
    """上半年新增贷款3亿元，贷款余额9亿元: only the first came about in it."""
    found = brief("2025年上半年，新增贷款3亿元，贷款余额9亿元，占全市的20%。", "2025-07")
    assert found == ["新增贷款 level 2025H1", "贷款余额 level 2025-06", "贷款余额 share 2025-06"]


@pytest.mark.parametrize("whole", ["总收入", "新增贷款"])
@pytest.mark.parametrize("of", ["", "的"])
def test_an_amount_may_be_the_whole_of_what_follows(whole: str, of: str) -> None:
    """在48亿元总收入中，软件收入20亿元，占41%."""
    found = said(f"在48亿元{of}{whole}中，软件收入20亿元，占41%。", heading=HEADING)
    assert [(one.metric, one.aspect, one.whole) for one in found] == [
        (whole, "level", ""),
        ("软件收入", "level", ""),
        ("软件收入", "share", whole),
    ]


def test_parts_of_one_kind_have_one_whole() -> None:
    """第一产业增加值占生产总值比重为6%，第二产业增加值比重为36%."""
    found = said("第一产业增加值占生产总值比重为6%，第二产业增加值比重为36%。", heading=HEADING)
    assert [(one.aspect, one.whole) for one in found] == [("share", "生产总值")] * 2


@pytest.mark.parametrize(
    ("text", "metric", "whole"),
    [
        ("诉至法院的纠纷有三分之一在立案前得到化解。", "纠纷", "诉至法院的纠纷"),
        ("提出检察建议1200件，99%在起诉前得到解决。", "检察建议", "检察建议"),
    ],
)
def test_some_of_those_named_of_which_the_clause_goes_on(text: str, metric: str, whole: str) -> None:
    """A fraction before what became of them is their share."""
    one = said(text, heading=HEADING)[-1]
    assert (one.metric, one.aspect, one.whole) == (metric, "share", whole)
