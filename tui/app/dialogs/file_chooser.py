"""The file chooser: type a path or pick a folder or file with the arrows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.app.dialogs.dialog import Dialog
from tui.files.memory import recall
from tui.files.washing import line
from tui.words import N_, _

if TYPE_CHECKING:
    from textual.app import ComposeResult

READABLE = (".txt", ".md", ".docx")
MOST = 200
"""How many entries of a folder are listed."""


class FileChooser(Dialog[str | None]):
    """Gives the path of a speech, or None."""

    CSS_PATH = "file_chooser.tcss"
    BINDINGS: ClassVar = [
        Binding("escape", "dismiss(None)", N_("cancel"), id="chooser-cancel"),
        Binding("down", "choose(1)", N_("next"), id="chooser-next", priority=True),
        Binding("up", "choose(-1)", N_("previous"), id="chooser-previous", priority=True),
    ]

    def __init__(self, path: str) -> None:
        """Start in the folder of the speech that is open."""
        super().__init__()
        self._folder = Path(path).parent if path else Path.cwd()

    def compose(self) -> ComposeResult:
        """The field, and what can be picked."""
        yield Static(
            Content(_("Open a speech: a folder with speech.toml, or a .txt, .md or .docx file")), id="ask"
        )
        yield Input(f"{self._folder}/", select_on_focus=False, compact=True)
        yield OptionList(compact=True, markup=False)

    def on_mount(self) -> None:
        """Take the keys, and list the folder."""
        self.query_one(Input).focus()
        self._list(self.query_one(Input).value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what begins like what was typed."""
        self._list(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the marked entry, or what was typed."""
        options = self.query_one(OptionList)
        if options.highlighted is not None:
            self._take(options.get_option_at_index(options.highlighted).id or "")
        elif event.value:
            self._take(event.value)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the entry clicked."""
        self._take(event.option.id or "")

    def action_choose(self, by: int) -> None:
        """Mark the next or previous entry."""
        options = self.query_one(OptionList)
        if options.option_count:
            here = -1 if options.highlighted is None else options.highlighted
            options.highlighted = min(max(here + by, 0), options.option_count - 1)

    def _take(self, path: str) -> None:
        """Give a speech, or go on into a folder that is none."""
        place = Path(path).expanduser()
        if place.is_dir() and not (place / "speech.toml").exists():
            field = self.query_one(Input)
            field.value = f"{place}/"
            field.cursor_position = len(field.value)
        else:
            self.dismiss(str(place))

    def _list(self, typed: str) -> None:
        """List speeches opened lately that fit, then the entries of the folder typed."""
        options = self.query_one(OptionList)
        options.clear_options()
        recent = [item.path for item in recall().speeches if item.path and typed in item.path]
        found = list(dict.fromkeys([*recent, *_entries(typed)]))[:MOST]
        options.add_options([Option(Content(line(path)), id=path) for path in found])


def _entries(typed: str) -> list[str]:
    """Folders and readable files whose names begin as typed."""
    place = Path(typed).expanduser()
    folder, start = (place, "") if typed.endswith("/") else (place.parent, place.name)
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: (not entry.is_dir(), entry.name))
        return [
            str(entry) + ("/" if entry.is_dir() else "")
            for entry in entries
            if entry.name.startswith(start or "") and not entry.name.startswith(".") | (start == ".")
            if entry.is_dir() or entry.suffix.lower() in READABLE
        ]
    except OSError:
        return []
