"""What a first start is told in one line: how to move, and where help is; gone after a few keys, and never told again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.keys import READER
from tui.files.memory import keep_greeted
from tui.reading.messages import Message, Until
from tui.words import _

if TYPE_CHECKING:
    from tui.app.program import Program

KEYS = 3
"""After so many keys that do something it is gone."""
CAUSE = "first start"
NAMED = {
    "next": "next-figure",
    "previous": "previous-figure",
    "page": "page-down",
    "help": "help",
    "quit": "quit",
}
"""The bindings whose keys it names."""


class Greeting:
    """Stands in the status line until a few keys were pressed."""

    def __init__(self, program: Program, *, private: bool) -> None:
        """Greet in a program; that it did is remembered, unless the run is private."""
        self._program, self._private = program, private
        self._left = 0

    def begin(self) -> None:
        """Tell it."""
        program = self._program
        keys = {one.id: program.key_label(program.first_key(one)) for one in READER}
        words = _(
            "{next} {previous} go from figure to figure, {page} turns the page; {help} has all keys, {quit} quits."
        )
        said = words.format(**{name: keys[binding] for name, binding in NAMED.items()})
        self._left = KEYS
        program.say(Message(said, until=Until.CAUSE, cause=CAUSE))
        if not self._private:
            keep_greeted()

    def key_done(self) -> None:
        """Count a key that did something; after the last one it is gone."""
        if self._left:
            self._left -= 1
            if not self._left:
                self._program.end(CAUSE)
