"""What a text says of one metric at several times, as a chart."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui.claims import Aspect
from tui.claims.speech_claims import claims_of
from tui.reading.chart import Bar, Picture
from tui.reading.claim_wording import aspect_words, period_words
from tui.speech import ChartKind, Standing
from tui.words import bracketed

if TYPE_CHECKING:
    from tui.claims.metric_groups import Point
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
    points = [point for point in group.series if point.period is not None] if group else []
    if group is None or len(points) < 2:
        return None
    shown = [(point, speech.mentions[number - 1]) for point in points for number in point.numbers]
    top = max((abs(_value(one)) for _point, one in shown), default=Decimal(0))
    bars = tuple(_bar(point, one, top, current=one == mention) for point, one in shown)
    plain = group.aspect in (Aspect.LEVEL, Aspect.RATE)
    title = group.name if plain else bracketed(group.name, aspect_words(group.aspect, None))
    return Picture(f"series-{mention.number}", ChartKind.BARS, title, "", bars)


def _bar(point: Point, mention: Mention, top: Decimal, *, current: bool) -> Bar:
    """One value of a series."""
    return Bar(
        metric=mention.metric,
        label=period_words(point.period or ""),
        surface=mention.surface,
        length=float(abs(_value(mention)) / top) if top else 0.0,
        standing=Standing.UNCLEAR if point.conflict else Standing.SOUND,
        current=current,
    )


def _value(mention: Mention) -> Decimal:
    """What the length of a bar says: the lower end of what the figure states."""
    return mention.figure.quantity.low or Decimal(0)
