"""`year`: a year, or a number grown around one, where a quantity should be (`2023%`, `2023次`, `20236人`).

Damage of this sort comes from replacing one number by another throughout a text, or from a date that ran into
its neighbour. What has the digits of a year is common as a quantity too, so the rule speaks only where chance hardly
made them: of as many numbers as the text has, for as many years as it names. Once one is proved in this way, or
is a percentage, the others of recent years are spoken of as well.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import combinations
from math import lgamma, log, log10
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.checks.amount_sorts import QUANTITIES
from tui.checks.claims import claim, exact_operand
from tui.checks.repairs import gone, instead_of_year
from tui.figures import Kind
from tui.figures.folding import fold
from tui.figures.patterns import late
from tui.speech.declared import Level
from tui.speech.findings import Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.checks.check_context import CheckContext
    from tui.figures import Figure
    from tui.speech.findings import Finding

_DIGITS = late(r"[0-9]{4,6}(?![0-9.·．,，])")
_NAMED = late(
    r"(?<![0-9])((?:19|20)[0-9]{2})(?=(?:[-—–~～至到]{1,2}(?:19|20)[0-9]{2})?\s?(?:[年款届版]|学年|财年))"
    r"|\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Uu]ntil|[Yy]ear|[Ee]nd of)\s((?:19|20)[0-9]{2})(?![0-9.,，]*[0-9])(?!\s[a-z]+s\b)"
)
_QUANTITIES = QUANTITIES | {Kind.PERCENT, Kind.MULTIPLE}
_COUNTED = late(r"[了达有计共]$|达到$")
_THINGS = late(r"\s[a-z]+")
"""A noun behind an English number, which has no unit."""
_LATE = range(2010, 2031)
"""Years that damage leaves behind where the text itself names none."""
_CHANCE, _CHANCE_EARLIER = 5e-3, 1e-3
"""How likely digits may be by chance so that this rule speaks of them: those of late years, and of earlier ones."""
_NAME = late("[届级版型款号]")
"""Behind these a year names a class, a model or an edition: 2025届."""
_DWARFED = 20
"""How many times what stands beside it a quantity must be to stand out."""
_YEARS = 4
"""The commonest years for which traces of a replacement are looked for."""
_FEW = 8
"""Figures of a sentence that are tried against each other."""
_NEIGHBOURS = 200
"""Code points on either side in which a quantity has neighbours."""


class _Suspect(Struct, frozen=True):
    figure: Figure
    digits: str
    year: str
    fused: bool
    """Whether there is more than the year."""


def year(context: CheckContext) -> Iterator[Finding]:
    """Speaks of quantities whose digits are those of a year, or begin or end with them, where chance hardly made them."""
    named = frozenset(match[1] or match[2] for match in _NAMED.finditer(context.plain))
    numbers = [
        (figure, digits)
        for figure in context.figures
        if (digits := _digits(context.plain, figure)) and not _NAME.match(context.plain, figure.end - 1)
    ]
    suspects = [suspect for figure, digits in numbers for suspect in _suspect(figure, digits, named)]
    if not suspects:
        return
    recurs = Counter(suspect.year for suspect in suspects)
    lengths = Counter(len(digits) for _figure, digits in numbers)
    traces = {one: gone(context.plain, one) for one, _times in recurs.most_common(_YEARS)}
    sound = [
        one
        for one in suspects
        if one.figure.quantity.kind is Kind.PERCENT or not _borne_out(context, one.figure)
    ]
    proved = {one.figure.start for one in sound if _is_no_chance(context, one, recurs, lengths, named)}
    damaged = any(one.figure.start in proved and int(one.year) in _LATE for one in sound)
    for suspect in sound:
        if suspect.figure.start in proved or (
            # What put one year in the place of a number did so elsewhere.
            damaged
            and int(suspect.year) in _LATE
            and (not suspect.fused or _dwarfs(context, suspect.figure))
            and not _is_round(suspect)
        ):
            yield _finding(context, suspect, recurs[suspect.year], traces.get(suspect.year, ()))


def _is_no_chance(
    context: CheckContext,
    suspect: _Suspect,
    recurs: Mapping[str, int],
    lengths: Mapping[int, int],
    named: frozenset[str],
) -> bool:
    """Whether a quantity cannot well have the digits of a year by chance.

    A number begins with given four digits *d* as often as log10(1 + 1 / d) says (Benford's law), and ends with them once in
    ten thousand. Among as many numbers as the text has of this length, for as many years as could be met, that often or
    more often, is what is bounded.
    """
    if suspect.figure.quantity.kind is Kind.PERCENT:
        return True
    if _is_round(suspect) or (suspect.fused and not _is_odd(context, suspect, lengths, named)):
        return False
    if named and suspect.year not in named and recurs[suspect.year] == 1:
        return False  # what is put in the place of numbers is the year of the text, or of the day
    years = len(named) if suspect.year in named else len(_LATE)
    once = log10(1 + 1 / int(suspect.year)) if suspect.digits.startswith(suspect.year) else 1e-4
    times = recurs[suspect.year]
    bound = _CHANCE if int(suspect.year) in _LATE else _CHANCE_EARLIER
    likely = log10(years) + times * log10(lengths[len(suspect.digits)] * once) - lgamma(times + 1) / log(10)
    return likely <= log10(bound)


def _is_odd(
    context: CheckContext, suspect: _Suspect, lengths: Mapping[int, int], named: frozenset[str]
) -> bool:
    """Whether a number that is longer than a year stands out: from what is near it, or from all that the text has."""
    alone = len(suspect.digits) == 6 and lengths[5] + lengths[6] == 1
    nothing_like_it = suspect.year in named and not _others(context, suspect.figure)
    return alone or nothing_like_it or _dwarfs(context, suspect.figure)


def _digits(plain: str, figure: Figure) -> str:
    """The digits of a quantity that is printed without grouping or decimals."""
    if figure.quantity.kind not in _QUANTITIES or figure.quantity.low != figure.quantity.high:
        return ""
    found = _DIGITS.match(fold(figure.surface))
    if found is None:
        return ""
    # A bare 1998 is a year without its 年 more often than a quantity without its unit.
    bare = not figure.quantity.unit and len(found[0]) == len(figure.surface)
    counted = _COUNTED.search(plain, max(0, figure.start - 2), figure.start) or (
        len(found[0]) > len(str(_LATE.start)) and _THINGS.match(plain, figure.end)
    )
    return "" if bare and not counted else found[0]


def _suspect(figure: Figure, digits: str, named: frozenset[str]) -> Iterator[_Suspect]:
    """What year a number may be, or may have grown around."""
    head, tail = digits[:4], digits[-4:]
    late = {str(one) for one in _LATE if one % 100}
    if len(digits) == 4:
        if (head in named and int(head) % 100) or head in late:
            yield _Suspect(figure, digits, head, fused=False)
    elif (head in named and int(head) % 10) or head in late:
        yield _Suspect(figure, digits, head, fused=True)
    elif tail in named and int(tail) % 10:
        yield _Suspect(figure, digits, tail, fused=True)


def _is_round(suspect: _Suspect) -> bool:
    """Whether the digits may be an estimate: 2020公里左右."""
    return int(suspect.year) % 10 == 0 and suspect.figure.quantity.approx


def _borne_out(context: CheckContext, figure: Figure) -> bool:
    """Whether the figures of its sentence follow from one another with this one among them."""
    around = context.figures_in(figure.start - _NEIGHBOURS, figure.end + _NEIGHBOURS)
    sentence = context.sentence_at(figure.start)
    near = [
        one for one in around if one is not figure and one.quantity.high and one.start in range(*sentence)
    ][:_FEW]
    value = figure.quantity.high or Decimal(0)
    others = [one.quantity.high or value for one in near if one.quantity.unit == figure.quantity.unit]
    rates = [one.quantity.high or value for one in near if one.quantity.unit == "%"]
    if 2 * max([value, *others]) == value + sum(others) or any(
        value in (one + other, abs(one - other)) for one, other in combinations(others, 2)
    ):
        return True
    return any(
        abs(100 * made - rate) < 1
        for rate in rates
        for one in others
        for made in (one / value, value / one, value / one - 1, one / value - 1, one / (value - one or 1))
    )


def _others(context: CheckContext, figure: Figure) -> list[Decimal]:
    """The quantities of the same unit close by."""
    near = context.figures_in(figure.start - _NEIGHBOURS, figure.end + _NEIGHBOURS)
    return [
        one.quantity.high
        for one in near
        if one is not figure and one.quantity.unit == figure.quantity.unit and one.quantity.high
    ]


def _dwarfs(context: CheckContext, figure: Figure) -> bool:
    """Whether there are figures of the same unit close by, and all are far smaller."""
    others, high = _others(context, figure), figure.quantity.high
    return bool(others) and high is not None and all(other * _DWARFED <= high for other in others)


def _finding(context: CheckContext, suspect: _Suspect, recurs: int, traces: Sequence[str]) -> Finding:
    figure, year = suspect.figure, suspect.year
    operand = exact_operand("digits", figure, int(suspect.digits))
    if not suspect.fused:
        message = N_("“{figure}”: a year stands where a quantity should be")
        text = f"{{digits}} != {year}"
    elif suspect.digits.startswith(year):
        message = N_("“{figure}”: a number grown around the year {year}")
        rest = suspect.digits[4:]
        text = f"{{digits}} != {year} * {10 ** len(rest)} + {int(rest)}"
    else:
        message = N_("“{figure}”: a number grown around the year {year}")
        text = f"{{digits}} != {int(suspect.digits[:-4])} * 10000 + {year}"
    words = Words(message, (("figure", figure.surface), ("year", year)))
    made = claim(text, [operand])._replace(formula="")
    bounded = figure.quantity.kind is Kind.COUNT and _dwarfs(context, figure)
    largest = max(_others(context, figure), default=None) if bounded else None
    guesses = instead_of_year(
        figure,
        year,
        gone=traces,
        recurs=recurs,
        fits=None if largest is None else lambda value: value <= largest,
    )
    found = context.finding("year", Level.WARNING, words, [operand], claim=made)
    return replace(found, hypotheses=guesses)
