"""The text cut where something begins or ends, so that marks, links and comments can stand there."""

from __future__ import annotations

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
    spans = [entry.span for entry in report.entries if entry.span]
    return tuple(
        block
        for block in blocks
        if any(block.start <= span.start and span.end <= block.end for span in spans)
    )


def passages(report: Report) -> Iterator[tuple[Block, tuple[Piece, ...]]]:
    """The blocks that the scope shows, each cut."""
    entries = [entry for entry in report.entries if entry.span]
    for block in shown_blocks(report):
        yield block, _pieces(report, block, [entry for entry in entries if _inside(entry, block)])


def _pieces(report: Report, block: Block, entries: list[Entry]) -> tuple[Piece, ...]:
    """A block's text, cut; joined it is the block again."""
    edges = {block.start, block.end}
    for entry in entries:
        if entry.span:
            edges.update(edge for edge in entry.span if block.start < edge < block.end)
    cuts = sorted(edges)
    figures = [entry for entry in entries if isinstance(entry, FigureEntry)]
    return tuple(
        Piece(
            start,
            end,
            report.speech.text[start:end],
            next(
                (
                    figure
                    for figure in figures
                    if figure.span and figure.span.start <= start < figure.span.end
                ),
                None,
            ),
            tuple(entry for entry in entries if entry.span and _end_in(entry.span.end, report, block) == end),
        )
        for start, end in pairwise(cuts)
    )


def _inside(entry: Entry, block: Block) -> bool:
    """Whether something of an entry stands in a block."""
    return entry.span is not None and entry.span.start < block.end and block.start < entry.span.end


def _end_in(end: int, report: Report, block: Block) -> int:
    """Where the mark of something that ends at `end` stands, if in this block: at its last character."""
    if end <= block.end:
        return end
    following = (other for other in report.speech.blocks if other.start > block.start)
    after = next(following, None)
    return block.end if after is None or after.start >= end else -1
