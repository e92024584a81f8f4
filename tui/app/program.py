"""What screens, dialogs and widgets use of the application, which they need not import for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from textual.binding import Binding
    from textual.message_pump import MessagePump

    from tui.app.glyphs import Glyphs
    from tui.app.terminal.key_gate import KeyGate
    from tui.reading.languages import Shown
    from tui.reading.messages import Message, Messages
    from tui.reading.typed_lines import TypedLines
    from tui.review_service import ReviewService
    from tui.settings import Settings
    from tui.speech.findings import Finding
    from tui.workspace import Workspace


class Program(Protocol):
    """The running application, as far as it is not Textual's."""

    glyphs: Glyphs
    settings: Settings
    ambiguous: int
    """Cells of characters of ambiguous width."""
    straight: bool
    """Whether it began with a review session, and ends with it."""
    blind: bool
    """Whether nothing of other reviewers may be seen."""
    workspace: Workspace
    """The speech that is read now."""
    key_gate: KeyGate
    typed_lines: TypedLines
    """What was typed into prompts before."""
    messages: Messages
    """What was told and still matters."""

    @property
    def keymap(self) -> Mapping[str, str]:
        """Which bindings have other keys than those declared."""

    def key_label(self, key: str) -> str:
        """How a key is named in footer and help."""

    def first_key(self, binding: Binding) -> str:
        """The key by which a declared binding is named."""

    def say(self, message: str | Message) -> None:
        """Tell the reader something in the status line; mere words in passing."""

    def go_on(self) -> None:
        """Something else is done: what was told in passing goes."""

    def end(self, cause: str) -> None:
        """Something is over: what was told of it goes."""

    def answer(self) -> bool:
        """Take away what waits for the reader to have taken note; whether something did."""

    def show_messages(self) -> None:
        """Show in the screen on top what matters now."""

    async def show_keys(self) -> None:
        """Show all keys over the screen on top, those of what has the focus there first."""

    def copy(self, text: str) -> None:
        """Copy a text to the system's clipboard and through the terminal, and say where it went."""

    async def open(self, workspace: Workspace) -> None:
        """Show another speech over this one."""

    async def reread(self, workspace: Workspace, offset: int) -> None:
        """Show the same speech anew as its lines are settled now, at a place of its text."""

    async def open_session(
        self,
        service: ReviewService,
        session: str,
        findings: tuple[Finding, ...],
        shown: Shown,
        done: Callable[[None], Awaitable[None]],
    ) -> None:
        """Show a review session over the reader; `done` when it is left.

        Args:
            service: Has the session, which it has written.
            session: Its id.
            findings: What the checks found.
            shown: The texts to show.
            done: What to do when it is left.
        """

    def keep_place(self) -> None:
        """Remember where one reads; it may be called in a thread."""

    async def leave(self) -> None:
        """Leave the application; where something would be lost, only once that was said."""

    def exit(self) -> None:
        """Leave the application, whatever is lost."""


def program(node: MessagePump) -> Program:
    """The application in which a screen or widget runs."""
    return cast("Program", node.app)
