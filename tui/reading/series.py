"""What a text says of one metric at several times, as a chart."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui.claims import Aspect, Direction, Mode
from tui.claims.settled_claims import claim_of
from tui.claims.speech_claims import claims_of, sentence_of
from tui.reading.chart import Bar, Picture, with_mark
from tui.reading.claim_wording import MODES, SIGNS, aspect_words, period_words
from tui.speech import ChartKind, Standing
from tui.words import _, bracketed

if TYPE_CHECKING:
    from tui.claims.metric_groups import Group, Point
    from tui.claims.settled_claims import SettledClaims
    from tui.speech import Mention, Speech
    from tui.speech.verdicts import SaidClaim


def series_picture(speech: Speech, mention: Mention, settled: SettledClaims) -> Picture | None:
    """The series of a figure's metric, its own place marked; None where the text says it once, or of no known times.

    A value that another of the same period contradicts is drawn as one that is unclear.

    Args:
        speech: A speech whose figures were detected.
        mention: One of its figures.
        settled: What reviewers settled of claims.
    """
    group = claims_of(speech).group_of(mention, settled)
    drawn = picture_of_series(speech, group, settled, fewest=1) if group is not None else None
    return with_mark(drawn, mention.metric) if drawn is not None else None


def picture_of_series(
    speech: Speech, group: Group, settled: SettledClaims, *, fewest: int = 2
) -> Picture | None:
    """The series of a metric, no bar marked; None where the text says it of too few times.

    Args:
        speech: A speech whose figures were detected.
        group: One of its metrics.
        settled: What reviewers settled of claims.
        fewest: Of how many times it is to be said; with a conflict one is enough.
    """
    points = [one for one in group.series if one.period is not None and not _is_undealt(speech, one)]
    if len(points) < fewest and not any(point.conflict for point in points):
        return None
    shown = [(point, speech.mentions[number - 1]) for point in points for number in point.numbers]
    if len(shown) < 2:
        return None
    top = max((abs(_value(one)) for _point, one in shown), default=Decimal(0))
    claims = claims_of(speech)
    said = [claim_of(claims, one, settled.said.get(one.number)) for _point, one in shown]
    bars = tuple(_bar(*each, top, claim) for each, claim in zip(shown, said, strict=True))
    plain = group.aspect in (Aspect.LEVEL, Aspect.RATE)
    title = group.name if plain else bracketed(group.name, aspect_words(group.aspect, None))
    return Picture(f"series-{group.numbers[0]}", ChartKind.BARS, title, "", bars)


def _is_undealt(speech: Speech, point: Point) -> bool:
    """Whether one sentence says several values for one period: it lists them for several, which were not told apart."""
    values: dict[int, set[Decimal]] = {}
    for number in point.numbers:
        mention = speech.mentions[number - 1]
        values.setdefault(sentence_of(speech.text, mention.start), set()).add(_value(mention))
    return any(len(each) > 1 for each in values.values())


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
