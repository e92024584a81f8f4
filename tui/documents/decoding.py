"""From bytes to text: the encoding is the file's own where it says so, and else found out."""

from __future__ import annotations

import codecs
from functools import cache

from msgspec import Struct

from tui.files.sanitizing import sanitize

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GAP = "\N{REPLACEMENT CHARACTER}"
_UTF8_GAPS = 0.2
"""Share of gaps among what is not ASCII up to which a text is damaged UTF-8: GB18030 read as UTF-8 is nearly all gaps."""
_GB_GAPS = 0.02
_CHINESE = 0.7
"""Share of what is not ASCII that common characters make up in Chinese text, and do not in other bytes."""
_SAMPLE = 50_000
"""Characters by which it is told whether a text looks Chinese."""
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉【】〔〕—…·％　０１２３４５６７８９")


class Decoded(Struct, frozen=True):
    """A file's text, and how it was had from the bytes."""

    text: str
    """Washed; the byte order mark is dropped, line breaks stay as they are."""
    encoding: str
    """`utf-8`, `utf-16`, `utf-32` or `gb18030`."""
    gaps: bool
    """Whether some bytes are none of the encoding; they stand as the replacement character."""


def decode(data: bytes) -> Decoded:
    """The text of `data`: by its mark, else UTF-8 if it is that, else GB18030 if that looks Chinese, else UTF-8 with gaps."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    plain = _decoded(data, "utf-8")
    if not plain.gaps or _share_of_gaps(plain.text) <= _UTF8_GAPS:
        return plain
    chinese = _decoded(data, "gb18030")
    if _share_of_gaps(chinese.text) <= _GB_GAPS and _looks_chinese(chinese.text):
        return chinese
    return plain


def is_marked(data: bytes) -> bool:
    """Whether `data` begins with the mark of an encoding."""
    return data.startswith((codecs.BOM_UTF8, *(mark for mark, _encoding in _MARKS)))


def decode_as(data: bytes, encoding: str, *, gaps: bool) -> str:
    """The text of `data` in a known encoding, sanitized, without its mark.

    Raises:
        UnicodeDecodeError: Some bytes are none of the encoding, and `gaps` are not expected.
    """
    return sanitize(data.decode(encoding, "replace" if gaps else "strict").removeprefix("\ufeff"))


def _decoded(data: bytes, encoding: str) -> Decoded:
    """`data` in one encoding, with gaps if need be."""
    try:
        return Decoded(decode_as(data, encoding, gaps=False), encoding, gaps=False)
    except UnicodeDecodeError:
        return Decoded(decode_as(data, encoding, gaps=True), encoding, gaps=True)


def _share_of_gaps(text: str) -> float:
    """How many of the characters that are not ASCII are gaps."""
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return text.count(_GAP) / beyond if beyond else 0.0


def _looks_chinese(text: str) -> bool:
    """Whether what is not ASCII are common Chinese characters and punctuation, nearly all of it."""
    beyond = [character for character in text[:_SAMPLE] if character > "\x7f"]
    common = _common()
    return sum(character in common for character in beyond) >= _CHINESE * len(beyond)


@cache
def _common() -> frozenset[str]:
    """The 3,755 characters of the first level of GB 2312, with Chinese punctuation."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return frozenset(pair.decode("gb2312", "ignore") for pair in rows) | _PUNCTUATION
