"""What is linked to what: figures, charts and notes, each way derived from what the pack states once."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.speech import BlockKind

_STOP = late(r"""(?:[。!?;！？；]|\.(?=\s|\Z))[”’〞"'」』)）]*""")
_BLANKS = late(r"\s*")

if TYPE_CHECKING:
    from tui.speech import Block, Chart, Mention, Note, Section, Span, Speech


def charts_of(speech: Speech, metric: str) -> tuple[Chart, ...]:
    """The charts that a metric is part of, in the pack's order."""
    return tuple(chart for chart in speech.charts if any(bar.metric == metric for bar in chart.bars))


def figure_notes(speech: Speech, mention: Mention) -> tuple[Note, ...]:
    """The editorial notes on a figure: on its metric, or on words that overlap it."""
    return tuple(
        note
        for note in speech.notes
        if note.metric == mention.metric
        or any(_overlap(span, mention.start, mention.end) for span in note.spans)
    )


def noted_mentions(speech: Speech) -> frozenset[int]:
    """The numbers of all mentions that have a note (`figure_notes`), found in one go through the notes."""
    metrics = {note.metric for note in speech.notes if note.metric}
    found = {mention.number for mention in speech.mentions if mention.metric in metrics}
    for note in speech.notes:
        for span in note.spans:
            at = max(0, speech.mention_after(span.start) - 1)
            while at < len(speech.mentions) and speech.mentions[at].start < span.end:
                if _overlap(span, speech.mentions[at].start, speech.mentions[at].end):
                    found.add(speech.mentions[at].number)
                at += 1
    return frozenset(found)


def passage_notes(speech: Speech, start: int, end: int) -> tuple[Note, ...]:
    """The editorial notes on words inside a stretch of the text, in the order of the text."""
    found = []
    for note in speech.notes:
        places = [span.start for span in note.spans if _overlap(span, start, end)]
        if places:
            found.append((min(places), note))
    return tuple(note for _, note in sorted(found, key=lambda pair: pair[0]))


def section_notes(speech: Speech, section: Section) -> tuple[Note, ...]:
    """The editorial notes on a section as a whole."""
    return tuple(note for note in speech.notes if note.section == section.id and not note.spans)


def sentence_at(speech: Speech, offset: int) -> tuple[int, int]:
    """The sentence around a code point, within its block: from after one of 。!?;… to the next.

    A closing quotation mark after the stop belongs to the sentence; half-width stops count only
    before a space or the end, since `15.8%` holds one.
    """
    block = speech.blocks[speech.block_at(offset)]
    starts, stops = _sentences(speech.text, block.start, block.end)
    at = min(bisect_right(stops, offset), len(stops) - 1)
    return starts[at], stops[at]


@lru_cache(maxsize=16)
def _sentences(text: str, start: int, end: int) -> tuple[list[int], list[int]]:
    """Where the sentences of a block start and where they stop; the last one stops with the block."""
    starts, stops = [start], []
    for found in _STOP.finditer(text, start, end):
        stops.append(found.end())
        after = _BLANKS.match(text, found.end(), end)
        starts.append(after.end() if after else found.end())
    return starts, [*stops, end]


def _overlap(span: Span, start: int, end: int) -> bool:
    """Whether a span shares a character with a stretch."""
    return span.start < end and start < span.end


def body_blocks(speech: Speech) -> tuple[Block, ...]:
    """The blocks that are the speech itself, without what a site or a page put before, after and among them."""
    apart = (BlockKind.FRONT, BlockKind.BACK, BlockKind.ASIDE)
    return tuple(block for block in speech.blocks if block.kind not in apart)
