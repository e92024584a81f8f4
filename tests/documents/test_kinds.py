"""Kinds of documents as offices put them out: titles, covers, red heads, sites in other scripts, sheets, runs of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf_files import Words, pdf
from tests.documents.word_files import made_of, run
from tests.documents.workbooks import sheet, workbook
from tui.cli.outline import outline_of
from tui.documents.structure import read_document
from tui.documents.table_model import bare_unit, is_above, is_quantity
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from tui.speech import Speech


def opened(data: bytes | str, name: str) -> Speech:
    """A file's speech."""
    return plain_speech(read_document(data.encode() if isinstance(data, str) else data, name), id="x")


def headings(told: dict[str, object]) -> list[str]:
    """The headings of chapters in an outline."""
    chapters: list[dict[str, str]] = told["chapters"]  # type: ignore[assignment]
    return [chapter["heading"] for chapter in chapters]


def test_the_red_head_of_a_paper_and_whom_it_goes_to_are_set_apart() -> None:
    """The name in red, the number; the office goes with what the paper is about; 抄送 and 印发 at the end."""
    told = outline_of(
        opened(
            "东山县人民政府文件\n东政发〔2024〕8号\n东山县人民政府\n关于做好抗旱工作的通知\n各乡镇：\n现将事项通知如下。\n"
            "抄送：县委办公室，县人大办公室。\n东山县人民政府办公室 2024年3月5日印发\n",
            "x.txt",
        )
    )
    assert told["title"] == "东山县人民政府关于做好抗旱工作的通知"
    assert told["front"] == ["东山县人民政府文件", "东政发〔2024〕8号"]
    assert told["back"] == ["抄送：县委办公室，县人大办公室。", "东山县人民政府办公室 2024年3月5日印发"]


def test_lines_of_a_title_that_are_broken_by_hand() -> None:
    """A soft break keeps the looks of its paragraph; the title goes on over three lines."""
    broken = (
        '<w:pPr><w:jc w:val="center"/></w:pPr>'
        + run("关于东山县2023年发展计划")
        + "<w:r><w:br/></w:r>"
        + run("执行情况与2024年发展")
        + "<w:r><w:br/></w:r>"
        + run("计划草案的报告")
    )
    told = outline_of(opened(made_of(broken, run("各位代表："), run("全年投资5亿元。")), "x.docx"))
    assert told["title"] == "关于东山县2023年发展计划执行情况与2024年发展计划草案的报告"


def test_who_made_it_and_when_on_a_cover_is_set_apart() -> None:
    """A list of contents comes right after the head; a date in brackets is of the speech."""
    told = outline_of(
        opened(
            "东山县水利普查报告\n编制单位：东山县水务局\n二〇二四年九月\n目　录\n一、概况........1\n二、成果........3\n"
            "一、概况\n水库35座。\n二、成果\n渠道120公里。\n",
            "x.txt",
        )
    )
    front: list[str] = told["front"]  # type: ignore[assignment]
    assert told["title"] == "东山县水利普查报告"
    assert front[:2] == ["编制单位：东山县水务局", "二〇二四年九月"]


TAIWAN = """東灣縣議會第八屆第二次定期會
縣長施政報告

壹、前言
去年收入231億元。

貳、重點施政
一、產業發展
投資312億元。
二、交通建設
道路改善15公里。
"""


def test_capital_numerals_divide_before_small_ones() -> None:
    """壹、 stands over 一、; what names the meeting is not the title."""
    told = outline_of(opened(TAIWAN, "x.txt"))
    assert told["title"] == "縣長施政報告"
    assert headings(told) == ["壹、前言", "貳、重點施政"]


def test_a_page_in_traditional_characters() -> None:
    """What sites say there is known as well."""
    told = outline_of(
        opened(
            "跳至主要內容\n主頁 > 新聞公報\n東灣水務報告\n字型大小：A A A\n去年供水3億立方米。\n返回頁首\n重要告示 | 私隱政策\n修訂日期：2023年10月25日\n",
            "x.txt",
        )
    )
    assert told["title"] == "東灣水務報告"
    assert told["front"] == ["跳至主要內容", "主頁 > 新聞公報", "字型大小：A A A"]
    assert told["back"] == ["返回頁首", "重要告示 | 私隱政策", "修訂日期：2023年10月25日"]


ENGLISH = """Skip to main content
Menu
Home > News > Speeches
Harbour Speech 2024: Ready for the Tide
From: Ministry of Ports
Published 6 March 2024

Thank you all for coming to the quay this morning.

Where we stand

The wall held through four storms this winter, and nobody was hurt.

What we will build

Two new gates and a pumping station will be ready by the autumn.

What it costs

Source after source told us that the price of steel would fall, and it did.

Share this page

Facebook

Is this page useful?
"""


