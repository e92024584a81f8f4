"""Going somewhere shows it, even if one is there already; title and outline follow what is on the screen."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.app.reviews import until
from tests.app.screens import SIZES, be_drawn, lines_of, reading
from tests.terminal import Terminal
from tui.app.application import Hegao
from tui.app.reader.screen import ReaderScreen
from tui.app.widgets.outline_pane import Outline
from tui.files.memory import recall
from tui.review.event_types import Order, QueueKind
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

EVERY_SIZE = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def in_view(screen: ReaderScreen) -> bool:
    """Whether the current place is on the screen."""
    top, bottom = screen.text.looked_at
    return top <= screen.reading.place.offset < bottom


@EVERY_SIZE
@pytest.mark.parametrize(
    "keys", [("2",), ("colon", "9", "enter"), ("apostrophe", "a")], ids=["section", "number", "mark"]
)
async def test_what_is_current_already_comes_into_view_again(
    size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    """A section's key, the number of a figure, a mark: after one has scrolled away."""
    async with reading(size) as (_app, screen, pilot):
        await pilot.press("2", "colon", "9", "enter", "M", "a")
        await pilot.press(*keys)
        place = screen.reading.place
        await pilot.press("G")
        assert not in_view(screen)
        await pilot.press(*keys)
        assert screen.reading.place == place
        assert in_view(screen)


async def test_marking_a_place_scrolls_nothing() -> None:
    """It is marked where it is, in view or not."""
    async with reading((80, 24)) as (_app, screen, pilot):
        await pilot.press("G")
        before = screen.text.scroll_offset
        await pilot.press("M", "a")
        assert screen.text.scroll_offset == before


async def test_title_and_outline_follow_what_is_on_the_screen() -> None:
    """Scrolled away from the current figure they show the section in view; the figure stays what it was."""
    async with reading((120, 20)) as (app, screen, pilot):
        await pilot.press("0")
        mention = screen.reading.mention
        outline = screen.query_one(Outline)
        assert "[0 " in lines_of(app)[0]
        seen = set()
        for _page in range(6):
            await pilot.press("space")
            await pilot.pause()
            section = screen.reading.section_seen(*screen.text.looked_at)
            assert section is not None
            assert outline.marked is not None
            assert outline.rows[outline.marked].target == section
            assert f"[{section.key}" in lines_of(app)[0]
            seen.add(section.key)
        assert len(seen) > 2
        assert screen.reading.mention == mention
        section = screen.reading.section_seen(*screen.text.looked_at)
        assert section is not None
        sections = screen.workspace.speech.sections
        await pilot.press("left_square_bracket")
        assert screen.reading.section == sections[sections.index(section) - 1]


async def test_back_at_the_top_title_and_outline_show_the_first_section() -> None:
    """The title of the speech, which is of no section, stands above it; where the current figure is in view, its own."""
    for size in ((120, 36), (80, 24), (50, 20)):
        async with reading(size) as (app, screen, pilot):
            await pilot.press("colon", "2", "3", "enter", "g")
            await pilot.pause()
            assert not in_view(screen)
            assert "[0" in lines_of(app)[0]
            outline = screen.query_one(Outline)
            if outline.display:
                assert outline.marked is not None
                assert outline.rows[outline.marked].target == screen.workspace.speech.sections[0]


async def test_counts_of_sections_agree_everywhere() -> None:
    """Outline and queue: figures of a chapter's heading belong to its first section; together they are all."""
    async with reading((120, 36)) as (_app, screen, _pilot):
        service = await screen.controllers.reviews.open()
        assert service is not None
        speech = screen.workspace.speech
        shown = {
            row.target.id: int(row.right[0][0])  # type: ignore[attr-defined]
            for row in screen.query_one(Outline).rows
            if row.right
        }
        counted = {
            section.id: service.count(QueueKind.SECTION, Order.READING, screen.findings, section.id)
            for section in speech.sections
        }
        assert shown == {name: count for name, count in counted.items() if count}
        assert sum(shown.values()) == len(speech.mentions)


async def test_the_place_is_kept_after_each_decision_and_when_one_rests() -> None:
    """Before the program ends; not with each key."""
    async with reading((80, 24)) as (_app, screen, pilot):
        await pilot.press("right", "right")
        await until(pilot, lambda: bool(recall().speeches) and recall().speeches[0].mention == 2)
        await pilot.press("right", "v")
        await until(pilot, lambda: recall().speeches[0].mention == 3)
        assert screen.snapshot is not None


@pytest.mark.parametrize("translated", [False, True], ids=["source", "translation"])
@EVERY_SIZE
async def test_what_was_in_view_is_in_view_again(size: tuple[int, int], translated: bool) -> None:  # noqa: FBT001
    """Scrolled away from the current figure: the next start shows the same first row, and the figure is current."""
    async with reading(size) as (app, screen, pilot):
        await pilot.press("right", "right", *(("t", "t") if translated else ()))
        await be_drawn(pilot)
        await pilot.press("space", "space", "j", "j")
        await be_drawn(pilot)
        top, seen = screen.text.looked_at[0], screen.text.scroll_offset.y
        assert not in_view(screen)
        app.exit()
    async with reading(size) as (_app, screen, pilot):
        await be_drawn(pilot)
        assert screen.reading.place.mention == 2
        assert (screen.text.looked_at[0], screen.text.scroll_offset.y) == (top, seen)
    async with reading((50, 8)) as (_app, screen, pilot):  # a lower window shows of it what it can
        await be_drawn(pilot)
        first, last = screen.text.looked_at
        assert first <= top < last


async def test_what_is_scrolled_to_is_kept_when_one_rests() -> None:
    """Before the program ends, with no figure gone to."""
    async with reading((80, 24)) as (_app, screen, pilot):
        await pilot.press("space", "space")
        await be_drawn(pilot)
        wanted = screen.text.view
        await until(pilot, lambda: bool(recall().speeches) and recall().speeches[0].view == wanted)


async def test_a_blind_second_begins_at_the_top() -> None:
    """Not where the first scrolled to."""
    async with reading((80, 24)) as (app, _screen, pilot):
        await pilot.press("G")
        await be_drawn(pilot)
        app.exit()
    blind = Hegao(open_workspace(None), blind=True)
    async with blind.run_test(size=(80, 24)) as pilot:
        await be_drawn(pilot)
        assert isinstance(blind.screen, ReaderScreen)
        assert blind.screen.text.scroll_offset.y == 0


def test_a_killed_program_begins_again_where_one_read(tmp_path: Path) -> None:
    """Killed outright, a second after the last step."""
    path = tmp_path / "speech.txt"
    lines = [f"第{number}段投资{number}亿元，完成{number + 20}%。" for number in range(1, 30)]
    path.write_text("讲稿\n" + "\n".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "tui", str(path)]
    with Terminal(command, rows=24, columns=80) as terminal:
        terminal.wait_for("1/87")
        terminal.press(*["right"] * 12)
        terminal.wait_for("13/87")
        while not (recall().speeches and recall().speeches[0].mention == 12):
            terminal.read(0.1)
        terminal.signal(signal.SIGKILL)
        assert terminal.wait_exit() == -signal.SIGKILL
    with Terminal(command, rows=24, columns=80) as terminal:
        terminal.wait_for("13/87")
        terminal.press("q")
        terminal.wait_exit()
