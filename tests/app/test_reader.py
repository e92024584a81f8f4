"""Journeys through the bundled speech by keyboard and mouse, at every size that the reader is made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.geometry import Region

from tests.app.screens import SIZES, lines_of, reading, strike, told
from tests.speeches import small_speech
from tui import words
from tui.app import slices
from tui.app.glyphs import UNICODE
from tui.app.widgets import table_pane
from tui.app.widgets.card import Card
from tui.app.widgets.outline_pane import Outline
from tui.app.widgets.prompt import Prompt
from tui.app.widgets.table_pane import Table
from tui.app.widgets.text_view import TextView
from tui.speech import SectionKind
from tui.typeset.speech_blocks import kept_whole
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from textual.strip import Strip

    from tui.app.reader.screen import ReaderScreen
    from tui.review_service import ReviewService

EVERY_SIZE = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
BOTH_LANGUAGES = pytest.mark.parametrize("language", words.LANGUAGES)


@EVERY_SIZE
@BOTH_LANGUAGES
async def test_the_speech_is_on_the_screen_at_once(size: tuple[int, int], language: str) -> None:
    """No welcome, no question: the title, the opening, and the first figure's number."""
    words.use(language)
    async with reading(size) as (app, screen, _pilot):
        shown = "\n".join(lines_of(app))
        assert "构建机制狠抓落实" in shown
        assert "14%" in shown
        assert f"1/{len(screen.workspace.speech.mentions)}" in shown


@EVERY_SIZE
async def test_all_figures_are_walked_forwards_and_backwards_and_all_panes_follow(
    size: tuple[int, int],
) -> None:
    """At each figure text, outline, card, table and charts show it."""
    async with reading(size) as (app, screen, pilot):
        speech = screen.workspace.speech
        for expected in range(len(speech.mentions)):
            mention = screen.reading.mention
            assert mention is not None
            assert mention.number == expected + 1
            assert screen.text.rows is not None
            row = screen.text.rows.row_of(mention.start)
            assert 0 <= row - screen.text.scroll_offset.y < screen.text.size.height
            if size[0] >= 80:
                card = "".join(text for row in screen.query_one(Card).rows for text, _style in row.parts)
                assert mention.surface in card
            if size[0] >= 120:
                outline = screen.query_one(Outline)
                assert outline.marked is not None
                assert outline.rows[outline.marked].target == screen.reading.section
            await strike(pilot, "right")
        for expected in range(len(speech.mentions), 0, -1):
            assert screen.reading.mention is not None
            assert screen.reading.mention.number == expected
            await strike(pilot, "left")
        del app


@EVERY_SIZE
async def test_from_any_figure_its_row_and_charts_are_one_key_away_and_back(size: tuple[int, int]) -> None:
    """`m` and `c` open on the current figure, Esc leaves it current; where panes share a place, on every third."""
    step = 1 if size == SIZES[0] else 3
    async with reading(size) as (_app, screen, pilot):
        for _ in range(0, len(screen.workspace.speech.mentions), step):
            before = screen.reading.place
            metric = screen.reading.metric
            assert metric is not None
            await strike(pilot, "m")
            table = screen.panes.table
            assert table is not None
            assert table.has_focus
            assert table.cursor is not None
            assert table.rows[table.cursor].metric == metric.id
            await strike(pilot, "escape", "c")
            charts = screen.panes.charts
            assert charts is not None
            marked = charts.marked
            in_charts = any(
                bar.metric == metric.id for chart in screen.workspace.speech.charts for bar in chart.bars
            )
            assert (marked is not None) == in_charts
            await strike(pilot, "escape")
            assert screen.reading.place == before
            assert screen.text.has_focus
            await strike(pilot, *["right"] * step)


