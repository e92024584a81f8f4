"""The tables of the text's own document as a source: listed, settled, rejected, corrected, remembered, and those of the next draft."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from tests.app.reviews import until
from tests.app.screens import lines_of
from tui.app.application import Hegao
from tui.app.dialogs.source_list import SourceList
from tui.app.dialogs.table_view import TableView
from tui.app.dialogs.tie_list import TieList
from tui.app.reader.screen import ReaderScreen
from tui.cli.opening import with_known_sources
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

TEXT = (
    "# 总结\n\n2024年，茶叶产值达到1.32亿元，果品产值800万元。\n\n"
    "| 指标 | 2024年（万元） |\n| --- | --- |\n| 茶叶产值 | 12345 |\n| 果品产值 | 800 |\n"
)


def written(folder: Path, text: str = TEXT) -> str:
    """A text with a table of its own."""
    (folder / "text.md").write_text(text, encoding="utf-8")
    return str(folder / "text.md")


@asynccontextmanager
async def opened(text: str) -> AsyncIterator[tuple[Hegao, ReaderScreen, Pilot[None]]]:
    """The reader at a text: the program, its screen and what strikes its keys."""
    app = Hegao(open_workspace(text))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        yield app, screen, pilot


async def at(pilot: Pilot[None], screen: ReaderScreen, surface: str) -> int:
    """Go to the figure with these words once all is checked; its number."""
    await until(pilot, lambda: screen.controllers.findings.checked)
    number = next(one.number for one in screen.workspace.speech.mentions if one.surface == surface)
    while screen.state.reading.mention is None or screen.state.reading.mention.number < number:
        await pilot.press("right")
    return number


async def test_a_tie_to_the_own_table_is_rejected_and_undone(tmp_path: Path) -> None:
    """X at a figure that differs from the text's own table takes the finding away, is remembered, and u brings it back."""
    text = written(tmp_path)
    async with opened(text) as (_app, screen, pilot):
        await at(pilot, screen, "1.32亿元")
        await until(pilot, lambda: [one.rule for one in screen.findings] == ["own-table"])
        await pilot.press("X")
        await until(pilot, lambda: screen.findings == ())
        assert [one.taken for one in screen.workspace.sources] == ["own"]
        await pilot.press("u")
        await until(pilot, lambda: [one.rule for one in screen.findings] == ["own-table"])
        await pilot.press("X")
        await until(pilot, lambda: screen.findings == ())
    held = with_known_sources(open_workspace(text).with_found(), None)
    assert [one.taken for one in held.sources] == ["own"]
    assert {str(tie.outcome) for tie in held.ties if tie.number == 2} == {"none"}


async def test_a_tie_to_the_own_table_is_settled_and_carries_to_the_next_draft(tmp_path: Path) -> None:
    """Y settles it; in the next draft, whose table has another row above, it holds at its new place."""
    text = written(tmp_path)
    async with opened(text) as (_app, screen, pilot):
        number = await at(pilot, screen, "1.32亿元")
        await pilot.press("Y")
        await until(pilot, lambda: [one.settled for one in screen.workspace.known_ties(number)] == [True])
        assert [one.rule for one in screen.findings] == ["source"]
    written(tmp_path, TEXT.replace("| 茶叶产值 | 12345", "| 竹材产值 | 5120 |\n| 茶叶产值 | 12345"))
    held = with_known_sources(open_workspace(text).with_found(), None)
    settled = [tie for tie in held.ties if tie.settled]
    assert [(one.statements[0].address, str(one.outcome)) for one in settled] == [("T1!B3", "differs")]


async def test_the_own_tables_are_listed_and_corrected(tmp_path: Path) -> None:
    """A lists them; Enter shows how one is read, i corrects its unit; t holds them, x puts them away."""
    text = written(tmp_path, TEXT.replace("（万元）", ""))
    async with opened(text) as (app, screen, pilot):
        await until(pilot, lambda: screen.controllers.findings.checked)
        await pilot.press("A")
        await until(pilot, lambda: isinstance(app.screen, SourceList))
        await until(pilot, lambda: "the tables of this text" in "\n".join(lines_of(app)))
        await pilot.press("t")
        await until(pilot, lambda: [one.taken for one in screen.workspace.sources] == ["own"])
        await pilot.press("x")
        await until(pilot, lambda: screen.workspace.sources == ())
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, TableView))
        await pilot.press("i")
        await until(pilot, lambda: bool(screen.query("Input")))
        await pilot.press(*"亿元", "enter")
        await until(pilot, lambda: "unit: 亿元" in "\n".join(lines_of(app)))
        await pilot.press("escape")
        await until(pilot, lambda: [len(one.corrections) for one in screen.workspace.sources] == [1])


async def test_what_was_tried_on_the_own_table_is_shown(tmp_path: Path) -> None:
    """Q lists it before it is held as a source, and P draws the table at the figure's cell."""
    async with opened(written(tmp_path)) as (app, screen, pilot):
        await at(pilot, screen, "800万元")
        await pilot.press("Q")
        await until(pilot, lambda: isinstance(app.screen, TieList))
        await pilot.press("escape", "S")
        await until(pilot, lambda: "▸ 果品产值" in "\n".join(lines_of(app)))
        await pilot.press("P")
        await until(pilot, lambda: isinstance(app.screen, TableView))
