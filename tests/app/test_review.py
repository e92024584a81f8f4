"""Review sessions on the screen: one key a verdict, undo without an end, sessions that go on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.app.reviews import bundled_review, in_review, key, log, straight, until, verdicts_in
from tests.app.screens import SIZES, lines_of, reading
from tests.speeches import small_speech
from tui.app.dialogs.report_forms import ReportForms
from tui.app.dialogs.review_start import ReviewStart
from tui.app.dialogs.review_summary import ReviewSummary
from tui.app.reader.review_screen import ReviewScreen
from tui.app.reader.session import SessionMode
from tui.reading.verdict_wording import SIGNS
from tui.review.event_types import SessionBegun, SessionEnded, VerdictGiven
from tui.review.events import Draft
from tui.review.projection import project, state_hash
from tui.review.store import Store
from tui.speech.verdicts import PlaceKind, target_at
from tui.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.app.application import Hegao
    from tui.app.reader.screen import ReaderScreen

EVERY_SIZE = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
FULL_WIDTH = {char: chr(ord(char) + 0xFEE0) for char in "vdxs="}


def reviewed_in(screen: ReviewScreen) -> int:
    """How many figures of the session's queue have a verdict."""
    mode = screen.controllers.mode
    assert isinstance(mode, SessionMode)
    return mode.queue.progress.reviewed if mode.queue else -1


async def trace(app: Hegao, pilot: Pilot[None], keys: list[str], forms: dict[str, str]) -> int:
    """Press keys from the start of `hegao review` to the summary; how many they were."""
    pressed = 0
    await pilot.press("enter")
    pressed += 1
    await until(pilot, in_review(app))
    for char in keys:
        await key(pilot, forms.get(char, char))
        pressed += 1
    await until(pilot, lambda: isinstance(app.screen, ReviewSummary) and app.screen.marked is not None)
    return pressed


async def test_all_figures_are_reviewed_in_few_keys_and_full_width_keys_leave_the_same_log(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """From `hegao review` to the summary at most 45 keys for 40 figures, in whatever width they are sent."""
    logs = []
    for name, forms in (("half", {}), ("full", FULL_WIDTH)):
        monkeypatch.setenv("HEGAO_DATA_DIR", str(tmp_path / name))
        async with bundled_review() as (app, pilot):
            count = len(app.workspace.speech.mentions)
            keys = ["v", "d", "x"] * (count // 3) + ["v"] * (count % 3)
            pressed = await trace(app, pilot, keys, forms)
            assert pressed - count <= 5
            assert f"Review {count}/{count}" in "\n".join(lines_of(app))
        logs.append(verdicts_in(log()))
    assert logs[0] == logs[1]
    assert len(logs[0]) == count


@EVERY_SIZE
async def test_a_verdict_moves_on_and_progress_stays_on_the_screen(size: tuple[int, int]) -> None:
    """Each key is in the log before the next figure is shown."""
    async with straight(size=size) as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press("v", "d", "x", "s")
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        await until(pilot, lambda: screen.reading.place.mention == 4)
        shown = "\n".join(lines_of(app))
        assert "Review 3/7" in shown
        assert ("✓ verified 1" if size[0] >= 80 else "✓ 1") in shown
        assert [verdict for _start, verdict, _value in verdicts_in(log())] == [
            "verified",
            "doubtful",
            "wrong",
            "skipped",
        ]


async def test_the_right_value_is_typed_and_moves_on() -> None:
    """`=` asks for a line; Esc decides nothing."""
    async with straight() as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press("equals_sign", "escape", "equals_sign", *"15%", "enter")
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        await until(pilot, lambda: screen.reading.place.mention == 1)
        await pilot.press("left")
        assert "✗ wrong, should be 15%" in "\n".join(lines_of(app))
        assert [said[1:] for said in verdicts_in(log())] == [("wrong", "15%")]


async def test_undo_goes_back_past_the_last_figure_to_the_beginning_and_redo_to_the_end() -> None:
    """From the summary too; the state after redo is the state before undo."""
    async with straight() as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        await pilot.press(*"vdxvdxv")
        await until(pilot, lambda: isinstance(app.screen, ReviewSummary) and app.screen.marked is not None)
        before = state_hash(project(log()))
        await pilot.press("u")
        await until(pilot, lambda: reviewed_in(screen) == 6)
        assert screen.reading.place.mention == 6
        await pilot.press(*"uuuuuu")
        await until(pilot, lambda: reviewed_in(screen) == 0)
        assert screen.reading.place.mention == 0
        await pilot.press("u")
        await pilot.press(*["ctrl+r"] * 7)
        await until(pilot, lambda: reviewed_in(screen) == 7)
        assert state_hash(project(log())) == before


async def test_undo_reaches_across_restarts_and_works_in_the_reader() -> None:
    """What was decided yesterday in a session is taken back today in the reader."""
    async with straight() as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press("v", "d")
        await until(pilot, lambda: len(verdicts_in(log())) == 2)
    async with reading(speech=small_speech()) as (_app, screen, pilot):
        await pilot.press("u", "u")
        await until(pilot, lambda: screen.snapshot is not None and not screen.snapshot.verdicts)
        assert screen.reading.place.mention == 0


async def test_a_session_goes_on_where_it_was_left_and_none_begins_silently() -> None:
    """The next start offers the session; Enter goes on with it at the figure where it stood."""
    async with straight() as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press("v", "v", "right", "q")
        await until(pilot, lambda: not app.is_running or app.return_code is not None)
    async with straight() as (app, pilot):
        await until(pilot, lambda: "Go on with a review" in "\n".join(lines_of(app)))
        assert "2/7" in "\n".join(lines_of(app))
        await pilot.press("enter")
        await until(pilot, in_review(app))
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        assert screen.reading.place.mention == 3
    assert sum(isinstance(event.data, SessionBegun) for event in log()) == 1


async def test_skipped_figures_come_again_and_the_summary_ends_the_session() -> None:
    """An ended session is not offered again."""
    async with straight() as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press(*"svvvvvs")
        await until(pilot, lambda: isinstance(app.screen, ReviewSummary) and app.screen.marked is not None)
        await pilot.press("enter")
        screen = app.screen_stack[1]
        assert isinstance(screen, ReviewScreen)
        await until(pilot, lambda: len(app.screen_stack) == 2 and screen.reading.place.mention == 0)
        await pilot.press("v")
        await until(pilot, lambda: screen.reading.place.mention == 6)
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, ReviewSummary) and app.screen.marked is not None)
        await pilot.press("enter")
        await until(pilot, lambda: app.return_code is not None)
    assert isinstance(log()[-1].data, SessionEnded)
    async with straight() as (app, pilot):
        await until(pilot, lambda: "Begin a review" in "\n".join(lines_of(app)))


