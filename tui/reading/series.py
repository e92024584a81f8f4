"""What a text says of one metric at several times, as a chart."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.claims import Aspect, Direction, Mode
from tui.claims.claim_model import MOVEMENTS
from tui.claims.period_values import begin_and_months
from tui.claims.settled_claims import claim_of
from tui.claims.speech_claims import claims_of, sentence_of
from tui.reading.chart import Bar, Picture, with_mark
from tui.reading.claim_wording import MODES, SIGNS, aspect_words, period_words
from tui.speech import ChartKind, Standing
from tui.words import _, bracketed, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.claims.metric_groups import Group, Point
    from tui.claims.settled_claims import SettledClaims
    from tui.speech import Mention, Speech
    from tui.speech.verdicts import SaidClaim


def series_picture(speech: Speech, mention: Mention, settled: SettledClaims) -> Picture | None:
    """The series to which a figure belongs, its own place marked; None where the text says it once, or of no known times.

    A value that another of the same period contradicts is drawn as one that is unclear.

    Args:
        speech: A speech whose figures were detected.
        mention: One of its figures.
        settled: What reviewers settled of claims.
    """
    group = claims_of(speech).group_of(mention, settled)
    drawn = series_of(speech, group, settled, fewest=1) if group is not None else ()
    own = (one for one in drawn if any(bar.metric == mention.metric for bar in one.bars))
    return next((with_mark(one, mention.metric) for one in own), None)


def series_of(
    speech: Speech, group: Group, settled: SettledClaims, *, fewest: int = 2
) -> tuple[Picture, ...]:
    """The series of a metric, no bar marked: years with years, quarters with quarters, January to September with the same.

    Nor stand a growth against the year before and one against another time in one series, shares of two wholes, or a mean
    and what is none.

    Args:
        speech: A speech whose figures were detected.
        group: One of its metrics.
        settled: What reviewers settled of claims.
        fewest: Of how many times a series is to be; with a conflict one is enough.
    """
    claims, kinds = claims_of(speech), dict[tuple[object, ...], list[_Value]]()
    for point in group.series:
        for number in point.numbers if point.period is not None else ():
            mention = speech.mentions[number - 1]
            said = claim_of(claims, mention, settled.said.get(number))
            kinds.setdefault(kind_of(point.period or "", said, group.aspect), []).append(
                _Value(point, mention, said)
            )
    drawn = []
    for alike in kinds.values():
        values = list(_dealt(speech, alike))
        points = {value.point.period: value.point for value in values}
        if len(values) > 1 and (len(points) >= fewest or any(one.conflict for one in points.values())):
            drawn.append(_picture(group, values))
    return tuple(drawn)


class _Value(NamedTuple):
    """One value of a metric at a time."""

    point: Point
    mention: Mention
    said: SaidClaim


def kind_of(period: str, said: SaidClaim, aspect: Aspect) -> tuple[object, ...]:
    """What all values of one series have in common: how long their times last, and what they are held against."""
    measured = begin_and_months(period)
    lasting = measured[1] if measured is not None else period
    base: object = ""
    if aspect in MOVEMENTS:
        base = _distance(period, said.base)
    elif aspect in (Aspect.GAP, Aspect.MULTIPLE):
        base = said.base
    return lasting, said.mean, base, said.whole if aspect is Aspect.SHARE else ""


def set_against(period: str, said: SaidClaim) -> Iterator[str]:
    """What a value of a time is held against, in words, where that is not the year before; of which whole it is a share."""
    if said.mean:
        yield _("mean over time")
    if said.base and _distance(period, said.base) != _YEAR:
        yield _("against {base}").format(base=period_words(said.base))
    if said.whole:
        yield _("of {whole}").format(whole=said.whole)


def _distance(period: str, base: str) -> object:
    """How many months before its own time the time is that a movement is held against; a year where nothing is said of it."""
    own, other = begin_and_months(period), begin_and_months(base)
    if not base:
        return _YEAR
    if own is None or other is None or own[1] != other[1]:
        return base
    return own[0] - other[0]


_YEAR = 12
"""Months between a time and the one before that a movement is of."""


def _picture(group: Group, values: Sequence[_Value]) -> Picture:
    """One series as bars, the longest of full length."""
    top = max(abs(_value(value.mention)) for value in values)
    bars = tuple(_bar(value.point, value.mention, top, value.said) for value in values)
    what = () if group.aspect in (Aspect.LEVEL, Aspect.RATE) else (aspect_words(group.aspect, None),)
    bases = {value.said.base for value in values}
    first_said = values[0].said if len(bases) == 1 else replace(values[0].said, base="")
    about = listed((*what, *set_against(values[0].point.period or "", first_said)))
    title = bracketed(group.name, about) if about else group.name
    first = min(value.mention.number for value in values)
    return Picture(f"series-{first}", ChartKind.BARS, title, "", bars)


def _dealt(speech: Speech, values: Sequence[_Value]) -> Iterator[_Value]:
    """Those of which their sentence says no other value for their time: else it lists them for several, not told apart."""
    said: dict[tuple[str | None, int], set[Decimal]] = {}
    keys = [(one.point.period, sentence_of(speech.text, one.mention.start)) for one in values]
    for key, value in zip(keys, values, strict=True):
        said.setdefault(key, set()).add(_value(value.mention))
    yield from (value for key, value in zip(keys, values, strict=True) if len(said[key]) == 1)


def _bar(point: Point, mention: Mention, top: Decimal, claim: SaidClaim) -> Bar:
    """One value of a series; the label says which way it went, and that it is aimed at."""
    aimed, period = MODES[Mode(claim.mode or Mode.ACTUAL)], period_words(point.period or "")
    if claim.direction:
        period = f"{period} {SIGNS[Direction(claim.direction)]}"
    return Bar(
        metric=mention.metric,
        label=bracketed(period, _(aimed)) if aimed else period,
        surface=mention.surface,
        length=float(abs(_value(mention)) / top) if top else 0.0,
        standing=Standing.UNCLEAR if point.conflict else Standing.SOUND,
    )


def _value(mention: Mention) -> Decimal:
    """What the length of a bar says: the lower end of what the figure states."""
    return mention.figure.quantity.low or Decimal(0)
