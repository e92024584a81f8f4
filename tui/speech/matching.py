"""Which figure of a text each anchor of an older version of it belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable
from enum import StrEnum
from operator import itemgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

from msgspec import Struct

from tui.speech import context
from tui.speech.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tui.speech.anchors import Anchor
    from tui.speech.sentences import Said

BESIDE = 2
"""Fewest code points of context at a figure before it may be the same one."""
CLAUSE = 16
"""What it adds to the evidence that a figure stands in its own clause, word for word."""
TOPIC = 12
"""What it adds that a place says the same of the same."""
RIVALS = 8
"""By how much the evidence for one of two places that say the same must be the better."""
SHORTLIST = 12
"""How many places are compared closely with an anchor whose context was edited."""
OTHERS = 4
"""How many of these may say something else."""
CROWD = 48
"""Of more places that have a word or a figure in common only the nearest are looked at."""

_Key = TypeVar("_Key", bound=Hashable)
_Item = TypeVar("_Item")
_WORTH = itemgetter(slice(1))


class Placed(Protocol):
    """A figure of a text, or only where it stands, in code points."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


class Pair(Struct, frozen=True):
    """An anchor and a place that it may have gone to, both by index."""

    anchor: int
    place: int
    evidence: float
    """How much of the anchor's context stands there."""
    whole: float
    """How much there is."""
    same: bool
    """Whether the place says what the anchor says, of what the anchor says it of."""
    exact: bool = False
    """Whether nothing was edited, neither the words nor the context."""
    clause: bool = False
    """Whether the clause around it is the anchor's own, word for word."""
    like: bool = False
    """Whether the place says the same of something else."""

    @property
    def convincing(self) -> bool:
        """Whether the context alone says that this is the place, where the order agrees."""
        enough = min(20, self.whole / 2)
        # A like figure is the anchor's own with another subject only if all else is where it was.
        return self.same or self.evidence >= (self.whole * 3 / 4 if self.like else enough)


class Alone(StrEnum):
    """How far a figure is the only one of its text that says the same in like words."""

    NO = ""
    SENTENCE = "sentence"
    """No other says it in a like sentence, but one does in a like clause."""
    CLAUSE = "clause"


