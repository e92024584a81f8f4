"""Word files that track changes: what a file was before them, in notes, cells and paragraphs that moved."""

from __future__ import annotations

import docx
from docx.oxml.parser import parse_xml

from tests.documents.word_files import SPACES, made_of, run, saved, with_footnotes
from tui.documents.structure import read_document, read_former

WHO = 'w:id="1" w:author="a"'


def inserted(text: str) -> str:
    """A run that was put in."""
    return f"<w:ins {WHO}>{run(text)}</w:ins>"


def deleted(text: str) -> str:
    """A run that was struck out."""
    return f"<w:del {WHO}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def end(change: str) -> str:
    """The properties of a paragraph whose end came or went."""
    return f"<w:pPr><w:rPr><w:{change} {WHO}/></w:rPr></w:pPr>"


def texts(data: bytes) -> tuple[str, str]:
    """The text before the changes and with all of them."""
    former = read_former(data, "x.docx")
    return "" if former is None else former.text, read_document(data, "x.docx").text


def refers(name: int) -> str:
    """A reference to a footnote."""
    return f'<w:r><w:footnoteReference w:id="{name}"/></w:r>'


def test_changes_in_a_footnote_alone_are_changes() -> None:
    """The document itself has none."""
    note = f'<w:footnote w:id="2"><w:p>{run("县道")}{deleted("12")}{inserted("14")}{run("公里")}</w:p></w:footnote>'
    data = with_footnotes(made_of(run("新建公路30公里") + refers(2) + run("。")), note)
    assert texts(data) == ("新建公路30公里。\n县道12公里", "新建公路30公里。\n县道14公里")


def test_a_footnote_whose_reference_came_was_not_there_before() -> None:
    """The one behind it has its number."""
    note = '<w:footnote w:id="{}"><w:p>{}</w:p></w:footnote>'
    notes = note.format(2, inserted("含在建2所")) + note.format(3, run("含县道12公里"))
    refer = f"<w:ins {WHO}>{refers(2)}</w:ins>"
    data = with_footnotes(
        made_of(run("建成学校6所") + refer + run("，公路30公里") + refers(3) + run("。")), notes
    )
    body = "建成学校6所，公路30公里。\n"
    assert texts(data) == (f"{body}含县道12公里", f"{body}含在建2所\n含县道12公里")


def test_a_paragraph_that_moved_stands_once_in_each_text() -> None:
    """With its end, that moved with it."""
    words = "新增就业1.2万人。"
    gone = f"{end('moveFrom')}<w:moveFrom {WHO}>{run(words)}</w:moveFrom>"
    come = f"{end('moveTo')}<w:moveTo {WHO}>{run(words)}</w:moveTo>"
    data = made_of(gone, run("产值46亿元。"), come, run("学校6所。"))
    assert texts(data) == (f"{words}\n产值46亿元。\n学校6所。", f"产值46亿元。\n{words}\n学校6所。")


def test_cells_that_came_or_went_are_in_one_of_both_texts() -> None:
    """A column that was struck out, and one that was put in."""
    came, went = (f"<w:tcPr><w:{change} {WHO}/></w:tcPr>" for change in ("cellIns", "cellDel"))
    rows = (("乡镇", "户数", "人口"), ("东乡", "120", "450"))
    cells = "".join(
        f"<w:tr><w:tc><w:p>{run(name)}</w:p></w:tc><w:tc>{went}<w:p>{deleted(old)}</w:p></w:tc>"
        f"<w:tc>{came}<w:p>{inserted(new)}</w:p></w:tc></w:tr>"
        for name, old, new in rows
    )
    document = docx.Document()
    document.element.body.insert_element_before(parse_xml(f"<w:tbl {SPACES}>{cells}</w:tbl>"), "w:sectPr")
    assert texts(saved(document)) == ("乡镇\t户数\n东乡\t120", "乡镇\t人口\n东乡\t450")
