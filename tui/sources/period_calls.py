"""What a source calls the periods of a text: 这五年 may be its 2025, where several figures agree with that column."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.compiled import late

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENOUGH = 2
"""Figures that must agree for it to be learned."""
_AGAINST = {"same": 0.0, "end": 0.02, "part": 0.04, "inside": 0.08, "clash": 0.2}
"""What speaks against a statement by how its period lies to that of the figure."""


_MONTHS = {
    "Y-01/Y-12": "Y",
    "Y-12-31": "Y",
    "Y-01/Y-06": "YH1",
    "Y-07/Y-12": "YH2",
    "Y-01/Y-03": "YQ1",
    "Y-04/Y-06": "YQ2",
    "Y-07/Y-09": "YQ3",
    "Y-10/Y-12": "YQ4",
}
"""Periods of a year Y that are written in two ways, and the other."""
LAST_MONTHS = {"H1": "06", "H2": "12", "Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12"}
"""The last month of each part of a year."""
_SOME_YEAR = "2001"
_DAY = late(r"([0-9]{4}-[0-9]{2})-[0-9]{2}")
_TWELVE = late(r"([0-9]{4})-([0-9]{2})/([0-9]{4})-([0-9]{2})")


@lru_cache(maxsize=4096)
def plainly(period: str) -> str:
    """A period in the one form of those that say the same: the last day of a year is the year, a day its month."""
    if period.isdecimal():
        return period
    if not period[:1].isdigit():  # a part of a year that is said nowhere: -01/-06 as H1
        return plainly(_SOME_YEAR + period.replace("/", f"/{_SOME_YEAR}")).replace(_SOME_YEAR, "")
    year = period[:4]
    if (part := _MONTHS.get(period.replace(year, "Y"))) is not None:
        return part.replace("Y", year)
    if found := _DAY.fullmatch(period):
        return found[1]
    if (found := _TWELVE.fullmatch(period)) and int(found[3]) == int(found[1]) + 1:
        return f"{found[1]}/{found[3]}" if int(found[4]) + 1 == int(found[2]) else period
    return period


class PeriodCalls:
    """What was learned of one text and one source."""

    def __init__(self, stated: Iterable[str | None], said: Iterable[str | None] = ()) -> None:
        """Know nothing but the periods that the source says, and those that the text says."""
        periods = {period for period in stated if period}
        self._latest = max(map(last_year_of, periods), default="")
        self._has_year = self._latest in map(plainly, periods)
        self._said = {period for period in said if period}
        self._calls: Counter[tuple[str, str]] = Counter()
        self._agreed: Counter[tuple[str, str]] = Counter()
        """The same by the very periods of the figures."""
        self._learned: dict[tuple[str | None, str], bool] = {}
        """What was found of periods since something was learned."""

    def learn(self, said: str | None, stated: str) -> None:
        """A figure of a period agrees with statements of one period only."""
        self._calls[last_year_of(said), stated] += 1
        if said:
            self._agreed[said, stated] += 1
        self._learned.clear()

    def is_apart(self, said: str | None, stated: str | None, part: str = "", *, own: bool = False) -> bool:
        """Whether a statement is of another period than a figure; of a figure without one, than all that its text says.

        Args:
            said: The period of the figure.
            stated: That of the statement.
            part: The part of a year that the figure is of, where nothing says of which.
            own: Whether the figure's own sentence says it: then only figures of that very period tell what a source calls it.
        """
        if own and self.calls_otherwise(said, stated):
            return True
        if not stated or (self._is_learned(said, stated) and not is_other_part(said or part, stated)):
            return False
        if not said and is_other_part(part, stated):
            return True
        periods = {said} if said else self._said
        return bool(periods) and all(are_apart(period, stated) for period in periods)

    def calls_otherwise(self, said: str | None, stated: str | None) -> bool:
        """Whether a period and that of a statement are a year and a part of it, and no figures of that period agree with such statements."""
        if not said or not stated:
            return False
        known = bool(_part_in_year(said)) != bool(_part_in_year(stated)) and stated[:1].isdigit()
        return known and are_apart(said, stated) and self._agreed[said, stated] < _ENOUGH

    def is_barred(self, said: str | None, stated: str | None) -> bool:
        """Whether a statement is of other years than a figure that says its period: not even the same value makes it the figure's."""
        if not said or not stated or self._is_learned(said, stated):
            return False
        return related(said, stated) == "clash"

    def against(self, said: str | None, stated: str | None, *, former: bool) -> tuple[float, bool]:
        """What speaks against a statement of a period, and whether it may well be of the figure's."""
        if former:
            return 0.12, False
        if stated is None:
            return 0.02, True
        if self._is_learned(said, stated):
            return 0.0, True
        if not said:
            own = plainly(stated)
            whole = not self._has_year or own == self._latest or _ends_in(own, self._latest)
            return (0.03, True) if whole and last_year_of(stated) == self._latest else (0.1, False)
        relation = related(said, stated)
        near = relation == "same" or (
            relation in ("end", "part") and self._rivals(last_year_of(said), stated) < _ENOUGH
        )
        return _AGAINST[relation], near

    def _is_learned(self, said: str | None, stated: str) -> bool:
        """Whether figures of a period agree with a column of another often enough."""
        found = self._learned.get((said, stated))
        if found is None:
            year = last_year_of(said)
            learned = self._calls[year, stated]
            enough = learned >= _ENOUGH and learned >= 2 * self._rivals(year, stated)
            found = self._learned[said, stated] = enough
        return found

    def _rivals(self, year: str, stated: str) -> int:
        """How many figures of a year agree with the column of another period that most agree with."""
        others = (count for (text, other), count in self._calls.items() if text == year and other != stated)
        return max(others, default=0)


