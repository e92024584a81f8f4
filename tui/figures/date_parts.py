"""Dates of several parts: year, month and day become one; a decade joins its century."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures.quantity import Kind
from tui.figures.scanning import Step, Trace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.figures.atom import Atom

_NEXT = frozenset([("年", "月"), ("月", "日")])


def join_dates(text: str, found: Iterable[Atom], trace: Trace | None = None) -> list[Atom]:
    """The atoms with the parts of each date put together."""
    joined: list[Atom] = []
    end = -2
    for atom in found:
        both = None
        if atom.start - end < 2 and text[end : atom.start] in ("", " "):
            both = _continued(text, joined[-1], atom)
        end = atom.end
        if both is None:
            joined.append(atom)
            continue
        joined[-1], end = both, both.end
        if trace is not None:
            trace.append(Step("joint", "parts of a date", both.start, both.end))
    return joined


def _continued(text: str, first: Atom, second: Atom) -> Atom | None:
    """Two atoms without anything between as one date, or None where they are two."""
    if first.unit == "世纪" and second.unit == "年代":
        return second.changed(start=first.start)
    if first.kind is not Kind.DATE or first.low is None or second.low is None or second.high is None:
        return None
    if first.unit == "年" and second.unit == "季度":
        return second.changed(start=first.start, low=None, high=None)
    numbered_day = first.unit == "月" and second.bare and text.startswith("号", second.end)
    if not numbered_day and (first.unit, second.unit) not in _NEXT:
        return None
    return first.changed(
        end=second.end + numbered_day,
        low=first.low * 100 + second.low,
        high=first.low * 100 + second.high,
        unit="日" if numbered_day else second.unit,
    )
