"""Two texts set together: each is there in full, twins begin together, and a place keeps its row."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.speeches import translated_speech
from tui.speech.parallel import Parallel, parallel
from tui.typeset import Flow
from tui.typeset.speech_blocks import flow_blocks, kept_whole
from tui.typeset.spread import Spread, columns
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from tui.speech import Speech


@cache
def pair(*, bundled: bool = False) -> Parallel:
    """The small speech with its translation, or the bundled one with its own."""
    found = parallel(open_workspace(None).speech if bundled else translated_speech())
    assert found is not None
    return found


@cache
def flows(*, bundled: bool) -> tuple[Flow, Flow]:
    """Both texts of a speech, not yet at a width of their own."""
    both = pair(bundled=bundled)

    def flow(speech: Speech, *, english: bool) -> Flow:
        return Flow(speech.text, flow_blocks(speech), 20, keep=partial(kept_whole, speech, english=english))

    return flow(both.source, english=False), flow(both.other, english=True)


def spread(widths: tuple[int, int], *, beside: bool, bundled: bool = False) -> Spread:
    """A speech at these widths."""
    first, second = flows(bundled=bundled)
    return Spread((first.resized(widths[0]), second.resized(widths[1])), beside=beside)


def picture(shown: Spread) -> list[str]:
    """All rows, the first text in a column as wide as it is."""
    rows: list[str] = []
    width = shown.flows[0].width
    while len(rows) < shown.height:
        _index, lines = shown.shown(len(rows))
        cells = []
        for flow, line in zip(shown.flows, lines, strict=True):
            words = " " * line.indent + flow.text[line.start : line.end] if line else ""
            cells.append(words)
        wide = sum(2 if ord(char) > 0x2E7F else 1 for char in cells[0])
        rows.append((cells[0] + " " * (width - wide) + "|" + cells[1]).rstrip())
    return rows


def test_twins_begin_side_by_side() -> None:
    """The shorter one has blank rows under it; the space above a block is there once."""
    assert picture(spread((16, 24), beside=True))[:9] == [
        "一个题目        |A title",
        "                |",
        "  开场白。去年增|  Opening. Income grew",
        "长14%;收入增长  |by 15.8%; last year saw",
        "15.8%。         |growth of 14%.",
        "                |",
        "                |",
        "一、以三大措施为|I. Three measures",
        "抓手            |",
    ]


def test_twins_follow_each_other_where_there_is_no_room_beside() -> None:
    """Nothing between a block and its translation, the usual space before the next block."""
    assert picture(spread((24, 24), beside=False))[:8] == [
        "一个题目                |",
        "                        |A title",
        "                        |",
        "  开场白。去年增长14%;收|",
        "入增长15.8%。           |",
        "                        |  Opening. Income grew",
        "                        |by 15.8%; last year saw",
        "                        |growth of 14%.",
    ]


@given(st.integers(20, 200), st.integers(20, 200), st.booleans(), st.booleans())
@example(20, 20, False, True)  # noqa: FBT003
@example(20, 200, True, True)  # noqa: FBT003
def test_each_text_is_on_the_screen_character_for_character(
    first: int,
    second: int,
    beside: bool,  # noqa: FBT001
    bundled: bool,  # noqa: FBT001
) -> None:
    """At every width: the lines of a language, joined, are its text, but for the line breaks between blocks."""
    shown = spread((first, second), beside=beside, bundled=bundled)
    while shown.settle(99):
        pass
    at = [0, 0]
    for y in range(shown.height):
        _index, lines = shown.shown(y)
        for side, line in enumerate(lines):
            if line is None:
                continue
            text = shown.flows[side].text
            assert not text[at[side] : line.start].strip("\n")
            assert line.indent + line.width <= shown.flows[side].width
            assert "\n" not in text[line.start : line.end].rstrip("\n")
            at[side] = line.end
    assert at == [len(flow.text) for flow in shown.flows]


@pytest.mark.parametrize("width", range(20, 201, 9))
def test_english_breaks_between_words_and_tears_no_figure_from_its_unit(width: int) -> None:
    """UAX #14: after a space or a hyphen; whatever a metric's figure holds stays on one line."""
    both = pair(bundled=True)
    flow = flows(bundled=True)[1].resized(width)
    for index in range(len(flow.blocks)):
        for line in flow.lines(index)[:-1]:
            assert flow.text[line.end - 1] in " \n-–/"
    for mention in both.other.mentions:
        if len(mention.surface) <= width:
            assert flow.row_of(mention.start) == flow.row_of(mention.end - 1), mention.surface
    for words in ("1,690,000 yuan", "124,000 mu", "1-2 poor"):
        start = flow.text.index(words)
        assert flow.row_of(start) == flow.row_of(start + len(words) - 1), words


@given(st.data(), st.integers(20, 120), st.booleans(), st.integers(0, 1))
def test_a_place_is_on_the_row_that_is_asked_for_it(
    data: st.DataObject,
    width: int,
    beside: bool,  # noqa: FBT001
    side: int,
) -> None:
    """Both ways, in both texts: the row of a place shows it, and begins at or before it."""
    shown = spread((width, width), beside=beside, bundled=True)
    block = data.draw(st.sampled_from(shown.flows[side].blocks))
    offset = data.draw(st.integers(block.start, block.end - 1))
    row = shown.row_of(offset, side)
    line = shown.shown(row)[1][side]
    assert line is not None
    assert line.start <= offset < line.end
    assert shown.offset_at(row, side) == line.start
    top = shown.top(offset, 5, 12, side)
    assert shown.row_of(offset, side) - top == min(5, shown.row_of(offset, side))


@given(st.integers(0, 20))
def test_two_columns_share_the_room(more: int) -> None:
    """None is narrower than 36 cells; the English one is not the narrower of the two."""
    assert columns(71) is None
    cells = 72 + 7 * more
    shared = columns(cells)
    assert shared is not None
    first, second = shared
    assert first + second == cells
    assert 36 <= first <= second


def test_without_blocks_there_is_nothing() -> None:
    """And asking does no harm."""
    empty = Spread((Flow("", (), 20), Flow("", (), 20)), beside=True)
    assert (empty.height, empty.shown(0), empty.row_of(3), empty.offset_at(3, 1)) == (
        0,
        (0, (None, None)),
        0,
        0,
    )
    assert not empty.settle()
