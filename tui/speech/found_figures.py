"""Figures of a text that has too many to hold, or that are still being looked for, as the sequences that a speech has.

Of each only its place is held. What else there is to say of it is worked out again with its unit when it is asked for,
and that of the units asked for last is kept.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar, overload

from tui.speech.metrics import Mention
from tui.speech.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.figures import Figure
    from tui.speech.metrics import Metric
    from tui.speech.table_cells import CellPlace

    Found = tuple[Figure, CellPlace | None]
    """A figure, and in which cell it stands; None for one in prose."""
    MakeMetric = Callable[[int, Found], Metric]
    SectionOf = Callable[[int], str]

FITS = 10_000
"""Figures of a text that are held, each as a value; of a text with more only those of the units asked for last."""
KEPT = 2_000
"""Figures that are kept of those."""
_Item = TypeVar("_Item")


class Windows:
    """The figures of single units: all of them as long as they fit, those of the last ones asked for else."""

    def __init__(self, find: Callable[[int], list[Found]], fits: int | None = None) -> None:
        """Take what looks for the figures of a unit, and how many figures fit (`FITS`)."""
        self._find = find
        self._kept: OrderedDict[int, list[Found]] = OrderedDict()
        self._count = 0
        self._fits = self._most = FITS if fits is None else fits

    def of(self, unit: int) -> list[Found]:
        """The figures of a unit."""
        found = self._kept.get(unit)
        if found is None:
            found = self._find(unit)
            self.keep(unit, found)
        elif self._most < self._fits:
            self._kept.move_to_end(unit)
        return found

    def once(self, unit: int) -> list[Found]:
        """The figures of a unit, which are not kept for that."""
        found = self._kept.get(unit)
        return self._find(unit) if found is None else found

    def keep(self, unit: int, found: list[Found]) -> None:
        """Keep what was found in a unit, where not all fit instead of what was asked for longest ago."""
        self._kept[unit] = found
        self._count += len(found)
        if self._count > self._most:
            self._most = min(KEPT, self._fits)
            while self._count > self._most and len(self._kept) > 1:
                self._count -= len(self._kept.popitem(last=False)[1])


class FoundFigures:
    """The figures that were found up to now: where each stands, and in which unit the others of its kind are."""

    def __init__(
        self,
        windows: Windows,
        places: Sequence[bytes],
        ends: Sequence[bytes],
        metric: MakeMetric,
        section: SectionOf,
    ) -> None:
        """Take what was found.

        Args:
            windows: Works the figures of a unit out.
            places: For each unit the starts of its figures, as an array of unsigned ints; empty where it has none.
            ends: The same for their ends.
            metric: Makes a figure's row from its number.
            section: The id of the section of a place.
        """
        self._windows, self._metric, self._section = windows, metric, section
        self.starts = array("I", b"".join(places))
        """Where each figure begins, in the order of the text."""
        self.ends = array("I", b"".join(ends))
        size = self.starts.itemsize
        self._behind = list(accumulate(len(one) // size for one in places))
        """For each unit how many figures stand up to its end."""

    def __len__(self) -> int:
        """How many there are."""
        return len(self.starts)

    def at(self, index: int) -> Found:
        """A figure by its index."""
        unit = bisect_right(self._behind, index)
        return self._windows.of(unit)[index - (self._behind[unit - 1] if unit else 0)]

    def all(self) -> Iterator[Found]:
        """All figures, unit after unit; none is kept for that."""
        before = 0
        for unit, behind in enumerate(self._behind):
            if behind > before:
                yield from self._windows.once(unit)
            before = behind

    def mention(self, index: int) -> Mention:
        """A figure's mention by its index."""
        figure = self.at(index)[0]
        return Mention(index + 1, f"f{index + 1}", self._section(figure.start), figure)

    def metric(self, index: int) -> Metric:
        """A figure's row by its index."""
        return self._metric(index + 1, self.at(index))

    def place(self, index: int) -> CellPlace | None:
        """In which cell a figure stands."""
        return self.at(index)[1]

    def mentions(self) -> Row[Mention]:
        """All mentions."""
        return Row(self.mention, range(len(self)))

    def metrics(self) -> Row[Metric]:
        """All rows."""
        return Row(self.metric, range(len(self)))

    def spans(self) -> Row[Span]:
        """Where each stands."""
        return Row(lambda index: Span(self.starts[index], self.ends[index]), range(len(self)))

    def by_id(self) -> ByMetric[Metric]:
        """Each row under its id."""
        return ByMetric(self.metric, len(self))

    def by_metric(self) -> ByMetric[tuple[Mention, ...]]:
        """The one mention of each row, under its id."""
        return ByMetric(lambda index: (self.mention(index),), len(self))

    def between(self, start: int, end: int) -> range:
        """The indexes of the figures that begin in a stretch of the text."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


class Row(Sequence[_Item]):
    """Some of the figures, each made when it is asked for."""

    def __init__(self, make: Callable[[int], _Item], indexes: range) -> None:
        """Take what makes an item of an index, and the indexes of all."""
        self._make, self._indexes = make, indexes

    def __len__(self) -> int:
        """How many there are."""
        return len(self._indexes)

    @overload
    def __getitem__(self, at: int) -> _Item: ...
    @overload
    def __getitem__(self, at: slice) -> Row[_Item]: ...
    def __getitem__(self, at: int | slice) -> _Item | Row[_Item]:
        """One of them, or a row of some."""
        if isinstance(at, slice):
            return Row(self._make, self._indexes[at])
        return self._make(self._indexes[at])

    def __iter__(self) -> Iterator[_Item]:
        """All, in their order."""
        return map(self._make, self._indexes)


class ByMetric(Mapping[str, _Item]):
    """Something under the id of each row: `f1`, `f2` and so on."""

    def __init__(self, make: Callable[[int], _Item], count: int) -> None:
        """Take what makes it of a figure's index, and how many figures there are."""
        self._make, self._count = make, count

    def __getitem__(self, metric: str) -> _Item:
        """What stands under an id."""
        number = metric[1:]
        if not metric.startswith("f") or not number.isdecimal() or not 0 < int(number) <= self._count:
            raise KeyError(metric)
        return self._make(int(number) - 1)

    def __iter__(self) -> Iterator[str]:
        """All ids."""
        return (f"f{number}" for number in range(1, self._count + 1))

    def __len__(self) -> int:
        """How many there are."""
        return self._count


