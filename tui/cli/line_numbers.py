"""The number of the line in which a place of a text stands."""

from __future__ import annotations


class LineNumbers:
    """The numbers of the lines in which places of a text stand, each counted from the one that was asked for before it."""

    def __init__(self, text: str) -> None:
        """Begin at the first line."""
        self._text, self._at, self._number = text, 0, 1

    def of(self, offset: int) -> int:
        """The number of the line of an offset, from 1; cheap where offsets are near each other."""
        first, last = sorted((self._at, offset))
        breaks = self._text.count("\n", first, last)
        self._number += breaks if offset >= self._at else -breaks
        self._at = offset
        return self._number
