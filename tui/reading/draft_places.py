"""Which place of one draft stands for a place of another, by what goes with what: for two drafts side by side."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.speech_drafts import draft_of
from tui.reading.changes import CHANGE_SIGNS
from tui.speech import Span
from tui.speech.order_chain import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.alignment import Alignment, Change, Row
    from tui.reading.changes import Changes
    from tui.speech import Mention, Speech

OLD, NEW = 0, 1
"""The sides: the earlier draft and the later one."""
_Knots = tuple[list[int], list[int]]
"""Places of one draft in their order, and as many of the other that stand for them."""


class DraftText(NamedTuple):
    """What of a draft places are found by; offsets are code points of its text."""

    length: int
    """Code points of its text."""
    passages: Sequence[Span]
    """Its paragraphs, as they were aligned."""
    figures: Sequence[Span]


class DraftPlaces:
    """Two drafts with what goes with what in them: a place of either gives the place of the other."""

    def __init__(
        self, old: DraftText, new: DraftText, passages: Iterable[tuple[int, int]], rows: Iterable[Row]
    ) -> None:
        """Take what was aligned.

        Args:
            old: The earlier draft.
            new: The later one.
            passages: Paragraphs that go with each other, by their indices.
            rows: What became of each figure.
        """
        self._drafts = old, new
        pairs = tuple(passages)
        self._passages = dict(pairs), {other: one for one, other in pairs}
        figures = [(row.old, row.new) for row in rows if row.old is not None and row.new is not None]
        self._figures = dict(figures), {other: one for one, other in figures}
        self._starts = tuple([span.start for span in draft.passages] for draft in self._drafts)
        self._figure_starts = tuple([span.start for span in draft.figures] for draft in self._drafts)
        self._known: dict[tuple[int, int], _Knots] = {}

    def twin(self, figure: int, side: int) -> int | None:
        """The figure of the other draft that goes with one, by their indices; None where none does."""
        return self._figures[side].get(figure)

    def across(self, offset: int, side: int) -> int:
        """The place of the other draft for a place of the draft of a side: in the figure or the paragraph that goes with it.

        In a paragraph that only one draft has it is where that would stand in the other.
        """
        draft, other = self._drafts[side], self._drafts[1 - side]
        at = bisect_right(self._figure_starts[side], offset) - 1
        twin = self._figures[side].get(at)
        if twin is not None and offset < draft.figures[at].end:
            there = other.figures[twin]
            return min(there.start + offset - draft.figures[at].start, max(there.start, there.end - 1))
        passage = bisect_right(self._starts[side], offset) - 1
        if passage in self._passages[side]:
            return _between(offset, self._knots(passage, side))
        return _between(offset, self._around(passage, side))

    def _knots(self, passage: int, side: int) -> _Knots:
        """The places of a paragraph that stand for those of the one that goes with it: its ends, and figures that keep their order."""
        known = self._known.get((passage, side))
        if known is None:
            draft, other = self._drafts[side], self._drafts[1 - side]
            here, there = draft.passages[passage], other.passages[self._passages[side][passage]]
            starts = self._figure_starts[side]
            first, last = bisect_right(starts, here.start - 1), bisect_right(starts, here.end - 1)
            pairs = [(draft.figures[at], other.figures[twin]) for at, twin in self._pairs(first, last, side)]
            inside = [(one, two) for one, two in pairs if there.start <= two.start and two.end <= there.end]
            chain = in_order([(one.start, two.start, 1.0) for one, two in inside])
            knots = [(here.start, there.start)]
            for one, two in inside:
                if (one.start, two.start) in chain:
                    knots += [(one.start, two.start), (one.end, two.end)]
            knots.append((here.end, there.end))
            known = self._known[passage, side] = ([one for one, _ in knots], [two for _, two in knots])
        return known

    def _pairs(self, first: int, last: int, side: int) -> Iterable[tuple[int, int]]:
        """The figures from `first` to before `last` that go with one of the other draft."""
        twins: Mapping[int, int] = self._figures[side]
        return ((at, twins[at]) for at in range(first, last) if at in twins)

    def _around(self, passage: int, side: int) -> _Knots:
        """The ends of what lies between the next paragraphs before and behind that go with one of the other draft."""
        draft, other = self._drafts[side], self._drafts[1 - side]
        twins = self._passages[side]
        before = next((at for at in range(passage, -1, -1) if at in twins), None)
        low = (0, 0) if before is None else (draft.passages[before].end, other.passages[twins[before]].end)
        behind = range(max(passage, -1) + 1, len(draft.passages))
        after = next((at for at in behind if at in twins and other.passages[twins[at]].start >= low[1]), None)
        if after is None:
            high = draft.length, other.length
        else:
            high = draft.passages[after].start, other.passages[twins[after]].start
        return [low[0], high[0]], [low[1], high[1]]


def _between(offset: int, knots: _Knots) -> int:
    """The place between two knots in proportion; beyond the last one its own."""
    here, there = knots
    offset = min(max(offset, here[0]), here[-1])
    at = min(bisect_right(here, offset), len(here) - 1)
    low, high = here[at - 1], here[at]
    if high == low:
        return there[at - 1]
    return there[at - 1] + (offset - low) * (there[at] - there[at - 1]) // (high - low)


class DraftPair:
    """Two drafts as they stand side by side: what goes with what, what is marked in each, and the walk through the changes."""

    def __init__(self, changes: Changes, title: str, old: Speech, new: Speech, alignment: Alignment) -> None:
        """Take what was found.

        Args:
            changes: The walk through what changed.
            title: What the later draft is called.
            old: The earlier draft.
            new: The later one.
            alignment: What goes with what.
        """
        self.old, self.new = old, new
        self.changes = changes
        """The walk through them."""
        self.stops = changes.stops
        """The changes, those first that touch more than their own place."""
        self._titles = changes.title, title
        self._rows: tuple[dict[int, Row], dict[int, Row]] = ({}, {})
        for row in alignment.rows:
            for figure, known in zip((row.old, row.new), self._rows, strict=True):
                if figure is not None:
                    known[figure] = row
        self.places = DraftPlaces(_text_of(old), _text_of(new), alignment.passages, alignment.rows)

    def speech(self, side: int) -> Speech:
        """The draft of a side."""
        return self.new if side == NEW else self.old

    def title(self, side: int) -> str:
        """What the draft of a side is called."""
        return self._titles[side]

    def row(self, figure: int, side: int) -> Row | None:
        """What became of a figure of a side."""
        return self._rows[side].get(figure)

    def marked(self, side: int) -> tuple[Span, ...]:
        """The figures of a side that are changed, that the other draft has not, or that a change touches, in its order."""
        return tuple(Span(mention.start, mention.end) for mention, _change in self._changed(side))

    def signs(self, side: int) -> tuple[tuple[int, str], ...]:
        """The signs beside the text of a side, in its order: what is gone in the earlier draft, what is new in the later one."""
        return tuple((mention.start, CHANGE_SIGNS[change]) for mention, change in self._changed(side))

    def _changed(self, side: int) -> Iterator[tuple[Mention, Change]]:
        """The figures of a side at which the walk stops, in its order, each once, with what became of it."""
        found: dict[int, Change] = {}
        for stop in self.stops:
            figure = stop.figure if side == NEW else stop.former
            if figure is not None:
                found.setdefault(figure, stop.change)
        mentions = self.speech(side).mentions
        yield from ((mentions[figure], change) for figure, change in sorted(found.items()))


def _text_of(speech: Speech) -> DraftText:
    """What of a speech places are found by."""
    figures = [Span(mention.start, mention.end) for mention in speech.mentions]
    return DraftText(len(speech.text), tuple(draft_of(speech).passages), figures)
