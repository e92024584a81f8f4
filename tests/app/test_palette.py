"""The command palette and the file chooser: everything by name, other speeches from here."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from textual.widgets import Input

from tests.app.screens import reading, told
from tui import words
from tui.app.dialogs.command_palette import CommandPalette
from tui.app.dialogs.file_chooser import FileChooser
from tui.app.palette import commands
from tui.app.reader import opening_control
from tui.app.reader.screen import ReaderScreen
from tui.app.widgets.row_list import Rows
from tui.files.memory import Remembered, keep, recall
from tui.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

PACK = """
format = 1
id = "other"
title = "另一篇讲稿"
language = "zh-Hans"

[opening]
id = "opening"
title = "导语"
paragraphs = ["只有一段话。"]
"""


async def test_the_palette_has_every_binding_section_and_figure_by_name() -> None:
    """In the language in force; what is typed is looked for in all of them."""
    words.use("zh")
    async with reading() as (_app, screen, _pilot):
        names = [command.name for offered in commands(screen) for command in offered]
        assert "下一个数字" in names
        assert "节 2 创立承诺" in names
        assert any(name.startswith("数字 3 2023%") for name in names)
        assert "打开讲稿……" in names
        assert len([name for name in names if name.startswith("数字 ")]) == len(
            screen.workspace.speech.mentions
        )


async def test_a_figure_is_gone_to_from_the_palette() -> None:
    """Typed, chosen, there."""
    async with reading() as (app, screen, pilot):
        await pilot.press("ctrl+p")
        assert isinstance(app.screen, CommandPalette)
        await pilot.press(*"1500", "enter")
        await pilot.pause()
        assert screen.reading.mention is not None
        assert screen.reading.mention.surface == "1500多万元"


async def test_an_action_is_run_from_the_palette_and_keys_behind_it_wait() -> None:
    """What is typed behind Enter goes into the field that the action opens."""
    async with reading() as (app, screen, pilot):
        await pilot.press("ctrl+p", *"search", "enter", *"2023")
        await pilot.pause()
        assert app.screen is screen
        assert screen.query_one(Input).value == "2023"


async def test_the_palette_survives_a_list_that_changes_under_the_keys() -> None:
    """Nothing fits, then all does while a page is turned; moved in an empty list, and in a window without rows."""
    async with reading() as (app, screen, pilot):
        await pilot.press(
            "ctrl+p", "x", "x", "x", "pageup", "down", "enter", "ctrl+u", "pageup", "pagedown", "up"
        )
        palette = app.screen
        assert isinstance(palette, CommandPalette)
        await pilot.resize_terminal(1, 1)
        await pilot.press("pagedown", "pageup", "down", "x", "x", "ctrl+u", "pageup")
        await pilot.resize_terminal(120, 36)
        await pilot.press("escape")
        assert app.screen is screen


async def test_a_dialog_is_dismissed_once() -> None:
    """A second answer, from a click or a command that came late, is none."""
    async with reading() as (app, screen, pilot):
        await pilot.press("ctrl+p")
        palette = app.screen
        assert isinstance(palette, CommandPalette)
        palette.dismiss(None)
        palette.dismiss(None)
        await pilot.pause()
        palette.dismiss(None)
        await pilot.pause()
        assert app.screen is screen
        await pilot.press("right")
        assert screen.reading.mention is not None


async def test_the_chooser_marks_nothing_before_a_key_and_takes_the_only_entry(tmp_path: Path) -> None:
    """Enter opens what was typed where it can be opened, and else what alone begins like it."""
    for name in ("第一稿.txt", "第二稿.txt"):
        (tmp_path / name).write_text("一段话。\n第二段话。\n", encoding="utf-8")
    async with reading() as (app, screen, pilot):
        await screen.do("open_speech")
        await pilot.pause()
        chooser = app.screen
        assert isinstance(chooser, FileChooser)
        chooser.query_one(Input).value = f"{tmp_path}/"
        await pilot.pause()
        assert len(chooser.query_one(Rows).rows) == 2
        assert chooser.marked is None
        chooser.query_one(Input).value = f"{tmp_path}/第二"
        await pilot.pause()
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert app.screen.workspace.path == str(tmp_path / "第二稿.txt")


async def test_the_chooser_opens_another_pack_and_it_is_remembered(tmp_path: Path) -> None:
    """A folder is gone into, a pack is opened; the palette offers what was read before."""
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "speech.toml").write_text(PACK, encoding="utf-8")
    async with reading() as (app, screen, pilot):
        await pilot.press("4")
        await screen.do("open_speech")
        await pilot.pause()
        assert isinstance(app.screen, FileChooser)
        app.screen.query_one(Input).value = f"{tmp_path}/"
        await pilot.pause()
        assert len(app.screen.query_one(Rows).rows) == 1
        await pilot.press("down", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert app.screen.workspace.speech.title == "另一篇讲稿"
        assert next(item.title for item in recall().speeches).startswith("Build Mechanisms")
        names = [command.name for command in commands(app.screen)[1]]
        assert any("Build Mechanisms" in name for name in names)


async def test_what_is_wrong_with_a_speech_is_said_and_the_one_on_show_stays(tmp_path: Path) -> None:
    """A pack with a mistake does not end the program."""
    (tmp_path / "speech.toml").write_text("format = 9", encoding="utf-8")
    async with reading() as (app, screen, pilot):
        await screen.do("open_path", str(tmp_path))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.screen is screen
        assert "speech.toml" in told(app)


async def test_a_file_without_text_is_not_shown(tmp_path: Path) -> None:
    """There would be no place to be at."""
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    async with reading() as (app, screen, pilot):
        await screen.do("open_path", str(tmp_path / "empty.txt"))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.screen is screen
        assert "there is no text in it" in told(app)


async def test_a_speech_that_takes_long_to_open_is_announced_and_the_screen_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read beside the screen: keys work until it is there."""
    (tmp_path / "a.txt").write_text("另一篇讲稿\n同志们:投资5亿元。\n", encoding="utf-8")
    go_on = Event()

    def slow(path: str | None, *, private: bool = False) -> Workspace:
        go_on.wait(10)
        return open_workspace(path, private=private)

    monkeypatch.setattr(opening_control, "open_workspace", slow)
    monkeypatch.setattr(opening_control, "QUIET", 0.001)
    async with reading() as (app, screen, pilot):
        await screen.do("open_path", str(tmp_path / "a.txt"))
        while not told(app):  # the notice comes from a timer
            await pilot.press("n")
        assert "a.txt" in told(app)
        assert screen.reading.mention is not None
        go_on.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert app.screen.workspace.speech.title == "另一篇讲稿"


def test_speeches_are_remembered_the_last_one_first() -> None:
    """Each once, with the place of reading."""
    keep(Remembered("a", "/a", "A", 5, 1))
    keep(Remembered("b", "/b", "B"))
    keep(Remembered("a", "/a", "A", 9, None))
    assert [(item.id, item.offset) for item in recall().speeches] == [("a", 9), ("b", 0)]
