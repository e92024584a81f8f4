"""The text cut where something begins or ends, so that marks, links and comments can stand there."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.export.report import FigureEntry, FindingEntry, NoteEntry, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.export.report import Report
    from tui.speech.model import Block

Entry = FigureEntry | NoteEntry | FindingEntry


class Piece(Struct, frozen=True):
    """A stretch of a block in which nothing begins or ends."""

    start: int
    end: int
    text: str
    figure: FigureEntry | None
    """The figure that it is, or is part of."""
    closing: tuple[Entry, ...]
    """What ends with it, in reading order: its marks stand after it."""


def shown_blocks(report: Report) -> tuple[Block, ...]:
    """The blocks that the scope shows: all of them, or those in which something of it stands as a whole."""
    blocks = report.speech.blocks
    if report.scope is Scope.ALL:
        return blocks
    shown = set()
    for entry in report.entries:
        if entry.span:
            at = report.speech.block_at(entry.span.start)
            if blocks and blocks[at].start <= entry.span.start and entry.span.end <= blocks[at].end:
                shown.add(at)
    return tuple(blocks[at] for at in sorted(shown))


def passages(report: Report) -> Iterator[tuple[Block, tuple[Piece, ...]]]:
    """The blocks that the scope shows, each cut."""
    inside = _by_block(report)
    ends = {before.start: after.start for before, after in pairwise(report.speech.blocks)}
    for block in shown_blocks(report):
        yield block, _pieces(report.speech.text, block, inside.get(block.start, []), ends.get(block.start))


def _by_block(report: Report) -> dict[int, list[Entry]]:
    """The entries of which something stands in a block, in reading order, under the start of each block."""
    blocks = report.speech.blocks
    found: dict[int, list[Entry]] = {}
    for entry in report.entries:
        if not entry.span:
            continue
        at = report.speech.block_at(entry.span.start)
        while at < len(blocks) and blocks[at].start < entry.span.end:
            if entry.span.start < blocks[at].end:
                found.setdefault(blocks[at].start, []).append(entry)
            at += 1
    return found


def _pieces(text: str, block: Block, entries: list[Entry], following: int | None) -> tuple[Piece, ...]:
    """A block's text, cut; joined it is the block again.

    Args:
        text: The text of the speech.
        block: The block.
        entries: Those of which something stands in it, in reading order.
        following: Where the next block begins; None for the last.
    """
    edges = {block.start, block.end}
    closing: dict[int, list[Entry]] = {}
    figures: list[tuple[int, int, FigureEntry]] = []
    for entry in entries:
        if entry.span:
            edges.update(edge for edge in entry.span if block.start < edge < block.end)
            closing.setdefault(_end_in(entry.span.end, block, following), []).append(entry)
            if isinstance(entry, FigureEntry):
                figures.append((entry.span.start, entry.span.end, entry))
    figures.sort(key=lambda figure: figure[0])
    starts = [figure[0] for figure in figures]
    found = []
    for start, end in pairwise(sorted(edges)):
        at = bisect_right(starts, start) - 1
        figure = figures[at][2] if at >= 0 and start < figures[at][1] else None
        found.append(Piece(start, end, text[start:end], figure, tuple(closing.get(end, ()))))
    return tuple(found)


def _end_in(end: int, block: Block, following: int | None) -> int:
    """Where the mark of something that ends at `end` stands, if in this block: at its last character."""
    if end <= block.end:
        return end
    return block.end if following is None or following >= end else -1
