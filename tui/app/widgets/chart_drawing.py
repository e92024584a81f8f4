"""Charts as rows: bars in eighths of a cell, damaged values hatched, claims beside what they claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.app.painting import cut, wrap
from tui.app.widgets.row_list import Row
from tui.speech import ChartKind, Standing
from tui.words import _

if TYPE_CHECKING:
    from tui.app.glyphs import Glyphs
    from tui.reading.chart import Bar, Picture

LABEL = 0.42
"""The share of a chart's width that labels may take."""


def chart_rows(picture: Picture, width: int, glyphs: Glyphs, *, airy: bool = False) -> list[Row]:
    """Draw a chart `width` cells wide: its title, a row a bar, its caption; `airy` with a blank row between bars."""
    before = "  " if airy else ""  # under the pointer's column stand the bars alone
    inner = width - len(before)
    rows = [
        Row(((before + line, "strong"),), target=picture.bars[0].metric)
        for line in wrap(picture.title, inner)
    ]
    most = max(4, int(width * LABEL))
    names = [min(most, cell_len(_name(bar))) for bar in picture.bars]
    values = [cell_len(_value(bar, glyphs)) for bar in picture.bars]
    label, value = max(names, default=0), max(values, default=0)
    room = max(1, width - label - value - 4)
    for index, bar in enumerate(picture.bars):
        if picture.kind is ChartKind.CHAIN and index:
            rows.append(Row(((f"{' ' * (label + 3)}{glyphs.chain}", "muted"),)))
        elif airy:
            rows.append(Row())
        rows.append(_bar_row(bar, label, value, room, glyphs))
    rows += [Row()] if airy and picture.caption else []
    rows += [Row(((before + line, "muted"),)) for line in wrap(picture.caption, inner) if picture.caption]
    return rows


def _bar_row(bar: Bar, label: int, value: int, room: int, glyphs: Glyphs) -> Row:
    """One bar: pointer, name, drawn length, figure as printed with its standing."""
    (name, _style), *_rest = cut(((_name(bar), ""),), label, glyphs.more) or (("", ""),)
    name += " " * (label - cell_len(name))
    said = _value(bar, glyphs)
    drawn = stroke(bar, room, glyphs)
    return Row(
        (
            (f"{glyphs.current if bar.current else ' '} ", "accent"),
            (name + " ", "strong" if bar.current else ""),
            (drawn + " " * (room - cell_len(drawn)), _style_of(bar)),
            (" " * (value - cell_len(said) + 1) + said, _style_of(bar) if _doubtful(bar) else ""),
        ),
        target=bar.metric,
    )


def stroke(bar: Bar, room: int, glyphs: Glyphs) -> str:
    """The bar itself, at most `room` cells: something wherever there is a value, never more than fits."""
    if _doubtful(bar):
        full = max(1, round(bar.length * room))
        return glyphs.hatch * (full - 1) + glyphs.over if bar.over else glyphs.hatch * full
    if bar.claim:
        return glyphs.claim * max(1, round(bar.length * room))
    steps = len(glyphs.bar)
    eighths = max(1, round(bar.length * room * steps))
    full, rest = divmod(eighths, steps)
    return glyphs.bar[-1] * full + (glyphs.bar[rest - 1] if rest else "")


def _doubtful(bar: Bar) -> bool:
    """Whether the value may not be drawn as a fact."""
    return bar.standing is not Standing.SOUND


def _style_of(bar: Bar) -> str:
    """The style of a bar's stroke."""
    if _doubtful(bar):
        return "damaged" if bar.standing is Standing.DAMAGED else "unclear"
    return "current" if bar.current else "bar"


def _name(bar: Bar) -> str:
    """The bar's name; a claim says that it is one."""
    return _("claimed: {label}").format(label=bar.label) if bar.claim else bar.label


def _value(bar: Bar, glyphs: Glyphs) -> str:
    """The figure as printed, with the sign of its standing."""
    sign = {Standing.SOUND: "", Standing.DAMAGED: glyphs.damaged, Standing.UNCLEAR: glyphs.unclear}[
        bar.standing
    ]
    return f"{bar.surface} {sign}" if sign else bar.surface
