"""Windows of no rows or no columns, terminals that do not know their size: nothing spins, all ends in order."""

from __future__ import annotations

import asyncio
import signal
import sys
import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from textual import events
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Size

from tests.app.screens import reading
from tests.terminal import Terminal
from tui.app.terminal.driver import UNKNOWN, TerminalDriver, usable_size

if TYPE_CHECKING:
    from textual.screen import Screen

pytestmark = pytest.mark.terminal
HEGAO = [sys.executable, "-m", "tui"]
SIZES = [(0, 0), (0, 100), (24, 0), (1, 0), (0, 1), (1, 1), (4, 19)]
"""Rows and columns."""
QUIET = 0.7
"""Seconds of silence after which a picture is finished."""
TURNS = 60
"""Turns of the screen within which it has been painted."""
MOST = 300_000
"""Bytes that the first pictures may have; what paints without end writes more than a million a second."""


def settled(terminal: Terminal) -> None:
    """Read until the program is silent; it may not write without end."""
    while terminal.read(QUIET):
        assert len(terminal.raw) < MOST


@pytest.mark.parametrize(("rows", "columns"), SIZES)
@pytest.mark.parametrize("signalled", [False, True])
def test_a_start_in_no_window_ends_by_key_and_signal(rows: int, columns: int, *, signalled: bool) -> None:
    """It paints once and waits; q and SIGTERM end it, and the terminal is as it was."""
    with Terminal(HEGAO, rows=24, columns=80) as terminal:
        terminal._set_size(rows, columns)
        while b"\x1b[?1049h" not in terminal.raw:
            assert terminal.read(20)
        settled(terminal)
        if signalled:
            terminal.signal(signal.SIGTERM)
        else:
            terminal.press("q")
        assert terminal.wait_exit() == (143 if signalled else 0)
        assert terminal.left_behind() == []


@pytest.mark.parametrize("keys", ["", "?", "m"])
def test_a_window_closed_and_opened_again_shows_what_it_showed(keys: str) -> None:
    """From 24x80 through sizes without rows or columns and back."""
    with Terminal(HEGAO, rows=24, columns=80) as terminal:
        terminal.wait_for("1/39")
        terminal.press(*keys)
        settled(terminal)
        for rows, columns in SIZES:
            terminal._set_size(rows, columns)
            settled(terminal)
        terminal._set_size(24, 80)
        settled(terminal)
        if keys:
            terminal.press("escape")
            settled(terminal)
        terminal.press("l")
        terminal.wait_for("2/39")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []


def test_no_window_is_smaller_than_a_cell() -> None:
    """One row or column at least; both unknown are those of a usual terminal."""
    assert usable_size(0, 0) == UNKNOWN
    assert usable_size(0, 24) == (1, 24)
    assert usable_size(80, 0) == (80, 1)
    assert usable_size(300, 100) == (300, 100)


def test_sizes_and_mouse_in_pixels_are_taken_and_left() -> None:
    """A terminal that reports its size itself, and once without pixels, rows and columns, ends nothing."""
    with Terminal(HEGAO, rows=24, columns=80) as terminal:
        terminal.wait_for("1/39")
        terminal.send("\x1b[?2048;2$y")
        while b"\x1b[?1016h" not in terminal.raw:
            assert terminal.read(20)
        for size in ("24;80;480;800", "24;80;0;0", "0;0;0;0", "0;80;0;800", "24;80;480;800"):
            terminal.send(f"\x1b[48;{size}t\x1b[<35;300;200M\x1b[<64;300;200M")
        settled(terminal)
        terminal.press("l")
        terminal.wait_for("2/39")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []
        assert terminal.raw.rfind(b"\x1b[?2048l") > terminal.raw.rfind(b"\x1b[?2048h")


def test_a_window_is_followed_though_an_answer_said_that_it_reports_itself() -> None:
    """After the answer that a terminal reports its sizes, one that does not is painted anew at each size."""
    with Terminal(HEGAO, rows=24, columns=80) as terminal:
        terminal.wait_for("1/39")
        terminal.send("\x1b[?2048;2$y")
        while b"\x1b[?2048h" not in terminal.raw:
            assert terminal.read(20)
        settled(terminal)
        for rows, columns in ((30, 100), (20, 60)):
            before = len(terminal.raw)
            terminal.resize(rows, columns)
            settled(terminal)
            assert len(terminal.raw) > before
            terminal.wait_for("1/39")
        terminal.press("q")
        assert terminal.wait_exit() == 0


@pytest.mark.parametrize("between", [(200, 3), (1, 1), (20, 60)])
async def test_a_window_that_is_at_once_as_large_as_it_was_is_painted_anew(between: tuple[int, int]) -> None:
    """Both sizes come before the first is laid out: what the terminal showed at the other one is lost to it."""
    async with reading(size=(120, 36)) as (app, _screen, pilot):
        painted: set[tuple[int, int]] = set()
        whole = {(row, column) for row in range(36) for column in range(120)}
        display = app._display

        def noted(screen: Screen[object], update: object) -> None:
            if isinstance(update, ChopsUpdate):
                painted.update((row, at) for row, start, end in update.spans for at in range(start, end))
            elif isinstance(update, LayoutUpdate):
                painted.update(whole)
            display(screen, update)  # type: ignore[arg-type]

        app._display = noted  # type: ignore[method-assign, assignment]
        for size in (Size(*between), Size(120, 36)):
            app.post_message(events.Resize(size, size))
            taken = asyncio.Event()
            app.call_later(taken.set)
            await (
                taken.wait()
            )  # and not yet handed on to be laid out: without this the second takes the first's place
        for _turn in range(TURNS):
            if painted >= whole:
                break
            await pilot.pause()
        assert painted >= whole


def test_a_size_that_is_kept_after_its_signal_is_told_all_the_same() -> None:
    """Looked at again a moment later; where it is known, nothing is told."""
    told: list[Size] = []
    driver: Any = SimpleNamespace(
        _get_terminal_size=lambda: (120, 36),
        _app=SimpleNamespace(size=Size(200, 3)),
        exit_event=threading.Event(),
        process_message=lambda message: told.append(message.size),
    )
    TerminalDriver._settle(driver)
    assert told == [Size(120, 36)]
    driver._app.size = Size(120, 36)
    TerminalDriver._settle(driver)
    assert told == [Size(120, 36)]
