"""What was tried for a figure on each source: one candidate is settled or rejected, or opened in its source."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.keys import LIST, TIES
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row
from tui.export.tie_wording import record_line, source_line, trial_lines, why_line
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.binding import Binding, BindingType

    from tui.sources.statement_model import Source, Statement
    from tui.sources.tried_statements import Explanation
    from tui.speech.verdicts import TieRecord


class TieDeed(Enum):
    """What can be done with a candidate."""

    SETTLE = auto()
    REJECT = auto()
    SHOW = auto()
    ASK = auto()
    """Another statement is to be named by its address."""


class TieAsked(NamedTuple):
    """What is to be done with which candidate."""

    deed: TieDeed
    source: int
    """From 0."""
    statement: Statement | None = None


class TieList(ListDialog[TieAsked | None]):
    """Gives what is to be done with a candidate, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*TIES]
    DECLARED: ClassVar[Sequence[Binding]] = (*TIES, *LIST)
    IMPORTANT = ("sheet-cancel", "ties-settle", "ties-reject", "sheet-pick")

    def __init__(
        self,
        title: str,
        sources: Sequence[Source],
        explained: Sequence[tuple[int, Explanation]],
        records: Sequence[TieRecord],
    ) -> None:
        """Take what was tried.

        Args:
            title: The figure, in a line.
            sources: All that is held against.
            explained: For each source that is here what was tried.
            records: What reviewers said of the figure's ties.
        """
        super().__init__()
        self._title, self._sources = title, sources
        self._explained, self._records = explained, records

    def rows(self) -> list[Row]:
        """For each source what is said and why, then its candidates, the likeliest first."""
        rows = [Row(((line, "strong"),)) for line in wrap(self._title, self.width)]
        for source in self._sources:
            if not source.here:
                said = [record_line(one) for one in self._records if one.content == source.content]
                rows += [Row(), *self._lines(source_line(source), "strong")]
                rows += [row for line in said for row in self._lines(line, "muted", 2)]
        for at, explanation in self._explained:
            rows += [Row(), *self._lines(source_line(self._sources[at]), "strong")]
            rows += self._lines(why_line(explanation), "muted", 2)
            for trial in explanation.trials:
                first, *more = trial_lines(trial)
                head, *rest = self._lines(first, "", 2)
                rows += [Row(head.parts, (), (at, trial.statement)), *rest]
                rows += [row for line in more for row in self._lines(line, "muted", 4)]
            rows.append(Row((("  ", ""), (_("another place in it …"), "accent")), (), (at, None)))
        return rows

    def _lines(self, said: str, style: str, indent: int = 0) -> Iterator[Row]:
        """Words over as many rows as they need."""
        for line in wrap(said, self.width - indent):
            yield Row(((" " * indent + line, style),))

    def choose(self, target: object) -> None:
        """Show a candidate in its source, or ask for another place."""
        other = isinstance(target, tuple) and target[1] is None
        self._do(TieDeed.ASK if other else TieDeed.SHOW, target)

    def offers(self, binding: Binding) -> bool:
        """What is done with a candidate needs one."""
        return binding not in TIES or (isinstance(self.marked, tuple) and self.marked[1] is not None)

    def action_settle(self) -> None:
        """The figure is held against the marked candidate."""
        self._do(TieDeed.SETTLE, self.marked)

    def action_reject(self) -> None:
        """The figure is not held against the marked candidate."""
        self._do(TieDeed.REJECT, self.marked)

    def _do(self, deed: TieDeed, target: object) -> None:
        if isinstance(target, tuple) and (deed is TieDeed.ASK or target[1] is not None):
            self.dismiss(TieAsked(deed, *target))
