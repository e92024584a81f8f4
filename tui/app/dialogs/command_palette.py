"""The command palette: all that can be done and gone to by name, one line each.

Textual's own (8.2.8) ends the program where its list changes under a key or is dismissed twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.app.dialogs.filtered_list import FilteredList
from tui.app.widgets.row_list import Row
from tui.reading.name_ranking import rank
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST = 200
"""Lines that are shown at once."""


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the palette."""

    name: str
    hint: str
    """Its keys, or the path of a speech."""
    run: Callable[[], object] = field(compare=False)
    """Does it; what it gives may have to be awaited."""


class CommandPalette(FilteredList[Command]):
    """Gives the command to run, or None."""

    def __init__(self, actions: Sequence[Command], places: Sequence[Command]) -> None:
        """Offer the actions; places are offered when something is typed."""
        super().__init__()
        self.asked = _("What would you like to do?")
        self._actions, self._places = actions, places

    def rows(self) -> list[Row]:
        """The commands that fit, each with its keys."""
        typed = self.typed
        offered = [*self._actions, *self._places] if typed.strip() else list(self._actions)
        found = [offered[index] for index in rank(typed, (command.name for command in offered))]
        if not found:
            return [Row(((_("Nothing fits."), "muted"),))]
        return [
            Row(((command.name, ""),), ((command.hint, "key"),) if command.hint else (), command)
            for command in found[:MOST]
        ]

    def choose(self, target: object) -> None:
        """Close the palette and give the command that was chosen, which its caller runs."""
        if isinstance(target, Command):
            self.dismiss(target)
