"""What comes late, for a screen that is going or a program that ends, is no crash."""

from __future__ import annotations

from textual.css.query import NoMatches

from tests.app.screens import reading
from tui.app.dialogs.command_palette import CommandPalette
from tui.app.dialogs.review_start import ReviewStart


async def test_a_list_that_is_closed_may_be_filled_late() -> None:
    """The findings come when the question what to review has been answered."""
    async with reading() as (app, screen, pilot):
        await pilot.press("r")
        start = app.screen
        assert isinstance(start, ReviewStart)
        service = screen.controllers.reviews.service
        assert service is not None
        await pilot.press("escape")
        await pilot.pause()
        start.ready(service, screen.findings, "")
        start.fill()
        await pilot.press("right")
        assert screen.reading.mention is not None


async def test_what_a_closed_dialog_put_off_is_not_done() -> None:
    """Textual would call it between the removal of its panes and its own."""
    done: list[int] = []
    async with reading() as (app, _screen, pilot):
        await pilot.press("ctrl+p")
        palette = app.screen
        assert isinstance(palette, CommandPalette)
        palette._pruning = True
        palette.call_after_refresh(done.append, 1)
        await pilot.pause()
        assert done == []
        palette._pruning = False
        palette.call_after_refresh(done.append, 2)
        await pilot.pause()
        assert done == [2]


async def test_a_missing_pane_is_no_crash_once_the_end_was_asked_for() -> None:
    """A screen that was on its way is told that it is there, and has nothing in it."""
    async with reading() as (app, _screen, _pilot):
        app.exit()
        app._handle_exception(NoMatches("no pane"))
        assert app.crash == ""
        assert app._exception is None
