"""What grew by what stands in a row of its own, and rows that are a part of one that says a time are of that time."""

from __future__ import annotations

import pytest

from tests.sources.tied import ENGLISH, tied

GROWTHS = (
    "指标,单位,2024年计划,2024年实际,2023年实际,2025年计划\n"
    "财税入库合计,万元,31600,31240,30180,32500\n财税入库合计增速,%,3.0,-2.4,1.1,5.5\n货运量,万吨,48,47.3,46.2,50\n"
)


@pytest.mark.parametrize(("said", "outcome"), [("下降2.4%", "match"), ("增长2.4%", "differs")])
def test_a_growth_in_the_next_row(said: str, outcome: str) -> None:
    """A value leads what it grew by into the row of its growth, and one that fell there did not rise."""
    found = tied(f"2024年，全县财税总收入3.12亿元，同比{said}。", GROWTHS)
    assert found["3.12亿元"] == ("rounded", ["D2"])
    assert found["2.4%"] == (outcome, ["D3"])


def test_a_part_is_of_the_time_of_its_whole() -> None:
    """A row below 支出（1-6月） is of these months, though the head says June."""
    table = "县教育统计表（2024年6月）,,\n指标（万元）,2024年6月,2023年6月\n教师数（人）,612,605\n教育支出（1-6月）,43600,41170\n　　其中：图书购置支出,39100,36750\n　　　　　校舍维修支出,3820,3560\n"
    said = "2024年上半年，教育支出43600万元，其中图书购置支出39100万元，校舍维修支出3280万元。"
    found = tied(said, table)
    assert found["39100万元"] == ("match", ["B5"])
    assert found["3280万元"] == ("differs", ["B6"])


def test_a_part_of_a_year_under_two_years() -> None:
    """A row that says 上半年 is of the half of the year that its column's head says."""
    table = "县教育统计表（2024年）,,\n指标（万元）,2024年,2023年\n教育支出（1-6月）,43600,41170\n图书购置支出（上半年）,39100,36750\n"
    said = "2024年上半年教育支出43600万元，2023年上半年教育支出41170万元、图书购置支出36750万元。"
    found = tied(said, table)
    assert found["43600万元"] == ("match", ["B3"])
    assert found["41170万元"] == ("match", ["C3"])
    assert found["36750万元"] == ("match", ["C4"])


def test_a_share_of_them_is_the_rate_of_the_row() -> None:
    """82 per cent of them in time is held against the rate of what was in time."""
    table = "Item,2023,2024\nPermits decided,4310,4520\nPermits decided within agreed time,79%,85%\nQuay rents (£m),8.17,8.45\n"
    found = tied(
        "In 2024 we decided 4,520 permits, 82 per cent of them within the agreed time.", table, head=ENGLISH
    )
    assert found["82 per cent"] == ("differs", ["C3"])
