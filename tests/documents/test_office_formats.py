"""OpenDocument, RTF, EPUB, old workbooks and OFD: text, headings, tables, what is none of the text."""

from __future__ import annotations

import pytest

from tests.documents.ofd_files import Words, ofd
from tests.documents.old_workbooks import old_workbook
from tests.documents.packed_files import book, open_row, open_sheets, open_text
from tui.documents.document_model import Document, Part
from tui.documents.structure import read_document
from tui.files.problems import Problems
from tui.packs.plain import plain_speech


def rtf(body: str, head: str = "") -> bytes:
    """A file in Rich Text Format of this body, in code page 936."""
    return f"{{\\rtf1\\ansi\\ansicpg936\\deff0{{\\fonttbl{{\\f0\\fcharset134 \\'cb\\'ce;}}{{\\f1\\fcharset0 Arial;}}}}{head}{body}}}".encode()


def blocks_of(document: Document) -> list[tuple[str, str]]:
    """Kind, made number and words of each block."""
    return [
        (block.part.value, block.number + document.text[block.start : block.end]) for block in document.blocks
    ]


def cells_of(document: Document) -> list[tuple[str, str, str]]:
    """Row label, column label and words of each figure in a table."""
    speech = plain_speech(document, id="x")
    found = ((speech.cells.get(mention.number), mention.surface) for mention in speech.mentions)
    return [(place.row_label, place.column_label, surface) for place, surface in found if place]


CELL = "<table:table-cell{0}><text:p>{1}</text:p></table:table-cell>"
WIDE = ' table:number-columns-spanned="2"'
HIGH = ' table:number-rows-spanned="2"'
COVERED = "<table:covered-table-cell/>"


def open_table(*rows: str) -> str:
    """A table of an OpenDocument text."""
    return (
        "<table:table>"
        + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
        + "</table:table>"
    )


MERGED = [
    ("东镇", "渠道 长度（公里）", "45.6"),
    ("东镇", "渠道 投资（万元）", "1,250"),
    ("西镇", "渠道 长度（公里）", "74.4"),
]


def test_an_open_text_has_headings_tables_with_merged_cells_and_notes() -> None:
    """Levels are given; a cell over two names both columns; a note stands under its paragraph, marked."""
    table = open_table(
        CELL.format(HIGH, "镇") + CELL.format(WIDE, "渠道") + COVERED,
        COVERED + CELL.format("", "长度（公里）") + CELL.format("", "投资（万元）"),
        CELL.format("", "东镇") + CELL.format("", "45.6") + CELL.format("", "1,250"),
        CELL.format("", "西镇") + CELL.format("", "74.4") + "<table:table-cell/>",
    )
    note = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>含支渠8公里。</text:p></text:note-body></text:note>'
    document = read_document(
        open_text(
            '<text:p text:style-name="Title">关于渠道的报告</text:p><text:h text:outline-level="1">渠道情况</text:h>'
            f'<text:p>全县<text:s text:c="2"/>渠道<text:span>120</text:span>公里{note}。</text:p>{table}'
            '<text:h text:outline-level="1">下步打算</text:h><text:p>再修30公里。</text:p>'
        ),
        "x.odt",
    )
    assert document.title == "关于渠道的报告"
    assert "全县  渠道120公里。\n含支渠8公里。" in document.text
    assert ("chapter", "渠道情况") in blocks_of(document)
    assert ("paragraph", "[1] 含支渠8公里。") in blocks_of(document)
    assert cells_of(document) == MERGED


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            (
                '<text:list text:style-name="L"><text:list-item><text:p>总体</text:p><text:list><text:list-item><text:p>分项</text:p></text:list-item>'
                "</text:list></text:list-item><text:list-item><text:p>其他</text:p></text:list-item></text:list>"
            ),
            ["一、", "一.1", "二、"],
        ),
        (
            (
                '<text:list text:style-name="L" xml:id="a"><text:list-item><text:p>总体</text:p></text:list-item></text:list><text:p>文</text:p>'
                '<text:list text:style-name="L" text:continue-list="a"><text:list-item><text:p>其他</text:p></text:list-item></text:list>'
            ),
            ["一、", "", "二、"],
        ),
        (
            '<text:list text:style-name="L"><text:list-item text:start-value="5"><text:p>总体</text:p></text:list-item></text:list>',
            ["五、"],
        ),
        (
            '<text:h text:outline-level="1">甲</text:h><text:h text:outline-level="2">乙</text:h><text:h text:outline-level="1">丙</text:h>',
            ["1 ", "1.1 ", "2 "],
        ),
    ],
)
def test_lists_of_an_open_text_have_the_numbers_that_are_shown(body: str, shown: list[str]) -> None:
    """At each depth, on and on where a list goes on, from where it says; those of the outline before headings."""
    level = '<text:list-level-style-number text:level="{0}" style:num-format="{1}" text:display-levels="{0}" {2}/>'
    outline = '<text:outline-level-style text:level="{0}" style:num-format="1" style:num-suffix=" " text:display-levels="{0}"/>'
    styles = (
        '<text:list-style style:name="L">'
        + level.format(1, "一, 二, 三, ...", 'style:num-suffix="、"')
        + level.format(2, "1", "")
        + f'</text:list-style><text:outline-style style:name="Outline">{outline.format(1)}{outline.format(2)}</text:outline-style>'
    )
    document = read_document(open_text(body, styles), "x.odt")
    assert [line.given.number for line in document.lines] == shown


