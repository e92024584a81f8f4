"""A list over the screen: lines to read and lines to choose from, Enter takes the marked one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import on
from textual.containers import Vertical

from tui.app.dialogs.dialog import Dialog
from tui.app.keys import LIST
from tui.app.widgets.bars import Bar, footer_parts
from tui.app.widgets.row_list import Row, Rows
from tui.app.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import PurePath

    from textual.app import ComposeResult
    from textual.binding import Binding, BindingType


_Result = TypeVar("_Result")


HIGHEST = 85
"""Of a hundred rows of the screen how many a list takes at most."""


class ListDialog(Dialog[_Result], Generic[_Result]):
    """Shows rows; those with a target can be chosen. What choosing means is the subclass's to say."""

    BINDINGS: ClassVar[list[BindingType]] = [*LIST]
    CSS_PATH: ClassVar[list[str | PurePath]] = ["list_dialog.tcss"]
    DECLARED: ClassVar[Sequence[Binding]] = LIST
    """What the footer shows."""
    IMPORTANT: ClassVar[Sequence[str]] = ()
    """The ids of keys that the footer keeps longest, before the last one."""
    OTHERS: ClassVar[int] = 2
    """Rows of what stands above and below the list: a message, and the keys."""
    MARKS_FIRST: ClassVar[bool] = True
    """Whether the first row that can be chosen is marked before a key was pressed."""
    enlarged = False
    """Whether the list has the whole screen."""
    cursor: int | None = None
    """The marked row."""

    def compose(self) -> ComposeResult:
        """The rows, and the keys, on a sheet that leaves nothing beside them of what is behind."""
        with Vertical(id="sheet"):
            yield from self.sheet()

    def sheet(self) -> ComposeResult:
        """What lies on the sheet."""
        yield Rows(id="list")
        yield StatusLine()
        yield Bar(id="list-footer")

    def on_mount(self) -> None:
        """Fill it once its size is known."""
        pane, glyphs = self.query_one(Rows), self.program.glyphs
        pane.more, pane.signs = glyphs.more, (glyphs.above, glyphs.below)
        self.call_after_refresh(self.fill)

    def on_resize(self) -> None:
        """Fill it for the new width."""
        self.call_after_refresh(self.fill)

    @property
    def width(self) -> int:
        """Cells of a row."""
        return max(8, self.query_one(Rows).scrollable_content_region.width - 3)

    def rows(self) -> list[Row]:
        """What is in the list."""
        raise NotImplementedError

    def choose(self, target: object) -> None:
        """Take a row that was chosen."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show the rows, the marked one in view; the first that can be chosen where none is marked."""
        if self.going:
            return
        pane, rows = self.query_one(Rows), self.rows()
        self._mark(rows)
        pointer = self.program.glyphs.current
        shown = [
            Row(
                (((pointer if index == self.cursor else " ") + " ", "accent"), *row.parts),
                row.right,
                row.target,
            )
            for index, row in enumerate(rows)
        ]
        whole = len(shown) + pane.gutter.height  # what is on it, a blank line or more on each side
        most = min(self.size.height * HIGHEST // 100, self.size.height - self.OTHERS)
        pane.styles.height = (
            max(1, self.size.height - self.OTHERS) if self.enlarged else min(whole, max(1, most))
        )
        pane.show_rows(shown, self.cursor, self._below(rows))
        keys = [
            (self.named(binding), self.program.key_label(self.program.first_key(binding)))
            for binding in self.DECLARED
            if binding.show and self.offers(binding)
        ]
        footer = self.query_one("#list-footer", Bar)
        footer.show_parts(footer_parts(keys, pane.outer_size.width, self.IMPORTANT))

    def offers(self, binding: Binding) -> bool:
        """Whether a key does something now."""
        del binding
        return True

    def named(self, binding: Binding) -> Binding:
        """A key with what it does now."""
        return binding

    def _below(self, rows: Sequence[Row]) -> int:
        """How many rows below the marked one belong to it."""
        if self.cursor is None:
            return 0
        after = range(self.cursor + 1, len(rows))
        return next((at for at in after if rows[at].target is not None), len(rows)) - self.cursor - 1

    def _mark(self, rows: Sequence[Row]) -> None:
        """Keep the mark on a row that can be chosen: where it was, the next one, or none."""
        targets = [index for index, row in enumerate(rows) if row.target is not None]
        if self.cursor in targets:
            return
        if not targets or not self.MARKS_FIRST:
            self.cursor = None
            return
        self.cursor = next((index for index in targets if index >= (self.cursor or 0)), targets[-1])

    @on(Rows.Picked)
    def _picked(self, event: Rows.Picked) -> None:
        """A click takes a row."""
        self.choose(event.target)

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """A click on a part of the footer does what its key does."""
        await self.run_action(event.action)

    def action_move(self, by: int) -> None:
        """Mark the next or previous row that can be chosen; beyond the last one scroll."""
        pane = self.query_one(Rows)
        targets = [index for index, row in enumerate(pane.rows) if row.target is not None]
        if not targets:
            pane.scroll_rows(by)
            return
        at = targets.index(self.cursor) + by if self.cursor in targets else 0
        there = targets[min(max(at, 0), len(targets) - 1)]
        if there == self.cursor:
            pane.scroll_rows(by)
            return
        self.cursor = there
        self.fill()

    def action_page(self, by: int) -> None:
        """Mark the last row in view that can be chosen and bring it to the top, or the first one to the bottom."""
        pane = self.query_one(Rows)
        height, top = pane.scrollable_content_region.height, pane.scroll_offset.y
        targets = [index for index, row in enumerate(pane.rows) if row.target is not None]
        seen = [index for index in targets if top <= index < top + height]
        if not seen or self.cursor == targets[-1 if by > 0 else 0]:
            pane.scroll_pages(by)
            return
        there = seen[-1 if by > 0 else 0]
        steps = targets.index(there) - (targets.index(self.cursor) if self.cursor in targets else 0)
        self.action_move(steps or by)
        if self.cursor is not None:
            last = self.cursor + 1 + self._below(pane.rows)
            pane.jump(self.cursor if by > 0 else last - height)

    def action_edge(self, end: int) -> None:
        """Mark the first row that can be chosen (-1) or the last (1), and show the first row or the last."""
        pane = self.query_one(Rows)
        self.action_move(end * len(pane.rows))
        pane.scroll_edge(end)

    @property
    def marked(self) -> object:
        """What the marked row stands for; None also while the dialog is not laid out yet."""
        rows = [row for pane in self.query(Rows) for row in pane.rows]
        return rows[self.cursor].target if self.cursor is not None and self.cursor < len(rows) else None

    def action_pick(self) -> None:
        """Take the marked row."""
        if self.marked is not None:
            self.choose(self.marked)

    def action_enlarge(self) -> None:
        """Give the list the whole screen, or let it be as large as it needs."""
        self.enlarged = not self.enlarged
        self.set_class(self.enlarged, "-enlarged")
        self.call_after_refresh(self.fill)

    def action_cancel(self) -> None:
        """Take none."""
        self.dismiss(None)
