"""The command palette and the file chooser: everything by name, other speeches from here."""

from __future__ import annotations

import json
from threading import Event
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from textual.widgets import Input

from tests.app.screens import reading, told
from tui import words
from tui.app.dialogs.command_palette import Command, CommandPalette
from tui.app.dialogs.file_chooser import FileChooser
from tui.app.palette import commands
from tui.app.reader import opening_control
from tui.app.reader.screen import ReaderScreen
from tui.app.widgets.row_list import Rows
from tui.files.memory import Memory, Remembered, keep, keep_used, memory_file, recall, write
from tui.packs.plain import plain_speech
from tui.words import _
from tui.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.app.application import Hegao

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
        assert any(item.title.startswith("Build Mechanisms") for item in recall().speeches)
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

    def slow(path: str | None, *, private: bool = False, behind: bool = False) -> Workspace:
        go_on.wait(10)
        return open_workspace(path, private=private, behind=behind)

    monkeypatch.setattr(opening_control, "open_workspace", slow)
    monkeypatch.setattr(opening_control, "QUIET", 0.001)
    async with reading() as (app, screen, pilot):
        await screen.do("open_path", str(tmp_path / "a.txt"))
        while "a.txt" not in told(app):  # the notice comes from a timer
            await pilot.pause()
        await pilot.press("j")
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


async def shown(pilot: Pilot[None], app: Hegao, typed: str) -> list[str]:
    """What the palette offers for what is typed, from the first line on."""
    palette = app.screen
    assert isinstance(palette, CommandPalette)
    palette.query_one(Input).value = typed
    await pilot.pause()
    return ["".join(text for text, _style in row.parts).strip(" ▸") for row in palette.query_one(Rows).rows]


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_actions_are_found_by_other_words_in_both_languages(language: str) -> None:
    """Whatever the language in force: who wants a Word file, to save or to open types that."""
    words.use(language)
    export, opening = _("Export the report to a file"), _("Open a speech …")
    async with reading() as (app, _screen, pilot):
        await pilot.press("ctrl+p")
        for typed in ("word", "save", "docx", "保存", "导出"):
            assert (await shown(pilot, app, typed))[0] == export, typed
        for typed in ("open", "打开"):
            assert (await shown(pilot, app, typed))[0] == opening, typed
        assert _("Undo, any number of steps") in await shown(pilot, app, "撤回")


async def test_what_is_chosen_often_comes_first_and_that_is_remembered() -> None:
    """Over runs; by a private one nothing is counted."""
    async with reading() as (app, _screen, pilot):
        for _time in range(2):
            await pilot.press("ctrl+p", *"glossary", "enter")
            await pilot.pause()
            await pilot.press("escape")
        await pilot.press("ctrl+p", *"outline", "enter", "ctrl+p")
        names = await shown(pilot, app, "")
        assert names[:3] == [
            "Glossary: all terms, in both languages",
            "Outline",
            "Export the report to a file",
        ]
    assert recall().used == {"glossary": 2, "outline": 1}
    async with reading(private=True) as (app, _screen, pilot):
        await pilot.press("ctrl+p", *"outline", "enter", "ctrl+p")
        assert (await shown(pilot, app, ""))[0] == "Glossary: all terms, in both languages"
    assert recall().used == {"glossary": 2, "outline": 1}


async def test_speeches_opened_lately_are_in_it_unless_they_were_forgotten_or_are_gone(
    tmp_path: Path,
) -> None:
    """The last one first, with what is done often before them."""
    for name in ("甲", "乙", "丙"):
        (tmp_path / f"{name}.txt").write_text("一段话。\n", encoding="utf-8")
        keep(Remembered(name, str(tmp_path / f"{name}.txt"), f"讲稿{name}"))
    (tmp_path / "乙.txt").unlink()
    (tmp_path / "丁.md").write_text("一段话。\n", encoding="utf-8")
    write(Memory((*recall().speeches, Remembered("丁", str(tmp_path / "丁.md"), "无题"))))
    async with reading() as (app, _screen, pilot):
        await pilot.press("ctrl+p")
        assert (await shown(pilot, app, ""))[:2] == ["Open 讲稿丙", "Open 讲稿甲"]
        assert "Open 讲稿甲" in await shown(pilot, app, "打开 甲")
        assert "Open 丁.md" in await shown(pilot, app, "丁"), "one without a title has its name"
        await pilot.press("escape")
        write(recall().without({"丙"}))
        await pilot.press("ctrl+p")
        assert (await shown(pilot, app, ""))[0] == "Open 讲稿甲"


