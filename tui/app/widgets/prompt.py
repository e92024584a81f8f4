"""A line to type in at the foot of the screen: what is asked, what is said of the line, and the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.strip import Strip
from textual.widgets import Input, Static

from tui.app.keys import PROMPT
from tui.app.named_styles import named_style
from tui.app.one_frame import OwnSize
from tui.app.painting import wrap
from tui.app.program import program
from tui.app.widgets.bars import ASKING, footer_parts
from tui.files.sanitizing import sanitize_line
from tui.reading.questions import Check, Grade, Question
from tui.words import _, clauses

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.screen import Screen

STYLES = {Grade.FINE: "", Grade.ASK: "unclear", Grade.REFUSE: "damaged"}
GIVES_WAY = frozenset({"status", "footer", "list-footer"})
"""The ids of what does not stand on it meanwhile."""
GAP = 2
"""Cells at least between what is said and the keys in one row."""

Piece = tuple[str, str]
"""Text and the name of its style."""


def foot_rows(
    said: Piece, keys: Sequence[Piece], width: int, *, ambiguous: int = 1
) -> list[tuple[Piece, ...]]:
    """The rows under the line: what is said at the left and the keys at the right, or below it.

    Args:
        said: What is said of the line, or the hint.
        keys: The keys in force.
        width: Cells.
        ambiguous: Cells of characters of ambiguous width.
    """
    room = max(1, width - 2)
    words, style = sanitize_line(said[0]), said[1]
    size = sum(cell_len(text) for text, _style in keys)
    if cell_len(words) + GAP + size <= room:
        gap = room - cell_len(words) - size
        return [((" ", ""), (words, style), (" " * gap, ""), *keys)]
    rows: list[tuple[Piece, ...]] = [
        ((" ", ""), (row, style)) for row in wrap(words, room, ambiguous=ambiguous)
    ]
    return [*rows, ((" " * max(1, room + 1 - size), ""), *keys)]


class PromptFoot(OwnSize):
    """Says what is to be said of the line, and names the keys."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(classes="prompt--foot")
        self._said: Piece = ("", "")
        self._keys: tuple[Piece, ...] = ()
        self._rows: list[tuple[Piece, ...]] = []

    def show(self, said: Piece, keys: Sequence[Piece]) -> None:
        """Show what is said, in a style, and the keys."""
        self._said, self._keys = said, tuple(keys)
        self._fill()

    def on_resize(self) -> None:
        """Set it for the new width."""
        self._fill()

    def _fill(self) -> None:
        """Take as many rows as are needed."""
        width = self.size.width or self.app.size.width
        rows = foot_rows(self._said, self._keys, width, ambiguous=program(self).ambiguous)
        if rows != self._rows:
            self._rows = rows
            self.styles.height = len(rows)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        width, base = self.size.width, self.rich_style
        row = self._rows[y] if y < len(self._rows) else ()
        parts = [Segment(text, base + named_style(self, name) if name else base) for text, name in row]
        used = sum(cell_len(part.text) for part in parts)
        return Strip([*parts, Segment(" " * max(0, width - used), base)], max(width, used)).crop(0, width)


