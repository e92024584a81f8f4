"""The terminal driver, mended where Textual's leaves a terminal or the process in a bad state."""

from __future__ import annotations

import codecs
import os
import select
import selectors
import signal
import sys
import termios
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import events
from textual.constants import ESCAPE_DELAY
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.message import Message

from tui.app.terminal.input_tokenizer import InputTokenizer, Pasted, Sequence, Typed
from tui.app.terminal.key_parser import KeyParser

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import App

    from tui.app.terminal.input_tokenizer import Token

HANGUP = 128 + signal.SIGHUP
CHUNK = 4096
"""Bytes read at a time."""
PIECE = 1024
"""Bytes written at a time."""
TICK = 0.1
"""Seconds after which the input thread looks whether it has to end."""
SETTLED = 0.1
"""Seconds after a signal of a new size when the size is looked at again."""
SECOND_SCREEN = "\x1b[?1049h"
UNKNOWN = (80, 24)
"""Columns and rows where a terminal says that it has none of either: it does not know its size."""


class PasteRefused(Message):
    """A paste was longer than any field takes."""

    def __init__(self, length: int) -> None:
        """Carry how many code points it had."""
        super().__init__()
        self.length = length


class TerminalDriver(LinuxDriver):
    """Draws on standard output, survives bytes that are no UTF-8, ends at the end of input.

    Textual 8.2.8 draws on standard error, dies of one byte 0xFF, spins at end of file, and starts a second input
    thread when it is continued after a stop that it did not make itself.
    """

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file: Any = Output(sys.__stdout__.fileno()) if sys.__stdout__ else self._file
        self._size = size or self._get_terminal_size()
        self._asleep = False

    def start_application_mode(self) -> None:
        """Take the terminal, and hear of each new size by signal too.

        Textual 8.2.8 stops listening once an answer says that the terminal reports its size itself: an answer that was
        typed, or that another terminal gave before a session was moved, left the picture at its old size for good.
        """
        super().start_application_mode()  # type: ignore[no-untyped-call]
        signal.signal(signal.SIGWINCH, self._resized)

    def _resized(self, *_signal: object) -> None:
        """Tell the application the terminal's size, and once more where it was another a moment later.

        Linux sends the signal before it keeps the new size, so that the old one may be read; of several it may send one.
        """
        size = Size(*self._get_terminal_size())
        self.process_message(events.Resize(size, size))
        self._loop.call_soon_threadsafe(self._loop.call_later, SETTLED, self._settle)

    def _settle(self) -> None:
        """Tell the application the terminal's size if it knows another."""
        size = Size(*self._get_terminal_size())
        if size != self._app.size and not self.exit_event.is_set():
            self.process_message(events.Resize(size, size))

    def _sigtstp_application(self, *args: object) -> None:
        """Stop for the shell, and remember that it was our own doing."""
        self._asleep = True
        super()._sigtstp_application(*args)

    def _sigcont_application(self, *args: object) -> None:
        """Wake up: all of it after our own stop, only the terminal's modes and the picture after another's."""
        if self._asleep:
            self._asleep = False
            super()._sigcont_application(*args)
            return
        self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        """Set the terminal's modes and paint anew; not in the signal's handler, which may stand in the midst of a write."""
        if self._writer_thread is None or self.exit_event.is_set():
            return
        self._make_raw()
        self.write("\x1b[?1049h\x1b[?25l\x1b[?1004h")
        self._enable_mouse_support()
        self._enable_bracketed_paste()
        self._disable_line_wrap()
        self.flush()
        self._app.refresh(layout=True, repaint=True)

    def write(self, data: str) -> None:
        """Write to the terminal; to its second screen it is not switched where it shows that, since some clear it then."""
        if data == SECOND_SCREEN and getattr(self._app, "second_screen", False):
            self._app.second_screen = False  # type: ignore[attr-defined]
            return
        super().write(data)

    def _make_raw(self) -> None:
        """Set the terminal's input modes as Textual does when it starts."""
        try:
            modes = termios.tcgetattr(self.fileno)
            modes[3] = self._patch_lflag(modes[3])
            modes[0] = self._patch_iflag(modes[0])
            modes[6][termios.VMIN] = 1
            termios.tcsetattr(self.fileno, termios.TCSANOW, modes)
        except termios.error:
            return

    def stop_application_mode(self) -> None:
        """Leave all modes; Textual 8.2.8 forgets that it asked for the mouse's place in pixels."""
        if self._mouse_pixels:
            self.write("\x1b[?1016l")
            self._mouse_pixels = False
        super().stop_application_mode()

    def run_input_thread(self) -> None:
        """Read keys until the end: of the program, or of the input."""
        decode = codecs.getincrementaldecoder("utf-8")(errors="replace").decode
        tokenizer, parser = InputTokenizer(ESCAPE_DELAY), KeyParser(debug=self._debug)
        self._handle(parser, tokenizer.feed(decode(getattr(self._app, "typed", b"")), monotonic()))
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                wait = tokenizer.wait(monotonic())
                if selector.select(TICK if wait is None else min(wait, TICK)):
                    data = _read(self.fileno)
                    if not data:
                        self._hang_up()
                        return
                    self._handle(parser, tokenizer.feed(decode(data), monotonic()))
                self._handle(parser, tokenizer.tick(monotonic()))

    def _handle(self, parser: KeyParser, tokens: Iterable[Token]) -> None:
        """Send the application what was typed, moved, answered and pasted."""
        for token in tokens:
            match token:
                case Typed(text):
                    messages = parser.typed(text)
                case Sequence(text):
                    messages = parser.sequence(text)
                case Pasted(text, length):
                    messages = [events.Paste(text) if text or not length else PasteRefused(length)]
            for message in messages:
                self.process_message(message)

    def process_message(self, message: Message) -> None:
        """Send a message on; no window is smaller than one cell to the application."""
        if isinstance(message, events.Resize) and not (message.size.width and message.size.height):
            size = Size(*usable_size(*message.size))
            message = events.Resize(size, size, pixel_size=message.pixel_size)
        super().process_message(message)

    def _get_terminal_size(self) -> tuple[int, int]:
        """Columns and rows of the terminal, at least one of each; those of its kind where it knows neither."""
        try:
            return usable_size(*os.get_terminal_size(self._file.fileno()))
        except OSError:
            return UNKNOWN

    def _hang_up(self) -> None:
        """End the application: nobody can type any more."""
        loop = self._app._loop  # noqa: SLF001 - the application has no public way to its loop
        if loop is not None:
            loop.call_soon_threadsafe(lambda: self._app.exit(return_code=HANGUP))


