"""Constructions of Chinese clauses, each with sentences of our own."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, Said, brief, said

CASES = {
    "反映水平的是数量本身：全年实现地区生产总值215.6亿元。": ["地区生产总值 level 2023"],
    "粮食总产量达到32.6万吨。": ["粮食总产量 level 2023"],
    "财政收入完成5.8亿元，增长8.5%。": ["财政收入 level 2023", "财政收入 growth up 2023"],
    "茶园面积比上年增加1.2万亩。": ["茶园面积 change up 2023"],
    "万元产值能耗下降2.1%。": ["万元产值能耗 growth down 2023"],
    "城镇登记失业率为3.1%。": ["城镇登记失业率 rate 2023"],
    "入园率达到95.2%，比上年提高1.8个百分点。": ["入园率 rate 2023", "入园率 points up 2023"],
    "旅游收入36亿元，是2020年的2.4倍。": ["旅游收入 level 2023", "旅游收入 multiple 2023"],
    "利润总额增长1.5倍。": ["利润总额 growth up 2023"],
    "出口规模居全省第3位。": ["出口规模 rank 2023"],
    "工业增加值增长9.1%，高于全市平均水平1.3个百分点。": ["工业增加值 growth up 2023", "工业增加值 gap up 2023"],
    "工业投资增长10%，增速比上年回落0.6个百分点。": ["工业投资 growth up 2023", "工业投资增速 points down 2023"],
    "居民消费价格涨幅2%。": ["居民消费价格涨幅 growth up 2023"],
    "民间投资占固定资产投资的比重达到55%。": ["民间投资 share 2023"],
    "日供水能力由8万吨提高到15万吨。": ["日供水能力 level 2022", "日供水能力 level 2023"],
    "新增规上企业12家、高新技术企业8家。": ["新增规上企业 level 2023", "新增高新技术企业 level 2023"],
    "改造老旧小区32个。": ["老旧小区 level 2023"],
    "136个重点项目完成投资98亿元。": ["重点项目 level 2023", "投资 level 2023"],
    "投资3500万元的河堤加固、800万元的校舍维修全部完工。": ["河堤加固投资 level 2023", "校舍维修投资 level 2023"],
    "汽车、钢材、水泥产量分别为9万辆、41万吨和97万吨。": ["汽车产量 level 2023", "钢材产量 level 2023", "水泥产量 level 2023"],
    "社员收入78元，比2020年的56元增加22元。": ["社员收入 level 2023", "社员收入 level 2020", "社员收入 change up 2023"],
    "茶园面积12万亩，总产量达到4.6万吨，比上年增加0.3万吨。": [
        "茶园面积 level 2023", "茶园总产量 level 2023", "茶园总产量 change up 2023",
    ],
    "中药占比提高2.4个百分点。": ["中药占比 points up 2023"],
    "各项贷款余额86亿元，增长4.2%。": ["各项贷款余额 level 2023", "各项贷款余额 growth up 2023"],
    "孕产妇死亡率为9.1/10万。": ["孕产妇死亡率 rate 2023"],
    "固定资产投资（不含农户）增长9.3%。": ["固定资产投资 growth up 2023"],
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_each_construction(text: str) -> None:
    """Metric, aspect, direction and period of each figure of the sentence."""
    assert brief(text, heading=HEADING) == CASES[text]


SILENT = (
    "第二批干部已经到位。",
    "亿元以上项目陆续落地。",
    "“三纵四横”路网基本建成。",
    "会议开了三天。",
    "第十八届三次会议召开。",
)


@pytest.mark.parametrize("text", SILENT)
def test_what_states_no_quantity_says_nothing(text: str) -> None:
    """Ordinals, conditions, names, durations that only say how long."""
    assert said(text, heading=HEADING) == []


def test_a_share_names_its_whole() -> None:
    """With the noun of the share, without it, and behind 其中."""
    found = said("民间投资占固定资产投资的比重达55%，其中工业占固定资产投资的31%。", heading=HEADING)
    assert [(one.metric, one.whole) for one in found] == [
        ("民间投资", "固定资产投资"),
        ("工业", "固定资产投资"),
    ]


def test_what_is_compared_with_is_no_period() -> None:
    """比上年, 同比, 比2020年, 较年初."""
    text = "税收比上年增长5%。客流同比增长6%。存款比2020年增长7%。贷款余额较年初增加8亿元。"
    found = said(text, heading=HEADING)
    assert [(one.period, one.base) for one in found] == [
        ("2023", "2022"),
        ("2023", "2022"),
        ("2023", "2020"),
        ("2023", "2022"),
    ]


def test_scope_is_whose_it_is() -> None:
    """The place of the clause; each place of a list that figures are distributed over."""
    found = said("全县茶叶产量1.2万吨。安平镇、长顺乡茶叶产量分别增长5%和6%，松口镇下降1%。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [
        ("茶叶产量", "全县"), ("茶叶产量", "安平镇"), ("茶叶产量", "长顺乡"), ("茶叶产量", "松口镇"),
    ]  # fmt: skip


def test_a_target_is_no_fact() -> None:
    """By the heading, by a word of the sentence, by a year that is still to come."""
    heading = HEADING.replace("一、2023年工作回顾", "二、2024年工作安排")
    assert [one.mode for one in said("粮食产量35万吨。", heading=heading)] == ["target"]
    assert [one.mode for one in said("力争粮食产量达到35万吨。", heading=HEADING)] == ["target"]
    assert [one.mode for one in said("到2030年森林覆盖率达到70%。", heading=HEADING)] == ["target"]
    assert [one.mode for one in said("粮食产量35万吨。", heading=HEADING)] == ["actual"]


def test_a_mean_is_of_the_years_of_growth() -> None:
    """Without the year from which they start."""
    found = said("产值由2015年的3亿元增加到2020年的6亿元，年均增长14.9%。", "2021-01")
    assert [(one.period, one.mean) for one in found] == [
        ("2015", False),
        ("2020", False),
        ("2016/2020", True),
    ]
    found = said("2020年收入1.8万元，比2015年增加8000元，年均增长12.5%。", "2021-01")
    assert [one.period for one in found] == ["2020", "2020", "2016/2020"]


def test_a_span_is_of_its_end_or_of_all_its_years() -> None:
    """What stood at the end of five years, what was made in them, from when to when."""
    text = "五年来，水库总数达到46座，累计新建泵站120座，水浇地由20万亩增加到31万亩。"
    assert brief(text, "2023-02") == [
        "水库总数 level 2022", "泵站 level 2018/2022", "水浇地 level 2017", "水浇地 level 2022",
    ]  # fmt: skip


PERIODS = {
    "2023年上半年": "2023H1", "2023年三季度": "2023Q3", "2023年1—5月": "2023-01/2023-05", "2023年6月末": "2023-06",
    "去年": "2023", "今年": "2024", "今年一季度": "2024Q1", "“十三五”期间": "2016/2020", "2019—2021年": "2019/2021",
    "二〇二二年": "2022", "前年": "2022", "过去三年": "2021/2023", "2023年前三季度": "2023-01/2023-09", "今年前7月": "2024-01/2024-07",
    "去年前11月": "2023-01/2023-11", "2023年年末": "2023",
}  # fmt: skip


@pytest.mark.parametrize("words", PERIODS)
def test_periods(words: str) -> None:
    """What the text says of when, by the date of the document where it leans on that."""
    assert [one.period for one in said(f"{words}，用电量增长5%。", "2024-08")] == [PERIODS[words]]


def test_without_a_date_a_relative_word_stays_a_word() -> None:
    """Its period is not guessed."""
    assert [one.period for one in said("去年，用电量增长5%。")] == [None]


def test_a_dateline_is_the_date() -> None:
    """And no period of what is said."""
    text = "县长在水利工作会议上的讲话\n（2022年11月3日）\n去年，新修水渠120公里。加固山塘85座。\n"
    found = said(text)
    assert [one.period for one in found] == ["2021", "2021"]


def test_figures_of_a_norm() -> None:
    """For each of whom it holds."""
    found = said("每亩补助300元。", heading=HEADING)
    assert [(one.scope, one.mode) for one in found] == [("每亩", "limit")] or found == [], found


def test_type_of_a_said_value() -> None:
    """The helper gives values that compare."""
    assert isinstance(said("税收增长5%。")[0], Said)


def test_a_body_that_does_it_is_the_scope() -> None:
    """A hospital with a verb; the company that a report is about before its noun."""
    found = said("县人民医院完成手术8600台。公司研发投入3.4亿元。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [("手术", "县人民医院"), ("研发投入", "公司")]


@pytest.mark.parametrize(
    ("text", "date", "period"),
    [
        ("4月末，贷款余额86亿元。", "2025-05", "2025-04"),
        ("12月末，贷款余额86亿元。", "2025-02", "2024-12"),
        ("上半年，工业投资26亿元。", "2025-07", "2025H1"),
        ("全年工业投资26亿元。", "2025-02", "2024"),
        ("一年来，修建乡村公路36公里。", "2024-12", "2024"),
        ("一年来，修建乡村公路36公里。", "2025-01", "2024"),
        ("五年来，修建乡村公路360公里。", "2024-12", "2020/2024"),
    ],
)
def test_a_part_of_a_year_is_of_the_last_that_is_over(text: str, date: str, period: str) -> None:
    """Counted from the date of the document; of a whole year from the month in which it is looked back on."""
    assert [one.period for one in said(text, date)] == [period]
