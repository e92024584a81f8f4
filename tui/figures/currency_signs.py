"""Currency signs and codes before a number, and whose dollar a plain $ is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.figures.patterns import Pattern, alternatives
from tui.figures.quantity import Kind
from tui.lexicon.currencies import DOLLARS, LAND_OF_LETTERS, LETTERS, NAMES_BEFORE, SIGNS

if TYPE_CHECKING:
    from tui.figures.atom import Atom

_UNITS = {sign: unit for unit, signs in SIGNS.items() for sign in signs}
_SIGN = Pattern(
    "currency before a number",
    rf"(?<! [A-Za-z] ) (?P<sign> {alternatives(_UNITS)} ) [ ]? (?: - | \+ )? \Z",
    example="⟨HK$⟩",
    counterexample="⟨%⟩",
)
_LETTERS = {sign: unit for unit, signs in LETTERS.items() for sign in signs}
ANY_SIGN = f"(?-i: {alternatives([*_UNITS, *_LETTERS])} )"
"""Any sign, code or letter of a currency, for verbose expressions."""
_WITH_LETTERS = [sign for sign in (*_UNITS, *_LETTERS) if sign[-1].isalpha()]
ATTACHED = (
    r"\d (?<= [A-Za-z]\d ) (?: "
    + " | ".join(rf"(?<= (?<! [A-Za-z0-9-] ){sign}\d )" for sign in _WITH_LETTERS)
    + " )"
)
"""A digit right after the letters of a currency, for verbose expressions."""
_LETTER = Pattern(
    "letters of a currency before a number",
    rf"(?<! [A-Za-z0-9.&-] ) (?P<sign> {alternatives(_LETTERS)} ) (?P<blank> [ ] )? \Z",
    example="⟨R⟩",
    counterexample="⟨%⟩",
)
_AMOUNT = Pattern(
    "number that is surely an amount",
    r"""
    \d{1,3} (?: [ ,] \d{3} )++ (?! \d )
  | \d++ (?: [.,] \d++ )*+ (?: [ -]? (?: [mbt]n | million | billion | trillion | thousand ) | [km] ) \b
  | \d++ (?: [.,] \d++ )*+ [ ] (?: an? | per | each | every ) [ ] [a-z]
    """,
    example="⟨22.3bn⟩",
    counterexample="⟨22⟩ road",
)
_ROAD = Pattern(
    "what a letter and a number name",
    r"- [A-Za-z] | [ ] (?: highway | road | route | freeway | motorway | interchange | corridor | zone | revision | value )",
    example="R21⟨ highway⟩",
    counterexample="R21⟨ per⟩",
)
_BESIDE = 32
"""Code points within which a country is named for the amount after it."""
_NEAR = 600
"""Code points on either side of a letter in which the text may say whose money it is."""
_WHOLE = late(r"\d+(?:[.,]\d+)*", re.ASCII)
_NAMES = sorted(
    ((name, unit) for unit, names in NAMES_BEFORE.items() for name in names), key=lambda row: -len(row[0])
)
_NAME_ENDS = frozenset(name[-1] for name, _unit in _NAMES)
_BETWEEN = frozenset("约近逾超过达共计为 ")
"""Characters that may stand between a currency's name and its number: 新台币约."""
_MOST_BETWEEN = 2
_WINDOW = 6
_ENDS = frozenset(sign[-1] for sign in (*_UNITS, *_LETTERS)) | {" ", "-", "+"}
_OWNERS = {name: unit for unit, names in DOLLARS.items() for name in names}
_OWN_SIGN = late(
    "(?<![A-Za-z])"
    f"(?:{'|'.join(re.escape(sign) for sign in _UNITS if sign.endswith('$') and sign not in ('$', 'US$'))})"
)
"""A sign that names a country; US$ is written where another dollar is the document's own."""
_COUNTRY = late("|".join(sorted(map(re.escape, _OWNERS), key=len, reverse=True)))


def with_sign(text: str, atom: Atom) -> Atom | None:
    """`atom` as money where a currency's sign or code stands before it; the sign is outside its span."""
    unit = sign_before(text, atom.start) or _name_before(text, atom.start)
    return None if unit is None else atom.changed(unit=unit, kind=Kind.MONEY, bare=False, weak=False)


def sign_before(text: str, start: int) -> str | None:
    """The unit of the currency sign that ends at `start`, a blank or a minus between allowed."""
    if not start or text[start - 1] not in _ENDS:
        return None
    begin = max(0, start - _WINDOW)
    found = _SIGN.search(text, begin, start)
    if found is not None:
        return _UNITS[found["sign"]]
    letters = _LETTER.search(text, begin, start)
    return _LETTERS[letters["sign"]] if letters is not None and _is_amount(text, letters) else None


def _is_amount(text: str, letters: re.Match[str]) -> bool:
    """Whether letters before a number are a currency: by the number, or by what the text names near by (R350 in South Africa)."""
    start, sign = letters.end(), letters["sign"]
    if letters["blank"] and len(sign) == 1:
        return False
    if _AMOUNT.match(text, start) is not None:
        return True
    number = _WHOLE.match(text, start)
    near = text[max(0, start - _NEAR) : start + _NEAR]
    lands = (land.replace("-", " ") for land in LAND_OF_LETTERS.get(sign, ()))
    if number is None or number[0] == "0" or not any(re.search(rf"\b{land}\b", near) for land in lands):
        return False
    road = text.endswith(("the ", "The ", "route ", "road "), 0, letters.start())
    return not road and _ROAD.match(text, number.end()) is None


def sign_start(text: str, start: int) -> int:
    """Where the currency sign that ends at `start` begins; `start` itself where none does."""
    begin = max(0, start - _WINDOW)
    found = _SIGN.search(text, begin, start) or _LETTER.search(text, begin, start)
    return start if found is None else found.start()


def with_name(text: str, atom: Atom) -> Atom:
    """`atom` in 元 with the currency whose name stands before it: 港币2000元."""
    unit = _name_before(text, atom.start) if atom.unit == "元" else None
    return atom if unit is None else atom.changed(unit=unit)


def _name_before(text: str, start: int) -> str | None:
    """The currency whose name stands before a number, a hedge between allowed."""
    end = start
    while end and text[end - 1] in _BETWEEN and start - end < _MOST_BETWEEN:
        end -= 1
    if text[end - 1 : end] not in _NAME_ENDS:
        return None
    return next((unit for name, unit in _NAMES if text.endswith(name, 0, end)), None)


def own_dollar(text: str) -> str:
    """The unit of a plain $ in `text`: the dollar of the one country that it names most; else $ itself.

    One sign (S$) beside a plain $ rather sets another dollar apart than says whose the plain one is: it counts where it
    stands twice, or the text names its country elsewhere than right before it.
    """
    signs = [(found.start(), _UNITS[found[0]]) for found in _OWN_SIGN.finditer(text)]
    named = [(found.start(), _OWNERS[found[0]]) for found in _COUNTRY.finditer(text)]
    counts = Counter(unit for at, unit in named if not _says_whose(signs, at, unit))
    for unit, count in Counter(unit for _at, unit in signs).items():
        if count > 1 or unit in counts:
            counts[unit] += count
    ranked = sorted(counts.values(), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0] == ranked[1]):
        return "$"
    return max(counts, key=lambda unit: counts[unit])


def _says_whose(signs: list[tuple[int, str]], at: int, unit: str) -> bool:
    """Whether the country named at `at` stands right before a sign of its own: the Singapore office S$3m."""
    index = bisect_left(signs, (at, ""))
    return index < len(signs) and signs[index][1] == unit and signs[index][0] - at < _BESIDE
