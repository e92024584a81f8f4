"""Words of names as they are compared: characters and words in plain forms, pairs of them as what an index goes by."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.figures.folding import fold
from tui.lexicon.en.measured_words import ALIKE, AROUND, SHORT_FORMS, WIDE
from tui.lexicon.zh.metric_synonyms import SYNONYMS

if TYPE_CHECKING:
    from collections.abc import Sequence

_RUN = late(r"[\u3400-\u9fff]+|[0-9]*[a-z][a-z0-9&+]*(?:\.[a-z0-9]+)*", re.IGNORECASE)
_SAME = {word: name for name, others in SYNONYMS.items() for word in others}
_SYNONYM = late("|".join(sorted(map(re.escape, _SAME), key=len, reverse=True)))
_QUOTES = str.maketrans("", "", "“”\"'‘’「」『』《》〈〉·")
_EMPTY = AROUND | {"total"}
_SHORT = {
    long.replace("-", " "): short.replace("-", " ")
    for forms in (SHORT_FORMS, ALIKE)
    for short, longs in forms.items()
    for long in longs
}
_WRITTEN_OUT = late(rf"\b(?:{'|'.join(sorted(map(re.escape, _SHORT), key=len, reverse=True))})\b")
_LATIN = late(r"[a-z]{3}")
_ENDING = late(
    r"(?<=[a-z]{4})(?:isations?|izations?|ational|ations?|itions?|ments?|ingly|ings?|edly|ed|ances?|ences?|ants?|ents?|ally|ly"
    r"|ials?|als?|ives?|ers?|ors?|ity|ies|y|es|e)$|(?<=[a-z]{2})ies$|(?<=[a-z]{3})(?<![su])s$"
)
"""How Latin words end that are one word: visit, visits, visitors; teacher, teaching."""


@lru_cache(maxsize=1 << 14)
def plain_words(said: str) -> str:
    """Words in plain forms: narrow, small, simplified, without quotation marks, short forms written out."""
    plain = unicodedata.normalize("NFKC", fold(said)).translate(_QUOTES).lower()
    if _LATIN.search(plain):
        plain = _WRITTEN_OUT.sub(lambda found: _SHORT[found[0]], plain)
    return _SYNONYM.sub(lambda found: _SAME[found[0]], plain)


def runs(said: str) -> list[tuple[str, ...]]:
    """The atoms of plain words, in runs that nothing divides: each character, or each Latin word."""
    found: list[tuple[str, ...]] = []
    for run in _RUN.findall(said):
        if run[0] >= "\u3400":
            found.append(tuple(run))
        elif run not in _EMPTY:
            found.append((_stem(run),))
    return found


@lru_cache(maxsize=1 << 14)
def _stem(word: str) -> str:
    """A Latin word without its endings, two at most."""
    return _ENDING.sub("", _ENDING.sub("", word, count=1), count=1)


_WIDE = frozenset(map(_stem, WIDE))


def is_wide(atom: str) -> bool:
    """Whether a Latin word tells little of what is measured."""
    return atom in _WIDE


@lru_cache(maxsize=1 << 14)
def grams(said: str) -> tuple[str, ...]:
    """What an index holds of plain words, each once: pairs of neighbouring characters, characters alone, Latin words."""
    found: dict[str, None] = {}
    for run in runs(said):
        if len(run) == 1:
            found[run[0]] = None
        else:
            found.update(dict.fromkeys(map("".join, pairwise(run))))
    return tuple(found)


def plain_of_each(said: Sequence[str]) -> list[str]:
    """The plain forms of many words, worked out together: a line break divides all that `plain_words` looks for."""
    plain = plain_words.__wrapped__("\n".join(said)).split("\n")
    return plain if len(plain) == len(said) else [plain_words(one) for one in said]


_LETTER = late(r"[a-zA-Z]")
_LONE = late(r"(?<![\u3400-\u9fff])[\u3400-\u9fff](?![\u3400-\u9fff])")


def having_grams(said: Sequence[str], wanted: frozenset[str]) -> dict[str, list[int]]:
    """For each of some grams the numbers of the plain words that have it: what `grams` gives of each, worked out together."""
    found: dict[str, list[int]] = defaultdict(list)
    plain = []
    for number, words in enumerate(said):
        if not _LETTER.search(words):
            plain.append(words)
            continue
        plain.append("")
        for gram in wanted.intersection(grams(words)):
            found[gram].append(number)
    # Two neighbours of which one is no character are in no run, and so are none of those wanted.
    text = "\n".join(plain)
    pairs = [(at, gram) for at, gram in enumerate(map(add, text, text[1:])) if gram in wanted]
    alone = [(one.start(), one[0]) for one in _LONE.finditer(text) if one[0] in wanted]
    ends = accumulate(len(words) + 1 for words in plain)
    number, end = -1, 0
    for at, gram in sorted(pairs + alone) if alone else pairs:
        while at >= end:
            number, end = number + 1, next(ends)
        those = found[gram]
        if not those or those[-1] != number:
            those.append(number)
    return found


_WORD = late(r"[a-z][a-z0-9&]*|&")
_SMALL = frozenset(("of", "the", "and", "&", "in", "for", "to", "a", "on", "at", "by"))
_FEWEST, _LONGEST = 3, 5
"""Letters of short forms that are made of the first letters of words."""


@lru_cache(maxsize=1 << 12)
def initials_of(said: str) -> frozenset[str]:
    """What the first letters of neighbouring Latin words make, small words counted or left out: WASH of water, sanitation and hygiene."""
    words = _WORD.findall(said)
    if len(words) < _FEWEST:
        return frozenset()
    is_small = [word in _SMALL for word in words]
    telling = [word for word, small in zip(words, is_small, strict=True) if not small]
    before = [0, *accumulate(not small for small in is_small)]
    letters, short_letters = (
        "".join("a" if word == "&" else word[0] for word in those) for those in (words, telling)
    )
    found: set[str] = set()
    for first, small in enumerate(is_small):
        if small:
            continue
        for last in range(first + _FEWEST, min(len(words), first + 2 * _LONGEST) + 1):
            if is_small[last - 1]:
                continue
            short = short_letters[before[first] : before[last]]
            found.update((letters[first:last], short, words[first][:2] + short[1:]))
    return frozenset(one for one in found if _FEWEST <= len(one) <= _LONGEST)
