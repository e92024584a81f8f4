"""What a change does to figures that did not change: other mentions of the same fact, figures of a year that is another now."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.alignment_model import Change, Reason
from tui.figures import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tui.alignment.alignment_model import Alignment, Draft, Row


_SAID_OF_ANOTHER = frozenset({Reason.CLAIM, Reason.PERIOD})
"""Reasons of figures that are the same and said of something else."""


class EffectKind(StrEnum):
    """What a change did."""

    TWIN = "twin"
    """Another mention of the same fact was not changed with it."""
    PERIOD = "period"
    """The figure stands and the time that it is said of is another one."""
    GROWTH = "growth"
    """A growth stands and the value that grew is another one."""
    CLAIM = "claim"
    """The figure stands and is said of something else."""
    BROKEN = "broken"
    """What held among figures holds no longer."""
    MENDED = "mended"
    """What did not hold among figures holds now."""


class Effect(NamedTuple):
    """One thing that a change did, by indices into the figures of both drafts."""

    kind: EffectKind
    old: int | None
    new: int | None
    """The figure that it happened to."""
    by: tuple[int, ...] = ()
    """The figures of the new draft that were changed."""
    then: str = ""
    now: str = ""
    """What was said and what is said instead."""


def effects(
    alignment: Alignment, old: Draft, new: Draft, earlier: Callable[[int], int | None]
) -> tuple[Effect, ...]:
    """What the changes between two drafts do, but for equations.

    Args:
        alignment: The two drafts aligned.
        old: The old one.
        new: The new one.
        earlier: For a figure of the old draft the first one that states the very same fact; None where it is the first.
    """
    found = [
        Effect(EffectKind.CLAIM, row.old, row.new, (), row.then, row.now)
        for row in alignment.rows
        if row.reason is Reason.CLAIM
    ]
    return (*found, *_twins(alignment.rows, earlier), *_periods(alignment.rows, old, new))


def _twins(rows: Sequence[Row], earlier: Callable[[int], int | None]) -> Iterator[Effect]:
    """Mentions of one fact of which one was changed and another was not."""
    facts: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row.old is not None:
            first = earlier(row.old)
            facts[row.old if first is None else first].append(row)
    for mentions in facts.values():
        changed = [
            row for row in mentions if row.change is Change.CHANGED and row.reason not in _SAID_OF_ANOTHER
        ]
        left = [row for row in mentions if row.change.holds]
        if changed and left:
            by = tuple(row.new for row in changed if row.new is not None)
            for row in left:
                yield Effect(EffectKind.TWIN, row.old, row.new, by)


def _periods(rows: Sequence[Row], old: Draft, new: Draft) -> Iterator[Effect]:
    """Figures that stand and are said of another time, since a date near them was changed, or words that say when were."""
    dates = [
        row.new
        for row in rows
        if row.change is Change.CHANGED
        and row.new is not None
        and new.figures[row.new].quantity.kind is Kind.DATE
    ]
    for row in rows:
        still = row.change.holds or row.reason is Reason.PERIOD
        if still and row.old is not None and row.new is not None:
            at = bisect_right(dates, row.new)
            then, now = old.saying(row.old).period, new.saying(row.new).period
            if at and then and now and then != now:
                yield Effect(EffectKind.PERIOD, row.old, row.new, (dates[at - 1],), then, now)
            elif row.reason is Reason.PERIOD:
                yield Effect(EffectKind.PERIOD, row.old, row.new, (), row.then, row.now)
