"""Superlatives: what is said to be the most, or the least, of the values beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import bounded
from tui.claims.claim_model import Aspect
from tui.figures import Kind
from tui.lexicon.order_words import LEAST_OF, MOST_OF, NO_MEMBER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Pattern

    from tui.checks.engine.assignment_search import Assignment
    from tui.checks.engine.statement_reading import StatedText, Statement


def is_told_as(one: Statement, other: Statement) -> bool:
    """Whether two figures are counted in the same, and are values that can be compared."""
    return one.is_counted_as(other) and one.scale == other.scale


def is_value(one: Statement) -> bool:
    """Whether a figure is a value, not a movement; days and hours say nothing of it."""
    if one.kind is Kind.DURATION and one.claim.aspect is None:
        return True
    return one.claim.aspect in (Aspect.LEVEL, Aspect.RATE, Aspect.SHARE)


_TWO = 2


def superlatives(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A店32台，销量最高，B店36台，C店30台: what is said to be the most is not less than the others beside it."""
    most, least = (_says_most(one, claimed) for one in (MOST_OF, LEAST_OF))
    if most == least or not is_value(claimed) or NO_MEMBER.search(claimed.clause):
        return
    others = _members(passage, claimed)
    if len(others) < _TWO or others[0].number < claimed.number < others[-1].number:
        return
    other = max(others, key=lambda each: (each.values.low or 0) * (1 if most else -1))
    yield bounded("other", other, claimed, least=most)


def _members(passage: StatedText, claimed: Statement) -> list[Statement]:
    """The values beside one in its sentence, in a row; none where one of them is no member of the same group."""
    others = [
        one
        for one in passage.sentence(claimed)
        if one.number != claimed.number
        and is_told_as(one, claimed)
        and one.claim.aspect is claimed.claim.aspect
    ]
    if any(NO_MEMBER.search(one.clause + one.behind[:8]) for one in others):
        return []
    in_a_row = bool(others) and others[-1].number - others[0].number <= len(others)
    return others if in_a_row else []


def _says_most(words: Pattern[str], claimed: Statement) -> bool:
    """Whether words before or right behind a value say that it is the most, or the least, of some."""
    return bool(
        words.search(claimed.clause[-30:] + "…" + claimed.behind[:10]) or words.match(claimed.tail[:12])
    )
