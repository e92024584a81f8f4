"""English lists that are said of several figures in turn: urban and rural incomes rose by 5 and 7 percent respectively."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.claims.chinese_aspects import is_points
from tui.compiled import late
from tui.figures.quantity import Kind
from tui.lexicon.en import claim_words, measured_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.claims.claim_model import Span, Words
    from tui.figures.quantity import Figure

_BETWEEN = late(
    r"\s*(?:,|and|,\s*and)\s*(?:(?:by|to|about|nearly|over|around|up|down)\s+)*(?:[A-Z]{1,3}(?=\$))?[$€£¥]?\Z",
    re.IGNORECASE,
)
_IS_CHANGE = late(r"\s+(?:more|less|fewer|higher|lower|up|down|above|below)\b", re.IGNORECASE)
"""What behind a figure makes the distance from the one before of it: £38.4m, £2.1m more than."""
_FOR_EACH = late(r"\s+(?:per|a)\s+(?:[a-z]+\s+){0,2}share\b", re.IGNORECASE)
"""What behind a figure makes the same for each share of the one before it: $733 million, $2.36 per share."""
_RESPECTIVELY = late(r"[^.;]{0,40}?\brespectively\b", re.IGNORECASE)
_JOINT = late(r"\s*,\s*(?:and\s+)?|\s+and\s+")
_OPPOSED = frozenset(claim_words.OPPOSED)
_OF = late(r"\s(?:of|to|from|in|with)\s")
"""What stands between what the members of a list share and the list: exports to Japan and Korea."""
_MEASURED = measured_words.WIDE
"""Nouns, of which one, of each, is of a member of its own: income of farmers and output of mines."""
_ARTICLE = late(r"(?:the|an?|both|its|our|their)\s+", re.IGNORECASE)


def runs(text: str, figures: Sequence[Figure]) -> list[list[int]]:
    """The indexes of figures that stand together, two or more: 5.1 percent and 1.7 percent.

    Args:
        text: The whole text.
        figures: Those of a sentence.
    """
    found: list[list[int]] = []
    for index, figure in enumerate(figures):
        last = figures[index - 1] if index else None
        if last is not None and _stand_together(text, last, figure):
            found[-1].append(index)
        else:
            found.append([index])
    return [run for run in found if len(run) > 1]


def _stand_together(text: str, last: Figure, figure: Figure) -> bool:
    """Whether only a joint stands between two figures of a kind; the first may leave its unit to the last."""
    if is_points(last.quantity) != is_points(figure.quantity):
        return False
    if _IS_CHANGE.match(text, figure.end) or _FOR_EACH.match(text, figure.end):
        return False
    bare = last.quantity.kind is Kind.COUNT and not last.quantity.unit
    if last.quantity.kind != figure.quantity.kind and not bare:
        return False
    return _BETWEEN.fullmatch(text, last.end, figure.start) is not None


def is_in_turn(text: str, end: int) -> bool:
    """Whether `respectively` stands behind the last figure of a run."""
    return _RESPECTIVELY.match(text, end) is not None


def members(text: str, metric: Words, wanted: int) -> list[Words] | None:
    """The members of a noun phrase that is a list, each with what all share; None where it has not `wanted` of them."""
    if len(metric) != 1:
        return None
    start, end = metric[0]
    low = start
    shared: Span | None = None
    if (of := _OF.search(text, start, end)) and not _JOINT.search(text, start, of.start()):
        each = _whole_phrases(text, _parts(text, start, end), wanted)
        if each:
            return [(part,) for part in each]
        low = of.end()
        shared = (start, low)
    parts = _parts(text, low, end)
    if len(parts) != wanted:
        return None
    tail = _tail(text, parts)
    return [
        (
            *((shared,) if shared else ()),
            part,
            *((tail,) if tail and part is not parts[-1] else ()),
        )
        for part in parts
    ]


def _whole_phrases(text: str, parts: list[Span], wanted: int) -> list[Span]:
    """The members of a list of which each has its own `of` and the later a noun before it that is measured; none of another list."""
    whole = len(parts) == wanted and all(
        (of := _OF.search(text, *part)) is not None
        and not _MEASURED.isdisjoint(_singular(word) for word in text[part[0] : of.start()].lower().split())
        for part in parts[1:]
    )
    return parts if whole else []


def _singular(word: str) -> str:
    """A word without the sign of many."""
    return word.removesuffix("s")


def widened(text: str, low: int, metric: Words, wanted: int) -> Words | None:
    """A noun phrase with the members of its list before it: exports, imports and *retail sales*.

    Args:
        text: The whole text.
        low: Where the words before it begin at the earliest.
        metric: The phrase, which begins behind a comma.
        wanted: How many members the list has.
    """
    if len(metric) != 1:
        return None
    start, end = metric[0]
    parts = [part for part in _parts(text, low, end) if text[slice(*part)].strip()]
    if len(parts) < wanted or parts[-1][1] != end or parts[-wanted][0] >= start:
        return None
    if any(len(text[slice(*part)].split()) > _LONGEST_MEMBER for part in parts[-wanted:]):
        return None
    return ((parts[-wanted][0], end),)


_LONGEST_MEMBER = 5
"""Words of the longest member of a list that is looked for before a comma."""


def _parts(text: str, low: int, end: int) -> list[Span]:
    """The stretches between the joints of a list, without articles."""
    bounds = [low, *(at for joint in _JOINT.finditer(text, low, end) for at in joint.span()), end]
    parts = []
    for begin, last in zip(bounds[::2], bounds[1::2], strict=True):
        first = begin
        while first < last and text[first].isspace():
            first += 1
        article = _ARTICLE.match(text, first, last)
        parts.append((article.end() if article else first, last))
    return [part for part in parts if part[1] > part[0]]


def _tail(text: str, parts: list[Span]) -> Span | None:
    """What the last member has that all share: urban and rural *incomes*."""
    words = [text[slice(*part)].lower().split() for part in parts]
    if any(len(one) != 1 for one in words[:-1]) or len(words[-1]) == 1:
        return None
    if not all(one[0] in _OPPOSED for one in words[:-1]) and words[-1][0] not in _OPPOSED:
        return None
    start, end = parts[-1]
    blank = text.find(" ", start, end)
    return (blank + 1, end) if blank > 0 else None
