"""A mark that a level is said to be above or below, told behind what it moved by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import bounded
from tui.checks.reach.ends import is_move
from tui.checks.reach.superlatives import is_told_as, is_value
from tui.figures.patterns import late
from tui.lexicon.movement_words import FROM_ENGLISH
from tui.lexicon.order_words import MARK
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.assignment_search import Assignment
    from tui.checks.engine.statement_reading import StatedText, Statement


def passed_marks(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A share of 59%, down 3 points from a year earlier and below the 50% mark: a mark behind what the level moved by."""
    found = MARK.search(claimed.clause) if claimed.is_percent or is_value(claimed) else None
    if found is None or not _IS_MARK.match(claimed.behind):
        return
    value = passage.before(claimed)
    while value is not None and (is_move(value) or FROM_ENGLISH.search(value.clause)):
        value = passage.before(value)
    if value is None or not (is_told_as(value, claimed) and is_value(value)):
        return
    if value.number + 1 < claimed.number and not value.figure.quantity.approx:
        below = not (found["up"] or found["over"])
        said = N_("{value} is on the other side of {claimed} than is said")
        yield bounded("value", value, claimed, least=below, message=said)


_IS_MARK = late(
    r"^ (?:[a-z]+ )?(?:mark|threshold|level|ceiling|line|target)\b|^(?:的?(?:关口|大关|警戒线|红线|临界[点值]|荣枯线))?$"
)
