"""What a source states, in words: with the power and the unit that another cell says, and with what of its metric it is."""

from __future__ import annotations

import pytest

from tui.documents.structure import read_document
from tui.export.tie_wording import statement_words
from tui.sources.own_tables import own_tables
from tui.sources.printed_values import printed_value


@pytest.mark.parametrize(
    ("table", "printed"),
    [
        ("指标,单位,2024年\n茶叶产值,亿元,12.5\n", "12.5亿元"),
        ("指标,单位,2024年\n茶叶产值,万元,12.5万元\n", "12.5万元"),
        ("指标,2024年（%）\n造林任务完成率,98.5\n", "98.5%"),
        ("指标,2024年比上年升降（百分点）\n毛利率,-1.2\n", "-1.2个百分点"),
        ('指标,2024年\n茶农,"1,250"\n', "1,250"),
        ("Item,2024 (£000)\nTea sales,1250\n", "1250 thousand pounds"),
        ("Item,2024 (£m)\nTea sales,(12.5)\n", "(12.5) million pounds"),
        ("Item,2024 (Rs crore)\nTea sales,12.5\n", "12.5 crore rupees"),
        ("Item,2024 (Rs lakh)\nTea sales,12.5\n", "12.5 lakh rupees"),
        ("Item,Unit,2024\nPupils,lakh,12.4\n", "12.4 lakh"),
        ("Item,2024 (tonnes)\nTea sold,950\n", "950 tonnes"),
    ],
)
def test_a_value_has_the_unit_that_another_cell_says(table: str, printed: str) -> None:
    """A power and a unit of a head or a unit cell stand behind the number, in the language of the table; a cell's own once."""
    (statement,) = own_tables(read_document(table.encode(), "t.csv")).statements
    assert printed_value(statement) == printed


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("指标,2024年同比下降（%）\n单位能耗,3.8\n", "3.8% at B2 (单位能耗, 2024, growth ↓)"),
        ("指标,单位,2024年上半年\n茶叶产值,万元,950\n", "950万元 at C2 (茶叶产值, first half of 2024)"),
    ],
)
def test_a_statement_says_of_when_it_is_and_which_way_it_went(table: str, words: str) -> None:
    """A growth is called one, with the way that its head says, and a period stands in words."""
    (statement,) = own_tables(read_document(table.encode(), "t.csv")).statements
    assert statement_words(statement) == words
