"""A line above a table that names several units: each row counts in the one that its words fit, a part in that of its whole."""

from __future__ import annotations

import pytest

from tests.sources.tied import tied
from tests.work import calls
from tui.documents.structure import read_document
from tui.speech.table_cells import TableFigures

SCHOOLS = (
    "县教育统计表,\n单位：所、人、万元,\n指标,2024年\n一、学校总数,214\n　　1.幼儿园,98\n　　2.小学,76\n　　3.初中,28\n　　4.普通高中,6\n"
    "二、在校学生数,86420\n　　其中：幼儿园,19385\n　　　　　小学,38660\n　　　　　初中,18312\n三、教育支出,43600\n"
)


@pytest.mark.parametrize(
    ("said", "figure", "outcome", "cells"),
    [
        ("小学76所", "76所", "match", ["B6"]),
        ("小学79所", "79所", "differs", ["B6"]),
        ("初中28所", "28所", "match", ["B7"]),
        ("普通高中6所", "6所", "match", ["B8"]),
        ("在校小学学生38660人", "38660人", "match", ["B11"]),
        ("在校初中学生1.83万人", "1.83万人", "rounded", ["B12"]),
        ("教育支出4.36亿元", "4.36亿元", "match", ["B13"]),
    ],
)
def test_rows_of_several_units(said: str, figure: str, outcome: str, cells: list[str]) -> None:
    """Schools are no pupils, whatever a row under either is called."""
    assert tied(f"2024年，全县有{said}。", SCHOOLS)[figure] == (outcome, cells)


def figures_cost(rows: int) -> int:
    """The calls of reading the figures of a table of so many rows, all parts of its first one."""
    parts = "".join(f"　　山{row}村,{98 + row}\n" for row in range(rows))
    head = "县统计表,\n单位：所、人、万元,\n指标,2024年\n一、总数,214\n"
    document = read_document(f"{head}{parts}".encode(), "t.csv")
    return calls(TableFigures(document.text, document.tables[0], 1).figures)


def test_what_rows_are_parts_of_is_told_once_for_all() -> None:
    """Four times the rows cost about four times as much."""
    assert figures_cost(400) < 6 * figures_cost(100)


def test_units_that_begin_with_a_power_of_ten_make_a_column_of_units() -> None:
    """Beside those that are words alone."""
    table = (
        'Main indicators,,\nIndicator,Unit,2018\nGross regional product,billion yuan,"1,862.4"\n'
        'Electricity output,100 million kWh,221.9\nPermanent population,"10,000 persons","4,521.6"\nBeds,"10,000",24.86\n'
    )
    said = tied(
        "In 2018 gross regional product was 1,862.4 billion yuan, electricity output 22.19 billion kWh, the permanent population "
        "45.216 million and the number of beds 248,600.",
        table,
    )
    assert said["1,862.4 billion yuan"] == ("match", ["C3"])
    assert said["22.19 billion kWh"] == ("match", ["C4"])
    assert said["45.216 million"] == ("match", ["C5"])
