"""Pages in columns of any width and gutter, tables that go over pages, blanks that a page writes."""

from __future__ import annotations

import pytest

from tests.documents.pdf_files import Words, pdf
from tui.documents.lines import Role
from tui.documents.pdf import read_pdf
from tui.documents.structure import read_document
from tui.packs.plain import plain_speech

SAID = (
    "全县去年新修水渠四十六条，灌溉面积比上年多出三成，下游几个村子的旱地都用上了水，",
    "秋后补种的冬麦长势也好于往年。各村成立了用水合作社，谁家先浇谁家后浇都写在墙上，",
    "水费按亩收取，账目每季张榜公布一次。乡里派人到田头核对面积，差错当场更正，村民心服。",
    "今年打算再修二十条，重点放在山脚下的三个村，那里的地最散，也最缺水，投工投劳由村里议定。",
)
SIZE = 10.0
LEADING = 16.0


def column(left: float, top: float, cells: int, text: str) -> tuple[list[Words], float]:
    """A text set in lines of so many characters under one another, and where the next line would stand."""
    lines = [text[at : at + cells] for at in range(0, len(text), cells)]
    set_lines = [Words(left, top - LEADING * at, line, SIZE) for at, line in enumerate(lines)]
    return set_lines, top - LEADING * len(lines)


@pytest.mark.parametrize("gutter", [10, 14, 22, 30, 40, 60])
@pytest.mark.parametrize("lower", [0.0, 6.5, 40.0])
@pytest.mark.parametrize("cells", [(22, 22), (16, 26)])
def test_columns_are_read_one_after_the_other(gutter: float, lower: float, cells: tuple[int, int]) -> None:
    """Whatever the width of columns and gutter, and wherever the right one begins; the last word goes on beside it."""
    text = "".join(SAID) * 2
    middle = len(text) // 2 // cells[0] * cells[0]
    left, _low = column(60, 700, cells[0], text[:middle])
    right, _low = column(60 + SIZE * cells[0] + gutter, 700 - lower, cells[1], text[middle:])
    page = [Words(150, 770, "关于全县水利建设情况的报告", 18), *left, *right, Words(292, 30, "7", 9)]
    said = read_pdf(pdf(page), "x.pdf").text
    assert text in said.replace("\n", "")


def test_a_table_inside_a_column_is_one_and_the_text_beside_it_stays_whole() -> None:
    """Its rows stand at other heights than the lines beside it."""
    text = "".join(SAID) * 2
    left, _low = column(60, 700, 22, text)
    rows = [("村名", "水渠（条）"), ("上湾村", "12"), ("下湾村", "9"), ("石桥村", "25")]
    right = [
        Words(place, 694 - 15 * at, words, 9)
        for at, row in enumerate(rows)
        for place, words in zip((314, 420), row, strict=True)
    ]
    more, _low = column(310, 620, 22, text[:180])
    document = read_document(
        pdf([Words(150, 770, "关于全县水利建设情况的报告", 18), *left, *right, *more]), "x.pdf"
    )
    (table,) = document.tables
    assert (table.rows, table.columns) == (4, 2)
    assert text in document.text.replace("\n", "")


def test_a_last_page_with_one_column_is_set_as_those_before_it() -> None:
    """Its lines end where the left column ends, and are one paragraph."""
    text = "".join(SAID) * 2
    left, _low = column(60, 700, 22, text)
    right, _low = column(310, 700, 22, text)
    rest, _low = column(60, 700, 22, text[22:88])
    lines = read_pdf(pdf([*left, *right], rest), "x.pdf").text.split("\n")
    assert any(line.endswith(text[22:88]) for line in lines)


def test_two_columns_of_sentences_in_rows_stay_rows() -> None:
    """What begins at the same heights on both sides, with white between, is a table's."""
    page = []
    for at in range(6):
        top = 700 - 60 * at
        page += column(60, top, 20, SAID[at % 4][:34])[0] + column(310, top, 20, SAID[(at + 1) % 4][:34])[0]
    text = read_pdf(pdf(page), "x.pdf").text
    assert text.index(SAID[1][:20]) < text.index(SAID[2][:20])
    assert text.index(SAID[2][:20]) < text.index(SAID[3][:20], text.index(SAID[2][:20]))


HEAD = ("项目", "预算数", "决算数")


def rows_of(first: int, count: int, top: float) -> list[Words]:
    """Rows of a table, numbered from `first`."""
    return [
        Words(left, top - 18 * at, words, 10)
        for at in range(count)
        for left, words in zip(
            (80, 260, 400), (f"水渠{first + at}号", f"{120 + at}.5", f"{118 + at}"), strict=True
        )
    ]


@pytest.mark.parametrize("again", [(), ("续表",), ("单位：万元",), ("水渠决算表（续）", "单位：万元")])
def test_a_table_goes_on_over_the_end_of_a_page(again: tuple[str, ...]) -> None:
    """The head that the next page repeats, its name and its unit are none of its rows; the unit is that of all."""
    head = [Words(left, 0, words, 10) for left, words in zip((80, 260, 400), HEAD, strict=True)]
    first = [Words(200, 700, "水渠决算表", 12), Words(420, 680, "单位：万元", 10)]
    first += [one._replace(bottom=660) for one in head] + rows_of(1, 5, 640) + [Words(280, 30, "— 1 —", 9)]
    top = 760.0
    second = [Words(420, top - 18 * at, words, 10) for at, words in enumerate(again)]
    top -= 18 * len(again)
    second += (
        [one._replace(bottom=top) for one in head] + rows_of(6, 4, top - 18) + [Words(280, 30, "— 2 —", 9)]
    )
    speech = plain_speech(read_document(pdf(first, second), "x.pdf"), id="x")
    (table,) = speech.tables
    assert (table.rows, table.columns, table.header_rows, table.unit) == (10, 3, 1, "万元")
    values = {
        place.row_label: speech.mentions[number - 1].figure.quantity.low
        for number, place in speech.cells.items()
        if place.column_label == "决算数"
    }
    assert values["水渠9号"] == 1_210_000


