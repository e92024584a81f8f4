"""Which period a report is of: by its title, in the words of companies, and as English reports say it."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import brief, said

CHINESE = {
    "2024年半年度报告": "2024H1",
    "2024年第一季度报告": "2024Q1",
    "2024年度业绩快报": "2024",
    "2024年中期报告": "2024H1",
    "2024年前三季度经营情况": "2024-01/2024-09",
}
ENGLISH = {
    "Annual Report 2024": "2024",
    "Interim results for the six months ended 30 June 2024": "2024-01/2024-06",
    "Trading update for the three months to 31 March 2024": "2024-01/2024-03",
    "Annual accounts for the year ended 31 March 2024": "2023-04/2024-03",
    "Results for H1 2024": "2024H1",
}
SEEDS = range(8)


@pytest.mark.parametrize("title", CHINESE)
def test_the_title_of_a_report_says_its_period(title: str) -> None:
    """With 报告期内, 本期 or nothing before the figure."""
    for lead in ("报告期内，", "", "本期"):
        text = (
            f"宏图机械股份有限公司{title}\n2025年1月20日\n\n{lead}公司实现营业收入38.5亿元，同比增长6.2%。\n"
        )
        assert [one.period for one in said(text)] == [CHINESE[title]] * 2


@pytest.mark.parametrize("title", ENGLISH)
def test_the_title_of_an_english_report_says_its_period(title: str) -> None:
    """Months to a day, a year to another month, halves."""
    text = f"Brightwater Tools plc\n{title}\n\nRevenue rose 6.2% to £38.5 million.\n"
    assert [one.period for one in said(text)] == [ENGLISH[title]] * 2


@pytest.mark.parametrize("seed", SEEDS)
def test_the_period_before_stands_beside_its_figure_only(seed: int) -> None:
    """上年同期为x: that figure is of the year before, what follows is of this one again."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    year = chance.randint(2005, 2024)
    part, iso = chance.choice([("半年度", "H1"), ("第一季度", "Q1"), ("第三季度", "Q3")])
    text = f"某某公司{year}年{part}报告\n\n营业收入12亿元，上年同期为{chance.randint(2, 11)}亿元，净利润3亿元。\n"
    assert [one.period for one in said(text)] == [f"{year}{iso}", f"{year - 1}{iso}", f"{year}{iso}"]


def test_the_end_of_the_period_is_its_last_month() -> None:
    """报告期末; of a year the year; 较期初 is the end of the year before."""
    text = "安泰银行2024年半年度报告\n\n报告期末，资产总额8426亿元，较期初增长5.2%。\n"
    assert [(one.period, one.base) for one in said(text)] == [("2024-06", None), ("2024-06", "2023")]


def test_a_year_of_a_title_is_that_of_the_text_where_it_was_over() -> None:
    """A plan names the year that is to come, a report of a year the one before its date."""
    assert brief("2023年村务工作报告\n2024年1月5日\n\n硬化道路3公里。\n") == ["道路 level 2023"]
    assert brief("2024年村务工作报告\n2024年1月5日\n\n硬化道路3公里。\n") == ["道路 level"]


def test_the_day_of_a_piece_of_news_is_not_the_time_of_all() -> None:
    """What it tells of is."""
    text = "11月11日，记者从港口集团获悉，今年1至10月，港口完成货物吞吐量4.8亿吨。其中，外贸2.1亿吨。\n"
    assert [one.period for one in said(text, "2025-11")] == ["2025-01/2025-10"] * 2


def test_what_was_planned_for_a_year_is_no_time() -> None:
    """完成全年目标的76%."""
    text = "前三季度，公司实现销售收入43亿元，完成全年目标的76%；研发投入2亿元。\n"
    assert [one.period for one in said(text, "2024-10")] == ["2024-01/2024-09"] * 3


def test_the_month_before_and_the_half_that_runs() -> None:
    """比上月 is no metric; 下半年 in July is that which has begun."""
    found = said("9月份，失业率为5.1%，比上月下降0.2个百分点。\n", "2025-10")
    assert [(one.metric, one.period, one.base) for one in found] == [
        ("失业率", "2025-09", None),
        ("失业率", "2025-09", "2025-08"),
    ]
    assert [one.period for one in said("下半年，要确保全年收入突破56亿元。\n", "2025-07")] == ["2025"]


