"""The figures of a document's tables, each with the row and the column that it stands in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tui.compiled import late
from tui.documents.table_model import YEAR, columns_of, is_empty, units_by_name
from tui.figures import Kind, detect
from tui.figures.cell_values import (
    NONE,
    Scale,
    cell_figure,
    is_hedged,
    is_whole_unit,
    own_unit,
    scale_in,
    scale_of,
)
from tui.lexicon.footnote_marks import AFTER_NUMBER
from tui.speech.growth_columns import PERCENT, grows_in_percent, may_move, may_stand_apart, scale_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.documents.table_model import Cell, Columns, Table
    from tui.figures import Figure

_PERIOD = late(
    r"(?:(?:19|20)[0-9]{2}(?:年.{0,12}|)|[一二三四1-4]季度|[0-9]{1,2}[-—–~～至][0-9]{1,2}月|[0-9]{1,2}月(?:份|末|底)?"
    r"|(?:上|去|本|当|前)年.{0,4}|年[初末]|期[初末]|(?:上年)?同期|[上本]月.{0,4}|[上下]半年|累计)"
)
_BRACKET = late(r"[（(][^（()）]*[)）]")
SENTENCE = late(r"[，。；！？,;]")
_ATTRIBUTE = late(
    r".{0,6}(?:单位|部门|责任人?|负责人?|牵头领导|联系人|地点|地址|位置|时间|时限|期限|年限|工期|日期|备注|状态|进展)"
    r"|owner|due(?: date)?|(?:start|end)?\s?date|status|lead|responsible|location|notes?|remarks?|comments?",
    re.IGNORECASE,
)
"""The head of a column that says something of each row and names none."""
_OF_GROWTH = late(r"(?:增长|增速|增幅|涨幅|降幅|增长率|增减幅度?|[±%％])[±\s]*$|占比$|比重$")
"""How a head ends whose numbers are percentages, whatever the table counts in."""
_OF_RATIOS = late(
    rf"{_OF_GROWTH.pattern}|(?:率|比重|占比|比例|指数|增长|下降|同比|环比|程度)\s*[①-⑳*＊]?$|(?:同比|环比|比上年|比去年)"
    r"|(?:完成|执行|为|占).{0,6}(?:预算|计划|任务|目标)数?\s*$"
)
"""How labels and heads read whose numbers are percentages in a table that counts in them too."""
_OF_RATES = late(r"率|比重|占比|比例")
"""What names a row whose own numbers are in per cent."""
_UNITS = late(r"(?:计量|计算)?单\s*位|units?", re.IGNORECASE)
"""What stands before the units of a row of them."""
_EMPHASIS = late(r"(\*{1,3}|__)(?=\S)(.+?)(?<=\S)\1")
"""Signs of emphasis around words of a label."""
_DAY = late(
    r"(?:19|20)[0-9]{2}(?:[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?|年[0-9]{1,2}月(?:[0-9]{1,2}日)?)|[0-9]{1,2}[/.][0-9]{1,2}[/.](?:19|20)?[0-9]{2}"
    r"|[0-9]{1,2} [A-Z][a-z]{2,8} (?:19|20)[0-9]{2}"
)
"""A cell that says a day or a month."""
_SAMPLE = 20
"""Cells of a column that are looked at."""
_NAMING = late(r"[\u4e00-\u9fff]|[A-Za-z]{3}")
"""What a name has and a number or a code has not."""
LABEL = 24
"""Characters of the longest label of a row beside numbers: figures in longer ones are prose."""
_NAME = 40
"""Characters of the longest text that names a row."""


class CellPlace(Struct, frozen=True, gc=False):
    """In which cell of which table a figure stands."""

    table: int
    row: int
    column: int
    """From 1; the head is counted."""
    row_label: str
    column_label: str
    subject: tuple[int, int] | None = None
    """Where the words stand that name its row, or else its column."""
    period: tuple[int, int] | None = None
    """Where its year or month is said."""

    prose: bool = False
    """Whether it is one of several words in its cell, which say what it measures."""


class _Name(NamedTuple):
    """What the cells say that name a row or a column."""

    words: str
    subject: tuple[int, int] | None
    period: tuple[int, int] | None


class TableFigures:
    """Works out the figures of one table, its heads read once."""

    def __init__(self, text: str, table: Table, number: int) -> None:
        self._text = text
        self._table = table
        self._number = number
        self._grid = table.grid()
        self._heads, self._body = self._grid[: table.header_rows], self._grid[table.header_rows :]
        self._columns = self._checked(columns_of(text, table))
        self._naming = self._names_rows()
        self._whole, self._also = _wholes(table.unit)
        self._by_name = _named_scales(table.unit)
        """What its unit line says of columns by their names: quantity in tonnes; value in thousand euro."""
        self._several = tuple(self._by_name.values()) or (() if self._whole else _scales(table.unit))
        kinds = set(map(_kind_of, self._several))
        self._speaks_of = _SPEAKS_OF | {name: _SPEAKS_OF_FEW[name] for name in _SPEAKS_OF_FEW.keys() & kinds}
        self._scales: dict[int, Scale | None] = {}
        self._sides: dict[tuple[int, int], _Name] = {}
        self._tops: dict[int, _Name] = {}
        """The labels of rows and columns, as far as they were read."""

    def _checked(self, columns: Columns) -> Columns:
        """The columns, a column of units only where most of its cells name some: 单位 heads offices too."""
        if columns.unit is None:
            return columns
        cells = Counter(self._table.body_words(self._text)[columns.unit])
        filled = {words: count for words, count in cells.items() if not is_empty(words)}
        units = sum(count for words, count in filled.items() if scale_of(words) is not None)
        if 2 * units > sum(filled.values()):
            return columns
        names = not columns.labels or columns.unit < columns.labels[0]
        if columns.values and not names:
            return replace(columns, unit=None, values=columns.values | {columns.unit})
        return replace(columns, unit=None, labels=tuple(sorted((*columns.labels, columns.unit))))

    def _names_rows(self) -> tuple[int, ...]:
        """The columns of labels that name the rows; of several those whose head says more than a row's owner or date."""
        labels = self._columns.labels
        heads = {column: [self._words(row[column]) for row in self._heads] for column in labels}
        said = [
            column
            for column in labels[1:]
            if not any(map(_ATTRIBUTE.fullmatch, heads[column])) and not self._holds_days(column)
        ]
        return (*labels[:1], *said)

    def _holds_days(self, column: int) -> bool:
        """Whether a column says when something was: its first cells with words are days."""
        cells = [self._words(row[column]) for row in self._body[:_SAMPLE]]
        said = [words for words in cells if not is_empty(words)]
        return bool(said) and all(map(_DAY.fullmatch, said))

    def figures(self, first: int = 0, last: int | None = None) -> list[tuple[Figure, CellPlace]]:
        """The figures of the cells below the head, in the order of the text; of the rows `first` to `last` alone, if said."""
        found: list[tuple[Figure, CellPlace]] = []
        cells = self._table.cells
        begin = bisect_left(cells, first, key=_row) if first else 0
        end = len(cells) if last is None else bisect_left(cells, last, key=_row)
        for cell in cells[begin:end]:
            if (
                cell.row < self._table.header_rows
                or cell.start == cell.end
                or cell.column in self._columns.silent
            ):
                continue
            if cell.column == self._columns.unit:
                continue
            figures = list(self._of_cell(cell))
            if figures:
                place = self._place(cell)
                if len(figures) > 1 or figures[0].surface != AFTER_NUMBER.sub("", self._words(cell)):
                    place = replace(place, prose=True)
                found += [(figure, place) for figure in figures]
        found.sort(key=lambda pair: pair[0].start)
        return found

    def _of_cell(self, cell: Cell) -> Iterator[Figure]:
        """The figures of a cell: one where it is a number, those of its prose else."""
        words = self._text[cell.start : cell.end]
        label = cell.column in self._columns.labels
        if is_empty(words) or ((label or cell.column == 0) and YEAR.fullmatch(words)):
            return
        if label:
            plain = bool(self._columns.values) or self._columns.unit is not None
            if plain and len(words) <= LABEL and not SENTENCE.search(words):
                return
        else:
            figure = cell_figure(words, cell.start, self._scale(cell))
            if figure is not None:
                yield figure
                return
        for figure in detect(words):
            moved = replace(figure, start=figure.start + cell.start, end=figure.end + cell.start)
            if not label and not moved.quantity.unit and is_hedged(words, moved.surface):
                moved = _scaled(moved, self._scale(cell))
            yield moved

    def _scale(self, cell: Cell) -> Scale:
        """In what a number in this cell counts: by its head, its row's unit, its label, its table."""
        head = self._head_scale(cell.column)
        if head is not None and cell.row not in self._rows_apart:  # as nearly always in a long table
            return head
        row, unit = self._grid[cell.row], self._columns.unit
        said = "" if unit is None else self._words(row[unit])
        labels = [self._words(row[column]) for column in self._columns.labels]
        return (
            self._scale_said(cell) or self.scale_by(cell.column, said, labels) or self._of_kind(cell) or NONE
        )

    def _scale_said(self, cell: Cell) -> Scale | None:
        """What was said of the unit of a cell's row or column; None where nothing was, or its head or its row says one itself."""
        said = (
            unit for row, column, unit in self._table.units_said if cell.row == row or cell.column == column
        )
        unit = next(said, None)
        if unit is None or self._head_scale(cell.column) is not None:
            return None
        labels = [self._words(self._grid[cell.row][column]) for column in self._columns.labels]
        own = self._columns.unit is not None and own_unit(
            self._words(self._grid[cell.row][self._columns.unit])
        )
        return None if own or any(map(scale_in, labels)) else scale_of(unit)

    def scale_by(self, column: int, unit: str, labels: Sequence[str]) -> Scale | None:
        """In what a number of a column counts; None where neither its head nor its row nor one unit of the table says it.

        Args:
            column: The column, from 0.
            unit: What its row has in the column of units, if there is one.
            labels: The labels of its row.
        """
        head = self._head_scale(column)
        said = own_unit(unit) if self._columns.unit is not None else None
        if said is None and (head is None or head.kind is not Kind.PERCENT):
            apart = (found for words in reversed(labels) if (found := scale_apart(words)) is not None)
            if (own := next(apart, None)) is not None:
                return own
        if head is not None:
            return head
        if column in self._in_percent:
            return PERCENT
        if said is not None:
            return said
        for words in reversed(labels):
            if (found := scale_in(words)) is not None:
                return found
        return PERCENT if self._of_ratios(column, labels) else self._whole

    @cached_property
    def _rows_apart(self) -> frozenset[int]:
        """The rows whose labels say that they count in something else than their columns."""
        found: set[int] = set()
        for column in self._columns.labels:
            words = [self._words(row[column]) for row in self._body]
            if may_stand_apart(words):
                apart = {one for one in set(words) if scale_apart(one) is not None}
                found.update(row for row, one in enumerate(words, len(self._heads)) if one in apart)
        return frozenset(found)

    def _may_be_amounts(self, column: int) -> bool:
        """Whether the head of a column says not that its numbers are in per cent."""
        scale = self._head_scale(column)
        return scale is None or scale.kind is not Kind.PERCENT

    def _says_growths_in_percent(self, words: Sequence[Sequence[str]]) -> bool:
        """Whether the table's line of units names per cent by a name, or beside an amount where no row is a rate, by the words of its columns."""
        if any(scale.kind is Kind.PERCENT for scale in self._several):
            return True
        return self._also and not any(
            _OF_RATES.search(said) for label in self._columns.labels for said in words[label]
        )

    @cached_property
    def _in_percent(self) -> frozenset[int]:
        """The columns of growths in per cent whose heads say no unit."""
        values = sorted(self._columns.values)
        heads = {
            column: " ".join(self._words(cell) for cell in self._head_cells(column)[-1:]) for column in values
        }
        moving = [column for column in values if may_move(heads[column]) and self._head_scale(column) is None]
        if not moving:
            return frozenset()
        words = self._table.body_words(self._text)
        amounts = [
            words[column] for column in values if column not in moving and self._may_be_amounts(column)
        ]
        told = self._says_growths_in_percent(words)
        return frozenset(
            column for column in moving if grows_in_percent(heads[column], words[column], amounts, told=told)
        )

    @property
    def names_several_units(self) -> bool:
        """Whether a line above the table names several units, of which the one is meant that head or label speak of."""
        return bool(self._several)

    @property
    def names_percentages_too(self) -> bool:
        """Whether it names percentages beside a unit, so that labels say which numbers are those."""
        return self._also

    @property
    def naming(self) -> tuple[int, ...]:
        """The columns whose words name the rows."""
        return self._naming

    def _of_kind(self, cell: Cell) -> Scale | None:
        """Of several units of the table the one of the kind that the head or else the label of the row speaks of."""
        if not self._several:
            return None
        place = self._place(cell)
        for said in (place.column_label, self._whole_labels[cell.row], place.row_label):
            if (named := self._named_scale(said)) is not None:
                return named
            kind = next((name for name, words in self._speaks_of.items() if words.search(said)), None)
            if kind is not None:
                fitting = [scale for scale in self._several if _kind_of(scale) == kind]
                plain = [scale for scale in fitting if scale.unit != "百分点"]
                return plain[0] if len(plain) == 1 else fitting[0] if len(fitting) == 1 else None
        return self._by_name.get("金额")

    @cached_property
    def _whole_labels(self) -> list[str]:
        """For each row the label of the one that it is a part of, by how far both are set in or by 其中: a part counts in what its whole does.

        Empty where there is none.
        """
        found = [""] * self._table.rows
        above: list[tuple[int, str]] = []
        """The rows that may have parts below, each with how far it is set in: further than the one before it."""
        for row in range(self._table.header_rows, self._table.rows):
            label = self._first_label(row)
            if label is None:
                continue
            words, inner = self._words(label), set_in(self._text, label)
            part = _OF_WHOLE.match(words) is not None
            nearest = above if inner else above[-1:]  # what is not set in at all goes on with the row above
            found[row] = next((said for depth, said in reversed(nearest) if depth < inner + part), "")
            if not part:
                while above and above[-1][0] >= inner:
                    above.pop()
                above.append((inner, words))
        return found

    def _first_label(self, row: int) -> Cell | None:
        """The first cell of a row that names it; None where none does."""
        cells = (self._grid[row][column] for column in self._columns.labels)
        return next(
            (cell for cell in cells if cell is not None and cell.row == row and cell.start < cell.end), None
        )

    def _named_scale(self, said: str) -> Scale | None:
        """The scale that the unit line gives to what a label names; None where it gives none, or several."""
        found = {scale for name, scale in self._by_name.items() if name in said.lower()}
        return found.pop() if len(found) == 1 else None

    @property
    def columns(self) -> Columns:
        """What each column of the table is for."""
        return self._columns

    def row_words(self, place: CellPlace) -> list[str]:
        """The words of each cell that names the row of a figure, line breaks in them as blanks."""
        cell = self._grid[place.row - 1][place.column - 1]
        return self._lines(self._row_cells(cell)) if cell else []

    def head_words(self, place: CellPlace) -> list[str]:
        """The words of each cell that names the column of a figure, from the top, line breaks in them as blanks."""
        return self._lines(self._head_cells(place.column - 1))

    def _of_ratios(self, column: int, labels: Sequence[str]) -> bool:
        """Whether a number without a unit is a percentage: the table counts in something else, or in that too."""
        if self._whole is None and not self._also:
            return False
        head = " ".join(self._words(row[column]) for row in self._heads)
        return _OF_GROWTH.search(head) is not None or (
            self._also and any(_OF_RATIOS.search(words) for words in (head, *labels))
        )

    def _head_scale(self, column: int) -> Scale | None:
        """The unit that a column's head says, its lowest row first."""
        if column not in self._scales:
            if (found := self._unit_below_heads(column)) is not None:
                self._scales[column] = found
                return found
            own = [self._words(row[column]) for row in self._heads]
            spread = [self._spread(number, column) for number, words in enumerate(own) if not words]
            cells = [*reversed(own), *(self._words(one) for one in reversed(spread) if one is not None)]
            said = (scale_in(words) for words in (*cells, " ".join(reversed(cells))))
            self._scales[column] = next((scale for scale in said if scale is not None), None)
        return self._scales[column]

    def _unit_below_heads(self, column: int) -> Scale | None:
        """The unit that the last row of a head says of a column, where that is a row of units: 亩 and 吨 under 面积 and 产量."""
        return scale_of(self._words(self._heads[-1][column])) if self._ends_in_units else None

    @cached_property
    def _ends_in_units(self) -> bool:
        """Whether the last of several rows of the head says units and nothing else."""
        if len(self._heads) < 2:
            return False
        own = [(column, self._words(cell)) for column, cell in enumerate(self._heads[-1])]
        labels = self._columns.labels
        said = [words for column, words in own if words and column not in labels]
        rest = [words for column, words in own if words and column in labels and not _UNITS.fullmatch(words)]
        return bool(said) and not rest and all(map(is_whole_unit, said))

    def _words(self, cell: Cell | None) -> str:
        return "" if cell is None else self._text[cell.start : cell.end]

    def _lines(self, cells: list[Cell]) -> list[str]:
        """The words of cells, line breaks in them as blanks."""
        return [" ".join(self._words(one).split()) for one in cells]

    def _place(self, cell: Cell) -> CellPlace:
        """The labels of a cell's row and column, and what of them says when."""
        labels = self._columns.labels
        side = cell.row, 0 if self._columns.roles else min(cell.column, labels[-1] + 1 if labels else 0)
        row = self._sides.get(side)
        if row is None:
            row = self._sides[side] = self._name(self._row_cells(cell))
        head = self._tops.get(cell.column)
        if head is None:
            head = self._tops[cell.column] = self._name(self._head_cells(cell.column))
        return CellPlace(
            self._number,
            cell.row + 1,
            cell.column + 1,
            row.words,
            head.words,
            row.subject or head.subject,
            head.period or row.period,
        )

    def _name(self, cells: list[Cell]) -> _Name:
        """What cells say that name a row or a column: the last that says when, the last that says what."""
        spans = [(one.start, one.end) for one in reversed(cells)]
        period = next((span for span in spans if _PERIOD.match(self._text, *span)), None)
        subject = next((span for span in spans if span != period), None)
        words = " ".join(self._lines(cells))
        if "*" in words or "__" in words:
            words = _EMPHASIS.sub(r"\2", words)
        return _Name(words.replace("\\|", "|"), subject, period)

    def _row_cells(self, cell: Cell) -> list[Cell]:
        """The cells that name a cell's row, each once."""
        found: list[Cell] = []
        for column in self._naming:
            one = self._grid[cell.row][column]
            if one is None or one == cell or one.start == one.end or one in found:
                continue
            if column >= cell.column and not self._columns.roles:
                continue
            if one.end - one.start <= longest_name(self._words(one)):
                found.append(one)
        return found or self._in_silence(cell)

    def _in_silence(self, cell: Cell) -> list[Cell]:
        """The words that name a row where its number would stand: 合计."""
        for column in sorted(self._columns.silent):
            one = self._grid[cell.row][column]
            if column >= cell.column or one is None or one.start == one.end or one == cell:
                continue
            if _NAMING.search(self._words(one)) and one.end - one.start <= _NAME:
                return [one]
        return []

    def _head_cells(self, column: int) -> list[Cell]:
        """The cells that name a column, from the top, each once; none that names the whole table."""
        found: list[Cell] = []
        for number, row in enumerate(self._heads[:-1] if self._ends_in_units else self._heads):
            one = row[column] if self._words(row[column]) else self._spread(number, column)
            if one is None or one in found or one.columns >= self._table.columns > 1:
                continue
            found.append(one)
        return found

    def _spread(self, row: int, column: int) -> Cell | None:
        """The cell of a head whose words are those of the empty one right of it too: no format says that it spans both.

        Above other heads alone, and not from a column that names rows.
        """
        below = self._heads[row + 1 :]
        if not any(self._words(other[column]) for other in below):
            return None
        for left in range(column - 1, -1, -1):
            one = self._grid[row][left]
            if one is not None and one.start < one.end:
                named = left in self._columns.labels or not any(self._words(other[left]) for other in below)
                return None if named or one.columns > 1 else one
        return None


