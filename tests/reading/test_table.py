"""The metrics table: order, sorting, filtering."""

from __future__ import annotations

from tests.speeches import small_speech
from tui.reading.search import fold
from tui.reading.table import Column, TableRows, TableState, arrange, table_rows

ROWS = table_rows(small_speech())


def metrics(state: TableState) -> list[str]:
    """The ids shown, in their order."""
    return [row.metric for row in arrange(ROWS, state, fold)]


def test_rows_stand_in_the_order_of_the_text_with_a_cell_a_column() -> None:
    """One row a metric, however often it is stated."""
    assert metrics(TableState()) == ["growth", "income", "measures", "meetings", "villages", "output"]
    assert ROWS[4].cells == ("5", "metric villages", "141个", "", "", "", "141", "Duty", "", "", "2")
    assert all(len(row.cells) == len(Column) for row in ROWS)


def test_sorting_goes_upwards_then_downwards_then_back_to_the_text() -> None:
    """Numbers sort as numbers: 3 before 14 before 15.8."""
    state = TableState(column=2).next_sort()
    assert metrics(state) == ["measures", "growth", "income", "meetings", "villages", "output"]
    assert metrics(state.next_sort()) == ["output", "villages", "meetings", "income", "growth", "measures"]
    assert metrics(state.next_sort().next_sort()) == metrics(TableState())


def test_a_filter_keeps_rows_that_hold_its_words_in_any_cell_and_any_width() -> None:
    """Full-width letters and digits find half-width ones, capitals small ones."""
    assert metrics(TableState(filter="１４１")) == ["villages"]
    assert metrics(TableState(filter="DAMAGED")) == ["output"]
    assert metrics(TableState(filter="  ")) == metrics(TableState())
    assert metrics(TableState(filter="no such words")) == []


def test_rows_are_made_when_they_are_asked_for_and_are_those_of_all() -> None:
    """Whatever the order in which they are asked for; what is said of one changes it alone."""
    speech = small_speech()
    whole = table_rows(speech)
    rows = TableRows(speech)
    assert rows[len(rows) - 1] == whole[-1]
    assert tuple(rows) == whole
    assert [rows.place(row.metric) for row in whole] == list(range(len(whole)))
    assert rows.place("none") is None
    said = {whole[1].metric: "verified"}
    rows.say({}, said, said)
    assert tuple(rows) == table_rows(speech, {}, said)