def test_an_english_page_saved_as_text() -> None:
    """Its menus and labels are set apart; short lines between blank ones are its headings; sentences stay."""
    told = outline_of(opened(ENGLISH, "x.txt"))
    assert told["title"] == "Harbour Speech 2024: Ready for the Tide"
    assert headings(told) == ["Where we stand", "What we will build", "What it costs"]
    assert told["front"] == [
        "Skip to main content", "Menu", "Home > News > Speeches", "From: Ministry of Ports", "Published 6 March 2024",
    ]  # fmt: skip
    assert told["back"] == ["Share this page", "Facebook", "Is this page useful?"]


def test_a_line_that_names_a_source_under_a_table_stays() -> None:
    """At the end of a text `Source:` is of the text."""
    told = outline_of(opened("Department,Cost\nPolice,18\nFire,9\nSource: Finance Department\n", "x.csv"))
    assert told["back"] == []


def test_a_page_says_how_it_is_encoded() -> None:
    """What calls itself Windows 1252 is read so."""
    page = '<html><head><meta charset="windows-1252"></head><body><p>It cost £60,000 last year – twice as much.</p></body></html>'
    assert opened(page.encode("cp1252"), "x.html").text == "It cost £60,000 last year – twice as much."


def test_lines_before_the_only_heading_of_a_page_are_its_menu() -> None:
    """Short lines with links among them, in a table that only frames the page."""
    page = (
        "<html><body><table><tr><td><h2>Town Council</h2></td></tr><tr><td><a href=a>Home</a><br><a href=b>Plans</a><br><a href=c>Contact</a></td>"
        "<td><h1>Minutes of the Harbour Committee</h1>"
        + "<p>The wall was inspected.</p>" * 13
        + "</td></tr></table></body></html>"
    )
    told = outline_of(opened(page, "x.html"))
    assert told["title"] == "Minutes of the Harbour Committee"
    assert told["front"] == ["Town Council", "Home", "Plans", "Contact"]
    assert told["tables"] == []


def test_captions_inside_a_frame_are_captions() -> None:
    """A table of one cell around a page is none; what stands above a table in it names that table."""
    page = (
        "<html><body><table><tr><td><h1>公报</h1><p>收入如下。</p><p><b>表1 收入情况</b></p><p>单位：亿元</p>"
        "<table><tr><td>项目</td><td>数额</td></tr><tr><td>税收</td><td>12</td></tr></table></td></tr></table></body></html>"
    )
    tables: list[dict[str, object]] = outline_of(opened(page, "x.html"))["tables"]  # type: ignore[assignment]
    assert [(table["caption"], table["unit"]) for table in tables] == [("表1 收入情况", "亿元")]


def test_who_filled_a_sheet_in_is_no_row_of_its_table() -> None:
    """A row of labels with the unit stands above the table; heads of two rows; the title under the enclosure's number."""
    data = workbook(
        {
            "表": sheet(
                [
                    ["附件2"],
                    ["东山县重点项目计划表"],
                    ["填报单位：东山县发改局", None, None, "单位：万元"],
                    ["项目", "责任单位", "2024年计划", None],
                    [None, None, "年度投资", "其中：专项债"],
                    ["水厂扩建", "水务局", 12000, 8000],
                    ["管网改造", "住建局", 9480, 3200],
                ],
                ["A4:A5", "B4:B5", "C4:D4"],
            )
        }
    )
    speech = opened(data, "x.xlsx")
    table = speech.tables[0]
    assert speech.title == "东山县重点项目计划表"
    assert (table.rows, table.columns, table.header_rows, table.unit) == (4, 4, 2, "万元")
    places = [(place.row_label, place.column_label) for place in speech.cells.values()]
    assert places[0] == ("水厂扩建", "2024年计划 年度投资")
    assert speech.mentions[-1].figure.quantity.low == 32_000_000


def test_a_workbook_is_called_as_its_first_sheet_begins() -> None:
    """The sheets are its chapters, 说明 too."""
    data = workbook(
        {
            "说明": sheet([["东山县税收统计资料"], ["本资料仅供内部工作参考。"]]),
            "分税种": sheet([["税种", "税款（万元）"], ["契税", 330], ["房产税", 41]]),
        }
    )
    told = outline_of(opened(data, "x.xlsx"))
    assert told["title"] == "东山县税收统计资料"
    assert headings(told) == ["说明", "分税种"]


