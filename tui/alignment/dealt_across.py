"""Values dealt out in two lists one behind the other, of which the later list was turned round: 学生分别为2800人、2600人，教师分别为190人、210人."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.alignment.cut_drafts import clause_of
from tui.alignment.draft_sentences import DEALT
from tui.alignment.saying_same import value_of
from tui.figures import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.alignment.cut_drafts import CutDraft

_TWO = 2
"""Members of a list that can only stand in one order or the other."""


def turned_deals(figures: Mapping[int, int], then: CutDraft, now: CutDraft) -> dict[int, int]:
    """The pairs, those of two figures exchanged that the other draft says of each other's owner, one clause or sentence for each.

    Args:
        figures: The partner of each figure of the old draft.
        then: The old draft.
        now: The new one.
    """
    back = {new: old for old, new in figures.items()}
    found = dict(figures)
    for one, other in _turned(figures, then, now):
        found[one], found[other] = figures[other], figures[one]
    for one, other in _turned(back, now, then):
        found[back[one]], found[back[other]] = other, one
    return found


def _turned(partners: Mapping[int, int], one: CutDraft, other: CutDraft) -> Iterator[tuple[int, int]]:
    """Two figures of a later list in one draft whose partners stand with those of each other's owners in the other draft.

    Args:
        partners: The figures of the other draft by those of the one.
        one: The draft that deals out.
        other: The one that says of each owner all that it has.
    """
    for sentence in one.sentences:
        text = one.draft.text[sentence.start : sentence.end]
        if sentence.last - sentence.first < _TWO * _TWO or DEALT.search(text) is None:
            continue
        lists = _lists(one, range(sentence.first, sentence.last))
        for first, second in ((lists[at], later) for at in range(len(lists)) for later in lists[at + 1 :]):
            if len(first) == len(second) == _TWO and all(at in partners for at in (*first, *second)):
                owners, dealt = [partners[at] for at in first], [partners[at] for at in second]
                values = {value_of(one.draft.figures[at]) for at in second}
                if len(values) == _TWO and _of_each_other(other, owners, dealt):
                    yield second[0], second[1]


def _lists(cut: CutDraft, inside: range) -> list[list[int]]:
    """The figures of a sentence in the clauses that have some, dates aside."""
    clauses: dict[tuple[int, int], list[int]] = {}
    for at in inside:
        if cut.draft.figures[at].quantity.kind is not Kind.DATE:
            clauses.setdefault(clause_of(cut, at), []).append(at)
    return list(clauses.values())


def _of_each_other(cut: CutDraft, owners: list[int], dealt: list[int]) -> bool:
    """Whether each of two figures stands in the sentence of the owner of the other one, and these in two."""
    here, there = ([cut.of_figure[at] for at in some] for some in (owners, dealt))
    return here[0] != here[1] and here == there[::-1]
