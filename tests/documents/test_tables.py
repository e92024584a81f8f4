"""Tables of every format: cells with their rows, columns, units and periods; what is no figure in them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf_files import Words, pdf
from tests.documents.workbooks import sheet, workbook
from tui.documents.separated import looks_separated
from tui.documents.structure import read_document
from tui.export.records import record
from tui.figures.cell_values import scale_in, scale_of
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from tui.documents.table_model import Table
    from tui.speech import Speech


def opened(data: bytes | str, name: str) -> Speech:
    """A file's speech."""
    return plain_speech(read_document(data.encode() if isinstance(data, str) else data, name), id="x")


def cells(speech: Speech) -> list[tuple[str, str, str, str, Decimal | None, str]]:
    """Of each figure in a table: row and column, their labels, the words, value and unit."""
    found = []
    for mention in speech.mentions:
        if place := speech.cells.get(mention.number):
            said = mention.figure.quantity
            where = f"{place.row}.{place.column}"
            found.append((where, place.row_label, place.column_label, mention.surface, said.low, said.unit))
    return found


def tables(speech: Speech) -> tuple[Table, ...]:
    """The tables of a speech's document."""
    return speech.document.tables if speech.document else ()


def short(speech: Speech) -> list[tuple[str, str, str, str]]:
    """Of each figure in a table: labels of row and column, value with unit, and the period."""
    return [
        (row, column, "" if value is None else f"{value.normalize():f}{unit}", period)
        for (_where, row, column, _words, value, unit), period in zip(
            cells(speech), periods(speech), strict=True
        )
    ]


def periods(speech: Speech) -> list[str]:
    """The period of each figure in a table."""
    return [
        str(record(speech, mention)["period"])
        for mention in speech.mentions
        if mention.number in speech.cells
    ]


def test_a_table_in_a_plain_text() -> None:
    """Tabs between cells; a caption and a unit line above; the last column has figures, row numbers have none."""
    speech = opened(
        "各乡造林情况如下。\n表3 造林面积\n单位：亩\n序号\t乡\t2021年\t2022年\n1\t上河\t1,200\t-35\n2\t下河\t80.5\t—\n以上。\n",
        "x.txt",
    )
    assert cells(speech) == [
        ("2.3", "上河", "2021年", "1,200", Decimal(1200), "亩"),
        ("2.4", "上河", "2022年", "-35", Decimal(-35), "亩"),
        ("3.3", "下河", "2021年", "80.5", Decimal("80.5"), "亩"),
    ]
    assert periods(speech) == ["2021年", "2022年", "2021年"]
    (table,) = speech.tables
    assert (table.rows, table.columns, table.header_rows, table.unit) == (3, 4, 1, "亩")
    assert table.caption is not None
    assert speech.text[slice(*table.caption)] == "表3 造林面积"


def test_units_stand_in_heads_rows_columns_and_cells() -> None:
    """The nearest goes before: the cell's own, the head's, the row's unit column, the row's label, the table's line."""
    head = "指标\t计量单位\t本年\t增长（%）\n"
    unit_column = opened(f"{head}产量\t万吨\t12\t3.5\n用工\t人\t40\t2\n", "x.txt")
    assert short(unit_column)[:2] == [("产量", "本年", "120000吨", "本年"), ("产量", "增长（%）", "3.5%", "")]
    mixed = opened("项目\t金额\n学校（所）\t12\n投资（亿元）\t3.2\n占比\t45%\n", "x.txt")
    assert [value for _row, _column, value, _period in short(mixed)] == ["12所", "320000000元", "45%"]
    split = opened("科目\t预算（万元）\t完成率（%）\n教育\t300\t98.5\n卫生\t20\t101\n", "x.txt")
    assert [value for _row, _column, value, _period in short(split)] == [
        "3000000元",
        "98.5%",
        "200000元",
        "101%",
    ]


@pytest.mark.parametrize(
    ("phrase", "times", "unit"),
    [
        ("万元", 10_000, "元"),
        ("%", 1, "%"),
        ("亿千瓦时", 10**8, "千瓦时"),
        ("千米", 1, "公里"),
        ("元/吨", 1, "元/吨"),
        ("单位：万亩", 10_000, "亩"),
    ],
)
def test_a_phrase_that_is_a_unit(phrase: str, times: int, unit: str) -> None:
    """With its multiplier, in the base unit."""
    scale = scale_of(phrase)
    assert scale is not None
    assert (int(scale.times), scale.unit) == (times, unit)


