"""Lists over the reader: nothing of what is behind stands beside them, and Esc says what it does."""

from __future__ import annotations

import pytest

from tests.app.screens import lines_of, reading, strike
from tui import words
from tui.app.dialogs.list_dialog import ListDialog
from tui.app.widgets.bars import Bar
from tui.app.widgets.row_list import Rows
from tui.words import _


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 20), (200, 50)])
@pytest.mark.parametrize("key", ["D", "L", "T", "r", "question_mark", "ctrl+p"])
async def test_nothing_sticks_out_beside_a_list(size: tuple[int, int], key: str) -> None:
    """Where a list and its keys stand, the rows of the screen hold them alone."""
    words.use("zh")
    async with reading(size) as (app, _screen, pilot):
        await strike(pilot, "4", key)
        dialog = app.screen
        assert isinstance(dialog, ListDialog)
        pane, footer = dialog.query_one(Rows).region, dialog.query_one("#list-footer", Bar).region
        for y in range(pane.y, footer.bottom):
            segments = list(app.screen._compositor.render_strips()[y])
            line = "".join(segment.text for segment in segments)
            left, right = pane.x, size[0] - pane.right
            assert line[:left].strip() == ""
            assert right == 0 or line[-right:].strip() == ""


@pytest.mark.parametrize("key", ["D", "question_mark"])
async def test_esc_shows_all_again_before_it_closes(key: str) -> None:
    """As long as lines are left out the footer says so, and the first Esc brings them back."""
    words.use("zh")
    async with reading((80, 24)) as (app, screen, pilot):
        await strike(pilot, key, "slash", "c", "a", "enter")
        dialog = app.screen
        assert f"Esc {_('show all')}" in "\n".join(lines_of(app))
        assert "/ " in "\n".join(lines_of(app))
        await strike(pilot, "escape")
        assert app.screen is dialog
        assert f"Esc {_('close')}" in "\n".join(lines_of(app))
        await strike(pilot, "escape")
        assert app.screen is screen