class Match:
    """One assignment of anchors, in the order in which they stood, to the places of a text."""

    def __init__(self, anchors: Sequence[Anchor], text: str, figures: Sequence[Placed]) -> None:
        self.anchors = anchors
        self.text = text
        everywhere = {
            words: _unchanged(kept, text) for words, kept in {_words(kept): kept for kept in anchors}.items()
        }
        unchanged = [_nearest(kept.start, everywhere[_words(kept)]) for kept in anchors]
        spans = (Span(figure.start, figure.end) for figure in figures)
        self.places = _places(spans, (span for spans in unchanged for span in spans))
        self._by_context = _index(self.places, lambda span: [context.around(text, *span)])
        self._by_words = _index(self.places, lambda span: context.bigrams(*context.around(text, *span)))
        self._by_surface = _index(self.places, lambda span: [text[slice(*span)]])
        self._empty: dict[tuple[str, str, int], list[Span]] = {}
        self._kept: dict[int, Said | None] = {}
        self._now: dict[int, Said] = {}
        self._quotes = Counter(kept.quote for kept in anchors)
        fitting = [list(self._fit(number, spans)) for number, spans in enumerate(unchanged)]
        given = {pair.place for pairs in fitting for pair in pairs if pair.exact}
        self._pairs = [pair for pairs in fitting for pair in _plain(pairs, given)]
        self.in_order: set[Pair] = set()
        """The pairs that keep the order in which the anchors stood."""
        self.taken: dict[int, Pair] = {}
        """The pair of each anchor that has found its place."""
        self._assign()

    def _assign(self) -> None:
        """Give the anchors their places: those that say the same first, in order, then elsewhere; then changed ones."""
        chain = _best_chain([pair for pair in self._pairs if pair.same], self._worth)
        self._take(chain)
        self._take(pair for pair in self._left() if pair.same)
        fitting = [pair for pair in self._left() if pair.convincing and _between(pair, chain)]
        changed = _best_chain(fitting, self._worth)
        self.in_order = {*chain, *changed}
        self._take(changed)
        self._take(self._moved_away())

    def _fit(self, number: int, unchanged: Sequence[Span]) -> Iterator[Pair]:
        """The places that an anchor may have gone to: where its context stands, or else wherever it fits."""
        kept = self.anchors[number]
        whole = context.weight(kept.prefix, kept.suffix)
        exact = {place for span in unchanged for place in self._overlapping(span)}
        standing = exact.union(self._nearest(kept, self._by_context.get((kept.prefix, kept.suffix), ())))
        told = False
        for place in sorted(standing):
            says = place in exact or self._says(kept, place)
            alike = says and self._about(number, place, exact=place in exact)
            told = told or alike or not says
            yield Pair(number, place, whole, whole, alike, exact=alike and place in exact)
        if not told:
            yield from self._fit_elsewhere(number, standing, whole)

    def _fit_elsewhere(self, number: int, standing: set[int], whole: float) -> Iterator[Pair]:
        """The places where an anchor's context was edited; those that say something else only if none says the same."""
        kept = self.anchors[number]
        rest = [place for place in self._shortlist(kept) if place not in standing]
        saying = [self._edited(number, place, whole) for place in rest if self._says(kept, place)]
        if any(pair.same for pair in saying):
            yield from saying
            return
        spoken_for = self._spoken_for(kept)
        changed = (self._edited(number, place, whole) for place in rest if not self._says(kept, place))
        yield from (pair for pair in (*saying, *changed) if pair.evidence > spoken_for)

    def _edited(self, number: int, place: int, whole: float) -> Pair:
        """An anchor and a place whose context was edited."""
        kept, span = self.anchors[number], self.places[place]
        clause = self._clause_intact(kept, place)
        evidence = context.evidence(kept.prefix, kept.suffix, self.text, *span) + CLAUSE * clause
        says = self._says(kept, place)
        same = says and self._about(number, place)
        like = says and not same
        return Pair(number, place, evidence + TOPIC * same, whole, same, clause=clause, like=like)

    def _spoken_for(self, kept: Anchor) -> float:
        """The evidence that an anchor's place is where no figure is any more: it must be beaten."""
        key = kept.prefix[-context.SEAM :], kept.suffix[: context.SEAM], len(kept.quote)
        if key not in self._empty:
            spans = self.brackets(kept)
            self._empty[key] = [span for span in spans if next(self._overlapping(span), None) is None]
        found = _nearest(kept.start, self._empty[key])
        return max(
            (context.evidence(kept.prefix, kept.suffix, self.text, *span) for span in found), default=-1
        )

    def brackets(self, kept: Anchor) -> list[Span]:
        """What now stands where the anchor's words stood, if both contexts are still there."""
        longest = len(kept.quote) + context.DRIFT
        return [Span(*span) for span in context.brackets(kept.prefix, kept.suffix, self.text, longest)]

    def _overlapping(self, span: Span) -> Iterator[int]:
        """The places that share a code point with `span`."""
        place = bisect_left(self.places, span.start, key=lambda other: other.end - 1)
        while place < len(self.places) and self.places[place].start < span.end:
            yield place
            place += 1

    def _shortlist(self, kept: Anchor) -> list[int]:
        """The places that share most words with the anchor's context, or its own words and most beside it.

        Of those that say something else only the best are among them.
        """
        shared: Counter[int] = Counter()
        for bigram in context.bigrams(kept.prefix, kept.suffix):
            shared.update(self._nearest(kept, self._by_words.get(bigram, ())))
        near = [place for place, _count in shared.most_common(SHORTLIST)]
        others = [place for place in near if not self._says(kept, place)][OTHERS:]
        alike = self._nearest(kept, self._by_surface.get(kept.quote, ()))
        beside = sorted(alike, key=lambda place: -self._beside(kept, place))
        return sorted({*near, *beside[:SHORTLIST]}.difference(others))

    def _nearest(self, kept: Anchor, places: Sequence[int]) -> Sequence[int]:
        """Of many places in order those nearest to where the anchor stood."""
        if len(places) <= CROWD:
            return places
        return _crowd(places, bisect_left(places, kept.start, key=lambda place: self.places[place].start))

    def _beside(self, kept: Anchor, place: int) -> int:
        """How many code points right beside a place are the anchor's."""
        before, after = context.around(self.text, *self.places[place])
        return context.run(kept.prefix[::-1], before[::-1]) + context.run(kept.suffix, after)

    def _about(self, number: int, place: int, *, exact: bool = False) -> bool:
        """Whether the figure at a place is said of what the anchor's figure was said of.

        Of an anchor that does not tell, only a place of which no word was edited is the same.
        """
        from tui.speech import rewording, sentences  # noqa: PLC0415 - needed only where a text was edited

        kept = self.anchors[number]
        if number not in self._kept:
            self._kept[number] = _said_then(kept)
        then = self._kept[number]
        if then is None:
            return exact
        start, end = self.places[place]
        if exact and self.text.startswith(kept.quote, start):
            return _says_the_same(kept, then, self.text, start)
        if place not in self._now:
            self._now[place] = sentences.said_at(self.text, start, end)
        return rewording.same_figure(then, self._now[place])

    def _says(self, kept: Anchor, place: int) -> bool:
        """Whether the figure at a place says what the anchor's figure said."""
        before, after = context.around(self.text, *self.places[place])
        surface = self.text[slice(*self.places[place])]
        return context.same_figure((kept.prefix, kept.quote, kept.suffix), (before, surface, after))

    def _clause_intact(self, kept: Anchor, place: int) -> bool:
        """Whether the words around an anchor stand at a place up to the ends of its clause.

        A clause of hardly any words is known by its figure if there is no other like it.
        """
        before, after = context.around(self.text, *self.places[place])
        left, right = context.clause(kept.prefix[::-1], before[::-1]), context.clause(kept.suffix, after)
        if left is None or right is None:
            return False
        alone = len(self._by_surface.get(kept.quote, ())) == 1 == self._quotes[kept.quote]
        return left + right >= BESIDE or alone

    def _worth(self, pair: Pair) -> float:
        """What a pair is worth in a chain: place first; value and distance decide between equals."""
        distance = abs(self.places[pair.place].start - self.anchors[pair.anchor].start)
        return pair.evidence + 8.0 * pair.exact + 2 * pair.same + 1 / (1 + distance)

    def _take(self, pairs: Iterable[Pair]) -> None:
        given = {pair.place for pair in self.taken.values()}
        for pair in pairs:
            if pair.anchor not in self.taken and pair.place not in given:
                self.taken[pair.anchor] = pair
                given.add(pair.place)

    def _left(self) -> list[Pair]:
        """The pairs of anchors without a place and of places without an anchor, the best first."""
        given = {pair.place for pair in self.taken.values()}
        left = [pair for pair in self._pairs if pair.anchor not in self.taken and pair.place not in given]
        return sorted(left, key=lambda pair: (-pair.evidence, pair.anchor, pair.place))

    def _moved_away(self) -> list[Pair]:
        """Changed figures that went elsewhere with enough of their words to be known by them."""
        return [pair for pair in self._left() if pair.evidence >= max(BESIDE, pair.whole * 3 / 4)]


