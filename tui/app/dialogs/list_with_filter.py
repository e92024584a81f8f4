"""A list whose keys are its own until `/` opens a line below it; what is typed there narrows it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeVar

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.widgets.prompt import prompt_on
from tui.reading.questions import Question
from tui.words import N_, _

if TYPE_CHECKING:
    from textual.binding import Binding

_Result = TypeVar("_Result")
LEADING_AWAY = frozenset({"sheet-cancel", "help-close"})
"""Ids of the keys that close such a list."""


class ListWithFilter(ListDialog[_Result], Generic[_Result]):
    """Shows what has the words of the filter; which rows those are is the subclass's to say."""

    words = ""
    """The words that were typed; empty where all rows are shown."""

    def named(self, binding: Binding) -> Binding:
        """Esc shows all lines again where some are left out."""
        if self.words and binding.id in LEADING_AWAY:
            return replace(binding, description=N_("show all"))
        return super().named(binding)

    def action_cancel(self) -> None:
        """Show all lines again where some are left out; else go back."""
        if self.words:
            self.words = ""
            self.fill()
        else:
            super().action_cancel()

    async def action_filter(self) -> None:
        """Show only what has the words typed; Esc shows what was shown before."""
        before = self.words

        def typed(words: str) -> None:
            self.words = words
            self.fill()

        def done(words: str | None) -> None:
            self.set_focus(None)
            typed(before if words is None else words)

        question = Question(_("Filter:"), _("only lines that hold these words"), before)
        (await prompt_on(self, after="#list-footer")).ask(question, done, changed=typed)