def longest_name(words: str) -> int:
    """Characters of the longest text that names a row, in the letters of this one: Latin words take about twice as many."""
    return 2 * _NAME if words.isascii() else _NAME


def set_in(text: str, cell: Cell) -> int:
    """How far the words of a cell are set in: as its file formats them, or by the blanks before them."""
    return cell.indent or _blanks_before(text, cell.start)


_OF_WHOLE = late(r"\s*(?:其\s*中|#|＃)")
"""How a row begins that is a part of the one above."""


def _row(cell: Cell) -> int:
    return cell.row


def _blanks_before(text: str, start: int) -> int:
    """How many blanks stand before a place, a wide one counted twice."""
    at = start
    while at > 0 and text[at - 1] in " \u3000\xa0":
        at -= 1
    return start - at + text.count("\u3000", at, start)


def _wholes(unit: str) -> tuple[Scale | None, bool]:
    """The scale of a table by its unit line, and whether that names percentages beside it (亿元、%).

    Several things that are counted in one power (万头、万只) have that and no name; several others none.
    """
    parts = [part for part in re.split(r"[、，,；;和]", unit) if part]
    percent = [part for part in parts if part in ("%", "％")]
    others = [part for part in parts if part not in percent]
    if not others:
        return (PERCENT if percent else None), False
    return (scale_of(others[0]) if len(others) == 1 else _power_of(others)), bool(percent)


