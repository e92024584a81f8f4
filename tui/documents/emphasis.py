"""Markdown's signs of emphasis taken out of a text, so that what they stand in is read as one, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late

if TYPE_CHECKING:
    import re

_SIGNS = late(r"\*{1,3}|`+|~~|(?<![0-9A-Za-z_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![0-9A-Za-z_])")
"""Stars, bars of code, strokes; an underscore not inside a word of Latin letters."""


class Plain(NamedTuple):
    """A text without signs."""

    text: str
    places: list[int]
    """For each of its characters where that stands in the text with signs."""


def unmarked(text: str) -> Plain:
    """A text without signs of emphasis."""
    places: list[int] = []
    pieces: list[str] = []
    at = 0
    for sign in _SIGNS.finditer(text):
        if _is_times(text, sign):
            continue
        pieces.append(text[at : sign.start()])
        places.extend(range(at, sign.start()))
        at = sign.end()
    pieces.append(text[at:])
    places.extend(range(at, len(text)))
    return Plain("".join(pieces), places)


def _is_times(text: str, sign: re.Match[str]) -> bool:
    """Whether a star multiplies: blanks around it, or digits."""
    before, after = text[max(0, sign.start() - 1) : sign.start()], text[sign.end() : sign.end() + 1]
    if before.isdigit() and after.isdigit() and len(sign[0]) == 1:
        return True
    return (not before or before.isspace()) and (not after or after.isspace())
