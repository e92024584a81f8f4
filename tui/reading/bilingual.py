"""Searching both texts of a speech, and places of one said in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.reading.languages import SOURCE, TRANSLATION, Shown
from tui.reading.search import Search, Where, in_order, search

if TYPE_CHECKING:
    from tui.reading.search import Hit
    from tui.speech import Span
    from tui.speech.parallel import Parallel


def search_shown(both: Parallel, shown: Shown, words: str) -> Search:
    """Look for words in the texts that are shown, and in the table and the notes once.

    Hits in the texts are in the order of the source; where both texts are shown, those of a block's translation
    come after those of the block.
    """
    hits: list[Hit] = []
    if SOURCE in shown.sides:
        hits += search(both.source, words).hits
    if TRANSLATION in shown.sides:
        alone = SOURCE not in shown.sides
        for hit in search(both.other, words).hits:
            if alone:
                hits.append(replace(hit, side=TRANSLATION, home=both.to_source(hit.start)))
            elif hit.where is Where.TEXT:
                block = both.source.blocks[both.other.block_at(hit.start)]
                hits.append(replace(hit, side=TRANSLATION, home=block.end))
    return Search(words, in_order(hits))


def span_in_source(both: Parallel | None, span: Span, side: int) -> Span:
    """The stretch of the source that one of a side is, or stands for."""
    return span if side == SOURCE or both is None else both.span_to_source(span)
