"""Times of what began on a day, of cohorts and takings apart; durations that moved; limits; verbs of one character before 了."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import said

BEGUN = ("启动", "开展", "开工建设", "")
SEEDS = range(6)


@pytest.mark.parametrize("began", BEGUN)
@pytest.mark.parametrize("seed", SEEDS)
def test_what_began_on_a_day_lasts_until_the_text(began: str, seed: int) -> None:
    """自M月D日…以来 holds to the month of the text, 自Y年…以来 to its year, in its sentence and for what follows."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    month, year = chance.randint(1, 9), chance.randint(2015, 2023)
    text = f"行动自{month}月{chance.randint(1, 28)}日{began}以来，破获刑事案件2874起，查处酒驾1264起。\n"
    until = "2025-10" if month == 10 else f"2025-{month:02d}/2025-10"
    assert [one.period for one in said(text, "2025-10-20")] == [until] * 2
    text = f"自{year}年{began}以来，完成投资{chance.randint(2, 90)}亿元。\n"
    assert [one.period for one in said(text, "2025-10-20")] == [f"{year}/2025"]


def test_a_mean_over_years_leaves_the_time_of_its_sentence() -> None:
    """近五年年均 is of its own figure only: what follows is of the time that was said before."""
    text = "自6月20日启动以来，立案28起，发案数近五年年均下降18.3%。查处酒驾1264起。\n"
    found = said(text, "2025-08-29")
    assert [one.period for one in found] == ["2025-06/2025-08", "2020/2024", "2025-06/2025-08"]


def test_a_quarter_among_others_does_not_hold_on() -> None:
    """分季度看，…三季度达: what the next sentence takes apart is of the time of the paragraph before."""
    text = (
        "2025年前三季度云南省进出口总值1986.4亿元。\n"
        "分季度看，进出口规模逐季走高，三季度达719.2亿元。从贸易方式看，一般贸易进出口1218.7亿元。\n"
    )
    assert [one.period for one in said(text, "2025-10-20")] == [
        "2025-01/2025-09",
        "2025Q3",
        "2025-01/2025-09",
    ]


def test_a_cohort_is_of_its_year() -> None:
    """2024届毕业生; 期内 is the period of the report, 年内 the year."""
    assert [(one.metric, one.period) for one in said("2024届毕业生8746人。\n", "2024-12")] == [
        ("毕业生", "2024")
    ]
    text = "恒泽电气2025年半年度报告\n\n期内存货周转天数为97天，力争年内门店增至50家。\n"
    assert [(one.metric, one.period) for one in said(text, "2025-08-28")] == [
        ("存货周转天数", "2025H1"),
        ("门店", "2025"),
    ]


@pytest.mark.parametrize("noun", ["平均等待时间", "存货周转天数", "办理时限", "平均住院日"])
@pytest.mark.parametrize("joint", ["，较去年同期", "，同比", "，比上年"])
def test_a_duration_moves(noun: str, joint: str) -> None:
    """A clause that only says by how much it moved is of the duration before it; one alone states nothing."""
    found = said(f"{noun}为97天{joint}缩短11天。\n", "2025-08")
    assert [(one.metric, one.aspect, one.direction) for one in found] == [
        (noun, "level", None),
        (noun, "change", "down"),
    ]
    assert said("会议为期3天，比上年缩短1天。\n", "2025-08") == []


def test_the_currency_is_no_part_of_the_name() -> None:
    """营业收入人民币48.63亿元."""
    assert [one.metric for one in said("营业收入人民币48.63亿元，净利润港币3亿元。\n")] == [
        "营业收入",
        "净利润",
    ]


@pytest.mark.parametrize("verb", list("种栽养卖"))
def test_a_verb_of_one_character_stands_before_le(verb: str) -> None:
    """双季稻种了1060亩: the verb is no part of the name."""
    assert [one.metric for one in said(f"双季稻{verb}了1060亩。\n")] == ["双季稻"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("unplanned outages must not exceed", "unplanned outages"),
        ("free reserves should never be less than", "free reserves"),
        ("The policy is that free reserves should never be less than", "free reserves"),
        ("Vacancies must never fall below", "Vacancies"),
    ],
)
def test_a_limit_has_a_bare_name(words: str, name: str) -> None:
    """Verbs of duty are no part of it, nor is whose rule it is."""
    assert [(one.metric, one.mode) for one in said(f"{words} 30.\n")] == [(name, "limit")]


@pytest.mark.parametrize("builds_on", ["", "在此基础上，", "在这一基础上，"])
def test_what_a_later_sentence_builds_on_takes_no_time_from_one_before(builds_on: str) -> None:
    """What stands before 基础上 in a sentence of its own leaves the time of the sentence before it as it is."""
    (one,) = [
        one
        for one in said(f"2023年全县财政收入5亿元。{builds_on}我们继续努力。\n")
        if one.metric == "财政收入"
    ]
    assert (one.period, one.confidence) == ("2023", "high")


@pytest.mark.parametrize(
    "behind",
    ["", "其他工作也取得新进展。", "（附表从略。）", "过去的两年，我们迎难而上；今后三年，将继续改革。"],
)
def test_what_stands_behind_the_sentence_of_the_last_figure_changes_nothing(behind: str) -> None:
    """The figures of a paragraph say the same whatever its sentences without figures say behind them."""
    text = "2023年，全县财政收入5亿元，增长8%，其中税收收入（不含关税）3亿元。"
    assert said(f"{text}{behind}\n", "2024-02") == said(f"{text}\n", "2024-02")


