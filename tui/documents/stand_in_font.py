"""A font for PDFs whose own is neither in the file nor on this machine.

pdfium leaves a piece of text out whose characters have no extent, so that of a Chinese font which is nowhere each character
that stands alone would be lost. The stand-in gives every character the same small box; how much of the page it takes is said by the
PDF itself (`W`), and which character it is by its encoding. Only fonts of the scripts below are stood in for: pdfium has its own
for Latin ones.
"""

from __future__ import annotations

import ctypes
import struct
from functools import cache
from typing import Any

_SCRIPTS = frozenset({128, 129, 134, 136})
"""Windows character sets: Japanese, Korean, simplified and traditional Chinese."""
_HANDLE = 1
"""What the stand-in is known by between pdfium and us; no address of a font of the system's."""
_EM = 1000
_DESCENT, _ASCENT = -260, 740
_SIDE = 100
"""Of the box, from the origin to the right and up: within what any character takes, since pdfium adds it to that."""
_LAST = 0x10FFFF

_installed: list[Any] = []
"""What pdfium keeps the addresses of, which must live as long as the process."""


@cache
def font_file() -> bytes:
    """A TrueType font of two glyphs, both a box, the second for every character."""
    corners = struct.pack(">4h", 0, _SIDE, 0, -_SIDE) + struct.pack(">4h", 0, 0, _SIDE, 0)
    box = struct.pack(">5h2H", 1, 0, 0, _SIDE, _SIDE, 3, 0) + bytes([1] * 4) + corners
    box += bytes(-len(box) % 4)
    every = struct.pack(">2H5I", 13, 0, 28, 0, 1, 0x20, _LAST) + struct.pack(">I", 1)
    tables = {
        b"cmap": struct.pack(">4HI", 0, 1, 3, 10, 12) + every,
        b"glyf": box + box,
        b"head": struct.pack(
            ">4I2H2q4h2H3h",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 3, _EM, 0, 0),
            *(0, 0, _SIDE, _SIDE, 0, 8, 2, 1, 0),
        ),
        b"hhea": struct.pack(">I3hH11hH", 0x10000, _ASCENT, _DESCENT, 0, _EM, 0, 0, _EM, 1, *[0] * 7, 1),
        b"hmtx": struct.pack(">H2h", _EM, 0, 0),
        b"loca": struct.pack(">3I", 0, len(box), 2 * len(box)),
        b"maxp": struct.pack(">I14H", 0x10000, 2, 4, 1, 0, 0, 1, *[0] * 8),
    }
    start = 12 + 16 * len(tables)
    listed, contents = b"", b""
    for name, content in sorted(tables.items()):
        listed += name + struct.pack(">3I", 0, start + len(contents), len(content))
        contents += content + bytes(-len(content) % 4)
    return struct.pack(">I4H", 0x10000, len(tables), 64, 2, 16 * len(tables) - 64) + listed + contents


def install() -> None:
    """Let pdfium take the stand-in where neither file nor machine has a font; once in a process, before a PDF is opened."""
    if _installed:
        return
    from pypdfium2 import raw  # noqa: PLC0415 - only PDFs need it

    described = raw.FPDF_GetDefaultSystemFontInfo()
    info = described.contents
    types: dict[str, Any] = dict(info._fields_)

    def own(name: str) -> Any:
        """The system's function of a name; the field itself would give ours once it is put there."""
        return types[name](ctypes.cast(getattr(info, name), ctypes.c_void_p).value)

    find, read, name_of, script_of, give_back = map(
        own, ("MapFont", "GetFontData", "GetFaceName", "GetFontCharset", "DeleteFont")
    )

    def map_font(*asked: Any) -> Any:
        script = asked[
            3
        ]  # behind the description itself, weight and slant; then come pitch, name and a place for an answer
        return find(*asked) or (_HANDLE if script in _SCRIPTS else None)

    def font_data(this: Any, font: int, table: int, buffer: Any, size: int) -> int:
        if font != _HANDLE:
            return int(read(this, font, table, buffer, size))
        content = b"" if table else font_file()
        if buffer and size >= len(content):
            ctypes.memmove(buffer, content, len(content))
        return len(content)

    def face_name(this: Any, font: int, buffer: Any, size: int) -> int:
        return 0 if font == _HANDLE else int(name_of(this, font, buffer, size))

    def script(this: Any, font: int) -> int:
        return 134 if font == _HANDLE else int(script_of(this, font))

    def delete_font(this: Any, font: int) -> None:
        if font != _HANDLE:
            give_back(this, font)

    ours = {
        "MapFont": map_font,
        "GetFontData": font_data,
        "GetFaceName": face_name,
        "GetFontCharset": script,
        "DeleteFont": delete_font,
    }
    for field, function in ours.items():
        called = types[field](function)
        setattr(info, field, called)
        _installed.append(called)
    _installed.append(described)
    raw.FPDF_SetSystemFontInfo(described)
