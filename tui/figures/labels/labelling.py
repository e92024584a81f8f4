"""A text and its figures to labels, paragraph by paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from tui.figures.labels.passages import passages, pieces
from tui.figures.labels.unwrapping import unwrap
from tui.figures.labels.values import SILENT, Label
from tui.figures.labels.walking import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.figures.labels.passages import Passage
    from tui.figures.quantity import Figure

_NEAR = 12
"""Code points between a figure and an aside that belongs to it."""


class Labels:
    """The labels of a text's figures, each paragraph's worked out when one of its figures is first asked for.

    Each paragraph is labelled by itself, and a very long one in pieces, so that one figure never waits for all.
    """

    def __init__(self, text: str, figures: Sequence[Figure], starts: Sequence[int] | None = None) -> None:
        """Remember what is to be labelled.

        Args:
            text: Any text.
            figures: Its figures, in its order.
            starts: Where its paragraphs begin, which may be broken into lines; its lines are paragraphs unless said.
        """
        self._text, self._figures, self._paragraphs = text, figures, starts
        self._starts = [figure.start for figure in figures]
        self._found: dict[int, Label] = {}

    @cached_property
    def _pieces(self) -> list[int]:
        """Where each paragraph begins, or a piece of a long one."""
        return list(pieces(self._text, self._paragraphs))

    def at(self, start: int) -> Label:
        """The label of the figure that begins there."""
        if start not in self._found:
            piece = bisect_right(self._pieces, start) - 1
            begin = self._pieces[piece] if piece >= 0 else 0
            end = self._pieces[piece + 1] if piece + 1 < len(self._pieces) else len(self._text)
            self._label(begin, end)
        return self._found.get(start, SILENT)

    def _label(self, begin: int, end: int) -> None:
        """Label the figures that begin in one piece."""
        first, last = bisect_left(self._starts, begin), bisect_left(self._starts, end)
        figures = self._figures[first:last]
        if not figures:
            return
        paragraph = self._text[begin:end].rstrip()
        unwrapped = unwrap(paragraph, begin, figures)
        if unwrapped is None:
            self._found |= _paragraph(paragraph, begin, figures)
            return
        found = _paragraph(unwrapped.text, 0, unwrapped.figures)
        for figure, moved in zip(figures, unwrapped.figures, strict=True):
            self._found[figure.start] = unwrapped.back(found.get(moved.start, SILENT))


def label(text: str, figures: Sequence[Figure], starts: Sequence[int] | None = None) -> tuple[Label, ...]:
    """What each of the figures of `text` measures, and of when; offsets are code points of `text`.

    Args:
        text: Any text.
        figures: Its figures, in its order.
        starts: Where its paragraphs begin, which may be broken into lines; its lines are paragraphs unless said.
    """
    found = Labels(text, figures, starts)
    return tuple(found.at(figure.start) for figure in figures)


def _paragraph(paragraph: str, offset: int, figures: Sequence[Figure]) -> dict[int, Label]:
    """The labels of the figures of one paragraph, under their starts."""
    found = dict.fromkeys((figure.start for figure in figures), SILENT)
    for passage in passages(paragraph, offset, figures):
        reader = Reader(passage)
        if passage.aside:
            reader.take_over(*_around(passage, figures, found))
        found.update(reader.labels())
    return found


def _around(passage: Passage, figures: Sequence[Figure], found: dict[int, Label]) -> tuple[Label, str]:
    """The label, and the unit, of the figure right before an aside."""
    index = bisect_left(figures, passage.offset, key=lambda figure: figure.start) - 1
    if index < 0 or passage.offset - figures[index].end > _NEAR:
        return SILENT, ""
    return found.get(figures[index].start, SILENT), figures[index].quantity.unit
