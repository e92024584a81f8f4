"""A draft cut to sentences, each with its figures and with keys by which equal ones are found."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.alignment.alignment_model import Draft
    from tui.figures import Figure
    from tui.speech import Span

FIGURE = "#"
"""Stands for a figure where only the words around it are compared."""
DEALT = late(r"分别|依次|\brespectively\b", re.IGNORECASE)
"""Says that the words of a sentence are dealt out over its figures."""
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord(sign): plain for sign, plain in zip("。、　“”‘’「」『』∶", ".、 \"\"''\"\"'':", strict=True)
}
"""Full-width forms and quotation marks as one kind, code point for code point."""
_END = late(
    r"""[。！？；!?;]+[”’"'」』）)]*|\.(?=\s)(?<![0-9]\.)|(?<=[0-9])\.(?=\s+[A-Z])|\.(?=[\u3400-\u9fff])"""
)
"""Ends a sentence; each part of a list that is parted by semicolons counts as one."""
_WORD = late(r"[A-Za-z\u3400-\u9fff]")
"""A letter of a word."""
_DROPPED = late(r"[\s\"'.,，。、；;：:！!？?（）()—…·*_`|-]+")
"""What does not tell sentences apart."""


class Sentence(NamedTuple):
    """A sentence of a draft."""

    start: int
    end: int
    passage: int
    first: int
    """Index of its first figure."""
    last: int
    """Index behind its last figure."""
    key: str
    """Its words and figures in one width, without blanks and punctuation."""
    mask: str
    """The same with signs for its figures."""


def folded(text: str) -> str:
    """A text in one width, code point for code point."""
    return text.translate(_HALF)


def sentences(draft: Draft) -> list[Sentence]:
    """The sentences of a draft in its order."""
    starts = [figure.start for figure in draft.figures]
    plain = folded(draft.text)
    found: list[Sentence] = []
    for number, passage in enumerate(draft.passages):
        inside = draft.figures[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]
        for start, end in _cuts(draft.text, passage, inside):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            key = _DROPPED.sub("", plain[start:end]).casefold()
            if key:
                mask = _masked(plain, start, end, draft.figures[first:last]) if first < last else key
                found.append(Sentence(start, end, number, first, last, key, mask))
    return found


def _cuts(text: str, passage: Span, figures: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """Where the sentences of a passage begin and end; none ends inside a figure."""
    starts = [figure.start for figure in figures]
    at = passage.start
    for mark in _END.finditer(text, passage.start, passage.end):
        before = bisect_right(starts, mark.start()) - 1
        if before >= 0 and figures[before].end > mark.start():
            continue
        if text[mark.start() - 1 : mark.start()].isdigit() and not _WORD.search(text, at, mark.start()):
            continue  # the number of a line: 4. Serious injuries
        yield at, mark.end()
        at = mark.end()
    if at < passage.end:
        yield at, passage.end


def _masked(plain: str, start: int, end: int, figures: Sequence[Figure]) -> str:
    """The words of a sentence with signs for its figures."""
    return FIGURE.join(_DROPPED.sub("", words) for words in around(plain, start, end, figures)).casefold()


def around(text: str, start: int, end: int, figures: Sequence[Figure]) -> Iterator[str]:
    """The words of a stretch before, between and behind its figures; joined by `FIGURE` it has signs for them."""
    at = start
    for figure in figures:
        yield text[at : figure.start]
        at = figure.end
    yield text[at:end]
