"""A speech: one text, and the blocks, sections and chapters that divide it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from tui.speech.metrics import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.documents.addresses import Address
    from tui.documents.document_model import Document
    from tui.documents.table_model import Table
    from tui.figures import Figure
    from tui.speech.found_figures import FoundFigures
    from tui.speech.metrics import Mention, Metric
    from tui.speech.notes import Chart, Note
    from tui.speech.table_cells import CellPlace


class Span(NamedTuple):
    """A stretch of a speech's text, in code points, end excluded."""

    start: int
    end: int


class BlockKind(StrEnum):
    """What a block of text is in the speech."""

    SUBTITLE = "subtitle"
    TITLE = "title"
    BYLINE = "byline"
    """A line under the titles: the occasion, the date, the speaker."""
    CHAPTER = "chapter"
    """A chapter's heading."""
    HEADING = "heading"
    """A section's heading where it stands on a line of its own."""
    PARAGRAPH = "paragraph"
    FRONT = "front"
    """What a file has before the speech: a download site's notice, tags."""
    BACK = "back"
    """What a file has after the speech: a page footer."""
    ASIDE = "aside"
    """A line among the text of a file that is none of it: a page's number, a running head."""


class SectionKind(StrEnum):
    """What a section is for the reader."""

    OPENING = "opening"
    MECHANISM = "mechanism"
    """Shown as a tab, first of all."""
    PLAIN = "section"


class Block(Struct, frozen=True, gc=False):
    """A heading or a paragraph; between two blocks there is only white space of the text."""

    kind: BlockKind
    start: int
    end: int
    """End of the block, its last line break excluded; line breaks may stand inside."""
    section: str = ""
    """The id of its section; a chapter's heading belongs to its chapter; empty elsewhere."""


class Chapter(Struct, frozen=True):
    """A numbered part of the speech (一、 二、)."""

    id: str
    heading: str
    """As it stands in the text, number included."""
    start: int
    end: int
    """From the start of its heading to the end of its last section."""
    title: str = ""
    """Short name for the outline; the heading where empty."""
    title_en: str = ""


class Section(Struct, frozen=True):
    """A part of a chapter, or the opening, which stands outside the chapters."""

    id: str
    key: str
    """The digit that jumps here; empty where there is none."""
    kind: SectionKind
    title: str
    """Short name for outline and tabs."""
    start: int
    end: int
    """From the start of its first block to the end of its last."""
    title_en: str = ""
    chapter: str = ""
    """The id of its chapter; empty for the opening."""
    inner: bool = False
    """Whether it stands inside the section before it, where chapters have no headings of their own."""


class Translation(Struct, frozen=True):
    """The speech in another language, block for block; its offsets count its own `text`."""

    language: str
    text: str
    blocks: tuple[Block, ...]
    """One for each block of the speech, in the same order."""
    figures: tuple[Span | None, ...]
    """For each mention of the speech where its figure stands here; None where it is not said."""


class Pending(Struct, frozen=True):
    """How far figures are still being looked for in a text."""

    gap: int
    """Where the first stretch begins that was not looked through: numbers of figures from there on are not final."""
    covered: int
    """Code points that were looked through."""
    total: int
    """Code points of all that is looked through."""


