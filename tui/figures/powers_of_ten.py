"""Numbers as powers of ten: 4×10^5, 3.1 × 10⁸, 10^6."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui.figures import numerals
from tui.figures.atom import Atom
from tui.figures.patterns import Pattern
from tui.figures.scanning import Refused
from tui.lexicon.zh.characters import SUPERSCRIPTS

if TYPE_CHECKING:
    import re

_POWER = Pattern(
    "power of ten",
    rf"""
    (?: (?P<digits> \d++ (?: \.\d++ )?+ ) [ ]? [×xX*·⋅] [ ]? )?+
    10 (?: \^ [({{]? (?P<power> -? \d{{1,2}} ) [)}}]? | (?P<raised> ⁻? [{SUPERSCRIPTS}]{{1,2}} ) ) (?! \d )
    """,
    example="⟨3.1 × 10⁸⟩个",
    counterexample="⟨3.1 × 10⟩个",
)
SCALED = Pattern(
    "power of ten after a number",
    rf"[ ]? [×xX*·⋅] [ ]? 10 (?: \^ [({{]? (?P<power> -? \d{{1,2}} ) [)}}]? | (?P<raised> ⁻? [{SUPERSCRIPTS}]{{1,2}} ) ) (?! \d )",
    example="(1.2±0.1)⟨×10^5⟩",
    counterexample="(1.2±0.1)⟨×10⟩",
)
_RAISED = str.maketrans(SUPERSCRIPTS + "⁻", "0123456789-")
_LARGEST_EXPONENT = 30
_SMALLEST_ALONE = 3
"""The least power that 10 with a raised digit means alone; below it the digit is a footnote's."""


def power_of_ten(text: str, start: int) -> Atom | Refused | None:
    """The power of ten at `start` without its unit; refused where it is too large to say anything."""
    found = _POWER.match(text, start)
    if found is None:
        return None
    power = int(found["power"] or found["raised"].translate(_RAISED))
    if not found["digits"] and found["raised"] and power < _SMALLEST_ALONE:
        return None
    if abs(power) > _LARGEST_EXPONENT:
        return Refused(found.end(), "too-large")
    value = numerals.rounded(Decimal(found["digits"] or 1).scaleb(power))
    return Atom(start, found.end(), value, value, bare=True)


def exponent(found: re.Match[str]) -> Decimal | None:
    """What the power of ten comes to that `SCALED` found; None where it is too large to say anything."""
    power = int(found["power"] or found["raised"].translate(_RAISED))
    return None if abs(power) > _LARGEST_EXPONENT else Decimal(10) ** power
