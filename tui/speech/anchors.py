"""Anchors: how a place in a text is found again after the text was edited.

An anchor keeps the words of its place, 32 code points on each side and the position (the selectors
of the W3C Web Annotation model). Fuzzy matching that is right for prose is wrong for numbers, so a
figure's place is found by its context first, and only then is it asked whether it still says the
same: `14%` never settles on `4%` nor inside `114%`, however alike they look.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.speech import context
from tui.speech.matching import Alone, Match, standing
from tui.speech.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.speech.matching import Placed


class Anchor(Struct, frozen=True):
    """A place in one version of a text, with what it takes to find it in another."""

    quote: str
    """The words of the place, kept for ever as they stood."""
    prefix: str
    suffix: str
    start: int
    """Where it stood, a hint."""
    about: str | None = None
    """What a figure is said of: its sentence up to it and the lines that this leans on, verbatim (`topics`).

    None where it is not a figure's place, and for anchors of hegao 0.1.0.
    """
    alone: Alone = Alone.NO
    """Whether no other figure of its text said the same in a like clause or sentence; `NO` where this is not known."""

    @property
    def end(self) -> int:
        """Code point after the place where it stood."""
        return self.start + len(self.quote)


class Outcome(StrEnum):
    """What became of a place."""

    SAME = "same"
    """Its words and the 32 code points on each side are what they were, in the same order among others."""
    MOVED = "moved"
    """It says the same, elsewhere or in other words."""
    CHANGED = "changed"
    """The place is there and says something else, or the same of something else."""
    GONE = "gone"


class Resolution(Struct, frozen=True):
    """What became of an anchor's place, and where it is now."""

    outcome: Outcome
    span: Span | None
    """None where it is gone."""
    reason: str = ""
    """Why, where two whole texts were aligned (`tui.alignment`): value, hedge, claim and so on; empty where that is not known."""
    then: str = ""
    """Words that were replaced, where it is said of something else."""
    now: str = ""

    @property
    def holds(self) -> bool:
        """Whether what was said of the place still holds."""
        return self.outcome in {Outcome.SAME, Outcome.MOVED}


def anchor(text: str, span: tuple[int, int], *, figure: bool = True) -> Anchor:
    """The anchor of a place of `text`; what it is about is kept for a figure only.

    Args:
        text: The text.
        span: The place.
        figure: Whether a figure stands there.
    """
    start, end = span
    before, after = context.around(text, start, end)
    if not figure:
        return Anchor(text[start:end], before, after, start)
    from tui.speech.sentences import kept_of, said_at  # noqa: PLC0415 - built when the first verdict is given

    return Anchor(text[start:end], before, after, start, kept_of(said_at(text, start, end)))


def resolve(kept: Anchor, text: str, figures: Sequence[Placed] | None) -> Resolution:
    """Find one anchor's place in `text`; `resolve_all` knows more where there are several.

    Args:
        kept: The anchor.
        text: The text as it is now.
        figures: The figures of `text`, or where each stands, if the place is a figure's; None for a place of words.
    """
    place = standing(kept, text, figures) if figures is not None else None
    if place is not None:
        return Resolution(Outcome.SAME, place)
    return resolve_all((kept,), text, figures)[0]


def resolve_all(
    anchors: Sequence[Anchor], text: str, figures: Sequence[Placed] | None
) -> tuple[Resolution, ...]:
    """Find the places of anchors that were taken from one version of a text; one resolution for each.

    Figures are given out one to one: no two different anchors settle on the same figure, and the
    order of the anchors decides between places that look alike.
    """
    if figures is None:
        return tuple(_resolve_words(kept, text) for kept in anchors)
    # One place may have been anchored with and without what it is about, by two versions of hegao.
    distinct = {
        _place(kept): kept
        for kept in sorted(anchors, key=lambda kept: (_place(kept), len(kept.about or ""), kept.about or ""))
    }
    found = dict(zip(distinct, _resolve_figures([*distinct.values()], text, figures), strict=True))
    return tuple(found[_place(kept)] for kept in anchors)


def _place(kept: Anchor) -> tuple[int, int, str, str, str]:
    """What tells the places of one text apart, in their order."""
    return kept.start, kept.end, kept.prefix, kept.suffix, kept.quote


def _resolve_figures(anchors: Sequence[Anchor], text: str, figures: Sequence[Placed]) -> list[Resolution]:
    """Find the places of distinct anchors among the figures of a text."""
    match = Match(anchors, text, figures)
    found = []
    for number, kept in enumerate(anchors):
        pair = match.taken.get(number)
        if pair is None:
            found.append(_changed(match.brackets(kept), kept))
        elif not pair.same:
            found.append(Resolution(Outcome.CHANGED, match.places[pair.place]))
        else:
            outcome = Outcome.SAME if pair.exact and pair in match.in_order else Outcome.MOVED
            found.append(Resolution(outcome, match.places[pair.place]))
    return found


def _changed(brackets: Iterable[Span], kept: Anchor) -> Resolution:
    """What stands between an anchor's contexts instead, the nearest to where it stood; or nothing."""
    between = [span for span in brackets if span.start < span.end]
    if not between:
        return Resolution(Outcome.GONE, None)
    return Resolution(Outcome.CHANGED, min(between, key=lambda span: abs(span.start - kept.start)))


def _resolve_words(kept: Anchor, text: str) -> Resolution:
    """Find a place of words: unchanged, or elsewhere, or what now stands between its contexts."""
    starts = list(context.unchanged(kept.prefix, kept.quote, kept.suffix, text))
    if starts:
        return _nearest(Outcome.SAME, kept, starts)
    found = context.brackets(kept.prefix, kept.suffix, text, 4 * len(kept.quote) + context.SEAM)
    between = [Span(*span) for span in found]
    known = {
        start: context.evidence(kept.prefix, kept.suffix, text, start, start + len(kept.quote))
        for start in context.occurrences(kept.quote, text)
        # Long words are known by themselves, short ones (and numbers) by where they stand.
        if len(kept.quote) >= context.SEAM
        or not between
        or any(span.start <= start < span.end for span in between)
    }
    best = max(known.values(), default=-1.0)
    enough = min(context.KNOWN, context.weight(kept.prefix, kept.suffix) / 3)
    if known and (best >= enough or len(kept.quote) >= context.SEAM):
        return _nearest(Outcome.MOVED, kept, [start for start, seen in known.items() if seen == best])
    return _changed(between, kept)


def _nearest(outcome: Outcome, kept: Anchor, starts: Iterable[int]) -> Resolution:
    """Of several starts the one nearest to where the words stood."""
    start = min(starts, key=lambda start: abs(start - kept.start))
    return Resolution(outcome, Span(start, start + len(kept.quote)))
