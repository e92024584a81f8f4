"""The metrics table as rows to be drawn: columns, sorting, filtering."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, overload

from msgspec import Struct
from msgspec.structs import replace

from tui.reading.equation_wording import TICK
from tui.reading.naming import figure_name
from tui.reading.table_columns import STAY
from tui.reading.tie_signs import NOT_HELD_YET, WAITING, outcome_words
from tui.reading.wording import amount, standing
from tui.words import N_, _, twin

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

    from tui.speech import Mention, Metric, Speech
    from tui.speech.verdicts import ClaimRecord

NOTHING_SAID: Mapping[str, ClaimRecord] = MappingProxyType({})
NO_VERDICTS: Mapping[str, str] = MappingProxyType({})


class Column(StrEnum):
    """A column of the metrics table; its value is the heading's msgid."""

    NUMBER = N_("No.")
    LABEL = N_("Metric")
    FIGURE = N_("Figure")
    TIE = N_("Tie")
    ASPECT = N_("Aspect")
    STANDING = N_("Standing")
    VERDICT = N_("Verdict")
    AMOUNT = N_("Says")
    SECTION = N_("Section")
    SUBJECT = N_("Of whom")
    PERIOD = N_("When")
    MENTIONS = N_("Mentions")


NUMERIC = frozenset({Column.NUMBER, Column.AMOUNT, Column.MENTIONS})
"""Columns that are set flush right."""


STANDING, TIE, VERDICT = (list(Column).index(one) for one in (Column.STANDING, Column.TIE, Column.VERDICT))
"""The places of the columns by which rows are alike."""
OF_PACKS = tuple(at for at, column in enumerate(Column) if column is not Column.ASPECT)
"""The columns of a pack's table, in their order: its curator said what is measured in words of his own."""
DETECTED = tuple(
    list(Column).index(column)
    for column in (
        Column.NUMBER,
        Column.LABEL,
        Column.FIGURE,
        Column.TIE,
        Column.ASPECT,
        Column.PERIOD,
        Column.SUBJECT,
        Column.STANDING,
        Column.VERDICT,
        Column.MENTIONS,
        Column.SECTION,
        Column.AMOUNT,
    )
)
"""Those of the table of any other text."""


def columns_of(*, detected: bool, held: bool) -> tuple[int, ...]:
    """The columns of a table from the left: of a pack or of another text; that of ties only where there are sources."""
    order = DETECTED if detected else OF_PACKS
    return order if held else tuple(at for at in order if at != TIE)


class TableRow(Struct, frozen=True):
    """One metric, every cell in words."""

    metric: str
    cells: tuple[str, ...]
    """In the order of `Column`."""
    keys: tuple[tuple[int, Decimal, str], ...]
    """What each column is sorted by."""


class TableState(Struct, frozen=True):
    """How the table is looked at."""

    column: int = 0
    """The column under the cursor."""
    sort: int | None = None
    """The column sorted by; None keeps the order of the text."""
    descending: bool = False
    filter: str = ""
    """Words that the rows shown hold."""
    alike: tuple[int, str] | None = None
    """A column and its cell in all rows shown: those of one standing, or of one verdict; None where all are."""
    hidden: frozenset[int] = frozenset()
    """The columns that were put away."""
    widened: frozenset[int] = frozenset()
    """The columns that are as wide as their widest cell."""
    unfolded: frozenset[str] = frozenset()
    """The metrics whose mentions are shown, by the ids of their first figures."""
    everything: bool = False
    """Whether figures are shown that say nothing of a metric: dates, ordinals, names."""
    by_section: bool = False
    """Whether metrics have a row in each section that says them, section after section."""

    def next_sort(self) -> TableState:
        """Sort by the cursor's column: upwards, then downwards, then in the order of the text again."""
        if self.sort != self.column:
            return replace(self, sort=self.column, descending=False)
        if not self.descending:
            return replace(self, descending=True)
        return replace(self, sort=None, descending=False)

    def move(self, by: int, order: Sequence[int] = range(len(Column))) -> TableState:
        """Put the cursor on another column, of those in their order that are not hidden."""
        standing = [at for at in order if at not in self.hidden]
        there = standing.index(self.column) + by if self.column in standing else 0
        return replace(self, column=standing[min(max(there, 0), len(standing) - 1)])

    def hide(self, order: Sequence[int] = range(len(Column))) -> TableState:
        """Put the cursor's column away; on one that stays bring all back."""
        if self.column < STAY:
            return replace(self, hidden=frozenset())
        after = self.move(1, order)
        after = after if after.column != self.column else self.move(-1, order)
        return replace(after, hidden=self.hidden | {self.column})

    def widen(self) -> TableState:
        """Let the cursor's column be as wide as its widest cell, or as before again."""
        return replace(self, widened=self.widened ^ {self.column})

    def fold(self, metric: str) -> TableState:
        """Show the mentions of a metric, or no longer."""
        return replace(self, unfolded=self.unfolded ^ {metric})

    def next_alike(self, row: TableRow | None) -> TableState:
        """Show the rows of the standing of a row, then those of its verdict, then those of its tie, then all again."""
        order = (None, STANDING, VERDICT, TIE)
        at = order.index(self.alike[0] if self.alike else None)
        following = order[(at + 1) % len(order)]
        if row is None or following is None or (following == TIE and not row.cells[TIE]):
            return replace(self, alike=None)
        alike = (following, row.cells[following])
        return replace(self, alike=alike)