class Cells(Mapping[int, "CellPlace"]):
    """In which cell each figure stands that is in a table, under its number."""

    def __init__(self, found: FoundFigures) -> None:
        """Take the figures."""
        self._found = found

    def __getitem__(self, number: int) -> CellPlace:
        """The cell of a figure."""
        place = self._found.at(number - 1)[1] if 0 < number <= len(self._found) else None
        if place is None:
            raise KeyError(number)
        return place

    def __iter__(self) -> Iterator[int]:
        """The numbers of those in tables."""
        return (index + 1 for index in range(len(self._found)) if self._found.at(index)[1] is not None)

    def __len__(self) -> int:
        """How many stand in tables."""
        return sum(1 for _number in self)


def by_section(
    found: FoundFigures, sections: Sequence[str], starts: Sequence[int]
) -> dict[str, Row[Mention]]:
    """The mentions in each section that has some.

    Args:
        found: The figures.
        sections: The ids of the sections, in the order of the text.
        starts: Where what counts to each begins: a chapter's heading counts to its first section.
    """
    bounds = [bisect_left(found.starts, start) for start in starts] + [len(found)]
    rows = {
        section: range(bounds[at], bounds[at + 1])
        for at, section in enumerate(sections)
        if bounds[at] < bounds[at + 1]
    }
    return {section: Row(found.mention, indexes) for section, indexes in rows.items()}
