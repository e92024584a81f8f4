"""The fields of a claim as a reviewer confirms them: what each is called, its value in words, the words it may be."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from tui.claims import Aspect, Direction, Mode
from tui.claims.settled_claims import is_period, period_in
from tui.reading.claim_wording import ASPECTS, MODES, SIGNS, period_words
from tui.words import N_, _

if TYPE_CHECKING:
    from tui.claims.period_values import DocumentDate
    from tui.speech.verdicts import SaidClaim


class Field(StrEnum):
    """The fields of `SaidClaim`, in the order in which they are shown."""

    METRIC = "metric"
    ASPECT = "aspect"
    DIRECTION = "direction"
    MEAN = "mean"
    SCOPE = "scope"
    PERIOD = "period"
    BASE = "base"
    WHOLE = "whole"
    MODE = "mode"


CALLED = {
    Field.METRIC: N_("metric"),
    Field.ASPECT: N_("aspect"),
    Field.DIRECTION: N_("direction"),
    Field.MEAN: N_("mean over time"),
    Field.SCOPE: N_("scope"),
    Field.PERIOD: N_("period"),
    Field.BASE: N_("compared with"),
    Field.WHOLE: N_("whole"),
    Field.MODE: N_("mode"),
}
HINTS = {
    Field.METRIC: N_("what is measured, as a table would name it; empty: nothing"),
    Field.SCOPE: N_("whose, where, which part; empty: not said"),
    Field.PERIOD: N_("2023, 2023-03, 2023Q1, 2023H1, 2021/2025 or in words; empty: not said"),
    Field.BASE: N_("the time or the thing that it is compared with; empty: not said"),
    Field.WHOLE: N_("what it is a share of; empty: not said"),
}
"""What is to be typed; of fields of fixed words nothing is."""
TIMES = frozenset({Field.PERIOD, Field.BASE})
LONGEST = 200
"""Code points of what is taken for a field."""
_FIXED: dict[Field, tuple[str | bool, ...]] = {
    Field.ASPECT: tuple(map(str, Aspect)),
    Field.DIRECTION: ("", *map(str, Direction)),
    Field.MEAN: (False, True),
    Field.MODE: tuple(map(str, Mode)),
}


def is_fixed(field: Field) -> bool:
    """Whether a field is one of a few words."""
    return field in _FIXED


def value_words(said: SaidClaim, field: Field) -> str:
    """The value of a field in words; empty where nothing is said."""
    value = getattr(said, field)
    if field is Field.MEAN:
        return _("yes") if value else _("no")
    return in_words(value, field)


def in_words(value: str | None, field: Field) -> str:
    """What a field says in words, of which the interface has some in two languages; empty where nothing is said."""
    if not value:
        return ""
    if field is Field.ASPECT:
        return _(ASPECTS[Aspect(value)])
    if field is Field.DIRECTION:
        word = _("up") if value == Direction.UP else _("down")
        return f"{SIGNS[Direction(value)]} {word}"
    if field is Field.MODE:
        return _(MODES[Mode(value)]) or _("actual")
    if field in TIMES and is_period(value):
        return period_words(value)
    return str(value)


def turned(said: SaidClaim, field: Field, by: int) -> SaidClaim:
    """A claim with the next word (1), or the one before (-1), in a field of fixed words."""
    words = _FIXED[field]
    value = getattr(said, field)
    at = words.index(value) if value in words else -min(by, 0)
    return _with(said, field, words[(at + by) % len(words)] if value in words else words[at])


def typed(said: SaidClaim, field: Field, line: str, date: DocumentDate | None) -> SaidClaim:
    """A claim with what was typed into a field of words; a time is kept in ISO 8601 where it is known which.

    A metric where there was none has the aspect and the mode that most figures have.
    """
    words = " ".join(line.split())[:LONGEST]
    said = _with(said, field, period_in(words, date) if field in TIMES and words else words)
    if field is Field.METRIC and words:
        said = replace(said, aspect=said.aspect or str(Aspect.LEVEL), mode=said.mode or str(Mode.ACTUAL))
    return said


def _with(said: SaidClaim, field: Field, value: str | bool) -> SaidClaim:  # noqa: FBT001 - what a field holds
    """A claim with another value in a field."""
    changes: dict[str, Any] = {str(field): value}
    return replace(said, **changes)


def settled_form(said: SaidClaim) -> SaidClaim:
    """A claim as it is kept: one without a metric says nothing else either."""
    return said if said.metric else type(said)()
