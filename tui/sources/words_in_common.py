"""Words of names as they are compared: characters and words in plain forms, pairs of them as what an index goes by."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict, deque
from functools import lru_cache
from itertools import accumulate, chain, compress, count, pairwise, repeat
from operator import call
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.figures.folding import fold
from tui.lexicon.en.measured_words import ALIKE, AROUND, SHORT_FORMS, WIDE
from tui.lexicon.zh.metric_synonyms import SYNONYMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RUN = late(r"[\u3400-\u9fff]+|[0-9]*[a-z][a-z0-9&+]*(?:\.[a-z0-9]+)*", re.IGNORECASE)


def _as_written(word: str, name: str) -> list[str]:
    """A short form as it stands alone and within the name that it stands for, in full or in part: 二产, 二产业, 第二产业."""
    before, found, behind = name.partition(word)
    return [before + word + behind, word + behind, before + word, word] if found else [word]


_SAME = {
    written: name
    for name, others in SYNONYMS.items()
    for word in others
    for written in _as_written(word, name)
}
_SYNONYM = late("|".join(sorted(map(re.escape, _SAME), key=len, reverse=True)))
_QUOTES = "“”\"'‘’「」『』《》〈〉·"
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
    plain = unicodedata.normalize("NFKC", fold(said)).lower()
    for sign in _QUOTES:
        plain = plain.replace(sign, "")
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


def having_grams(said: Sequence[str], wanted: frozenset[str]) -> dict[str, list[int]]:
    """For each of some grams the numbers of the plain words that have it: what `grams` gives of each, worked out together."""
    found: dict[str, list[int]] = defaultdict(list)
    plain = said
    if _LETTER.search("\n".join(said)):
        plain = ["" if _LETTER.search(words) else words for words in said]
        for number, words in enumerate(said):
            if not plain[number]:
                for gram in wanted.intersection(grams(words)):
                    found[gram].append(number)
    text = _ASTRAL.sub(" ", "\n".join(plain))
    lengths = map((1).__add__, map(len, plain))
    lines = [*chain.from_iterable(map(repeat, count(), lengths))]
    """For each character the number of its words."""
    for gram, numbers in (*_having_pairs(wanted, text, lines), *_having_alone(wanted, text, lines)):
        found[gram] = sorted({*found.get(gram, ()), *numbers})
    return found


def _having_pairs(wanted: frozenset[str], text: str, lines: Sequence[int]) -> list[tuple[str, list[int]]]:
    """In which lines of a text those of the wanted grams stand that are two Chinese characters: looked up as the number that both make."""
    pairs: dict[str, list[int]] = {gram: [] for gram in wanted if len(gram) == 2 and gram[0] >= "\u3400"}
    kept = {_number(gram.encode(_WIDE_CODE)): numbers.append for gram, numbers in pairs.items()}
    data = memoryview(text.encode(_WIDE_CODE))
    for first in (0, 1) if pairs else ():
        begin = 2 * first
        here = data[begin : len(data) - (len(data) - begin) % 4].cast("I").tolist()
        keep = [*map(kept.get, here)]
        deque(map(call, filter(None, keep), compress(lines[first::2], keep)), maxlen=0)
    return [(gram, numbers) for gram, numbers in pairs.items() if numbers]


_WIDE_CODE = "utf-16-le"
"""Two bytes a character, as there are none beyond these."""
_ASTRAL = late(r"[\U00010000-\U0010ffff]")


def _number(pair: bytes) -> int:
    """Two characters as one number."""
    return int(memoryview(pair).cast("I")[0])


def _having_alone(wanted: frozenset[str], text: str, lines: Sequence[int]) -> Iterator[tuple[str, list[int]]]:
    """The same of those that are one Chinese character that has no other beside it."""
    alone = "".join(sorted(gram for gram in wanted if len(gram) == 1 and gram >= "\u3400"))
    found: dict[str, list[int]] = defaultdict(list)
    if alone:
        for one in re.finditer(rf"(?<![\u3400-\u9fff])[{alone}](?![\u3400-\u9fff])", text):
            found[one[0]].append(lines[one.start()])
    yield from found.items()


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
