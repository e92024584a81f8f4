"""What a review never loses: killed, edited under its feet, beside another program, on a full disk."""

from __future__ import annotations

import asyncio
import shutil
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.app.reviews import fill_disk, in_review, log, straight, until, verdicts_in
from tests.app.screens import lines_of, reading, status_of
from tests.speeches import small_speech
from tests.terminal import Terminal
from tui.app.application import Hegao
from tui.app.dialogs.review_start import ReviewStart
from tui.app.dialogs.store_trouble import StoreTrouble
from tui.app.reader.screen import ReaderScreen
from tui.files.places import bundled_pack
from tui.reading.state import begin
from tui.review.event_types import VerdictGiven
from tui.review.events import Draft
from tui.review.store import Store, default_path
from tui.settings import reviewer_name
from tui.speech.verdicts import PlaceKind, Verdict, target_at
from tui.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from textual.pilot import Pilot

HEGAO = [sys.executable, "-m", "tui"]


@pytest.mark.terminal
def test_a_verdict_that_was_shown_is_there_after_kill_9() -> None:
    """The program is killed the moment its progress says so; the next one goes on behind it."""
    shown = ("Review 1/39", "Review 2/39", "Review 3/39")
    for number, (key, said) in enumerate(zip("vdx", shown, strict=True), 1):
        with Terminal([*HEGAO, "review"], rows=36, columns=120) as terminal:
            terminal.wait_for("Go on with a review" if number > 1 else "Begin a review")
            terminal.press("enter")
            terminal.wait_for(f"Figure {number}/39")
            terminal.press(key)
            terminal.wait_for(said)
            terminal.signal(signal.SIGKILL)
            assert terminal.wait_exit() == -signal.SIGKILL
        assert len(verdicts_in(log())) == number


@pytest.mark.terminal
def test_a_review_straight_from_the_command_line_leaves_a_clean_terminal() -> None:
    """`hegao review`, Enter, a verdict, `q`: it ends with status 0."""
    with Terminal([*HEGAO, "review"], rows=24, columns=80, env={"LANG": "zh_CN.UTF-8"}) as terminal:
        terminal.wait_for("14%")
        terminal.press(
            "enter"
        )  # perhaps before there is something to take: then it takes what will be offered
        terminal.wait_for("0/39")
        terminal.press("v")
        terminal.wait_for("2/39")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []
    assert [verdict for _start, verdict, _value in verdicts_in(log())] == ["verified"]


EDITS = (
    ("14%", "14.5%"),  # its value changed, and the context of 15.8% and 2023%
    ("农村科技、新型农村合作医疗等9项工作获全国先进称号", "农村科技获全国先进称号"),  # 9项 is gone
)


async def test_a_session_goes_on_after_the_text_was_edited_and_shows_all_four_outcomes(
    tmp_path: Path,
) -> None:
    """Same and moved verdicts stand, changed and gone ones fall back and are listed; no event is lost."""
    source = tmp_path / "speech.txt"
    text = open_workspace(None).speech.text
    source.write_text(text, encoding="utf-8")
    async with straight(open_workspace(str(source))) as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        count = len(app.workspace.speech.mentions)
        for number in range(8):
            await pilot.press("v")
            await until(pilot, lambda number=number: len(verdicts_in(log())) == number + 1)  # type: ignore[misc]
    before = log()
    for old, new in EDITS:
        assert old in text
        text = text.replace(old, new, 1)
    source.write_text(text, encoding="utf-8")
    async with straight(open_workspace(str(source))) as (app, pilot):
        shown = "\n".join(lines_of(app))
        assert "Go on with a review" in shown
        assert "Verdicts that no longer hold" in shown
        assert "14%: ✓ verified; changed" in shown
        assert "9项: ✓ verified; gone" in shown
        assert "same: reworded around it: 1 verdict holds" in shown
        assert "2023%: ✓ verified" in shown
        assert "15.8%: ✓ verified" not in shown  # its sentence stands there word for word
        assert "2022年: ✓ verified" not in shown
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press("colon", "3", "enter")
        await until(pilot, lambda: "no longer holds" in "\n".join(lines_of(app)))
    assert set(before) <= set(log())
    assert count >= 39


async def test_two_programs_see_each_others_verdicts() -> None:
    """What another program writes stands on this screen after the next look; the store is not even loaded before the first of it."""
    speech = small_speech()
    async with reading(speech=speech) as (app, screen, pilot):
        await until(pilot, lambda: screen.controllers.findings.checked)
        await screen.controllers.reviews.poll()
        assert screen.snapshot is None
        assert screen.controllers.reviews.service is None
        written = {}
        for number, verdict in ((2, Verdict.DOUBTFUL), (0, Verdict.VERIFIED)):
            mention = speech.mentions[number]
            target = target_at(speech, PlaceKind.FIGURE, mention.start, mention.end)
            with Store.open(None, reviewer_name(app.settings)) as other:
                await asyncio.to_thread(other.append, Draft(VerdictGiven(verdict), target))
            written[number] = verdict
            await screen.controllers.reviews.poll()
            assert _verdicts(screen) == written


