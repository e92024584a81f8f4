"""The value of English digits and number words, and what the powers after them come to."""

from __future__ import annotations

import re
from decimal import Decimal

from tui.compiled import late
from tui.figures.number_pieces import FRACTIONS
from tui.figures.numerals import LONGEST
from tui.figures.patterns import alternatives
from tui.lexicon.en.number_words import ONES, POWERS, TENS
from tui.lexicon.zh.characters import VULGAR_FRACTIONS

ONE_WORD = alternatives([*ONES, *TENS])
"""Words of numbers below a hundred."""
_LONGEST_WORDS = 10 * LONGEST
"""Code points of the longest number in words that says something."""
_FRACTION = late(f"[{FRACTIONS}]")


def value_of(number: str) -> Decimal | None:
    """The value of digits or number words with their powers; None where there are too many."""
    if len(number) > _LONGEST_WORDS:
        return None
    total = section = Decimal(0)
    for word in _words(number):
        if word in ONES or word in TENS:
            section += ONES.get(word, 0) + TENS.get(word, 0)
        elif word == "hundred":
            section = (section or Decimal(1)) * 100
        elif word in POWERS:
            total, section = _raised(total, section, Decimal(POWERS[word]))
        elif word in _EXTRA:
            section, total = (section + _EXTRA[word], total) if section else (section, total + _EXTRA[word])
        else:
            section += Decimal(word)
    return total + section


_EXTRA = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}


def _words(number: str) -> list[str]:
    """The words of a number that say something, its vulgar fraction last."""
    plain = number.lower().replace("-", " ").replace(",", "")
    plain = re.sub(r"(?<=\d) (?=\d)", "", plain)
    fraction = _FRACTION.search(plain)
    if fraction is not None:
        above, below = VULGAR_FRACTIONS[fraction[0]]
        whole = Decimal(plain[: fraction.start()] or 0) + Decimal(above) / below
        plain = f"{whole}{plain[fraction.end() :]}"
    found = [word for word in plain.split() if word not in ("and", "a", "an")]
    if "quarters" in found and "three" in found and found.index("three") == found.index("quarters") - 1:
        found.remove("three")
    return found


def _raised(total: Decimal, section: Decimal, power: Decimal) -> tuple[Decimal, Decimal]:
    """Total and section after a power: two hundred thousand, five lakh crore."""
    if not section and total:
        return Decimal(0), total * power
    if power > 1000 and total and total < power:
        return Decimal(0), (total + section) * power
    return total + (section or Decimal(1)) * power, Decimal(0)


def scale_of(number: str) -> Decimal:
    """What the powers at the end of a number come to, for a range that shares them: 3 to 5 million."""
    product = Decimal(1)
    for word in reversed(number.lower().replace("-", " ").split()):
        if word not in POWERS:
            break
        product *= POWERS[word]
    return product
