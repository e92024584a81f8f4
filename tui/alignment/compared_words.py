"""The words by which two drafts are compared: one by one, in long forms, as stems, and as bags of which rare words tell most."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.alignment.draft_sentences import folded
from tui.compiled import late
from tui.lexicon.en import closed_class
from tui.lexicon.zh.closed_words import ALIKE
from tui.lexicon.zh.measured_nouns import SHORT_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TOKEN = late(r"#|[A-Za-z]+|[0-9]+(?:\.[0-9]+)?|[\u3400-\u9fff]|[,.:;!?、()\t|\n—-]")
_WIDE = late(r"\A(city|country|county|district|nation|province|state|town|village)-?wide\Z", re.IGNORECASE)
"""Says of an English place that all of it is meant."""
_ENDING = late(r"(?:ing|ed|es|s|e)\Z")
_NOUN = late(r"(?:ncie|nci|ncy|nce|nc|nt)\Z")
"""Ends nouns and adjectives of one root: vacant, vacancies."""
_LONGEST = 7
"""Letters of a word behind which words of one root differ: inspection, inspectors."""
_DOUBLED = late(r"([bdgmnprt])\1\Z")
"""Ends a verb whose last letter is written twice before an ending: planned."""
_SHORTEST = 4
"""Letters of the longest English word that is taken as it stands."""
_LONG = {short: long for long, shorts in SHORT_FORMS.items() for short in shorts}
_SHORT = late(
    "|".join(rf"(?<!第)(?<!地区){re.escape(short)}(?!业)" for short in sorted(_LONG, key=len, reverse=True)),
    re.IGNORECASE,
)
"""Short forms of names, where they are no part of the long one: GDP, 规上."""

Bag = frozenset[str]


def words_in(text: str) -> list[str]:
    """The words of a text: each Chinese character, each Latin word and number, each mark between clauses."""
    return [token.casefold() for token in _TOKEN.findall(in_long_forms(folded(text)))]


@lru_cache(maxsize=4096)  # asked of one text for each of its figures
def in_long_forms(text: str) -> str:
    """A text with the long forms of names, and with one of words that say the same: GDP is 地区生产总值."""
    said = _SHORT.sub(lambda found: _LONG[found[0].lower()], text)
    for alike, word in ALIKE:
        said = alike.sub(word, said)
    return said


def place_of(word: str) -> str:
    """The place that an English word says all of is meant (city of citywide); any other word as it is."""
    return _WIDE.sub(r"\1", word)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without the ending of its form in English (opened, opening, stores); empty for one that says nothing by itself."""
    if not (word.isascii() and word.isalpha()):
        return word
    if word in closed_class.CLOSED:
        return ""
    word = place_of(word)
    if len(word) <= _SHORTEST:
        return word
    bare = _ENDING.sub("", word)
    bare = bare[:-1] if _DOUBLED.search(bare) and bare != word else bare
    return _NOUN.sub("n", bare)[:_LONGEST]


def bag(words: Sequence[str]) -> Bag:
    """Pairs of neighbouring words that are no marks, and Latin words and numbers by themselves."""
    tokens = [one for word in words if (one := stem(word))]
    pairs = {one + " " + other for one, other in pairwise(tokens) if is_word(one) and is_word(other)}
    return frozenset(pairs.union(token for token in tokens if token.isascii() and is_word(token)))


def single(tokens: Iterable[str]) -> Bag:
    """Words by themselves."""
    return frozenset(one for token in tokens if is_word(token) and (one := stem(token)))


@lru_cache(maxsize=16_384)
def is_word(token: str) -> bool:
    """Whether a token is no mark."""
    return token[0].isalnum()


class Weights:
    """How much each word tells: those that stand nearly everywhere tell little."""

    def __init__(self, bags: Iterable[Bag]) -> None:
        """Count in how many contexts each word stands."""
        counts: Counter[str] = Counter()
        number = 1
        for words in bags:
            counts.update(words)
            number += 1
        self._most = math.log(1 + number)
        self._weights = {
            word: math.log(1 + number / count) * (1.0 if " " in word or word.isascii() else 0.5)
            for word, count in counts.items()
        }
        self._sums: dict[Bag, float] = {}

    def weight(self, word: str) -> float:
        """What a word tells."""
        return self._weights.get(word, self._most)

    def likeness(self, one: Bag, other: Bag) -> float:
        """How much of two bags is in both, from 0 to 1; 0 where one is empty."""
        if not one or not other:
            return 0.0
        if one == other:
            return 1.0
        both = sum(map(self.weight, one & other))
        return 2 * both / (self.total(one) + self.total(other))

    def contained(self, one: Bag, other: Bag) -> float:
        """How much of the smaller of two bags is in the other, from 0 to 1; 0 where one is empty."""
        if not one or not other:
            return 0.0
        return sum(map(self.weight, one & other)) / min(self.total(one), self.total(other))

    def total(self, words: Bag) -> float:
        """What all words of a bag tell."""
        known = self._sums.get(words)
        if known is None:
            known = self._sums[words] = sum(map(self.weight, words))
        return known
