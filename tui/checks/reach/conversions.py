"""One amount in two units: 150亩（10公顷）, 26 miles (42 km)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.exchange_rates import at_told_rate
from tui.figures.patterns import late
from tui.lexicon.unit_sizes import SIZES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_SAME = late(
    r"^\s?(?:即|也就是|等于|就是)\s?$|^\s?[（]\s?(?:约合?|合|即|折合|相当于|or|about|around|some|roughly|approximately|约)?\s?$"
    r"|^(?:a day|per day)?[，]\s?(?:约?合|折合|即|相当于|也就是|or|equal to|equivalent to|that is)\s?(?:about|around|some|roughly|约|了)?\s?$"
    r"|^ (?:a day|per day|a year)[，] or (?:about )?$"
    r"|^\s?(?:约合|折合|合|or|equals) ?(?:about )?$"
)


def conversions(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """The same amount in another unit right behind it."""
    yield from at_told_rate(passage, claimed)
    other = passage.before(claimed)
    if other is None:
        return
    if _is_same_again(passage, other, claimed):
        yield Assignment((("a", other), ("claimed", claimed)), "{a} == {claimed}", compelling=True)
        return
    own, base = (_size_of(one.figure.quantity.unit) for one in (claimed, other))
    if own is None or base is None or own[0] != base[0] or own[1] == base[1]:
        return
    words = passage.between(other, claimed)
    if not _SAME.search(words) or (
        "（" in words and not claimed.tail.lstrip().startswith(("）", "，", "；"))
    ):
        return
    factor = base[1] / own[1]
    # What is converted is rounded as freely as what it was converted from.
    plain = replace(claimed.figure, quantity=replace(claimed.figure.quantity, approx=False))
    yield Assignment(
        (("a", other), ("claimed", claimed.standing_for(plain))),
        f"{{a}} * {factor.numerator} / {factor.denominator} == {{claimed}}",
        compelling=_is_far(other, claimed, factor),
    )


def _size_of(unit: str) -> tuple[str, Fraction] | None:
    """What a unit measures and how large it is; of 公斤/亩 by both of its sides."""
    above, slash, below = unit.partition("/")
    size, each = SIZES.get(above), SIZES.get(below)
    if not slash or size is None:
        return size
    return None if each is None else (f"{size[0]}/{each[0]}", size[1] / each[1])


def _is_same_again(passage: StatedText, one: Statement, other: Statement) -> bool:
    """1.26亿元（即12600万元）: the same digits in brackets, counted in another power."""
    alike = one.is_counted_as(other) and one.scale == other.scale
    if not alike or not _AGAIN.search(passage.between(one, other)):
        return False
    if not _SAID_AGAIN.match(other.tail):
        return False
    powers = [set(_POWERS.findall(each.figure.surface)) for each in (one, other)]
    return powers[0] != powers[1] and not one.figure.quantity.approx and not other.figure.quantity.approx


_AGAIN = late(
    r"^\s?（\s?(?:即|合|折合|约合|也就是|or|i\.e\. ?)?\s?\S?$|^[，]?\s?(?:即|也就是说?|or|that is|i\.e\.|in other words)，?\s?\S?$"
)
_SAID_AGAIN = late(r"^(?!(?: [a-z]+)? (?:an?|per|each|every|apiece)\b)(?: [a-z]+){0,2}\s?(?:[）；，。]|\.|$)")
"""What closes a value that is said again."""
_POWERS = late(r"万|亿|thousand|million|billion|trillion|\bm\b|\bbn\b")


def _is_far(other: Statement, claimed: Statement, factor: Fraction) -> bool:
    """Whether two amounts differ by more than free rounding."""
    low, said = other.figure.quantity.low, claimed.figure.quantity.low
    if not low or not said:
        return False
    ratio = Fraction(said) / (Fraction(low) * factor)
    return not _LEAST <= ratio <= 1 / _LEAST


_LEAST = Fraction(94, 100)
