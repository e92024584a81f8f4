"""Which items of one sequence go with equal items of another: what stands once, and what stands beside what was found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def equal_pairs(old: Sequence[str], new: Sequence[str], known: dict[int, int], least: int) -> dict[int, int]:
    """Pairs of equal items, one to one, by their indices; those known already are among them.

    Items that stand several times are paired where they stand beside a pair, or in their order where they stand as often
    in both. An empty item goes with none.

    Args:
        old: The items of one sequence.
        new: Those of the other.
        known: Pairs that are settled.
        least: Characters below which an item is too short to be known anywhere but beside a pair.
    """
    pairs = dict(known)
    taken = set(pairs.values())
    _extend(old, new, pairs, taken, [(-1, -1), *pairs.items()], 1)
    _extend(old, new, pairs, taken, [(len(old), len(new)), *pairs.items()], -1)
    then = _places(item if at not in pairs and len(item) >= least else "" for at, item in enumerate(old))
    now = _places(item if at not in taken and len(item) >= least else "" for at, item in enumerate(new))
    for once in (True, False):
        fresh = [
            pair
            for item, places in then.items()
            if len(places) == len(now.get(item, ())) and (len(places) == 1) is once
            for pair in zip(places, now[item], strict=True)
            if pair[0] not in pairs and pair[1] not in taken
        ]
        pairs.update(fresh)
        taken.update(at for _old, at in fresh)
        _extend(old, new, pairs, taken, fresh, 1)
        _extend(old, new, pairs, taken, fresh, -1)
        if once:
            counts = Counter(item for at, item in enumerate(old) if at not in pairs)
            then = {item: [at for at in places if at not in pairs] for item, places in then.items() if counts[item]}
            now = {item: [at for at in places if at not in taken] for item, places in now.items()}
    return pairs


def _extend(
    old: Sequence[str],
    new: Sequence[str],
    pairs: dict[int, int],
    taken: set[int],
    begun: Iterable[tuple[int, int]],
    step: int,
) -> None:
    """Pair equal items that stand beside pairs, as far as they go."""
    for then, now in list(begun):
        at, to = then + step, now + step
        while (
            0 <= at < len(old)
            and 0 <= to < len(new)
            and at not in pairs
            and to not in taken
            and old[at]
            and old[at] == new[to]
        ):
            pairs[at] = to
            taken.add(to)
            at, to = at + step, to + step


def _places(items: Iterable[str]) -> dict[str, list[int]]:
    """Where each item stands; empty ones are left out."""
    found: dict[str, list[int]] = {}
    for at, item in enumerate(items):
        if item:
            found.setdefault(item, []).append(at)
    return found
