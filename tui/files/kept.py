"""What the program worked out of its own parts alone, kept between its runs, as Python keeps compiled modules.

Nothing of a reader's text is in such a file. It is believed only where the reader alone can write it, where what it begins with
is what is asked for, and where its checksum holds; else it is as if it were not there.
"""

from __future__ import annotations

import os
import stat
import sys
from binascii import crc32


def folder() -> str:
    """Where they are kept: the folder of caches, or `HEGAO_CACHE_DIR`; empty where that is not known without more ado."""
    named = os.environ.get("HEGAO_CACHE_DIR")
    if named:
        return os.path.abspath(os.path.expanduser(named))
    home = os.path.expanduser("~/Library/Caches" if sys.platform == "darwin" else "~/.cache")
    home = os.environ.get("XDG_CACHE_HOME", "").strip() or home
    return os.path.join(home, "hegao") if os.path.isabs(home) else ""


def read_kept(name: str, head: bytes, largest: int) -> bytes:
    """What was kept under a name for this version of Python; empty where there is nothing that can be believed.

    Args:
        name: What it is.
        head: What says of what it was made; the file must begin with it.
        largest: Bytes of a file that is read.
    """
    try:
        descriptor = os.open(_file(name), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except (OSError, ValueError):
        return b""
    try:
        seen = os.fstat(descriptor)
        if not _is_ours(seen) or seen.st_size > largest:
            return b""
        with open(descriptor, "rb", closefd=False) as file:
            data = file.read(largest)
    except OSError:
        return b""
    finally:
        os.close(descriptor)
    said, data = data[: len(head)], data[len(head) :]
    if said != head or data[:4] != crc32(data[4:]).to_bytes(4, "big"):
        return b""
    return data[4:]


def write_kept(name: str, head: bytes, data: bytes) -> None:
    """Keep data under a name, for its reader alone; where nothing can be written, nothing is."""
    if not folder():
        return
    file = _file(name)
    draft = f"{file}.{os.getpid()}"
    try:
        os.makedirs(folder(), 0o700, exist_ok=True)
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with open(descriptor, "wb") as opened:
            opened.write(head + crc32(data).to_bytes(4, "big") + data)
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


def _file(name: str) -> str:
    """The file of a name for this version of Python."""
    return os.path.join(folder(), f"{name}-{sys.implementation.cache_tag}.bin")
