"""The relations among the figures of a text as a graph: from each figure what it is to others, and what others are to it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.claims.relations import RelationKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.claims.relations import Relation


class EdgeKind(StrEnum):
    """What a figure is to another, read from the figure: `part of` figure 3, `to` figure 4."""

    PART_OF = "part of"
    HAS_PART = "has part"
    TOTAL_OF = "total of"
    IN_TOTAL = "in total"
    SHARE_OF = "share of"
    HAS_SHARE = "has share"
    CHANGE_OF = "change of"
    CHANGED_BY = "changed by"
    FROM = "from"
    """The value from which it moved."""
    TO = "to"
    """The value to which it moved."""
    MEAN_OF = "mean of"
    HAS_MEAN = "has mean"
    SAME_AS = "same as"


_FORWARD = {
    RelationKind.PART_OF: (EdgeKind.PART_OF, EdgeKind.HAS_PART),
    RelationKind.TOTAL_OF: (EdgeKind.TOTAL_OF, EdgeKind.IN_TOTAL),
    RelationKind.SHARE_OF: (EdgeKind.SHARE_OF, EdgeKind.HAS_SHARE),
    RelationKind.CHANGE_OF: (EdgeKind.CHANGE_OF, EdgeKind.CHANGED_BY),
    RelationKind.FROM: (EdgeKind.TO, EdgeKind.FROM),
    RelationKind.MEAN_OF: (EdgeKind.MEAN_OF, EdgeKind.HAS_MEAN),
    RelationKind.SAME_AS: (EdgeKind.SAME_AS, EdgeKind.SAME_AS),
}
"""What the figure of a relation is to the other, and what that is to it."""


class Edge(Struct, frozen=True):
    """One relation of a figure to another."""

    kind: EdgeKind
    figure: int
    """The number of the other."""
    reason: str
    """As in `Relation`."""


def graph(numbers: Mapping[int, int], relations: Iterable[Relation]) -> dict[int, tuple[Edge, ...]]:
    """Of each figure, by its number, its relations to others, those in the order of the text.

    Args:
        numbers: The numbers of the figures by where they start.
        relations: All relations of the text.
    """
    found: dict[int, dict[Edge, None]] = {}
    for one in relations:
        figure, other = numbers.get(one.figure), numbers.get(one.other)
        if figure is not None and other is not None:
            there, back = _FORWARD[one.kind]
            found.setdefault(figure, {})[Edge(there, other, one.reason)] = None
            found.setdefault(other, {})[Edge(back, figure, one.reason)] = None
    return {number: tuple(sorted(edges, key=lambda one: one.figure)) for number, edges in found.items()}
