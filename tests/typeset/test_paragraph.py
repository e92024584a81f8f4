"""Setting a paragraph: literal lines, and what holds for any text at any width."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uniseg.graphemecluster import grapheme_cluster_boundaries

from tui.typeset import Line, cell_of, cells, offset_at_cell, set_paragraph
from tui.typeset.breaks import opportunities


def drawn(
    text: str, width: int, *figures: str, first: int = 0, hanging: int = 0, ambiguous: int = 1
) -> list[str]:
    """The lines of `text` as they are drawn, its figures kept whole."""
    keep = [(text.index(figure), text.index(figure) + len(figure)) for figure in figures]
    lines = set_paragraph(
        text, 0, len(text), width, first=first, hanging=hanging, keep=keep, ambiguous=ambiguous
    )
    return [" " * line.indent + text[line.start : line.end] for line in lines]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("县委成立领导小组,共研究工作。", 16, ["县委成立领导小", "组,共研究工作。"]),
        ("增长百分之十五点八%,超过", 19, ["增长百分之十五点", "八%,超过"]),
        ("生产总值同比增长(14%)", 16, ["生产总值同比增长", "(14%)"]),
        ("说:“我们要去”。", 5, ["说:", "“我们", "要", "去”。"]),
        ("被“一票否决〞了", 12, ["被“一票否", "决〞了"]),
        ("他说……好", 5, ["他", "说……", "好"]),
        ("一定——要去", 5, ["一", "定——", "要去"]),
        ("the quick brown fox", 10, ["the quick ", "brown fox"]),
        ("a well-known fact", 8, ["a well-", "known ", "fact"]),
        ("it’s 1,234.56 now", 9, ["it’s ", "1,234.56 ", "now"]),
        ("甲\n乙丙\n", 10, ["甲\n", "乙丙\n"]),
        ("甲\r乙", 10, ["甲\r", "乙"]),
        ("甲\r\n\n乙", 10, ["甲\r\n", "\n", "乙"]),
        ("\t甲乙", 4, ["\t甲", "乙"]),
    ],
)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    """Punctuation, quotes, ellipses, dashes, words, line breaks and tabs, line by line."""
    assert drawn(text, width) == lines


@pytest.mark.parametrize(
    ("text", "width", "figures", "lines"),
    [
        ("投入资金达1500多万元", 16, ("1500多万元",), ["投入资金达", "1500多万元"]),
        ("投入资金达1500多万元", 14, (), ["投入资金达1500", "多万元"]),
        ("共占百分之十五,较多", 10, ("百分之十五",), ["共占", "百分之十五", ",较多"]),
        ("共占百分之十五较多", 9, ("百分之十五",), ["共占百分", "之十五较", "多"]),
    ],
)
def test_a_figure_stays_whole_where_it_fits(
    text: str, width: int, figures: tuple[str, ...], lines: list[str]
) -> None:
    """It moves to the next line; even punctuation gives way to it; too wide for any line, it is text."""
    assert drawn(text, width, *figures) == lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("supercalifragilistic", 8, ["supercal", "ifragili", "stic"]),
        ("wonderful,", 9, ["wonderful", ","]),
        ("wonderful day", 9, ["wonderful", " day"]),
        ("“wonderful", 9, ["“", "wonderful"]),
        ("(1,234.56)", 8, ["(", "1,234.56", ")"]),
        ("(don’t)", 5, ["(", "don’t", ")"]),
        ("(don't)", 5, ["(", "don't", ")"]),
        ("(résumé2)", 7, ["(", "résumé2", ")"]),
        ("\u0600❤\ufe0f", 2, ["\u0600", "❤\ufe0f"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("👩\u200d🚀👩\u200d🚀", 3, ["👩\u200d🚀", "👩\u200d🚀"]),
        ("ᄀᄀᄀ", 2, ["ᄀ", "ᄀ", "ᄀ"]),
        ("汉字", 1, ["汉", "字"]),
        ("汉字", 0, ["汉", "字"]),
    ],
)
def test_what_gives_way_where_no_legal_end_fits(text: str, width: int, lines: list[str]) -> None:
    """First a mark out of place, then a word, and only a character wider than the line is cut."""
    assert drawn(text, width) == lines


def test_indents() -> None:
    """The first line and the others have each their own; the width holds for line and indent together."""
    assert drawn("一二三四五六七八九", 8, first=2) == ["  一二三", "四五六七", "八九"]
    assert drawn("1. 一二三四五六", 9, hanging=3) == ["1. 一二三", "   四五六"]


def test_a_paragraph_that_brings_its_indent_gets_no_other() -> None:
    """Two ideographic spaces at the start are an indent already."""
    assert drawn("\u3000\u3000一二三四", 8, first=2) == ["\u3000\u3000一二", "三四"]
    assert drawn(" 一二三四", 8, first=2) == [" 一二三", "四"]


def test_an_indent_gives_way() -> None:
    """On a line of less than three times its size, and where a figure fits only without it."""
    assert drawn("一二三", 5, first=2) == ["一二", "三"]
    assert drawn("123456789元", 11, "123456789元", first=2) == ["123456789元"]
    assert drawn("wonderful,", 9, first=3) == ["wonderful", ","]
    assert drawn("一二三四 123456789", 9, hanging=3) == ["一二三四 ", "123456789"]


def test_ambiguous_characters_are_counted_as_the_terminal_draws_them() -> None:
    """Where “ ” take two cells, less fits."""
    assert drawn("“双培双带”先", 10) == ["“双培双带”", "先"]
    assert drawn("“双培双带”先", 10, ambiguous=2) == ["“双培双", "带”先"]


def test_nothing_is_one_empty_line() -> None:
    """So that an empty paragraph takes a row."""
    assert set_paragraph("甲乙", 1, 1, 10) == (Line(1, 1, 0, 0),)


def test_offsets_count_the_whole_text() -> None:
    """A paragraph in the middle of a text has the offsets of that text."""
    assert set_paragraph("前\n甲乙丙\n后", 2, 5, 4) == (Line(2, 4, 0, 4), Line(4, 5, 0, 2))


def test_the_cell_under_the_pointer_is_a_character() -> None:
    """Either half of a wide character, a mark with its letter, and past the end the end."""
    text = "甲e\u0301乙\n"
    line = Line(0, 5, 2, 5)
    assert [offset_at_cell(text, line, cell) for cell in range(-1, 7)] == [0, 0, 0, 1, 3, 3, 4, 4]
    assert [cell_of(text, line, offset) for offset in range(6)] == [0, 2, 3, 3, 5, 5]
    assert offset_at_cell("“甲”", Line(0, 3, 0, 6), 2, ambiguous=2) == 1
    assert cell_of("“甲”", Line(0, 3, 0, 6), 2, ambiguous=2) == 4


PIECES = (
    *"的县委书记，。、；：？！（）《》“”〞…·—％,.;:!?()[]%$-/ \u3000\n\t0aé①☎",
    *("the", "GDP", "well-known", "it’s", "2023年", "1,234", "e\u0301", "👩\u200d🚀", "🇨🇳", "……", "——"),
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)), max_size=4)
INDENTS = st.tuples(st.integers(0, 4), st.integers(0, 4))


@given(TEXTS, st.integers(0, 40), INDENTS, SPANS, st.integers(1, 2))
def test_any_text_at_any_width(
    text: str, width: int, indents: tuple[int, int], spans: list[tuple[int, int]], ambiguous: int
) -> None:
    """Joined lines are the text; each is as wide as it says, within the width, and none is idle."""
    first, hanging = indents
    keep = [(at, at + length) for at, length in spans]
    lines = set_paragraph(
        text, 0, len(text), width, first=first, hanging=hanging, keep=keep, ambiguous=ambiguous
    )
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert [line.start for line in lines[1:]] == [line.end for line in lines[:-1]]
    assert all(line.start < line.end for line in lines) or not text
    for line in lines:
        assert line.width == cells(text[line.start : line.end], ambiguous)
        assert line.indent + line.width <= max(width, 2)


@given(TEXTS, st.integers(8, 40))
def test_no_character_is_cut_that_fits(text: str, width: int) -> None:
    """Lines end between grapheme clusters, but for clusters that are wider than a line."""
    whole = [0, *grapheme_cluster_boundaries(text)]
    wide = {
        at for low, high in pairwise(whole) if cells(text[low:high]) > width for at in range(low + 1, high)
    }
    for line in set_paragraph(text, 0, len(text), width):
        assert line.end in whole or line.end in wide


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.integers(2, 40), SPANS)
def test_a_line_ends_at_the_last_legal_place(text: str, width: int, spans: list[tuple[int, int]]) -> None:
    """Where one is within the width and outside the kept spans that fit, the line ends there."""
    text = text.replace("\n", "")
    keep = [
        (at, at + length) for at, length in spans if at < len(text) and cells(text[at : at + length]) <= width
    ]
    torn = {inside for low, high in keep for inside in range(low + 1, high)}
    free = [at for at in opportunities(text) if at not in torn]
    for line in set_paragraph(text, 0, len(text), width, keep=keep)[:-1]:
        fitting = [
            at for at in free if line.start < at and cells(text[line.start : at]) <= width and at < len(text)
        ]
        assert not fitting or line.end == fitting[-1]
