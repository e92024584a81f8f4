"""The file chooser: type a path or pick a folder or file with the arrows."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from tui.app.dialogs.filtered_list import FilteredList
from tui.app.keys import CHOOSER, FILTERED
from tui.app.widgets.row_list import Row, Rows
from tui.files.memory import recall
from tui.files.sanitizing import sanitize_line
from tui.words import _
from tui.workspace import TEXTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import Binding, BindingType

MOST = 200
"""How many entries of a folder are listed."""
RECENT = 5
"""Speeches opened lately that are listed before something is typed."""


class FileChooser(FilteredList[str | None]):
    """Gives the path of a speech, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*CHOOSER]
    DECLARED: ClassVar[Sequence[Binding]] = (*FILTERED[:2], *CHOOSER, *FILTERED[2:])
    MARKS_FIRST = False

    def __init__(self, path: str) -> None:
        """Start in the folder of the speech that is open."""
        super().__init__()
        self.asked = _(
            "Open a folder with speech.toml, or a file: .docx .odt .rtf .pdf .ofd .epub .html .xlsx .ods .csv .md .txt"
        )
        self.first = f"{Path(path).parent if path else Path.cwd()}/"

    def rows(self) -> list[Row]:
        """Speeches opened lately that fit, some of them before one types, then the entries of the folder typed."""
        typed = self.typed
        recent = [item.path for item in recall().speeches if item.path]
        recent = recent[:RECENT] if typed == self.first else [path for path in recent if typed in path]
        found = list(dict.fromkeys([*recent, *_entries(typed)]))[:MOST]
        return [Row(((sanitize_line(path), ""),), (), path) for path in found]

    def action_pick(self) -> None:
        """Take the marked entry, what was typed if it can be opened, the only entry, or what was typed."""
        rows = self.query_one(Rows).rows
        only = rows[0].target if len(rows) == 1 and not _opens(self.typed) else None
        picked = self.marked or only or self.typed
        if picked:
            self.choose(picked)

    def action_complete(self) -> None:
        """Type what all entries that fit go on with."""
        found = _entries(self.typed)
        common = os.path.commonprefix(found)  # noqa: RUF071 - what names begin with, not only whole folders
        if found and len(common) > len(str(Path(self.typed).expanduser())):
            self._type(common)

    def _type(self, path: str) -> None:
        """Put a path into the line."""
        field = self.query_one(Input)
        field.value = path
        field.cursor_position = len(path)

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
            self._type(f"{place}/")
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
            if entry.is_dir() or entry.suffix.lower() in TEXTS
        ]
    except (OSError, ValueError, RuntimeError):
        return []
