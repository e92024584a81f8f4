"""The metrics table: order, sorting, filtering."""

from __future__ import annotations

from tests.speeches import small_speech
from tui.packs.plain import plain_speech
from tui.reading.search import fold
from tui.reading.table import (
    STANDING,
    TIE,
    VERDICT,
    Column,
    TableRows,
    TableState,
    arrange,
    columns_of,
    table_rows,
)
from tui.reading.tie_signs import NOT_HELD_YET
from tui.reading.wording import sure, without_doubt

ROWS = table_rows(small_speech())


def metrics(state: TableState) -> list[str]:
    """The ids shown, in their order."""
    return [row.metric for row in arrange(ROWS, state, fold)]


def test_rows_stand_in_the_order_of_the_text_with_a_cell_a_column() -> None:
    """One row a metric, however often it is stated."""
    assert metrics(TableState()) == ["growth", "income", "measures", "meetings", "villages", "output"]
    assert ROWS[4].cells == ("5", "metric villages", "141个", "", "", "", "", "141", "Duty", "", "", "2")
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


def test_ties_are_a_column_where_there_are_sources() -> None:
    """A sign and a word; what is held against nothing has none, and what was not held yet says so."""
    held = {"villages": "differs", "growth": "match"}
    rows = {row.metric: row.cells[TIE] for row in table_rows(small_speech(), outcomes=held)}
    assert rows == {
        "growth": "= match",
        "income": "",
        "measures": "",
        "meetings": "",
        "villages": "≠ differs",
        "output": "",
    }
    waiting = {row.cells[TIE] for row in table_rows(small_speech(), outcomes=NOT_HELD_YET)}
    assert waiting == {"not held yet"}
    assert TIE in columns_of(detected=True, held=True)
    assert TIE not in columns_of(detected=True, held=False)


def test_rows_of_one_tie_are_shown_behind_those_of_one_verdict() -> None:
    """Only where there are sources."""
    row = table_rows(small_speech(), outcomes={"growth": "match"})[0]
    state = TableState()
    for expected in ((STANDING, ""), (VERDICT, ""), (TIE, "= match"), None):
        state = state.next_alike(row)
        assert state.alike == expected
    bare = ROWS[0]
    assert TableState().next_alike(bare).next_alike(bare).next_alike(bare).alike is None


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


def test_a_time_that_is_not_sure_is_marked_where_it_stands() -> None:
    """A text without a date names its metrics surely all the same; that the year is not known is a matter of the column When."""
    text = "某县汇报\n\n上半年，全县财政收入达到5000万元。\n"
    undated, dated = (
        table_rows(plain_speech(f"{date}{text}", id="plain"))[-1] for date in ("", "2024年7月2日\n\n")
    )
    assert undated.cells[1] == dated.cells[1] == "财政收入"
    assert "上半年 ?" in undated.cells
    assert "?" not in "".join(dated.cells)


def test_a_doubt_is_left_out_beside_what_is_sure() -> None:
    """Of the periods of one metric."""
    assert without_doubt(["2023", "2022 ?", "2023 ?", "?", "?"]) == ["2023", "2022 ?", "?"]


def test_a_name_that_is_not_sure_says_so_with_a_mark() -> None:
    """The words are those of the claim, so that names stand under each other and no row is crowded out."""
    text = "某县汇报\n\n去年，全县农民人均纯收入达到5000元。\n\nThe fiscal revenue rose by 5 percent.\n"
    labels = [row.cells[1] for row in table_rows(plain_speech(text, id="plain"))]
    assert labels
    assert all(
        label.removesuffix(" ?").removesuffix(" ??") in {"农民人均纯收入", "fiscal revenue"}
        for label in labels
    )
    assert sure("fiscal revenue", "high") == "fiscal revenue"
    assert sure("fiscal revenue", "medium") == "fiscal revenue ?"
    assert sure("fiscal revenue", "low") == "fiscal revenue ??"
    assert sure("", "high") == ""
    assert sure("", "low") == "??"
