"""Currency signs and codes before a number, and whose dollar a plain $ is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.figures.patterns import Pattern, alternatives
from tui.figures.quantity import Kind
from tui.lexicon.currencies import DOLLARS, NAMES_BEFORE, SIGNS

if TYPE_CHECKING:
    from tui.figures.atom import Atom

_UNITS = {sign: unit for unit, signs in SIGNS.items() for sign in signs}
_SIGN = Pattern(
    "currency before a number",
    rf"(?<! [A-Za-z] ) (?P<sign> {alternatives(_UNITS)} ) [ ]? (?: - | \+ )? \Z",
    example="⟨HK$⟩",
    counterexample="⟨%⟩",
)
_NAMES = sorted(
    ((name, unit) for unit, names in NAMES_BEFORE.items() for name in names), key=lambda row: -len(row[0])
)
_NAME_ENDS = frozenset(name[-1] for name, _unit in _NAMES)
_BETWEEN = frozenset("约近逾超过达共计为 ")
"""Characters that may stand between a currency's name and its number: 新台币约."""
_MOST_BETWEEN = 2
_WINDOW = 6
_ENDS = frozenset(sign[-1] for sign in _UNITS) | {" ", "-", "+"}
_OWNERS = {name: unit for unit, names in DOLLARS.items() for name in names}
_OWN_SIGN = re.compile(
    "(?<![A-Za-z])"
    f"(?:{'|'.join(re.escape(sign) for sign in _UNITS if sign.endswith('$') and sign not in ('$', 'US$'))})"
)
"""A sign that names a country; US$ is written where another dollar is the document's own."""
_COUNTRY = re.compile("|".join(sorted(map(re.escape, _OWNERS), key=len, reverse=True)))


def with_sign(text: str, atom: Atom) -> Atom | None:
    """`atom` as money where a currency's sign or code stands before it; the sign is outside its span."""
    unit = sign_before(text, atom.start) or _name_before(text, atom.start)
    return None if unit is None else atom.changed(unit=unit, kind=Kind.MONEY, bare=False, weak=False)


def sign_before(text: str, start: int) -> str | None:
    """The unit of the currency sign that ends at `start`, a blank or a minus between allowed."""
    if not start or text[start - 1] not in _ENDS:
        return None
    found = _SIGN.search(text, max(0, start - _WINDOW), start)
    return None if found is None else _UNITS[found["sign"]]


def sign_start(text: str, start: int) -> int:
    """Where the currency sign that ends at `start` begins; `start` itself where none does."""
    found = _SIGN.search(text, max(0, start - _WINDOW), start)
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
    """The unit of a plain $ in `text`: the dollar of the one country that it names most; else $ itself."""
    counts: dict[str, int] = {}
    for found in _COUNTRY.finditer(text):
        unit = _OWNERS[found[0]]
        counts[unit] = counts.get(unit, 0) + 1
    for found in _OWN_SIGN.finditer(text):
        unit = _UNITS[found[0]]
        counts[unit] = counts.get(unit, 0) + 1
    ranked = sorted(counts.values(), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0] == ranked[1]):
        return "$"
    return max(counts, key=lambda unit: counts[unit])
