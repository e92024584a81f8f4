"""Rows of fixed layouts: heads of tables that stand close, running heads, ragged columns; headings of plain texts and contents."""

from __future__ import annotations

from tests.documents.pdf_files import Words, pdf
from tests.documents.test_genres import headings, outline
from tui.documents.gutters import Columns, Segment
from tui.documents.page_rows import Row, lines_of_rows
from tui.documents.structure import read_document
from tui.packs.plain import plain_speech


def set_row(page: int, number: int, bottom: float, *words: tuple[float, float, str]) -> Row:
    """A row of letters ten points high."""
    return Row(
        page,
        number,
        [Segment(left, bottom, right, bottom + 10, text) for left, right, text in words],
        10.0,
    )


def test_a_head_whose_words_stand_close_is_the_head_of_its_table() -> None:
    """Less than a wide gap is between them; each stands over a column."""
    page = [
        Words(60, 760, "关于造林情况的报告", 18),
        Words(60, 700, "全县造林情况如下，请予审阅并提出意见。"),
    ]
    heads = [(60, "乡镇名称"), (113, "面积（亩）"), (177, "投资（万元）")]
    page += [Words(left, 660, words) for left, words in heads]
    for at, row in enumerate((("上河乡", "120", "36"), ("下河乡", "240", "58"), ("石桥镇", "310", "77"))):
        page += [Words(left + 10, 640 - 20 * at, words) for (left, _), words in zip(heads, row, strict=True)]
    speech = plain_speech(read_document(pdf(page), "x.pdf"), id="x")
    (table,) = speech.tables
    assert (table.rows, table.columns, table.header_rows) == (4, 3, 1)
    assert {place.column_label for place in speech.cells.values()} == {"面积（亩）", "投资（万元）"}


def test_a_sentence_above_a_table_is_none_of_its_rows() -> None:
    """It ends as a sentence does, whatever gaps its words have."""
    page = [Words(60, 660, "各乡造林"), Words(113, 660, "面积如下"), Words(165, 660, "请予审阅。")]
    for at, row in enumerate((("上河乡", "120", "36"), ("下河乡", "240", "58"), ("石桥镇", "310", "77"))):
        page += [Words(70 + 60 * place, 640 - 20 * at, words) for place, words in enumerate(row)]
    speech = plain_speech(read_document(pdf(page), "x.pdf"), id="x")
    assert speech.tables[0].rows == 3


def test_a_running_head_does_not_break_a_paragraph() -> None:
    """What stands first on each page, at one height, follows the paragraph that goes on under it."""
    words = [
        f"the {name} was cleaned by the people of the valley" for name in ["canal", "weir", "ditch", "pond"]
    ]
    rows = []
    for page in (1, 2):
        rows.append(set_row(page, 1, 800, (60, 160, "Valley Board")))
        rows += [set_row(page, at + 2, 700 - 15 * at, (60, 500, words[at - page])) for at in range(4)]
    said = [text for text, _given in lines_of_rows(rows)]
    text = " ".join(words[at - page] for page in (1, 2) for at in range(4))
    assert said == ["Valley Board", text, "Valley Board"]


def test_a_line_goes_on_where_the_next_word_had_no_room() -> None:
    """A ragged line ends short of the edge because the first word of the next one is long."""
    rows = [
        set_row(1, 1, 700, (60, 360, "the council has agreed to pay for the work of")),
        set_row(1, 2, 685, (60, 300, "the people who will look after the")),
        set_row(1, 3, 670, (60, 360, "waterways-and-all for three years of the plan")),
        set_row(1, 4, 655, (60, 200, "and then again")),
        set_row(1, 5, 640, (60, 360, "by the board that was set up for this in spring")),
    ]
    said = [text for text, _given in lines_of_rows(rows)]
    assert len(said) == 2
    assert said[1].startswith("by the board")


RAGGED = [
    "The survey covered farms in the",
    "six valleys of the county, and",
    "its visitors read all meters on",
    "the first day of a month. They",
    "wrote what they saw into books",
    "that are now in the library of",
    "the college, where anyone may",
    "read them on any working day.",
]


def test_two_columns_with_ragged_edges_are_read_one_after_the_other() -> None:
    """Most lines begin inside a sentence, close under one another; labels of as many characters do not."""
    sides: tuple[list[Segment], list[Segment]] = ([], [])
    for side, left in zip(sides, (60, 330), strict=True):
        for at, words in enumerate(RAGGED):
            side.append(Segment(left, 700 - 14 * at, left + 150 + 9 * (at % 4) ** 2, 710 - 14 * at, words))
    found = Columns().bands([*sides[0], *sides[1]])
    assert [band.segments for band in found] == [sides[0], sides[1]]
    titled = [one._replace(text=one.text.title()) for side in sides for one in side]
    assert len(Columns().bands(titled)) == 1


WRAPPED = """A Plan for the Ferry

Our Boats

We bought 3 boats and mended 12 of those
that we had.

Our Piers

The north pier carried 48,000 people
last summer.

Our Crews

We trained 65 sailors.
"""


def test_headings_of_a_plain_text_stand_over_lines_broken_by_hand() -> None:
    """The sentence under one may end in the second line of a paragraph."""
    assert [name for name, _inside in headings(outline(WRAPPED, "x.txt"))] == [
        "Our Boats",
        "Our Piers",
        "Our Crews",
    ]


MARKED = """# 二〇三一年**春耕**总结

- [一、进展](#jz)
- [二、打算](#ds)

## 一、进展

翻地 **3.5 万亩**。

## 二、打算

- [详见附图](map.png)
- 播种 2 万亩。
"""


def test_contents_of_links_are_set_apart_and_titles_without_emphasis() -> None:
    """Items that lead to places of the text itself are its contents; other links stay."""
    told = outline(MARKED, "x.md")
    assert told["title"] == "二〇三一年春耕总结"
    assert told["front"] == ["- [一、进展](#jz)", "- [二、打算](#ds)"]
    document = read_document(MARKED.encode(), "x.md")
    assert document.text == MARKED
