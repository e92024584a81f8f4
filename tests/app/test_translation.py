"""Reading in two languages: `t`, and everything that follows the language shown."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.app.screens import SIZES, lines_of, reading, told
from tests.speeches import small_speech, translated_speech
from tui import words
from tui.app.application import Hegao
from tui.app.reader.screen import ReaderScreen
from tui.app.widgets.bars import Bar
from tui.app.widgets.card import Card
from tui.app.widgets.outline_pane import Outline
from tui.app.widgets.row_list import Rows
from tui.files.memory import memory_file
from tui.reading.languages import Shown, Spot
from tui.reading.selection import Selection
from tui.reading.state import Place
from tui.typeset.spread import Spread
from tui.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from pathlib import Path

BOTH_LANGUAGES = pytest.mark.parametrize("language", words.LANGUAGES)
ALL_SIZES = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def text_lines(app: Hegao, screen: ReaderScreen) -> list[str]:
    """What the text pane shows, row by row, without the panes beside it."""
    region = screen.text.region
    return [
        screen.text.render_line(y).text.rstrip() for y in range(min(region.height, len(lines_of(app)) - 2))
    ]


@BOTH_LANGUAGES
@ALL_SIZES
async def test_t_shows_both_then_english_then_the_text(size: tuple[int, int], language: str) -> None:
    """In the order of the help page; the title bar says which, the figure stays current."""
    words.use(language)
    said = {"en": ("ZH+EN", "EN"), "zh": ("中英对照", "英文")}[language]
    async with reading(size) as (app, screen, pilot):
        await pilot.press("4")
        mention = screen.reading.mention
        source = "\n".join(text_lines(app, screen))
        assert "选派" in source
        await pilot.press("t")
        assert screen.state.shown == "both"
        assert said[0] in lines_of(app)[0]
        await pilot.press("t")
        english = "\n".join(text_lines(app, screen))
        assert screen.state.shown == "translation"
        assert said[1] in lines_of(app)[0]
        assert "seconded cadres" in english
        assert "选派" not in english
        await pilot.press("t")
        assert "\n".join(text_lines(app, screen)) == source
        assert screen.reading.mention == mention


async def test_a_speech_without_a_translation_says_so() -> None:
    """And shows what it showed."""
    async with reading((80, 24), small_speech()) as (app, screen, pilot):
        await pilot.press("t")
        await pilot.pause()
        assert screen.state.shown is Shown.SOURCE
        assert told(app) == "This speech has no translation."


async def test_two_columns_stand_side_by_side_and_the_outline_gives_way() -> None:
    """From 120 cells; `o` lets the outline stand in the card's place, and both columns keep their measure."""
    async with reading((120, 36)) as (_app, screen, pilot):
        await pilot.press("t", "1")
        rows = screen.text.rows
        assert isinstance(rows, Spread)
        assert rows.beside
        assert min(flow.width for flow in rows.flows) >= 36
        assert not screen.query_one(Outline).display
        assert screen.query_one(Card).display
        await pilot.press("o")
        rows = screen.text.rows
        assert isinstance(rows, Spread)
        assert rows.beside
        assert screen.query_one(Outline).display
        assert not screen.query_one(Card).display
        await pilot.press("escape", "t", "t")
        assert screen.query_one(Outline).display


async def test_on_a_wide_screen_nothing_gives_way() -> None:
    """Outline, two columns, card."""
    async with reading((160, 40)) as (_app, screen, pilot):
        await pilot.press("t")
        rows = screen.text.rows
        assert isinstance(rows, Spread)
        assert rows.beside
        assert screen.query_one(Outline).display


async def test_below_120_cells_the_texts_follow_each_other() -> None:
    """Block by block; a resize changes the arrangement and keeps the place."""
    async with reading((119, 36)) as (_app, screen, pilot):
        await pilot.press("t", "4")
        rows = screen.text.rows
        assert isinstance(rows, Spread)
        assert not rows.beside
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        rows = screen.text.rows
        assert isinstance(rows, Spread)
        assert rows.beside
        top, bottom = screen.text.looked_at
        assert screen.reading.mention is not None
        assert top <= screen.reading.mention.start < bottom


