"""Tables as people make them, in every format: every statement has its value, unit, name, period, aspect and group."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.sources.made_tables import FORMATS, TABLES
from tui.documents.structure import read_document
from tui.sources.own_tables import own_tables

if TYPE_CHECKING:
    from tests.sources.made_tables import Made, Stated
    from tui.sources.statement_model import Statement


def wrong(made: Made, stated: Stated, found: dict[tuple[int, int], Statement]) -> str:
    """What is wrong with the statement of a cell; empty where nothing is."""
    one = found.get((stated.row + 1, stated.column + 1))
    where = f"{made.rows[stated.row][0]}/{made.rows[0][stated.column]}"
    if one is None:
        return f"{where}: not found"
    said = {
        "value": one.quantity.low == Decimal(stated.value),
        "unit": one.quantity.unit == stated.unit,
        "name": stated.name in f"{one.name} {one.group}",
        "period": stated.period is None or one.period == stated.period,
        "aspect": str(one.aspect) == stated.aspect,
        "group": stated.group in one.group,
    }
    bad = [name for name, right in said.items() if not right]
    return f"{where}: {bad} in {one}" if bad else ""


@pytest.mark.parametrize("named", TABLES)
@pytest.mark.parametrize("ending", FORMATS)
def test_every_statement_is_right(ending: str, named: str) -> None:
    """Rows and columns are counted in the table itself, whatever stands above it."""
    made = TABLES[named]
    document = read_document(FORMATS[ending](made), f"table.{ending}")
    source = own_tables(document)
    assert len(document.tables) == 1, document.text
    assert document.tables[0].header_rows == (1 if ending == "md" else made.heads)
    more = made.heads - 1 if ending == "md" else 0
    found = {(one.row + more, one.column): one for one in source.statements}
    shown = [problem for one in made.states if (problem := wrong(made, one, found))]
    assert shown == []