def standing(kept: Anchor, text: str, figures: Sequence[Placed]) -> Span | None:
    """The figure of an anchor whose place nothing was edited at; None where it takes a match to find it, or it is gone.

    A match of this anchor alone would give it the same figure: none else stands in more of its context, and none nearer.
    Nothing of the other figures is looked at.
    """
    at = bisect_left(figures, kept.start, key=lambda figure: figure.start)
    if at == len(figures) or figures[at].start != kept.start:
        return None
    if not kept.quote or not context.stands_unchanged(kept.prefix, kept.quote, kept.suffix, text, kept.start):
        return None
    then = _said_then(kept)
    if then is not None and not _says_the_same(kept, then, text, kept.start):
        return None
    return Span(figures[at].start, figures[at].end)


def _said_then(kept: Anchor) -> Said | None:
    """What an anchor's figure was said of; None where the anchor does not tell enough to tell it from others."""
    from tui.speech import same_statement, sentences  # noqa: PLC0415 - needed only where a text was edited

    then = sentences.said_by(kept.about, kept.prefix, kept.suffix)
    return then if then is not None and (then.reaches or same_statement.stands_alone(then)) else None


def _says_the_same(kept: Anchor, then: Said, text: str, start: int) -> bool:
    """Whether an anchor's own words, which stand at a place, are said there of what they were said of."""
    from tui.speech import rewording, sentences  # noqa: PLC0415 - needed only where a text was edited

    # A later detector may draw the figure's span differently.
    return rewording.same_figure(then, sentences.said_at(text, start, start + len(kept.quote)))


