"""Sources on the screen: added and removed with A, on the card, opened with S at the cell, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from tests.app.reviews import until
from tests.app.screens import lines_of, told
from tui import source_files
from tui.app.application import Hegao
from tui.app.dialogs.file_chooser import FileChooser
from tui.app.dialogs.review_start import ReviewStart
from tui.app.dialogs.source_list import SourceList
from tui.app.dialogs.table_view import TableView
from tui.app.dialogs.tie_list import TieList
from tui.app.reader.review_screen import ReviewScreen
from tui.app.reader.screen import ReaderScreen
from tui.app.widgets.overview_pane import Overview
from tui.cli.opening import with_sources
from tui.files.memory import recall
from tui.files.places import reviews_file
from tui.reading.tie_signs import NOT_HELD_YET
from tui.review.event_types import Order, QueueKind
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

TEXT = "2024年,茶叶产值达到1.32亿元,茶农为950户。\n\n全县种树三万棵。\n"
TABLE = "2024年茶业情况表,,\n指标,单位,2024年\n茶叶产值,万元,12345\n茶农,户,950\n"


def files(folder: Path) -> tuple[str, str]:
    """A text and a table."""
    (folder / "text.txt").write_text(TEXT, encoding="utf-8")
    (folder / "table.csv").write_text(TABLE, encoding="utf-8")
    return str(folder / "text.txt"), str(folder / "table.csv")


async def checked(app: Hegao, pilot: Pilot[None]) -> ReaderScreen:
    """The reader, once its figures were held against the sources."""
    screen = app.screen
    assert isinstance(screen, ReaderScreen)
    await until(pilot, lambda: bool(screen.workspace.known_ties))
    await until(pilot, lambda: screen.controllers.findings.checked)
    return screen


async def test_the_card_and_the_source_at_its_cell(tmp_path: Path) -> None:
    """What differs is a finding; the card says where and what is stated; S opens the table beside the text, Esc closes it."""
    text, table = files(tmp_path)
    app = Hegao(with_sources(open_workspace(text), [table]))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: [one.rule for one in screen.findings] == ["source"])
        await pilot.press("right")
        await until(pilot, lambda: "table.csv" in "\n".join(lines_of(app)))
        assert "S source" in lines_of(app)[-1]
        assert "settle" not in lines_of(app)[-1]
        await pilot.press("S")
        await until(pilot, lambda: "茶叶产值  万元" in "\n".join(lines_of(app)))
        shown = lines_of(app)
        assert "Y settle  X reject" in shown[-1]
        assert any("指标" in line and "2024年" in line for line in shown)
        assert any("▸ 茶叶产值" in line and "12345" in line for line in shown)
        assert "茶叶产值达到" in "\n".join(shown)
        await pilot.press("right")
        await until(pilot, lambda: "▸ 茶农" in "\n".join(lines_of(app)))
        await pilot.press("right")
        await until(pilot, lambda: "No source speaks of this figure." in "\n".join(lines_of(app)))
        await pilot.press("escape")
        await until(pilot, lambda: screen.state.held is None)
        await until(pilot, lambda: "Sources" in "\n".join(lines_of(app)))
        await pilot.press("S")
        assert told(app)
        assert screen.state.held is None


@pytest.mark.parametrize("size", [(80, 24), (50, 20)])
async def test_the_source_stands_over_a_text_that_has_no_room_beside_it(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """Figures are gone through all the same; S and Esc go back."""
    text, table = files(tmp_path)
    app = Hegao(with_sources(open_workspace(text), [table]))
    async with app.run_test(size=size) as pilot:
        screen = await checked(app, pilot)
        for key in ("S", "escape"):
            await pilot.press("right", "S")
            await until(pilot, lambda: "茶叶产值达到" not in "\n".join(lines_of(app)))
            await until(pilot, lambda: "▸ 茶" in "\n".join(lines_of(app)))
            assert size[0] < 80 or "Y settle  X reject" in lines_of(app)[-1]
            await pilot.press("right", "left", key)
            await until(pilot, lambda: screen.state.held is None)
            await until(pilot, lambda: "茶叶产值达到" in "\n".join(lines_of(app)))
            await pilot.press("left", "left")


async def test_one_of_several_statements_is_chosen(tmp_path: Path) -> None:
    """Enter in the source goes to the next; another figure begins with its first."""
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    for name, value in (("one.csv", "12345"), ("two.csv", "13200")):
        (tmp_path / name).write_text(TABLE.replace("12345", value), encoding="utf-8")
    workspace = open_workspace(str(tmp_path / "text.txt"))
    app = Hegao(with_sources(workspace, [str(tmp_path / "one.csv"), str(tmp_path / "two.csv")]))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await pilot.press("right", "S")
        await until(pilot, lambda: "▸ & several: 12345" in "\n".join(lines_of(app)))
        await pilot.press("tab", "enter")
        await until(pilot, lambda: "▸ = match: 13200" in "\n".join(lines_of(app)))
        assert any("▸ 茶叶产值" in line and "13200" in line for line in lines_of(app))
        await pilot.press("right", "left")
        await until(pilot, lambda: screen.state.held == 0)


async def test_the_sentence_of_a_text_is_marked(tmp_path: Path) -> None:
    """Of another text that is a source; no markup in it is taken for one."""
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    other = "[bold]另一份[/bold]材料。\n2024年,茶叶产值达到1.24亿元,[@click=app.bell]茶农为950户。\n"
    (tmp_path / "other.txt").write_text(other, encoding="utf-8")
    app = Hegao(with_sources(open_workspace(str(tmp_path / "text.txt")), [str(tmp_path / "other.txt")]))
    async with app.run_test(size=(120, 40)) as pilot:
        await checked(app, pilot)
        await pilot.press("right", "S")
        await until(pilot, lambda: "[bold]另一份[/bold]材料。" in "\n".join(lines_of(app)))
        assert "[@click=app.bell]茶农为950户" in "\n".join(lines_of(app))


async def test_ties_stand_in_the_table_and_on_the_strip(tmp_path: Path) -> None:
    """In signs and words; before they are worked out that is said; without sources there is no column."""
    text, table = files(tmp_path)
    app = Hegao(with_sources(open_workspace(text), [table]))
    async with app.run_test(size=(160, 40)) as pilot:
        screen = await checked(app, pilot)
        await pilot.press("m")
        await until(pilot, lambda: "≠ differs" in "\n".join(lines_of(app)))
        shown = "\n".join(lines_of(app))
        assert "= match" in shown
        assert ". none" in shown
        strip = screen.query_one(Overview)
        assert strip.size.width == 2
        assert "≠" in {segment.text for line in range(4) for segment in strip.render_line(line)}
        await pilot.press("A", "x")
        await until(pilot, lambda: strip.size.width == 1)
        assert "≠ differs" not in "\n".join(lines_of(app))


async def test_queues_of_ties(tmp_path: Path) -> None:
    """What differs, and what no source speaks of, can be gone through; sources that came in the reader count too."""
    text, table = files(tmp_path)
    app = Hegao(with_sources(open_workspace(text), [table]))
    async with app.run_test(size=(120, 40)) as pilot:
        await checked(app, pilot)
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, ReviewStart) and app.screen.marked is not None)
        shown = "\n".join(lines_of(app))
        assert "Figures without a source" in shown
        assert "contradict" not in shown
        while app.screen.marked != (QueueKind.DIFFERING, Order.READING):  # type: ignore[attr-defined]
            await pilot.press("down")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen))
        await until(pilot, lambda: "Figures that differ from a source" in "\n".join(lines_of(app)))
        assert app.screen.state.queue.count == 1  # type: ignore[attr-defined]


async def test_a_large_source_is_read_behind_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text is there at once; until the source is read table and strip say so, and then its ties."""
    text, table = files(tmp_path)
    monkeypatch.setattr(source_files, "_LARGE", 10)
    workspace = with_sources(open_workspace(text), [table], behind=True)
    assert not workspace.sources
    assert workspace.awaited == (table,)
    assert workspace.metric_outcomes is NOT_HELD_YET
    app = Hegao(workspace)
    async with app.run_test(size=(160, 40)) as pilot:
        screen = await checked(app, pilot)
        assert screen.query_one(Overview).size.width == 2
        await until(pilot, lambda: len(screen.workspace.sources) == 1)
        assert not screen.workspace.awaited
        await until(pilot, lambda: any(one.rule == "source" for one in screen.findings))
        await pilot.press("m")
        await until(pilot, lambda: "≠ differs" in "\n".join(lines_of(app)))


