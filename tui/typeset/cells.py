"""How many cells of a terminal a text takes.

Widths come from the Unicode database that Python carries; where that is older than what terminals
draw today, the later widths are set down here, so that they do not depend on Python's version.
Control characters take no cell, but for the tab, which is drawn as one space.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from unicodedata import category, east_asian_width

ZERO_WIDTH_JOINER = "\u200d"
EMOJI_SELECTOR = "\ufe0f"

_NOTHING = frozenset({"Cc", "Zl", "Zp", "Mn", "Me", "Mc", "Cf"})
_SIGNS_OF_FORMAT = (
    (0x00AD, 0x00AD),  # the soft hyphen, which terminals draw
    (0x0600, 0x0605), (0x06DD, 0x06DD), (0x070F, 0x070F), (0x0890, 0x0891), (0x08E2, 0x08E2),
    (0x110BD, 0x110BD), (0x110CD, 0x110CD),
)  # fmt: skip
"""Format characters (Cf) that are seen."""
_JOINED = (
    (0x1160, 0x11FF), (0x3164, 0x3164), (0xD7B0, 0xD7FF), (0xFFA0, 0xFFA0),  # Korean vowels, finals, fillers
    (0x1F3FB, 0x1F3FF),  # skin tones
)  # fmt: skip
"""Characters that take no cell of their own, being drawn into the one before them."""
_WIDE = (
    (0x2630, 0x2637), (0x268A, 0x268F), (0x4DC0, 0x4DFF), (0x1D300, 0x1D356), (0x1D360, 0x1D376),
)  # fmt: skip
"""Wide since Unicode 16; the database may still call them narrow."""
_WIDE_IF_UNKNOWN = (
    (0x2FFC, 0x2FFF), (0x31E4, 0x31E5), (0x31EF, 0x31EF), (0xFA6E, 0xFA6F), (0xFADA, 0xFAFF),
    (0x16FF2, 0x16FF6), (0x187F8, 0x187FF), (0x18CFF, 0x18CFF), (0x18D09, 0x18D1E), (0x18D80, 0x18DF2),
    (0x1B132, 0x1B132), (0x1B155, 0x1B155), (0x1F6D8, 0x1F6D8), (0x1F6DC, 0x1F6DC), (0x1FA75, 0x1FA77),
    (0x1FA87, 0x1FA8A), (0x1FA8E, 0x1FA8F), (0x1FAAD, 0x1FAAF), (0x1FABB, 0x1FABF), (0x1FAC6, 0x1FAC6),
    (0x1FAC8, 0x1FAC8), (0x1FACD, 0x1FACF), (0x1FADA, 0x1FADC), (0x1FADF, 0x1FADF), (0x1FAE8, 0x1FAEA),
    (0x1FAEF, 0x1FAEF), (0x1FAF7, 0x1FAF8), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
)  # fmt: skip
"""Wide and assigned after Unicode 14, or kept free for ideographs."""
_SIGNS_TO_PICTURES = frozenset(
    "#*0123456789©®‼⁉™ℹ↔↕↖↗↘↙↩↪⌨⏏⏭⏮⏯⏱⏲⏸⏹⏺Ⓜ▪▫▶◀◻◼☀☁☂☃☄☎☑☘☝☠☢☣☦☪☮☯☸☹☺♀♂♟♠♣♥♦♨♻♾⚒⚔⚕⚖⚗⚙⚛⚜⚠⚧⚰⚱⛈⛏⛑⛓⛩⛰⛱⛴⛷⛸⛹"
    "✂✈✉✌✍✏✒✔✖✝✡✳✴❄❇❣❤➡⤴⤵⬅⬆⬇🅰🅱🅾🅿🌡🌤🌥🌦🌧🌨🌩🌪🌫🌬🌶🍽🎖🎗🎙🎚🎛🎞🎟🏋🏌🏍🏎🏔🏕🏖🏗🏘🏙🏚🏛🏜🏝🏞🏟🏳🏵🏷🐿👁📽🕉🕊🕯🕰🕳🕴🕵🕶🕷🕸🕹🖇🖊🖋🖌"
    "🖍🖐🖥🖨🖱🖲🖼🗂🗃🗄🗑🗒🗓🗜🗝🗞🗡🗣🗨🗯🗳🗺🛋🛍🛎🛏🛠🛡🛢🛣🛤🛥🛩🛰🛳"
)
"""Narrow signs that U+FE0F turns into wide pictures (Unicode's emoji-variation-sequences.txt)."""


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def _width(code: int, ambiguous: int) -> int:
    if 0x4E00 <= code <= 0x9FFF:  # almost every character of a Chinese text, so first
        return 2
    char = chr(code)
    kind = category(char)
    if char == "\t" or _within(code, _SIGNS_OF_FORMAT):
        return 1
    if kind in _NOTHING or _within(code, _JOINED):
        return 0
    if kind == "Cn":
        return 2 if _within(code, _WIDE_IF_UNKNOWN) else 1
    shape = east_asian_width(char)
    if shape in {"W", "F"} or _within(code, _WIDE):
        return 2
    return ambiguous if shape == "A" else 1


class _Table(dict[int, str]):
    """For `str.translate`: each code point's width as a character, looked up when first met."""

    def __init__(self, ambiguous: int) -> None:
        super().__init__()
        self.ambiguous = ambiguous

    def __missing__(self, code: int) -> str:
        width = self[code] = chr(_width(code, self.ambiguous))
        return width


_TABLES = {1: _Table(1), 2: _Table(2)}


def widths(text: str, ambiguous: int = 1) -> bytes:
    """The cells that each code point of `text` adds to those before it."""
    if len(text) < _LONG:  # the tables of first bytes cost more than it
        found = _one_by_one(text, ambiguous)
    else:
        stretches = (text[at : at + _STRETCH] for at in range(0, len(text), _STRETCH))
        found = b"".join([_together(stretch, ambiguous) for stretch in stretches])
    if ZERO_WIDTH_JOINER in text or EMOJI_SELECTOR in text:
        return _sequences(text, bytearray(found))
    return found


_LONG = 100_000
"""Code points of a text whose widths are looked up many together, and not one by one."""
_STRETCH = 1 << 15
"""Code points that are looked up together."""


def _one_by_one(text: str, ambiguous: int) -> bytes:
    """The width of each code point, whatever stands before and behind it."""
    return text.translate(_TABLES[ambiguous]).encode("latin-1")


def _together(text: str, ambiguous: int) -> bytes:
    """The same for many code points.

    For each first byte of two there is a table by the second; of most tables all is of one width, which the first byte
    tells.
    """
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) != 2 * len(text):  # some take four bytes
        return _one_by_one(text, ambiguous)
    low, high = units[::2], units[1::2]
    alike, several = bytearray(256), []
    for page in set(high):
        found = _page(page, ambiguous)
        if found.count(found[0]) == len(found):
            alike[page] = found[0]
        else:
            several.append(page)
    each = int.from_bytes(high.translate(alike), "little")
    for page in several:
        there = bytearray(256)
        there[page] = 0xFF
        mask = int.from_bytes(high.translate(there), "little")
        each |= mask & int.from_bytes(low.translate(_page(page, ambiguous)), "little")
    return each.to_bytes(len(high), "little")