async def test_from_the_reader_a_session_is_left_back_to_the_reader() -> None:
    """`r`, Enter, a verdict, `q`: the reader is there, with the verdict."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, ReviewStart) and app.screen.marked is not None)
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press("d")
        await until(pilot, lambda: len(verdicts_in(log())) == 1)
        await pilot.press("q")
        await until(pilot, lambda: app.screen is screen)
        assert screen.snapshot is not None
        assert list(screen.snapshot.verdicts) == [0]
        assert "Review 1/7" in "\n".join(lines_of(app))


@EVERY_SIZE
async def test_verdicts_in_the_reader_stay_on_the_figure(size: tuple[int, int]) -> None:
    """`v` `d` `x` set ✓ ? ✗ beside the line and on the card, and do not move on."""
    async with reading(size, small_speech()) as (app, screen, pilot):
        for char, sign, word in (("v", "✓", "verified"), ("d", "?", "doubtful"), ("x", "✗", "wrong")):
            await pilot.press(char)
            await until(pilot, partial(_says, screen, word))
            assert screen.reading.place.mention == 0
            if size[0] >= 80:
                assert f"{sign} {word}" in "\n".join(lines_of(app))
        gutters = [line[:3] if size[0] < 120 else line for line in lines_of(app)]
        assert any("✗" in line for line in gutters)


def _says(screen: ReaderScreen, verdict: str) -> bool:
    """Whether that is the reviewer's verdict on the first figure."""
    verdict_record = screen.snapshot.own(screen.workspace.speech.mentions[0]) if screen.snapshot else None
    return verdict_record is not None and verdict_record.verdict == verdict