def test_what_heads_every_page_is_set_apart_though_there_are_but_two() -> None:
    """The same line first on both pages; heads of columns close to each other are told apart by the rows below."""
    pages = []
    for number in (1, 2):
        page = [Words(230, 800, "水库运行报告", 9)]
        page += [
            Words(90, 760 - 20 * at, f"第{'一二三四五'[at]}座水库全年蓄水充足，运行平稳没有异常情况。", 12)
            for at in range(3)
        ]
        page.append(Words(280, 40, f"- {number} -", 9))
        pages.append(page)
    told = outline_of(opened(pdf(*pages), "x.pdf"))
    apart: list[dict[str, str]] = told["apart"]  # type: ignore[assignment]
    assert [one["text"] for one in apart] == ["水库运行报告", "- 1 -", "水库运行报告", "- 2 -"]


def test_heads_of_columns_close_to_each_other() -> None:
    """Where the rows below have more cells than the head, its words are parted by the columns."""
    page = [Words(200, 790, "供水情况", 16)]
    page += [Words(90, 740, "片区", 12), Words(250, 740, "二〇二一年", 12), Words(318, 740, "二〇二二年", 12)]
    for at, area in enumerate(("东片", "西片", "南片")):
        y = 720 - 20 * at
        page += [Words(90, y, area, 12), Words(270, y, f"{12 + at}", 12), Words(338, y, f"{15 + at}", 12)]
    speech = opened(pdf(page), "x.pdf")
    assert (speech.tables[0].rows, speech.tables[0].columns) == (4, 3)
    assert [place.column_label for place in speech.cells.values()][:2] == ["二〇二一年", "二〇二二年"]


def test_emphasis_is_no_part_of_a_headings_name() -> None:
    """In Markdown the outline shows headings without stars; the text keeps them."""
    speech = opened("# 调研报告\n\n## 一、**基本情况**\n\n共12家。\n\n## 二、**建议**\n\n新增3家。\n", "x.md")
    told = outline_of(speech)
    assert headings(told) == ["一、基本情况", "二、建议"]
    assert speech.sections[0].title == "基本情况"
    assert "**基本情况**" in speech.text


def test_an_appendix_is_a_chapter_where_there_are_chapters() -> None:
    """Its numbering is its own; an enclosure with a table right under it too."""
    told = outline_of(
        opened(
            "东山县工作方案\n一、目标\n修路12公里。\n二、措施\n投资3亿元。\n附件1\n任务分配表\n乡\t公里\n上河\t5\n下河\t7\n附件2\n一、验收由县局组织。\n二、限期15日整改。\n",
            "x.txt",
        )
    )
    assert headings(told) == ["一、目标", "二、措施", "附件1", "附件2"]


def test_numbers_of_several_parts_go_on_by_their_last() -> None:
    """2.1 and 2.2 are a row, and so are 3.1 and 3.2."""
    text = "供水报告\n第一部分　概况\n供水3亿立方米。\n第二部分　成效\n2.1 漏损\n降低3%。\n2.2 污染\n事故2起。\n第三部分　财务\n3.1 收入\n收入5亿元。\n3.2 债务\n债务9亿元。\n"
    speech = opened(text, "x.txt")
    assert [section.title for section in speech.sections] == ["概况", "漏损", "污染", "收入", "债务"]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("（百万元）", "百万元"),
        ("($000)", "$000"),
        ("（见附注）", ""),
        ("单位：元", ""),
        ("(US$ thousand, year ended 30 June)", "US$ thousand"),
        ("'000 tonnes unless stated", "'000 tonnes"),
        ("(thousand cubic metres)", "thousand cubic metres"),
        ("Thousand islands", ""),
        ("thousand visits", "thousand visits"),
    ],
)
def test_a_unit_in_brackets_alone(words: str, unit: str) -> None:
    """A line of a unit and nothing else."""
    assert bare_unit(words) == unit


def test_heads_that_begin_with_a_year_are_no_quantities() -> None:
    """2023年预算数 heads a column; 2023人 fills a cell."""
    assert [is_quantity(words) for words in ("2023年预算数", "2022-23年度", "2023人", "12万元")] == [
        False,
        False,
        True,
        True,
    ]


def test_labels_above_a_table() -> None:
    """Who filled it in with the unit; not a row of a table, nor a line without a unit."""
    assert is_above(["填报单位：县局", "单位：万元"])
    assert not is_above(["填报单位：县局", "12"])
    assert is_above(["填报单位：县局", "地区：东山县"])
    assert is_above(["日期：2024年5月", "单位：万元"])
    assert not is_above(["时间：上午", "地点：县局"])
    assert not is_above([])


def test_money_of_other_countries_in_cells() -> None:
    """The head counts in thousands of pounds; a cell has its own sign."""
    speech = opened("Item,Budget (£000),Fee\nPier,1850,$2.5m\nRoof,640,$900\n", "x.csv")
    said = [f"{mention.figure.quantity.low:f}{mention.figure.quantity.unit}" for mention in speech.mentions]
    assert said == ["1850000英镑", "2500000.0$", "640000英镑", "900$"]
