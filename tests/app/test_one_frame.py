"""Panes that open, prompts and scrolling in one frame: few layouts and paints, and on the terminal what would be there without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual._compositor import Compositor, CompositorUpdate
from textual.screen import Screen

from tests.app.screens import asks, be_drawn, lines_of, reading, strike
from tests.emulator import Emulator
from tui.app.application import Hegao
from tui.app.widgets.prompt import Prompt

if TYPE_CHECKING:
    from textual.widget import Widget

SIZES = ((120, 36), (90, 24), (60, 18))
"""Three panes, two, one and its strip."""
KEYS = (
    *("down", "right", "m", "down", "right", "escape", "c", "escape", "slash", "1", "escape", "pagedown"),
    *("colon", "3", "enter", "o", "tab", "plus", "plus", "t", "m", "plus", "escape", "escape", "v", "left"),
)
"""Panels opened and closed, prompts, panes enlarged and put away, another language."""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_what_the_terminal_gets_is_what_would_be_painted_anew(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Frames that hold only what is different add up to the whole screen, drawn by Textual's own way through all panes."""
    width, height = size
    terminal = Emulator(height, width)
    display = Hegao._display

    def shown(self: Hegao, screen: Screen[object], update: object) -> None:
        if isinstance(update, CompositorUpdate) and screen is self.screen and not self._batch_count:
            terminal.feed(update.render_segments(self.console).encode())
        display(self, screen, update)  # type: ignore[arg-type]

    async with reading(size) as (app, screen, pilot):
        monkeypatch.setattr(Hegao, "_display", shown)
        screen.refresh()
        await be_drawn(pilot)
        for step, key in enumerate(KEYS):
            await strike(pilot, key)
            await be_drawn(pilot)
            own = lines_of(app)
            with monkeypatch.context() as plain:
                plain.setattr(type(screen._compositor), "_get_renders", Compositor._get_renders)
                assert own == lines_of(app), (step, key)
            assert [line.rstrip() for line in terminal.lines()] == [line.rstrip() for line in own], (
                step,
                key,
            )


async def test_a_panel_is_opened_and_closed_with_one_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    """And painted once; what is painted after it is lines and not the screen."""
    layouts, whole = [], []
    refresh, full = Screen._refresh_layout, Compositor.render_full_update

    def counted(self: Screen[object], *arguments: object) -> None:
        layouts.append(arguments)
        refresh(self, *arguments)  # type: ignore[arg-type]

    def painted(self: Compositor, simplify: bool = False) -> object:  # noqa: FBT001, FBT002 - Textual's own
        whole.append(simplify)
        return full(self, simplify)

    async with reading() as (_app, _screen, pilot):
        await strike(pilot, "m", "escape")
        monkeypatch.setattr(Screen, "_refresh_layout", counted)
        monkeypatch.setattr(Compositor, "render_full_update", painted)
        for key in ("m", "escape"):
            layouts.clear()
            await strike(pilot, key)
            assert len(layouts) == 1, key
        assert not whole


async def test_a_prompt_is_made_once_and_kept() -> None:
    """The second question is asked by the same widgets, with its own label and line, and Esc puts them away."""
    async with reading() as (_app, screen, pilot):
        await strike(pilot, "slash", *"茶", "escape")
        (first,) = screen.query(Prompt)
        assert not asks(screen)
        assert not first.display
        await strike(pilot, "colon", "2")
        assert asks(screen)
        assert [*screen.query(Prompt)] == [first]
        assert first.line == "2"
        await strike(pilot, "escape")
        assert screen.text.has_focus


async def test_a_line_down_asks_only_what_is_seen_of_it_for_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the panes only the text and its strip, and nothing of what lies behind them."""
    async with reading() as (_app, screen, pilot):
        await strike(pilot, "down")
        asked: set[str | None] = set()
        for pane in (screen, *screen.query("*")):
            lines = pane.render_lines

            def counted(crop: object, pane: Widget = pane, lines: object = lines) -> object:
                asked.add(pane.id)
                return lines(crop)  # type: ignore[operator]

            monkeypatch.setattr(pane, "render_lines", counted)
        await strike(pilot, "down")
        assert "text" in asked <= {"text", "overview"}