class RowsOnDemand(Sequence[TableRow]):
    """Rows each of which is made when it is asked for."""

    @overload
    def __getitem__(self, at: int) -> TableRow: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[TableRow, ...]: ...
    def __getitem__(self, at: int | slice) -> TableRow | tuple[TableRow, ...]:
        """One row, or some."""
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(len(self))))
        return self.row(at)

    @abstractmethod
    def row(self, at: int) -> TableRow:
        """The row at a place."""


class TableRows(RowsOnDemand):
    """The rows of all metrics in the order of their first figure, each made when it is asked for; those made last are kept."""

    def __init__(
        self,
        speech: Speech,
        claim_records: Mapping[str, ClaimRecord] = NOTHING_SAID,
        verdicts: Mapping[str, str] = NO_VERDICTS,
        outcomes: Mapping[str, str] | None = None,
        borne_out: Container[str] = (),
    ) -> None:
        """Take a speech and what was said of its metrics; the arguments are those of `table_rows`."""
        self.borne_out = borne_out
        self._speech, self._claim_records, self._verdicts = speech, claim_records, verdicts
        self.outcomes = outcomes
        self._made: dict[int, TableRow] = {}
        self._order: Sequence[Metric] = speech.metrics
        if speech.found is None:  # the rows of figures that are not held are in their order
            self._order = sorted(speech.metrics, key=lambda metric: _first(speech, metric))
        self._places: dict[str, int] | None = None

    @property
    def metrics(self) -> Sequence[Metric]:
        """The metrics of the rows."""
        return self._order

    def __len__(self) -> int:
        """How many there are."""
        return len(self._order)

    def row(self, at: int) -> TableRow:
        """The row at a place, kept for a while."""
        row = self._made.get(at)
        if row is None:
            metric = self._order[at]
            said, verdict = self._claim_records.get(metric.id), self._verdicts.get(metric.id, "")
            if len(self._made) >= KEPT:
                self._made.clear()
            row = _row(self._speech, metric, said, verdict, _tie(metric, self.outcomes))
            row = self._made[at] = ticked(row) if metric.id in self.borne_out else row
        return row

    def place(self, metric: str) -> int | None:
        """Which row is that of a metric, by its id."""
        if self._places is None:
            self._places = {}
            if self._speech.found is None:
                self._places = {one.id: at for at, one in enumerate(self._order)}
        if self._speech.found is None:
            return self._places.get(metric)
        return int(metric[1:]) - 1 if metric in self._speech.metric_by_id else None

    def say(
        self, claim_records: Mapping[str, ClaimRecord], verdicts: Mapping[str, str], changed: Iterable[str]
    ) -> None:
        """Take what is said of metrics now, where it is another thing of those with some ids."""
        self._claim_records, self._verdicts = claim_records, verdicts
        for metric in changed:
            if (at := self.place(metric)) is not None:
                self._made.pop(at, None)

    def hold(self, outcomes: Mapping[str, str] | None, borne_out: Container[str] = ()) -> None:
        """Take what sources say of the metrics now, and which an equation bears out."""
        self.outcomes, self.borne_out = outcomes, borne_out
        self._made.clear()


def ticked(row: TableRow) -> TableRow:
    """A row with a tick at its figure: an equation bears it out."""
    return replace(row, cells=(*row.cells[:FIGURE], f"{row.cells[FIGURE]} {TICK}", *row.cells[FIGURE + 1 :]))


FIGURE = list(Column).index(Column.FIGURE)
KEPT = 3_000
"""Rows that are kept."""


def keeps(row: TableRow, state: TableState, needle: str, fold: Callable[[str], str]) -> bool:
    """Whether a row is shown: it is like those that are asked for, and holds the filter's words (`needle`, folded)."""
    alike = state.alike is None or row.cells[state.alike[0]] == state.alike[1]
    return alike and (not needle or any(needle in fold(cell) for cell in row.cells))


def table_rows(
    speech: Speech,
    claim_records: Mapping[str, ClaimRecord] = NOTHING_SAID,
    verdicts: Mapping[str, str] = NO_VERDICTS,
    outcomes: Mapping[str, str] | None = None,
    *,
    only: Container[str] | None = None,
) -> tuple[TableRow, ...]:
    """All metrics in the order of their first figure in the text.

    Args:
        speech: The speech.
        claim_records: Of detected metrics, what a reviewer says that they measure, under their ids.
        verdicts: What the reviewer says of metrics in words, under their ids.
        outcomes: What came of holding metrics against sources, under their ids; None where there is no source.
        only: The ids of the metrics that are asked for; all of them where not said.
    """
    asked = [metric for metric in speech.metrics if only is None or metric.id in only]
    order = sorted(asked, key=lambda metric: _first(speech, metric))
    return tuple(
        _row(
            speech,
            metric,
            claim_records.get(metric.id),
            verdicts.get(metric.id, ""),
            _tie(metric, outcomes),
        )
        for metric in order
    )


