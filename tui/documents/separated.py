"""Tables in files of separated values (CSV, TSV): the text stays as it is, its cells are found in it."""

from __future__ import annotations

import re
from functools import partial
from itertools import compress, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late
from tui.documents.addresses import Place
from tui.documents.lines import Given, Role
from tui.documents.table_model import (
    ABOVE,
    Piece,
    is_empty,
    is_over_table,
    is_quantity,
    unit_line,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_SIGNS = (",", "\t", ";", "|", "，")
"""What may stand between two cells, the likelier first."""
_SAMPLE = 50
"""Lines by which it is told what stands between cells."""
MOST_CELLS = 1000
"""Cells of the longest row."""


class Part(NamedTuple):
    """A cell, or the part of one that stands in one line."""

    line: int
    """Index of the physical line."""
    column: int
    start: int
    end: int
    """Code points of its line."""


_PART = partial(tuple.__new__, Part)
"""A part of its values: there are hundreds of thousands of them."""
_PIECE, _NO_MORE = partial(tuple.__new__, Piece), tuple(Piece._field_defaults.values())
"""The same of pieces of cells, of which no more is known than where they stand."""


def given_by_separators(text: str, sign: str = "") -> list[Given]:
    """What the signs between its cells say of each physical line of `text`; `sign` is found out where it is not said."""
    lines = text.split("\n")
    records = list(_records(lines, sign or sign_between(lines)))
    filled = [
        [
            column
            for line, column, start, end in record
            if not lines[line][start:end].isspace() and start < end
        ]
        for record in records
    ]
    counts = [_held(lines, record, columns) for record, columns in zip(records, filled, strict=True)]
    given = [Given(Role.ROW)] * len(lines)
    for number, (record, columns, count) in enumerate(zip(records, filled, counts, strict=True), 1):
        if len(record) == 1:
            given[record[0].line] = Given(place=Place(record=number, columns=(record[0].column + 1,)))
        if count == 1:
            said = [part for part in record if part.column in columns]
            given[said[0].line] = _no_row(lines[said[0].line], said, number)
    for number, (first, last) in enumerate(table_rows(counts, lambda row: _words(lines, records[row]))):
        for row in compress(range(first, last), counts[first:last]):
            place = Place(record=row + 1)
            for at, held in _pieces(records[row], number, row - first):
                given[at] = Given(Role.ROW, cells=held, place=place)
    return given


def _words(lines: Sequence[str], record: list[Part]) -> list[str]:
    """The words of the cells of a row, of a cell in several lines those of its last."""
    found = [""] * (1 + max((part.column for part in record), default=0))
    for line, column, start, end in record:
        found[column] = lines[line][start:end].strip()
    return found


def _held(lines: Sequence[str], record: list[Part], filled: Sequence[int]) -> int:
    """How many cells of a row hold something; 1 for those that say who filled a table in, and when, or its title and its unit."""
    if not 1 < len(filled) <= ABOVE or len(filled) == len(record):
        return len(filled)
    return 1 if is_over_table(_words(lines, record)) else len(filled)


def _pieces(record: list[Part], table: int, row: int) -> Iterator[tuple[int, tuple[Piece, ...]]]:
    """The physical lines of a row of a table, each with its cells."""
    if record[0].line == record[-1].line:  # as in nearly all rows
        yield (
            record[0].line,
            tuple(
                [_PIECE((table, row, column, start, end, *_NO_MORE)) for _line, column, start, end in record]
            ),
        )
        return
    for line, parts in groupby(record, key=_LINE):
        yield (
            line,
            tuple(
                [_PIECE((table, row, column, start, end, *_NO_MORE)) for _line, column, start, end in parts]
            ),
        )


_LINE = itemgetter(0)


def _no_row(line: str, held: Sequence[Part], record: int) -> Given:
    """What is said of a line of which one cell holds all words, or several what stands above a table: the signs around them are none of them.

    Args:
        line: It.
        held: The cells that hold something; what of them stands in other lines is left out.
        record: Its number among the records, from 1.
    """
    here = [part for part in held if part.line == held[0].line]
    lead = here[0].start - (len(line) - len(line.lstrip()))
    columns = tuple(sorted({part.column + 1 for part in held}))
    place = Place(record=record, columns=columns if len(columns) == 1 else ())
    return Given(place=place, lead=max(0, lead), tail=max(0, len(line.rstrip()) - here[-1].end))


def table_rows(filled: Sequence[int], words_of: Callable[[int], Sequence[str]]) -> list[tuple[int, int]]:
    """The rows that are tables: from the first row with several cells to a blank one, and on where those below have no head.

    Rows of a single cell before a table are its title or a passage, those after its last row are notes.

    Args:
        filled: How many cells of each row hold something.
        words_of: Gives the words of a row's cells, without blanks around them.
    """
    runs: list[tuple[int, int]] = []
    first = last = -1
    for row, count in enumerate([*filled, 0]):
        if count >= 2:
            first = row if first < 0 else first
            last = row
        elif count == 0 and first >= 0:
            runs.append((first, last + 1))
            first = -1
    found: list[tuple[int, int]] = []
    for start, end in runs:
        if found and _goes_on(found[-1], range(found[-1][1], start + 1), words_of):
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return [(start, end) for start, end in found if end - start >= 2]


def _goes_on(
    table: tuple[int, int], between: Sequence[int], words_of: Callable[[int], Sequence[str]]
) -> bool:
    """Whether the last of some rows goes on with the table above them: its numbers stand in the columns of that table's numbers.

    Args:
        table: The first row of the table, and the one after its last.
        between: The rows from there on.
        words_of: Gives the words of a row's cells.
    """
    start, end = table
    if any(map(is_quantity, words_of(start))):  # it has no head itself
        return False
    if any(_ends_table(words) for at in between[:-1] for words in words_of(at)):
        return False
    above = [words_of(at) for at in range(max(start, end - _NEAR), end)]
    return _is_under(above, words_of(between[-1]), short=end - start <= _HEADS)


def _is_under(above: Sequence[Sequence[str]], row: Sequence[str], *, short: bool) -> bool:
    """Whether a row holds numbers where some rows above it do, or, below a short head alone, under words, and is named in their column."""
    own = _numbers(row)
    if not own or _label(row) != _label(above[-1]):
        return False
    body = [words for words in above if _numbers(words)]
    if not body:
        return short and all(at < len(above[-1]) and above[-1][at] for at in own)
    known = {at for words in body for at in _numbers(words)}
    told = all(_is_bare((row,), at) for at in known - own)
    return told and bool(own & known) and all(_is_bare(body, at) for at in own - known)


def _is_bare(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Whether rows say nothing in a column."""
    return all(is_empty(words) for row in rows for words in row[column : column + 1])


def _ends_table(words: str) -> bool:
    """Whether a cell of a row between two blank ones says the unit of another table, or something of the one above."""
    return bool(unit_line(words) or _NOTE.match(words))


def _numbers(row: Sequence[str]) -> set[int]:
    """The columns in which a row holds numbers."""
    return {at for at, words in enumerate(row) if is_quantity(words)}


def _label(row: Sequence[str]) -> int | None:
    """The first column of a row that holds something, if that is no number."""
    first = next((at for at, words in enumerate(row) if words), 0)
    return None if not row or is_quantity(row[first]) else first


_NEAR = 20
"""Rows above a blank one that tell which columns of a table hold numbers."""
_HEADS = 3
"""Rows of the tallest head below which a blank row stands."""
_NOTE = late(r"(?:备?注|说明|附注|资料来源|数据来源|notes?\b|source\b)", re.IGNORECASE)
"""How a row begins that says something of the table above it and ends it."""


def sign_between(lines: Sequence[str]) -> str:
    """What stands between cells: the sign that most lines have as often."""
    sample = [line for line in lines if line.strip()][:_SAMPLE]

    def agreement(sign: str) -> int:
        counts = [len(_QUOTED.sub("", line).split(sign)) - 1 for line in sample]
        return max((counts.count(count) for count in set(counts) if count), default=0)

    return max(_SIGNS, key=agreement)


def looks_separated(text: str) -> bool:
    """Whether a text that no name says it of holds separated values: as many cells in nearly each of its first lines, and numbers in them.

    The rows of a table do, below a title of a few lines; sentences with commas do not.
    """
    lines = [line for line in text.split("\n", _SAMPLE + ABOVE)[: _SAMPLE + ABOVE] if line.strip()]
    sign = sign_between(lines)
    rows = [
        [line[start:end].strip() for start, end in parts_of_line(line.rstrip("\r"), sign)[0]]
        for line in lines
    ]
    widest = max(map(len, rows), default=0)
    full = [row for row in rows if len(row) == widest]
    if widest < 2 or len(full) < max(_FEWEST, len(rows) - ABOVE):
        return False
    return sum(any(map(is_quantity, row)) for row in full) >= max(2, len(full) // 2)


_FEWEST = 3
"""Rows of the smallest table in a text that no name says to be one."""
_QUOTED = late(r'"(?:[^"]|"")*"')


def _records(lines: Sequence[str], sign: str) -> Iterator[list[Part]]:
    """The rows, each as the parts of its cells; a cell in quotes may hold the sign and line breaks."""
    record: list[Part] = []
    column = 0
    quoted = False
    for number, whole in enumerate(lines):
        line = whole.rstrip("\r")
        if not quoted and '"' not in line:  # as nearly all are
            yield _unquoted(line, sign, number)
            continue
        column, quoted = _read(line, sign, number, record, column, quoted=quoted)
        if not quoted or column > MOST_CELLS:
            yield record
            record, column, quoted = [], 0, False
    if record:
        yield record


def _read(
    line: str, sign: str, number: int, record: list[Part], column: int, *, quoted: bool
) -> tuple[int, bool]:
    """Add the parts of a line to a row; the column after it, and whether a cell in quotes goes on in the next line."""
    at = begin = 0
    while True:
        if quoted:
            close = _closing(line, at)
            if close < 0:
                record.append(Part(number, column, begin, len(line)))
                return column, True
            record.append(Part(number, column, begin, close))
            quoted = False
            end = line.find(sign, close + 1)
        else:
            blanks = len(line[at:]) - len(line[at:].lstrip(" ")) if line[at : at + 1] == " " else 0
            if line[at + blanks : at + blanks + 1] == '"':
                quoted, at = True, at + blanks + 1
                begin = at
                continue
            end = line.find(sign, at)
            record.append(Part(number, column, begin, len(line) if end < 0 else end))
        column += 1
        if end < 0:
            return column, False
        at = begin = end + 1


def parts_of_line(line: str, sign: str) -> tuple[list[tuple[int, int]], bool]:
    """Where the cells of a line stand in it, and whether one in quotes goes on in the next line."""
    if '"' not in line:
        return [(start, end) for _line, _column, start, end in _unquoted(line, sign, 0)], False
    record: list[Part] = []
    _count, is_open = _read(line, sign, 0, record, 0, quoted=False)
    return [(start, end) for _line, _column, start, end in record], is_open


def _unquoted(line: str, sign: str, number: int) -> list[Part]:
    """The cells of a line in which no quotation mark stands."""
    found: list[Part] = []
    at = 0
    for column, cell in enumerate(line.split(sign)):
        end = at + len(cell)
        found.append(_PART((number, column, at, end)))
        at = end + len(sign)
    return found


def _closing(line: str, at: int) -> int:
    """Where the quotation mark stands that ends a cell; two of them are one inside; -1 where none does."""
    while (found := line.find('"', at)) >= 0:
        if line[found + 1 : found + 2] != '"':
            return found
        at = found + 2
    return -1
