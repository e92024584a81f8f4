"""The rows of the metrics table of one speech, its figures put together as metrics once they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.claims.metric_conflicts import conflicts
from tui.claims.metric_groups import BY_REVIEWER, PLACE_OF_TEXT, SAME_PLACE
from tui.claims.settled_claims import NOTHING_SETTLED
from tui.claims.speech_claims import claims_of
from tui.reading.claim_wording import joined_words
from tui.reading.metric_rows import MetricRows
from tui.reading.pack_metrics import is_put_together, pack_metrics
from tui.reading.table import TableRows
from tui.reading.unlike_units import are_unlike
from tui.words import _, bracketed, ngettext

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from tui.claims.metric_groups import Group
    from tui.claims.settled_claims import SettledClaims
    from tui.reading.table import TableState
    from tui.speech import Speech

AT_ONCE = 150
"""Figures that are put together at once; more are read in slices before."""


class Joining(NamedTuple):
    """Two wordings that are to be taken for one metric, or for two."""

    first: str
    second: str
    joined: bool


class GroupedTable:
    """Holds what the table is made of; which rows it shows follows from its state."""

    def __init__(
        self, speech: Speech, rows: TableRows | None = None, settled: SettledClaims = NOTHING_SETTLED
    ) -> None:
        """Begin with a row a figure of a text, or a row a metric of a pack."""
        self.speech = speech
        self.rows = rows or TableRows(speech)
        self.groups: Sequence[Group] = ()
        """The metrics of a text, as soon as they are known."""
        self._settled = settled
        self._marked: Group | None = None
        """The metric that is to be joined with another."""
        if self.waits and len(speech.mentions) <= AT_ONCE:
            self.put_together()

    @property
    def waits(self) -> bool:
        """Whether figures are still to be put together: of a text whose figures are all there and held."""
        speech = self.speech
        known = speech.found is None and speech.pending is None and not self.groups
        return known and (speech.detected or is_put_together(speech))

    def read(self) -> Iterator[None]:
        """Read the claims of one figure after the other; what takes them one by one may do other things between."""
        if not (self.speech.detected or is_put_together(self.speech)):
            return
        claims = claims_of(self.speech)
        for mention in self.speech.mentions:
            yield None
            claims.at(mention)

    def put_together(self) -> None:
        """Put figures of one metric together."""
        if self.speech.detected:
            self.groups = claims_of(self.speech).groups(self._settled)
        else:
            apart = [(one.metric, other.metric) for one, other in conflicts(self.speech)]
            self.groups = pack_metrics(self.rows.metrics, apart)

    def take_settled(self, settled: SettledClaims) -> bool:
        """Take what reviewers settled of claims; whether rows are others now."""
        if settled is self._settled or settled == self._settled:
            return False
        self._settled = settled
        if self.groups:
            self.put_together()
        return bool(self.groups)

    @property
    def outcomes(self) -> Mapping[str, str] | None:
        """What came of holding figures against sources, under the ids of their metrics; None where there is no source."""
        return self.rows.outcomes

    def hold(self, outcomes: Mapping[str, str] | None, borne_out: Container[str] = ()) -> bool:
        """Take what sources say now, and which metrics an equation bears out; whether that is another thing than before."""
        if outcomes is self.rows.outcomes and borne_out is self.rows.borne_out:
            return False
        self.rows.hold(outcomes, borne_out)
        return True

    def shown(self, state: TableState) -> TableRows | MetricRows:
        """The rows as a state folds them."""
        if not self.groups:
            return self.rows
        groups = by_section(self._homes(), self.groups) if state.by_section else self.groups
        return MetricRows(self.rows, groups, unfolded=state.unfolded, everything=state.everything)

    def _homes(self) -> list[str]:
        """The section of the first figure of each row."""
        first = self.speech.mentions_by_metric
        return [first[metric.id][0].section if first[metric.id] else "" for metric in self.rows.metrics]

    def words(self, rows: TableRows | MetricRows, figure: str | None = None) -> list[str]:
        """What the table's title says of it: how many figures have no row, what is to be joined or was, in the row of a figure."""
        words = []
        if isinstance(rows, MetricRows) and (hidden := rows.hidden):
            said = ngettext("{count} figure without a metric", "{count} figures without a metric", hidden)
            words.append(said.format(count=hidden))
        group = rows.group(figure) if isinstance(rows, MetricRows) and figure is not None else None
        if self._marked is not None:
            if group is not None and group.numbers == self._marked.numbers and _by_place(group) is not None:
                return [_("J again parts it"), joined_words(group), *words]
            return [_("J joins “{metric}” with the row").format(metric=self._marked.name), *words]
        if group is not None and _parted(group) is not None:
            words.insert(0, _("J parts it"))
        if group is not None and group.joins:
            words.append(joined_words(group))
        return words

    def told(self, rows: TableRows | MetricRows, figure: str | None) -> str:
        """Why the wordings of the metric of a row are taken for one, whole, where the title may be cut off; empty where there is one."""
        group = rows.group(figure) if isinstance(rows, MetricRows) and figure is not None else None
        return joined_words(group) if group is not None and self.speech.detected else ""

    def join(self, rows: TableRows | MetricRows, figure: str | None) -> Joining | str:
        """Mark the metric of a figure, join the marked one with it, or part what was joined.

        What then is to be said of the speech, or why that cannot be in words; empty where the metric is marked, or no longer.
        """
        group = rows.group(figure) if isinstance(rows, MetricRows) and figure is not None else None
        if group is None or not self.speech.detected:  # those of a pack its curator put together
            return self._no_row(rows, figure)
        marked, self._marked = self._marked, None
        if marked is None:
            parted = _parted(group)
            if parted is not None:
                return Joining(group.name, parted, joined=False)
            self._marked = group
            return ""
        if marked.numbers == group.numbers:
            other = _by_place(group)
            return "" if other is None else Joining(group.wording, other, joined=False)
        first, second = sorted((marked, group), key=lambda one: one.numbers[0])
        if are_unlike(self.speech, first, second):
            self._marked = marked
            return self._unlike(first, second)
        if first.name == second.name:  # one wording, of two places
            both = first.wording, second.wording
            one = _("“{metric}” is one metric already").format(metric=first.wording)
            return Joining(*both, joined=True) if both[0] != both[1] else one
        return Joining(first.name, second.name, joined=True)

    def _unlike(self, first: Group, second: Group) -> str:
        """Why two metrics are not joined: each with its first figure."""
        named = [
            bracketed(group.wording or group.name, self.speech.mentions[group.numbers[0] - 1].surface)
            for group in (first, second)
        ]
        said = _("Not joined, they are not measured in like units: {first} and {second}.")
        return said.format(first=named[0], second=named[1])

    def nothing_to_fold(self, rows: TableRows | MetricRows, figure: str | None) -> str:
        """Why no metric is folded or unfolded at a figure, in words; empty where its metric can be."""
        group = rows.group(figure) if isinstance(rows, MetricRows) and figure is not None else None
        if group is None:
            return self._no_row(rows, figure)
        once = _("“{metric}” is said once: there is nothing to fold.")
        return "" if len(group.numbers) > 1 else once.format(metric=group.wording or group.name)

    def _no_row(self, rows: TableRows | MetricRows, figure: str | None) -> str:
        """Why a figure is not in the row of a metric that can be folded or joined."""
        if not self.groups:
            return (
                _("Metrics are being put together: one moment.") if self.waits else _("There are no metrics.")
            )
        at = rows.place(figure) if figure is not None else None
        if at is None:
            return _("The current figure has no row here: ↑ ↓ choose one, Z shows all figures.")
        if isinstance(rows, MetricRows) and rows.group(figure or "") is None:
            return _("This row is no metric: a date, an ordinal or a name.")
        return _("The metrics of this speech were put together by its curator.")


