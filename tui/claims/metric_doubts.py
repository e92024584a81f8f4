"""What of the words of a metric, and of those around it, makes it doubtful that it was cut out rightly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.list_items import HEADS

if TYPE_CHECKING:
    from tui.claims.clause_tokens import Token, Tokens

Piece = tuple[int, int]

_NO_NOUN_WORDS = frozenset("RCIOKpTHcBAlhMSZgma，：。；")
"""Kinds of words that stand in no name of what is measured."""
_SHORT_OBJECT = 2
"""Code points of an object that may be the second half of a noun whose first half was taken for a verb."""
_SMALL = frozenset("aHpc")


def metric_doubts(taken: Tokens, metric: tuple[Piece, ...], *, distributed: bool) -> tuple[str, ...]:
    """What is doubtful about the words of a metric.

    Args:
        taken: The words of its paragraph.
        metric: Its pieces.
        distributed: Whether it is a member of a list.
    """
    words = "".join(taken.text[start:end] for start, end in metric)
    inside = [token for piece in metric for token in taken.between(*piece)]
    doubts = []
    if any(token.kind in _NO_NOUN_WORDS for token in inside):
        doubts.append("words that were not read")
    if not HEADS.search(words) and _has_verb(inside):
        doubts.append("a verb inside")
    if distributed and len(metric) > 1 and not _is_alike(taken.text, metric):
        doubts.append("a head that may not be shared")
    before = taken.ending(metric[0][0]) if metric else None
    if before is not None and _may_be_half(before, words):
        doubts.append("may lack its beginning")
    return tuple(doubts)


def _is_alike(text: str, metric: tuple[Piece, ...]) -> bool:
    """Whether a member of a list is about as long as what the last has before the head that they share."""
    head = metric[-1][0]
    low = max(text.rfind(sign, 0, head) for sign in "、和与及") + 1
    return abs((metric[0][1] - metric[0][0]) - (head - low)) <= _UNLIKE


_UNLIKE = 2
"""Code points by which the members of a list differ that are alike."""


def _has_verb(inside: list[Token]) -> bool:
    """Whether a verb stands between two nouns of a name."""
    kinds = "".join(token.kind for token in inside)
    return any(f"N{verb}N" in kinds for verb in "vw")


def _may_be_half(before: Token, words: str) -> bool:
    """Whether the word right before a metric may belong to it: 再|犯罪率, 五名|客户, 帮扶|车间."""
    if before.kind == "F":
        return True
    if before.kind in _SMALL:
        return before.end - before.start == 1
    if before.kind == "w":
        return len(words) <= _SHORT_OBJECT or HEADS.search(words) is not None
    return before.kind == "v" and len(words) <= _SHORT_OBJECT