class Output:
    """Writes to a terminal all that it is given, without ever standing in the way of the program's end.

    Python's own text file (3.11.7) forgets the rest of a picture when a signal, such as that of a resized window, ends
    a write early in a thread. A write that waits for a terminal keeps all others from it, those that leave its modes
    too: so none waits.
    """

    closed = False
    """Whether the program ends by force: nothing more is written."""

    def __init__(self, descriptor: int) -> None:
        """Write to an open descriptor, which is not closed here."""
        self._descriptor = descriptor
        self._writing = unwaiting(descriptor)

    def write(self, text: str) -> int:
        """Write a text, every byte of it; where the terminal is gone, the thread that reads its keys says so."""
        rest = memoryview(text.encode("utf-8", "replace"))
        while rest and not Output.closed:
            try:
                rest = rest[os.write(self._writing, rest[:PIECE]) :]
            except BlockingIOError:
                select.select([], [self._writing], [], TICK)
            except OSError:
                break
        return len(text)

    def flush(self) -> None:
        """Nothing is held back."""

    def fileno(self) -> int:
        """The file descriptor that is written to."""
        return self._descriptor

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return os.isatty(self._descriptor)


def unwaiting(descriptor: int) -> int:
    """A descriptor of its own for a terminal, whose writes do not wait; the same one where it cannot be had.

    Set on the given one, it would hold for every program that shares the terminal.
    """
    try:
        return os.open(os.ttyname(descriptor), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:
        return descriptor


def usable_size(columns: int, rows: int) -> tuple[int, int]:
    """A size that can be laid out: a window of no rows or no columns has one, a terminal without either the usual size."""
    return (max(1, columns), max(1, rows)) if columns or rows else UNKNOWN


def _read(descriptor: int) -> bytes:
    """What was typed; nothing at the end of input, or where the terminal is gone."""
    try:
        return os.read(descriptor, CHUNK)
    except OSError:
        return b""
