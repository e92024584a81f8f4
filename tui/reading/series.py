"""What a text says of one metric at several times, as a chart."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui.claims import Aspect
from tui.claims.speech_claims import claims_of
from tui.reading.chart import Bar, Picture, with_mark
from tui.reading.claim_wording import MODES, SIGNS, aspect_words, period_words
from tui.speech import ChartKind, Standing
from tui.words import _, bracketed

if TYPE_CHECKING:
    from tui.claims import Claim
    from tui.claims.metric_groups import Group, Point
    from tui.claims.settled_claims import SettledClaims
    from tui.speech import Mention, Speech


def series_picture(speech: Speech, mention: Mention, settled: SettledClaims) -> Picture | None:
    """The series of a figure's metric, its own place marked; None where the text says it of one time only.

    A value that another of the same period contradicts is drawn as one that is unclear.

    Args:
        speech: A speech whose figures were detected.
        mention: One of its figures.
        settled: What reviewers settled of claims.
    """
    group = claims_of(speech).group_of(mention, settled)
    drawn = picture_of_series(speech, group) if group is not None else None
    return with_mark(drawn, mention.metric) if drawn is not None else None


def picture_of_series(speech: Speech, group: Group) -> Picture | None:
    """The series of a metric, no bar marked; None where the text says it of one time only."""
    points = [point for point in group.series if point.period is not None]
    if len(points) < 2:
        return None
    shown = [(point, speech.mentions[number - 1]) for point in points for number in point.numbers]
    top = max((abs(_value(one)) for _point, one in shown), default=Decimal(0))
    claims = claims_of(speech)
    bars = tuple(_bar(point, one, top, claims.at(one)) for point, one in shown)
    plain = group.aspect in (Aspect.LEVEL, Aspect.RATE)
    title = group.name if plain else bracketed(group.name, aspect_words(group.aspect, None))
    return Picture(f"series-{group.numbers[0]}", ChartKind.BARS, title, "", bars)


def _bar(point: Point, mention: Mention, top: Decimal, claim: Claim) -> Bar:
    """One value of a series; the label says which way it went, and that it is aimed at."""
    aimed, period = MODES[claim.mode], period_words(point.period or "")
    if claim.direction:
        period = f"{period} {SIGNS[claim.direction]}"
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
