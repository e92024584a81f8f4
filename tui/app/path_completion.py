"""What is typed as a path: how it goes on, and whether a report can be written there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.reading.questions import Check, Grade, completed
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Container, Iterator


def complete_path(typed: str) -> str:
    """A path as far as it goes on in one way only; `~` stays as it was typed."""
    return completed(typed, _names(typed))


def _names(typed: str) -> Iterator[str]:
    """The names in the folder typed, as the line would hold them; hidden ones only where a point was typed."""
    above, slash, begun = typed.rpartition("/")
    try:
        for entry in Path(above + slash or ".").expanduser().iterdir():
            if begun.startswith(".") or not entry.name.startswith("."):
                yield f"{above}{slash}{entry.name}{'/' if entry.is_dir() else ''}"
    except (OSError, ValueError, RuntimeError):  # no such folder, no such user
        return


def check_path(typed: str, endings: Container[str], named: str) -> Check:
    """Whether a report can be written to a path.

    Args:
        typed: The path as typed.
        endings: Those that a report's file may have.
        named: The same in words.
    """
    line = typed.strip()
    if not line:
        return Check()
    try:
        path = Path(line).expanduser()
        if path.is_dir():
            return Check(_("this is a folder, not a file"), Grade.REFUSE)
        if path.suffix.lower() not in endings:
            return Check(_("The name should end in one of: {endings}").format(endings=named), Grade.REFUSE)
        if path.exists() or path.is_symlink():
            return Check(_("this file is already there"), Grade.REFUSE)
        if not path.parent.is_dir():
            return Check(_("there is no folder {folder}").format(folder=path.parent), Grade.REFUSE)
        return Check(_("in {folder}").format(folder=path.absolute().parent))
    except (OSError, ValueError, RuntimeError):
        return Check(_("no file can have this name"), Grade.REFUSE)
