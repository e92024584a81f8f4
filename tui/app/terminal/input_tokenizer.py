"""What a terminal sends, taken apart before it is read as keys: typed characters, control sequences, pastes.

Textual 8.2.8 starts sequences inside a bracketed paste, so that pasted text presses keys; and it types out the
characters of a sequence that it does not know or that comes in two parts, such as an answer of the terminal. Here a paste
is text up to the marker that ends it, and a control sequence is whole or nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PASTE_START = "\x1b[200~"
PASTE_END = "\x1b[201~"
"""The markers of xterm's bracketed paste."""
LONGEST_PASTE = 100_000
"""Code points of a paste that is taken."""
LONGEST_STRING = 65_536
"""Code points of an answer (OSC, DCS, APC) that is waited for."""
SETTLE = 0.05
"""Seconds of silence that end a paste: what follows its end marker sooner may be a paste that holds a marker itself."""
LONGEST_SETTLE = 0.5
"""Seconds after which a paste has ended, silence or not."""
UNFINISHED = 1.0
"""Seconds without input after which the beginning of a sequence is dropped."""
STALLED = 2.0
"""Seconds without input, but for single keys, after which a paste without an end is given up."""
FLOWING = 0.02
"""Seconds within which one key's worth of input follows on as a part of a paste; a person is slower."""
LONGEST_PASTING = 30.0
"""Seconds after which a paste without an end is given up, input or not."""

_CSI = r"\[(?:<[0-9;-]*|[0-?]*[ -/]*)"
_OSC = r"\][0-9][^\x07\x1b]*"
_DCS = r"P[0-9;<=>!$+|][^\x1b]*"
_APC = r"_G[^\x1b]*"
_WHOLE = re.compile(
    rf"\x1b(?:\[M[\s\S]{{3}}|\[\[[\s\S]|\[[0-9]+\$|(?!\[M){_CSI}[@-Z\\-~]|O[0-9;]*[^0-9;\x1b]"
    rf"|{_OSC}(?:\x07|\x1b\\)|(?:{_DCS}|{_APC})\x1b\\|[^\[O\]P_\x1b])"
)
"""One control sequence (ECMA-48; `[M` of X10's mouse, `[[` of the Linux console, `[3$` of rxvt), or Alt and a key."""
_BEGUN = re.compile(rf"\x1b(?:\[M[\s\S]{{0,2}}|\[\[|{_CSI}|O[0-9;]*|(?:{_OSC}|{_DCS}|{_APC})\x1b?|[\]P_])?\Z")
"""What may become one."""
_BROKEN = re.compile(rf"\x1b(?:{_CSI}|O[0-9;]*|{_OSC}|{_DCS}|{_APC}|[\]P_])?")
"""What was to become one when something else came."""
_KEY_LENGTH = 2
"""Code points of Alt with a character."""
_MAY_BE_KEYS = ("\x1b", "\x1bO", "\x1b]", "\x1bP", "\x1b_")
"""Beginnings of sequences that are keys if nothing follows soon: Escape, and Alt with a character but `[`."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Characters, the Escape key, or Alt with a character: each one a key."""

    text: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """One whole control sequence: a key, a movement of the mouse, an answer of the terminal."""

    text: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """A paste as the terminal sent it."""

    text: str
    length: int
    """Code points that were pasted; `text` is empty where they are more than `LONGEST_PASTE`."""


Token = Typed | Sequence | Pasted


