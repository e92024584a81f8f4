"""Ordinary files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.files.problems import Exists, Problem, Problems
from tui.files.system_reasons import reason_of
from tui.words import _

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE = 0o600
"""The permissions of what only its owner may read."""

OURS = late(
    r"reviews.*\.sqlite(-wal|-shm|-journal)?|\.reviews.*\.tmp(-journal)?|places\.json|config\.toml"
    r"|crash-.*\.log|\.hegao-.*\.tmp"
)
"""The names of what hegao keeps in a folder of its own."""


def write_atomic(path: Path, data: bytes, *, replace: bool, private: bool = False) -> None:
    """Write `data` to `path`, so that whatever happens it holds either what it held or all of `data`.

    What stands there already is replaced only if asked for and an ordinary file. Then a link to one is followed and
    stays a link; one that leads nowhere is never written through. A private file
    can be read by its owner alone, from the first moment on and whatever it was before.
    """
    try:
        target = _target_of(path, replace=replace)
        mode = _mode_of(target, path, replace=replace)
        if private:
            mode = PRIVATE
        draft = target.with_name(f".hegao-{os.urandom(8).hex()}.tmp")
        try:
            _write_new(draft, data, mode)
            if replace:
                draft.replace(target)
            else:
                _publish(draft, target)
        finally:
            draft.unlink(missing_ok=True)
        _sync_folder(target.parent)
    except FileExistsError as error:
        raise _exists(path) from error
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links in a circle
        wrong = _("this file cannot be written: {reason}").format(reason=reason_of(error))
        raise Problems([Problem(str(path), "", wrong)]) from error


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it, unless they are there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        wrong = _("this folder cannot be made: {reason}").format(reason=reason_of(error))
        raise Problems([Problem(str(folder), "", wrong)]) from error


def _target_of(path: Path, *, replace: bool) -> Path:
    """The file to write, a link followed where what it leads to is to be replaced."""
    if path.is_symlink():
        if not replace:
            raise _exists(path)
        if not path.exists():
            raise Problems([Problem(str(path), "", _("this is a link that leads nowhere"))])
    return path.resolve()


def private_folder(folder: Path) -> None:
    """Make a folder that its owner alone can look into; one that is there is closed to others if it is hegao's alone.

    A folder that holds anything else (`HEGAO_DATA_DIR` may name any) stays as it is: its files are private themselves.

    Raises:
        OSError: It cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(OSError):
        found = folder.stat()
        theirs = found.st_mode & 0o077
        if theirs and found.st_uid == os.geteuid() and all(map(OURS.fullmatch, os.listdir(folder))):  # noqa: PTH208
            folder.chmod(stat.S_IMODE(found.st_mode) & 0o700)


def close_to_others(path: Path) -> None:
    """Let the owner alone read a file that is there, as far as the system lets us."""
    with contextlib.suppress(OSError):
        found = path.stat()
        if found.st_mode & 0o077 and found.st_uid == os.geteuid():
            path.chmod(stat.S_IMODE(found.st_mode) & 0o700)


def _mode_of(target: Path, path: Path, *, replace: bool) -> int | None:
    """The permissions to keep, None for those of a new file."""
    try:
        kept = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(kept):
        raise Problems([Problem(str(path), "", _("this is a folder, not a file"))])
    if not stat.S_ISREG(kept):
        wrong = _("this is not an ordinary file but a pipe, a socket or a device")
        raise Problems([Problem(str(path), "", wrong)])
    if not replace:
        raise _exists(path)
    return stat.S_IMODE(kept)


def _write_new(draft: Path, data: bytes, mode: int | None) -> None:
    """Write a file that nobody else looks at yet, down to the disk."""
    opener = _open_private if mode == PRIVATE else None
    with open(draft, "xb", opener=opener) as file:
        if mode is not None:
            os.fchmod(file.fileno(), mode)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _open_private(name: str, flags: int) -> int:
    """Open a new file that nobody else can read, whatever the process allows to new files."""
    return os.open(name, flags, PRIVATE)


def _publish(draft: Path, target: Path) -> None:
    """Give `draft` the name `target` unless something has it, in one step."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: take the name first, then fill it
        target.touch(exist_ok=False)
        draft.replace(target)


def _sync_folder(folder: Path) -> None:
    """Bring the new name down to the disk too, where the system can."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _exists(path: Path) -> Exists:
    """That a file is already there, and so was not replaced."""
    wrong = _("this file is already there")
    return Exists([Problem(str(path), "", wrong, _("expected a name that is not taken"))])
