"""A paragraph without blanks, in plain forms, each code point with its place in the text."""

from __future__ import annotations

from typing import NamedTuple

from tui.compiled import late
from tui.figures.folding import fold

_BLANK = late(r"\s+")
_WIDE = late(r"[\u3400-\u9fff]")
_SIGNS = str.maketrans("〝〞＂「」『』﹪", '“”"“”“”%')


class Plain(NamedTuple):
    """A stretch of a text as the grammar reads it."""

    text: str
    places: range | list[int]
    """For each of its code points, and for its end, the offset in the whole text."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of it that is not empty stands in the whole text."""
        return self.places[start], self.places[end - 1] + 1


def is_chinese(text: str, start: int, end: int) -> bool:
    """Whether a stretch has Chinese characters."""
    return _WIDE.search(text, start, end) is not None


def plain(text: str, start: int, end: int) -> Plain:
    """The stretch of a text from `start` to `end` for the Chinese grammar: without its blanks."""
    part = fold(text[start:end]).translate(_SIGNS)
    if not _BLANK.search(part):
        return Plain(part, range(start, end + 1))
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for blank in _BLANK.finditer(part):
        kept.append(part[at : blank.start()])
        places += range(start + at, start + blank.start())
        at = blank.end()
    kept.append(part[at:])
    places += range(start + at, end + 1)
    return Plain("".join(kept), places)
