"""What pairs of figures that were taken say of the places around them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.speech.order_chain import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_ENOUGH = 2
"""Pairs of two sentences that say as much as any number of them."""
_FRESH = 0.02
"""Share of pairs that may come before the order is worked out again."""
_MOST = 12
"""Figures of a sentence above which those that are left are not compared with all of another one."""


class Places(NamedTuple):
    """Where the figures of a draft stand, for each the index of its sentence and of its paragraph."""

    sentences: Sequence[int]
    passages: Sequence[int]


class Links:
    """What pairs that were taken say."""

    def __init__(
        self, taken: Mapping[int, int], places: tuple[Places, Places], before: Links | None = None
    ) -> None:
        """Look at all pairs once; the order is that of earlier links where few pairs came since."""
        self._taken, self._places = taken, places
        old, new = places
        self._sentences = Counter((old.sentences[one], new.sentences[other]) for one, other in taken.items())
        self._passages = {(old.passages[one], new.passages[other]) for one, other in taken.items()}
        self._sizes = Counter(old.sentences), Counter(new.sentences)
        self._size = len(taken)
        if before is not None and self._size - before.size < _FRESH * before.size:
            self._images, self._size = before.images, before.size
            return
        chain = sorted(in_order([(one, other, 1.0) for one, other in taken.items()]))
        sizes = len(old.sentences), len(new.sentences)
        self._images = (
            _images(chain, *sizes),
            _images([(other, one) for one, other in chain], *sizes[::-1]),
        )

    @property
    def size(self) -> int:
        """How many pairs the order was worked out from."""
        return self._size

    @property
    def images(self) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """For each place of both drafts between which places of the other the nearest pairs lie that keep their order."""
        return self._images

    def between(self, old: int, new: int) -> bool:
        """Whether each of two figures stands between the same figures that keep their order."""
        low, high = self._images[0][old]
        under, over = self._images[1][new]
        return low < new < high and under < old < over

    def sentences(self, old: int, new: int) -> float:
        """How many of the other figures of the sentences of two go with each other, from 0 to 1."""
        one, other = self._places[0].sentences[old], self._places[1].sentences[new]
        links = self._sentences[one, other]
        if not links:
            return 0.0
        fewest = min(self._sizes[0][one], self._sizes[1][other]) - 1
        return min(1.0, links / max(1, min(fewest, _ENOUGH)))

    def number(self, old: int, new: int) -> int:
        """How many figures of the sentences of two go with each other."""
        return self._sentences[self._places[0].sentences[old], self._places[1].sentences[new]]

    def passages(self, old: int, new: int) -> bool:
        """Whether other figures of the paragraphs of two go with each other."""
        return (self._places[0].passages[old], self._places[1].passages[new]) in self._passages

    def beside(self, old: int, new: int) -> int:
        """On how many sides the next figures of the same sentence go with each other."""
        return sum(
            self._taken.get(old + step) == new + step and self._joined(old, new, step) for step in (-1, 1)
        )

    @property
    def together(self) -> Iterator[tuple[int, int]]:
        """The figures of sentences that go with each other, as far as they have no partner."""
        for olds, news in self._left(0, self._sentences):
            if max(len(olds), len(news)) <= _MOST:
                yield from ((old, new) for old in olds for new in news)

    @property
    def left(self) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
        """The figures without a partner of two sentences, then of two paragraphs, that go with each other."""
        yield from self._left(0, self._sentences)
        yield from self._left(1, sorted(self._passages))

    def _left(
        self, kind: int, linked: Iterable[tuple[int, int]]
    ) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
        """The figures without a partner in places that go with each other: sentences, or paragraphs."""
        left: tuple[dict[int, list[int]], ...] = ({}, {})
        for side, (places, taken) in enumerate(
            zip(self._places, (self._taken, set(self._taken.values())), strict=True)
        ):
            for at, place in enumerate(places[kind]):
                if at not in taken:
                    left[side].setdefault(place, []).append(at)
        return ((left[0].get(one, ()), left[1].get(other, ())) for one, other in linked)

    def _joined(self, old: int, new: int, step: int) -> bool:
        """Whether the figures next to two ones stand in their sentences."""
        pairs = ((self._places[0].sentences, old), (self._places[1].sentences, new))
        return all(0 <= at + step < len(found) and found[at] == found[at + step] for found, at in pairs)


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
