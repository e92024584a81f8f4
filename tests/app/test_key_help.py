"""The help: keys of what has the focus first, searched in both languages, scrolled by what it lists; a legend of all signs."""

from __future__ import annotations

import re
from string import punctuation
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import fields

from tests.app.screens import lines_of, reading
from tui import words
from tui.app import legend
from tui.app.dialogs.key_help import KeyHelp
from tui.app.glyphs import ASCII, UNICODE, Glyphs
from tui.app.key_labels import key_label, name_of
from tui.app.key_list import PLACES, key_table
from tui.app.keys import DIALOG, GLOSSARY, HELP, MOVING, READER
from tui.app.legend import GLYPHS, ON_STRIP, STYLE_WORDS, entries
from tui.app.named_styles import LEVEL_STYLES, NAMED, OUTCOME_STYLES, VERDICT_STYLES
from tui.app.widgets.overview_pane import signs
from tui.app.widgets.row_list import Rows
from tui.reading.finding_places import LEVELS
from tui.reading.overview import Sign
from tui.reading.tie_signs import MEANINGS, TIE_SIGNS
from tui.reading.verdict_wording import OUTCOME_SIGNS, SIGNS
from tui.sources.statement_model import Outcome
from tui.speech.declared import Level
from tui.speech.verdicts import Verdict

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tui.app.application import Hegao

NAMED_ELSEWHERE = {"finding", "error", "warning", "hint", "substitutes"}
"""Fields of `Glyphs` that the legend names by their levels and kinds."""


def said(app: Hegao) -> list[str]:
    """The rows of the help, all of them."""
    assert isinstance(app.screen, KeyHelp)
    rows = app.screen.query_one(Rows).rows
    return ["".join(text for text, _style in row.parts).strip() for row in rows]


async def look_for(pilot: Pilot[None], app: Hegao, typed: str) -> list[str]:
    """What the help shows for what is typed."""
    await pilot.press("slash", "ctrl+u", *typed, "enter")
    await pilot.pause()
    return said(app)


def first_place(app: Hegao) -> str:
    """The place under which the first keys stand."""
    return next(row for row in said(app)[1:] if row)


@pytest.mark.parametrize(
    ("keys", "place"), [((), "Reader"), (("m",), "In the metrics table"), (("c",), "In the charts")]
)
async def test_the_keys_of_what_has_the_focus_come_first(keys: tuple[str, ...], place: str) -> None:
    """All others follow, each place once."""
    async with reading() as (app, _screen, pilot):
        await pilot.press(*keys, "question_mark")
        await pilot.pause()
        assert first_place(app) == place
        assert sorted(row for row in said(app) if row in {where for where, _ in PLACES}) == sorted(
            where for where, _bindings in PLACES
        )


async def test_a_dialog_has_its_keys_there_too_and_goes_on_behind_the_help() -> None:
    """The glossary's first, then those of all lists."""
    async with reading() as (app, _screen, pilot):
        await pilot.press("D")
        glossary = app.screen
        await pilot.press("question_mark")
        await pilot.pause()
        assert first_place(app) == "In the glossary"
        await pilot.press("question_mark")
        await pilot.pause()
        assert app.screen is glossary
        assert {"glossary-place", "dialog-help"} <= {one.id for one in (*GLOSSARY, *DIALOG)}


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_keys_and_signs_are_found_by_words_in_both_languages_and_by_the_key(language: str) -> None:
    """With how many there are of how many; Esc shows all again, and then closes."""
    words.use(language)
    async with reading() as (app, screen, pilot):
        await pilot.press("question_mark")
        await pilot.pause()
        every = said(app)
        for typed, key in (("glossary", "D"), ("术语表", "D"), ("save docx", "e"), ("导出", "e")):
            found = await look_for(pilot, app, typed)
            assert len(found) < len(every)
            assert any(re.match(rf"{key}\s", row) for row in found), (typed, found)
            assert typed in found[0]
        assert re.match(r"v\s", (await look_for(pilot, app, "v"))[4])
        assert any("▒" in row for row in await look_for(pilot, app, "claimed"))
        assert _nothing(await look_for(pilot, app, "xyzzy"))
        await pilot.press("escape")
        await pilot.pause()
        assert said(app) == every
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is screen


def _nothing(rows: list[str]) -> bool:
    """Whether the rows say that nothing fits, and nothing else."""
    return len([row for row in rows[1:] if row]) == 1


async def test_it_scrolls_by_every_key_that_it_lists_for_scrolling() -> None:
    """All the reader's keys for lines, pages and ends are the help's."""
    moving = {"line-down", "line-up", "page-down", "page-up", "top", "end"}
    keys = {key for one in READER if one.id in moving and one.group is MOVING for key in one.key.split(",")}
    own = {key for one in HELP for key in one.key.split(",")}
    assert keys <= own
    async with reading((80, 24)) as (app, _screen, pilot):
        await pilot.press("question_mark")
        await pilot.pause()
        pane = app.screen.query_one(Rows)
        for one in HELP:
            if one.group is MOVING and not one.action.startswith("filter"):
                for key in one.key.split(","):
                    pane.scroll_rows(30 - pane.scroll_offset.y)
                    await pilot.pause()
                    before = pane.scroll_offset.y
                    await pilot.press(key)
                    await pilot.pause()
                    assert pane.scroll_offset.y != before, key


