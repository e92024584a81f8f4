"""The year that a title names with 年度: of what the text says, not of when it was made."""

from __future__ import annotations

import pytest

from tui.claims.document_dates import date_in


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("青溪县2024年度统计监测结果", 2025),
        ("青溪水务2024年度社会责任报告", 2025),
        ("关于2024年度财政决算的报告", 2025),
        ("青溪县2024年度部门预算执行结果", 2025),
        ("青溪县2024年度工作计划", 2024),
        ("青溪县2024年度部门预算", 2024),
        ("2024年青溪县政府工作报告", 2024),
        ("2024年青溪县运行情况", 2025),
    ],
)
def test_a_year_in_a_title_is_over_unless_the_title_plans_it(title: str, year: int) -> None:
    """A report on a year was written in the next; a plan or a budget is of the year itself."""
    found = date_in(f"{title}\n\n全县财政收入5亿元。", [(0, len(title))])
    assert found is not None
    assert found.year == year
