"""Tables as people make them, read as statements."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tui.claims.claim_model import Aspect
from tui.documents.structure import read_document
from tui.documents.table_model import units_by_name
from tui.sources.label_words import read_label
from tui.sources.period_calls import are_apart
from tui.sources.table_statements import table_statements

if TYPE_CHECKING:
    from tui.sources.statement_model import Statement


def statements(table: str) -> dict[str, Statement]:
    """The statements of a file of separated values, by their cells."""
    document = read_document(table.encode(), "table.csv")
    return {one.address: one for one in table_statements(document)}


def test_years_growth_and_shares() -> None:
    """The unit of the line above is that of levels alone; growth and shares are percentages."""
    found = statements(
        "2024年全县茶业主要指标,,,,\n单位：万元、%,,,,\n指标,2024年,2023年,同比增长,占比\n"
        "茶叶产值,1234.5,1100,12.2,40.1\n采茶机械化率,65.3,64,,\n"
    )
    level, before, growth, share, rate = (found[cell] for cell in ("B4", "C4", "D4", "E4", "B5"))
    assert (level.name, level.aspect, level.period) == ("茶叶产值", Aspect.LEVEL, "2024")
    assert (level.quantity.low, level.quantity.unit) == (Decimal(12345000), "元")
    assert before.period == "2023"
    assert (growth.aspect, growth.quantity.low, growth.quantity.unit) == (Aspect.GROWTH, Decimal("12.2"), "%")
    assert (share.aspect, share.quantity.unit) == (Aspect.SHARE, "%")
    assert (rate.aspect, rate.quantity.low, rate.quantity.unit) == (Aspect.RATE, Decimal("65.3"), "%")


def test_parts_stand_under_their_whole() -> None:
    """其中, indented rows and groups say what a row is of."""
    found = statements(
        "指标,单位,2024年\n一、用水总量,万吨,900\n其中：农业用水,万吨,500\n  工业用水,万吨,300\n学校,,\n教师,人,80\n"
    )
    assert [found[cell].name for cell in ("C2", "C3", "C4", "C6")] == [
        "用水总量",
        "农业用水",
        "工业用水",
        "教师",
    ]
    assert "用水总量" in found["C3"].group
    assert "学校" in found["C6"].group


def test_a_row_of_growth_goes_on_with_the_row_above() -> None:
    """Under 旅客人数 a row 比上年增长 is of it."""
    found = statements("指标,单位,2024年\n旅客人数,万人,30\n比上年增长,%,5\n")
    assert (found["C3"].name, found["C3"].aspect) == ("旅客人数", Aspect.GROWTH)


def test_long_tables() -> None:
    """One row a year, indicator and value."""
    found = statements("年份,地区,指标,数值,单位\n2023,东乡,茶园面积,12,万亩\n2024,东乡,茶园面积,13,万亩\n")
    assert [(one.period, one.quantity.low) for one in found.values()] == [
        ("2023", Decimal(120000)),
        ("2024", Decimal(130000)),
    ]
    assert found["D2"].name == "东乡 茶园面积"


def test_columns_that_are_metrics() -> None:
    """Rows of years, or of places, under heads that name what is measured."""
    found = statements("年份,茶叶产量（吨）,茶农（户）\n2023年,800,90\n2024年,900,95\n")
    assert (found["B3"].name, found["B3"].period, found["B3"].quantity.unit) == ("茶叶产量", "2024", "吨")
    assert (found["C2"].name, found["C2"].period, found["C2"].quantity.unit) == ("茶农", "2023", "户")


def test_marks_of_footnotes_are_no_part_of_numbers() -> None:
    """1,234*, 100[1] and 7.5%① are numbers."""
    found = statements('项目,2024年,增长\n茶叶,"1,234*",7.5%①\n果品,100[1],3\n')
    assert [found[cell].quantity.low for cell in ("B2", "B3", "C2")] == [
        Decimal(1234),
        Decimal(100),
        Decimal("7.5"),
    ]


def test_a_power_alone_is_a_unit() -> None:
    """单位：万 multiplies."""
    assert statements("单位：万,\n项目,2024年\n茶苗,12\n")["B3"].quantity.low == Decimal(120000)


def test_heads_over_several_columns_in_a_file_that_merges_none() -> None:
    """An empty head goes on with the one to its left, where a head stands below it."""
    found = statements("项目,2024年,,2023年,\n,产值（万元）,增长%,产值（万元）,增长%\n茶叶,90,5,85,4\n")
    assert [(found[cell].period, found[cell].aspect) for cell in ("C3", "D3", "E3")] == [
        ("2024", Aspect.GROWTH),
        ("2023", Aspect.LEVEL),
        ("2023", Aspect.GROWTH),
    ]


def test_quarters_without_a_year() -> None:
    """A head that says a part of a year is of the year of its caption, or of any."""
    table = "项目,一季度,二季度\n茶叶产值,90,85\n"
    assert statements(table)["C2"].period == "Q2"
    assert statements(f"2024年茶业情况表,,\n{table}")["C3"].period == "2024Q2"


def test_english_tables() -> None:
    """Names are whole, a unit in the caption multiplies, units in brackets go before it."""
    table = "Table 1: Indicators (in $ million unless noted),,\nItem,2024,% change\nTotal revenue,482.6,4.2\nPassengers (thousand),1240,\n"
    found = statements(table)
    assert (found["B3"].name, found["B3"].quantity.low) == ("Total revenue", Decimal(482600000))
    assert (found["C3"].aspect, found["C3"].quantity.unit) == (Aspect.GROWTH, "%")
    assert (found["B4"].name, found["B4"].quantity.low) == ("Passengers", Decimal(1240000))


@pytest.mark.parametrize(
    "village", ["石桥乡", "尺湖乡", "万年镇", "元山镇", "石湾", "里仁街道", "斗门村", "亩田乡"]
)
def test_names_that_begin_with_a_unit(village: str) -> None:
    """A row keeps its name though its first character may be a unit, and is counted to no other."""
    found = statements(f"乡镇,户籍人口（人）,耕地面积（亩）\n柳泉镇,20417,15220\n{village},11052,—\n")
    one = found["B3"]
    assert (one.name, one.group, one.entity) == (f"{village} 户籍人口", "", village)


@pytest.mark.parametrize("before", ["", "1,"])
def test_offices_below_a_head_that_says_unit(before: str) -> None:
    """A first column headed 单位 whose cells are names names the rows; one of units says in what they count."""
    head = "序号," if before else ""
    found = statements(
        f"{head}单位,户籍人口（人）,耕地面积（亩）\n{before}柳泉镇,20417,15220\n{before}芦塘镇,31052,9110\n"
    )
    assert found["C3" if before else "B3"].name == "芦塘镇 户籍人口"
    units = statements("单位,指标,2024年\n万亩,茶园面积,3.2\n万元,茶叶产值,810\n")
    assert {one.quantity.unit for one in units.values()} == {"亩", "元"}
    assert units["C3"].name == "茶叶产值"


def test_a_unit_beside_the_day_of_a_table_is_its_unit() -> None:
    """Both in one line above the head, in whatever order, are no row."""
    for above in ("单位：人、%,,,,截至2024年8月31日", "截至2024年8月底,,,,单位：人、%"):
        found = statements(
            f"各系毕业情况,,,,\n{above}\n系,毕业生人数,,就业,\n,合计,女生,人数,就业率\n园艺系,120,70,108,90.0\n林学系,80,31,70,87.5\n"
        )
        count, rate = found["B5"], found["E5"]
        assert (count.quantity.unit, rate.quantity.unit, rate.aspect) == ("人", "%", Aspect.RATE), above
        assert "就业率" in rate.name, above
        assert "," not in count.above, above


def test_columns_count_in_the_unit_that_speaks_of_them() -> None:
    """Of 万千瓦、亿千瓦时 capacity is in one and output in the other; a share beside them is in neither."""
    found = statements(
        "发电情况,,,\n单位：万千瓦、亿千瓦时,,,\n类别,装机容量,发电量,用电量占比\n水电,120.5,33.1,12.5\n风电,98.2,21.4,8.1\n"
    )
    units = [found[cell].quantity.unit for cell in ("B4", "C4", "D4")]
    assert units[:2] == ["千瓦", "千瓦时"]
    assert units[2] != "千瓦时"


def test_an_english_line_gives_units_to_columns_by_their_names() -> None:
    """Quantity in tonnes; value in thousand euro."""
    found = statements(
        "Table 3. Sales by species,,\nQuantity in tonnes; value in thousand euro,,\nSpecies,Quantity,Value\nOysters,412.5,1830\nMussels,655,990\n"
    )
    quantity, value = found["B4"].quantity, found["C4"].quantity
    assert (quantity.unit, quantity.low) == ("吨", Decimal("412.5"))
    assert (value.unit, value.low) == ("欧元", Decimal(1830000))


@pytest.mark.parametrize("words", ["People in work and children in care", "Sales in tonnes", "单位：万元"])
def test_other_lines_give_no_units_by_name(words: str) -> None:
    """What is in something else, one name alone, a plain unit line."""
    assert units_by_name(words) == {}


def test_quarters_under_a_half_and_growth_beside_it() -> None:
    """一季度 under 2024年上半年 is that quarter; the growth right of all is of the half."""
    found = statements(
        "2024年上半年全县茶叶销售,,,,\n单位：吨,,,,\n项目,2023年上半年,2024年上半年,,同比（%）\n,,一季度,合计,\n春茶,50,30,60,20\n"
    )
    assert [found[cell].period for cell in ("B5", "C5", "D5", "E5")] == [
        "2023H1",
        "2024Q1",
        "2024H1",
        "2024H1",
    ]


def test_heads_that_lean_on_the_time_of_their_table() -> None:
    """本期 in a table of half a year is that half; stocks of the last of June are of no other time than the half."""
    half = statements("某茶场2024年半年度数据,,\n单位：元,,\n项目,本期,上年同期\n茶叶收入,90,80\n")
    assert half["B4"].period == "2024H1"
    stock = statements("2024年茶园情况,,\n截至2024年6月底,,\n单位：亩,,\n项目,期末,占比\n茶园面积,90,80\n")
    assert not are_apart("2024H1", stock["B5"].period or "")
    assert are_apart("2024Q1", stock["B5"].period or "")


def test_growth_beside_a_column_of_the_year_before_is_of_the_tables_own_time() -> None:
    """Where 完成数 says no year and 上年完成数 does, 增减% is of the year that stands above."""
    found = statements(
        "2024年乡财政收入,,,\n单位：万元,,,\n项目,完成数,上年完成数,增减%\n茶叶税,120,100,20\n竹木税,66,60,10\n"
    )
    assert (found["D4"].aspect, found["D4"].period) == (Aspect.GROWTH, "2024")


def test_columns_of_growth_beside_metrics_are_of_these() -> None:
    """Ferries, % change, Lorries, % change: each change is of the column before it; months are of the one year above."""
    found = statements(
        "Monthly crossings 2023,,,,\nMonth,Ferries (thousand),% change,Lorries (thousand),% change\nMay,41.2,1.5,9.1,-2.2\nJune,44.8,2.5,9.9,3.1\n"
    )
    assert [found[cell].name for cell in ("C3", "E3")] == ["Ferries", "Lorries"]
    assert found["B4"].period == found["C4"].period == "2023-06"


def test_a_line_gives_units_to_columns_by_their_names() -> None:
    """金额：亿元，增速：%，拉动：百分点: what grows is in per cent, what pulls in points, all else the amount."""
    found = statements(
        "2024年茶叶出口情况,,,\n金额：亿元，增速：%，拉动：百分点,,,\n品种,全年累计,同比增长,拉动出口增长\n红茶,12.5,8.4,1.2\n绿茶,20.3,-2.1,-0.7\n"
    )
    assert [found[cell].quantity.unit for cell in ("B4", "C4", "D4")] == ["元", "%", "百分点"]
    assert [found[cell].aspect for cell in ("C4", "D4")] == [Aspect.GROWTH, Aspect.POINTS]


@pytest.mark.parametrize("words", ["来源：统计局，日期：三月", "单位：万元、%", "填报：王某，审核：李某"])
def test_other_lines_with_colons_give_none(words: str) -> None:
    """Who filled it in, from where it is, one unit for all."""
    assert units_by_name(words) == {}


def test_a_column_of_amounts_of_change_names_no_metric() -> None:
    """The growth beside it is of what its row names: 增减额 says how much, and not of what."""
    table = "项目,2024年,2023年,增减额,增减%\n粮仓,120,100,20,20\n茶仓,52.3,48.4,3.9,8.1\n"
    statements = table_statements(read_document(f"单位：亿元,,,,\n{table}".encode(), "t.csv"))
    assert {one.name for one in statements if one.surface in ("20", "8.1") and one.column == 5} == {
        "粮仓",
        "茶仓",
    }


def test_months_below_sectors_are_of_what_the_heads_name() -> None:
    """A title says that its numbers are growths in per cent; rows of months are not of the row above them, and a base is no time."""
    found = statements(
        '"Monthly Growth Rates (on a yearly basis in per cent), Base Year: 2011-12=100",,\n'
        "Month,Peat,Lime\nWeight (%),60.5,39.5\nMar-23*,4.1,-2.2\nApr-23 (P),3.2,1.5\n"
    )
    assert [found[cell].name for cell in ("B3", "B4", "B5")] == ["Weight Peat", "Peat", "Peat"]
    assert [found[cell].aspect for cell in ("B3", "B4", "C5")] == [Aspect.RATE, Aspect.GROWTH, Aspect.GROWTH]
    assert [found[cell].period for cell in ("B3", "B4", "C5")] == [None, "2023-03", "2023-04"]
    assert found["C4"].quantity.unit == "%"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("居民消费价格指数（上年=100）", "居民消费价格指数"),
        ("价格指数（以2020年为100）", "价格指数"),
        ("Output index (Base: 2011-12=100)", "Output index"),
    ],
)
def test_what_an_index_is_100_of_is_no_time(label: str, name: str) -> None:
    """The base of an index says neither when its numbers are, nor what they are of."""
    said = read_label(label)
    assert (said.name, said.period, said.former) == (name, None, False)


def test_a_title_in_one_row_with_its_unit_is_above_its_table() -> None:
    """A title and, some cells behind it, a unit name the table below them, also the second of a sheet."""
    found = statements(
        "茶业主要指标,,,单位：万元\n指标,2024年,2023年,增长%\n茶叶产值,1234.5,1100,12.2\n税收,65.3,64,2\n"
        ",,,\n茶产品产量,,,单位：吨\n产品,2024年,2023年,增减%\n红茶,300,280,7.1\n绿茶,65,64,1.6\n"
    )
    assert (found["B3"].quantity.low, found["C3"].period) == (Decimal(12345000), "2023")
    tea = found["B8"], found["C8"], found["D8"]
    assert [one.period for one in tea[:2]] == ["2024", "2023"]
    assert (tea[0].quantity.unit, tea[2].aspect, tea[2].quantity.unit) == ("吨", Aspect.GROWTH, "%")


def test_heads_beside_each_other_are_no_title() -> None:
    """项目 and 单位：万元 right beside it are the heads of two columns."""
    found = statements("项目,金额（单位：万元）\n茶叶产值,1234.5\n税收,65.3\n")
    assert found["B2"].name == "茶叶产值"
    assert found["B2"].quantity.low == Decimal(12345000)


def test_things_counted_in_one_power_have_it() -> None:
    """A unit line that names several things in one power says how many each number is of, and not of what."""
    found = statements(
        "畜牧业生产情况,,\n单位：万头、万只,,\n种类,2024年,2023年\n牛,91.4,93.8\n家禽,1687.5,1640.2\n"
    )
    assert (found["B4"].quantity.low, found["B4"].quantity.unit) == (Decimal(914000), "")


@pytest.mark.parametrize(
    "head",
    ["涨跌幅（%）", "升降幅度%", "增（+）减（-）%", "增长（下降）%", "上升（下降）幅度", "比上年同期增降幅%"],
)
def test_a_movement_either_way_is_no_fall(head: str) -> None:
    """A head that names both ways says nothing of the way: its numbers have signs."""
    said = read_label(head)
    assert (said.name, said.aspect, said.falls) == ("", Aspect.GROWTH, False)
