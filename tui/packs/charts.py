"""The charts of a pack, over its metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.speech.notes import Chart, ChartBar

if TYPE_CHECKING:
    from tui.packs.document import Document
    from tui.packs.names import MetricNames
    from tui.packs.schema import ChartsFile
    from tui.packs.toml_lines import Path


def draw_charts(document: Document, file: ChartsFile, metrics: MetricNames) -> tuple[Chart, ...]:
    """The charts; a bar whose metric does not exist is reported."""
    charts: list[Chart] = []
    ids: dict[str, Path] = {}
    for number, table in enumerate(file.charts):
        document.claim(ids, table.id, ("chart", number, "id"))
        for at, bar in enumerate(table.bars):
            metrics.check(document, bar.metric, ("chart", number, "bar", at, "metric"))
        bars = tuple(ChartBar(bar.metric, bar.label, bar.label_en, bar.claim) for bar in table.bars)
        charts.append(
            Chart(
                id=table.id,
                kind=table.kind,
                title=table.title,
                bars=bars,
                title_en=table.title_en,
                caption=table.caption,
                caption_en=table.caption_en,
            )
        )
    return tuple(charts)
