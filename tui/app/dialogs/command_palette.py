"""The command palette: all that can be done and gone to by name, one line each.

Textual's own (8.2.8) ends the program where its list changes under a key or is dismissed twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.app.dialogs.filtered_list import FilteredList
from tui.app.painting import cut
from tui.app.widgets.row_list import Row
from tui.reading.name_ranking import rank
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST = 200
"""Lines that are shown at once."""
RECENT = 5
"""Speeches that are shown before something is typed."""
GAP = 2
"""Cells between a name and what stands at the right edge."""


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the palette."""

    name: str
    hint: str
    """Its key, or the path of a speech."""
    run: Callable[[], object] = field(compare=False)
    """Does it; what it gives may have to be awaited."""
    id: str = ""
    """The id of its binding; empty for what is gone to or opened."""
    keywords: str = ""
    """Other words by which it is found."""
    used: int = 0
    """How often it was chosen here."""
    offered: bool = True
    """Whether it does something here and now; else it says why not."""


class CommandPalette(FilteredList[Command]):
    """Gives the command to run, or None."""

    def __init__(
        self, actions: Sequence[Command], recent: Sequence[Command], places: Sequence[Command]
    ) -> None:
        """Offer the actions, in their order, and speeches opened lately; all of these and places once one types."""
        super().__init__()
        self.asked = _("What would you like to do?")
        self._actions, self._recent, self._places = actions, recent, places

    def rows(self) -> list[Row]:
        """The commands that fit, each with its key; what does nothing now comes last."""
        found = self._found()
        if not found:
            return [Row(((_("Nothing fits."), "muted"),))]
        return [self._row(command) for command in found[:MOST]]

    def _found(self) -> list[Command]:
        """What fits what was typed, likeliest first; before that what is done often, speeches, and all else."""
        typed = self.typed
        if not typed.strip():
            often = [command for command in self._actions if command.used and command.offered]
            seldom = [command for command in self._actions if not command.used and command.offered]
            return [*often, *self._recent[:RECENT], *seldom]
        every = [*self._actions, *self._recent, *self._places]
        names, keywords = (command.name for command in every), (command.keywords for command in every)
        found = [every[index] for index in rank(typed, names, keywords)]
        return sorted(found, key=lambda command: not command.offered)

    def _row(self, command: Command) -> Row:
        """One line: the name, cut where it has no room, and its key or its path at the right edge."""
        more = self.program.glyphs.more
        hint = _ending(command.hint, self.width // 2, more)
        name = cut(
            [(command.name, "" if command.offered else "muted")], self.width - cell_len(hint) - GAP - 1, more
        )
        # A blank stands between it and the sign that there is more.
        return Row(name, ((f"{hint} ", "key" if command.id else "muted"),) if hint else (), command)

    def choose(self, target: object) -> None:
        """Run a command."""
        if isinstance(target, Command):
            self.dismiss(target)


def _ending(text: str, width: int, more: str) -> str:
    """A text, or as much of its end as fits into so many cells behind a sign that it was cut."""
    if cell_len(text) <= width:
        return text
    while text and cell_len(text) + cell_len(more) > width:
        text = text[1:]
    return more + text
