"""Every pane by keys alone: reached, scrolled to its last line, enlarged, resized; and by the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from tests.app.reviews import until
from tests.app.screens import lines_of, reading, strike, told
from tests.speeches import small_speech
from tui import words
from tui.app.application import Hegao
from tui.app.reader.kept_view import sees
from tui.app.reader.screen import ReaderScreen
from tui.app.widgets.bars import Bar
from tui.app.widgets.outline_pane import Outline
from tui.app.widgets.pane_border import PaneBorder
from tui.app.widgets.row_list import Rows
from tui.app.widgets.table_pane import Table
from tui.app.widgets.text_view import TextView
from tui.reading.arrangement import SizesByWidth
from tui.reading.links import sentence_at
from tui.reading.table import STANDING, VERDICT
from tui.settings import Settings
from tui.speech import SectionKind
from tui.words import _
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tui.app.widgets.canvas import Canvas

SIZES = ((120, 36), (80, 24), (50, 20), (200, 50))
QUICK = (((80, 24), "zh"), ((50, 20), "en"))
"""Of the journeys those that each run of the tests makes."""
JOURNEYS = [
    pytest.param(size, language, marks=() if (size, language) in QUICK else pytest.mark.slow)
    for size in SIZES
    for language in words.LANGUAGES
]
PANES = {"card": "enter", "table": "m", "charts": "c", "outline": "o", "text": "B"}
"""The key of each pane."""
DIALOGS = ("question_mark", "D", "T", "r")
"""Keys of lists over the reader: the help, the glossary, the colours, what can be reviewed."""
MOST = 60
"""Pages that no pane of the bundled speech has."""


async def walked(app: Hegao, pilot: Pilot[None], pane: Canvas) -> list[str]:
    """All lines that are ever on the screen while keys go through a pane from its top to its end."""
    await strike(pilot, "g")
    seen = lines_of(app)
    for _page in range(MOST):
        await strike(pilot, "space")
        seen += lines_of(app)
        if not pane.hidden[1]:
            await strike(pilot, "G")
            return seen + lines_of(app)
    raise AssertionError(f"{pane} has no end")


def held(pane: Canvas) -> list[str]:
    """The lines that a pane holds."""
    if isinstance(pane, TextView):
        assert pane.rows is not None
        text = pane.speech.text
        rows = [pane.rows.shown(at)[1][0] for at in range(pane.rows.height)]
        return [text[line.start : line.end] for line in rows if line is not None]
    if isinstance(pane, Table):
        return [cell for row in pane.rows for cell in row.cells[:2] if cell_len(cell) <= 28]
    assert isinstance(pane, Rows)
    sides = [side for row in pane.rows for side in (row.parts, row.right)]
    return ["".join(text for text, _style in side) for side in sides]


def missing(pane: Canvas, seen: list[str]) -> list[str]:
    """The lines of a pane that were never on the screen."""
    shown = "\n".join(seen)
    return [line for line in held(pane) if line.strip() and line.strip() not in shown]


@pytest.mark.parametrize(("size", "language"), JOURNEYS)
async def test_keys_reach_every_line_of_every_pane(size: tuple[int, int], language: str) -> None:
    """Each pane by its own key, in its place and enlarged; the card of a figure about which there is most to say."""
    words.use(language)
    async with reading(size) as (app, screen, pilot):
        await strike(pilot, "colon", "3", "enter")
        for name, key in PANES.items():
            await strike(pilot, key)
            pane = screen.panes.keyed
            assert pane.id == name
            if name == "table":
                await strike(pilot, "right", "underscore")  # the metric as wide as it is
            seen = await walked(app, pilot, pane)
            assert [line for line in missing(pane, seen) if cell_len(line) <= pane.size.width - 3] == []
            await strike(pilot, "plus")
            assert screen.panes.keyed is pane
            assert screen.panes.standing.panes == (name,)
            seen = await walked(app, pilot, pane)
            assert missing(pane, seen) == []
            await strike(pilot, "escape", "escape")
            assert screen.text.has_focus
        for key in DIALOGS:
            await strike(pilot, key)
            assert app.screen is not screen
            rows = app.screen.query_one(Rows)
            seen = await walked(app, pilot, rows)
            assert missing(rows, seen) == []
            await strike(pilot, "escape")
            assert app.screen is screen


@pytest.mark.parametrize(
    ("size", "order"),
    [
        ((120, 36), ["card", "table", "outline", "text"]),
        ((80, 24), ["card", "table", "text"]),
        ((50, 20), ["table", "text"]),
    ],
)
async def test_tab_goes_through_the_panes_that_stand_on_the_screen(
    size: tuple[int, int], order: list[str]
) -> None:
    """And back with shift; one of them has the keys, and its border says so without colour."""
    async with reading(size) as (_app, screen, pilot):
        await strike(pilot, "m", "B")
        walked = []
        for _pane in order:
            await strike(pilot, "tab")
            walked.append(screen.panes.focused)
            marked = {
                border.pane.id
                for border in screen.query(PaneBorder)
                if border.display and any(sign in border.render_line(1).text for sign in "┃━")
            }
            assert marked == ({walked[-1]} - {"text"})
        assert walked == order
        for name in [*reversed(order[:-1]), "text"]:
            await strike(pilot, "shift+tab")
            assert screen.panes.focused == name


async def test_a_border_says_that_there_is_more_above_and_below() -> None:
    """The card of the third figure is longer than a screen of 24 rows."""
    async with reading((80, 24)) as (_app, screen, pilot):
        await strike(pilot, "right", "right", "enter")
        border = screen.query_one("#card-border", PaneBorder)
        last = border.size.height - 1
        assert (border.render_line(0).text, border.render_line(last).text) == ("┃", "▼")
        await strike(pilot, "G")
        assert (border.render_line(0).text, border.render_line(last).text) == ("▲", "┃")


async def test_the_same_key_goes_to_a_pane_and_puts_it_away() -> None:
    """A panel that is open but has not the keys is gone to first."""
    async with reading() as (_app, screen, pilot):
        await strike(pilot, "m", "B", "m")
        assert screen.query_one(Table).has_focus
        await strike(pilot, "m")
        assert screen.state.panel == ""
        assert screen.text.has_focus
        await strike(pilot, "o", "o")
        assert "outline" not in screen.panes.standing.panes
        assert screen.text.has_focus
        await strike(pilot, "o")
        assert screen.query_one(Outline).has_focus
        await strike(pilot, "enter")
        assert screen.text.has_focus


async def test_in_the_outline_keys_move_a_mark_and_enter_goes_there() -> None:
    """The text stays where it is until then."""
    async with reading() as (_app, screen, pilot):
        place = screen.reading.place
        await strike(pilot, "o", "j", "j")
        assert screen.reading.place == place
        await strike(pilot, "enter")
        assert screen.reading.section is not None
        assert screen.reading.section.key == "1"


async def test_a_star_in_the_outline_marks_a_section_as_a_mechanism() -> None:
    """The digit 1 then goes there, the title bar has it as a tab, and u takes the mark off."""
    small = small_speech()
    plain = [
        section if section.key == "0" else replace(section, kind=SectionKind.PLAIN)
        for section in small.sections
    ]
    async with reading(speech=replace(small, sections=tuple(plain))) as (app, screen, pilot):
        await strike(pilot, "o", "G", "asterisk")
        await until(pilot, lambda: screen.state.mechanisms == {"third"})
        assert " 1 Carrier " in lines_of(app)[0]
        await strike(pilot, "B", "0", "1")
        assert screen.reading.section is not None
        assert screen.reading.section.id == "third"
        await strike(pilot, "u")
        await until(pilot, lambda: not screen.state.mechanisms)
        await strike(pilot, "0", "1")
        assert screen.reading.section.id == "first"


async def test_keys_and_mouse_move_the_borders() -> None:
    """By a cell, and to where the pointer is; never so far that a pane is gone."""
    async with reading() as (_app, screen, pilot):
        await strike(pilot, "enter")
        width = screen.panes.standing.card
        await strike(pilot, "ctrl+left", "ctrl+left", "ctrl+right")
        assert screen.panes.standing.card == width + 1
        border = screen.query_one("#card-border")
        await pilot.mouse_down(border, offset=(0, 5))
        await pilot.hover(None, offset=(70, 5))
        await pilot.mouse_up(None, offset=(70, 5))
        await pilot.pause()
        assert screen.panes.standing.card == 120 - 70
        assert border.region.x == 70
        await strike(pilot, *["ctrl+right"] * 40)
        assert {"card", "outline", "text"} == set(screen.panes.standing.panes)


async def test_sizes_of_panes_are_there_the_next_time() -> None:
    """For this kind of terminal; a private run neither keeps nor changes them."""
    async with reading() as (app, screen, pilot):
        await strike(pilot, "enter", "ctrl+left", "ctrl+left")
        size = screen.panes.standing.card
        app.exit()
    async with reading() as (_app, screen, _pilot):
        assert screen.panes.standing.card == size
        assert screen.state.sizes.plain() == (("wide.card", size),)
    workspace = open_workspace(None, private=True)
    workspace.keep_place(screen.reading, sizes=SizesByWidth())
    assert workspace.kept_sizes() == screen.state.sizes


async def test_two_clicks_select_a_word_and_three_its_sentence() -> None:
    """The figure under the pointer is one word."""
    async with reading() as (_app, screen, pilot):
        mention = screen.workspace.speech.mentions[0]
        row = screen.text.row_of(mention.start) - screen.text.scroll_offset.y
        line = lines_of(screen.program)[screen.text.region.y + row]  # type: ignore[arg-type]
        cell = cell_len(line[: line.index(mention.surface)]) - screen.text.region.x
        await pilot.click(TextView, offset=(cell, row), times=2)
        await pilot.pause()
        assert screen.state.selection is not None
        assert screen.state.selection.span == (mention.start, mention.end)
        await pilot.click(TextView, offset=(cell, row), times=3)
        await pilot.pause()
        sentence = sentence_at(screen.workspace.speech, mention.start)
        assert screen.state.selection.span == sentence


async def test_the_table_shows_rows_of_one_standing_or_verdict_until_told_otherwise() -> None:
    """Of the current row; the filter outlives the table's being closed."""
    async with reading() as (_app, screen, pilot):
        await strike(pilot, "right", "right", "x", "m")
        await until(pilot, lambda: bool(screen.snapshot and screen.snapshot.verdicts))
        table = screen.query_one(Table)
        await strike(pilot, "comma")
        damaged = [row for row in table.rows if row.cells[STANDING] == _("damaged")]
        assert list(table.rows) == damaged
        await strike(pilot, "comma")
        assert [row.cells[VERDICT] for row in table.rows] == [_("wrong")]
        await strike(pilot, "m", "m")
        assert table.counts[0] == 1
        await strike(pilot, "comma")
        assert table.counts[0] == table.counts[1]


