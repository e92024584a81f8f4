"""A document divided as a speech: its blocks in order, its chapters and sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from tui.compiled import late
from tui.documents.document_model import Part
from tui.documents.emphasis import unmarked
from tui.speech.model import Block, BlockKind, Chapter, Section, SectionKind
from tui.words import _

if TYPE_CHECKING:
    from tui.documents.document_model import Block as Given
    from tui.documents.document_model import Document

OPENING = "opening"
_TITLE = 24
"""Characters of the longest name of a section."""
_KEYS = 9
"""The digits that jump to sections, beside 0 for the opening."""
_BODY = frozenset({Part.HEADING, Part.PARAGRAPH})
_SENTENCE = late(r"[。！？!?；]")
_LATIN = 48
"""The same in Latin letters."""
_CLAUSE_LATIN = late(r"[,;:!?(]|\.\s")
_CLAUSE = late(r"[,，、。;；:：！？!?\s（(]|——")


class Division(msgspec.Struct, frozen=True):
    """How a document divides."""

    blocks: tuple[Block, ...]
    """In the order of the text; together they hold all of it that shows, but for signs of markup at headings."""
    sections: tuple[Section, ...]
    chapters: tuple[Chapter, ...]


def divide(document: Document) -> Division:
    """The blocks of a document, and its sections and chapters."""
    body = _Body(document)
    for block in document.blocks:
        body.take(block)
    body.close()
    return Division(tuple(body.blocks), tuple(body.sections), tuple(body.chapters))


class _Body:
    """Takes the blocks in order, and opens chapters and sections where they begin."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._marked = document.kind == "markdown"
        self.blocks: list[Block] = []
        self.chapters: list[Chapter] = []
        self.sections: list[Section] = []
        self._begun = False
        """Whether the chapter, or the speech before its first, has a section."""
        self._end = 0
        """Up to where the last section goes; 0 where nothing was added to it yet."""

    def take(self, given: Given) -> None:
        """Take the next block of the document."""
        if given.part is Part.CHAPTER:
            self.close()
            self._chapter(given)
            self._begun = False
        elif given.part not in _BODY:
            self.blocks.append(Block(BlockKind(given.part), given.start, given.end))
        else:
            if given.opens or not self._begun:
                self.close()
                self._section(given)
                self._begun = True
            self.blocks.append(Block(BlockKind(given.part), given.start, given.end, self.sections[-1].id))
            self._end = given.end

    def close(self) -> None:
        """Let the last section, and its chapter, go up to its last paragraph or heading."""
        if self._end:
            self.sections[-1] = msgspec.structs.replace(self.sections[-1], end=self._end)
            if self.chapters:
                self.chapters[-1] = msgspec.structs.replace(self.chapters[-1], end=self._end)
        self._end = 0

    def _chapter(self, given: Given) -> None:
        """Begin a chapter."""
        name = f"chapter-{len(self.chapters) + 1}"
        self.blocks.append(Block(BlockKind.CHAPTER, given.start, given.end, name))
        heading = _one_line(self._text[given.start : given.end])
        self.chapters.append(Chapter(name, heading, given.start, given.end, self._short(given)))

    def _section(self, given: Given) -> None:
        """Begin a section with a block: the opening, if it is the first and nothing marks it."""
        if not given.opens and not self.chapters:
            opening = Section(OPENING, "0", SectionKind.OPENING, _("Opening"), given.start, given.end)
            self.sections.append(opening)
            return
        number = len(self.sections) + (not self.sections or self.sections[0].kind is not SectionKind.OPENING)
        self.sections.append(
            Section(
                f"section-{number}",
                str(number) if number <= _KEYS else "",
                SectionKind.PLAIN,
                self._short(given) if given.opens else self.chapters[-1].title,
                given.start,
                given.end,
                chapter=self.chapters[-1].id if self.chapters else "",
                inner=given.level > 1 and not self.chapters,
            )
        )

    def _short(self, given: Given) -> str:
        """The name of what a block begins: its heading without the number, or its first sentence if that is one."""
        words = _one_line(self._text[slice(*given.name)].strip()) or self._text[given.start : given.end]
        if self._marked:
            words = unmarked(words).text or words
        sentence = _SENTENCE.split(words, maxsplit=1)[0].strip() or words
        if len(sentence) <= (_LATIN if sentence.isascii() else _TITLE):
            return sentence
        clause = _CLAUSE_LATIN if words[:_LATIN].isascii() else _CLAUSE
        return (clause.split(words, maxsplit=1)[0] or words)[: _LATIN if clause is _CLAUSE_LATIN else _TITLE]


def _one_line(words: str) -> str:
    """A heading that was broken at the end of its line, on one."""
    if "\n" not in words:
        return words
    return _BREAK.sub(lambda found: f" {found[1]}" if found[1].isascii() else found[1], words)


_BREAK = late(r"\s*\n\s*(\S)")
