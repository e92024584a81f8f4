"""Pieces of which the patterns of numbers are put together, for verbose expressions."""

from __future__ import annotations

from tui.lexicon.zh.characters import (
    DIGITS,
    ONE_TO_NINE,
    PREFIXED_BY_THOUSAND,
    SHORT_TENS,
    VULGAR_FRACTIONS,
    ZEROS,
)

HAN_DIGITS = "".join(DIGITS)
"""All digits in characters."""
SERIES = "".join(digit for digit in DIGITS if digit != "两") + "".join(SHORT_TENS) + "几"
"""Characters that any place of a numeral may hold; 两 only before a power."""
FIRST = SERIES + "两十百千万亿"
"""Characters that a numeral may begin with."""
FRACTIONS = "".join(VULGAR_FRACTIONS)

POINT = r"(?: [ ]? ． [ ]? \d++ | [.·・] \d++ )"
"""A decimal point with what stands after it."""
GROUPED = rf"\d{{1,3}}+ (?: [,，] \d{{3}}+ (?!\d) )++ {POINT}?+"
"""33,212.5"""
ARABIC = rf"(?: \d (?: [ ] \d (?!\d) ){{2,}}+ | {GROUPED} | \d++ {POINT}?+ )"
"""Arabic digits: grouped, with a point, or each set apart (2 0 0 1)."""

_MONEY = "元 圆 港 美 日 韩 欧 英 新 卢 人民币".replace(" ", "|")
MILLION_MILLIONS = (
    rf"兆 (?= [万亿多余 ]? (?: {_MONEY} | [0-9{ONE_TO_NINE}两] ) | [{ZEROS}] [{ONE_TO_NINE}两] | [万亿] )"
)
"""兆 as a power of the number: before money, and before a smaller power's digits."""
POWER = rf"""(?:
    百 (?! [分年强姓货科日帕] )
  | 千 (?! [{PREFIXED_BY_THOUSAND}米山军年] )
  | 万 (?! [一物众能象] )
  | 亿 (?! 利 )
  | {MILLION_MILLIONS}
)"""
"""A power after Arabic digits: no prefix of a unit, no beginning of a word."""
HAN_POWER = rf"""(?:
    [十百万亿]
  | 千 (?! [{PREFIXED_BY_THOUSAND}米] )
  | (?<! [十百千万亿] ) 千 (?= 米 )      # 三千米 is three thousand, 五十万千米 has a prefix
  | {MILLION_MILLIONS}
)"""
"""A power among characters: no prefix of a unit."""
INSIDE_HEDGE = "[多余来几]"
"""Hedges that may stand between a number and its power: 7千多万."""
NOT_IN_NUMBER = rf"(?! [{HAN_DIGITS}十百千万亿兆点几半多0-9%‰] | [.,] [0-9] )"
"""No number goes on here."""
ZERO = f"[{ZEROS}]"
ONE_OR_TWO = (
    r"(?<! [十百千零〇] 一 ) (?<= 一 ) 两 (?= [\u4e00-\u9fff] ) (?! [米油盐糖肉酒茶药粮银金钱重黄白棉的] )"
)
"""The 两 of 一两个; that of 一两银子 is a unit."""
