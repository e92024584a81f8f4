"""The sign of a number: minus and plus, 负, 零下, and the brackets of an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures.atom import Atom
from tui.figures.patterns import Pattern
from tui.figures.quantity import Kind
from tui.lexicon.zh.number_contexts import BEFORE_MINUS, NOT_NEGATIVE

if TYPE_CHECKING:
    from tui.figures.scanning import Reading

_JOINS = frozenset('-+—）)】]”’"%‰℃')
"""Characters after which a minus is a joint."""
_NEGATIVE = Pattern(
    "word of a negative number",
    rf"零下 | (?<! [{''.join(NOT_NEGATIVE)}] ) 负",
    example="增速为⟨负⟩2.6%",
    counterexample="胜⟨负⟩3场",
)
_SIGNED = (Kind.PERCENT, Kind.MONEY, Kind.MEASURE)
"""What may be below nought where a blank parts the minus from the number."""
_FLOORS = ("层", "楼", "号", "责")


def signed(text: str, reading: Reading, last: int) -> Reading:
    """`reading` with the sign that stands before it; a dash after another number joins the two."""
    if not isinstance(reading, Atom):
        return reading
    start = reading.start
    if text[start - 1 : start] == " ":
        start = _after_blank(text, reading, last)
    before = text[start - 1 : start]
    if before in ("负", "下"):
        return _by_word(text, reading, last)
    if (
        before not in ("-", "+")
        or start - 1 < last
        or (start - 1 == last and last > 0)
        or _joined(text, start)
    ):
        return reading
    reading = reading.changed(start=start - 1)
    return reading if before == "+" else _negative(reading)


def _by_word(text: str, reading: Atom, last: int) -> Atom:
    """`reading` below nought where 负 or 零下 before it says so."""
    below = text[reading.start - 1] == "负"
    at = reading.start - 1 if below else reading.start - 2
    if (at < last and below) or at < 0 or reading.unit in _FLOORS or _NEGATIVE.match(text, at) is None:
        return reading
    return _negative(reading.changed(start=at))


def _after_blank(text: str, reading: Atom, last: int) -> int:
    """Where a number begins whose minus damage has set apart (同比－ 2.3％): after the minus; else its start."""
    start = reading.start
    if text[start - 2 : start - 1] != "-" or start - 2 - last < 2:
        return start
    word = text[start - 4 : start - 2] if start > 4 else text[: start - 2]
    percent = reading.kind is Kind.PERCENT
    before = (word.rstrip(" ") if percent else word)[-1:]
    negative = "\u4e00" <= before <= "\u9fff" if percent else before in BEFORE_MINUS
    return start - 1 if negative and reading.kind in _SIGNED else start


def _joined(text: str, start: int) -> bool:
    """Whether the dash before `start` belongs to what is before it."""
    before = text[start - 2 : start - 1] if start > 1 else ""
    return bool(before) and ((before.isascii() and before.isalnum()) or before in _JOINS)


def _negative(atom: Atom) -> Atom:
    """The same below nought."""
    if atom.low is None or atom.high is None:
        return atom
    return atom.changed(low=-atom.high, high=-atom.low)
