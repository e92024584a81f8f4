"""Figures looked for unit by unit: the same whatever the order, and however much of them is held."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui.claims.speech_claims import claims_of
from tui.documents.structure import read_document
from tui.files.places import bundled_pack
from tui.files.problems import Problems
from tui.packs import figure_search
from tui.packs.figure_search import FigureSearch
from tui.packs.load import load
from tui.packs.plain import plain_speech
from tui.speech import Speech, figure_units, found_figures

if TYPE_CHECKING:
    from tui.documents.document_model import Document

HERE = Path(__file__).parent.parent
TEXTS = sorted(
    path
    for folder in ("checks", "figures", "packs")
    for path in (HERE / folder).rglob("*")
    if path.suffix in {".txt", ".md", ".csv", ".docx"} and path.stat().st_size < 200_000
)
TABLES = "某县年报\n\n修路12公里。\n\n" + "\n".join(
    ["乡镇\t产值（万元）\t增长（%）", *(f"第{row}镇\t{row * 37}.5\t{row % 9}.3" for row in range(1, 75))]
)
DOLLARS = (
    "Hong Kong plans.\n\n" + "It spent $12 million on roads.\n\n" * 90 + "Hong Kong again: HK$3 million.\n"
)
MIXED = "".join(
    f"{'一二三四五六七八'[at % 8]}、第{at}部分\n\n去年完成投资{at}.5亿元，\r\n增长{at % 7}.1%；超过{at + 3}\r\n万人。\n\n"
    f"新建住房共{at % 9 + 1},\n{100 + at}套，渠道{at % 90 + 10}\n公里，比上年多{at % 5}.{at % 9}\n个百分点。\n\n"
    for at in range(400)
)


@cache
def documents() -> dict[str, Document]:
    """Texts of many kinds, read."""
    found = {
        "table": read_document(TABLES.encode(), "t.txt"),
        "dollars": read_document(DOLLARS.encode(), "d.txt"),
    }
    found["mixed"] = read_document(MIXED.encode(), "m.txt")
    found["csv"] = read_document(TABLES.partition("\n\n修")[2].partition("\n\n")[2].encode(), "t.tsv")
    found["md"] = read_document(("# 头\n\n" + MIXED.replace("亿", "**亿**")).encode(), "m.md")
    found["pack"] = read_document(load(bundled_pack()).speech.text.encode(), "pack.txt")
    for path in TEXTS:
        try:
            found[path.name] = read_document(path.read_bytes(), path.name)
        except Problems:
            continue
    return found


def said(speech: Speech) -> list[object]:
    """All that follows from a speech's figures."""
    return [
        [(mention, speech.metric_by_id[mention.metric]) for mention in speech.mentions],
        list(speech.metrics),
        dict(speech.cells),
        {section: list(mentions) for section, mentions in speech.mentions_by_section.items()},
        {metric: list(mentions) for metric, mentions in speech.mentions_by_metric.items()},
        [claims_of(speech).at(mention) for mention in speech.mentions],
        [speech.mention_at(mention.end - 1) for mention in speech.mentions],
        [speech.mention_after(at) for at in range(0, len(speech.text), 97)],
    ]


def search(document: Document, seed: int) -> FigureSearch:
    """A search worked out in an order drawn by chance."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    length = len(document.text)
    found = FigureSearch(document, id="x", at=chance.randrange(length + 1))
    for _ in range(30):
        at = chance.randrange(length + 1)
        asked = chance.choice(("look", "work", "reach", "step"))
        if asked == "look":
            found.scheduler.look(at)
        elif asked == "work":
            found.scheduler.work(0)
        elif asked == "reach":
            found.scheduler.reach(at, at + chance.randrange(5_000))
        else:
            found.scheduler.step(at, chance.choice((-1, 1)))
    while found.scheduler.work(0.001):
        pass
    return found


def test_there_are_texts_with_figures_of_all_kinds() -> None:
    """In prose, in tables, in dollars, with signs of markup between."""
    count = {name: len(plain_speech(document, id="x").mentions) for name, document in documents().items()}
    assert sum(count.values()) > 3_000
    assert all(count[name] for name in ("table", "dollars", "mixed", "csv", "md", "pack"))


@pytest.mark.parametrize("name", [*documents()])
def test_figures_do_not_depend_on_where_a_text_is_cut(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paragraph by paragraph they are those of the whole text."""
    document = documents()[name]
    monkeypatch.setattr(figure_units, "UNIT", 1)
    single = plain_speech(document, id="x")
    monkeypatch.setattr(figure_units, "UNIT", 10**9)
    monkeypatch.setattr(figure_units, "LONGEST", 10**9)
    monkeypatch.setattr(figure_units, "ROWS", 10**9)
    assert said(plain_speech(document, id="x")) == said(single)


@pytest.mark.parametrize("name", [*documents()])
def test_figures_do_not_depend_on_the_order_in_which_they_are_looked_for(name: str) -> None:
    """Nor on how often the work was interrupted."""
    document = documents()[name]
    whole = said(plain_speech(document, id="x"))
    for seed in range(3):
        assert said(search(document, seed).speech()) == whole


@pytest.mark.parametrize("name", ["table", "dollars", "mixed", "csv", "md", "pack"])
def test_figures_that_are_not_held_are_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Worked out again when they are asked for, a few units kept."""
    document = documents()[name]
    whole = said(plain_speech(document, id="x"))
    for module in (found_figures, figure_search):
        monkeypatch.setattr(module, "FITS", 20)
    monkeypatch.setattr(found_figures, "KEPT", 9)
    speech = search(document, 5).speech()
    assert speech.found is not None
    assert speech.pending is None
    assert said(speech) == whole
    assert [one.number for one in speech.mentions[3:9]] == [4, 5, 6, 7, 8, 9]
    with pytest.raises(KeyError):
        speech.metric_by_id[f"f{len(speech.mentions) + 1}"]


def test_what_was_found_so_far_is_a_speech_that_says_how_far_it_is() -> None:
    """Figures where one looks, numbered among those that are known; the first gap in the numbers is said."""
    document = documents()["mixed"]
    whole = plain_speech(document, id="x")
    middle = len(document.text) // 2
    found = FigureSearch(document, id="x", at=middle)
    assert not found.speech().mentions
    found.scheduler.reach(middle, middle + 1)
    speech = found.speech()
    assert speech.pending is not None
    assert speech.pending.gap == 0
    assert 0 < speech.pending.covered < speech.pending.total
    places = {mention.start: mention.figure for mention in whole.mentions}
    assert speech.mentions
    assert all(places[mention.start] == mention.figure for mention in speech.mentions)
    assert [mention.number for mention in speech.mentions] == list(range(1, len(speech.mentions) + 1))
    found.scheduler.reach(0, middle)
    begun = found.speech()
    assert begun.pending is not None
    assert begun.pending.gap > middle
    assert list(begun.mentions) == list(whole.mentions[: len(begun.mentions)])