class Prompt(Vertical):
    """Asks for one line; Enter gives it if it can be taken, Esc gives None, and it is put away until it asks again."""

    Done = Callable[[str | None], None]
    Changed = Callable[[str], object]
    BINDINGS: ClassVar = [*PROMPT]

    def __init__(self) -> None:
        """Ask nothing yet."""
        super().__init__()
        self._question = Question("")
        self._done: Prompt.Done = lambda _line: None
        self._changed: Prompt.Changed | None = None
        self._check: Callable[[str], Check] | None = None
        self._complete: Callable[[str], str] | None = None
        self._lines = [""]
        self._at = 0
        self._asked = ""
        """The line that is taken if Enter comes again."""

    def compose(self) -> ComposeResult:
        """Label and field, and what is said below."""
        with Horizontal(classes="prompt--line"):
            yield Static(classes="prompt--sign")
            yield Input(compact=True, select_on_focus=False)
        yield PromptFoot()

    def ask(
        self,
        question: Question,
        done: Done,
        *,
        changed: Changed | None = None,
        check: Callable[[str], Check] | None = None,
        complete: Callable[[str], str] | None = None,
        earlier: Sequence[str] = (),
    ) -> None:
        """Ask a question, and take the keys at once: the first letter typed already belongs here.

        Args:
            question: What is asked.
            done: Gets the line, or None.
            changed: Is told each change.
            check: Says what is to be said of a line, and whether it can be taken.
            complete: Gives a line with its end completed.
            earlier: Lines given before to questions of the kind, the last one last.
        """
        self._question = question
        self._done, self._changed, self._check, self._complete = done, changed, check, complete
        self._lines = [*earlier, question.text]
        self._at = len(self._lines) - 1
        self._asked = ""
        gap = "" if question.label.endswith("：") else " "
        self.query_one(Static).update(Content(f"{question.label}{gap}"))
        field = self.query_one(Input)
        with field.prevent(Input.Changed):
            self.line = question.text
        field.select_all()  # the first letter typed takes the place of what stands there; → or End goes on with it
        self._show(asking=True)
        self.screen.set_focus(field, scroll_visible=False)
        self._say()

    def _show(self, *, asking: bool) -> None:
        """Take the place of what stands at the foot of the screen, or give it back; no style sheet is applied anew for it."""
        self.display = asking
        self.screen.set_class(asking, ASKING, update=False)
        for one in self.screen.children:
            if one.id in GIVES_WAY:
                one.styles.display = "none" if asking else None

    @property
    def line(self) -> str:
        """What stands in the line."""
        return self.query_one(Input).value

    @line.setter
    def line(self, text: str) -> None:
        """Put another text into the line, to be gone on with at its end."""
        field = self.query_one(Input)
        field.value = text
        field.cursor_position = len(text)

    @property
    def said(self) -> Check:
        """What is said of the line now."""
        return self._check(self.line) if self._check else Check()

    def _say(self) -> None:
        """Show what is said of the line, or the hint."""
        check, line = self.said, self.line
        words = check.words or self._question.hint
        if check.grade is Grade.ASK and self._asked == line:
            words = clauses((words, _("Enter again takes it")))
        style = STYLES[check.grade] if check.words else "muted"
        self.query_one(PromptFoot).show((words, style), self._keys())

    def _keys(self) -> list[Piece]:
        """The keys that do something here."""
        left_out = {"prompt-take"} if self._question.one_key else set()
        if len(self._lines) < 2:
            left_out |= {"prompt-earlier", "prompt-later"}
        if self._complete is None:
            left_out.add("prompt-complete")
        owner = program(self)
        keys = [(one, owner.key_label(owner.first_key(one))) for one in PROMPT if one.id not in left_out]
        return [(text, style) for text, style, _action in footer_parts(keys, self.app.size.width)[1:]]

    async def on_input_changed(self, event: Input.Changed) -> None:
        """Report each change."""
        event.stop()
        if self._question.one_key and event.value:
            await self._finish(event.value)
            return
        if event.value != self._asked:
            self._asked = ""
        if self._changed is not None:
            self._changed(event.value)
        self._say()

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give the line, if it can be taken; one that may not be meant is asked once more."""
        event.stop()
        grade = self.said.grade
        if grade is Grade.REFUSE:
            self._say()
        elif grade is Grade.ASK and self._asked != event.value:
            self._asked = event.value
            self._say()
        else:
            await self._finish(event.value)

    def action_recall(self, by: int) -> None:
        """Show an earlier line (-1) or a later one (1); the one begun here is the last."""
        if self._at == len(self._lines) - 1:
            self._lines[-1] = self.line
        self._at = min(max(self._at + by, 0), len(self._lines) - 1)
        self.line = self._lines[self._at]

    def action_complete(self) -> None:
        """Complete the end of the line."""
        if self._complete is not None:
            self.line = self._complete(self.line)

    async def action_submit(self) -> None:
        """Do what Enter does in the field."""
        await self.query_one(Input).action_submit()

    async def action_give_up(self) -> None:
        """Give nothing."""
        await self._finish(None)

    async def _finish(self, text: str | None) -> None:
        """Put it away, then report; keys wait for what follows from it."""
        app, gate = self.app, program(self).key_gate
        gate.hold()
        screen = self.screen
        self._show(asking=False)
        self._done(text)
        gate.release_after(screen, app)


async def prompt_on(screen: Screen[Any], *, before: str | None = None, after: str | None = None) -> Prompt:
    """The prompt of a screen, kept from one question to the next; mounted before or behind a widget at the first."""
    for child in screen.children:
        if isinstance(child, Prompt):
            return child
    prompt = Prompt()
    await screen.mount(prompt, before=before, after=after)
    return prompt
