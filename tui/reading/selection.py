"""A stretch of the text selected by keyboard or mouse, in code points."""

from __future__ import annotations

import unicodedata

from msgspec import Struct
from msgspec.structs import replace

from tui.speech import Span


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
