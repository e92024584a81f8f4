"""Rows of tables in columns: what stands at which cell, what is out of view, and that nothing is lost."""

from __future__ import annotations

import pytest

from tui.typeset import cell_of, offset_at_cell
from tui.typeset.flow import Flow, FlowBlock
from tui.typeset.row_grid import RowCell, TableRows, grid_of, set_row, shift_to

LINES = ("县\t2021年产量\t2022年产量\t增长", "东山县\t1,200\t980\t12.5%", "合计\t2,180\t91\t-3%")
TEXT = "\n".join(LINES)


def rows_of(text: str, sign: str = "\t") -> TableRows:
    """Every line of a text as a row, its cells set apart by a sign; all columns but the first hold numbers."""
    rows, ends = {}, {}
    at = 0
    for line in text.split("\n"):
        cells, begin = [], at
        for column, words in enumerate(line.split(sign)):
            cells.append(RowCell(begin, begin + len(words), column))
            begin += len(words) + len(sign)
        rows[at], ends[at] = tuple(cells), at + len(line)
        at += len(line) + 1
    return TableRows(rows, ends, frozenset(range(1, 10)))


def drawn(text: str, width: int, shift: int = 0, sign: str = "\t") -> list[str]:
    """The rows as they are drawn at a width, `‹` and `›` where columns are out of view."""
    table = rows_of(text, sign)
    grid = grid_of(text, table, 1)
    assert grid is not None
    found = []
    for start in table.rows:
        row = set_row(text, start, grid, width, shift=shift)
        cells = [" "] * row.width
        for slot in row.slots:
            at = slot.at
            for character in text[slot.start : slot.end]:
                cells[at] = character
                wide = character > "\u2e7f"
                if wide:
                    cells[at + 1] = ""
                at += 1 + wide
        for cell, mark in zip(row.more, "‹›", strict=True):
            if cell >= 0:
                cells[cell] = mark
        found.append("".join(cells).rstrip())
    return found


def test_numbers_stand_flush_right_under_their_heads() -> None:
    """The first column flush left; two cells at least between columns."""
    assert drawn(TEXT, 60) == [
        "县      2021年产量  2022年产量   增长",
        "东山县       1,200         980  12.5%",
        "合计         2,180          91    -3%",
    ]


def test_columns_out_of_view_are_told_and_come_when_asked() -> None:
    """The first column stays; no cell is cut."""
    assert drawn(TEXT, 24) == [
        "县      2021年产量     ›",
        "东山县       1,200     ›",
        "合计         2,180     ›",
    ]
    assert drawn(TEXT, 24, shift=2) == [
        "县    ‹  增长",
        "东山县‹ 12.5%",
        "合计  ‹   -3%",
    ]


def test_signs_between_cells_are_drawn() -> None:
    """A bar is of the text and stays where it is."""
    assert drawn("甲|1\n乙丙|200", 40, sign="|") == ["甲  |   1", "乙丙| 200"]


@pytest.mark.parametrize("width", [20, 24, 30, 40, 60])
def test_every_cell_can_be_brought_into_view(width: int) -> None:
    """By as many moves as it takes, beside the first column."""
    table = rows_of(TEXT)
    grid = grid_of(TEXT, table, 1)
    assert grid is not None
    if not grid.fits(width):
        return
    for start, row in table.rows.items():
        for cell in row:
            shift = shift_to(grid, cell.column, width, 0)
            slots = set_row(TEXT, start, grid, width, shift=shift).slots
            assert (cell.start, cell.end) in {(slot.start, slot.end) for slot in slots}
            assert (row[0].start, row[0].end) in {(slot.start, slot.end) for slot in slots}


def flow(width: int) -> Flow:
    """The table as blocks of a flow."""
    starts = [0, len(LINES[0]) + 1, len(LINES[0]) + len(LINES[1]) + 2]
    blocks = [FlowBlock(start, start + len(line), table=0) for start, line in zip(starts, LINES, strict=True)]
    return Flow(TEXT, blocks, width, tables=lambda _number: rows_of(TEXT))


def test_places_and_cells_lead_to_one_another() -> None:
    """A click on a drawn character gives its place, and back."""
    rows = flow(60)
    for index in range(3):
        (line,) = rows.lines(index)
        for slot in line.slots:
            for offset in range(slot.start, slot.end):
                assert offset_at_cell(TEXT, line, cell_of(TEXT, line, offset)) == offset


def test_a_flow_brings_a_cell_into_view_and_scrolls_by_columns() -> None:
    """What is in view already moves nothing; a table that fits does not scroll; too narrow a line flows as text."""
    wide, narrow = flow(60), flow(24)
    last = TEXT.index("12.5%")
    assert not wide.reveal(last)
    assert not wide.scroll_columns(last, 1)
    assert narrow.lines(1)[0].more[1] >= 0
    assert narrow.reveal(last)
    assert not narrow.reveal(last)
    assert [TEXT[slot.start : slot.end] for slot in narrow.lines(1)[0].slots] == ["东山县", "12.5%"]
    assert narrow.scroll_columns(last, -1)
    assert "980" in [TEXT[slot.start : slot.end] for slot in narrow.lines(1)[0].slots]
    assert flow(12).lines(0)[0].slots == ()
    assert len(flow(12).lines(0)) > 1
