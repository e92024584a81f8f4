"""The page: linked both ways, usable by keyboard, its charts drawn with what they are not sure of."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from tests.export.parsing import Page
from tests.export.samples import fresh, report
from tui import words
from tui.export import render
from tui.export.report import Report, Scope


def page(said: Report) -> Page:
    """The report's page, read back."""
    return Page(render(said, "html").decode())


def test_every_link_leads_to_something_on_the_page() -> None:
    """Whatever the scope, with and without a review."""
    for said in (report(), report(Scope.FINDINGS), fresh()):
        found = page(said)
        names = {known["id"] for _tag, known in found.elements if "id" in known}
        links = {known["href"][1:] for _tag, known in found.elements if "href" in known}
        assert links - names == set()


def test_a_figure_leads_to_its_row_and_the_row_back_to_it() -> None:
    """So do notes and findings that belong to no figure."""
    found = page(report())
    links = {(known.get("id"), known["href"]) for tag, known in found.elements if tag == "a"}
    for name in (*(f"figure-{number}" for number in range(1, 8)), "note-1", "note-3", "note-4", "finding-2"):
        assert (f"t-{name}", f"#{name}") in links
        assert (None, f"#t-{name}") in links


def test_marks_say_the_verdict_by_a_sign_and_in_words() -> None:
    """Never by colour alone."""
    found = page(report())
    marks = {known["id"]: known for tag, known in found.elements if tag == "a" and "data-mark" in known}
    assert {name: known["data-mark"] for name, known in marks.items()} == {
        "t-figure-1": "1✗!",
        "t-figure-2": "2?!",
        "t-figure-3": "3",
        "t-figure-4": "4※",
        "t-note-3": "N3",
        "t-figure-5": "5",
        "t-note-4": "N4",
        "t-finding-2": "F2",
        "t-figure-6": "6",
        "t-figure-7": "7✗!",
        "t-note-1": "N1",
    }
    assert marks["t-figure-1"]["title"] == "1: wrong · metric growth"


def test_the_style_sheet_is_the_one_that_the_policy_allows() -> None:
    """Its hash stands in the policy, so that a browser applies it and no other."""
    text = render(fresh(), "html").decode()
    style = re.findall(r"(?s)<style>(.*?)</style>", text)
    assert len(style) == 1
    assert f"'sha256-{b64encode(sha256(style[0].encode()).digest()).decode()}'" in text


def test_charts_are_drawn_and_say_what_is_not_sound() -> None:
    """A bar is a link to its figure; a damaged one is drawn and named as one."""
    found = page(report())
    bars = [known["class"] for tag, known in found.elements if tag == "rect"]
    assert bars == ["bar sound", "bar sound", "bar damaged", "bar sound", "bar sound"]
    assert "2023亿 (damaged)" in found.parts["charts"]
    assert [known["aria-label"] for tag, known in found.elements if tag == "svg"] == ["Growth", "Levels"]


def test_the_page_says_its_language() -> None:
    """That of the interface."""
    for language in words.LANGUAGES:
        words.use(language)
        assert ("html", {"lang": language}) in page(fresh()).elements
