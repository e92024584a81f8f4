"""Characters of ambiguous width: ask the terminal how it draws them, and make Rich count the same."""

from __future__ import annotations

import contextlib
import os
import re
import select
import signal
import sys
import termios
import time
import tty
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLE = "“"
"""East Asian Ambiguous (UAX #11); one cell on most terminals, two on some set up for Chinese."""
PATIENCE = 0.2
"""Seconds to wait for an answer: a terminal here answers in one or two milliseconds, one far away in a tenth."""
_ANSWER = re.compile(rb"\x1b\[\d+;(\d+)R")
_DONE = re.compile(rb"\x1b\[\?[\d;]*c")


class Question:
    """Asked while the program still loads, answered when it is wanted: a terminal far away takes a tenth of a second."""

    def __init__(self, *, put: bool = True, leave: Callable[[], None] = lambda: None) -> None:
        """Print an ambiguous character and ask where the cursor is, if the question is to be put and there is a terminal.

        A second question that every terminal answers follows, so that one that does not know the first is not waited
        for. The terminal is kept from echoing the answers until `close`.

        Args:
            put: Whether to ask.
            leave: Puts back what stands on the terminal already, where a signal ends the program.
        """
        self._leave = leave
        self._descriptor = -1
        self._before: list[Any] = []
        self._width = 1
        self.typed = b""
        """What was typed meanwhile."""
        if not (put and sys.stdin.isatty() and sys.stdout.isatty()):
            return
        descriptor = sys.stdin.fileno()
        with contextlib.suppress(termios.error, OSError):
            self._before = termios.tcgetattr(descriptor)
            self._descriptor = descriptor
            for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
                signal.signal(number, self._end)
            tty.setcbreak(descriptor, termios.TCSANOW)
            os.write(sys.stdout.fileno(), f"\r{SAMPLE}\x1b[6n\r \r\x1b[K\x1b[c".encode())
            self._until = time.monotonic() + PATIENCE

    def answer(self) -> int:
        """How many cells the terminal draws an ambiguous character in; 1 where it does not say."""
        if self._descriptor >= 0:
            with contextlib.suppress(OSError):
                heard = _hear(self._descriptor, self._until)
                found = _ANSWER.search(heard)
                self._width = 2 if found and int(found[1]) == 3 else 1
                self.typed = _DONE.sub(b"", _ANSWER.sub(b"", heard, count=1), count=1)
            self.close()
        return self._width

    def close(self) -> None:
        """Leave the terminal as it was, answered or not."""
        if self._descriptor >= 0:
            with contextlib.suppress(termios.error):
                termios.tcsetattr(self._descriptor, termios.TCSANOW, self._before)
            self._descriptor = -1

    def _end(self, number: int, _frame: object) -> None:
        """End as the signal asks, the terminal as it was; once the screen is there it has its own way to end."""
        self.close()
        self._leave()
        os._exit(128 + number)


def _hear(descriptor: int, until: float) -> bytes:
    """The terminal's answers, until both are there or patience ends; what is there already is read in any case."""
    heard = b""
    while not _DONE.search(heard):
        left = max(0.0, until - time.monotonic())
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
