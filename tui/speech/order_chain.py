"""Which pairs keep the order of both sides: those of greatest weight together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_Ended = tuple[float, int]
"""The weight of a chain, and the step that it ends with."""


def heaviest(steps: Sequence[tuple[int, float]], rank: Callable[[_Ended], _Ended]) -> list[int]:
    """The heaviest chain of steps whose places ascend, by their indices.

    A tree of prefix maxima (Fenwick) over the places: n steps take n log n.

    Args:
        steps: A place, from 0, and a weight each.
        rank: What chains are compared by: their weight, or also where they end.
    """
    nothing = rank((0.0, -1)), (0.0, -1)
    tree = [nothing] * (2 + max((place for place, _weight in steps), default=0))

    def best_below(place: int) -> _Ended:
        best, at = nothing, place
        while at > 0:
            if tree[at][0] > best[0]:
                best = tree[at]
            at &= at - 1
        return best[1]

    before = []
    for link, (place, weight) in enumerate(steps):
        best = best_below(place)
        before.append(best[1])
        ended, at = (best[0] + weight, link), place + 1
        ranked = rank(ended), ended
        while at < len(tree):
            if ranked[0] > tree[at][0]:
                tree[at] = ranked
            at += at & -at
    chain, link = [], best_below(len(tree) - 1)[1]
    while link >= 0:
        chain.append(link)
        link = before[link]
    return chain[::-1]


def in_order(pairs: Sequence[tuple[int, int, float]]) -> set[tuple[int, int]]:
    """The pairs of the heaviest chain in which both sides ascend; of chains that weigh the same the one that ends last.

    Args:
        pairs: A place on each side, one to one, and the weight of the pair.
    """
    ordered = sorted(pairs)
    if all(one[1] < other[1] for one, other in pairwise(ordered)):
        return {pair[:2] for pair in ordered}
    ranks = {place: rank for rank, place in enumerate(sorted(pair[1] for pair in pairs))}
    chain = heaviest([(ranks[new], weight) for _old, new, weight in ordered], lambda ended: ended)
    return {ordered[link][:2] for link in chain}
