"""What a detected figure says, on the screen: shown as detected, confirmed or corrected field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.reviews import key, log, until
from tests.app.screens import SIZES, asks, lines_of, reading
from tests.speeches import small_speech
from tui.app.dialogs.claim_editor import ClaimEditor
from tui.packs.plain import plain_speech
from tui.review.event_types import ClaimConfirmed, MetricConfirmed, Undone

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tui.app.application import Hegao
    from tui.speech import Speech

TEXT = "某县汇报\n\n去年,全县税收达到5亿元,增长8%。培训村干部38名。\n"
TWICE = "某县2024年工作汇报\n\n2023年，全县茶叶产量3万吨。2022年，全县茶叶产量2万吨。培训村干部38名。\n"


def plain(text: str = TEXT) -> Speech:
    """A text without a pack."""
    return plain_speech(text, id="plain")


def shown(app: Hegao) -> str:
    """What is on the screen, without blanks."""
    return "".join("".join(lines_of(app)).replace("│", "").split())


async def opened(app: Hegao, pilot: Pilot[None], char: str = "i") -> None:
    """The fields of the current figure's claim, on the screen."""
    await key(pilot, char)
    await until(pilot, lambda: isinstance(app.screen, ClaimEditor) and app.screen.marked is not None)


def said(**fields: str | bool) -> ClaimConfirmed:
    """What is said of the first figure of the text, with other words in some fields."""
    known: dict[str, str | bool] = {
        "metric": "税收",
        "aspect": "level",
        "direction": "",
        "mean": False,
        "scope": "全县",
        "period": "去年",
        "base": "",
        "whole": "",
        "mode": "actual",
    }
    detected = '["税收", "level", "", false, "全县", "去年", "", "", "actual"]'
    return ClaimConfirmed(**{**known, **fields}, detected=detected)  # type: ignore[arg-type]


async def test_the_card_says_what_was_detected_and_how_sure_that_is() -> None:
    """The word detected stands before it."""
    async with reading(speech=plain()) as (app, _screen, pilot):
        assert "detected:税收·level·全县·去年(confidencemedium)" in shown(app)
        await pilot.press("right")
        assert "detected:税收·growth↑·全县·去年(confidencemedium)" in shown(app)


@pytest.mark.parametrize("char", ["i", "ｉ"])
async def test_one_key_and_enter_confirm(char: str) -> None:
    """Each field stands there as it was detected; the card then names the reviewer; undo takes it back."""
    async with reading(speech=plain()) as (app, _screen, pilot):
        await opened(app, pilot, char)
        for field in ("metric税收", "aspectlevel", "scope全县", "period去年", "modeactual", "basenot"):
            assert field.replace("basenot", "comparedwithnotsaid") in shown(app)
        assert "rightasitis" in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: "confirmedby" in shown(app))
        assert [event.data for event in log()] == [said()]
        await pilot.press("u")
        await until(pilot, lambda: "detected:税收" in shown(app))
        assert isinstance(log()[-1].data, Undone)


async def test_each_field_can_be_corrected() -> None:
    """Words are typed, fixed words turned; a time is kept in ISO 8601; the table says who said so."""
    async with reading(speech=plain()) as (app, _screen, pilot):
        await opened(app, pilot)
        await pilot.press("e")
        await until(pilot, lambda: asks(app.screen))
        await pilot.press(*"tax", "enter")
        await until(pilot, lambda: not asks(app.screen))
        await pilot.press("down", "right", "down", "left", "down", "space", "down", "down", "e")
        await until(pilot, lambda: asks(app.screen))
        await pilot.press(*"2022H1")
        await until(pilot, lambda: "readasfirsthalfof2022(2022H1)" in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: not asks(app.screen))
        assert "confirmaschanged" in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: "correctedby" in shown(app))
        wanted = said(metric="tax", aspect="change", direction="down", mean=True, period="2022H1")
        assert [event.data for event in log()] == [wanted]
        await pilot.press("m", *["right"] * 4)
        await until(pilot, lambda: "firsthalfof2022" in shown(app) and "Scope" in shown(app))


async def test_what_was_changed_can_be_put_back_and_left() -> None:
    """Before Enter nothing is said."""
    async with reading(speech=plain()) as (app, screen, pilot):
        await opened(app, pilot)
        await pilot.press("down", "right")
        await until(pilot, lambda: "aspectchange" in shown(app))
        await pilot.press("r")
        await until(pilot, lambda: "aspectlevel" in shown(app))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        assert log() == ()


async def test_a_metric_is_confirmed_at_all_its_mentions_and_taken_back_with_one_key() -> None:
    """A corrected name at all of them; of the others neither period nor direction, which stay as they were detected."""
    async with reading(speech=plain(TWICE)) as (app, screen, pilot):
        await pilot.press("right", "right")
        await opened(app, pilot)
        assert "thisfigure,andwhatthemetricisat1more" in shown(app)
        await pilot.press("e")
        await until(pilot, lambda: asks(app.screen))
        await pilot.press(*"tea", "enter")
        await until(pilot, lambda: not asks(app.screen))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen and len(log()) == 2)
        other, own = (event.data for event in log())
        assert isinstance(own, ClaimConfirmed)
        assert isinstance(other, MetricConfirmed)
        assert (own.metric, own.period) == ("tea", "2023")
        assert (other.metric, other.aspect, other.scope) == ("tea", "level", "全县")
        assert own.together == other.together != ""
        await pilot.press("right", "right")
        await until(pilot, lambda: "metriccorrectedby" in shown(app) and "therestdetected" in shown(app))
        await pilot.press("left", "left")
        await pilot.press("u")
        await until(pilot, lambda: [type(event.data) for event in log()[2:]] == [Undone, Undone])
        await until(pilot, lambda: "detected:茶叶产量" in shown(app))
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "correctedby" in shown(app))
        assert screen.state.reading.mention is not None
        assert screen.state.reading.mention.surface == "3万吨"
        await opened(app, pilot)
        assert "thisfigureonly" in shown(app)


async def test_a_figure_that_states_nothing_has_nothing_to_confirm() -> None:
    """Esc and Enter leave it as it was."""
    speech = plain_speech("某县汇报\n\n第3位。\n", id="plain")
    async with reading(speech=speech) as (app, screen, pilot):
        for way in ("escape", "enter"):
            await opened(app, pilot)
            await pilot.press(way)
            await until(pilot, lambda: app.screen is screen)
        assert log() == ()


async def test_a_pack_says_itself_what_its_figures_measure() -> None:
    """The key then only says so."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        await pilot.press("i")
        await pilot.pause()
        assert app.screen is screen
        assert log() == ()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_it_fits_every_size(size: tuple[int, int]) -> None:
    """The metric and the keys that matter stand on the screen at each size that the reader is made for."""
    async with reading(size, plain()) as (app, _screen, pilot):
        await opened(app, pilot)
        assert "metric税收" in shown(app)
        assert "Enter" in shown(app)
