"""Likely pairs made one to one, round by round: what is best by most first, and what was taken speaks for what stands beside it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.crossed_sentences import crossed_sentences, keep_their_values
from tui.alignment.passage_links import Links, Places

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from tui.alignment.likely_pairs import Pair

STEPS = (
    (0.8, 0.1),
    (0.6, 0.06),
    (0.45, 0.04),
    (0.35, 0.02),
    (0.3, 0.01),
    (0.3, 0.01),
)
"""How much a pair must be worth, and by how much better than all its rivals, from round to round."""
LINKED = 2
"""The round from which figures are compared, too, whose sentences go with each other though they have no word in common."""
NEARBY = 0.5
"""How much of what stands around two dates must agree for them to be taken before that round."""
BETWEEN = 0.12
"""What it adds to stand between the same figures as before."""
BESIDE = 0.06
"""What it adds, on each side, to stand beside the same figure as before."""
ALONE = 0.15
"""What it adds to be the only figures left of their unit in two sentences of which others go with each other."""
TOGETHER, PASSAGE = 0.2, 0.08
"""What it adds that the other figures of a sentence go with those of another, and that others of its paragraph do."""
LEAST_CONTEXT = 0.08
"""How much of what stands around a pair must agree whose value is none of many digits and whose sentences have no other pair."""
MOST_LEFT, LEAST_LEFT = 6, -0.5
"""Figures of a sentence or paragraph that may be left for its last ones to be taken, and how much such a pair must be worth."""
REACH = 4
"""How far figures of a sentence may stand from each other that exchange their partners."""
ROOM = 0.1
"""By how much two pairs of one value each must be better than the pair of two values that parts them."""
LITTLE = 0.3
"""By how much more two pairs must have in common that leave the order of two figures of one value."""
MORE = 0.02
"""By how much two pairs must be better than two others that are taken."""


class Assigned(NamedTuple):
    """The pairs that were taken, and the figures for which rivals were left."""

    pairs: dict[int, int]
    torn: tuple[frozenset[int], frozenset[int]]
    """Figures of each side that had a partner and could not be told from another."""


def assign(
    pairs: Sequence[Pair],
    settled: Mapping[int, int],
    places: tuple[Places, Places],
    pair_of: Callable[[int, int], Pair | None],
) -> Assigned:
    """One partner for each figure at most.

    Args:
        pairs: Likely pairs.
        settled: Pairs that are known already.
        places: Where the figures of both drafts stand.
        pair_of: Makes a pair of two figures whose sentences go with each other; None where they cannot be each other.
    """
    known = {(pair.old, pair.new): pair for pair in pairs}
    taken = dict(settled)
    open_pairs = list(pairs)
    torn: tuple[set[int], set[int]] = (set(), set())
    links = Links(taken, places)
    for step, (least, margin) in enumerate(STEPS):
        if step >= LINKED:
            more = [pair for one in links.together if one not in known and (pair := pair_of(*one))]
            known.update(((pair.old, pair.new), pair) for pair in more)
            open_pairs += more
        torn = set(), set()
        ready = [pair for pair in open_pairs if _is_ready(pair, step)]
        fresh = dict(_best(_worths(ready, links, places), least, margin, torn))
        taken.update(fresh)
        news = set(fresh.values())
        open_pairs = [pair for pair in open_pairs if pair.old not in fresh and pair.new not in news]
        links = Links(taken, places, links) if fresh else links
    taken.update(list(_making_room(taken, known, settled.keys())))
    last = set(_take_last(taken, known, places, pair_of))
    _exchange(taken, known, places[0].sentences, settled.keys(), pair_of)
    _in_their_order(taken, known, places, settled.keys())
    _take(list(crossed_sentences(taken, places, settled.keys(), pair_of)), taken, known)
    for one in _by_chance(taken, known, Links(taken, places, links), settled.keys() | last):
        del taken[one]
    return Assigned(taken, (frozenset(torn[0]), frozenset(torn[1])))


def _take(pairs: Iterable[Pair], taken: dict[int, int], known: dict[tuple[int, int], Pair]) -> None:
    """Take pairs in place of those that were taken of their figures."""
    for pair in pairs:
        known[pair.old, pair.new] = pair
        taken[pair.old] = pair.new


def _is_ready(pair: Pair, step: int) -> bool:
    """Whether a pair may be taken in a round: a date waits for what stands beside it, if little else agrees."""
    return step >= LINKED or not pair.dated or pair.context > NEARBY


def _making_room(
    taken: Mapping[int, int], known: Mapping[tuple[int, int], Pair], settled: Collection[int]
) -> Iterator[tuple[int, int]]:
    """Pairs of one value each that take the place of a pair of two values, whose own values stand in the other draft without a partner."""
    stands, came = _left_equals(taken, known)
    used: set[int] = set()
    for old in sorted(stands.keys() - settled):
        between, here, there = known.get((old, taken[old])), stands[old], came.get(taken[old], ())
        if between is None or between.equal or not len(here) == len(there) == 1:
            continue
        one, other = here[0], there[0]
        if one.worth + other.worth > between.worth + ROOM and used.isdisjoint((one.new, other.old)):
            used.update((one.new, other.old))
            yield from ((one.old, one.new), (other.old, other.new))


def _left_equals(
    taken: Mapping[int, int], known: Mapping[tuple[int, int], Pair]
) -> tuple[dict[int, list[Pair]], dict[int, list[Pair]]]:
    """The pairs of one value of which the figure of one draft alone has a partner: by the old figure, and by the new one."""
    news = set(taken.values())
    stands: dict[int, list[Pair]] = {}
    came: dict[int, list[Pair]] = {}
    for pair in known.values():
        if pair.equal and pair.old in taken and pair.new not in news:
            stands.setdefault(pair.old, []).append(pair)
        elif pair.equal and pair.old not in taken and pair.new in news:
            came.setdefault(pair.new, []).append(pair)
    return stands, came


def _take_last(
    taken: dict[int, int],
    known: dict[tuple[int, int], Pair],
    places: tuple[Places, Places],
    pair_of: Callable[[int, int], Pair | None],
) -> Iterator[int]:
    """Take the figures that are left alone of their unit, with other values, in two sentences or paragraphs that go with each other; gives those of the old draft."""
    come = set(taken.values())
    for olds, news in list(Links(taken, places).left):
        rest = [old for old in olds if old not in taken], [new for new in news if new not in come]
        if all(rest) and max(map(len, rest)) <= MOST_LEFT:
            made = (known.get((old, new)) or pair_of(old, new) for old in rest[0] for new in rest[1])
            for pair in _alone_of_their_unit([pair for pair in made if pair and pair.alike]):
                _take([pair], taken, known)
                come.add(pair.new)
                yield pair.old


def _alone_of_their_unit(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs of figures that count in one unit of which neither may be another one, and that say other values."""
    sizes = Counter(pair.old for pair in pairs), Counter(pair.new for pair in pairs)
    for pair in pairs:
        if sizes[0][pair.old] == sizes[1][pair.new] == 1 and not pair.equal and pair.worth > LEAST_LEFT:
            yield pair


