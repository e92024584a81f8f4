"""What the words of heads and of labels of rows say."""

from __future__ import annotations

import pytest

from tui.claims.claim_model import Aspect
from tui.claims.period_values import DocumentDate
from tui.sources.label_words import read_label


@pytest.mark.parametrize(
    ("words", "name", "aspect", "period"),
    [
        ("2024年", "", None, "2024"),
        ("2024", "", None, "2024"),
        ("2024年1-9月", "", None, "2024-01/2024-09"),
        ("2024年三季度", "", None, "2024Q3"),
        ("2026/27", "", None, "2026/2027"),
        ("2019–20 outturn", "outturn", None, "2019/2020"),
        ("2024-11", "", None, "2024-11"),
        ("Nov-24", "", None, "2024-11"),
        ("Visitors, Aug '23", "Visitors", None, "2023-08"),
        ("31-Mar-2024", "", None, "2024-03"),
        ("2024年累计", "", None, "2024"),
        ("比上年增长%", "", Aspect.GROWTH, None),
        ("同比±%", "", Aspect.GROWTH, None),
        ("较“十三五”增长(%)", "", Aspect.GROWTH, None),
        ("增速", "", Aspect.GROWTH, None),
        ("占比（%）", "占比", Aspect.SHARE, None),
        ("总量", "", None, None),
        ("一、工业增加值①", "工业增加值", None, None),
        ("人均收入（元）", "人均收入", None, None),
        ("游客量增长", "游客量", Aspect.GROWTH, None),
        ("Visitors", "Visitors", None, None),
        ("Leakage (Ml/d)", "Leakage", None, None),
        ("Emissions [kt]", "Emissions", None, None),
        ("Beds (ICU)", "Beds (ICU)", None, None),
        ("Beds (and cots)", "Beds (and cots)", None, None),
        ("% change", "", Aspect.GROWTH, None),
    ],
)
def test_a_label_names_dates_or_counts(
    words: str, name: str, aspect: Aspect | None, period: str | None
) -> None:
    """Its number, its mark of a footnote, its unit and its time are taken off the name."""
    label = read_label(words)
    assert (label.name, label.aspect, label.period) == (name, aspect, period)


def test_relative_heads() -> None:
    """上年同期 is of the time before, whenever that is; 预算数 is aimed at; 年均增长 is a mean; 降幅 falls."""
    assert read_label("上年同期").former
    assert read_label("年初预算数").aimed
    assert read_label("年均增长").mean
    assert read_label("比上年下降%").falls
    assert read_label("其中：女性").inside
    assert read_label("五年累计").spans


def test_a_head_without_a_year_takes_that_of_its_table() -> None:
    """1—6月 in a table of 2023 is of 2023."""
    assert read_label("1-6月", DocumentDate(2023)).period == "2023-01/2023-06"


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("本报告期（1－6月）", "2024-01/2024-06"),
        ("上年数（2022）", "2022"),
        ("期末（2024.6.30）", "2024-06"),
        ("2024.12.31", "2024-12-31"),
        ("本期", None),
    ],
)
def test_a_time_that_is_said_twice_is_the_one_in_brackets(words: str, period: str | None) -> None:
    """A head that leans on the table's time names nothing, and says which time only where brackets do."""
    label = read_label(words, DocumentDate(2024))
    assert (label.name, label.period) == ("", period)


def test_a_growth_over_the_accounts_of_the_year_before() -> None:
    """比上年决算±% is a growth; brackets of which all is taken off are no part of a name."""
    assert read_label("比上年决算±%").aspect is Aspect.GROWTH
    assert read_label("其中：女性（2023年末）").name == "女性"


def test_heads_that_programs_write() -> None:
    """Low lines are blanks, and the power that such a head says is no part of what it names; NHS is no currency."""
    assert read_label("billion_net_tonne_km").name == "billion net tonne km"
    assert read_label("Thousands").name == ""
    assert read_label("of which: NHS").name == "NHS"
