"""What a figure is called: its metric's name, or the words it stands among where it has none of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.compiled import late
from tui.words import twin

if TYPE_CHECKING:
    from tui.claims.settled_claims import SettledClaims
    from tui.speech import Mention, Speech

BEFORE, AFTER = 12, 8
"""Code points of Chinese before and after a figure; of a text in Latin letters two and a half times as many."""
MORE = "…"
"""Stands for words of the clause that are left out."""
_CLAUSE = late(r"[,;:!?，。；：！？、…—\n]|\.(?=\s|$)")
_LATIN = late(r"[A-Za-z]")


def figure_name(speech: Speech, mention: Mention) -> str:
    """The name of a figure's metric in the language in force; the words around one that says nothing of a metric."""
    name = metric_name(speech, mention)
    return words_around(speech, mention) if name in ("", mention.surface) else name


def metric_name(speech: Speech, mention: Mention, settled: SettledClaims | None = None) -> str:
    """The name of a figure's metric: as its pack has it, or as a reviewer said or it was detected; empty where it has none."""
    if not speech.detected:
        metric = speech.metric_by_id[mention.metric]
        return twin(metric.label, metric.label_en)
    from tui.claims.settled_claims import claim_of  # noqa: PLC0415 - a pack does without
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise

    record = settled.said.get(mention.number) if settled is not None else None
    return claim_of(claims_of(speech), mention, record).metric


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