async def test_a_click_in_the_footer_does_what_its_key_does_in_the_panel() -> None:
    """`s` sorts the table that has the keys."""
    async with reading() as (_app, screen, pilot):
        await strike(pilot, "m")
        table, footer = screen.query_one(Table), screen.query_one("#footer", Bar)
        at = footer.render_line(0).text.index("s ")
        before = cell_len(footer.render_line(0).text[:at])
        await pilot.click(footer, offset=(before, 0))
        assert table.state.sort == 0


async def test_a_new_key_gives_way_to_one_that_the_reader_chose() -> None:
    """`+` and Enter in the outline are the reader's own where the configuration says so."""
    settings = Settings(keys={"table": "plus", "search": "enter"})
    app = Hegao(open_workspace(None), settings=settings)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await strike(pilot, "plus")
        assert screen.state.panel == "table"
        assert not screen.state.enlarged
        await strike(pilot, "o", "enter")
        assert not screen.text.has_focus


async def settled(pilot: Pilot[None]) -> None:
    """Let the layout that a key asked for be made, and what follows it."""
    for _time in range(30):
        await pilot.pause()


@pytest.mark.parametrize("keys", [("4",), ("4", "down", "down", "down"), ("5",), (*("l",) * 20,)])
@pytest.mark.parametrize(("there", "back"), [("ctrl+right", "ctrl+left"), ("m", "m"), ("c", "c")])
async def test_the_text_stays_where_it_is_read_when_panes_take_room_and_leave_it(
    keys: tuple[str, ...], there: str, back: str
) -> None:
    """A border moved to and fro, a panel opened and closed: the line at the top is the same, the figure seen throughout."""
    async with reading((120, 36)) as (app, screen, pilot):
        text = app.screen.query_one(TextView)
        await pilot.press(*keys)
        await settled(pilot)
        first, offset = text.looked_at[0], screen.state.reading.place.offset
        seen = sees(text, offset)
        await pilot.press(there)
        await settled(pilot)
        assert sees(text, offset) or not seen
        await pilot.press(back)
        await settled(pilot)
        assert (
            abs(text.looked_at[0] - first) < 60
        )  # of the same lines: a line set anew may begin a word earlier


