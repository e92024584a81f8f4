"""Modes on the screen: named until they are cleared, whatever is opened and closed meanwhile."""

from __future__ import annotations

import pytest

from tests.app.reviews import in_review, straight, until
from tests.app.screens import SIZES, lines_of, reading, status_of
from tests.speeches import small_speech


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_filter_and_a_sort_stand_there_until_they_are_cleared(size: tuple[int, int]) -> None:
    """The table closed and opened again too; then Esc takes the filter off, closes the table, takes the sort off."""
    async with reading(size, small_speech()) as (app, screen, pilot):
        await pilot.press("m", "s", "ampersand", *"141", "enter")
        both = "1 of 6 rows hold “141” · sorted by “No.”"
        assert status_of(app).replace("\n", " · ") == both
        table = screen.panes.table
        assert table is not None
        for _press in range(2):
            await pilot.press("m")
            assert status_of(app).replace("\n", " · ") == both
        await pilot.press("escape")
        assert status_of(app) == "sorted by “No.”"
        assert table.counts == (6, 6)
        assert (screen.state.panel, table.has_focus) == ("table", True)
        await pilot.press("escape")
        assert (screen.state.panel, table.has_focus) == ("", False)
        await pilot.press("escape")
        assert status_of(app) == ""
        await pilot.press("m")
        assert table.state.sort is None


async def test_a_filter_that_leaves_nothing_says_so() -> None:
    """While it is typed."""
    async with reading((80, 24), small_speech()) as (_app, screen, pilot):
        await pilot.press("m", "ampersand", *"zzz", "enter")
        assert screen.state.table is not None
        assert screen.state.table.shown == 0
        assert "no row of 6 holds “zzz”" in "\n".join(lines_of(_app))


async def test_a_search_without_hits_says_so_until_it_is_cleared() -> None:
    """Over a move and a panel."""
    async with reading((80, 24), small_speech()) as (app, _screen, pilot):
        await pilot.press("slash", *"zzz", "enter", "right", "m", "m")
        assert status_of(app) == "no hits for “zzz”"
        await pilot.press("escape")
        assert status_of(app) == ""


async def test_a_blind_session_says_what_it_goes_through_and_that_it_is_blind() -> None:
    """With its count, which follows each verdict."""
    async with straight(blind=True) as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await until(pilot, lambda: "0 of 7" in status_of(app))
        assert status_of(app) == "Figures not reviewed, in reading order: 0 of 7 · blind"
        await pilot.press("v")
        await until(pilot, lambda: "1 of 7 · blind" in status_of(app))


async def test_on_a_low_screen_modes_stand_before_the_keys() -> None:
    """Where there is no line for them."""
    async with reading((80, 11), small_speech()) as (app, _screen, pilot):
        await pilot.press("slash", *"141", "enter")
        assert lines_of(app)[-1].startswith(" hit 1 of 2 for “141” ")
        assert "help" in lines_of(app)[-1]


async def test_esc_leaves_a_queue_for_the_reader() -> None:
    """Nothing is lost: the next session goes on there."""
    async with reading((120, 36), small_speech()) as (app, screen, pilot):
        await pilot.press("r")
        await until(pilot, lambda: app.screen is not screen)
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)


async def test_esc_does_not_end_a_program_that_is_a_session() -> None:
    """It says which key does."""
    async with straight() as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press("escape")
        await until(pilot, lambda: "The session ends with q." in "\n".join(lines_of(app)))
