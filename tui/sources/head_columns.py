"""The heads of a table's columns: what the cells above one say together, what a growth is of and of when that says neither."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.claims.claim_model import Aspect
from tui.claims.period_values import last_year, shifted
from tui.compiled import late
from tui.sources.label_words import Label, read_label, says_now
from tui.sources.period_calls import LAST_MONTHS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tui.claims.period_values import DocumentDate
    from tui.documents.table_model import Cell, Grid, Table

_FLAGS = ("former", "aimed", "falls", "inside", "spans", "mean")
"""What one of several labels says for all."""
_OF_MONTH = late(
    r"(?:本|当)月(?:当月)?(?:数|额|值|完成(?:数|额|值)?|实绩|发生[数额])?\s*(?:[（(][^（()）]*[)）])?"
)
"""A head of the month that a table is of."""
_UP_TO_MONTH = late(
    r"(?:(?:自|从)?年初(?:至|到|以来)?)?(?:(?:至|到|1[-—–~～至到])?本?月?[止末底]?)累计(?:数|额|值|完成(?:数|额|值)?|实绩|发生[数额])?\s*(?:[（(][^（()）]*[)）])?"
)
"""A head of all months of the year up to that one: 累计, 本月止累计, 1-本月累计."""
_YEAR_BEFORE = late(
    r"(?:上年|去年)(?:同期|同月)(?:累计)?(?:数|额|值|完成(?:数|额|值)?)?\s*(?:[（(][^（()）]*[)）])?"
)
"""A head of the same months of the year before."""
_MONTHS = late(r"(?:[0-9]{4}-[0-9]{2}/)?(?P<last>[0-9]{4}-[0-9]{2})")
_CHANGE = late(r"(?:同比|[比较]上年(?:同期)?)?(?:增减|增长|增加|变动|变化|升降)(?:绝对)?[额量数值]")
"""What heads call the amounts by which something moved."""


class HeadColumns:
    """Reads the heads of the columns of one table."""

    def __init__(
        self, text: str, table: Table, values: Collection[int], date: DocumentDate | None, period: str | None
    ) -> None:
        """Begin.

        Args:
            text: The text that the table is in.
            table: It.
            values: Its columns of numbers, from 0.
            date: When it was made, as far as that is known.
            period: Of when all of it is, by what stands above; None where that says nothing.
        """
        self._text, self._table, self._values = text, table, values
        self._date, self._caption_period = date, period

    def beside(self, column: int) -> str | None:
        """The period of a column of growth that says none: the latest that heads say of those as long as the nearest to its left."""
        said = self._periods
        latest = max((last_year(period) for _at, period in said), default=None)
        if latest is not None and self._date is not None and latest < self._date.year and self._has_undated:
            return None
        late_ones = [one for one in said if last_year(one[1]) == latest]
        left = [period for at, period in late_ones if at <= column]
        if not left:
            return late_ones[0][1] if late_ones else None
        return max(period for period in left if _is_as_long(period, left[-1]))

    @cached_property
    def _has_undated(self) -> bool:
        """Whether a column of numbers says only of what they are: it is of the time of what stands above all."""
        labels = (self._labels[column] for column in self._values)
        return any(label == Label(label.name) for label in labels)

    @cached_property
    def _heads(self) -> Grid:
        """The rows of the head."""
        return self._table.grid(self._table.header_rows)

    @cached_property
    def _labels(self) -> list[Label]:
        """For each column what the cells of the head above it say together."""
        return [self._label_of(column) for column in range(self._table.columns)]

    def timed(self, words: Sequence[str], label: Label) -> Label:
        """What a head says, with the month that its table is of for 本月, and all months up to it for what is summed up."""
        caption = self._caption_period
        month = month_of(caption)
        if caption is None or month is None:
            return label
        if label.period == f"{int(caption[:4]) - 1}" and any(map(_YEAR_BEFORE.fullmatch, words)):
            summed = caption != month or "累计" in "".join(words)
            return replace(label, period=shifted(_up_to(caption, month), -1)) if summed else label
        return _in_year(words, label, caption, month, self._date)

    def _label_of(self, column: int) -> Label:
        """What the cells of the head above a column say together."""
        own = self._own(column)
        above = self.spanning(column) if any(own) else []
        words = (*above, *own)
        labels = [read_label(said, self._date) for said in words]
        return self.timed(words, joined(labels)) if labels else Label()

    def _own(self, column: int) -> list[str]:
        """The words of the cells of the head above a column."""
        return [self._words(row[column]) for row in self._heads]

    @cached_property
    def _periods(self) -> list[tuple[int, str]]:
        """The columns whose heads say when, each with that; none whose numbers are planned."""
        found = []
        for column, label in enumerate(self._labels):
            period = label.period
            if period is None and self._date and any(map(says_now, self._own(column))):
                period = self._caption_period or f"{self._date.year}"
            if period and period[0].isdigit() and not label.aimed:
                found.append((column, period))
        return found

    def grown(self, column: int) -> str:
        """What a column of growth is of that names nothing: what the column before it names.

        So it is where each metric has such a column, and where it stands right behind the first metric and others follow.
        """
        if column - 1 not in self._values:
            return ""
        return self._metric(column - 1) if self._all_grow or self._is_behind_first(column) else ""

    def _is_behind_first(self, column: int) -> bool:
        """Whether a column stands right behind the first that names a metric, and another that does behind it."""
        naming = [at for at in sorted(self._values) if self._metric(at)]
        return len(naming) > 1 and naming[0] == column - 1 and naming[1] > column

    @cached_property
    def _all_grow(self) -> bool:
        """Whether as many columns of numbers are growths that name nothing as name a metric."""
        labels = [self._labels[column] for column in self._values]
        growths = [label for label in labels if label.aspect is Aspect.GROWTH and not label.name]
        return sum(bool(self._metric(column)) for column in self._values) == len(growths)

    def _metric(self, column: int) -> str:
        """The metric that the head of a column names; empty where it says by how much something moved, and not what: 增减额."""
        label = self._labels[column]
        return "" if label.aspect is not None or _CHANGE.fullmatch(label.name) else label.name

    def spanning(self, column: int) -> list[str]:
        """The heads that stand to the left of empty ones above a column: files of separated values merge no cells."""
        found = []
        for row in self._heads[:-1]:
            below = self._heads[-1][column]
            if not self._words(row[column]) and self._words(below) and below != row[column]:
                left = (words for cell in reversed(row[:column]) if (words := self._words(cell)))
                found += list(left)[:1]
        return found

    def _words(self, cell: Cell | None) -> str:
        return "" if cell is None else self._text[cell.start : cell.end]


def month_of(period: str | None) -> str | None:
    """The last month of a part of a year: 2025-06 for its first half; None for a year, and for what is no part of one."""
    if period is None or not period[:1].isdigit() or period.isdecimal():
        return None
    if (last := LAST_MONTHS.get(period[4:])) is not None:
        return f"{period[:4]}-{last}"
    found = _MONTHS.fullmatch(period)
    return found["last"] if found and found["last"][:4] == period[:4] else None


def _in_year(
    words: Sequence[str], label: Label, caption: str, month: str, date: DocumentDate | None
) -> Label:
    """What a head says of the month of a table's time, or of all months up to it."""
    if label.former or label.period not in (None, caption[:4]):
        return label
    for of_time, period in ((_OF_MONTH, month), (_UP_TO_MONTH, _up_to(caption, month))):
        if told := [said for said in words if of_time.fullmatch(said)]:
            said_again = {read_label(said, date).name for said in told}
            name = " ".join(part for part in label.name.split(" ") if part not in said_again)
            return replace(label, period=period, name=name)
    return label


