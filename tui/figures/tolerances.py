"""A quantity with its tolerance is one figure: 3.1 ± 0.2 g, (3.2±0.4) μm, 25 ℃ ± 2 ℃."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures.patterns import Pattern
from tui.figures.powers_of_ten import SCALED, exponent
from tui.figures.scanning import Step, Trace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.figures.atom import Atom
    from tui.figures.quantity import Kind

_SIGN = Pattern(
    "plus or minus", r"[ ]? (?: ± | \+/-? | ＋/－ ) [ ]?", example="3.1⟨ ± ⟩0.2", counterexample="3.1⟨ + ⟩0.2"
)
_LONGEST = 5


def join_tolerances(
    text: str,
    found: Iterable[Atom],
    unit_at: Callable[[str, int], tuple[int, str, Kind] | None],
    trace: Trace | None = None,
) -> list[Atom]:
    """The atoms with those on either side of ± as one, whose value is the first's and whose unit that of either."""
    if "±" not in text and "+/-" not in text:
        return list(found)
    joined: list[Atom] = []
    for atom in found:
        first = joined[-1] if joined else None
        if first is not None and atom.start < first.end:
            continue  # the power of ten behind the brackets
        if first is None or not _belongs(text, first, atom):
            joined.append(atom)
            continue
        joined[-1] = _with_tolerance(text, first, atom, unit_at)
        if trace is not None:
            trace.append(Step("joint", "tolerance", first.start, joined[-1].end))
    return joined


def _belongs(text: str, first: Atom, second: Atom) -> bool:
    """Whether the second is the tolerance of the first: ± between, and units that are one."""
    gap = second.start - first.end
    if not 0 < gap <= _LONGEST or _SIGN.fullmatch(text[first.end : second.start]) is None:
        return False
    return first.low is not None and (first.bare or second.bare or first.unit == second.unit)


def _with_tolerance(
    text: str, first: Atom, second: Atom, unit_at: Callable[[str, int], tuple[int, str, Kind] | None]
) -> Atom:
    """The first with the tolerance in its span, its brackets, the power of ten and the unit after them."""
    measured = second if first.bare else first
    whole = first.changed(end=second.end, unit=measured.unit, kind=measured.kind, bare=measured.bare)
    if first.bare and second.scale != 1:
        whole = whole.times(second.scale).changed(scale=second.scale)
    begin, end = first.start - 1, second.end
    if (
        text[begin : first.start] not in ("(", "（")
        or text[end : end + 1] not in (")", "）")
        or not whole.bare
    ):
        return whole
    end += 1
    power = SCALED.match(text, end)
    times = exponent(power) if power is not None else None
    if power is not None and times is not None:
        whole, end = whole.times(times), power.end()
    unit = unit_at(text, end)
    if unit is None:
        return whole.changed(start=begin, end=end) if times is not None else whole
    return whole.changed(start=begin, end=unit[0], unit=unit[1], kind=unit[2], bare=False)
