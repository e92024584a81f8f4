"""Tables as tables: cells with their places in the text, the rows of the head, what stands above them and their unit."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from tui.compiled import late
from tui.documents.record_columns import is_no_value, record_roles
from tui.lexicon.footnote_marks import AFTER_NUMBER
from tui.lexicon.unit_powers import POWER_OF_TEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    Grid: TypeAlias = "Sequence[Sequence[Cell | None]]"
    """The cell at each place of a table's rows."""


class Piece(NamedTuple):
    """What a reader of a format says of a cell, or of a part of one, in one line of the text."""

    table: int
    """Which table of the file it is in."""
    row: int
    column: int
    """From 0, merged cells counted as often as they are wide."""
    start: int
    end: int
    """Code points of its line, before blanks around it are taken off."""
    columns: int = 1
    rows: int = 1
    """How many rows and columns it covers; see `above`."""
    head: bool = False
    """Whether the format says that it belongs to a head."""
    above: bool = False
    """Whether it goes on with the cell above it."""
    indent: int = 0
    """How many blanks its file has before its words that its line has not."""


class Cell(Struct, frozen=True, gc=False):
    """A cell that holds something, or that others are merged into; garbage is not looked for among hundreds of thousands of them."""

    row: int
    column: int
    """From 0; the head is counted."""
    start: int
    end: int
    """Where its words stand in the text, without blanks around them; equal where it is empty."""
    rows: int = 1
    columns: int = 1
    indent: int = 0
    """How many blanks its file has before its words that the text has not."""


_TALLEST = 200
"""Rows above one that are looked at for cells that reach into it."""


def _row_of(cell: Cell) -> int:
    return cell.row


class Table(Struct, frozen=True, dict=True):
    """A table; every offset counts code points of the document's text."""

    start: int
    end: int
    rows: int
    columns: int
    """The head is counted."""
    header_rows: int
    cells: Sequence[Cell]
    """In the order of rows and columns, each once."""
    caption: tuple[int, int] | None = None
    """Where the line above it stands that names it."""
    unit: str = ""
    """What it says of all its numbers (单位：万元)."""
    units_said: tuple[tuple[int, int, str], ...] = ()
    """What was said of some: row and column, from 0, one of them -1 for all, and the unit."""

    @cached_property
    def _filled(self) -> list[Cell]:
        """The cells that hold something, in the order of the text."""
        return sorted((cell for cell in self.cells if cell.start < cell.end), key=lambda cell: cell.start)

    @cached_property
    def _filled_starts(self) -> list[int]:
        return [cell.start for cell in self._filled]

    def cell_at(self, offset: int) -> Cell | None:
        """The cell whose words hold a place of the text."""
        index = bisect_right(self._filled_starts, offset) - 1
        return self._filled[index] if index >= 0 and offset < self._filled[index].end else None

    def named_from_row(self, row: int) -> Table:
        """The table without what stands above a row, which names no column."""
        from msgspec.structs import replace  # noqa: PLC0415 - only who corrects a table needs it

        return replace(self, cells=tuple(cell for cell in self.cells if cell.row >= row))

    def row_cells(self, row: int) -> list[Cell]:
        """The cells of a row from the left, those that reach into it from above too; without going through the table."""
        first = bisect_left(self.cells, max(0, row - _TALLEST), key=_row_of)
        here = bisect_left(self.cells, row, lo=first, key=_row_of)
        end = bisect_left(self.cells, row + 1, lo=here, key=_row_of)
        reaching = [cell for cell in self.cells[first:here] if cell.rows > 1 and cell.row + cell.rows > row]
        return sorted((*reaching, *self.cells[here:end]), key=lambda cell: cell.column)

    def body_words(self, text: str) -> list[list[str]]:
        """The words of each column below the head, from the top; a merged cell's at all places that it covers."""
        body = self.grid()[self.header_rows :]
        return [[_words(text, row[column]) for row in body] for column in range(self.columns)]

    def wide_rows(self, first: int) -> list[bool]:
        """For each row from one on whether it is a single cell, or has words in the first only."""
        return [_is_wide(row) for row in self.grid()[first:]]

    def grid(self, most: int | None = None) -> Grid:
        """The cell at each place of the first `most` rows, or of all; merged cells stand at all that they cover."""
        return self._whole_grid if most is None else self._grid_of(min(self.rows, most))

    @cached_property
    def _whole_grid(self) -> Grid:
        """That of all rows, kept with the table: of a large one it takes a second, and several ask for it."""
        return self._grid_of(self.rows)

    def _grid_of(self, rows: int) -> Grid:
        """That of so many rows."""
        found: list[list[Cell | None]] = [[None] * self.columns for _row in range(rows)]
        for cell in self.cells:
            if cell.row >= rows:
                break
            if cell.rows == cell.columns == 1:
                if found[cell.row][cell.column] is None:
                    found[cell.row][cell.column] = cell
                continue
            for row in range(cell.row, min(rows, cell.row + cell.rows)):
                for column in range(cell.column, min(self.columns, cell.column + cell.columns)):
                    if found[row][column] is None:
                        found[row][column] = cell
        return found


