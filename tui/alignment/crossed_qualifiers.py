"""Whether what says of which of several a figure is, is said of its neighbour in the other draft: 公立医院79.4%，全部医院86.0% turned round."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.alignment.cut_drafts import around_figure
from tui.alignment.draft_sentences import DEALT
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


def crossed(compared: Compared) -> tuple[str, str] | None:
    """The qualifier that is said of a figure in one draft, and in the other of its neighbour, of which the first one does not say it."""
    if any(DEALT.search(told.sentence) for told in compared.told):
        return None
    then, now, pair = compared.then, compared.now, compared.pair
    word = _elsewhere((then, pair[0]), (now, pair[1]), compared.found.back)
    if word:
        return word, ""
    word = _elsewhere((now, pair[1]), (then, pair[0]), compared.found.figures)
    return ("", word) if word else None


def _elsewhere(one: tuple[CutDraft, int], other: tuple[CutDraft, int], partners: Mapping[int, int]) -> str:
    """A qualifier of one figure alone that the other draft says of a neighbour of the other one, and this draft not of that neighbour.

    Args:
        one: The draft and the figure of which it is said.
        other: The figure in the other draft.
        partners: The figures of the first draft by those of the other one.
    """
    cut, figure = other
    own = around_figure(cut, figure).own
    said, kept = _said_of(*one), _said_of(cut, figure)
    for word in sorted(said - kept):
        if not word.isascii() and not any(head in own for head in _heads(word, around_figure(*one).own)):
            continue  # 规上企业9家, 新入库9家: it is not said what they are
        for beside in _neighbours(cut, figure):
            there = partners.get(beside)
            if word in _said_of(cut, beside) and there is not None and word not in _said_of(one[0], there):
                return word
    return ""


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


def _said_of(cut: CutDraft, figure: int) -> frozenset[str]:
    """The qualifiers that are said of a figure itself, in its clause or in its claim."""
    saying = cut.draft.saying(figure)
    return _qualifiers(around_figure(cut, figure).own) | _qualifiers(f"{saying.scope}\n{saying.metric}")


@lru_cache(maxsize=2048)
def _qualifiers(text: str) -> frozenset[str]:
    """The known qualifiers in a text."""
    return frozenset(word.lower() for word in _WORD.findall(text))
