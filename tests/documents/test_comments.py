"""Comments and tracked changes of files: whose they are, where they stand, and that they are none of the text."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml.ns import qn

from tests.app.reviews import until
from tests.app.screens import lines_of, reading
from tests.documents.packed_files import open_sheets, open_text
from tests.documents.word_files import commented, made_of, run
from tests.documents.workbooks import sheet, workbook
from tui.cli.outline import outline_of
from tui.documents.comments import Comment, Said, comments_of
from tui.documents.lines import Given
from tui.documents.structure import read_document, read_former
from tui.export import render
from tui.export.report import Report, build
from tui.export.returning import read_jsonld
from tui.packs.plain import plain_speech
from tui.reading.wording import comment_head

if TYPE_CHECKING:
    from pathlib import Path

    from tui.documents.document_model import Document
    from tui.speech import Speech


WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def about(document: Document) -> list[tuple[str, str, str, str]]:
    """Author, date, words, and what is meant, of each comment."""
    return [(one.author, one.date, one.text, document.text[one.start : one.end]) for one in document.comments]


SAID = [("王芳", "2024-03-05T09:30:00Z", "与年报不符\n请核", "12.4亿元")]


def test_a_comment_of_python_docx_has_its_author_date_and_place() -> None:
    """Its words are none of the text."""
    document = read_document(commented(), "x.docx")
    assert about(document) == SAID
    assert "年报" not in document.text


def comment(name: str, inside: str) -> str:
    """A stretch of a paragraph that a comment is about, as Word marks it."""
    return f'<w:commentRangeStart w:id="{name}"/>{inside}<w:commentRangeEnd w:id="{name}"/><w:r><w:commentReference w:id="{name}"/></w:r>'


def test_comments_of_an_open_text_and_of_a_rich_text() -> None:
    """With a stretch or at a place; in a cell of a table; over two paragraphs."""
    note = "<office:annotation{0}><dc:creator>李明</dc:creator><dc:date>2024-03-05T09:30:00</dc:date><text:p>查{1}</text:p></office:annotation>"
    end = '<office:annotation-end office:name="{0}"/>'
    named = ' office:name="{0}"'
    cell = "<table:table-cell><text:p>{0}</text:p></table:table-cell>"
    body = (
        f"<text:p>修渠{note.format(named.format('a'), 1)}30公里{end.format('a')}，{note.format('', 2)}完成</text:p>"
        f"<table:table><table:table-row>{cell.format('东镇')}{cell.format(note.format(named.format('b'), 3) + '12公里' + end.format('b'))}</table:table-row>"
        f"<table:table-row>{cell.format('西镇')}{cell.format('18公里')}</table:table-row></table:table>"
        f"<text:p>前{note.format(named.format('c'), 4)}段</text:p><text:p>后{end.format('c')}段</text:p>"
    )
    document = read_document(open_text(body), "x.odt")
    assert [(one[0], one[2], one[3]) for one in about(document)] == [
        ("李明", "查1", "30公里"),
        ("李明", "查2", ""),
        ("李明", "查3", "12公里"),
        ("李明", "查4", "段\n后"),
    ]
    rich = rb"{\rtf1\pard a{\*\atrfstart 1}bc{\*\atrfend 1}{\*\atnid L}{\*\atnauthor Li}\chatn{\*\annotation{\*\atndate -1}d}e\par}"
    found = read_document(rich, "x.rtf")
    assert (found.text, [(one[0], one[2], one[3]) for one in about(found)]) == ("abce", [("Li", "d", "bc")])


def test_tracked_changes_are_two_texts() -> None:
    """The text is as if all were accepted; what stood there before is had too; a file without changes has no former text."""
    inserted = f'<w:ins w:id="1" w:author="a">{run("12.4")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="a"><w:r><w:delText>11.9</w:delText></w:r></w:del>'
    mark = '<w:pPr><w:rPr><w:ins w:id="3" w:author="a"/></w:rPr></w:pPr>'
    data = made_of(run("投资") + deleted + inserted + run("亿元。"), mark + run("增长"), run("8%。"))
    document = read_document(data, "x.docx")
    former = read_former(data, "x.docx")
    assert document.text == "投资12.4亿元。\n增长\n8%。"
    assert former is not None
    assert former.text == "投资11.9亿元。\n增长8%。"
    speech = plain_speech(document, id="x")
    assert outline_of(speech)["changes"] == {"inserted": 2, "deleted": 1}
    assert read_former(made_of(run("投资5亿元。")), "x.docx") is None


def test_tracked_changes_of_an_open_text_are_two_texts() -> None:
    """Words and the end of a paragraph that were inserted or deleted; text that goes through all changes is as accepted."""
    who = "<office:change-info><dc:creator>a</dc:creator><dc:date>2025-01-01</dc:date></office:change-info>"
    regions = (
        '<text:changed-region text:id="a"><text:insertion/></text:changed-region>'
        f'<text:changed-region text:id="b"><text:deletion>{who}<text:p>11.9</text:p></text:deletion></text:changed-region>'
        '<text:changed-region text:id="c"><text:insertion/></text:changed-region>'
        '<text:changed-region text:id="d"><text:deletion><text:p>完成。</text:p><text:p>新修</text:p></text:deletion></text:changed-region>'
    )
    begin, end = '<text:change-start text:change-id="{0}"/>', '<text:change-end text:change-id="{0}"/>'
    gone = '<text:change text:change-id="{0}"/>'
    body = (
        f"<text:tracked-changes>{regions}</text:tracked-changes>"
        f"<text:p>投资{begin.format('a')}12.4<text:s/>{end.format('a')}{gone.format('b')}亿元，</text:p>"
        f"<text:p>增长{begin.format('c')}</text:p><text:p>大约{end.format('c')}8%。</text:p>"
        f"<text:p>水渠{gone.format('d')}30公里。</text:p>"
    )
    data = open_text(body)
    former = read_former(data, "x.odt")
    assert read_document(data, "x.odt").text == "投资12.4 亿元，\n增长\n大约8%。\n水渠30公里。"
    assert former is not None
    assert former.text == "投资11.9亿元，\n增长8%。\n水渠完成。\n新修30公里。"
    assert read_former(open_text("<text:p>投资5亿元。</text:p>"), "x.odt") is None


def test_tracked_changes_of_a_rich_text_are_two_texts() -> None:
    """What was deleted stands in it, what was inserted does not; the end of a paragraph too."""
    data = rb"{\rtf1\pard cost {\revised 12.4}{\deleted 11.9} million{\revised \par} a year.\par}"
    former = read_former(data, "x.rtf")
    assert read_document(data, "x.rtf").text == "cost 12.4 million\n a year."
    assert former is not None
    assert former.text == "cost 11.9 million a year."


def replied() -> bytes:
    """A Word file with a comment and an answer to it, which Word writes behind another one."""
    made = docx.Document()
    first = made.add_paragraph().add_run("投资12.4亿元。")
    second = made.add_paragraph().add_run("修渠30公里。")
    for at, (words, author, on) in enumerate(
        (("请核", "甲", first), ("长度？", "乙", second), ("已核", "丙", first))
    ):
        said = made.add_comment([on], text=words, author=author)
        said._comment_elm.findall(qn("w:p"))[-1].set(f"{WORD_2010}paraId", f"0000000{at + 1}")
    saved = io.BytesIO()
    made.save(saved)
    more = (
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000001" w15:done="0"/>'
        '<w15:commentEx w15:paraId="00000003" w15:paraIdParent="00000001" w15:done="0"/></w15:commentsEx>'
    )
    relation = '<Relationship Id="rX" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>'
    with zipfile.ZipFile(saved) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    relations = "word/_rels/document.xml.rels"
    parts[relations] = parts[relations].replace(b"</Relationships>", f"{relation}</Relationships>".encode())
    parts["word/commentsExtended.xml"] = more.encode()
    anew = io.BytesIO()
    with zipfile.ZipFile(anew, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return anew.getvalue()


def test_an_answer_stands_behind_what_it_answers() -> None:
    """And says whose comment that is."""
    document = read_document(replied(), "x.docx")
    assert [(one.author, one.text, one.answers) for one in document.comments] == [
        ("甲", "请核", ""),
        ("丙", "已核", "甲"),
        ("乙", "长度？", ""),
    ]
    assert comment_head(document.comments[1]).endswith("answers 甲")


@pytest.mark.parametrize("parent", ["b", "a", "none"])
def test_answers_in_a_circle_or_to_nothing_are_comments(parent: str) -> None:
    """They are read, each once."""
    said = {"a": Said("甲", "", "一", parent=parent), "b": Said("乙", "", "二", parent="a")}
    assert {one.text for one in comments_of([("投资", Given())], said)} == {"一", "二"}


def test_comments_on_cells_of_sheets() -> None:
    """Notes of old, conversations of new versions, and those of OpenDocument; each is about the words of its cell."""
    data = io.BytesIO(
        workbook({"产量": sheet([["单位：吨"], ["镇", "稻", "麦"], ["东镇", 30, 12], ["西镇", 18, None]])})
    )
    notes = (
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>李明</author></authors><commentList>'
        '<comment ref="B3" authorId="0"><text><r><t>查</t></r><r><t>实</t></r></text></comment>'
        '<comment ref="C4" authorId="0"><text><t>旧</t></text></comment></commentList></comments>'
    )
    talk = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        '<threadedComment ref="C4" dT="2031-03-05T09:30:00Z" personId="p" id="t1"><text>缺</text></threadedComment>'
        '<threadedComment ref="C4" dT="2031-03-06T09:30:00Z" personId="q" id="t2" parentId="t1"><text>补</text></threadedComment></ThreadedComments>'
    )
    people = (
        '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        '<person displayName="王芳" id="p"/><person displayName="赵强" id="q"/></personList>'
    )
    kinds = (("a", "/comments", "../comments1.xml"), ("b", "/threadedComment", "/xl/threadedComments/t1.xml"))
    relations = "".join(
        f'<Relationship Id="{name}" Type="x{kind}" Target="{to}"/>' for name, kind, to in kinds
    )
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("xl/comments1.xml", notes)
        archive.writestr("xl/threadedComments/t1.xml", talk)
        archive.writestr("xl/persons/person.xml", people)
        archive.writestr(
            "xl/worksheets/_rels/sheet1.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
        )
    document = read_document(data.getvalue(), "x.xlsx")
    assert about(document) == [
        ("李明", "", "查实", "30"),
        ("王芳", "2031-03-05T09:30:00Z", "缺", ""),
        ("赵强", "2031-03-06T09:30:00Z", "补", ""),
    ]
    assert document.comments[-1].answers == "王芳"
    note = "<office:annotation><dc:creator>李明</dc:creator><dc:date>2031-03-05T09:30:00</dc:date><text:p>查</text:p></office:annotation>"
    cell = "<table:table-cell{0}>{1}<text:p>{2}</text:p></table:table-cell>"
    number = ' office:value-type="float" office:value="30"'
    rows = f"<table:table-row>{cell.format('', '', '镇')}{cell.format('', '', '吨')}</table:table-row><table:table-row>{cell.format('', '', '东镇')}{cell.format(number, note, '30')}</table:table-row>"
    assert about(read_document(open_sheets({"表": rows}), "x.ods")) == [
        ("李明", "2031-03-05T09:30:00", "查", "30")
    ]


def test_rows_that_were_deleted_are_none_of_the_table() -> None:
    """And those that were inserted none of the former one."""

    def row(words: str, change: str = "") -> str:
        cells = "".join(f"<w:tc><w:p>{run(one)}</w:p></w:tc>" for one in words.split())
        return f"<w:tr>{f'<w:trPr>{change}</w:trPr>' if change else ''}{cells}</w:tr>"

    from docx.oxml.parser import parse_xml

    from tests.documents.word_files import SPACES, saved

    made = docx.Document()
    changed = '<w:{0} w:id="1" w:author="a"></w:{0}>'
    table = (
        row("镇 亩") + row("甲 1", changed.format("del")) + row("乙 2", changed.format("ins")) + row("丙 3")
    )
    made.element.body.insert_element_before(parse_xml(f"<w:tbl {SPACES}>{table}</w:tbl>"), "w:sectPr")
    former = read_former(saved(made), "x.docx")
    assert read_document(saved(made), "x.docx").text == "镇\t亩\n乙\t2\n丙\t3"
    assert former is not None
    assert former.text == "镇\t亩\n甲\t1\n丙\t3"


async def test_the_outline_on_the_screen_says_that_changes_are_tracked() -> None:
    """At its end, in lines that it has room for."""
    inserted = f'<w:ins w:id="1" w:author="a">{run("12.4")}</w:ins>'
    speech = plain_speech(read_document(made_of(run("投资") + inserted + run("亿元。")), "x.docx"), id="x")
    async with reading((120, 36), speech) as (app, _screen, _pilot):
        shown = "\n".join(lines_of(app))
        assert all(
            words in shown for words in ("Tracked changes", "1 inserted, 0 deleted", "read as accepted")
        )


@pytest.fixture(scope="module")
def speech() -> Speech:
    """The speech of the commented file."""
    return plain_speech(read_document(commented(), "x.docx"), id="x")


@pytest.fixture(scope="module")
def handed_on(speech: Speech) -> Report:
    """The report on it, in which no reviewer said anything."""
    return build(speech, (), ())


def test_comments_stand_in_every_report_and_are_no_reviewers(handed_on: Report) -> None:
    """With author, date, what they are about; in a Word report as comments in their authors' names."""
    assert (handed_on.reviewers, handed_on.counts.notes) == ((), 0)
    for form in ("md", "html", "csv"):
        said = render(handed_on, form).decode()
        assert all(words in said for words in ("王芳 2024-03-05 09:30", "“12.4亿元”", "与年报不符 请核")), (
            form
        )
    row = next(csv.DictReader(io.StringIO(render(handed_on, "csv").decode("utf-8-sig"))))
    assert row["surface"] == "12.4亿元"
    assert "王芳" in row["file_comments"]
    value = json.loads(render(handed_on, "json"))
    assert value["comments"] == [
        {
            "author": "王芳",
            "date": "2024-03-05T09:30:00Z",
            "text": "与年报不符\n请核",
            "quote": "12.4亿元",
            "start": 12,
            "end": 18,
            "settled": False,
            "answers": None,
            "figure": 1,
        }
    ]
    again = read_document(render(handed_on, "docx"), "y.docx")
    assert about(again)[0] == SAID[0]


