"""The grammar of English numbers: which rules are asked at a place, by its first characters."""

from __future__ import annotations

import re

from tui.compiled import late
from tui.figures import english_dates, english_names, english_numbers, english_shares
from tui.figures.currency_signs import ATTACHED
from tui.figures.english_dates import MONTH
from tui.figures.number_pieces import FRACTIONS
from tui.figures.patterns import Pattern, alternatives
from tui.figures.scanning import Grammar, Rule
from tui.lexicon.en.number_words import MONTHS, ONES, ORDERS, PARTS, TENS, VAGUE_POWERS
from tui.lexicon.zh.characters import SUPERSCRIPTS

_NUMBERED = (
    Rule("account in brackets", english_numbers.account),
    Rule("date", english_dates.date),
    Rule("year that is split over two", english_dates.split_year),
    Rule("decade", english_dates.decade),
    Rule("time of the day", english_dates.clock),
    Rule("rate of so many", english_shares.rate),
    Rule("power of ten", english_numbers.scientific),
    Rule("ordinal", english_shares.ordinal),
    Rule("fraction with a stroke", english_shares.stroke),
    Rule("telephone number", english_names.telephone),
    Rule("number in a register", english_names.registered),
    Rule("multiple in one word", english_numbers.fold),
    Rule("citation", english_names.citation),
    Rule("so many in so many", english_shares.one_in),
    Rule("share in words", english_shares.share),
    Rule("digits with blanks", english_numbers.damaged),
    Rule("number with a unit", english_numbers.quantity),
)
_WORDS = (
    Rule("date", english_dates.date),
    Rule("fiscal year", english_dates.fiscal),
    Rule("half of a power or a unit", english_numbers.half_of),
    Rule("half of something", english_shares.half),
    Rule("powers of no value", english_numbers.vague),
    Rule("multiple in one word", english_numbers.fold),
    Rule("so many in so many", english_shares.one_in),
    Rule("share in words", english_shares.share),
    Rule("ordinal", english_shares.ordinal),
    Rule("number with a unit", english_numbers.quantity),
)
_FIRST_WORD = alternatives([*MONTHS, *ONES, *TENS, *ORDERS, *VAGUE_POWERS, "half"])
_INITIALS = "".join(
    sorted({word[0].lower() for word in (*MONTHS, *ONES, *TENS, *ORDERS, *VAGUE_POWERS)} | set("afh"))
)
"""Letters that a number in words may begin with."""
_UNUSUAL = Pattern(
    "digits that may be no plain number",
    rf"""
    \d{{2,4}} [ -] \d{{3,4}} [ -] \d{{3,4}} | 1 [ -] \d{{3}} [ -] \d | 10 [\^{SUPERSCRIPTS}] | \d++ (?: \.\d++ )?+ [ ]? [×xX*·⋅] [ ]? 10
  | \d{{1,3}}+ (?: [ ]?, [ ] | [ ], ) \d{{3}} | \d{{1,2}}+ [ ] \d{{1,2}}+ (?! [\d,] ) | \d{{1,3}}+ (?: [ ]\. [ ]? | \. [ ] ) \d
  | \d [\d,.]{{0,24}}+ \) | \d{{1,3}} ,\d{{1,2}} [ ] \d | \d{{4}} \] | \d{{1,3}} [ ] [A-Z.]{{2}} | \d{{2,5}} [ -] \d{{2,5}} | \d{{5}} | \d{{1,2}} [ ] \d{{1,2}},\d{{3}} | \d{{1,3}} \.\d{{1,3}} \.\d
  | \d [\d,.]{{0,24}}+ [ ] (?: per | in [ ] every ) [ ] (?: \d | thousand | million | a [ ] | one [ ] | hundred [ ] )
  | \d [\d,]{{0,24}}+ (?: st | nd | rd | th | s\b | [-–/:] \d | \.\d\d [ ]? [ap]\.?m | [ -]? fold | [ap]\.?m
      | [ ] (?: in | out | [ap]\.?m | o'clock | {MONTH} ) \b | [ -] (?: {alternatives(PARTS)} ) )
    """,
    example="⟨18:4⟩5",
    counterexample="⟨18⟩ people",
    flags=re.IGNORECASE,
)
_START = Pattern(
    "place where a number may begin",
    rf"""
    (?<! [\w.#/+] ) (?<! [A-Za-z]- ) (?<! \d, )
    (?: \d | FY [ ]? \d | an? [ ] (?= hundred | thousand | million | billion | trillion | dozen | lakh | crore | quarter | third | fifth | tenth )
      | (?: {_FIRST_WORD} ) (?: \b | (?= fold \b ) ) )
    """,
    example="up ⟨3⟩ per cent",
    counterexample="C⟨9⟩19",
    flags=re.IGNORECASE,
)
_SIGNED_START = late(
    rf"\b(?=[0-9{_INITIALS}])(?:{_START.compiled.pattern})"
    rf"|(?<=[$£€₹\ ])[{FRACTIONS}](?=\ (?:million|billion|trillion)\b)|(?<=[$£€])\.(?=\d)"
    rf"|(?<=[\ (\t]\+)\d(?=[\d.,]{{0,9}}\ ?(?:%|per\ ?cent\b|percentage\ |pp\b))"
    rf"|(?-i:{ATTACHED})|(?<=\bRs\.)\d",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)
"""Where a number may begin, tried only at the beginning of a word; right after a currency's code too."""


def _rules(text: str, start: int) -> tuple[Rule, ...]:
    """The rules for a place."""
    if not "0" <= text[start] <= "9":
        return _WORDS
    return _NUMBERED if _UNUSUAL.match(text, start) is not None else _NUMBERED[-1:]


GRAMMAR = Grammar(_SIGNED_START, _rules)
"""Numbers in English prose."""
