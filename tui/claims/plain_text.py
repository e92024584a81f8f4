"""A paragraph without blanks, in plain forms, each code point with its place in the text."""

from __future__ import annotations

from msgspec import Struct

from tui.compiled import late
from tui.figures.folding import fold

_BLANK = late(r"\s+")
_WIDE = late(r"[\u3400-\u9fff]")
_SIGNS = dict(zip("〝〞＂「」『』﹪!?;()", '“”"“”“”%！？；（）', strict=True))
_SIGN = late(r"[〝〞＂「」『』﹪!?;()]")
_NARROW = late(r"[.,:]")
"""Signs that stand inside numbers too, so that their place says what they are."""
_IN_PROSE = late(
    r"\.(?:(?<![A-Za-z.]\.)(?![0-9A-Za-z.])|(?<=[\u4e00-\u9fff%％）)”]\.)(?![.]))"
    r"|,(?:(?![0-9]{3}(?![0-9]))|(?<=\.[0-9],)|(?<=\.[0-9]{2},)|(?<![0-9],))|:(?:(?![0-9/])|(?<![0-9]:)(?!/))"
)
"""A full stop, comma or colon that stands in no number, no name of letters and no address; the sign first, by which it is found."""
_ITEM = late(r"\s*[0-9]{1,2}、(?!\s?[0-9])")
"""The number of an item at the beginning, which is no part of what is named there: 2、移动互联网流量."""
_WIDE_SIGN = {".": "。", ",": "，", ":": "："}


class Plain(Struct, frozen=True):
    """A stretch of a text as the grammar reads it."""

    text: str
    places: range | list[int]
    """For each of its code points, and for its end, the offset in the whole text."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of it that is not empty stands in the whole text."""
        return self.places[start], self.places[end - 1] + 1


def is_chinese(text: str, start: int, end: int) -> bool:
    """Whether a stretch has Chinese characters."""
    return _WIDE.search(text, start, end) is not None


def plain(text: str, start: int, end: int) -> Plain:
    """The stretch of a text from `start` to `end` for the Chinese grammar: without its blanks, its signs full-width."""
    part = _SIGN.sub(lambda found: _SIGNS[found[0]], fold(text[start:end]))
    if _NARROW.search(part):
        part = _IN_PROSE.sub(lambda found: _WIDE_SIGN[found[0]], part)
    if (item := _ITEM.match(part)) is not None:
        part = f"{part[: item.end() - 1]}。{part[item.end() :]}"
    if not _BLANK.search(part):
        return Plain(part, range(start, end + 1))
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for blank in _BLANK.finditer(part):
        kept.append(part[at : blank.start()])
        places += range(start + at, start + blank.start())
        at = blank.end()
    kept.append(part[at:])
    places += range(start + at, end + 1)
    return Plain("".join(kept), places)
