"""Pages as they were last drawn, remembered so that the next start shows them before anything else is loaded.

A page is found by where the text lies, how long it is and when it was changed, and by the size and kind of the terminal;
that is a hint, and what is drawn over it afterwards is true. Its reader alone can read it. Only `os` is needed to find one.
"""

from __future__ import annotations

import os
import sys
from binascii import crc32

KEPT = 50
"""How many pages are remembered."""
LARGEST = 1 << 18
"""Bytes of a page that is drawn; a longer file is none of ours."""
BUNDLED = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "content")
"""Where the bundled speech lies in an installed package; in a checkout it lies one folder higher."""


def folder() -> str:
    """Where pages are kept; empty where that is not known without more ado."""
    named = os.environ.get("HEGAO_DATA_DIR")
    if named:
        return os.path.join(os.path.abspath(os.path.expanduser(named)), "pages")
    if sys.platform != "linux":
        return ""
    home = os.environ.get("XDG_DATA_HOME", "").strip() or os.path.expanduser("~/.local/share")
    return os.path.join(home, "hegao", "pages")


def terminal_name(columns: int, rows: int) -> str:
    """Size and kind of the terminal, as pages name it; empty where it could show none."""
    kind = os.environ.get("TERM", "")
    return "" if kind in ("", "dumb") else f"{columns}x{rows} {kind}"


def page_bytes(lines: list[tuple[int, int, str]], rows: int) -> bytes:
    """What draws lines of text, each at its row and column from 0, and leaves the cursor in the last of so many rows."""
    said = "".join(f"\x1b[{row + 1};{column + 1}H{text}" for row, column, text in lines)
    return f"{said}\x1b[{rows};1H".encode("utf-8", "replace")


def state_of(path: str) -> str:
    """What says that a text is as it was: its length and when it was changed, of a pack those of its files; or empty."""
    place = path or _bundled()
    try:
        seen = os.stat(place)
        if not os.path.isdir(place):
            return f"{seen.st_size} {seen.st_mtime_ns}"
        with os.scandir(place) as files:
            stats = [one.stat() for one in files if one.name.endswith(".toml")]
    except (OSError, ValueError):
        return ""
    return f"{sum(one.st_size for one in stats)} {max((one.st_mtime_ns for one in stats), default=0)}"


def read_page(path: str, terminal: str) -> bytes:
    """The bytes that draw the page last read of a text on a terminal of that size and kind; empty where there is none.

    Args:
        path: Where the text lies, absolute; empty for the bundled speech.
        terminal: Size and kind of the terminal.
    """
    kept = folder()
    if not kept:
        return b""
    try:
        with open(_file(kept, path), "rb") as file:
            said, _break, page = file.read(LARGEST).partition(b"\n")
    except (OSError, ValueError):
        return b""
    return page if said == _head(path, terminal) else b""


def write_page(path: str, terminal: str, page: bytes) -> None:
    """Remember a page, for its reader alone; where nothing can be written, nothing is."""
    from tui.files.problems import Problems  # noqa: PLC0415 - reading does without
    from tui.files.writing import private_folder, write_atomic  # noqa: PLC0415

    kept = folder()
    if not kept or not state_of(path):
        return
    from pathlib import Path  # noqa: PLC0415

    try:
        private_folder(Path(kept).parent)
        private_folder(Path(kept))
        write_atomic(
            Path(_file(kept, path)), _head(path, terminal) + b"\n" + page, replace=True, private=True
        )
        _forget_oldest(kept)
    except (Problems, OSError):
        return


def forget_pages(paths: list[str]) -> None:
    """Forget what was drawn of the texts at some places."""
    kept = folder()
    for path in paths:
        try:
            os.unlink(_file(kept, path))
        except OSError:
            continue


def _forget_oldest(kept: str) -> None:
    """Forget the pages that were drawn longest ago, beyond those that are kept."""
    with os.scandir(kept) as files:
        seen = sorted((one.stat().st_mtime_ns, one.path) for one in files if one.name.endswith(".page"))
    for _when, path in seen[:-KEPT]:
        os.unlink(path)


def _file(kept: str, path: str) -> str:
    """The file of a text's page; two texts may share one, of which the later holds."""
    return os.path.join(kept, f"{crc32(os.fsencode(path)):08x}.page")


def _head(path: str, terminal: str) -> bytes:
    """What a page's first line says: of which text in which state, on which terminal, in which language it was drawn."""
    words = ("1", terminal, state_of(path), path)
    return os.fsencode("\t".join(words)).replace(b"\n", b"?")


def _bundled() -> str:
    """The folder of the bundled speech."""
    near = os.path.join(BUNDLED, "rural-organisation")
    root = os.path.dirname(os.path.dirname(BUNDLED))
    return near if os.path.isdir(near) else os.path.join(root, "content", "rural-organisation")
