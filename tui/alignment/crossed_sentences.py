"""Values that changed places between two sentences of a paragraph, all else of which stands: 小麦均价2790元；玉米均价2310元 turned round."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from tui.alignment.likely_pairs import Pair
    from tui.alignment.passage_links import Places

REACH = 12
"""How far figures of a paragraph may stand from each other whose values changed places."""


def crossed_sentences(
    taken: Mapping[int, int],
    places: tuple[Places, Places],
    settled: Collection[int],
    pair_of: Callable[[int, int], Pair | None],
) -> Iterator[Pair]:
    """The pairs of two figures of the old draft with the partners of each other, whose sentences go with those of these.

    Args:
        taken: The partner of each figure.
        places: Where the figures of both drafts stand.
        settled: Figures whose partner is known.
        pair_of: Makes a pair of two figures; None where they cannot be each other.
    """
    old, new = places
    together = Counter((old.sentences[one], new.sentences[other]) for one, other in taken.items())
    strays = [
        one
        for one in sorted(taken.keys() - settled)
        if together[old.sentences[one], new.sentences[taken[one]]] == 1
    ]
    used: set[int] = set()
    for at, one in enumerate(strays):
        for other in strays[at + 1 : at + 1 + REACH]:
            if old.passages[one] != old.passages[other]:
                break
            sentences = old.sentences[one], old.sentences[other]
            if used & {one, other} or sentences[0] == sentences[1]:
                continue
            partners = new.sentences[taken[other]], new.sentences[taken[one]]
            if not all(together[pair] for pair in zip(sentences, partners, strict=True)):
                continue
            across = _made(pair_of, (one, taken[other]), (other, taken[one]))
            straight = _made(pair_of, (one, taken[one]), (other, taken[other]))
            if len(across) == len(straight) == len(sentences) and _changed_places(across, straight):
                used.update((one, other))
                yield from across


def _made(pair_of: Callable[[int, int], Pair | None], *places: tuple[int, int]) -> list[Pair]:
    """The pairs of some figures that can be each other."""
    return [pair for place in places if (pair := pair_of(*place)) is not None]


def _changed_places(across: Sequence[Pair], straight: Sequence[Pair]) -> bool:
    """Whether two values stand for each other's now, and what is said of both speaks no less for it."""
    contexts = [sum(pair.context for pair in pairs) for pairs in (across, straight)]
    return keep_their_values(across, straight) and contexts[0] >= contexts[1]


def keep_their_values(across: Sequence[Pair], straight: Sequence[Pair]) -> bool:
    """Whether two figures of one unit have the values that they had, and neither that of the other: only what is said of them can be another one.

    Args:
        across: Each of the old figures with the partner of the other one.
        straight: Each with its own.
    """
    apart = all(pair.alike and not pair.equal for pair in across)
    return apart and all(pair.alike and pair.equal for pair in straight)
