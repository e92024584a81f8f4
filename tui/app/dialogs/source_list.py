"""The list of sources: what figures are held against, added, removed, taken for another kind."""

from __future__ import annotations

from enum import Enum, auto
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


class Deed(Enum):
    """What can be done with sources."""

    ADD = auto()
    REMOVE = auto()
    TURN = auto()
    """It is taken for another kind."""
    ADOPT = auto()
    """Figures are held against what an edited one says now."""
    SHOW = auto()
    """How its tables are read is shown."""


class SourceAsked(NamedTuple):
    """What is to be done."""

    deed: Deed
    source: int = -1
    """With which one, from 0; none where one is added."""


_ADDED = SourceAsked(Deed.ADD)


class SourceList(ListDialog[SourceAsked | None]):
    """Gives what is to be done with the sources, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*SOURCES]
    DECLARED: ClassVar[Sequence[Binding]] = (*SOURCES, *LIST)
    IMPORTANT = ("sheet-cancel", "sources-remove", "sources-turn", "sheet-pick")

    def __init__(self, sources: Sequence[Source]) -> None:
        """Take what is held against."""
        super().__init__()
        self._sources = sources

    def rows(self) -> list[Row]:
        """The sources, and a line that adds one."""
        rows = [Row(((_("Sources"), "strong"),)), Row()]
        rows += [row for at, one in enumerate(self._sources) for row in self._rows_of(at, one)]
        if not self._sources:
            said = _("Figures are held against a table, a document with tables, another text or a pack.")
            rows += [Row(((line, "muted"),)) for line in wrap(said, self.width)]
        return [*rows, Row(((_("add a source …"), "accent"),), (), _ADDED)]

    def _rows_of(self, at: int, source: Source) -> list[Row]:
        """A source, with what it was said to be taken for; of one that is not here what can be done."""
        said = source_line(source)
        if source.here and source.taken:
            said = _("{source}, as was said").format(source=said)
        first, *more = wrap(said, self.width)
        rows = [Row(((first, ""),), (), at), *(Row(((line, ""),)) for line in more)]
        if not source.here:
            hint = _("It is opened when it lies where it lay, or beside the text, unchanged; or add it.")
            if source.changed:
                hint = _(
                    "Enter holds the figures against what it says now; what was settled stays where it says the same."
                )
            rows += [Row(((f"  {line}", "muted"),)) for line in wrap(hint, self.width - 2)]
        return rows

    def choose(self, target: object) -> None:
        """Add one; of a source show how its tables are read, and look for one that is not here."""
        if isinstance(target, int) and self._sources[target].changed:
            self.dismiss(SourceAsked(Deed.ADOPT, target))
        elif target == _ADDED or (isinstance(target, int) and not self._sources[target].here):
            self.dismiss(_ADDED)
        elif isinstance(target, int):
            self.dismiss(SourceAsked(Deed.SHOW, target))

    def offers(self, binding: Binding) -> bool:
        """What removes or turns one needs one that is marked."""
        return binding.id == "sources-add" or binding not in SOURCES or isinstance(self.marked, int)

    def action_add(self) -> None:
        """Add one."""
        self.dismiss(_ADDED)

    def action_remove(self) -> None:
        """Put the marked one away."""
        if isinstance(self.marked, int):
            self.dismiss(SourceAsked(Deed.REMOVE, self.marked))

    def action_turn(self) -> None:
        """Take the marked one for another kind."""
        if isinstance(self.marked, int):
            self.dismiss(SourceAsked(Deed.TURN, self.marked))
