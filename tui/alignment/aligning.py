"""Two drafts to what became of each figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.alignment.alignment_model import Alignment, Change, Reason, Row
from tui.alignment.assignment import assign
from tui.alignment.draft_sentences import FIGURE, sentences
from tui.alignment.equal_runs import equal_pairs
from tui.alignment.figure_contexts import contexts
from tui.alignment.likely_pairs import likely_pairs
from tui.alignment.order_chain import in_order
from tui.alignment.saying_same import difference, written_alike

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.alignment.alignment_model import Draft
    from tui.alignment.draft_sentences import Sentence
    from tui.alignment.figure_contexts import Context

_SHORT = 8
"""Characters below which a sentence is known only beside another one."""


def aligned(old: Draft, new: Draft) -> Alignment:
    """What became of each figure of one draft in another.

    Worked out in one direction whichever is asked for, so that both say the same.
    """
    if old.text > new.text:
        return _in_new_order(_aligned(new, old).mirrored())
    return _in_new_order(_aligned(old, new))


def _aligned(old: Draft, new: Draft) -> Alignment:
    """The same in one direction, the rows in any order."""
    then, now = sentences(old), sentences(new)
    equal = equal_pairs([one.key for one in then], [one.key for one in now], {}, _SHORT)
    words = equal_pairs(_masks(then, equal.keys()), _masks(now, equal.values()), equal, _SHORT)
    settled = dict(_figures_of(words, then, now))
    of_sentence = _sentence_of(then, len(old.figures)), _sentence_of(now, len(new.figures))
    taken = set(settled.values())
    left = _contexts(old, then, settled.keys()), _contexts(new, now, taken)
    pairs = likely_pairs(*left, (old.figures, new.figures))
    assigned = assign(pairs, settled, of_sentence)
    rows = _rows(old, new, assigned.pairs, of_sentence, equal)
    return Alignment(tuple(rows), (), 0, 0)


def _masks(some: Sequence[Sentence], known: object) -> list[str]:
    """The words of sentences that have figures and are not known yet; the others as nothing."""
    return [one.mask if FIGURE in one.mask else "" for one in some]


def _figures_of(
    words: Mapping[int, int], then: Sequence[Sentence], now: Sequence[Sentence]
) -> list[tuple[int, int]]:
    """The figures of sentences that say the same words, one after the other."""
    return [
        pair
        for one, other in words.items()
        if then[one].last - then[one].first == now[other].last - now[other].first
        for pair in zip(range(then[one].first, then[one].last), range(now[other].first, now[other].last), strict=True)
    ]


def _sentence_of(some: Sequence[Sentence], size: int) -> list[int]:
    """For each figure the index of its sentence; -1 for one that stands in none."""
    found = [-1] * size
    for number, sentence in enumerate(some):
        for figure in range(sentence.first, sentence.last):
            found[figure] = number
    return found


def _contexts(draft: Draft, some: Sequence[Sentence], known: object) -> dict[int, Context]:
    """The contexts of the figures that are not known yet."""
    settled = set(known)  # type: ignore[call-overload]
    found: dict[int, Context] = {}
    for sentence in some:
        places = range(sentence.first, sentence.last)
        if all(place in settled for place in places):
            continue
        for place, context in zip(places, contexts(draft, sentence), strict=True):
            if place not in settled:
                found[place] = context
    return found


def _rows(
    old: Draft,
    new: Draft,
    pairs: Mapping[int, int],
    of_sentence: tuple[Sequence[int], Sequence[int]],
    equal: Mapping[int, int],
) -> list[Row]:
    """A row for each figure."""
    weights: dict[tuple[int, int], float] = {}
    for one, other in pairs.items():
        key = of_sentence[0][one], of_sentence[1][other]
        weights[key] = weights.get(key, 0.0) + 1
    best: dict[int, tuple[float, int, int]] = {}
    for (one, other), weight in weights.items():
        best[one] = max(best.get(one, (0.0, -1, -1)), (weight, one, other))
    chosen: dict[int, tuple[float, int, int]] = {}
    for weight, one, other in best.values():
        chosen[other] = max(chosen.get(other, (0.0, -1, -1)), (weight, one, other))
    chain = in_order([(one, other, weight) for weight, one, other in chosen.values()])
    rows = []
    for one, other in pairs.items():
        sentence = of_sentence[0][one], of_sentence[1][other]
        differs = difference(old.figures[one], new.figures[other])
        if differs is not None:
            rows.append(Row(Change.CHANGED, one, other, differs))
            continue
        change = Change.SAME if sentence in chain else Change.MOVED
        if not written_alike(old.figures[one], new.figures[other]):
            reason = Reason.WRITTEN
        else:
            reason = Reason.WORDS if equal.get(sentence[0]) == sentence[1] else Reason.REWORDED
        rows.append(Row(change, one, other, reason))
    paired = set(pairs.values())
    rows += [Row(Change.GONE, at, None) for at in range(len(old.figures)) if at not in pairs]
    rows += [Row(Change.NEW, None, at) for at in range(len(new.figures)) if at not in paired]
    return rows


def _in_new_order(found: Alignment) -> Alignment:
    """An alignment with its rows in the order of the new draft; what is gone stands behind what it stood behind."""
    partners = {row.old: row.new for row in found.rows if row.old is not None and row.new is not None}
    last = -1
    behind: dict[int, int] = {}
    for old in sorted(row.old for row in found.rows if row.old is not None):
        last = partners.get(old, last)
        behind[old] = last

    def place(row: Row) -> tuple[int, int, int]:
        if row.new is not None:
            return row.new, 0, 0
        return behind[row.old or 0], 1, row.old or 0

    return found._replace(rows=tuple(sorted(found.rows, key=place)))
