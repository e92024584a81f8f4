"""Rows of the metrics table, and the places where their figures stand."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from tui.figures import Figure, Quantity


class Standing(StrEnum):
    """The curator's own reading of the source at a metric's figure."""

    SOUND = "sound"
    DAMAGED = "damaged"
    UNCLEAR = "unclear"


class Metric(Struct, frozen=True, gc=False):
    """What is measured, of whom, when; it has one figure or several (its mentions)."""

    id: str
    label: str
    quantity: Quantity
    """What its first mention states."""
    label_en: str = ""
    subject: str = ""
    subject_en: str = ""
    period: str = ""
    period_en: str = ""
    standing: Standing = Standing.SOUND
    reading: str = ""
    """A conjecture of what stood there before the damage; always shown as one."""
    confidence: float | None = None
    """From 0 to 1 where the metric was detected; None where a curator set it down."""
    metric: str = ""
    """What is measured, of which this is a value at one time; empty where a pack does not put its rows together."""
    aspect: str = ""
    """What of it, by the fixed words of `tui.claims.claim_model`; empty likewise."""
    direction: str = ""


class Mention(Struct, frozen=True, gc=False):
    """One place in the text where a metric's figure stands."""

    number: int
    """From 1, in the order of the text."""
    metric: str
    """The metric's id."""
    section: str
    """The id of its section, or of its chapter where it stands in the chapter's heading."""
    figure: Figure
    quote: str = ""
    """The words by which a pack finds it; empty where it was detected."""

    @property
    def start(self) -> int:
        """First code point of the figure in the speech's text."""
        return self.figure.start

    @property
    def end(self) -> int:
        """Code point after the figure in the speech's text."""
        return self.figure.end

    @property
    def surface(self) -> str:
        """The figure as printed."""
        return self.figure.surface
