"""All figures of a text, with the hedges that stand around them."""

from __future__ import annotations

from decimal import Context, localcontext
from typing import TYPE_CHECKING

from tui.figures import english_stretches
from tui.figures.combining import combine
from tui.figures.folding import fold
from tui.figures.hedges import NONE, Hedge, after, before
from tui.figures.quantity import Figure, Quantity
from tui.figures.quantity_reading import atoms

if TYPE_CHECKING:
    from tui.figures.atom import Atom

_ARITHMETIC = Context(prec=28, traps=[])
"""Our own, so that nobody's settings of the thread change a figure, and nothing is raised."""
_LIST = frozenset({"、", "和", "与", "及", "以及"})


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of `text` in its order, none overlapping; offsets are code points of `text`."""
    with localcontext(_ARITHMETIC):
        plain = fold(text)
        spans = english_stretches.english(plain)
        chinese = english_stretches.without(plain, spans)
        found = combine(chinese, atoms(chinese))
        hedged = list(zip(found, _hedges(chinese, found), strict=True))
        if spans:
            from tui.figures import english  # noqa: PLC0415 - only few texts need its patterns

            hedged += [(atom, NONE) for start, end in spans for atom in english.atoms(plain, start, end)]
            hedged.sort(key=lambda pair: pair[0].start)
        return tuple(
            Figure(
                atom.start,
                atom.end,
                text[atom.start : atom.end],
                Quantity(
                    atom.low,
                    atom.high,
                    atom.unit,
                    atom.kind,
                    atom.approx or hedge.approx,
                    atom.bound or hedge.bound,
                ),
                atom.malformed,
            )
            for atom, hedge in hedged
        )


def _hedges(text: str, found: list[Atom]) -> list[Hedge]:
    """The hedge of each figure; one before a list covers all its members, and with 分别 one after it too."""
    hedged: list[Hedge] = []
    shared = NONE
    for index, atom in enumerate(found):
        front = before(text, atom)
        follows = index > 0 and text[found[index - 1].end : atom.start] in _LIST
        if follows and shared.approx and not front.approx:
            front = shared
        shared = front
        back = after(text, atom.end, atom.kind)
        hedged.append(Hedge(front.approx or back.approx, back.bound or front.bound))
        if follows and back.approx and not hedged[index - 1].approx:
            first = found[index - 1]
            if "分别" in text[max(0, first.start - 8) : first.start] and first.unit == atom.unit:
                hedged[index - 1] = back
    return hedged
