"""What a controller gets of the screen it works for, and what the screen gets of a controller."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Mapping

    from textual.screen import Screen
    from textual.timer import Timer

    from tui.app.program import Program
    from tui.app.widgets.text_view import Anchor
    from tui.reading.interaction import Interaction
    from tui.reading.messages import Message
    from tui.reading.questions import Check, Question
    from tui.review.snapshot import Snapshot
    from tui.speech.findings import Finding
    from tui.workspace import Workspace

    Command = Callable[..., object]
    """What a key does; what it gives is awaited where it can be."""

_Result = TypeVar("_Result")
Done: TypeAlias = "Callable[[_Result | None], None] | Callable[[_Result | None], Awaitable[None]]"
"""What follows from a dialog's answer; None where it gave none."""


class TextPane(Protocol):
    """The geometry of the text's pane; offsets are those of the source, but where a side is named."""

    @property
    def place(self) -> Anchor:
        """The place being read, and its row in the viewport."""

    @property
    def looked_at(self) -> tuple[int, int]:
        """The code points of the source at the top and after the bottom of the viewport."""

    def show_at(self, place: Anchor) -> None:
        """Scroll to a place that was read before."""

    def bring(self, offset: int, side: int = ..., *, top: bool = ...) -> None:
        """Scroll so that a place is well in view; if it is already, nothing moves."""

    def scroll_columns(self, offset: int, by: int) -> bool:
        """Move the columns of the table at a place sideways; whether any moved."""

    def offset_beside(self, offset: int, by: int, side: int = ...) -> int:
        """The code point one line below (1) or above (-1) in a text."""

    def focus(self) -> object:
        """Give it the keys."""


class ScrollingPane(Protocol):
    """A pane that the keys of moving move."""

    def scroll_rows(self, rows: int) -> None:
        """Scroll by rows, at once."""

    def scroll_pages(self, pages: int) -> None:
        """Scroll by pages, keeping one row."""

    def scroll_edge(self, end: int) -> None:
        """Scroll to the first row (-1) or the last (1)."""


class Host(Protocol):
    """The screen, for its controllers: the state, what is known of the speech, and ways to show, ask, say and do."""

    @property
    def workspace(self) -> Workspace:
        """The speech, and what follows from it."""

    @property
    def program(self) -> Program:
        """The application."""

    @property
    def text(self) -> TextPane:
        """The text's pane."""

    @property
    def pane(self) -> ScrollingPane:
        """The pane that has the keys."""

    @property
    def is_current(self) -> bool:
        """Whether it is seen, though a dialog may lie over it."""

    @property
    def is_active(self) -> bool:
        """Whether nothing lies over this screen."""

    # ------------------------------------------------------------------ what is shown

    @property
    def state(self) -> Interaction:
        """All that outlives a key."""

    @property
    def snapshot(self) -> Snapshot | None:
        """What reviewers said; None before the store was opened."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks found; empty before they are done."""

    @property
    def waived(self) -> Mapping[str, str]:
        """The reasons for which findings were waived, under their keys."""

    def replace(self, state: Interaction, *, top: bool = False) -> None:
        """Take a new state; every pane shows what is different, in one frame. `top` moves a new place to the top."""

    def keep_place(self) -> None:
        """Remember the place of reading on the disk, beside the screen."""

    def take_snapshot(self, snapshot: Snapshot) -> None:
        """Show what reviewers said, in all panes."""

    def take_figures(self, workspace: Workspace) -> None:
        """Take the same speech with more of its figures, and show them in all panes."""

    def show_count(self) -> None:
        """Show how many figures were found up to now."""

    async def all_figures(self, before: int | None = None) -> None:
        """Wait until all figures of the speech are found, or those up to a place."""

    def take_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what the checks found, in all panes."""

    def has_class(self, *class_names: str) -> bool:
        """Whether the layout is of a kind (`-narrow`, `-low`: see the style sheet)."""

    # ------------------------------------------------------------------ ways to ask, say and do

    async def ask(
        self,
        question: Question,
        done: Callable[[str | None], None],
        *,
        changed: Callable[[str], object] | None = None,
        check: Callable[[str], Check] | None = None,
        complete: Callable[[str], str] | None = None,
    ) -> None:
        """Ask for a line of text at the foot of the screen; `done` gets it, or None.

        Args:
            question: What is asked.
            done: What to do with the line.
            changed: Is told each change.
            check: Says what is to be said of a line, and whether it can be taken.
            complete: Gives a line with its end completed.
        """

    async def push(self, dialog: Screen[_Result], done: Done[_Result]) -> None:
        """Lay a dialog over the screen; `done` gets its answer, or None."""

    def say(self, message: str | Message) -> None:
        """Tell the reader something in the status line; mere words in passing."""

    async def do(self, name: str, *arguments: object) -> None:
        """Do what a command does."""

    def run(self, work: Coroutine[object, object, object], *, group: str = "default") -> None:
        """Go on with some work while keys are taken; a new one of a group other than `default` ends the one before."""

    def defer(self, action: Callable[..., object], *arguments: object) -> None:
        """Do something when what is under way is done; the next key waits for it."""

    def call_later(self, callback: Callable[..., object], *args: object) -> bool:
        """Do something when the screen has done what came to it before."""

    def call_after_refresh(self, callback: Callable[..., object], *args: object) -> bool:
        """Do something when the screen is laid out and drawn."""

    def set_timer(self, delay: float, callback: Callable[[], object]) -> Timer:
        """Do something after so many seconds."""

    def set_interval(self, interval: float, callback: Callable[[], object]) -> Timer:
        """Do something each time so many seconds have gone by, while the screen is there."""

    def leave(self) -> None:
        """Close this screen; the one below it goes on."""


class Controller:
    """What can be done about one thing."""

    commands: Mapping[str, Command]
    """What bindings name: `do('step', 1)` calls `commands['step'](1)`."""
