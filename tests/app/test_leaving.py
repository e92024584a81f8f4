"""Leaving: at once where all is saved, asked once where something is kept in memory only."""

from __future__ import annotations

from tests.app.reviews import in_review, straight, until
from tests.app.screens import reading, told
from tests.speeches import small_speech
from tui.workspace import Workspace


async def test_leaving_a_private_run_asks_once_where_verdicts_are_lost() -> None:
    """What was undone is not lost; nothing is asked where nothing was decided, or where all is saved."""
    for private, keys, asked in (
        (True, "v", True),
        (True, "vu", False),
        (True, "", False),
        (False, "v", False),
    ):
        async with reading(private=private) as (app, _screen, pilot):
            for key in keys:
                await pilot.press(key)
                await until(pilot, lambda: not app.key_gate.busy)
            await pilot.press("q")
            await pilot.pause()
            assert app._exit is not asked, keys
            if asked:
                assert "1 decision is lost" in told(app)
                await pilot.press("q")
                await pilot.pause()
                assert app._exit


async def test_a_private_review_asks_before_it_ends_too() -> None:
    """`hegao review --private`: left with q, the reader says what is lost; q again quits."""
    workspace = Workspace(small_speech(), private=True)
    async with straight(workspace) as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press("v")
        await until(pilot, lambda: not app.key_gate.busy)
        await pilot.press("q")
        await until(pilot, lambda: "1 decision is lost" in told(app))
        assert not app._exit
        await pilot.press("q")
        await pilot.pause()
        assert app._exit
