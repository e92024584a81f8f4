"""What formats say by their looks: columns of a page, blanks between cells, formats of numbers, tables of a site's data."""

from __future__ import annotations

import zipfile
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf_files import Words, pdf
from tests.documents.workbooks import sheet, workbook
from tui.cli.outline import outline_of
from tui.documents.number_formats import is_percent, percentage
from tui.documents.structure import read_document
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from tui.speech import Speech

LEFT = [
    "全县今年共修建灌溉渠道一百二十",
    "公里,其中新修渠道八十五公里,改",
    "造旧渠道三十五公里,惠及沿线六",
    "个乡镇的两万三千户农户,亩均增",
    "收一百八十元,群众普遍反映良好",
    "并且主动投工投劳参与管护的工作。",
    "下一步还将继续安排专项资金用于",
    "渠道维护,确保已建成的工程发挥",
]
RIGHT = [
    "应有的效益,计划明年再修渠道四",
    "十公里,投资两千六百万元,由县水",
    "利局牵头负责,各乡镇配合做好征",
    "地和群众工作,并且按照时间节点",
    "向县政府报告进度,年底前组织一",
    "次全面验收,验收结果作为年度考",
    "核的重要依据,对工作不力的单位",
    "给予通报批评,限期三个月内整改。",
]


def opened(data: bytes | str, name: str) -> Speech:
    """A file's speech."""
    return plain_speech(read_document(data.encode() if isinstance(data, str) else data, name), id="x")


def test_a_page_in_two_columns_is_read_column_by_column() -> None:
    """The title goes over both; a sentence goes on from the foot of the left one to the head of the right one."""
    page = [Words(180, 790, "关于渠道建设的报告", 18)]
    page += [Words(60, 740 - 20 * at, words, 12) for at, words in enumerate(LEFT)]
    page += [Words(330, 735 - 20 * at, words, 12) for at, words in enumerate(RIGHT)]
    assert opened(pdf(page), "x.pdf").text == "关于渠道建设的报告\n" + "".join(LEFT + RIGHT)


def test_two_columns_of_a_table_stay_side_by_side() -> None:
    """Short words left and right of a gap are rows."""
    page = [Words(180, 790, "各乡造林面积", 18)]
    for at in range(10):
        page += [
            Words(80, 740 - 20 * at, f"上河{'一二三四五六七八九十'[at]}乡", 12),
            Words(330, 740 - 20 * at, f"{120 + at}亩", 12),
        ]
    speech = opened(pdf(page), "x.pdf")
    assert (speech.tables[0].rows, speech.tables[0].columns) == (10, 2)


SPACED = """各县产量情况
单位：吨
县名        2022年    2023年    增长%
东山县       1,200     1,350     12.5
西河县         980       950     -3.1
合计         2,180     2,300      5.5
"""


def test_words_under_one_another_are_a_table() -> None:
    """Numbers flush right, words flush left: the columns are where words overlap."""
    speech = opened(SPACED, "x.txt")
    assert (speech.tables[0].rows, speech.tables[0].columns, speech.tables[0].unit) == (4, 4, "吨")
    found = [(place.row_label, place.column_label) for place in speech.cells.values()]
    assert found[-1] == ("合计", "增长%")
    assert [mention.figure.quantity.low for mention in speech.mentions][-4:] == [
        Decimal("-3.1"), Decimal(2180), Decimal(2300), Decimal("5.5"),
    ]  # fmt: skip
    assert speech.text == SPACED


@pytest.mark.parametrize(
    "text",
    [
        "李建国　　局长\n王小明　　副局长\n赵　强　　科长\n",
        "全县修路120公里。  比上年多8公里。\n建桥3座。  投资500万元。\n植树40万株。  成活率92%。\n",
        "一季度   12\n二季度   15\n",
    ],
)
def test_lines_with_blanks_that_are_no_table(text: str) -> None:
    """Names with offices, sentences, two lines alone."""
    assert opened(text, "x.txt").tables == ()


STYLES = (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2">'
    '<numFmt numFmtId="170" formatCode="0.0%"/><numFmt numFmtId="171" formatCode="0&quot;%&quot;"/></numFmts>'
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="9"/></cellXfs></styleSheet>'
)


