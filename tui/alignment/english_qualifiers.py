"""The same as `qualifiers` in English: words before a noun that both drafts say, or behind it with a preposition, and clauses that open a sentence."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.compared_words import is_word, stem, words_in
from tui.alignment.draft_sentences import FIGURE
from tui.alignment.replaced_words import names_body, one_word_of
from tui.claims import english_times
from tui.lexicon import intention_words
from tui.lexicon.en import restricting_words
from tui.lexicon.en.clause_words import PREPOSITION
from tui.speech.verb_likeness import exchanged_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.alignment.claim_changes import Told

_BEHIND = frozenset(
    ("excluding", "including", "without", "with", "before", "after", "per", "during", "among")
)
"""Other words that may join a qualifier to the noun before it."""
_SETTING = frozenset(("excluding", "including", "without"))
"""Those of them that say by themselves that a figure is of something else."""
AMONG = "∈"
"""The head of a clause that opens a sentence, or says of which set others are said."""
_LONGEST = 3
"""Words of the longest qualifier."""
_MODALS = frozenset(("can", "could", "may", "might", "must", "shall", "should", "will", "would"))
_OFTEN = frozenset(("daily", "hourly", "monthly", "quarterly", "weekly", "yearly"))
_ADVERB = "ly"
_PARTICLES = frozenset(("down", "off", "out", "up"))
"""What goes with a verb, or hedges, and names nothing."""


class Piece(NamedTuple):
    """Words of one draft that the other one does not say."""

    words: tuple[str, ...]
    head: str
    """The stem of the noun beside it that both say, with a sign before it where the words stand behind it."""

    @property
    def written(self) -> str:
        """The words as they are read."""
        return " ".join(self.words)


def english_change(then: Told, now: Told, there: tuple[str, str]) -> tuple[str, str] | None:
    """The qualifiers of two figures of which one took the place of the other, or came, or went; None where both are said of the same.

    Args:
        then: What one draft says of the figure.
        now: What the other says of it.
        there: All that is said around each of them.
    """
    gone = [*_pieces(then.own, now.sentence), *_opening(then, now)]
    come = [*_pieces(now.own, then.sentence), *_opening(now, then)]
    for one in gone:
        for other in come:
            if one.head == other.head and _apart(one, other, (then.written, now.written)):
                return one.written, other.written
    found = _each(then, now) or _set_off(then, now, there)
    if found:
        return found
    return came_or_went(_known(gone, there[1]), _known(come, there[0]))


def came_or_went(gone: str, come: str) -> tuple[str, str] | None:
    """The word that is said of one of two figures alone; None where there is none."""
    if gone:
        return gone, ""
    return ("", come) if come else None


def _apart(one: Piece, other: Piece, texts: tuple[str, str]) -> bool:
    """Whether two qualifiers say something else of a noun, in the sentences in which they stand."""
    if exchanged_in([*one.words], [*other.words]) or one_word_of(one.written, other.written):
        return False
    return not names_body(one.written, other.written, texts)


def _each(then: Told, now: Told) -> tuple[str, str] | None:
    """That a figure is a mean of something in one draft alone."""
    old, new = (restricting_words.EACH.search(one.own) for one in (then, now))
    if bool(old) is bool(new) or (old or new)[0] in (now if old else then).sentence:  # type: ignore[index]
        return None
    return came_or_went(old[0] if old else "", new[0] if new else "")


def _set_off(then: Told, now: Told, there: tuple[str, str]) -> tuple[str, str] | None:
    """What one draft says between commas that a figure leaves out or takes in, and the other says nowhere: debt, excluding leases, was #."""
    gone, come = (
        next((words for clause in one.leading[-1:] if (words := _left_out(clause, around))), "")
        for one, around in ((then, there[1]), (now, there[0]))
    )
    return None if gone and come else came_or_went(gone, come)


def _left_out(clause: str, there: str) -> str:
    """A clause that says what is left out or taken in, of which another text says no word; empty where it is none."""
    found = restricting_words.SET_OFF.fullmatch(clause)
    if found is None or any(english_times.times(clause)):
        return ""
    content = {stem(word) for word in words_in(found[1])} - {""}
    return clause.strip() if content and content.isdisjoint(_stems(there)) else ""


def _opening(told: Told, other: Told) -> Iterator[Piece]:
    """The clause that opens a sentence with a preposition, as far as the other draft does not say a word of it."""
    words = words_in(told.opening)
    if not words or FIGURE in words or not (PREPOSITION.fullmatch(words[0]) or words[0] in _BEHIND):
        return
    content = tuple(word for word in words[1:] if _tells(word))
    if content and not _stems(other.sentence) & set(map(stem, content)):
        yield Piece(content, AMONG)


@lru_cache(maxsize=2048)
def _stems(text: str) -> frozenset[str]:
    """The stems of the words of a text."""
    return frozenset(map(stem, words_in(text)))


@lru_cache(maxsize=2048)
def _pieces(text: str, said: str) -> Sequence[Piece]:
    """The words of a text before a noun of another text, and behind one with a preposition, that the other one does not say."""
    words = [word for word in words_in(text) if word != "-"]
    return tuple(_unsaid(words, _stems(said)))


def _unsaid(words: Sequence[str], said: frozenset[str]) -> Iterator[Piece]:
    """The same, one after the other."""
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _tells(words[end]) and stem(words[end]) not in said:
            end += 1
        if 0 < end - at <= _LONGEST:
            run = tuple(words[at:end])
            if end < len(words) and _is_noun(words[end], said):
                yield Piece(run, stem(words[end]))
            joint = at - 1 - (at > 1 and words[at - 1] in {"the", "a", "an", "our"})
            if joint > 0 and _joins(words[joint]) and _is_noun(words[joint - 1], said):
                told = (words[joint], *run) if words[joint] in _SETTING else run
                yield Piece(told, "~" + stem(words[joint - 1]))
        at = max(end, at + 1)


def _joins(word: str) -> bool:
    """Whether a word may join a qualifier to the noun before it."""
    return word in _BEHIND or PREPOSITION.fullmatch(word) is not None


def _is_noun(word: str, said: frozenset[str]) -> bool:
    """Whether a word names something that another text says too."""
    return (
        word != FIGURE
        and is_word(word)
        and stem(word) != ""
        and word not in _PARTICLES
        and stem(word) in said
        and not (word.endswith(_ADVERB) and word not in _OFTEN)
    )


def _tells(word: str) -> bool:
    """Whether a word says what a thing is."""
    bare = stem(word)
    if word in restricting_words.QUALIFIERS:
        return True
    return (
        word.isalpha()
        and word not in _MODALS
        and bare != ""
        and not word.endswith(_ADVERB)
        and intention_words.GENERIC.fullmatch(bare) is None
        and not _joins(word)
    )


def _known(pieces: Sequence[Piece], there: str) -> str:
    """A known qualifier among some words that is not said in a text; empty where there is none."""
    said = _stems(there)
    return next(
        (
            word
            for piece in pieces
            for word in piece.words
            if word in restricting_words.QUALIFIERS and stem(word) not in said
        ),
        "",
    )
