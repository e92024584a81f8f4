"""Hostile text is inert in every format: scripts, formulas, markup, control characters, reordering."""

from __future__ import annotations

import io
import json
import re
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.export.parsing import READERS, Page, rows
from tests.export.samples import EVIL, hostile
from tui.export import FORMATS, render
from tui.export.data import dump
from tui.export.markdown_report import escape
from tui.export.page import text
from tui.export.records import safe_cell
from tui.export.word_report import clean
from tui.files.sanitizing import CONTROLS, INVISIBLE, sanitize

ACTING = re.compile(f"[{CONTROLS}{INVISIBLE}]".replace("\\ufeff", ""))
"""What a terminal or a viewer obeys; a byte order mark may begin a file."""
anything = st.text(st.characters(codec="utf-16", categories=("L", "N", "P", "S", "Z", "C")), max_size=40)


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "docx"])
def test_nothing_acts_in_a_text_format(form: str) -> None:
    """No control and no reordering character is in the file, whoever shows it."""
    assert ACTING.findall(render(hostile(), form).decode()) == []


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_words_are_counted_like_any_other(form: str) -> None:
    """They break no format: one verdict, two notes and a finding are read back from each."""
    seen = READERS[form](render(hostile(), form))
    assert (len(seen.figures), len(seen.verdicts), len(seen.notes), seen.findings) == (16, 1, 2, {1})
    assert set(seen.notes.values()) <= {EVIL, sanitize(EVIL)}


def test_a_page_holds_no_script_and_fetches_nothing() -> None:
    """Its elements are ours, every link leads into it, and its policy forbids all else."""
    page = Page(render(hostile(), "html").decode())
    assert {tag for tag, _known in page.elements} <= {
        "a", "b", "body", "div", "figcaption", "figure", "g", "h1", "h2", "h3", "h4", "head", "header", "html",
        "li", "main", "meta", "nav", "p", "path", "rect", "section", "span", "style", "svg", "table", "tbody",
        "td", "text", "th", "thead", "title", "tr", "ul",
    }  # fmt: skip
    assert {name for _tag, known in page.elements for name in known if name.startswith("on")} == set()
    assert {"src", "srcset", "style", "action"} & {
        name for _tag, known in page.elements for name in known
    } == set()
    assert all(known["href"].startswith("#") for _tag, known in page.elements if "href" in known)
    policies = [known["content"] for _tag, known in page.elements if "http-equiv" in known]
    assert [policy.startswith("default-src 'none'; style-src 'sha256-") for policy in policies] == [True]


def test_no_cell_of_a_table_is_a_formula() -> None:
    """Nor after blanks; a quote stands before what would be one."""
    cells = [cell for row in rows(render(hostile(), "csv")) for cell in row.values()]
    assert [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "＝"))] == []
    signs = ("=1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", " =1", "\n=1")
    assert [safe_cell(words) for words in signs] == [f"'{words}" for words in signs]
    assert [safe_cell(value) for value in (-1, 2.5, None, "一", "a=b")] == [-1, 2.5, "", "一", "a=b"]


def test_json_holds_the_words_exactly_and_no_markup() -> None:
    """Escaped where they act, the same when they are read."""
    for form in ("json", "jsonld"):
        raw = render(hostile(), form)
        assert b"<" not in raw
        assert b">" not in raw
        assert EVIL in _strings(json.loads(raw))


def _strings(value: object) -> set[str]:
    """Every string in a JSON value."""
    if isinstance(value, dict):
        return {each for part in value.values() for each in _strings(part)}
    if isinstance(value, list):
        return {each for part in value for each in _strings(part)}
    return {value} if isinstance(value, str) else set()


def test_every_part_of_a_word_file_is_xml_without_markup_of_the_text() -> None:
    """And the text's own signs are text."""
    with ZipFile(io.BytesIO(render(hostile(), "docx"))) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                root = ET.fromstring(package.read(name))  # noqa: S314 - our own file
                assert [node for node in root.iter() if node.tag.endswith("script")] == []


@given(anything)
def test_any_words_survive_markdown(words: str) -> None:
    """As a paragraph of their own they are read as nothing but themselves."""
    said = sanitize(words).replace("\r\n", "\n").strip("\n\u3000")
    tokens = MarkdownIt("commonmark").parse(escape(said))
    children = [child for token in tokens for child in token.children or []]
    read = "".join("\n" if child.type == "hardbreak" else child.content for child in children)
    assert [token.type for token in tokens] == (
        ["paragraph_open", "inline", "paragraph_close"] if said else []
    )
    assert {child.type for child in children} <= {"text", "text_special", "hardbreak"}
    assert read == said


@given(anything)
def test_any_words_survive_html(words: str) -> None:
    """As text and as the value of an attribute."""
    said = sanitize(words).replace("\r\n", "\n")
    page = Page(f'<p id="a" title="{text(said)}">{text(said)}</p>')
    assert page.parts["a"] == said
    assert page.elements == [("p", {"id": "a", "title": said})]


@given(anything)
def test_any_words_survive_json(words: str) -> None:
    """Lone surrogates too."""
    assert json.loads(dump({"a": words})) == {"a": words}


@given(anything)
def test_any_words_survive_word(words: str) -> None:
    """As a run of a paragraph; control characters are shown as pictures."""
    run = docx.Document().add_paragraph().add_run(clean(words))
    assert run.text == sanitize(words).replace("\r\n", "\n")
