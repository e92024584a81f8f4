"""Cheap questions about what stands around a figure in two drafts, asked before its sentences are read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.lexicon.en.number_words import MONTHS
from tui.lexicon.zh.subject_words import ATTRIBUTE
from tui.speech.clause_model import Lean, chinese_in
from tui.speech.headings import CELL
from tui.speech.statements import own_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.speech.clause_model import Clause
    from tui.speech.sentences import Said

_NUMBER = re.compile(
    r"(?<![第A-Za-z0-9.])(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9][0-9.,]*(?![0-9.,]*[年月季批届期号])"
)
_PIECE = re.compile(r"(?=([\u3400-\u9fff]{2}))|([A-Za-z0-9]+)")
_TIME = re.compile(
    r"(?:19|20)[0-9]{2}|[今去明前上]年|[0-9一二三四]季|半年|[0-9一二三四五六七八九十]月|\b(?:last|this|next)\s+\w+|quarter|half"
    rf"|\b(?:{'|'.join(MONTHS)})\b",
    re.IGNORECASE,
)
"""A time that may hold for the sentences behind it."""
_NEAR = 2
"""Sentences before a figure's, beside the first of its paragraph, of which one may say its subject."""
_NAME = 3
"""Fewest characters of a Chinese subject that is no mere kind: 会议, 村里."""


def words_replaced(then: Said, now: Said) -> bool:
    """Whether words around a figure went and others came, so that some may have taken others' place; cheap to ask."""
    if CELL.search(then.before) and then.lines != now.lines:
        return True  # two columns may have changed places
    parts = tuple(zip(_parts(then), _parts(now), strict=True))
    every = tuple(sum(_parts(each), ()) for each in (then, now))
    turned = _masked(then.before) != _masked(now.before) and _word_set((then.before,)) == _word_set(
        (now.before,)
    )
    return turned or any(_each_has_its_own(*part) for part in (*parts, every))


def only_before(then: Said, now: Said) -> bool:
    """Whether only sentences before differ of one that begins with a subject of its own, and say no other times; cheap to ask."""
    if then[:2] != now[:2] or then.headings != now.headings or CELL.search(then.before):
        return False
    if _TIME.findall("".join(then.lines)) != _TIME.findall("".join(now.lines)):
        return False
    found = own_sentence(then)
    first = next((one for one in found if one.leads), None)
    return first is not None and names_itself(first, chinese=chinese_in(then.before + then.after))


def _parts(said: Said) -> tuple[tuple[str, ...], ...]:
    """What stands around a figure and may say of what it is: its sentence, the sentences next to it and the first, the heading."""
    lines = said.lines[:_NEAR] + said.lines[_NEAR:][-1:]
    return (said.before,), (said.after,), lines, said.headings[:1]


def _each_has_its_own(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether words stand in some lines and in none of others, and the other way round."""
    if some == others:
        return False
    gone, come = set(map(_masked, some)), set(map(_masked, others))
    gone, come = gone - come, come - gone
    if not (gone and come):
        return False
    then, now = _word_set(gone), _word_set(come)
    return not (then <= now or now <= then)


def _word_set(lines: Iterable[str]) -> frozenset[str]:
    """The words of some lines."""
    return frozenset().union(*map(pieces, map(_masked, lines)))


@lru_cache(maxsize=4096)
def _masked(line: str) -> str:
    """A line without its numbers, years and parts of years excepted."""
    return _NUMBER.sub("", line)


@lru_cache(maxsize=4096)
def pieces(line: str) -> frozenset[str]:
    """The words of a line: Chinese ones as two characters in a row."""
    return frozenset(piece for one, other in _PIECE.findall(line) for piece in (one, other) if piece)


def names_itself(first: Clause, *, chinese: bool) -> bool:
    """Whether a clause begins with a subject that is no mere kind and no attribute of what is named before it."""
    told = first.subject != () and (not chinese or len("".join(first.subject)) >= _NAME)
    return told and first.lean in {Lean.NONE, Lean.NOUN} and ATTRIBUTE.search(first.subject[-1]) is None
