"""Which figures of two drafts may be each other, and how much speaks for it."""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.compared_words import Weights
from tui.alignment.saying_same import apart, difference, digits_of, resemblance, value_of
from tui.figures import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from tui.alignment.compared_words import Bag
    from tui.alignment.figure_contexts import Context
    from tui.figures import Figure

CROWD = 32
"""A word that stands at more figures than this leads to none of them."""
SHORTLIST = 6
"""How many figures of the other draft are compared closely with one."""
EQUALS = 3
"""How many of the same value are compared with it besides."""
NEAR, ABOUT, CLAUSE, SENTENCE, SIDES = 0.3, 0.15, 0.1, 0.15, 0.1
"""What each likeness counts."""
DISTINCT, CONTRARY = 0.2, -0.25
"""What it counts that the words which tell a figure from its neighbours are said of the other; and that they are said of its neighbours."""
EQUAL, RARE, RESEMBLES = 0.15, 0.25, 0.1
"""What an equal value adds, what that it stands once in each draft, and what one that resembles."""
DIGITS = (0.3, 0.4, 0.7, 1.0, 1.0, 1.8)
"""How far a value that stands once tells, by how many digits it has."""
MANY = 3
"""Digits of a value that is not met with by chance."""
WRITTEN = 0.1
"""What it adds that an equal value that stands several times is written the same way."""
OTHER_ROLE = -0.3
"""What it takes away that something changed by one figure and to the other one, or from it."""
OTHER_EACH = -0.2
"""What it takes away that only one is a mean."""
OTHER_KIND, OTHER_UNIT = -0.3, -0.06
"""What it takes away that one is of another kind than the other (a share, an amount), and that only its unit is another one."""
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
    valued: bool = False
    """The same, whatever hedges it."""
    dated: bool = False
    """Whether one of them is a date, and they do not say one that stands once, so that what stands beside them tells which it is."""
    of_unit: float = 0.0
    """How much of the words that tell each from its neighbours of its unit is said of the other, from 0 to 1."""
    rare: bool = False
    """Whether they say one value of many digits that stands once in each draft."""
    alike: bool = False
    """Whether they count in the same unit."""
    turned: bool = False
    """Whether one of them alone is what something changed from."""
    dealt: int = 0
    """Over how many figures each of the lists that they stand in is dealt out; 0 where they stand in none, or in two of another length."""


