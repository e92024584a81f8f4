"""Drafts of a speech on the screen: what became of its verdicts is said, and so is that a run is private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.reviews import in_review, log, straight, until, verdicts_in
from tests.app.screens import lines_of, told
from tui.app.application import Hegao
from tui.app.reader.screen import ReaderScreen
from tui.files.places import data_dir
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

LINES = [f"第{number}村今年修路{number}公里,投资{number * 3}万元。" for number in range(11, 25)]


def written(path: Path, lines: list[str]) -> str:
    """A file of these lines."""
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


async def verify_one(path: str, *, private: bool = False) -> None:
    """Give the first figure of a file a verdict, on the screen."""
    async with straight(open_workspace(path, private=private)) as (app, pilot):
        await pilot.press("enter")
        await until(pilot, in_review(app))
        assert ("private" in lines_of(app)[0]) is private
        await pilot.press("v")
        await until(pilot, lambda: "1/" in "\n".join(lines_of(app)))


async def test_the_reader_says_that_a_file_is_the_next_draft(tmp_path: Path) -> None:
    """How many verdicts hold, in its line of messages; the next time nothing is left to say."""
    path = tmp_path / "speech.txt"
    await verify_one(written(path, LINES))
    written(path, [*LINES[:-1], "全县共修路二百余公里。"])
    for said in (True, False):
        app = Hegao(open_workspace(str(path)))
        async with app.run_test(size=(120, 30)) as pilot:
            screen = app.screen
            assert isinstance(screen, ReaderScreen)
            await until(pilot, lambda screen=screen: screen.snapshot is not None)  # type: ignore[misc]
            await pilot.pause()
            assert ("it is the next draft; 1 verdict holds, 0 fell." in told(app)) is said
            await pilot.press("right")
            assert bool(told(app)) is said
            await pilot.press("escape")
            assert told(app) == ""
            assert screen.snapshot is not None
            assert len(screen.snapshot.verdicts) == 1


async def test_a_private_review_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    """Neither a verdict nor a place of reading nor a folder for them."""
    await verify_one(written(tmp_path / "speech.txt", LINES), private=True)
    assert not data_dir().exists()
    await verify_one(written(tmp_path / "speech.txt", LINES))
    assert len(verdicts_in(log())) == 1
