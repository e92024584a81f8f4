"""What is asked of all statements of a source at once: which have a name, a value, an address; what stands beside one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui.claims.claim_model import Aspect
from tui.sources.even_statements import EvenStatements

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from tui.figures import Kind
    from tui.figures.quantity import Quantity
    from tui.sources.even_statements import Names
    from tui.sources.statement_model import Statement


def by_name(statements: Sequence[Statement]) -> Names:
    """The numbers of statements by their name, group and what stands above, in the order in which these come."""
    if isinstance(statements, EvenStatements):
        return statements.names()
    found: dict[tuple[str, str, str], list[int]] = {}
    for at, one in enumerate(statements):
        found.setdefault((one.name, one.group, one.above), []).append(at)
    return found


def quantity_of(statements: Sequence[Statement], at: int) -> Quantity:
    """What a statement states, the statement not made for that."""
    return statements.quantity(at) if isinstance(statements, EvenStatements) else statements[at].quantity


def counted_in(statements: Sequence[Statement], at: int) -> tuple[str, Kind]:
    """The unit of a statement and its kind, the statement not made for that."""
    if isinstance(statements, EvenStatements):
        return statements.counted_in(at)
    quantity = statements[at].quantity
    return quantity.unit, quantity.kind


def sizes_of(statements: Sequence[Statement]) -> list[float]:
    """The value of each statement, its sign left aside."""
    if isinstance(statements, EvenStatements):
        return statements.sizes()
    return [abs(float(one.quantity.low or 0)) for one in statements]


def entities_of(statements: Sequence[Statement]) -> Iterable[str]:
    """The things that rows are of, where metrics stand above or beside them, each once; of a large table as they are asked for."""
    if isinstance(statements, EvenStatements):
        return statements.entities()
    return dict.fromkeys(one.entity for one in statements if one.entity)


def rows_of_table(statements: Sequence[Statement]) -> Iterable[tuple[int, Statement | None]]:
    """The number of the table of each statement, with it; of a large table its number alone."""
    if isinstance(statements, EvenStatements):
        return [(1, None)]
    return ((one.table, one) for one in statements if one.table)


def metrics_of(statements: Sequence[Statement]) -> set[str]:
    """What rows that are of a thing name besides it; nothing of a large table."""
    if isinstance(statements, EvenStatements):
        return set()
    return {part for one in statements if one.entity for part in one.name.split(" ") if part != one.entity}


def periods_of(statements: Sequence[Statement]) -> set[str | None]:
    """The periods that statements are of; None among them where one says none."""
    if isinstance(statements, EvenStatements):
        return statements.periods()
    return {one.period for one in statements}


def may_say_no_unit(statements: Sequence[Statement]) -> bool:
    """Whether they are those of a large table in which some say not in what they count."""
    return isinstance(statements, EvenStatements) and statements.may_say_no_unit()


def tables_of_levels(statements: Sequence[Statement]) -> set[int]:
    """The tables that say what was done, besides what is planned."""
    if isinstance(statements, EvenStatements):
        return {1} if statements.has_levels() else set()
    return {one.table for one in statements if not one.aimed and one.aspect is Aspect.LEVEL}


class Beside:
    """What stands beside a statement of a table."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        """Find the rows, and what is of each thing in each column."""
        self._statements = statements
        self._rows: dict[tuple[int, int], list[int]] = defaultdict(list)
        self._topics: dict[tuple[int, int, str], list[int]] = defaultdict(list)
        for at, one in enumerate(statements):
            if one.table:
                self._rows[one.table, one.row].append(at)
            if one.table and one.entity:
                self._topics[one.table, one.column, one.entity].append(at)

    def of_row(self, at: int) -> list[int]:
        """The numbers of the statements of its row."""
        return self._rows[self._statements[at].table, self._statements[at].row]

    def of_topic(self, at: int, topic: str) -> list[int]:
        """The numbers of those of its column that are of a thing."""
        return self._topics[self._statements[at].table, self._statements[at].column, topic]


def beside_of(statements: Sequence[Statement]) -> Beside | EvenStatements:
    """Gives what stands beside a statement of a table."""
    return statements if isinstance(statements, EvenStatements) else Beside(statements)


def at_addresses(statements: Sequence[Statement], addresses: Collection[str]) -> dict[str, int]:
    """The numbers of the statements that stand at some addresses."""
    if isinstance(statements, EvenStatements):
        found = {address: statements.at_address(address) for address in addresses}
        return {address: at for address, at in found.items() if at is not None}
    if not addresses:
        return {}
    return {one.address: at for at, one in enumerate(statements) if one.address in addresses}


def at_address(statements: Sequence[Statement], address: str) -> int | None:
    """The number of the statement at an address, capitals or not; None where there is none."""
    if isinstance(statements, EvenStatements):
        return statements.at_address(address.upper())
    return next((at for at, one in enumerate(statements) if one.address.upper() == address.upper()), None)
