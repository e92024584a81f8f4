"""Figures that were left behind: they state what a source says of the time before, where others of the text are of the newer."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.sources.decisions import Why
from tui.sources.needed_names import FEW
from tui.sources.value_comparison import Agreement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.candidates import Candidate
    from tui.sources.decisions import Decision
    from tui.sources.statement_model import Statement

_ENOUGH = 2
"""Figures that must agree with a newer time of a table, and how many times those of the older."""
_NEEDED = 0.72
"""How well the name of the newer statement must fit."""


def left_behind(
    chosen: Sequence[Decision | None], digits: Sequence[int], statements: Sequence[Statement]
) -> list[int]:
    """The places of the figures that were left behind.

    Args:
        chosen: What is said of each figure; None where it is said to be of a time before.
        digits: How many digits of each tell something.
        statements: Those of the source.
    """
    told = Counter(
        _time_of(statements[one.found[0].statement])
        for one in chosen
        if one is not None and one.outcome.agrees
    )
    found = []
    for at, decision in enumerate(chosen):
        if decision is None or decision.why is not Why.OTHER_PERIOD or not decision.found:
            continue
        own, before = decision.found
        if _is_later(statements[before.statement], statements[own.statement]):
            continue
        newer, older = (told[_time_of(statements[one.statement])] for one in (own, before))
        if newer >= _ENOUGH * max(1, older) and _is_left_behind(own, before, digits[at]):
            found.append(at)
    return found


def _time_of(statement: Statement) -> tuple[int, str | None, bool]:
    """The table of a statement, and of when it is there."""
    return statement.table, statement.period, statement.former


def _is_later(one: Statement, other: Statement) -> bool:
    """Whether a statement is of a later year than another: whoever wrote the older value has not left a newer one behind."""
    left, right = one.period or "", other.period or ""
    return left[:1].isdigit() and right[:1].isdigit() and left[:4] > right[:4]


def _is_left_behind(own: Candidate, before: Candidate, digits: int) -> bool:
    """Whether a figure of so many digits surely states what the source says of a time before, and not what it says of the figure's own.

    Args:
        own: The statement of its own time.
        before: The one of the same and of the time before that agrees with it.
        digits: How many of its digits tell something.
    """
    if digits < FEW or before.agreement < Agreement.ROUNDED or own.fit.opposed:
        return False
    told = own.is_surely_meant and not own.elsewhere
    return told and own.agreement is not Agreement.LOOSE and own.name >= _NEEDED
