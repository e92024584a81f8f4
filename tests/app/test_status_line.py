"""The status line: every message of the catalogue stands whole in it, at every width, over every arrangement."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tests.app.reviews import until
from tests.app.screens import be_drawn, lines_of, reading, strike, told
from tests.speeches import small_speech, translated_speech
from tests.terminal import Terminal
from tools.words import HERE, read
from tui import words
from tui.app.glyphs import ASCII, UNICODE
from tui.app.widgets.status_line import StatusLine, status_rows
from tui.reading.languages import Shown
from tui.reading.messages import Message, Severity, Until

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.app.application import Hegao

WIDTHS = (50, 80, 120, 200)
CATALOGUE = read(HERE.chinese)
ENGLISH = [text for entry in CATALOGUE.values() for text in (entry.one, entry.many) if text]
CHINESE = [entry.chinese for entry in CATALOGUE.values()]
MESSAGES = {"en": ENGLISH, "zh": CHINESE}
MODES = (("12 hits for “粮食”", "key"), ("blind", "key"), ("not saved", "damaged"))
ARRANGEMENTS = ((), ("m",), ("c",), ("t",), ("t", "t"), ("enter",), ("o",), ("m", "o"), ("/",))
"""Keys that arrange the panes: none, table, charts, two texts, the other text, card or outline over the text, a prompt."""


def squeezed(text: str) -> str:
    """A text without what breaking it into rows adds or takes: white space."""
    return "".join(text.split())


def rows_of(message: Message, width: int, modes: tuple[tuple[str, str], ...] = ()) -> list[str]:
    """The rows of the line as text, on a screen that is high enough."""
    rows = status_rows(modes, message, width, 99, UNICODE)
    return ["".join(text for text, _style in row) for row in rows]


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_message_of_the_catalogue_is_set_whole(width: int, language: str) -> None:
    """Of any severity and duration, beside modes and without: no row is too wide, and no character is lost."""
    for text in MESSAGES[language]:
        for severity in Severity:
            for lasting in (Until.CHANGE, Until.ANSWER):
                for modes in ((), MODES):
                    rows = rows_of(Message(text, severity, lasting), width, modes)
                    assert max(map(cell_len, rows)) < width
                    assert squeezed(text) in squeezed("".join(rows))


@pytest.mark.parametrize("most", [1, 2, 3])
def test_what_does_not_fit_at_all_is_cut_with_a_sign(most: int) -> None:
    """At most so many rows, none too wide, the last one ending in the sign."""
    for glyphs in (UNICODE, ASCII):
        rows = status_rows((), Message("这是一条很长的消息，" * 20), 50, most, glyphs)
        assert len(rows) == most
        assert all(sum(cell_len(text) for text, _style in row) < 50 for row in rows)
        assert "".join(text for text, _style in rows[-1]).endswith(glyphs.more)


def test_modes_stand_left_and_a_message_right_of_them_or_in_their_place() -> None:
    """Its last cell is one before the edge; where both do not fit, the message has the row."""
    row = rows_of(Message("已复制。"), 80, MODES)
    assert len(row) == 1
    assert row[0].startswith(" 12 hits for “粮食” · blind · not saved   ")
    assert row[0].endswith("已复制。")
    assert cell_len(row[0]) == 79
    long = "这条消息比剩下的地方长，所以单独占一行，不留模式。"
    assert rows_of(Message(long), 60, MODES) == [f" {long}"]


def test_modes_alone_take_the_rows_they_need() -> None:
    """Broken between two of them; all of them are there."""
    rows = status_rows((*MODES, ("a queue with a long name", "key")), None, 30, 9, UNICODE)
    shown = ["".join(text for text, _style in row) for row in rows]
    assert all(cell_len(row) < 30 for row in shown)
    assert shown == [" 12 hits for “粮食” · blind", " not saved", " a queue with a long name"]


def test_several_lines_and_signs_of_files_are_harmless() -> None:
    """A line each; controls are shown as signs."""
    rows = rows_of(Message("one\ntwo\x1b[31m", Severity.ERROR), 50)
    assert rows == [f" {UNICODE.error} one", "   two␛[31m"]


# ------------------------------------------------------------------ on the screen


def line(app: Hegao) -> StatusLine:
    """The status line of the screen on top."""
    return app.screen.query_one(StatusLine)


async def see_whole(app: Hegao, pilot: Pilot[None], text: str) -> None:
    """Tell a message; it stands whole in the rows above the keys, or ends in a sign where a third is not enough."""
    app.say(Message(text, Severity.ERROR))
    await be_drawn(pilot)
    painted, where = lines_of(app), line(app).region
    assert all(cell_len(row) == where.width for row in painted)
    own = "".join(row.strip() for row in painted[where.y : where.bottom])
    needed = len(rows_of(Message(text, Severity.ERROR), where.width))
    assert where.height == min(needed, app.size.height // 3)
    if needed == where.height:
        assert squeezed(own).endswith(squeezed(text))
    else:
        assert own.endswith(UNICODE.more)


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
async def test_messages_stand_whole_over_every_arrangement_of_panes(width: int, language: str) -> None:
    """What is painted in the rows above the keys is the message, whatever lies above: four of every length."""
    words.use(language)
    some = sorted(MESSAGES[language], key=cell_len)[:: len(CATALOGUE) // 4]
    async with reading((width, 36), translated_speech()) as (app, screen, pilot):
        for keys in ARRANGEMENTS:
            await strike(pilot, *keys)
            for text in some:
                await see_whole(app, pilot, text)
            await strike(pilot, "escape", "escape", "escape")
            screen.replace(screen.state.show(Shown.SOURCE))


@pytest.mark.slow
@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
async def test_the_whole_catalogue_stands_whole_on_the_screen(width: int, language: str) -> None:
    """Every message, over table and text side by side with their neighbours."""
    words.use(language)
    async with reading((width, 36), translated_speech()) as (app, _screen, pilot):
        await strike(pilot, "t", "m")
        for text in MESSAGES[language]:
            await see_whole(app, pilot, text)


def stands(said: str, terminal: Terminal) -> bool:
    """Whether a message stands above the keys."""
    return said in terminal.text().split("\n")[-2]


@pytest.mark.parametrize("width", WIDTHS)
def test_messages_stand_whole_on_a_terminal(width: int, tmp_path: Path) -> None:
    """Chinese ones, over table, card and outline, cell for cell as a terminal shows them."""
    path = tmp_path / "讲稿.txt"
    path.write_text("讲稿\n" + "全县投资5亿元，完成20%，惠及3万户。\n" * 30, encoding="utf-8")
    command = [sys.executable, "-m", "tui", "--interface", "zh", str(path)]
    with Terminal(command, rows=24, columns=width) as terminal:
        terminal.wait_for("1/90")
        for keys in ((), ("m",), ("m", "enter"), ("o",)):
            terminal.press(*keys)
            for key, said in (("t", "这篇讲稿没有译文。"), ("K", "这篇讲稿没有术语笔记。")):
                terminal.press(key)
                terminal.wait_for(partial(stands, said))
        terminal.press("q")
        terminal.wait_exit()


async def test_a_message_stays_until_the_next_key_that_does_something() -> None:
    """A key without a meaning takes nothing away; nothing covers the text, and no toast comes."""
    async with reading((80, 24), small_speech()) as (app, screen, pilot):
        before = screen.text.size
        await pilot.press("t")
        assert "no translation" in lines_of(app)[-2]
        assert screen.text.size == before
        await pilot.press("Z")
        assert told(app)
        await pilot.press("right")
        assert told(app) == ""
        assert lines_of(app)[-2].strip() == ""
        assert not app._notifications


async def test_what_textual_would_lay_over_the_text_stands_in_the_line() -> None:
    """Its markup is nothing but text here."""
    async with reading((80, 24), small_speech()) as (app, _screen, pilot):
        app.notify("press [b]q[/b]", title="none")
        await pilot.pause()
        assert "press [b]q[/b]" in lines_of(app)[-2]
        assert not app._notifications


async def test_on_a_low_screen_a_message_takes_the_row_of_the_keys_while_it_matters() -> None:
    """Below 12 rows; afterwards the keys are there again, and the text has its rows all the while."""
    async with reading((80, 11), small_speech()) as (app, screen, pilot):
        height = screen.text.size.height
        assert height == 9
        await pilot.press("t")
        assert "no translation" in lines_of(app)[-1]
        assert screen.text.size.height == height
        await pilot.press("right")
        assert "quit" in lines_of(app)[-1]
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert line(app).region.y == 22
        assert lines_of(app)[-2].strip() == ""
        assert "quit" in lines_of(app)[-1]


async def test_what_is_told_stands_once_on_the_screen() -> None:
    """In the dialog on top and not, cut off by its edge, in the reader that shows through beneath it."""
    async with reading((120, 36)) as (app, screen, pilot):
        for key in ("question_mark", "e", "ctrl+p"):
            app.say(Message("一句话说完整", until=Until.ANSWER))
            await be_drawn(pilot)
            await pilot.press(key)
            await be_drawn(pilot)
            assert app.screen is not screen
            assert "\n".join(lines_of(app)).count("一句话") == 1
            await pilot.press("escape")
            await until(pilot, lambda: app.screen is screen)
            await be_drawn(pilot)
            assert "\n".join(lines_of(app)).count("一句话") == 1


async def test_dialogs_tell_in_a_line_of_their_own() -> None:
    """In the note's editor, above its keys; the warning goes with what it warned of."""
    async with reading((80, 24), small_speech()) as (app, _screen, pilot):
        await pilot.press("a", *"好", "escape")
        assert "Esc again" in line(app).said
        assert any("Esc again" in row for row in lines_of(app)[-3:])
        await pilot.press("x")
        assert told(app) == ""
        await pilot.press("escape", "escape")
        assert told(app) == ""


@pytest.mark.parametrize("language", words.LANGUAGES)
async def test_undo_names_what_it_undid(language: str) -> None:
    """And doing again what it does."""
    words.use(language)
    undone, again = {
        "en": ("Undone: 14% verified", "Done again: 14% verified"),
        "zh": ("已撤销：14% 属实", "已重做：14% 属实"),
    }[language]
    async with reading((80, 24), small_speech()) as (app, _screen, pilot):
        await pilot.press("v", "u")
        await until(pilot, lambda: told(app) == undone)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: told(app) == again)


async def test_messages_hold_no_english_of_the_system(tmp_path: Path) -> None:
    """A report that cannot be written says why in Chinese."""
    words.use("zh")
    (tmp_path / "full").mkdir()
    async with reading((120, 36), small_speech()) as (app, screen, pilot):
        service = await screen.controllers.reviews.open()
        assert service is not None
        await screen.controllers.export.write(tmp_path / "full" / ("很长" * 200 + ".md"), service)
        await pilot.pause()
        assert told(app).endswith("名称太长")
        assert "File" not in told(app)
