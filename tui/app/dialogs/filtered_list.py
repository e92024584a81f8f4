"""A list that is narrowed by what is typed in the line above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.keys import FILTERED
from tui.app.widgets.bars import Bar
from tui.app.widgets.row_list import Rows
from tui.app.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import PurePath

    from textual.app import ComposeResult
    from textual.binding import Binding, BindingType

_Result = TypeVar("_Result")


class FilteredList(ListDialog[_Result], Generic[_Result]):
    """Letters go into the line, the keys of the list move its mark; Enter takes the marked row."""

    BINDINGS: ClassVar[list[BindingType]] = [*FILTERED]
    CSS_PATH: ClassVar[list[str | PurePath]] = ["list_dialog.tcss", "filtered_list.tcss"]
    DECLARED: ClassVar[Sequence[Binding]] = FILTERED
    OTHERS: ClassVar[int] = 5
    first = ""
    """What the line holds at first."""
    asked = ""
    """What is asked, above the line."""

    def sheet(self) -> ComposeResult:
        """The line to type in, the rows, the keys."""
        yield Static(Content(self.asked), classes="asked")
        with Horizontal(classes="prompt"):
            yield Input(self.first, select_on_focus=False, compact=True)
        yield Rows(id="list")
        yield StatusLine()
        yield Bar(id="list-footer")

    def on_mount(self) -> None:
        """Let the line have the keys."""
        self.query_one(Input).focus()

    @property
    def typed(self) -> str:
        """What stands in the line above the list."""
        return self.query_one(Input).value

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits, the first marked."""
        event.stop()
        self.cursor = None
        self.fill()

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the marked row."""
        event.stop()
        self.action_pick()

    def on_click(self) -> None:
        """Wherever one clicks, letters go into the line."""
        self.query_one(Input).focus()
