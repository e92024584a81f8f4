"""Which figures of two drafts may be each other, and how much speaks for it."""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.figure_contexts import Weights
from tui.alignment.saying_same import apart, difference, digits_of, resemblance, value_of
from tui.figures import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.alignment.figure_contexts import Bag, Context
    from tui.figures import Figure

CROWD = 32
"""A word that stands at more figures than this leads to none of them."""
SHORTLIST = 8
"""How many figures of the other draft are compared closely with one."""
NEAR, ABOUT, CLAUSE, SENTENCE, SIDES = 0.35, 0.15, 0.15, 0.2, 0.15
"""What each likeness counts."""
EQUAL, ALMOST, RESEMBLES = 0.15, 0.12, 0.08
"""What an equal value adds, one that differs in its unit or hedge, and one that resembles."""
SURE, DIGITS, SAME_CLAIM, SAME_SENTENCE = 0.1, 3, 0.8, 0.35
"""What an equal value adds to that if it is hardly so by chance; how many digits tell so, how much of two claims, of a date how much of
the sentence."""
SAME_DATE = 0.15
"""What it adds that the value is a date: the same date near the same words is the same one, wherever it stands among them."""
SAME_TIME, OTHER_TIME = 0.05, -0.1
"""What it adds that two claims are of the same time, and of two times."""
PLACE, IN_LIST = 0.05, 0.2
"""What it adds to be the same figure of a clause with as many figures; the same where nothing else tells it apart."""
_BESIDE = (4, 3, 2, 2, 1, 1, 1, 1)
"""What each word beside a figure counts, the nearest first."""


class Pair(NamedTuple):
    """Two figures that may be each other, by their indices."""

    old: int
    new: int
    context: float
    """How much of what stands around one stands around the other, from 0 to 1."""
    worth: float
    """The same, with what the values say."""
    equal: bool
    """Whether they say the same value."""
    sure: bool = False
    """Whether that is hardly by chance: several digits that stand once in each draft, or said of the same by both claims."""


def likely_pairs(
    old: Mapping[int, Context],
    new: Mapping[int, Context],
    figures: tuple[Sequence[Figure], Sequence[Figure]],
) -> list[Pair]:
    """The likeliest partners of each figure.

    Args:
        old: The contexts of the figures of the old draft that are looked for, by their indices.
        new: Those of the new one.
        figures: All figures of both.
    """
    comparison = _Comparison(old, new, figures)
    return [
        comparison.pair(index, other)
        for rank, index in enumerate(old)
        for other in comparison.shortlist(index, rank)
        if not apart(figures[0][index], figures[1][other])
    ]


class _Comparison:
    """The figures of two drafts that are looked for."""

    def __init__(
        self,
        old: Mapping[int, Context],
        new: Mapping[int, Context],
        figures: tuple[Sequence[Figure], Sequence[Figure]],
    ) -> None:
        self._old, self._new, self._figures = old, new, figures
        contexts = (*old.values(), *new.values())
        self._weights = Weights(one.near | one.about | one.clause | one.sentence for one in contexts)
        self._places: dict[str, list[int]] = {}
        for index, context in new.items():
            for word in _leading(context, figures[1][index]):
                self._places.setdefault(word, []).append(index)
        self._values = tuple(Counter(map(value_of, some)) for some in figures)
        self._ranks = {index: place for place, index in enumerate(new)}
        self._pace = len(new) / max(1, len(old))

    def shortlist(self, index: int, rank: int) -> Iterator[int]:
        """The figures of the new draft that have most words in common with one of the old draft.

        Args:
            index: The figure of the old draft.
            rank: How many are looked for before it.
        """
        shared: dict[int, float] = {}
        crowded: list[str] = []
        for word in _leading(self._old[index], self._figures[0][index]):
            known = self._places.get(word, ())
            if len(known) > CROWD:
                crowded.append(word)
                continue
            tells = self._weights.weight(word)
            for other in known:
                shared[other] = shared.get(other, 0.0) + tells
        if len(shared) < SHORTLIST and crowded:
            rarest = min(crowded, key=lambda word: (len(self._places[word]), word))
            near = nsmallest(
                CROWD, self._places[rarest], lambda other: abs(self._ranks[other] - rank * self._pace)
            )
            for other in near:
                shared.setdefault(other, 0.0)
        yield from nsmallest(SHORTLIST, shared, lambda other: (-shared[other], other))

    def pair(self, old: int, new: int) -> Pair:
        """Two figures with what speaks for them."""
        then, now = self._old[old], self._new[new]
        dealt = (then.dealt or now.dealt) and then.told and now.told
        context = self._context(then, now, dealt=dealt)
        place = 0.0
        if then.order == now.order and then.order[1] > 1 and not dealt:
            place = IN_LIST if then.shared and now.shared else PLACE
        one, other = self._figures[0][old], self._figures[1][new]
        sure = False
        if equal := difference(one, other) is None:
            date = one.quantity.kind is Kind.DATE
            sure = self._is_sure(one, other, then, now)
            value = EQUAL + SURE * sure + SAME_DATE * date
        else:
            alike = resemblance(one.quantity, other.quantity)
            value = ALMOST if alike >= 1 else RESEMBLES * alike
        return Pair(old, new, context, context + value + place + _time(then, now), equal, sure)

    def _is_sure(self, one: Figure, other: Figure, then: Context, now: Context) -> bool:
        """Whether two figures hardly say the same value by chance."""
        weights = self._weights
        if one.quantity.kind is Kind.DATE:
            return weights.likeness(then.sentence, now.sentence) >= SAME_SENTENCE
        return weights.likeness(then.about, now.about) >= SAME_CLAIM or self._is_rare(one, other)

    def _is_rare(self, one: Figure, other: Figure) -> bool:
        """Whether a value has several digits and stands once in each draft."""
        then, now = value_of(one), value_of(other)
        return self._values[0][then] == self._values[1][now] == 1 and len(digits_of(then.low)) >= DIGITS

    def _context(self, then: Context, now: Context, *, dealt: bool) -> float:
        """How much of what stands around one figure stands around another, from 0 to 1.

        Args:
            then: What stands around one.
            now: What stands around the other.
            dealt: Whether their claims decide, since they stand in a list whose words are dealt out.
        """
        weights = self._weights
        beside = (_beside(then.before, now.before) + _beside(then.after, now.after)) / 2
        near = beside
        if dealt:
            near = beside = weights.contained(then.about, now.about)
        elif then.near or now.near:
            near = weights.likeness(then.near, now.near)
        about = weights.likeness(then.about, now.about) if then.about and now.about else near
        return (
            NEAR * near
            + ABOUT * about
            + CLAUSE * weights.likeness(then.clause, now.clause)
            + SENTENCE * weights.likeness(then.sentence, now.sentence)
            + SIDES * beside
        )


def _leading(context: Context, figure: Figure) -> Bag:
    """The words that lead to like figures, and its value."""
    words = context.near | context.about | context.clause or context.sentence
    said = value_of(figure)
    return words | {f"={said.low}{said.unit}"}


def _time(then: Context, now: Context) -> float:
    """What the times of two claims say for their being the same one."""
    if not then.period or not now.period:
        return 0.0
    return SAME_TIME if then.period == now.period else OTHER_TIME


def _beside(then: Sequence[str], now: Sequence[str]) -> float:
    """How far the words beside two figures agree, from 0 to 1."""
    if not then and not now:
        return 1.0
    agreed = 0
    for weight, one, other in zip(_BESIDE, then, now, strict=False):
        if one != other:
            break
        agreed += weight
    return agreed / sum(_BESIDE[: max(len(then), len(now))])