def test_a_table_of_other_columns_on_the_next_page_is_another() -> None:
    """Its head says something else."""
    head = [Words(left, 0, words, 10) for left, words in zip((80, 260, 400), HEAD, strict=True)]
    other = [
        Words(left, 760, words, 10)
        for left, words in zip((80, 260, 400), ("村名", "户数", "人口"), strict=True)
    ]
    first = [one._replace(bottom=700) for one in head] + rows_of(1, 5, 680)
    second = [*other, *rows_of(6, 4, 742)]
    assert len(read_document(pdf(first, second), "x.pdf").tables) == 2


def test_a_wide_blank_of_a_page_is_kept() -> None:
    """In a heading, and between two names."""
    page = [Words(60, 700, "第一部分　部门概况", 14), Words(60, 660, "全县水利局共有职工四十六人。")]
    assert "第一部分　部门概况" in read_pdf(pdf(page), "x.pdf").text


def test_more_white_than_between_lines_parts_paragraphs() -> None:
    """Though the last line of the one before reaches the edge."""
    lines = [text[:40] for text in SAID]
    page = [Words(60, 700 - 16 * at, line) for at, line in enumerate(lines)]
    full = "水费按亩收取，账目每季张榜公布一次。乡里派人到田头核对面积，差错当场更正，村民都。"[:40]
    page += [Words(60, 636, full[:39] + "。")]
    page += [Words(60, 610 - 16 * at, line) for at, line in enumerate(lines)]
    said = read_pdf(pdf(page), "x.pdf").text.split("\n")
    assert len(said) == 2


def test_a_repeated_head_is_set_apart_and_said() -> None:
    """Nothing of it is lost: it is listed with what is none of the text."""
    head = [Words(left, 0, words, 10) for left, words in zip((80, 260, 400), HEAD, strict=True)]
    first = [one._replace(bottom=700) for one in head] + rows_of(1, 5, 680)
    second = [one._replace(bottom=760) for one in head] + rows_of(6, 4, 742)
    document = read_document(pdf(first, second), "x.pdf")
    assert [line.given.role for line in document.lines].count(Role.FURNITURE) == 1


@pytest.mark.parametrize("named", ["x.csv", "x.pdf"])
def test_heads_that_span_columns_name_all_of_them(named: str) -> None:
    """Over the middle of two columns, or before an empty cell, as separated values have it."""
    rows = [("甲村", "12.5", "13.1", "14.2", "15.3"), ("乙村", "30.5", "33.1", "34.7", "35.2")]
    heads = ("产业", "计划", "完成", "计划", "完成")
    if named == "x.csv":
        lines = ["产业,2023年,,2024年,", ",计划,完成,计划,完成", *map(",".join, rows)]
        data = "\n".join(lines).encode()
    else:
        places = (60, 160, 240, 320, 400)
        page = [Words(60, 700, "产业"), Words(197, 700, "2023年"), Words(357, 700, "2024年")]
        page += [Words(left, 680, words) for left, words in list(zip(places, heads, strict=True))[1:]]
        page += [
            Words(left, 660 - 20 * at, words)
            for at, row in enumerate(rows)
            for left, words in zip(places, row, strict=True)
        ]
        data = pdf(page)
    speech = plain_speech(read_document(data, named), id="x")
    (table,) = speech.tables
    assert (table.rows, table.columns, table.header_rows) == (4, 5, 2)
    said = [(place.row_label, place.column_label) for place in speech.cells.values()]
    years = [f"{year} {what}" for year in ("2023年", "2024年") for what in ("计划", "完成")]
    assert said == [(village, year) for village in ("甲村", "乙村") for year in years]


def test_a_last_row_alone_on_the_next_page_is_of_the_table() -> None:
    """Notes at the foot of the page before it are none of it."""
    head = [Words(left, 700, words, 10) for left, words in zip((80, 260, 400), HEAD, strict=True)]
    first = [
        *head,
        *rows_of(1, 5, 680),
        Words(60, 60, "预算数为年初数，不含追加。", 8),
        Words(280, 30, "— 1 —", 9),
    ]
    second = [*rows_of(6, 1, 760), Words(60, 700, "以上各项均已审计，账目在乡政府公布。")]
    document = read_document(pdf(first, second), "x.pdf")
    (table,) = document.tables
    assert (table.rows, table.columns) == (7, 3)


def test_raised_digits_make_no_number_with_what_follows() -> None:
    """The mark of a note before a year, and behind a percentage."""
    page = [
        Words(60, 700, "去年产量增长5.2%", 12),
        Words(157, 706, "1", 6),
        Words(161, 700, "，比前年快。", 12),
        Words(60, 104, "2", 5),
        Words(64, 100, "2021年按可比价格计算。", 9),
    ]
    speech = plain_speech(read_document(pdf(page), "x.pdf"), id="x")
    assert [one.figure.surface for one in speech.mentions] == ["5.2%", "2021年"]
