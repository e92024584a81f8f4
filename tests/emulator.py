"""A terminal without a window: takes what a program writes, keeps the cells, answers its questions."""

from __future__ import annotations

import base64
import codecs
import copy
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import pyte
from pyte.modes import DECAWM
from wcwidth import wcwidth

if TYPE_CHECKING:
    from pyte.screens import Char, StaticDefaultDict

SEQUENCE = re.compile(
    r"\x1b\[(?P<lead>[<=>?]?)(?P<parameters>[0-9;:]*)(?P<middle>[ -/]*)(?P<final>[@-~])"
    r"|\x1b\](?P<command>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b[PX^_](?P<device>[^\x1b]*)\x1b\\"
    r"|\x1b[()*+#%](?s:.)|\x1b[^\[\]PX^_()*+#%]"
)
"""One whole control sequence (ECMA-48: CSI, OSC, DCS and the like, two- and three-character ones)."""

CANCELLED = re.compile("\x1b[^\x07\x1b\x18\x1a]*[\x18\x1a]")
"""A sequence broken off by CAN or SUB."""

FIRST_MODES = {7: True, 25: True} | dict.fromkeys((1, 1000, 1002, 1003, 1004, 1005, 1006), False)
FIRST_MODES |= dict.fromkeys((1015, 1016, 1049, 2004, 2026), False)
"""The private modes that this terminal knows, as they stand when a program starts."""


class Grid(pyte.Screen):
    """pyte's screen, but wide characters are never left in halves, and ambiguous ones may be wide."""

    def __init__(self, columns: int, lines: int, ambiguous: int) -> None:
        self.ambiguous = ambiguous
        super().__init__(columns, lines)

    def cells(self, char: str) -> int:
        """How many cells this terminal gives to `char`; 0 or less for what takes none."""
        width = wcwidth(char)
        if width == 1 and unicodedata.east_asian_width(char) == "A":
            return self.ambiguous
        return width

    def draw(self, data: str) -> None:
        """Draw at the cursor as terminals do: a wide character half overwritten leaves a blank."""
        for char in data:
            width = self.cells(char)
            if width <= 0:
                self._combine(char)
                continue
            if self.cursor.x + width > self.columns:
                if DECAWM in self.mode:
                    self.carriage_return()
                    self.linefeed()
                else:
                    self.cursor.x = self.columns - width
            row, x = self.buffer[self.cursor.y], self.cursor.x
            self._part(row, x)
            self._part(row, x + width)
            row[x] = self.cursor.attrs._replace(data=char)
            if width == 2:
                row[x + 1] = self.cursor.attrs._replace(data="")
            self.cursor.x = x + width

    def _part(self, row: StaticDefaultDict[int, Char], x: int) -> None:
        """Blank both halves of a wide character that lies across the border before column `x`."""
        if 0 < x < self.columns and row[x].data == "":
            row[x - 1] = row[x - 1]._replace(data=" ")
            row[x] = row[x]._replace(data=" ")

    def _combine(self, char: str) -> None:
        """Add a character without a cell of its own to the one before it."""
        x = self.cursor.x - 1
        row = self.buffer[self.cursor.y]
        if x >= 1 and row[x].data == "":
            x -= 1
        if x >= 0:
            row[x] = row[x]._replace(data=row[x].data + char)