def test_what_is_none_of_an_open_text_is_left_out() -> None:
    """Deleted text, titles of pictures; a list of contents is one; white space of the source is one blank."""
    document = read_document(
        open_text(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>旧句9</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            "<text:table-of-content><text:index-body><text:p>渠道情况\t3</text:p></text:index-body></text:table-of-content>"
            "<text:p>  渠道\n  情况<text:tab/>好<text:line-break/>二行<draw:frame><draw:text-box><text:p>框内5家</text:p></draw:text-box></draw:frame></text:p>"
        ),
        "x.odt",
    )
    assert document.text == "渠道情况 3\n渠道 情况\t好\n二行\n框内5家"
    assert document.changes.deletions == 1
    assert document.blocks[0].part is Part.FRONT


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"\'c8\'ab\'cf\'d835\'d7\'f9\par", "全县35座"),
        (r"\u20840\'ab\'cf\'d8\par", "全县"),
        (r"\uc2\u20840\'c8\'ab\u21439\'cf\'d8\par", "全县"),
        (r"\uc0\u20840 \u21439 35\par", "全县35"),
        (r"{\f1\'e9t\'e9}\par", "été"),
        (r"\u-10179?\u-8704?\par", "\U0001f600"),
        (r"a\~b\_c\-d\{e\}\\\emdash\ldblquote x\rdblquote\tab y\line z\par", "a\xa0b-cd{e}\\—“x”\ty\nz"),
        (r"{\*\unknown 1}{\pict\pngblip 89504e}{\header 2}{\field{\*\fldinst PAGE}{\fldrslt 3}}\par", "3"),
        (r"{\upr{old}{\*\ud{new}}}\par", "new"),
        ("{\\pict\\bin4 }}{{}a\\par", "a"),
        (r"\'cf\'d8\'b0@\par", "县癅"),
        (r"{\deleted 9}{\revised 8}\par", "8"),
    ],
)
def test_characters_of_a_rich_text(body: str, text: str) -> None:
    """By code page and font, by number with what old readers show left out, by name; what is no text is left out."""
    assert read_document(rtf(body), "x.rtf").text == text


def test_a_rich_text_has_headings_tables_with_merged_cells_numbers_and_notes() -> None:
    """By outline levels and names of styles; columns by the edges of cells; numbers as they are shown."""
    row = r"\trowd{0}\pard\intbl {1}\row "
    edges = (
        r"\clvmgf\cellx1000\cellx3000",
        r"\clvmrg\cellx1000\cellx2000\cellx3000",
        r"\cellx1000\cellx2000\cellx3000",
    )
    cells = (
        r"镇\cell 渠道\cell",
        r"\cell 长度（公里）\cell 投资（万元）\cell",
        r"东镇\cell 45.6\cell 1,250\cell",
        r"西镇\cell 74.4\cell\cell",
    )
    table = "".join(row.format(edges[min(at, 2)], one) for at, one in enumerate(cells))
    body = (
        r"{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2 Title;}}\pard\s2 关于渠道的报告\par"
        r"\pard\s1{\listtext\pard 一、\tab}渠道情况\par\pard 渠道120公里{\footnote 含支渠8公里。}。\par "
        + table
        + r"\pard\s1{\listtext\pard 二、\tab}下步打算\par\pard 再修30公里。\par"
    )
    coded = "".join(one if one.isascii() else f"\\u{ord(one)}?" for one in body)
    document = read_document(rtf(coded), "x.rtf")
    assert document.title == "关于渠道的报告"
    assert [block for block in blocks_of(document) if block[0] == "chapter"] == [
        ("chapter", "一、渠道情况"),
        ("chapter", "二、下步打算"),
    ]
    assert ("paragraph", "[1] 含支渠8公里。") in blocks_of(document)
    assert cells_of(document) == MERGED


