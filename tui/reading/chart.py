"""A chart as rows to be drawn: lengths, labels and states, without any glyph."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.speech import ChartKind, Standing
from tui.words import twin

if TYPE_CHECKING:
    from tui.speech import Chart, ChartBar, Metric, Speech


class Bar(Struct, frozen=True):
    """One row of a chart."""

    metric: str
    label: str
    surface: str
    """The figure as printed."""
    length: float
    """From 0 to 1 of the chart's width."""
    standing: Standing
    """A damaged or unclear value is drawn as one, never as a fact."""
    over: bool = False
    """Whether the value leaves the scale, which only sound values set."""
    claim: bool = False
    current: bool = False


class Picture(Struct, frozen=True):
    """A chart ready to be drawn."""

    id: str
    kind: ChartKind
    title: str
    caption: str
    bars: tuple[Bar, ...]
    whole: str = ""
    """The metric of the figure of which the bars are parts; empty where none is said."""

    def is_of(self, metric: str | None) -> bool:
        """Whether a figure is in it, by the id of its metric: as a bar, or as the whole of the bars."""
        return metric is not None and (metric == self.whole or any(bar.metric == metric for bar in self.bars))


def picture(speech: Speech, chart: Chart, current: str | None = None) -> Picture:
    """Lay a chart out, the bar of the metric `current` marked.

    The scale is that of the largest sound value, so that a damaged one cannot dwarf the others; a claimed
    share has a scale of its own, where 100 is full.
    """
    plain = [bar for bar in chart.bars if not bar.claim]
    sound = [_value(speech, bar) for bar in plain if _metric(speech, bar).standing is Standing.SOUND]
    top = max(sound or [_value(speech, bar) for bar in plain] or [Decimal(0)])
    whole = sum(sound, Decimal(0)) if chart.kind is ChartKind.PARTS else top
    bars = tuple(_bar(speech, bar, Decimal(100) if bar.claim else whole, current) for bar in chart.bars)
    title, caption = twin(chart.title, chart.title_en), twin(chart.caption, chart.caption_en)
    return Picture(chart.id, chart.kind, title, caption, bars)


def with_mark(drawn: Picture, current: str | None) -> Picture:
    """A chart with the bar of the current figure marked, by the id of its metric."""
    return replace(drawn, bars=tuple(replace(bar, current=bar.metric == current) for bar in drawn.bars))


def _bar(speech: Speech, bar: ChartBar, whole: Decimal, current: str | None) -> Bar:
    """One bar against its scale."""
    metric = _metric(speech, bar)
    value = _value(speech, bar)
    share = float(value / whole) if whole else 0.0
    mentions = speech.mentions_by_metric[metric.id]
    return Bar(
        metric=metric.id,
        label=twin(bar.label, bar.label_en) or twin(metric.label, metric.label_en),
        surface=mentions[0].surface if mentions else "",
        length=min(1.0, max(0.0, share)),
        standing=metric.standing,
        over=share > 1.0,
        claim=bar.claim,
        current=metric.id == current,
    )


def _metric(speech: Speech, bar: ChartBar) -> Metric:
    """The metric that a bar shows."""
    return speech.metric_by_id[bar.metric]


def _value(speech: Speech, bar: ChartBar) -> Decimal:
    """What the bar's length says: the lower end of what the figure states."""
    return _metric(speech, bar).quantity.low or Decimal(0)