class Emulator:
    """Takes bytes in their order and gives the bytes that a terminal sends back."""

    def __init__(
        self, rows: int, columns: int, *, ambiguous: int = 1, kitty: bool = False, background: str = "1111"
    ) -> None:
        self.grid = Grid(columns, rows, ambiguous)
        self.modes = dict(FIRST_MODES)
        self.keyboard: list[int] = []
        """The stack of keyboard flags that the program pushed (kitty's protocol)."""
        self.clipboard = ""
        """What the program last copied (OSC 52)."""
        self.asked: Counter[str] = Counter()
        """How often each question was asked."""
        self._kitty = kitty
        self._background = background
        self._stream = pyte.Stream(self.grid)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""
        self._main: tuple[object, object] | None = None
        self._replies: list[str] = []

    def feed(self, data: bytes) -> bytes:
        """Take what the program wrote; the answers to what it asked."""
        text = self._rest + self._decoder.decode(data)
        position = 0
        while (escape := text.find("\x1b", position)) >= 0:
            self._stream.feed(text[position:escape])
            match = SEQUENCE.match(text, escape)
            cancelled = CANCELLED.match(text, escape)
            if match is None and cancelled is not None:
                position = cancelled.end()
                continue
            if match is None:
                self._rest = text[escape:]
                return self._answers()
            self._obey(match)
            position = match.end()
        self._stream.feed(text[position:])
        self._rest = ""
        return self._answers()

    def resize(self, rows: int, columns: int) -> None:
        """Change the size as a window does."""
        self.grid.resize(rows, columns)

    def row(self, y: int) -> list[str]:
        """What stands in each column of a row; the second cell of a wide character holds nothing."""
        return [self.cell(y, x).data for x in range(self.grid.columns)]

    def cell(self, y: int, x: int) -> Char:
        """One cell with its colours."""
        return self.grid.buffer[y][x]

    def lines(self) -> list[str]:
        """The rows as they are read, without blanks at their ends."""
        return ["".join(self.row(y)).rstrip() for y in range(self.grid.lines)]

    def text(self) -> str:
        """The whole screen as it is read."""
        return "\n".join(self.lines())

    @property
    def drawing(self) -> bool:
        """Whether the program is in the middle of a frame (synchronised output)."""
        return self.modes[2026]

    def _answers(self) -> bytes:
        answers = "".join(self._replies).encode()
        self._replies.clear()
        return answers

    def _obey(self, match: re.Match[str]) -> None:
        """Do what one control sequence says."""
        if match["command"] is not None:
            self._operating_system(match["command"])
        elif match["device"] is not None:
            if match["device"][:2] in ("$q", "+q"):
                self._reply("DCS " + match["device"][:2], f"\x1bP0{match['device'][0]}r\x1b\\")
        elif match["final"] is None:
            self._stream.feed(match[0])
        elif match["lead"] == "?" and match["final"] in "hl" and not match["middle"]:
            self._set_modes(match)
        elif not self._asked(match) and not (match["lead"] or match["middle"]):
            self._stream.feed(match[0])  # pyte would misread the others

    def _set_modes(self, match: re.Match[str]) -> None:
        """Enter or leave private modes, the alternate screen among them."""
        on = match["final"] == "h"
        for mode in (int(word) for word in match["parameters"].split(";") if word.isdigit()):
            if mode == 1049 and on != self.modes[1049]:
                self._alternate(enter=on)
            self.modes[mode] = on
        self._stream.feed(match[0])

    def _alternate(self, *, enter: bool) -> None:
        """Go to an empty second screen, or back to the first as it was."""
        if enter:
            self._main = (copy.deepcopy(dict(self.grid.buffer)), copy.copy(self.grid.cursor))
            self.grid.erase_in_display(2)
        elif self._main is not None:
            rows, cursor = self._main
            self.grid.buffer.clear()
            self.grid.buffer.update(rows)  # type: ignore[call-overload]
            self.grid.cursor = cursor  # type: ignore[assignment]

    def _operating_system(self, command: str) -> None:
        """Answer for the colours; take what is copied."""
        code, _, value = command.partition(";")
        if code in ("10", "11") and value == "?":
            level = self._background if code == "11" else "dddd"
            self._reply("OSC " + code, f"\x1b]{code};rgb:{level}/{level}/{level}\x1b\\")
        elif code == "52" and (data := value.partition(";")[2]) != "?":
            self.clipboard = base64.b64decode(data).decode()

    def _asked(self, match: re.Match[str]) -> bool:
        """Answer a question; whether it was one, or a matter of the keyboard."""
        lead, parameters = match["lead"], match["parameters"]
        match lead + match["middle"] + match["final"]:
            case "c":
                self._reply("DA1", "\x1b[?62;22c")
            case ">c":
                self._reply("DA2", "\x1b[>1;10;0c")
            case ">q":
                self._reply("XTVERSION", "\x1bP>|hegao-tests(1)\x1b\\")
            case "?$p":
                self._reply("DECRQM", f"\x1b[?{parameters};{self._standing(parameters)}$y")
            case "n" | "?n":
                self._report(lead, parameters)
            case "t":
                self._size(parameters)
            case "?u":
                self._report_keyboard()
            case ">u" if self._kitty:
                self.keyboard.append(int(parameters or 0))
            case "<u":
                del self.keyboard[-int(parameters or 1) :]
            case _:
                return False
        return True

    def _standing(self, mode: str) -> int:
        """How a private mode stands: 1 set, 2 not set, 0 unknown to this terminal."""
        known = int(mode) in FIRST_MODES
        return (1 if self.modes[int(mode)] else 2) if known else 0

    def _report(self, lead: str, parameters: str) -> None:
        """Say where the cursor is, or that all is well."""
        if parameters == "6":
            x = min(self.grid.cursor.x, self.grid.columns - 1)
            self._reply("CPR", f"\x1b[{lead}{self.grid.cursor.y + 1};{x + 1}R")
        elif parameters == "5":
            self._reply("DSR", "\x1b[0n")

    def _size(self, parameters: str) -> None:
        """Say how large the window is, in pixels, of a cell, or in cells."""
        rows, columns = self.grid.lines, self.grid.columns
        sizes = {"14": (4, rows * 20, columns * 10), "16": (6, 20, 10), "18": (8, rows, columns)}
        if parameters in sizes:
            self._reply("XTWINOPS", "\x1b[{};{};{}t".format(*sizes[parameters]))

    def _report_keyboard(self) -> None:
        """Say which keyboard flags are in force; a terminal without the protocol says nothing."""
        if self._kitty:
            self._reply("kitty", f"\x1b[?{self.keyboard[-1] if self.keyboard else 0}u")

    def _reply(self, name: str, answer: str) -> None:
        self.asked[name] += 1
        self._replies.append(answer)
