"""Figures of a text whose very sentence stands in another: one that was taken over says where its number comes from."""

from __future__ import annotations

import os
from collections import defaultdict
from typing import TYPE_CHECKING

from tui.compiled import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.statement_model import Statement

_KEY = 8
"""Characters right before a figure by which others are looked up."""
_LEAST, _LEAST_LATIN = 12, 30
"""Characters before two figures that are alike at least where one was taken over from the other, and those of a Latin script."""
_LONGEST = 400
"""Characters on each side of two figures that are compared."""
_STOP = late(r"[。！？!?\n]|[.;；]\s")
_HAN = late(r"[\u3400-\u9fff]")


class SameWording:
    """Finds the figures of a text before which the same words stand."""

    def __init__(self, text: str, statements: Sequence[Statement]) -> None:
        """Index a text by what stands before its figures.

        Args:
            text: It.
            statements: The statements of its source; those of tables are passed over.
        """
        self._text = text
        self._places = [(one.start, one.end) for one in statements]
        self._after: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(statements):
            if not one.table:
                self._after[text[max(0, one.start - _KEY) : one.start]].append(number)

    def of(self, text: str, start: int, end: int) -> list[int]:
        """The numbers of the statements whose sentence begins as that of a figure of another text, the likest first.

        Args:
            text: The text.
            start: Where the figure begins.
            end: Where it ends.
        """
        found = []
        needed = _needed(text, start)
        words = text[start - needed : start]
        for number in self._after.get(text[max(0, start - _KEY) : start], ()):
            first, last = self._places[number]
            if first >= needed and self._text.startswith(words, first - needed):
                before = _alike(_behind(text, start), _behind(self._text, first))
                after = _alike(text[end : end + _LONGEST], self._text[last : last + _LONGEST])
                found.append((-before - after, number))
        return [number for _alike_, number in sorted(found)]


def _behind(text: str, start: int) -> str:
    """What stands before a place, read backwards."""
    return text[max(0, start - _LONGEST) : start][::-1]


def _needed(text: str, start: int) -> int:
    """How many characters before a figure must be alike: those of its sentence, and some more where that has just begun."""
    before = text[max(0, start - _LONGEST) : start]
    sentence = before[max((found.end() for found in _STOP.finditer(before)), default=0) :]
    least = _LEAST if _HAN.search(before[-_LEAST:]) else _LEAST_LATIN
    return min(max(len(sentence), least), len(before))


def _alike(one: str, other: str) -> int:
    """How many characters two strings begin with alike."""
    return len(os.path.commonprefix((one, other)))  # noqa: RUF071 - they are no paths
