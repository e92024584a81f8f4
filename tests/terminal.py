"""A program in a pseudo-terminal, seen and handled as a person with a terminal does.

with Terminal(["hegao"], rows=36, columns=120) as terminal:
    terminal.wait_for("第一")
    terminal.press("right", "q")
    assert terminal.wait_exit() == 0
    assert terminal.left_behind() == []
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Self

from tests.emulator import FIRST_MODES, Emulator

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

KEYS = {
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "pageup": "\x1b[5~", "pagedown": "\x1b[6~", "insert": "\x1b[2~", "delete": "\x1b[3~",
    "enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "escape": "\x1b", "space": " ", "backspace": "\x7f",
    "alt+left": "\x1b[1;3D", "alt+right": "\x1b[1;3C", "f1": "\x1bOP",
}  # fmt: skip
"""What a terminal sends for a key that is no character (xterm)."""
KITTY_KEYS = {"enter": 13, "escape": 27, "tab": 9, "space": 32, "backspace": 127}
"""Key numbers of kitty's protocol where all keys are reported as numbers."""

QUESTION = re.compile(rb"\x1b\[[<=>?]?[0-9;]*(?:\$p|[cnuqt])|\x1b\][^\x07\x1b]*\?(?:\x07|\x1b\\)|\x1bP[$+]q")
"""Whether a program may have asked something; wrong only on the safe side."""
LONGEST_QUESTION = 64

Condition = str | re.Pattern[str] | Callable[["Terminal"], bool]
"""Words on the screen, a pattern on it, or anything that can be said of the terminal."""


