"""The footer offers what can be done here and now; a key that it does not offer says in one line why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.reviews import until
from tests.app.screens import lines_of, reading, strike
from tests.speeches import small_speech
from tui import words
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from tui.app.application import Hegao

COUNTED = "村里的账\n今年收入12万元，支出8万元，结余4万元。\n"


def footer(app: Hegao) -> str:
    """The last line of the screen."""
    return lines_of(app)[-1]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the program says from now on."""
    said: list[str] = []
    monkeypatch.setattr("tui.app.application.Hegao.say", lambda _app, message: said.append(str(message)))
    return said


async def test_labels_are_offered_for_detected_figures_charts_and_translation_where_they_are() -> None:
    """A text as it stands has detected figures, charts of what they say, and no translation; a pack says itself what its figures say."""
    words.use("en")
    async with reading((160, 36), plain_speech(COUNTED, id="counted")) as (app, _screen, _pilot):
        assert "i claim" in footer(app)
        assert "c charts" in footer(app)
        assert "English" not in footer(app)
    async with reading((160, 36)) as (app, _screen, pilot):
        assert "i claim" not in footer(app)
        assert "c charts" in footer(app)
        assert "t English" in footer(app)
        assert "hit" not in footer(app)
        await pilot.press("slash", *"2023", "enter")
        assert "nN hit" in footer(app)


async def test_verdicts_are_offered_at_a_figure() -> None:
    """Between figures, where the text was clicked, there is nothing to give a verdict on."""
    async with reading((160, 36), small_speech()) as (app, screen, pilot):
        assert "v verified" in footer(app)
        screen.replace(screen.state.move(screen.reading.to_offset(0)))
        await pilot.pause()
        assert "v verified" not in footer(app)


@pytest.mark.parametrize("key", ["t", "D", "9", "n", "f"])
async def test_a_key_that_is_not_offered_says_why(key: str, told: list[str]) -> None:
    """One line, and nothing else happens."""
    async with reading((160, 36), plain_speech(COUNTED, id="counted")) as (app, screen, pilot):
        before = screen.state
        await pilot.press(key)
        await pilot.pause()
        assert len(told) == 1
        assert "\n" not in told[0]
        assert screen.state == before
        assert app.screen is screen


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 20), (200, 50)])
@pytest.mark.parametrize("language", words.LANGUAGES)
async def test_a_pane_that_has_the_keys_names_how_to_leave_it(size: tuple[int, int], language: str) -> None:
    """Esc and the help stand in the footer of every pane at every width; charts offer all of them and their figures."""
    words.use(language)
    async with reading(size) as (app, screen, pilot):
        assert "Esc" not in footer(app)
        for key in ("enter", "o", "m", "c"):
            await strike(pilot, key)
            assert screen.panes.focused != "text"
            assert f"Esc {words._('close')}" in footer(app)
            assert f"? {words._('help')}" in footer(app)
            if key == "c":
                assert f"a {words._('all charts')}" in footer(app)
                assert f"Enter {words._('figure')}" in footer(app)
            await strike(pilot, "escape", "escape")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (200, 50)])
@pytest.mark.parametrize("language", words.LANGUAGES)
async def test_the_report_is_offered_in_the_text(size: tuple[int, int], language: str) -> None:
    """Whoever has given verdicts sees how to hand them on."""
    words.use(language)
    async with reading(size) as (app, _screen, _pilot):
        assert f"e {words._('report')}" in footer(app)


async def test_undo_and_notes_are_offered_once_there_are_some() -> None:
    """Nothing was decided yet; then a verdict was, and was undone."""
    async with reading((200, 36), small_speech()) as (app, screen, pilot):
        assert "u undo" not in footer(app)
        assert "L notes" not in footer(app)
        await pilot.press("v")
        await until(pilot, lambda: "u undo" in footer(app))
        await pilot.press("u")
        await until(pilot, lambda: "u undo" not in footer(app))
        assert screen.reading.mention is not None


async def test_the_footer_says_that_esc_clears_a_filter() -> None:
    """Not that it closes something."""
    async with reading((160, 36), small_speech()) as (app, _screen, pilot):
        await pilot.press("m", "ampersand", *"141", "enter")
        assert "Esc clear" in footer(app)
        await pilot.press("escape")
        assert "Esc close" in footer(app)


@pytest.mark.parametrize(("verdict", "to", "said"), [("d", ")", "doubtful"), ("x", "!", "wrong")])
async def test_the_only_figure_of_a_verdict_is_said_to_be_the_only_one(
    verdict: str, to: str, said: str
) -> None:
    """Going to the next one leads nowhere else."""
    async with reading((120, 36), small_speech()) as (app, screen, pilot):
        await pilot.press(verdict)
        await until(pilot, lambda: screen.snapshot is not None and bool(screen.snapshot.verdicts))
        await pilot.press(to)
        await until(pilot, lambda: f"This is the only {said} figure." in "\n".join(lines_of(app)))
