"""The Word file: comments in their writers' names, fonts of Chinese documents, nothing of the clock."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from tests.export.samples import fresh, report
from tui.export import render
from tui.export.report import Scope
from tui.files.problems import Problems


def document(**options: Any) -> Any:
    """The Word file read back."""
    return docx.Document(io.BytesIO(render(report(**options), "docx")))


def commented(opened: Any) -> dict[str, str]:
    """The words that each comment is anchored to, under the comment's mark."""
    marks = {str(comment.comment_id): comment.text.partition(" ")[0] for comment in opened.comments}
    found: dict[str, str] = {}
    running: set[str] = set()
    for node in opened.element.body.iter():
        if node.tag == qn("w:commentRangeStart"):
            running.add(node.get(qn("w:id")))
        elif node.tag == qn("w:commentRangeEnd"):
            running.discard(node.get(qn("w:id")))
        elif node.tag == qn("w:t"):
            for number in running:
                found[marks[number]] = found.get(marks[number], "") + node.text
    return found


def test_each_comment_stands_at_its_words() -> None:
    """A finding at each of its figures; a note on a section over all of it, one on the speech over all of that."""
    found = commented(document())
    # The figure's two verdicts, then a finding at both of its figures.
    assert (found["[1]"], found["[F1]"]) == ("14%14%", "14%15.8%")
    assert {mark: found[mark] for mark in ("[2]", "[7]", "[N2]", "[N3]", "[N4]", "[F2]", "[F3]")} == {
        "[2]": "15.8%",
        "[7]": "2023亿",
        "[N2]": "17次",
        "[N3]": "跑遍了",
        "[N4]": "第二,没有数字的一节。",
        "[F2]": "没有数字",
        "[F3]": "2023亿",
    }
    assert found["[N1]"].startswith("一个题目")
    assert found["[N1]"].endswith("总产值2023亿。")


def test_a_comment_has_its_writer_s_name_and_the_log_s_time() -> None:
    """What the checks found has no time, since it was found just now."""
    said = {comment.text.partition(" ")[0]: comment for comment in document().comments}
    assert (said["[2]"].author, said["[2]"].timestamp) == ("甲", datetime(2023, 3, 26, 8, 30, tzinfo=UTC))
    assert (said["[F2]"].author, said["[F2]"].timestamp) == ("hegao", None)


def test_nothing_in_the_file_is_of_the_clock() -> None:
    """Neither in the archive nor in the properties."""
    raw = render(report(), "docx")
    with ZipFile(io.BytesIO(raw)) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    said = docx.Document(io.BytesIO(raw)).core_properties
    assert said.created == said.modified == datetime(2023, 3, 26, 8, 30, tzinfo=UTC)
    assert docx.Document(io.BytesIO(render(fresh(), "docx"))).core_properties.created.year == 2000


@pytest.mark.parametrize(
    ("style", "font"),
    [("Title", "方正小标宋简体"), ("Heading 1", "黑体"), ("Heading 2", "楷体"), ("Body Text", "仿宋")],
)
def test_styles_have_the_fonts_of_chinese_documents(style: str, font: str) -> None:
    """Named for East Asian text, not left to the theme, each with others to fall back on."""
    opened = document()
    fonts = opened.styles[style].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == font
    assert [name for name in fonts.attrib if name.endswith("Theme")] == []
    with ZipFile(io.BytesIO(render(fresh(), "docx"))) as package:
        table = package.read("word/fontTable.xml").decode()
    assert f'<w:font w:name="{font}"><w:altName w:val="' in table


def test_the_paragraphs_have_the_styles_of_what_they_are() -> None:
    """Title, body, chapter; then the report on a page of its own."""
    paragraphs = document().paragraphs
    assert [paragraph.style.name for paragraph in paragraphs[:7]] == [
        "Title", "Body Text", "Heading 1", "Body Text", "Body Text", "Heading 1", "Body Text",
    ]  # fmt: skip
    assert paragraphs[7].text == "Review of “A title”"
    assert paragraphs[7].paragraph_format.page_break_before


def test_what_has_no_place_in_the_passages_shown_is_said_at_the_heading() -> None:
    """Nothing is dropped with the paragraphs that the scope leaves out."""
    found = commented(document(scope=Scope.FINDINGS))
    assert found["[N1]"].startswith("开场白")
    assert found["[2]"] == "15.8%"


def test_without_python_docx_the_command_that_brings_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a traceback."""
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(Problems, match=r"pip install 'hegao\[docx\]'"):
        render(fresh(), "docx")
