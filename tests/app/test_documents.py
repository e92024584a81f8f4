"""Documents on the screen: numbers that Word makes, tables, what is set apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.screens import SIZES, lines_of, reading
from tests.documents.numbered_word import numbered
from tui.documents.structure import read_document
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from tui.speech import Speech

NUMBERED = numbered(
    "关于绿化的汇报",
    "#栽植情况",
    "栽树340棵。",
    "#养护情况",
    "浇水12次。",
)


def opened(data: bytes, name: str) -> Speech:
    """A file's speech."""
    return plain_speech(read_document(data, name), id="x")


@pytest.mark.parametrize("size", SIZES)
async def test_numbers_that_word_makes_are_drawn_before_headings(size: tuple[int, int]) -> None:
    """They are on the screen in a style of their own, and in no text: neither found nor copied."""
    speech = opened(NUMBERED, "x.docx")
    assert "一、" not in speech.text
    async with reading(size, speech) as (app, screen, _pilot):
        assert any("一、 栽植情况" in line for line in lines_of(app))
        styles = [
            str(segment.style)
            for y in range(screen.text.size.height)
            for segment in screen.text.render_line(y)
            if segment.text == "二、"
        ]
        assert len(styles) == 1
        assert "italic" in styles[0]
