"""Short predicates composed of parts, which no list of verbs has: a degree and a verb (大增), a verb and where to (攀至), a verb and where (稳在)."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import NamedTuple

from tui.lexicon.zh import predicate_parts as parts

_COMPOSITIONS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("aU", parts.DEGREES, parts.UPWARDS),
    ("aD", parts.DEGREES, parts.DOWNWARDS),
    ("aU", parts.DEGREES_OF_LONG, parts.LONG_UPWARDS),
    ("aD", parts.DEGREES_OF_LONG, parts.LONG_DOWNWARDS),
    ("UO", parts.UP_TO, parts.WHERE_TO),
    ("DO", parts.DOWN_TO, parts.WHERE_TO),
    ("R", parts.STAYING, parts.WHERE),
    ("aR", parts.DEGREES, parts.PASSING),
    ("R", parts.MARKING, ("",)),
)
"""Kinds of the words that both parts make (`clause_tokens`), the first parts, the second ones."""


class Composed(NamedTuple):
    """A composed predicate."""

    kinds: str
    """The kinds of its one or two words."""
    first: int
    """Code points of the first of them."""


@lru_cache(maxsize=1)
def composed() -> dict[str, Composed]:
    """Each composed predicate by its words."""
    return {
        left + right: Composed(kinds, len(left) if len(kinds) > 1 else len(left + right))
        for kinds, first, second in _COMPOSITIONS
        for left, right in product(first, second)
    }
