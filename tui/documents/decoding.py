"""From bytes to text: the encoding is the file's own where it says so, and else found out."""

from __future__ import annotations

import codecs
import re
from functools import cache

from msgspec import Struct

from tui.compiled import late
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
_PLAIN = frozenset("\n\r\t，。、：；（）“”" + "".join(map(chr, range(32, 127))))
_EVERYDAY = frozenset(
    "的一是不了在人有中大上国國个個到说說们們为為和地出年要下以生会會过過家学學对對里裡后後小多能好日于於起发發成事作当當文用主行方"
    "前所本经經面公同三二从從动動两兩长長，。、：；"
)
"""Characters and signs that make up a fifth of any Chinese text, and hardly any of bytes read in a wrong encoding."""
_OFTEN = 0.12
_LEAST = 20
"""Bytes of the shortest text that is taken for UTF-16 without a mark."""
_LIKELY = 0.9
"""Share of the high bytes of UTF-16 that are those of Chinese, ASCII and punctuation."""
_SAMPLE = 50_000
"""Characters by which it is told whether a text looks Chinese."""
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉【】〔〕—…·％　０１２３４５６７８９")


class Decoded(Struct, frozen=True):
    """A file's text, and how it was had from the bytes."""

    text: str
    """Washed; the byte order mark is dropped, line breaks stay as they are."""
    encoding: str
    """`utf-8`, `utf-16` (`utf-16-le` or `-be` without a mark), `utf-32`, `gb18030` or `big5hkscs`."""
    gaps: bool
    """Whether some bytes are none of the encoding; they stand as the replacement character."""


def decode(data: bytes) -> Decoded:
    """The text of `data`: by its mark, else UTF-8 if it is that, else GB18030 if that looks Chinese, else UTF-8 with gaps."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if wide := is_wide(data):
        return _decoded(data, wide)
    plain = _decoded(data, "utf-8")
    if not plain.gaps or _share_of_gaps(plain.text) <= _UTF8_GAPS:
        return plain
    found = [_decoded(data, encoding) for encoding in ("gb18030", "big5hkscs")]
    likely = [one for one in found if _share_of_gaps(one.text) <= _GB_GAPS]
    best = max(likely, key=lambda one: _everyday(one.text), default=plain)
    if best is not plain and (
        _everyday(best.text) >= _OFTEN or (best is found[0] and _looks_chinese(best.text))
    ):
        return best
    return plain


def is_wide(data: bytes) -> str:
    """UTF-16 without a mark, by the zeros and the rows of characters in every second byte; empty for what is none."""
    sample = data[: 2 * _SAMPLE]
    if len(sample) < _LEAST or len(data) % 2:
        return ""
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if not high.count(0):
            continue
        likely = sum(byte == 0 or 0x4E <= byte <= 0x9F or byte in (0x20, 0x30, 0xFF) for byte in high)
        if likely > _LIKELY * len(high) and not _decoded(sample[:2000], encoding).gaps:
            text = sample[:2000].decode(encoding, "replace")
            if (
                sum(character in "\n\r，。 、" or "\u4e00" <= character <= "\u9fff" for character in text)
                > len(text) / 3
            ):
                return encoding
    return ""


def _everyday(text: str) -> float:
    """How many of the characters that are not ASCII are those that any Chinese text has."""
    beyond = [character for character in text[:_SAMPLE] if character > "\x7f"]
    return sum(character in _EVERYDAY for character in beyond) / len(beyond) if beyond else 0.0


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


_CHARSET = late(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]{2,20})|<\?xml[^>]{0,80}encoding=[\"']([A-Za-z0-9_\-]{2,20})",
    re.IGNORECASE,
)
_NAMES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "utf-8": "utf-8",
    "utf8": "utf-8",
    # As browsers do: what calls itself Latin 1 or ASCII is read as Windows has it.
    "windows-1252": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
}


def declared(data: bytes, decoded: Decoded) -> Decoded | None:
    """A page by the encoding that it declares, where that reads better than what was found out; else None."""
    if is_marked(data) or (found := _CHARSET.search(data[:4096])) is None:
        return None
    encoding = _NAMES.get((found[1] or found[2]).decode("ascii").lower())
    if encoding is None or encoding == decoded.encoding:
        return None
    said = _decoded(data, encoding)
    return (
        said
        if said.text.count(_GAP) < decoded.text.count(_GAP) or (not said.gaps and encoding != "utf-8")
        else None
    )
