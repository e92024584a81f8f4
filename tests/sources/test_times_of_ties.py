"""Figures tied to statements of their own time: targets, stocks of a day, months and years of accounts."""

from __future__ import annotations

import pytest

from tests.sources.tied import ENGLISH, tied

YEARS = "指标,2023年,2024年,增长%\n水果产量（万吨）,31.0,31.6,1.9\n旅游收入（亿元）,12.1,12.6,5.0\n"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("2025年主要目标：旅游收入增长5%以上。", "5%"),
        ("2025年主要目标：水果产量达到31.6万吨以上。", "31.6万吨"),
        ("2025年，水果产量力争达到31万吨以上。", "31万吨"),
        ("今年要实现水果产量31.6万吨。", "31.6万吨"),
    ],
)
def test_a_target_is_tied_to_no_other_year(text: str, figure: str) -> None:
    """What is aimed at in 2025 neither agrees with nor differs from what was done in 2024."""
    assert tied(text, YEARS)[figure] == ("none", [])


def test_a_target_and_a_column_of_plans() -> None:
    """A planned figure is held against the plan, one of what was done against what was done."""
    table = "指标,2024年实绩,2025年计划\n水果产量（万吨）,31.6,32.1\n"
    found = tied("2024年水果产量31.6万吨，2025年水果产量计划达到32.4万吨。", table)
    assert found["31.6万吨"] == ("match", ["B2"])
    assert found["32.4万吨"] == ("differs", ["C2"])


def test_a_budget_that_says_nothing_of_what_was_done() -> None:
    """A text on a budget is of the columns of plans, for nothing else stands there."""
    table = 'Service (£000),2025/26,2026/27\n,Approved budget,Proposed budget\nHarbour walls,"4,180","5,917"\nFerries,"2,950","3,104"\n'
    found = tied("Harbour walls are set at £5.79 million in 2026/27.", table, head=ENGLISH)
    assert found["5.79 million"] == ("differs", ["C3"])


@pytest.mark.parametrize("when", ["截至2024年12月31日，", "2024年12月末，", "2024年底，", "2024年末，"])
def test_the_last_day_of_a_year(when: str) -> None:
    """A stock of that day is that of the year."""
    table = "指标,2023年,2024年\n户籍人口（万人）,46.5,46.1\n各项存款余额（亿元）,300.4,325.2\n"
    found = tied(f"{when}全县户籍人口46.8万人。", table)
    assert found["46.8万人"] == ("differs", ["C2"])


def test_the_last_day_of_june() -> None:
    """A stock of June is not that of the year."""
    table = "指标,2023年,2024年\n户籍人口（万人）,46.5,46.1\n各项存款余额（亿元）,300.4,325.2\n"
    assert tied("2024年6月末，全县户籍人口46.8万人。", table)["46.8万人"] == ("none", [])


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("In January–November 2024 catches came to 4,512 tonnes.", ("Jan–Nov 2023", "Jan–Nov 2024")),
        ("In the first three quarters of 2024 catches came to 4,512 tonnes.", ("9M 2023", "9M 2024")),
        ("In the year to March 2025 catches came to 4,512 tonnes.", ("2023/24", "2024/25")),
        ("In 2026/27 catches came to 4,512 tonnes.", ("FY2025/26", "FY2026/27")),
        (
            "At the end of December 2024 catches came to 4,512 tonnes.",
            ("31 December 2023", "31 December 2024"),
        ),
        (
            "In 2024 catches came to 4,512 tonnes.",
            ("Year ended 31 December 2023", "Year ended 31 December 2024"),
        ),
    ],
)
def test_english_parts_of_years(text: str, heads: tuple[str, str]) -> None:
    """Months, quarters and years of accounts are told on both sides, however they are written."""
    table = f'Item,{heads[0]},{heads[1]}\nCatches (tonnes),"4,102","4,521"\nNets (number),310,298\n'
    assert tied(text, table, head=ENGLISH)["4,512 tonnes"] == ("differs", ["C2"])


def test_another_part_of_the_year() -> None:
    """The year is not its first eleven months."""
    table = 'Item,Jan–Nov 2023,Jan–Nov 2024\nCatches (tonnes),"4,102","4,521"\nNets (number),310,298\n'
    found = tied("In 2024 catches came to 4,512 tonnes.", table, head=ENGLISH)
    assert found["4,512 tonnes"] == ("none", [])


