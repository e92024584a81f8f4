"""The charts panel: the charts of the current metric, or all of them, a bar a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from tui.app.keys import CHARTS
from tui.app.slices import begin, in_slices
from tui.app.widgets.chart_drawing import chart_rows
from tui.app.widgets.row_list import Row, Rows
from tui.reading.chart import picture, with_mark
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from tui.app.glyphs import Glyphs
    from tui.claims.settled_claims import SettledClaims
    from tui.reading.chart import Picture
    from tui.reading.state import Reading
    from tui.speech import Speech
    from tui.speech.tried import Sum


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
        self._settled: SettledClaims | None = None
        self._sums: tuple[Sum, ...] = ()
        self._made: tuple[Speech, SettledClaims, tuple[Sum, ...], tuple[Picture, ...]] | None = None
        """The charts of a text, with what they were made of."""

    def title(self) -> str:
        """What stands above it."""
        return _("All charts") if self.every else _("Charts of the current metric")

    def show(
        self, reading: Reading, settled: SettledClaims | None = None, sums: tuple[Sum, ...] | None = None
    ) -> None:
        """Draw the charts of the current metric, its bar marked; where it is in none, say so and draw all.

        Args:
            reading: Where one reads.
            settled: What reviewers settled of claims, which charts of a text go by; None leaves what was settled.
            sums: The wholes and parts that equations bear out; likewise.
        """
        self._reading = reading
        self._settled = settled or self._settled
        self._sums = self._sums if sums is None else sums
        metric = reading.metric.id if reading.metric else None
        every = self._pictures(reading, metric)
        own = [one for one in every or () if one.is_of(metric)]
        charts = every or () if self.every or not own else own
        width = max(20, self.scrollable_content_region.width - 2)
        rows: list[Row] = []
        if every is None:
            rows.append(Row(((_("Charts are there as soon as all figures are read."), "muted"),)))
        elif not every:
            words = _("This speech has no charts.")
            if reading.speech.found is not None:
                words = _("No charts: the text has too many figures to put them together.")
            rows.append(Row(((words, "muted"),)))
        elif not own and not self.every:
            rows += [Row(((_("The current figure is in no chart. All charts:"), "muted"),)), Row()]
        marked = None
        for drawn in charts:
            if rows and rows[-1].parts:
                rows.append(Row())
            for row in chart_rows(drawn, width, self.glyphs, airy=True):
                if marked is None and metric and row.target == metric and row.parts[0][0].strip():
                    marked = len(rows) if row.parts[0][0].startswith(self.glyphs.current) else None
                rows.append(row)
        self.show_rows(rows, marked)
        self.show_border()

    def _pictures(self, reading: Reading, metric: str | None) -> Sequence[Picture] | None:
        """All charts, the bar of a metric marked; None where the claims of a text are still to be read."""
        speech = reading.speech
        if not speech.detected:
            return [picture(speech, chart, metric) for chart in speech.charts]
        if speech.found is not None:
            return ()
        from tui.claims.settled_claims import NOTHING_SETTLED  # noqa: PLC0415 - a pack does without
        from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise
        from tui.reading.detected_charts import detected_charts  # noqa: PLC0415 - likewise

        if speech.pending is not None or not claims_of(speech).is_ready:
            begin(self, "charts", self._read, speech)
            return None
        settled = self._settled or NOTHING_SETTLED
        made = self._made
        if made is None or made[0] is not speech or made[1:3] != (settled, self._sums):
            made = self._made = speech, settled, self._sums, detected_charts(speech, settled, self._sums)
        return [with_mark(one, metric) for one in made[3]]

    async def _read(self, speech: Speech) -> None:
        """Read the claims of many figures, a slice at a time, then draw."""
        from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - a pack does without

        if speech.pending is not None:  # it is shown anew when more figures are known
            return
        claims = claims_of(speech)
        async for _claim in in_slices(map(claims.at, speech.mentions)):
            pass
        if self._reading is not None and self._reading.speech is speech and claims.is_ready:
            self.show(self._reading)

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