def _up_to(caption: str, month: str) -> str:
    """What a table's time is with all months of its year before it: 2025-01/2025-05 for 2025-05; that of parts of a year is it already."""
    if caption != month:
        return caption
    year = caption[:4]
    return {"01": month, "12": year}.get(month[-2:], f"{year}-01/{month}")


def joined(labels: Sequence[Label]) -> Label:
    """What several cells say together."""
    if len(labels) == 1:
        return labels[0]
    name = " ".join(dict.fromkeys([label.name for label in labels if label.name]))
    if all(label.is_plain for label in labels):  # as most are
        return Label(name)
    flags = {flag: any(getattr(label, flag) for label in labels) for flag in _FLAGS}
    aspects = [label.aspect for label in labels if label.aspect is not None]
    return Label(
        name,
        aspects[-1] if aspects else None,
        together([label.period for label in labels if label.period]),
        **flags,
    )


def together(periods: Sequence[str]) -> str | None:
    """The period that several labels say together: a year and a part of one make the part of that year, else the narrowest, the last of those."""
    year = next((one for one in periods if len(one) == 4 and one.isdecimal()), None)
    part = next((one for one in periods if not one[0].isdigit()), None)
    if year is not None and part is not None:
        return year + part.replace("/", f"/{year}")
    return max(reversed(periods), key=_narrowness, default=None)


def _narrowness(period: str) -> tuple[int, bool]:
    """How narrow a period is by how it is written: a month, a quarter, a half, a year."""
    return len(period), "Q" in period


def _is_as_long(one: str, other: str) -> bool:
    """Whether two periods are written as months, quarters, halves or years both are."""
    return len(one) == len(other) and one[4:5] == other[4:5]
