"""Two tables with the same rows that count in two ways: which of them a figure is held against its own words say."""

from __future__ import annotations

from tests.documents.workbooks import sheet, workbook
from tui.documents.structure import document_of_text, read_document
from tui.packs.plain import plain_speech
from tui.sources.own_tables import own_tables
from tui.sources.ties import ties_of

ROWS = ("Ferry crews", "Harbour staff", "Lock keepers")
TEXT = (
    "Staff of the waterways\n10 May 2021\n\n"
    "At Q1 2021, employment of ferry crews was 412,000 on a headcount basis and 371,000 on a full-time equivalent basis. "
    "Employment of harbour staff fell by 14,000 (2.4%) on a headcount basis, and by 11,000 (2.1%) on a full-time equivalent basis. "
    "Employment of lock keepers was 58,000 on a headcount basis and 49,000 on a full-time equivalent basis.\n"
)


def counted(number: int, how: str, values: list[list[float]]) -> str:
    """A sheet of three rows, counted in one way."""
    rows: list[list[str | float | None]] = [
        [name, *of_row] for name, of_row in zip(ROWS, values, strict=True)
    ]
    return sheet(
        [
            [f"Table {number}: Waterways employment by group, {how}", None, None, None],
            ["Lowland, thousands, seasonally adjusted", None, None, None],
            ["Group", "2021 Q1", "Change on previous quarter", "% change"],
            *rows,
        ]
    )


def test_each_figure_is_held_against_the_way_it_is_counted_in() -> None:
    """Heads of one and full-time equivalents of the other are told apart, in thousands to which the text rounds."""
    book = workbook(
        {
            "Heads": counted(1, "headcount", [[412, 3, 0.7], [569, -14, -2.4], [58, 1, 1.8]]),
            "Equivalents": counted(
                2, "full-time equivalent", [[370.9, 2.2, 0.6], [512.6, -11.2, -2.1], [49.3, 0.4, 0.8]]
            ),
        }
    )
    speech = plain_speech(document_of_text(TEXT), id="a")
    found = {
        speech.mentions[tie.number - 1].surface: (str(tie.outcome), [one.address for one in tie.statements])
        for tie in ties_of(speech, [own_tables(read_document(book, "b.xlsx"))])
    }
    assert found["412,000"] == ("match", ["Heads!B4"])
    assert found["371,000"] == ("rounded", ["Equivalents!B4"])
    assert found["14,000"] == ("match", ["Heads!C5"])
    assert found["2.4%"] == ("match", ["Heads!D5"])
    assert found["11,000"] == ("rounded", ["Equivalents!C5"])
    assert found["49,000"] == ("rounded", ["Equivalents!B6"])
