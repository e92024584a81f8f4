"""The terminal driver, mended where Textual's leaves a terminal or the process in a bad state."""

from __future__ import annotations

import codecs
import os
import select
import selectors
import signal
import sys
import termios
from typing import TYPE_CHECKING, Any, cast

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from textual.app import App

HANGUP = 128 + signal.SIGHUP
CHUNK = 4096


class TerminalDriver(LinuxDriver):
    """Draws on standard output, survives bytes that are no UTF-8, ends at the end of input.

    Textual 8.2.8 draws on standard error, dies of one byte 0xFF, spins at end of file, and starts a second input
    thread when it is continued after a stop that it did not make itself.
    """

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        if sys.__stdout__ is not None:
            self._file = cast("Any", Output(sys.__stdout__.fileno()))
        self._asleep = False

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
        if self._writer_thread is None or self.exit_event.is_set():
            return
        self._make_raw()
        self.write("\x1b[?1049h\x1b[?25l\x1b[?1004h")
        self._enable_mouse_support()
        self._enable_bracketed_paste()
        self._disable_line_wrap()
        self.flush()
        loop = self._app._loop  # noqa: SLF001 - the application has no public way to its loop
        if loop is not None:
            loop.call_soon_threadsafe(lambda: self._app.refresh(layout=True, repaint=True))

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

    def run_input_thread(self) -> None:
        """Read keys until the end: of the program, or of the input."""
        decode = codecs.getincrementaldecoder("utf-8")(errors="replace").decode
        parser = XTermParser(self._debug)
        ahead = decode(getattr(self._app, "typed", b""))
        for event in parser.feed(ahead) if ahead else ():
            self.process_message(event)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.1):
                    data = _read(self.fileno)
                    if not data:
                        self._hang_up()
                        return
                    text = decode(data)
                    if text:  # an empty string would mean the end of input to the parser
                        for event in parser.feed(text):
                            self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
        try:
            for _event in parser.feed(""):
                pass
        except (EOFError, ParseError):
            return

    def _hang_up(self) -> None:
        """End the application: nobody can type any more."""
        loop = self._app._loop  # noqa: SLF001 - the application has no public way to its loop
        if loop is not None:
            loop.call_soon_threadsafe(lambda: self._app.exit(return_code=HANGUP))


class Output:
    """Writes to a terminal all that it is given.

    Python's own text file (3.11.7) forgets the rest of a picture when a signal, such as that of a resized window, ends
    a write early in a thread.
    """

    def __init__(self, descriptor: int) -> None:
        """Write to an open descriptor, which is not closed here."""
        self._descriptor = descriptor

    def write(self, text: str) -> int:
        """Write a text, every byte of it; where the terminal is gone, the thread that reads its keys says so."""
        rest = memoryview(text.encode("utf-8", "replace"))
        while rest:
            try:
                rest = rest[os.write(self._descriptor, rest) :]
            except BlockingIOError:  # another program set the terminal to not waiting
                select.select([], [self._descriptor], [])
            except OSError:
                break
        return len(text)

    def flush(self) -> None:
        """Nothing is held back."""

    def fileno(self) -> int:
        """The descriptor."""
        return self._descriptor

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return os.isatty(self._descriptor)


def _read(descriptor: int) -> bytes:
    """What was typed; nothing at the end of input, or where the terminal is gone."""
    try:
        return os.read(descriptor, CHUNK)
    except OSError:
        return b""
