"""The first page, drawn plainly before the screen's framework is loaded, and the terminal put back whatever happens.

Loading the framework takes four fifths of a start. What is typed meanwhile stays with the terminal, which does not echo it,
and is handed on. The page is drawn on the terminal's second screen, where the framework goes on over it.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

from tui.files.pages import read_page, terminal_name

ENTER = b"\x1b[?1049h\x1b[?25l\x1b[2J\x1b[H"
LEAVE = b"\x1b[?1049l\x1b[?25h"
SIGHUP, SIGINT, SIGTERM, SIGTSTP = 1, 2, 15, 20
"""By their numbers: the module of their names takes longer to load than the page to draw."""


class _Terminal:
    """How the terminal was before the page was drawn."""

    before: list[Any] | None = None
    """Its modes; None where no page is drawn."""
    handed_over = False
    """Whether the framework has the second screen, which then leaves it itself."""


def is_drawn() -> bool:
    """Whether a first page stands on the terminal."""
    return _Terminal.before is not None


def terminal() -> str:
    """Size and kind of the terminal; empty where there is none that could show a page."""
    size = size_of_terminal()
    return terminal_name(*size) if size else ""


def size_of_terminal() -> tuple[int, int] | None:
    """Columns and rows of the terminal; None where keys or what is written do not go to one."""
    if sys.stdin is None or sys.stdout is None or sys.platform == "win32":
        return None
    try:
        size = os.get_terminal_size(1) if os.isatty(0) and os.isatty(1) else None
    except (OSError, ValueError):
        return None
    return (size.columns, size.lines) if size else None


def draw_remembered(arguments: list[str]) -> None:
    """Draw the page that was last read of the speech that is to be opened, if it is remembered and the text is as it was."""
    if len(arguments) > 1 or (arguments and not _is_path(arguments[0])):
        return
    shown_on = terminal()
    if shown_on:
        page = read_page(os.path.abspath(arguments[0]) if arguments else "", shown_on)  # noqa: PTH100
        if page:
            draw(page)


def names_file(arguments: list[str]) -> bool:
    """Whether nothing but a path is named, and there is a terminal that could show a page of what lies there."""
    return len(arguments) == 1 and _is_path(arguments[0]) and not is_drawn() and bool(terminal())


def _is_path(argument: str) -> bool:
    """Whether an argument is a path for certain, and no command or option."""
    return not argument.startswith("-") and ("." in argument or os.sep in argument)


def draw(page: bytes) -> None:
    """Draw a page on the second screen; keys are kept and not echoed until `leave`."""
    if _Terminal.before is None and not _enter():
        return
    _write(ENTER + page)


def hand_over() -> list[Any] | None:
    """Leave the second screen to the framework, which goes on over the page; the modes to go back to, None without a page."""
    _Terminal.handed_over = True
    if _Terminal.before is not None:
        signals: Any = import_module("_signal")
        signals.signal(SIGTSTP, signals.SIG_DFL)
    return _Terminal.before


def leave() -> None:
    """Put the terminal back as it was before the page, if one was drawn; what stands on its first screen is there again."""
    before, _Terminal.before = _Terminal.before, None
    if before is None:
        return
    termios: Any = import_module("termios")
    if not _Terminal.handed_over:
        _write(LEAVE)
    try:
        termios.tcsetattr(0, termios.TCSANOW, before)
    except termios.error:
        return


def _enter() -> bool:
    """Note the terminal's modes, see that they come back whatever happens, and let it neither echo nor wait for a line."""
    termios: Any = import_module("termios")
    try:
        before = termios.tcgetattr(0)
    except termios.error:
        return False
    _Terminal.before = before
    signals: Any = import_module("_signal")
    for number in (SIGHUP, SIGINT, SIGTERM):
        signals.signal(number, _end)
    signals.signal(SIGTSTP, signals.SIG_IGN)  # until the framework is there, which knows how to stop
    # As the framework has it: Enter stays Enter, and no key stops and starts what is written.
    given = before[0] & ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON | termios.IXOFF)
    local = before[3] & ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    termios.tcsetattr(0, termios.TCSANOW, [given, *before[1:3], local, *before[4:]])
    return True


def _end(number: int, _frame: object) -> None:
    """End as the signal asks, the terminal as it was; once the framework is there it has its own way to end."""
    leave()
    os._exit(128 + number)


def _write(data: bytes) -> None:
    """Write to the terminal; a page that cannot be drawn is drawn later."""
    try:
        while data:
            data = data[os.write(1, data) :]
    except OSError:
        return
