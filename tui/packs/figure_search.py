"""Figures of a text looked for behind a screen: what was found so far is a speech, and so is what is found at last."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.files import bounds
from tui.packs.plain import bare_speech, metric_of, sections_of, with_figures
from tui.scheduler import Scheduler
from tui.speech.division import divide
from tui.speech.figure_units import FigureUnits
from tui.speech.found_figures import FITS, Cells, FoundFigures, Windows
from tui.speech.model import Pending

if TYPE_CHECKING:
    from tui.documents.document_model import Document
    from tui.packs.plain import Progress
    from tui.speech import Metric, Speech
    from tui.speech.found_figures import Found

_SLICE = 0.1
"""Seconds between two times that it is told how much is done."""


class FigureSearch:
    """Looks for the figures of one document, unit by unit, from a place outwards."""

    def __init__(
        self,
        document: Document,
        *,
        id: str,  # noqa: A002 - the speech's own word
        at: int = 0,
        fits: int | None = None,
    ) -> None:
        """Divide a document; nothing is looked for yet.

        Args:
            document: A file as read.
            id: What its speech is known by.
            at: The place that is looked at.
            fits: How many figures are held (`FITS`); of more only the places are, and of the units asked for last.
        """
        division = divide(document)
        self.bare = bare_speech(document, division, id)
        """The speech without figures."""
        self._units = FigureUnits(document, division)
        units = self._units.units
        self._fits, self._name = FITS if fits is None else fits, document.name or id
        self._windows = Windows(self._units.find, self._fits)
        self._starts, self._ends = [b""] * len(units), [b""] * len(units)
        self._section = sections_of(self.bare)
        end = units[-1].end if units else 0
        self.scheduler = Scheduler([unit.start for unit in units], end, self._find, at=at)
        """Says which unit is next, and works them out."""
        self.count = 0
        """How many figures were found."""

    def take_date(self, date: str) -> None:
        """Say when the document was made, of what is given from now on."""
        document = self.bare.document
        if document is not None:
            self.bare = replace(self.bare, document=replace(document, dated=date))

    def _find(self, unit: int) -> None:
        """Look for the figures of a unit."""
        found = self._units.find(unit)
        self._windows.keep(unit, found)
        self._starts[unit] = array("I", [figure.start for figure, _place in found]).tobytes()
        self._ends[unit] = array("I", [figure.end for figure, _place in found]).tobytes()
        self.count += len(found)

    def all(self, progress: Progress | None = None) -> Speech:
        """The speech with all figures, which are looked for now.

        Args:
            progress: Told how much is done.

        Raises:
            Problems: There are more of them than there may be.
        """
        while self.scheduler.work(_SLICE):
            bounds.check(self._name, bounds.FIGURES, self.count, bounds.STREAMED)
            if progress is not None:
                progress(self.scheduler.covered, self.scheduler.total)
        bounds.check(self._name, bounds.FIGURES, self.count, bounds.STREAMED)
        return self.speech()

    def speech(self) -> Speech:
        """The speech with the figures that were found up to now."""
        scheduler = self.scheduler
        if not scheduler.left and self.count <= self._fits:
            every = (one for unit in range(len(self._starts)) for one in self._windows.of(unit))
            return with_figures(self.bare, every)
        found = FoundFigures(self._windows, self._starts, self._ends, self._metric, self._section)
        pending = None
        if scheduler.left:
            pending = Pending(scheduler.gap(0), scheduler.covered, scheduler.total)
        return replace(
            self.bare,
            metrics=found.metrics(),
            mentions=found.mentions(),
            cells=Cells(found),
            found=found,
            pending=pending,
        )

    def _metric(self, number: int, found: Found) -> Metric:
        """The row of a figure."""
        return metric_of(self.bare.text, number, found)
