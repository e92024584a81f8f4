"""Which panes stand and how large, without a screen: nothing overflows, no pane vanishes, the text keeps its room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.speeches import translated_speech
from tui.reading.arrangement import (
    FLAT,
    LEAST,
    LEAST_TEXT,
    MEDIUM,
    STRIP,
    TINY,
    WIDE,
    Arrangement,
    PaneSizes,
    Room,
    SizesByWidth,
    arrange,
    bars,
    border_of,
    resized,
    width_class,
)
from tui.reading.interaction import Interaction
from tui.reading.languages import Shown
from tui.reading.state import begin

if TYPE_CHECKING:
    from tui.reading.arrangement import Pane, Sized

START = Interaction(begin(translated_speech()))
MEASURE = 84
SIZES = st.builds(PaneSizes, st.integers(0, 300), st.integers(0, 300), st.integers(0, 100))


def states() -> st.SearchStrategy[Interaction]:
    """States with panes opened, put away and enlarged, in any sizes."""
    return st.builds(
        lambda over, panel, hidden, shown, sizes: replace(
            START, over=over, panel=panel, outline_hidden=hidden, shown=shown, sizes=SizesByWidth(*sizes)
        ),
        st.sampled_from(["", "card", "outline"]),
        st.sampled_from(["", "table", "charts"]),
        st.booleans(),
        st.sampled_from(list(Shown)),
        st.tuples(SIZES, SIZES, SIZES, SIZES),
    )


def rooms() -> st.SearchStrategy[Room]:
    """Terminals on which something is shown."""
    return st.builds(Room, st.integers(TINY, 300), st.integers(FLAT, 100), st.just(MEASURE))


@given(state=states(), room=rooms())
def test_nothing_overflows_and_the_text_keeps_its_room(state: Interaction, room: Room) -> None:
    """Side by side all fit into the columns, and rows are left for what stands above a panel."""
    standing = arrange(state, room)
    if standing.text:
        left = room.columns - standing.outline - standing.card - STRIP
        assert left >= (LEAST_TEXT if room.columns >= MEDIUM else room.columns - STRIP)
    else:
        assert standing.outline + standing.card == room.columns
    assert standing.panel <= max(LEAST["panel"], room.rows - bars(room.rows))
    for name in ("outline", "card", "panel"):
        size = getattr(standing, name)
        assert size == 0 or size >= LEAST[name] or room.columns < MEDIUM


@given(state=states(), room=rooms(), pane=st.sampled_from(["text", "outline", "card", "table", "charts"]))
def test_an_enlarged_pane_stands_alone_and_gives_way_again(
    state: Interaction, room: Room, pane: Pane
) -> None:
    """The same key, and Esc, lead back to what was there."""
    enlarged = state.enlarge(pane)
    assert arrange(enlarged, room).panes == (pane,)
    assert enlarged.enlarge(pane) == enlarged.close() == enlarged.share() == state


@given(
    state=states(),
    room=rooms(),
    pane=st.sampled_from(["outline", "card", "panel"]),
    size=st.integers(-10, 400),
)
def test_a_pane_is_made_larger_or_smaller_and_none_vanishes(
    state: Interaction, room: Room, pane: Sized, size: int
) -> None:
    """The same panes stand before and after; the size that is kept is the one that is shown."""
    before = arrange(state, room)
    after = arrange(resized(state, pane, size, room), room)
    assert after.panes == before.panes or (pane == "outline" and not before.outline)
    again = resized(resized(state, pane, size, room), pane, getattr(after, pane), room)
    assert arrange(again, room) == after


def test_a_border_moves_by_a_cell() -> None:
    """With room on both sides of it a pane is as large as was asked, in this kind of terminal alone."""
    room = Room(120, 36, MEASURE)
    wider = resized(START, "card", arrange(START, room).card + 1, room)
    assert arrange(wider, room).card == arrange(START, room).card + 1
    assert arrange(wider, Room(200, 50, MEASURE)) == arrange(START, Room(200, 50, MEASURE))
    assert arrange(wider, Room(80, 24, MEASURE)) == arrange(START, Room(80, 24, MEASURE))


@pytest.mark.parametrize(
    ("pane", "direction", "moved"),
    [
        ("outline", "right", ("outline", 1)),
        ("outline", "left", ("outline", -1)),
        ("card", "left", ("card", 1)),
        ("text", "left", ("card", 1)),
        ("table", "up", ("panel", 1)),
        ("text", "down", ("panel", -1)),
    ],
)
def test_a_key_moves_the_border_of_the_pane_that_has_the_keys(
    pane: Pane, direction: str, moved: tuple[str, int]
) -> None:
    """The text has those of its neighbours."""
    standing = Arrangement(outline=26, card=37, panel=10, panel_name="table")
    assert border_of(standing, pane, direction) == moved


def test_where_there_is_no_border_nothing_is_moved() -> None:
    """No panel, no neighbours."""
    assert border_of(Arrangement(), "text", "left") is None
    assert border_of(Arrangement(), "text", "up") is None


def test_each_kind_of_terminal_has_the_panes_it_has_room_for() -> None:
    """One, two, three; with an outline called for in the card's place, where both would press the text."""
    assert arrange(START, Room(50, 20, MEASURE)).panes == ("text",)
    assert arrange(START, Room(80, 24, MEASURE)).panes == ("text", "card")
    assert arrange(START, Room(120, 36, MEASURE)).panes == ("text", "card", "outline")
    assert arrange(replace(START, over="outline"), Room(80, 24, MEASURE)).panes == ("text", "outline")
    assert arrange(replace(START, over="card"), Room(50, 20, MEASURE)).panes == ("card",)
    assert arrange(START.show(Shown.BOTH), Room(WIDE, 36, MEASURE)).panes == ("text", "card")


def test_a_wide_terminal_gives_its_room_to_the_panes_beside_the_text() -> None:
    """The text has its measure and some air; what is left goes to outline and card."""
    wide, wider = arrange(START, Room(160, 40, MEASURE)), arrange(START, Room(200, 50, MEASURE))
    assert wider.outline > wide.outline
    assert wider.card > wide.card
    assert 200 - wider.outline - wider.card - STRIP >= MEASURE


def test_sizes_are_kept_by_the_kind_of_terminal() -> None:
    """Four kinds, each with its own."""
    assert [width_class(columns) for columns in (79, 80, 120, 152)] == ["narrow", "medium", "wide", "roomy"]
