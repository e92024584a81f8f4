"""One log, six faithful forms: the same figures, verdicts, notes and findings, and the text untouched."""

from __future__ import annotations

import io

import docx
import pytest

from tests.export.parsing import READERS, Page, Seen, inlines
from tests.export.samples import SPEECH, fresh, hostile, report
from tui import words
from tui.export import FORMATS, render
from tui.export.report import Report, Scope
from tui.files.sanitizing import sanitize

SEEN = Seen(
    {1: "14%", 2: "15.8%", 3: "三大", 4: "17次", 5: "141个", 6: "141个", 7: "2023亿"},
    [(1, "wrong"), (1, "verified"), (2, "doubtful"), (7, "wrong")],
    {1: "总体可用", 2: "请核对\n会议记录。", 3: "应作“走遍”", 4: "本节无数字"},
    {1, 2, 3},
)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_says_the_same(form: str) -> None:
    """Read back by a parser of its own: figures, verdicts, notes and findings, numbered alike."""
    assert READERS[form](render(report(), form)) == SEEN


@pytest.mark.parametrize("form", FORMATS)
def test_a_fresh_speech_is_reported_in_every_format(form: str) -> None:
    """Every figure is there, nothing is said of it."""
    assert READERS[form](render(fresh(), form)) == Seen(SEEN.figures, [], {}, set())


@pytest.mark.parametrize("form", ["csv", "json", "jsonld"])
def test_formats_for_programs_hold_everything_whatever_the_scope(form: str) -> None:
    """The scope is for readers."""
    assert render(report(Scope.FINDINGS), form) == render(report(), form)


@pytest.mark.parametrize("form", ["md", "html", "docx"])
def test_formats_for_people_show_what_the_scope_asks_for(form: str) -> None:
    """Figures without a doubt, a note or a finding are left out; numbers stay what they were."""
    seen = READERS[form](render(report(Scope.FINDINGS), form))
    assert seen.figures == {number: SEEN.figures[number] for number in (1, 2, 4, 7)}
    assert seen[1:] == SEEN[1:]


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_log_gives_the_same_bytes(form: str) -> None:
    """Whatever the order in which its events arrived."""
    assert render(report(log=report().log[::-1]), form) == render(report(), form)


@pytest.mark.parametrize("form", ["md", "html", "docx", "csv"])
def test_the_other_language_changes_the_words_and_not_the_speech(form: str) -> None:
    """Each figure is there in both."""
    english = render(report(), form)
    words.use("zh")
    chinese = render(report(), form)
    assert english != chinese
    if form in {"md", "html", "csv"}:
        assert all(surface.encode() in chinese for surface in SEEN.figures.values())


def marked(said: Report) -> list[str]:
    """The blocks of a speech with a mark in brackets after each figure and whatever else is numbered."""
    ends: dict[int, str] = {}
    for entry in (*said.figures, *said.beside):
        kind = {"FigureEntry": "", "NoteEntry": "N", "FindingEntry": "F"}[type(entry).__name__]
        if entry.span:
            ends[entry.span.end] = ends.get(entry.span.end, "") + f"[{kind}{entry.number}]"
    text = said.speech.text
    return [
        "".join(text[at] + ends.get(at + 1, "") for at in range(block.start, block.end))
        for block in said.speech.blocks
    ]


@pytest.mark.parametrize("said", [report(), hostile()], ids=["small", "hostile"])
def test_markdown_carries_the_text_unchanged(said: Report) -> None:
    """A CommonMark parser finds in it the words of the speech and our marks, no link, no code, no list."""
    assert inlines(render(said, "md"), "Text") == [sanitize(block) for block in marked(said)]


@pytest.mark.parametrize("said", [report(), hostile()], ids=["small", "hostile"])
def test_html_carries_the_text_unchanged(said: Report) -> None:
    """The marks are drawn by the style sheet and are no part of it."""
    text = sanitize(said.speech.text)
    blocks = Page(render(said, "html").decode()).blocks
    assert blocks == [text[block.start : block.end] for block in said.speech.blocks]


@pytest.mark.parametrize("said", [report(), hostile()], ids=["small", "hostile"])
def test_word_carries_the_text_unchanged(said: Report) -> None:
    """A paragraph a block, in reading order, before all else."""
    text = sanitize(said.speech.text)
    paragraphs = docx.Document(io.BytesIO(render(said, "docx"))).paragraphs
    expected = [text[block.start : block.end] for block in said.speech.blocks]
    assert [paragraph.text for paragraph in paragraphs[: len(expected)]] == expected


def test_the_small_speech_is_what_the_tests_think() -> None:
    """Its text is the sum of its blocks."""
    assert SPEECH.text == "\n".join(SPEECH.text[block.start : block.end] for block in SPEECH.blocks)
