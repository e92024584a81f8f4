"""Whether what a figure measures has not a word in common with what it measures in the other draft: capital expenditures, research.

A sentence that is written anew keeps the name of what it is about, or points to it. Where the clause of a figure names a thing
in each draft, and neither sentence says a word of the thing of the other, the like value is that of another thing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.alignment.compared_words import in_long_forms, stem, words_in
from tui.alignment.part_changes import says_nothing
from tui.alignment.replaced_words import one_word_of
from tui.claims import chinese_times, english_times
from tui.compiled import late
from tui.lexicon import intention_words
from tui.lexicon.en.filling_words import FILLING
from tui.lexicon.en.number_words import MONTHS
from tui.lexicon.zh import closed_words, verb_synonyms
from tui.speech.verb_likeness import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.alignment.claim_changes import Told

_HAN = late(r"[\u3400-\u9fff]{2,}")
_POINTS = late(
    r"[这那此该]|其(?![中他余])|上述|前述|\b(?:it|its|they|their|this|that|these|those|which|he|she|his|her|corresponding|respective|latter|former|equivalent)\b|相应|相同|同一",
    re.IGNORECASE,
)
"""Points back to what was named before."""
_HELD = late(
    r"\W*(?:compared (?:to|with)|(?:up|down) from|from|against|versus|[比较](?!例|重)|(?:上年|去年)?同期)",
    re.IGNORECASE,
)
"""Begins what holds a figure against the one before it."""
_MONTHS = frozenset(map(str.lower, MONTHS))
_HEDGES = "约近超逾达共计"
_FEWEST = 3
"""Words, or pairs of Chinese characters, of the names of two things at least."""
_SHORTEST = 2
"""Letters of a word that names nothing by itself, and characters of the shortest name."""


def nothing_shared(then: Told, now: Told) -> tuple[str, str] | None:
    """The things that a figure measures in both drafts, where they have nothing in common; None where they may be one.

    Args:
        then: What one draft says of the figure.
        now: What the other says of it.
    """
    if any(_POINTS.search(one.own + one.saying.metric) for one in (then, now)):
        return None
    names = _thing(then), _thing(now)
    if not all(names) or sum(map(len, names)) < _FEWEST or any(map(_is_short, names)):
        return None
    if _shared(names[0], _said(now)) or _shared(names[1], _said(then)):
        return None
    one, other = (_written(name) for name in names)
    return None if one_word_of(one, other) else (one, other)


def _is_short(names: Sequence[str]) -> bool:
    """Whether a Chinese name is a single word, which may well be said by another one: 积累, 沉淀."""
    return len(names) < _SHORTEST and not names[0].isascii()


def _thing(told: Told) -> tuple[str, ...]:
    """The names of what a figure measures: those in its own words, or else those of its claim."""
    return _names(told.own) or _names(f"{told.saying.scope} {told.saying.metric}")


def _said(told: Told) -> str:
    """The sentence of a figure, with what its claim says."""
    return f"{told.sentence} {told.saying.scope} {told.saying.metric}"


def names_nothing(own: str) -> bool:
    """Whether a figure is only held against the one before it, of whose thing it is: 12, compared to 9."""
    return _HELD.match(own) is not None and not _names(own)


@lru_cache(maxsize=2048)
def _names(own: str) -> tuple[str, ...]:
    """The words of a stretch that name things, Chinese ones by their characters: neither a verb that is known nor a time nor what any thing has."""
    times = english_times.times(own) if own.isascii() else chinese_times.times(own)
    for start, end in sorted(((time.start, time.end) for time in times), reverse=True):
        own = f"{own[:start]} {own[end:]}"
    return tuple(_chinese(own) if _HAN.search(own) else _english(own))


def _english(own: str) -> Iterator[str]:
    """The names in an English stretch."""
    for word in words_in(own):
        bare = stem(word)
        plain = len(bare) <= _SHORTEST or not bare.isalpha() or word in FILLING or word in _MONTHS
        if not (plain or lines_of(word) or intention_words.GENERIC.fullmatch(bare)):
            yield word


def _chinese(own: str) -> Iterator[str]:
    """The names in a Chinese stretch, each as its neighbouring characters."""
    for run in _HAN.findall(in_long_forms(own)):
        for verb, piece in verb_synonyms.parted(intention_words.alike(run)):
            name = closed_words.CLOSED.sub("", piece).rstrip(_HEDGES)
            if not verb and len(name) >= _SHORTEST and not says_nothing(name):
                yield from map("".join, pairwise(name))


def _shared(names: Sequence[str], there: str) -> bool:
    """Whether a word of some names stands in a text."""
    if not names[0].isascii():
        text = in_long_forms(there)
        return any(name in text for name in names)
    said = set(map(stem, words_in(there)))
    return any(stem(name) in said for name in names)


def _written(names: Sequence[str]) -> str:
    """Names as they are read."""
    if names[0].isascii():
        return " ".join(names)
    return names[0] + "".join(name[1] for name in names[1:])
