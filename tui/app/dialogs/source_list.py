"""The list of sources: what figures are held against, added, removed, taken for another kind."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.keys import LIST, SOURCES
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row
from tui.export.tie_wording import source_line
from tui.sources.statement_model import OWN
from tui.speech.verdicts import TieRecord
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from textual.binding import Binding, BindingType

    from tui.sources.statement_model import Source


class Deed(Enum):
    """What can be done with sources."""

    ADD = auto()
    UNDO = auto()
    """What was done last is undone."""
    REMOVE = auto()
    FORGET = auto()
    """What a settled tie taught does not hold any more."""
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
    lesson: TieRecord | None = None
    """What taught the name that is forgotten."""


_ADDED = SourceAsked(Deed.ADD)


class SourceList(ListDialog[SourceAsked | None]):
    """Gives what is to be done with the sources, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*SOURCES]
    DECLARED: ClassVar[Sequence[Binding]] = (*SOURCES, *LIST)
    IMPORTANT = ("sheet-cancel", "sources-remove", "sources-turn", "sheet-pick")

    def __init__(
        self,
        sources: Sequence[Source],
        learnt: Sequence[TieRecord],
        elsewhere: Sequence[TieRecord],
        do: Callable[[SourceAsked], None],
        held: Collection[str],
    ) -> None:
        """Take what is held against.

        Args:
            sources: It, and the tables of the text's own document whether they are or not.
            learnt: The settled ties that taught names.
            elsewhere: Those of other speeches, whose names hold here too.
            do: Does what leaves the list open: a key pressed next is the list's.
            held: The contents of those that figures are held against.
        """
        super().__init__()
        self._held = held
        self._sources, self._learnt, self._elsewhere, self._do = sources, learnt, elsewhere, do

    def hold(
        self,
        sources: Sequence[Source],
        learnt: Sequence[TieRecord],
        elsewhere: Sequence[TieRecord],
        held: Collection[str],
    ) -> None:
        """Show what is held against now, and what was learnt, here and elsewhere."""
        self._sources, self._learnt, self._elsewhere, self._held = sources, learnt, elsewhere, held
        self.fill()

    def rows(self) -> list[Row]:
        """The sources, and a line that adds one."""
        rows = [Row(((_("Sources"), "strong"),)), Row()]
        rows += [row for at, one in enumerate(self._sources) for row in self._rows_of(at, one)]
        if not self._sources:
            said = _("Figures are held against a table, a document with tables, another text or a pack.")
            rows += [Row(((line, "muted"),)) for line in wrap(said, self.width)]
        rows.append(Row(((_("add a source …"), "accent"),), (), _ADDED))
        if self._learnt:
            rows += [Row(), Row(((_("Names learnt from settled ties"), "strong"),))]
            rows += [row for one in self._learnt for row in self._rows_of_lesson(one, one)]
        if self._elsewhere:
            said = _("Names learnt in other speeches held against these sources")
            rows += [Row(), *(Row(((line, "strong"),)) for line in wrap(said, self.width))]
            rows += [row for one in self._elsewhere for row in self._rows_of_lesson(one, None)]
        return rows

    def _rows_of_lesson(self, record: TieRecord, target: TieRecord | None) -> list[Row]:
        """What the text says, what sources call it, and who said so; one of another speech cannot be forgotten here."""
        said = _("“{said}” is {name} ({file}, {reviewer})")
        words = said.format(said=record.said, name=record.name, file=record.file, reviewer=record.reviewer)
        first, *more = wrap(words, self.width)
        return [Row(((first, ""),), (), target), *(Row(((line, ""),)) for line in more)]

    def _rows_of(self, at: int, source: Source) -> list[Row]:
        """A source, with what it was said to be taken for; of one that is not here what can be done."""
        said = source_line(source)
        if source.taken == OWN:
            said = _("{source}, the tables of this text").format(source=said)
        elif source.here and source.taken:
            said = _("{source}, as was said").format(source=said)
        first, *more = wrap(said, self.width)
        rows = [Row(((first, ""),), (), at), *(Row(((line, ""),)) for line in more)]
        if source.content not in self._held:
            hint = _(
                "The text is checked by these as they are read. Enter corrects that, t holds it against them like any source."
            )
            rows += [Row(((f"  {line}", "muted"),)) for line in wrap(hint, self.width - 2)]
        elif not source.here:
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
        if binding.id == "sources-remove" and isinstance(self.marked, TieRecord):
            return True
        return (
            binding.id in ("sources-add", "sources-undo")
            or binding not in SOURCES
            or isinstance(self.marked, int)
        )

    def named(self, binding: Binding) -> Binding:
        """What removes a source forgets a name."""
        if binding.id == "sources-remove" and isinstance(self.marked, TieRecord):
            return replace(binding, description=N_("forget"))
        return binding

    def action_add(self) -> None:
        """Add one."""
        self.dismiss(_ADDED)

    def action_remove(self) -> None:
        """Put the marked source away, or forget the marked name; the list stays."""
        if isinstance(self.marked, TieRecord):
            self._do(SourceAsked(Deed.FORGET, lesson=self.marked))
        elif isinstance(self.marked, int):
            self._do(SourceAsked(Deed.REMOVE, self.marked))

    def action_undo(self) -> None:
        """Undo what was done last; the list stays."""
        self._do(SourceAsked(Deed.UNDO))

    def action_turn(self) -> None:
        """Take the marked one for another kind."""
        if isinstance(self.marked, int):
            self._do(SourceAsked(Deed.TURN, self.marked))