NUMBER = late(r"[+\-－−–＋]?\s?[0-9０-９](?:[0-9０-９,，.．\s]*[0-9０-９])?")
"""A number as it fills a cell: 1,234.5, -3, ２０."""
_DIGITS = late(r"[+-]?[0-9][0-9,]*(?:\.[0-9]+)?%?", re.ASCII)
_DIGIT = late(r"[0-9０-９]")
_HAN = late(r"(?![约近超])[\u4e00-\u9fff]")
_QUANTITY = late(rf"[约近超]?{NUMBER.pattern}\s?(?:[万亿千百]{{0,2}}[%％‰\u4e00-\u9fff/A-Za-z²³]{{0,5}})")
_AMOUNT = late(
    r"[+\-－−–]?(?:(?-i:[A-Z]{0,3}[$£€¥₹]|R(?=[0-9])|Rs\.?)\s?)?"
    r"(?:(?P<open>[(（])|[\-−])?(?P<own>(?:[A-Z]{0,3}[$£€¥₹])?)[0-9]+(?P<more>[0-9,，.．]*)\s?(?P<sign>[%％]?)(?(open)[)）])"
    r"\s?(?:k|mn?|bn|million|billion|trillion|crore|lakh)?",
    re.IGNORECASE,
)
"""An amount of money, or one below nought in brackets."""
_WHEN = late(r".*(?:年|月|日|季度|月份|年度|年末|年底|号|届|期|级|类|档|组|楼|路)$")
YEAR = late(r"(?:19|20)[0-9]{2}\s?(?:年|年度|年末|年底)?")
"""A cell that says which year."""
_OF_YEAR = late(r"(?:19|20)[0-9]{2}(?:年|[-－–—/][0-9]{2,4}\s?(?:学年|年|$))")
"""How a head begins that is of a year: 2023年预算数, 2022-23年度."""
UNIT_LINE = late(
    r"(?:^|[\s　（(【\[])(?:计量|计算|金额|货币|面积)?单\s*位\s*[:：]\s*(?P<unit>[^\s　（()）】\]:：]{1,20})\s*(?:[)）】\]]\s*[:：。]?)?\s*$"
)
"""A line that says in what the numbers of a table are (单位：万元), alone or at the end of another."""
_EMPTY = frozenset("-－—–―/／\\…*·.无")
_ROW_NUMBER = late(r"(?:序\s*号|行\s*次|栏\s*次|项\s*次|No\.?|#)", re.IGNORECASE)
_CODE = late(
    r".*(?:代\s*码|编\s*码|[站点区户校机条楼]\s*码|代\s*号|编\s*号|文\s*号|邮\s*编|电\s*话|手\s*机|证\s*号|账\s*号|帐\s*号|证件号码|身份证号?|信用代码|学\s*号|工\s*号)"
    r"|ID|(?:\w+ )?codes?|phone|ref(?:erence)?(?: no\.?)?",
    re.IGNORECASE,
)
_UNITS = late(r"(?:计量|计算)?单\s*位|unit|units", re.IGNORECASE)
_YEARS = late(r"年\s*[份度]|year", re.IGNORECASE)
_TITLE = 60
_HEAD = 30
"""Characters of the longest cell of a head that no format gives."""
_MOST_HEADS = 5
MOST_PLACES = 2_000_000
"""Places of the largest table whose cells are told apart."""


class Columns(Struct, frozen=True):
    """What the columns of a table are for; indexes from 0."""

    labels: tuple[int, ...] = ()
    """Those that name a row."""
    silent: frozenset[int] = frozenset()
    """Those of row numbers and codes: they hold no figures."""
    unit: int | None = None
    """The one that says each row's unit."""
    values: frozenset[int] = field(default_factory=frozenset)
    roles: Mapping[str, int] = field(default_factory=dict)
    """Of a table of records for each part of one its column; empty for any other."""


def is_empty(words: str) -> bool:
    """Whether a cell says nothing: it is blank, or holds a dash."""
    return not words or (words[0] in _EMPTY and _EMPTY.issuperset(words))


def is_quantity(words: str) -> bool:
    """Whether a cell holds a number and little else, and is no year, month or rank."""
    if _DIGITS.fullmatch(words):  # as most cells are
        return not YEAR.fullmatch(words)
    if not _DIGIT.search(words) or _HAN.match(words):
        return False
    words = AFTER_NUMBER.sub("", words)
    if YEAR.fullmatch(words) or _WHEN.match(words) or _OF_YEAR.match(words):
        return False
    return _QUANTITY.fullmatch(words) is not None or _is_amount(words)