def _power_of(units: Sequence[str]) -> Scale | None:
    """The power in which several things are all counted, without a name; None where one is no count or has another."""
    scales = [scale_of(part) for part in units]
    powers = {(scale.times, scale.kind) if scale else None for scale in scales}
    only = next(iter(powers)) if len(powers) == 1 else None
    return Scale(only[0], "", Kind.COUNT) if only and only[1] is Kind.COUNT else None


def _named_scales(unit: str) -> dict[str, Scale]:
    """What a unit line says of columns by their names; empty for any other."""
    named = units_by_name(unit)
    scales = {name: scale for name, words in named.items() if (scale := scale_of(words)) is not None}
    return scales if len(scales) == len(named) else {}


def _scales(unit: str) -> tuple[Scale, ...]:
    """The scales that a unit line names; none where one of its words is no unit."""
    found = [scale_of(part) for part in re.split(r"[、，,；;和/]", unit) if part]
    scales = tuple(scale for scale in found if scale is not None)
    return scales if len(scales) == len(found) else ()


_SPEAKS_OF = {
    "percent": late(r"率|占比|比重|比例|增长|增幅|增速|升降|[%％±]"),
    "money": late(
        r"投资|资金|金额|经费|收入|支出|造价|产值|费用?|预算|决算|贷款|税|利润|补助|补贴|工资|成本|概算"
    ),
    "length": late(r"里程|长度|全长|总长"),
    "area": late(r"面积"),
    "people": late(r"人口|人数|人员|职工|学生|教师|教职工|幼儿(?!园)|医师|护士|居民|群众|老人|儿童|党员"),
}
"""What the words of a head speak of, the surest first."""
_SPEAKS_OF_FEW = {
    "energy": late(r"电量|发电|用电|供电|售电"),
    "power": late(r"装机|容量|负荷|出力"),
    "weight": late(r"产量|总产|重量|货运量|吞吐量"),
    "schools": late(r"学校|幼儿园|小学|初中|高中|中学|院校"),
    "households": late(r"户数|农户|家庭|住户"),
    "firms": late(r"企业|商户|公司|合作社"),
    "vehicles": late(r"车"),
}
"""The same of what counts only where a table has a unit of it."""


def _kind_of(scale: Scale) -> str:
    """Of what a scale is, in the words of the list above."""
    return _KINDS_BY_UNIT.get(scale.unit, str(scale.kind))


_KINDS_BY_UNIT = {
    "米": "length",
    "公里": "length",
    "人": "people",
    "所": "schools",
    "户": "households",
    "家": "firms",
    "辆": "vehicles",
    "千瓦": "power",
    "千瓦时": "energy",
    "吨": "weight",
}
"""Of what units are whose kind is one with others."""


def _scaled(figure: Figure, scale: Scale) -> Figure:
    """A figure without a unit as one in a scale."""
    said = figure.quantity
    low, high = (None if value is None else value * scale.times for value in (said.low, said.high))
    return replace(figure, quantity=replace(said, low=low, high=high, unit=scale.unit, kind=scale.kind))