@pytest.mark.parametrize("phrase", ["2023年", "不含农户", "一", "现价", "", "见附件", "个中原因"])
def test_a_phrase_that_is_no_unit(phrase: str) -> None:
    """Years, remarks, numbers."""
    assert scale_of(phrase) is None


def test_a_label_says_its_unit_in_brackets_or_at_its_end() -> None:
    """The last brackets that name one; a percent sign at the end."""
    said = {
        label: scale_in(label)
        for label in ("产值（现价，万元）", "增长%", "投资/亿元", "粮食（吨）合计", "人口（2020年）")
    }
    assert {label: scale and scale.unit for label, scale in said.items()} == {
        "产值（现价，万元）": None,
        "增长%": "%",
        "投资/亿元": "元",
        "粮食（吨）合计": "吨",
        "人口（2020年）": None,
    }


def test_years_name_rows_and_columns() -> None:
    """A column of years is no figures, a head of years neither; they are the periods."""
    rows = opened("年份\t户数（户）\n2019\t310\n2020\t342\n", "x.txt")
    assert short(rows) == [("2019", "户数（户）", "310户", "2019"), ("2020", "户数（户）", "342户", "2020")]
    heads = opened("镇\t2019\t2020\n东山\t5\t6\n西山\t7\t8\n", "x.txt")
    assert [period for *_rest, period in short(heads)] == ["2019", "2020", "2019", "2020"]
    assert len(heads.mentions) == 4


def test_codes_and_row_numbers_are_no_figures() -> None:
    """By what their heads say."""
    speech = opened(
        "行次\t企业\t统一社会信用代码\t联系电话\t产值（万元）\n1\t甲厂\t91440101\t13800\t52\n2\t乙厂\t91440102\t13900\t61\n",
        "x.txt",
    )
    assert [row[3] for row in cells(speech)] == ["52", "61"]


def test_two_columns_without_a_head() -> None:
    """Names on the left, quantities on the right: no row is a head."""
    speech = opened("全乡总人口\t12345人\n耕地面积\t2.1万亩\n行政村\t14个\n", "x.txt")
    assert [(row, value) for row, _column, value, _period in short(speech)] == [
        ("全乡总人口", "12345人"),
        ("耕地面积", "21000亩"),
        ("行政村", "14个"),
    ]


def test_prose_in_cells_has_its_figures() -> None:
    """A task is a passage: its figures say what they say there; the office beside it has none."""
    speech = opened("序号\t任务\t单位\n1\t新建水窖20口，投入3万元\t水利站\n2\t修路1.5公里\t交管站\n", "x.txt")
    assert [(mention.surface, speech.cells[mention.number].row) for mention in speech.mentions] == [
        ("20口", 2),
        ("3万元", 2),
        ("1.5公里", 3),
    ]


def test_tables_of_markdown() -> None:
    """With bars at the ends or without; signs of emphasis are none of the figure; a bar behind a backslash is text."""
    speech = opened(
        "# 报告\n\n村 | 收入（万元）| 占比\n---|---:|---\n甲\\|乙 | **1,050** | `35%`\n丙 | 90 | 3%\n", "x.md"
    )
    assert [(row[1], row[3], row[4]) for row in cells(speech)] == [
        ("甲|乙", "1,050", Decimal(10_500_000)),
        ("甲|乙", "35%", Decimal(35)),
        ("丙", "90", Decimal(900_000)),
        ("丙", "3%", Decimal(3)),
    ]


def test_tables_of_html_with_merged_cells() -> None:
    """A cell that reaches down names all its rows, one that reaches across all its columns."""
    speech = opened(
        "<!doctype html><h1>公报</h1><p>如下表。</p><table><tr><td rowspan=2>区</td><td colspan=2>用电量（千瓦时）</td></tr>"
        "<tr><td>上年</td><td>本年</td></tr><tr><td>南</td><td>10</td><td>12</td></tr><tr><td>北</td><td>7</td><td>9.5</td></tr></table>",
        "x",
    )
    assert short(speech)[-1] == ("北", "用电量（千瓦时） 本年", "9.5千瓦时", "本年")
    (table,) = speech.tables
    assert (table.rows, table.columns, table.header_rows) == (4, 3, 2)


