"""Lines kept from frame to frame: the same as if they were drawn anew, and few are drawn anew when the text moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.screens import be_drawn, reading, strike
from tui.app.themes import LIGHT
from tui.app.widgets.kept_lines import KeptLines
from tui.app.widgets.overview_pane import Overview
from tui.app.widgets.text_view import TextView

if TYPE_CHECKING:
    import pytest
    from textual.strip import Strip
    from textual.widget import Widget

KEYS = (
    "down",
    "down",
    "right",
    "right",
    "pagedown",
    "down",
    "left",
    "v",
    "d",
    "u",
    "4",
    "up",
    "up",
    "right",
    "t",
    "right",
    "up",
    "m",
    "down",
    "escape",
    "c",
    "down",
    "escape",
)
"""Lines, figures, pages, verdicts, a section, languages, the table under the text and without it, the card."""


def drawn(widget: Widget) -> list[Strip]:
    """The lines of a widget as the next frame takes them."""
    return widget.render_lines(widget.size.region)


def anew(widget: Widget) -> list[Strip]:
    """The same with nothing kept."""
    kept = widget._styles_cache
    assert isinstance(kept, KeptLines)
    widget._styles_cache = KeptLines()
    try:
        return drawn(widget)
    finally:
        widget._styles_cache = kept


async def test_what_is_kept_is_what_would_be_drawn() -> None:
    """Whatever was pressed, and in another theme."""
    async with reading() as (app, _screen, pilot):
        for step, key in enumerate(KEYS):
            await strike(pilot, key)
            if step == len(KEYS) // 2:
                app.theme = LIGHT.name
                await be_drawn(pilot)
            for widget in (app.screen, *app.screen.query("*")):
                if isinstance(widget._styles_cache, KeptLines) and widget.size:
                    assert drawn(widget) == anew(widget), (step, widget)


async def test_a_line_down_draws_few_lines_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that came into view; the others were drawn before."""
    set_anew: list[int] = []
    render_line = TextView.render_line

    def counted(self: TextView, y: int) -> Strip:
        set_anew.append(y)
        return render_line(self, y)

    async with reading() as (_app, screen, pilot):
        monkeypatch.setattr(TextView, "render_line", counted)
        top, counts = screen.text.scroll_offset.y, []
        for _time in range(9):
            set_anew.clear()
            await strike(pilot, "down")
            counts.append(len(set_anew))
        assert screen.text.scroll_offset.y - top == len(counts)
        assert sorted(counts)[len(counts) // 2] <= 2


async def test_what_shows_the_part_in_view_is_ready_for_the_same_frame() -> None:
    """The strip is asked for as soon as the text was moved, not by a message after the first frame."""
    async with reading() as (_app, screen, pilot):
        await strike(pilot, "pagedown", "pageup")
        strip = screen.query_one(Overview)
        before = drawn(strip)
        screen.panes.scroll(lambda pane: pane.scroll_pages(1))
        assert drawn(strip) != before