@lru_cache(maxsize=4096)
def is_other_part(said: str, stated: str) -> bool:
    """Whether two periods are known to be other parts of a year, whichever it is: July is not the seven months to July."""
    if _DAY.fullmatch(said) or _DAY.fullmatch(stated):
        return False
    own, other = _part_in_year(said), _part_in_year(stated)
    return bool(own and other) and own != other


def _part_in_year(period: str) -> str:
    """The part of its year that a period is; empty for whole years and for what spans several."""
    if period and not period[0].isdigit():
        period = f"{_SOME_YEAR}{period.replace('/', f'/{_SOME_YEAR}')}"
    plain = plainly(period)
    first, last = _years(plain)
    return plain[4:].replace(f"/{first}", "/") if first == last else ""


@lru_cache(maxsize=4096)
def are_apart(said: str, stated: str) -> bool:
    """Whether two periods are known to be others: a part of a year is not the year, but its last day is its end."""
    if not stated[:1].isdigit():
        return related(said, stated) != "same"
    if _is_end_of(stated, said) or _is_end_of(said, stated):
        return False
    said, stated = plainly(said), plainly(stated)
    return said != stated and not (_ends_in(said, stated) or _ends_in(stated, said))


def _is_end_of(day: str, period: str) -> bool:
    """Whether a day lies in the last month of a part of a year: a stock of 30 June is that of the first half."""
    month = _DAY.fullmatch(day)
    return (
        month is not None and LAST_MONTHS.get(plainly(period)[4:]) == month[1][5:] and period[:4] == day[:4]
    )


def _ends_in(said: str, stated: str) -> bool:
    """Whether a period is of the twelve months that end in a year: accounts to March 2025 are those of 2025."""
    return stated.isdecimal() and said == f"{int(stated) - 1}/{stated}"


def is_year_before(stated: str | None, other: str | None) -> bool:
    """Whether a period ends in the year before the one in which another ends."""
    if not stated or not other or not (stated[0].isdigit() and other[0].isdigit()):
        return False
    return int(last_year_of(stated)) == int(last_year_of(other)) - 1


@lru_cache(maxsize=4096)
def related(said: str, stated: str) -> str:
    """How the period of a figure and that of a statement lie: `same`, `end`, `part`, `inside` or `clash`."""
    if _is_end_of(stated, said) or _is_end_of(said, stated):
        return "same"
    said, stated = plainly(said), plainly(stated)
    if said == stated or _ends_in(said, stated) or _ends_in(stated, said):
        return "same"
    if said[:4] == stated[:4] and is_other_part(said, stated):
        return "inside"  # May is no part of April, though of its year
    if not stated[:1].isdigit():
        part = said[4:].replace(f"/{said[:4]}", "/")
        return "same" if part == stated else "clash" if part else "inside"
    return _of_years(_years(said), _years(stated))


def _of_years(said: tuple[str, str], stated: tuple[str, str]) -> str:
    """How two stretches of years lie."""
    if said == stated:
        return "part"
    (first, last), (other_first, other_last) = said, stated
    if last == other_last and (first == last or other_first == other_last):
        return "end"
    return "inside" if max(first, other_first) <= min(last, other_last) else "clash"


@lru_cache(maxsize=4096)
def last_year_of(period: str | None) -> str:
    """The last year of a period; empty where there is none."""
    return _years(period)[1] if period else ""


def _years(period: str) -> tuple[str, str]:
    """The first and the last year of a period."""
    first, _slash, last = period.partition("/")
    return first[:4], (last or first)[:4]
