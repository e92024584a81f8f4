"""Addresses: where in its file each figure stands, as people name it there."""

from __future__ import annotations

import msgspec
import pytest
from docx import Document as WordDocument

from tests.documents.pdf_files import Words, pdf
from tests.documents.word_files import saved
from tests.documents.workbooks import sheet, workbook
from tui.documents.addresses import Address, column_letters
from tui.documents.structure import read_document
from tui.export.records import record
from tui.export.report_schema import AddressObject, CellObject
from tui.packs.plain import plain_speech
from tui.reading.wording import cell_labels, where
from tui.words import use


def addresses(data: bytes | str, name: str) -> dict[str, dict[str, int | str]]:
    """For the words of each figure its address."""
    speech = plain_speech(read_document(data.encode() if isinstance(data, str) else data, name), id="x")
    found = {}
    for mention in speech.mentions:
        address = speech.address(mention.start)
        assert address is not None
        found[mention.surface] = address.fields()
    return found


def test_a_figure_of_a_plain_text_has_its_line() -> None:
    """Empty lines count; a paragraph of several lines has the line of its figure."""
    text = "关于渔业的汇报\n\n全年投放鱼苗35万尾,\n覆盖水面4200亩。\n"
    assert addresses(text, "x.txt") == {"35万尾": {"line": 3}, "4200亩": {"line": 4}}


def test_a_cell_of_a_plain_text_has_its_table_row_and_column() -> None:
    """The head is counted."""
    text = "各组情况如下。\n组\t产量（吨）\n一组\t12\n二组\t15\n"
    assert addresses(text, "x.txt")["15"] == {"table": 1, "row": 3, "column": 2}


def test_a_figure_of_a_workbook_has_its_sheet_and_cell() -> None:
    """Empty rows and columns count, cells outside tables have an address too."""
    data = workbook(
        {
            "产量": sheet(
                [
                    [None, "计划修渠8公里"],
                    [],
                    [None, "组", "产量（吨）"],
                    [None, "一组", 12],
                    [None, "二组", 15],
                ]
            ),
            "说明": sheet([["增产3%"]]),
        }
    )
    found = addresses(data, "x.xlsx")
    assert found["8公里"] == {"sheet": "产量", "cell": "B1"}
    assert found["15"] == {"sheet": "产量", "cell": "C5"}
    assert found["3%"] == {"sheet": "说明", "cell": "A1"}


def test_a_cell_of_separated_values_is_named_as_in_a_spreadsheet() -> None:
    """A record may go over several lines."""
    found = addresses('组,说明,产量（吨）\n一组,"多\n行",12\n二组,,15\n', "x.csv")
    assert found["12"] == {"cell": "C2"}
    assert found["15"] == {"cell": "C3"}


def test_a_figure_of_a_pdf_has_its_page_and_line() -> None:
    """One in a paragraph that goes over the page has the page that it stands on."""
    full = "水库全年蓄水充足保证灌溉用水需求并且向下游城市供水累计达到了很高水平其中"
    first = [Words(90, 780, "关于蓄水的汇报", 16)]
    first += [Words(90, 740, "今年蓄水35万方," + full[:31])]
    second = [Words(90, 780, "向城区供水12万方,占比三成以上。")]
    found = addresses(pdf(first, second), "x.pdf")
    assert found["35万方"] == {"page": 1, "line": 2}
    assert found["12万方"] == {"page": 2, "line": 1}


def test_a_figure_of_a_word_file_has_its_paragraph() -> None:
    """Empty paragraphs and those in tables are not counted."""
    document = WordDocument()
    for words in ("关于路灯的汇报", "", "全年安装路灯350盏。"):
        document.add_paragraph(words)
    table = document.add_table(2, 2)
    for at, words in enumerate(("村", "盏", "上村", "40")):
        table.cell(at // 2, at % 2).text = words
    document.add_paragraph("明年再装120盏。")
    found = addresses(saved(document), "x.docx")
    assert found["350盏"] == {"paragraph": 2}
    assert found["40"] == {"table": 1, "row": 2, "column": 2}
    assert found["120盏"] == {"paragraph": 3}


def test_records_name_address_and_cell_as_the_schema_says() -> None:
    """What `figures` and `report` print is known to the published schema."""
    speech = plain_speech(read_document("组,产量（吨）\n一组,12\n二组,15\n".encode(), "x.csv"), id="x")
    row = record(speech, speech.mentions[0])
    assert msgspec.convert(row["address"], AddressObject).cell == "B2"
    assert msgspec.convert(row["cell"], CellObject).row_label == "一组"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (Address(page=3, line=12), "第 3 页，第 12 行"),
        (Address(page=2, table=1, row=4, column=3), "第 2 页，表 1 第 4 行第 3 列"),
        (Address(sheet="产量", cell="C5"), "产量!C5"),
        (Address(cell="C5"), "C5"),
        (Address(paragraph=7), "第 7 段"),
        (Address(), ""),
    ],
)
def test_an_address_in_words(address: Address, said: str) -> None:
    """The narrowest that the format has."""
    use("zh")
    assert address.words() == said


def test_the_card_says_row_and_column() -> None:
    """Of a figure in a table; of one in prose it says nothing, since a plain text has no pages."""
    speech = plain_speech("共修渠8公里。\n组\t产量（吨）\n一组\t12\n二组\t15\n", id="x")
    prose, *_others, last = speech.mentions
    assert (where(speech, prose), cell_labels(speech, prose)) == ("", "")
    assert cell_labels(speech, last) == "二组 › 产量（吨）"


def test_columns_are_named_as_in_spreadsheets() -> None:
    """After Z comes AA."""
    assert [column_letters(number) for number in (1, 26, 27, 52, 53, 703)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "AAA",
    ]
