"""All places of some words in a long text, for many words one after the other: an index where the text is long."""

from __future__ import annotations

from array import array

_LONG = 50_000
"""Characters of a text that is searched from end to end for each words; a longer one gets an index."""
_GRAM = 5
"""Characters that the index goes by."""


class Finder:
    """Finds words in the text from `start` to `end`; places may share characters."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start, self._end = start, end
        self._index: dict[str, array[int]] = {}
        self._found: dict[str, list[int]] = {}

    def places(self, words: str) -> list[int]:
        """Where `words` stand, in order."""
        if words not in self._found:
            self._found[words] = self._look(words)
        return self._found[words]

    def _look(self, words: str) -> list[int]:
        if self._end - self._start <= _LONG or len(words) < _GRAM:
            return self._search(words)
        if not self._index:
            self._make_index()
        # The rarest part of the words leaves the fewest places to look at.
        parts = [(self._index.get(words[at : at + _GRAM]), at) for at in range(len(words) - _GRAM + 1)]
        found: list[tuple[array[int], int]] = []
        for places, at in parts:
            if places is None:
                return []
            found.append((places, at))
        rarest, shift = min(found, key=lambda part: len(part[0]))
        last = self._end - len(words)
        starts = (place - shift for place in rarest)
        return [at for at in starts if self._start <= at <= last and self._text.startswith(words, at)]

    def _search(self, words: str) -> list[int]:
        """Look at the whole text."""
        found: list[int] = []
        at = self._text.find(words, self._start, self._end)
        while at >= 0:
            found.append(at)
            at = self._text.find(words, at + 1, self._end)
        return found

    def _make_index(self) -> None:
        """Note for each few characters where they stand."""
        text, index = self._text, self._index
        for at in range(self._start, self._end - _GRAM + 1):
            gram = text[at : at + _GRAM]
            places = index.get(gram)
            if places is None:
                places = index[gram] = array("L")
            places.append(at)
