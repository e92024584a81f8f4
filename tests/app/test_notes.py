"""Notes on the screen: on every sort of place, in any script, listed, gone to, edited, removed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.app.reviews import key, log, until
from tests.app.screens import SIZES, lines_of, reading
from tests.speeches import small_speech
from tui import words
from tui.app.dialogs.note_editor import NoteEditor, NoteField, edited
from tui.app.dialogs.note_list import NoteList
from tui.app.widgets.row_list import Rows
from tui.packs.plain import plain_speech
from tui.review.projection import project
from tui.speech.verdicts import PlaceKind, ReaderNote, ReaderNoteKind

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.app.application import Hegao

EVERY_SIZE = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def notes() -> list[ReaderNote]:
    """The notes in the store."""
    return list(project(log()).notes.values())


async def write(app: Hegao, pilot: Pilot[None], text: str, *before: str) -> None:
    """Press `a`, keys inside the field, a text, and save it."""
    count = len(notes())
    await pilot.press("a")
    await until(pilot, lambda: isinstance(app.screen, NoteEditor) and isinstance(app.focused, NoteField))
    await pilot.press(*before)
    for char in text:
        await key(pilot, char)
    await pilot.press("ctrl+s")
    await until(pilot, lambda: len(notes()) == count + 1)


@EVERY_SIZE
async def test_a_note_on_the_current_figure_takes_chinese_and_full_width_signs(size: tuple[int, int]) -> None:
    """The field has the keys at once: what an input method sends stands in the note as it was sent."""
    async with reading(size, small_speech()) as (app, _screen, pilot):
        await write(app, pilot, "数字ｖ１，、？有误")
        (note,) = notes()
        assert note.text == "数字ｖ１，、？有误"
        assert note.target.kind is PlaceKind.FIGURE
        assert note.target.anchor is not None
        assert note.target.anchor.quote == "14%"
        if size[0] >= 80:
            await until(pilot, lambda: "数字ｖ１，、？有误" in "\n".join(lines_of(app)))


async def test_a_note_has_several_lines_and_a_kind() -> None:
    """Enter begins a new line; ctrl+t turns a comment into a question."""
    async with reading(speech=small_speech()) as (app, _screen, pilot):
        await write(app, pilot, "x", "ctrl+t", *"one", "enter", *"two")
        (note,) = notes()
        assert (note.kind, note.text) == (ReaderNoteKind.QUESTION, "one\ntwox")


@pytest.mark.parametrize(
    ("presses", "kind"),
    [(0, "figure"), (1, "paragraph"), (2, "section"), (3, "speech"), (4, "figure")],
)
async def test_a_note_is_about_a_figure_a_paragraph_a_section_or_the_speech(presses: int, kind: str) -> None:
    """ctrl+o goes round through what is there."""
    async with reading(speech=small_speech()) as (app, _screen, pilot):
        await write(app, pilot, "n", *["ctrl+o"] * presses)
        assert [note.target.kind for note in notes()] == [PlaceKind(kind)]


async def test_a_note_is_about_the_phrase_that_is_selected() -> None:
    """The selection comes first."""
    async with reading(speech=small_speech()) as (app, _screen, pilot):
        await pilot.press("V")
        await write(app, pilot, "n")
        (note,) = notes()
        assert note.target.kind is PlaceKind.PHRASE
        assert note.target.anchor is not None
        assert note.target.anchor.quote == "去年增长14%;"


async def test_what_was_written_is_thrown_away_only_at_the_second_escape() -> None:
    """A stray Esc loses nothing; an empty field closes at once."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, NoteEditor))
        await pilot.press(*"word", "escape")
        assert isinstance(app.screen, NoteEditor)
        await pilot.press("s", "escape")
        assert isinstance(app.screen, NoteEditor)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        await pilot.press("a", "escape")
        await until(pilot, lambda: app.screen is screen)
        assert notes() == []


