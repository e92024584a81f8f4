"""The text of each document against an independent reading, character for character: nothing lost, nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from tests.documents.independent import bare, of_page, of_pdf, of_word, of_workbook
from tests.documents.numbered_word import numbered
from tests.documents.pdf_files import Words, pdf
from tests.documents.word_files import made_of, run, saved
from tests.documents.workbooks import sheet, workbook
from tui.documents.structure import read_document

if TYPE_CHECKING:
    from tui.documents.document_model import Document


def covered(document: Document) -> str:
    """What the blocks of a document hold, those that are set apart too, without blanks."""
    return bare("".join(document.text[block.start : block.end] for block in document.blocks))


def with_table() -> bytes:
    """A file with headings, a table with merged cells, a soft break, and an empty paragraph."""
    document = docx.Document()
    document.add_paragraph("关于粮食生产的汇报", style="Title")
    document.add_heading("一、播种", 1)
    document.add_paragraph("播种12万亩，\n比上年多3000亩。")
    document.add_paragraph("")
    table = document.add_table(3, 3)
    for at, words in enumerate(("乡", "面积（亩）", "", "上河", "5200", "增4%", "下河", "6800", "—")):
        table.cell(at // 3, at % 3).text = words
    table.cell(0, 1).merge(table.cell(0, 2))
    document.add_paragraph("第1页 共9页")
    return saved(document)


@pytest.mark.parametrize(
    "data",
    [
        with_table(),
        numbered("关于绿化的汇报", "#栽植", "栽树340棵。", "#养护", "浇水12次。"),
        made_of(
            run("目　录"),
            run("一、概况\t1"),
            run("二、成果\t3"),
            run("一、概况"),
            run("水库35座。"),
            run("二、成果"),
        ),
    ],
)
def test_a_word_file_as_python_docx_reads_it(data: bytes) -> None:
    """Numbers that Word makes are in neither."""
    document = read_document(data, "x.docx")
    assert bare(document.text) == of_word(data)
    assert covered(document) == bare(document.text)


PAGES = (
    (
        "<!doctype html><html><head><title>公报</title><style>p{}</style></head><body><nav><a href=a>首页</a> &gt; <a href=b>公报</a></nav>"
        "<h1>东山公报</h1><p>收入<b>12</b>亿元，<br>增长5%。</p><!-- 注 --><script>var a=1;</script><table><tr><th>项目<th>数额<tr><td>税收<td>9"
        "</table><ul><li>一<li>二</ul><footer>版权所有</footer></body></html>"
    ),
    "<html><body><table><tr><td>左栏<br>菜单</td><td><h2>标题</h2><p>正文一段。<p>正文二段，<i>斜</i>体。</td></tr></table><div>页脚</div></body></html>",
)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_as_lxml_reads_it(page: str) -> None:
    """Scripts, styles and comments are no text; menus and footers are, set apart."""
    document = read_document(page.encode(), "x.html")
    assert bare(document.text) == of_page(b'<?xml encoding="utf-8"?>' + page.encode())
    assert covered(document) == bare(document.text)


def test_a_pdf_as_pdfium_reads_it() -> None:
    """Page after page, a table among the text, page marks set apart."""
    pages = []
    for number in (1, 2):
        page = [Words(90, 780, f"第{'一二'[number - 1]}部分　供水情况", 16)]
        page += [Words(90, 740 - 20 * at, f"第{at}片区供水{12 + at}万方，水质合格。") for at in range(3)]
        for at, (area, value) in enumerate((("片区", "万方"), ("东片", "12"), ("西片", "15"))):
            page += [Words(90, 640 - 20 * at, area), Words(300, 640 - 20 * at, value)]
        pages.append([*page, Words(280, 40, f"- {number} -", 9)])
    data = pdf(*pages)
    document = read_document(data, "x.pdf")
    assert bare(document.text) == of_pdf(data)
    assert covered(document) == bare(document.text)


def test_a_workbook_as_calamine_reads_it() -> None:
    """Each cell with words stands in the text once, in order; names of sheets stand between."""
    data = workbook(
        {
            "产量": sheet([["东山产量表"], [], ["单位：吨"], ["组", "产量"], ["一组", 12], ["二组", 15.5]]),
            "说明": sheet([["据统计站"], [None, "不含外调"]]),
        }
    )
    document = read_document(data, "x.xlsx")
    at = 0
    for words in of_workbook(data):
        at = bare(document.text).index(words, at) + len(words)
    assert bare(document.text) == "产量东山产量表单位：吨组产量一组12二组15.5说明据统计站不含外调"
    assert covered(document) == bare(document.text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "x.txt",
            "　　关于水库的汇报\r\n\r\n首页 > 水利\r\n水库35座。\r\n县\t座\r\n东山\t12\r\n西河\t23\r\n第1页\r\n",
        ),
        (
            "x.md",
            "---\ntitle: 汇报\n---\n# 关于**水库**的汇报\n\n| 县 | 座 |\n|---|--:|\n| 东山 | 12 |\n\n- 一\n- 二\n",
        ),
        ("x.csv", '县,座,"说明"\n东山,12,"一,二\n三"\n西河,23,\n'),
    ],
)
def test_a_text_as_it_stands(name: str, text: str) -> None:
    """Every character of the file, and every one that shows in a block; Markdown's signs of headings stand between."""
    document = read_document(text.encode(), name)
    assert document.text == text
    if name != "x.md":
        assert covered(document).replace('"', "") == bare(text).replace('"', "")
