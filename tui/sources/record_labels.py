"""What the cells of a record say of its value: its name, whose it is, of when, whether it is a growth, a share or a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.claims.claim_model import Aspect
from tui.claims.own_place import is_whole
from tui.compiled import late
from tui.lexicon.record_words import AIMED, ASPECTS, DOWN
from tui.sources.label_words import Label, read_label
from tui.sources.statement_model import NO_AMOUNT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.claims.period_values import DocumentDate
    from tui.documents.table_model import Grid

_ISO = late(
    r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?|Q[1-4]|H[12])?(?:/[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?|Q[1-4])?)?"
)
"""A period in ISO 8601."""
_NO_AMOUNTS = frozenset(kind.value for kind in NO_AMOUNT)


class Records:
    """The records of one table; none, and so false, where it is no table of records."""

    def __init__(self, text: str, grid: Grid, roles: Mapping[str, int], date: DocumentDate | None) -> None:
        """Remember where the parts of each record stand.

        Args:
            text: What the cells are spans of.
            grid: The cells of the table.
            roles: For each part its column, from 0; empty for a table of another form.
            date: When the table was made, as far as that is known.
        """
        self._text, self._grid, self._roles, self._date = text, grid, roles, date

    def __bool__(self) -> bool:
        """Whether the table is one of records."""
        return bool(self._roles)

    def is_value(self, column: int) -> bool:
        """Whether a column, from 1, is that of the values, whose head says nothing of what they are."""
        return self._roles.get("value") == column - 1

    def is_no_amount(self, row: int) -> bool:
        """Whether the record of a row, from 1, says that its number is a date or the like."""
        return self._words(row, "kind").lower() in _NO_AMOUNTS

    def said(self, row: int) -> tuple[Label, str]:
        """What the record of a row, from 1, says of its value, and whose it is."""
        label = read_label(self._words(row, "name"), self._date)
        if not label.name:
            label = replace(label, name=read_label(self._words(row, "name_too"), self._date).name)
        when = self._when(row)
        if when.period or when.former:
            label = replace(label, period=when.period, former=when.former)
        aspect = ASPECTS.get("_".join(self._words(row, "aspect").lower().split()))
        if aspect is not None:
            label = replace(label, aspect=Aspect(aspect))
        falls = label.falls or self._words(row, "direction").lower() in DOWN
        aimed = label.aimed or self._words(row, "mode").lower() in AIMED
        whose = self._words(row, "whose")
        return replace(label, falls=falls, aimed=aimed), "" if is_whole(whose) else whose

    def _when(self, row: int) -> Label:
        """What a record says of when its value is."""
        iso = self._words(row, "when_iso")
        if iso and _ISO.fullmatch(iso):
            return Label(period=iso)
        said = self._words(row, "when")
        if _ISO.fullmatch(said):
            return Label(period=said)
        return read_label(said, self._date) if said else Label()

    def _words(self, row: int, role: str) -> str:
        """The words of a part of the record of a row; empty where it has none."""
        column = self._roles.get(role)
        cell = None if column is None else self._grid[row - 1][column]
        return "" if cell is None else " ".join(self._text[cell.start : cell.end].split())