@pytest.mark.parametrize(
    "since", ["党的十八大以来", "改革开放以来", "入夏以来", "本届班子上任以来", "自换届以来"]
)
def test_since_what_has_no_year_is_of_no_known_time(since: str) -> None:
    """Neither the date nor what an earlier sentence is of says when it began."""
    text = f"五年来，建成学校12所。\\n{since}，全县建成医院3所。\\n".replace("\\n", "\n")
    assert [one.period for one in said(text, "2025-01-15")] == ["2020/2024", None]


@pytest.mark.parametrize("since", ["今年以来", "长期以来困扰群众的问题解决后，今年"])
def test_other_words_before_since_say_their_own_time(since: str) -> None:
    """今年以来 is this year; 长期以来 in an attribute says no time."""
    assert said(f"{since}，全县建成医院3所。\n", "2025-10-15")[0].period == "2025"


def test_what_moved_in_a_year_is_not_of_several() -> None:
    """Of which of the years it is nothing says; a yearly mean is of all."""
    found = said("“十四五”以来，全县财政收入年均增长6.5%，同比增长5.1%。\n", "2025-10-15")
    assert [(one.period, one.mean) for one in found] == [("2021/2025", True), (None, False)]
    assert found[1].confidence != "high"


def test_since_a_year_lasts_until_the_text() -> None:
    """Without 自 before it too."""
    assert said("2020年以来，产值年均增长8.2%。\n", "2025-10-15")[0].period == "2020/2025"


def test_since_the_beginning_of_the_year_goes_as_far_as_the_heading_says() -> None:
    """Under 上半年 it is that half, also for what follows; elsewhere the year."""
    heading = "市长在全体会议上的讲话\n（2020年7月28日）\n一、上半年经济运行情况\n"
    text = "今年以来，全市上下努力，各项工作推进有力。\n新建学校12所，完成投资6亿元。\n"
    assert [one.period for one in said(text, "2020-07-28", heading=heading)] == ["2020H1", "2020H1"]


@pytest.mark.parametrize(
    ("verb", "way"), [("减支", "down"), ("增支", "up"), ("减员", "down"), ("少收", "down")]
)
def test_what_came_or_went_less_is_of_what_was_named(verb: str, way: str) -> None:
    """The verb says its object with it."""
    found = said(f"公共支出21.63亿元，比上年{verb}1.05亿元，下降4.63%。\n", "2024-02")
    assert [(one.metric, one.aspect) for one in found] == [
        ("公共支出", "level"),
        ("公共支出", "change"),
        ("公共支出", "growth"),
    ]
    assert found[1].direction == way


@pytest.mark.parametrize("mark", ["大关", "台阶", "关口"])
@pytest.mark.parametrize("joint", ["、", "，"])
def test_a_mark_that_was_passed_measures_nothing(mark: str, joint: str) -> None:
    """What came to more than it is named before."""
    found = said(f"地区生产总值突破300亿元{mark}{joint}达到304.7亿元，增长6.3%。\n", "2024-02")
    assert {one.metric for one in found} == {"地区生产总值"}


def test_quarters_in_turn_hold_in_no_later_paragraph() -> None:
    """Of which of them what follows is nothing says."""
    text = "一季度，新登记商户1.8万户；二季度2.1万户；三季度1.9万户。\n全市常住人口412万人。\n"
    assert [one.period for one in said(text, "2025-11-20")][:3] == ["2025Q1", "2025Q2", "2025Q3"]
    assert said(text, "2025-11-20")[3].period not in ("2025Q1", "2025Q2")


@pytest.mark.parametrize("by", ["年底前", "2027年前", "6月底之前"])
def test_before_a_time_belongs_to_it(by: str) -> None:
    """前 begins no name then; it does in 前移, and says how many in 前三季度."""
    assert said(f"{by}农村自来水普及率达到95%。\n", "2025-11-20")[0].metric == "农村自来水普及率"
    assert said("2023年前三季度，完成投资5亿元。\n", "2025-11-20")[0].period == "2023-01/2023-09"


@pytest.mark.parametrize(
    "name", ["首次入院率2.1%", "再次入院率2.1%", "有贷款需求的农户1200户", "有发明专利的企业320家"]
)
def test_what_tells_which_are_meant_is_never_left_out_surely(name: str) -> None:
    """The name then says too little."""
    assert all(one.confidence != "high" for one in said(f"去年，{name}。\n", "2025-11-20"))


def test_a_shared_end_is_said_once() -> None:
    """Where a member ends as what all share begins."""
    found = said("去年，国有企业、外商投资企业进出口分别为402.7亿元和651.2亿元。\n", "2025-11-20")
    assert [one.metric for one in found] == ["国有企业进出口", "外商投资企业进出口"]


def test_a_day_as_of_which_is_told_holds_surely_up_to_its_semicolon() -> None:
    """What another part of the sentence tells may be of the year."""
    text = "水库加固截至12月20日累计完成投资1.58亿元；河道治理完成堤防11.3公里。\n"
    found = said(text, "2024-01-10", heading="青山县2023年水利工作总结\n")
    assert [one.confidence for one in found][1] != "high"
