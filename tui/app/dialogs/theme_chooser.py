"""The choice of colours: five themes, the marked one on the whole screen at once, with a sample of what has meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.themes import PREFIX, THEMES
from tui.app.widgets.row_list import Row
from tui.words import N_, _

if TYPE_CHECKING:
    from tui.settings import ThemeName

LABELS: dict[ThemeName, tuple[str, str]] = {
    "light": (N_("Light"), N_("ink on paper")),
    "dark": (N_("Dark"), N_("by lamplight")),
    "dusk": (N_("Dusk"), N_("softer, slate blue")),
    "colour-blind": (N_("Colour-blind"), N_("no red against green")),
    "contrast": (N_("High contrast"), N_("white on black")),
}
"""What each theme is called, and what it is like."""
SAMPLE = (
    (N_("figure"), "text--figure"),
    (N_("verified"), "sound"),
    (N_("doubtful"), "unclear"),
    (N_("wrong"), "damaged"),
    (N_("current"), "text--current"),
    (N_("hit"), "text--hit"),
    (N_("selected"), "text--selection"),
    (N_("set back"), "muted"),
)
"""Words in the styles that they name."""


WIDE = 60
"""Cells from which on a row has room for the option that asks for it."""


class ThemeChooser(ListDialog[str]):
    """Gives the name of the theme that was chosen; else None, and the colours are what they were."""

    def on_mount(self) -> None:
        """Begin at the theme in force."""
        self._before = self.app.theme
        names = [theme.name for theme in THEMES]
        self.cursor = names.index(self._before) if self._before in names else None
        super().on_mount()

    def rows(self) -> list[Row]:
        """The themes, and below them the sample in as many lines as it takes."""
        wide = max(cell_len(_(label)) for label, _like in LABELS.values())
        rows = []
        for name, (label, like) in LABELS.items():
            pad = " " * (wide - cell_len(_(label)) + 2)
            named = ((f"--theme {name}", "muted"),) if self.width >= WIDE else ()
            rows.append(Row(((_(label), "strong"), (pad + _(like), "")), named, PREFIX + name))
        return [*rows, Row(), *self._sample()]

    def _sample(self) -> list[Row]:
        """The words of the sample, as many a line as there is room for."""
        lines: list[list[tuple[str, str]]] = [[]]
        used = 0
        for text, style in SAMPLE:
            cells = cell_len(_(text)) + 2
            if lines[-1] and used + cells > self.width - 2:
                lines.append([])
                used = 0
            lines[-1] += [(_(text), style), ("  ", "")]
            used += cells
        return [Row(tuple(line)) for line in lines]

    def fill(self) -> None:
        """Show the list, and the whole screen in the colours of the marked theme."""
        super().fill()
        if isinstance(self.marked, str) and self.marked != self.app.theme:
            self.app.theme = self.marked

    def choose(self, target: object) -> None:
        """Take the theme that was chosen, close the list and give the name of the theme."""
        self.app.theme = str(target)
        self.dismiss(str(target))

    def action_cancel(self) -> None:
        """Go back to the theme from before."""
        self.app.theme = self._before
        super().action_cancel()
