"""Tables that have the same rows and say above what they count: which of them a figure's own words speak of, headcount or full-time equivalents."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.sources.even_statements import EvenStatements
from tui.sources.words_in_common import grams, plain_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.sources.statement_model import Statement

_MOST = 60
"""Tables of the largest source in which those of one kind are looked for."""
_ALIKE = 0.5
"""More than which part of the names of the smaller of two tables the other must have for both to be of one kind."""
_STOP = late(r"[。！？；!?;\n]|\.\s")
_PART = late(r"[，、]|,\s|(?<=\S)(?:以及|[和与及])(?=\S)|\band\b", re.IGNORECASE)
"""What ends a part of a sentence that is of one thing."""
_REACH = 240
"""Code points before and behind a figure in which its sentence is looked for."""


class TablesOfOneKind:
    """The tables of a source that have the same rows in the same units, and the words by which each is told from the others."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        """Find them by what stands above their statements."""
        self._telling: dict[tuple[str, str], tuple[frozenset[str], frozenset[str]]] = {}
        """For two tables, by what stands above each, the grams that the first has alone, and the second."""
        if isinstance(statements, EvenStatements):
            return
        names: dict[str, set[tuple[str, str, str]]] = {}
        for one in statements:
            names.setdefault(one.above, set()).add((one.name, one.group, one.quantity.unit))
        if not 1 < len(names) <= _MOST:
            return
        words = {above: frozenset(grams(plain_words(above))) for above in names}
        for left, right in combinations(names, 2):
            common = len(names[left] & names[right])
            own, other = words[left] - words[right], words[right] - words[left]
            if own and other and common > 1 and common > _ALIKE * min(len(names[left]), len(names[right])):
                self._telling[left, right] = own, other

    def untold(self, text: str, start: int, end: int) -> frozenset[str]:
        """What stands above those tables that are not spoken of, because another of their kind is.

        Args:
            text: The text of a figure.
            start: Where the figure begins.
            end: Where it ends.
        """
        for part in _parts(text, start, end) if self._telling else ():
            said = grams(plain_words(part))
            if found := _untold(self._telling, frozenset(said)):
                return found
        return frozenset()


def _untold(
    telling: Mapping[tuple[str, str], tuple[frozenset[str], frozenset[str]]], said: frozenset[str]
) -> frozenset[str]:
    """What stands above the tables of whose own words none is said, where some of another of their kind are."""
    found = set()
    for (left, right), (own, other) in telling.items():
        says_own, says_other = bool(said & own), bool(said & other)
        if says_own != says_other:
            found.add(right if says_own else left)
    return frozenset(found)


def _parts(text: str, start: int, end: int) -> list[str]:
    """The part of a sentence in which a figure stands, then those before it, the nearest first, then those behind it."""
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    begin = max((found.end() for found in _STOP.finditer(text, first, start)), default=first)
    stop = _STOP.search(text, end, last)
    close = stop.start() if stop else last
    before = [found.start() for found in _PART.finditer(text, begin, start)]
    behind = [found.start() for found in _PART.finditer(text, end, close)]
    edges = [begin, *before, *behind, close]
    parts = [text[at:until] for at, until in pairwise(edges)]
    own = len(before)
    return [parts[own], *reversed(parts[:own]), *parts[own + 1 :]]
