"""Which figures of two drafts may be each other, and how much speaks for it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.figure_contexts import Weights
from tui.alignment.saying_same import difference, resemblance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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
PLACE = 0.05
"""What it adds to be the same figure of a clause with as many figures."""
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
    weights = Weights(_bags((*old.values(), *new.values())))
    places: dict[str, list[int]] = {}
    for index, context in new.items():
        for word in _leading(context):
            places.setdefault(word, []).append(index)
    back = {index: place for place, index in enumerate(new)}
    share = len(new) / max(1, len(old))
    found = []
    for rank, (index, context) in enumerate(old.items()):
        shared: Counter[int] = Counter()
        crowded: list[str] = []
        for word in _leading(context):
            known = places.get(word, ())
            if len(known) > CROWD:
                crowded.append(word)
                continue
            tells = weights.weight(word)
            for other in known:
                shared[other] += tells  # type: ignore[assignment]
        if len(shared) < SHORTLIST and crowded:
            rarest = min(crowded, key=lambda word: (len(places[word]), word))
            for other in sorted(places[rarest], key=lambda other: abs(back[other] - rank * share))[:CROWD]:
                shared[other] += 0
        for other, _tells in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[: 2 * SHORTLIST]:
            found.append(_pair(index, other, context, new[other], figures, weights))
    return found


def _leading(context: Context) -> Bag:
    """The words that lead to like figures."""
    return context.near | context.about | context.clause


def _bags(contexts: Iterable[Context]) -> Iterable[Bag]:
    for context in contexts:
        yield context.near | context.about | context.clause | context.sentence


def _pair(
    old: int,
    new: int,
    then: Context,
    now: Context,
    figures: tuple[Sequence[Figure], Sequence[Figure]],
    weights: Weights,
) -> Pair:
    """Two figures with what speaks for them."""
    near = weights.likeness(then.near, now.near)
    about = weights.likeness(then.about, now.about) if then.about and now.about else near
    context = (
        NEAR * near
        + ABOUT * about
        + CLAUSE * weights.likeness(then.clause, now.clause)
        + SENTENCE * weights.likeness(then.sentence, now.sentence)
        + SIDES * (_beside(then.before, now.before) + _beside(then.after, now.after)) / 2
    )
    one, other = figures[0][old], figures[1][new]
    differs = difference(one, other)
    alike = resemblance(one.quantity, other.quantity)
    value = EQUAL if differs is None else ALMOST if alike >= 1 else RESEMBLES * alike
    place = PLACE * (then.order == now.order and then.order[1] > 1)
    return Pair(old, new, context, context + value + place, differs is None)


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
