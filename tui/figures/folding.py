"""One plain form for what is written in many: full-width digits, traditional characters, kinds of blanks.

Every character is replaced by one character, so that offsets in the folded text are offsets in the text.
"""

from __future__ import annotations

import re

_WIDE = "０１２３４５６７８９％﹪／＋－−﹣＄￥￡"
_NARROW = "0123456789%%/+---$¥£"
_LETTERS = "".join(chr(code) for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)))
_ZEROS = "○◯"
_BLANKS = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
_TRADITIONAL = (
    "萬億兩點個項戶噸畝餘來幾數條隻張臺輛號間頭棟處種類員約過將達於內後從與歲週時鐘紀級層屆輪門課頁冊總標運這裏裡"
    "別務單雙遠錢圓塊縣鄉鎮區農業產術會議領導關貧國際準備貳參陸"
)
_SIMPLIFIED = (
    "万亿两点个项户吨亩余来几数条只张台辆号间头栋处种类员约过将达于内后从与岁周时钟纪级层届轮门课页册总标运这里里"
    "别务单双远钱圆块县乡镇区农业产术会议领导关贫国际准备贰叁陆"
)

_BROKEN = re.compile(r"(?<=[0-9])\n(?=[万亿%‰]|个百分点)", re.ASCII)
_FOLD = str.maketrans(
    _WIDE + _LETTERS + _ZEROS + _BLANKS + _TRADITIONAL,
    _NARROW
    + "".join(chr(ord(letter) - 0xFEE0) for letter in _LETTERS)
    + "〇" * len(_ZEROS)
    + " " * len(_BLANKS)
    + _SIMPLIFIED,
)


def fold(text: str) -> str:
    """`text` in plain forms, of the same length; a line break between a number and its power is a blank."""
    plain = text.translate(_FOLD)
    return _BROKEN.sub(" ", plain) if "\n" in plain else plain
