"""Comments and tracked changes of files: whose they are, where they stand, and that they are none of the text."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import docx
import pytest

from tests.app.reviews import until
from tests.app.screens import lines_of, reading
from tests.documents.packed_files import open_text
from tests.documents.word_files import commented, made_of, run
from tui.cli.outline import outline_of
from tui.documents.comments import Comment
from tui.documents.structure import read_document, read_former
from tui.export import render
from tui.export.report import Report, build
from tui.export.returning import read_jsonld
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from pathlib import Path

    from tui.documents.document_model import Document
    from tui.speech import Speech


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