async def test_what_does_nothing_here_comes_last_and_says_why() -> None:
    """It is not in the list before something is typed."""
    async with reading(speech=plain_speech("一、开头\n今年修路。\n", id="plain")) as (
        app,
        screen,
        pilot,
    ):
        await pilot.press("ctrl+p")
        name = "Charts of the current metric"
        assert name not in await shown(pilot, app, "")
        assert name in await shown(pilot, app, "graph")
        before = screen.state
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is screen
        assert screen.state == before


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 20), (30, 12)])
async def test_every_action_is_one_line_its_keys_whole_and_its_name_cut_with_a_sign(
    size: tuple[int, int],
) -> None:
    """At every width."""
    async with reading(size) as (app, _screen, pilot):
        await pilot.press("ctrl+p")
        await shown(pilot, app, "")
        palette = app.screen
        assert isinstance(palette, CommandPalette)
        actions = [command for command in commands(app.screen_stack[0])[0] if command.offered]
        rows = palette.query_one(Rows).rows
        assert len(rows) == len(actions)
        for row in rows:
            command = row.target
            assert isinstance(command, Command)
            name = "".join(text for text, _style in row.parts)[2:]
            assert name == command.name or (name.endswith("…") and command.name.startswith(name[:-1]))
            said = sum(cell_len(text) for text, _style in (*row.parts, *row.right))
            assert said <= palette.query_one(Rows).scrollable_content_region.width


def test_counts_that_are_none_are_forgotten() -> None:
    """Whatever stands in the file."""
    keep_used("outline")
    kept = memory_file().read_text(encoding="utf-8")
    for said, counts in (
        ('{"outline": "x", "table": -1, "help": true, "card": 3}', {"card": 3}),
        ('["outline"]', {}),
        ("null", {}),
    ):
        memory_file().write_text(json.dumps(json.loads(kept) | {"used": json.loads(said)}), encoding="utf-8")
        assert recall().used == counts


async def test_tab_completes_a_path_as_far_as_all_entries_go_on_alike(tmp_path: Path) -> None:
    """To the end where one entry fits, a folder with its stroke; where nothing fits or more is to be typed, nothing."""
    (tmp_path / "讲稿").mkdir()
    for name in ("讲稿/第一稿.pdf", "讲稿/第一次.docx", "讲稿/附件.png"):
        (tmp_path / name).write_bytes(b"")
    async with reading() as (app, _screen, pilot):
        await pilot.press("O")
        await pilot.pause()
        chooser = app.screen
        assert isinstance(chooser, FileChooser)
        field = chooser.query_one(Input)
        for typed, completed in (
            (f"{tmp_path}/讲", f"{tmp_path}/讲稿/"),
            (f"{tmp_path}/讲稿/", f"{tmp_path}/讲稿/第一"),
            (f"{tmp_path}/讲稿/第一", f"{tmp_path}/讲稿/第一"),
            (f"{tmp_path}/讲稿/第一次", f"{tmp_path}/讲稿/第一次.docx"),
            (f"{tmp_path}/讲稿/附", f"{tmp_path}/讲稿/附"),
        ):
            field.value = typed
            await pilot.press("tab")
            await pilot.pause()
            assert field.value == completed
            assert field.has_focus


async def test_the_chooser_begins_with_speeches_opened_lately(tmp_path: Path) -> None:
    """Wherever they lie; once one types only those that fit."""
    (tmp_path / "甲.txt").write_text("一段话。\n", encoding="utf-8")
    keep(Remembered("a", str(tmp_path / "甲.txt"), "甲"))
    async with reading() as (app, _screen, pilot):
        await pilot.press("O")
        await pilot.pause()
        chooser = app.screen
        assert isinstance(chooser, FileChooser)
        assert chooser.query_one(Rows).rows[0].target == str(tmp_path / "甲.txt")
        chooser.query_one(Input).value = "/nowhere/"
        await pilot.pause()
        assert chooser.query_one(Rows).rows == ()