class Terminal:
    """One program from its start to its end, on a terminal of its own."""

    def __init__(
        self,
        argv: Sequence[str],
        rows: int = 24,
        columns: int = 80,
        env: Mapping[str, str | None] | None = None,
        *,
        cwd: Path | None = None,
        ambiguous: int = 1,
        kitty: bool = False,
        answers: bool = True,
    ) -> None:
        """Start `argv`; `env` is added to the environment, None takes a name out of it.

        `ambiguous` is the width of “ ” … — ·; a terminal with `answers=False` is asked in vain.
        """
        self.emulator = Emulator(rows, columns, ambiguous=ambiguous, kitty=kitty)
        self.log: list[tuple[float, bytes]] = []
        """Everything the program wrote, with the time when it was read."""
        self.status: int | None = None
        """Exit status, negative for the signal that killed it; None while it runs."""
        self._answers = answers
        self._fed = 0
        self._ended = False
        inherited = {name: value for name, value in os.environ.items() if name not in ("LINES", "COLUMNS")}
        full = inherited | {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | dict(env or {})
        self._master, slave = os.openpty()
        self._set_size(rows, columns)
        self._termios = termios.tcgetattr(slave)
        self.started = time.monotonic()
        with contextlib.chdir(cwd or "."):
            # Opened by a new session leader, the terminal becomes its controlling one. No fork of Python's.
            self.pid = os.posix_spawnp(
                argv[0],
                list(argv),
                {name: value for name, value in full.items() if value is not None},
                file_actions=[
                    (os.POSIX_SPAWN_OPEN, 0, os.ttyname(slave), os.O_RDWR, 0),
                    (os.POSIX_SPAWN_DUP2, 0, 1),
                    (os.POSIX_SPAWN_DUP2, 0, 2),
                ],
                setsid=True,
                setsigmask=[],
                setsigdef=[signal.SIGPIPE, signal.SIGHUP, signal.SIGINT, signal.SIGTERM],
            )
        os.close(slave)
        os.set_blocking(self._master, False)
        self._process = os.pidfd_open(self.pid)

    def __enter__(self) -> Self:
        """The terminal itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing running and nothing open."""
        self.close()

    # What is seen

    @property
    def raw(self) -> bytes:
        """Every byte that the program wrote so far."""
        return b"".join(chunk for _, chunk in self.log)

    @property
    def screen(self) -> Emulator:
        """The terminal's cells and modes as they stand after all that was read."""
        while self._fed < len(self.log):
            replies = self.emulator.feed(self.log[self._fed][1])
            self._fed += 1
            if replies and self._answers:
                self.send(replies)
        return self.emulator

    def text(self) -> str:
        """The screen as it is read, row by row."""
        return self.screen.text()

    def left_behind(self) -> list[str]:
        """What an ended program should have put back and did not: modes, keyboard flags, line discipline."""
        screen = self.screen
        left = [
            f"mode {mode} {'set' if screen.modes[mode] else 'reset'}"
            for mode, first in FIRST_MODES.items()
            if screen.modes[mode] != first
        ]
        if screen.keyboard:
            left.append(f"keyboard flags {screen.keyboard}")
        if termios.tcgetattr(self._master) != self._termios:
            left.append("line discipline")
        return left

    def restored(self) -> bool:
        """Whether the terminal is as the program found it."""
        return not self.left_behind()

    # What is done

    def send(self, data: bytes | str) -> None:
        """Write to the program as a keyboard does, reading meanwhile what it writes."""
        rest = data.encode() if isinstance(data, str) else data
        while rest:
            readable, writable, _ = select.select([self._master], [self._master], [], 10)
            if not readable and not writable:
                raise self._failure("the program does not read its input")
            if readable:
                self._take()
            if writable:
                rest = rest[os.write(self._master, rest) :]

    def press(self, *keys: str) -> None:
        """Press keys: characters, or names as Textual gives them ("right", "ctrl+c", "alt+left")."""
        for key in keys:
            self.send(self._encoded(key))

    def paste(self, text: str) -> None:
        """Paste as a terminal does where the program asked for brackets."""
        self.send(f"\x1b[200~{text}\x1b[201~" if self.screen.modes[2004] else text)

    def click(self, y: int, x: int) -> None:
        """Press and release the left button on the cell in row `y` and column `x`, both from 0."""
        self.send(f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m")

    def resize(self, rows: int, columns: int) -> None:
        """Change the size of the window; the system tells the program."""
        _ = self.screen
        self.emulator.resize(rows, columns)
        self._set_size(rows, columns)

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        signal.pidfd_send_signal(self._process, number)

    def hang_up(self) -> None:
        """Close the window under the program."""
        self._ended = True
        os.close(self._master)
        self._master = -1

    # What is waited for

    def wait_for(self, condition: Condition, timeout: float = 20) -> None:
        """Read until `condition` holds of the screen between two frames."""
        deadline = time.monotonic() + timeout
        while not self._holds(condition):
            if self._ended:
                raise self._failure(f"ended before {condition!r}")
            if not self.read(deadline - time.monotonic()) and time.monotonic() >= deadline:
                raise self._failure(f"no {condition!r} in {timeout} s")

    def wait_exit(self, timeout: float = 20) -> int:
        """Read until the program has ended; its exit status, negative for a signal."""
        deadline = time.monotonic() + timeout
        while self.status is None:
            waited = [self._process] if self._ended else [self._process, self._master]
            readable, _, _ = select.select(waited, [], [], max(0, deadline - time.monotonic()))
            if not readable:
                raise self._failure(f"not ended in {timeout} s")
            if self._master in readable:
                self._take()
            elif self._process in readable:
                self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return self.status

    def read(self, timeout: float) -> bool:
        """Take what the program writes next; False if it writes nothing in `timeout` seconds or has ended."""
        if self._ended or not select.select([self._master], [], [], max(0, timeout))[0]:
            return False
        return self._take()

    def close(self) -> None:
        """Kill the program and what it started if it still runs, and close the terminal."""
        if self._process >= 0:
            if self.status is None:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(self.pid, signal.SIGKILL)
                self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
            os.close(self._process)
            self._process = -1
        if self._master >= 0:
            os.close(self._master)
            self._master = -1
            self._ended = True

    # How

    def _take(self) -> bool:
        """Read a chunk; a question in it is answered at once, its cells are drawn when someone looks."""
        try:
            chunk = os.read(self._master, 1 << 16)
        except OSError:  # EIO: nobody has the other side open
            chunk = b""
        if not chunk:
            self._ended = True
            return False
        before = self.log[-1][1][-LONGEST_QUESTION:] if self.log else b""
        self.log.append((time.monotonic(), chunk))
        if QUESTION.search(before + chunk):
            _ = self.screen
        return True

    def _holds(self, condition: Condition) -> bool:
        screen = self.screen
        if screen.drawing:
            return False
        if isinstance(condition, str):
            return condition in screen.text()
        if isinstance(condition, re.Pattern):
            return condition.search(screen.text()) is not None
        return condition(self)

    def _encoded(self, key: str) -> str:
        control = len(key) == len("ctrl+x") and key.startswith("ctrl+")
        if self.screen.keyboard and self.screen.keyboard[-1] & 8:
            if key in KITTY_KEYS:
                return f"\x1b[{KITTY_KEYS[key]}u"
            if control:
                return f"\x1b[{ord(key[-1])};5u"
            if len(key) == 1:
                shift = "2" if key != key.lower() else ""
                return f"\x1b[{ord(key.lower())};{shift};{ord(key)}u"
        return chr(ord(key[-1].upper()) & 0x1F) if control else KEYS.get(key, key)

    def _set_size(self, rows: int, columns: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _failure(self, what: str) -> AssertionError:
        return AssertionError(
            f"{what}; the screen was:\n{self.emulator.text()}\nlast bytes: {self.raw[-300:]!r}"
        )
