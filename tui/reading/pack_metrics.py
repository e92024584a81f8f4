"""The metrics of a pack whose rows say what they are values of: as of any text a row a metric, its values by period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims import Aspect
from tui.claims.metric_groups import Group, Point
from tui.claims.metric_wordings import metric_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.speech import Metric, Speech


def is_put_together(speech: Speech) -> bool:
    """Whether a speech is a pack whose rows say what they are values of."""
    return not speech.detected and any(metric.aspect for metric in speech.metrics)


def key_of(metric: Metric) -> tuple[str, str, str, str]:
    """What the rows of one metric have in common."""
    return metric_key(metric.metric), metric.subject, metric.aspect, metric.quantity.unit


def pack_metrics(metrics: Sequence[Metric], apart: Sequence[tuple[str, str]] = ()) -> tuple[Group, ...]:
    """The metrics of some rows of a pack, which are known by their places among them, from 1; rows that say none are left out.

    Args:
        metrics: The rows.
        apart: Pairs of their ids whose values contradict each other.
    """
    places = {metric.id: number for number, metric in enumerate(metrics, 1)}
    pairs = [(places[one], places[other]) for one, other in apart if one in places and other in places]
    found: dict[tuple[str, str, str, str], list[int]] = {}
    for number, metric in enumerate(metrics, 1):
        if metric.aspect:
            found.setdefault(key_of(metric), []).append(number)
    groups = []
    for key, numbers in found.items():
        first = metrics[numbers[0] - 1]
        periods: dict[str, list[int]] = {}
        for number in numbers:
            periods.setdefault(metrics[number - 1].period, []).append(number)
        series = tuple(
            Point(period or None, tuple(inside), tuple(pair for pair in pairs if set(pair) <= set(inside)))
            for period, inside in periods.items()
        )
        unit, aspect = first.quantity.unit, Aspect(first.aspect)
        group = Group(key[0], first.metric, first.subject, aspect, unit, tuple(numbers), series, ())
        groups.append(group._replace(place=first.subject))
    return tuple(groups)
