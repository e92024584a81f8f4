"""The program in a real pseudo-terminal: what Pilot cannot see (modes, exit status, signals, raw bytes)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.terminal
HEGAO = [sys.executable, "-m", "tui"]
CHINESE = {"LANG": "zh_CN.UTF-8"}
PACK = """
format = 1
id = "hostile"
title = "题目"
language = "zh-Hans"

[opening]
id = "opening"
title = "导语"
paragraphs = ["一段话[@click=app.leave]按这里[/]有[b]括号"]
"""


def test_a_reader_goes_through_the_three_mechanism_sections_and_leaves_a_clean_terminal() -> None:
    """The journey that this program is for, in Chinese, from first paint to quit."""
    with Terminal(HEGAO, rows=36, columns=120, env=CHINESE) as terminal:
        terminal.wait_for("14%")
        terminal.wait_for("目录")
        for key, title, words in (
            ("1", "[1 领导责任]", "加强组织领导"),
            ("2", "[2 创立承诺]", "实行创立承诺"),
            ("3", "[3 述职点评]", "开展述职点评"),
        ):
            terminal.press(key)
            terminal.wait_for(title)
            terminal.wait_for(words)
        terminal.press("m")
        terminal.wait_for("状况")
        terminal.press("escape")
        terminal.wait_for(lambda seen: "状况" not in seen.text())
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_ends_it_in_order(number: int, status: int) -> None:
    """The terminal is as before, and the exit status says which signal it was."""
    with Terminal(HEGAO, rows=24, columns=80) as terminal:
        terminal.wait_for("14%")
        terminal.signal(number)
        assert terminal.wait_exit() == status
        assert terminal.left_behind() == []


def test_control_c_leaves() -> None:
    """As an interrupt does."""
    with Terminal(HEGAO) as terminal:
        terminal.wait_for("14%")
        terminal.send(b"\x03")
        assert terminal.wait_exit() == 130
        assert terminal.left_behind() == []


def test_the_terminal_going_away_ends_it() -> None:
    """No process is left spinning at the end of its input."""
    with Terminal(HEGAO) as terminal:
        terminal.wait_for("14%")
        terminal.hang_up()
        assert terminal.wait_exit() == 129


def test_a_byte_that_is_no_utf8_is_survived() -> None:
    """A stray 0xFF is no key, and the next key works."""
    with Terminal(HEGAO, env=CHINESE) as terminal:
        terminal.wait_for("14%")
        terminal.send(b"\xff")
        terminal.press("2")
        terminal.wait_for("[2 创立承诺]")
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_a_stop_and_a_continue_from_outside_leave_it_usable() -> None:
    """After SIGSTOP and SIGCONT keys work and the terminal is restored at the end."""
    with Terminal(HEGAO, env=CHINESE) as terminal:
        terminal.wait_for("14%")
        terminal.signal(signal.SIGSTOP)
        terminal.signal(signal.SIGCONT)
        terminal.press("2")
        terminal.wait_for("[2 创立承诺]")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []


def test_full_width_keys_come_through_a_terminal() -> None:
    """What a Chinese input method sends."""
    with Terminal(HEGAO, rows=36, columns=120, env=CHINESE) as terminal:
        terminal.wait_for("14%")
        terminal.send("３")
        terminal.wait_for("[3 述职点评]")
        terminal.send("【")
        terminal.wait_for("[2 创立承诺]")
        terminal.send("？")
        terminal.wait_for("按键")
        terminal.send("ｑ")
        terminal.wait_for("[2 创立承诺]")
        terminal.send("ｑ")
        assert terminal.wait_exit() == 0


def test_resizes_down_to_nothing_and_back_are_survived() -> None:
    """At 1x1 it says nothing it has no room for; at 120x36 it is back where it was."""
    with Terminal(HEGAO, rows=36, columns=120, env=CHINESE) as terminal:
        terminal.wait_for("14%")
        terminal.press("5")
        terminal.wait_for("双培双带")
        for rows, columns in ((1, 1), (5, 20), (3, 200), (60, 10), (24, 80), (36, 120)):
            terminal.resize(rows, columns)
        terminal.wait_for("[5]")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []


def test_a_terminal_size_in_the_environment_does_not_override_the_real_one() -> None:
    """COLUMNS and LINES are dropped."""
    with Terminal(HEGAO, rows=36, columns=120, env={**CHINESE, "COLUMNS": "40", "LINES": "10"}) as terminal:
        terminal.wait_for("目录")
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_a_dumb_terminal_gets_the_text_and_is_told_so() -> None:
    """TERM=dumb: what `hegao show` prints, no escape sequence."""
    with Terminal(HEGAO, env={"TERM": "dumb"}) as terminal:
        assert terminal.wait_exit() == 0
        assert b"TERM=dumb" in terminal.raw
        assert "第一,加强组织领导".encode() in terminal.raw
        assert b"\x1b" not in terminal.raw


def test_the_place_of_reading_is_kept_for_the_next_start(tmp_path: Path) -> None:
    """It opens where it was left; no title of the window is ever set."""
    environment = {**CHINESE, "HEGAO_DATA_DIR": str(tmp_path)}
    with Terminal(HEGAO, rows=36, columns=120, env=environment) as terminal:
        terminal.wait_for("1/39")
        terminal.press("4", "right", "right")
        terminal.wait_for("25/39")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    with Terminal(HEGAO, rows=36, columns=120, env=environment) as terminal:
        terminal.wait_for("25/39")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert b"\x1b]0;" not in terminal.raw
        assert b"\x1b]2;" not in terminal.raw


def test_brackets_in_a_speech_are_text_and_no_markup(tmp_path: Path) -> None:
    """What would be a link or an action in Textual's markup stands on the screen as it is written."""
    (tmp_path / "speech.toml").write_text(PACK, encoding="utf-8")
    with Terminal([*HEGAO, str(tmp_path)], rows=24, columns=100) as terminal:
        terminal.wait_for("[@click=app.leave]按这里[/]有[b]括号")
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_a_bad_pack_is_reported_on_standard_error_and_ends_with_2(tmp_path: Path) -> None:
    """No screen is opened, no traceback printed."""
    (tmp_path / "speech.toml").write_text(PACK.replace("format = 1", "format = 9"), encoding="utf-8")
    with Terminal([*HEGAO, str(tmp_path)]) as terminal:
        assert terminal.wait_exit() == 2
        assert b"Traceback" not in terminal.raw
        assert b"\x1b[?1049h" not in terminal.raw


def test_output_into_a_pipe_that_closes_early_is_no_error() -> None:
    """`hegao show | head -1` ends quietly."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([*HEGAO, "show"], stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert done.returncode == 0
    assert done.stderr == b""


def test_stops_and_continues_in_the_midst_of_painting_are_survived() -> None:
    """However the signal falls between two bytes of a picture, keys work behind it."""
    with Terminal(HEGAO, rows=36, columns=120) as terminal:
        terminal.wait_for("1/39")
        for number in range(60):
            terminal.send("jjkk")
            terminal.read(0.002 * (number % 7))
            terminal.signal(signal.SIGSTOP)
            terminal.signal(signal.SIGCONT)
        terminal.press("l")
        terminal.wait_for("2/39")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []
