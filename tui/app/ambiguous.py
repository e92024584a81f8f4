"""Characters of ambiguous width: ask the terminal how it draws them, and make Rich count the same."""

from __future__ import annotations

import contextlib
import os
import re
import select
import sys
import termios
import time
import tty
import unicodedata

SAMPLE = "“"
"""East Asian Ambiguous (UAX #11); one cell on most terminals, two on some set up for Chinese."""
PATIENCE = 0.2
"""Seconds to wait for an answer: a terminal here answers in one or two milliseconds, one far away in a tenth."""
_ANSWER = re.compile(rb"\x1b\[\d+;(\d+)R")
_DONE = re.compile(rb"\x1b\[\?[\d;]*c")


def ask() -> int:
    """How many cells the terminal draws an ambiguous character in: print one, read where the cursor is.

    A second question that every terminal answers follows, so that one that does not know the first is not waited for.
    Gives 1 where nothing can be asked.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return 1
    descriptor = sys.stdin.fileno()
    try:
        before = termios.tcgetattr(descriptor)
    except termios.error:
        return 1
    try:
        tty.setcbreak(descriptor, termios.TCSANOW)
        os.write(sys.stdout.fileno(), f"\r{SAMPLE}\x1b[6n\r \r\x1b[K\x1b[c".encode())
        heard = _hear(descriptor)
    except OSError:
        return 1
    finally:
        with contextlib.suppress(termios.error):
            termios.tcsetattr(descriptor, termios.TCSANOW, before)
    found = _ANSWER.search(heard)
    return 2 if found and int(found[1]) == 3 else 1


def _hear(descriptor: int) -> bytes:
    """The terminal's answers, until both are there or patience ends."""
    heard, end = b"", time.monotonic() + PATIENCE
    while not _DONE.search(heard) and (left := end - time.monotonic()) > 0:
        if not select.select([descriptor], [], [], left)[0]:
            break
        data = os.read(descriptor, 256)
        if not data:
            break
        heard += data
    return heard


def widen() -> None:
    """Make Rich, and so Textual, count ambiguous characters as two cells.

    Rich 15 has no setting for it: its table of widths is replaced by one that has them as wide.
    """
    from rich import cells  # noqa: PLC0415 - only where a terminal needs it

    table: cells.CellTable = vars(cells)["load_cell_table"]("auto")
    known = {code: width for start, end, width in table.widths for code in range(start, min(end, 0xFFFF) + 1)}
    for code in range(0xA1, 0x10000):
        if code not in known and unicodedata.east_asian_width(chr(code)) == "A":
            known[code] = 2
    beyond = [entry for entry in table.widths if entry[0] > 0xFFFF]
    widths = [(code, code, width) for code, width in sorted(known.items())] + beyond
    wide = table._replace(widths=widths)
    vars(cells)["load_cell_table"] = lambda _version="auto": wide
    narrow = cells._SINGLE_CELLS - {chr(code) for code, width in known.items() if width != 1}  # noqa: SLF001
    cells._is_single_cell_widths = narrow.issuperset  # noqa: SLF001
    cells.get_character_cell_size.cache_clear()
    cells.cached_cell_len.cache_clear()
