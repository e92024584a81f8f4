"""Heads of one month beside those summed up to it, and growths that stand behind the first of several metrics."""

from __future__ import annotations

import pytest

from tests.sources.test_rows_of_units import statements
from tui.claims.claim_model import Aspect
from tui.sources.head_columns import month_of

ROWS = "用电量,912,5310,4980,6.6\n供水量,80,470,455,3.3\n"


@pytest.mark.parametrize(
    ("title", "month", "span", "before"),
    [
        ("2025年上半年能源", "2025-06", "2025H1", "2024H1"),
        ("2025年5月能源", "2025-05", "2025-01/2025-05", "2024-01/2024-05"),
        ("2025年1-9月能源", "2025-09", "2025-01/2025-09", "2024-01/2024-09"),
        ("2025年12月能源", "2025-12", "2025", "2024"),
    ],
)
@pytest.mark.parametrize("heads", ["本月,本月止累计", "当月数,累计", "本月完成,自年初累计"])
def test_the_month_is_that_of_the_title(title: str, month: str, span: str, before: str, heads: str) -> None:
    """本月 under 上半年 is June; what is summed up runs from January on, the growth behind it too."""
    found = statements(f"{title},,,,\n单位：万吨,,,,\n指标,{heads},上年同期累计,同比增减%\n{ROWS}")
    assert [found[cell].period for cell in ("B4", "C4", "D4", "E4")] == [month, span, before, span]
    assert {found[cell].name for cell in ("B4", "C4", "D4", "E4")} == {"用电量"}


def test_of_a_year_no_month_is_known() -> None:
    """Under 2025年 a head 本月 says not which month, nor does a year have a last one."""
    assert [month_of(said) for said in ("2025", "2024/2025", None, "2025Q3")] == [None, None, None, "2025-09"]


def test_growths_behind_the_first_metric_are_of_it() -> None:
    """增速 right behind 营业收入 is of it, though other metrics follow without one."""
    found = statements(
        "年份,营业收入（亿元）,增速（%）,职工（万人）,入住率（%）\n2023,80.0,4.1,3.1,91\n2024,84.2,5.3,3.2,93\n"
    )
    growth = found["C3"]
    assert (growth.name, growth.aspect, growth.period) == ("营业收入", Aspect.GROWTH, "2024")
    late = statements("年份,营业收入（亿元）,职工（万人）,增速（%）\n2023,80.0,3.1,4.1\n2024,84.2,3.2,5.3\n")
    assert late["D3"].name not in ("营业收入", "职工")