@EVERY_SIZE
async def test_notes_are_listed_filtered_edited_removed_and_brought_back(size: tuple[int, int]) -> None:
    """In reading order; `x` removes, `u` undoes that, `e` edits, `/` filters."""
    async with reading(size, small_speech()) as (app, _screen, pilot):
        await pilot.press("right")
        await write(app, pilot, "beta")
        await pilot.press("left")
        await write(app, pilot, "alpha")
        await pilot.press("L")
        await until(pilot, lambda: isinstance(app.screen, NoteList) and app.screen.marked is not None)
        shown = "\n".join(lines_of(app))
        assert shown.index("alpha") < shown.index("beta")
        await pilot.press("x")
        await until(pilot, lambda: len(notes()) == 1)
        await pilot.press("u")
        await until(pilot, lambda: len(notes()) == 2)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, NoteEditor))
        await pilot.press(*" more", "ctrl+s")
        await until(pilot, lambda: {note.text for note in notes()} == {"alpha more", "beta"})
        await until(pilot, lambda: isinstance(app.screen, NoteList))
        await pilot.press("slash", *"bet", "enter")
        await until(pilot, lambda: _listed(app) == ["beta"])


def _listed(app: Hegao) -> list[str]:
    """The notes in the list."""
    assert isinstance(app.screen, NoteList)
    return [row.target.text for row in app.screen.rows() if isinstance(row.target, ReaderNote)]


async def test_from_the_list_to_the_place() -> None:
    """Enter goes to the note's figure."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        await pilot.press("right", "right", "right")
        await write(app, pilot, "here")
        await pilot.press("g", "left", "left", "left", "L")
        await until(pilot, lambda: isinstance(app.screen, NoteList) and app.screen.marked is not None)
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen)
        assert screen.reading.place.mention == 3


def test_a_long_note_is_written_in_the_readers_own_editor(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What the editor leaves in its file is the note; one that fails changes nothing."""
    script = tmp_path / "editor.py"
    script.write_text("import sys; open(sys.argv[1], 'a').write(' 长文\\n')", encoding="utf-8")
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")
    assert edited("开头") == "开头 长文"
    monkeypatch.setenv("EDITOR", "false")
    assert edited("开头") == "开头"


async def test_a_note_on_a_neighbour_says_whose_it_is() -> None:
    """On the card of the next figure of the sentence it names the figure; on its own it does not."""
    speech = plain_speech("讲话\n\n全县产粮14万吨,增长5.2%。\n", id="x")
    async with reading((120, 36), speech) as (app, _screen, pilot):
        await write(app, pilot, "有误")
        await until(pilot, lambda: "有误" in "\n".join(lines_of(app)))
        assert "“14万吨”" not in "\n".join(lines_of(app))
        await pilot.press("right")
        await until(pilot, lambda: "“14万吨”" in "\n".join(lines_of(app)))


async def test_what_is_written_and_not_saved_is_named() -> None:
    """In the title, from the first letter on, until it is as it was."""
    words.use("en")
    async with reading((80, 24), small_speech()) as (app, _screen, pilot):
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, NoteEditor))
        await pilot.pause()
        assert "not saved" not in lines_of(app)[0] + "\n".join(lines_of(app))
        await key(pilot, "w")
        await until(pilot, lambda: "not saved" in "\n".join(lines_of(app)))
        await pilot.press("backspace")
        await until(pilot, lambda: "not saved" not in "\n".join(lines_of(app)))


async def test_a_list_takes_the_whole_screen_and_shows_notes_whole() -> None:
    """And gives it back."""
    words.use("en")
    async with reading((50, 20), small_speech()) as (app, _screen, pilot):
        await write(app, pilot, "one long note that has no room in a line of fifty cells, last word here")
        await pilot.press("L")
        await until(pilot, lambda: isinstance(app.screen, NoteList))
        await until(pilot, lambda: "All notes" in "\n".join(lines_of(app)))
        assert "here" not in "\n".join(lines_of(app))
        await pilot.press("plus")
        await until(pilot, lambda: "word here" in "\n".join(lines_of(app)))
        pane = app.screen.query_one(Rows)
        assert pane.outer_size.width == 50
        await pilot.press("plus")
        await until(pilot, lambda: pane.outer_size.width < 50)
