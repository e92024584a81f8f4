"""How a speech is set: the blocks of its text with their indents and what no line of them tears."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.speech import BlockKind
from tui.typeset.cells import cells
from tui.typeset.flow import FlowBlock
from tui.typeset.items import hanging_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.speech import Speech

MEASURE = 84
"""The widest line in cells: 42 Chinese characters, the upper end of what books set."""
NARROW = 30
"""Cells of a pane up to which the gutter has but one cell."""
GUTTER = 4
"""Cells left of a text: pointer, sign, verdict, blank."""
INDENT = 2
"""First-line indent of a paragraph, in cells."""
_DATE = late(r"[0-9０-９]{1,4}[年月日]")


def place_of_lines(width: int, measure: int = MEASURE) -> tuple[int, int, int]:
    """Where the lines of one text stand in a pane of so many cells: cells before the gutter, of the gutter, of a line."""
    gutter = GUTTER if width > NARROW else 1
    room = width - gutter - 1
    line = max(2, min(measure, room))
    return max(0, room - line) // 2, gutter, line


def kept_whole(speech: Speech, start: int, end: int, *, english: bool = False) -> list[tuple[int, int]]:
    """What no line of a stretch tears where it fits: the figures, and what a metrics table may leave out.

    That is dates, and in English a number with the word after it, which is its unit or what it counts.
    """
    spans = speech.figure_spans(start, end)
    pattern = _english_numbers() if english else _DATE
    return sorted({*spans, *(found.span() for found in pattern.finditer(speech.text, start, end))})


@cache
def _english_numbers() -> re.Pattern[str]:
    """Numbers with the scale and the word after them, and months with their year; made when first needed."""
    number = r"[0-9][0-9.,]*(?:[-–][0-9][0-9.,]*)?%?"
    scale = r"(?: (?:wan|yi|hundred|thousand|million|billion))?"
    month = r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber"
    return re.compile(rf"(?:{month}) [0-9]{{4}}|{number}{scale}(?: (?:{month}|[a-z]+))?")


_HEAD = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.BYLINE)
_INDENTED = (BlockKind.PARAGRAPH, BlockKind.FRONT, BlockKind.BACK, BlockKind.ASIDE)


def flow_blocks(
    speech: Speech, indent: int = INDENT, ambiguous: int = 1, tables: Mapping[int, int] | None = None
) -> list[FlowBlock]:
    """How each block of the speech is set: indents, and blank rows before it.

    Args:
        speech: The speech.
        indent: First-line indent of a paragraph, in cells.
        ambiguous: Cells of a character of ambiguous width.
        tables: For the index of each block that is a row of a table the index of the table.
    """
    found: list[FlowBlock] = []
    previous: BlockKind | None = None
    text, numbers = speech.text, speech.numbers
    for index, block in enumerate(speech.blocks):
        first = hanging = 0
        if block.kind in _INDENTED:
            hanging = hanging_for(text, block.start, block.end)
            first = 0 if hanging else indent
        if (number := numbers.get(block.start)) is not None:
            first += cells(number, ambiguous) + 1
        table = tables.get(index, -1) if tables else -1
        space = 0 if previous is None else _space(previous, block.kind)
        if table >= 0:
            first = 0
            space = 0 if found and found[-1].table == table else space
        found.append(FlowBlock(block.start, block.end, first, hanging, space, table))
        previous = block.kind
    return found


def _space(before: BlockKind, kind: BlockKind) -> int:
    """Blank rows between two blocks: chapters stand apart, paragraphs keep one row."""
    if (before in _HEAD and kind in _HEAD) or before is kind is BlockKind.FRONT:
        return 0
    return 2 if kind is BlockKind.CHAPTER else 1
