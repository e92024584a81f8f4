"""Cells that a text takes: as Rich measures it, since Textual draws with Rich."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.typeset.cells import cells, total, widths

SURROGATES = range(0xD800, 0xE000)
CONTROLS_DRAWN = {"\t"}
"""A tab is drawn as one space, which Rich leaves to its caller."""
AMBIGUOUS = "“”‘’…—·①→℃■×"


def differences(first: int, last: int) -> list[str]:
    """Characters of a range that Rich measures otherwise."""
    chars = (chr(code) for code in range(first, last + 1) if code not in SURROGATES)
    return [char for char in chars if cells(char) != cell_len(char)]


def test_every_character_of_the_first_plane_is_as_wide_as_rich_says() -> None:
    """But for the tab, and marks that are newer than the Unicode database of this Python."""
    found = set(differences(0, 0xFFFF)) - CONTROLS_DRAWN
    assert {char for char in found if unicodedata.category(char) != "Cn"} == set()
    assert {cell_len(char) for char in found} <= {0}


@pytest.mark.parametrize(
    ("first", "last"), [(0x1B000, 0x1B2FF), (0x1F000, 0x1FAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]
)
def test_every_picture_and_rare_ideograph_is_as_wide_as_rich_says(first: int, last: int) -> None:
    """Beyond the first plane: kana, emoji, ideographs."""
    assert differences(first, last) == []


@given(st.text())
def test_a_text_is_as_wide_as_rich_says(text: str) -> None:
    """Sequences with joiners and selectors included; marks newer than this Python left out."""
    known = "".join(char for char in text if unicodedata.category(char) not in {"Cn", "Cs"} and char != "\t")
    assert cells(known) == cell_len(known)


EMOJI = st.text(st.sampled_from("a汉❤☺👩🚀🇨🇳🏽\u200d\ufe0f\u0301①"), max_size=12)


@given(EMOJI)
def test_emoji_are_as_wide_as_rich_says(text: str) -> None:
    """Joined pictures, selectors, skin tones and flags, in any order."""
    assert cells(text) == cell_len(text)


def test_ambiguous_characters_take_what_the_terminal_gives_them() -> None:
    """One cell or two; nothing else changes, and combining marks stay without width."""
    assert cells(AMBIGUOUS) == 12
    assert cells(AMBIGUOUS, 2) == 24
    assert cells("汉a，\u0301", 2) == cells("汉a，\u0301") == 5


def test_a_tab_takes_one_cell_and_a_line_break_none() -> None:
    """As they are drawn: a space, and nothing."""
    assert cells("a\tb\n") == 3
    assert cells("a\r\n") == 1


def test_a_picture_made_of_an_ambiguous_sign_is_not_widened_twice() -> None:
    """A selector adds a cell only where the sign before it takes one."""
    assert cells("☎\ufe0f") == 2
    assert cells("☎\ufe0f", 2) == 2


@pytest.mark.parametrize("ambiguous", [1, 2])
def test_a_long_text_is_as_wide_as_its_parts(ambiguous: int) -> None:
    """Where many are looked up together: each character of the first plane, pictures that are joined, lone halves of pairs."""
    plane = "".join(map(chr, range(0x10000)))
    assert widths(plane * 2, ambiguous) == b"".join(widths(one, ambiguous) for one in plane) * 2
    words = "北坡，村👩\u200d🌾修渠“3”公里♥\ufe0f。\n"
    assert widths(words * 9_000, ambiguous) == widths(words, ambiguous) * 9_000


@given(st.text(max_size=60), st.integers(0, 30), st.integers(30, 60))
def test_the_cells_of_a_stretch_are_those_of_its_characters(text: str, start: int, end: int) -> None:
    """By the widths of all."""
    found = widths(text)
    assert total(found, start, end) == sum(found[start:end])