def test_comments_of_the_file_are_not_read_back(handed_on: Report, speech: Speech) -> None:
    """They are annotations of their authors, and no notes of a colleague who merges them."""
    data = render(handed_on, "jsonld")
    (item,) = [one for one in json.loads(data)["first"]["items"] if "hegao:comment" in one]
    assert (item["creator"], item["created"]) == ({"type": "Person", "name": "王芳"}, "2024-03-05T09:30:00Z")
    assert read_jsonld(data, speech=speech) == ()


async def test_comments_are_on_the_card_and_in_the_list_of_notes(speech: Speech) -> None:
    """Under a head of their own, apart from the reviewer's; Enter goes to the place; none can be changed."""
    async with reading((120, 36), speech) as (app, screen, pilot):
        await pilot.press("right")
        assert screen.reading.mention is not None
        shown = "\n".join(lines_of(app))
        assert "Comments in the file" in shown
        assert "与年报不符 请核" in shown
        await pilot.press("end")
        await pilot.press("L")
        await until(pilot, lambda: isinstance(getattr(app.screen, "marked", None), Comment))
        await pilot.press("x")
        assert "This is a comment in the file" in "\n".join(lines_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen)
        assert screen.reading.place.offset == speech.text.index("12.4亿元")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_comments_of_a_word_file_that_libreoffice_made(tmp_path: Path) -> None:
    """It writes a file anew, with the comment in a way of its own."""
    (tmp_path / "x.docx").write_bytes(commented())
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "docx", "--outdir", str(tmp_path / "made"), str(tmp_path / "x.docx")]
    subprocess.run(command, check=True, capture_output=True)
    (said,) = about(read_document((tmp_path / "made" / "x.docx").read_bytes(), "x.docx"))
    assert (said[0], said[1][:16], said[2], said[3]) == ("王芳", "2024-03-05T09:30", SAID[0][2], "12.4亿元")
