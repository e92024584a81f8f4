"""How many single-digit slips that a text itself disproves `check` finds: `python -m benchmarks.slips FILE…`.

The oracle knows nothing of the equations. In each paragraph it looks for figures that hold exactly as printed: two to eight amounts
in a row of which the last, or the first, is the sum; two amounts with a percentage that is the growth or the share to its last digit;
and a number of four digits and more that stands in two paragraphs behind the same words. One digit of one figure of each is changed,
so that no such relation holds any more; it is found if a check speaks at one of the figures that did not speak there before.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tui.checks import check_text
from tui.figures import Kind, detect
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.figures import Figure

_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.AREA})
_LEAST_DIGITS = 3
"""Digits of the result of a relation at least: fewer are made by chance."""
_MOST_PARTS = 8
_NAME = 4
"""Code points before two figures that are alike where they are one."""
_DIGIT = re.compile("[0-9]")


class Relation(NamedTuple):
    """Figures of a text that bear each other out exactly."""

    kind: str
    figures: tuple[Figure, ...]


def relations(text: str) -> Iterator[Relation]:
    """What holds exactly in a text."""
    paragraphs: list[list[Figure]] = [[]]
    figures = [one for one in detect(text) if _is_plain(one)]
    for before, one in pairwise([None, *figures]):
        if before is not None and one is not None and "\n" in text[before.end : one.start]:
            paragraphs.append([])
        if one is not None:
            paragraphs[-1].append(one)
    for paragraph in paragraphs:
        yield from _sums(paragraph)
        yield from _quotients(paragraph)
    yield from _repeated(text, figures)


def _is_plain(figure: Figure) -> bool:
    """Whether a figure is one exact number in digits."""
    quantity = figure.quantity
    return (
        quantity.low is not None
        and quantity.low == quantity.high
        and not quantity.approx
        and _digits(figure) > 0
    )


def _digits(figure: Figure) -> int:
    """How many digits a figure has, noughts at its ends aside."""
    return len("".join(_DIGIT.findall(figure.surface)).strip("0"))


def _value(figure: Figure) -> Decimal:
    """What a figure says."""
    return figure.quantity.low or Decimal(0)


def _sums(paragraph: Sequence[Figure]) -> Iterator[Relation]:
    """Rows of amounts in one unit of which the first or the last is the sum of the others."""
    for size in range(3, _MOST_PARTS + 2):
        for start in range(len(paragraph) - size + 1):
            row = paragraph[start : start + size]
            kinds = {(one.quantity.kind, one.quantity.unit) for one in row}
            if len(kinds) > 1 or row[0].quantity.kind not in _AMOUNTS:
                continue
            for total, parts in ((row[0], row[1:]), (row[-1], row[:-1])):
                if _digits(total) >= _LEAST_DIGITS and sum(map(_value, parts)) == _value(total):
                    yield Relation("sum", tuple(row))


def _quotients(paragraph: Sequence[Figure]) -> Iterator[Relation]:
    """Two amounts in one unit and a percentage behind them that is their growth, or the share of one in the other."""
    for first, second, rate in zip(paragraph, paragraph[1:], paragraph[2:], strict=False):
        alike = first.quantity.unit == second.quantity.unit and first.quantity.kind in _AMOUNTS
        if (
            not alike
            or rate.quantity.unit != "%"
            or _digits(rate) < _LEAST_DIGITS
            or not _value(first) * _value(second)
        ):
            continue
        for kind, exact in (
            ("growth", abs(_value(second) / _value(first) - 1) * 100),
            ("growth", abs(_value(first) / _value(second) - 1) * 100),
            ("share", _value(second) / _value(first) * 100),
        ):
            places = _value(rate).as_tuple().exponent
            if isinstance(places, int) and round(exact, -places) == abs(_value(rate)):
                yield Relation(kind, (first, second, rate))
                break


def _repeated(text: str, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Numbers of four digits and more that stand twice behind the same words, in two paragraphs."""
    seen: dict[tuple[str, str], Figure] = {}
    for one in figures:
        words = text[max(0, one.start - _NAME) : one.start]
        if _digits(one) <= _LEAST_DIGITS or len(words) < _NAME or not words.isalpha():
            continue
        other = seen.setdefault((words, one.surface), one)
        if other is not one and "\n" in text[other.end : one.start]:
            yield Relation("twice", (other, one))


def planted(text: str, relation: Relation, random: Random) -> str:
    """The text with one digit of one figure of a relation changed."""
    figure = random.choice(relation.figures[-1:] if relation.kind == "twice" else relation.figures)
    places = [match.start() for match in _DIGIT.finditer(text, figure.start, figure.end)]
    at = random.choice(places)
    least = "123456789" if at == places[0] else "0123456789"
    digit = random.choice(least.replace(text[at], ""))
    return text[:at] + digit + text[at + 1 :]


def findings(text: str) -> set[tuple[str, int]]:
    """What is found in a text: each rule with where its figures start."""
    return {(one.rule, operand.start) for one in check_text(text) for operand in one.operands}


def main() -> None:
    """Plant one slip in each relation of the files and print how many are found, by the kind of relation."""
    made, found = Counter[str](), Counter[str]()
    random = Random(1)  # noqa: S311 - places in texts, no secrets
    for name in sys.argv[1:]:
        text = open_workspace(str(Path(name))).with_found().speech.text
        before = findings(text)
        for relation in relations(text):
            slipped = planted(text, relation, random)
            made[relation.kind] += 1
            places = {one.start for one in relation.figures}
            new = {start for _rule, start in findings(slipped) - before}
            found[relation.kind] += bool(places & new)
    for kind in sorted(made):
        sys.stdout.write(f"{kind}: {found[kind]} of {made[kind]} found\n")
    sys.stdout.write(f"all: {found.total()} of {made.total()} found\n")


if __name__ == "__main__":
    main()
