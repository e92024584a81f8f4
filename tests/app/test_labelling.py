"""What a detected figure measures, on the screen: shown as detected, confirmed or corrected with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.reviews import key, log, until
from tests.app.screens import SIZES, lines_of, reading
from tests.speeches import small_speech
from tui.app.widgets.prompt import Prompt
from tui.packs.plain import plain_speech
from tui.review.event_types import LabelGiven, Undone

if TYPE_CHECKING:
    from tui.app.application import Hegao
    from tui.speech import Speech

TEXT = "某县汇报\n\n去年,全县税收达到5亿元,增长8%。培训村干部38名。\n"


def plain() -> Speech:
    """A text without a pack."""
    return plain_speech(TEXT, id="plain")


def shown(app: Hegao) -> str:
    """What is on the screen, without blanks."""
    return "".join("".join(lines_of(app)).replace("│", "").split())


async def test_the_card_says_what_was_detected_and_how_sure_that_is() -> None:
    """The word detected stands before it."""
    async with reading(speech=plain()) as (app, _screen, pilot):
        assert "detected:税收·level·全县·去年(confidencemedium)" in shown(app)
        await pilot.press("right")
        assert "detected:税收·growth↑·全县·去年(confidencemedium)" in shown(app)


@pytest.mark.parametrize("char", ["i", "ｉ"])
async def test_one_key_and_enter_confirm(char: str) -> None:
    """The field is filled with what was detected; the card then names the reviewer; undo takes it back."""
    async with reading(speech=plain()) as (app, screen, pilot):
        await key(pilot, char)
        await until(pilot, lambda: bool(screen.query(Prompt)))
        assert "What·when:税收·去年" in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: "confirmedby" in shown(app))
        assert [event.data for event in log()] == [LabelGiven("税收", "去年")]
        await pilot.press("u")
        await until(pilot, lambda: "detected:税收" in shown(app))
        assert isinstance(log()[-1].data, Undone)


async def test_what_was_detected_can_be_corrected() -> None:
    """What is typed is the label; the table says who said so."""
    async with reading(speech=plain()) as (app, screen, pilot):
        await pilot.press("i")
        await until(pilot, lambda: bool(screen.query(Prompt)))
        await pilot.press(*["backspace"] * 12, *"tax", "space")
        await key(pilot, "·")
        await pilot.press(*"2022", "enter")
        await until(pilot, lambda: "correctedby" in shown(app))
        assert [event.data for event in log()] == [LabelGiven("tax", "2022")]
        await pilot.press("m", *["right"] * 4)
        await until(pilot, lambda: "2022" in shown(app) and "Scope" in shown(app))


async def test_escape_and_an_empty_field_say_nothing() -> None:
    """Esc leaves the label as it was; so does Enter where nothing was detected and nothing typed."""
    speech = plain_speech("某县汇报\n\n第3位。\n", id="plain")
    async with reading(speech=speech) as (app, screen, pilot):
        await pilot.press("i")
        await until(pilot, lambda: bool(screen.query(Prompt)))
        await pilot.press("escape")
        await until(pilot, lambda: not screen.query(Prompt))
        await pilot.press("i")
        await until(pilot, lambda: bool(screen.query(Prompt)))
        await pilot.press("enter")
        await until(pilot, lambda: not screen.query(Prompt))
        assert log() == ()
        assert app.screen is screen


async def test_a_pack_says_itself_what_its_figures_measure() -> None:
    """The key then only says so."""
    async with reading(speech=small_speech()) as (_app, screen, pilot):
        await pilot.press("i")
        await pilot.pause()
        assert not screen.query(Prompt)
        assert log() == ()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_it_fits_every_size(size: tuple[int, int]) -> None:
    """The question stands on the screen, whole, at each size that the reader is made for."""
    async with reading(size, plain()) as (app, screen, pilot):
        await pilot.press("i")
        await until(pilot, lambda: bool(screen.query(Prompt)))
        assert "What·when:税收·去年" in shown(app)
