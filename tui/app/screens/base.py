"""What every screen with the text on it has: a speech, a state of reading, and ways to move and to ask."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.app.widgets.text_view import TextView

if TYPE_CHECKING:
    from tui.app.application import Hegao
    from tui.app.widgets.prompt import Prompt
    from tui.reading import Reading
    from tui.reading.selection import Selection
    from tui.workspace import Workspace


class ReadingScreen(Screen[None]):
    """Holds the state of reading; what shows it is the screen's own."""

    app: Hegao
    workspace: Workspace
    reading: Reading
    selection: Selection | None = None
    """A stretch of the text that keys are about."""

    @property
    def text(self) -> TextView:
        """The text's pane."""
        return self.query_one(TextView)

    @abstractmethod
    def move(self, reading: Reading | None, *, top: bool = False) -> None:
        """Take a new state of reading; every pane follows in the same frame."""

    @abstractmethod
    def show_bars(self) -> None:
        """Fill title bar and footer."""

    @abstractmethod
    def show_side(self) -> None:
        """Show the state in the panes beside and under the text."""

    @abstractmethod
    def show_overview(self) -> None:
        """Show the whole speech at a glance beside the text."""

    @abstractmethod
    def select(self, selection: Selection | None) -> None:
        """Show a selection, or none."""

    @abstractmethod
    def search_again(self) -> None:
        """Look for the same words in what is shown now."""

    async def ask(
        self,
        sign: str,
        text: str,
        done: Prompt.Done,
        changed: Prompt.Changed | None = None,
        *,
        one_key: bool = False,
    ) -> None:
        """Ask for a line of text above the footer."""
        from tui.app.widgets.prompt import Prompt  # noqa: PLC0415 - start-up does not pay for it

        await self.query(Prompt).remove()
        await self.mount(Prompt(sign, text, done, changed, one_key=one_key), before="#footer")