def _parted(group: Group) -> str | None:
    """The wording that is taken apart from a metric next: one that a reviewer joined before one that was joined by itself."""
    joins = [join for join in group.joins if join.reason not in (PLACE_OF_TEXT, SAME_PLACE)]
    joins.sort(key=lambda join: join.reason != BY_REVIEWER)
    return joins[0].wording if joins else None


def _by_place(group: Group) -> str | None:
    """The wording that is taken for the metric since its place is that of the text."""
    joins = (join.wording for join in group.joins if join.reason in (PLACE_OF_TEXT, SAME_PLACE))
    return next((wording for wording in joins if wording != group.wording), None)


def by_section(homes: Sequence[str], groups: Sequence[Group]) -> list[Group]:
    """Metrics with what each section says of them, in the order of the sections.

    Args:
        homes: The section of each row.
        groups: The metrics, by the numbers of their rows.
    """
    order = {section: at for at, section in enumerate(dict.fromkeys(homes))}
    found: list[tuple[int, Group]] = []
    for group in groups:
        sections = dict.fromkeys(homes[number - 1] for number in group.numbers)
        for section in sections:
            numbers = tuple(number for number in group.numbers if homes[number - 1] == section)
            points = [
                point._replace(numbers=inside)
                for point in group.series
                if (inside := tuple(one for one in point.numbers if one in numbers))
            ]
            part = group._replace(key=f"{group.key}\n{section}", numbers=numbers, series=tuple(points))
            found.append((order[section], part))
    return [group for _at, group in sorted(found, key=lambda one: one[0])]
