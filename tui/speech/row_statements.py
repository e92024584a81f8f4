"""What the cells of a table say of the figure in one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late
from tui.speech.headings import CELL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.speech.sentences import Said

_VALUE = late(r"\s*(?:[-+−–(（约]?\s*[¥$£€]?\s*[0-9０-９.]|[-–—]+\s*\Z|\Z)")
"""Begins a cell that is a number, or holds nothing."""
_SERIAL = late(r"\s*[0-9]{1,3}[.、]?\s*")


class Cells(NamedTuple):
    """What belongs to a figure in a row."""

    own: tuple[str, ...]
    """The labels of its row, the head of its column, and its cell without it."""
    corner: str
    """The head of the labels."""
    group: str
    """The row above that names the group in which it stands; empty where there is none."""


def row(said: Said) -> Cells:
    """What is said of a figure in a row."""
    cells = CELL.split(said.before)
    heads = CELL.split(said.lines[0]) if said.lines else [""]
    column = len(cells) - 1
    head = heads[column] if column < len(heads) else str(column)
    labels = _labels(cells[:-1])
    corner = next((cell for cell in heads[:column] if cell.strip()), "")
    return Cells((*labels, head, cells[-1] + said.after), corner, "".join(said.lines[1:2]))


def _labels(cells: Sequence[str]) -> list[str]:
    """The cells that name a row: the first, or those behind its number, up to the first number."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) > 1 and _SERIAL.fullmatch(filled[0]) and not _VALUE.match(filled[1]):
        filled = filled[1:]
    found = filled[:1]
    for cell in filled[1:]:
        if _VALUE.match(cell):
            break
        found.append(cell)
    return found
