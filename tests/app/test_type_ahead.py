"""What is typed faster than the program answers goes where it was meant to, in the order in which it was typed."""

from __future__ import annotations

import signal
import sys

import pytest

from tests.app.reviews import log, verdicts_in
from tests.terminal import Terminal
from tui.review.projection import project

HEGAO = [sys.executable, "-m", "tui"]


@pytest.mark.terminal
def test_a_note_typed_in_one_breath_is_a_note_and_no_verdict() -> None:
    """`a`, words with the letters of verdicts, Ctrl+S, all sent at once: one note, nothing judged."""
    with Terminal([*HEGAO], rows=36, columns=120) as terminal:
        terminal.wait_for("14%")
        terminal.send("avdx有误 quit\x13v".encode())
        terminal.wait_for("Review 1/39")
    assert [note.text for note in project(log()).notes.values()] == ["vdx有误 quit"]
    assert [verdict for _start, verdict, _value in verdicts_in(log())] == ["verified"]


@pytest.mark.terminal
def test_a_right_value_typed_in_one_breath_is_one() -> None:
    """`=`, digits that are keys of sections, Enter, then a verdict on the next figure."""
    with Terminal([*HEGAO], rows=36, columns=120) as terminal:
        terminal.wait_for("14%")
        terminal.send(b"=15%\rld")
        terminal.wait_for("Review 2/39")
    assert [said[1:] for said in verdicts_in(log())] == [("wrong", "15%"), ("doubtful", "")]


@pytest.mark.terminal
def test_a_review_begun_and_worked_in_one_breath() -> None:
    """Enter and three verdicts sent at once fall on the first three figures of the session."""
    with Terminal([*HEGAO, "review"], rows=36, columns=120) as terminal:
        terminal.wait_for("Begin a review")
        terminal.send(b"\rvdx")
        terminal.wait_for("Review 3/39")
    assert [verdict for _start, verdict, _value in verdicts_in(log())] == ["verified", "doubtful", "wrong"]
    assert {event.session for event in log()} == {log()[0].session}


@pytest.mark.terminal
def test_what_is_typed_before_there_is_a_screen_is_not_lost() -> None:
    """Keys sent while the program still loads work when it is there."""
    with Terminal([*HEGAO], rows=36, columns=120) as terminal:
        while b"\x1b[6n" not in terminal.raw:
            assert terminal.read(20)
        terminal.send(b"5l")
        terminal.wait_for("Figure 30/39")


@pytest.mark.terminal
@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_while_it_loads_leaves_the_terminal_as_it_was(number: int, status: int) -> None:
    """The question of how wide characters are is out, the screen is not there yet."""
    with Terminal([*HEGAO], rows=36, columns=120, answers=False) as terminal:
        while b"\x1b[6n" not in terminal.raw:
            assert terminal.read(20)
        terminal.signal(number)
        assert terminal.wait_exit() == status
        assert terminal.left_behind() == []
