"""Units after English numbers."""

from __future__ import annotations

import re

from tui.figures.patterns import Pattern, alternatives
from tui.figures.quantity import Kind
from tui.lexicon.en.unit_names import UNITS

_UNITS = {
    spelling.replace("-", " ").lower(): (name, Kind(kind))
    for kind, names in UNITS.items()
    for name, spellings in names.items()
    for spelling in spellings
}
_CASED = {
    spelling: (name, Kind(kind))
    for kind, names in UNITS.items()
    for name, spellings in names.items()
    for spelling in spellings
    if spelling != spelling.lower()
}
_SPELLINGS = [spelling for names in UNITS.values() for spellings in names.values() for spelling in spellings]


def either(listed: list[str]) -> str:
    """An alternation of words in which a hyphen is a hyphen or a blank."""
    return alternatives(listed).replace(r"\-", r"[ \-]")


UNIT = rf"(?: [ -]? [%‰] | [ -]? (?: {either([one for one in _SPELLINGS if one[0].isalpha()])} ) \b )"
QUANTITY_UNIT = Pattern(
    "unit after a number", UNIT, example="3⟨ km⟩", counterexample="3⟨ km⟩h", flags=re.IGNORECASE
)


def unit_of(surface: str | None) -> tuple[str, Kind]:
    """The unit that English words name, and its kind; a count without them."""
    name = (surface or "").strip(" -").replace("-", " ")
    return _CASED.get(name, _UNITS.get(name.lower(), ("", Kind.COUNT)))
