"""Words that two figures of a sentence gave each other, while all else said of them stands: 出口5.1亿元、进口1.7亿元; 240 flats and 310 houses."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.alignment.compared_words import words_in
from tui.alignment.cut_drafts import around_figure
from tui.alignment.draft_sentences import DEALT, FIGURE
from tui.alignment.other_deeds import may_stand_for
from tui.figures import Kind
from tui.lexicon import oppositions
from tui.lexicon.en import closed_class
from tui.lexicon.zh import closed_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.alignment.compared_figures import Compared
    from tui.alignment.cut_drafts import CutDraft

_MOVES = (frozenset(("增", "新添", "净增", "净添")), frozenset(("降", "净降")))
"""The sides on which something moves, in the words that stand for others of their sort (`compared_words.ALIKE`)."""
REACH = 3
"""How far figures may stand from each other that gave each other their words."""


def exchanged(compared: Compared) -> tuple[str, str] | None:
    """The words of a figure that are said of its neighbour in the other draft, and those of the neighbour that are said of it.

    One word alone may have gone over, where it says that something is yet to be done or is done.
    """
    pair = compared.pair
    if compared.worded or any(DEALT.search(around.sentence) for around in compared.around):
        return None
    gone, come = _differing(*(around.own for around in compared.around))
    if not _tell(gone, come):
        return None
    for old in range(pair[0] - REACH, pair[0] + REACH + 1):
        new = compared.found.figures.get(old)
        if old == pair[0] or new is None or not _in_one_order(compared, (old, new)):
            continue
        other = _differing(_own(compared.then, old), _own(compared.now, new))
        if other == (come, gone) or (not (gone and come) and _went_over((gone, come), other)):
            return _shown(gone, compared.around[0].own), _shown(come, compared.around[1].own)
    return None


def _in_one_order(compared: Compared, other: tuple[int, int]) -> bool:
    """Whether another pair stands in the sentences of one, on the same side of it in both, and is no date."""
    pair, (old, new) = compared.pair, other
    then, now = compared.then, compared.now
    return (
        then.of_figure[old] == then.of_figure[pair[0]]
        and now.of_figure[new] == now.of_figure[pair[1]]
        and (old < pair[0]) is (new < pair[1])
        and then.draft.figures[old].quantity.kind is not Kind.DATE
    )


def _own(cut: CutDraft, figure: int) -> str:
    """What is said of a figure itself in its clause."""
    return around_figure(cut, figure).own


Words = tuple[str, ...]
"""Words in their order."""


def _differing(then: str, now: str) -> tuple[Words, Words]:
    """The words of each of two texts that the other one does not say."""
    old, new = words_in(then), words_in(now)
    return _left(old, new), _left(new, old)


def _left(words: Sequence[str], others: Sequence[str]) -> Words:
    """The words that others do not have, marks and signs aside."""
    there = Counter(others)
    found = []
    for word in words:
        if there[word]:
            there[word] -= 1
        elif word != FIGURE and word.isalnum():
            found.append(word)
    return tuple(found)


def _tell(gone: Words, come: Words) -> bool:
    """Whether two stretches say different things: neither is empty words, and no verb that may stand for the other."""
    if not gone or not come:
        word = _text(gone + come)
        return oppositions.PLANNED.fullmatch(word) is not None or any(word in side for side in _MOVES)
    if any(closed_words.CLOSED.fullmatch(_text(words)) for words in (gone, come)):
        return False
    if any(all(word in closed_class.CLOSED for word in words) for words in (gone, come)):
        return False
    return gone != come and not may_stand_for(_text(gone), _text(come))


def _went_over(own: tuple[Words, Words], other: tuple[Words, Words]) -> bool:
    """Whether a movement that is said of a figure no longer is said of its neighbour now, in a word of the same side, or the other way round."""
    if (own[0] == ()) is not (other[1] == ()) or (own[1] == ()) is not (other[0] == ()):
        return False
    words = _text(own[0] + own[1]), _text(other[0] + other[1])
    return any(side.issuperset(words) for side in _MOVES)


def _text(words: Words) -> str:
    """Words in a row, Latin ones with blanks between them."""
    return (" " if any(word.isascii() for word in words) else "").join(words)


def _shown(words: Words, own: str) -> str:
    """A stretch as it is told; a movement as the text says it."""
    said = _text(words)
    if not any(said in side for side in _MOVES):
        return said
    return next(
        (found[0] for sides in oppositions.MOVING for side in sides if (found := side.search(own))), said
    )
