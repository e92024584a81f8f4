"""What each character means to line breaking: the classes of UAX #14, tailored to Chinese.

A text becomes a string of letters, one for each code point; `tui/typeset/breaks.py` reads the rules
off these letters. Classes follow from Unicode's general category and width; what does not follow
from them is set down here, together with where Chinese typesetting departs from the annex.
"""

from __future__ import annotations

from unicodedata import category, east_asian_width

from tui.typeset.clusters import FINAL, LEADING, PREPENDED, VOWEL, extends, flag, korean, skin_tone

LETTER = "A"  # AL, with HL, SA, AI, XX
DIGIT = "N"  # NU
WIDE_DIGIT = "F"  # ID in the annex; Chinese documents print numbers with them
HAN = "H"  # ID, H2, H3, EB
OPENING, HALF_OPENING = "O", "("  # OP, full-width and not
CLOSING, HALF_CLOSING, BRACKET = "C", "}", ")"  # CL, full-width and not; CP
EXCLAMATION, HALF_EXCLAMATION = "X", "!"  # EX
STOP = ","  # IS
POINT = "P"  # CL; between full-width digits they belong to the number
NON_STARTER, HALF_NON_STARTER = "K", "k"  # NS, CJ
OPENING_QUOTE, CLOSING_QUOTE, QUOTE = "[", "]", '"'  # QU with Pi, with Pf, without direction
PERCENT, CURRENCY = "%", "$"  # PO, PR
HYPHEN, BREAK_AFTER, WIDE_SPACE, BREAK_BEFORE, DASH = "-", "b", "w", "B", "D"  # HY, BA, BB, B2
ELLIPSIS = "."  # IN
SLASH = "/"  # SY
SPACE, ZERO_SPACE, JOINER, GLUE, MARK = "S", "Z", "W", "G", "M"  # SP, ZW, WJ, GL, CM
LINKER = "U"  # ZWJ
SUSPECT_WIDE, SUSPECT = "J", "Y"  # ID or AL, but part of a character of several code points
NEWLINE = "~"  # BK, CR, LF, NL

NEWLINES = "\n\r\v\f\x85\u2028\u2029"

_SPELLED = {
    NEWLINE: NEWLINES,
    SPACE: " ",
    ZERO_SPACE: "\u200b",
    JOINER: "\u2060\ufeff",
    LINKER: "\u200d",
    GLUE: "\u00a0\u034f\u035c\u035d\u035e\u035f\u0360\u0361\u0362\u180e\u2007\u2011\u202f",
    WIDE_SPACE: "\u3000",
    BREAK_AFTER: "\t|\u00ad\u058a\u05be\u2010\u2012\u2013\u2027\u205f\u2056\u2058\u2059\u205a\u205b\u205d\u205e"
    "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u0964\u0965",
    BREAK_BEFORE: "\u00b4\u02c8\u02cc\u02df",
    # A dash may end a line, as in English, but not begin one; ― and ─ stand for — in typed Chinese.
    DASH: "\u2014\u2015\u2e3a\u2e3b\u2500",
    HYPHEN: "-",
    ELLIPSIS: "\u2024\u2025\u2026\u22ef",
    SLASH: "/／",  # the full-width one is ID in the annex; GB/T 15834 treats both alike
    STOP: ",.:;\u037e\u0589\u060c\u060d\u07f8\u2044",
    HALF_EXCLAMATION: "!?\u061b\u061e\u061f\u06d4\u2762\u2763",
    EXCLAMATION: "！？︕︖﹖﹗",
    BRACKET: ")]",
    POINT: "，．",
    CLOSING: "、。︐︑︒︘﹐﹒｡､",
    HALF_OPENING: "\u00a1\u00bf",
    # ～ － ﹣ are ID in the annex: as signs of a range they begin no line (GB/T 15834).
    NON_STARTER: "々〻〼゛゜ゝゞ゠・ヽヾ：；﹔﹕︓︔〜～－〰ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー\uff9e\uff9f･"
    "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ",
    HALF_NON_STARTER: "\u203c\u203d\u2047\u2048\u2049",
    # No quotation marks, but set like them: between two names (also in Catalan), and in a range.
    CLOSING_QUOTE: "\u00b7\u2022~",
    OPENING_QUOTE: "\u201b\u201f",
    QUOTE: "\"'\u275b\u275c\u275d\u275e\u275f\u2760",
    # The square units (㎡, ㎏) are ID in the annex; they stay with their number.
    PERCENT: "".join(map(chr, (*range(0x3371, 0x337B), *range(0x3380, 0x33E0))))
    + "%¢°‰‱′″‴‵‶‷⁗₧₶₻₾℃℉％￠\u066a",
    CURRENCY: "$+\\£¤¥±№−∓﹩＄￡￥￦",
    WIDE_DIGIT: "０１２３４５６７８９",
}

_BY_CATEGORY = {
    "Nd": DIGIT,
    "Sc": CURRENCY,
    "Pi": OPENING_QUOTE,
    "Pf": CLOSING_QUOTE,
    "Pd": BREAK_AFTER,
    "Cc": MARK,
    "Cf": MARK,
    "Zl": NEWLINE,
    "Zp": NEWLINE,
}


def _kind(char: str) -> str:
    if "\u4e00" <= char <= "\u9fff":  # almost every character of a Chinese text, so first
        return HAN
    if korean(char) in {LEADING, VOWEL, FINAL} or flag(char) or skin_tone(char):
        return SUSPECT_WIDE
    if char in PREPENDED or char in "\u0e33\u0eb3":
        return SUSPECT
    if extends(char):
        return MARK
    group = category(char)
    width = east_asian_width(char)
    wide = (width in {"W", "F"} and group != "Cn") or (group == "So" and char >= "\U0001f000")
    if group == "Ps":
        return OPENING if wide else HALF_OPENING
    if group == "Pe":
        return CLOSING if wide else HALF_CLOSING
    if group in _BY_CATEGORY and not (wide and group == "Pd"):
        return _BY_CATEGORY[group]
    return HAN if wide or (width == "H" and group in {"Lo", "Lm"}) else LETTER


class _Table(dict[int, str]):
    """For `str.translate`: each code point's class, looked up when first met."""

    def __missing__(self, code: int) -> str:
        kind = self[code] = _kind(chr(code))
        return kind


_TABLE = _Table({ord(char): kind for kind, chars in _SPELLED.items() for char in chars})


def kinds(text: str) -> str:
    """The classes of a text's code points, one letter for each."""
    return text.translate(_TABLE)