def _tie(metric: Metric, outcomes: Mapping[str, str] | None) -> str:
    """What sources say of a metric, in words; nothing where there are none, or its figures are held against nothing."""
    if outcomes is None:
        return ""
    if outcomes is NOT_HELD_YET:
        return _(WAITING)
    outcome = outcomes.get(metric.id)
    return outcome_words(outcome) if outcome is not None else ""


def arrange(
    rows: tuple[TableRow, ...], state: TableState, fold: Callable[[str], str]
) -> tuple[TableRow, ...]:
    """The rows that are alike and hold the filter's words (compared after `fold`), sorted as the state says."""
    needle = fold(state.filter.strip())
    kept = tuple(row for row in rows if keeps(row, state, needle, fold))
    if state.sort is None:
        return kept
    column = state.sort
    return tuple(sorted(kept, key=lambda row: row.keys[column], reverse=state.descending))


class _About(NamedTuple):
    """What the cells say of a figure beside what it is."""

    label: str
    aspect: str
    subject: str
    """Of a detected figure its scope."""
    period: str
    standing: str


def _about(speech: Speech, metric: Metric, first: Mention | None, claim_record: ClaimRecord | None) -> _About:
    """Of what and of when a figure is, and its standing; a detected one says that it is, and how sure where it is not."""
    label = figure_name(speech, first) if first else twin(metric.label, metric.label_en)
    if not speech.detected or first is None:
        about = twin(metric.subject, metric.subject_en), twin(metric.period, metric.period_en)
        if metric.aspect:
            return _value_of_metric(metric, about)
        return _About(label, "", *about, standing(metric))
    from tui.claims.settled_claims import claim_of  # noqa: PLC0415 - a pack does without
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise
    from tui.reading.claim_wording import claim_words, said_words  # noqa: PLC0415 - a pack does without

    words = claim_words(speech, first)
    if claim_record is not None:
        state = _("confirmed: {reviewer}").format(reviewer=claim_record.reviewer)
        claim = claim_record.said
        if claim.of_metric:
            claim = claim_of(claims_of(speech), first, claim_record)
        said = said_words(claim)
        if claim.in_whole or claim.of_metric:
            words = said
        return _About(said.metric or label, words.aspect, words.scope, said.period, state)
    state = _("detected") if not words.mode else words.mode
    return _About(words.sure_metric or label, words.aspect, words.scope, words.sure_period, state)


def _value_of_metric(metric: Metric, about: tuple[str, str]) -> _About:
    """The same of a pack's row that is a value of a metric."""
    from tui.claims import Aspect, Direction  # noqa: PLC0415 - most packs do without
    from tui.reading.claim_wording import aspect_words  # noqa: PLC0415 - likewise

    direction = Direction(metric.direction) if metric.direction else None
    aspect = aspect_words(Aspect(metric.aspect), direction)
    detected = _("detected") if metric.confidence is not None else ""
    return _About(metric.metric or metric.label, aspect, *about, standing(metric) or detected)


def _row(
    speech: Speech, metric: Metric, claim_record: ClaimRecord | None, verdict: str, tie: str
) -> TableRow:
    """A metric in words."""
    mentions = speech.mentions_by_metric[metric.id]
    first = mentions[0] if mentions else None
    section = speech.section_of(first) if first else None
    place = section or next((item for item in speech.chapters if first and item.id == first.section), None)
    number = first.number if first else 0
    low = metric.quantity.low or Decimal(0)
    about = _about(speech, metric, first, claim_record)
    cells = {
        Column.NUMBER: str(number),
        Column.LABEL: about.label,
        Column.FIGURE: first.surface if first else "",
        Column.ASPECT: about.aspect,
        Column.STANDING: about.standing,
        Column.TIE: tie,
        Column.VERDICT: verdict,
        Column.AMOUNT: amount(metric.quantity),
        Column.SECTION: twin(place.title, place.title_en) if place else "",
        Column.SUBJECT: about.subject,
        Column.PERIOD: about.period,
        Column.MENTIONS: str(len(mentions)),
    }
    numbers = {
        Column.NUMBER: Decimal(number),
        Column.FIGURE: low,
        Column.AMOUNT: low,
        Column.SECTION: Decimal(number),
        Column.MENTIONS: Decimal(len(mentions)),
    }
    keys = tuple((0, numbers[at], "") if at in numbers else (1, Decimal(0), cells[at]) for at in Column)
    return TableRow(metric.id, tuple(cells[at] for at in Column), keys)


def _first(speech: Speech, metric: Metric) -> int:
    """Where a metric's first figure stands; a metric without one comes last."""
    mentions = speech.mentions_by_metric[metric.id]
    return mentions[0].start if mentions else len(speech.text)
