"""Documents on the screen: numbers that Word makes, tables, what is set apart."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from tests.app.reviews import in_review, straight, until
from tests.app.screens import SIZES, lines_of, reading
from tests.documents.numbered_word import numbered
from tui.app.reader.screen import ReaderScreen
from tui.documents.structure import read_document
from tui.packs.plain import plain_speech
from tui.review.event_types import LinePut
from tui.review.events import Draft
from tui.review.store import Store
from tui.speech.verdicts import PlaceKind, target_at
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from tui.app.application import Hegao
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


PAGE = "首页 > 水利\n关于水库的汇报\n水库共35座。\n编者按:渠道120公里。\n"


async def test_one_key_sets_a_line_apart_and_takes_it_back() -> None:
    """The outline lists what is apart with the reason; the figure is gone, and undone it is there again."""
    speech = opened(PAGE.encode(), "x.txt")
    async with reading((120, 36), speech) as (app, screen, pilot):
        outline = [line[:20].strip() for line in lines_of(app)]
        assert outline[outline.index("(of the page)") + 1] == "首页 > 水利"
        await pilot.press("end", "l", "l")
        assert screen.reading.mention is not None
        assert screen.reading.mention.surface == "120公里"
        await pilot.press("p")
        await until(pilot, lambda: len(speech_on(app).mentions) == 1)
        await until(pilot, lambda: any("(by a reviewer)" in line for line in lines_of(app)))
        assert len(app.screen_stack) == 1
        await pilot.press("u")
        await until(pilot, lambda: len(speech_on(app).mentions) == 2)


async def test_a_line_that_another_program_sets_apart_waits_for_the_end_of_a_session(tmp_path: Path) -> None:
    """A session goes through the figures that it began with; it says so once, and what is under it follows."""
    source = tmp_path / "x.txt"
    source.write_text(PAGE, encoding="utf-8")
    async with straight(open_workspace(str(source))) as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await until(pilot, lambda: screen.snapshot is not None)
        assert screen.snapshot is not None
        start = PAGE.index("编者按")
        target = target_at(app.workspace.speech, PlaceKind.PARAGRAPH, start, len(PAGE) - 1)
        with Store.open(None, screen.snapshot.reviewer) as other:
            await asyncio.to_thread(other.append, Draft(LinePut(apart=True), target))
        await screen.controllers.reviews.poll()
        await until(pilot, lambda: "seen when this session is left" in "\n".join(lines_of(app)))
        assert len(speech_on(app).mentions) == 2


def speech_on(app: Hegao) -> Speech:
    """The speech on the screen."""
    screen = app.screen
    assert isinstance(screen, ReaderScreen)
    return screen.workspace.speech


TABLE = "关于产量的汇报\n县\t2020年产量\t2021年产量\t2022年产量\t增长（%）\n东山县\t1,200\t1,350\t1,421.5\t12.5\n西河县\t980\t950\t91\t-3.1\n"


@pytest.mark.parametrize("size", SIZES)
async def test_tables_are_drawn_in_columns_and_walked(size: tuple[int, int]) -> None:
    """Figures of cells are gone through as others are; a column out of view comes with its figure, the first one stays."""
    speech = opened(TABLE.encode(), "x.txt")
    async with reading(size, speech) as (app, screen, pilot):
        first = next(line for line in lines_of(app) if "1,200" in line and "1,350" in line)
        second = next(line for line in lines_of(app) if "980" in line and "950" in line)
        assert first.index("1,200") + len("1,200") == second.index("980") + len("980")
        for _ in range(3):
            await pilot.press("right")
        assert screen.reading.mention is not None
        assert screen.reading.mention.surface == "12.5"
        await pilot.pause()
        assert any("东山县" in line and "12.5" in line for line in lines_of(app))
        assert "".join(speech.text[block.start : block.end] for block in speech.blocks) == TABLE.replace(
            "\n", ""
        )
