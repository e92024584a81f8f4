"""The charts panel: the charts of the current metric, or all of them, a bar a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from tui.app.keys import CHARTS
from tui.app.widgets.chart_drawing import chart_rows
from tui.app.widgets.row_list import Row, Rows
from tui.reading.chart import picture
from tui.reading.links import charts_of
from tui.words import _

if TYPE_CHECKING:
    from textual.binding import BindingType

    from tui.app.glyphs import Glyphs
    from tui.reading import Reading


class Charts(Rows, can_focus=True):
    """Charts drawn large; moving over the bars makes their figures current."""

    BINDINGS: ClassVar[list[BindingType]] = [*CHARTS]

    class BarChosen(Message):
        """The cursor came to a bar."""

        def __init__(self, metric: str) -> None:
            """Carry the metric's id."""
            super().__init__()
            self.metric = metric

    def __init__(self, glyphs: Glyphs) -> None:
        """Start with the charts of the current metric."""
        super().__init__(id="charts")
        self.glyphs = glyphs
        self.every = False
        self._reading: Reading | None = None

    def title(self) -> str:
        """What stands above it."""
        return _("All charts") if self.every else _("Charts of the current metric")

    def show(self, reading: Reading) -> None:
        """Draw the charts of the current metric, its bar marked; where it is in none, say so and draw all."""
        self._reading = reading
        speech, metric = reading.speech, reading.metric
        own = charts_of(speech, metric.id) if metric else ()
        charts = speech.charts if self.every or not own else own
        width = max(20, self.scrollable_content_region.width - 2)
        rows: list[Row] = []
        if not speech.charts:
            rows.append(Row(((_("This speech has no charts."), "muted"),)))
        elif not own and not self.every:
            rows += [Row(((_("The current figure is in no chart. All charts:"), "muted"),)), Row()]
        marked = None
        for chart in charts:
            if rows and rows[-1].parts:
                rows.append(Row())
            drawn = picture(speech, chart, metric.id if metric else None)
            for row in chart_rows(drawn, width, self.glyphs, airy=True):
                if marked is None and metric and row.target == metric.id and row.parts[0][0].strip():
                    marked = len(rows) if row.parts[0][0].startswith(self.glyphs.current) else None
                rows.append(row)
        self.show_rows(rows, marked)
        self.show_border()

    def on_resize(self) -> None:
        """Draw again for the new width."""
        if self._reading is not None:
            self.show(self._reading)

    def action_move(self, by: int) -> None:
        """Go to the next bar above or below."""
        bars = [at for at, row in enumerate(self.rows) if row.target is not None and len(row.parts) > 1]
        if not bars:
            return
        here = self.marked if self.marked is not None else -1
        later = [at for at in bars if at > here] if by > 0 else [at for at in reversed(bars) if at < here]
        if later:
            self.post_message(self.BarChosen(str(self.rows[later[0]].target)))

    def action_all(self) -> None:
        """Switch between all charts and those of the current metric."""
        self.every = not self.every
        if self._reading is not None:
            self.show(self._reading)

    def action_pick(self) -> None:
        """Go to the figure of the marked bar, in the text."""
        if self.marked is not None:
            self.post_message(self.Picked(self, self.rows[self.marked].target))
