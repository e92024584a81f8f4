"""Rows of a source of one name that stand for several metrics of a pack that are called the same: each metric has its own."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.candidates import Candidate
    from tui.sources.statement_model import Statement

_Row = tuple[int, int]
"""The table and the row of a statement."""


def handed_out(
    found: Sequence[list[Candidate]], metrics: Sequence[str], statements: Sequence[Statement]
) -> list[list[Candidate]]:
    """The candidates of figures without the rows that are another metric's.

    Where as many rows have the very name of metrics as there are metrics of that name, each metric has the row that it agrees
    with, and those that agree with none have the rows that are left, in the order of the text.

    Args:
        found: For each figure the statements that it may be held against.
        metrics: For each figure the id of its metric.
        statements: Those of the source.
    """
    own = {
        metric: row
        for rows, agreeing in _sharing(found, metrics, statements).items()
        if len(rows) == len(agreeing)
        for metric, row in _each_its_own(rows, agreeing).items()
    }
    left: list[list[Candidate]] = []
    for metric, those in zip(metrics, found, strict=True):
        row = own.get(metric)
        left.append(
            [one for one in those if row in (None, _row(statements[one.statement])) or not one.fit.exact]
        )
    return left


def _sharing(
    found: Sequence[list[Candidate]], metrics: Sequence[str], statements: Sequence[Statement]
) -> dict[tuple[_Row, ...], dict[str, set[_Row]]]:
    """For rows of one name the metrics of that name, each with the rows that it agrees with."""
    sharing: dict[tuple[_Row, ...], dict[str, set[_Row]]] = defaultdict(dict)
    for metric, candidates in zip(metrics, found, strict=True):
        exact = [(_row(statements[one.statement]), one.agrees) for one in candidates if one.fit.exact]
        rows = tuple(sorted({row for row, _agrees in exact}))
        if len(rows) > 1:
            sharing[rows].setdefault(metric, {row for row, agrees in exact if agrees})
    return sharing


def _each_its_own(rows: Sequence[_Row], agreeing: dict[str, set[_Row]]) -> dict[str, _Row]:
    """For each of as many metrics its row."""
    left = list(rows)
    found: dict[str, _Row] = {}
    for metric, those in agreeing.items():
        row = next((row for row in left if row in those), None)
        if row is not None:
            found[metric] = row
            left.remove(row)
    return found | dict(zip((metric for metric in agreeing if metric not in found), left, strict=True))


def _row(statement: Statement) -> _Row:
    return statement.table, statement.row
