"""Metrics of a text on the screen: folded and unfolded, joined and parted, confirmed together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.reviews import key, log, until
from tests.app.screens import lines_of, reading
from tui.packs.plain import plain_speech
from tui.review.event_types import ClaimConfirmed, MetricConfirmed, MetricsJoined

if TYPE_CHECKING:
    from tui.app.application import Hegao
    from tui.speech import Speech

TEXT = "某县汇报\n\n茶叶产量3.2万吨。茶园产量3万吨。2022年茶叶产量2.8万吨。第二批干部已经到位。\n"


def plain() -> Speech:
    """A text without a pack."""
    return plain_speech(TEXT, id="plain")


def shown(app: Hegao) -> str:
    """What is on the screen, without blanks."""
    return "".join("".join(lines_of(app)).replace("│", "").split())


async def test_one_key_unfolds_a_metric_and_another_shows_all_figures() -> None:
    """The title of the table says how many figures are hidden."""
    async with reading(speech=plain()) as (app, _screen, pilot):
        await pilot.press("m", "up")
        await until(pilot, lambda: "2figureswithoutametric" in shown(app))
        assert "+茶叶产量" in shown(app)
        await pilot.press("z")
        await until(pilot, lambda: "-茶叶产量" in shown(app))
        await pilot.press("z")
        await until(pilot, lambda: "+茶叶产量" in shown(app))
        await pilot.press("Z")
        await until(pilot, lambda: "figureswithoutametric" not in shown(app))


async def test_two_metrics_are_joined_and_parted_again() -> None:
    """Both are events of the speech; the table follows, and says meanwhile what is to be joined."""
    async with reading(speech=plain()) as (app, _screen, pilot):
        await pilot.press("m", "up")
        await until(pilot, lambda: "+茶叶产量" in shown(app))
        await pilot.press("J")
        await until(pilot, lambda: "Jjoins“茶叶产量”withtherow" in shown(app))
        await pilot.press("down", "J")
        await until(pilot, lambda: [event.data for event in log()] == [MetricsJoined("茶叶产量", "茶园产量")])
        await until(pilot, lambda: "Metricstable1/1" in shown(app))
        assert "onemetric:茶叶产量,茶园产量(byareviewer)" in shown(app)
        assert "Jpartsit" in shown(app)
        await until(pilot, lambda: "“茶叶产量”and“茶园产量”areonemetricnow:uundoesit" in shown(app))
        await pilot.press("J")
        await until(pilot, lambda: len(log()) == 2)
        assert log()[-1].data == MetricsJoined("茶叶产量", "茶园产量", joined=False)
        await until(pilot, lambda: "/2" in shown(app))


async def test_confirming_a_figure_confirms_its_metric() -> None:
    """The other mention with what both share alone."""
    async with reading(speech=plain()) as (app, _screen, pilot):
        await pilot.press("i")
        await until(pilot, lambda: "metric茶叶产量" in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: len(log()) == 2)
        other, own = (event.data for event in log())
        assert isinstance(other, MetricConfirmed)
        assert isinstance(own, ClaimConfirmed)
        assert (own.metric, own.period, other.metric) == ("茶叶产量", "", "茶叶产量")


PLACES = "青山市2025年工作汇报\n\n2025年2月3日\n\n2024年，全市茶叶产量3万吨。2023年，茶叶产量2万吨。2022年，全市茶叶产量1万吨。\n"


async def test_what_the_program_joined_by_itself_is_parted_and_joined_again() -> None:
    """The second press in one row parts it; the reason is said whole in the line of messages."""
    async with reading(speech=plain_speech(PLACES, id="places")) as (app, _screen, pilot):
        await pilot.press("m", "home")
        await until(pilot, lambda: "Metricstable1/1" in shown(app))
        await pilot.press("J")
        await until(pilot, lambda: "Jagainpartsit" in shown(app))
        await until(pilot, lambda: "onemetric:全市茶叶产量,茶叶产量(theplaceisthatofthetext)" in shown(app))
        await pilot.press("J")
        await until(pilot, lambda: "Metricstable1/2" in shown(app))
        parted = MetricsJoined("全市茶叶产量", "茶叶产量", joined=False)
        assert [event.data for event in log()] == [parted]
        await pilot.press("J", "down", "J")
        await until(pilot, lambda: "/1" in shown(app))
        assert log()[-1].data == MetricsJoined("全市茶叶产量", "茶叶产量")


SECTIONS = "某县汇报\n\n一、去年\n茶叶产量3.2万吨。税收5亿元。\n二、今年\n茶叶产量2.8万吨。\n"


async def test_metrics_stand_under_the_sections_that_say_them() -> None:
    """One key parts their rows by section, in the order of the sections, and puts them together again."""
    async with reading(speech=plain_speech(SECTIONS, id="sections")) as (app, _screen, pilot):
        await pilot.press("m", "up")
        await until(pilot, lambda: "Metricstable1/2" in shown(app))
        await key(pilot, "#")
        await until(pilot, lambda: "Metricstable1/3·bysection" in shown(app))
        assert "+茶叶产量" not in shown(app)
        await key(pilot, "＃")
        await until(pilot, lambda: "Metricstable1/2" in shown(app) and "+茶叶产量" in shown(app))


UNLIKE = "某县汇报\n\n公路里程1200公里。绿化率45%。税收5亿元，税收增长8%。第二批干部已经到位。\n"


async def test_amounts_in_unlike_units_are_not_joined() -> None:
    """The line of messages says why, and the marked metric stays marked for another row."""
    async with reading(speech=plain_speech(UNLIKE, id="unlike")) as (app, _screen, pilot):
        await pilot.press("m", "home", "J")
        await until(pilot, lambda: "Jjoins“公路里程”withtherow" in shown(app))
        await pilot.press("down", "J")
        said = "Notjoined,theyarenotmeasuredinlikeunits:公路里程(1200公里)and绿化率(45%)."
        await until(pilot, lambda: said in shown(app))
        assert "Jjoins“公路里程”withtherow" in shown(app)
        assert not log()


async def test_z_says_why_it_folds_nothing() -> None:
    """A metric that is said once, a figure without a row, a row that is no metric, a row that is filtered out."""
    async with reading(speech=plain_speech(UNLIKE, id="unlike")) as (app, _screen, pilot):
        await pilot.press("m", "home", "z")
        await until(pilot, lambda: "“公路里程”issaidonce:thereisnothingtofold." in shown(app))
        await pilot.press("Z", "end", "z")
        await until(pilot, lambda: "Thisrowisnometric:adate,anordinaloraname." in shown(app))
        await pilot.press("Z", "z")
        await until(pilot, lambda: "Thecurrentfigurehasnorowhere" in shown(app))
        await pilot.press("J")
        await until(pilot, lambda: "Thecurrentfigurehasnorowhere" in shown(app))
