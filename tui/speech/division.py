"""A text divided: what stands around the speech, its head, its chapters and sections, as blocks in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from tui.documents.boilerplate import Reason, set_apart
from tui.documents.head import Head, head_of
from tui.documents.lines import Role
from tui.documents.outline import outline_of
from tui.documents.paragraphs import paragraphs
from tui.documents.table_model import unit_line
from tui.speech.model import Block, BlockKind, Chapter, Section, SectionKind
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.documents.boilerplate import Apart
    from tui.documents.lines import Line
    from tui.documents.outline import Outline
    from tui.documents.paragraphs import Paragraph
    from tui.documents.received import Received

OPENING = "opening"
_TITLE = 24
"""Characters of the longest name of a section."""
_KEYS = 9
"""The digits that jump to sections, beside 0 for the opening."""
_SENTENCE = re.compile(r"[。！？!?；]")
_CLAUSE = re.compile(r"[,，、。;；:：！？!?\s（(]|——")


class Division(msgspec.Struct, frozen=True):
    """How a text divides."""

    blocks: tuple[Block, ...]
    """In the order of the text; together they hold all of it that shows, but for signs of markup at headings."""
    sections: tuple[Section, ...]
    chapters: tuple[Chapter, ...]
    title: str
    """The words of its title; empty where it has none."""
    subtitle: str
    numbers: dict[int, str] = msgspec.field(default_factory=dict)
    """What Word shows before a heading and the text does not hold, by the offset of the heading."""
    apart: dict[int, str] = msgspec.field(default_factory=dict)
    """Why a block is none of the speech, by its offset."""


def divide(received: Received) -> Division:
    """The blocks of a text, and its sections and chapters."""
    text, lines = received.text, received.lines
    apart = set_apart(text, lines)
    own = list(_own(lines, apart))
    head = head_of(text, own, received.named)
    if (
        not head.title
        and own
        and own[0].given.role is Role.CAPTION
        and not unit_line(text[own[0].start : own[0].end])
    ):
        head = Head(title=(0,), end=1)  # a file that is a table is called as the table is
    inside = paragraphs(text, own[head.end :], received.kind)
    body = _Body(text, inside, outline_of(text, inside))
    blocks = [_whole(BlockKind.FRONT, line) for line in lines[: apart.front]]
    blocks += _head_blocks(head, own)
    blocks += [_whole(BlockKind.ASIDE, lines[at]) for at in apart.among]
    blocks += body.blocks
    blocks += [_whole(BlockKind.BACK, line) for line in lines[apart.back :]]
    reasons = {own[at].start: str(Reason.BEFORE) for at in head.before}
    reasons |= {lines[at].start: str(reason) for at, reason in apart.reasons.items()}
    return Division(
        tuple(sorted(blocks, key=lambda block: block.start)),
        tuple(body.sections),
        tuple(body.chapters),
        _joined(text, [own[at] for at in head.title]),
        "" if head.subtitle is None else text[own[head.subtitle].words : own[head.subtitle].words_end],
        body.numbers,
        reasons,
    )


def _joined(text: str, lines: Sequence[Line]) -> str:
    """The words of the lines of a title, one after the other."""
    said = ""
    for line in lines:
        words = text[line.words : line.words_end]
        latin = said[-1:].isascii() and words[:1].isascii() and said
        said += f" {words}" if latin else words
    return said


def _own(lines: Sequence[Line], apart: Apart) -> Iterator[Line]:
    """The lines of the speech itself; one after a line that is none of it goes on with nothing."""
    for at in range(apart.front, apart.back):
        if at not in apart.among:
            yield msgspec.structs.replace(lines[at], follows=False) if at - 1 in apart.among else lines[at]


def _head_blocks(head: Head, own: Sequence[Line]) -> Iterator[Block]:
    """The blocks of the lines of the head."""
    for at in head.before:
        yield _whole(BlockKind.FRONT, own[at])
    if head.title:
        first, last = own[head.title[0]], own[head.title[-1]]
        start = _words(BlockKind.TITLE, first).start
        yield Block(BlockKind.TITLE, start, _words(BlockKind.TITLE, last).end)
    if head.subtitle is not None:
        yield _words(BlockKind.SUBTITLE, own[head.subtitle])
    for at in head.byline:
        yield _words(BlockKind.BYLINE, own[at])


def _whole(kind: BlockKind, line: Line, section: str = "") -> Block:
    """A block of all of a line."""
    return Block(kind, line.start, line.end, section)


def _words(kind: BlockKind, line: Line, section: str = "") -> Block:
    """A block of a line without its signs of markup; of all of it where it has no other."""
    if line.words == line.words_end:
        return _whole(kind, line, section)
    return Block(kind, line.words, line.words_end, section)


def _paragraph(paragraph: Paragraph) -> Block:
    """The block of a paragraph; one that its format makes a heading is without the signs of that."""
    if paragraph.level:
        return _words(BlockKind.PARAGRAPH, paragraph.first)
    return Block(BlockKind.PARAGRAPH, paragraph.start, paragraph.end)


class _Body:
    """Takes the paragraphs in order, and opens chapters and sections where they begin."""

    def __init__(self, text: str, inside: Sequence[Paragraph], outline: Outline) -> None:
        self._text = text
        self.blocks: list[Block] = []
        self.chapters: list[Chapter] = []
        self.sections: list[Section] = []
        self.numbers: dict[int, str] = {}
        chapters, sections = set(outline.chapters), set(outline.sections)
        begun = False
        """Whether the chapter, or the speech before its first, has a section."""
        for at, paragraph in enumerate(inside):
            if at in chapters:
                self._chapter(paragraph)
                begun = False
                continue
            opens = at in sections
            if paragraph.first.given.number and (opens or at in outline.alone):
                self.numbers[paragraph.first.words] = paragraph.first.given.number
            holds = at + 1 < len(inside) and at + 1 not in chapters and at + 1 not in sections
            block = (
                _words(BlockKind.HEADING, paragraph.first)
                if at in outline.alone and holds
                else _paragraph(paragraph)
            )
            if opens or not begun:
                self._section(paragraph, block, opens=opens)
                begun = True
            self._add(block)

    def _chapter(self, paragraph: Paragraph) -> None:
        """Begin a chapter."""
        block = _words(BlockKind.CHAPTER, paragraph.first, f"chapter-{len(self.chapters) + 1}")
        self.blocks.append(block)
        if paragraph.first.given.number:
            self.numbers[block.start] = paragraph.first.given.number
        heading = self._text[block.start : block.end]
        self.chapters.append(Chapter(block.section, heading, block.start, block.end, self._short(paragraph)))

    def _section(self, paragraph: Paragraph, block: Block, *, opens: bool) -> None:
        """Begin a section with `block`: the opening, if it is the first and nothing marks it."""
        start, end = block.start, block.end
        if not opens and not self.chapters:
            self.sections.append(Section(OPENING, "0", SectionKind.OPENING, _("Opening"), start, end))
            return
        number = len(self.sections) + (not self.sections or self.sections[0].kind is not SectionKind.OPENING)
        self.sections.append(
            Section(
                f"section-{number}",
                str(number) if number <= _KEYS else "",
                SectionKind.PLAIN,
                self._short(paragraph) if opens else self.chapters[-1].title,
                start,
                end,
                chapter=self.chapters[-1].id if self.chapters else "",
            )
        )

    def _add(self, block: Block) -> None:
        """Add a paragraph, or a heading, to the last section."""
        section = self.sections[-1]
        self.blocks.append(msgspec.structs.replace(block, section=section.id))
        self.sections[-1] = msgspec.structs.replace(section, end=block.end)
        if self.chapters:
            self.chapters[-1] = msgspec.structs.replace(self.chapters[-1], end=block.end)

    def _short(self, paragraph: Paragraph) -> str:
        """The name of what a paragraph begins: its heading without the number, or its first sentence if that is one."""
        line = paragraph.first
        start = line.mark.end if line.mark and line.mark.end else line.words
        words = self._text[start : line.words_end].strip() or self._text[line.words : line.words_end].strip()
        words = words or self._text[line.start : line.end]
        sentence = _SENTENCE.split(words, maxsplit=1)[0].strip() or words
        if len(sentence) <= _TITLE:
            return sentence
        return (_CLAUSE.split(words, maxsplit=1)[0] or words)[:_TITLE]