@cache
def _page(page: int, ambiguous: int) -> bytes:
    """The widths of the code points with a first byte of two."""
    if 0x4E <= page <= 0x9F:
        return b"\x02" * 256
    return bytes(_width((page << 8) + at, ambiguous) for at in range(256))


def _sequences(text: str, found: bytearray) -> bytes:
    """Correct the widths of emoji sequences: what is joined adds nothing, a picture is wide."""
    drawn = -1
    at = 0
    while at < len(text):
        char = text[at]
        if char == ZERO_WIDTH_JOINER:
            found[at : at + 2] = bytes(len(found[at : at + 2]))
            at += 1
        elif char == EMOJI_SELECTOR:
            found[at] = drawn >= 0 and found[drawn] == 1 and text[drawn] in _SIGNS_TO_PICTURES
            drawn = -1
        elif found[at]:
            drawn = at
        at += 1
    return bytes(found)


def total(found: bytes, start: int, end: int) -> int:
    """The cells of a stretch, by the widths of a text."""
    return found.count(1, start, end) + 2 * found.count(2, start, end)


def cells(text: str, ambiguous: int = 1) -> int:
    """How many cells `text` takes, where a character of ambiguous width takes `ambiguous`."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(widths(text, ambiguous))


def columns(text: str, ambiguous: int = 1) -> list[int]:
    """The cells before each code point of `text`, and after the last."""
    return list(accumulate(widths(text, ambiguous), initial=0))
