"""The tables of a text as grids of statements: what each cell states, and what the heads of its row and column say."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.compiled import pattern_of
from tui.figures import Figure, Kind, Quantity
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.checks.engine.statement_reading import Statement
    from tui.documents.table_model import Table

_ROW = late(r"^[ \t]*\|(?P<cells>.+)\|[ \t]*$", re.MULTILINE)
_RULE = late(r"[\s|:\-—]+")
_NUMBER = late(r"(?P<sign>[-−－]?)(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<percent>\s?%?)")
_MOST_ROWS, _MOST_COLUMNS = 400, 24
"""The largest table that is worked out again; of larger ones the first rows and columns."""

Span = tuple[int, int]


class Grid(Struct, frozen=True):
    """A table with its numbers."""

    heads: tuple[str, ...]
    """What stands above each column, all rows of the head together."""
    labels: tuple[str, ...]
    """What stands at the beginning of each row of the body."""
    rows: tuple[tuple[Statement | None, ...], ...]
    """What the cells of the body state; None for those that hold no number."""


def grids(
    text: str, tables: Sequence[Table], state: Callable[[Sequence[Figure]], Sequence[Statement]]
) -> tuple[Grid, ...]:
    """The tables of a document, or those that lines of a plain text draw with bars."""
    spans = [_spans_of(table) for table in tables] if tables else _drawn(text)
    found = []
    for rows in spans:
        grid = _grid(text, rows, state)
        if grid is not None:
            found.append(grid)
    return tuple(found)


def _spans_of(table: Table) -> list[list[Span]]:
    """Where the cells of a table stand; merged cells stand once."""
    grid = table.grid(_MOST_ROWS)
    return [
        [
            (cell.start, cell.end)
            if cell is not None and (cell.row, cell.column) == (row, column)
            else (0, 0)
            for column, cell in enumerate(cells[:_MOST_COLUMNS])
        ]
        for row, cells in enumerate(grid)
    ]


def _drawn(text: str) -> list[list[list[Span]]]:
    """The tables that a text draws with bars at both ends of its lines."""
    found: list[list[list[Span]]] = []
    last = -2
    for match in _ROW.finditer(text):
        if _RULE.fullmatch(match[0]):
            last = match.end()
            continue
        at, cells = match.start("cells"), []
        for cell in match["cells"].split("|")[:_MOST_COLUMNS]:
            lead = len(cell) - len(cell.lstrip())
            cells.append((at + lead, at + lead + len(cell.strip())))
            at += len(cell) + 1
        if match.start() > last + 1 or not found:
            found.append([])
        if len(found[-1]) < _MOST_ROWS:
            found[-1].append(cells)
        last = match.end()
    return found


def _grid(
    text: str, rows: list[list[Span]], state: Callable[[Sequence[Figure]], Sequence[Statement]]
) -> Grid | None:
    """The heads, labels and numbers of a table; None for one without numbers below a head."""
    width = max(map(len, rows), default=0)
    rows = [[*row, *[(0, 0)] * (width - len(row))] for row in rows]
    words = [[text[start:end].strip() for start, end in row] for row in rows]
    first = next((at for at, row in enumerate(words) if any(map(_is_number, row[1:]))), 0)
    if not first or width < _TWO:
        return None
    heads = tuple("".join(column) for column in zip(*words[:first], strict=True))
    figures = filter(None, (_figure(text, span) for row in rows[first:] for span in row))
    stated = {one.start: one for one in state(list(figures))}
    years = [_OF_YEARS.search(head) is not None for head in heads]
    return Grid(heads, tuple(map(_label, words[first:])), _stated(rows[first:], words[first:], years, stated))


def _label(row: list[str]) -> str:
    """What a row is called: its first words, which stand in a later cell where the first is merged with the one above."""
    return next((words for words in row if words and not _is_number(words)), "")


def _stated(
    rows: list[list[Span]], words: list[list[str]], years: list[bool], stated: dict[int, Statement]
) -> tuple[tuple[Statement | None, ...], ...]:
    """What the cells of a body state."""
    return tuple(
        tuple(
            stated.get(span[0]) if _is_number(said, or_year=not year) else None
            for span, said, year in zip(*row, years, strict=True)
        )
        for row in zip(rows, words, strict=True)
    )


_TWO = 2


_OF_YEARS = late(r"^$|年\s*[份度]?$|year", re.IGNORECASE)


def _is_number(words: str, *, or_year: bool = False) -> bool:
    """Whether a cell holds a number and nothing else, and is no year unless it may be."""
    found = _NUMBER.fullmatch(words)
    if or_year:
        return found is not None
    return found is not None and pattern_of(r"(?:19|20)[0-9]{2}").fullmatch(words) is None


def _figure(text: str, span: Span) -> Figure | None:
    """The number of a cell as a figure."""
    start, end = span
    found = _NUMBER.fullmatch(text, start, end)
    if found is None:
        return None
    value = Decimal(found["number"].replace(",", "")) * (-1 if found["sign"] else 1)
    kind = Kind.PERCENT if found["percent"].strip() else Kind.COUNT
    unit = "%" if kind is Kind.PERCENT else ""
    return Figure(start, end, text[start:end], Quantity(value, value, unit, kind))