def test_a_table_of_layout_is_no_table() -> None:
    """A frame around a text has one cell in each row."""
    speech = opened("<html><table><tr><td><h1>讲话</h1><p>新建学校3所。</p></td></tr></table>", "x")
    assert speech.tables == ()
    assert [mention.surface for mention in speech.mentions] == ["3所"]


def test_separated_values() -> None:
    """Quotes, signs inside them, a title and a unit above; the text stays as it is."""
    text = '"2022年收支表",,\n单位：万元,,\n项目,"上年,调整",本年\n"税,费","1,204.5",1300\n其他,,"-6"\n'
    speech = opened(text, "x.csv")
    assert speech.text == text
    assert speech.title == "2022年收支表"
    assert short(speech) == [
        ("税,费", "上年,调整", "12045000元", "上年,调整"),
        ("税,费", "本年", "13000000元", "本年"),
        ("其他", "本年", "-60000元", "本年"),
    ]


def test_a_cell_of_separated_values_may_hold_line_breaks() -> None:
    """The row goes on after it."""
    speech = opened('村,说明,户\n甲,"路\n桥",5\n乙,渠,6\n', "x.csv")
    assert [(row[1], row[3]) for row in cells(speech)] == [("甲 路 桥", "5"), ("乙 渠", "6")]


def test_sheets_of_a_workbook() -> None:
    """Each sheet a table, blank rows between tables, merged heads, numbers as stored."""
    first = sheet(
        [
            ["2023年用水表", None, None],
            ["单位：万立方米", None, None],
            ["用户", "用水量", None],
            [None, "计划", "实际"],
            ["工业", 120, 118.5],
            ["农业", 2300, 2411],
            [],
            ["注：快报数", None, None],
        ],
        merged=["A3:A4", "B3:C3"],
    )
    speech = opened(workbook({"用水": first, "说明": sheet([["无"]])}), "x.xlsx")
    assert [(row, column, value) for row, column, value, _period in short(speech)] == [
        ("工业", "用水量 计划", "1200000立方米"),
        ("工业", "用水量 实际", "1185000立方米"),
        ("农业", "用水量 计划", "23000000立方米"),
        ("农业", "用水量 实际", "24110000立方米"),
    ]
    assert "注：快报数" in speech.text


def test_columns_of_a_pdf() -> None:
    """Words at the same places of several lines are a table; a broken line is joined, a page's number apart."""
    line = "今年全场计划完成水稻播种面积八千亩，亩产达到一千一百斤，总产量"
    speech = opened(
        pdf(
            [
                Words(220, 780, "农场年度计划", 18),
                Words(90, 740, line, 12),
                Words(72, 722, "比上年增加260吨，农机作业率保持在93.5%以上。", 12),
                Words(260, 690, "任务表"),
                Words(72, 672, "单位：亩"),
                *(Words(72 + 120 * at, 654, word) for at, word in enumerate(("队", "水稻", "油菜"))),
                *(Words(72 + 120 * at, 636, word) for at, word in enumerate(("一队", "310", "1,150"))),
                *(Words(72 + 120 * at, 618, word) for at, word in enumerate(("二队", "550", "210"))),
                Words(290, 40, "- 1 -"),
            ]
        ),
        "x.pdf",
    )
    assert speech.title == "农场年度计划"
    assert f"{line}比上年增加260吨" in speech.text
    assert short(speech)[-1] == ("二队", "油菜", "210亩", "")
    assert [block.kind.value for block in speech.blocks][-1] == "back"


def test_a_figure_in_a_cell_says_where_it_stands() -> None:
    """In every format of output that has figures as records."""
    speech = opened("村\t户（户）\n甲\t31\n乙\t42\n", "x.txt")
    assert record(speech, speech.mentions[1])["cell"] == {
        "table": 1,
        "row": 3,
        "column": 2,
        "row_label": "乙",
        "column_label": "户（户）",
    }


