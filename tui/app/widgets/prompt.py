"""A line to type in at the foot of the screen, as less and vim have it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from tui.app.program import program
from tui.words import N_

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Prompt(Horizontal):
    """Asks for one line; Enter gives it, Esc gives None, and it is gone."""

    Done = Callable[[str | None], None]
    Changed = Callable[[str], object]
    BINDINGS: ClassVar = [Binding("escape", "give_up", N_("cancel"), id="prompt-cancel", show=True)]

    def __init__(
        self, sign: str, text: str, done: Done, changed: Changed | None = None, *, one_key: bool = False
    ) -> None:
        """Say with `sign` what is asked, start from `text`; with `one_key` the first character is the answer."""
        super().__init__(classes="prompt")
        self._sign, self._text = sign, text
        self._done, self._changed = done, changed
        self._one_key = one_key

    def compose(self) -> ComposeResult:
        """The sign, and the field."""
        yield Static(Content(self._sign), classes="prompt--sign")
        yield Input(self._text, compact=True, select_on_focus=False)

    def on_mount(self) -> None:
        """Take the keys at once: the first letter typed already belongs here."""
        self.query_one(Input).focus()

    async def on_input_changed(self, event: Input.Changed) -> None:
        """Report each change."""
        event.stop()
        if self._one_key and event.value:
            await self._finish(event.value)
            return
        if self._changed is not None:
            self._changed(event.value)

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give the line to whoever asked, and close the prompt."""
        event.stop()
        await self._finish(event.value)

    async def action_give_up(self) -> None:
        """Give nothing."""
        await self._finish(None)

    async def _finish(self, text: str | None) -> None:
        """Go away, then report; keys wait for what follows from it."""
        app, gate = self.app, program(self).key_gate
        gate.hold()
        screen = self.screen
        await self.remove()
        self._done(text)
        gate.release_after(screen, app)