@EVERY_SIZE
async def test_digits_go_to_sections_the_three_mechanism_sections_first(size: tuple[int, int]) -> None:
    """`0` is the opening, `1` `2` `3` the mechanisms, `4` to `6` the rest; the section's start is at the top."""
    async with reading(size) as (app, screen, pilot):
        for key in "0123456":
            await pilot.press(key)
            section = screen.reading.section
            assert section is not None
            assert section.key == key
            assert (section.kind is SectionKind.MECHANISM) == (key in "123")
            top, bottom = screen.text.looked_at
            assert top <= section.start < bottom
        await pilot.press("1", "right_square_bracket")
        assert screen.reading.section is not None
        assert screen.reading.section.key == "2"
        await pilot.press("left_square_bracket", "left_square_bracket")
        assert screen.reading.section.key == "0"
        del app


async def test_full_width_and_chinese_keys_work_as_their_half_width_ones() -> None:
    """An input method's `１`, `ｍ`, `】` and `？` do what `1`, `m`, `]` and `?` do."""
    from textual import events

    async with reading() as (app, screen, pilot):

        async def type_key(char: str) -> None:
            app.post_message(events.Key(char, char))
            await pilot.pause()

        await type_key("１")
        assert screen.reading.section is not None
        assert screen.reading.section.key == "1"
        await type_key("】")
        assert screen.reading.section.key == "2"
        await type_key("ｍ")
        assert screen.query_one(Table).has_focus
        await type_key("ｍ")
        await type_key("？")
        assert app.screen is not screen


async def test_back_and_forward_like_a_browser() -> None:
    """Backspace returns to where one was, `~` goes forward again."""
    async with reading() as (_app, screen, pilot):
        await pilot.press("5")
        there = screen.reading.place
        await pilot.press("2", "backspace")
        assert screen.reading.place == there
        await pilot.press("tilde")
        assert screen.reading.section is not None
        assert screen.reading.section.key == "2"


async def test_the_figure_follows_the_table_and_arrows_belong_to_it() -> None:
    """Down in the table is the next row and makes its figure current; right moves over columns."""
    async with reading() as (_app, screen, pilot):
        await pilot.press("m", "down", "down", "right")
        table = screen.query_one(Table)
        assert table.cursor == 2
        assert screen.reading.metric is not None
        assert screen.reading.metric.id == table.rows[2].metric
        assert table.state.column == 1


async def test_the_table_is_filtered_as_in_less_and_sorted_by_any_column() -> None:
    """`&` takes words and follows each letter; Esc gives the rows back; `s` sorts."""
    async with reading(speech=small_speech()) as (_app, screen, pilot):
        await pilot.press("m", "ampersand", *"141")
        table = screen.query_one(Table)
        assert [row.metric for row in table.rows] == ["villages"]
        await pilot.press("escape")
        assert table.counts == (6, 6)
        await pilot.press("right", "right", "s")
        assert [row.cells[2] for row in table.rows] == ["三大", "14%", "15.8%", "17次", "141个", "2023亿"]


@pytest.mark.parametrize("descending", [False, True])
async def test_many_rows_are_filtered_and_sorted_in_slices_to_the_same_order(
    monkeypatch: pytest.MonkeyPatch, *, descending: bool
) -> None:
    """As few are at once; the cursor is found in it."""
    keys = ["right", "right", *(["s"] * (2 if descending else 1))]
    async with reading(speech=small_speech()) as (_app, screen, pilot):
        await pilot.press("m", *keys)
        at_once = screen.query_one(Table).rows
    monkeypatch.setattr(table_pane, "AT_ONCE", 0)
    monkeypatch.setattr(table_pane, "RUN", 2)
    monkeypatch.setattr(slices, "SLICE", 0.0)
    async with reading(speech=small_speech()) as (app, screen, pilot):
        await pilot.press("m", *keys)
        await app.workers.wait_for_complete()
        table = screen.query_one(Table)
        assert table.rows == at_once
        assert table.cursor is not None
        assert screen.reading.metric is not None
        assert table.rows[table.cursor].metric == screen.reading.metric.id
        await pilot.press("ampersand", *"141")
        await app.workers.wait_for_complete()
        assert [row.metric for row in table.rows] == ["villages"]