_OF_UNIT = late(r"[A-Z]{0,3}[$£€¥₹]\s?'?0{3}(?:,0{3})?s?", re.IGNORECASE)
"""A head that looks like an amount and says in what its numbers are: £000."""


def _is_amount(words: str) -> bool:
    """£4.2m, -$300, (527,000) and (3.2%); not (1), which is a note's, nor (2023)."""
    found = _AMOUNT.fullmatch(words)
    if found is None or _OF_UNIT.fullmatch(words):
        return False
    return (
        not found["open"] or bool(found["more"].strip("0123456789") or found["sign"]) or words[0] not in "(（"
    )


def assemble(pieces: Iterable[tuple[int, Piece]], text: str) -> tuple[list[Table], set[int]]:
    """The tables of which readers of formats gave the pieces, each with the offset of its line.

    And the numbers of those that are none, but frames around text.
    """
    tables: dict[int, dict[tuple[int, int], list[int]]] = {}
    heads: dict[int, Counter[int]] = {}
    plain: dict[int, set[int]] = {}
    owner: dict[tuple[int, int, int], tuple[int, int]] = {}
    """For a place of a table that goes on with the cell above it which cell that is."""
    for line, piece in pieces:
        # Large tables have hundreds of thousands of cells: what is done for each is written out here.
        number, row, column, first, last, columns, rows, head, above, indent = piece
        cells = tables.get(number)
        if cells is None:
            cells, plain[number] = tables.setdefault(number, {}), set()
        at = row, column
        if above:
            up = owner.get((number, row - 1, column), (row - 1, column))
            if up in cells:
                cells[up][2] = row - up[0] + 1
                owner[number, row, column] = up
                continue
        start, end = line + first, line + last
        if text[start : start + 1].isspace() or text[end - 1 : end].isspace():
            start, end = _stripped(text, start, end)
        if at in cells:
            known = cells[at]
            if start < end:
                known[0], known[1] = (known[0] if known[0] < known[1] else start), end
        else:
            cells[at] = [start, end, rows, columns, indent]
        if head:
            heads.setdefault(number, Counter())[row] += 1
        elif start < end:
            plain[number].add(row)
    return _told_apart(text, tables, heads, plain)


def _told_apart(
    text: str,
    tables: dict[int, dict[tuple[int, int], list[int]]],
    heads: dict[int, Counter[int]],
    plain: dict[int, set[int]],
) -> tuple[list[Table], set[int]]:
    """The tables in the order of the text, and which are none."""
    found, frames = [], set()
    for name, cells in tables.items():
        table = _table(text, cells, {row for row in heads.get(name, ()) if row not in plain.get(name, ())})
        if table is None:
            frames.add(name)
        else:
            found.append(table)
    return sorted(found, key=lambda table: table.start), frames


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without blanks around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _table(text: str, cells: dict[tuple[int, int], list[int]], heads: set[int]) -> Table | None:
    """A table of its cells; None for one that has a single cell in each row, which is a frame around text."""
    made = _made(cells)
    filled = [cell for cell in made if cell.start < cell.end]
    if len(filled) < 2 or max(Counter(cell.row for cell in filled).values()) < 2:
        return None
    rows = max([cell.row + cell.rows for cell in made])
    columns = max([cell.column + cell.columns for cell in made])
    if max(rows * columns, sum([cell.rows * cell.columns for cell in made])) > MOST_PLACES:
        return None
    start, end = min([cell.start for cell in filled]), max([cell.end for cell in filled])
    table = Table(start, end, rows, columns, 0, made)
    given = 0
    while given in heads:
        given += 1
    from msgspec.structs import replace  # noqa: PLC0415 - only files with tables need it

    return replace(table, header_rows=given or header_rows(text, table))


def _made(cells: dict[tuple[int, int], list[int]]) -> tuple[Cell, ...]:
    """The cells in their order, their columns counted from the first one that holds something."""
    first = min([column for (_row, column), (start, end, *_size) in cells.items() if start < end], default=0)
    return tuple(
        Cell(row, column - first, start, end, rows, columns, indent)
        for (row, column), (start, end, rows, columns, indent) in sorted(cells.items())
        if column >= first
    )


def header_rows(text: str, table: Table) -> int:
    """How many rows at the top name the columns, told by what the rows hold: none where numbers begin at once."""
    grid = table.grid(_MOST_HEADS + 1)
    words = [[_words(text, cell) for cell in row] for row in grid]
    if any(is_quantity(cell) for cell in words[0]):
        return 0
    if all(YEAR.fullmatch(cell) or is_empty(cell) for cell in words[0][:1]) and not is_empty(words[0][0]):
        return 0
    end = 1
    while end < min(table.rows, _MOST_HEADS) and _is_of_head(grid, words, end):
        end += 1
    if end == table.rows:
        return 1
    if any(len(cell) > _longest(cell) for cell in words[end - 1]) and not _is_wide(grid[end - 1]):
        return 0
    return end


