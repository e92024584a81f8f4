"""Times that hold no longer than they are meant: ends of months, years in turn, parts of years that are just over; and bases of 同期."""

from __future__ import annotations

import pytest

from tests.claims.said import said

JULY = "2025-07"


def test_the_end_of_a_month_is_of_its_sentence() -> None:
    """What stands in the next sentence may be of all the months before it, so that it is doubtful."""
    first, second = said("截至6月末，全市存款余额300亿元。企业用电量12亿千瓦时。", JULY)
    assert (first.period, first.confidence) == ("2025-06", "high")
    assert second.confidence != "high"


def test_behind_it_the_time_of_the_paragraph_holds_again() -> None:
    """The half-year that opened the paragraph."""
    found = said("上半年，税收12亿元。6月末，存款余额300亿元。出口3亿元。", JULY)
    assert [one.period for one in found] == ["2025H1", "2025-06", "2025H1"]


@pytest.mark.parametrize(
    "text",
    [
        "去年，全县完成投资30亿元。截至6月底，在建项目50个。",
        "2024年，全县完成投资30亿元。\n截至6月底，在建项目50个。",
        "五年来，全县完成投资30亿元。\n6月末，在建项目50个。",
    ],
)
def test_a_month_just_over_is_of_the_year_of_the_text(text: str) -> None:
    """Whatever year a sentence before it names; but doubtful."""
    last = said(text, JULY)[-1]
    assert (last.period, last.confidence) == ("2025-06", "medium")


def test_under_a_heading_of_a_year_it_is_of_that_year() -> None:
    """A review of 2024 that was written in July of 2025."""
    assert said("截至6月底，在建项目50个。", JULY, heading="一、2024年工作回顾\n")[0].period == "2024-06"


@pytest.mark.parametrize(
    "opening",
    [
        "前年，公司收入10亿元，去年收入12亿元，今年上半年收入7亿元。",
        "前年，公司收入10亿元。去年，收入12亿元。",
    ],
)
def test_years_in_turn_hold_in_no_later_paragraph(opening: str) -> None:
    """None of them is surely meant there."""
    last = said(f"{opening}\n净利润1亿元。", JULY)[-1]
    assert last.period is None
    assert last.confidence != "high"


def test_a_year_alone_holds_in_later_paragraphs() -> None:
    """Also where another one is compared with."""
    last = said("2024年，公司收入10亿元，比2023年同期增长3%。\n净利润1亿元。", JULY)[-1]
    assert last.period == "2024"


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("今年上半年，公司收入7亿元，是2019年同期的1.3倍。", "2019H1"),
        ("一季度，游客30万人次，恢复到2019年同期的1.3倍。", "2019Q1"),
        ("1—5月，出口3亿元，是2020年同期的2倍。", "2020-01/2020-05"),
        ("6月份，出口3亿元，是2020年同期的2倍。", "2020-06"),
    ],
)
def test_the_same_time_of_another_year_has_the_span_of_the_period(text: str, base: str) -> None:
    """A half for a half, a month for a month."""
    last = said(text, JULY)[-1]
    assert (last.aspect, last.base) == ("multiple", base)


@pytest.mark.parametrize("text", ["投资同比增长-2%。", "投资增长-2%。", "投资增速为-2%。", "投资同比-2%。"])
def test_a_negative_growth_is_down(text: str) -> None:
    """Whatever its verb says."""
    assert [(one.aspect, one.direction) for one in said(text, JULY)] == [("growth", "down")]
