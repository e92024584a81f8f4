"""Words of names as they are compared: characters and words in plain forms, pairs of them as what an index goes by."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from tui.compiled import late
from tui.figures.folding import fold
from tui.lexicon.word_lists import words
from tui.lexicon.zh.metric_synonyms import SYNONYMS

_RUN = late(r"[\u3400-\u9fff]+|[0-9]*[a-z][a-z0-9&+]*(?:[.-][a-z0-9]+)*", re.IGNORECASE)
_SAME = {word: name for name, others in SYNONYMS.items() for word in others}
_SYNONYM = late("|".join(sorted(map(re.escape, _SAME), key=len, reverse=True)), re.IGNORECASE)
_QUOTES = str.maketrans("", "", "“”\"'‘’「」『』《》〈〉·")
_EMPTY = frozenset(words("the a an of and in to for by on at with from is was are were its their total per"))
_PLURAL = late(r"(?<=[a-z]{3})(?<![su])s$")


def plain_words(said: str) -> str:
    """Words in plain forms: narrow, small, simplified, without quotation marks, short forms written out."""
    plain = unicodedata.normalize("NFKC", fold(said)).translate(_QUOTES).lower()
    return _SYNONYM.sub(lambda found: _SAME[found[0]], plain)


def runs(said: str) -> list[tuple[str, ...]]:
    """The atoms of plain words, in runs that nothing divides: each character, or each Latin word."""
    found: list[tuple[str, ...]] = []
    for run in _RUN.findall(said):
        if run[0] >= "\u3400":
            found.append(tuple(run))
        elif run not in _EMPTY:
            found.append((_PLURAL.sub("", run),))
    return found


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
