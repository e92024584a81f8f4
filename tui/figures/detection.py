"""All figures of a text: masked, scanned by the grammars of its languages, joined, hedged."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Context, localcontext
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.figures import masking
from tui.figures.chinese_grammar import GRAMMAR
from tui.figures.currency_signs import own_dollar
from tui.figures.date_parts import join_dates
from tui.figures.folding import fold, returns
from tui.figures.hedges import NONE, Hedge, after, before
from tui.figures.quantity import Figure, Kind, Quantity
from tui.figures.ranges import join_ranges
from tui.figures.scanning import Step, Trace, scan
from tui.figures.shared_units import share_units
from tui.figures.tolerances import join_tolerances
from tui.figures.units import read_unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.figures.atom import Atom

_ARITHMETIC = Context(prec=28, traps=[])
"""Our own, so that nobody's settings of the thread change a figure, and nothing is raised."""
_LARGEST = 40
"""The largest exponent of ten that a value has; what comes to more (8万万万…) is no number that anybody means."""
_LIST = frozenset({"、", "和", "与", "及", "以及"})
_LONGEST_LISTED = max(map(len, _LIST)) + 1
"""One more than the code points of the longest of them."""


def figures(
    text: str, trace: Trace | None = None, dollar: Callable[[], str] | None = None
) -> tuple[Figure, ...]:
    """The figures of `text` in its order, none overlapping; offsets are code points of `text`.

    Args:
        text: Any text.
        trace: Where given, what each rule did is written down in it.
        dollar: Gives the unit of a plain $, asked only where money may be in dollars; by the text alone unless said.
    """
    broken = returns(text)
    if broken:
        return _without_returns(text, broken, trace, dollar)
    with localcontext(_ARITHMETIC):
        plain = fold(text)
        addresses = masking.addresses(plain)
        plain = masking.without(plain, addresses)
        spans = masking.english(plain)
        chinese = masking.without(plain, spans)
        found = _chinese(chinese, trace)
        if spans:
            found += _english(plain.replace("．", "."), spans, trace)
            found.sort(key=lambda atom: atom.start)
        unit = "$"
        if "$" in plain or "dollar" in plain or "cent" in plain:
            unit = own_dollar(plain) if dollar is None else dollar()
        return tuple(_figure(text, atom, unit) for atom in found)


def _without_returns(
    text: str, broken: list[int], trace: Trace | None, dollar: Callable[[], str] | None
) -> tuple[Figure, ...]:
    """The figures of a text in which a number is broken by CR LF, read as by LF alone, at their places in it."""
    pieces = [text[start:end] for start, end in pairwise([0, *(at + 1 for at in broken), len(text)])]
    short = "".join([*(piece[:-1] for piece in pieces[:-1]), pieces[-1]])
    gone = [at - index for index, at in enumerate(broken)]

    def back(at: int) -> int:
        return at + bisect_left(gone, at)

    return tuple(
        Figure(
            back(one.start + 1) - 1,
            back(one.end),
            text[back(one.start + 1) - 1 : back(one.end)],
            one.quantity,
            one.malformed,
        )
        for one in figures(short, trace, dollar)
    )


def _figure(text: str, atom: Atom, dollar: str) -> Figure:
    """The figure that an atom is; a plain $ is the document's own."""
    unit = dollar + atom.unit[1:] if atom.unit[:1] == "$" else atom.unit
    if unit == "¢":
        unit = "美分" if dollar == "美元" else "分"
    elif unit == "£":
        unit = "英镑"
    start, end, low, high, malformed = atom.start, atom.end, atom.low, atom.high, atom.malformed
    if (low is not None and low.adjusted() > _LARGEST) or (high is not None and high.adjusted() > _LARGEST):
        low = high = None
        malformed = True
    quantity = Quantity(low, high, unit, atom.kind, atom.approx, atom.bound)
    return Figure(start, end, text[start:end], quantity, malformed)


def _chinese(text: str, trace: Trace | None) -> list[Atom]:
    """The Chinese figures of a text."""
    found = join_tolerances(text, scan(text, 0, len(text), GRAMMAR, trace), _chinese_unit, trace)
    found = join_dates(text, found, trace)
    found = join_dates(text, join_ranges(text, found, trace), trace)
    found = [atom for atom in share_units(text, found, trace) if not atom.weak]
    hedged = list(zip(found, _hedges(text, found), strict=True))
    if trace is not None:
        trace += [
            Step("hedge", str(hedge.bound or "about"), atom.start, atom.end)
            for atom, hedge in hedged
            if hedge.approx
        ]
    return [
        atom
        if hedge is NONE
        else atom.changed(approx=atom.approx or hedge.approx, bound=atom.bound or hedge.bound)
        for atom, hedge in hedged
    ]


def _english(text: str, spans: list[tuple[int, int]], trace: Trace | None) -> list[Atom]:
    """The figures of the English stretches of a text."""
    from tui.figures import english_grammar, english_joints, english_units  # noqa: PLC0415 - only few texts need their patterns

    return [
        english_joints.hedged(text, atom, start, trace)
        for start, end in spans
        for atom in english_joints.combine(
            text,
            join_tolerances(
                text, scan(text, start, end, english_grammar.GRAMMAR, trace), english_units.unit_at, trace
            ),
            trace,
        )
    ]


def _chinese_unit(text: str, at: int) -> tuple[int, str, Kind] | None:
    """The unit at a place, a blank before it allowed."""
    at = at + 1 if text[at : at + 1] == " " else at
    unit = read_unit(text, at, large=True)
    if unit is not None:
        return unit.end, unit.name, unit.kind
    from tui.figures import english_units  # noqa: PLC0415 - only few texts need its patterns

    return english_units.unit_at(text, at) if text[at : at + 1].isascii() else None


def _hedges(text: str, found: list[Atom]) -> list[Hedge]:
    """The hedge of each figure; one before a list covers all its members, and with 分别 one after it too."""
    hedged: list[Hedge] = []
    shared, last = NONE, -_LONGEST_LISTED
    for index, atom in enumerate(found):
        front = before(text, atom)
        follows = atom.start - last < _LONGEST_LISTED and text[last : atom.start] in _LIST
        last = atom.end
        if follows and shared.approx and not front.approx:
            front = shared
        shared = front
        back = after(text, atom.end, atom.kind)
        if front is NONE and back is NONE:
            hedged.append(NONE)
            continue
        hedged.append(Hedge(front.approx or back.approx, back.bound or front.bound))
        if follows and back.approx and not hedged[index - 1].approx:
            first = found[index - 1]
            if "分别" in text[max(0, first.start - 8) : first.start] and first.unit == atom.unit:
                hedged[index - 1] = back
    return hedged
