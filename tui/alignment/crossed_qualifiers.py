"""Whether what says of which of several a figure is, is said of its neighbour in the other draft: 公立医院79.4%，全部医院86.0% turned round."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.cut_drafts import around_figure
from tui.alignment.draft_sentences import DEALT
from tui.alignment.english_qualifiers import came_or_went
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.lexicon.en import restricting_words
from tui.lexicon.zh import qualifier_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.alignment.compared_figures import Compared
    from tui.alignment.cut_drafts import CutDraft

_WORD = late(
    rf"{alternatives(word for word in qualifier_words.QUALIFIERS if len(word) > 1)}|\b(?:{'|'.join(restricting_words.QUALIFIERS)})\b",
    re.IGNORECASE,
)
"""The known qualifiers of both languages; Chinese ones of a single character stand in too many words."""

_HEAD = late(r"[\u3400-\u9fff]{2}")


class _Side(NamedTuple):
    """A figure in one draft."""

    cut: CutDraft
    figure: int
    own: str
    """What is said in its clause of it alone."""


def crossed(compared: Compared) -> tuple[str, str] | None:
    """The qualifier that is said of a figure in one draft, and in the other of its neighbour, of which the first one does not say it."""
    if any(DEALT.search(told.sentence) for told in compared.told):
        return None
    pair, around = compared.pair, compared.around
    then = _Side(compared.then, pair[0], around[0].own)
    now = _Side(compared.now, pair[1], around[1].own)
    said, kept = _said_of(then), _said_of(now)
    return came_or_went(
        _elsewhere(said - kept, then, now, compared.found.back),
        _elsewhere(kept - said, now, then, compared.found.figures),
    )


def _elsewhere(words: frozenset[str], one: _Side, other: _Side, partners: Mapping[int, int]) -> str:
    """A qualifier of one figure alone that the other draft says of a neighbour of the other one, and this draft not of that neighbour.

    Args:
        words: The qualifiers that are said of the one and not of the other.
        one: The figure of which they are said.
        other: The figure in the other draft.
        partners: The figures of the first draft by those of the other one.
    """
    for word in sorted(words):
        if not word.isascii() and not any(head in other.own for head in _heads(word, one.own)):
            continue  # 规上企业9家, 新入库9家: it is not said what they are
        for beside in _neighbours(other.cut, other.figure):
            there = partners.get(beside)
            if (
                word in _said_of(_side(other.cut, beside))
                and there is not None
                and word not in _said_of(_side(one.cut, there))
            ):
                return word
    return ""


def _side(cut: CutDraft, figure: int) -> _Side:
    """A figure of a draft with what is said of it alone."""
    return _Side(cut, figure, around_figure(cut, figure).own)


def is_qualifier(word: str) -> bool:
    """Whether a word is a known qualifier that is held against those of neighbours."""
    return _WORD.fullmatch(word) is not None


def _heads(word: str, own: str) -> Iterator[str]:
    """The nouns that a Chinese qualifier stands before, as far as their first characters show."""
    places = (_HEAD.match(own, found.end()) for found in re.finditer(word, own))
    return (head[0] for head in places if head)


def _neighbours(cut: CutDraft, figure: int) -> Iterator[int]:
    """The other figures of a figure's sentence of the same unit."""
    sentence, unit = cut.sentence_of(figure), cut.draft.figures[figure].quantity.unit
    inside = range(sentence.first, sentence.last)
    return (at for at in inside if at != figure and cut.draft.figures[at].quantity.unit == unit)


def _said_of(side: _Side) -> frozenset[str]:
    """The qualifiers that are said of a figure itself, in its clause or in its claim."""
    saying = side.cut.draft.saying(side.figure)
    return _qualifiers(side.own) | _qualifiers(f"{saying.scope}\n{saying.metric}")


@lru_cache(maxsize=2048)
def _qualifiers(text: str) -> frozenset[str]:
    """The known qualifiers in a text."""
    return frozenset(word.lower() for word in _WORD.findall(text))
