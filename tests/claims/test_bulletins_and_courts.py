"""Turns of bulletins, of customs and of courts: objects that a verb drops, what stood before it moved, names in quotation marks, lists with a lead."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, brief, said

DROPPED = {
    "全市法院新收各类案件2.7万件，审结2.8万件。": ["新收各类案件", "审结各类案件"],
    "全省法院收案26万件，结案27万件。": ["收案", "结案"],
    "全市法院受理案件2.5万件，办结2.3万件，其中市中院受理0.3万件，办结0.2万件。": [
        "案件",
        "办结案件",
        "受理案件",
        "办结案件",
    ],
    "县农机站新登记拖拉机310台，同比增长4%；检验290台。": ["拖拉机", "拖拉机", "检验拖拉机"],
    "给予党纪处分82人，诫勉谈话96人，组织处理30人。": ["党纪处分", "诫勉谈话", "组织处理"],
    "移送检察机关12人，报送市委8件。": ["移送检察机关", "报送市委"],
    "公安机关为群众挽回经济损失5200万元。": ["挽回经济损失"],
}


@pytest.mark.parametrize("text", DROPPED)
def test_a_verb_has_the_thing_that_an_earlier_clause_counts(text: str) -> None:
    """Without the verb of that clause, and none where a verb names its object itself or nothing of the kind is counted."""
    assert [one.metric for one in said(text, heading=HEADING)] == DROPPED[text]


@pytest.mark.parametrize(("thing", "unit"), [("销量", "万辆"), ("游客量", "万人次"), ("新药产量", "万盒")])
@pytest.mark.parametrize("then", ["上年", "去年"])
@pytest.mark.parametrize("moved", ["增加", "减少了", "下降"])
def test_what_stood_then_beside_how_it_moved_since(thing: str, unit: str, then: str, moved: str) -> None:
    """比上年280万人次增加40万人次: the first is of the year before."""
    found = said(f"{thing}320{unit}，比{then}280{unit}{moved}40{unit}。", heading=HEADING)
    assert [(one.metric, one.aspect, one.period) for one in found] == [
        (thing, "level", "2023"),
        (thing, "level", "2022"),
        (thing, "change", "2023"),
    ]


@pytest.mark.parametrize("verb", ["高出", "高于", "低于"])
def test_the_other_value_may_be_said_to_be_of_the_same_time(verb: str) -> None:
    """高出同期全省农业增速3个百分点 is a gap, and what follows is of the metric still."""
    found = said(f"茶叶产值增长8%，{verb}同期全省农业增速3个百分点，占农业总产值的12%。", heading=HEADING)
    assert [(one.metric, one.aspect) for one in found] == [
        ("茶叶产值", "growth"),
        ("茶叶产值", "gap"),
        ("茶叶产值", "share"),
    ]


@pytest.mark.parametrize("name", ["“一带一路”", "“三名工程”", "“云上”"])
def test_a_name_in_quotation_marks_is_one_word(name: str) -> None:
    """“一带一路”产品产值占……的比重, though 一路 is an adverb by itself."""
    found = said(f"{name}产品产值占总产值的比重逐年提升，由2019年的15%提高到2023年的22%。", heading=HEADING)
    assert [(one.metric, one.aspect, one.period, one.whole) for one in found] == [
        (f"{name}产品产值", "share", "2019", "总产值"),
        (f"{name}产品产值", "share", "2023", "总产值"),
    ]


LED = {
    "前三大市场广州、上海、成都销售额分别增长8%、10%、12%。": ["广州销售额", "上海销售额", "成都销售额"],
    "对俄罗斯、越南、泰国进出口分别增长8%、4%、5%。": ["对俄罗斯进出口", "对越南进出口", "对泰国进出口"],
    "对前两大贸易伙伴越南、泰国进出口分别增长4%、5%。": ["对越南进出口", "对泰国进出口"],
    "排名居前的依次是机械120家，纺织86家。": ["机械", "纺织"],
    "陶瓷行业、造纸行业用电均保持增长态势，增幅分别为5%和7%。": ["陶瓷行业用电增幅", "造纸行业用电增幅"],
    "对友好国家累计出口65亿元。": ["对友好国家出口"],
}


@pytest.mark.parametrize("text", LED)
def test_what_leads_a_list_is_shared_or_left_away(text: str) -> None:
    """对 is shared by all members; 前五大贸易伙伴, 依次是 and 累计 belong to none."""
    assert [one.metric for one in said(text, heading=HEADING)] == LED[text]


def test_quarters_come_in_turn() -> None:
    """分季度分别达到: the first figure is of the first quarter."""
    found = brief("发电量逐季提升，分季度分别达到3亿千瓦时、4亿千瓦时和5亿千瓦时。", heading=HEADING)
    assert found == [
        "发电量 level 2023Q1",
        "发电量 level 2023Q2",
        "发电量 level 2023Q3",
    ]


def test_means_of_each_of_a_list_are_of_as_many_years() -> None:
    """两年分别平均增长: of the years up to that which is spoken of."""
    found = said("棉布、丝绸零售额分别增长6%和4%，两年分别平均增长3%和2%。", heading=HEADING)
    assert [(one.metric, one.mean, one.period) for one in found] == [
        ("棉布零售额", False, "2023"),
        ("丝绸零售额", False, "2023"),
        ("棉布零售额", True, "2022/2023"),
        ("丝绸零售额", True, "2022/2023"),
    ]


@pytest.mark.parametrize("head", ["3.居民用电量", "（二）居民用电量", "居民用电"])
def test_a_time_behind_a_heading_in_its_line_holds_on(head: str) -> None:
    """3.居民用电量 上半年，: a blank parts the heading from the sentence."""
    found = brief(f"{head} 上半年，居民用电量23亿千瓦时。水泥行业用电3亿千瓦时，下降2%。", "2023-08")
    assert found == [
        "居民用电量 level 2023H1",
        "水泥行业用电 level 2023H1",
        "水泥行业用电 growth down 2023H1",
    ]


@pytest.mark.parametrize("head", ["1、收案情况", "一、入学情况"])
def test_the_first_paragraph_says_when_under_headings_that_do_not(head: str) -> None:
    """What a paragraph before all headings opens with holds under them, as long as none says another time."""
    found = brief(f"2022年1至9月，招收学生800人。\n{head}\n男生450人，女生350人。\n", "2023-08")
    assert found == [
        "学生 level 2022-01/2022-09",
        "男生 level 2022-01/2022-09",
        "女生 level 2022-01/2022-09",
    ]


def test_what_is_counted_in_is_no_place() -> None:
    """不含上年旧存288件: 不含 is not whose it is."""
    found = said("收案3200件（不含上年旧存288件），下降2%。", heading=HEADING)
    assert [(one.metric, one.scope) for one in found] == [("收案", ""), ("旧存", ""), ("收案", "")]


def test_a_share_of_what_has_an_adjective_with_having() -> None:
    """占有色金属产量的三成: 占, and not 占有."""
    found = said("铜产量12万吨，占有色金属产量的31%。", heading=HEADING)
    assert [(one.metric, one.aspect, one.whole) for one in found] == [
        ("铜产量", "level", ""),
        ("铜产量", "share", "有色金属产量"),
    ]


@pytest.mark.parametrize("moved", ["增加", "减少"])
def test_an_amount_in_brackets_says_in_another_unit_what_stands_before_it(moved: str) -> None:
    """增加297万吨（59亿斤）: both are changes."""
    found = said(f"稻谷产量1458万吨（2916亿斤），比上年{moved}297万吨（59亿斤），变动2%。", heading=HEADING)
    side = "up" if moved == "增加" else "down"
    assert [(one.metric, one.aspect, one.direction) for one in found][:4] == [
        ("稻谷产量", "level", None),
        ("稻谷产量", "level", None),
        ("稻谷产量", "change", side),
        ("稻谷产量", "change", side),
    ]


def test_a_code_in_brackets_says_nothing() -> None:
    """绿野股份（300012）: the number is no amount."""
    found = said("绿野股份（300012）净利润同比增长12%，山川股份（600031）净利润8亿元。", heading=HEADING)
    assert [(one.surface, one.aspect) for one in found] == [("12%", "growth"), ("8亿元", "level")]


MOVED = {
    "山川、绿野营收均有增长，分别为12%和8%。": ["山川营收 growth up 2023", "绿野营收 growth up 2023"],
    "山川净利润实现翻番，达124%。": ["山川净利润 growth up 2023"],
    "优良率提高，达92%。": ["优良率 rate 2023"],
    "茶叶占比提升2个百分点至62%。": ["茶叶占比 points up 2023", "茶叶 share 2023"],
}


@pytest.mark.parametrize("text", MOVED)
def test_a_percentage_says_by_how_much_something_moved_that_the_clause_before_says_moved(text: str) -> None:
    """Not of what is a percentage by itself."""
    assert brief(text, heading=HEADING) == MOVED[text]


@pytest.mark.parametrize("again", ["", "同比", "环比"])
@pytest.mark.parametrize("rate", ["增速", "降幅"])
def test_a_rate_at_the_end_of_a_list_is_that_of_each(again: str, rate: str) -> None:
    """营业收入、净利润环比增速分别为: the first has the rate too."""
    found = said(f"营业收入、净利润{again}{rate}分别为4.9%、0.6%。", heading=HEADING)
    assert [(one.metric, one.aspect) for one in found] == [
        (f"营业收入{again}{rate}", "growth"),
        (f"净利润{again}{rate}", "growth"),
    ]


NAMED = {
    "28家纸业公司研发费用增长5%。": ["纸业公司", "纸业公司研发费用"],
    "值得注意的是，28家公司实现利润3亿元。": ["公司", "利润"],
    "全部财政收入完成7.5亿元，增长3%。": ["全部财政收入", "全部财政收入"],
    "转移净收入2225元，增长5.1%。": ["转移净收入", "转移净收入"],
    "全年受理个人破产清理案件291件，办结190件。": ["个人破产清理案件", "办结个人破产清理案件"],
    "经审查后正式受理破产案件328件。": ["破产案件"],
    "中药研发投入再创新高，累计投入80亿元，增长10%。": ["中药研发投入", "中药研发投入"],
    "约八成公司实现盈利，其中12家扭亏为盈。": ["公司", "公司"],
    "床位使用率保持在92.6%的合理区间。": ["床位使用率"],
}


@pytest.mark.parametrize("text", NAMED)
def test_what_the_words_around_a_figure_name(text: str) -> None:
    """Companies before a measure of theirs, attributes, kinds of cases and of income, names said again by their last word."""
    assert [one.metric for one in said(text, heading=HEADING)] == NAMED[text]


def test_the_verb_of_a_share_may_be_dropped_behind_another() -> None:
    """占全市收入的56%，利润的72%."""
    found = said("工业企业利税占全市税收的56%，利润总额的72%。", heading=HEADING)
    assert [(one.metric, one.aspect, one.whole) for one in found] == [
        ("工业企业利税", "share", "全市税收"),
        ("工业企业利税", "share", "利润总额"),
    ]


def test_the_same_time_a_year_before_is_that_of_the_time_in_its_sentence() -> None:
    """上半年……，而去年同期……: of the half before, though the paragraph says no time."""
    found = brief("公司上半年实现净利润1亿元，增长12%，而去年同期，净利润仅为0.9亿元。", "2018-07")
    assert [one.rsplit(" ", 1)[1] for one in found] == ["2018H1", "2018H1", "2017H1"]


@pytest.mark.parametrize("text", ["位列前5位的省份产粮8万吨。", "西南四省市产粮8万吨。"])
def test_a_set_is_no_figure(text: str) -> None:
    """The first five, and how many places a list of them names."""
    assert [one.surface for one in said(text, heading=HEADING)] == ["8万吨"]


KINDS = {
    "起诉侵犯商标权、专利权等案件21件。": ["侵犯商标权、专利权等案件"],
    "起诉利用网络破坏秩序犯罪56人，起诉盗窃犯罪30人。": ["利用网络破坏秩序犯罪", "盗窃犯罪"],
    "批准逮捕各类犯罪嫌疑人800人，起诉1200人。": ["批准逮捕各类犯罪嫌疑人", "起诉各类犯罪嫌疑人"],
    "发电量增长3.7%，增速放缓，较上年降低1个百分点。": ["发电量", "发电量增速"],
    "风电、太阳能发电量分别为46亿千瓦时、26亿千瓦时。": ["风电发电量", "太阳能发电量"],
    "地方税收3.5亿元，自然增幅2%，同口径完成3.7亿元。": ["地方税收", "地方税收自然增幅", "地方税收"],
    "75家县级以上龙头企业收入18亿元。": ["县级以上龙头企业", "县级以上龙头企业收入"],
    "信用乡增加到13个，信用村增加到30个。": ["信用乡", "信用村"],
}


@pytest.mark.parametrize("text", KINDS)
def test_a_kind_is_said_by_the_words_before_its_head(text: str) -> None:
    """案件 behind a list with 等, verbs before 犯罪, rates that lean, members of a list that are one longer, levels with 以上."""
    assert [one.metric for one in said(text, heading=HEADING)] == KINDS[text]


@pytest.mark.parametrize(("year", "mode"), [("2022", "actual"), ("2023", "target")])
def test_an_estimate_of_a_year_that_is_over_is_no_aim(year: str, mode: str) -> None:
    """预计 of a year that is over says that it is reckoned and not yet closed."""
    found = said(f"{year}年，预计完成总产值164亿元，增长4.5%。\n", "2023-01")
    assert [one.mode for one in found] == [mode, mode]


def test_a_noun_before_a_name_makes_it_doubtful() -> None:
    """码头接收船舶垃圾: whose it is was not read."""
    found = said("1月，沿江码头接收船舶垃圾63吨。", "2023-08")
    assert [one.confidence for one in found] == ["medium"]


def test_a_time_behind_the_word_of_parts_holds_in_the_paragraph() -> None:
    """其中，今年春节假期，甲省……。乙省……."""
    found = brief("其中，今年春节假期，东山省接待游客639万人次。西河省接待游客45万人次。", "2023-02")
    assert found == ["游客 level 2023", "游客 level 2023"]


@pytest.mark.parametrize(("before", "confidence"), [("", "high"), ("学校于2019年迁址。\n", "medium")])
def test_no_period_is_doubtful_only_where_the_text_said_a_time(before: str, confidence: str) -> None:
    """A profile that names no time at all says its figures of none."""
    found = said(f"{before}现有专任教师320人。\n", "2023-08")
    assert [(one.period, one.confidence) for one in found][-1:] == [(None, confidence)]
