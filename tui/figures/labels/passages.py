"""Passages: what a rule may look at, and where its sentences and clauses begin."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.figures.quantity import Figure

LONGEST = 8_000
"""Code points of a paragraph that is looked at as one."""
_PARAGRAPH = re.compile(r"[^\r\n]+(?:(?<=[;；,，、])[ \t\u3000]*\r?\n[^\r\n]+)*")
"""A line, with the next ones where it stops in the middle of a sentence."""
_ASIDE = re.compile(r"[(（][^()（）\n]{0,80}[)）]")
_MARKS = re.compile(r"[。！？!?；;，,：:、]|\.(?=\s|\Z)")
_LEVEL = {"、": 1, ",": 2, "，": 2, ":": 2, "：": 2, ";": 3, "；": 3}
HOLE = "\x01"
"""What stands for what is in parentheses while the text around them is looked at."""


class Passage(NamedTuple):
    """A paragraph without its asides, or what stands in one of its asides."""

    text: str
    offset: int
    """Where it begins in the whole text."""
    figures: tuple[Figure, ...]
    """Those in it; their offsets are those of the whole text."""
    aside: bool


class Mark(NamedTuple):
    """A sign between clauses."""

    at: int
    level: int
    """1 for 、, 2 for commas and colons, 3 for semicolons, 4 for the end of a sentence."""


def pieces(text: str, starts: Iterable[int] | None = None) -> Iterator[int]:
    """Where the paragraphs of a text begin, its lines unless said; a very long one in pieces, cut after a sentence."""
    if starts is None:
        starts = (paragraph.start() for paragraph in _PARAGRAPH.finditer(text))
    for start, end in pairwise(chain(starts, (len(text),))):
        at = start
        yield at
        while end - at > LONGEST:
            cut = max(text.rfind(sign, at, at + LONGEST) for sign in "。！？;；\n,，") + 1
            at = cut if cut > at else at + LONGEST
            yield at


def passages(paragraph: str, offset: int, figures: Sequence[Figure]) -> Iterator[Passage]:
    """The passages of a paragraph that hold figures: first what is not in parentheses, then each aside."""
    asides = [match.span() for match in _ASIDE.finditer(paragraph)]
    starts = [figure.start - offset for figure in figures]
    pieces: list[str] = []
    outside: list[Figure] = []
    last = 0
    for start, end in asides:
        pieces += [paragraph[last:start], HOLE * (end - start)]
        outside += figures[bisect_left(starts, last) : bisect_left(starts, start)]
        last = end
    outside += figures[bisect_left(starts, last) :]
    yield Passage("".join([*pieces, paragraph[last:]]), offset, tuple(outside), aside=False)
    for start, end in asides:
        inside = figures[bisect_left(starts, start) : bisect_left(starts, end)]
        if inside:
            yield Passage(paragraph[start + 1 : end - 1], offset + start + 1, tuple(inside), aside=True)


def marks(passage: Passage) -> list[Mark]:
    """The signs between the clauses of a passage; those inside figures are none."""
    ends = [figure.end - passage.offset for figure in passage.figures]
    found = []
    for match in _MARKS.finditer(passage.text):
        at = match.start()
        index = bisect_right(ends, at)
        if index == len(ends) or passage.figures[index].start - passage.offset > at:
            found.append(Mark(at, _LEVEL.get(match[0], 4)))
    return found
