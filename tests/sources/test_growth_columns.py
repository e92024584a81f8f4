"""Columns of growths that say no unit, and rows that count in something else than the rest of their table."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.sources.test_rows_of_units import statements
from tui.claims.claim_model import Aspect
from tui.speech.growth_columns import scale_apart


@pytest.mark.parametrize("head", ["同比增减", "同比±", "增减", "比同期", "比上年", "同比"])
def test_growths_are_in_percent_beside_amounts(head: str) -> None:
    """Of 84200 after 80000 that is 5.3 the number is no difference: under 单位：万元 it is in per cent."""
    found = statements(
        f"2025年园区企业情况,,,\n单位：万元,,,\n指标,2025年,2024年,{head}\n营业收入,84200,80000,5.3\n实缴税金,9120,9500,-4\n研发投入,2400,2000,20\n"
    )
    for cell, value in (("D4", "5.3"), ("D5", "-4"), ("D6", "20")):
        assert (found[cell].aspect, found[cell].quantity.low) == (Aspect.GROWTH, Decimal(value))
        assert found[cell].quantity.unit == "%"


@pytest.mark.parametrize("head", ["同比增减", "增减", "比上年"])
def test_differences_are_amounts(head: str) -> None:
    """4200 is what 84200 and 80000 are apart."""
    found = statements(
        f"2025年园区企业情况,,,\n单位：万元,,,\n指标,2025年,2024年,{head}\n营业收入,84200,80000,4200\n实缴税金,9120,9500,-380\n"
    )
    assert (found["D4"].aspect, found["D4"].quantity.unit) == (Aspect.CHANGE, "元")


def test_decimals_or_a_unit_line_tell_growths_without_a_year_before() -> None:
    """Whole amounts differ by whole ones; a line that says percentages of growths says so too; else nothing tells."""
    rows = "营业收入,84200,5.3\n实缴税金,9120,-4.1\n"
    finer = statements(f"2025年园区企业情况,,\n单位：万元,,\n指标,2025年,增减\n{rows}")
    named = statements(f"2025年园区企业情况,,\n金额：万元，增速：%,,\n指标,2025年,同比增减\n{rows}")
    assert [finer["C4"].quantity.unit, named["C4"].quantity.unit] == ["%", "%"]
    neither = statements(
        "2025年园区企业情况,,\n单位：亿元,,\n指标,2025年,增减\n营业收入,84.2,5.3\n实缴税金,9.1,0.4\n"
    )
    assert neither["C4"].quantity.unit == "元"
    rates = statements(
        "2025年园区企业情况,,\n单位：亿元、%,,\n指标,2025年,增减\n营业收入,84.2,5.3\n入驻率,91.5,0.4\n"
    )
    assert rates["C4"].quantity.unit == "元"  # the line says per cent of the rate


def test_rates_of_growth_stand_beside_a_column_of_units() -> None:
    """增速 is in per cent, whatever the unit of its row."""
    found = statements(
        "2025年指标,,,\n指标,单位,2025年,增速①\n营业收入,亿元,84.2,5.3\n用电量,万千瓦时,912,4.1\n"
    )
    assert [(found[cell].quantity.unit, found[cell].aspect) for cell in ("D3", "D4")] == [
        ("%", Aspect.GROWTH)
    ] * 2
    assert found["C3"].quantity.unit == "元"


def test_rows_of_growths_stand_under_units_of_columns() -> None:
    """Under years a row 年均增长 is a mean growth, and one that says per cent itself is in it."""
    found = statements(
        "年份,营业收入（亿元）,职工（万人）\n2023,80.0,3.1\n2024,84.2,3.2\n比上年增长（%）,5.3,3.2\n年均增长,5.1,2.9\n年均增加,4.2,0.1\n"
    )
    assert [found[cell].quantity.unit for cell in ("B4", "C4", "B5", "C5")] == ["%"] * 4
    assert (found["B5"].aspect, found["B5"].mean, found["B5"].name) == (Aspect.GROWTH, True, "营业收入")
    assert (found["B6"].aspect, found["B6"].quantity.unit) == (Aspect.CHANGE, "元")


def test_ratios_count_in_nothing() -> None:
    """Under 单位：元 stands 城乡收入比, which is no money, and so under a head that says 元."""
    for table in (
        "2024年居民收入,,\n单位：元,,\n项目,2024年,2023年\n人均收入,32418,30641\n城乡收入比,1.86,1.90\n",
        "2024年居民收入,,\n项目,2024年（元）,2023年（元）\n人均收入,32418,30641\n城乡收入比（农村=1）,1.86,1.90\n",
    ):
        said = [*statements(table).values()]
        assert [one.quantity.unit for one in said] == ["元", "元", "", ""]


@pytest.mark.parametrize(
    "label",
    ["对比", "占比", "收入比上年增加额", "城乡收入比（倍）", "新增收入", "增加值", "降雨量", "年均增加额"],
)
def test_other_labels_leave_their_rows_to_their_columns(label: str) -> None:
    """Few words say that a row stands apart."""
    assert scale_apart(label) is None
