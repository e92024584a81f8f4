"""Screens over the screen that give an answer; keys wait until it has been taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

from tui.app.keys import DIALOG
from tui.app.late_calls import LateCalls
from tui.app.program import program

if TYPE_CHECKING:
    from textual.binding import BindingType

    from tui.app.program import Program

_Result = TypeVar("_Result")


class Dialog(LateCalls[_Result], ModalScreen[_Result], Generic[_Result]):
    """What is typed behind the key that closes it belongs to the screen below, once that has the answer."""

    BINDINGS: ClassVar[list[BindingType]] = [*DIALOG]
    _answered = False

    @property
    def program(self) -> Program:
        """The application that it is shown in."""
        return program(self)

    def on_screen_resume(self) -> None:
        """Show what was told meanwhile and matters still."""
        self.program.show_messages()

    def on_resize(self) -> None:
        """Set what is told for the new width."""
        self.program.show_messages()

    def dismiss(self, result: _Result | None = None) -> AwaitComplete:
        """Close with an answer; the first one counts, and none while another dialog lies over it."""
        if self._answered or not self.is_current:
            return AwaitComplete()
        self._answered = True
        gate, app = self.program.key_gate, self.app
        below = app.screen_stack[-2] if len(app.screen_stack) > 1 else app
        gate.hold()
        closing = super().dismiss(result)
        gate.release_after(app, below, app)
        return closing
