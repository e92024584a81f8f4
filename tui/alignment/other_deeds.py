"""Whether another thing was done with what a figure counts, while all else stands: 修建桥梁, 拆除桥梁; built, sold."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tui.alignment.compared_words import words_in
from tui.alignment.draft_sentences import FIGURE
from tui.compiled import late
from tui.lexicon.zh import closed_words, verb_synonyms
from tui.speech.verb_likeness import lines_of

if TYPE_CHECKING:
    from tui.alignment.claim_changes import Told

_HAN = late(r"[\u3400-\u9fff]+")


def other_deed(then: Told, now: Told) -> tuple[str, str] | None:
    """The verbs of two clauses that say the same but for what is done; None where they may stand for each other, or more differs."""
    pair = _one_differing(then.own, now.own)
    if pair is None or not all(map(lines_of, pair)) or not verb_synonyms.VAGUE.isdisjoint(pair):
        return None
    return None if may_stand_for(*pair) else pair


def _one_differing(then: str, now: str) -> tuple[str, str] | None:
    """The verbs of two Chinese clauses, or the words of two English ones, of which alone one took the place of the other."""
    if _HAN.search(then) and _HAN.search(now):
        (old, things), (new, others) = _sorted(then), _sorted(now)
        if things != others:
            return None
    else:
        old, new = words_in(then), words_in(now)
    if len(old) != len(new):
        return None
    differing = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    return differing[0] if len(differing) == 1 else None


@lru_cache(maxsize=2048)
def _sorted(clause: str) -> tuple[list[str], list[str]]:
    """The verbs of a Chinese clause and what stands between them, without what says nothing."""
    verbs, nouns = [], []
    for stretch in clause.split(FIGURE):
        for run in _HAN.findall(stretch):
            for verb, piece in verb_synonyms.parted(run):
                if verb and piece not in verb_synonyms.LIGHT:
                    verbs.append(piece)
                elif not verb and (noun := closed_words.CLOSED.sub("", piece)):
                    nouns.append(noun)
        nouns.append(FIGURE)
    return verbs, nouns


def may_stand_for(one: str, other: str) -> bool:
    """Whether two verbs stand in one line, or each in one with a third."""
    first, second = lines_of(one), lines_of(other)
    return not _with_neighbours(first, one).isdisjoint(second)


@lru_cache(maxsize=2048)
def _with_neighbours(lines: frozenset[int], verb: str) -> frozenset[int]:
    """Some lines, with those in which any verb of theirs stands, too."""
    if verb.isascii():
        return lines
    return frozenset().union(
        lines, *(classes for classes in verb_synonyms.CLASSES.values() if not lines.isdisjoint(classes))
    )
