"""The terminal without a window: cells as a terminal has them, answers as a terminal gives them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.emulator import Emulator


def after(*written: str, rows: int = 3, columns: int = 10, ambiguous: int = 1) -> Emulator:
    """An emulator that a program has written to."""
    emulator = Emulator(rows, columns, ambiguous=ambiguous)
    for words in written:
        emulator.feed(words.encode())
    return emulator


def test_a_wide_character_fills_two_cells_and_is_read_once() -> None:
    """Its second cell holds nothing."""
    emulator = after("数8字")
    assert emulator.row(0)[:6] == ["数", "", "8", "字", "", " "]
    assert emulator.lines() == ["数8字", "", ""]


@pytest.mark.parametrize(
    ("over", "cells"),
    [
        ("\x1b[1Gx", ["x", " ", "b", " "]),
        ("\x1b[2Gx", [" ", "x", "b", " "]),
        ("\x1b[2G字", [" ", "字", "", " "]),
    ],
)
def test_a_wide_character_half_overwritten_leaves_a_blank(over: str, cells: list[str]) -> None:
    """No half of a character stays behind."""
    assert after("数b", over).row(0)[:4] == cells


def test_ambiguous_characters_take_the_width_that_the_terminal_gives_them() -> None:
    """Quotation marks, dashes and lines are one cell on some terminals and two on others."""
    assert after("“a│", ambiguous=1).row(0)[:4] == ["“", "a", "│", " "]
    assert after("“a│", ambiguous=2).row(0)[:6] == ["“", "", "a", "│", "", " "]


def test_a_wide_character_does_not_stand_in_the_last_column() -> None:
    """It goes to the next row, or, where wrapping is off, one cell back."""
    assert after("abc数", columns=4).lines() == ["abc", "数", ""]
    assert after("\x1b[?7labc数", columns=4).lines() == ["ab数", "", ""]


def test_a_combining_character_joins_the_one_before_it() -> None:
    """Also behind a wide one."""
    assert after("e\u0301数\u0301").row(0)[:3] == ["e\u0301", "数\u0301", ""]


def test_the_first_screen_comes_back_when_the_second_is_left() -> None:
    """With what stood on it and with the cursor where it was."""
    emulator = after("before", "\x1b[?1049h\x1b[Hinside")
    assert emulator.lines()[0] == "inside"
    emulator.feed(b"\x1b[?1049l after")
    assert emulator.lines()[0] == "before aft"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("\x1b[c", "\x1b[?62;22c"),
        ("\x1b[>c", "\x1b[>1;10;0c"),
        ("\x1b[5n", "\x1b[0n"),
        ("ab\r\n数\x1b[6n", "\x1b[2;3R"),
        ("\x1b[?2026$p", "\x1b[?2026;2$y"),
        ("\x1b[?2026h\x1b[?2026$p", "\x1b[?2026;1$y"),
        ("\x1b[?2048$p", "\x1b[?2048;0$y"),
        ("\x1b[18t", "\x1b[8;3;10t"),
        ("\x1b]11;?\x07", "\x1b]11;rgb:1111/1111/1111\x1b\\"),
        ("\x1bP+q544e\x1b\\", "\x1bP0+r\x1b\\"),
        ("\x1b[?u", ""),
        ("\x1b[2J\x1b[31mwords\x1b]0;title\x07", ""),
    ],
)
def test_questions_are_answered(question: str, answer: str) -> None:
    """In the order of what was written, so that the cursor is where the program put it."""
    assert Emulator(3, 10).feed(question.encode()).decode() == answer


def test_a_terminal_with_kittys_keyboard_says_which_flags_are_in_force() -> None:
    """Pushed flags count until they are popped."""
    emulator = Emulator(3, 10, kitty=True)
    assert emulator.feed(b"\x1b[>25u\x1b[?u") == b"\x1b[?25u"
    assert emulator.feed(b"\x1b[<u\x1b[?u") == b"\x1b[?0u"


def test_what_a_program_copies_is_kept() -> None:
    """OSC 52 with base64 of UTF-8."""
    assert after("\x1b]52;c;5Lik5Liq\x07").clipboard == "两个"


@given(st.data())
def test_it_makes_no_difference_where_the_output_is_cut(data: st.DataObject) -> None:
    """Characters and control sequences may be torn anywhere between two reads."""
    written = "数\x1b[31m字\x1b[6n\x1b]11;?\x1b\\\r\n“x”\x1b[?2026$p\x1bP+q54\x1b\\\x1b[2;4H字".encode()
    at = data.draw(st.integers(0, len(written)))
    whole, torn = Emulator(3, 10), Emulator(3, 10)
    answer = whole.feed(written)
    assert torn.feed(written[:at]) + torn.feed(written[at:]) == answer
    assert [torn.row(y) for y in range(3)] == [whole.row(y) for y in range(3)]


def test_a_sequence_broken_off_is_no_sequence() -> None:
    """CAN ends it (ECMA-48), wherever the input is cut; what follows counts."""
    emulator = after("a\x1b[38;2;", "\x18\x1b[?1049h", "b\x1b]0;ti\x18c")
    assert emulator.modes[1049]
    assert emulator.lines()[0].endswith("bc")
