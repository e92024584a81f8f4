"""The pseudo-terminal of the tests, tried on small programs."""

from __future__ import annotations

import re
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.terminal

ECHO = r"""
import os, sys, termios, tty
before = termios.tcgetattr(0)
tty.setraw(0)
os.write(1, b"\x1b[?1049h\x1b[?1006h\x1b[?2004h\x1b[?25l\x1b[H" + "准备".encode())
while (key := os.read(0, 100)) != b"q":
    if key == b"!":
        sys.exit(3)
    size = os.get_terminal_size(0)
    os.write(1, f"\x1b[2J\x1b[H{key!r} {size.columns}x{size.lines}".encode())
os.write(1, b"\x1b[?1049l\x1b[?1006l\x1b[?2004l\x1b[?25h")
termios.tcsetattr(0, termios.TCSANOW, before)
"""
"""Shows each key that it reads; q puts the terminal back, ! leaves it as it is."""

ASK = r"""
import os, tty
tty.setraw(0)
os.write(1, "“\x1b[6n".encode())
answer = os.read(0, 100)
os.write(1, f"\r\n{answer!r}".encode())
"""
"""Prints a quotation mark and asks where the cursor is."""


def python(script: str) -> list[str]:
    """The command that runs a script."""
    return [sys.executable, "-c", script]


def test_keys_go_in_and_the_screen_is_read() -> None:
    """Names of keys become what a terminal sends for them."""
    with Terminal(python(ECHO)) as terminal:
        terminal.wait_for("准备")
        for key, bytes_ in (("right", r"\\x1b\[C"), ("ctrl+c", r"\\x03"), ("数", r"\\xe6\\x95\\xb0")):
            terminal.press(key)
            terminal.wait_for(re.compile(bytes_))
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.restored()


def test_what_a_program_leaves_behind_is_named() -> None:
    """Modes, the cursor and the line discipline, each by itself."""
    with Terminal(python(ECHO)) as terminal:
        terminal.wait_for("准备")
        terminal.press("!")
        assert terminal.wait_exit() == 3
        assert terminal.left_behind() == [
            "mode 25 reset",
            "mode 1006 set",
            "mode 1049 set",
            "mode 2004 set",
            "line discipline",
        ]
        assert not terminal.restored()


def test_a_change_of_size_reaches_the_program() -> None:
    """The next time it asks, the window has the new size."""
    with Terminal(python(ECHO), rows=10, columns=40) as terminal:
        terminal.wait_for("准备")
        terminal.press("a")
        terminal.wait_for("b'a' 40x10")
        terminal.resize(20, 60)
        terminal.press("b")
        terminal.wait_for("b'b' 60x20")


@pytest.mark.parametrize(("ambiguous", "column"), [(1, 2), (2, 3)])
def test_a_question_is_answered_while_the_program_waits(ambiguous: int, column: int) -> None:
    """A program can find out how wide a quotation mark is here."""
    with Terminal(python(ASK), ambiguous=ambiguous) as terminal:
        terminal.wait_for(rf"[1;{column}R")
        assert terminal.wait_exit() == 0


def test_a_program_that_is_killed_ends_with_the_signal() -> None:
    """Negative, as in subprocess."""
    with Terminal(python(ECHO)) as terminal:
        terminal.wait_for("准备")
        terminal.signal(signal.SIGKILL)
        assert terminal.wait_exit() == -9


def test_a_window_that_closes_hangs_up() -> None:
    """The program is told by the system."""
    with Terminal(python(ECHO)) as terminal:
        terminal.wait_for("准备")
        terminal.hang_up()
        assert terminal.wait_exit() == -signal.SIGHUP


def test_a_condition_that_does_not_come_true_shows_the_screen() -> None:
    """A failing test says what was there instead."""
    with Terminal(python(ECHO)) as terminal:
        terminal.wait_for("准备")
        with pytest.raises(AssertionError, match=r"no '完成' in 0\.01 s; the screen was:\n准备"):
            terminal.wait_for("完成", timeout=0.01)


def test_a_program_that_ends_too_soon_fails_the_wait_at_once() -> None:
    """Nobody waits for the rest of the time."""
    with Terminal(python("print('done')")) as terminal, pytest.raises(AssertionError, match="ended before"):
        terminal.wait_for("more", timeout=600)


def test_folder_and_environment_are_those_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name given as None is taken out; the size of the tests' own terminal is not handed on."""
    monkeypatch.setenv("COLUMNS", "33")
    monkeypatch.setenv("GONE", "yes")
    script = (
        "import os; print(os.getcwd(), os.environ.get('GONE'), os.environ.get('COLUMNS'), os.environ['A'])"
    )
    with Terminal(python(script), columns=400, cwd=tmp_path, env={"GONE": None, "A": "b"}) as terminal:
        assert terminal.wait_exit() == 0
        assert terminal.screen.lines()[0] == f"{tmp_path} None None b"
