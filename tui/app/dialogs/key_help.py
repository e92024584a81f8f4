"""The help screen: the keys of what has the focus first, then all others by place, then what signs and colours mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len

from tui.app.dialogs.list_with_filter import ListWithFilter
from tui.app.key_list import key_table, places_near
from tui.app.keys import HELP
from tui.app.legend import entries
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row, Rows
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import PurePath

    from textual.binding import Binding, BindingType

    from tui.app.key_list import KeyLine
    from tui.app.legend import Entry

ROOMY = 64
"""Cells of a row from which on several keys have room before their words."""
KEYS, FEW_KEYS = 24, 10
"""Cells at most of the column of keys, where there is room and where there is not."""
SIGNS = 8
"""Cells of the column of signs."""


class KeyHelp(ListWithFilter[None]):
    """Lists every binding and every sign; nothing in it is written by hand."""

    BINDINGS: ClassVar[list[BindingType]] = [*HELP]
    CSS_PATH: ClassVar[list[str | PurePath]] = ["list_dialog.tcss", "key_help.tcss"]
    DECLARED: ClassVar[Sequence[Binding]] = HELP

    def __init__(self, bound: Iterable[frozenset[str]]) -> None:
        """Show first the keys of what has the focus on the screen over which it lies (`bound_on`)."""
        super().__init__()
        self._places = places_near(bound)

    def fill(self) -> None:
        """Show the rows, in all the height there is however many they are."""
        super().fill()
        if not self.going:
            self.query_one(Rows).styles.height = "1fr"

    def rows(self) -> list[Row]:
        """Keys and legend, as far as they have what was typed; first the key that was typed itself."""
        typed = self.words.strip()
        lines = list(key_table(self.program.key_label, self.program.keymap, self._places))
        legend = list(entries(self.program.glyphs))
        found = [line for line in lines if line.has(typed)]
        found.sort(key=lambda line: typed not in line.keys)
        signs = [entry for entry in legend if entry.has(typed)]
        title = _("Keys and signs")
        if typed:
            title = _("{found} of {all} · {words}").format(
                found=len(found) + len(signs), all=len(lines) + len(legend), words=typed
            )
        rows = [Row(((title, "strong"),))]
        if not found and not signs:
            return [*rows, Row(), Row(((_("Nothing fits."), "muted"),))]
        return [*rows, *self._keys(found), *self._legend(signs)]

    def choose(self, target: object) -> None:
        """Nothing here can be chosen."""

    def action_scroll(self, rows: int) -> None:
        """Scroll the list by rows."""
        self.query_one(Rows).scroll_rows(rows)

    def action_page(self, by: int) -> None:
        """Scroll the list by pages."""
        self.query_one(Rows).scroll_pages(by)

    def action_edge(self, end: int) -> None:
        """Scroll to the top or the end."""
        self.query_one(Rows).scroll_edge(end)

    def action_close(self) -> None:
        """Show all again where one has searched; else go back."""
        self.action_cancel()

    # ------------------------------------------------------------------ rows

    def _keys(self, lines: Sequence[KeyLine]) -> Iterator[Row]:
        """Lines of keys under their place and their group."""
        most = KEYS if self.width >= ROOMY else FEW_KEYS
        wide = min(most, max((cell_len(" ".join(line.keys)) for line in lines), default=0))
        place = group = ""
        for line in lines:
            if line.place != place:
                yield Row()
                yield Row(((line.place, "accent"),))
                place, group = line.place, ""
            if line.group != group:
                yield Row(((f" {line.group}", "heading"),))
                group = line.group
            yield from self._line(" ".join(line.keys), "key", wide, line.text)

    def _legend(self, signs: Sequence[Entry]) -> Iterator[Row]:
        """Lines of signs and colours under what they are signs in."""
        group = ""
        for entry in signs:
            if entry.group != group:
                yield Row()
                yield Row(((_(entry.group), "accent"),))
                group = entry.group
            yield from self._line(entry.sign, entry.style, SIGNS, _(entry.words))

    def _line(self, first: str, style: str, wide: int, words: str) -> Iterator[Row]:
        """What is to be pressed or seen, in a column of so many cells, and what it means beside it, wrapped."""
        left = wide + 4
        lines = wrap(words, max(8, self.width - left)) or [""]
        if cell_len(first) > wide:
            yield Row((("  ", ""), (first, style)))
        else:
            pad = " " * (left - 2 - cell_len(first))
            yield Row((("  ", ""), (first, style), (pad, ""), (lines.pop(0), "")))
        for line in lines:
            yield Row(((" " * left + line, ""),))
