"""Money for each month or person: 元/月 in a table, 每月 and 元 in a text."""

from __future__ import annotations

import pytest

from tests.sources.tied import tied
from tui.figures import Kind
from tui.figures.cell_values import scale_of
from tui.sources.value_comparison import measure_of

TABLE = "2024年,,\n指标,单位,2024年\n高龄津贴标准,{unit},325\n护理补贴标准,{unit},118\n敬老院,所,12\n"


@pytest.mark.parametrize("unit", ["元/月", "元/人·月", "元／月", "元/人.月", "元"])
@pytest.mark.parametrize("said", ["高龄津贴标准为每月{}元", "高龄津贴标准每人每月{}元", "高龄津贴标准{}元"])
def test_what_is_paid_each_month_is_held_against_its_row(unit: str, said: str) -> None:
    """A table says it in its unit, a text before its number."""
    table = TABLE.format(unit=unit)
    assert tied(f"2024年，{said.format(325)}。", table)["325元"] == ("match", ["C3"])
    assert tied(f"2024年，{said.format(352)}。", table)["352元"] == ("differs", ["C3"])


def test_what_is_planned_to_be_paid_is_of_no_year_that_is_done() -> None:
    """力争 says that it is aimed at."""
    assert tied("2024年，力争高龄津贴标准达到每月352元。", TABLE.format(unit="元/月"))["352元"][0] == "none"


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [("元", "元/月", True), ("元/人", "元", True), ("元/月", "元/年", False), ("美元", "元/月", False)],
)
def test_units_for_each_are_held_against_units_of_all(one: str, other: str, *, compared: bool) -> None:
    """Those of two different times are not, nor two currencies."""
    assert (measure_of(one, Kind.MONEY, other, Kind.MONEY) is not None) == compared


@pytest.mark.parametrize("unit", ["元/人.月", "元/(人·月)", "元/人/月", "元/人月"])
def test_money_for_each_person_and_month_is_one_unit(unit: str) -> None:
    """However its parts are joined."""
    assert scale_of(unit) == scale_of("元/人·月")