def _worths(pairs: Sequence[Pair], links: Links, places: tuple[Places, Places]) -> list[tuple[Pair, float]]:
    """How much speaks for each pair with what is known around it."""
    first, second = (side.sentences for side in places)
    # How many figures of its unit in one sentence each figure may be.
    olds = Counter((pair.old, second[pair.new]) for pair in pairs if pair.alike)
    news = Counter((pair.new, first[pair.old]) for pair in pairs if pair.alike)
    found = []
    for pair in pairs:
        together = links.sentences(pair.old, pair.new)
        alone = together > 0 and olds[pair.old, second[pair.new]] == news[pair.new, first[pair.old]] == 1
        worth = (
            pair.worth
            + BETWEEN * links.between(pair.old, pair.new)
            + BESIDE * links.beside(pair.old, pair.new)
            + TOGETHER * together
            + PASSAGE * links.passages(pair.old, pair.new)
            + ALONE * alone
        )
        found.append((pair, worth))
    return found


def _best(
    worths: Sequence[tuple[Pair, float]], least: float, margin: float, torn: tuple[set[int], set[int]]
) -> Iterator[tuple[int, int]]:
    """The pairs that are better than all their rivals; figures torn between two are added to `torn`."""
    best: tuple[dict[int, tuple[float, float]], ...] = ({}, {})
    for pair, value in worths:
        for side, at in enumerate((pair.old, pair.new)):
            first, second = best[side].get(at, (-9.0, -9.0))
            best[side][at] = (value, first) if value > first else (first, max(second, value))
    for pair, value in worths:
        if value < least:
            continue
        rivals = (best[0][pair.old], best[1][pair.new])
        lead = value - max(second if first == value else first for first, second in rivals)
        if lead >= margin:
            yield pair.old, pair.new
        elif lead >= 0:
            torn[0].add(pair.old)
            torn[1].add(pair.new)