def _plain(pairs: Iterable[Pair], given: set[int]) -> list[Pair]:
    """Of an anchor's pairs those that can be meant.

    Left out are places that are plainly another anchor's, changed values where an unchanged one stands in
    more of the context (it went elsewhere, out of order), and two unchanged ones that nothing tells apart.
    """
    free = _of_the_same([pair for pair in pairs if pair.exact or pair.place not in given])
    alike = sorted((pair.evidence for pair in free if pair.same), reverse=True) or [-1.0]
    if len(alike) > 1 and alike[0] < alike[1] + RIVALS and alike[0] < free[0].whole:
        return [pair for pair in free if not pair.same]
    return [pair for pair in free if pair.same or pair.evidence >= alike[0]]


def _of_the_same(pairs: list[Pair]) -> list[Pair]:
    """Pairs without those that say it of something else, where one says it of the same."""
    return [pair for pair in pairs if not pair.like] if any(pair.same for pair in pairs) else pairs


def _between(pair: Pair, chain: Sequence[Pair]) -> bool:
    """Whether a pair keeps the order of a chain."""
    at = bisect_left(chain, pair.anchor, key=lambda other: other.anchor)
    return all(other.place < pair.place for other in chain[max(0, at - 1) : at]) and all(
        pair.place < other.place for other in chain[at : at + 1]
    )


def _words(kept: Anchor) -> tuple[str, str, str]:
    """An anchor's words in their context."""
    return kept.prefix, kept.quote, kept.suffix


def _nearest(start: int, spans: Sequence[Span]) -> Sequence[Span]:
    """Of many spans in order those nearest to a place."""
    return _crowd(spans, bisect_left(spans, start, key=lambda span: span.start))


def _crowd(items: Sequence[_Item], middle: int) -> Sequence[_Item]:
    """Of many things in order those around one of them."""
    first = min(max(0, middle - CROWD // 2), max(0, len(items) - CROWD))
    return items[first : first + CROWD]


def _unchanged(kept: Anchor, text: str) -> list[Span]:
    """Where the anchor's words stand in their whole context."""
    starts = context.unchanged(kept.prefix, kept.quote, kept.suffix, text)
    return [Span(start, start + len(kept.quote)) for start in starts]


def _places(figures: Iterable[Span], unchanged: Iterable[Span]) -> list[Span]:
    """The spans of the figures in order, and of unchanged words where no figure is any more."""
    places = sorted(figures)
    for span in sorted(set(unchanged)):
        at = bisect_left(places, span.end, key=lambda other: other.start)
        if at == 0 or places[at - 1].end <= span.start:
            places.insert(at, span)
    return places


def _index(places: Sequence[Span], keys: Callable[[Span], Iterable[_Key]]) -> dict[_Key, list[int]]:
    """The places under each of their keys."""
    found: dict[_Key, list[int]] = {}
    for place, span in enumerate(places):
        for key in keys(span):
            found.setdefault(key, []).append(place)
    return found


def _best_chain(pairs: Sequence[Pair], worth: Callable[[Pair], float]) -> list[Pair]:
    """The pairs of greatest worth together that keep the order and use each anchor and place once."""
    from tui.speech.order_chain import heaviest  # noqa: PLC0415 - needed only where verdicts are laid over a text

    # Of one anchor the later place first, so that no chain uses an anchor twice.
    ordered = sorted(pairs, key=lambda pair: (pair.anchor, -pair.place))
    steps = [(pair.place, worth(pair)) for pair in ordered]
    return [ordered[link] for link in heaviest(steps, _WORTH)]
