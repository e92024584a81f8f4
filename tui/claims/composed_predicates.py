"""Short predicates composed of parts, which no list of verbs has: a degree and a verb (大增), a verb and where to (攀至), a verb and where (稳在)."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import NamedTuple

from tui.lexicon.zh import predicate_parts

_COMPOSITIONS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("aU", predicate_parts.DEGREES, predicate_parts.UPWARDS),
    ("aD", predicate_parts.DEGREES, predicate_parts.DOWNWARDS),
    ("aU", predicate_parts.DEGREES_OF_LONG, predicate_parts.LONG_UPWARDS),
    ("aD", predicate_parts.DEGREES_OF_LONG, predicate_parts.LONG_DOWNWARDS),
    ("aU", predicate_parts.MORE, predicate_parts.GIVING),
    ("aD", predicate_parts.LESS, predicate_parts.GIVING),
    ("UO", predicate_parts.UP_TO, predicate_parts.WHERE_TO),
    ("DO", predicate_parts.DOWN_TO, predicate_parts.WHERE_TO),
    ("R", predicate_parts.GETTING, predicate_parts.GOT_TO),
    ("R", predicate_parts.STAYING, predicate_parts.WHERE),
    ("aR", predicate_parts.DEGREES, predicate_parts.PASSING),
    ("R", predicate_parts.MARKING, ("",)),
    ("av", predicate_parts.ALREADY, predicate_parts.DOING),
    ("N", predicate_parts.LAND, ("",)),
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
