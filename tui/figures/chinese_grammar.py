"""The grammar of Chinese numbers: which rules are asked at a place, by its first characters."""

from __future__ import annotations

import re

from tui.figures import chinese_forms as forms
from tui.figures import chinese_numbers as numbers
from tui.figures.number_pieces import FIRST
from tui.figures.patterns import Pattern
from tui.figures.scanning import Grammar, Rule
from tui.lexicon.zh.characters import CAPITALS

_UNUSUAL = Pattern(
    "digits that may be no plain number",
    r"""
    \d{1,4}+ [-–—~～/ :：点时] | \d{4} [.\d] \d | \d{1,9}+ (?: [百千万亿]{1,2} )? [ ]? 分之 | \d++ [.．·] [ ] \d
  | \d++ (?: \.\d++ )? [ ]? [×xX*/] | 1\d\d [ ]? 年 | 400
    """,
    example="⟨18:⟩45",
    counterexample="⟨18⟩人",
)
_PLAIN = (Rule("digits with powers", numbers.arabic),)
_DIGITS = (
    Rule("share", forms.share),
    Rule("date in digits", forms.date),
    Rule("year that is split over two", forms.split_year),
    Rule("year of the Republic", forms.era_year),
    Rule("time of the day", forms.clock),
    Rule("rate of so many", forms.rate),
    Rule("power of ten", numbers.scientific),
    Rule("fraction with a stroke", forms.slashed),
    Rule("telephone number", forms.telephone),
    Rule("digits with blanks", numbers.damaged),
    Rule("spoken decimal point", numbers.spoken_point),
    *_PLAIN,
)
_WRITTEN = (
    Rule("share", forms.share),
    Rule("below nought", forms.below_nought),
    Rule("year in characters", forms.year),
    Rule("year that is split over two", forms.split_year),
    Rule("time of the day", forms.clock),
    Rule("half", forms.one_half),
    Rule("numeral in characters", numbers.written),
)
_OTHERS = {
    **dict.fromkeys(CAPITALS, (Rule("numeral of cheques", numbers.capital),)),
    **dict.fromkeys("（(", (Rule("account in brackets", forms.account),)),
    "半": (Rule("half", forms.half),),
    "第": (Rule("ordinal", forms.ordinal),),
}


def _rules(text: str, start: int) -> tuple[Rule, ...]:
    """The rules for a place."""
    first = text[start]
    if "0" <= first <= "9":
        return _DIGITS if _UNUSUAL.match(text, start) is not None else _PLAIN
    return _OTHERS.get(first, _WRITTEN)


GRAMMAR = Grammar(re.compile(rf"[0-9第半数{FIRST}{CAPITALS[:-3]}]|[（(](?=\d++[,.]\d)", re.ASCII), _rules)
"""Numbers in Chinese prose."""