def test_rows_of_one_word_group_the_rows_below_them() -> None:
    """They are rows of the table, neither headings nor its end; a caption between two tables is none."""
    speech = opened(
        "收支表\n单位：元\n项目\t上年\t本年\n一、收入\n拨款\t10\t12\n二、支出\n修路\t7\t8\n另表\n村\t户\t人\n甲\t3\t9\n",
        "x.txt",
    )
    assert [(table.rows, table.columns, table.unit) for table in speech.tables] == [(5, 3, "元"), (2, 3, "")]
    assert speech.chapters == ()
    assert [row[3] for row in cells(speech)] == ["10", "12", "7", "8", "3", "9"]


def test_a_sheet_that_begins_at_its_second_column() -> None:
    """The table counts its own columns; row numbers are silent, a merged total names its row, who filled it in is no row."""
    rows: list[list[str | float | None]] = [
        [],
        [None, "2021年各乡油茶产量"],
        [None, "单位：万吨"],
        [None, "序号", "乡", "产量", "增长（%）"],
        [None, 1, "东乡", 2.5, 3.1],
        [None, 2, "西乡", 1.5, -2],
        [None, "合计", None, 4, 1.2],
        [None, "填表人：张三", None, "填报日期：2021年5月"],
    ]
    speech = opened(workbook({"Sheet1": sheet(rows, ["B2:E2", "B7:C7"])}), "x.xlsx")
    assert speech.title == "2021年各乡油茶产量"
    assert [(table.rows, table.columns) for table in tables(speech)] == [(4, 4)]
    assert short(speech)[-2:] == [("合计", "产量", "40000吨", ""), ("合计", "增长（%）", "1.2%", "")]


def test_columns_that_only_set_others_apart() -> None:
    """Blank columns between those of an account name no rows and hold no figures; the second row of the head is its unit."""
    rows: list[list[str | float | None]] = [
        ["", None, "2021", None, "2020"],
        [None, None, "£", None, "£"],
        ["Tickets", None, 1205, None, 998],
        ["Grants", None, 450, None, 410],
    ]
    speech = opened(workbook({"S": sheet(rows)}), "x.xlsx")
    assert [(row, value) for row, _column, value, _period in short(speech)] == [
        ("Tickets", "1205英镑"),
        ("Tickets", "998英镑"),
        ("Grants", "450英镑"),
        ("Grants", "410英镑"),
    ]


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("All amounts in £", "£"),
        ("All figures are in £000", "£000"),
        ("Figures in US$ million", "US$ million"),
        ("(in millions of US dollars)", "US$ million"),
        ("Amounts in thousands of pounds", "£ thousand"),
        ("Units: %", "%"),
        ("($m)", "$m"),
        ("Amounts are in RMB million unless otherwise stated", "RMB million"),
        ("We count in millions", ""),
        ("The amounts are large", ""),
    ],
)
def test_lines_that_say_a_unit_in_english(line: str, unit: str) -> None:
    """A line above a table that says in what its numbers are, and lines that do not."""
    speech = opened(f"# T\n\n{line}\n\n| Item | Sum |\n|---|---|\n| Pier | 5 |\n| Roof | 6 |\n", "x.md")
    assert [table.unit for table in tables(speech)] == [unit]


def test_a_caption_that_ends_in_a_unit() -> None:
    """Its numbers are in it; a head of its own goes before."""
    speech = opened(
        "# T\n\nTable 2. Spending by service (£ million)\n\n| Service | 2021 | % change |\n|---|---|---|\n| Roads | 12.5 | 4 |\n",
        "x.md",
    )
    assert [value for _row, _column, value, _period in short(speech)] == ["12500000英镑", "4%"]


def test_the_heads_of_a_pdf_over_two_lines() -> None:
    """What stands under a head's first line is of the head, a bracket that is open in the first line too."""
    page = [
        Words(72, 700, "Ward"),
        Words(200, 700, "Beds used"),
        Words(330, 700, "Cost (£"),
        Words(200, 686, "(%)"),
        Words(330, 686, "thousand)"),
        Words(72, 668, "North"),
        Words(200, 668, "96.1"),
        Words(330, 668, "1,840"),
        Words(72, 652, "South"),
        Words(200, 652, "88.0"),
        Words(330, 652, "320"),
    ]
    speech = opened(pdf(page), "x.pdf")
    assert short(speech) == [
        ("North", "Beds used (%)", "96.1%", ""),
        ("North", "Cost (£ thousand)", "1840000英镑", ""),
        ("South", "Beds used (%)", "88%", ""),
        ("South", "Cost (£ thousand)", "320000英镑", ""),
    ]


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("Sales A$m", "2000000澳元"),
        ("Sales, £k", "2000英镑"),
        ("% change", "2%"),
        ("Fee HK$", "2港元"),
        ("Rate (per cent)", "2%"),
    ],
)
def test_heads_with_a_currency_or_a_share(head: str, value: str) -> None:
    """Signs of all currencies that prose knows, with or without brackets."""
    speech = opened(f"Item\t{head}\nPier\t2\nRoof\t3\n", "x.tsv")
    assert short(speech)[0][2] == value


