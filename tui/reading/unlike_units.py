"""Which metrics cannot be one: what they say as amounts is measured in units that no amount has both of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims import Aspect
from tui.figures import Kind
from tui.lexicon.unit_sizes import SIZES

if TYPE_CHECKING:
    from tui.claims.metric_groups import Group
    from tui.speech import Speech

_AMOUNTS = frozenset({Aspect.LEVEL, Aspect.RATE, Aspect.CHANGE, Aspect.GAP, Aspect.POINTS})
"""Aspects that are said in the unit of their metric; a growth, a share, a multiple or a rank is said of any."""
_PER_CENT = frozenset({Kind.PERCENT, Kind.SHARE})


def are_unlike(speech: Speech, one: Group, other: Group) -> bool:
    """Whether two metrics of a speech are amounts of two sorts: 公里 and %, 元 and 吨, 亩 and 户; 亩 and 公顷 are of one sort."""
    if not {one.aspect, other.aspect} <= _AMOUNTS:
        return False
    first, second = _sort(speech, one), _sort(speech, other)
    return bool(first and second) and first != second


def _sort(speech: Speech, group: Group) -> str:
    """What sort of amount a metric is; empty where its figures have no unit, or none that says so."""
    quantity = speech.mentions[group.numbers[0] - 1].figure.quantity
    if group.aspect is Aspect.POINTS or quantity.kind in _PER_CENT:
        return Kind.PERCENT.value
    if "/" in quantity.unit:
        return quantity.unit
    if quantity.kind is Kind.COUNT:
        return Kind.COUNT.value if quantity.unit else ""
    if quantity.kind in (Kind.MULTIPLE, Kind.RATIO):
        return ""
    return SIZES[quantity.unit][0] if quantity.unit in SIZES else quantity.kind.value