@pytest.mark.parametrize("size", [*SIZES, (120, 37)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_what_was_in_view_stays_there(size: tuple[int, int]) -> None:
    """Scrolled to where no figure is current in view, the paragraph stays; round once, the very line, be it free."""
    async with reading(size) as (_app, screen, pilot):
        speech = screen.workspace.speech
        await pilot.press("G", "up", "up")
        before = screen.text.scroll_offset.y
        block = speech.block_at(screen.text.looked_at[0])
        for _press in range(2):
            await pilot.press("t")
            await pilot.pause()
            assert speech.block_at(screen.text.looked_at[0]) == block
        await pilot.press("t")
        await pilot.pause()
        assert screen.text.scroll_offset.y == before


@ALL_SIZES
@pytest.mark.parametrize("presses", [1, 2])
async def test_the_current_figure_is_marked_and_in_view(size: tuple[int, int], presses: int) -> None:
    """Each of the 39, in English too; side by side in both texts at once."""
    async with reading(size) as (_app, screen, pilot):
        await pilot.press(*["t"] * presses)
        pages = screen.text.pages
        height = screen.text.size.height
        for number in range(39):
            screen.replace(screen.state.move(screen.reading.to_mention(number)))
            mention = screen.reading.mention
            assert mention is not None
            assert pages.translation is not None
            current = pages.translation.highlights.current
            assert current is not None
            assert current.number == number + 1
            seen = [
                0 <= first - screen.text.scroll_offset.y < height for first, _last in pages.rows_of(mention)
            ]
            assert any(seen)
            if pages.split:
                assert all(seen)


async def test_the_language_changes_while_the_card_lies_over_the_text() -> None:
    """The text is set for it when it is seen again."""
    async with reading((50, 20)) as (_app, screen, pilot):
        await pilot.press("t", "enter")
        assert not screen.text.size
        await pilot.press("t", "down", "t", "down", "right", "escape")
        await pilot.pause()
        assert screen.state.shown is Shown.SOURCE
        top, bottom = screen.text.looked_at
        assert screen.reading.mention is not None
        assert top <= screen.reading.mention.start < bottom


async def test_a_click_on_a_figure_in_english_makes_it_current() -> None:
    """In either column."""
    async with reading((120, 36), translated_speech()) as (_app, screen, pilot):
        await pilot.press("t")
        text, pages = screen.text, screen.text.pages
        assert pages.translation is not None
        target = pages.translation.speech.mentions[4]
        cells = [
            (x, y)
            for y in range(text.size.height)
            for x in range(text.size.width)
            if text.under(x, y) == Spot(1, target.start)
        ]
        await pilot.click(text, offset=cells[0])
        assert screen.reading.mention is not None
        assert screen.reading.mention.number == target.number
        assert text.highlights.current == screen.reading.mention


async def test_english_is_searched_where_it_is_shown() -> None:
    """In the text alone where that is shown, in both where both are; `n` goes on."""
    async with reading((80, 24)) as (app, screen, pilot):
        await pilot.press("slash", *"tempered", "enter")
        assert any("no hits for" in line for line in lines_of(app)[-2:])
        await pilot.press("escape", "t", "t", "slash", *"tempered", "enter")
        assert screen.state.found is not None
        assert [hit.side for hit in screen.state.found.hits] == [1]
        assert screen.reading.section is not None
        assert screen.reading.section.id == "secondment"
        assert "tempered in a village" in " ".join(line.strip() for line in text_lines(app, screen)).replace(
            "  ", " "
        )
        await pilot.press("escape", "t", "t", "slash", *"2023", "enter")
        sides = [hit.side for hit in screen.state.found.hits if hit.where == "text"]
        assert sides.count(0) == sides.count(1)
        places = []
        for _press in sides:
            await pilot.press("n")
            places.append(screen.state.hit)
        assert len(set(places)) == len(sides)


async def test_hits_are_looked_for_anew_when_the_language_changes() -> None:
    """The same words, in what is shown now."""
    async with reading((80, 24), translated_speech()) as (_app, screen, pilot):
        await pilot.press("slash", *"141", "enter", "t")
        assert screen.state.found is not None
        assert [hit.side for hit in screen.state.found.hits] == [0, 1, 0, 1]
        await pilot.press("t")
        assert [hit.side for hit in screen.state.found.hits] == [1, 1]
        assert screen.text.pages.translation is not None
        assert len(screen.text.pages.translation.highlights.hits) == 2
        await pilot.press("escape")
        assert not screen.text.pages.translation.highlights.hits


async def test_english_is_selected_and_copied() -> None:
    """The figure with its sentence and place; the sentence; by shift and arrows, by line."""
    async with reading((50, 20), translated_speech()) as (app, _screen, pilot):
        await pilot.press("t", "t", "1", "y")
        assert app.clipboard == "17\nFirst, 17 meetings.\nA title · Duty\n"
        await pilot.press("V", "y")
        assert app.clipboard == "First, 17 meetings."
        await pilot.press("V", "V", "y")
        assert app.clipboard == "First, 17 meetings. I went round 141 villages."
        await pilot.press("shift+right", "shift+right", "y")
        assert app.clipboard == "17 "


async def test_in_both_languages_keys_are_about_the_text_that_was_clicked() -> None:
    """The source, until the English was clicked."""
    async with reading((120, 36), translated_speech()) as (app, screen, pilot):
        await pilot.press("t", "1", "y")
        assert app.clipboard.startswith("17次\n第一,共研究17次。")
        text, pages = screen.text, screen.text.pages
        assert pages.translation is not None
        start = pages.translation.speech.mentions[3].start
        cell = next(
            (x, y)
            for y in range(text.size.height)
            for x in range(text.size.width)
            if text.under(x, y) == Spot(1, start)
        )
        await pilot.click(text, offset=cell)
        await pilot.press("y")
        assert app.clipboard.startswith("17\nFirst, 17 meetings.")


async def test_a_note_on_english_words_belongs_to_their_figures_or_their_paragraph() -> None:
    """A store knows places of the source alone."""
    async with reading((80, 24), translated_speech()) as (_app, screen, pilot):
        await pilot.press("t", "t")
        other, text = screen.controllers.translation.edition.text, screen.workspace.speech.text

        def chosen(said: str) -> str:
            start = other.index(said)
            screen.controllers.selection.select(Selection(start, start + len(said)))
            assert screen.controllers.selection.selected is not None
            return text[slice(*screen.controllers.selection.selected)]

        assert chosen("went round 141") == "141个"
        assert chosen("section without") == "第二,没有数字的一节。"


async def test_the_report_follows_the_language(tmp_path: Path) -> None:
    """`e` where English is read alone writes the report on the English."""
    async with reading((80, 24), translated_speech()) as (app, screen, pilot):
        path = tmp_path / "r.md"
        await pilot.press("t", "t")
        reviews = await screen.controllers.reviews.open()
        assert reviews is not None
        screen.run(screen.controllers.export.write(path, reviews))
        await app.workers.wait_for_complete()
        assert "Income grew by 15.8%[2]" in path.read_text(encoding="utf-8")


async def test_what_is_read_is_kept_for_each_speech() -> None:
    """The next start shows the same languages at the same place; a file of an older version shows the text."""
    async with reading((80, 24)) as (app, screen, pilot):
        await pilot.press("t", "5")
        place = screen.reading.place
        app.keep_place()
    again = await started()
    assert (again.state.shown, again.reading.place) == (Shown.BOTH, place)
    assert open_workspace(None).kept_shown() is Shown.BOTH
    assert Workspace(translated_speech()).kept_shown() is Shown.SOURCE


def test_what_an_older_version_kept_or_nobody_knows_shows_the_text() -> None:
    """The place is kept all the same."""
    memory_file().parent.mkdir(parents=True, exist_ok=True)
    for shown in ("", ', "shown": "upside down"', ', "shown": 7'):
        row = f'{{"id": "rural-organisation", "path": "", "title": "", "offset": 9, "mention": null{shown}}}'
        memory_file().write_text(f'{{"speeches": [{row}]}}', encoding="utf-8")
        workspace = open_workspace(None)
        assert workspace.kept_shown() is Shown.SOURCE
        assert workspace.kept_place() == Place(9)


async def started() -> ReaderScreen:
    """The reader as the next start shows it, with two columns side by side."""
    app = Hegao(open_workspace(None))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert app.screen.text.pages.split
        assert not app.screen.query_one(Outline).display
        return app.screen


async def test_a_review_goes_on_in_the_language_that_was_read() -> None:
    """The session's screen shows what the reader under it shows."""
    async with reading((80, 24)) as (app, screen, pilot):
        await pilot.press("t", "r", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert app.screen is not screen
        assert app.screen.state.shown is Shown.BOTH


@BOTH_LANGUAGES
@ALL_SIZES
@pytest.mark.parametrize(
    "keys",
    [("1",), ("t", "1"), ("t", "t", "4"), ("K",), ("D", "j"), ("o",), ("enter",)],
    ids=["source", "both", "english", "term", "glossary", "outline", "card"],
)
async def test_nothing_is_cut_off_in_silence(
    size: tuple[int, int], language: str, keys: tuple[str, ...]
) -> None:
    """Every label and hint fits, or ends in the sign that says there is more."""
    words.use(language)
    async with reading(size) as (app, _screen, pilot):
        await pilot.press(*keys)
        await pilot.pause()
        for pane in (pane for pane in app.screen.query(Rows) if pane.size):
            shown = [pane.render_line(y).text for y in range(pane.size.height)]
            for row, line in zip(pane.rows[pane.scroll_offset.y :], shown, strict=False):
                said = ["".join(text for text, _style in part) for part in (row.parts, row.right)]
                assert "…" in line or all(part.strip() in line for part in said), (said, line)
        for bar in (bar for bar in app.screen.query(Bar) if bar.size and bar._parts):
            line = bar.render_line(0).text
            said = ["".join(text for text, _style, _action in bar._parts)]
            assert "…" in line or said[0].rstrip() in line, (said, line)


LOADED = """
import asyncio, sys
from tui.app.application import Hegao
from tui.workspace import open_workspace
NAMES = ("tui.speech.parallel", "tui.typeset.spread", "tui.reading.bilingual", "tui.reading.terms", "tui.app.dialogs.glossary")
async def main():
    app = Hegao(open_workspace(None))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("right", "down")
        print([name for name in NAMES if name in sys.modules], "parallel" in vars(app.workspace))
        await pilot.press("t")
        print([name for name in NAMES if name in sys.modules], "parallel" in vars(app.workspace))
asyncio.run(main())
"""


def test_nothing_of_the_translation_is_loaded_before_it_is_asked_for() -> None:
    """Neither a module, nor the text put together."""
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines() == [
        "[] False",
        "['tui.speech.parallel', 'tui.typeset.spread'] True",
    ]
