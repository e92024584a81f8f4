"""The charts of a text that nobody prepared: series of metrics, parts of a whole, growth rates of one period."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui.claims import Aspect
from tui.claims.relations import RelationKind
from tui.claims.settled_claims import claim_of
from tui.claims.speech_claims import claims_of
from tui.reading.chart import Bar, Picture
from tui.reading.claim_wording import SIGNS, period_words
from tui.reading.series import picture_of_series
from tui.speech import ChartKind, Standing
from tui.words import _, bracketed, phrases, twin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.claims.metric_groups import Group
    from tui.claims.settled_claims import SettledClaims
    from tui.speech import Mention, Speech

FEWEST_RATES = 3
"""Growth rates of one period that make a chart."""
FEWEST_PARTS = 2


def detected_charts(speech: Speech, settled: SettledClaims) -> tuple[Picture, ...]:
    """All charts of a text, in the order of their first figures, none of their bars marked.

    Args:
        speech: A speech whose figures were detected and are held.
        settled: What reviewers settled of claims.
    """
    groups = claims_of(speech).groups(settled)
    series = filter(None, (picture_of_series(speech, group) for group in groups))
    found = [*series, *_parts(speech, settled), *_rates(speech, groups)]
    order = {mention.metric: mention.number for mention in speech.mentions}
    return tuple(sorted(found, key=lambda one: order[one.bars[0].metric]))


def _parts(speech: Speech, settled: SettledClaims) -> Iterator[Picture]:
    """What a whole is made of, as far as the text says its parts in the same unit."""
    claims = claims_of(speech)
    at = {mention.start: mention for mention in speech.mentions}
    wholes: dict[int, list[Mention]] = {}
    for mention in speech.mentions:
        for relation in claims.relations(mention):
            whole = at.get(relation.other)
            if relation.kind is RelationKind.PART_OF and whole and _unit(whole) == _unit(mention):
                wholes.setdefault(relation.other, []).append(mention)
    for start, parts in wholes.items():
        whole = at[start]
        top = abs(_value(whole))
        if len(parts) < FEWEST_PARTS or not top or any(abs(_value(one)) > top for one in parts):
            continue
        names = [claim_of(claims, one, settled.said.get(one.number)).metric for one in (whole, *parts)]
        bars = tuple(_bar(one, name, top) for one, name in zip(parts, names[1:], strict=True))
        title = phrases((names[0], whole.surface))
        yield Picture(f"parts-{whole.number}", ChartKind.PARTS, title, "", bars)


def _rates(speech: Speech, groups: tuple[Group, ...]) -> Iterator[Picture]:
    """The growth rates of one period in a section beside each other, a bar a metric."""
    found: dict[tuple[str, str], list[tuple[Group, Mention]]] = {}
    for group in groups:
        for point in group.series if group.aspect is Aspect.GROWTH else ():
            if point.period is not None:
                mention = speech.mentions[point.numbers[0] - 1]
                found.setdefault((mention.section, point.period), []).append((group, mention))
    claims = claims_of(speech)
    for (section, period), rates in found.items():
        if len(rates) < FEWEST_RATES:
            continue
        rates.sort(key=lambda one: one[1].number)
        top = max(abs(_value(mention)) for _group, mention in rates)
        bars = []
        for group, mention in rates:
            direction = claims.at(mention).direction
            name = f"{group.name} {SIGNS[direction]}" if direction else group.name
            bars.append(_bar(mention, name, top))
        named = speech.section_by_id.get(section)
        title = bracketed(_("Growth rates"), period_words(period))
        caption = twin(named.title, named.title_en) if named else ""
        yield Picture(f"rates-{section}-{period}", ChartKind.BARS, title, caption, tuple(bars))


def _bar(mention: Mention, name: str, top: Decimal) -> Bar:
    """One bar against the longest, or against the whole."""
    return Bar(
        metric=mention.metric,
        label=name,
        surface=mention.surface,
        length=float(abs(_value(mention)) / top) if top else 0.0,
        standing=Standing.SOUND,
    )


def _unit(mention: Mention) -> str:
    """The unit of what a figure states."""
    return mention.figure.quantity.unit


def _value(mention: Mention) -> Decimal:
    """The lower end of what a figure states."""
    return mention.figure.quantity.low or Decimal(0)
