"""Helpers for tests that drive the screen with Pilot."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from textual import events

from tui.app.application import Hegao
from tui.app.reader.screen import ReaderScreen
from tui.app.widgets.bars import ASKING
from tui.app.widgets.status_line import StatusLine
from tui.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot
    from textual.screen import Screen

    from tui.speech import Speech

SIZES = ((120, 36), (80, 24), (50, 20))
"""The sizes that the reader is made for: three panes, two, one."""


@asynccontextmanager
async def reading(
    size: tuple[int, int] = (120, 36), speech: Speech | None = None, *, private: bool = False
) -> AsyncIterator[tuple[Hegao, ReaderScreen, Pilot[None]]]:
    """The program on a screen of `size`, with the bundled speech or another; Pilot presses its keys."""
    workspace = Workspace(speech) if speech else open_workspace(None, private=private)
    app = Hegao(workspace)
    async with app.run_test(size=size) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        while not screen.controllers.findings.checked and size[0] >= 20 and size[1] >= 5:
            await pilot.pause()
            await app.workers.wait_for_complete()
        await pilot.pause()
        yield app, screen, pilot


async def strike(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and go on as soon as their work is done, which Pilot takes from how idle the processor is.

    For long journeys: what is behind a thread or a timer is not waited for.
    """
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot._wait_for_screen()
        while pilot.app.key_gate.busy:  # type: ignore[attr-defined]
            await pilot._wait_for_screen()
        await be_drawn(pilot)


async def be_drawn(pilot: Pilot[None]) -> None:
    """Go on when what is shown now is laid out and painted."""
    for _round in range(2):  # what waits for the layout may ask for another one
        drawn = asyncio.Event()
        pilot.app.screen.call_after_refresh(drawn.set)
        await drawn.wait()
        await pilot._wait_for_screen()


def asks(screen: Screen[Any]) -> bool:
    """Whether a line is asked for at the foot of a screen."""
    return screen.has_class(ASKING)


def told(app: Hegao) -> str:
    """The one message that stands in the status line; empty where none does."""
    current = app.messages.current
    return current.text if current else ""


def status_of(app: Hegao) -> str:
    """What stands in the status line of the screen on top, row by row."""
    return app.screen.query_one(StatusLine).said


def lines_of(app: Hegao) -> list[str]:
    """What is on the screen, line for line, as text."""
    compositor = app.screen._compositor
    return ["".join(segment.text for segment in strip) for strip in compositor.render_strips()]
