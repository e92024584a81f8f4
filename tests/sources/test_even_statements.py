"""Large tables whose rows are all alike: read by columns, they say what every table says."""

from __future__ import annotations

import pytest

from tests.sources.even_tables import even_table
from tests.work import calls
from tui.documents.structure import even_document, read_document
from tui.sources.corrected_tables import corrected
from tui.sources.even_statements import EvenStatements, statements_of
from tui.sources.own_tables import own_tables
from tui.sources.statement_lookup import (
    at_addresses,
    beside_of,
    by_name,
    entities_of,
    periods_of,
    sizes_of,
    tables_of_levels,
)
from tui.sources.table_statements import table_statements
from tui.speech.verdicts import PlaceKind, TablePart, TableRecord, Target

SHAPES = {
    "long": even_table("年份,地区,指标,数值,单位", "{year},{town},{name},{whole},万元"),
    "years": even_table("地区,指标,单位,2023年,2024年", "{town},{name},亩,{part},{whole}"),
    "names that say nothing else": even_table(
        "指标,单位,2023年,2024年", "河口镇{row}村农林用地,亩,{part},{whole}"
    ),
    "such names of things": even_table(
        "村名,粮食产量（吨）,户数（户）", "河口镇{row}片区合作社,{part},{whole}"
    ),
    "growth": even_table(
        "全县主要指标,,\n单位：万元,,\n指标,2024年,同比增长%", "{name}{row},{part},{growth}"
    ),
    "units in labels": even_table("指标,2024年,2025年", "{name}{row}（万亩）,{part},{whole}"),
    "gaps": even_table("序号,镇,产值（万元）,面积（亩）", "{row},{town},{gap},{whole}", notes="注：初步数\n"),
    "groups": even_table("类别,指标,2024年", "{first},{name}{row},{whole}"),
    "totals": even_table("镇,村,人口（人）,户数（户）", "{first},{village},{whole},{part}"),
    "indented": even_table("指标,单位,2024年", "{indent}{name}{row},{unit},{whole}"),
    "quoted": even_table("指标,2024年,备注", '"{name}, {row}","{grouped}","约{whole}"'),
    "words": even_table("镇,2024年收入（万元）,情况", "{town}{row},{part}万元,完成{whole}个"),
    "blanks": even_table("指标; 2023年 ;2024年", " {name}{row} ; {part};{whole} "),
    "codes": even_table("编码,合计,2024年", "A{row},,{whole}"),
    "percent": even_table("单位：万元、%,,\n指标,2024年,增长", "{name}{row},{part},{growth}"),
    "more in some rows": even_table("指标,2023年,2024年", "{name}{row},{part},{whole}{more}"),
    "fewer in some rows": even_table("指标,2023年,2024年,备注", "{name}{row},{part},{whole}{more}"),
    "one short row": even_table("指标,2023年,2024年", "{name}{row},{part},{whole}").replace(
        "\n", "\n短,1\n", 1
    ),
    "lines of Windows": even_table("指标,2023年,2024年", "{name}{row},{part},{whole}").replace("\n", "\r\n"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_it_says_what_the_table_says_cell_by_cell(shape: str) -> None:
    """Statements, cells, lines and addresses are the same, one by one and all at once."""
    data = SHAPES[shape].encode()
    even, each = even_document(data, "table.csv"), read_document(data, "table.csv")
    assert even is not None
    assert list(even.tables[0].cells) == list(each.tables[0].cells)
    assert list(even.lines) == list(each.lines)[: len(even.lines)]
    assert (even.title, even.tables[0].unit, even.tables[0].header_rows) == (
        each.title,
        each.tables[0].unit,
        each.tables[0].header_rows,
    )
    said, known = statements_of(even), table_statements(each)
    assert list(said) == known
    assert len(said) == len(known) > 0
    ours_named, theirs_named = (
        [(name, list(numbers)) for name, numbers in by_name(one).items()] for one in (said, known)
    )
    assert ours_named == theirs_named
    assert periods_of(said) == periods_of(known)
    assert sizes_of(said) == sizes_of(known)
    assert set(entities_of(said)) == set(entities_of(known))
    assert tables_of_levels(said) == tables_of_levels(known)
    ours, theirs = beside_of(said), beside_of(known)
    for at in range(0, len(known), 9):
        assert list(ours.of_row(at)) == list(theirs.of_row(at))
        topic = known[at].entity
        assert not topic or list(ours.of_topic(at, topic)) == list(theirs.of_topic(at, topic))
    addresses = {one.address for one in known[::7]} | {"A1", "ZZ3", "T2!A4"}
    assert at_addresses(said, addresses) == at_addresses(known, addresses)


@pytest.mark.parametrize("shape", ["long", "years", "growth", "indented", "blanks"])
def test_such_tables_are_read_by_columns(shape: str) -> None:
    """No statement is made before it is asked for."""
    even = even_document(SHAPES[shape].encode(), "table.csv")
    assert even is not None
    assert isinstance(statements_of(even), EvenStatements)


@pytest.mark.parametrize(
    "part", [(TablePart.UNIT, "亿元"), (TablePart.YEAR, "2022"), (TablePart.HEAD, "2-3")]
)
def test_corrections_say_the_same_of_it(part: tuple[TablePart, str]) -> None:
    """Its head, unit and year are corrected as those of any table."""
    data = SHAPES["growth"].encode()
    even = even_document(data, "table.csv")
    assert even is not None
    record = TableRecord("甲", Target("a", PlaceKind.SPEECH), "", 1, *part, "e", 1)
    ours, theirs = (corrected(own_tables(one), [record]) for one in (even, read_document(data, "table.csv")))
    assert list(ours.statements) == list(theirs.statements)


@pytest.mark.parametrize(
    "odd",
    [
        "一,1,2\n\n",  # a blank row parts two tables
        '"一\n二",1,2\n',  # a cell over two lines
        "一\n",  # a cell alone
    ],
)
def test_other_files_are_read_as_ever(odd: str) -> None:
    """A file whose rows are not all alike is none of these."""
    lines = SHAPES["years"].replace(",亩,", ",").replace(",单位,", ",").splitlines(keepends=True)
    lines.insert(60, odd)
    assert even_document("".join(lines).encode(), "table.csv") is None


def test_what_a_row_costs_does_not_grow() -> None:
    """Reading such a table takes a few calls a row, and holding figures against it as many as ever."""
    small, large = (
        even_table("地区,指标,单位,2023年,2024年", "{town},{name},亩,{part},{whole}", rows=rows).encode()
        for rows in (500, 2_500)
    )

    def read(data: bytes) -> int:
        document = even_document(data, "table.csv")
        assert document is not None
        return len(statements_of(document))

    read(small)  # what is made once
    less, more = calls(lambda: read(small)), calls(lambda: read(large))
    assert (more - less) / 2_000 < 60