class InputTokenizer:
    """Takes input in pieces that end anywhere; time is told to it, in seconds of any clock that only goes forward."""

    def __init__(self, escape_delay: float) -> None:
        """Take ESC for the Escape key when nothing follows it for `escape_delay` seconds."""
        self._escape_delay = escape_delay
        self._rest = ""
        """Input not taken apart yet: the beginning of a sequence, or what came behind a paste."""
        self._paste: _Paste | None = None
        self._deadline: float | None = None
        self._last = float("-inf")
        """When input came last."""
        self._flows = True
        """Whether the input that came last can be more of a paste, and is not a key that someone pressed meanwhile."""
        self._passed = ""
        """The beginning of a sequence for which no more was waited: a paste marker may still come to its end."""
        self._stalled: str | None = None
        """How a paste ended that was given up and whose end may still come: the beginning of the end marker, or empty."""

    def feed(self, text: str, now: float) -> Iterator[Token]:
        """Take input, and give what it holds."""
        if not text:
            return
        self._flows = now - self._last <= FLOWING or not _one_key(text)
        self._last = now
        passed, self._passed = self._passed, ""
        joined = passed + text
        if passed and (joined.startswith(PASTE_START) or (len(text) > 1 and PASTE_START.startswith(joined))):
            text = joined
        if self._stalled is not None:
            marker, self._stalled = self._stalled + text, None
            if marker.startswith(PASTE_END):
                text = marker[len(PASTE_END) :]
            elif not _one_key(text):
                self._paste = _Paste(now)
        self._rest += text
        yield from self._take(now)

    def tick(self, now: float) -> Iterator[Token]:
        """Give up what was waited for, once it is time."""
        if self._deadline is None or now < self._deadline:
            return
        self._deadline = None
        if self._paste is None:
            begun, self._rest = self._rest, ""
            self._passed = begun if PASTE_START.startswith(begun) else ""
            if begun in _MAY_BE_KEYS:
                yield Typed(begun)
            return
        if not self._paste.ended:
            self._stalled = self._rest
            self._paste.add(self._rest)
            self._rest = ""
        yield self._paste.token()
        self._paste = None
        yield from self._take(now)

    def wait(self, now: float) -> float | None:
        """Seconds until `tick` has something to do; None where it has not."""
        return None if self._deadline is None else max(0.0, self._deadline - now)

    def _take(self, now: float) -> Iterator[Token]:
        """Give what the input holds as far as it can be told."""
        while self._rest:
            if self._paste is not None:
                if self._paste.ended and not self._goes_on(self._paste):
                    self._deadline = min(now + SETTLE, self._paste.settled)
                    if len(self._rest) <= LONGEST_STRING and PASTE_START not in self._rest:
                        return
                    yield self._paste.token()
                    self._paste = None
                    continue
                self._rest = self._paste.take(self._rest, now)
                if not self._paste.ended:
                    if self._flows or self._deadline is None:
                        self._deadline = min(now + STALLED, self._paste.begun + LONGEST_PASTING)
                    return
                self._deadline = now + SETTLE
                continue
            self._deadline = None
            token, self._rest = _first(self._rest)
            if token is None:
                if self._rest:
                    self._deadline = now + (self._escape_delay if self._rest in _MAY_BE_KEYS else UNFINISHED)
                return
            elif token == Sequence(PASTE_START):
                self._paste = _Paste(now)
                self._deadline = now + STALLED
            elif token != Sequence(PASTE_END):  # of no paste
                yield token

    def _goes_on(self, paste: _Paste) -> bool:
        """Whether the end marker was a part of what was pasted: another one follows that has no beginning."""
        end, start = self._rest.find(PASTE_END), self._rest.find(PASTE_START)
        if end < 0 or 0 <= start < end:
            return False
        paste.go_on()
        return True


class _Paste:
    """A paste on its way in."""

    def __init__(self, now: float) -> None:
        self.begun = now
        self.settled = now
        """When it has ended at the latest, once it has."""
        self.ended = False
        self._parts: list[str] = []
        self._length = 0

    def take(self, text: str, now: float) -> str:
        """Take text up to the end marker; the rest: behind the marker, or what may be its beginning."""
        inside, marker, behind = text.partition(PASTE_END)
        if marker:
            self.ended, self.settled = True, now + LONGEST_SETTLE
            self.add(inside)
            return behind
        kept = next(size for size in range(len(PASTE_END) - 1, -1, -1) if text.endswith(PASTE_END[:size]))
        self.add(text[: len(text) - kept])
        return text[len(text) - kept :]

    def go_on(self) -> None:
        """Take the end marker for a part of the text."""
        self.ended = False
        self.add(PASTE_END)

    def add(self, text: str) -> None:
        """Take text, and none of it where that is too much."""
        self._length += len(text)
        if self._length <= LONGEST_PASTE:
            self._parts.append(text)
        else:
            self._parts.clear()

    def token(self) -> Pasted:
        """What was pasted."""
        return Pasted("".join(self._parts), self._length)


def _one_key(text: str) -> bool:
    """Whether a piece of input is what one key sends."""
    return len(text) == 1 or _WHOLE.fullmatch(text) is not None


def _first(text: str) -> tuple[Token | None, str]:
    """The first thing in a text, and what stands behind it; None where more has to come. What is broken is dropped."""
    while text:
        typed = text.partition("\x1b")[0]
        if typed:
            return Typed(typed), text[len(typed) :]
        whole = _WHOLE.match(text)
        if whole:
            kind = Typed if whole.end() == _KEY_LENGTH else Sequence
            return kind(whole[0]), text[whole.end() :]
        if len(text) <= LONGEST_STRING and _BEGUN.match(text):
            break
        broken = _BROKEN.match(text)
        end = broken.end() if broken else len(text)
        if text[:end] in _MAY_BE_KEYS:
            return Typed(text[:end]), text[end:]
        text = text[end:]
    return None, text
