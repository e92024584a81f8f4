"""Compiled regular expressions kept between runs of the program: its own, and those of this very build of Python."""

from __future__ import annotations

import marshal
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tui.files.kept import folder, read_kept, write_kept

if TYPE_CHECKING:
    from collections.abc import Container

LARGEST = 4 << 20
"""Bytes of a file that is read; one that would grow beyond is begun anew."""
WORTH = 8
"""How many expressions a run must have compiled before the file is written again."""

Rows = dict[Any, Any]
"""What expressions were compiled to, by expression and flags (`tui.compiled`)."""


def read_patterns() -> Rows:
    """What was kept; empty where there is nothing that can be believed."""
    data = read_kept("patterns", _build(), LARGEST)
    try:
        rows = marshal.loads(data) if data else {}  # noqa: S302 - written by this program for this reader
    except (EOFError, ValueError, TypeError):
        return {}
    return rows if isinstance(rows, dict) else {}


def write_patterns(made: Rows, used: Container[Any]) -> None:
    """Keep what was made in this run beside what is kept; where that is too much, what this run needed alone.

    Where nothing can be written, nothing is.
    """
    if len(made) < WORTH or not folder():
        return
    kept = read_patterns()
    packed = marshal.dumps(kept | made)
    if len(packed) > LARGEST // 2:
        packed = marshal.dumps({key: row for key, row in kept.items() if key in used} | made)
    if len(packed) <= LARGEST // 2:
        write_kept("patterns", _build(), packed)


def _build() -> bytes:
    """What says which build of Python wrote a file: numbers that another one makes differ."""
    engine: Any = import_module("_sre")
    words = (
        "2",
        sys.version,
        sys.byteorder,
        engine.MAGIC,
        engine.CODESIZE,
        engine.MAXREPEAT,
        engine.MAXGROUPS,
    )
    return repr(words).encode() + b"\n"
