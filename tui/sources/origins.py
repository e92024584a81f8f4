"""Of which place and which year a whole source is, and whether that is the text's: another county's report says nothing of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.own_place import own_place
from tui.claims.speech_claims import claims_of
from tui.compiled import late
from tui.sources.places_compared import are_other_places, named_places
from tui.sources.row_places import head_of, is_said, is_same_place, latin_place
from tui.sources.statement_model import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.decisions import Decision
    from tui.sources.figure_context import Context
    from tui.sources.statement_model import Source, Statement
    from tui.speech import Speech

_YEAR = late(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
_BODY = late(r"[\u3400-\u9fff]{2,12}(?:公司|集团|大学|学院)")
_FEW = 2
"""Figures that differ from a text of a place that is not known, and that some must agree with it for."""


def titled_places(head: str) -> frozenset[str]:
    """The places and bodies that the head of a text names."""
    found = {*named_places(head), *_BODY.findall(head), own_place([head]).title, latin_place(head)}
    return frozenset(found - {""})


class Origins:
    """Compares the place and the year of a source with those of a text."""

    def __init__(self, speech: Speech, source: Source) -> None:
        """Read the heads of both.

        Args:
            speech: The text.
            source: What its figures are held against; of a table only the year of each statement counts, and what stands above it.
        """
        head = head_of(f"{speech.title} {speech.subtitle}", speech.text)
        date = claims_of(speech).date
        self._places = titled_places(head)
        self._year = _year_of(head) or (date.year if date else 0)
        self._text = speech.text
        prose = source.kind != "table"
        self._is_prose = prose
        self._others = titled_places(source.head) if prose else frozenset()
        self._other_year = _year_of(source.head) if prose else 0
        self._above: dict[str, bool] = {}

    @property
    def is_same_place(self) -> bool:
        """Whether the heads of both name one place, or neither names any."""
        if not self._places or not self._others:
            return not self._places and not self._others
        return any(is_same_place(one, other) for one in self._places for other in self._others)

    def is_of_another_place(self, statement: Statement, context: Context) -> bool:
        """Whether a statement is of the place that its source, or what stands above its table, names, and a figure is not."""
        if statement.above and self._is_of_others(statement.above):
            return not any(is_said(place, context) for place in named_places(statement.above))
        if not self._others or not self._places or self.is_same_place:
            return False
        if any(is_said(place, context) for place in self._others):
            return False
        whole = context.whose.place.startswith("全") and any(
            place.endswith(context.whose.place[1:]) for place in self._others
        )
        said = f"{statement.group} {statement.name}"
        return not whole and not any(place[-3:] in said for place in self._places)

    def _is_of_others(self, above: str) -> bool:
        """Whether a table is another place's by what stands above it."""
        found = self._above.get(above)
        if found is None:
            found = self._above[above] = are_other_places(
                frozenset(place[-3:] for place in self._places if not place.isascii()), named_places(above)
            )
        return found

    def is_of_another_year(self, statement: Statement, context: Context) -> bool:
        """Whether a statement is of a year of which neither a figure nor its text is."""
        own, other = _years_of(context.period), _years_of(statement.period)
        if own and other:
            return False  # both say it themselves
        if not other:
            if not self._is_prose or not self._other_year:
                return False
            mine = own or {self._year}
            return bool(mine - {0}) and mine.isdisjoint(
                (self._other_year, *([self._other_year - 1] if own else []))
            )
        if not self._year or other & {self._year - 1, self._year, self._year + 1}:
            return False
        return not any(str(year) in self._text for year in other)

    def unborne(self, chosen: Sequence[Decision]) -> list[int]:
        """The figures that differ from a text or a pack of a place that is not known, with which hardly any agrees.

        Args:
            chosen: What is said of each figure.
        """
        if not self._is_prose or (self.is_same_place and self._places):
            return []
        differing = [at for at, one in enumerate(chosen) if one.outcome is Outcome.DIFFERS]
        agreeing = sum(one.outcome.agrees for one in chosen)
        needed = len(differing) if self._places or self._others else len(differing) // _FEW
        return differing if agreeing < needed else []


def _year_of(head: str) -> int:
    """The year that the head of a text names; 0 where it names none, or several."""
    years = {int(year) for year in _YEAR.findall(head)}
    return years.pop() if len(years) == 1 else 0


def _years_of(period: str | None) -> set[int]:
    """The years that a period in ISO 8601 is of, or from which to which it is."""
    found = [int(year) for year in _YEAR.findall(period or "")]
    return set(range(min(found), max(found) + 1)) if found else set()