async def test_kept_rows_of_the_table_are_those_that_would_be_drawn_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever key came; a row further down no more than two are drawn, the one that was left and the one that was come to."""
    drawn: list[int] = []
    render_line = Table.render_line

    def counted(self: Table, y: int) -> Strip:
        drawn.append(y)
        return render_line(self, y)

    monkeypatch.setattr(Table, "render_line", counted)
    keys = ("down", "right", "right", "s", "s", "minus", "greater_than_sign", "up", "tab", "T", "m", "m", "s")
    async with reading() as (_app, screen, pilot):
        await strike(pilot, "m", "down")
        drawn.clear()
        await strike(pilot, "down")
        assert len(drawn) <= 2
        table = screen.query_one(Table)
        for key in keys:
            await strike(pilot, key)
            if not table.size.height:
                continue
            kept = table.render_lines(Region(0, 0, *table.size))
            assert [strip.text for strip in kept] == [
                render_line(table, y).text for y in range(table.size.height)
            ], key


def test_columns_have_room_for_the_last_row_of_a_long_table(tmp_path: Path) -> None:
    """Where not all rows are measured the number of the last one is not cut."""
    rows = "".join(f"河口{number}村,{number % 90 + 5}\n" for number in range(1_200))
    words.use("en")
    (tmp_path / "ponds.csv").write_text(f"村,池塘（个）\n{rows}", encoding="utf-8")
    workspace = open_workspace(str(tmp_path / "ponds.csv"))
    table = Table(workspace.speech, UNICODE)
    assert len(table.rows[-1].cells[0]) == 4
    assert table.widest[0] == 4


async def test_enter_in_the_table_steps_through_the_places_of_a_metric() -> None:
    """A metric stated twice: its first place, its second, its first."""
    async with reading(speech=small_speech()) as (_app, screen, pilot):
        await pilot.press("m", *["down"] * 4)
        assert screen.reading.mention is not None
        assert screen.reading.mention.number == 5
        await pilot.press("enter")
        assert screen.reading.mention.number == 6
        await pilot.press("enter")
        assert screen.reading.mention.number == 5


async def test_a_click_on_a_figure_makes_it_current() -> None:
    """The mouse reaches figures in the text, sections in the outline and bars in the charts."""
    async with reading(speech=small_speech()) as (_app, screen, pilot):
        text = screen.query_one(TextView)
        target = screen.workspace.speech.mentions[3]
        for y in range(text.size.height):
            for x in range(text.size.width):
                if text.under(x, y) == (0, target.start):
                    await pilot.click(TextView, offset=(x, y))
        assert screen.reading.mention == target
        outline = screen.query_one(Outline)
        await pilot.click(Outline, offset=(4, len(outline.rows) - 1))
        assert screen.reading.section is not None
        assert screen.reading.section.id == "third"


async def test_the_card_slides_over_the_text_where_there_is_no_room_beside_it() -> None:
    """At 50 columns Enter shows the card, Esc the text again."""
    async with reading((50, 20)) as (_app, screen, pilot):

        def shown() -> tuple[bool, bool, bool]:
            return screen.text.display, screen.query_one(Card).display, screen.query_one(Outline).display

        assert shown() == (True, False, False)
        await pilot.press("enter")
        assert shown() == (False, True, False)
        await pilot.press("escape")
        assert shown() == (True, False, False)
        await pilot.press("o")
        assert shown() == (False, False, True)


async def test_colon_goes_to_a_figure_by_number() -> None:
    """`:` and a number, as in less and vim; Esc leaves all as it was."""
    async with reading() as (_app, screen, pilot):
        await pilot.press("colon", "1", "2", "enter")
        assert screen.reading.mention is not None
        assert screen.reading.mention.number == 12
        await pilot.press("colon", "3", "escape")
        assert screen.reading.mention.number == 12


async def test_a_step_starts_from_where_one_looks_when_the_current_figure_is_out_of_view() -> None:
    """After scrolling away, the next figure is the first one seen."""
    async with reading((80, 24)) as (_app, screen, pilot):
        await pilot.press("G", "right")
        top, bottom = screen.text.looked_at
        mention = screen.reading.mention
        assert mention is not None
        assert top <= mention.start < bottom


@EVERY_SIZE
async def test_the_lines_on_the_screen_joined_are_the_text(size: tuple[int, int]) -> None:
    """Scrolled from top to end, what the text pane paints, joined, is the speech without its line breaks."""
    async with reading(size) as (_app, screen, pilot):
        await pilot.press("g")
        view, speech = screen.text, screen.workspace.speech
        painted = []
        flow = view.rows
        assert flow is not None
        for row in range(view.virtual_size.height):
            _index, (line, *_none) = flow.shown(row)
            if line is None:
                continue
            view.scroll_to(y=row, animate=False, force=True)
            strip = view.render_line(row - view.scroll_offset.y)
            gutter = 4 + line.indent
            painted.append(strip.text[gutter:].rstrip(" "))
        assert "".join(painted) == "".join(speech.text.split("\n"))


@pytest.mark.parametrize("size", [(20, 5), (10, 3), (1, 1), (200, 60)])
async def test_no_size_breaks_it(size: tuple[int, int]) -> None:
    """Down to 20x5 it stays usable; smaller, it says so and waits."""
    async with reading(size) as (app, screen, pilot):
        await pilot.press("right", "m", "down", "escape", "c", "escape", "enter", "escape", "5")
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        assert screen.reading.section is not None
        assert screen.reading.section.key == "5"
        assert app.is_running


async def test_findings_are_one_key_away_with_their_arithmetic_and_lead_to_their_other_figures() -> None:
    """`f` goes round all findings; the card writes the formula out, and the operands are marked in the text."""
    async with reading() as (_app, screen, pilot):
        await pilot.press("4", "right")
        card = "".join(text for row in screen.query_one(Card).rows for text, _style in row.parts)
        assert screen.reading.mention is not None
        assert screen.reading.mention.surface == "20236人"
        assert "20236人 > 141人" in card
        spans = [screen.workspace.speech.text[slice(*span)] for span in screen.text.highlights.operands]
        assert spans == ["141人", "20236人"]
        places = set()
        for _ in range(30):
            await pilot.press("f")
            places.add(screen.reading.place.offset)
        assert len(places) == len(
            {min((one.start for one in f.figures), default=f.span.start) for f in screen.findings}
        )


async def test_the_report_is_exported_to_a_file_and_never_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`e`, a name, Enter; a name that is taken is refused, and what stood there stays."""
    monkeypatch.chdir(tmp_path)
    async with reading() as (app, screen, pilot):
        for run in range(2):
            await pilot.press("e", "down", "down", "enter")
            prompt = screen.query_one(Prompt)
            prompt.line = "a.md"
            await pilot.press("enter")
            await app.workers.wait_for_complete()
            await pilot.pause()
            if run:
                assert "already there" in prompt.said.words
                await screen.controllers.export.write(tmp_path / "a.md", await _service(screen))
                assert "already there" in told(app)
            else:
                assert told(app).startswith("Written: ")
                (tmp_path / "a.md").rename(tmp_path / "b.md")
                (tmp_path / "a.md").write_text("mine", encoding="utf-8")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "mine"
    text = (tmp_path / "b.md").read_text(encoding="utf-8")
    assert "2023%" in text


async def _service(screen: ReaderScreen) -> ReviewService:
    """The review service of a screen."""
    service = await screen.controllers.reviews.open()
    assert service is not None
    return service


async def test_a_finding_is_waived_once_with_a_reason_and_stays_so() -> None:
    """`W`, the reason, Enter: the card says it; the next start and `hegao check` know it."""
    async with reading() as (app, screen, pilot):
        await pilot.press("4", "right", "W", *"seen", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        card = "".join(text for row in screen.query_one(Card).rows for text, _style in row.parts)
        assert "waived: seen" in card
    async with reading() as (_app, screen, _pilot):
        assert list(screen.waived.values()) == ["seen"]


def test_dates_are_kept_whole_beside_the_figures() -> None:
    """`2023年` is no metric of the speech, and still not torn at a line's end."""
    speech = open_workspace(None).speech
    kept = [speech.text[start:end] for start, end in kept_whole(speech, 0, len(speech.text))]
    assert {"2022年", "2023年", "3月", "2023%", "1-2户"} <= set(kept)
    assert len(kept) == len(speech.mentions) + 3