class Speech(Struct, frozen=True, dict=True):
    """The whole document; every offset in it counts code points of `text`."""

    id: str
    """The draft that it is: it follows from what it says (`tui.speech.identity`); empty where it says nothing."""
    text: str
    """For a pack what `hegao show` prints, for a file its decoded content."""
    title: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    chapters: tuple[Chapter, ...] = ()
    subtitle: str = ""
    title_en: str = ""
    subtitle_en: str = ""
    metrics: Sequence[Metric] = ()
    mentions: Sequence[Mention] = ()
    """All mentions of all metrics in the order of the text: the figures of the speech, as far as they are known."""
    notes: tuple[Note, ...] = ()
    charts: tuple[Chart, ...] = ()
    front: str = ""
    """What a pack's source has before the speech."""
    back: str = ""
    detected: bool = False
    """Whether its figures were detected on the spot, not set down by a curator."""
    translation: Translation | None = None
    document: Document | None = None
    """What it was made of; None for one of a pack."""
    cells: Mapping[int, CellPlace] = field(default_factory=dict)
    """For the number of each mention that stands in a table its row and column."""
    found: FoundFigures | None = None
    """Where figures are not held but worked out when they are asked for: what works them out; its views are above."""
    pending: Pending | None = None
    """How far figures are being looked for; None where all are there."""

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of its document, in the order of the text."""
        return self.document.tables if self.document else ()

    @cached_property
    def numbers(self) -> dict[int, str]:
        """What Word shows before a heading and the text does not hold, by the offset where the heading begins."""
        blocks = self.document.blocks if self.document else ()
        return {block.start: block.number for block in blocks if block.number}

    @cached_property
    def apart(self) -> dict[int, str]:
        """Why a block is none of the speech, by its offset: the id of a reason of `tui.documents.boilerplate`."""
        blocks = self.document.blocks if self.document else ()
        return {block.start: str(block.reason) for block in blocks if block.reason is not None}

    def address(self, offset: int) -> Address | None:
        """Where in its file a place of the text stands; None for a speech of a pack."""
        return self.document.address(offset) if self.document else None

    @cached_property
    def metric_by_id(self) -> Mapping[str, Metric]:
        """Each metric under its id."""
        if self.found is not None:
            return self.found.by_id()
        return {metric.id: metric for metric in self.metrics}

    @cached_property
    def section_by_id(self) -> dict[str, Section]:
        """Each section under its id."""
        return {section.id: section for section in self.sections}

    @cached_property
    def mentions_by_metric(self) -> Mapping[str, tuple[Mention, ...]]:
        """The mentions of each metric, in the order of the text."""
        if self.found is not None:
            return self.found.by_metric()
        found: dict[str, list[Mention]] = {metric.id: [] for metric in self.metrics}
        for mention in self.mentions:
            found[mention.metric].append(mention)
        return {metric: tuple(mentions) for metric, mentions in found.items()}

    @cached_property
    def mentions_by_section(self) -> Mapping[str, Sequence[Mention]]:
        """The mentions in each section that has some; those of a chapter's heading count to its first section."""
        if self.found is not None:
            from tui.speech.found_figures import by_section  # noqa: PLC0415 - a pack does without

            heads = {chapter.id: chapter.start for chapter in self.chapters}
            starts = [
                min(section.start, heads.pop(section.chapter, section.start)) for section in self.sections
            ]
            return by_section(self.found, [section.id for section in self.sections], starts)
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            section = self.section_at(mention.start)
            if section is not None:
                found.setdefault(section.id, []).append(mention)
        return {section: tuple(mentions) for section, mentions in found.items()}

    def section_of(self, mention: Mention) -> Section | None:
        """The section to which a figure counts, that of a chapter's heading to its first; None before all sections."""
        return self.section_by_id.get(mention.section) or self.section_at(mention.start)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.start for section in self.sections]

    @cached_property
    def _mention_starts(self) -> Sequence[int]:
        if self.found is not None:
            return self.found.starts
        return [mention.start for mention in self.mentions]

    @property
    def figure_starts(self) -> Sequence[int]:
        """Where each figure begins, in the order of the text."""
        return self._mention_starts

    @cached_property
    def doubtful_starts(self) -> list[int]:
        """Where figures begin that are damaged or unclear in the source; detected ones are taken to be sound."""
        if self.detected:
            return []
        doubtful = {metric.id for metric in self.metrics if metric.standing is not Standing.SOUND}
        return [mention.start for mention in self.mentions if mention.metric in doubtful]

    def figures(self) -> tuple[Figure, ...]:
        """All figures, in the order of the text."""
        if self.found is not None:
            return tuple(figure for figure, _place in self.found.all())
        return tuple(mention.figure for mention in self.mentions)

    @property
    def figure_places(self) -> Sequence[Span]:
        """Where each figure stands, in the order of the text; none is worked out for that."""
        if self.found is not None:
            return self.found.spans()
        return [Span(mention.start, mention.end) for mention in self.mentions]

    def start_of(self, index: int) -> int:
        """Where a mention's figure begins, by the mention's index."""
        return self._mention_starts[index]

    def figure_spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where the figures stand that begin in a stretch of the text."""
        first, last = bisect_left(self._mention_starts, start), bisect_left(self._mention_starts, end)
        if self.found is not None:
            return list(zip(self.found.starts[first:last], self.found.ends[first:last], strict=True))
        return [(one.start, one.end) for one in self.mentions[first:last]]

    def block_at(self, offset: int) -> int:
        """Index of the block that holds `offset`, or of the last one before it (0 before all)."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def section_at(self, offset: int) -> Section | None:
        """The section that holds `offset`, or the last one begun before it; None before the first.

        A chapter's heading counts to the section that follows it.
        """
        block = self.blocks[self.block_at(offset)]
        if block.section in self.section_by_id:
            return self.section_by_id[block.section]
        if block.kind is BlockKind.CHAPTER:
            after = bisect_right(self._section_starts, offset)
            if after < len(self.sections) and self.sections[after].chapter == block.section:
                return self.sections[after]
        index = bisect_right(self._section_starts, offset) - 1
        return self.sections[index] if index >= 0 else None

    def mention_at(self, offset: int) -> Mention | None:
        """The mention whose figure covers `offset`, if any."""
        index = bisect_right(self._mention_starts, offset) - 1
        if index >= 0 and offset < self.mentions[index].end:
            return self.mentions[index]
        return None

    def figure_at(self, offset: int) -> int | None:
        """The number of the figure that covers `offset`, if any; it is not worked out for that."""
        index = bisect_right(self._mention_starts, offset) - 1
        if index < 0:
            return None
        end = self.mentions[index].end if self.found is None else self.found.ends[index]
        return index + 1 if offset < end else None

    def mention_after(self, offset: int) -> int:
        """Index of the first mention that starts at or after `offset` (their count if none)."""
        return bisect_right(self._mention_starts, offset - 1)
