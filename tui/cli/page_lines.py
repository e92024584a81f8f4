"""The page with which a speech begins, set as the screen will set it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.files.memory import recall
from tui.files.pages import page_bytes
from tui.files.places import config_file
from tui.files.sanitizing import sanitize_line
from tui.reading.arrangement import STRIP, Room, arrange, bars, sizes_from
from tui.reading.interaction import Interaction
from tui.reading.state import begin
from tui.typeset.cells import cells
from tui.typeset.flow import Flow
from tui.typeset.speech_blocks import MEASURE, flow_blocks, kept_whole, place_of_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.beginning import Beginning
    from tui.reading.arrangement import SizesByWidth
    from tui.speech import Speech
    from tui.typeset.flow import Keep
    from tui.typeset.paragraph import Line
    from tui.workspace import Workspace


def page_of(workspace: Workspace, columns: int, rows: int) -> bytes:
    """What draws the first page on a terminal of that size; empty where it is not certain how the screen will look.

    So it is where something is configured, and where the speech was read before.
    """
    speech, memory = workspace.speech, recall()
    if config_file().exists() or workspace.kept_place(memory) is not None:
        return b""
    return _page(speech, partial(kept_whole, speech), workspace.kept_sizes(memory), columns, rows)


def page_of_beginning(beginning: Beginning, columns: int, rows: int) -> bytes:
    """The same by the beginning of a file or pack alone."""
    memory = recall()
    if config_file().exists() or memory.of("", beginning.path, beginning.former) is not None:
        return b""

    def keep(start: int, end: int) -> list[tuple[int, int]]:
        return kept_whole(beginning.reached(start, end), start, end)

    return _page(beginning.bare, keep, sizes_from(memory.sizes), columns, rows)


def _page(speech: Speech, keep: Keep, sizes: SizesByWidth, columns: int, rows: int) -> bytes:
    """The first page of a speech, whose lines do not tear what is to be kept whole."""
    standing = arrange(Interaction(begin(speech), sizes=sizes), Room(columns, rows, MEASURE))
    height = rows - bars(rows)
    if not standing.text or height < 1:
        return b""
    margin, gutter, room = place_of_lines(columns - standing.outline - standing.card - STRIP)
    flow = _flow(speech, keep, room)
    left = standing.outline + margin + gutter
    found = []
    for y in range(min(height, flow.height)):
        line = flow.row(y)[1]
        if line is not None:
            found += [(y + 1, left + at, words) for at, words in _words_on(speech, line)]
    return page_bytes(found, rows) if found else b""


def _flow(speech: Speech, keep: Keep, room: int) -> Flow:
    """The rows of a speech, those of its tables in columns."""
    if not speech.tables:
        return Flow(speech.text, flow_blocks(speech), room, keep=keep)
    from tui.typeset.table_blocks import table_of_blocks, table_rows  # noqa: PLC0415 - most texts have no tables

    blocks = flow_blocks(speech, tables=table_of_blocks(speech))
    return Flow(speech.text, blocks, room, keep=keep, tables=partial(table_rows, speech))


def _words_on(speech: Speech, line: Line) -> Iterator[tuple[int, str]]:
    """What stands on a line, each piece at its cell: its number, and its words, or those of a table's cells."""
    number = speech.numbers.get(line.start, "")
    if number and (spare := line.indent - cells(number)) >= 0:
        yield max(0, spare - 1), sanitize_line(number)
    for start, end, at in [(slot.start, slot.end, slot.at) for slot in line.slots] or [
        (line.start, line.end, line.indent)
    ]:
        words = speech.text[start:end].replace("\r", "").replace("\n", "")
        yield at, sanitize_line(words.replace("\t", " "))