def _longest(words: str) -> int:
    """Characters of the longest cell of a head in the letters of a cell: Latin words take about twice as many."""
    return 2 * _HEAD if words.isascii() else _HEAD


def _is_of_head(grid: Sequence[Sequence[Cell | None]], words: list[list[str]], row: int) -> bool:
    """Whether a row belongs to the head that stands above it."""
    return (
        _goes_on(grid, words, row)
        or _ends_head(grid, words, row)
        or _is_full_below_gaps(words, row)
        or _says_units(words, row)
    )


def _says_units(words: list[list[str]], row: int) -> bool:
    """Whether a row says under the head in what each column counts: 单位, 亩, 吨; numbers stand under it."""
    own = words[row]
    if not _UNITS.fullmatch(own[0]) or any(map(is_quantity, own)) or any(len(said) > _UNIT for said in own):
        return False
    return row + 1 < len(words) and sum(map(is_quantity, words[row + 1])) * 2 >= len(own) - 1


def _is_full_below_gaps(words: list[list[str]], row: int) -> bool:
    """Whether a row names every column, the names of rows included, below one that names some and not those: years over some.

    Numbers stand under it.
    """
    above, own = words[row - 1], words[row]
    if above[0] or all(above[1:]) or not all(own) or any(map(is_quantity, own)):
        return False
    return row + 1 < len(words) and sum(map(is_quantity, words[row + 1])) * 2 >= len(own) - 1


def _goes_on(grid: Sequence[Sequence[Cell | None]], words: list[list[str]], row: int) -> bool:
    """Whether a row goes on with the head above it: cells above reach into it or are split up in it."""
    if any(is_quantity(cell) for cell in words[row]) or _is_wide(grid[row]):
        return False
    above = grid[row - 1]
    if _is_wide(above):
        return True
    reaching = any(cell is not None and cell.row < row for cell in grid[row])
    split = any(cell is not None and cell.columns > 1 for cell in above)
    return (
        (reaching and split) or split or (not words[row][0] and any(words[row]) and not all(words[row - 1]))
    )


def _ends_head(grid: Sequence[Sequence[Cell | None]], words: list[list[str]], row: int) -> bool:
    """Whether a row holds the second lines of the cells of a head: units in brackets, words that go on, and numbers under it."""
    said = [(up, cell) for up, cell in zip(words[row - 1], words[row], strict=True) if cell]
    if not said or row + 1 >= len(words) or not all(map(_is_second_line, words[row])):
        return False
    below = words[row + 1]
    numbers = sum(map(is_quantity, below))
    if not numbers or 2 * numbers < sum(map(bool, below)) - 1:
        return False
    if below[0] and (not words[row][0] or _reaches_into(grid, row)):
        return True
    going = sum(_GOES_ON.match(cell) is not None or _is_open(up) for up, cell in said)
    return going == len(said) or (going > 0 and len(said) > 1)


def _reaches_into(grid: Sequence[Sequence[Cell | None]], row: int) -> bool:
    """Whether the first cell of a row is one that begins above it."""
    label = grid[row][0]
    return label is not None and label.row < row


def _is_second_line(words: str) -> bool:
    """Whether a cell of a second row may be of the head: it is short and no number."""
    return len(words) <= _LINE and not is_quantity(words)


_UNIT = 8
"""Characters of the longest unit of a row of them."""
_LINE = 16
"""Characters of the longest second line of a cell of a head."""
_GOES_ON = late(r"[（(\[【%％]|[a-z]")
"""How such a line begins."""


def _is_open(words: str) -> bool:
    """Whether a bracket is open at the end of a cell."""
    return max(words.rfind("("), words.rfind("（")) > max(words.rfind(")"), words.rfind("）"))


def _is_wide(row: Sequence[Cell | None]) -> bool:
    """Whether a row is a single cell, or has words in the first only."""
    if not row or row[0] is None:
        return False
    first = None
    for cell in row:
        if cell is not None and cell.start < cell.end:
            if first is None:
                first = cell
            elif cell is not first and (cell.row, cell.column) != (first.row, first.column):
                return False
    return first is not None


def _words(text: str, cell: Cell | None) -> str:
    return "" if cell is None else text[cell.start : cell.end]


def columns_of(text: str, table: Table) -> Columns:
    """What each column is for."""
    kinds: dict[str, list[int]] = {"label": [], "silent": [], "unit": [], "value": []}
    told = [*_kinds(text, table)]
    heads = [head for head, _kind in told]
    if roles := record_roles(heads, [kind for _head, kind in told]):
        return _of_records(heads, [kind for _head, kind in told], roles)
    for column, (_head, kind) in enumerate(told):
        is_value = (kind == "label" and kinds["value"]) or (kind == "unit" and kinds["unit"])
        kinds["value" if is_value else kind].append(column)
    unit = kinds["unit"][0] if kinds["unit"] else None
    return Columns(tuple(kinds["label"]), frozenset(kinds["silent"]), unit, frozenset(kinds["value"]))


