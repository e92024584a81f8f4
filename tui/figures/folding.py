"""One plain form for what is written in many: full-width digits, traditional characters, kinds of blanks.

Every character is replaced by one character, so that offsets in the folded text are offsets in the text.
"""

from __future__ import annotations

import re

from tui.compiled import late
from tui.lexicon.zh import scripts

_WIDE_LETTERS = "".join(chr(code) for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)))
_FOLD = str.maketrans(
    scripts.WIDE + _WIDE_LETTERS + scripts.ROUND_ZEROS + scripts.BLANKS + scripts.TRADITIONAL,
    scripts.NARROW
    + "".join(chr(ord(letter) - 0xFEE0) for letter in _WIDE_LETTERS)
    + "〇" * len(scripts.ROUND_ZEROS)
    + " " * len(scripts.BLANKS)
    + scripts.SIMPLIFIED,
)
_TO_FOLD = late(f"[{re.escape(''.join(map(chr, _FOLD)))}].{{0,15}}", re.DOTALL)
"""A character to fold and some after it: of most texts few stretches need to be looked up character by character."""
_UNITS = "元|吨|亩|人次|户|公里|公顷|千米|千瓦|平方米|立方米"
"""Units that begin no word of a next line that would stand after a number by chance."""
_COUNTED = rf"[ ]?(?:[万亿%‰]|个百分点|倍|{_UNITS}|[个家名项件次](?![\u4e00-\u9fff]?[、.．]))"
"""What makes the number before it whole, in Chinese prose."""
_TORN_DIGITS = "|".join(
    rf"(?<=[\u4e00-\u9fff][0-9]{{{length}}}⏎)(?<![第图表附件注版号页][0-9]{{{length}}}⏎)"
    for length in (1, 2, 3, 5)
)
"""Digits right after a character, at the end of a line; four of them are a year."""
_AFTER_POINT = "|".join(
    [r"(?<=(?<![0-9])0\.⏎)", *(rf"(?<=[$£€¥][0-9]{{{length}}}\.⏎)" for length in (1, 2, 3))]
)
"""A decimal point at the end of a line that ends no sentence: after a nought, or in an amount of money."""
_BREAKS = (
    r"⏎(?<=[0-9,rn.．]⏎)(?:(?<=[0-9]⏎)(?=[万亿%‰]|个百分点|per[ ]?cent\b|[mb]illion\b|trillion\b)"
    rf"|(?<=[\u4e00-\u9fff0-9 ][0-9]{{2}}⏎)(?={_UNITS})"
    rf"|(?<=[0-9][.．]⏎)(?<![0-9]{{4}}[.．]⏎)(?=[0-9]{{1,3}}{_COUNTED})"
    rf"|(?:{_AFTER_POINT})(?=[0-9]{{1,2}}[ ]?(?:%|per[ ]?cent\b|[mb]illion\b|trillion\b|bn\b))"
    rf"|(?:{_TORN_DIGITS})(?=[0-9]{{1,6}}(?:[.．][0-9]{{1,4}})?{_COUNTED})"
    r"|(?<=[0-9],⏎)(?=[0-9]{3}(?![0-9]))|(?<=\bper⏎)(?=cent\b)|(?<=[mb]illion⏎)(?=[a-z])|(?<=trillion⏎)(?=[a-z]))"
)
"""Line breaks, written ⏎, inside a number, or between it and its power or unit."""
_BEFORE_BREAK = "0123456789,rn.．"
"""What can stand before such a line break."""
_NEAR_BREAK = late(f"[{_BEFORE_BREAK}]\n")
"""What a text has that has one: most have none, and do without the long expressions."""
_BROKEN = late(_BREAKS.replace("⏎", r"\n"))
_BROKEN_BY_RETURN = late(_BREAKS.replace("⏎", r"\r\n"))


_AROUND = 16
"""Code points on either side of a line break by which it is told whether it stands inside a number."""


def fold(text: str) -> str:
    """`text` in plain forms, of the same length; a line break inside a number, or between it and its power or unit, is a blank."""
    plain = _TO_FOLD.sub(_folded, text)
    return _BROKEN.sub(" ", plain) if _NEAR_BREAK.search(plain) is not None else plain


def _folded(found: re.Match[str]) -> str:
    """A stretch in plain forms."""
    return found[0].translate(_FOLD)


def goes_on(text: str, start: int) -> bool:
    """Whether a line that begins at `start` goes on with a number of the line before."""
    begin = max(0, start - _AROUND)
    near = text[begin : start + _AROUND].translate(_FOLD)
    last = start - begin - 1
    if last < 0 or near[last] != "\n":
        return False
    if last > 0 and near[last - 1] == "\r":
        return (
            last > 1
            and near[last - 2] in _BEFORE_BREAK
            and _BROKEN_BY_RETURN.match(near, last - 1) is not None
        )
    return last > 0 and near[last - 1] in _BEFORE_BREAK and _BROKEN.match(near, last) is not None


def returns(text: str) -> list[int]:
    """Where the carriage returns of such line breaks stand in `text`."""
    if "\r\n" not in text:
        return []
    return [found.start() for found in _BROKEN_BY_RETURN.finditer(text.translate(_FOLD))]
