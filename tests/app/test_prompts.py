"""Prompts on the screen: label, hint, what is said of the line, keys by name, lines typed before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tests.app.reviews import until
from tests.app.screens import SIZES, asks, be_drawn, lines_of, reading, status_of, told
from tests.speeches import small_speech
from tui import words
from tui.app.application import Hegao
from tui.app.dialogs import report_forms
from tui.app.dialogs.report_forms import ReportForms
from tui.app.widgets.prompt import Prompt, foot_rows
from tui.files.memory import recall
from tui.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


def foot(app: Hegao) -> str:
    """The last rows of the screen: the line asked for, and what stands below it."""
    return "\n".join(lines_of(app)[-3:])


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", words.LANGUAGES)
async def test_a_prompt_names_what_is_asked_and_its_keys(size: tuple[int, int], language: str) -> None:
    """Label, hint, Enter and Esc; nothing of the text moves."""
    words.use(language)
    label, hint, take = {
        "en": ("Figure number:", "1 to 7", "Enter accept"),
        "zh": ("数字序号：", "1 至 7", "Enter 确定"),
    }[language]
    async with reading(size, small_speech()) as (app, screen, pilot):
        height = screen.text.size.height
        await pilot.press("colon")
        assert label in foot(app)
        assert hint in foot(app)
        assert take in foot(app)
        assert "Esc" in foot(app)
        assert screen.text.size.height == height
        await pilot.press("escape")
        assert label not in foot(app)
        assert screen.text.has_focus


async def test_a_number_that_no_figure_has_is_not_taken() -> None:
    """It says how many there are; letters are no number; a right one goes there."""
    async with reading((80, 24), small_speech()) as (app, screen, pilot):
        await pilot.press("colon", "9", "9")
        assert "there are 7 figures" in foot(app)
        await pilot.press("enter")
        assert asks(screen)
        await pilot.press("backspace", "backspace", *"abc")
        assert "“abc” is no number" in foot(app)
        await pilot.press("backspace", "backspace", "backspace", "5")
        assert "141个" in foot(app)
        await pilot.press("enter")
        assert screen.reading.mention is not None
        assert screen.reading.mention.number == 5


async def test_plain_words_for_a_value_are_asked_once_more() -> None:
    """The first Enter says so; other words are asked anew; the second takes them."""
    async with reading((80, 24), small_speech()) as (app, screen, pilot):
        await pilot.press("equals_sign", *"abc def", "enter")
        assert "plain words" in foot(app)
        assert "Enter again takes it" in foot(app)
        await pilot.press("g", "enter")
        assert asks(screen)
        await pilot.press("enter")
        assert not asks(screen)
        await until(pilot, lambda: bool(screen.snapshot and screen.snapshot.verdicts))
        assert screen.snapshot is not None
        own = screen.snapshot.own(screen.workspace.speech.mentions[0])
        assert own is not None
        assert own.corrected == "abc defg"


async def test_earlier_lines_come_back_in_this_run_and_the_next() -> None:
    """By kind; the line that was begun is the last one."""
    workspace = Workspace(small_speech())
    for run in range(2):
        app = Hegao(workspace)
        async with app.run_test(size=(80, 24)) as pilot:
            if not run:
                await pilot.press("slash", *"141", "enter", "slash", *"14", "enter", "colon", "5", "enter")
            await pilot.press("slash", "x", "up")
            prompt = app.screen.query_one(Prompt)
            assert prompt.line == "14"
            await pilot.press("up", "up")
            assert prompt.line == "141"
            await pilot.press("down", "down", "down")
            assert prompt.line == "x"
            await pilot.press("escape", "colon", "up")
            assert app.screen.query_one(Prompt).line == "5"
            await pilot.press("escape")
            app.exit()
    assert recall().speeches[0].typed["search"] == ("141", "14")


async def test_a_private_run_keeps_no_line() -> None:
    """Nor anything else."""
    app = Hegao(Workspace(small_speech(), private=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"141", "enter")
        app.exit()
    assert recall().speeches == ()


async def test_a_blind_second_neither_sees_lines_nor_leaves_any() -> None:
    """What the first one typed would say what he looked at; the other way round too."""
    workspace = Workspace(small_speech())
    for blind, typed, seen in ((False, "141", ""), (True, "15", ""), (False, "", "141")):
        app = Hegao(workspace, blind=blind)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("slash", "up")
            assert app.screen.query_one(Prompt).line == seen
            await pilot.press("escape", "slash", *typed, "enter")
            app.exit()
    assert recall().speeches[0].typed["search"] == ("141",)


async def test_a_report_is_asked_for_by_its_form_then_by_a_path_that_is_completed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Word first; what cannot be written is grey with its command; Tab completes; a taken name is refused."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "taken.html").write_text("", encoding="utf-8")
    monkeypatch.setattr(report_forms, "find_spec", lambda _name: None)
    async with reading((120, 36), small_speech()) as (app, screen, pilot):
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, ReportForms) and app.screen.marked is not None)
        shown = "\n".join(lines_of(app))
        assert "pip install python-docx" in shown
        assert isinstance(app.screen, ReportForms)
        assert app.screen.marked == ".html"
        await pilot.press("enter")
        await until(pilot, lambda: asks(screen))
        prompt = screen.query_one(Prompt)
        assert prompt.line.endswith("-report.html")
        prompt.line = "rep"
        await pilot.press("tab")
        assert prompt.line == "reports/"
        await pilot.press("tab")
        assert prompt.line == "reports/taken.html"
        assert "already there" in foot(app)
        await pilot.press("enter")
        assert asks(screen)
        prompt.line = "reports/new.html"
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert told(app).startswith("Written: ")
    assert (tmp_path / "reports" / "new.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("width", [24, 50, 80, 120])
def test_what_is_said_and_the_keys_stand_whole_below_the_line(width: int) -> None:
    """Side by side, or one below the other."""
    keys = (("Enter", "key"), (" take", "muted"))
    for said in ("1 to 39", "这条提示比较长，要占不止一行，" * 3, "x" * 100):
        rows = ["".join(text for text, _style in row) for row in foot_rows((said, ""), keys, width)]
        assert all(cell_len(row) < width for row in rows)
        assert "".join("".join(rows).split()) == said.replace(" ", "") + "Entertake"


async def test_what_stands_in_a_line_at_first_is_replaced_by_what_is_typed() -> None:
    """The right value given before, the filter in force; the arrow keys go on with it instead."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        await pilot.press("right", "equals_sign", *"16%", "enter")
        await until(pilot, lambda: bool(screen.snapshot and screen.snapshot.verdicts))
        await until(pilot, lambda: not app.key_gate.busy)
        await pilot.press("equals_sign")
        await until(pilot, lambda: asks(screen))
        assert screen.query_one(Prompt).line == "16%"
        await pilot.press(*"17%")
        assert screen.query_one(Prompt).line == "17%"
        await pilot.press("escape", "equals_sign")
        await until(pilot, lambda: asks(screen))
        await pilot.press("end", "backspace", "0", "%")
        assert screen.query_one(Prompt).line == "160%"


async def test_a_filter_without_a_hit_says_so_while_typed_and_after() -> None:
    """In the prompt, then in the status line."""
    async with reading() as (app, _screen, pilot):
        await pilot.press("m", "ampersand", *"qqq")
        await be_drawn(pilot)
        assert "no row of 39 holds “qqq”" in foot(app)
        await pilot.press("enter")
        await be_drawn(pilot)
        assert "no row of 39 holds “qqq”" in status_of(app)