def test_the_first_of_two_ends() -> None:
    """In 由A提高到B the first is of the year before, and neither differs from the other's column."""
    table = "指标,2023年,2024年\n硕士占比（%）,11.6,15.2\n旅游收入（亿元）,12.1,12.6\n"
    found = tied("2024年，硕士占比由11.6%提高到12.5%。", table)
    assert found["11.6%"] == ("match", ["B2"])
    assert found["12.5%"] == ("differs", ["C2"])
    alone = tied("硕士占比由11.5%提高到15.2%。", "指标,数额\n硕士占比（%）,15.2\n", head="工作报告\n\n")
    assert alone["11.5%"] == ("none", [])


@pytest.mark.parametrize(
    "text",
    [
        "Net income was £41.7 million and the gift to the trust £2.6 million for the year.",
        "Net income for the year was £41.7 million.",
        "Landings rose once the north pier opened in November. Net income was £41.7 million.",
        "Net income reached £41.7 million after the north pier opened in November.",
    ],
)
def test_words_that_say_no_year_of_their_own(text: str) -> None:
    """`For the year` is that of the accounts, and when something else was is no time of the figure: the latest column counts."""
    table = "Item (£ million),FY2023,FY2024\nNet income,38.4,41.7\nFees,12.1,13.3\n"
    assert tied(text, table, head="Annual report\n\n20 September 2024\n\n")["41.7 million"] == (
        "match",
        ["C2"],
    )


def test_parts_of_two_years_under_one_caption() -> None:
    """前三季度 under 2023年 is of that year, though the title speaks of the next."""
    table = "2024年前三季度主要指标,,,\n单位：亿元,,,\n指标,2024年,,2023年\n,上半年,前三季度,前三季度\n海洋产业增加值,58.6,90.7,86.6\n渔业产值,12.4,20.5,19.3\n"
    found = tied("前三季度，海洋产业增加值97.2亿元。", table, head="前三季度工作情况\n2024年10月25日\n\n")
    assert found["97.2亿元"] == ("differs", ["C5"])


@pytest.mark.parametrize(
    ("table", "figure"),
    [
        ("指标,2023年,2024年\n花卉零售额（亿元）,48.16,57.93\n旅游收入（亿元）,12.1,12.6\n", "48.16亿元"),
        (
            "指标,年份,数值（亿元）\n花卉零售额,2023年,48.16\n花卉零售额,2024年,57.93\n旅游收入,2023年,12.1\n旅游收入,2024年,12.6\n",
            "48.16亿元",
        ),
    ],
)
def test_the_value_of_the_year_before_is_no_match(table: str, figure: str) -> None:
    """Where the row says another value for the year that the text is of, its value of the year before bears nothing out, in a long table neither."""
    text = "2024年，旅游收入12.6亿元。花卉零售额48.16亿元，市场保持活跃。"
    assert tied(text, table)[figure][0] != "match"


def test_a_change_since_an_earlier_year_is_not_that_since_the_year_before() -> None:
    """By how much something came to more since 2015 is no value of a column that says it of the last year."""
    table = "指标,2023年,2024年,比上年增减\n水果产量（万吨）,31.0,31.6,0.6\n"
    found = tied("2024年，水果产量31.6万吨，比2015年增加9.8万吨。", table)
    assert found["9.8万吨"][0] == "none"
    assert tied("2024年，水果产量31.6万吨，比上年增加0.6万吨。", table)["0.6万吨"] == ("match", ["D2"])


def test_a_whole_year_that_another_sentence_names() -> None:
    """全年 behind a sentence of another year may be of the newest: what agrees with that differs from nothing."""
    found = tied("2023年，水果产量31.0万吨。全年实现旅游收入12.6亿元。", YEARS)
    assert found["31.0万吨"] == ("match", ["B2"])
    assert found["12.6亿元"][0] != "differs"


@pytest.mark.parametrize("months", ["前7月", "前7个月", "1—7月", "今年前7月"])
def test_the_months_of_a_year_so_far(months: str) -> None:
    """They are held against the column of those months, not against that of the last one."""
    table = "指标,7月,1—7月\n旅游收入（亿元）,12.1,82.6\n水果产量（万吨）,3.1,41.7\n"
    found = tied(
        f"{months}，旅游收入86.2亿元，水果产量41.7万吨。", table, head="2024年7月运行情况\n2024年8月10日\n\n"
    )
    assert found["86.2亿元"] == ("differs", ["C2"])
    assert found["41.7万吨"] == ("match", ["C3"])
