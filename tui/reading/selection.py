"""A stretch of the text selected by keyboard or mouse, in code points."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.speech import Span

if TYPE_CHECKING:
    from tui.speech import Speech

LONGEST = 8
"""Characters of the longest Chinese word that is looked for."""


class Selection(Struct, frozen=True):
    """From where it was begun to where it has come; either may be the earlier."""

    anchor: int
    head: int

    @property
    def span(self) -> Span:
        """The stretch in the order of the text."""
        return Span(min(self.anchor, self.head), max(self.anchor, self.head))

    def to(self, head: int) -> Selection:
        """Let it reach to another code point."""
        return replace(self, head=head)

    def step(self, text: str, by: int) -> Selection:
        """Let it reach one visible character further on (1) or back (-1); marks stay with their letters."""
        head = self.head + by
        while 0 < head < len(text) and unicodedata.combining(text[head]):
            head += by
        return self.to(min(max(head, 0), len(text)))


def selected_text(text: str, selection: Selection) -> str:
    """The text itself, without breaks that only the screen made."""
    return text[slice(*selection.span)]


def word_at(speech: Speech, offset: int) -> Span:
    """The word at a code point: a figure as a whole, a term with a note, or the characters of one class around it.

    Chinese has no blanks between words: there it is the longest stretch around the place that the speech has twice.
    """
    mention = speech.mention_at(offset)
    if mention is not None:
        return Span(mention.start, mention.end)
    noted = [span for note in speech.notes for span in note.spans if span.start <= offset < span.end]
    if noted:
        return min(noted, key=lambda span: span.end - span.start)
    text = speech.text
    if not 0 <= offset < len(text):
        return Span(offset, offset)
    start, end, kind = offset, offset + 1, _class(text[offset])
    while start > 0 and _class(text[start - 1]) == kind:
        start -= 1
    while end < len(text) and _class(text[end]) == kind:
        end += 1
    return _repeated(text, offset, start, end) if kind == "Han" else Span(start, end)


def _repeated(text: str, offset: int, start: int, end: int) -> Span:
    """The longest stretch around a place within bounds that the text has twice; all of it where there is none."""
    for length in range(min(LONGEST, end - start), 1, -1):
        for first in range(max(start, offset - length + 1), min(offset, end - length) + 1):
            stretch = text[first : first + length]
            if text.find(stretch, text.find(stretch) + 1) >= 0:
                return Span(first, first + length)
    return Span(start, end)


def _class(char: str) -> str:
    """The class of a character: two beside each other of one class belong to one word."""
    if "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf":
        return "Han"
    if char.isalnum() or char in "'’_" or unicodedata.combining(char):
        return "letter"
    return "blank" if char.isspace() else char
