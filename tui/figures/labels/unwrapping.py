"""A paragraph that was broken into lines, in one line, and the way back to where its words stood."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.figures.labels.values import Label, Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.figures.quantity import Figure

_BREAK = re.compile(r"[ \t\u3000]*(?:\r\n|\r|\n)+[ \t\u3000]*")


class Unwrapped(NamedTuple):
    """A paragraph in one line."""

    text: str
    figures: tuple[Figure, ...]
    """Their offsets are those of the line."""
    kept: list[int]
    """Where each code point of the line stood in the whole text."""

    def back(self, label: Label) -> Label:
        """A label in offsets of the whole text; its words may stand on two lines."""
        return Label(self._back(label.subject), self._back(label.period))

    def _back(self, said: Said | None) -> Said | None:
        return said and replace(said, start=self.kept[said.start], end=self.kept[said.end - 1] + 1)


def unwrap(paragraph: str, offset: int, figures: Sequence[Figure]) -> Unwrapped | None:
    """The paragraph without its line breaks; None where it has none. Between words of letters one blank stays."""
    breaks = [found.span() for found in _BREAK.finditer(paragraph)]
    if not breaks:
        return None
    pieces: list[str] = []
    kept: list[int] = []
    last = 0
    for start, end in breaks:
        pieces.append(paragraph[last:start])
        kept += range(offset + last, offset + start)
        if paragraph[start - 1 : start].isascii() and paragraph[end : end + 1].isascii():
            pieces.append(" ")
            kept.append(offset + start)
        last = end
    pieces.append(paragraph[last:])
    kept += range(offset + last, offset + len(paragraph))
    moved = tuple(
        replace(one, start=bisect_left(kept, one.start), end=bisect_left(kept, one.end)) for one in figures
    )
    return Unwrapped("".join(pieces), moved, kept)
