"""Which items of one sequence go with equal items of another: what stands once, and what stands beside what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

_SHORT = 8
"""Characters below which an item is too short to be known anywhere but beside a pair."""


def equal_pairs(old: Sequence[str], new: Sequence[str], known: Mapping[int, int]) -> dict[int, int]:
    """Pairs of equal items, one to one, by their indices; those known already are among them.

    Items that stand several times are paired where they stand beside a pair, or in their order where they stand as often
    in both. An empty item goes with none.

    Args:
        old: The items of one sequence.
        new: Those of the other.
        known: Pairs that are settled.
    """
    runs = _Runs(old, new, known)
    runs.extend([(-1, -1), *known.items()], 1)
    runs.extend([(len(old), len(new)), *known.items()], -1)
    for once in (True, False):
        fresh = list(runs.standing(once=once))
        runs.take(fresh)
        runs.extend(fresh, 1)
        runs.extend(fresh, -1)
    return runs.pairs


class _Runs:
    """Two sequences and the pairs that were found up to now."""

    def __init__(self, old: Sequence[str], new: Sequence[str], known: Mapping[int, int]) -> None:
        self._old, self._new = old, new
        self.pairs = dict(known)
        self._taken = set(known.values())

    def take(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Add pairs."""
        for one, other in pairs:
            self.pairs[one] = other
            self._taken.add(other)

    def extend(self, begun: Iterable[tuple[int, int]], step: int) -> None:
        """Pair equal items that stand beside pairs, as far as they go."""
        for one, other in begun:
            at, to = one + step, other + step
            while self._may_go(at, to):
                self.take([(at, to)])
                at, to = at + step, to + step

    def standing(self, *, once: bool) -> Iterable[tuple[int, int]]:
        """Items that stand as often among what is left of both, in their order; those that stand once, or the others."""
        then, now = self._left(self._old, self.pairs), self._left(self._new, self._taken)
        for item, places in then.items():
            others = now.get(item, ())
            if len(places) == len(others) and (len(places) == 1) is once:
                yield from zip(places, others, strict=True)

    def _may_go(self, at: int, to: int) -> bool:
        """Whether two items are there, equal and not taken."""
        if not (0 <= at < len(self._old) and 0 <= to < len(self._new)):
            return False
        return (
            bool(self._old[at])
            and self._old[at] == self._new[to]
            and at not in self.pairs
            and to not in self._taken
        )

    @staticmethod
    def _left(items: Sequence[str], taken: Container[int]) -> dict[str, list[int]]:
        """Where each item stands that is not taken and not too short."""
        found: dict[str, list[int]] = {}
        for at, item in enumerate(items):
            if len(item) >= _SHORT and at not in taken:
                found.setdefault(item, []).append(at)
        return found
