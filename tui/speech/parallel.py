"""A speech and its translation: the translation as a speech of its own, and the ways from each text to the other."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.compiled import late
from tui.speech.model import Block, Chapter, Section, Span, Speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.speech.metrics import Mention
    from tui.speech.notes import Note

_ASIDE = late(r"\s*\([^)]*\)")
"""What a glossary says beside a term: `organisation building (short form)`."""


class Parallel(Struct, frozen=True, dict=True):
    """Two texts of one speech, block for block; offsets of each count its own text."""

    source: Speech
    other: Speech
    """The translation: its mentions keep the numbers that they have in the source, in the order of its own text."""

    @cached_property
    def _source_mentions(self) -> dict[int, Mention]:
        return {mention.number: mention for mention in self.source.mentions}

    @cached_property
    def _other_mentions(self) -> dict[int, Mention]:
        return {mention.number: mention for mention in self.other.mentions}

    @cached_property
    def _knots(self) -> dict[tuple[int, bool], tuple[list[int], list[int]]]:
        return {}

    def translated(self, mention: Mention) -> Mention | None:
        """A mention of the source as the translation has it; None where it is not said there."""
        return self._other_mentions.get(mention.number)

    def original(self, mention: Mention) -> Mention:
        """A mention of the translation as the source has it."""
        return self._source_mentions[mention.number]

    def to_other(self, offset: int) -> int:
        """The code point of the translation that stands for one of the source, in the same block.

        A figure stands for itself, the beginning of a block for its beginning; what stands between
        two figures is about as far between them as it was.
        """
        mention = self.source.mention_at(offset)
        twin = self.translated(mention) if mention else None
        if mention and twin:
            return min(twin.start + offset - mention.start, twin.end - 1)
        return self._across(offset, self.source, self.other, back=False)

    def to_source(self, offset: int) -> int:
        """The code point of the source that stands for one of the translation; as `to_other`."""
        mention = self.other.mention_at(offset)
        if mention:
            twin = self.original(mention)
            return min(twin.start + offset - mention.start, twin.end - 1)
        return self._across(offset, self.other, self.source, back=True)

    def span_to_other(self, span: Span) -> Span:
        """A stretch of the source in the translation: its figures where it has any, else the blocks that it touches.

        Where the words themselves stand nobody has said, so nothing narrower would be true.
        """
        figures = [self.translated(one) for one in self.source.mentions if _inside(one, span)]
        said = [one for one in figures if one]
        if said and len(said) == len(figures):
            return Span(min(one.start for one in said), max(one.end for one in said))
        first = self.source.block_at(span.start)
        last = self.source.block_at(max(span.start, span.end - 1))
        return Span(self.other.blocks[first].start, self.other.blocks[last].end)

    def span_to_source(self, span: Span) -> Span:
        """A stretch of the translation in the source: its figures where it has any, else the blocks that it touches."""
        figures = [self.original(one) for one in self.other.mentions if _inside(one, span)]
        if figures:
            return Span(min(one.start for one in figures), max(one.end for one in figures))
        first = self.other.block_at(span.start)
        last = self.other.block_at(max(span.start, span.end - 1))
        return Span(self.source.blocks[first].start, self.source.blocks[last].end)

    def _across(self, offset: int, start: Speech, goal: Speech, *, back: bool) -> int:
        """Between two knots in proportion; outside a block at its end."""
        index = start.block_at(offset)
        if not start.blocks:
            return 0
        here, there = self._block_knots(index, back=back)
        offset = min(max(offset, here[0]), here[-1])
        at = min(bisect_right(here, offset), len(here) - 1)
        low, high = here[at - 1], here[at]
        if high == low:
            return there[at - 1]
        moved = there[at - 1] + (offset - low) * (there[at] - there[at - 1]) // (high - low)
        return min(moved, goal.blocks[index].end)

    def _block_knots(self, index: int, *, back: bool) -> tuple[list[int], list[int]]:
        """The places of a block that stand for each other: its ends, and the figures that keep their order."""
        key = (index, back)
        if key not in self._knots:
            source, other = self.source.blocks[index], self.other.blocks[index]
            pairs = [(one, self.translated(one)) for one in self.source.mentions if _inside(one, source)]
            figures = [(one, twin) for one, twin in pairs if twin and _inside(twin, other)]
            knots = [(source.start, other.start)]
            for one, twin in _in_order(figures):
                knots += [(one.start, twin.start), (one.end, twin.end)]
            knots.append((source.end, other.end))
            here, there = zip(*knots, strict=True)
            self._knots[key] = (list(there), list(here)) if back else (list(here), list(there))
        return self._knots[key]


def parallel(speech: Speech) -> Parallel | None:
    """A speech beside its translation; None where it has none."""
    translation = speech.translation
    if translation is None:
        return None
    mentions = []
    for mention, span in zip(speech.mentions, translation.figures, strict=True):
        if span is not None:
            surface = translation.text[slice(*span)]
            figure = replace(mention.figure, start=span.start, end=span.end, surface=surface)
            mentions.append(replace(mention, figure=figure))
    mentions.sort(key=lambda mention: (mention.start, mention.number))
    moved = _Moved(speech, translation.text, translation.blocks, {one.number: one for one in mentions})
    other = replace(
        speech,
        text=translation.text,
        title=moved.title,
        subtitle="",
        blocks=translation.blocks,
        sections=tuple(moved.part(section) for section in speech.sections),
        chapters=tuple(moved.chapter(chapter) for chapter in speech.chapters),
        mentions=tuple(mentions),
        notes=tuple(moved.note(note) for note in speech.notes),
        front="",
        back="",
        translation=None,
    )
    return Parallel(speech, other)


class _Moved(Struct, frozen=True):
    """What belongs to a speech, moved to where its translation has it."""

    speech: Speech
    text: str
    blocks: tuple[Block, ...]
    mentions: dict[int, Mention]

    @property
    def title(self) -> str:
        """The title in the translation."""
        titles = (block for block in self.blocks if block.kind == "title")
        return next((self.text[block.start : block.end] for block in titles), self.speech.title)

    def part(self, part: Section) -> Section:
        """A section from its first block to its last."""
        return replace(part, start=self._first(part.start).start, end=self._last(part.end).end)

    def chapter(self, chapter: Chapter) -> Chapter:
        """A chapter, its heading translated."""
        heading = self._first(chapter.start)
        words = self.text[heading.start : heading.end]
        return replace(chapter, heading=words, start=heading.start, end=self._last(chapter.end).end)

    def note(self, note: Note) -> Note:
        """A note at the words that it is about, as far as the translation's words say where that is."""
        spans: set[Span] = set()
        for span in note.spans:
            spans.update(self._spans(note, span))
        return replace(note, spans=tuple(sorted(spans)))

    def _spans(self, note: Note, span: Span) -> Iterable[Span]:
        """Where a block says what stands at a span of the source: figures, the term, or the same characters."""
        mention = self.speech.mention_at(span.start)
        if mention and mention.number in self.mentions:
            figure = self.mentions[mention.number]
            return [Span(figure.start, figure.end)]
        block = self.blocks[self.speech.block_at(span.start)]
        pattern = _term(note.term_en) or re.escape(self.speech.text[span.start : span.end])
        found = re.compile(pattern, re.IGNORECASE).finditer(self.text, block.start, block.end)
        return [Span(*match.span()) for match in found if match.end() > match.start()]

    def _first(self, start: int) -> Block:
        return self.blocks[self.speech.block_at(start)]

    def _last(self, end: int) -> Block:
        return self.blocks[self.speech.block_at(max(0, end - 1))]


def _term(words: str) -> str:
    """A pattern for a term, each of its words in the plural or not; empty for no term."""
    found = [re.escape(word.removesuffix("s")) for word in _ASIDE.sub("", words).split()]
    return r"\b" + r"s?\s+".join(found) + r"s?\b" if found else ""


def _inside(mention: Mention, span: Span | Block) -> bool:
    return span.start <= mention.start and mention.end <= span.end


def _in_order(pairs: Sequence[tuple[Mention, Mention]]) -> Iterator[tuple[Mention, Mention]]:
    """As many of the pairs as keep their order in both texts, none overlapping."""
    best: list[tuple[int, int | None]] = []
    for at, (_one, twin) in enumerate(pairs):
        before = [(best[i][0], i) for i in range(at) if pairs[i][1].end <= twin.start]
        length, previous = max(before, default=(0, None))
        best.append((length + 1, previous))
    at_last = max(range(len(best)), key=lambda i: best[i][0], default=None)
    chain = []
    while at_last is not None:
        chain.append(pairs[at_last])
        at_last = best[at_last][1]
    yield from reversed(chain)
