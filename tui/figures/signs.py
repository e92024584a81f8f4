"""The sign of a number: minus and plus, 负, 零下, and the brackets of an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures.atom import Atom
from tui.figures.patterns import Pattern
from tui.lexicon.zh.number_contexts import NOT_NEGATIVE

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
_FLOORS = ("层", "楼", "号", "责")


def signed(text: str, reading: Reading, last: int) -> Reading:
    """`reading` with the sign that stands before it; a dash after another number joins the two."""
    if not isinstance(reading, Atom):
        return reading
    start = reading.start
    before = text[start - 1 : start]
    if before in ("负", "下"):
        at = start - 1 if before == "负" else start - 2
        if (
            (at < last and before == "负")
            or at < 0
            or _NEGATIVE.match(text, at) is None
            or reading.unit in _FLOORS
        ):
            return reading
        return _negative(reading.changed(start=at))
    if (
        before not in ("-", "+")
        or start - 1 < last
        or (start - 1 == last and last > 0)
        or _joined(text, start)
    ):
        return reading
    reading = reading.changed(start=start - 1)
    return reading if before == "+" else _negative(reading)


def _joined(text: str, start: int) -> bool:
    """Whether the dash before `start` belongs to what is before it."""
    before = text[start - 2 : start - 1] if start > 1 else ""
    return bool(before) and ((before.isascii() and before.isalnum()) or before in _JOINS)


def _negative(atom: Atom) -> Atom:
    """The same below nought."""
    if atom.low is None or atom.high is None:
        return atom
    return atom.changed(low=-atom.high, high=-atom.low)