def likely_pairs(
    old: Mapping[int, Context],
    new: Mapping[int, Context],
    figures: tuple[Sequence[Figure], Sequence[Figure]],
) -> tuple[list[Pair], Callable[[int, int], Pair | None]]:
    """The likeliest partners of each figure, and what makes a pair of any two; None where they cannot be each other.

    Args:
        old: The contexts of the figures of the old draft that are looked for, by their indices.
        new: Those of the new one.
        figures: All figures of both.
    """
    comparison = _Comparison(old, new, figures)

    def pair_of(one: int, other: int) -> Pair | None:
        return None if apart(figures[0][one], figures[1][other]) else comparison.pair(one, other)

    likely = (
        pair_of(one, other) for rank, one in enumerate(old) for other in comparison.shortlist(one, rank)
    )
    return [pair for pair in likely if pair is not None], pair_of


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
        self._said = tuple([value_of(figure) for figure in some] for some in figures)
        self._digits = tuple([digits_of(said.low) for said in some] for some in self._said)
        self._values = tuple(Counter(said[:2] for said in some) for some in self._said)
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
        best = nsmallest(SHORTLIST, shared, lambda other: (-shared[other], other))
        equal = self._places.get(_value_word(self._figures[0][index]), ())
        yield from best
        yield from (other for other in equal if len(equal) <= EQUALS and other not in best)

    def pair(self, old: int, new: int) -> Pair:
        """Two figures with what speaks for them."""
        then, now = self._old[old], self._new[new]
        dealt = (then.dealt or now.dealt) and then.told and now.told
        distinct = DISTINCT * self._weights.likeness(then.distinct, now.distinct)
        context = self._context(then, now, dealt=dealt) + distinct
        place = 0.0
        if then.order == now.order and then.order[1] > 1 and not dealt:
            place = IN_LIST if then.shared and now.shared else PLACE
        one, other = self._figures[0][old], self._figures[1][new]
        equal = self._said[0][old].low == self._said[1][new].low and difference(one, other) is None
        value = self._value(old, new)
        return Pair(
            old,
            new,
            context,
            context + value + place + _time(then, now) + _role(then, now),
            equal,
            self._said[0][old][:2] == self._said[1][new][:2],
            self._is_dated(old, new, equal=equal),
            self._weights.likeness(then.of_unit, now.of_unit),
            equal and self._is_rare(old, new),
            one.quantity.unit == other.quantity.unit,
            (then.role == "from") is not (now.role == "from"),
            then.order[1] if then.dealt and now.dealt and then.order[1] == now.order[1] else 0,
        )

    def _value(self, old: int, new: int) -> float:
        """What two values say for their being the same figure."""
        one, other = self._figures[0][old], self._figures[1][new]
        then, now = self._said[0][old], self._said[1][new]
        if (
            then.low is not None
            and then[:2] == now[:2]
            and (then.unit == now.unit or not (then.unit and now.unit))
        ):
            counts = max(self._values[0][then[:2]], self._values[1][now[:2]])
            rare = RARE * DIGITS[min(len(DIGITS) - 1, len(self._digits[0][old]))] / counts**2
            dated = one.quantity.kind is Kind.DATE
            written = WRITTEN * (counts > 1 and not dated and one.surface == other.surface)
            return EQUAL + rare + written + SAME_DATE * dated
        value = RESEMBLES * resemblance(
            one.quantity, other.quantity, self._digits[0][old], self._digits[1][new]
        )
        if then.unit != now.unit:
            value += OTHER_UNIT if one.quantity.kind is other.quantity.kind else OTHER_KIND
        return value

    def _is_rare(self, old: int, new: int) -> bool:
        """Whether a value has several digits and stands once in each draft."""
        return self._once(old, new) and len(self._digits[0][old]) >= MANY

    def _is_dated(self, old: int, new: int, *, equal: bool) -> bool:
        """Whether one of two figures is a date, and they do not say one that stands once."""
        kinds = self._figures[0][old].quantity.kind, self._figures[1][new].quantity.kind
        return Kind.DATE in kinds and not (equal and self._once(old, new))

    def _once(self, old: int, new: int) -> bool:
        """Whether the values of two figures stand once in their drafts."""
        then, now = self._said[0][old], self._said[1][new]
        return self._values[0][then[:2]] == self._values[1][now[:2]] == 1

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
            + CONTRARY * (self._contrary(then, now) + self._contrary(now, then))
        )

    def _contrary(self, one: Context, other: Context) -> float:
        """How far the words that tell one figure apart are said of the neighbours of the other, from 0 to 1."""
        elsewhere = one.distinct & other.others
        if not elsewhere:
            return 0.0
        return sum(map(self._weights.weight, elsewhere)) / self._weights.total(one.distinct)


def _leading(context: Context, figure: Figure) -> Bag:
    """The words that lead to like figures, and its value."""
    words = context.near | context.about | context.clause or context.sentence
    return words | {_value_word(figure)}


def _value_word(figure: Figure) -> str:
    """A word for what a figure says."""
    said = value_of(figure)
    return f"={said.low and said.low.normalize()}"


def _time(then: Context, now: Context) -> float:
    """What the times of two claims say for their being the same one."""
    if not then.period or not now.period:
        return 0.0
    return SAME_TIME if then.period == now.period else OTHER_TIME


def _role(then: Context, now: Context) -> float:
    """What it takes away that something changed by one figure and to the other, that only one says how far something moved, or is a mean."""
    if then.moves is not None and now.moves is not None and then.moves is not now.moves:
        return OTHER_ROLE
    if then.each is not now.each:
        return OTHER_EACH
    return OTHER_ROLE if then.role and now.role and then.role != now.role else 0.0


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
