"""Tables read as reviewers say: another head, another unit, another year; put back to as they were read."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tui.documents.structure import read_document
from tui.sources.corrected_tables import corrected, head_rows, is_sound
from tui.sources.own_tables import own_tables
from tui.speech.verdicts import PlaceKind, TablePart, TableRecord, Target

if TYPE_CHECKING:
    from tui.sources.statement_model import Source

TABLE = "填报说明,一,二\n代号,农业,农户\n指标,产值,户数\n茶叶,12345,950\n果品,800,120\n"
BOOK = "sha256:book"


def source_of(table: str = TABLE) -> Source:
    """A table as a source."""
    return replace(own_tables(read_document(table.encode(), "t.csv")), content=BOOK)


def said(part: TablePart, value: str, table: int = 1, content: str = BOOK) -> TableRecord:
    """What a reviewer said."""
    return TableRecord("甲", Target("a", PlaceKind.SPEECH), content, table, part, value, f"{part}{value}", 1)


def test_units_of_a_column_or_a_row_leave_the_others() -> None:
    """`C: 亿元; 3: 公里` touches column C and row 3, and no number whose unit is given."""
    table = "指标,2024年,计划,增长（%）\n产值,12,13,5\n公路,127,130,4\n粮食（万吨）,31,32,3\n"
    source = replace(own_tables(read_document(table.encode(), "t.csv")), content=BOOK)
    read = corrected(source, [said(TablePart.UNIT, "3: 公里; C: 亿元")])
    units = {one.address: one.quantity.unit for one in read.statements}
    assert (units["B2"], units["C2"], units["D2"]) == ("", "元", "%")
    assert units["B3"] == units["C3"]
    assert units["B3"] not in ("", "元")
    assert units["C4"] == units["B4"] != "元"


def stated(source: Source) -> dict[str, tuple[str, Decimal | None, str | None]]:
    """Name, value and period at each address."""
    return {one.address: (one.name, one.quantity.low, one.period) for one in source.statements}


def test_another_row_is_the_head() -> None:
    """Its words name the columns, those of the rows above do not; the rows keep their numbers."""
    found = stated(corrected(source_of(), [said(TablePart.HEAD, "3")]))
    assert found["B4"][:2] == ("茶叶 产值", Decimal(12345))
    assert found["C5"][:2] == ("果品 户数", Decimal(120))
    assert stated(corrected(source_of(), [said(TablePart.HEAD, "2-3")]))["B4"][0] == "茶叶 农业 产值"


def test_another_unit_and_another_year() -> None:
    """Of all numbers whose heads say none."""
    records = [said(TablePart.HEAD, "3"), said(TablePart.UNIT, "万元"), said(TablePart.YEAR, "2021年")]
    source = corrected(source_of(), records)
    assert stated(source)["B4"][1:] == (Decimal(123450000), "2021")
    assert source.corrections == tuple(records)


def test_put_back_it_is_as_it_was_read() -> None:
    """Other words about it make it anew from how it was read; the same words leave it as it is."""
    read = source_of()
    first = corrected(read, [said(TablePart.UNIT, "万元")])
    assert stated(first) != stated(read)
    assert corrected(first, [said(TablePart.UNIT, "万元")]) is first
    assert stated(corrected(first, [said(TablePart.YEAR, "2020")]))["B4"][1] == Decimal(12345)
    assert corrected(first, []).statements == read.statements
    assert corrected(read, [said(TablePart.UNIT, "万元", content="sha256:other")]) is read


@pytest.mark.parametrize(
    ("part", "value"),
    [
        (TablePart.HEAD, "5"),
        (TablePart.HEAD, "0"),
        (TablePart.HEAD, "4-3"),
        (TablePart.HEAD, "三"),
        (TablePart.UNIT, "随便"),
        (TablePart.YEAR, "今年"),
    ],
)
def test_what_cannot_be_is_passed_over(part: TablePart, value: str) -> None:
    """From another's log as well: a head below the last row, a unit that is none, a table that is not there."""
    read = source_of()
    assert read.document is not None
    assert not is_sound(part, value, read.document.tables[0])
    assert stated(corrected(read, [said(part, value)])) == stated(read)
    assert stated(corrected(read, [said(TablePart.UNIT, "万元", table=7)])) == stated(read)


def test_heads_as_they_are_typed() -> None:
    """A row, or two and what lies between; at most five."""
    assert head_rows(" 2 ", 9) == (2, 2)
    assert head_rows("2至3", 9) == (2, 3)
    assert head_rows("1-6", 9) is None
