"""Which pairs keep the order of both sides: those of greatest weight together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def in_order(pairs: Sequence[tuple[int, int, float]]) -> set[tuple[int, int]]:
    """The pairs of the heaviest chain in which both sides ascend.

    A tree of prefix maxima (Fenwick): n pairs take n log n steps.

    Args:
        pairs: A place on each side, one to one, and the weight of the pair.
    """
    ranks = {place: rank for rank, place in enumerate(sorted(pair[1] for pair in pairs))}
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(pairs) + 2)
    ordered = sorted(pairs)
    before = [-1] * len(ordered)
    for link, (_old, new, weight) in enumerate(ordered):
        best, at = (0.0, -1), ranks[new]
        while at > 0:
            best, at = max(best, tree[at]), at & (at - 1)
        before[link] = best[1]
        ended, at = (best[0] + weight, link), ranks[new] + 1
        while at < len(tree):
            tree[at], at = max(tree[at], ended), at + (at & -at)
    best, at = (0.0, -1), len(tree) - 1
    while at > 0:
        best, at = max(best, tree[at]), at & (at - 1)
    found, link = set(), best[1]
    while link >= 0:
        found.add(ordered[link][:2])
        link = before[link]
    return found
