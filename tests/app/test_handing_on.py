"""What the screen hands on and waives: what was decided there, saved or not, and nothing that a blind one may not see."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import asynccontextmanager, closing
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from tests.app.reviews import fill_disk, in_review, until
from tests.app.screens import lines_of
from tests.two_reviewers import BY_FIRST, FINDINGS, FIRST, RATE, SECOND, WORKSPACE, by_first, kept, words_of
from tui.app.application import Hegao
from tui.app.dialogs.report_forms import ReportForms
from tui.app.dialogs.review_start import ReviewStart
from tui.app.dialogs.store_trouble import StoreTrouble
from tui.app.reader.screen import ReaderScreen
from tui.export import FORMATS
from tui.review.event_types import VerdictGiven, Waived
from tui.review.store import default_path
from tui.review_service import ReviewService

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

FINDING = next(one for one in FINDINGS if one.span.start <= RATE.start < one.span.end)
MODES = ("saved", "unsaved", "read-only", "blind")


@pytest.fixture(autouse=True)
def _second(monkeypatch: pytest.MonkeyPatch) -> None:
    """A first reviewer was here; the second one works."""
    by_first()
    monkeypatch.setenv("HEGAO_REVIEWER", SECOND)


@asynccontextmanager
async def reader(
    mode: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Hegao, ReaderScreen, Pilot[None]]]:
    """The reader on the figure with a finding, its store in one of the `MODES`."""
    if mode == "read-only":
        with closing(sqlite3.connect(default_path())) as base:
            base.execute("CREATE TABLE later (name TEXT)")
            base.execute("PRAGMA user_version = 99")
    if mode == "unsaved":
        fill_disk(monkeypatch)
    app = Hegao(WORKSPACE, blind=mode == "blind")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await until(pilot, lambda: bool(screen.controllers.findings.checked and screen.snapshot))
        await pilot.press(*["right"] * (RATE.number - 1))
        assert screen.reading.mention is not None
        assert screen.reading.mention.number == RATE.number
        yield app, screen, pilot


async def _on_unsaved(app: Hegao, pilot: Pilot[None]) -> None:
    """Go on unsaved from the sheet that says why nothing could be saved."""
    await until(pilot, lambda: isinstance(app.screen, StoreTrouble) and app.screen.marked is not None)
    await pilot.press("down", "enter")
    await until(pilot, lambda: isinstance(app.screen, ReaderScreen) and not _saved(app.screen))


def _saved(screen: ReaderScreen) -> bool:
    """Whether what is decided on a screen is kept."""
    return screen.snapshot is not None and screen.snapshot.saved


async def export(app: Hegao, pilot: Pilot[None], path: Path) -> str:
    """Write the report to `path` by key, and give all its words."""
    await pilot.press("e")
    await until(pilot, lambda: isinstance(app.screen, ReportForms) and app.screen.marked is not None)
    await pilot.press("enter")
    await until(pilot, lambda: bool(app.screen.query(Input)))
    app.screen.query_one(Input).value = str(path)
    await pilot.press("enter")
    await until(pilot, path.exists)
    await app.workers.wait_for_complete()
    return await asyncio.to_thread(lambda: words_of(path.read_bytes(), path.suffix[1:]))


@pytest.mark.parametrize("form", FORMATS)
async def test_a_report_from_a_screen_that_saves_nothing_holds_what_was_decided_on_it(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full, one goes on unsaved: the report has the verdict, the file in the store has not."""
    before = kept()
    async with reader("unsaved", monkeypatch) as (app, screen, pilot):
        await pilot.press("v")
        await _on_unsaved(app, pilot)
        await pilot.press("v")
        await until(pilot, lambda: screen.snapshot is not None and screen.snapshot.own(RATE) is not None)
        words = await export(app, pilot, tmp_path / f"report.{form}")
    assert SECOND in words
    assert FIRST in words
    assert kept() == before


@pytest.mark.parametrize("form", FORMATS)
async def test_a_report_from_a_blind_review_holds_nothing_of_the_other_reviewer(
    form: str, tmp_path: Path
) -> None:
    """`hegao review --blind`, a verdict, `e`: no verdict, value, note, reason, label or name of the first."""
    app = Hegao(WORKSPACE, straight=True, blind=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ReviewStart) and app.screen.marked is not None)
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press("v")
        await until(pilot, lambda: [event.reviewer for event in kept()][-1] == SECOND)
        words = await export(app, pilot, tmp_path / f"report.{form}")
    assert SECOND in words
    assert {word for word in BY_FIRST if word in words} == set()
    assert {type(event.data) for event in kept() if event.reviewer == SECOND} >= {VerdictGiven}


async def test_a_report_from_a_store_that_can_only_be_read_holds_what_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen says why nothing is saved; what was decided before is handed on."""
    async with reader("read-only", monkeypatch) as (app, _screen, pilot):
        words = await export(app, pilot, tmp_path / "report.md")
    assert FIRST in words
    assert "首位的理由" in words


async def test_a_finding_that_another_waived_is_waived_for_all_but_the_blind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`W` finds nothing to waive; the card has the reason."""
    async with reader("saved", monkeypatch) as (app, screen, pilot):
        assert screen.waived == {FINDING.key: "首位的理由"}
        assert "waived: 首位的理由" in "\n".join(lines_of(app))
        await pilot.press("W")
        assert not app.screen.query(Input)


@pytest.mark.parametrize("mode", MODES)
async def test_a_finding_is_waived_as_the_store_is(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Saved; in memory where one goes on unsaved; not at all where it is read only; by the blind as if nobody had."""
    if mode != "blind":
        with ReviewService(WORKSPACE, FIRST) as first:
            first.do(first.drafts.withdraw_waiver(FINDING))
    before = kept()
    async with reader(mode, monkeypatch) as (app, screen, pilot):
        assert screen.waived == {}
        assert "首位的理由" not in "".join(lines_of(app))
        await _waive(app, pilot)
        if mode in ("unsaved", "read-only"):
            await until(pilot, lambda: isinstance(app.screen, StoreTrouble) and app.screen.marked is not None)
            assert screen.waived == {}
        if mode == "unsaved":
            await _on_unsaved(app, pilot)
            await _waive(app, pilot)
        if mode != "read-only":
            await until(pilot, lambda: screen.waived == {FINDING.key: "seen"})
            assert "waived: seen" in "\n".join(lines_of(app))
            await pilot.press("u")
            await until(pilot, lambda: screen.waived == {})
            await pilot.press("ctrl+r")
            await until(pilot, lambda: screen.waived == {FINDING.key: "seen"})
    new = [event for event in kept()[len(before) :] if isinstance(event.data, Waived)]
    assert [event.reviewer for event in new] == ([SECOND] if mode in ("saved", "blind") else [])


async def _waive(app: Hegao, pilot: Pilot[None]) -> None:
    """Waive the finding of the current figure for a reason."""
    await pilot.press("W")
    await until(pilot, lambda: bool(app.screen.query(Input)))
    await pilot.press(*"seen", "enter")
