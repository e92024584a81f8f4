"""English shares and orders: two thirds, one in five, 2/3, half of them, the twenty-first."""

from __future__ import annotations

import re
from decimal import Decimal

from tui.figures import english_values
from tui.figures.atom import Atom
from tui.figures.patterns import Pattern, alternatives
from tui.figures.quantity import Kind
from tui.figures.scanning import Reading, Refused
from tui.lexicon.en.number_words import ORDERS, PARTS, POWERS, TENS

_SHARE = Pattern(
    "share in words",
    rf"(?P<some> \d{{1,2}} | {english_values.ONE_WORD} | an? ) [ -] (?P<part> {alternatives(PARTS)} ) \b (?! [ ] (?: centur | consecutive | place | straight | successive | time | year ) )",
    example="⟨two thirds⟩ of",
    counterexample="⟨two thirty⟩",
    flags=re.IGNORECASE,
)
_ONE_IN = Pattern(
    "so many in so many",
    rf"""
    (?P<part> {english_values.ONE_WORD} | \d{{1,2}} ) [ ] (?: in | out [ ] of ) (?: [ ] every )? [ ]
    (?P<whole> (?: {english_values.ONE_WORD} | \d{{1,4}} | an? [ ] hundred | 1,000 | 10,000 | 100,000 ) ) \b
    (?! [ ,.]? \d | [ -] (?: {alternatives(POWERS)} | year | month | day | week | hour | minute ) )
    """,
    example="⟨one in five⟩ homes",
    counterexample="⟨one in five⟩ million",
    flags=re.IGNORECASE,
)
_FRACTION = Pattern(
    "fraction with a stroke",
    r"(\d{1,2}) / (\d{1,3}) (?! [\d/] )",
    example="⟨2/3⟩ of",
    counterexample="⟨2/3/21⟩ of",
)
_ORDINAL = Pattern(
    "ordinal",
    rf"""
    (?P<rank> \d{{1,3}} (?: ,\d{{3}} )* ) (?: st | nd | rd | th ) \b
  | (?P<tens> (?: {alternatives(TENS)} ) - )? (?P<order> {alternatives(ORDERS)} ) \b
    """,
    example="the ⟨twenty-first⟩ century",
    counterexample="⟨21⟩ centuries",
    flags=re.IGNORECASE,
)
_BEFORE_ORDINAL = Pattern(
    "article or verb of ranking before an ordinal",
    r"\b (?: the | rank (?: s | ed | ing )? | placed | came | finished ) [ ] \Z",
    example="⟨ranked ⟩",
    counterexample="⟨ran ⟩",
    flags=re.IGNORECASE,
)
_RANKING = 10
"""Code points of the longest of these with the blanks around it."""
_RATE = Pattern(
    "rate of so many",
    r"""
    (?P<number> \d{1,3} (?: ,\d{3} )*+ (?: \.\d++ )?+ ) [ ] (?: per | in [ ] every ) [ ]
    (?P<many> 100,000 | 100[ ]000 | 10,000 | 1,000 | 1000 | (?: a [ ] | one [ ] | 100 [ ] | (?: a [ ] | one [ ] )? hundred [ ] )? (?: thousand | million ) ) \b
    """,
    example="⟨8.1 per 100,000⟩ people",
    counterexample="⟨8.1 per 1⟩",
    flags=re.IGNORECASE,
)
_MANY = {"1000": "1000", "10000": "1万", "100000": "10万", "1000000": "100万", "100000000": "1亿"}
"""How many a rate counts in, as its unit is written in both languages."""
_HALF = Pattern(
    "half of something",
    r"half (?= [ ] (?: of | the | a | its | their | our | all ) \b | [,.;] )",
    example="⟨half⟩ of them",
    counterexample="⟨half⟩ year",
    flags=re.IGNORECASE,
)


def share(text: str, start: int, _last: int) -> Reading:
    """Two thirds, a quarter."""
    found = _SHARE.match(text, start)
    if found is None:
        return None
    some = found["some"].lower()
    value = Decimal(1) if some in ("a", "an") else english_values.value_of(some)
    if value is None or value >= PARTS[found["part"].lower()]:
        return None
    begin = found.start("part") if some in ("a", "an") else start
    part = value / PARTS[found["part"].lower()]
    moved = text.startswith("by ", max(0, start - 3))
    if some in ("a", "an") and not moved and not text.startswith((" of", ",", ".", ";"), found.end()):
        return (
            Refused(found.end(), "ordinal")
            if found["part"].lower() not in ("half", "quarter", "third")
            else (Atom(begin, found.end(), part, part, "", Kind.SHARE))
        )
    return Atom(begin, found.end(), part, part, "", Kind.SHARE)


def one_in(text: str, start: int, _last: int) -> Reading:
    """One in five, nine out of ten."""
    found = _ONE_IN.match(text, start)
    if found is None:
        return None
    part, whole = english_values.value_of(found["part"]), english_values.value_of(found["whole"])
    if not part or not whole or part >= whole or (whole > 100 and whole % 100 and part != 1):
        return None
    if whole > 100 and "in" in found[0].split() and found["whole"].isdigit() and 1900 <= whole < 2100:
        return None
    return Atom(start, found.end(), part / whole, part / whole, "", Kind.SHARE)


def stroke(text: str, start: int, _last: int) -> Reading:
    """2/3 of something; 9/11 is a day."""
    found = _FRACTION.match(text, start)
    if found is None:
        return None
    above, below = int(found[1]), int(found[2])
    if not 0 < above < below or not text.startswith((" of", " per"), found.end()):
        return Refused(found.end(), "slash")
    value = Decimal(above) / below
    return Atom(start, found.end(), value, value, "", Kind.SHARE)


def ordinal(text: str, start: int, _last: int) -> Reading:
    """21st, the second; a first without its article is a word of the sentence."""
    found = _ORDINAL.match(text, start)
    if found is None:
        return None
    if found["rank"]:
        value = Decimal(found["rank"].replace(",", ""))
        return Atom(start, found.end(), value, value, "", Kind.ORDINAL)
    if _BEFORE_ORDINAL.search(text, max(0, start - _RANKING), start) is None:
        return Refused(found.end(), "word")
    value = Decimal(
        ORDERS[found["order"].lower()] + (TENS[found["tens"][:-1].lower()] if found["tens"] else 0)
    )
    return Atom(start, found.end(), value, value, "", Kind.ORDINAL)


def half(text: str, start: int, _last: int) -> Reading:
    """Half of them."""
    found = _HALF.match(text, start)
    if found is not None and text.endswith(" and a ", 0, start):
        return Refused(found.end(), "word")  # a week and a half
    value = Decimal("0.5")
    return None if found is None else Atom(start, found.end(), value, value, "", Kind.SHARE)


def rate(text: str, start: int, _last: int) -> Reading:
    """8.1 per 100,000."""
    found = _RATE.match(text, start)
    many = english_values.value_of(found["many"].replace("hundred", "100")) if found is not None else None
    value = english_values.value_of(found["number"]) if found is not None else None
    if found is None or value is None or str(many) not in _MANY:
        return None
    return Atom(start, found.end(), value, value, f"/{_MANY[str(many)]}", Kind.MEASURE)