def _exchange(
    taken: dict[int, int],
    known: dict[tuple[int, int], Pair],
    sentences: Sequence[int],
    settled: Collection[int],
    pair_of: Callable[[int, int], Pair | None],
) -> None:
    """Let figures of one sentence exchange their partners where more speaks for both pairs together so."""
    for old in sorted(taken.keys() - settled):
        for other in range(old + 1, old + 1 + REACH):
            if other not in taken or other in settled or sentences[old] != sentences[other]:
                continue
            straight = [known[at, taken[at]] for at in (old, other)]
            crossed = (old, taken[other]), (other, taken[old])
            # Figures with no word of their own were not compared.
            made = (known.get(one) or (pair_of(*one) if straight[0].equal else None) for one in crossed)
            across = [pair for pair in made if pair is not None]
            if len(across) == len(straight) and _stand_better(across, straight, taken):
                _take(across, taken, known)


def _in_their_order(
    taken: dict[int, int],
    known: dict[tuple[int, int], Pair],
    places: tuple[Places, Places],
    settled: Collection[int],
) -> None:
    """Let figures of one sentence that say one value keep their order in the other one, where little speaks for the other order."""
    first, second = (side.sentences for side in places)
    for old in sorted(taken.keys() - settled):
        for other in range(old + 1, old + 1 + REACH):
            if other not in taken or other in settled or taken[old] < taken[other]:
                continue
            if first[old] == first[other] and second[taken[old]] == second[taken[other]]:
                _take(_uncrossed(old, other, taken, known), taken, known)


def _uncrossed(
    old: int, other: int, taken: Mapping[int, int], known: Mapping[tuple[int, int], Pair]
) -> Sequence[Pair]:
    """The pairs of two figures with the partner of each other, where all say one value and the order is no worse than what was taken; none else."""
    straight = [known[at, taken[at]] for at in (old, other)]
    across = [known[pair] for pair in ((old, taken[other]), (other, taken[old])) if pair in known]
    if len(across) < len(straight) or not all(pair.valued for pair in (*straight, *across)):
        return ()
    contexts = [sum(pair.context for pair in pairs) for pairs in (across, straight)]
    return across if contexts[0] + LITTLE > contexts[1] else ()


def _stand_better(across: Sequence[Pair], straight: Sequence[Pair], taken: Mapping[int, int]) -> bool:
    """Whether more speaks for two pairs than for those that were taken, or the same values are said of each other's words now."""
    if _worth_more(across, straight) or _dealt_across(across, taken):
        return True
    said_across = _told_apart(across, straight) or _turned(across, straight)
    return said_across and keep_their_values(across, straight)


def _by_chance(
    taken: Mapping[int, int],
    known: Mapping[tuple[int, int], Pair],
    links: Links,
    settled: Collection[int],
) -> list[int]:
    """Figures of which nothing but a short value is like their partners, and no other figure of their sentences goes with one."""
    fresh = (known[pair] for pair in taken.items() if pair[0] not in settled)
    return [
        pair.old
        for pair in fresh
        if pair.context < LEAST_CONTEXT and not pair.rare and links.number(pair.old, pair.new) == 1
    ]


def _worth_more(across: Iterable[Pair], straight: Iterable[Pair]) -> bool:
    """Whether more speaks for some pairs than for others."""
    return sum(pair.worth for pair in across) > sum(pair.worth for pair in straight) + MORE


def _turned(across: Sequence[Pair], straight: Sequence[Pair]) -> bool:
    """Whether something changed from what it changed to before, and the other way round: from 18 to 24, from 24 to 18."""
    return all(pair.turned for pair in straight) and not any(pair.turned for pair in across)


def _dealt_across(across: Sequence[Pair], taken: Mapping[int, int]) -> bool:
    """Whether two figures are dealt out over others that keep their order, so that only they changed places: 86亿元和107亿件，分别增长18%和30%."""
    return all(
        pair.dealt > 1 and taken.get(pair.old - pair.dealt) == pair.new - pair.dealt for pair in across
    )


def _told_apart(across: Sequence[Pair], straight: Sequence[Pair]) -> bool:
    """Whether the words of each of two figures are said of the other one's value now, and those of one of them no longer of its own."""
    return min(pair.of_unit for pair in straight) == 0 < min(pair.of_unit for pair in across)
