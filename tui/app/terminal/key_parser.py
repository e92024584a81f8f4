"""Textual's parser of keys and mouse, given whole sequences only: what it does not know presses no key, and nothing breaks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual._xterm_parser import _MAX_SEQUENCE_SEARCH_THRESHOLD, XTermParser

if TYPE_CHECKING:
    from textual.message import Message


class KeyParser:
    """Makes events of what the tokenizer found."""

    def __init__(self, *, debug: bool = False) -> None:
        """Begin with nothing; with `debug` Textual writes a log of the keys."""
        self._debug = debug
        self._parser = XTermParser(debug)

    def typed(self, text: str) -> list[Message]:
        """The keys of typed characters, of Escape, or of Alt with a character."""
        return self._fed(text) + self._expired()

    def sequence(self, text: str) -> list[Message]:
        """What a control sequence means; nothing where Textual does not know it."""
        if text[1] not in "[O" or len(text) > _MAX_SEQUENCE_SEARCH_THRESHOLD:  # it would be typed out
            return []
        known = self._fed(text)
        self._expired()
        return known

    def _fed(self, text: str) -> list[Message]:
        """What the parser says to a text.

        A key number beyond Unicode (`ESC [ 9999999 u`), or a mouse in a window of no pixels, ends Textual's parser: it is
        replaced.
        """
        try:
            return list(self._parser.feed(text))
        except (ValueError, ArithmeticError):
            pixels, cells = self._parser.terminal_pixel_size, self._parser.terminal_size
            mouse_pixels = self._parser.mouse_pixels
            self._parser = XTermParser(self._debug)
            self._parser.mouse_pixels = mouse_pixels
            self._parser.terminal_pixel_size, self._parser.terminal_size = pixels, cells
            return []

    def _expired(self) -> list[Message]:
        """What the parser makes of the end of a sequence that it still waits for."""
        if self._parser._timeout_time is None:  # noqa: SLF001 - it has no way to be told that nothing follows
            return []
        self._parser._timeout_time = 0.0  # noqa: SLF001
        return list(self._parser.tick())
