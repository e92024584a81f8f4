"""The outline: titles whole, chapters said once, the mark seen, keys that do nothing say so."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from tests.app.screens import be_drawn, reading, strike, told
from tui import words
from tui.app.glyphs import UNICODE
from tui.app.widgets.outline_pane import Outline, rows_without_current
from tui.packs.plain import plain_speech

LONG = "一、关于全年各项工作完成情况的几点说明"
TEXT = f"某局工作报告\n\n{LONG}\n\n去年修了12座桥，花了800万元。\n\n二、下一步打算\n\n今年再修3座。\n"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 20)])
async def test_titles_stand_whole_and_once(size: tuple[int, int]) -> None:
    """A title with no room in one row goes on below it; a section of its chapter's name is not said twice."""
    words.use("zh")
    async with reading(size, plain_speech(TEXT, id="bridges")) as (_app, screen, pilot):
        await strike(pilot, "o")
        outline = screen.query_one(Outline)
        assert outline.has_focus
        assert screen.workspace.speech.chapters
        shown = [row.parts for row in outline.rows]
        said = "".join(text.strip() for parts in shown for text, _style in parts)
        for chapter in screen.workspace.speech.chapters:
            assert said.count(chapter.title or chapter.heading) == 1
        drawn = [outline.render_line(y).text for y in range(outline.size.height)]
        assert not any("…" in line for line in drawn)


async def test_the_mark_is_seen_where_keys_move_it() -> None:
    """The marked title has colours of its own over all its rows as long as the outline has the keys."""
    words.use("zh")
    async with reading((120, 36), plain_speech(TEXT, id="bridges")) as (_app, screen, pilot):
        await strike(pilot, "o", "g")
        outline = screen.query_one(Outline)
        at = outline.marked
        assert at is not None
        cursor = outline.style_of("row--cursor")
        plain = {segment.style.bgcolor for segment in outline.render_line(0) if segment.style}
        rows = [outline.render_line(at + further) for further in (0, 1)]
        for row in rows:
            assert {segment.style.bgcolor for segment in row if segment.style} == {cursor.bgcolor}
        assert cursor.bgcolor not in plain
        await strike(pilot, "escape")
        await be_drawn(pilot)
        assert cursor.bgcolor not in {
            segment.style.bgcolor for segment in outline.render_line(at) if segment.style
        }


async def test_a_star_on_a_chapter_says_why_nothing_happens() -> None:
    """Sections alone are mechanisms."""
    words.use("en")
    async with reading((120, 36)) as (app, screen, pilot):
        await strike(pilot, "o", "g", "down")
        outline = screen.query_one(Outline)
        assert outline.marked is not None
        assert isinstance(outline.rows[outline.marked].target, tuple)
        await strike(pilot, "asterisk")
        assert "Sections alone" in told(app)


WORDS = "# Annual report\n\n## Leadership\n\nWe sent out 12 people and 34 more.\n\n## Infrastructure\n\nWe built 3 bridges.\n\n## Communications and relations\n\nWe laid 45 km.\n"


@pytest.mark.parametrize("width", [16, 20, 24, 30])
def test_no_word_is_parted_beside_the_counts(width: int) -> None:
    """The counts move below a word that has no room beside them; every word stands whole in some row."""
    words.use("en")
    speech = plain_speech(WORDS, id="parts")
    done = {section.id: 1 for section in speech.sections}
    rows, _places = rows_without_current(speech, UNICODE, frozenset(), done=done, sections=None, width=width)
    drawn = [[text.strip() for text, _style in row.parts] for row in rows]
    said = {word for parts in drawn for text in parts for word in text.split()}
    for section in speech.sections:
        for word in section.title.split():
            if len(word) <= width - 6:
                assert word in said
    counts = [text for row in rows for text, _style in row.right if "/" in text]
    assert len(counts) == len(speech.sections)
    for row in rows:
        assert sum(cell_len(text) for text, _style in (*row.parts, *row.right)) <= width
