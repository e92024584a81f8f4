"""What a source calls the periods of a text: 这五年 may be its 2025, where several figures agree with that column."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENOUGH = 2
"""Figures that must agree for it to be learned."""
_AGAINST = {"same": 0.0, "end": 0.02, "part": 0.04, "inside": 0.08, "clash": 0.2}
"""What speaks against a statement by how its period lies to that of the figure."""


_MONTHS = {
    "Y-01/Y-12": "",
    "Y-12-31": "",
    "Y-01/Y-06": "H1",
    "Y-07/Y-12": "H2",
    "Y-01/Y-03": "Q1",
    "Y-04/Y-06": "Q2",
    "Y-07/Y-09": "Q3",
    "Y-10/Y-12": "Q4",
}
"""Periods of a year Y that are written in two ways, and what the other has behind the year."""


class PeriodCalls:
    """What was learned of one text and one source."""

    def __init__(self, latest: str, said: Iterable[str | None] = ()) -> None:
        """Know nothing but the latest year of the source, empty where it names none, and the periods that the text says."""
        self._latest = latest
        self._said = {period for period in said if period}
        self._calls: Counter[tuple[str, str]] = Counter()

    def learn(self, said: str | None, stated: str) -> None:
        """A figure of a period agrees with statements of one period only."""
        self._calls[_last_year(said), stated] += 1

    def is_apart(self, said: str | None, stated: str | None) -> bool:
        """Whether a statement is of another period than a figure; of a figure without one, than all that its text says."""
        if not stated:
            return False
        periods = {said} if said else self._said
        return bool(periods) and all(are_apart(period, stated) for period in periods)

    def against(self, said: str | None, stated: str | None, *, former: bool) -> tuple[float, bool]:
        """What speaks against a statement of a period, and whether it may well be of the figure's."""
        if former:
            return 0.12, False
        if stated is None:
            return 0.02, True
        year = _last_year(said)
        learned = self._calls[year, stated]
        rivals = max(
            (count for (text, other), count in self._calls.items() if text == year and other != stated),
            default=0,
        )
        if learned >= _ENOUGH and learned >= 2 * rivals:
            return 0.0, True
        if not said:
            return (0.03, True) if stated[:4] == self._latest else (0.1, False)
        relation = related(said, stated)
        near = relation == "same" or (relation in ("end", "part") and rivals < _ENOUGH)
        return _AGAINST[relation], near


def are_apart(said: str, stated: str) -> bool:
    """Whether two periods are known to be others: a part of a year is not the year, but its last day is its end."""
    if not stated[:1].isdigit():
        return related(said, stated) != "same"
    return _plainly(said) != _plainly(stated)


def _plainly(period: str) -> str:
    """A period in the one form of those that say the same."""
    year = period[:4]
    part = _MONTHS.get(period.replace(year, "Y"))
    return period if part is None else f"{year}{part}"


def related(said: str, stated: str) -> str:
    """How the period of a figure and that of a statement lie: `same`, `end`, `part`, `inside` or `clash`."""
    if said == stated:
        return "same"
    if not stated[:1].isdigit():
        part = said[4:].replace(f"/{said[:4]}", "/")
        return "same" if part == stated else "clash" if part else "inside"
    first, last = _years(said)
    other_first, other_last = _years(stated)
    if (first, last) == (other_first, other_last):
        return "part"
    if last == other_last and (first == last or other_first == other_last):
        return "end"
    within = first <= other_first and other_last <= last
    around = other_first <= first and last <= other_last
    return "inside" if within or around else "clash"


def _last_year(period: str | None) -> str:
    """The last year of a period; empty where there is none."""
    return _years(period)[1] if period else ""


def _years(period: str) -> tuple[str, str]:
    """The first and the last year of a period."""
    first, _slash, last = period.partition("/")
    return first[:4], (last or first)[:4]