@pytest.mark.parametrize("steps", [3, 12, 20])
async def test_a_window_of_another_size_shows_what_was_read(steps: int) -> None:
    """The current figure is in view at every size where it was, and back at the first size the text is where it was."""
    async with reading((120, 36)) as (_app, screen, pilot):
        await strike(pilot, *("l",) * steps, "down", "down")
        text, offset = screen.text, screen.reading.place.offset
        first = text.looked_at
        assert sees(text, offset)
        for size in ((120, 16), (80, 24), (50, 20), (10, 2), (120, 36)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert size == (10, 2) or sees(text, offset)
        assert text.looked_at == first


async def test_charts_enlarged_take_the_room() -> None:
    """At 200 columns a chart is as wide as the screen."""
    async with reading((200, 50)) as (app, _screen, pilot):
        await strike(pilot, "c", "plus")
        assert max(len(line.rstrip()) for line in lines_of(app)[2:-3]) > 180


@pytest.mark.parametrize("language", words.LANGUAGES)
async def test_the_table_says_of_its_columns_what_a_key_did_not_show(language: str) -> None:
    """A column put away with the way back, one that is full already, and those that stay."""
    words.use(language)
    async with reading((200, 50)) as (app, _screen, pilot):
        await strike(pilot, "m", "minus")
        assert told(app) == _("The first two columns stay: ← → go to the others.")
        await strike(pilot, "underscore")
        assert _("{column}: already as wide as its widest cell.").format(column="") in told(app)
        await strike(pilot, "right", "right", "minus")
        assert _("Hidden: {column}. - in one of the first two columns brings all back.")[:3] in told(app)
