"""Two drafts side by side: both whole, the one following the other, the changes walked through."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tests.app.reviews import checked, until
from tests.app.screens import lines_of, told
from tui.app.application import Hegao
from tui.app.dialogs.two_drafts import TwoDrafts
from tui.app.reader.screen import ReaderScreen
from tui.reading.draft_places import NEW, OLD
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.app.widgets.text_view import TextView

LINES = [
    f"第{number}村今年修路{number}公里，投资{number * 3}万元，惠及农户{number * 7}户，群众出行更加方便。"
    for number in range(11, 61)
]
CHANGED = [*LINES[:3], LINES[3].replace("14公里", "41公里"), *LINES[5:30], "新建校舍26栋。", *LINES[30:]]


@asynccontextmanager
async def side_by_side(
    folder: Path, size: tuple[int, int] = (130, 24)
) -> AsyncIterator[tuple[Hegao, Pilot[None], TwoDrafts]]:
    """Both drafts on the screen, from the top of the reader."""
    for name, lines in (("old", LINES), ("new", CHANGED)):
        (folder / f"{name}.txt").write_text("\n".join(lines), encoding="utf-8")
    old = open_workspace(str(folder / "old.txt"), most=0)
    app = Hegao(replace(open_workspace(str(folder / "new.txt")), before=old))
    async with app.run_test(size=size) as pilot:
        await checked(app, pilot)
        await pilot.press("H")
        await until(pilot, lambda: isinstance(app.screen, TwoDrafts) and "Before" in "\n".join(lines_of(app)))
        assert isinstance(app.screen, TwoDrafts)
        yield app, pilot, app.screen


def whole(view: TextView) -> str:
    """All that a text shows from its first row to its last, without blanks and signs."""
    shown, rows = [], view.rows
    assert rows is not None
    for row in range(rows.height):
        line = rows.shown(row)[1][0]
        if line is not None:
            shown.append(view.speech.text[line.start : line.end])
    return "".join("".join(shown).split())


async def test_both_drafts_are_whole_and_begin_and_end_together(tmp_path: Path) -> None:
    """No character of either is lost or reordered; at the end of one the other is at its end."""
    async with side_by_side(tmp_path) as (_app, pilot, screen):
        for view, lines in zip(screen.views, (LINES, CHANGED), strict=True):
            assert whole(view) == "".join(lines)
        await pilot.press("G")
        for view, lines in zip(screen.views, (LINES, CHANGED), strict=True):
            assert view.looked_at[1] == len("\n".join(lines))
        await pilot.press("g")
        assert [view.looked_at[0] for view in screen.views] == [0, 0]


async def test_moving_in_one_moves_the_other(tmp_path: Path) -> None:
    """A figure stands on the row of the one that goes with it, whichever draft has the keys."""
    async with side_by_side(tmp_path) as (_app, pilot, screen):
        for keys in (["space", "space", "right"], ["tab", "b", "left"], ["down"] * 3, ["tab", "right", "up"]):
            await pilot.press(*keys)
            assert None not in screen._current.values()
            rows = [
                view.row_of(screen.views[side].speech.mentions[screen._current[side] or 0].start)
                - view.scroll_offset.y
                for side, view in enumerate(screen.views)
            ]
            assert rows[OLD] == rows[NEW], keys


async def test_changes_are_walked_in_the_draft_that_has_them(tmp_path: Path) -> None:
    """What is gone is gone to in the earlier draft; Enter goes to the place in the reader, Esc leaves it where it was."""
    async with side_by_side(tmp_path) as (app, pilot, screen):
        seen = []
        for _ in range(6):
            await pilot.press("greater_than_sign")
            mention = screen._mention(screen._active)
            assert mention is not None
            seen.append((screen._active, mention.surface))
        gone = [(OLD, words) for words in ("第15", "15公里", "45万元", "105户")]
        assert seen == [(NEW, "41公里"), *gone, (NEW, "26栋")]
        assert "change" in "\n".join(lines_of(app))
        await pilot.press("greater_than_sign", "less_than_sign", "enter")
        reader = app.screen
        assert isinstance(reader, ReaderScreen)
        known: ReaderScreen = reader
        await until(pilot, lambda: known.reading.mention is not None)
        mention = known.reading.mention
        assert mention is not None
        assert mention.surface == "26栋"
        await pilot.press("H")
        await until(pilot, lambda: isinstance(app.screen, TwoDrafts))
        await pilot.press("G", "escape")
        assert app.screen is reader
        assert known.reading.mention == mention


async def test_on_a_narrow_terminal_it_is_said_in_words(tmp_path: Path) -> None:
    """Below 120 columns nothing is opened; a window that becomes narrower says it too, until it is wide again."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("\n".join(LINES), encoding="utf-8")
    new.write_text("\n".join(CHANGED), encoding="utf-8")
    app = Hegao(replace(open_workspace(str(new)), before=open_workspace(str(old), most=0)))
    async with app.run_test(size=(119, 30)) as pilot:
        screen = await checked(app, pilot)
        await pilot.press("H")
        await until(pilot, lambda: "120 columns" in told(app))
        assert app.screen is screen
    async with side_by_side(tmp_path) as (app, pilot, _dialog):
        await pilot.resize_terminal(100, 24)
        await until(pilot, lambda: "120 columns" in "\n".join(lines_of(app)))
        await pilot.resize_terminal(140, 24)
        await until(
            pilot,
            lambda: (
                "120 columns" not in "\n".join(lines_of(app)) and LINES[0][:9] in "\n".join(lines_of(app))
            ),
        )


async def test_both_drafts_have_the_marks_of_the_reader(tmp_path: Path) -> None:
    """A cell and another mention that a change left as they were are marked in both, as beside the text alone."""
    table = "| 指标 | 2025年 |\n| --- | --- |\n| 固定资产投资（亿元） | 124.6 |\n| 农村公路（公里） | 318 |\n"
    text = f"# 工作报告\n\n2025年全县完成固定资产投资124.6亿元，农村公路318公里。\n\n{table}\n总之，固定资产投资124.6亿元。\n"
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(text, encoding="utf-8")
    new.write_text(text.replace("124.6亿元", "142.6亿元", 1), encoding="utf-8")
    app = Hegao(replace(open_workspace(str(new)), before=open_workspace(str(old), most=0)))
    async with app.run_test(size=(130, 24)) as pilot:
        screen = await checked(app, pilot)
        await pilot.press("C")
        await until(pilot, lambda: screen.state.changes is not None)
        await pilot.pause()
        changes = screen.state.changes
        assert changes is not None
        alone = screen.text._source.change_signs
        await pilot.press("H")
        await until(pilot, lambda: isinstance(app.screen, TwoDrafts) and "Before" in "\n".join(lines_of(app)))
        assert isinstance(app.screen, TwoDrafts)
        for side, view in enumerate(app.screen.views):
            speech = app.screen._pair.speech(side)
            signs = dict(view._source.change_signs)
            marked = {speech.text[start:end] for start, end in view._source.changed}
            assert len(signs) == 3, side
            assert "124.6" in marked
        assert set(app.screen.views[NEW]._source.change_signs) == set(alone)
