"""Where a text may be cut without taking a character apart (UAX #29, grapheme clusters).

Coarser than the annex in one thing: whatever follows a zero-width joiner stays with it. No cluster
of the annex is ever cut.
"""

from __future__ import annotations

from unicodedata import category

PREPENDED = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd"
    "\U000111c2\U000111c3\U000113d1\U0001193f\U00011941\U00011a3a\U00011a84\U00011a85\U00011a86"
    "\U00011a87\U00011a88\U00011a89\U00011d46\U00011f02"
)
"""Signs drawn around or before what follows."""
_EXTENDING = frozenset(
    "\u200c\u200d\uff9e\uff9f\u0e33\u0eb3\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
)
"""Characters drawn into the one before them that are not marks."""
_MARKS = frozenset({"Mn", "Me", "Mc"})
_LINKING = frozenset("\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d")
"""Viramas: the consonants on both sides are drawn as one."""
_BREAKS = frozenset("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")

LEADING, VOWEL, FINAL, OPEN, CLOSED = range(1, 6)
_FOLLOWERS = {
    LEADING: (LEADING, VOWEL, OPEN, CLOSED),
    VOWEL: (VOWEL, FINAL),
    OPEN: (VOWEL, FINAL),
    FINAL: (FINAL,),
    CLOSED: (FINAL,),
}
"""Which part of a Korean syllable may follow which."""


def korean(char: str) -> int:
    """Which part of a Korean syllable `char` is, 0 for none."""
    code = ord(char)
    if 0xAC00 <= code <= 0xD7A3:
        return OPEN if (code - 0xAC00) % 28 == 0 else CLOSED
    if 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return LEADING
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return VOWEL
    return FINAL if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB else 0


def flag(char: str) -> bool:
    """Whether `char` is half of a flag (a regional indicator)."""
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def skin_tone(char: str) -> bool:
    """Whether `char` colours the emoji before it."""
    return "\U0001f3fb" <= char <= "\U0001f3ff"


def extends(char: str) -> bool:
    """Whether `char` is drawn into what stands before it."""
    return (
        char in _EXTENDING
        or category(char) in _MARKS
        or skin_tone(char)
        or "\U000e0020" <= char <= "\U000e007f"
    )


def cuttable(text: str, at: int, floor: int = 0) -> bool:
    """Whether `text` may be cut before `at`, between its first and last code point.

    Nothing before `floor`, where a cut is known to be, is looked at.
    """
    before, after = text[at - 1], text[at]
    if before == "\r" and after == "\n":
        return False
    if before in _BREAKS or after in _BREAKS:
        return True
    if extends(after) or before == "\u200d" or before in PREPENDED:
        return False
    part = korean(before)
    if part and korean(after) in _FOLLOWERS[part]:
        return False
    if flag(before) and flag(after):
        return _flags_before(text, at, floor) % 2 == 0
    return not ("\u0900" <= after <= "\u0d7f" and category(after) == "Lo" and _linked(text, at, floor))


def _flags_before(text: str, at: int, floor: int) -> int:
    first = at
    while first > floor and flag(text[first - 1]):
        first -= 1
    return at - first


def _linked(text: str, at: int, floor: int) -> bool:
    while at > floor and extends(text[at - 1]):
        at -= 1
        if text[at] in _LINKING:
            return True
    return False