async def test_paragraphs_and_sections_are_marked_as_read_and_chapters_roll_up() -> None:
    """The outline shows a section when its paragraphs are read, a chapter when its sections are."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        await pilot.press("1", "w")
        await until(pilot, lambda: any("Duty ✓" in line for line in lines_of(app)))
        assert not any("Mechanism ✓" in line for line in lines_of(app))
        await pilot.press("2", "R")
        await until(pilot, lambda: any("Mechanism ✓" in line for line in lines_of(app)))
        await pilot.press("R")
        await until(pilot, lambda: not any("Mechanism ✓" in line for line in lines_of(app)))
        del screen


async def test_disagreements_are_walked_through_on_the_review_screen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The queue holds the figures on which two reviewers differ, both verdicts stand on the card."""
    workspace = Workspace(small_speech())
    for reviewer, verdicts in (("李", "✓✓?"), ("王", "✓✗✓")):
        with Store.open(None, reviewer) as store:
            for mention, sign in zip(workspace.speech.mentions, verdicts, strict=False):
                verdict = next(one for one, key in SIGNS.items() if key == sign)
                target = target_at(workspace.speech, PlaceKind.FIGURE, mention.start, mention.end)
                store.append(Draft(VerdictGiven(verdict), target))
    monkeypatch.setenv("HEGAO_REVIEWER", "李")
    async with straight(workspace) as (app, pilot):
        start = app.screen
        assert isinstance(start, ReviewStart)
        labels = ["".join(part[0] for part in row.parts) for row in start.rows()]
        wanted = next(at for at, label in enumerate(labels) if "reviewers disagree" in label)
        while start.cursor != wanted:
            await pilot.press("down")
        await pilot.press("enter")
        await until(pilot, in_review(app))
        shown = "\n".join(lines_of(app))
        assert "Review 0/2" in shown
        assert "15.8%" in shown
        assert "王: ✗ wrong" in shown
        await pilot.press("x")
        await until(pilot, lambda: "Review 1/2" in "\n".join(lines_of(app)))
        assert "王: ✓ verified" in "\n".join(lines_of(app))


async def test_the_summary_lists_the_wrong_and_the_doubtful_and_goes_to_each() -> None:
    """The wrong first; with Enter on one it is current, and the session goes on."""
    async with straight() as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        session = app.screen
        assert isinstance(session, ReviewScreen)
        for verdict in "vdx":
            number = session.reading.place.mention
            await pilot.press(verdict)
            await until(pilot, lambda before=number: session.reading.place.mention != before)  # type: ignore[misc]
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, ReviewSummary) and app.screen.marked is not None)
        summary = app.screen
        assert isinstance(summary, ReviewSummary)
        listed = [row.target for row in summary.rows() if isinstance(row.target, int)]
        assert listed == [2, 1]
        await pilot.press("G")
        assert summary.marked == 1
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is session)
        assert session.reading.place.mention == 1


async def test_the_summary_is_reached_by_a_key_while_one_reads_and_in_the_midst_of_a_session() -> None:
    """It counts the whole speech, lists what is wrong and doubtful with its section, and goes to each."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        for pressed in ("v", "right", "d", "right", "x"):
            await pilot.press(pressed)
            await until(pilot, lambda: not app.key_gate.busy)
        await pilot.press("percent_sign")
        await until(pilot, lambda: isinstance(app.screen, ReviewSummary) and app.screen.marked is not None)
        summary = app.screen
        assert isinstance(summary, ReviewSummary)
        shown = "\n".join(lines_of(app))
        assert "Review 3/7" in shown
        assert "Opening" in shown
        assert [row.target for row in summary.rows() if isinstance(row.target, int)] == [2, 1]
        await pilot.press("G", "enter")
        await until(pilot, lambda: app.screen is screen)
        assert screen.reading.place.mention == 1
    async with straight() as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        await pilot.press("percent_sign")
        await until(pilot, lambda: isinstance(app.screen, ReviewSummary) and app.screen.marked is not None)


async def test_the_summary_of_what_is_read_offers_the_report_and_a_session() -> None:
    """Its lines do what they say; closed, one reads on where one was."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        await pilot.press("right", "v")
        await until(pilot, lambda: not app.key_gate.busy)
        for pressed, dialog in (("e", ReportForms), ("enter", ReviewStart)):
            await pilot.press("percent_sign")
            await until(
                pilot, lambda: isinstance(app.screen, ReviewSummary) and app.screen.marked is not None
            )
            await pilot.press(pressed)
            await until(pilot, lambda wanted=dialog: isinstance(app.screen, wanted))  # type: ignore[misc]
            await pilot.press("escape")
            await until(pilot, lambda: app.screen is screen)
        await pilot.press("percent_sign")
        await until(pilot, lambda: isinstance(app.screen, ReviewSummary) and app.screen.marked is not None)
        await pilot.press("q")
        await until(pilot, lambda: app.screen is screen)


async def test_keys_go_to_figures_by_what_was_said_and_the_outline_counts_them() -> None:
    """The doubtful, the wrong, those not reviewed, both ways; where there is none it is said."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        for key in ("v", "right", "d", "right", "x"):
            await pilot.press(key)
            await until(pilot, lambda: not app.key_gate.busy)
        for key, index in (
            ("right_curly_bracket", 3),
            ("left_curly_bracket", 6),
            ("right_parenthesis", 1),
            ("left_parenthesis", 1),
            ("exclamation_mark", 2),
            ("at", 2),
        ):
            await pilot.press(key)
            await until(pilot, lambda: not app.key_gate.busy)
            assert screen.reading.place.mention == index, key
        outline = "\n".join(lines_of(app))
        assert "2/2" in outline
        assert "1/3" in outline
        assert "0/2" in outline