def _of_records(heads: Sequence[str], kinds: Sequence[str], roles: Mapping[str, int]) -> Columns:
    """What each column of a table of records is for; numbers under heads that are not known are values too."""
    of_record = {*roles.values()} - {roles["value"]}
    values = {
        column
        for column, (head, kind) in enumerate(zip(heads, kinds, strict=True))
        if kind == "value" and column not in of_record and not is_no_value(head)
    }
    labels = tuple(roles[role] for role in ("whose", "name") if role in roles)
    used = {*labels, *values, roles.get("unit", -1)}
    silent = frozenset(column for column in range(len(heads)) if column not in used)
    return Columns(labels, silent, roles.get("unit"), frozenset(values), roles)


def names_rows(text: str, table: Table) -> bool:
    """Whether the first column of a table names its rows."""
    return next(_kinds(text, table), ("", ""))[1] == "label"


def _kinds(text: str, table: Table) -> Iterator[tuple[str, str]]:
    """The head of each column and what it is for by itself, one after the other."""
    heads = table.grid(table.header_rows)
    told = [not wide for wide in table.wide_rows(table.header_rows)]
    for column, below in enumerate(table.body_words(text)):
        head = next((said for row in reversed(heads) if (said := _words(text, row[column]))), "")
        words = _saying(below if all(told) else compress(below, told))
        yield head, _kind(head, words, first=not column)


def _saying(words: Iterable[str]) -> list[str]:
    """The words of the cells that say something; of large tables all do, which is seen at once."""
    every = list(words)
    if all(every) and _EMPTY.isdisjoint(map(itemgetter(0), every)):
        return every
    return [said for said in every if not is_empty(said)]


def _kind(head: str, words: list[str], *, first: bool) -> str:
    """What a column is for by its head and its cells: `silent` for row numbers and codes, `unit`, `label`, else `value`."""
    if not words and not head:
        return "silent"
    if _ROW_NUMBER.fullmatch(head) or _CODE.fullmatch(head) or (first and _counts(words, head)):
        return "silent"
    if _UNITS.fullmatch(head) and not any(is_quantity(said) and not _TENS.match(said) for said in set(words)):
        return "unit"
    return "label" if _names(words, head) else "value"


_TENS = late(rf"{POWER_OF_TEN}(?![0-9.,])")


def _counts(words: list[str], head: str) -> bool:
    """Whether cells number the rows: 1, 2, 3 … with nothing said above."""
    if head or len(words) < 2:
        return False
    return all(said.rstrip(".、．") == str(number) for number, said in enumerate(words, 1))


def _names(words: list[str], head: str) -> bool:
    """Whether cells name their rows: words, or years, and not numbers."""
    if not words:
        return False
    if _YEARS.fullmatch(head) or all(YEAR.fullmatch(said) for said in words):
        return all(YEAR.fullmatch(said) or not is_quantity(said) for said in words)
    if _are_numbers(words):
        return False
    if not _DIGIT.search("\n".join(words)):
        return True
    numbers = others = 0
    for said, count in Counter(words).items():  # large tables have few words in many cells
        if is_quantity(said):
            numbers += count
        else:
            others += count
        if 2 * max(numbers, others) > len(words):
            break
    return numbers < others