def test_amounts_below_nought() -> None:
    """A column of amounts in brackets, or with a sign before the currency, is one of values."""
    speech = opened(
        "| Item | Amount |\n|---|---:|\n| Loss | (418,000) |\n| Trees | 16 300 |\n| Change | -£310,500 |\n| Grant | (£2.5m) |\n",
        "x.md",
    )
    assert [(mention.figure.surface, mention.figure.quantity.low) for mention in speech.mentions] == [
        ("(418,000)", Decimal(-418_000)),
        ("16 300", Decimal(16_300)),
        ("-£310,500", Decimal(-310_500)),
        ("(£2.5m)", Decimal(-2_500_000)),
    ]


def test_small_amounts_below_nought() -> None:
    """(340) in a column of money is one; in a column that counts it may be a note's."""
    table = "| 项目 | 金额（万元） | 注 |\n|---|---|---|\n| 收入 | 1,250 | 12 |\n| 亏损 | (340) | (11) |\n"
    assert [mention.figure.quantity.low for mention in opened(table, "x.md").mentions] == [
        Decimal(12_500_000),
        Decimal(12),
        Decimal(-3_400_000),
    ]


def test_a_plain_dollar_is_the_same_in_prose_and_in_tables() -> None:
    """The dollar of the country that the document names, wherever it names it."""
    speech = opened(
        "# T\n\nSydney, Australia. It cost $5.\n\n| Item | Cost ($) |\n|---|---|\n| Pier | 2 |\n| Roof | 3 |\n\nA fee of $9.\n",
        "x.md",
    )
    assert {mention.figure.quantity.unit for mention in speech.mentions} == {"澳元"}


@pytest.mark.parametrize(
    ("text", "is_table"),
    [
        ("指标,单位,2024年\n茶叶产值,万元,12345\n茶农,户,950\n", True),
        ("2024年情况\n\n指标;数值\n茶叶产值;12345\n茶农;950\n", True),
        ('Town,"People, all"\nMontesa,"143,700"\nAlder,"21,300"\n', True),
        ("今年,茶叶产值达到1.32亿元。\n去年,茶叶产值为1.2亿元。\n其中,出口3000万元。\n", False),
        ("In Montesa, 214 people came.\nIn Alder, 356 did.\nIn all, 570 were there.\n", False),
        ("指标,单位,2024年\n", False),
        ("", False),
    ],
)
def test_separated_values_are_told_from_sentences(text: str, is_table: bool) -> None:  # noqa: FBT001 - as asked
    """Where no name says so: rows of as many cells with numbers that fill them."""
    assert looks_separated(text) is is_table


_ROWS: list[list[str | float | None]] = [
    ["2023年用水情况"],
    ["指标", "单位", "2023年", "2022年"],
    ["工业用水", "万吨", 118.5, 120],
    [],
    ["农业用水", "万吨", 2411, 2300],
    [],
    ["居民"],
    ["居民用水", "万吨", 310, 305],
    ["居民户数", "户", 5100, 5020],
]


def _separated(rows: list[list[str | float | None]]) -> str:
    """Rows as separated values, each with as many signs."""
    return "".join(",".join(str(cell or "") for cell in [*row, "", "", "", ""][:4]) + "\n" for row in rows)


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
def test_blank_rows_inside_a_table_do_not_end_it(name: str) -> None:
    """What follows without a head of its own is under the one above; rows keep the numbers of their file."""
    data = _separated(_ROWS).encode() if name == "x.csv" else workbook({"a": sheet(_ROWS)})
    speech = opened(data, name)
    assert len(speech.tables) == 1
    found = cells(speech)
    assert [row[1:4] for row in found if row[2] == "2023年"] == [
        ("工业用水", "2023年", "118.5"),
        ("农业用水", "2023年", "2411"),
        ("居民用水", "2023年", "310"),
        ("居民户数", "2023年", "5100"),
    ]
    assert speech.document is not None
    last = next(one for one in speech.mentions if one.surface == "5100")
    assert speech.document.address(last.start).cell == "C9"