@pytest.mark.parametrize("size", [(200, 50), (120, 36), (80, 24), (50, 20)])
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_every_line_of_it_is_reached_and_none_is_cut(size: tuple[int, int], language: str) -> None:
    """Page by page all that it holds was on the screen, whole."""
    words.use(language)
    async with reading(size) as (app, _screen, pilot):
        await pilot.press("question_mark")
        await pilot.pause()
        pane = app.screen.query_one(Rows)
        seen: set[str] = set()
        for _page in range(60):
            seen |= {line.strip() for line in lines_of(app)}
            await pilot.press("space")
            await pilot.pause()
        shown = "\n".join(seen)
        rows = ["".join(text for text, _style in row.parts).strip() for row in pane.rows]
        assert [row for row in rows if row not in shown] == []


# ------------------------------------------------------------------ the legend


def test_every_sign_has_an_entry() -> None:
    """Of both sets of signs, of verdicts, of what became of places, of levels of findings, of the strip."""
    assert set(GLYPHS) == {field.name for field in fields(Glyphs)} - NAMED_ELSEWHERE
    assert set(ON_STRIP) == set(Sign) - {Sign.NOTHING}
    assert set(LEVELS) == set(LEVEL_STYLES) == set(Level)
    assert set(SIGNS) == set(VERDICT_STYLES) == set(Verdict)
    assert set(TIE_SIGNS) == set(MEANINGS) == set(OUTCOME_STYLES) == set(Outcome)
    for glyphs in (UNICODE, ASCII):
        drawn = {entry.sign for entry in entries(glyphs)}
        assert set(signs(glyphs).values()) <= drawn
        assert {glyphs.drawn(sign) for sign in (*SIGNS.values(), *OUTCOME_SIGNS.values()) if sign} <= drawn
        assert {getattr(glyphs, level) for level in Level} <= drawn
        assert {glyphs.drawn(sign) for sign in TIE_SIGNS.values()} <= drawn


def test_every_named_style_has_one_entry() -> None:
    """A new style without a meaning in the legend is missed."""
    named = [style for styles, _words in STYLE_WORDS for style in styles]
    assert set(named) == set(NAMED)
    assert len(named) == len(set(named))


def test_the_legend_is_drawn_in_the_styles_that_it_explains() -> None:
    """Each entry's style is one of the named ones, or the text's own."""
    for entry in entries(UNICODE):
        assert not entry.style or entry.style in NAMED, entry


async def test_no_sign_on_the_screens_is_without_an_entry() -> None:
    """Reader, table, charts and a verdict: what is no letter, no number and no punctuation of a text is in the legend."""
    known = {char for entry in entries(UNICODE) for char in entry.sign} | set("←→↑↓·×")
    async with reading() as (app, screen, pilot):
        text = set(screen.workspace.speech.text)
        seen: set[str] = set()
        for keys in (
            (),
            ("v",),
            ("right", "d"),
            ("right", "x"),
            ("m", "s"),
            ("c",),
            ("escape", "f"),
            ("f",),
            ("L",),
        ):
            await pilot.press(*keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
            seen |= set("".join(lines_of(app)))
        drawn = {char for char in seen - text if 0x2010 <= ord(char) < 0x2E80 and not char.isalnum()}
        assert drawn - set("“”‘’–—≠≥≤≈") <= known, "punctuation and arithmetic are no signs of the screen"


def test_every_line_of_keys_is_found_by_its_own_key_and_by_its_own_words() -> None:
    """In either language."""
    for language in ("en", "zh"):
        words.use(language)
        for line in key_table(key_label):
            assert all(line.has(key) for key in line.keys)
            assert line.has(line.text)


def test_every_sign_of_a_keyboard_is_named_by_itself() -> None:
    """Never by the name that Textual has for it."""
    for sign in punctuation:
        assert key_label(name_of(sign)) == sign
        assert key_label(f"ctrl+{name_of(sign)}") == f"Ctrl+{sign}"


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_beside_the_text_and_on_the_card_each_sign_means_one_thing(glyphs: Glyphs) -> None:
    """A doubtful verdict, a figure unclear in the source and a hint are told apart."""
    beside = [entry.sign for entry in entries(glyphs) if entry.group == legend.TEXT]
    assert len(set(beside)) == len(beside)
    doubtful = glyphs.drawn(SIGNS[Verdict.DOUBTFUL])
    assert [entry.words for entry in entries(glyphs) if entry.sign == doubtful] == [
        legend.ON_LINE[Verdict.DOUBTFUL]
    ]


async def test_the_help_begins_with_what_moves_in_the_card_where_that_has_the_keys() -> None:
    """Scrolling, enlarging, borders; what the reader does otherwise comes behind, each key once."""
    words.use("en")
    async with reading((120, 36)) as (app, _screen, pilot):
        await pilot.press("enter", "question_mark")
        await pilot.pause()
        rows = [row for row in said(app) if row]
        assert rows[1] == "In this pane"
        assert any("One line down" in row for row in rows[: rows.index("Reader")])
        assert sum("One line down" in row for row in rows[: rows.index("In the outline")]) == 1
