"""What is pasted is text: it presses no key, and a field takes the whole of it without what acts or hides."""

from __future__ import annotations

import re
import signal
import sys

import pytest
from textual import events
from textual.widgets import Input, TextArea

from tests.app.reviews import log
from tests.app.screens import reading
from tests.hostile_input import CONTROLS, HOSTILE
from tests.terminal import Terminal
from tui.app.terminal.input_tokenizer import LONGEST_PASTE, STALLED
from tui.app.terminal.paste import one_line, sanitize_paste
from tui.review.event_types import VerdictGiven
from tui.review.projection import project

HEGAO = [sys.executable, "-m", "tui"]
SIGNS = re.compile("[!*│-]")
"""Signs of the strip beside the text, which change when the findings are there."""


@pytest.mark.terminal
def test_no_paste_presses_a_key_while_one_reads() -> None:
    """Every control, key sequence, mouse report and answer in brackets, one after the other: nothing moved."""
    with Terminal(HEGAO, rows=36, columns=120) as terminal:
        terminal.wait_for("Figure 1/39")
        before = SIGNS.sub(" ", terminal.text())
        for inside in HOSTILE:
            terminal.paste(f"{inside}vdxuq{inside}")
        terminal.press("l")
        terminal.wait_for("Figure 2/39")
        terminal.press("h")
        terminal.wait_for("Figure 1/39")
        assert SIGNS.sub(" ", terminal.text()) == before
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []
    assert log() == ()


@pytest.mark.terminal
def test_no_paste_gives_a_verdict_in_a_review() -> None:
    """Where one key is a verdict, only the key behind the pastes is."""
    with Terminal([*HEGAO, "review"], rows=36, columns=120) as terminal:
        terminal.wait_for("Begin a review")
        terminal.press("enter")
        terminal.wait_for("Review 0/39")
        for inside in HOSTILE:
            terminal.paste(f"v{inside}vdx")
        terminal.press("v")
        terminal.wait_for("Review 1/39")
        terminal.press("q")
    assert [event.data.verdict for event in log() if isinstance(event.data, VerdictGiven)] == ["verified"]


@pytest.mark.terminal
def test_a_paste_into_a_note_is_the_note() -> None:
    """Of several lines, with controls and keys inside; carriage returns are line ends, as terminals send them."""
    text = "第一行\r第二行\x1b[A\x1bqv\x07\x9b31m\x00 end\u202e"
    with Terminal(HEGAO, rows=36, columns=120) as terminal:
        terminal.wait_for("1/39")
        terminal.press("a")
        terminal.wait_for("comment · figure")
        terminal.paste(text)
        terminal.press("ctrl+s")
        terminal.wait_for("Own notes")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    notes = [note.text for note in project(log()).notes.values()]
    assert notes == ["第一行\n第二行␛[A␛qv␇\ufffd31m␀ end\ufffd"]


@pytest.mark.terminal
def test_a_paste_that_never_ends_holds_up_neither_keys_nor_signals() -> None:
    """Its text goes nowhere, then keys are keys again; SIGTERM is heard at once."""
    with Terminal(HEGAO, rows=36, columns=120) as terminal:
        terminal.wait_for("1/39")
        terminal.send("\x1b[200~" + "vdxq\x1b" * 100)
        for _ in range(200):
            if "2/39" in terminal.text():
                break
            if not terminal.read(STALLED + 1):  # in silence it is given up
                terminal.press("l")
        terminal.wait_for("2/39")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    with Terminal(HEGAO, rows=36, columns=120) as terminal:
        terminal.wait_for("2/39")
        terminal.send("\x1b[200~vdxq")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_exit() == 143
        assert terminal.left_behind() == []
    assert log() == ()


@pytest.mark.terminal
def test_a_paste_that_is_too_long_is_refused_with_its_length() -> None:
    """Ten million characters are read without a stop, and none of them is a key."""
    with Terminal(HEGAO, rows=36, columns=120) as terminal:
        terminal.wait_for("1/39")
        terminal.paste("vdxq\x1b" * 2_000_000)
        terminal.wait_for(f"10000000 characters; {LONGEST_PASTE}")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    assert log() == ()


@pytest.mark.terminal
def test_a_key_beyond_unicode_does_not_end_the_program() -> None:
    """As a number of kitty's protocol."""
    with Terminal(HEGAO, rows=36, columns=120) as terminal:
        terminal.wait_for("1/39")
        terminal.send("\x1b[99999999;1ul")
        terminal.wait_for("2/39")
        terminal.press("q")
        assert terminal.wait_exit() == 0


async def test_a_line_takes_the_whole_of_a_paste() -> None:
    """Line ends and tabs become blanks in a field of one line; Textual keeps the first line only."""
    async with reading() as (app, screen, pilot):
        await pilot.press("slash")
        app.post_message(events.Paste("加强\r\n组织 \n\n领导\x1b[A\tq"))
        await pilot.pause()
        assert screen.query_one(Input).value == "加强 组织 领导␛[A q"


async def test_a_field_takes_the_longest_paste() -> None:
    """Whole, in a line and in a note."""
    text = "字 a" * (LONGEST_PASTE // 3)
    async with reading() as (app, screen, pilot):
        await pilot.press("slash")
        app.post_message(events.Paste(text))
        await pilot.pause()
        assert screen.query_one(Input).value == text
        await pilot.press("escape", "a")
        app.post_message(events.Paste(text))
        await pilot.pause()
        assert app.screen.query_one(TextArea).text == text


async def test_a_paste_where_there_is_no_field_does_nothing() -> None:
    """The reading stays as it is."""
    async with reading() as (app, screen, pilot):
        before = screen.reading
        app.post_message(events.Paste("vdxq2\r"))
        await pilot.pause()
        assert screen.reading is before
        assert app.screen is screen


@pytest.mark.parametrize("control", CONTROLS, ids=repr)
def test_a_control_in_a_paste_shows(control: str) -> None:
    """None is left as it is but tab and line feed, and none is lost."""
    pasted = sanitize_paste(f"a{control}b")
    assert len(pasted) == 3
    assert pasted == {"\t": "a\tb", "\n": "a\nb", "\r": "a\nb"}.get(control, pasted)
    assert pasted.isprintable() or control in "\t\n\r"
    assert one_line(pasted).isprintable()
