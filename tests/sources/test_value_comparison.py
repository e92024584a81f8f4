"""How a figure and a stated value compare."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.sources.tied import ENGLISH, tied
from tui.figures import Kind, detect
from tui.figures.quantity import Quantity
from tui.sources.statement_model import Statement
from tui.sources.value_comparison import Agreement, Printed, compare, digits_of, measure


def held(figure: str, stated: str, unit: str, kind: Kind = Kind.COUNT) -> Agreement | None:
    """A figure of a sentence compared with a value in a base unit; None where the two measure different things."""
    found = next(iter(detect(figure)))
    quantity = Quantity(Decimal(stated), Decimal(stated), unit, kind)
    how = measure(found.quantity, quantity)
    return compare(Printed(found), Statement(0, 0, stated, quantity, Decimal(0), "茶"), how) if how else None


@pytest.mark.parametrize(
    ("figure", "stated", "unit", "kind", "agreement"),
    [
        ("共5310公斤", "5310", "公斤", Kind.MEASURE, Agreement.EXACT),
        ("共106万人", "1062000", "人", Kind.COUNT, Agreement.ROUNDED),
        ("共105万人", "1058000", "人", Kind.COUNT, Agreement.CUT),
        ("占50%", "50.4", "%", Kind.PERCENT, Agreement.ROUNDED),
        ("占5%", "5.5", "%", Kind.PERCENT, Agreement.SLIP),
        ("占4%", "4.5", "%", Kind.PERCENT, Agreement.ROUNDED),
        ("占5%", "4.5", "%", Kind.PERCENT, Agreement.ROUNDED),
        ("占5%", "5.8", "%", Kind.PERCENT, Agreement.SLIP),
        ("占3.1%", "3.18", "%", Kind.PERCENT, Agreement.LOOSE),
        ("共5万人", "55000", "人", Kind.COUNT, Agreement.LOOSE),
        ("共4万人", "45000", "人", Kind.COUNT, Agreement.ROUNDED),
        ("共5.83万人", "58390", "人", Kind.COUNT, Agreement.CUT),
        ("共5．83万人", "58390", "人", Kind.COUNT, Agreement.CUT),
        ("共719个", "791", "个", Kind.COUNT, Agreement.SLIP),
        ("共23.7亿元", "23700000000", "元", Kind.MONEY, Agreement.SLIP),
        ("超过4万元", "41236", "元", Kind.MONEY, Agreement.ROUNDED),
        ("超过4万元", "39000", "元", Kind.MONEY, Agreement.SLIP),
        ("共3吨", "3000", "公斤", Kind.MEASURE, Agreement.EXACT),
        ("共719个", "2400", "个", Kind.COUNT, Agreement.FAR),
        ("共5吨", "50200", "公斤", Kind.MEASURE, Agreement.SLIP),
        ("共1吨", "118280", "公斤", Kind.MEASURE, Agreement.FAR),
        ("达到11。", "113933.7", "亩", Kind.MEASURE, Agreement.FAR),
        ("达到114。", "113933.7", "亩", Kind.MEASURE, Agreement.SLIP),
        ("增长1.4倍", "138.7", "%", Kind.PERCENT, Agreement.ROUNDED),
        ("降0.3%", "2.8", "%", Kind.PERCENT, Agreement.FAR),
    ],
)
def test_values(figure: str, stated: str, unit: str, kind: Kind, agreement: Agreement) -> None:
    """Rounded and cut off agree, hedges hold, single slips are known."""
    assert held(figure, stated, unit, kind) is agreement


def test_what_measures_something_else() -> None:
    """Yuan are no dollars, persons no households, percent no kilometres."""
    assert held("共5元", "5", "美元", Kind.MONEY) is None
    assert held("共5人", "5", "户") is None
    assert held("占5%", "5", "公里", Kind.MEASURE) is None


@pytest.mark.parametrize(
    ("figure", "digits"), [("共12.0万元", 3), ("共12．0万元", 3), ("共120个", 2), ("共4万元", 1)]
)
def test_digits(figure: str, digits: int) -> None:
    """Noughts at the end say nothing, those behind a point do."""
    assert digits_of(next(iter(detect(figure)))) == digits


def test_a_plain_dollar_is_that_of_the_source() -> None:
    """A text that says $ means the dollars of its table, whose unit line may say more than in what it counts."""
    table = '"(US$ thousand, year ended 30 June)",,\nItem,FY2023,FY2024\nPilot fees,"9,874","11,283"\nOffice rents,"32,860","35,147"\n'
    found = tied("Pilot fees were $11.8 million and office rents $35.1 million.", table, head=ENGLISH)
    assert found["11.8 million"] == ("differs", ["C3"])
    assert found["35.1 million"] == ("rounded", ["C4"])


def test_rows_that_count_in_something_else_than_the_table() -> None:
    """A line '000 tonnes unless stated counts for rows that name no unit, and things that are counted are no tonnes."""
    table = "'000 tonnes unless stated,,\nItem,FY2023,FY2024\nOre,5937,6184\nGrain,2541,2786\nShip calls (number),4096,4217\n"
    said = "Ore reached 6.18 million tonnes, grain 2.79 million tonnes, and we had 4,217 ship calls."
    found = tied(said, table, head=ENGLISH)
    assert found["6.18 million tonnes"] == ("rounded", ["C3"])
    assert found["4,217"] == ("match", ["C5"])


def test_growths_in_times_and_in_per_cent() -> None:
    """增长1.4倍 is 138.7%; twice as many as before is no growth, and 1.4倍 is no slip of 1.7%."""
    table = "2024年各乡茶叶产值,,,\n乡,单位,2024年,同比%\n东乡,万元,512,138.7\n西乡,万元,633,214.6\n北乡,万元,700,1.7\n"
    said = "2024年，东乡茶叶产值增长1.4倍，西乡茶叶产值增长2.41倍，北乡茶叶产值增长1.3倍，南乡产值是上年的2.1倍。"
    found = tied(said, table)
    assert found["1.4倍"] == ("rounded", ["D3"])
    assert found["2.41倍"] == ("differs", ["D4"])
    assert found["1.3倍"][0] == found["2.1倍"][0] == "none"
