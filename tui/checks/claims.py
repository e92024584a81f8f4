"""Claims: what ought to hold between operands, worked out and written down so that anybody can do it again."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.intervals import WHOLE, Interval, holder_of, linker_of
from tui.checks.precision import printed
from tui.speech.expressions import Comparison, Name, Number, parse, written
from tui.speech.findings import Operand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import TypeAlias

    from tui.checks.intervals import End, Link
    from tui.figures import Figure, Quantity

    Powers: TypeAlias = Sequence[tuple[int, str]]

_FLOOR = Context(prec=40, rounding=ROUND_FLOOR)
_CEILING = Context(prec=40, rounding=ROUND_CEILING)
_ROUNDED = Context(prec=40)
_NOT = {"==": "≠", "!=": "=", "<": "≥", "<=": ">", ">": "≤", ">=": "<"}
_IS = {"==": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥"}
_MOST_PLACES = 50
"""Places named by one finding."""
LARGE = ((1_000_000_000_000, "万亿"), (100_000_000, "亿"), (10_000, "万"))
_LARGE_ENGLISH = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))
_SHORT = 10**6
"""A value that is whole in so many parts of one is shown with all its digits."""


class Claim(NamedTuple):
    """What ought to hold, and whether it can."""

    text: str
    holds: bool
    formula: str


def figure_operand(name: str, figure: Figure, quantity: Quantity | None = None) -> Operand | None:
    """A figure as an operand; None where nothing can be said of its value."""
    values = printed(figure.surface, quantity or figure.quantity)
    if values is None:
        return None
    return Operand(
        name,
        figure.start,
        figure.end,
        figure.surface,
        None if values.low is None else floor_of(values.low),
        None if values.high is None else ceiling_of(values.high),
        is_figure=True,
    )


def exact_operand(name: str, figure: Figure, value: int) -> Operand:
    """A figure's digits as an operand, whatever its unit makes of them."""
    return Operand(name, figure.start, figure.end, figure.surface, Decimal(value), Decimal(value))


def place_operand(name: str, start: int, end: int, surface: str, count: int) -> Operand:
    """A place whose items were counted as an operand."""
    value = Decimal(count)
    return Operand(name, start, end, surface, value, value, is_figure=False)


def place_operands(text: str, places: Sequence[tuple[int, int]]) -> list[Operand]:
    """Places that say the same as the operands of one finding, the first of them where they are many."""
    return [
        place_operand(f"place-{number}", start, end, text[start:end], 1)
        for number, (start, end) in enumerate(places[:_MOST_PLACES], 1)
    ]


def interval(operand: Operand) -> Interval:
    """The values that an operand can stand for."""
    return Interval(_exact(operand.low), _exact(operand.high))


def claim(text: str, operands: Sequence[Operand]) -> Claim:
    """Whether `text` can hold of operands, with the arithmetic written out."""
    comparison, links_of = parsed(text), linker(text)
    values = {operand.name: interval(operand) for operand in operands}
    links = links_of(values)
    stated = links_of({name: _stated(value) for name, value in values.items()})
    surfaces = {operand.name: operand.surface for operand in operands}
    return Claim(text, all(link.holds for link in links), _formula(comparison, links, stated, surfaces))


def can_hold(text: str, values: Mapping[str, Interval]) -> bool:
    """Whether `text` can hold of values."""
    return holder(text)(values)


@lru_cache(maxsize=1024)
def holder(text: str) -> Callable[[Mapping[str, Interval]], bool]:
    """What says whether a text can hold of values; what was read before is kept."""
    return holder_of(parsed(text))


@lru_cache(maxsize=256)
def linker(text: str) -> Callable[[Mapping[str, Interval]], list[Link]]:
    """What works a text out of values, comparison by comparison; what was read before is kept."""
    return linker_of(parsed(text))


@lru_cache(maxsize=256)
def parsed(text: str) -> Comparison:
    """A comparison read from its text; what was read before is kept."""
    return parse(text)


def _stated(value: Interval) -> Interval:
    """What a calculator is given for a figure: the middle of what it can stand for."""
    middle = _middle(value)
    return WHOLE if middle is None else Interval(middle, middle)


def _formula(
    comparison: Comparison, links: Sequence[Link], stated: Sequence[Link], surfaces: Mapping[str, str]
) -> str:
    """The chain as it comes out: each side with its figures as printed, and what it amounts to on a calculator."""
    powers = next(filter(lambda each: _are_told_in(each, surfaces.values()), (LARGE, _LARGE_ENGLISH)), ())

    def named(name: str) -> str:
        return surfaces.get(name, f"{{{name}}}")

    parts = []
    terms = [comparison.first, *(link.right for link in comparison.links)]
    values = [stated[0].left, *(link.right for link in stated)]
    for number, (term, value) in enumerate(zip(terms, values, strict=True)):
        if number:
            link = links[number - 1]
            parts.append((_IS if link.holds else _NOT)[link.sign])
        text = written(term, named)
        if not isinstance(term, Name | Number) and (middle := _middle(value)) is not None:
            result = shown(middle, powers=powers)
            text += f" {'=' if _is_all(middle, result) else '≈'} {result}"
        parts.append(text)
    return " ".join(parts)


def _middle(value: Interval) -> Fraction | None:
    """The middle of an interval, or its only end; None where it has none."""
    if value.low is None or value.high is None:
        return value.low if value.high is None else value.high
    return (value.low + value.high) / 2


def _are_told_in(powers: Powers, surfaces: Iterable[str]) -> bool:
    """Whether one of some figures is printed with one of some powers."""
    return any(power in surface for surface in surfaces for _size, power in powers)


def shown(value: Fraction, *, powers: Powers = ()) -> str:
    """A value with all its digits if they are few, else to four or all before the point, in the largest of some powers."""
    power = ""
    for size, name in powers:
        if abs(value) >= size:
            value, power = value / size, name
            break
    short = (value * _SHORT).denominator == 1
    places = 6 if short else max(0, 4 - len(str(int(abs(value)))))
    text = f"{decimal_of(value):.{places}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) + power


def _is_all(value: Fraction, result: str) -> bool:
    """Whether what is shown of a value is all of it."""
    powers = (*LARGE, *_LARGE_ENGLISH)
    size, power = next((each for each in powers if result.endswith(each[1])), (1, ""))
    return Fraction(result.removesuffix(power)) * size == value


def decimal_of(value: Fraction) -> Decimal:
    """A fraction as a decimal, rounded down to the precision of the room."""
    return _ROUNDED.divide(Decimal(value.numerator), Decimal(value.denominator))


def floor_of(value: Fraction) -> Decimal:
    """A fraction as a decimal that is not greater."""
    return _FLOOR.divide(Decimal(value.numerator), Decimal(value.denominator))


def ceiling_of(value: Fraction) -> Decimal:
    """A fraction as a decimal that is not less."""
    return _CEILING.divide(Decimal(value.numerator), Decimal(value.denominator))


def _exact(end: Decimal | None) -> End:
    """A decimal as the end of an interval."""
    return None if end is None else Fraction(end)