async def test_a_large_source_that_cannot_be_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The speech is read all the same."""
    text, _table = files(tmp_path)
    (tmp_path / "words.csv").write_text("甲,乙\n丙,丁\n", encoding="utf-8")
    monkeypatch.setattr(source_files, "_LARGE", 10)
    app = Hegao(with_sources(open_workspace(text), [str(tmp_path / "words.csv")], behind=True))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await until(pilot, lambda: "no number" in "\n".join(lines_of(app)))
        assert not screen.workspace.awaited
        assert not screen.workspace.is_held


async def test_sources_are_added_and_removed(tmp_path: Path) -> None:
    """A lists them; what was added speaks at once, what was removed no more."""
    text, table = files(tmp_path)
    app = Hegao(open_workspace(text))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await until(pilot, lambda: screen.controllers.findings.checked)
        await pilot.press("S")
        assert told(app)
        await pilot.press("A", "enter")
        await until(pilot, lambda: isinstance(app.screen, FileChooser))
        app.screen.query_one(Input).value = table
        await pilot.press("enter")
        await until(pilot, lambda: len(screen.workspace.sources) == 1)
        await until(pilot, lambda: any(one.rule == "source" for one in screen.findings))
        await pilot.press("A", "x")
        await until(pilot, lambda: not screen.workspace.sources)
        await until(pilot, lambda: not any(one.rule == "source" for one in screen.findings))


async def added(folder: Path, table: str, size: tuple[int, int] = (120, 40)) -> None:
    """Open the text with a source, until that is remembered."""
    app = Hegao(with_sources(open_workspace(str(folder / "text.txt")), [table]))
    async with app.run_test(size=size) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: bool(screen.snapshot and screen.snapshot.settled.sources.sources))


async def test_a_source_is_remembered_with_the_speech(tmp_path: Path) -> None:
    """It is opened again the next time, by its content; put away it is not, and undo brings it back."""
    text, table = files(tmp_path)
    await added(tmp_path, table)
    app = Hegao(open_workspace(text))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: [one.name for one in screen.workspace.sources] == ["table.csv"])
        await until(pilot, lambda: any(one.rule == "source" for one in screen.findings))
        await pilot.press("A", "x")
        await until(pilot, lambda: not screen.workspace.sources)
        await until(pilot, lambda: not any(one.rule == "source" for one in screen.findings))
        await pilot.press("u")
        await until(pilot, lambda: bool(screen.workspace.sources))


async def test_a_source_that_is_not_here_is_neither_stale_nor_wrong(tmp_path: Path) -> None:
    """The list and the card say that it is not here, and so does S; nothing else is said of it, until it lies there again."""
    text, table = files(tmp_path)
    await added(tmp_path, table)
    (tmp_path / "table.csv").unlink()
    app = Hegao(open_workspace(text))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: [one.here for one in screen.workspace.sources] == [False])
        assert screen.findings == ()
        await pilot.press("right")
        await until(pilot, lambda: "table.csv: not here" in "\n".join(lines_of(app)))
        await pilot.press("S")
        await until(pilot, lambda: told(app) == "table.csv: not here")
        (tmp_path / "elsewhere.csv").write_text(TABLE, encoding="utf-8")
        await pilot.press("A", "enter")
        await until(pilot, lambda: isinstance(app.screen, FileChooser))
        app.screen.query_one(Input).value = str(tmp_path / "elsewhere.csv")
        await pilot.press("enter")
        await until(pilot, lambda: [one.here for one in screen.workspace.sources] == [True])
        await until(pilot, lambda: any(one.rule == "source" for one in screen.findings))


async def test_an_edited_source_is_held_against_as_it_is_now(tmp_path: Path) -> None:
    """It is said to have changed; Enter in the list takes it, and says what was settled that it does not say any more."""
    text, table = files(tmp_path)
    app = Hegao(with_sources(open_workspace(text), [table]))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: bool(screen.snapshot and screen.snapshot.settled.sources.sources))
        for number in (2, 3):
            await pilot.press("right", "Y")
            await until(
                pilot,
                lambda number=number: [tie.settled for tie in screen.workspace.known_ties(number)] == [True],  # type: ignore[misc]
            )
    (tmp_path / "table.csv").write_text(TABLE.replace("12345", "12346"), encoding="utf-8")
    app = Hegao(open_workspace(text))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: [bool(one.changed) for one in screen.workspace.sources] == [True])
        await pilot.press("right")
        await until(pilot, lambda: "table.csv: changed since" in "\n".join(lines_of(app)))
        await pilot.press("left", "left", "A", "enter")
        await until(pilot, lambda: [one.here for one in screen.workspace.sources] == [True])
        await until(pilot, lambda: [tie.settled for tie in screen.workspace.known_ties(3)] == [True])
        assert [tie.settled for tie in screen.workspace.known_ties(2)] == [False]
        assert screen.workspace.known_ties(2)[0].lapsed is not None
        await until(pilot, lambda: any("12345" in line for line in lines_of(app)))
        await pilot.press("right", "Y")  # what was settled before it was edited is taken back
        await until(pilot, lambda: [tie.settled for tie in screen.workspace.known_ties(3)] == [False])


async def test_a_key_again_takes_back_what_it_rejected(tmp_path: Path) -> None:
    """Right after it, and later where nothing is left for the figure; beside the source too."""
    text, table = files(tmp_path)
    app = Hegao(with_sources(open_workspace(text), [table]))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: bool(screen.snapshot and screen.snapshot.settled.sources.sources))

        def outcome() -> list[str]:
            return [str(tie.outcome) for tie in screen.workspace.known_ties(2)]

        await pilot.press("right")
        for before, between in (([], []), ([], ["right", "X", "u", "left"]), (["S", "tab"], [])):
            await pilot.press(*before, "X")
            await until(pilot, lambda: outcome() == ["none"])
            await pilot.press(*between, "X")
            await until(pilot, lambda: outcome() == ["differs"])
            assert app.screen is screen


async def test_what_was_rejected_stays_in_view(tmp_path: Path) -> None:
    """Where nothing else is found the open source keeps its table, says who rejected it, and X again takes that back."""
    text, table = files(tmp_path)
    app = Hegao(with_sources(open_workspace(text), [table]))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: bool(screen.snapshot and screen.snapshot.settled.sources.sources))
        await pilot.press("right", "S", "X")
        await until(pilot, lambda: [str(one.outcome) for one in screen.workspace.known_ties(2)] == ["none"])
        await until(pilot, lambda: "rejected by" in "\n".join(lines_of(app)))
        assert any("▸ 茶叶产值" in line and "12345" in line for line in lines_of(app))
        await pilot.press("S", "S")
        await until(pilot, lambda: any("▸ 茶叶产值" in line for line in lines_of(app)))
        await pilot.press("X")
        await until(pilot, lambda: "differs: 12345" in "\n".join(lines_of(app)))


async def test_the_text_s_own_table_is_opened_at_its_cell(tmp_path: Path) -> None:
    """Without any source; from a figure of the prose, and from one that fills a cell."""
    text = tmp_path / "text.md"
    text.write_text(
        "# 总结\n\n2024年，茶叶产值1.32亿元。\n\n| 指标 | 2024年（万元） |\n| --- | --- |\n| 茶叶产值 | 13200 |\n| 果品产值 | 800 |\n",
        encoding="utf-8",
    )
    app = Hegao(open_workspace(str(text)))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        numbers = {one.surface: one.number for one in screen.workspace.speech.mentions}
        for surface, row in (("1.32亿元", "茶叶产值"), ("800", "果品产值")):
            while (
                screen.state.reading.mention is None or screen.state.reading.mention.number < numbers[surface]
            ):
                await pilot.press("right")
            await pilot.press("S")
            await until(pilot, lambda row=row: f"▸ {row}" in "\n".join(lines_of(app)))  # type: ignore[misc]
            await pilot.press("escape")


async def test_the_list_stays_open_for_the_next_key(tmp_path: Path) -> None:
    """After x, a adds a source and writes no note; the list shows what is left."""
    text, table = files(tmp_path)
    await added(tmp_path, table)
    app = Hegao(open_workspace(text))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: bool(screen.workspace.sources))
        await pilot.press("right", "A", "x", "a")
        await until(pilot, lambda: isinstance(app.screen, FileChooser))
        await pilot.press("escape")
        await until(pilot, lambda: not screen.workspace.sources)
        await pilot.press("u")
        await until(pilot, lambda: bool(screen.workspace.sources))
        await pilot.press("A", "x")
        await until(
            pilot, lambda: isinstance(app.screen, SourceList) and "table.csv" not in "".join(lines_of(app))
        )


async def test_names_that_were_learnt_are_listed_and_forgotten(tmp_path: Path) -> None:
    """`A` says what was settled taught, in the next draft too; x there forgets it, and the tie stays."""
    text, table = tmp_path / "text.txt", tmp_path / "table.csv"
    text.write_text("2024年，全县两税共1.2345亿元。\n", encoding="utf-8")
    table.write_text("指标,单位,2024年\n税收收入合计,万元,12345\n", encoding="utf-8")
    app = Hegao(with_sources(open_workspace(str(text)), [str(table)]))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: bool(screen.snapshot and screen.snapshot.settled.sources.sources))
        await pilot.press("right", "Q")
        await until(pilot, lambda: isinstance(app.screen, TieList))
        await until(pilot, lambda: "12345" in "\n".join(lines_of(app)))
        await pilot.press("Y")
        await until(pilot, lambda: any(tie.settled for tie in screen.workspace.ties))
    text.write_text("工作总结。\n\n2024年，全县两税共1.2345亿元。\n", encoding="utf-8")
    app = Hegao(open_workspace(str(text)))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: any(tie.settled for tie in screen.workspace.ties))
        await pilot.press("A")
        await until(pilot, lambda: "两税" in "".join(line for line in lines_of(app) if "table.csv," in line))
        await pilot.press("end", "x")
        await until(pilot, lambda: not screen.workspace.said or not screen.workspace.said.lessons)
        await until(pilot, lambda: "Names learnt" not in "\n".join(lines_of(app)))
        await pilot.press("escape")
        assert any(tie.settled for tie in screen.workspace.ties)
        await pilot.press("u")
        await until(pilot, lambda: bool(screen.workspace.said and screen.workspace.said.lessons))
    other = tmp_path / "other.txt"
    other.write_text("财政局的汇报。\n\n2024年，全县两税共1.2354亿元，种树三万棵。\n", encoding="utf-8")
    app = Hegao(with_sources(open_workspace(str(other)), [str(table)]))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: bool(screen.workspace.said and screen.workspace.said.elsewhere))
        await pilot.press("A")
        await until(pilot, lambda: "Names learnt in other speeches" in "\n".join(lines_of(app)))
        assert any("两税" in line and "table.csv," in line for line in lines_of(app))
        await pilot.press("end", "x")  # it is of the other speech: it is not to be chosen here
        await until(pilot, lambda: bool(screen.workspace.said and screen.workspace.said.elsewhere))


async def test_a_source_is_taken_for_another_kind(tmp_path: Path) -> None:
    """`t` in the list; what was said is remembered."""
    text = files(tmp_path)[0]
    page = "<!DOCTYPE html><html><body><h1>总结</h1><p>2024年，茶叶产值达到1.32亿元。</p><table><tr><th>指标<th>2024年（万元）<tr><td>茶叶产值<td>13200</table></body></html>"
    (tmp_path / "b.html").write_text(page, encoding="utf-8")
    await added(tmp_path, str(tmp_path / "b.html"))
    app = Hegao(open_workspace(text))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: [one.kind for one in screen.workspace.sources] == ["text"])
        await pilot.press("A", "t")
        await until(pilot, lambda: [one.kind for one in screen.workspace.sources] == ["table"])
        await pilot.press("u")
        await until(pilot, lambda: [one.kind for one in screen.workspace.sources] == ["text"])


async def test_a_private_run_remembers_no_source(tmp_path: Path) -> None:
    """Neither in the store nor where it lies; it is held against all the same."""
    text, table = files(tmp_path)
    app = Hegao(with_sources(open_workspace(text, private=True), [table]))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: bool(screen.snapshot and screen.snapshot.settled.sources.sources))
        assert any(one.rule == "source" for one in screen.findings)
    assert not recall().sources
    assert not reviews_file().exists()


async def test_ties_are_settled_and_rejected(tmp_path: Path) -> None:
    """Y settles the tie of the figure and Y again takes it back; X rejects it, u undoes that; the next start knows."""
    text, table = files(tmp_path)
    app = Hegao(with_sources(open_workspace(text), [table]))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: bool(screen.snapshot and screen.snapshot.settled.sources.sources))
        await pilot.press("right", "Y")
        await until(pilot, lambda: "settled by" in "\n".join(lines_of(app)))
        await until(pilot, lambda: [tie.settled for tie in screen.workspace.known_ties(2)] == [True])
        await pilot.press("Y")
        await until(pilot, lambda: [tie.settled for tie in screen.workspace.known_ties(2)] == [False])
        await pilot.press("X")
        await until(pilot, lambda: screen.findings == ())
        assert [tie.outcome for tie in screen.workspace.known_ties(2)] == ["none"]
        await until(pilot, lambda: "rejected by" in "\n".join(lines_of(app)))
        await pilot.press("u")
        await until(pilot, lambda: len(screen.findings) == 1)
        await pilot.press("X")
        await until(pilot, lambda: screen.findings == ())
    app = Hegao(open_workspace(text))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: bool(screen.workspace.sources))
        await until(pilot, lambda: [tie.outcome for tie in screen.workspace.known_ties(2)] == ["none"])


async def test_what_was_tried_is_shown_and_one_of_it_settled(tmp_path: Path) -> None:
    """Q lists the candidates with why; Y on one settles it, though nothing was said of the figure before."""
    text, table = tmp_path / "text.txt", tmp_path / "table.csv"
    text.write_text("2024年，全县两税共6400万元。\n", encoding="utf-8")
    table.write_text("指标,单位,2024年\n房产税契税合计,万元,9851\n存栏,头,64000\n", encoding="utf-8")
    app = Hegao(with_sources(open_workspace(str(text)), [str(table)]))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: bool(screen.snapshot and screen.snapshot.settled.sources.sources))
        assert [tie.outcome for tie in screen.workspace.known_ties(2)] == ["none"]
        await pilot.press("right", "Y")
        await until(pilot, lambda: isinstance(app.screen, TieList))
        await until(pilot, lambda: "no statement" in "\n".join(lines_of(app)))
        await pilot.press("enter")
        await until(pilot, lambda: bool(app.screen.query(Input)))
        await pilot.press(*"C2", "enter")
        await until(pilot, lambda: [tie.outcome for tie in screen.workspace.known_ties(2)] == ["differs"])
        await until(pilot, lambda: len(screen.findings) == 1)
        await pilot.press("Q", "enter")
        await until(pilot, lambda: isinstance(app.screen, TableView))


async def test_how_a_table_is_read_is_corrected(tmp_path: Path) -> None:
    """In the list Enter shows it, h makes the marked row the head, i asks for the unit; remembered, and undone."""
    text, table = tmp_path / "text.txt", tmp_path / "table.csv"
    text.write_text("2024年，全县茶叶产值达到1.32亿元。\n", encoding="utf-8")
    table.write_text("填报说明,一\n代号,甲\n指标,2024年产值\n茶叶,12345\n果品,800\n", encoding="utf-8")
    app = Hegao(with_sources(open_workspace(str(text)), [str(table)]))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: bool(screen.snapshot and screen.snapshot.settled.sources.sources))
        assert screen.findings == ()
        await pilot.press("A", "enter")
        await until(pilot, lambda: isinstance(app.screen, TableView))
        await until(pilot, lambda: "head: row" in "\n".join(lines_of(app)))
        await pilot.press("down", "down", "h")
        await until(pilot, lambda: "head: row 3" in "\n".join(lines_of(app)))
        await pilot.press("i")
        await until(pilot, lambda: bool(screen.query(Input)))
        await pilot.press(*"万元", "enter")
        await until(pilot, lambda: isinstance(app.screen, TableView))
        await until(pilot, lambda: "unit: 万元" in "\n".join(lines_of(app)))
        await pilot.press("y")
        await until(pilot, lambda: bool(screen.query(Input)))
        await pilot.press(*"2020", "enter")
        await until(pilot, lambda: "year: 2020" in "\n".join(lines_of(app)))
        await pilot.press("u")
        await until(pilot, lambda: "year: said by no line" in "\n".join(lines_of(app)))
        assert "table.csv table 1: year 2020" in "\n".join(lines_of(app))
        await pilot.press("escape")
        await until(pilot, lambda: [one.rule for one in screen.findings] == ["source"])
    app = Hegao(open_workspace(str(text)))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await checked(app, pilot)
        await until(pilot, lambda: [one.rule for one in screen.findings] == ["source"])
        await pilot.press("u")
        await until(pilot, lambda: [len(one.corrections) for one in screen.workspace.sources] == [1])


async def test_the_columns_of_a_table_have_the_letters_of_their_sheet(tmp_path: Path) -> None:
    """A unit of one column is asked for by its letter; a wide table goes by sideways, its first column stays."""
    text, table = files(tmp_path)
    months = ",".join(f"{month}月用水量" for month in range(1, 13))
    rows = "\n".join(
        f"{one}," + ",".join(f"{number}{at}" for at in range(12))
        for number, one in ((3, "茶叶"), (4, "果品"))
    )
    (tmp_path / "table.csv").write_text(
        f",,,\n,2024年情况,,\n,指标,{months}\n," + rows.replace("\n", "\n,") + "\n", encoding="utf-8"
    )
    app = Hegao(with_sources(open_workspace(text), [table]))
    async with app.run_test(size=(80, 24)) as pilot:
        await checked(app, pilot)
        await pilot.press("A", "enter")
        await until(pilot, lambda: isinstance(app.screen, TableView))

        def letters() -> list[str]:
            return next((line.split() for line in lines_of(app) if line.split()[:1] == ["B"]), [])

        await until(pilot, lambda: letters()[:3] == ["B", "C", "D"])
        assert any("table.csv" in line for line in lines_of(app))
        assert "choose" not in lines_of(app)[-1]
        for _press in range(12):
            await pilot.press("backslash")
        await until(pilot, lambda: letters()[-1:] == ["N"] and letters()[0] == "B")
        await pilot.press("|")
        await until(pilot, lambda: letters()[-1:] == ["M"])
