"""Ordinary files read whole: regular files only, never more than a cap, never outside their folder."""

from __future__ import annotations

import errno
import os
import re
import stat
from typing import TYPE_CHECKING

from tui.files.problems import Missing, Problem, Problems
from tui.words import _

if TYPE_CHECKING:
    from pathlib import Path

# Without O_NONBLOCK the opening of a named pipe that nobody writes to would wait for ever.
_OPEN = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_CHUNK = 1 << 20


def read_bytes(path: Path, *, cap: int) -> bytes:
    """The content of the regular file at `path`, which a user named: links are followed."""
    try:
        return _content(os.open(path, _OPEN), str(path), cap)
    except (OSError, ValueError) as error:
        raise unreadable(str(path), error) from error


def read_inside(folder: Path, relative: str, *, cap: int) -> bytes:
    """The content of a file that a pack names: a regular file of `folder` or below, reached without links."""
    steps = steps_inside(relative)
    try:
        at = os.open(folder, _OPEN | os.O_DIRECTORY)
        for step in steps[:-1]:
            at = _step(at, step, os.O_DIRECTORY)
        return _content(_step(at, steps[-1], 0), relative, cap)
    except (OSError, ValueError) as error:
        raise unreadable(relative, error) from error


def mentions(path: Path, *words: bytes) -> bool:
    """Whether an ordinary file holds any of some bytes; one that is not there, or cannot be read, holds none."""
    from mmap import ACCESS_READ, mmap  # noqa: PLC0415 - only who asks pays for it

    try:
        with path.open("rb") as opened, mmap(opened.fileno(), 0, access=ACCESS_READ) as content:
            return re.search(b"|".join(map(re.escape, words)), content) is not None
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Whether a folder stands at `path`, links followed; False where nothing does.

    Raises:
        Problems: No file can have this name, or it may not be looked at.
    """
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116 - Path.is_dir takes some errors for a no
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError) as error:
        raise unreadable(str(path), error) from error


def steps_inside(relative: str) -> list[str]:
    """The folders and the name in `relative`; raises where it leads, or may lead, out of its folder."""
    steps = relative.split("/")
    if any(step in {"", ".", ".."} for step in steps):
        wrong = _("this is not a file name inside the pack")
        raise Problems([Problem(relative, "", wrong, _("expected a relative name such as “source.txt”"))])
    return steps


def unreadable(name: str, error: OSError | ValueError) -> Problems:
    """What to tell of a file that the system would not open or read."""
    match error:
        case FileNotFoundError():
            return Missing([Problem(name, "", _("there is no such file"))])
        case IsADirectoryError():
            return Problems([Problem(name, "", _("this is a folder, not a file"))])
        case NotADirectoryError():
            above = name.rpartition("/")[0] or name
            wrong = _("“{name}” is not a folder, or is a link").format(name=above)
            return Problems([Problem(name, "", wrong)])
        case PermissionError():
            return Problems([Problem(name, "", _("this file may not be read by you"))])
        case OSError(errno=errno.ELOOP):
            return Problems([Problem(name, "", _("this is a link, and links are not followed here"))])
        case OSError(errno=int()):
            from tui.files.system_reasons import reason_of  # noqa: PLC0415 - needed only where something is wrong

            wrong = _("this file cannot be read: {reason}").format(reason=reason_of(error))
            return Problems([Problem(name, "", wrong)])
        case _:  # a name that no file can have: one with a NUL, or one that cannot be encoded
            return Problems([Problem(name, "", _("no file can have this name"))])


def _step(folder: int, name: str, flags: int) -> int:
    """Open `name` in the open `folder` and close that: each step of a path alone, so that none is a link."""
    try:
        return os.open(name, _OPEN | os.O_NOFOLLOW | flags, dir_fd=folder)
    finally:
        os.close(folder)


def _content(opened: int, name: str, cap: int) -> bytes:
    """The content of an `opened` file, which is closed."""
    try:
        kind = os.fstat(opened).st_mode
        if stat.S_ISDIR(kind):
            raise IsADirectoryError
        if not stat.S_ISREG(kind):
            wrong = _("this is not an ordinary file but a pipe, a socket or a device")
            raise Problems([Problem(name, "", wrong)])
        content = bytearray()
        # The size is not asked for: a file may grow while it is read, and those of /proc say 0.
        while chunk := os.read(opened, min(_CHUNK, cap + 1 - len(content))):
            content += chunk
            if len(content) > cap:
                expected = _("expected at most {cap} bytes").format(cap=f"{cap:,}")
                raise Problems([Problem(name, "", _("this file is too large"), expected)])
        return bytes(content)
    finally:
        os.close(opened)
