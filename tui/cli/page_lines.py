"""The page with which a speech begins, set as the screen will set it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.files.memory import recall
from tui.files.pages import page_bytes
from tui.files.places import config_file
from tui.files.sanitizing import sanitize_line
from tui.reading.arrangement import STRIP, Room, arrange, bars
from tui.reading.interaction import Interaction
from tui.reading.state import begin
from tui.typeset.flow import Flow
from tui.typeset.speech_blocks import MEASURE, flow_blocks, kept_whole, place_of_lines

if TYPE_CHECKING:
    from tui.workspace import Workspace


def page_of(workspace: Workspace, columns: int, rows: int) -> bytes:
    """What draws the first page on a terminal of that size; empty where it is not certain how the screen will look.

    So it is where something is configured, where the speech was read before, and where it has tables.
    """
    speech, memory = workspace.speech, recall()
    if config_file().exists() or speech.tables or workspace.kept_place(memory) is not None:
        return b""
    state = Interaction(begin(speech), sizes=workspace.kept_sizes(memory))
    standing = arrange(state, Room(columns, rows, MEASURE))
    height = rows - bars(rows)
    if not standing.text or height < 1:
        return b""
    width = columns - standing.outline - standing.card - STRIP
    margin, gutter, cells = place_of_lines(width)
    flow = Flow(speech.text, flow_blocks(speech), cells, keep=partial(kept_whole, speech))
    left = standing.outline + margin + gutter
    found = []
    for y in range(min(height, flow.height)):
        line = flow.row(y)[1]
        if line is not None:
            words = sanitize_line(speech.text[line.start : line.end].replace("\r", "").replace("\n", ""))
            found.append((y + 1, left + line.indent, words))
    return page_bytes(found, rows)
