"""Units after English numbers: words in any case, signs in their own (g is a weight, G is none), compounds of signs."""

from __future__ import annotations

import re

from tui.figures.patterns import Pattern, alternatives
from tui.figures.quantity import Kind
from tui.lexicon.en.unit_names import BELOW, SYMBOLS, UNITS

_UNITS = {
    spelling.replace("-", " ").lower(): (name, Kind(kind))
    for kind, names in UNITS.items()
    for name, spellings in names.items()
    for spelling in spellings
}
_CASED = {
    spelling: (name, Kind(kind))
    for listed in (UNITS, SYMBOLS)
    for kind, names in listed.items()
    for name, spellings in names.items()
    for spelling in spellings
    if listed is SYMBOLS or spelling != spelling.lower()
}
_WORDS = [spelling for names in UNITS.values() for spellings in names.values() for spelling in spellings]
_SYMBOLS = alternatives(
    spelling
    for kind, names in SYMBOLS.items()
    if kind != "multiple"
    for spellings in names.values()
    for spelling in spellings
)


def either(listed: list[str]) -> str:
    """An alternation of words in which a hyphen is a hyphen or a blank."""
    return alternatives(listed).replace(r"\-", r"[ \-]")


UNIT = rf"""(?:
    [ -]? [%‰]
  | [ ]? (?-i: {_SYMBOLS} ) (?: / (?-i: {alternatives(BELOW)} ) )?+ (?! [\w/²³^] )
  | (?<= \d ) (?-i: x ) (?! \w | [ ]? [\d×] )
  | [ -]? (?: {either([one for one in _WORDS if one[0].isalpha()])} ) \b (?! [ -] (?: on | over ) [ -] (?: year | quarter | month | week ) \b ) (?: / (?-i: {alternatives(BELOW)} ) (?! \w ) )?+ (?! [²³^] )
)"""
"""A unit, or a compound of signs, for verbose expressions that ignore case."""
QUANTITY_UNIT = Pattern(
    "unit after a number", UNIT, example="3⟨ km/h⟩", counterexample="3⟨ km⟩h", flags=re.IGNORECASE
)


def unit_of(surface: str | None) -> tuple[str, Kind]:
    """The unit that English words or signs name, and its kind; a count without them."""
    name = (surface or "").strip(" -")
    first, stroke, below = name.partition("/")
    if stroke:
        above, kind = unit_of(first)
        if kind is Kind.MONEY:
            return f"{above}/{below}", kind
        return name, kind if kind is Kind.COUNT else Kind.MEASURE
    name = name.replace("-", " ")
    return _CASED.get(name, _UNITS.get(name.lower(), ("", Kind.COUNT)))


def unit_at(text: str, at: int) -> tuple[int, str, Kind] | None:
    """Where the unit at a place ends, its name and its kind."""
    found = QUANTITY_UNIT.match(text, at)
    return None if found is None else (found.end(), *unit_of(found[0]))
