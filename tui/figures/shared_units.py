"""Lists whose members share one unit: 15、22个百分点, 百分之六十、七十."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui.figures.quantity import Kind
from tui.figures.ranges import is_mark
from tui.figures.scanning import Step, Trace

if TYPE_CHECKING:
    from tui.figures.atom import Atom

JOINTS = frozenset({"、", "和", "与", "及", "或", "､", "±", " ± "})
"""What stands between the members of a list."""
_OWN_UNIT = (Kind.ORDINAL, Kind.SHARE, Kind.NAMED_SET, Kind.RATIO)
_YEAR = 1000


def share_units(text: str, found: list[Atom], trace: Trace | None = None) -> list[Atom]:
    """The atoms with the units that bare numbers before 、 take of the next, and 百分之 of the one before."""
    shared = list(found)
    bare = [index for index, atom in enumerate(shared) if atom.bare]
    for index in bare:
        if index and _percent_goes_on(text, shared[index - 1], shared[index]):
            shared[index] = shared[index].changed(unit="%", kind=Kind.PERCENT, bare=False, weak=False)
            _note(trace, shared[index])
    for index in reversed(bare):
        if index + 1 == len(shared):
            continue
        first, second = shared[index], shared[index + 1]
        if text[first.end : second.start] in JOINTS and _takes_unit(text, first, second):
            scale = second.scale if first.scale == 1 else Decimal(1)
            shared[index] = first.times(scale).changed(
                unit=second.unit, kind=second.kind, bare=False, weak=False
            )
            _note(trace, shared[index])
    return shared


def _percent_goes_on(text: str, first: Atom, second: Atom) -> bool:
    """百分之六十、七十."""
    if first.unit != "%" or not (first.chinese and second.chinese and second.bare):
        return False
    return second.low is not None and text[first.end : second.start] in JOINTS


def _takes_unit(text: str, first: Atom, second: Atom) -> bool:
    """Whether a bare number has the unit of the next one."""
    if not first.bare or second.bare or first.low is None or first.chinese != second.chinese:
        return False
    if second.kind in _OWN_UNIT or is_mark(text, first):
        return False
    return not (second.kind is Kind.DATE and second.unit == "年" and first.low < _YEAR)


def _note(trace: Trace | None, atom: Atom) -> None:
    if trace is not None:
        trace.append(Step("joint", "shared unit", atom.start, atom.end))
