"""What the rows of a table stand under: the row that heads their group, the row that they are a part of or go on with."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late
from tui.documents.table_model import is_quantity
from tui.sources.bare_labels import is_bare
from tui.sources.label_words import Label, read_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.claims.period_values import DocumentDate

_TOTAL = late(
    r"(?:合计|总计|共计|总体|总数|全[国省市县区州旗镇乡村]|(?:grand)?totals?|all[a-z]{3,16}|overall)[:：]?",
    re.IGNORECASE,
)
"""Labels of rows that add up what stands above, without their blanks."""
_TOTAL_OF = late(r"(?:grand\s)?total\s(?!.*\bof\b)\S.*|\S{1,12}(?:合计|总计)", re.IGNORECASE)
"""Labels of rows that add up what stands above and say what it is: they are no part of the last group."""
_SUBTOTAL = late(r"小计[:：]?|sub-?totals?[:：]?", re.IGNORECASE)


class FirstLabel(NamedTuple):
    """The first label of a row."""

    words: str
    blanks: int
    """How many blanks stand before its words."""
    alone: bool
    """Whether nothing else is in the row."""


class RowGroups:
    """Reads the rows below a head, one after the other."""

    def __init__(self, rows: Sequence[FirstLabel], date: DocumentDate | None) -> None:
        """Begin.

        Args:
            rows: The first labels of all rows below the head.
            date: When the table was made, as far as that is known.
        """
        self._rows, self._date = rows, date
        self._known: dict[str, tuple[bool, Label]] = {}
        """Whether a label is that of a total, and what it says: large tables have few labels in many rows."""
        self._group = self._parent = ""
        self._inside = False
        self._indent = 0

    @cached_property
    def _totals(self) -> int:
        """How many rows are a total of all; asked where one is."""
        return sum(is_total(row.words) for row in self._rows)

    def read(self) -> list[tuple[str, str]]:
        """For each row the row above that heads its group, and the row above that it is a part of, or goes on with."""
        return [self._of(row) for row in self._rows]

    def _of(self, row: FirstLabel) -> tuple[str, str]:
        """What one row stands under."""
        if row.alone and not is_quantity(row.words):
            self._group, self._parent, self._inside = row.words, "", False
            return "", ""
        of_total, said = self._known.get(row.words) or self._read(row.words)
        if of_total:
            return self._of_total(row)
        deeper = row.blanks > self._indent
        self._inside = said.inside or (self._inside and deeper)
        part = self._inside or deeper
        found = self._group, self._parent if part or not said.name else ""
        if said.name and not (self._parent and part):
            self._parent, self._indent = row.words, row.blanks
        return found

    def _read(self, words: str) -> tuple[bool, Label]:
        """Whether a label is that of a total, and what it says; remembered."""
        if is_bare(words):
            return False, Label(words)
        of_total = adds_up(words) or _TOTAL_OF.fullmatch(words) is not None
        found = self._known[words] = of_total, read_label(words, self._date)
        return found

    def _of_total(self, row: FirstLabel) -> tuple[str, str]:
        """What a total stands under: its group if it is that group's, nothing if it is of all; what follows a group's total is no part of it."""
        own = self._group.lower().strip("s:： ")
        of_group = bool(own) and own in row.words.lower()
        of_all = _TOTAL_OF.fullmatch(row.words) is not None or (self._totals == 1 and is_total(row.words))
        group = self._group if of_group or not of_all else ""
        self._group = "" if of_group else group
        self._parent, self._inside, self._indent = row.words, False, row.blanks
        return group, ""


@lru_cache(maxsize=1 << 13)
def adds_up(words: str) -> bool:
    """Whether a label is that of a total or of a subtotal, and says no more."""
    return is_total(words) or _SUBTOTAL.fullmatch(_tight(words)) is not None


@lru_cache(maxsize=1 << 13)
def is_total(words: str) -> bool:
    """Whether a label is that of a total of all."""
    return _TOTAL.fullmatch(_tight(words)) is not None


def _tight(words: str) -> str:
    """The words of a cell without their blanks."""
    return "".join(words.split())