def test_columns_that_held_no_number_yet_may_hold_one_below_a_blank_row() -> None:
    """Dashes and blanks above them say that nothing is known of those rows there."""
    rows: list[list[str | float | None]] = [
        ["指标", "9月", "1-9月", "增长%"],
        ["用水总量", "—", 118.5, 5.7],
        ["工业用水", "", 98.5, 4.1],
        [],
        ["用电总量", 38.2, 312.5, 8.3],
    ]
    found = cells(opened(_separated(rows), "x.csv"))
    assert [row[1:4] for row in found][-3:] == [
        ("用电总量", "9月", "38.2"),
        ("用电总量", "1-9月", "312.5"),
        ("用电总量", "增长%", "8.3"),
    ]


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
@pytest.mark.parametrize(
    "signed",
    [["清水县统计局", None, None, "2024年2月编印"], ["市供水集团", None, None, "2024年2月"], ["清水县发展和改革委员会", "2024年2月印发"]],
)  # fmt: skip
def test_who_made_a_table_and_when_is_no_row_of_it(name: str, signed: list[str | float | None]) -> None:
    """Nor its head: of whom and when stand above the heads."""
    rows: list[list[str | float | None]] = [["用水情况"], signed, _ROWS[1], _ROWS[2], _ROWS[4]]
    data = _separated(rows).encode() if name == "x.csv" else workbook({"a": sheet(rows)})
    found = cells(opened(data, name))
    assert [row[1:4] for row in found if row[1] == "工业用水"] == [
        ("工业用水", "2023年", "118.5"),
        ("工业用水", "2022年", "120"),
    ]


def test_a_body_and_a_month_beside_each_other_are_two_heads() -> None:
    """With numbers below them."""
    rows: list[list[str | float | None]] = [["统计局", "2024年2月"], ["经费", 118.5], ["人数", 12]]
    found = cells(opened(_separated(rows), "x.csv"))
    assert [row[2:4] for row in found] == [("2024年2月", "118.5"), ("2024年2月", "12")]


def test_a_blank_row_under_a_head_does_not_part_it_from_its_rows() -> None:
    """The head names the columns below it all the same."""
    found = cells(opened(_separated([_ROWS[1], [], *_ROWS[2:3], *_ROWS[4:5]]), "x.csv"))
    assert [row[1:4] for row in found][:2] == [("工业用水", "2023年", "118.5"), ("工业用水", "2022年", "120")]


@pytest.mark.parametrize(
    "rows",
    [
        [["产品", "单位", "2021年", "2020年"], ["水泥", "吨", 12, 11]],
        [["单位：亩"], ["水田", "亩", 12, 11], ["旱地", "亩", 6, 5]],
        [["附", "水泥", "吨", 12], ["附", "砖", "块", 15]],
        [["填表人：甲", "审核人：乙"], ["制表单位：丙", "电话：丁"]],
    ],
)
def test_what_has_a_head_or_a_unit_of_its_own_is_a_table_of_its_own(
    rows: list[list[str | float | None]],
) -> None:
    """So are rows whose numbers stand in other columns, and what says who filled it in is no row."""
    speech = opened(_separated([*_ROWS[:3], _ROWS[4], [], *rows]), "x.csv")
    assert speech.tables[0].rows == 3


def test_units_below_a_label_that_reaches_into_their_row() -> None:
    """A second row of times and units is of the head, also where the head of the labels reaches into it."""
    rows: list[list[str | float | None]] = [
        ["组别", "库存周转时间", "负债比重", "每百元收入中的费用"],
        [None, "8月末（天）", "8月末（%）", "1-8月（元）"],
        ["合计", 21.6, 48.3, 7.15],
        ["造纸业", 25.2, 51.9, 6.88],
    ]
    made = workbook({"表": sheet(rows, merged=["A1:A2"])})
    assert read_document(made, "t.xlsx").tables[0].header_rows == 2
