"""Editorial notes and charts, which come with a pack and are read-only."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from tui.speech.model import Span


class NoteKind(StrEnum):
    """What an editorial note is about."""

    TERM = "term"
    DAMAGE = "damage"
    CONTEXT = "context"


class Note(Struct, frozen=True):
    """An editorial note on a phrase, a paragraph, a section or a metric."""

    id: str
    kind: NoteKind
    text: str
    text_en: str = ""
    term: str = ""
    """The term explained, where the note is about one."""
    term_en: str = ""
    spans: tuple[Span, ...] = ()
    """Where it stands in the text; one note may stand at several places; empty for a whole section."""
    section: str = ""
    """The id of the section (or chapter) that it belongs to, where it is about one."""
    metric: str = ""
    """The id of the metric that it is about, where it is about one."""


class ChartKind(StrEnum):
    """How a chart draws its bars."""

    BARS = "bars"
    PARTS = "parts"
    """Parts of a whole, or of a sum; a claimed share may stand beside them."""
    CHAIN = "chain"
    """Levels that lead from one to the next (24 → 182 → 1159)."""


class ChartBar(Struct, frozen=True):
    """One bar of a chart: a metric under a short name."""

    metric: str
    label: str = ""
    """Short name; the metric's label where empty."""
    label_en: str = ""
    claim: bool = False
    """Whether it is a claim beside the bars (a share that the text states), not one of them."""


class Chart(Struct, frozen=True):
    """A small picture drawn from metrics."""

    id: str
    kind: ChartKind
    title: str
    bars: tuple[ChartBar, ...]
    title_en: str = ""
    caption: str = ""
    """A sentence under the chart, where it needs one."""
    caption_en: str = ""
