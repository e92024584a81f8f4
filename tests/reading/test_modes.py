"""Modes without a screen: each stands there in words until it is cleared, and one is cleared after the other."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.speeches import small_speech
from tui import words
from tui.reading.interaction import Interaction, QueueMode, TableMode
from tui.reading.modes import ModeKind, modes
from tui.reading.search import Hit, Search, Where, search
from tui.reading.selection import Selection
from tui.reading.state import begin
from tui.reading.table import Column, TableState

SPEECH = small_speech()
START = Interaction(begin(SPEECH))
FILTERED = TableMode(TableState(filter="增长", sort=list(Column).index(Column.AMOUNT), descending=True), 2, 6)
ALL = replace(
    START.select(Selection(3, 8)).look_at_table(FILTERED),
    found=search(SPEECH, "141"),
    session="a",
    queue=QueueMode("All figures, by risk", 3, 7),
    blind=True,
    unsaved=True,
)


def said(state: Interaction) -> list[str]:
    """The modes in words."""
    return [mode.words for mode in modes(state)]


def test_at_first_no_mode_is_on() -> None:
    """Nothing to say."""
    assert said(START) == []


def test_all_modes_stand_there_in_words_with_their_counts() -> None:
    """The innermost first."""
    count = len(search(SPEECH, "141").hits)
    assert said(ALL) == [
        "5 characters selected",
        f"{count} hits for “141”",
        "2 of 6 rows hold “增长”",
        "sorted by “Says”, downwards",
        "All figures, by risk: 3 of 7",
        "blind",
        "not saved",
    ]


def test_they_speak_chinese() -> None:
    """With Chinese quotes and no Western comma."""
    words.use("zh")
    assert said(replace(ALL, queue=None)) == [
        "已选 5 字",
        f"“141”有 {len(search(SPEECH, '141').hits)} 处",
        "6 行中 2 行含“增长”",
        "按“数值”降序",
        "盲核",
        "未保存",
    ]


@pytest.mark.parametrize(
    ("where", "words_of_it"),
    [
        (Where.TEXT, "hit 1 of 1 for “x”"),
        (Where.TABLE, "hit 1 of 1 for “x”, in the table"),
        (Where.NOTE, "hit 1 of 1 for “x”, in a note"),
    ],
)
def test_the_current_hit_is_numbered(where: Where, words_of_it: str) -> None:
    """With where it is, if that is not the text."""
    found = Search("x", (Hit(0, 1, where),))
    assert said(replace(START, found=found, hit=0)) == [words_of_it]


def test_no_hits_and_no_rows_are_said() -> None:
    """Rather than nothing."""
    assert said(START.search(search(SPEECH, "羊毛"))) == ["no hits for “羊毛”"]
    assert said(START.look_at_table(TableMode(TableState(filter="羊毛"), 0, 6))) == [
        "no row of 6 holds “羊毛”"
    ]


def test_esc_clears_one_after_the_other_and_then_nothing_more() -> None:
    """What a reader can clear; session, blindness and unsaved stay."""
    state = ALL
    kinds: list[ModeKind] = []
    while (after := state.close()) is not state:
        gone = {mode.kind for mode in modes(state)} - {mode.kind for mode in modes(after)}
        assert len(gone) == 1
        kinds += gone
        state = after
    assert kinds == [ModeKind.SELECTION, ModeKind.SEARCH, ModeKind.FILTER, ModeKind.SORT]
    assert [mode.kind for mode in modes(state)] == [ModeKind.QUEUE, ModeKind.BLIND, ModeKind.UNSAVED]


def test_a_mode_stays_when_its_panel_is_closed_and_opened() -> None:
    """The table's filter."""
    state = START.toggle_panel("table").look_at_table(FILTERED)
    for _press in range(2):
        state = state.toggle_panel("table")
        assert said(state)[0] == "2 of 6 rows hold “增长”"
    cleared = state.close()  # Esc takes the filter off the table in sight, then closes it
    assert said(cleared) != said(state)
    assert (cleared.panel, cleared.close().panel) == ("table", "")
