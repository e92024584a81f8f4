"""Two amounts in a ratio: 1:1.5."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.figures import Kind
from tui.figures.folding import fold
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_PAIR = 2
_RATIO = late(r"([0-9]+(?:\.[0-9]+)?)\s?[:：∶比]\s?([0-9]+(?:\.[0-9]+)?)$")


def ratios(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Two amounts in a ratio: 医护比为1:1.5."""
    if claimed.kind is not Kind.RATIO:
        return
    found = _RATIO.match(fold(claimed.figure.surface))
    if found is None:
        return
    near = [one for one in passage.near(claimed, 2) if one.number < claimed.number and one.is_amount]
    near += [one for one in passage.following(claimed, 0)[:_PAIR] if one.is_amount and not near]
    first, second = Fraction(found[1]), Fraction(found[2])
    margins = [
        Fraction(1, 2 * 10 ** len(one.partition(".")[2])) if one != "1" else Fraction(0)
        for one in found.groups()
    ]
    if not second or first < margins[0] or second <= margins[1]:
        return
    low = (first - margins[0]) / (second + margins[1])
    high = (first + margins[0]) / (second - margins[1])
    for a, b in [(a, b) for a in near for b in near if a.number < b.number][-12:]:
        if a.unit != b.unit:
            continue
        adjacent = a.number + 1 == b.number and b.number + 1 == claimed.number
        words = claimed.clause
        matches = adjacent and len(near) == 2 and _names_both(words, a, b)
        bounds = f"{low.numerator} / {low.denominator} <= {{a}} / {{b}} <= {high.numerator} / {high.denominator} + 0 * {{claimed}}"
        shown = f"{a.figure.surface} ÷ {b.figure.surface} ≠ {claimed.figure.surface}"
        roles = (("a", a), ("b", b), ("claimed", claimed))
        yield Assignment(roles, bounds, compelling=matches, shown=shown)
        yield Assignment(roles, bounds.replace("{a} / {b}", "{b} / {a}"), shown=shown)


def _names_both(words: str, a: Statement, b: Statement) -> bool:
    """Whether a ratio's name has a letter of each of its sides, or says that it is of the two."""
    if re.search(r"之比|两[项级类者]|比例", words):
        return True
    name = re.split(r"比[为是达约]*$", words)[0][-6:]
    return any(letter in a.metric for letter in name) and any(letter in b.metric for letter in name)
