"""Searching, marks, selecting and the overview, by keyboard and mouse."""

from __future__ import annotations

from tests.app.screens import lines_of, reading, status_of
from tests.speeches import small_speech
from tui.app.widgets.overview_pane import Overview
from tui.reading.overview import Sign


async def test_search_follows_each_letter_and_enter_goes_there() -> None:
    """Hits are marked and counted; `n` and `N` go round; Esc forgets them."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        await pilot.press("slash", *"141")
        assert screen.state.found is not None
        assert len(screen.text.highlights.hits) == 2
        assert status_of(app) == "hit 1 of 2 for “141”"
        await pilot.press("enter")
        assert screen.reading.mention is not None
        assert screen.reading.mention.number == 5
        await pilot.press("n")
        assert screen.reading.mention.number == 6
        await pilot.press("n")
        assert screen.reading.mention.number == 5
        await pilot.press("N")
        assert screen.reading.mention.number == 6
        await pilot.press("escape")
        assert not screen.text.highlights.hits


async def test_escape_while_searching_goes_back_to_where_one_was() -> None:
    """The view too: the same line at the same row."""
    async with reading((80, 24)) as (_app, screen, pilot):
        await pilot.press("2", "right")
        place, view = screen.reading.place, screen.text.scroll_offset
        await pilot.press("slash", "桑", "园")
        assert screen.text.scroll_offset != view
        await pilot.press("escape")
        assert (screen.reading.place, screen.text.scroll_offset) == (place, view)


async def test_a_search_finds_rows_of_the_table_and_notes_and_says_so() -> None:
    """The English label of a Chinese figure leads to it."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        await pilot.press("slash", *"metric output", "enter")
        assert screen.reading.mention is not None
        assert screen.reading.mention.metric == "output"
        assert status_of(app) == "hit 1 of 1 for “metric output”, in the table"


async def test_marks_are_set_and_gone_to_by_a_letter() -> None:
    """`M` a, then `'` a from elsewhere; `'` twice goes back."""
    async with reading() as (_app, screen, pilot):
        await pilot.press("3", "M", "a", "5", "apostrophe", "a")
        assert screen.reading.section is not None
        assert screen.reading.section.key == "3"
        await pilot.press("apostrophe", "apostrophe")
        assert screen.reading.section.key == "5"


async def test_a_selection_is_copied_without_breaks_that_the_screen_made() -> None:
    """`V` takes the sentence, again the paragraph; shift and arrows make it longer; `y` copies the text itself."""
    async with reading((50, 20)) as (app, screen, pilot):
        speech = screen.workspace.speech
        await pilot.press("2", "right", "V")
        assert screen.state.selection is not None
        await pilot.press("y")
        assert app.clipboard in speech.text
        assert app.clipboard.endswith("。")
        assert len(app.clipboard) > 25
        await pilot.press("V", "V", "y")
        block = speech.blocks[speech.block_at(screen.reading.place.offset)]
        assert app.clipboard == speech.text[block.start : block.end]
        mention = screen.reading.mention
        assert mention is not None
        await pilot.press("shift+right", "shift+right", "y")
        assert app.clipboard == speech.text[mention.start : mention.end + 1]
        await pilot.press("shift+down", "y")
        assert len(app.clipboard) > 8
        assert app.clipboard in speech.text


async def test_without_a_selection_the_figure_is_copied_with_its_sentence_and_place() -> None:
    """What a reader wants to send to a colleague."""
    async with reading(speech=small_speech()) as (app, _screen, pilot):
        await pilot.press("right", "y")
        assert app.clipboard == "15.8%\n收入增长15.8%。\nA title · Opening\n"


async def test_the_mouse_selects_what_it_is_drawn_over() -> None:
    """From the cell pressed to the cell under the pointer, wide characters whole."""
    async with reading(speech=small_speech()) as (app, screen, pilot):
        text = screen.text
        speech = screen.workspace.speech
        begin = speech.text.index("共研究")
        cells = [
            (x, y)
            for y in range(text.size.height)
            for x in range(text.size.width)
            if text.under(x, y) in ((0, begin), (0, begin + 2))
        ]
        await pilot.mouse_down(text, offset=cells[0])
        await pilot.hover(text, offset=cells[-1])
        await pilot.mouse_up(text, offset=cells[-1])
        await pilot.press("y")
        assert app.clipboard == "共研究"


async def test_the_overview_shows_the_whole_speech_and_a_click_goes_there() -> None:
    """Damaged figures stand out; the part in view is marked."""
    async with reading((80, 24)) as (_app, screen, pilot):
        strip = screen.query_one(Overview)
        signs = [cell.sign for cell in strip._cells]
        assert Sign.FINDING in signs
        assert Sign.CURRENT in signs

        def seen() -> tuple[bool, bool]:
            return strip._cells[0].seen, strip._cells[-1].seen

        assert seen() == (True, False)
        await pilot.click(Overview, offset=(0, strip.size.height - 1))
        assert seen() == (False, True)


async def test_a_resize_keeps_the_line_being_read_in_place() -> None:
    """From 200 to 30 columns and back the same paragraph stands at the same row."""
    async with reading((200, 36)) as (_app, screen, pilot):
        await pilot.press("4", "right", "right")
        for _ in range(3):
            await pilot.press("down")
        place, top = screen.text.place, screen.text.looked_at[0]
        for width in (30, 120, 80, 200):
            await pilot.resize_terminal(width, 36)
            await pilot.pause()
        assert screen.text.place == place
        assert screen.text.looked_at[0] == top


async def test_every_key_in_full_width_does_what_its_half_width_form_does() -> None:
    """A trace of keys replayed as an input method sends them gives the same screen."""
    from textual import events

    screens = []
    for wide in (False, True):
        async with reading() as (app, _screen, pilot):
            for char in "5lljj2]hhkmjjsGgmc":
                key = chr(ord(char) + 0xFEE0) if wide else char
                app.post_message(events.Key(key, key))
                await pilot.pause()
            screens.append(lines_of(app))
    assert screens[0] == screens[1]


async def test_full_width_words_find_the_same_places() -> None:
    """`／１４１` finds what `/141` finds."""
    async with reading(speech=small_speech()) as (_app, screen, pilot):
        await pilot.press("slash", "１", "４", "１", "enter")
        assert screen.reading.mention is not None
        assert screen.reading.mention.number == 5
