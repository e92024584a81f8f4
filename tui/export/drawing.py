"""Charts as SVG inside a page: bars, each with its label and its figure in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.files.sanitizing import sanitize_line
from tui.reading.chart import picture
from tui.speech import ChartKind, Standing
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.reading.chart import Bar, Picture
    from tui.speech import Chart, Speech

LABELS, BARS, FIGURES = 220, 320, 160
"""Widths of the three columns: labels, bars, figures."""
ROW = 26
THICK = 14


def draw(speech: Speech, chart: Chart, text: Callable[[str], str], link: Callable[[str], str]) -> str:
    """A chart as an SVG element.

    Args:
        speech: The speech that it belongs to.
        chart: The chart.
        text: Makes any words safe to stand in the page.
        link: Where a metric's bar leads to, as the value of an attribute; empty for nowhere.
    """
    drawn = picture(speech, chart)
    height = ROW * len(drawn.bars)
    rows = "\n".join(_row(drawn, bar, ROW * at, text, link(bar.metric)) for at, bar in enumerate(drawn.bars))
    return (
        f'<svg viewBox="0 0 {LABELS + BARS + FIGURES} {height}" role="group" '
        f'aria-label="{text(sanitize_line(drawn.title))}">\n{rows}\n</svg>'
    )


def _row(drawn: Picture, bar: Bar, top: int, text: Callable[[str], str], link: str) -> str:
    """A label, a bar, a figure; what is not sound is hatched, and said so."""
    middle = top + ROW / 2 + 5
    said = sanitize_line(bar.surface) + "".join(f" ({word})" for word in _remarks(bar))
    label = text(sanitize_line(bar.label))
    parts = [
        f'<text x="{LABELS - 8}" y="{middle:g}" text-anchor="end">{label}</text>',
        *_shape(drawn, bar, top),
        f'<text x="{LABELS + BARS + 8}" y="{middle:g}">{text(said)}</text>',
    ]
    inner = "".join(parts)
    return f'<a href="{link}">{inner}</a>' if link else f"<g>{inner}</g>"


def _shape(drawn: Picture, bar: Bar, top: int) -> Iterator[str]:
    """The bar itself, at least a hair wide; a chain's bars stand in the middle, so that levels lead down."""
    width = max(2.0, bar.length * BARS)
    left = LABELS + ((BARS - width) / 2 if drawn.kind is ChartKind.CHAIN else 0)
    kind = "claim" if bar.claim else str(bar.standing)
    upper = top + (ROW - THICK) / 2
    yield (f'<rect class="bar {kind}" x="{left:.1f}" y="{upper:g}" width="{width:.1f}" height="{THICK}"/>')
    if bar.over:  # it leaves the scale: the bar is cut, and shows it
        yield f'<path class="cut" d="M{LABELS + BARS - 12} {upper + THICK + 3:g}l6 -{THICK + 6}m4 0l-6 {THICK + 6}"/>'


def _remarks(bar: Bar) -> Iterator[str]:
    """What must be known of a bar beside its figure."""
    if bar.standing is not Standing.SOUND:
        yield _("damaged") if bar.standing is Standing.DAMAGED else _("unclear")
    if bar.claim:
        yield _("claimed")
