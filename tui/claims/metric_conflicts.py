"""Where a speech says two values of one metric for one time: in a text as it was read, in a pack where its rows say so too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.metric_wordings import metric_key
from tui.claims.speech_claims import claims_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.speech import Mention, Metric, Speech


def conflicts(speech: Speech) -> Iterator[tuple[Mention, Mention]]:
    """Each figure that contradicts an earlier one, behind that; nothing of a text with too many figures to hold.

    A row of a pack that its curator gave another metric, scope, aspect or time than it was read with contradicts nothing.
    """
    if speech.found is not None or not (speech.detected or any(metric.aspect for metric in speech.metrics)):
        return
    for group in claims_of(speech).groups():
        for earlier, later in (pair for point in group.series for pair in point.apart):
            two = speech.mentions[earlier - 1], speech.mentions[later - 1]
            if speech.detected or _are_one(*(speech.metric_by_id[one.metric] for one in two)):
                yield two


def _are_one(one: Metric, other: Metric) -> bool:
    """Whether two rows of a pack are values of one metric for one time."""
    return bool(one.aspect) and _key(one) == _key(other)


def _key(metric: Metric) -> tuple[str, ...]:
    """What two values of one metric for one time have in common."""
    return metric_key(metric.metric), metric.subject, metric.aspect, metric.quantity.unit, metric.period