def test_a_sentence_that_takes_another_apart_is_of_its_time() -> None:
    """分部门看，."""
    text = "6月末，贷款余额9亿元。上半年贷款增加2亿元。分部门看，住户贷款增加1亿元。\n"
    assert [one.period for one in said(text, "2025-07")] == ["2025-06", "2025H1", "2025H1"]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("In 2023, sales were £18 million, compared with £16 million in 2022, an increase of 12%.", ["2023", "2022", "2023"]),
        ("Sales rose to £18 million, up from £16 million the year before.", ["2023", "2022"]),
        ("Operating profit was £9.4 million (2022: £8.1 million).", ["2023", "2022"]),
        ("In 2023 sales rose 5%. Costs fell 2%.", ["2023", "2023"]),
        ("At 30 June 2022, debt was £4 million. Sales rose 3% during the year.", ["2022-06", "2023"]),
        ("In 2023-24, spending reached £180 million.", ["2023/2024"]),
        ("The jobless rate was 4.7% in June to August 2023. Inactivity was 21.0% over the same period.", ["2023-06/2023-08"] * 2),
        ("Since 2020, the share of old cars has dropped from 9.1 percent to 5.8 percent.", ["2020", "2023"]),
        ("Since April, 214 homes have been completed.", ["2023-04/2024-02"]),
        ("Earnings grew by 4.8% in the year to August 2023.", ["2022-09/2023-08"]),
        ("Net debt at the end of March was £4 million.", ["2023-03"]),
        ("Over the next five years, we will build 120 schools. Sales rose 3%.", ["2024/2028", "2023"]),
    ],
)  # fmt: skip
def test_english_periods_hold_where_they_are_said(text: str, periods: list[str]) -> None:
    """Of what is compared with, of points in time, of what is to come."""
    heading = "Annual Report 2023\n12 February 2024\n\n"
    assert [one.period for one in said(text + "\n", heading=heading)] == periods


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In the ſecond half of 2022, exports rose 5 percent.", "2022H2"),
        ("In the firſt quarter of 2022, exports rose 5 percent.", "2022Q1"),
        ("In the first ſix months of 2022, exports rose 5 percent.", "2022-01/2022-06"),
        ("In Auguſt 2022, exports rose 5 percent.", "2022-08"),
        ("In APRİL 2022, exports rose 5 percent.", "2022-04"),
        ("In the first sıx months of 2022, exports rose 5 percent.", "2022-01/2022-06"),
    ],
)
def test_a_time_may_have_a_long_s_or_a_turkish_i(text: str, period: str) -> None:
    """Which `re` takes for the letter without regard to case."""
    assert [one.period for one in said(text)] == [period]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("in the September 2023 quarter", "2023Q3"),
        ("in the June quarter", "2023Q2"),
        ("in the December quarter", "2022Q4"),
        ("in the March quarter of 2022", "2022Q1"),
        ("over the same period", "2023Q3"),
        ("", "2023Q3"),
    ],
)
def test_a_quarter_named_by_its_last_month_is_the_three_months_to_it(words: str, period: str) -> None:
    """As statistics offices of the southern hemisphere say; without a year the last one that was over."""
    text = f"Retail Trade: September 2023 quarter\nMedia release, 8 November 2023\n\nSales rose 1.2 percent {words}.\n"
    (one,) = said(text.replace(" .", "."), "2023-11")
    assert one.period == period


@pytest.mark.parametrize("word", ["上年", "上一年", "去年"])
@pytest.mark.parametrize(
    ("metric", "now", "then"), [("烟叶产量", "843吨", "877吨"), ("参保率", "98.2%", "97.6%")]
)
def test_the_year_before_beside_a_value_of_the_year_before_the_date(
    word: str, metric: str, now: str, then: str
) -> None:
    """In a report of 2025 on 2024 上年为 stands beside 2024: it is 2023."""
    found = said(f"{metric}达到{now}，{word}为{then}。", "2025-01", heading="2024年全县农业情况\n")
    assert [one.period for one in found] == ["2024", "2023"]


def test_last_year_alone_is_the_year_before_the_date() -> None:
    """去年…… with a figure of its own metric."""
    found = said("去年烟叶产量843吨，茶叶产量12吨。", "2025-01")
    assert {one.period for one in found} == {"2024"}


@pytest.mark.parametrize(
    "told",
    [
        "新华社西宁8月7日电（记者王某）记者7日从省水务厅获悉，",
        "据省水务厅8月7日发布的数据显示，",
        "记者从省水务厅了解到，",
        "",
    ],
)
@pytest.mark.parametrize("when", ["2023年上半年全省", "上半年，全省", "2023年上半年，"])
def test_the_time_behind_who_tells_the_news_holds_on(told: str, when: str) -> None:
    """A dateline and who tells it say no time of the figures; the paragraphs after it are of what the news is of."""
    text = f"{told}{when}新增供水管网169公里。\n\n据介绍，各地改造泵站54座，同比增长7.9%。\n"
    found = said(text, "2023-08")
    assert [one.period for one in found] == ["2023H1"] * 3
    assert found[-1].base == "2022H1"
