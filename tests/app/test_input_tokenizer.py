"""Input is taken apart into keys, sequences and pastes wherever it is cut in two, and no paste presses a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from tests.hostile_input import ANSWERS, HOSTILE, KEY_SEQUENCES, MOUSE
from tui.app.terminal.input_tokenizer import (
    LONGEST_PASTE,
    LONGEST_PASTING,
    LONGEST_STRING,
    PASTE_END,
    PASTE_START,
    InputTokenizer,
    Pasted,
    Sequence,
    Token,
    Typed,
)
from tui.app.terminal.key_parser import KeyParser

if TYPE_CHECKING:
    from random import Random

DELAY = 0.1
SOON, LATE = 0.01, 10.0


def tokens(*pieces: str, pause: float = SOON) -> list[Token]:
    """What pieces hold that come one after the other with a pause between them, up to the silence after the last."""
    tokenizer, now, found = InputTokenizer(DELAY), 0.0, list[Token]()
    for piece in pieces:
        found += tokenizer.tick(now)
        found += tokenizer.feed(piece, now)
        now += pause
    while (left := tokenizer.wait(now)) is not None:
        now += left
        found += tokenizer.tick(now)
    return found


def joined(found: list[Token]) -> list[Token]:
    """The tokens, typed characters that stand side by side together."""
    kept: list[Token] = []
    for token in found:
        if isinstance(token, Typed) and kept and isinstance(kept[-1], Typed):
            kept[-1] = Typed(kept[-1].text + token.text)
        else:
            kept.append(token)
    return kept


def paste(text: str) -> Pasted:
    """The token of a paste."""
    return Pasted(text, len(text))


@pytest.mark.parametrize("inside", HOSTILE, ids=repr)
def test_whatever_is_pasted_is_text_wherever_it_is_cut(inside: str) -> None:
    """Each control and sequence in brackets, cut at each place, is one paste and no key."""
    whole = f"{PASTE_START}a{inside}q{PASTE_END}"
    for at in range(len(whole) + 1):
        assert tokens(whole[:at], whole[at:]) == [paste(f"a{inside}q")]
    assert tokens(*whole) == [paste(f"a{inside}q")]


@given(st.text(st.sampled_from("\x1b[20~1;Oq字")).filter(lambda text: PASTE_END not in text), st.randoms())
def test_any_text_in_brackets_is_one_paste(text: str, chance: Random) -> None:
    """Cut at three places; what stands before and behind is typed."""
    whole = f"v{PASTE_START}{text}{PASTE_END}d"
    cuts = sorted(chance.randrange(len(whole) + 1) for _ in range(3))
    pieces = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    assert tokens(*pieces) == [Typed("v"), paste(text), Typed("d")]


@pytest.mark.parametrize("at", range(1, len(PASTE_START)))
def test_a_marker_cut_by_a_long_pause_still_begins_a_paste(at: int) -> None:
    """What came of its first part may be the Escape key; the text is text."""
    found = tokens(PASTE_START[:at], f"{PASTE_START[at:]}vdxq{PASTE_END}", pause=LATE)
    assert found[-1] == paste("vdxq")
    assert all(isinstance(token, Typed) and token.text == "\x1b" for token in found[:-1])


@pytest.mark.parametrize("at", range(len(PASTE_END)))
def test_a_pause_inside_a_paste_does_not_make_keys_of_its_rest(at: int) -> None:
    """It is given up, and what comes later in one piece is another paste."""
    first, later = f"ab{PASTE_END[:at]}", PASTE_END[at:] if at else f"q d{PASTE_END}"
    found = tokens(PASTE_START + first, later, pause=LATE)
    assert found == [paste(first)] if at else [paste(first), paste("q d")]


def test_a_paste_that_never_ends_gives_the_keys_back() -> None:
    """After a silence one key alone is a key again."""
    assert tokens(f"{PASTE_START}abc", "q", "v", pause=LATE) == [paste("abc"), Typed("q"), Typed("v")]
    assert tokens(f"{PASTE_START}abc", "\x1b[A", pause=LATE) == [paste("abc"), Sequence("\x1b[A")]


def test_a_paste_that_never_ends_ends_though_input_goes_on() -> None:
    """Keys that someone presses meanwhile do not keep it open, nor does what flows on for ever."""
    assert tokens(PASTE_START, "abc", *"qqqqqq", pause=0.5)[0] == paste("abcqqq")
    assert tokens(PASTE_START, "abc", *"qqqqqq", pause=0.5)[1:] == [Typed("q")] * 3
    flowing = tokens(PASTE_START, *["ab"] * 60, pause=1.0)
    assert isinstance(flowing[0], Pasted)
    assert flowing[0].length <= 2 * (LONGEST_PASTING + 1)
    assert tokens(PASTE_START, *"abcdefgh" * 100, PASTE_END, pause=0.01) == [paste("abcdefgh" * 100)]


def test_a_paste_that_is_too_long_is_none_and_holds_no_memory() -> None:
    """Its length is told; a paste of the greatest length is whole."""
    most = "字" * LONGEST_PASTE
    assert tokens(PASTE_START, most, PASTE_END) == [paste(most)]
    assert tokens(PASTE_START, most, "q", "\x1b", "q", PASTE_END, "v") == [
        Pasted("", LONGEST_PASTE + 3),
        Typed("v"),
    ]


def test_a_paste_that_holds_the_end_marker_is_text_to_its_last_marker() -> None:
    """What comes between the first marker and the last one without a silence was pasted."""
    text = f"a{PASTE_END}q{PASTE_END}vd"
    assert tokens(f"{PASTE_START}{text}{PASTE_END}") == [paste(text)]
    assert tokens(*f"{PASTE_START}{text}{PASTE_END}", pause=0.0) == [paste(text)]


def test_two_pastes_side_by_side_are_two() -> None:
    """And keys typed in between stay where they were."""
    assert tokens(f"{PASTE_START}a{PASTE_END}x{PASTE_START}b{PASTE_END}") == [
        paste("a"),
        Typed("x"),
        paste("b"),
    ]


def test_a_marker_without_a_paste_is_nothing() -> None:
    """The end marker alone, and an empty paste."""
    assert tokens(f"a{PASTE_END}b") == [Typed("a"), Typed("b")]
    assert tokens(PASTE_START + PASTE_END) == [paste("")]


@pytest.mark.parametrize("sequence", [*KEY_SEQUENCES, *MOUSE, *ANSWERS], ids=repr)
def test_a_sequence_is_one_token_wherever_it_is_cut(sequence: str) -> None:
    """Outside a paste as well: no part of it is typed, unless it is Escape or Alt and a character."""
    for at in range(1, len(sequence)):
        found = tokens(sequence[:at], sequence[at:])
        assert "".join(token.text for token in found) == sequence
        assert len(found) == 1 or sequence == "\x1b\x1b"


@pytest.mark.parametrize("answer", ANSWERS, ids=repr)
def test_an_answer_of_the_terminal_presses_no_key(answer: str) -> None:
    """Textual types out the letters of those that it does not know."""
    parser = KeyParser()
    for token in tokens(answer):
        assert isinstance(token, Sequence)
        assert not [event for event in parser.sequence(token.text) if isinstance(event, events.Key)]


def test_escape_alone_is_the_escape_key_and_before_a_letter_alt() -> None:
    """As terminals send them."""
    parser = KeyParser()
    pressed = [
        event.key
        for piece in ("\x1b", "\x1bv", "\x1bO", "\x1bP", "\x1b]")
        for token in tokens(piece)
        for event in parser.typed(token.text)
        if isinstance(event, events.Key)
    ]
    assert pressed == ["escape", "alt+v", "alt+shift+o", "alt+shift+p", "right_square_bracket"]


def test_an_unfinished_sequence_is_dropped() -> None:
    """It presses no key when no more comes, nor when something else does."""
    assert tokens("\x1b[12;4") == []
    assert tokens("\x1b[") == []
    assert tokens("\x1b[12;4", "v", pause=LATE) == [Typed("v")]
    assert tokens("\x1b[12;4\rv") == [Typed("\rv")]
    assert tokens("\x1b[12\x1b[A") == [Sequence("\x1b[A")]
    assert tokens("\x1b]11;rgb", "q", pause=LATE) == [Typed("q")]
    assert joined(tokens("\x1b]1" + "q" * 2 * LONGEST_STRING)) == []


def test_many_broken_sequences_are_no_burden() -> None:
    """Dropped one by one."""
    assert tokens("\x1b[1" * 5000 + "\x1b[A") == [Sequence("\x1b[A")]


@given(st.text(st.sampled_from("\x1b[<>?O]P_\\;:0123456789~uMRt$yq\x07\x00字")))
def test_nothing_breaks_tokenizer_or_parser(text: str) -> None:
    """Any input at all is survived, and the key behind it arrives."""
    parser = KeyParser()
    for token in tokens(text, pause=LATE):
        if isinstance(token, Typed):
            parser.typed(token.text)
        elif isinstance(token, Sequence):
            parser.sequence(token.text)
    assert [event.key for event in parser.typed("k") if isinstance(event, events.Key)] == ["k"]
    assert [event.key for event in parser.sequence("\x1b[A") if isinstance(event, events.Key)] == ["up"]


@pytest.mark.parametrize(
    "sequence", ["\x1b[9999999u", "\x1b[1114112;1u", "\x1b[97;1;99999999u", "\x1b[" + "9" * 40 + "u"]
)
def test_a_key_beyond_unicode_is_no_key(sequence: str) -> None:
    """It ended Textual's parser and with it the program."""
    parser = KeyParser()
    assert parser.sequence(sequence) == []
    assert [event.key for event in parser.typed("q") if isinstance(event, events.Key)] == ["q"]
