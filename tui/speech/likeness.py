"""Whether a text is the next draft of another: how much of it stands in both."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.figures import detect

if TYPE_CHECKING:
    from collections.abc import Iterable

FEW = 4
"""Paragraphs or figures below which a half proves nothing: it must be half of both texts, and of their words."""
_SPACE = late(r"\s+")
_ENDS = late(r"[。，、；：！？;:!?\r\n]|,(?![0-9])")
"""What ends a clause; a comma between digits does not."""


_CLAUSE_ENDS = late(r"[。，、；：！？;:!?\r\n]|,(?![0-9])|\.(?=\s)")
_LEAST = 6
"""Characters of the shortest clause by which a text is known."""


def is_next_draft(old: str, new: str) -> bool:
    """Whether at least half of the paragraphs or of the figures of one text stand in the other.

    A draft may have grown or shrunk, so that half of the one that has fewer is enough, but not where that has only a few.
    Paragraphs are alike whatever their space and width; figures are if their whole clause is.
    """
    return _half(_paragraphs(old), _paragraphs(new)) or _half(_figures(old), _figures(new))


def clauses_of(text: str) -> frozenset[str]:
    """The clauses of a text that say more than a few words, in one width; they are known wherever they stand."""
    return frozenset(said for one in _CLAUSE_ENDS.split(text) if len(said := _folded(one)) >= _LEAST)


def clause_around(before: str, words: str, after: str) -> str:
    """The clause in which some words stand, as `clauses_of` has it, of what stands before and after them."""
    start = max((found.end() for found in _CLAUSE_ENDS.finditer(before)), default=0)
    behind = _CLAUSE_ENDS.search(after)
    return _folded(before[start:] + words + (after[: behind.start()] if behind else after))


def is_largely(new: frozenset[str], old: frozenset[str]) -> bool:
    """Whether at least half of the clauses of the shorter of two texts stand in the other, word for word; cheap, no figure is looked for.

    By clauses and not by sentences: a draft that was gone over has a word changed in most of these.
    """
    fewer = min(len(new), len(old))
    return fewer >= FEW and 2 * len(new & old) >= fewer


def _half(old: Counter[str], new: Counter[str]) -> bool:
    """Whether half of the pieces of one text are pieces of the other."""
    both = old & new
    alike, fewer, more = both.total(), *sorted((old.total(), new.total()))
    if not alike or 2 * alike < fewer:
        return False
    if fewer >= FEW:
        return True
    return 2 * alike >= more and 2 * _words(both) >= max(_words(old), _words(new))


def _words(pieces: Counter[str]) -> int:
    """How many code points pieces have together."""
    return sum(len(piece) * count for piece, count in pieces.items())


def _paragraphs(text: str) -> Counter[str]:
    """The lines that hold something."""
    return _counted(_folded(line) for line in text.splitlines())


def _figures(text: str) -> Counter[str]:
    """The clauses of the figures, a clause as often as figures stand in it."""
    ends = [found.end() for found in _ENDS.finditer(text)]
    clauses, at, start = [], 0, 0
    for figure in detect(text):
        while at < len(ends) and ends[at] <= figure.start:
            start, at = ends[at], at + 1
        after = next((end for end in ends[at : at + 50] if end >= figure.end), len(text))
        clauses.append(_folded(text[start:after]).rstrip("。，、；：！？,;:!?."))
    return _counted(clauses)


def _folded(words: str) -> str:
    """Words without space, in one width."""
    return _SPACE.sub("", unicodedata.normalize("NFKC", words))


def _counted(pieces: Iterable[str]) -> Counter[str]:
    return Counter(piece for piece in pieces if piece)
