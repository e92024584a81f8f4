"""The colours of the five themes: readable, and told apart by the eyes they are for."""

from __future__ import annotations

from itertools import combinations

import pytest
from msgspec.structs import replace

from tests.app.screens import SIZES, lines_of, reading
from tests.colours import DEUTERANOPIA, EYES, PROTANOPIA, contrast, distance, linear, seen
from tui import words
from tui.app.dialogs.theme_chooser import LABELS, SAMPLE, ThemeChooser
from tui.app.named_styles import NAMED
from tui.app.start import chosen_theme
from tui.app.themes import COLOUR_BLIND, CONTRAST, DARK, LIGHT, PREFIX, THEMES
from tui.files.memory import keep_theme, recall
from tui.files.places import config_file
from tui.settings import THEME_NAMES

GROUNDS = ("background", "surface", "panel")
"""What panes, cards and dialogs are drawn on."""
MEANING = ("figure", "success", "warning", "error")
"""Colours by which verdicts, standings and levels are told apart: figure, verified, doubtful, wrong."""


def colour(theme: object, name: str) -> str:
    """A colour of a theme by the name of its variable."""
    variables: dict[str, str] = getattr(theme, "variables")  # noqa: B009 - of Textual's own class and ours alike
    found = variables.get(name) or getattr(theme, name)
    assert isinstance(found, str)
    return found


def pairs() -> set[tuple[str, str]]:
    """Every colour of text with every ground it is drawn on, as the named styles have them."""
    found = set()
    for declared in NAMED.values():
        words = declared.split()
        inks = [word[1:] for word in words[: words.index("on") if "on" in words else None] if word[0] == "$"]
        grounds = [words[words.index("on") + 1][1:]] if "on" in words else list(GROUNDS)
        found |= {(ink, ground) for ink in inks for ground in grounds}
    return found | {("foreground", ground) for ground in GROUNDS}


def test_the_themes_are_those_that_can_be_asked_for() -> None:
    """By the command line and the configuration, in the same order."""
    assert [theme.name for theme in THEMES] == [PREFIX + name for name in THEME_NAMES]
    assert {theme.dark for theme in THEMES} == {False, True}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_is_readable_on_every_ground(theme: object) -> None:
    """4.5 to one, WCAG's level AA for text; 7 to one, level AAA, in the theme of high contrast."""
    least = 7.0 if theme is CONTRAST else 4.5
    found = {pair: contrast(colour(theme, pair[0]), colour(theme, pair[1])) for pair in pairs()}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least} == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_carries_meaning_is_told_apart(theme: object) -> None:
    """By eyes with all cones in every theme, and in the theme for them by red-green blind eyes as well."""
    for name, eyes in EYES.items() if theme is COLOUR_BLIND else [("all cones", EYES["all cones"])]:
        for one, other in combinations(MEANING, 2):
            assert distance(colour(theme, one), colour(theme, other), eyes) >= 40, (name, one, other)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_red_green_blind_eyes_need_a_theme_of_their_own(theme: object) -> None:
    """The plain themes have pairs that such eyes hardly tell apart: what is measured above can be missed."""
    least = min(
        distance(colour(theme, one), colour(theme, other), eyes)
        for eyes in (PROTANOPIA, DEUTERANOPIA)
        for one, other in combinations(MEANING, 2)
    )
    assert least < 20


def test_the_measures_are_those_of_the_literature() -> None:
    """Black on white is 21 to one; greys stay grey to all eyes; the lightness of mid grey; red and green fall together."""
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54
    assert linear("#ffffff") == (1, 1, 1)
    for eyes in EYES.values():
        grey = seen("#777777", eyes)
        assert round(grey.lightness, 1) == 50.0
        assert abs(grey.red) < 0.1
        assert abs(grey.yellow) < 0.1
    plain, blind = (distance("#b35900", "#678000", eyes) for eyes in (EYES["all cones"], DEUTERANOPIA))
    assert blind < plain / 3


async def test_the_marked_theme_is_on_the_screen_at_once_and_kept_by_enter() -> None:
    """`T`, down, Enter; remembered beside the places, not in the configuration, which is the reader's own."""
    async with reading() as (app, screen, pilot):
        assert app.theme == "hegao-dark"
        await pilot.press("T")
        assert isinstance(app.screen, ThemeChooser)
        assert app.screen.marked == "hegao-dark"
        await pilot.press("up")
        assert app.theme == "hegao-light"
        await pilot.press("enter")
        assert app.screen_stack[-1] is screen
        assert app.theme == "hegao-light"
        assert not app.current_theme.dark
    assert (recall().theme, recall().theme_over) == ("light", "")
    assert not config_file().exists()
    assert chosen_theme(recall(), None) == "light"


async def test_escape_goes_back_to_the_colours_from_before() -> None:
    """And nothing is remembered."""
    async with reading() as (app, _screen, pilot):
        await pilot.press("T", "down", "down", "down", "down")
        assert app.theme == "hegao-contrast"
        await pilot.press("escape")
        assert app.theme == "hegao-dark"
    assert recall().theme == ""


async def test_a_private_run_keeps_no_theme() -> None:
    """It holds for the run."""
    async with reading() as (app, screen, pilot):
        screen.workspace = replace(screen.workspace, private=True)
        await pilot.press("T", "up", "enter")
        assert app.theme == "hegao-light"
    assert recall().theme == ""


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_all_themes_and_the_sample_stand_on_the_screen(size: tuple[int, int], language: str) -> None:
    """Whole, at each size and in both languages."""
    words.use(language)
    async with reading(size) as (app, _screen, pilot):
        await pilot.press("T")
        await pilot.pause()
        shown = "\n".join(lines_of(app))
        for label, like in LABELS.values():
            assert words._(label) in shown
            assert words._(like) in shown
        assert all(words._(text) in shown for text, _style in SAMPLE)


def test_a_choice_gives_way_when_the_configuration_says_another() -> None:
    """It holds over what the configuration said when it was made; a theme that there is not is forgotten."""
    keep_theme("dusk", "light")
    assert chosen_theme(recall(), "light") == "dusk"
    assert chosen_theme(recall(), "contrast") == "contrast"
    assert chosen_theme(recall(), None) is None
    keep_theme("neon", "")
    assert chosen_theme(recall(), None) is None
