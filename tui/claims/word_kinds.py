"""The words of a Chinese paragraph as the grammar sees them: each a kind, a letter, with its place."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

if TYPE_CHECKING:
    from tui.claims.chinese_times import Time

NOUN, TIME, FIGURE, PLACE, STOP, SEMICOLON, COMMA, COLON, LIST = (
    "N",
    "T",
    "F",
    "G",
    "。",
    "；",
    "，",
    "：",
    "L",
)


class Token(NamedTuple):
    """A word of the grammar; offsets count the plain paragraph."""

    kind: str
    start: int
    end: int
    at: int = -1
    """Which time or which figure it is."""


class Tokens(Struct, frozen=True):
    """A paragraph taken apart."""

    text: str
    tokens: list[Token]
    letters: str
    """The kinds of the tokens, one after the other."""
    times: list[Time]
    starts: list[int]
    """Where each of the tokens begins."""

    def ending(self, at: int) -> Token | None:
        """The word that ends at a place of the paragraph; None where none does."""
        last = self.tokens[bisect_left(self.starts, at) - 1] if self.tokens else None
        return last if last is not None and last.end == at else None

    def in_brackets(self, at: int) -> bool:
        """Whether a word stands alone in brackets behind another."""
        tokens, text = self.tokens, self.text
        if self.letters[at - 1 : at] != "，" or self.letters[at + 1 : at + 2] != "，" or at < 2:
            return False
        return text[tokens[at - 1].start] == "（" and text[tokens[at + 1].start] == "）"

    def between(self, start: int, end: int) -> list[Token]:
        """The words that begin in a stretch of the paragraph."""
        return self.tokens[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
