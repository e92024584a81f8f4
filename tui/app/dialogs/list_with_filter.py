"""A list whose keys are its own until `/` opens a line below it; what is typed there narrows it."""

from __future__ import annotations

from typing import Generic, TypeVar

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.widgets.prompt import Prompt
from tui.reading.questions import Question
from tui.words import _

_Result = TypeVar("_Result")


class ListWithFilter(ListDialog[_Result], Generic[_Result]):
    """Shows what has the words of the filter; which rows those are is the subclass's to say."""

    words = ""
    """The words that were typed; empty where all rows are shown."""

    async def action_filter(self) -> None:
        """Show only what has the words typed; Esc shows what was shown before."""
        before = self.words

        def typed(words: str) -> None:
            self.words = words
            self.fill()

        def done(words: str | None) -> None:
            self.set_focus(None)
            typed(before if words is None else words)

        await self.query(Prompt).remove()
        question = Question(_("Filter:"), _("only lines that hold these words"), before)
        await self.mount(Prompt(question, done, changed=typed), after="#list-footer")
