"""What is typed faster than the program answers goes where it was meant to, in the order in which it was typed."""

from __future__ import annotations

import sys

import pytest

from tests.app.reviews import decided, log
from tests.terminal import Terminal
from tui.review.state import state_of

HEGAO = [sys.executable, "-m", "tui"]


@pytest.mark.terminal
def test_a_note_typed_in_one_breath_is_a_note_and_no_verdict() -> None:
    """`a`, words with the letters of verdicts, Ctrl+S, all sent at once: one note, nothing judged."""
    with Terminal([*HEGAO], rows=36, columns=120) as terminal:
        terminal.wait_for("14%")
        terminal.send("avdx有误 quit\x13v".encode())
        terminal.wait_for("v verified")
        terminal.wait_for("vdx有误 quit")
    assert [note.text for note in state_of(log()).notes.values()] == ["vdx有误 quit"]
    assert [verdict for _start, verdict, _value in decided(log())] == ["verified"]


@pytest.mark.terminal
def test_a_right_value_typed_in_one_breath_is_one() -> None:
    """`=`, digits that are keys of sections, Enter, then a verdict on the next figure."""
    with Terminal([*HEGAO], rows=36, columns=120) as terminal:
        terminal.wait_for("14%")
        terminal.send(b"=15%\rld")
        terminal.wait_for("d doubtful")
        terminal.wait_for("Figure 2/39")
    assert [said[1:] for said in decided(log())] == [("wrong", "15%"), ("doubtful", "")]


@pytest.mark.terminal
def test_a_review_begun_and_worked_in_one_breath() -> None:
    """Enter and three verdicts sent at once fall on the first three figures of the session."""
    with Terminal([*HEGAO, "review"], rows=36, columns=120) as terminal:
        terminal.wait_for("Begin a review")
        terminal.send(b"\rvdx")
        terminal.wait_for("Review 3/39")
    assert [verdict for _start, verdict, _value in decided(log())] == ["verified", "doubtful", "wrong"]
    assert {event.session for event in log()} == {log()[0].session}
