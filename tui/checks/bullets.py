"""Lists whose items begin with a sign and no number: `- …`, `• …`, `——…`."""

from __future__ import annotations

from msgspec import Struct

from tui.figures.patterns import late

_BULLET = late(
    r"(?P<indent>[ \t\u3000]*)(?P<sign>——|[-–*+•·●○◆■□▪➢▶](?=[ \t\u3000\u4e00-\u9fff]))[^\n]*\S[^\n]*"
)
_INDENT = late(r"[ \t\u3000]*")
_LOOK_BACK = 3
"""Lines with words behind a list in which a further item makes it doubtful where the list ends."""


class Bullets(Struct, frozen=True):
    """A list of items with one sign, in code points from the first to the end of the last."""

    number: int
    start: int
    end: int


def bullets(text: str, at: int, end: int) -> Bullets | None:
    """The list that begins in the next line with words at or behind a place; None where none does, or its end is doubtful.

    Lines farther to the right than the items belong to them; blank lines may stand between.
    """
    first = None
    number, start, last, others = 0, at, at, 0
    for begin, line in _lines(text, at, end):
        if not line.strip():
            continue
        found = _BULLET.fullmatch(line)
        mark = found and (found["indent"], found["sign"])
        if first is None:
            if found is None:
                return None
            first, start = mark, begin
        if mark == first and not others:
            number, last = number + 1, begin + len(line)
        elif mark == first:
            return None
        elif others or first is None or len(_margin(line)) <= len(first[0]):
            others += 1
            if others > _LOOK_BACK:
                break
    return Bullets(number, start, last) if number > 1 else None


def _margin(line: str) -> str:
    """The blanks at the beginning of a line."""
    found = _INDENT.match(line)
    return found[0] if found else ""


def _lines(text: str, at: int, end: int) -> list[tuple[int, str]]:
    """The lines from a place on, each with where it begins; of the first what is left of it."""
    found = []
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        found.append((at, text[at:stop]))
        at = stop + 1
    return found
