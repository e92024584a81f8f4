"""One plain form for what is written in many: full-width digits, traditional characters, kinds of blanks.

Every character is replaced by one character, so that offsets in the folded text are offsets in the text.
"""

from __future__ import annotations

import re

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
_BROKEN = re.compile(r"(?<=[0-9])\n(?=[万亿%‰]|个百分点)", re.ASCII)


def fold(text: str) -> str:
    """`text` in plain forms, of the same length; a line break between a number and its power is a blank."""
    plain = text.translate(_FOLD)
    return _BROKEN.sub(" ", plain) if "\n" in plain else plain
