"""Which equations bear a figure out: a tick in the table, a line on the card, a list behind a key, a queue of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.reviews import checked, until
from tests.app.screens import lines_of
from tui.app.application import Hegao
from tui.app.dialogs.equation_list import EquationList
from tui.app.dialogs.review_start import QUEUES
from tui.review.event_types import QueueKind
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path


TEXT = "全县现有党员12000名，其中女党员4500名，占37.5%。去年发展党员320名，比上年增加40名，增长24.3%。\n"


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A share that follows and a growth that does not."""
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    return str(tmp_path / "text.txt")


def shown(app: Hegao) -> str:
    """What is on the screen."""
    return "\n".join(lines_of(app))


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_the_card_counts_and_the_key_shows_the_equations(path: str, size: tuple[int, int]) -> None:
    """Enter in the list goes to another figure of the marked equation."""
    app = Hegao(open_workspace(path))
    async with app.run_test(size=size) as pilot:
        screen = await checked(app, pilot)
        await pilot.press("right", "right")
        await until(pilot, lambda: "1 equation holds here" in shown(app))
        await pilot.press("number_sign")
        await until(pilot, lambda: isinstance(app.screen, EquationList))
        await until(pilot, lambda: "4500名 ÷ 12000名" in shown(app))
        await pilot.press("down", "enter")
        await until(pilot, lambda: app.screen is screen)
        mention = screen.state.reading.mention
        assert mention is not None
        assert mention.surface == "4500名"


async def test_a_figure_without_equations_says_so(path: str) -> None:
    """The list is open on what was refused; Esc closes it."""
    app = Hegao(open_workspace(path))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await checked(app, pilot)
        await pilot.press(*["right"] * 5)
        await pilot.press("number_sign")
        await until(pilot, lambda: "No equation bears this figure out." in shown(app))
        assert "a finding" in shown(app)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)


async def test_the_table_has_ticks(path: str) -> None:
    """At the figures of the share, and at no other."""
    app = Hegao(open_workspace(path))
    async with app.run_test(size=(120, 40)) as pilot:
        await checked(app, pilot)
        await pilot.press("m")
        await until(pilot, lambda: "37.5% ✓" in shown(app))
        assert "12000名 ✓" in shown(app)
        assert "24.3% ✓" not in shown(app)


async def test_the_queue_of_figures_that_no_equation_bears_out(path: str) -> None:
    """It is offered with how many there are: all but the three of the share."""
    app = Hegao(open_workspace(path))
    async with app.run_test(size=(100, 40)) as pilot:
        await checked(app, pilot)
        await pilot.press("r")
        words = QUEUES[QueueKind.UNPROVED]
        await until(pilot, lambda: any(words in line and "3" in line for line in lines_of(app)))


async def test_a_second_start_shows_what_the_first_worked_out_and_works_out_what_is_asked_for() -> None:
    """Of the bundled speech, whose findings are kept: the same screen, and the equations at a figure behind their key."""
    seen = []
    for _start in range(2):
        app = Hegao(open_workspace(None))
        async with app.run_test(size=(120, 36)) as pilot:
            screen = await checked(app, pilot)
            place = next(one.figures[0] for one in screen.workspace.findings if one.figures)
            mention = screen.workspace.speech.mention_at(place.start)
            assert mention is not None
            screen.controllers.navigation.to_mention(mention.number - 1)
            await pilot.pause()
            seen.append([shown(app)])
            await pilot.press("number_sign")
            await until(pilot, lambda app=app: isinstance(app.screen, EquationList))  # type: ignore[misc]
            seen[-1].append(shown(app))
    assert seen[0] == seen[1]
    assert "Checks" in seen[0][0]