def test_a_book_is_read_in_the_order_of_its_spine() -> None:
    """Not in that of the archive; tables of several pages are told apart; the list of contents stands beside."""
    table = "<table><tr><td>镇</td><td>亩</td></tr><tr><td>{0}</td><td>{1}</td></tr></table>"
    pages = [
        f"<h1>关于桑园的报告</h1><h2>一、面积</h2><p>桑园3万亩。</p>{table.format('东镇', 20)}",
        f"<h2>二、产量</h2><p>产茧5吨。</p>{table.format('西镇', 30)}",
    ]
    document = read_document(book(pages, title="关于桑园的报告"), "x.epub")
    assert [table.cells[-1].end for table in document.tables] == sorted(
        document.text.index(words) + 2 for words in ("20", "30")
    )
    assert document.title == "关于桑园的报告"
    assert document.text.index("桑园3万亩") < document.text.index("产茧5吨")
    assert "目录" not in document.text


SHEET = [("东镇", "增长", "12.5%"), ("西镇", "增长", "7%")]


@pytest.mark.parametrize(
    "data",
    [
        open_sheets(
            {
                "表": open_row("镇", "产量", "增长")
                + open_row("东镇", 3.0, "12.5%")
                + open_row("西镇", 4.0, "7%")
            }
        ),
        old_workbook([["镇", "产量", "增长"], ["东镇", 3.0, "12.5%"], ["西镇", 4.0, "7%"]]),
    ],
    ids=("ods", "xls"),
)
def test_sheets_have_numbers_as_stored_and_percentages_as_shown(data: bytes) -> None:
    """0.125 in a cell of percentages is 12.5%; each figure has the address of its cell."""
    document = read_document(data, "x")
    assert document.text == "镇\t产量\t增长\n东镇\t3\t12.5%\n西镇\t4\t7%"
    assert [cell for cell in cells_of(document) if cell[1] == "增长"] == SHEET
    assert document.address(document.text.index("7%")).words() == "表!C3"


def test_merged_cells_of_sheets_are_one() -> None:
    """A head over two columns names both."""
    cell = "<table:table-cell{0}><text:p>{1}</text:p></table:table-cell>"
    head = f"<table:table-row>{cell.format(HIGH, '镇')}{cell.format(WIDE, '产量')}{COVERED}</table:table-row>"
    second = (
        f"<table:table-row>{COVERED}{cell.format('', '2022年')}{cell.format('', '2023年')}</table:table-row>"
    )
    for data in (
        open_sheets({"表": head + second + open_row("东镇", 3.0, 4.0)}),
        old_workbook(
            [["镇", "产量", None], [None, "2022年", "2023年"], ["东镇", 3.0, 4.0]],
            [(0, 1, 0, 0), (0, 0, 1, 2)],
        ),
    ):
        assert cells_of(read_document(data, "x")) == [
            ("东镇", "产量 2022年", "3"),
            ("东镇", "产量 2023年", "4"),
        ]


def test_empty_rows_and_cells_without_number_cost_nothing() -> None:
    """Up to the end of a sheet, as programs write them."""
    rest = '<table:table-cell table:number-columns-repeated="16000"/>'
    row = open_row("镇", 5.0, more=rest)
    empty = f'<table:table-row table:number-rows-repeated="1048000">{rest}</table:table-row>'
    assert read_document(open_sheets({"表": row + row + empty}), "x").text == "镇\t5\n镇\t5"


def test_words_of_an_ofd_are_put_together_by_their_places() -> None:
    """From the top, a line from the left; words that stand apart in several lines are a table; templates are seen."""
    page = [
        Words(70, 30, "关于茶园的报告", 9),
        Words(30, 60, "全县茶园"),
        Words(50, 60, "3.5万亩。"),
        *(
            Words(30 + 40 * at, 80 + 8 * down, cell)
            for down, row in enumerate((("镇", "产量（吨）"), ("东镇", "45"), ("西镇", "38")))
            for at, cell in enumerate(row)
        ),
    ]
    document = read_document(ofd(list(reversed(page)), template=[Words(70, 15, "某县农业局")]), "x.ofd")
    assert document.text.split("\n")[:3] == ["某县农业局", "关于茶园的报告", "全县茶园3.5万亩。"]
    assert cells_of(document) == [("东镇", "产量（吨）", "45"), ("西镇", "产量（吨）", "38")]
    assert document.address(document.text.index("3.5")).words() == "page 1, line 3"


def test_an_ofd_of_glyphs_alone_is_told_as_a_scan() -> None:
    """What stands for a glyph without a character is none."""
    with pytest.raises(Problems, match="pictures or glyphs of pages and no text"):
        read_document(ofd([Words(30, 60, "¤¤\ue001 ")]), "x.ofd")
