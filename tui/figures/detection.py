"""All figures of a text, with the hedges that stand around them."""

from __future__ import annotations

from decimal import Context, localcontext

from tui.figures import hedges
from tui.figures.atoms import Atom, atoms
from tui.figures.combining import combine
from tui.figures.quantity import Figure, Kind, Quantity

_ARITHMETIC = Context(prec=28, traps=[])
"""Our own, so that nobody's settings of the thread change a figure, and nothing is raised."""
_LIST = frozenset({"、", "和", "与", "及", "，", "以及"})
_LONG_TIME = 10


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of `text` in its order, none overlapping; offsets are code points of `text`."""
    with localcontext(_ARITHMETIC):
        return tuple(_figures(text))


def _figures(text: str) -> list[Figure]:
    """The figures with the hedges that stand around them."""
    found: list[Figure] = []
    inherited = hedges.NONE
    last_end = -1
    for atom in combine(text, atoms(text)):
        front = hedges.before(text, atom.start, atom.kind, years=_recent(text, atom))
        if not front.approx and inherited.approx and text[last_end : atom.start] in _LIST:
            front = inherited
        back = hedges.after(text, atom.end, atom.kind)
        inherited, last_end = front, atom.end
        quantity = Quantity(
            atom.low,
            atom.high,
            atom.unit,
            atom.kind,
            atom.approx or front.approx or back.approx,
            atom.bound or back.bound or front.bound,
        )
        found.append(Figure(atom.start, atom.end, text[atom.start : atom.end], quantity, atom.malformed))
    return found


def _recent(text: str, atom: Atom) -> bool:
    """Whether 近 before it means the time just past (近五年), not nearly."""
    return atom.kind is Kind.DURATION and (
        text.startswith(("来", "间", "以来"), atom.end) or atom.high is None or atom.high < _LONG_TIME
    )