def _verdicts(screen: ReaderScreen) -> Mapping[int, Verdict]:
    """What stands on the screen."""
    return screen.snapshot.verdicts if screen.snapshot is not None else {}


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk on which nothing more can be written, but in memory."""
    fill_disk(monkeypatch)


@pytest.mark.usefixtures("full_disk")
async def test_on_a_full_disk_no_verdict_is_shown_and_going_on_unsaved_is_the_users_word() -> None:
    """The reason is on the screen; Enter goes back with nothing decided."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        await _verify_in_vain(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen)
        assert screen.snapshot is not None
        assert screen.snapshot.verdicts == {}
        await _verify_in_vain(app, pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: screen.snapshot is not None and not screen.snapshot.saved)
        await pilot.press("v")
        await until(
            pilot, lambda: screen.snapshot is not None and screen.snapshot.verdicts == {0: Verdict.VERIFIED}
        )
        assert status_of(app).startswith("not saved")
    assert log() == ()


async def test_a_review_goes_on_unsaved_where_there_is_no_place_for_a_store_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list of what to review comes after the user's word, verdicts are taken, and a report could hold them."""
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("HEGAO_DATA_DIR", str(tmp_path / "file" / "data"))
    app = Hegao(Workspace(small_speech()), straight=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, StoreTrouble) and app.screen.marked is not None)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ReviewStart) and app.screen.marked is not None)
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press("x")
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await until(
            pilot, lambda: screen.snapshot is not None and screen.snapshot.verdicts == {0: Verdict.WRONG}
        )


async def _verify_in_vain(app: Hegao, pilot: Pilot[None]) -> None:
    """Press a key that cannot be saved, and see why."""
    await pilot.press("v")
    await until(pilot, lambda: isinstance(app.screen, StoreTrouble) and app.screen.marked is not None)
    shown = " ".join(" ".join(lines_of(app)).split())
    assert "Not saved" in shown
    assert "is full" in shown


async def test_a_store_emptied_while_open_takes_no_verdict_and_gets_back_what_was_held() -> None:
    """The key is refused, with the reason; opened again, the earlier verdict is in the file and the next one is taken."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        await pilot.press("v")
        await until(
            pilot, lambda: screen.snapshot is not None and screen.snapshot.verdicts == {0: Verdict.VERIFIED}
        )
        default_path().write_bytes(b"")
        await pilot.press("right", "x")
        await until(pilot, lambda: isinstance(app.screen, StoreTrouble) and app.screen.marked is not None)
        assert "overwritten while it was open" in " ".join(" ".join(lines_of(app)).split())
        assert screen.snapshot is not None
        assert screen.snapshot.verdicts == {0: Verdict.VERIFIED}
        await pilot.press("up", "enter")
        await until(pilot, lambda: app.screen is screen)
        await until(pilot, lambda: "was damaged. It is kept as" in said(app))
        await pilot.press("x")
        await until(
            pilot,
            lambda: (
                screen.snapshot is not None
                and screen.snapshot.verdicts == {0: Verdict.VERIFIED, 1: Verdict.WRONG}
            ),
        )
    assert [verdict for _start, verdict, _value in verdicts_in(log())] == ["verified", "wrong"]


def said(app: Hegao) -> str:
    """All that was said and still matters."""
    return "\n".join(message.text for message in app.messages.told)


async def test_a_blind_second_review_sees_nothing_of_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without `--blind` the card names the first reviewer's verdict; with it nothing does."""
    workspace = Workspace(small_speech())
    mention = workspace.speech.mentions[0]
    target = target_at(workspace.speech, PlaceKind.FIGURE, mention.start, mention.end)
    with Store.open(None, "first") as store:
        store.append(Draft(VerdictGiven(Verdict.WRONG), target))
    monkeypatch.setenv("HEGAO_REVIEWER", "second")
    for blind in (False, True):
        async with straight(workspace, blind=blind) as (app, pilot):
            await pilot.press("enter")
            await until(pilot, in_review(app))
            assert ("first: ✗ wrong" in "\n".join(lines_of(app))) is not blind


async def test_a_blind_second_does_not_begin_where_the_first_stood() -> None:
    """The place kept from the last reading is another's: it would say how far he came."""
    workspace = Workspace(small_speech())
    workspace.keep_place(begin(workspace.speech).to_mention(2))
    for blind, number in ((False, 3), (True, 1)):
        app = Hegao(workspace, blind=blind)
        async with app.run_test(size=(120, 36)):
            screen = app.screen
            assert isinstance(screen, ReaderScreen)
            mention = screen.state.reading.mention
            assert mention is not None
            assert mention.number == number


def test_a_copy_of_the_bundled_pack_is_another_place_of_the_same_speech(tmp_path: Path) -> None:
    """A speech is known by its pack's id, wherever it lies."""
    shutil.copytree(bundled_pack(), tmp_path / "pack")
    assert open_workspace(str(tmp_path / "pack")).speech.id == open_workspace(None).speech.id
