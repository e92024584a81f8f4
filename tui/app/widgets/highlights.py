"""Which stretch of a line is drawn how: figures, the current one, hits, the selection, noted words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.speech import BlockKind, NoteKind, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.speech import Mention, Span, Speech

_BLOCKS = {
    BlockKind.TITLE: "text--title",
    BlockKind.SUBTITLE: "text--subtitle",
    BlockKind.BYLINE: "text--subtitle",
    BlockKind.CHAPTER: "text--chapter",
    BlockKind.HEADING: "text--heading",
    BlockKind.PARAGRAPH: "",
    BlockKind.FRONT: "text--apart",
    BlockKind.BACK: "text--apart",
    BlockKind.ASIDE: "text--apart",
}
_FIGURES = {
    Standing.SOUND: "text--figure",
    Standing.DAMAGED: "text--damaged",
    Standing.UNCLEAR: "text--unclear",
}


@dataclass(frozen=True)
class Highlights:
    """All that colours the text at one moment."""

    speech: Speech
    current: Mention | None = None
    hits: tuple[Span, ...] = ()
    changed: tuple[Span, ...] = ()
    """Figures that are changed against another draft, or that it has not, in the order of the text."""
    selection: Span | None = None
    operands: tuple[Span, ...] = ()
    _noted: tuple[tuple[int, int, str], ...] = field(init=False)

    def __post_init__(self) -> None:
        """Collect the noted words once, in the order of the text."""
        noted = sorted(
            (span.start, span.end, "text--damage" if note.kind is NoteKind.DAMAGE else "text--term")
            for note in self.speech.notes
            if note.kind is not NoteKind.CONTEXT
            for span in note.spans
        )
        object.__setattr__(self, "_noted", tuple(noted))

    def ranges(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The coloured stretches that touch a line, lowest layer first."""
        for low, high, name in self._noted:
            if low < end and start < high:
                yield low, high, name
        speech = self.speech
        index = max(0, speech.mention_after(start) - 1)
        while index < len(speech.mentions) and speech.mentions[index].start < end:
            mention = speech.mentions[index]
            if mention.end > start:
                yield mention.start, mention.end, _FIGURES[speech.metric_by_id[mention.metric].standing]
            index += 1
        at = bisect_right(self.changed, start, key=_end)
        while at < len(self.changed) and self.changed[at].start < end:
            yield self.changed[at].start, self.changed[at].end, "text--changed"
            at += 1
        for span in self.operands:
            yield span.start, span.end, "text--operand"
        for span in self.hits:
            yield span.start, span.end, "text--hit"
        if self.current is not None:
            yield self.current.start, self.current.end, "text--current"
        if self.selection is not None:
            yield self.selection.start, self.selection.end, "text--selection"


def _end(span: Span) -> int:
    """The code point after a stretch."""
    return span.end


def pieces(
    highlights: Highlights, kind: BlockKind, start: int, end: int
) -> Iterator[tuple[int, int, list[str]]]:
    """Cut a line into stretches of one look; joined they are the line."""
    ranges = [(max(low, start), min(high, end), name) for low, high, name in highlights.ranges(start, end)]
    ranges = [item for item in ranges if item[0] < item[1]]
    cuts = sorted({start, end, *(low for low, _, _ in ranges), *(high for _, high, _ in ranges)})
    below = [_BLOCKS[kind]] if _BLOCKS[kind] else []
    for low, high in pairwise(cuts):
        yield low, high, below + [name for first, last, name in ranges if first <= low and high <= last]
