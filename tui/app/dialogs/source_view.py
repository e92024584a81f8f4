"""A source at the statement that a figure is held against: its table with head, row and cell marked, or its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row
from tui.app.widgets.source_drawing import passage, table_window
from tui.export.tie_wording import source_line, tie_line

if TYPE_CHECKING:
    from tui.sources.statement_model import Source, Statement, Tie
    from tui.speech import Mention


class SourceView(ListDialog[None]):
    """Shows where a source states what a figure is held against."""

    def __init__(self, source: Source, tie: Tie, statement: Statement, mention: Mention) -> None:
        """Take what is to be shown."""
        super().__init__()
        self._source, self._tie, self._statement, self._mention = source, tie, statement, mention

    def rows(self) -> list[Row]:
        """What came of it, then the table around the cell, or the passage."""
        rows = [Row(((line, "strong"),)) for line in wrap(source_line(self._source), self.width)]
        said = f"{self._mention.surface} · {tie_line(self._tie, self._statement)}"
        rows += [*(Row(((line, ""),)) for line in wrap(said, self.width)), Row()]
        lines = table_window(self._source, self._statement, self.width)
        if lines:
            return [*rows, *(Row(tuple(parts)) for parts in lines)]
        return [
            *rows,
            *(Row(((line, ""),)) for line in wrap(passage(self._source, self._statement), self.width)),
        ]

    def choose(self, target: object) -> None:
        """Nothing can be chosen."""
