"""The word under the mouse: figures whole, Latin words, Chinese by what the speech says twice."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.speeches import small_speech
from tui.reading.selection import word_at

SPEECH = small_speech()


def word(text: str, offset: int) -> str:
    """The word at a code point of a text without figures."""
    return text[slice(*word_at(replace(SPEECH, text=text, mentions=(), notes=()), offset))]


def test_a_figure_is_one_word() -> None:
    """With its unit, wherever in it one clicks."""
    mention = SPEECH.mentions[1]
    for offset in range(mention.start, mention.end):
        assert word_at(SPEECH, offset) == (mention.start, mention.end)


@pytest.mark.parametrize(
    ("text", "offset", "found"),
    [
        ("the farmers' income grew", 5, "farmers'"),
        ("粮食产量增长,粮食产量稳定", 1, "粮食产量"),
        ("粮食产量增长,粮食产量稳定", 8, "粮食产量"),
        ("只有一次的话。", 2, "只有一次的话"),
        ("甲 乙", 1, " "),
        ("a,b", 1, ","),
        ("结尾", 2, ""),
    ],
)
def test_a_word_is_what_repeats_or_the_characters_of_one_class(text: str, offset: int, found: str) -> None:
    """Without a dictionary."""
    assert word(text, offset) == found
