"""Rows of units under the head of a table, and marks of footnotes in its labels."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tui.documents.structure import read_document
from tui.sources.label_words import read_label
from tui.sources.table_statements import table_statements

if TYPE_CHECKING:
    from tui.sources.statement_model import Statement


def statements(table: str) -> dict[str, Statement]:
    """The statements of a file of separated values, by their cells."""
    document = read_document(table.encode(), "table.csv")
    return {one.address: one for one in table_statements(document)}


@pytest.mark.parametrize("first", ["", "单位", "计量单位"])
def test_a_row_of_units_counts_each_column(first: str) -> None:
    """Under 面积 and 鲜果产量 stand 亩 and 万吨: every column has its unit, the first too, and none is named by it."""
    found = statements(
        f"2024年各镇水果,,,\n镇名,果园面积,每亩产量,鲜果产量\n{first},亩,公斤/亩,万吨\n青石镇,8120,1240,1.01\n木桥镇,5330,1100,0.59\n"
    )
    said = [(found[cell].quantity.low, found[cell].quantity.unit) for cell in ("B4", "C4", "D4")]
    assert said == [(Decimal(8120), "亩"), (Decimal(1240), "公斤/亩"), (Decimal(10100), "吨")]
    assert found["B4"].name == "青石镇 果园面积"


@pytest.mark.parametrize("below", [",男,女", ",城镇,乡村", ",一季度,二季度"])
def test_a_row_that_names_parts_says_no_units(below: str) -> None:
    """男 and 女 under a head are heads themselves."""
    found = statements(f"2024年各镇人口,,\n镇名,人口,\n{below}\n青石镇,8120,7940\n木桥镇,5330,5201\n")
    assert {one.quantity.unit for one in found.values()} == {""}


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("茶叶产量①（吨）", "茶叶产量"),
        ("①茶叶产量", "茶叶产量"),
        ("茶叶产量①②", "茶叶产量"),
        ("货运总量*（万吨）", "货运总量"),
        ("*货运总量", "货运总量"),
        ("※ 货运总量", "货运总量"),
        ("客运量[2]（万人）", "客运量"),
        ("结余（①-②）", "结余(1-2)"),
    ],
)
def test_marks_of_footnotes_are_no_part_of_names(label: str, name: str) -> None:
    """They stand before, behind, or between a name and its unit; ①-② in brackets says how something is reckoned."""
    assert read_label(label).name == name
