"""Figures held against tables of thousands of rows, where values meet by chance and units are learned."""

from __future__ import annotations

from tests.sources.test_tie_costs import NAMES, town
from tests.sources.tied import tied

ROWS = 2_600
LONG = "\n".join(
    [
        "指标,年份,数值",
        *(
            f"{town(at // 18)}{NAMES[at // 3 % 6]},{2022 + at % 3}年,{value}"
            for at, value in enumerate(1000 + 37 * row % 9000 for row in range(ROWS))
        ),
    ]
)
"""A long table that says no unit."""


def wide(unit: str = "") -> str:
    """A table of two years, each row of a town and a metric; every value has five digits."""
    rows = [
        f"{town(row // 6)},{NAMES[row % 6]},{1000 + 3.7 * row:.1f},{1100 + 4.1 * row:.1f}"
        for row in range(ROWS)
    ]
    return "\n".join([f"镇,指标{unit},2023年,2024年", *rows])


def said(row: int, value: float) -> str:
    """A sentence that says so much of a row."""
    return f"2024年{town(row // 6)}{NAMES[row % 6]}达到{value:.1f}万元。"


def test_a_unit_that_the_first_figures_teach_holds_for_all() -> None:
    """Values are found by themselves too then, whatever names fit besides."""
    text = "\n\n".join(said(row, 1100 + 4.1 * row) for row in range(7, 2_500, 41))
    found = tied(text, wide())
    assert {outcome for surface, (outcome, _where) in found.items() if "万元" in surface} == {"match"}


def test_a_value_that_another_row_has_by_chance() -> None:
    """Of thousands of values one tells nothing where a name is said as it stands."""
    other = 1100 + 4.1 * 1_600
    text = "\n\n".join(
        [
            *(said(row, 1100 + 4.1 * row) for row in range(7, 2_500, 97)),
            f"2024年龙井茶场旅游收入达到{other:.1f}万元。",
        ]
    )
    table = wide("（万元）") + "\n龙井茶场,旅游收入,6510.4,7000.3"
    assert tied(text, table)[f"{other:.1f}万元"] == ("differs", [f"D{ROWS + 2}"])


def test_a_newer_value_is_none_that_was_left_behind() -> None:
    """A year that an earlier sentence says may not be that of the next one, which states what the newest year has."""
    first = "".join(f"2022年，{town(at)}{NAMES[0]}为{1000 + 37 * at * 18 % 9000}万元。" for at in range(5, 9))
    newer = 1000 + 37 * (40 * 18 + 2) % 9000
    found = tied(f"{first}{town(40)}{NAMES[0]}{newer}万元。", LONG.replace("指标", "指标（万元）", 1))
    assert found[f"{newer}万元"][0] != "differs"
