"""Snapshots of the main screens as text: `pytest --snapshot-update` after a change that was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from syrupy.assertion import SnapshotAssertion  # noqa: TC002 - pytest reads the annotation

from tests.app.reviews import until
from tests.app.screens import SIZES, lines_of, reading
from tui import words
from tui.app.dialogs.review_start import ReviewStart
from tui.app.reader.screen import ReaderScreen

if TYPE_CHECKING:
    from tui.app.application import Hegao


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    "keys",
    [
        (),
        ("right", "right"),
        ("t", "1"),
        ("t", "t", "1"),
        ("1", "K"),
        ("D", "j"),
        ("4", "m"),
        ("5", "c"),
        ("6",),
        ("question_mark",),
        ("enter",),
        ("r",),
        ("r", "enter", *"vdxs"),
        ("2", "a"),
        ("v", "d", "L"),
    ],
    ids=[
        "start",
        "damaged",
        "both",
        "english",
        "term",
        "glossary",
        "table",
        "charts",
        "section",
        "help",
        "card",
        "queues",
        "review",
        "note",
        "notes",
    ],
)
async def test_the_screen_looks_as_it_did(
    snapshot: SnapshotAssertion, size: tuple[int, int], language: str, keys: tuple[str, ...]
) -> None:
    """Text, signs and alignment, at each size and in both languages."""
    words.use(language)
    async with reading(size) as (app, _screen, pilot):
        for key in keys:  # one by one: where the text is scrolled to depends on what was laid out before each
            await pilot.press(key)
            await until(pilot, lambda: not app.key_gate.busy and _is_laid_out(app))
        await pilot.pause()
        shown = "\n".join(line.rstrip() for line in lines_of(app))
    assert shown == snapshot


def _is_laid_out(app: Hegao) -> bool:
    """Whether a key says what it means: before the text has its rows, or the start its queues, it only sets out."""
    screen = app.screen
    if isinstance(screen, ReviewStart):
        return screen.marked is not None
    return not isinstance(screen, ReaderScreen) or screen.text.rows is not None
