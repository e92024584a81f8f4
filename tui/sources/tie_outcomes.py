"""What several sources say of one figure, taken together; which figures are held against sources at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures import Kind
from tui.sources.statement_model import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.figures.quantity import Quantity
    from tui.sources.statement_model import Source, Tie
    from tui.speech import Speech

_SILENT = (Kind.DATE, Kind.ORDINAL)
"""Kinds of figures that are held against nothing."""
WORST_FIRST = (Outcome.DIFFERS, Outcome.SEVERAL, Outcome.MATCH, Outcome.ROUNDED, Outcome.NONE)
"""Which of several outcomes is said of a figure, or of a row: the first of them."""


def is_held(quantity: Quantity) -> bool:
    """Whether a figure that says this is held against sources."""
    return quantity.low is not None and quantity.kind not in _SILENT


def is_its_own(speech: Speech, source: Source) -> bool:
    """Whether a source is the tables of the very document that is held against it."""
    own, other = speech.document, source.document
    return own is not None and other is not None and source.kind == "table" and own.text == other.text


def fills_cell(speech: Speech, number: int) -> bool:
    """Whether a figure, by its number, is alone in a cell of a table of its speech."""
    place = speech.cells.get(number)
    return place is not None and not place.prose


def outcomes_of(speech: Speech, ties: Iterable[Tie]) -> dict[int, Outcome]:
    """For each figure that is held against sources, by its number, the first of its outcomes in `WORST_FIRST`."""
    held = {one.number for one in speech.mentions if is_held(one.figure.quantity)}
    found: dict[int, Outcome] = {}
    for tie in ties:
        if tie.number in held:
            known = found.get(tie.number, tie.outcome)
            found[tie.number] = min(known, tie.outcome, key=WORST_FIRST.index)
    return found
