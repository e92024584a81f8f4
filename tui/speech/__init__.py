"""The document model: a speech and all that belongs to it, as frozen values."""

from tui.speech.metrics import Mention, Metric, Standing
from tui.speech.model import Block, BlockKind, Chapter, Section, SectionKind, Span, Speech, Translation
from tui.speech.notes import Chart, ChartBar, ChartKind, Note, NoteKind

__all__ = [
    "Block",
    "BlockKind",
    "Chapter",
    "Chart",
    "ChartBar",
    "ChartKind",
    "Mention",
    "Metric",
    "Note",
    "NoteKind",
    "Section",
    "SectionKind",
    "Span",
    "Speech",
    "Standing",
    "Translation",
]