def _are_numbers(words: Sequence[str]) -> bool:
    """Whether two thirds of many cells are numbers and nothing else, and few of these may be years: so it is in large tables."""
    most = words[: 2 * len(words) // 3 + 1]
    text = "\n".join(["", *most])
    if text.count("\n") > len(most) or _NO_NUMBERS.search(text):
        return False
    return 2 * (len(most) - len(_LINES_OF_YEARS.findall(text))) > len(words)


_NO_NUMBERS = late(rf"\n(?!{_DIGITS.pattern}(?:\n|\Z))", re.ASCII)
"""Where a line begins, of many, that is no number and nothing else."""
_LINES_OF_YEARS = late(r"\n(?=(?:19|20)[0-9]{2}(?:\n|\Z))")
_MONEY_NAMED = late(r"(?:[\s，,;；]*币\s*种\s*[:：]\s*人民币|(?<=元)[（(]人民币[)）])\s*(?=[)）】\]]?\s*$)")
"""What a unit line says of the currency behind the unit."""


def unit_line(words: str) -> str:
    """The unit that a line names for a table; empty where it names none.

    `unit_line("单位：万元")` is 万元, `unit_line("All amounts in £000")` is £000.
    """
    if len(words) > _TITLE:
        return ""
    words = _MONEY_NAMED.sub("", words)
    if found := UNIT_LINE.search(words):
        return found["unit"].strip("，,。；;")
    return _said_unit(_ALL_IN.fullmatch(words.strip()))


_MONEY = (
    r"(?P<sign>(?:US|A|NZ|HK|C|NT|S|R)?[$£€¥₹]|Rs\.?|RMB|CNY|USD|GBP|EUR|HKD|INR|AUD|CAD|NZD|ZAR|KES|SGD|CHF|JPY)\s?"
    r"(?P<power>'?000,000|[’'‘]?000(?:[’']?s)?|(?:thousand|million|billion|crore|lakh)s?|mn?|bn|k)?"
)
"""A currency as heads and unit lines of tables write it, with its power: US$m, £000, $ million."""
_WORDED = (
    r"(?P<scale>thousand|million|billion)s?\s(?:of\s)?(?P<money>(?:(?:US|pounds?)\s)?(?:dollars?|sterling|pounds?|euros?|yuan|renminbi)|[$£€¥]|US\$|HK\$|RMB)"
    r"|(?P<plain>(?:US\s)?dollars|pounds(?:\ssterling)?|sterling|euros|yuan|renminbi)(?:\s?(?P<after>thousand|million|billion)s?)?"
)
_SHARE = r"(?P<share>[%％]|per\s?cent(?:age)?s?|percentages?)"
_COUNT = r"(?P<count>thousand|million|billion)s?"
_THINGS = r"(?P<things>(?:[’'‘]?000(?:[’']?s)?|thousand|million|billion)\s(?:of\s)?(?:(?:metric|cubic|square)\s)?[a-z]{2,14})"
"""A power with what is counted or measured: '000 tonnes, million litres."""
_IN = rf"(?:in\s)?(?:{_MONEY}|{_WORDED}|{_SHARE}|{_THINGS}|(?:in\s){_COUNT})"
_ASIDE = r"(?:,?\s(?:unless|except|other\sthan|excluding|(?:for\sthe\s)?(?:financial\s)?(?:years?|quarters?|months?)\s(?:ended|ending|to)|as\s(?:at|of))\s[^()（）]{1,40})?"
"""What a unit is not of, or of when its numbers are: unless otherwise stated, year ended 30 June."""
_ALL_IN = late(
    rf"""[（(\[]?\s*(?:\*\s?)?(?:note\s?:\s?)?
    (?:unless\sotherwise\s(?:stated|indicated|noted),?\s)?
    (?:(?:all|the)\s)?(?:(?:monetary|money|dollar|financial)\s)?
    (?:(?:amounts?|figures?|values?|numbers?|sums?|prices?|currency|units?|expressed|stated|shown|presented|reported|measured)
       (?:\s(?:in\sth(?:e|is)\stable|below))?(?:\s(?:are|is|shown|stated|expressed|given|presented|reported|quoted))*\s?[:=]?\s|in\s)
    {_IN}{_ASIDE}\s*[)）\]]?\.?""",
    re.IGNORECASE | re.VERBOSE,
)
"""A line that says in English in what the numbers of a table are."""
_BY_NAME = late(
    rf"[（(]?(?P<named>[A-Z][A-Z -]{{2,24}}?)\s(?:is\s|are\s)?in\s(?P<unit>{_MONEY}|{_WORDED}|{_SHARE}|{_THINGS}"
    r"|tonnes|tons|kilograms|kg|litres|hectares|acres|metres|kilometres|km|[GMk]Wh|cubic\smetres|square\smetres|hours|days|years)[)）]?\.?",
    re.IGNORECASE,
)
"""A part of a line that says of columns by their name in what they are: value in thousand euro."""


_BY_CHINESE_NAME = late(
    r"(?P<named>[\u3400-\u9fff]{1,8})\s?[:：]\s?(?P<unit>[十百千万亿]{0,2}(?:美元|元|吨|人次|人|户|亩|公顷|公里|公斤|千克|平方米|立方米|千瓦时|辆|台|套|件|家|个|头|只|次|项)|个?百分点|[%％‰])"
)
"""A part of a line that says it in Chinese: 金额：亿元."""
_CHINESE_PARTS = late(r"\s*[，,；;、]\s*|\s+")


def units_by_name(words: str) -> dict[str, str]:
    """What a line says of columns by their names, in small letters, each with its unit; empty where it does not say that of several.

    `units_by_name("Quantity in tonnes; value in £ million")` has `quantity` and `value`, 金额：亿元，增速：% has 金额 and 增速.
    """
    if "：" in words or ":" in words:
        return _by_chinese_names(words)
    parts = [_BY_NAME.fullmatch(part) for part in re.split(r"\s*[;,]\s*(?:and\s)?|\s+and\s+", words.strip())]
    found = {part["named"].lower(): part["unit"] for part in parts if part is not None}
    return found if 1 < len(found) == len(parts) else {}


def _by_chinese_names(words: str) -> dict[str, str]:
    """The same of a line whose names stand before colons; 单位 before them all names nothing."""
    line = _UNIT_BEFORE.sub("", words.strip().strip("（()）"))
    parts = [_BY_CHINESE_NAME.fullmatch(part) for part in _CHINESE_PARTS.split(line)]
    found = {part["named"]: part["unit"] for part in parts if part is not None}
    return found if 1 < len(found) == len(parts) else {}


_UNIT_BEFORE = late(r"^(?:计量)?单位\s?[:：]\s?(?=[^，,；;、]*[:：])")
_NAMES_OF_MONEY = {
    "dollar": "$",
    "us dollar": "US$",
    "pound": "£",
    "sterling": "£",
    "euro": "€",
    "yuan": "RMB",
    "renminbi": "RMB",
}


def _said_unit(found: re.Match[str] | None) -> str:
    """The unit that a match of an English unit has, as a head would write it: £ thousand for thousands of pounds."""
    if found is None:
        return ""
    if found["sign"]:
        return found["sign"] + (
            f" {found['power']}"
            if (found["power"] or "")[:1].isalpha() and len(found["power"]) > 2
            else found["power"] or ""
        )
    if found["share"]:
        return "%"
    if found["things"]:
        return " ".join(found["things"].split())
    if found["count"]:
        return found["count"].lower()
    named = (
        (found["money"] or found["plain"])
        .lower()
        .removesuffix("s")
        .removesuffix(" sterling")
        .removesuffix("s")
    )
    power = (found["scale"] or found["after"] or "").lower()
    sign = _NAMES_OF_MONEY.get(named, "£" if named.startswith("pound") else named.upper())
    return f"{sign} {power}".strip()


ABOVE = 4
"""Cells of the longest row above a table that says who filled it in, or its title, its unit and its time."""
UNIT_ALONE = late(r"[（(【\[]?\s*(?:计量|计算|金额|货币|面积)?单\s*位")
"""How a line begins that says a unit and no name before it."""
_LABELLED = late(r"[^\s:：（(]{2,10}\s*[:：]\s*\S.*|(?:19|20)[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?")
_FILLED_IN = late(
    r"(?:填\s*[表报]|报告(?:期|年度|单位)|所属(?:期|时期|年度)|数据来源|资料来源|制\s*表|编\s*制|审\s*[核批]|复\s*核|统计|单位负责|部门负责|分管|主管|经办|联系|报[表送]|上报|填写|日期|时间|(?:Prepared|Approved|Checked|Reviewed)\sby|Date)"
    r"[^:：]{0,8}[:：].*",
    re.IGNORECASE,
)
"""Who filled in a table, and when."""
_DATE_LABELS = ("日期", "时间", "Date", "date")
"""Begins what of these a meeting's heading says too, before its place."""


def is_above(words: Sequence[str]) -> bool:
    """Whether the cells of a row say of a table who filled it in, when, of what time it is, and its unit, and are no row of it."""
    filled_in = [said for said in words if _FILLED_IN.fullmatch(said)]
    units = [said for said in words if UNIT_ALONE.match(said) and unit_line(said)]
    if not filled_in:
        return bool(units) and all(said in units or _is_beside(said) for said in words)
    beside = _is_beside if units or not _are_dates(filled_in) else _is_time_or_unit
    return all(said in filled_in or beside(said) for said in words)


def is_over_table(row: Sequence[str]) -> bool:
    """Whether the cells of a row, the empty ones too, are no row of a table but say something of the one below it."""
    return (
        is_above([word for cell in row if (word := cell.strip())])
        or is_title_with_unit(row)
        or is_signed(row)
    )


def is_title_with_unit(row: Sequence[str]) -> bool:
    """Whether the cells of a row are the title of the table below and, some empty cells behind it, its unit, and of when it is.

    `is_title_with_unit(["主要指标", "", "", "单位：万元"])` is true; beside each other the two are heads of two columns.
    """
    words = [word.strip() for word in row]
    filled = [at for at, word in enumerate(words) if word]
    if not 1 < len(filled) <= ABOVE or filled[0] or filled[1] < 2 or is_quantity(words[0]):
        return False
    return is_beside_title([words[at] for at in filled])


def is_signed(row: Sequence[str]) -> bool:
    """Whether the cells of a row are who made the table below and, some empty cells behind that, when.

    `is_signed(["云泽市统计局", "", "", "2024年2月编印"])` is true; beside each other the two are heads of two columns, unless
    the time says that it is that of printing.
    """
    words = [word.strip() for word in row]
    filled = [at for at, word in enumerate(words) if word]
    if not 1 < len(filled) <= ABOVE or filled[0] or _MAKER.fullmatch(words[0]) is None:
        return False
    rest = [words[at] for at in filled[1:]]
    issued = any(map(_ISSUED.fullmatch, rest))
    return (issued or filled[1] > 1) and all(_ISSUED.fullmatch(said) or _is_beside(said) for said in rest)


_MAKER = late(
    r"[\u3400-\u9fff]{2,20}(?:统计[局站科处]|[局厅委办署]|委员会|办公室|调查[总大]?队|研究[院所]|中心|公司|集团)"
)
"""A body that makes tables."""
_ISSUED = late(
    r"[（(]?(?:19|20)[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:编印|编制|印制|印发|整理|汇编|制表|发布|公布)[)）]?"
)
"""When a table was made."""


def is_beside_title(words: Sequence[str]) -> bool:
    """Whether words are a title and behind it a unit, and of when a table is."""
    rest = words[1:]
    units = [said for said in rest if UNIT_ALONE.match(said) and unit_line(said)]
    return bool(units) and all(said in units or _is_beside(said) for said in rest)


def _are_dates(filled_in: Sequence[str]) -> bool:
    """Whether labels name dates alone, as a meeting's heading does too."""
    return all(said.startswith(_DATE_LABELS) for said in filled_in)


def _is_time_or_unit(words: str) -> bool:
    """Whether a cell says of what time a table is, or its unit."""
    return bool(_DATED.fullmatch(words) or unit_line(words))


def _is_beside(words: str) -> bool:
    """Whether a cell may stand beside who filled a table in: it says a unit, a time, or what a name before a colon stands for."""
    return bool(_LABELLED.fullmatch(words) or _DATED.fullmatch(words) or unit_line(words))


_DATED = late(
    r"[（(]?\s*(?:(?:截至|截止到?)?(?:19|20)[0-9]{2}\s?年?(?:度|[0-9]{1,2}月(?:[0-9]{1,2}日|[末底])?|[0-9]{1,2}[-—–至][0-9]{1,2}月|[上下]半年|[前第]?[一二三四]季度|末|底)?"
    r"|续表|续前表|(?:附?表|附件)\s?[0-9一二三四五六七八九十]{1,3}(?:[-—–.][0-9]{1,2})?)\s*[)）]?"
)
"""A cell beside who filled a table in that says of what time it is, or its number: （2025年度）, 表2."""


_BARE_WORDS = late(
    r"[（(\[【]\s*(?P<unit>(?:[\u4e00-\u9fff]{0,6}(?:元|吨|噸|人|户|戶|公里|公顷|公頃|亩|畝)|[%％‰]))\s*[)）\]】]"
)
_BARE_ENGLISH = late(
    rf"[（(\[]\s*{_IN}{_ASIDE}\s*[)）\]]",
    re.IGNORECASE,
)

_PLAIN_MONEY = late(
    rf"(?:{_MONEY}|{_WORDED}|{_SHARE}|{_COUNT}|(?=[’'‘]?0|(?-i:[a-z])){_THINGS}){_ASIDE}", re.IGNORECASE
)
"""The same without brackets: £ million, US$ bn, '000 tonnes unless stated."""
_BARE_COUNT = late(r"[（(\[]\s*(thousand|million|billion)s?\s*[)）\]]", re.IGNORECASE)
"""A power in brackets and nothing else: Passengers (thousand)."""
_COUNT_BESIDE = late(
    r"(?:[A-Z][A-Za-z ]{1,30},\s)?(thousand|million|billion)s?(?:,\s[a-z][a-z -]{3,40}){0,3}", re.IGNORECASE
)
"""A power beside whose numbers they are, and how they were made: United Kingdom, thousands, seasonally adjusted."""


def bare_unit(words: str) -> str:
    """The unit of a line that is a unit in brackets and nothing else: （百万元）, ($000); empty for any other."""
    words = words.strip()
    if found := _BARE_WORDS.fullmatch(words):
        return found["unit"]
    if found := _BARE_COUNT.fullmatch(words) or _COUNT_BESIDE.fullmatch(words):
        return found[1].lower()
    return _said_unit(_BARE_ENGLISH.fullmatch(words) or _PLAIN_MONEY.fullmatch(words)) if words else ""


_AT_END = late(r"[（(\[【][^（()）\[\]【】]{1,40}[)）\]】]$")


def unit_at_end(words: str) -> str:
    """The unit in brackets that a line which names a table ends in: Table 1: Revenue ($ million), Growth (year on year, in %)."""
    found = _AT_END.search(without_base(words).strip())
    if found is None:
        return ""
    last = _LAST_PART.search(found[0])
    return bare_unit(found[0]) or (bare_unit(f"({last[1]})") if last else "")


def without_base(words: str) -> str:
    """Words without what an index is 100 of, as no time of its numbers: Output (Base Year: 2011-12=100)."""
    return _BASED.sub("", words) if "100" in words else words


_BASED = late(
    r"\s?[(（][^()（）]*(?:[=＝]\s?100|为\s?100)\s?[)）]|[,;]?\s?Base(?:\s(?:Year|Period))?\s?:\s?[^()=,;]{1,16}=\s?100",
    re.IGNORECASE,
)
_LAST_PART = late(r"(?:[,，;；]\s*|\s(?=in\s))([^,，;；]{1,24})[)）\]】]$")
"""The last of what a bracket says: in per cent of (on a yearly basis in per cent)."""
