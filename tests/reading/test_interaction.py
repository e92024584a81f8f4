"""All that outlives a key, without a screen: every move is pure, and what was opened is closed in one order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.speeches import translated_speech
from tui.reading.interaction import Interaction
from tui.reading.languages import SOURCE, TRANSLATION, Shown
from tui.reading.search import search
from tui.reading.selection import Selection
from tui.reading.state import Place, begin

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.reading.state import Reading

SPEECH = translated_speech()
START = Interaction(begin(SPEECH))
FOUND = search(SPEECH, "增长")
LINKS: dict[str, Callable[[Reading, int], Reading | None]] = {
    "figure": lambda reading, at: reading.to_mention(at),
    "metric": lambda reading, at: reading.to_metric(SPEECH.metrics[at % len(SPEECH.metrics)].id),
    "section": lambda reading, at: reading.to_section(SPEECH.sections[at % len(SPEECH.sections)]),
    "place": lambda reading, at: reading.to_offset(at * 7 % len(SPEECH.text)),
    "mention": lambda reading, _at: reading.next_mention_of_metric(),
}
"""Every kind of link: what one can go to from a pane."""


def places() -> st.SearchStrategy[Interaction]:
    """States with a trail: after some figures were gone to."""
    return st.lists(st.integers(0, 20), max_size=5).map(
        lambda path: replace(START, reading=_walked(path)),
    )


def _walked(path: list[int]) -> Reading:
    reading = START.reading
    for index in path:
        reading = reading.to_mention(index)
    return reading


@given(state=places(), link=st.sampled_from(sorted(LINKS)), at=st.integers(0, 40))
def test_a_link_followed_and_come_back_from_is_the_identity(state: Interaction, link: str, at: int) -> None:
    """Place, trail behind, marks and all the rest are as before; only what is ahead is new."""
    reading = LINKS[link](state.reading, at)
    moved = state.move(reading)
    if moved is state:
        return
    back = moved.move(moved.reading.back())
    assert replace(back, reading=replace(back.reading, future=())) == replace(
        state, reading=replace(state.reading, future=())
    )
    assert back.reading.future[0] == moved.reading.place
    assert back.move(back.reading.forward()).reading.place == moved.reading.place


@given(
    selection=st.booleans(),
    over=st.sampled_from(["", "card", "outline"]),
    panel=st.sampled_from(["", "table", "charts"]),
    hits=st.booleans(),
)
def test_esc_closes_one_thing_at_a_time_the_topmost_first(
    selection: bool,  # noqa: FBT001 - drawn
    over: str,
    panel: str,
    hits: bool,  # noqa: FBT001
) -> None:
    """The selection, what lies over the text, the panel, the hits; where one reads stays."""
    state = START.search(FOUND) if hits else START
    state = replace(state, over=over, panel=panel, selection=Selection(3, 9) if selection else None)
    closed = []
    while (after := state.close()) is not state:
        assert after.reading is START.reading
        closed += [
            name
            for name in ("selection", "over", "panel", "found")
            if bool(getattr(state, name)) != bool(getattr(after, name))
        ]
        state = after
    open_ones = {"selection": selection, "over": over, "panel": panel, "found": hits}
    assert closed == [name for name, is_open in open_ones.items() if is_open]
    assert state == START


def test_esc_where_nothing_is_open_changes_nothing() -> None:
    """The very same value, so that nothing is drawn."""
    assert START.close() is START


@given(by=st.lists(st.sampled_from([1, -1]), max_size=12), state=places())
def test_hits_go_round_the_ends_both_ways(by: list[int], state: Interaction) -> None:
    """As many steps back as forward lead to the hit that was current."""
    there = state.search(FOUND)
    assert there.hit is not None
    for step in by:
        there = there.next_hit(step)
    for step in by:
        there = there.next_hit(-step)
    assert there == state.search(FOUND)


def test_the_first_hit_is_the_next_from_where_one_reads() -> None:
    """Round the end, where there is none behind; without hits there is no current one."""
    last = replace(START, reading=START.reading.to_offset(len(SPEECH.text) - 1))
    assert last.search(FOUND).hit == 0
    nothing = START.search(search(SPEECH, "没有这样的字"))
    assert (nothing.found is not None, nothing.hit) == (True, None)
    assert nothing.next_hit(1) is nothing
    assert START.next_hit(1) is START


def test_a_hit_is_reached_from_where_one_reads_when_none_is_current() -> None:
    """As after a click somewhere else."""
    state = replace(START.search(FOUND), hit=None)
    assert state.next_hit(1).hit == FOUND.after(START.reading.place.offset, 1)
    assert state.next_hit(-1).hit == FOUND.after(START.reading.place.offset, -1)


def test_other_texts_drop_the_selection_and_what_was_clicked() -> None:
    """Round through all three and back to the first; hits stay until they are looked for anew."""
    state = START.search(FOUND).select(Selection(1, 5))
    assert state.show(Shown.SOURCE) is state
    both = state.show(Shown.BOTH)
    assert (both.selection, both.side, both.found) == (None, SOURCE, FOUND)
    assert both.click(TRANSLATION).side == TRANSLATION
    alone = both.show(Shown.TRANSLATION)
    assert alone.side == TRANSLATION
    assert alone.click(SOURCE).side == TRANSLATION, "only where both are shown a click says which is meant"
    assert alone.show(Shown.SOURCE) == replace(state, selection=None)


@pytest.mark.parametrize("panel", ["table", "charts"])
def test_a_panel_takes_the_place_of_the_other(panel: str) -> None:
    """Asked for again it is closed."""
    other = replace(START, panel="charts" if panel == "table" else "table")
    opened = other.toggle_panel(panel)  # type: ignore[arg-type]
    assert opened.panel == panel
    assert opened.toggle_panel(panel) == START


def test_a_pane_slides_over_the_text_and_away() -> None:
    """One at a time; asked for again it goes."""
    card = START.toggle_over("card")
    assert card.over == "card"
    assert card.toggle_over("outline").over == "outline"
    assert card.toggle_over("card") == START
    assert card.slide("card") is card
    assert START.toggle_outline().toggle_outline() == START


def test_what_changes_nothing_is_the_same_value() -> None:
    """So that the screen has nothing to draw."""
    assert START.move(None) is START
    assert START.move(START.reading) is START
    assert START.select(None) is START
    assert START.click(SOURCE) is START


def test_a_mark_is_kept_while_one_reads_on() -> None:
    """It belongs to where one reads, which each move takes along."""
    state = START.move(START.reading.mark("a"))
    on = state.move(state.reading.to_mention(3)).select(Selection(0, 2)).show(Shown.BOTH)
    back = on.move(on.reading.to_mark("a"))
    assert back.reading.place == Place(0, 0)


def test_a_session_goes_through_what_was_skipped_once_more() -> None:
    """Its mode is part of the value, too."""
    state = replace(START, session="s")
    assert state.go_through_skipped().skipped_again
    assert not state.skipped_again
