"""Likely pairs made one to one, round by round: only what is better than every rival by a margin is taken."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.speech.order_chain import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.alignment.likely_pairs import Pair

ROUNDS = 6
"""How often what was taken is looked at again for what it says of the rest."""
BETWEEN = 0.12
"""What it adds to stand between the same figures as before."""
BESIDE = 0.06
"""What it adds, on each side, to stand beside the same figure as before."""
MARGIN, MARGIN_OVER_CHANGED = 0.06, 0.01
"""By how much a pair must be better than its rivals, and one that says the same value than one that says another."""
LEAST_EQUAL, LEAST_CHANGED = 0.42, 0.45
"""Least context of a pair that says the same value, and of one that says another."""
LEAST_SURE = 0.22
"""Least context of a pair that says the same value hardly by chance."""
LEAST_ALONE = 0.35
"""Least context of such a pair whose figures other pairs keep open."""
PLACED, BY_NEIGHBOUR = 0.12, 0.1
"""How much less is enough between and beside the same figures, and only beside them."""
ALONE = 2
"""How far the figures before and behind one are apart where no other stands between them."""
ALONE_EQUAL, ALONE_CHANGED = 0.12, 0.3
"""Least context of two figures that stand alone between the same figures."""


class Assigned(NamedTuple):
    """The pairs that were taken, and the figures for which rivals were left."""

    pairs: dict[int, int]
    torn: tuple[frozenset[int], frozenset[int]]
    """Figures of each side that had a partner and could not be told from another."""


def assign(
    pairs: Sequence[Pair], settled: dict[int, int], sentences: tuple[Sequence[int], Sequence[int]]
) -> Assigned:
    """One partner for each figure at most.

    Args:
        pairs: Likely pairs.
        settled: Pairs that are known already.
        sentences: For each figure of both drafts the index of its sentence.
    """
    taken = dict(settled)
    torn: tuple[set[int], set[int]] = (set(), set())
    open_pairs = [pair for pair in pairs if pair.context >= ALONE_EQUAL]
    for _round in range(ROUNDS):
        around = _Around(taken, sentences)
        worth = [(pair, *_worth(pair, around)) for pair in open_pairs]
        torn = set(), set()
        fresh = list(_best(worth, torn))
        if not fresh:
            break
        taken.update(fresh)
        olds, news = {old for old, _new in fresh}, {new for _old, new in fresh}
        open_pairs = [pair for pair in open_pairs if pair.old not in olds and pair.new not in news]
    for old, new in _left_alone(open_pairs):
        taken[old] = new
        torn[0].discard(old)
        torn[1].discard(new)
    return Assigned(taken, (frozenset(torn[0]), frozenset(torn[1])))


def _left_alone(pairs: Sequence[Pair]) -> list[tuple[int, int]]:
    """Of what nothing tells apart the figures that say the same value hardly by chance, each as its only partner.

    By their places others of their sentence are as likely: it grew by 14 to 230, it grew to 230, an increase of 14.
    """
    sure = [pair for pair in pairs if pair.sure and pair.context >= LEAST_ALONE]
    olds, news = Counter(pair.old for pair in sure), Counter(pair.new for pair in sure)
    return [(pair.old, pair.new) for pair in sure if olds[pair.old] == news[pair.new] == 1]


class _Around:
    """What the pairs that were taken say of places around them."""

    def __init__(self, taken: dict[int, int], sentences: tuple[Sequence[int], Sequence[int]]) -> None:
        self.taken = taken
        self._sentences = sentences
        chain = sorted(in_order([(old, new, 1.0) for old, new in taken.items()]))
        sizes = len(sentences[0]), len(sentences[1])
        self._images = (
            _images(chain, *sizes),
            _images([(new, old) for old, new in chain], *sizes[::-1]),
        )
        self._back = {new: old for old, new in taken.items()}

    def between(self, pair: Pair) -> tuple[bool, bool]:
        """Whether each of two figures stands between the same figures that keep their order, and whether alone."""
        low, high = self._images[0][pair.old]
        under, over = self._images[1][pair.new]
        stands = low < pair.new < high and under < pair.old < over
        return stands, stands and high - low == ALONE and over - under == ALONE

    def beside(self, pair: Pair) -> int:
        """On how many sides the next figures of the same sentence go with each other."""
        return sum(
            self.taken.get(pair.old + step) == pair.new + step
            and self._together(0, pair.old, step)
            and self._together(1, pair.new, step)
            for step in (-1, 1)
        )

    def _together(self, side: int, at: int, step: int) -> bool:
        sentences = self._sentences[side]
        return 0 <= at + step < len(sentences) and sentences[at] == sentences[at + step]


def _images(chain: Sequence[tuple[int, int]], size: int, other: int) -> list[tuple[int, int]]:
    """For each place between which of the `other` places of the other side the nearest pairs of a chain lie."""
    found: list[tuple[int, int]] = []
    last, link = -1, 0
    for at in range(size):
        if link < len(chain) and chain[link][0] == at:
            after = chain[link][1]
            found.append((after, after))
            last, link = after, link + 1
            continue
        found.append((last, chain[link][1] if link < len(chain) else other))
    return found


def _worth(pair: Pair, around: _Around) -> tuple[float, bool]:
    """How much speaks for a pair with what is known around it, and whether that is enough."""
    (between, alone), beside = around.between(pair), around.beside(pair)
    worth = pair.worth + BETWEEN * between + BESIDE * beside
    least = LEAST_EQUAL if pair.equal else LEAST_CHANGED
    if pair.sure:
        least = LEAST_SURE
    if alone:
        least = ALONE_EQUAL if pair.equal else ALONE_CHANGED
    elif beside and not pair.sure:
        least -= PLACED if between else BY_NEIGHBOUR
    return worth, pair.context >= least


def _best(
    worth: Iterable[tuple[Pair, float, bool]], torn: tuple[set[int], set[int]]
) -> Iterable[tuple[int, int]]:
    """The pairs that are better than all their rivals; figures torn between two are added to `torn`."""
    known = list(worth)
    rivals = _Rivals()
    for pair, value, _enough in known:
        rivals.add(pair, value)
    for pair, value, enough in known:
        if not enough:
            continue
        lead = value - rivals.best(pair, value, equal=pair.equal)
        over_others = value - rivals.best(pair, value, equal=not pair.equal)
        if lead < 0 or over_others < 0:
            continue
        if lead >= MARGIN and over_others >= (MARGIN_OVER_CHANGED if pair.equal else MARGIN):
            yield pair.old, pair.new
        else:
            torn[0].add(pair.old)
            torn[1].add(pair.new)


class _Rivals:
    """For each figure of both drafts the two best pairs that it is in, those of equal values by themselves."""

    def __init__(self) -> None:
        self._best: dict[tuple[int, int, bool], tuple[float, float]] = {}

    def add(self, pair: Pair, value: float) -> None:
        """Take a pair with what speaks for it."""
        for side, at in enumerate(pair[:2]):
            key = side, at, pair.equal
            first, second = self._best.get(key, (-1.0, -1.0))
            self._best[key] = (value, first) if value > first else (first, max(second, value))

    def best(self, pair: Pair, value: float, *, equal: bool) -> float:
        """What speaks for the best rival of a pair, of equal values or of others; -1 where there is none."""
        found = -1.0
        for side, at in enumerate(pair[:2]):
            first, second = self._best.get((side, at, equal), (-1.0, -1.0))
            own = equal == pair.equal and first == value
            found = max(found, second if own else first)
        return found
