"""The life of the process around the screen: signals, the terminal's state, exit status, crash log."""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from tui.app.terminal.driver import Output, unwaiting
from tui.files.places import data_dir
from tui.files.problems import Problems
from tui.files.writing import private_folder, write_atomic
from tui.words import _

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Callable
    from types import FrameType

PATIENCE = 3
"""Seconds for an orderly end after a signal, before the terminal is restored by force."""
GOODBYE = 1.0
"""Seconds for which a terminal that takes no output is tried before it is left as it is."""
RESTORE = b"\x18\x1b[?2026l\x1b[?2048l\x1b[?2004l\x1b[?1016l\x1b[?1006l\x1b[?1015l\x1b[?1003l\x1b[?1000l\x1b[?1004l\x1b[<u\x1b[?7h\x1b[?1049l\x1b[?25h"
"""Breaks off a sequence cut in two, and leaves every mode that Textual enters (xterm, kitty's keyboard protocol)."""
CRASHED = 70
"""Exit status of an internal error (EX_SOFTWARE of sysexits.h)."""


class Application(Protocol):
    """What the life of the process needs of the application."""

    crash: str
    """The traceback of an internal error; empty where there was none."""
    signalled: int
    """The exit status that a signal asks for; 0 without a signal."""
    _loop: AbstractEventLoop | None

    @property
    def private(self) -> bool:
        """Whether nothing of this run may be remembered."""

    @property
    def return_code(self) -> int | None:
        """The exit status; None before the end."""

    def run(self) -> object:
        """Show the screen until it ends."""

    def exit(self, *, return_code: int) -> None:
        """Ask for the end."""


def run(app: Application, modes: list[object] | None = None) -> int:
    """Run the application to its end and give the exit status; the terminal is as it was before.

    Args:
        app: The application.
        modes: Those that the terminal is to be left in; those that it has now unless given.
    """
    before = modes or _modes()
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, _ender(app, before))
    app.run()
    signal.setitimer(signal.ITIMER_REAL, 0)
    if app.crash:
        print(_report(app.crash, keep=not app.private), file=sys.stderr)  # noqa: T201 - the screen is gone
        return CRASHED
    return app.return_code or 0


def _ender(app: Application, before: list[object] | None) -> Callable[[int, FrameType | None], None]:
    """A handler that ends the application in order, and by force if that takes too long."""

    def force(_number: int, _frame: FrameType | None) -> None:
        restore(before)
        os._exit(app.return_code or 128 + signal.SIGTERM)

    def end(number: int, _frame: FrameType | None) -> None:
        status = 128 + number
        app.signalled = status
        signal.signal(signal.SIGALRM, force)
        signal.setitimer(signal.ITIMER_REAL, PATIENCE)
        loop = app._loop  # noqa: SLF001 - the application has no public way to its loop
        if loop is None:
            restore(before)
            os._exit(status)
        loop.call_soon_threadsafe(lambda: app.exit(return_code=status))

    return end


def restore(before: list[object] | None) -> None:
    """Put the terminal back by force; what it was still to be shown is thrown away."""
    Output.closed = True
    output = unwaiting(1)
    rest, until = RESTORE, time.monotonic() + GOODBYE
    while rest and time.monotonic() < until:
        try:
            termios.tcflush(output, termios.TCOFLUSH)
            if select.select([], [output], [], 0.05)[1]:
                rest = rest[os.write(output, rest) :]
        except BlockingIOError:
            continue
        except (OSError, termios.error):
            break
    if before is not None:
        with suppress(termios.error):
            termios.tcsetattr(0, termios.TCSANOW, before)  # type: ignore[arg-type]


def _modes() -> list[object] | None:
    """The terminal's modes; None where standard input is no terminal."""
    try:
        return list(termios.tcgetattr(0))
    except termios.error:
        return None


def _report(crash: str, *, keep: bool) -> str:
    """Write the crash log, if it may be kept, and say in one line where it is."""
    path = data_dir() / f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.log"
    last = crash.strip().splitlines()[-1] if crash.strip() else ""
    if not keep:
        return _("hegao had to stop: {error}").format(error=ascii(last))
    try:
        private_folder(path.parent)
        write_atomic(path, crash.encode("utf-8", "replace"), replace=True, private=True)
    except (Problems, OSError):
        return _("hegao had to stop: {error}").format(error=ascii(last))
    return _("hegao had to stop; what happened is in {path}").format(path=path)
