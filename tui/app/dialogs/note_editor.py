"""The field for a note: several lines, what sort of note it is, and what it is about."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import SuspendNotSupported
from textual.widgets import TextArea

from tui.app.dialogs.dialog import Dialog
from tui.app.keys import NOTE
from tui.app.widgets.bars import Bar, footer_parts
from tui.app.widgets.status_line import StatusLine
from tui.files.system_reasons import reason_of
from tui.reading.messages import Message, Severity, Until
from tui.reading.verdict_wording import NOTE_KINDS, PLACES
from tui.speech.verdicts import ReaderNoteKind
from tui.words import _

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.speech.verdicts import Target

KINDS = tuple(ReaderNoteKind)
WARNED = "note thrown away"
"""What is warned of before it is done."""


@dataclass(frozen=True, slots=True)
class About:
    """What a note can be about."""

    target: Target
    words: str
    """The words of the place, for the title."""


@dataclass(frozen=True, slots=True)
class Written:
    """What the editor gives: what the note is about, its kind, its text."""

    target: Target
    kind: ReaderNoteKind
    text: str


class NoteField(TextArea):
    """Takes any text, full-width signs as they are."""

    TAKES_TEXT = True


class NoteEditor(Dialog[Written | None]):
    """Gives what was written, or None."""

    CSS_PATH = "note_editor.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*NOTE]

    def __init__(
        self, places: tuple[About, ...], kind: ReaderNoteKind = ReaderNoteKind.COMMENT, text: str = ""
    ) -> None:
        """Take what the note can be about, the likeliest first, and what it says so far."""
        super().__init__()
        self._places, self._kind, self._text = places, kind, text
        self._place = 0
        self._warned = self._named = False

    def compose(self) -> ComposeResult:
        """What it is about, the field, the keys."""
        yield Bar(id="note-title")
        yield NoteField(self._text, id="note-text", soft_wrap=True, compact=True, tab_behavior="focus")
        yield StatusLine()
        yield Bar(id="note-footer")

    def on_mount(self) -> None:
        """The field has the keys before anything is typed."""
        field = self.query_one(NoteField)
        field.focus()
        field.move_cursor(field.document.end)
        self.call_after_refresh(self._show)

    def on_resize(self) -> None:
        """Fill the bars anew."""
        self.call_after_refresh(self._show)

    @property
    def about(self) -> About:
        """What the note is about."""
        return self._places[self._place]

    @property
    def kind(self) -> ReaderNoteKind:
        """What sort of note it is."""
        return self._kind

    @property
    def is_changed(self) -> bool:
        """Whether something was written that is not saved."""
        return self.query_one(NoteField).text.strip() not in ("", self._text.strip())

    def _show(self) -> None:
        """Say what is written about what."""
        title = self.query_one("#note-title", Bar)
        self._named = self.is_changed
        title.more = self.program.glyphs.more
        words = self.about.words.replace("\n", " ")
        title.show_parts(
            [
                (f" {_(NOTE_KINDS[self._kind])}", "accent", "kind"),
                (f" · {_('not saved')}" if self.is_changed else "", "damaged", ""),
                (f" · {_(PLACES[self.about.target.kind])} ", "strong", "about"),
                (words, "muted", ""),
            ]
        )
        keys = [(binding, self.program.key_label(self.program.first_key(binding))) for binding in NOTE]
        footer = self.query_one("#note-footer", Bar)
        footer.show_parts(footer_parts(keys, footer.size.width, ("note-save", "note-close")))

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """A click on a part of a bar does what its key does."""
        await self.run_action(event.action)

    def action_kind(self) -> None:
        """The next sort of note."""
        self._kind = KINDS[(KINDS.index(self._kind) + 1) % len(KINDS)]
        self._show()

    def action_about(self) -> None:
        """The next thing that it can be about."""
        self._place = (self._place + 1) % len(self._places)
        self._show()

    def action_save(self) -> None:
        """Give it; a note without words is none."""
        text = self.query_one(NoteField).text.strip()
        self.program.end(WARNED)
        self.dismiss(Written(self.about.target, self._kind, text) if text else None)

    def action_give_up(self) -> None:
        """Close; what was written is thrown away only at the second time."""
        if self._warned or not self.is_changed:
            self.program.end(WARNED)
            self.dismiss(None)
            return
        self._warned = True
        said = _("Esc again throws it away, Ctrl+S saves it.")
        self.program.say(Message(said, Severity.WARNING, Until.CAUSE, WARNED))

    def on_text_area_changed(self) -> None:
        """What is typed after a warning counts anew; the title names what is not saved."""
        self._warned = False
        if self.is_changed is not self._named:
            self._show()
        self.program.end(WARNED)

    def action_editor(self) -> None:
        """Write it in the reader's own editor."""
        field = self.query_one(NoteField)
        try:
            with self.app.suspend():
                text = edited(field.text)
        except SuspendNotSupported:
            self.program.say(_("No other program can be started from here."))
            return
        except (OSError, ValueError) as error:
            self.program.say(Message(_not_started(error), Severity.ERROR))
            return
        field.text = text
        field.move_cursor(field.document.end)


def _not_started(error: OSError | ValueError) -> str:
    """That the reader's editor could not be used, and why."""
    reason = reason_of(error) if isinstance(error, OSError) else _("its quotes do not match")
    return _("The editor cannot be used: {reason}").format(reason=reason)


def edited(text: str) -> str:
    """A text after it was in `$VISUAL` or `$EDITOR`.

    Raises:
        OSError: The editor cannot be started, or its file cannot be read.
        ValueError: The variable's quotes do not match.
    """
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    handle, name = tempfile.mkstemp(prefix="hegao-note-", suffix=".txt")
    path = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
        done = subprocess.run([*command, name], check=False)  # noqa: S603 - the reader's own editor
        return (
            path.read_text(encoding="utf-8", errors="replace").rstrip("\n") if done.returncode == 0 else text
        )
    finally:
        path.unlink(missing_ok=True)
