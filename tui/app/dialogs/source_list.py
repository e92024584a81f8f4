"""The list of sources: what figures are held against, added, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.keys import LIST, SOURCES
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row
from tui.export.tie_wording import source_line
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import Binding, BindingType

    from tui.sources.statement_model import Source


class SourceAsked(NamedTuple):
    """What is to be done: a source added, where none is named, or removed."""

    remove: int | None = None
    """Which one, from 0."""


class SourceList(ListDialog[SourceAsked | None]):
    """Gives what is to be done with the sources, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*SOURCES]
    DECLARED: ClassVar[Sequence[Binding]] = (*SOURCES, *LIST)
    IMPORTANT = ("sheet-cancel", "sources-remove", "sheet-pick")

    def __init__(self, sources: Sequence[Source]) -> None:
        """Take what is held against."""
        super().__init__()
        self._sources = sources

    def rows(self) -> list[Row]:
        """The sources, and a line that adds one."""
        rows = [Row(((_("Sources"), "strong"),)), Row()]
        rows += [Row(((source_line(one), ""),), (), SourceAsked(at)) for at, one in enumerate(self._sources)]
        if not self._sources:
            said = _("Figures are held against a table, a document with tables, another text or a pack.")
            rows += [Row(((line, "muted"),)) for line in wrap(said, self.width)]
        return [*rows, Row(((_("add a source …"), "accent"),), (), SourceAsked())]

    def choose(self, target: object) -> None:
        """Add one; a source itself is only shown."""
        if target == SourceAsked():
            self.dismiss(SourceAsked())

    def offers(self, binding: Binding) -> bool:
        """What removes needs one that is marked."""
        marked = self.marked
        return binding.id != "sources-remove" or (isinstance(marked, SourceAsked) and marked != SourceAsked())

    def action_add(self) -> None:
        """Add one."""
        self.dismiss(SourceAsked())

    def action_remove(self) -> None:
        """Remove the marked one."""
        if isinstance(self.marked, SourceAsked) and self.marked != SourceAsked():
            self.dismiss(self.marked)
