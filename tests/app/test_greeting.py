"""A first start says in one line how to move and where help is, until a few keys were pressed, and never again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.screens import lines_of
from tui import words
from tui.app.application import Hegao
from tui.app.greeting import CAUSE, KEYS
from tui.files.memory import recall
from tui.settings import Settings
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from textual.pilot import Pilot


def greeted(app: Hegao) -> bool:
    """Whether the line is on the screen."""
    told = app.messages.current
    shown = "".join(lines_of(app)[-5:]).replace(" ", "")
    return told is not None and told.cause == CAUSE and told.text.replace(" ", "")[:20] in shown


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and let the screen follow."""
    await pilot.press(*keys)
    await pilot.pause()


@pytest.mark.parametrize("size", [(200, 50), (120, 36), (80, 24), (50, 20)])
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_it_stands_until_a_few_keys_were_pressed(size: tuple[int, int], language: str) -> None:
    """It is remembered at once: who leaves without a key has seen it."""
    words.use(language)
    app = Hegao(open_workspace(None), greet=True)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert greeted(app)
        assert recall().greeted
        for _key in range(KEYS - 1):
            await press(pilot, "right")
            assert greeted(app)
        await press(pilot, "right")
        assert not greeted(app)
        await press(pilot, "right")
        assert not greeted(app)


async def test_it_names_the_keys_in_force() -> None:
    """Those of the configuration before those declared."""
    app = Hegao(open_workspace(None), greet=True, settings=Settings(keys={"help": "f2"}))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert app.messages.current is not None
        assert "F2 has all keys" in app.messages.current.text


async def test_a_private_run_tells_it_and_does_not_remember_that() -> None:
    """What such a run warns of goes before it, until that was answered."""
    app = Hegao(open_workspace(None, private=True), greet=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        if not greeted(app):
            await press(pilot, "escape")
        assert greeted(app)
    assert not recall().greeted


async def test_no_other_start_tells_it() -> None:
    """Not even in passing."""
    app = Hegao(open_workspace(None))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert app.messages.current is None
    assert not recall().greeted
