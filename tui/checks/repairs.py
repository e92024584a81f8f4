"""What may have stood in place of a damaged figure: hypotheses, each with the damage that it assumes.

They are conjectures, ranked by how well the text bears them out, and nothing ever applies one. A number that
was replaced by a year throughout a text leaves a trace: its digits are then found nowhere in it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.folding import fold
from tui.figures.patterns import late
from tui.speech.findings import Hypothesis, Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tui.figures import Figure

    Fits = Callable[[Decimal], bool]

MOST = 4
"""Hypotheses of one figure."""
_NUMBER = late(r"[0-9]+(?:[.·．][0-9]+)?")
_CANDIDATES = ("10", "20", "30", "100", "12", "15", "50", "60")
"""What is replaced by mistake is short and common, round numbers before others."""
_DIVIDED = frozenset({Kind.PERCENT, Kind.MONEY, Kind.AREA, Kind.MEASURE, Kind.MULTIPLE})


def instead_of_year(
    figure: Figure, year: str, *, gone: Sequence[str], recurs: int, fits: Fits | None = None
) -> tuple[Hypothesis, ...]:
    """What may have stood where a year does.

    Args:
        figure: The figure in whose digits the year stands.
        year: Its four digits.
        gone: The numbers whose digits are found nowhere in the text, the likeliest first.
        recurs: In how many quantities of the text these digits stand.
        fits: Whether a value agrees with the rest of the text, where that says something.
    """
    digits = _digits(figure)
    found = [
        *_replaced(figure, digits, year, gone, recurs),
        *_fused(figure, digits, year),
        *_rounded(figure, digits),
        *_point_lost(figure, digits),
    ]
    return _ranked(figure, digits, found, fits)


def instead_of(figure: Figure, fits: Fits) -> tuple[Hypothesis, ...]:
    """What may have stood where a figure contradicts others, so that it `fits` them."""
    digits = _digits(figure)
    return _ranked(figure, digits, [*_point_lost(figure, digits), *_digit_too_many(figure, digits)], fits)


def agreeing(guesses: tuple[Hypothesis, ...], figure: Figure, fits: Fits) -> tuple[Hypothesis, ...]:
    """Those hypotheses of a figure whose value fits."""
    return _ranked(figure, _digits(figure), list(guesses), fits)


def _digits(figure: Figure) -> str:
    """The number of a figure, folded; empty where it has none."""
    found = _NUMBER.search(fold(figure.surface))
    return found[0] if found else ""


def _reading(figure: Figure, digits: str, instead: str) -> str:
    """The figure with other digits in it."""
    return fold(figure.surface).replace(digits, instead, 1)


def gone(plain: str, year: str) -> tuple[str, ...]:
    """Of the numbers that may have been replaced by a year those whose digits are found nowhere else in a text."""
    runs = {run.replace(year, "") for run in pattern_of(r"[0-9]+").findall(plain)}
    found = [one for one in _CANDIDATES if not any(one in run for run in runs)]
    # Where 10 is nowhere, 100 cannot be either: that says nothing for 100.
    return tuple(one for one in found if not any(other in one and other != one for other in found))


def _replaced(
    figure: Figure, digits: str, year: str, traces: Sequence[str], recurs: int
) -> Iterator[Hypothesis]:
    """A number was replaced by the year throughout the text: it recurs, and the number's own digits are gone."""
    for rank, candidate in enumerate(traces if recurs > 1 else ()):
        damage = N_("{was} was replaced by {year}: {year} stands in {count} quantities, {was} nowhere")
        arguments = (("was", candidate), ("year", year), ("count", str(recurs)))
        reading = _reading(figure, digits, digits.replace(year, candidate, 1))
        yield Hypothesis(reading, Words(damage, arguments), 0.9 * 0.6**rank)


def _fused(figure: Figure, digits: str, year: str) -> Iterator[Hypothesis]:
    """A year before or after the number ran into it."""
    rest = digits.replace(year, "", 1).lstrip("0")
    if rest:
        damage = Words(N_("the year {year} ran into the number"), (("year", year),))
        yield Hypothesis(_reading(figure, digits, rest), damage, 0.4)


def _rounded(figure: Figure, digits: str) -> Iterator[Hypothesis]:
    """多 and 余 follow round numbers: the last digits were overwritten."""
    if pattern_of("[多余]").search(figure.surface) and len(digits) > 1 and digits[1:].strip("0"):
        damage = Words(N_("the last digits of a round number were overwritten"))
        for kept, weight in ((1, 0.5), (2, 0.35)):
            instead = digits[:kept] + "0" * (len(digits) - kept)
            yield Hypothesis(_reading(figure, digits, instead), damage, weight)


def _point_lost(figure: Figure, digits: str) -> Iterator[Hypothesis]:
    """Hypotheses that a decimal point was lost, for quantities that can be divided."""
    if figure.quantity.kind in _DIVIDED and digits.isdigit() and len(digits) > 1:
        damage = Words(N_("a decimal point was lost"))
        for place, weight in ((len(digits) - 1, 0.3), (len(digits) - 2, 0.25)):
            if place > 0:
                instead = f"{digits[:place]}.{digits[place:]}"
                more_than_all = figure.quantity.kind is Kind.PERCENT and place > 2
                yield Hypothesis(
                    _reading(figure, digits, instead), damage, weight / 2 if more_than_all else weight
                )


def _digit_too_many(figure: Figure, digits: str) -> Iterator[Hypothesis]:
    """Hypotheses that one digit is too many: doubled, or slipped in."""
    for at in range(len(digits) if digits.isdigit() and 1 < len(digits) <= 8 else 0):
        doubled = digits[at : at + 1] == digits[at - 1 : at]
        damage = N_("the digit {digit} was doubled") if doubled else N_("the digit {digit} slipped in")
        instead = digits[:at] + digits[at + 1 :]
        if not instead.startswith("0"):
            words = Words(damage, (("digit", digits[at]),))
            yield Hypothesis(_reading(figure, digits, instead), words, 0.25 if doubled else 0.1)


def _ranked(
    figure: Figure, digits: str, found: list[Hypothesis], fits: Fits | None
) -> tuple[Hypothesis, ...]:
    """The likeliest of hypotheses that fit, each reading once."""
    best: dict[str, Hypothesis] = {}
    for one in sorted(found, key=lambda one: -one.weight):
        value = _value(figure, digits, one.reading)
        if value is not None and (fits is None or fits(value)):
            best.setdefault(one.reading, one)
    return tuple(best.values())[:MOST]


def _value(figure: Figure, digits: str, reading: str) -> Decimal | None:
    """What a figure would say with other digits in it, its unit and powers as they are."""
    other = _NUMBER.search(reading)
    if figure.quantity.high is None or other is None or not Decimal(digits.replace("·", ".") or 0):
        return None
    return figure.quantity.high / Decimal(digits.replace("·", ".")) * Decimal(other[0].replace("·", "."))
