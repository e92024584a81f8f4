"""Helpers for tests of review sessions: the program straight into one, and what its log says."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from textual import events

from tests.speeches import small_speech
from tui.app.application import Hegao
from tui.app.dialogs.review_start import ReviewStart
from tui.app.key_labels import name_of
from tui.app.reader.review_screen import ReviewScreen
from tui.app.reader.screen import ReaderScreen
from tui.review.event_types import Skipped, VerdictGiven
from tui.review.store import Store
from tui.review.trouble import StoreFullError
from tui.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    import pytest
    from textual.pilot import Pilot

    from tui.review.events import Event


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Let the program go on until a condition holds."""
    for _ in range(2000):
        if condition():
            return
        await pilot.pause()
    raise AssertionError(f"never came true; on the screen is {pilot.app.screen}")


async def checked(app: Hegao, pilot: Pilot[None]) -> ReaderScreen:
    """The reader once its checks are done."""
    screen = app.screen
    assert isinstance(screen, ReaderScreen)
    await until(pilot, lambda: screen.controllers.findings.checked)
    return screen


async def key(pilot: Pilot[None], char: str) -> None:
    """Press a key that a terminal sends as a character, full-width ones too, which Pilot drops."""
    pilot.app.post_message(events.Key(name_of(char) if char.isascii() else char, char))
    await pilot.pause()


@asynccontextmanager
async def straight(
    workspace: Workspace | None = None, size: tuple[int, int] = (120, 36), *, blind: bool = False
) -> AsyncIterator[tuple[Hegao, Pilot[None]]]:
    """What `hegao review` shows, once it asks what to review; the small speech unless told."""
    app = Hegao(workspace or Workspace(small_speech()), straight=True, blind=blind)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ReviewStart) and app.screen.marked is not None)
        yield app, pilot


@asynccontextmanager
async def bundled_review(size: tuple[int, int] = (120, 36)) -> AsyncIterator[tuple[Hegao, Pilot[None]]]:
    """`hegao review` on the bundled speech."""
    async with straight(open_workspace(None), size) as (app, pilot):
        yield app, pilot


def in_review(app: Hegao) -> Callable[[], bool]:
    """Whether one figure is on the screen to be judged."""
    return lambda: isinstance(app.screen, ReviewScreen)


def log() -> tuple[Event, ...]:
    """All that is in the store."""
    with Store.open(None, "") as store:
        return store.events()


def verdicts_in(events_: tuple[Event, ...]) -> list[tuple[int, str, str]]:
    """Of each verdict and skip where it was, what it was, and the right value."""
    found = []
    for event in events_:
        if isinstance(event.data, VerdictGiven | Skipped) and event.target.anchor:
            verdict = event.data.verdict if isinstance(event.data, VerdictGiven) else "skipped"
            corrected = event.data.corrected if isinstance(event.data, VerdictGiven) else ""
            found.append((event.target.anchor.start, str(verdict), corrected))
    return found


def fill_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on nothing can be written to the disk; a store in memory goes on."""
    append_all = Store.append_all

    def fails(self: Store, *what: object) -> object:
        if self.path is not None:
            raise StoreFullError(self.path)
        return append_all(self, *what)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "append_all", fails)
