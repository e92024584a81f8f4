"""Which paragraphs of two drafts go with each other, and how many only moved or were only reworded."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.equal_runs import equal_pairs
from tui.speech.order_chain import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.alignment.draft_sentences import Sentence

_FIGURE = 8
"""What a figure that goes with another counts, in characters of equal sentences."""


class PassagePairs(NamedTuple):
    """Paragraphs that go with each other, by their indices."""

    pairs: dict[int, int]
    moved: frozenset[tuple[int, int]]
    """Those that stand elsewhere with the same words."""
    reworded: frozenset[tuple[int, int]]
    """Those that have other words."""


def passage_pairs(
    then: Sequence[Sentence],
    now: Sequence[Sentence],
    sizes: tuple[int, int],
    sentences: Mapping[int, int],
    figures: Iterable[tuple[int, int]],
) -> PassagePairs:
    """Pair paragraphs: equal ones, then those whose sentences and figures went with each other.

    Args:
        then: The sentences of the old draft.
        now: Those of the new one.
        sizes: How many paragraphs both drafts have.
        sentences: Equal sentences, by their indices.
        figures: The paragraphs of figures that go with each other.
    """
    keys = _keys(then, sizes[0]), _keys(now, sizes[1])
    pairs = equal_pairs(*keys, {})
    equal = frozenset(pairs.items())
    votes: Counter[tuple[int, int]] = Counter()
    for one, other in sentences.items():
        votes[then[one].passage, now[other].passage] += len(then[one].key)
    for pair in figures:
        votes[pair] += _FIGURE
    taken = set(pairs.values())
    for (old, new), _weight in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if old not in pairs and new not in taken:
            pairs[old] = new
            taken.add(new)
    chain = in_order([(old, new, float(1 + len(keys[0][old]))) for old, new in pairs.items()])
    moved = frozenset(pair for pair in equal if pair not in chain)
    return PassagePairs(pairs, moved, frozenset(pairs.items()) - equal)


def _keys(some: Sequence[Sentence], size: int) -> list[str]:
    """The words of each paragraph."""
    found: list[list[str]] = [[] for _ in range(size)]
    for sentence in some:
        found[sentence.passage].append(sentence.key)
    return ["".join(keys) for keys in found]
