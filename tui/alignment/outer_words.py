"""Words that hold for a figure from outside what is said of it alone: scopes, times, negations and plans that its sentence begins with."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING

from tui.alignment.compared_words import words_in
from tui.alignment.draft_sentences import FIGURE
from tui.compiled import late
from tui.lexicon import oppositions
from tui.lexicon.zh import verb_synonyms

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.alignment.turned_claims import Around

_MARKS = late(r"[，,；;：:]")
_ADJUNCT = late(
    r"\s*(?:在|除|按|与|从|对|以|据|由|若|如)|.*(?:[中里内下外时后前]|以来|期间|方面)\Z|\s*(?:of|in|among|across|with|without|before|after|by|excluding|including|for)\b",
    re.IGNORECASE,
)
"""A clause with a figure that only says where, when or of which others are said."""
_TO = late(r"\bto\s+[$£€]?\Z|[至到]\Z", re.IGNORECASE)
"""Ends what stands before the value that something reached."""
_RUN = late(r"\s*([\u3400-\u9fff]+)")
"""Chinese words with which something begins."""
_REACH = 2
"""Words beside a replaced one that may be part of it."""
_SHORT = 6
"""Words of a clause that opens a sentence, at most."""
_ALIKE = 0.5
"""Share of the words of two stretches that stand in both, below which one is not the other with a word replaced."""


def turned_outside(
    then: Around, now: Around, contrast: Callable[[str, str, tuple[str, str]], tuple[str, str] | None]
) -> tuple[str, str] | None:
    """The words that turned what holds for a figure from outside, those of one draft and of the other; None where it holds still.

    Args:
        then: What stands around the figure in one draft.
        now: What stands around it in the other.
        contrast: Finds two words of one set in two stretches of which each says one, and what is said of the figure itself none twice.
    """
    old, new = _holding(then), _holding(now)
    own = then.own, now.own
    found = _planned_outside(then, now) or _opened_otherwise(then, now)
    if found is None and old != new:
        found = _replaced_outside(old, new, lambda gone, come: contrast(gone, come, own))
    if found is None or _changed_places(found, then, now):
        return None
    if all(_reached(word, one) for word, one in zip(found, (then, now), strict=True)):
        return None
    if _of_one_listed(found[0], then, found[1], now) or _of_one_listed(found[1], now, found[0], then):
        return None
    return None if FIGURE in then.before + now.before and _says_own(found, then, now) else found


def _reached(word: str, around: Around) -> bool:
    """Whether a word says which way something moved by another figure, to this one: rose 8 per cent to."""
    behind = around.before.lower().rpartition(word.lower())[2]
    moves = any(side.fullmatch(word) for sides in oppositions.MOVING for side in sides)
    return moves and FIGURE in behind and _TO.search(behind) is not None


def _of_one_listed(word: str, one: Around, other_word: str, other: Around) -> bool:
    """Whether one word is said of its figure itself, and the other one of a figure before in its list, behind which another deed is named: 受理420件、办理完毕398件."""
    if not word or word not in one.own or not other_word or other_word in other.own:
        return False
    if FIGURE not in other.before.lower().rpartition(other_word.lower())[2]:
        return False
    begins = _RUN.match(other.own)
    return begins is not None and verb_synonyms.parted(begins[1])[0][0]


def _opened_otherwise(then: Around, now: Around) -> tuple[str, str] | None:
    """The sides of an opposition with which two sentences open, in clauses without figures that only say where or when."""
    first, second = (_MARKS.split(one.lead)[0] if one.lead else "" for one in (then, now))
    if not all(_ADJUNCT.match(one) or len(words_in(one)) <= _SHORT for one in (first, second)):
        return None
    if not first or not second or FIGURE in first + second:
        return None
    return _opposed(("", first), ("", second))


def _changed_places(found: tuple[str, str], then: Around, now: Around) -> bool:
    """Whether each of two words is said in both drafts: clauses that changed places."""
    return all(word and word in then.sentence.lower() and word in now.sentence.lower() for word in found)


def _says_own(found: tuple[str, str], then: Around, now: Around) -> bool:
    """Whether one of two words is said of the figure itself in both drafts: what was turned is said of the one before it."""
    return any(word and word in then.own and word in now.own for word in found)


def _holding(words: Around) -> str:
    """What stands before a figure and may hold for it: its clause, and the clauses before it that say nothing of others."""
    clauses = _MARKS.split(words.lead)[:-1] if words.lead else []
    kept = [one for one in clauses if FIGURE not in one or _ADJUNCT.match(one)]
    return "，".join((*kept, words.before)) + FIGURE + _MARKS.split(words.after)[0]


def _replaced_outside(
    old: str, new: str, contrast: Callable[[str, str], tuple[str, str] | None]
) -> tuple[str, str] | None:
    """Words that took each other's place between words that stand in both, and turn what they say."""
    first, second = tuple(words_in(old)), tuple(words_in(new))
    for gone, come, ends in _edits(first, second):
        found = _denied(gone, come, ends) or _opposed(gone, come) or contrast(gone[1], come[1])
        if found:
            return found
    return None


Stretch = tuple[str, str]
"""What was replaced, by itself and with the words beside it."""


@lru_cache(maxsize=1024)
def _edits(old: Sequence[str], new: Sequence[str]) -> list[tuple[Stretch, Stretch, str]]:
    """What was replaced, struck out or put in, where most words stand in both; with the word behind it."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    blocks = matcher.get_opcodes()
    same = sum(last - first for kind, first, last, _start, _end in blocks if kind == "equal")
    if same < _ALIKE * min(len(old), len(new)):
        return []
    return [
        (
            (_text(old[first:last]), _text(old[max(0, first - _REACH) : last + _REACH])),
            (_text(new[start:end]), _text(new[max(0, start - _REACH) : end + _REACH])),
            _text(old[last : last + 1]),
        )
        for kind, first, last, start, end in blocks
        if kind != "equal"
    ]


def _text(words: Sequence[str]) -> str:
    """Words in a row, Latin ones with blanks between them."""
    return (" " if any(word.isascii() and word.isalpha() for word in words) else "").join(words)


def _denied(gone: Stretch, come: Stretch, behind: str) -> tuple[str, str] | None:
    """A negation that came or went."""
    for one, other in ((gone, come), (come, gone)):
        word = one[0].strip()
        if not oppositions.DENIAL.fullmatch(word) or oppositions.DENIAL.search(other[0]):
            continue
        if oppositions.NO_DENIAL.match(word[-1] + behind) is None:
            words = word + behind, other[0] + behind
            return words if one is gone else words[::-1]
    return None


def _opposed(gone: Stretch, come: Stretch) -> tuple[str, str] | None:
    """Two sides of an opposition, one in each stretch."""
    for sides in (*oppositions.OPPOSITIONS, *oppositions.OUTER):
        old, new = ([side.search(words[1]) for side in sides] for words in (gone, come))
        for here, there in permutations(range(len(sides)), 2):
            one, other = old[here], new[there]
            if one and other and not old[there] and not new[here]:
                return one[0], other[0]
    return None


def _planned_outside(then: Around, now: Around) -> tuple[str, str] | None:
    """A plan that the sentence begins with in one draft, and that is done in the other."""
    for one, other in ((then, now), (now, then)):
        first, second = one.lead + one.before, other.lead + other.before
        plan = oppositions.PLANNED.search(first)
        if not plan or oppositions.PLANNED.search(other.sentence) or oppositions.DONE.search(first):
            continue
        if done := oppositions.DONE.search(second) or oppositions.SINCE.search(second):
            return (plan[0], done[0]) if one is then else (done[0], plan[0])
    return None
