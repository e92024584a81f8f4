"""In what the numbers of tables count: powers in English heads, currencies by name, measure words, several units, hedges."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tui.documents.structure import read_document
from tui.packs.plain import plain_speech


def figures(lines: list[str], name: str = "x.md") -> dict[tuple[str, str], object]:
    """The figures of the one table of a file, by the labels of row and column: value and unit."""
    speech = plain_speech(read_document("\n".join(lines).encode(), name), id="x")
    found: dict[tuple[str, str], object] = {}
    for number, place in speech.cells.items():
        said = speech.mentions[number - 1].figure.quantity
        low = None if said.low is None else float(said.low)
        found[place.row_label, place.column_label] = low, said.unit
    return found


def table(head: tuple[str, ...], *rows: tuple[str, ...], above: tuple[str, ...] = ()) -> list[str]:
    """A Markdown table with lines above it."""
    lines = ["# 关于水利建设情况的报告", "", "情况如下。", ""]
    for said in above:
        lines += [said, ""]
    lines += [f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows)]
    return lines


@pytest.mark.parametrize(
    ("head", "value", "unit"),
    [
        ("Area (thousand ha)", 205_600, "公顷"),
        ("Output, thousand tonnes", 205_600, "吨"),
        ("Visitors (thousands)", 205_600, ""),
        ("Visitors ('000)", 205_600, ""),
        ("People (million)", 205_600_000, ""),
    ],
)
def test_powers_in_english_heads(head: str, value: int, unit: str) -> None:
    """With a unit behind them, or alone."""
    found = figures(table(("Crop", head), ("Wheat", "205.6"), ("Oats", "23.4"), ("Rye", "8.1")))
    assert found["Wheat", head] == (value, unit)


@pytest.mark.parametrize(
    ("line", "value", "unit"),
    [
        ("单位：人民币百万元", 3_200_000_000, "元"),
        ("单位：港币千元", 3_200_000, "港元"),
        ("单位：元  币种：人民币", 3_200, "元"),
        ("（单位：万元 币种：人民币）", 32_000_000, "元"),
        ("（人民币百万元）", 3_200_000_000, "元"),
    ],
)
def test_currencies_by_name_in_unit_lines(line: str, value: int, unit: str) -> None:
    """Before the power, or after the unit."""
    rows = (("营业收入", "3,200"), ("营业成本", "1,860"), ("毛利", "1,340"))
    assert figures(table(("项目", "2024年"), *rows, above=(line,)))["营业收入", "2024年"] == (value, unit)


@pytest.mark.parametrize("row", ["视频接入（路）", "**视频接入**（路）", "**视频接入（路）**"])
def test_a_measure_word_in_brackets_that_no_list_has(row: str) -> None:
    """Emphasis of Markdown is none of a label."""
    found = figures(
        table(("指标", "2024年"), (row, "71,000"), ("计算资源（核）", "12,800"), ("专线（条）", "64"))
    )
    assert found["视频接入（路）", "2024年"] == (71_000, "路")
    assert found["计算资源（核）", "2024年"] == (12_800, "核")


@pytest.mark.parametrize("row", ["小学（新）", "方案（一）", "东区（东）", "合计（略）"])
def test_other_characters_in_brackets_are_no_measure_words(row: str) -> None:
    """They say which of several."""
    found = figures(table(("名称", "数量"), (row, "71"), ("中学", "12"), ("大学", "4")))
    assert found[row, "数量"] == (71, "")


def test_units_of_a_column_that_prose_reads_otherwise() -> None:
    """块 of things, and words that no list has beside such that are known."""
    rows = (("黑板", "块", "36"), ("门窗", "樘", "48"), ("桌椅", "套", "360"), ("电脑", "台", "92"))
    found = figures(table(("名称", "单位", "数量"), *rows))
    assert found["黑板", "数量"] == (36, "块")
    assert found["门窗", "数量"] == (48, "樘")


@pytest.mark.parametrize(
    ("cell", "value"),
    [("135以上", 1_350_000), ("6左右", 60_000), ("约5.5", 55_000), ("≥90", 900_000), ("不低于90", 900_000)],
)
def test_a_number_that_says_how_near_it_is_has_the_unit_of_its_row(cell: str, value: int) -> None:
    """And keeps what is said of it."""
    lines = table(
        ("指标", "单位", "计划"),
        ("粮食产量", "万吨", cell),
        ("水产品产量", "万吨", "7.2"),
        ("造林面积", "万亩", "3"),
    )
    speech = plain_speech(read_document("\n".join(lines).encode(), "x.md"), id="x")
    said = speech.mentions[0].figure.quantity
    assert (str(said.low.normalize()) if said.low else "", said.unit, said.approx) == (
        str(Decimal(value).normalize()),
        "吨",
        True,
    )


def test_of_several_units_each_column_has_the_one_of_its_kind() -> None:
    """A column that speaks of none has none; the line itself says no figure."""
    lines = table(
        ("乡镇", "建设里程", "完成投资", "户数"),
        ("上河乡", "12.5", "3,200", "41"),
        ("下河乡", "8", "1,860", "52"),
        above=("单位：公里、万元",),
    )
    assert figures(lines) == {
        ("上河乡", "建设里程"): (12.5, "公里"),
        ("上河乡", "完成投资"): (32_000_000, "元"),
        ("上河乡", "户数"): (41, ""),
        ("下河乡", "建设里程"): (8, "公里"),
        ("下河乡", "完成投资"): (18_600_000, "元"),
        ("下河乡", "户数"): (52, ""),
    }
    speech = plain_speech(read_document("\n".join(lines).encode(), "x.md"), id="x")
    assert len(speech.mentions) == len(speech.cells)


def test_a_total_in_the_column_of_numbers_names_its_row() -> None:
    """合计 where other rows have their number."""
    rows = (("1", "上河乡", "12"), ("2", "下河乡", "8"), ("合计", "", "20"))
    found = figures(table(("序号", "乡镇", "水渠（条）"), *rows))
    assert found["合计", "水渠（条）"] == (20, "条")


def test_marks_of_footnotes_in_markdown_are_no_figures() -> None:
    """In the text, and before the note."""
    text = "# 报告\n\n全县共有水渠46条[^1]，投入1,250万元[^注2]。\n\n[^1]: 年底数。\n"
    speech = plain_speech(read_document(text.encode(), "x.md"), id="x")
    assert [one.figure.surface for one in speech.mentions] == ["46条", "1,250万元"]


def test_codes_and_days_name_no_row() -> None:
    """站码 before the name, and when a place was opened behind it."""
    rows = (("61800250", "上河站", "2012-05-01", "612.4"), ("61800310", "下河站", "2015-09-14", "705.8"))
    found = figures(table(("站码", "站名", "Opened", "降水量（毫米）"), *rows))
    assert found == {
        ("上河站", "降水量（毫米）"): (612.4, "毫米"),
        ("下河站", "降水量（毫米）"): (705.8, "毫米"),
    }


def test_a_unit_at_the_end_of_the_sentence_above_and_a_bar_inside_a_cell() -> None:
    """（单位：元）： is as good as a line of its own; a bar behind a stroke is one of the words."""
    rows = (("服务收入", "1,284,300"), ("补助 \\| 其他", "720,000"), ("结余", "-52,400"))
    found = figures(table(("项目", "2023年"), *rows, above=("收支情况见下表（单位：元）：",)))
    assert found["服务收入", "2023年"] == (1_284_300, "元")
    assert found["补助 | 其他", "2023年"] == (720_000, "元")


def test_a_unit_of_the_head_on_the_left_is_none_of_a_column_that_has_a_head() -> None:
    """户数（户） beside 资产总额 over two columns; the table counts in 亿元."""
    lines = '单位：亿元\n类别,户数（户）,资产总额,\n,,年末数,增长率（%）\n市属,46,"2,186.4",7.8\n县属,173,"1,640.7",10.2\n'
    found = figures(lines.splitlines(), "x.csv")
    assert found["市属", "资产总额 年末数"] == (218_640_000_000, "元")
    assert found["市属", "户数（户）"] == (46, "户")


@pytest.mark.parametrize(
    ("head", "value", "unit"),
    [
        ("Branch (£000)", 4_745_000, "英镑"),
        ("项目（万元）", 47_450_000, "元"),
        ("Branch ($ million)", 4_745_000_000, "$"),
    ],
)
def test_a_unit_over_the_names_of_rows_is_that_of_the_numbers_beside_them(
    head: str, value: int, unit: str
) -> None:
    """Names are in no unit; a column's own head goes before."""
    found = figures(table((head, "A", "B %"), ("Parks", "4,745", "3.2"), ("Roads", "40,920", "1.5")))
    assert found["Parks", "A"] == (value, unit)
    assert found["Parks", "B %"] == (3.2, "%")


def test_a_row_that_names_all_columns_below_one_that_names_some_is_of_the_head() -> None:
    """Years over some columns, with nothing over the names of rows."""
    csv = [
        ",2025/26,2026/27,",
        "Branch (£000),Approved,Proposed,Change %",
        'Parks,"4,210","4,745",12.7',
        'Roads,"37,460","40,920",9.2',
    ]
    found = figures(csv, "x.csv")
    amounts = {(value, "英镑") for value in (4_210_000, 4_745_000, 37_460_000, 40_920_000)}
    assert set(found.values()) == {*amounts, (12.7, "%"), (9.2, "%")}
    assert all("Branch" not in row for row, _column in found)
