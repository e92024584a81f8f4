"""The words of a clause by their sort, and whether verbs say the same of what is counted."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late
from tui.lexicon.en import like_verbs
from tui.lexicon.en.clause_words import VERB
from tui.lexicon.en.closed_class import CLOSED
from tui.lexicon.zh import verb_synonyms
from tui.speech.clause_model import chinese_in
from tui.speech.english_clauses import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.speech.clause_model import Clause

_FIRST = late(r"\W*(?:to\s+)?([a-z]+)", re.IGNORECASE)
_WORD = late(r"[a-z]+(?:[-'’][a-z]+)*")
_ROLE = late(r"\A[被给向对为]")
"""Says to whom something is done."""
_IRREGULAR = {stem(form): stem(verb) for form, verb in like_verbs.BASES.items()}


class Words(NamedTuple):
    """The words of a clause by their sort, in their order."""

    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    """All that are no verbs that are known."""
    before: tuple[str, ...]
    """The nouns before its first verb, if that is known."""
    begins: bool
    """Whether it begins with a verb."""


def base(word: str) -> str:
    """An English word, as the runs of a clause have it, as the verb that it is a form of."""
    return _IRREGULAR.get(word, word)


def _of_text(word: str) -> str:
    """An English word as it is written, likewise."""
    return base(stem(word.lower()))


def _classes() -> dict[str, frozenset[int]]:
    """The lines in which each English verb or phrase stands."""
    found: dict[str, frozenset[int]] = {}
    for at, line in enumerate(like_verbs.LINES):
        for verb in line:
            plain = " ".join(map(_of_text, verb.split()))
            found[plain] = found.get(plain, frozenset()) | {at}
    return found


_CLASSES = _classes()
_LONGEST = max(verb.count(" ") + 1 for verb in _CLASSES)
_LIGHT = frozenset(map(_of_text, like_verbs.LIGHT))
_AUXILIARY = frozenset(
    map(
        _of_text,
        ("is", "will", "would", "can", "could", "may", "must", "should", "shall"),
    )
)
_BEGINS = frozenset(phrase.split()[0] for phrase in (*_LIGHT, *_CLASSES)) - CLOSED
"""The words with which the English verbs begin."""


def words_of(one: Clause) -> Words:
    """The words of a clause by their sort."""
    return sorted_words(one.runs, verb_of(one))


@lru_cache(maxsize=4096)
def sorted_words(runs: tuple[str, ...], verb: str = "") -> Words:
    """The words of some runs by their sort; of English ones `verb` is the verb, Chinese ones are parted by the lists."""
    verbs: list[str] = []
    nouns: list[str] = []
    before: list[str] = []
    begins = False
    for said in (words.replace("全年", "") for words in runs):
        pieces = (
            verb_synonyms.parted(said)
            if chinese_in(said)
            else [(word == verb, word) for word in said.split()]
        )
        for is_verb, word in pieces:
            if is_verb:
                begins = begins or not (verbs or nouns)
                verbs.append(word)
                continue
            nouns.append(_ROLE.sub("", word) or word)
            if not verbs:
                before.append(word)
    return Words(tuple(verbs), tuple(nouns), tuple(before) if verbs else (), begins)


@lru_cache(maxsize=4096)
def verb_of(one: Clause) -> str:
    """The verb of an English clause, as its runs have it; empty where there is none, and for a Chinese one."""
    if chinese_in(one.plain):
        return ""
    first = _FIRST.match(one.plain)
    found = next(
        (f for f in VERB.finditer(one.plain) if _of_text(f.group()) not in _AUXILIARY),
        None,
    )
    if first and _of_text(first[1]) in _BEGINS and not (found and found.start() == 0):
        return stem(first[1].lower())
    return stem(found.group().lower()) if found else ""


def verbs_said(verbs: Iterable[str], own: Clause, other: Clause, there: Sequence[str]) -> bool:
    """Whether each verb of a clause is said in another one, has its like there, or says no more than that it is so.

    Args:
        verbs: The verbs.
        own: Their clause.
        other: The other clause.
        there: Its runs, with what leads it in.
    """
    if chinese_in(own.plain):
        known = "".join(there)
        mates = _lines(words_of(other).verbs)
        return all(
            verb in verb_synonyms.LIGHT or verb in known or not mates.isdisjoint(verb_synonyms.CLASSES[verb])
            for verb in verbs
        )
    words = set(map(base, " ".join(there).split()))
    return {base(verb) for verb in verbs} - words - _LIGHT <= exchanged(own, other)


@lru_cache(maxsize=4096)
def exchanged(one: Clause, other: Clause) -> frozenset[str]:
    """The words of the verbs and phrases of an English clause for which one of another clause may stand."""
    first, second = (list(map(_of_text, _WORD.findall(each.plain.lower()))) for each in (one, other))
    return _exchanged(first, second)


def lines_of(verb: str) -> frozenset[int]:
    """The lines in which a verb stands with others that may stand for it; none for a word that is no verb that is known."""
    return (
        _CLASSES.get(_of_text(verb), frozenset())
        if verb.isascii()
        else verb_synonyms.CLASSES.get(verb, frozenset())
    )


def exchanged_in(runs: Iterable[str], others: Iterable[str]) -> frozenset[str]:
    """The words of the verbs in English runs for which one in others may stand."""
    first, second = ([base(word) for said in each for word in said.split()] for each in (runs, others))
    return _exchanged(first, second)


def _exchanged(first: Sequence[str], second: Sequence[str]) -> frozenset[str]:
    """The words of the verbs and phrases among some words for which one among others may stand."""
    mine, theirs = _phrases(first), _phrases(second)
    lines = frozenset(at for each in theirs.values() for at in each)
    return frozenset(
        word for phrase, each in mine.items() if not lines.isdisjoint(each) for word in phrase.split()
    )


def mates(one: Clause, other: Clause) -> bool:
    """Whether two clauses have verbs, and these may stand for each other."""
    if not chinese_in(one.plain):
        first, second = base(verb_of(one)), base(verb_of(other))
        alike = first == second or {first, second} <= _LIGHT or first in exchanged(one, other)
        return bool(first and second) and alike
    verbs, others = words_of(one).verbs, words_of(other).verbs
    if not (verbs and others):
        return False
    light = {*verbs, *others} <= verb_synonyms.LIGHT
    return light or not set(verbs).isdisjoint(others) or not _lines(verbs).isdisjoint(_lines(others))


def _lines(verbs: Iterable[str]) -> frozenset[int]:
    """The lines of the lists in which Chinese verbs stand."""
    return frozenset(at for verb in verbs for at in verb_synonyms.CLASSES.get(verb, ()))


def _phrases(words: Sequence[str]) -> dict[str, frozenset[int]]:
    """The verbs and phrases among some English words, each with the lines in which it stands."""
    spans = ((at, at + size) for size in range(1, _LONGEST + 1) for at in range(len(words) - size + 1))
    phrases = (" ".join(words[at:end]) for at, end in spans)
    return {phrase: _CLASSES[phrase] for phrase in phrases if phrase in _CLASSES}
