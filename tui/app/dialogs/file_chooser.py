"""The file chooser: type a path or pick a folder or file with the arrows."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input

from tui.app.dialogs.filtered_list import FilteredList
from tui.app.widgets.row_list import Row, Rows
from tui.files.memory import recall
from tui.files.sanitizing import sanitize_line
from tui.words import _

READABLE = (".txt", ".md", ".docx")
MOST = 200
"""How many entries of a folder are listed."""


class FileChooser(FilteredList[str | None]):
    """Gives the path of a speech, or None."""

    MARKS_FIRST = False

    def __init__(self, path: str) -> None:
        """Start in the folder of the speech that is open."""
        super().__init__()
        self.asked = _("Open a speech: a folder with speech.toml, or a .txt, .md or .docx file")
        self.first = f"{Path(path).parent if path else Path.cwd()}/"

    def rows(self) -> list[Row]:
        """Speeches opened lately that fit, then the entries of the folder typed."""
        typed = self.typed
        recent = [item.path for item in recall().speeches if item.path and typed in item.path]
        found = list(dict.fromkeys([*recent, *_entries(typed)]))[:MOST]
        return [Row(((sanitize_line(path), ""),), (), path) for path in found]

    def action_pick(self) -> None:
        """Take the marked entry, what was typed if it can be opened, the only entry, or what was typed."""
        rows = self.query_one(Rows).rows
        only = rows[0].target if len(rows) == 1 and not _opens(self.typed) else None
        picked = self.marked or only or self.typed
        if picked:
            self.choose(picked)

    def choose(self, target: object) -> None:
        """Give a speech, or go on into a folder that is none."""
        try:
            place = Path(str(target)).expanduser()
            goes_on = place.is_dir() and not (place / "speech.toml").exists()
        except (
            OSError,
            ValueError,
            RuntimeError,
        ):  # no such user, no such name: opening it says what is wrong
            self.dismiss(str(target))
            return
        if goes_on:
            field = self.query_one(Input)
            field.value = f"{place}/"
            field.cursor_position = len(field.value)
        else:
            self.dismiss(str(place))


def _opens(typed: str) -> bool:
    """Whether a path is a file, or the folder of a pack."""
    try:
        place = Path(typed).expanduser()
        return place.is_file() or (place / "speech.toml").is_file()
    except (OSError, ValueError, RuntimeError):
        return False


def _entries(typed: str) -> list[str]:
    """Folders and readable files whose names begin as typed."""
    try:
        place = Path(typed).expanduser()
        folder, start = (place, "") if typed.endswith("/") else (place.parent, place.name)
        entries = sorted(folder.iterdir(), key=lambda entry: (not entry.is_dir(), entry.name))
        return [
            str(entry) + ("/" if entry.is_dir() else "")
            for entry in entries
            if entry.name.startswith(start or "") and not entry.name.startswith(".") | (start == ".")
            if entry.is_dir() or entry.suffix.lower() in READABLE
        ]
    except (OSError, ValueError, RuntimeError):
        return []
