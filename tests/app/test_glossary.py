"""Terms on the screen: `K` explains those at hand, `D` lists them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.app.screens import SIZES, lines_of, reading, told
from tests.speeches import small_speech, translated_speech
from tui import words
from tui.app.dialogs.glossary import Glossary, TermList
from tui.app.reader.screen import ReaderScreen

if TYPE_CHECKING:
    from tui.app.application import Hegao

BOTH_LANGUAGES = pytest.mark.parametrize("language", words.LANGUAGES)
ALL_SIZES = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def top(app: Hegao) -> type[object]:
    """What kind of screen is on top."""
    return type(app.screen)


@BOTH_LANGUAGES
@ALL_SIZES
async def test_k_explains_the_terms_of_the_current_figure(size: tuple[int, int], language: str) -> None:
    """In both languages, then those of the paragraph; Enter goes there and marks the words."""
    words.use(language)
    async with reading(size) as (app, screen, pilot):
        await pilot.press(":", "7", "enter", "K")
        assert top(app) is TermList
        shown = "\n".join(lines_of(app))
        assert {"en": "At this figure", "zh": "此数字"}[language] in shown
        assert "wan" in shown
        assert {"en": "A Chinese unit", "zh": "计数单位"}[language] in shown
        await pilot.press("enter")
        assert top(app) is ReaderScreen
        assert screen.state.selection is not None
        assert screen.workspace.speech.text[slice(*screen.state.selection.span)] == "万"


async def test_k_explains_what_is_selected() -> None:
    """Here the sentence that tells of the old base area; in English too."""
    async with reading((80, 24)) as (app, _screen, pilot):
        for presses in (0, 2):
            await pilot.press("1", "0", *["t"] * presses, "V", "K")
            shown = "\n".join(lines_of(app))
            assert "In what is selected" in shown
            assert "old revolutionary base area" in shown
            await pilot.press("escape", "escape")


async def test_where_no_term_is_explained_it_says_so() -> None:
    """Here; or anywhere, for a speech without notes on terms."""
    async with reading((80, 24), small_speech()) as (app, _screen, pilot):
        await pilot.press("2", "K")
        assert told(app) == "No term is explained here; the glossary has them all."
    async with reading((80, 24), replace(small_speech(), notes=())) as (app, _screen, pilot):
        for key in "KD":
            await pilot.press(key)
            assert told(app) == "This speech has no notes on terms."
            await pilot.press("right")
            assert told(app) == ""


@BOTH_LANGUAGES
@ALL_SIZES
async def test_the_glossary_lists_all_terms_in_both_languages(size: tuple[int, int], language: str) -> None:
    """Typing filters, `.` steps through the places of one, Enter goes there, backspace comes back."""
    words.use(language)
    async with reading(size) as (app, screen, pilot):
        place = screen.reading.place
        await pilot.press("D")
        assert top(app) is Glossary
        assert {"en": "52 terms", "zh": "52 条术语"}[language] in "\n".join(lines_of(app))
        await pilot.press("slash", *"posts and", "enter")
        shown = "\n".join(lines_of(app))
        assert "1 / 52" in shown
        assert "设岗定责" in shown
        assert "posts and duties" in shown
        assert "1/2" in shown
        await pilot.press(".")
        assert "2/2" in "\n".join(lines_of(app))
        await pilot.press("enter")
        assert top(app) is ReaderScreen
        text = screen.workspace.speech.text
        second = text.index("设岗定责", text.index("设岗定责") + 1)
        assert screen.reading.place.offset == second
        assert screen.state.selection is not None
        assert screen.state.selection.span == (second, second + 4)
        await pilot.press("escape", "backspace")
        assert screen.reading.place == place


async def test_the_glossary_leads_into_the_english_where_that_is_read() -> None:
    """The words of the English are marked."""
    async with reading((80, 24)) as (app, screen, pilot):
        await pilot.press("t", "t", "D", "slash", *"一票否决", "enter", "enter")
        assert top(app) is ReaderScreen
        assert screen.state.selection is not None
        assert (
            screen.controllers.translation.edition.text[slice(*screen.state.selection.span)]
            == "one-vote veto"
        )
        assert screen.reading.section is not None
        assert screen.reading.section.id == "appraisal"


async def test_the_glossary_opens_at_the_terms_of_where_one_is() -> None:
    """And moves by ten, to the first and to the last; what is marked opens."""
    async with reading((80, 24)) as (app, _screen, pilot):
        await pilot.press("6", "D")
        assert "Work to strengthen" not in "\n".join(lines_of(app))
        sheet = app.screen
        assert isinstance(sheet, Glossary)
        opened = sheet.marked
        await pilot.press("g")
        assert sheet.marked != opened
        assert "Two Trainings" not in "\n".join(lines_of(app))
        await pilot.press("G", "b", "space", "j", "k", "escape")
        assert top(app) is ReaderScreen


async def test_the_palette_has_both() -> None:
    """Under the words of the help page."""
    async with reading((80, 24), translated_speech()) as (_app, screen, _pilot):
        known = {active.binding.id for active in screen.active_bindings.values()}
        assert {"term", "glossary", "translation"} <= known