def test_what_excel_shows_as_a_percentage_is_one() -> None:
    """By the cell's number format, with all digits stored; a percent sign in quotes shows the number as it is."""
    rows = sheet([["组", "占比", "得分", "完成率"], ["一组", 0.153, 36, 1], ["二组", 0.07125, 41, 0.5]])
    for cell, style in (("B2", 1), ("B3", 1), ("C2", 2), ("C3", 2), ("D2", 3), ("D3", 3)):
        rows = rows.replace(f'<c r="{cell}">', f'<c r="{cell}" s="{style}">')
    made = BytesIO(workbook({"表": rows}))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("xl/styles.xml", STYLES)
    speech = opened(made.getvalue(), "x.xlsx")
    said = [
        (mention.surface, mention.figure.quantity.low, mention.figure.quantity.unit)
        for mention in speech.mentions
    ]
    assert said == [
        ("15.3%", Decimal("15.3"), "%"), ("36", Decimal(36), ""), ("100%", Decimal(100), "%"),
        ("7.125%", Decimal("7.125"), "%"), ("41", Decimal(41), ""), ("50%", Decimal(50), "%"),
    ]  # fmt: skip


def test_formats_and_percentages() -> None:
    """Quoted signs, conditions and the part for negative numbers do not count; nothing of a number is lost."""
    assert [is_percent(code) for code in ("0.0%", '0"%"', r"0\%", "[Red]0%", "General;0%", '#,##0_);"%"')] == [
        True, False, False, True, False, False,
    ]  # fmt: skip
    assert [percentage(value) for value in (0.153, 0.29, 1.0, 0.0, -0.025, 12.0)] == [
        "15.3%", "29%", "100%", "0%", "-2.5%", "1200%",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "value"),
    [("(1,234)", -1234), ("（56.7）", Decimal("-56.7")), ("(3.2%)", Decimal("-3.2")), ("(12345)", -12345)],
)
def test_brackets_around_a_number_of_accounts_make_it_negative(cell: str, value: Decimal) -> None:
    """With parts, thousands set apart, or five digits; the brackets are of the figure."""
    speech = opened(f"项目\t本年\n收入\t8,000\n净额\t{cell}\n", "x.txt")
    assert (speech.mentions[-1].surface, speech.mentions[-1].figure.quantity.low) == (cell, value)


@pytest.mark.parametrize("cell", ["(1)", "（2023）", "(注3)", "(-5.1)"])
def test_other_numbers_in_brackets_are_no_figures_of_cells(cell: str) -> None:
    """A note's number, a year."""
    speech = opened(f"项目\t本年\n收入\t8,000\n净额\t{cell}\n", "x.txt")
    assert [mention.surface for mention in speech.mentions if mention.number in speech.cells][-1] != cell


PAGE = """<!doctype html><html><head><title>关于河湖保护的通知_某县政府</title></head><body>
<table><tr><td>索 引 号</td><td>K001-2023-0005</td><td>主题分类</td><td>水利、水务</td></tr>
<tr><td>发文机关</td><td>某县政府办公室</td><td>成文日期</td><td>2023年5月6日</td></tr></table>
<h1>关于河湖保护的通知</h1><p>全县河长巡河1200次。</p>
<table><tr><td>名称</td><td>公里</td></tr><tr><td>东河</td><td>35</td></tr></table></body></html>"""


def test_a_sites_table_of_data_is_set_apart() -> None:
    """It says what the site knows of the paper, and is no table of the paper; a table with other words stays."""
    told = outline_of(opened(PAGE, "x.html"))
    assert told["front"] == [
        "索 引 号 K001-2023-0005 主题分类 水利、水务",
        "发文机关 某县政府办公室 成文日期 2023年5月6日",
    ]
    assert [(table["rows"], table["columns"]) for table in told["tables"]] == [(2, 2)]  # type: ignore[attr-defined]


RUN_IN = """关于全县水利工作的汇报
一、基本情况。全县共有水库35座,总库容2.4亿立方米。
（一）工程情况。建成渠道120公里。
（二）管护情况。聘用管护员80名。
二、存在的问题。一些渠道年久失修,损毁率12%。
（一）投入不足。缺口3000万元。
"""


def test_sections_stand_inside_paragraphs_that_begin_with_a_number() -> None:
    """Where 一、 begins a paragraph and is no heading on a line of its own, （一） is still below it."""
    told = outline_of(opened(RUN_IN, "x.txt"))
    chapters: list[dict[str, object]] = told["chapters"]  # type: ignore[assignment]
    assert [chapter["heading"] for chapter in chapters] == ["一、基本情况", "二、存在的问题"]
    inside: list[list[dict[str, str]]] = [chapter["sections"] for chapter in chapters]  # type: ignore[misc]
    assert [[section["name"] for section in sections] for sections in inside] == [
        ["工程情况", "管护情况"],
        ["投入不足"],
    ]
