"""Tables: totals of rows and columns, growth between two columns, shares of a total, each where the others of its sort hold."""

from __future__ import annotations

import re
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.checks.claims import can_hold
from tui.checks.engine.assignment_search import MOST_OPERANDS, Assignment
from tui.figures.patterns import late
from tui.lexicon.table_words import (
    EARLIER,
    GROWTH,
    NO_GROWTH,
    NOT_ADDED,
    PART,
    PERCENT,
    SHARE,
    SUBTOTAL,
    TOTAL,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.assignment_search import Reach
    from tui.checks.engine.statement_reading import StatedText, Statement
    from tui.checks.engine.table_reading import Grid

_YEAR = late(r"((?:19|20)[0-9]{2})")


class _Equation(Struct, frozen=True):
    """What ought to hold of one cell, and of which cells its kin are."""

    claimed: Statement
    roles: tuple[tuple[str, Statement], ...]
    formula: str

    def holds(self) -> bool:
        """Whether it can, with all that rounding or cutting off allows."""
        return can_hold(self.formula, {name: one.cut for name, one in self.roles})


def told(kind: str) -> Reach:
    """The assignments of a kind to one cell; they are compelling where most of their kin hold."""

    def reach(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
        for one, holding, number in passage.once(_by_cell).get((kind, claimed.start), ()):
            sure = holding >= 1 and (number - holding) * _FEW <= number
            yield Assignment(one.roles, one.formula, compelling=sure, by_slip=number - holding == 1)

    return reach


def _by_cell(passage: StatedText) -> dict[tuple[str, int], list[tuple[_Equation, int, int]]]:
    """The equations of a text's tables, by kind and cell; each with how many of its kin hold, and how many there are."""
    found: dict[tuple[str, int], list[tuple[_Equation, int, int]]] = {}
    for grid in passage.grids:
        for name, kin in _families(grid):
            holding = sum(one.holds() for one in kin)
            for one in kin:
                found.setdefault((name, one.claimed.start), []).append((one, holding, len(kin)))
    return found


_FEW = 2
"""One in so many of a family may fail for the others to prove it."""


def _families(grid: Grid) -> Iterator[tuple[str, list[_Equation]]]:
    """The equations of a table, each with those of its kind that stand or fall together."""
    yield from _discovered(grid)
    yield "sum", list(_column_totals(grid))
    yield "sum", list(_row_totals(grid))
    for column, head in enumerate(grid.heads):
        if GROWTH.search(head) and not NO_GROWTH.search(head):
            yield "growth", list(_growths(grid, column))
        if SHARE.search(head):
            for other in range(column):
                yield "share", list(_shares(grid, column, other))


def _column_totals(grid: Grid) -> Iterator[_Equation]:
    """The total at the end, or at the beginning, of each column that adds up."""
    total = _only_total(grid.labels, range(len(grid.labels)))
    if total is None:
        return
    rows = [row for row, label in enumerate(grid.labels) if row != total and _is_part(label)]
    for column, head in enumerate(grid.heads):
        cells = [one for row in rows if (one := grid.rows[row][column]) is not None]
        whole = grid.rows[total][column]
        if whole is not None and len(cells) == len(rows) and not NOT_ADDED.search(head):
            yield from _added(whole, cells)


def _is_part(label: str) -> bool:
    """Whether a row is one of those that are added, not a part of one, nor what some come to."""
    return bool(label) and not PART.match(label) and not SUBTOTAL.search(label)


def _only_total(names: Sequence[str], places: Sequence[int]) -> int | None:
    """The row or column of the total, if there is one alone, and it is the first or the last."""
    totals = [place for place in places if TOTAL.fullmatch(names[place])]
    return totals[0] if len(totals) == 1 and totals[0] in (places[0], places[-1]) else None


def _row_totals(grid: Grid) -> Iterator[_Equation]:
    """The total at the end, or at the beginning, of each row."""
    columns = [column for column in range(1, len(grid.heads)) if any(row[column] for row in grid.rows)]
    total = _only_total(grid.heads, columns) if columns else None
    if total is None or any(NOT_ADDED.search(grid.heads[column]) for column in columns):
        return
    others = [column for column in columns if column != total]
    for row in grid.rows:
        cells = [one for column in others if (one := row[column]) is not None]
        whole = row[total]
        if whole is not None and len(cells) == len(others):
            yield from _added(whole, cells)


def _added(total: Statement, parts: Sequence[Statement]) -> Iterator[_Equation]:
    """A total as the sum of cells."""
    if not 1 < len(parts) < MOST_OPERANDS or any(one.is_percent for one in (total, *parts)):
        return
    roles = tuple((f"p{number}", one) for number, one in enumerate(parts, 1))
    formula = " + ".join(f"{{{name}}}" for name, _one in roles) + " == {claimed}"
    yield _Equation(total, (*roles, ("claimed", total)), formula)


def _growths(grid: Grid, column: int) -> Iterator[_Equation]:
    """The cells of a column of growth by the two columns of values."""
    ends = _two_ends(grid, column)
    if ends is None:
        return
    first, last = ends
    percent = PERCENT.search(grid.heads[column]) is not None
    for row in grid.rows:
        a, b, claimed = row[first], row[last], row[column]
        if a is None or b is None or claimed is None or not a.figure.quantity.low:
            continue
        rate = percent or claimed.is_percent
        formula = "({b} - {a}) / {a} * 100 == {claimed}" if rate else "{b} - {a} == {claimed}"
        yield _Equation(claimed, (("a", a), ("b", b), ("claimed", claimed)), formula)


def _two_ends(grid: Grid, column: int) -> tuple[int, int] | None:
    """The two columns of values next before a column, the earlier and the later; None where heads do not say which."""
    values = [
        other
        for other in range(1, column)
        if any(row[other] for row in grid.rows)
        and not GROWTH.search(grid.heads[other])
        and not SHARE.search(grid.heads[other])
    ]
    if len(values) != _TWO:
        return None
    one, other = values
    years = [_YEAR.findall(grid.heads[each]) for each in values]
    if years[0] and years[1]:
        return (one, other) if years[0][-1] < years[1][-1] else (other, one)
    if EARLIER.search(grid.heads[one]) and not EARLIER.search(grid.heads[other]):
        return one, other
    if EARLIER.search(grid.heads[other]) and not EARLIER.search(grid.heads[one]):
        return other, one
    return None


_TWO = 2


def _shares(grid: Grid, column: int, other: int) -> Iterator[_Equation]:
    """The cells of a column of shares by a column of values and its total."""
    totals = [row for row, label in enumerate(grid.labels) if TOTAL.fullmatch(label)]
    if len(totals) != 1 or (whole := grid.rows[totals[0]][other]) is None or not whole.figure.quantity.low:
        return
    for number, row in enumerate(grid.rows):
        part, claimed = row[other], row[column]
        if number != totals[0] and part is not None and claimed is not None:
            yield _Equation(
                claimed,
                (("part", part), ("whole", whole), ("claimed", claimed)),
                "{part} / {whole} * 100 == {claimed}",
            )


_RELATIONS = (
    ("sum", late(r"总|合\s*计|共|total|all", re.IGNORECASE), "{a} + {b} == {claimed}"),
    (
        "sum",
        late(r"差|余|净|balance|net|surplus|left|remain|difference|profit", re.IGNORECASE),
        "{a} - {b} == {claimed}",
    ),
    ("share", late(r"率|比|%|％|rate|share|ratio|per ?cent", re.IGNORECASE), "{a} / {b} * 100 == {claimed}"),
    (
        "share",
        late(r"金额|总[价额产]|合计|amount|cost|value|total|students|people", re.IGNORECASE),
        "{a} * {b} == {claimed}",
    ),
    ("growth", late(r"增|涨|growth|change|%", re.IGNORECASE), "({a} - {b}) / {b} * 100 == {claimed}"),
    (
        "share",
        late(r"均|每|密度|单产|亩产|per|average|mean|density|each|yield", re.IGNORECASE),
        "{a} / {b} == {claimed}",
    ),
)
"""What a column can be of two others, and the words by which its head says so."""
_WIDEST, _LONGEST = 10, 120
"""Columns and rows of the largest table in which relations are looked for."""
_LEAST_ROWS = 3


def _discovered(grid: Grid) -> Iterator[tuple[str, list[_Equation]]]:
    """Relations between three columns that hold in all rows but one, where chance would hardly make them so."""
    columns = [
        column
        for column in range(1, len(grid.heads))
        if sum(row[column] is not None for row in grid.rows) >= _LEAST_ROWS
    ]
    if len(columns) > _WIDEST or len(grid.rows) > _LONGEST:
        return
    tests = (len(columns) - 1) * (len(columns) - 2)
    for claimed in columns:
        for kind, words, formula in _RELATIONS:
            if not words.search(grid.heads[claimed]):
                continue
            for first, second in _operands(columns, claimed, formula):
                kin = list(_of_columns(grid, claimed, first, second, (kind, formula)))
                if _is_law(kin, tests):
                    yield kind, kin


def _operands(columns: Sequence[int], claimed: int, formula: str) -> Iterator[tuple[int, int]]:
    """Every two other columns that one can be worked out from; in one order alone where the order makes no difference."""
    either = "{a} + {b}" in formula or "{a} * {b}" in formula
    others = [column for column in columns if column != claimed]
    return combinations(others, 2) if either else permutations(others, 2)


def _of_columns(
    grid: Grid, claimed: int, first: int, second: int, relation: tuple[str, str]
) -> Iterator[_Equation]:
    """One relation in every row in which its three cells are, by the names of its equation."""
    kind, formula = relation
    names = ("part", "whole") if kind == "share" else ("a", "b")
    formula = formula.replace("{a}", f"{{{names[0]}}}").replace("{b}", f"{{{names[1]}}}")
    for row in grid.rows:
        one, a, b = row[claimed], row[first], row[second]
        if one is not None and a is not None and b is not None and b.figure.quantity.low:
            yield _Equation(one, ((names[0], a), (names[1], b), ("claimed", one)), formula)


def _is_law(kin: Sequence[_Equation], tests: int) -> bool:
    """Whether a relation holds in all rows but one, with so many digits that it is none by chance."""
    if len(kin) < _LEAST_ROWS:
        return False
    failing, digits = 0, 0
    for one in kin:
        if one.holds():
            digits += sum(sign.isdigit() for sign in one.claimed.figure.surface)
        else:
            failing += 1
            if failing > 1:
                return False
    return failing == 1 and 10**digits >= _SURELY * tests


_SURELY = 100
"""How much rarer than the number of relations that are tried a chance must be."""
