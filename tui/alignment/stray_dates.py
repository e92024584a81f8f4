"""Dates and ranks that only stand in both drafts: in sentences that are about something else nothing of them is carried."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui.alignment.compared_words import bag, words_in
from tui.alignment.draft_sentences import FIGURE, around
from tui.alignment.saying_same import difference
from tui.figures import Kind

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from tui.alignment.alignment_model import Draft
    from tui.alignment.compared_words import Bag
    from tui.alignment.cut_drafts import CutDraft
    from tui.alignment.draft_sentences import Sentence

_ALIKE = 0.3
"""Share of the words of two sentences that both have, below which one is not the other reworded."""
_OF_ANY = frozenset((Kind.DATE, Kind.ORDINAL))
"""Kinds of figures that any sentence may say: the same year, the second quarter."""


def without_strays(
    pairs: Mapping[int, int], settled: Container[int], then: CutDraft, now: CutDraft
) -> dict[int, int]:
    """Pairs of figures without dates of sentences that have amounts of which none is said in the other one, and hardly a word in common.

    Args:
        pairs: The figures that go with each other, by their indices.
        settled: Those of the old draft whose sentences are the same.
        then: The old draft.
        now: The new one.
    """
    joined: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for old, new in pairs.items():
        if old not in settled and then.of_figure[old] >= 0 <= now.of_figure[new]:
            joined[then.of_figure[old], now.of_figure[new]].append((old, new))
    strays = {
        old
        for (one, other), some in joined.items()
        if not _amount_stands(some, then, now)
        and _both_count(then, one, now, other)
        and not _alike(then, one, now, other)
        for old, _new in some
        if _of_any(then, old)
    }
    return {old: new for old, new in pairs.items() if old not in strays}


def _of_any(cut: CutDraft, figure: int) -> bool:
    """Whether a figure is one that any sentence may say."""
    return cut.draft.figures[figure].quantity.kind in _OF_ANY


def _amount_stands(some: Sequence[tuple[int, int]], then: CutDraft, now: CutDraft) -> bool:
    """Whether one of some pairs is of amounts that are the same."""
    return any(
        not _of_any(then, old) and difference(then.draft.figures[old], now.draft.figures[new]) is None
        for old, new in some
    )


def _both_count(then: CutDraft, one: int, now: CutDraft, other: int) -> bool:
    """Whether two sentences have amounts."""
    return all(
        any(
            figure.quantity.kind not in _OF_ANY
            for figure in cut.draft.figures[cut.sentences[at].first : cut.sentences[at].last]
        )
        for cut, at in ((then, one), (now, other))
    )


def _alike(then: CutDraft, one: int, now: CutDraft, other: int) -> bool:
    """Whether two sentences have many words in common beside their figures."""
    first, second = (_words(cut.draft, cut.sentences[at]) for cut, at in ((then, one), (now, other)))
    return 2 * len(first & second) >= _ALIKE * (len(first) + len(second))


def _words(draft: Draft, sentence: Sentence) -> Bag:
    """The words of a sentence without its figures."""
    figures = draft.figures[sentence.first : sentence.last]
    return bag(words_in(FIGURE.join(around(draft.text, sentence.start, sentence.end, figures))))
