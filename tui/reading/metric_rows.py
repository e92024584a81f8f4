"""The rows of the metrics table of any speech: a row a metric, its mentions under it where it is unfolded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.reading.equation_wording import TICK
from tui.reading.table import Column, RowsOnDemand, TableRow
from tui.reading.wording import without_doubt
from tui.words import _, listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from tui.claims.metric_groups import Group
    from tui.reading.table import TableRows
    from tui.speech.verdicts import ClaimRecord

COLUMNS = tuple(Column)
_FIGURE, _LABEL, _STANDING, _TIE, _VERDICT, _PERIOD, _MENTIONS = (
    COLUMNS.index(column)
    for column in (
        Column.FIGURE,
        Column.LABEL,
        Column.STANDING,
        Column.TIE,
        Column.VERDICT,
        Column.PERIOD,
        Column.MENTIONS,
    )
)
FOLDED, UNFOLDED, INSIDE = "+ ", "- ", "  "
"""What stands before the metric of a row that has more mentions, and before those."""


class MetricRows(RowsOnDemand):
    """The metrics of a speech in the order of the text, each made when it is asked for.

    Level, growth and share of one metric stand under each other. A folded metric is a row, that of its first mention.
    """

    def __init__(
        self,
        rows: TableRows,
        groups: Sequence[Group],
        *,
        unfolded: Collection[str] = (),
        everything: bool = False,
    ) -> None:
        """Put rows together.

        Args:
            rows: A row a figure, or of a pack a row a value, in their order.
            groups: The metrics, their numbers places among these rows from 1.
            unfolded: The ids of the first figures of the metrics whose mentions are shown.
            everything: Whether figures without a metric are shown too.
        """
        self._rows, self._unfolded = rows, unfolded
        self._ids = [metric.id for metric in rows.metrics]
        self._numbers = {name: number for number, name in enumerate(self._ids, 1)}
        self._groups = {group.numbers[0]: group for group in together(groups)}
        self._contradicted = {number for group in groups for number in group.contradicted}
        self._home = {number: first for first, group in self._groups.items() for number in group.numbers}
        silent = [number for number in range(1, len(self._ids) + 1) if number not in self._home]
        self.hidden = 0 if everything else len(silent)
        """How many figures have no row."""
        order = list(self._groups)
        self._lines = self._lined(_merged(aspects_together(groups), silent) if everything else order)
        self._places = {number: place for place, number in enumerate(self._lines)}

    def _lined(self, order: Iterable[int]) -> list[int]:
        """The numbers of rows in the order in which they are shown: behind an unfolded one its mentions."""
        lines = []
        for number in order:
            lines.append(number)
            if number in self._groups and self._ids[number - 1] in self._unfolded:
                lines += self._groups[number].numbers[1:]
        return lines

    def __len__(self) -> int:
        """How many there are."""
        return len(self._lines)

    def row(self, at: int) -> TableRow:
        """The row at a place: of a figure, or of a metric with its mentions."""
        number = self._lines[at]
        row, group = self._rows[number - 1], self._groups.get(number)
        if number in self._contradicted:
            # What an equation says of it is on the card: here one sign, the graver.
            row = _with(row, {_FIGURE: row.cells[_FIGURE].removesuffix(f" {TICK}"), _STANDING: _("conflict")})
        if group is None:
            inside = number in self._home
            return _with(row, {_LABEL: INSIDE + row.cells[_LABEL]}) if inside else row
        return self._headed(row, group) if len(group.numbers) > 1 else row

    def _headed(self, row: TableRow, group: Group) -> TableRow:
        """The row of a metric with several mentions."""
        unfolded = row.metric in self._unfolded
        cells = {
            _MENTIONS: str(sum(int(self._rows[number - 1].cells[_MENTIONS]) for number in group.numbers)),
            _LABEL: (UNFOLDED if unfolded else FOLDED) + row.cells[_LABEL],
        }
        if any(point.conflict for point in group.series):
            cells[_STANDING] = _("conflict")
        if not unfolded:
            members = [self._rows[number - 1].cells for number in group.numbers]
            for at in (_TIE, _VERDICT):
                cells[at] = listed(dict.fromkeys(one[at] for one in members if one[at]))
            cells[_PERIOD] = listed(without_doubt(one[_PERIOD] for one in members if one[_PERIOD]))
        return _with(row, cells)

    def group(self, metric: str) -> Group | None:
        """The metric to which a figure belongs, by the figure's id."""
        home = self._home.get(self._numbers.get(metric, 0))
        return None if home is None else self._groups[home]

    def fold_id(self, metric: str) -> str | None:
        """The id under which the metric of a figure is folded; None where it has no other mention."""
        group = self.group(metric)
        return self._ids[group.numbers[0] - 1] if group is not None and len(group.numbers) > 1 else None

    def following(self, metric: str) -> str | None:
        """The figure that says the metric next, the first again behind the last; None where there is no other."""
        group = self.group(metric)
        if group is None or len(group.numbers) < 2:
            return None
        at = group.numbers.index(self._numbers[metric])
        return self._ids[group.numbers[(at + 1) % len(group.numbers)] - 1]

    def place(self, metric: str) -> int | None:
        """Which row is that of a figure, by its id: its own, or that of its metric."""
        number = self._numbers.get(metric, 0)
        return self._places.get(number, self._places.get(self._home.get(number, 0)))

    def say(
        self, claim_records: Mapping[str, ClaimRecord], verdicts: Mapping[str, str], changed: Iterable[str]
    ) -> None:
        """Take what is said of figures now, where it is another thing of those with some ids."""
        self._rows.say(claim_records, verdicts, changed)


def together(groups: Sequence[Group]) -> list[Group]:
    """The metrics in their order, what else is said of one right behind it: its growth, its share."""
    return [group for alike in aspects_together(groups) for group in alike]


def aspects_together(groups: Sequence[Group]) -> list[list[Group]]:
    """The same, all that is said of one metric by itself."""
    found: dict[tuple[str, str], list[Group]] = {}
    for group in groups:
        found.setdefault((group.key, group.place), []).append(group)
    return list(found.values())


def _merged(metrics: Sequence[Sequence[Group]], silent: Sequence[int]) -> list[int]:
    """The rows of metrics with those of other figures between them, where the text has them; none between aspects of one metric."""
    found, rest = [], list(reversed(silent))
    for aspects in metrics:
        while rest and rest[-1] < aspects[0].numbers[0]:
            found.append(rest.pop())
        found += [group.numbers[0] for group in aspects]
    return [*found, *reversed(rest)]


def _with(row: TableRow, cells: Mapping[int, str]) -> TableRow:
    """A row with other words in some cells."""
    return replace(row, cells=tuple(cells.get(at, cell) for at, cell in enumerate(row.cells)))
