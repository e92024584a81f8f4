"""Tables that are of something else than a text: many of its figures lie far off, and hardly any agrees."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tui.sources.statement_model import Outcome
from tui.sources.value_comparison import Agreement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.decisions import Decision
    from tui.sources.statement_model import Statement

_MANY = 3
"""Figures that must differ by far from a table for it to be another's, if no more than half as many agree."""


def far_off(chosen: Sequence[Decision], statements: Sequence[Statement]) -> list[int]:
    """The places of the figures that differ by far from tables with which hardly any figure agrees.

    Args:
        chosen: What is said of each figure.
        statements: Those of the source.
    """
    agreeing: Counter[int] = Counter()
    far: dict[int, list[int]] = defaultdict(list)
    for at, decision in enumerate(chosen):
        if not decision.found:
            continue
        table = statements[decision.found[0].statement].table
        if decision.outcome.agrees:
            agreeing[table] += 1
        elif decision.outcome is Outcome.DIFFERS and decision.found[0].agreement is Agreement.FAR:
            far[table].append(at)
    return [
        at
        for table, differing in far.items()
        if len(differing) >= _MANY and len(differing) > 2 * agreeing[table]
        for at in differing
    ]
