"""Which paragraphs of two drafts go with each other, and how many only moved or were only reworded."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.equal_runs import equal_pairs
from tui.speech.order_chain import in_order

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from tui.alignment.draft_sentences import Sentence

_FIGURE = 8
"""What a figure that goes with another counts, in characters of equal sentences."""


_HEAVY = 1e6
"""What such a figure counts against all characters of a paragraph where order is asked for."""
_ALIKE = 0.5
"""Share of their pairs of characters that two paragraphs without such a figure have in common at least."""
_MOST = 400
"""Pairs of paragraphs that are compared between two neighbours at most."""


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
    figures: Sequence[tuple[int, int]],
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
    pairs |= _alike_between(keys, pairs)
    # The figures decide first, so that paragraphs moved are those whose figures are said to be.
    standing = Counter(figures)
    chain = in_order(
        [(old, new, 1.0 + len(keys[0][old]) + _HEAVY * standing[old, new]) for old, new in pairs.items()]
    )
    # A line too short to be known anywhere, which stands with its neighbours, is equal too.
    equal = frozenset((old, new) for old, new in pairs.items() if keys[0][old] == keys[1][new])
    moved = frozenset(pair for pair in equal if pair not in chain)
    return PassagePairs(pairs, moved, frozenset(pairs.items()) - equal)


def _alike_between(keys: tuple[list[str], list[str]], pairs: Mapping[int, int]) -> dict[int, int]:
    """Paragraphs that go with none and stand behind the same neighbour, or before it, those that have most words in common.

    Args:
        keys: The words of the paragraphs of both drafts.
        pairs: Those that go with each other already.
    """
    ways = (
        (_left(keys[0], pairs, 1), _left(keys[1], set(pairs.values()), 1), {-1: -1, **pairs}),
        (
            _left(keys[0], pairs, -1),
            _left(keys[1], set(pairs.values()), -1),
            {**pairs, len(keys[0]): len(keys[1])},
        ),
    )
    alike: dict[tuple[int, int], float] = {}
    for olds, news, partners in ways:
        for neighbour, some in olds.items():
            others = news.get(partners[neighbour], [])
            if len(some) * len(others) <= _MOST:
                alike |= {(old, new): _alike(keys[0][old], keys[1][new]) for old in some for new in others}
    found: dict[int, int] = {}
    for (old, new), share in sorted(alike.items(), key=lambda one: (-one[1], one[0])):
        if share >= _ALIKE and old not in found and new not in found.values():
            found[old] = new
    return found


def _left(keys: Sequence[str], paired: Container[int], step: int) -> dict[int, list[int]]:
    """The paragraphs that go with none, under the last one that does before them (1), or the first one behind (-1)."""
    found: dict[int, list[int]] = {}
    last = -1 if step > 0 else len(keys)
    for at in range(len(keys))[::step]:
        if at in paired:
            last = at
        elif keys[at]:
            found.setdefault(last, []).append(at)
    return found


def _alike(one: str, other: str) -> float:
    """Which share of the pairs of characters of two paragraphs both have."""
    first, second = (Counter(map("".join, pairwise(words))) for words in (one, other))
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def _keys(some: Sequence[Sentence], size: int) -> list[str]:
    """The words of each paragraph."""
    found: list[list[str]] = [[] for _ in range(size)]
    for sentence in some:
        found[sentence.passage].append(sentence.key)
    return ["".join(keys) for keys in found]
