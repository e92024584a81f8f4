"""One claim that is made twice: the same metric, place, time and aspect, and two values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.slips import variants
from tui.claims.claim_model import Aspect, Confidence, Mode
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from tui.checks.engine.statement_reading import StatedText, Statement
    from tui.checks.intervals import Interval

_KEPT = frozenset({Aspect.LEVEL, Aspect.RATE, Aspect.SHARE, Aspect.GROWTH})
_SOME = late(
    r"其中|新增|首批|累计|[每日月]|平均|一期|二期|[上下]半年|季度|计划|目标|力争|由|从|超过?|突破|近|约|多|余|同比|[0-9]月|人均|至|到"
)
_EARLIER = late(r"上年|去年|前年|年初|同期|[12][0-9]{3}年")
_MOST = 6
_SHORT = 4


def repeats(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """The same claim said before, with a value that is a single slip away."""
    if not _may_repeat(claimed):
        return
    for other in _index(passage).get(_key(claimed), ())[:_MOST]:
        if other.number >= claimed.number:
            break
        sure = _near(claimed, other) and bool(
            claimed.scope == other.scope or not claimed.scope or not other.scope
        )
        yield Assignment((("other", other), ("claimed", claimed)), "{other} == {claimed}", compelling=sure)


def _key(one: Statement) -> tuple[object, ...]:
    """What two claims of one fact have in common."""
    return (one.metric, one.claim.aspect, one.claim.direction, one.unit, one.period, one.claim.mode)


def _may_repeat(one: Statement) -> bool:
    """Whether a figure states a fact that can be stated again: a whole metric, no part, none of a step."""
    if one.claim.aspect not in _KEPT or one.claim.mode is not Mode.ACTUAL or len(one.metric) < _SHORT:
        return False
    if one.claim.source not in ("own", "counted") or one.claim.confidence is Confidence.LOW or one.claim.mean:
        return False
    if one.figure.quantity.approx or one.claim.reader in ("from", "compared"):
        return False
    return not _SOME.search(one.clause) and not (_EARLIER.search(one.clause) and not one.period)


def _index(passage: StatedText) -> dict[tuple[object, ...], list[Statement]]:
    """The statements that can be repeated, by what they state; worked out once a text."""
    kept = passage.__dict__.get("_repeats")
    if kept is None:
        kept = passage.__dict__["_repeats"] = {}
        for one in passage.statements:
            if _may_repeat(one):
                kept.setdefault(_key(one), []).append(one)
    found: dict[tuple[object, ...], list[Statement]] = kept
    return found


def _near(one: Statement, other: Statement) -> bool:
    """Whether two values are a single slip apart, with enough digits for that to say something."""
    digits = sum(c.isdigit() for c in one.figure.surface)
    if digits < 3 or (one.block == other.block and one.sentence == other.sentence):
        return False
    values = other.values
    return any(
        kind in ("digit", "swap", "point", "scale")
        and figure.quantity.low is not None
        and _is_in(figure.quantity.low, values)
        for kind, _surface, figure in variants(one.figure)
    )


def _is_in(value: Decimal, values: Interval) -> bool:
    """Whether a value lies in an interval."""
    low, high = values.low, values.high
    return low is not None and high is not None and low <= value <= high
