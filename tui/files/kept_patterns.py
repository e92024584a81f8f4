"""Compiled regular expressions kept between runs of the program, as Python keeps compiled modules.

They are the program's own expressions: nothing of a text is in the file. It is believed only where the reader alone can write
it, where it was written by this very build of Python, and where its checksum holds; else it is as if it were not there.
"""

from __future__ import annotations

import marshal
import os
import stat
import sys
from binascii import crc32
from importlib import import_module
from typing import Any

LARGEST = 4 << 20
"""Bytes of a file that is read; one that would grow beyond is begun anew."""
WORTH = 8
"""How many expressions a run must have compiled before the file is written again."""

Rows = dict[Any, Any]
"""What expressions were compiled to, by expression and flags (`tui.compiled`)."""


def folder() -> str:
    """Where they are kept: the folder of caches, or `HEGAO_CACHE_DIR`; empty where that is not known without more ado."""
    named = os.environ.get("HEGAO_CACHE_DIR")
    if named:
        return os.path.abspath(os.path.expanduser(named))
    home = os.path.expanduser("~/Library/Caches" if sys.platform == "darwin" else "~/.cache")
    home = os.environ.get("XDG_CACHE_HOME", "").strip() or home
    return os.path.join(home, "hegao") if os.path.isabs(home) else ""


def read_patterns() -> Rows:
    """What was kept; empty where there is nothing that can be believed."""
    try:
        descriptor = os.open(_file(), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except (OSError, ValueError):
        return {}
    try:
        seen = os.fstat(descriptor)
        if not _is_ours(seen) or seen.st_size > LARGEST:
            return {}
        with open(descriptor, "rb", closefd=False) as file:
            data = file.read(LARGEST)
    except OSError:
        return {}
    finally:
        os.close(descriptor)
    head = _build()
    said, data = data[: len(head)], data[len(head) :]
    if said != head or data[:4] != crc32(data[4:]).to_bytes(4, "big"):
        return {}
    try:
        rows = marshal.loads(data[4:])  # noqa: S302 - see above: written by this program for this reader
    except (EOFError, ValueError, TypeError):
        return {}
    return rows if isinstance(rows, dict) else {}


def write_patterns(made: Rows, used: Rows) -> None:
    """Keep what was made in this run beside what is kept; where that is too much, what this run needed alone.

    Where nothing can be written, nothing is.
    """
    if len(made) < WORTH or not folder():
        return
    packed = marshal.dumps(read_patterns() | made)
    if len(packed) > LARGEST // 2:
        packed = marshal.dumps(used | made)
    if len(packed) > LARGEST // 2:
        return
    file = _file()
    draft = f"{file}.{os.getpid()}"
    try:
        os.makedirs(folder(), 0o700, exist_ok=True)
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with open(descriptor, "wb") as opened:
            opened.write(_build() + crc32(packed).to_bytes(4, "big") + packed)
        os.replace(draft, file)
    except (OSError, ValueError):
        _remove(draft)


def _remove(file: str) -> None:
    """Take away a file that was not finished."""
    try:
        os.unlink(file)
    except (OSError, ValueError):
        return


def _is_ours(seen: os.stat_result) -> bool:
    """Whether a file is an ordinary one that its reader alone can write."""
    return stat.S_ISREG(seen.st_mode) and seen.st_uid == os.geteuid() and not seen.st_mode & 0o022


def _file() -> str:
    """The file for this version of Python."""
    return os.path.join(folder(), f"patterns-{sys.implementation.cache_tag}.bin")


def _build() -> bytes:
    """What says which build of Python wrote a file: numbers that another one makes differ."""
    engine: Any = import_module("_sre")
    words = (
        "1",
        sys.version,
        sys.byteorder,
        engine.MAGIC,
        engine.CODESIZE,
        engine.MAXREPEAT,
        engine.MAXGROUPS,
    )
    return repr(words).encode() + b"\n"
