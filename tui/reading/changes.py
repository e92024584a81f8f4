"""What became of the figures of the draft that is read, as a walk through it: where to stop, and what there is to say there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.alignment import Change
from tui.alignment.change_effects import EffectKind
from tui.reading.change_wording import CHANGES, effect_words, mention_of, row_words
from tui.reading.links import sentence_at
from tui.speech import Span
from tui.words import _, headed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.alignment import Row
    from tui.alignment.change_effects import Effect
    from tui.speech import Mention, Speech

CHANGE_SIGNS = {Change.CHANGED: "~", Change.NEW: "#", Change.GONE: "-"}
"""The sign of each outcome beside the text, the one that matters most first."""


class Stop(Struct, frozen=True):
    """One place of the walk."""

    offset: int
    """Where it is in the draft that is read; of what is gone, where it would stand."""
    change: Change
    words: str
    """What became of the figure, or what a change did to it."""
    before: str = ""
    """The sentence of the old draft in which the figure stood."""
    figure: int | None = None
    """The index of the figure in the draft that is read; None for what is gone."""
    former: int | None = None
    """The index of the figure in the earlier draft; None for what is new."""


class Changes(Struct, frozen=True):
    """The walk through what changed against an earlier draft, those stops first that touch more than their own place."""

    title: str
    """What the earlier draft is called."""
    stops: tuple[Stop, ...]
    at: int | None = None
    """The stop that was gone to last; None before the first."""

    def step(self, by: int) -> Changes:
        """The next (1) or previous (-1) stop, round the ends."""
        if not self.stops:
            return self
        if self.at is None:
            return replace(self, at=0 if by > 0 else len(self.stops) - 1)
        return replace(self, at=(self.at + by) % len(self.stops))

    @property
    def stop(self) -> Stop | None:
        """The stop that was gone to last."""
        return None if self.at is None else self.stops[self.at]

    @property
    def signs(self) -> tuple[tuple[int, str], ...]:
        """Where signs stand beside the text, in its order."""
        places = {(stop.offset, stop.change, stop.figure, stop.former) for stop in self.stops}
        return tuple(sorted((offset, CHANGE_SIGNS[change]) for offset, change, _figure, _former in places))

    def marked(self, speech: Speech) -> tuple[Span, ...]:
        """The figures of the draft that is read that are changed or new, or touched by a change, in its order."""
        figures = sorted({stop.figure for stop in self.stops if stop.figure is not None})
        mentions = (speech.mentions[figure] for figure in figures)
        return tuple(Span(mention.start, mention.end) for mention in mentions)

    def here(self, mention: Mention | None, start: int, end: int) -> tuple[Stop, ...]:
        """What there is to say of a figure, or of a stretch of the text where none is current.

        Args:
            mention: The current figure.
            start: Where its sentence begins.
            end: Code point after it; what is gone is said there too.
        """
        return tuple(stop for stop in self.stops if _is_here(stop, mention, start, end))


def _is_here(stop: Stop, mention: Mention | None, start: int, end: int) -> bool:
    """Whether a stop is to be spoken of at a place."""
    if mention is not None and stop.figure is not None:
        return stop.figure == mention.number - 1
    return start <= stop.offset < max(end, start + 1)


def changes_of(
    title: str, old: Speech, new: Speech, rows: Iterable[Row], effects: Iterable[Effect]
) -> Changes:
    """The walk through what changed.

    Args:
        title: What the earlier draft is called.
        old: The earlier draft.
        new: The draft that is read.
        rows: What became of each figure, in the order of the new draft.
        effects: What the changes did.
    """
    known = tuple(rows)
    touched = tuple(effects)
    first = tuple(_of_effects(old, new, known, touched))
    # What is said of something else is such an effect itself.
    said = {effect.new for effect in touched if effect.kind is EffectKind.CLAIM}
    rest = (stop for stop in _of_rows(old, new, known) if stop.figure is None or stop.figure not in said)
    return Changes(title, (*first, *rest))


def _of_effects(old: Speech, new: Speech, rows: tuple[Row, ...], effects: Iterable[Effect]) -> Iterator[Stop]:
    """Stops for what changes did elsewhere."""
    change_of = {row.new: row.change for row in rows if row.new is not None}
    for effect in effects:
        now = mention_of(new, effect.new)
        if now is None:
            continue
        change = change_of[now.number - 1]
        shown = Change.CHANGED if change.holds else change
        before = _sentence(old, effect.old)
        yield Stop(now.start, shown, effect_words(effect, old, new), before, effect.new, effect.old)


def _of_rows(old: Speech, new: Speech, rows: tuple[Row, ...]) -> Iterator[Stop]:
    """Stops for figures that are changed, new or gone."""
    last = 0
    for row in rows:
        now = mention_of(new, row.new)
        last = last if now is None else now.start
        if not row.change.holds:
            words = headed(_(CHANGES[row.change]), row_words(row, old, new))
            yield Stop(last, row.change, words, _sentence(old, row.old), row.new, row.old)


def _sentence(speech: Speech, index: int | None) -> str:
    """The sentence of a figure in one line; empty where there is none."""
    mention = mention_of(speech, index)
    if mention is None:
        return ""
    start, end = sentence_at(speech, mention.start)
    return " ".join(speech.text[start:end].split())
