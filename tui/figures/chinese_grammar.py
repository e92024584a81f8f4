"""The grammar of Chinese numbers: which rules are asked at a place, by its first characters."""

from __future__ import annotations

import re

from tui.compiled import late
from tui.figures import chinese_damage, chinese_forms, chinese_numbers
from tui.figures.number_pieces import FIRST
from tui.figures.patterns import Pattern
from tui.figures.scanning import Grammar, Rule
from tui.lexicon.zh.characters import CAPITALS

_UNUSUAL = Pattern(
    "digits that may be no plain number",
    r"""
    \d{1,4}+ [-–—~～/ :：点时] | \d{4} [.\d] \d | \d{1,9}+ (?: [百千万亿]{1,2} )? [ ]? 分 [ ]? 之 | \d++ [.．·,] [ ] \d | \d [\d,，.．·]{0,24}+ [ ] [\d,，.．·]
  | \d++ (?: \.\d++ )? [ ]? [×xX*·⋅/] | \d{1,3}+ \.\d{1,3}+ \.\d | 10 [\^⁰¹²³⁴⁵⁶⁷⁸⁹⁻] | 1\d\d [ ]? 年 | 400
  | \d [\d,.，．]{0,12}+ [lIOo] [\dlIOo.．%‰\u4e00-\u9fff]
    """,
    example="⟨18:⟩45",
    counterexample="⟨18⟩人",
)
_PLAIN = (Rule("digits with powers", chinese_numbers.arabic),)
_DIGITS = (
    Rule("share", chinese_forms.share),
    Rule("date in digits", chinese_forms.date),
    Rule("year that is split over two", chinese_forms.split_year),
    Rule("year of the Republic", chinese_forms.era_year),
    Rule("time of the day", chinese_forms.clock),
    Rule("rate of so many", chinese_forms.rate),
    Rule("power of ten", chinese_numbers.scientific),
    Rule("fraction with a stroke", chinese_forms.slashed),
    Rule("telephone number", chinese_forms.telephone),
    Rule("digits with letters among them", chinese_damage.lettered),
    Rule("digits with blanks", chinese_damage.damaged),
    Rule("spoken decimal point", chinese_numbers.spoken_point),
    *_PLAIN,
)
_UNUSUAL_CHARACTERS = Pattern(
    "characters that may be no plain numeral",
    rf"零下 | 百 [ ]? 分 [ ] | [{FIRST}Oo0]{{1,12}} (?: [ ]? 分 [ ]? 之 | [点时年半/~～–—-] | [ ] [{FIRST}] )",
    example="⟨两点⟩半",
    counterexample="⟨两⟩个",
)
_PLAIN_WRITTEN = (Rule("numeral in characters", chinese_numbers.written),)
_WRITTEN = (
    Rule("characters with blanks", chinese_damage.characters),
    Rule("share", chinese_forms.share),
    Rule("below nought", chinese_forms.below_nought),
    Rule("year in characters", chinese_forms.year),
    Rule("year that is split over two", chinese_forms.split_year),
    Rule("time of the day", chinese_forms.clock),
    Rule("half", chinese_forms.one_half),
    *_PLAIN_WRITTEN,
)
_OTHERS = {
    **dict.fromkeys(CAPITALS, (Rule("numeral of cheques", chinese_numbers.capital),)),
    **dict.fromkeys("（(", (Rule("account in brackets", chinese_forms.account),)),
    "半": (Rule("half", chinese_forms.half),),
    "第": (Rule("ordinal", chinese_forms.ordinal),),
}


def _rules(text: str, start: int) -> tuple[Rule, ...]:
    """The rules for a place."""
    first = text[start]
    if "0" <= first <= "9":
        return _DIGITS if _UNUSUAL.match(text, start) is not None else _PLAIN
    if first in _OTHERS:
        return _OTHERS[first]
    return _WRITTEN if _UNUSUAL_CHARACTERS.match(text, start) is not None else _PLAIN_WRITTEN


GRAMMAR = Grammar(late(rf"[0-9第半数{FIRST}{CAPITALS[:-2]}]|[（(](?=\d++[,.]\d)", re.ASCII), _rules)
"""Numbers in Chinese prose."""
