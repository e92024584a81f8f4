"""The metrics of a pack: what each says, and where in the text it says it."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.figures.quantity import Figure, Kind, Quantity
from tui.figures.units import kind_of
from tui.packs.document import shorten
from tui.packs.linking import locate_figure
from tui.packs.schema import MentionTable
from tui.speech.metrics import Mention, Metric, Standing
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.packs.document import Document
    from tui.packs.linking import Ground
    from tui.packs.schema import MetricsFile, MetricTable
    from tui.packs.toml_lines import Path
    from tui.speech.model import Span


def link_metrics(
    document: Document, file: MetricsFile, ground: Ground | None
) -> tuple[tuple[Metric, ...], tuple[Mention, ...]]:
    """The metrics, and their mentions in the order of the text; without a `ground` nothing is looked for."""
    metrics: list[Metric] = []
    ids: dict[str, Path] = {}
    found: list[_Found] = []
    for number, table in enumerate(file.metrics):
        path: Path = ("metric", number)
        document.claim(ids, table.id, (*path, "id"))
        metrics.append(_metric(document, table, path))
        # What has several mentions was put together by hand.
        detected = table.confidence is not None and not table.mentions
        for mention, place in _mention_tables(document, table, path):
            if span := locate_figure(document, ground, place, mention, detected=detected):
                found.append(_Found(span, metrics[-1], mention, place))
    found.sort(key=lambda each: each.span)
    _check_overlaps(document, found)
    mentions = (
        Mention(
            number=number,
            metric=each.metric.id,
            section=each.table.section,
            figure=Figure(*each.span, each.table.figure, each.metric.quantity),
            quote=each.table.quote,
        )
        for number, each in enumerate(found, start=1)
    )
    return tuple(metrics), tuple(mentions)


class _Found(NamedTuple):
    """A figure that was found in the text."""

    span: Span
    metric: Metric
    table: MentionTable
    path: Path


def _metric(document: Document, table: MetricTable, path: Path) -> Metric:
    if table.confidence is not None and not 0 <= table.confidence <= 1:
        wrong = _("{number} does not fit").format(number=table.confidence)
        document.report((*path, "confidence"), wrong, _("expected a number from 0 to 1"))
    return Metric(
        id=table.id,
        label=table.label,
        quantity=_quantity(document, table, path),
        label_en=table.label_en,
        subject=table.subject,
        subject_en=table.subject_en,
        period=table.period,
        period_en=table.period_en,
        standing=table.standing,
        reading=table.reading,
        confidence=None if table.confidence is None else float(table.confidence),
        metric=table.metric,
        aspect=table.aspect or "",
        direction=table.direction or "",
    )


def _quantity(document: Document, table: MetricTable, path: Path) -> Quantity:
    """What a metric states; what contradicts itself is reported."""
    low, high = table.low, table.high
    if table.value is not None:
        if low is not None or high is not None:
            wrong = _("there is a value and a range")
            document.report((*path, "value"), wrong, _("expected value, or low and high"))
        low = high = table.value
    elif low is None and high is None:
        _check_silence(document, table, path)
    elif low is None or high is None:
        given, other = ("high", "low") if low is None else ("low", "high")
        if document.sound((*path, other)):
            wrong = _("there is “{field}” without “{other}”").format(field=given, other=other)
            document.report((*path, given), wrong, _("expected both ends of the range"))
    elif low > high:
        wrong = _("low is above high: {low} > {high}").format(low=low, high=high)
        document.report((*path, "low"), wrong, _("expected the lower end of the range"))
    return Quantity(
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        unit=table.unit,
        kind=table.kind or kind_of(table.unit),
        approx=table.approx or table.bound is not None,
        bound=table.bound,
    )


def _check_silence(document: Document, table: MetricTable, path: Path) -> None:
    """Report a metric without a value, unless there are reasons why none can be said (八十年代, 几个, damage)."""
    excused = table.kind is Kind.DATE or table.approx or table.standing is not Standing.SOUND
    if not excused and document.sound(*((*path, field) for field in ("value", "low", "high"))):
        document.report(
            path, _("“{field}” is missing").format(field="value"), _("expected value, or low and high")
        )


def _mention_tables(
    document: Document, table: MetricTable, path: Path
) -> Iterator[tuple[MentionTable, Path]]:
    """The places of a metric, whether it names one in its own fields or several in tables."""
    own = {"figure": table.figure, "quote": table.quote, "section": table.section}
    if table.mentions or not document.sound((*path, "mention")):
        for field, given in own.items():
            if given:
                wrong = _("there are mention tables, and “{field}” beside them").format(field=field)
                document.report((*path, field), wrong, _("expected one or the other"))
        for number, mention in enumerate(table.mentions):
            yield mention, (*path, "mention", number)
        return
    missing = [field for field, given in own.items() if not given]
    for field in missing:
        if document.sound((*path, field)):
            expected = _("expected figure, quote and section, or mention tables")
            document.report(path, _("“{field}” is missing").format(field=field), expected)
    if not missing and table.section:
        yield MentionTable(table.figure, table.quote, table.section, table.nth), path


def _check_overlaps(document: Document, found: list[_Found]) -> None:
    """Report figures that share characters; `found` is in the order of the text."""
    for before, after in pairwise(found):
        if after.span.start < before.span.end:
            wrong = _("“{figure}” shares characters with “{other}” of metric {metric}").format(
                figure=shorten(after.table.figure),
                other=shorten(before.table.figure),
                metric=before.metric.id,
            )
            document.report((*after.path, "figure"), wrong, _("expected figures apart"))
