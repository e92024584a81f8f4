"""What a figure is called: its metric's name, or the words it stands among where it has none of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.compiled import late
from tui.words import twin

if TYPE_CHECKING:
    from tui.speech import Mention, Speech

BEFORE, AFTER = 12, 8
"""Code points of Chinese before and after a figure; of a text in Latin letters two and a half times as many."""
MORE = "…"
"""Stands for words of the clause that are left out."""
_CLAUSE = late(r"[,;:!?，。；：！？、…—\n]|\.(?=\s|$)")
_LATIN = late(r"[A-Za-z]")


def figure_name(speech: Speech, mention: Mention) -> str:
    """The name of a figure's metric in the language in force.

    Figures that were only detected are named by themselves; in place of saying them twice the words around it are given.
    """
    metric = speech.metric_by_id[mention.metric]
    name = twin(metric.label, metric.label_en)
    return words_around(speech, mention) if name == mention.surface else name


def words_around(speech: Speech, mention: Mention) -> str:
    """The figure with some words of its clause before and after it, cut between words."""
    block = speech.blocks[speech.block_at(mention.start)]
    before = speech.text[max(block.start, mention.start - 100) : mention.start]
    after = speech.text[mention.end : min(block.end, mention.end + 100)]
    scale = 2.5 if _LATIN.search(before[-10:] + after[:10]) else 1
    stop = _CLAUSE.search(after)
    ended = stop is not None and stop.start() <= AFTER * scale
    after = after[: stop.start()] if stop else after
    begun = before[max((found.end() for found in _CLAUSE.finditer(before)), default=0) :]
    left, right = int(BEFORE * scale), int(AFTER * scale)
    head = begun if len(begun) <= left else _after_blank(begun[-left:], latin=scale > 1)
    tail = after if ended or len(after) <= right else _before_blank(after[:right], latin=scale > 1)
    head, tail = (MORE if head != begun else "") + head, tail + (MORE if tail != after else "")
    return " ".join(f"{head}{speech.text[mention.start : mention.end]}{tail}".split())


def _after_blank(words: str, *, latin: bool) -> str:
    """Words without the piece of one that they begin with."""
    return words.partition(" ")[2] if latin and " " in words.strip() else words


def _before_blank(words: str, *, latin: bool) -> str:
    """Words without the piece of one that they end with."""
    return words.rpartition(" ")[0] if latin and " " in words.strip() else words
