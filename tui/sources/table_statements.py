"""The tables of a document as statements: each number with the words of its row, its column and what stands above."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.claims.claim_model import Aspect
from tui.claims.period_values import DocumentDate, is_span, last_year
from tui.compiled import late
from tui.documents.addresses import column_letters
from tui.documents.table_model import without_base
from tui.figures import Kind
from tui.figures.cell_values import scale_in
from tui.sources.bare_labels import is_bare
from tui.sources.head_columns import HeadColumns, joined, together
from tui.sources.label_words import Label, read_label, unspaced
from tui.sources.printed_step import step_of
from tui.sources.record_labels import Records
from tui.sources.row_groups import FirstLabel, RowGroups, adds_up, is_total
from tui.sources.statement_model import Statement, states_amount
from tui.speech.table_cells import TableFigures, set_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.documents.document_model import Document
    from tui.documents.table_model import Cell, Table
    from tui.figures import Figure
    from tui.speech.table_cells import CellPlace

_DAY = late(r"月\s?(?:[0-9]{1,2}\s?日|末|底)")
_UNTIL = late(r"截[至止]|月(?:末|底)")
"""What says that a day, or the end of a month, is when the stocks of a table were taken."""
_LAST_DAY = "30"
_MONTH = len("2024-12")
_YEAR = late(r"(?<![0-9])((?:19|20)[0-9]{2})年")
_HAN = late(r"[\u3400-\u9fff]")
_ONE_YEAR = late(r"(?:19|20)[0-9]{2}年?度?")
"""A head that says a year, of which those below it say parts."""
_LATIN_YEAR = late(r"\b(?:19|20)[0-9]{2}\b")
_UNIT_BEHIND = late(r"\s?[(（\[【][^()（）]{1,40}[)）\]】]$")
"""A bracket at the end of a title."""
_WEIGHT = late(r"\b[Ww]eights?\b|权重|权数|比重|占比")
"""What a table of growths tells of its rows besides."""
_AROUND = 100
"""Characters of what stands around a table that are kept."""
_EMPTY_CELLS = late(r"[\u3000\t]+|[,;|]{2,}")
"""What stands in a line of separated values for cells that say nothing."""
_OF_UNITS = late(r"(?:金额|计量|货币)?单位[:：][^\n\t，]*")
"""What a line between a title and its table says of units."""
_LINES = 3
"""Lines above a table that are looked at."""


class Row(NamedTuple):
    """What the labels of a row say together, its group counted."""

    label: Label
    group: str
    first: str = ""
    """What the first of several labels names."""
    counts: bool = False
    """Whether a label says a unit."""


def table_statements(document: Document, years: Mapping[int, str] = MappingProxyType({})) -> list[Statement]:
    """The statements of all tables of a document, in the order of its text.

    Args:
        document: It.
        years: Of which year tables are, by their numbers, where that was said.
    """
    found: list[Statement] = []
    for number in range(1, len(document.tables) + 1):
        found += TableReader(document, number, years.get(number, "")).statements()
    return found


def year_of(document: Document, number: int) -> str:
    """Of which year a table is by what stands above it, or by its document's title; empty where that says none, or several."""
    years = _YEAR.findall(_words_above(document, number)) or _YEAR.findall(document.title)
    return years[0] if len(set(years)) == 1 else ""


def _words_above(document: Document, number: int) -> str:
    """What names a table: its caption, or the title of its document, its sheet, and the short lines above both."""
    table = document.tables[number - 1]
    start = table.caption[0] if table.caption else table.start
    said = document.text[slice(*table.caption)] if table.caption else document.title
    sheet = document.address(table.start).sheet
    first = document.tables[number - 2].end if number > 1 else 0
    lines = _lines_above(document.text, first, start)
    if (
        lines
        and not table.caption
        and number > 1
        and sheet != document.address(document.tables[0].start).sheet
    ):
        said = ""  # the title of the workbook is what its first sheet begins with
    more = [line for line in lines if line not in (said, sheet)]
    if table.caption:
        below = _OF_UNITS.sub(" ", document.text[table.caption[1] : table.start]).strip()
        more += [line for line in _lines_above(f"{below}\n", 0, len(below) + 1) if _DAY.search(line)]
    return without_base(" ".join(filter(None, (sheet, said, *more))))[:_AROUND]


def _lines_above(text: str, first: int, start: int) -> list[str]:
    """The words of the short lines right above a place, the nearest last; none that is a sentence."""
    found: list[str] = []
    for line in reversed(text[first:start].rstrip("\n").split("\n")[-_LINES:]):
        words = " ".join(_EMPTY_CELLS.sub(" ", line).split()).strip(" ,，;|")
        if not words or len(words) > _AROUND or words[-1] in "。！？；.!?;":
            break
        found.insert(0, words)
    return found


class TableReader:
    """Reads one table."""

    def __init__(self, document: Document, number: int, year: str = "") -> None:
        self._document = document
        self._number = number
        self._table: Table = document.tables[number - 1]
        self._text = document.text
        self._figures = TableFigures(self._text, self._table, self._number)
        self._above = _words_above(document, number)
        year = year or year_of(document, number)
        self._date = DocumentDate(int(year)) if year else None
        self._grid = self._table.grid()
        self._labels: dict[str, tuple[Label, bool]] = {}
        self._rows: dict[int, Row] = {}
        self._columns: dict[int, Label] = {}
        self._above_row = self._carried()
        self._caption_period = self._period_of_caption() or self._latin_period()
        self._heads = HeadColumns(
            self._text, self._table, self._figures.columns.values, self._date, self._caption_period
        )
        self._grows = _is_of_growths(self._text, self._table, self._date)
        self._matrix: bool | None = None
        self._record = Records(self._text, self._grid, self._figures.columns.roles, self._date)
        self._groups = self._grouped(self._figures.columns.labels)

    def statements(self) -> Iterator[Statement]:
        """The statements of the table, in its order."""
        for figure, place in self._figures.figures():
            # A number in a label is none of the row's values, and its own cell names it not.
            if place.prose or not states_amount(figure.quantity):
                continue
            if self._record.is_no_amount(place.row):
                continue
            yield self._statement(figure, place, self._row(place), self._head(place))

    def _statement(self, figure: Figure, place: CellPlace, row: Row, head: Label) -> Statement:
        """The statement of one cell."""
        both = both_labels(row.label, head)
        return Statement(
            figure.start,
            figure.end,
            figure.surface,
            figure.quantity,
            step_of(figure),
            both.name or self._above,
            row.group,
            self._above,
            _aspect(head, row.label, figure, grows=self._grows),
            self._period(row.label, head, both, place.column - 1),
            both.former,
            both.aimed,
            both.falls,
            both.mean,
            self._entity(row, head),
            self._address(figure, place),
            place.table,
            place.row,
            place.column,
        )

    def _entity(self, row: Row, head: Label) -> str:
        """The thing that a row is of: its first label where it has several that name, its label where heads name metrics."""
        if row.first:
            return row.first
        if row.counts or self._figures.columns.unit is not None:
            return ""  # a unit for each row: rows are metrics
        return row.label.name if head.name or self._names_metrics() else ""

    def _names_metrics(self) -> bool:
        """Whether the heads of several columns name different things: rows are of things, columns of metrics."""
        if self._matrix is None:
            heads = self._table.grid(self._table.header_rows)
            values = self._figures.columns.values
            names = set()
            for column in values:
                words = [self._words(row[column]) for row in heads]
                names.add(joined([read_label(said, self._date) for said in words]).name if words else "")
            self._matrix = len(names - {""}) > 1
        return self._matrix

    def _period(self, row: Label, head: Label, both: Label, column: int) -> str | None:
        """Of when a cell is: what its head says, or its row, the narrower of the two, or else the caption."""
        if row.period and not row.period[0].isdigit() and (year := _year_beside(head, self._date)):
            return together([year, row.period])
        if row.period and head.period:
            return together([head.period, row.period])
        if said := row.period or head.period:
            return self._with_year(said)
        if both.former or both.spans:
            return None
        if both.aspect is Aspect.GROWTH and (beside := self._heads.beside(column)):
            return beside
        return self._caption_period or (f"{self._date.year}" if self._date else None)

    def _with_year(self, said: str) -> str:
        """A time with the year of what stands above, where it says none itself."""
        if said[0].isdigit():
            return said
        if self._date is not None:
            return said if "/" in said else f"{self._date.year}{said}"
        years = {part[:4] for part in (self._caption_period or "").split("/")}
        return together([*years, said]) or said if len(years) == 1 and "" not in years else said

    def _period_of_caption(self) -> str | None:
        """The part of its year that the caption says; None where it says none."""
        said = read_label(self._above, self._date).period if self._date else None
        if not said or self._date is None or not _is_part(said, f"{self._date.year}"):
            return None
        # A month with its day, or its end, dates the table, or is when a year's stock was taken.
        if len(said) != _MONTH or not _DAY.search(self._above):
            return said
        return f"{said}-{_LAST_DAY}" if _UNTIL.search(self._above) and not said.endswith("-12") else None

    def _latin_period(self) -> str | None:
        """The one year, or the year of accounts, that English words above say; None where they say none, or several."""
        if self._date is not None or _HAN.search(self._above):
            return None
        said = read_label(self._above).period
        if not said or not said[0].isdigit() or len(set(_LATIN_YEAR.findall(self._above))) > 1:
            return None
        return None if is_span(said) and last_year(said) - int(said[:4]) > 1 else said

    def _address(self, figure: Figure, place: CellPlace) -> str:
        """The cell as spreadsheets name it."""
        address = self._document.address(figure.start)
        if address.cell:
            return address.words()
        return f"T{place.table}!{column_letters(place.column)}{place.row}"

    def _row(self, place: CellPlace) -> Row:
        """What the labels of a cell's row say."""
        found = self._rows.get(place.row)
        if found is None and self._record:
            label, whose = self._record.said(place.row)
            found = self._rows[place.row] = Row(label, whose)
        if found is None:
            group, parent = self._groups[place.row - 1] if place.row <= len(self._groups) else ("", "")
            above = self._above_row.get(place.row - 1)
            said = [*([above] if above else []), *self._figures.row_words(place)]
            found = self._rows[place.row] = self._said_by(said, group, parent)
        return found

    def _said_by(self, said: Sequence[str], group: str, parent: str) -> Row:
        """What the words of a row's labels say, what it stands under and what it is a part of counted."""
        told = [self._label(words) for words in said]
        totals = [label for label, of_total in told if of_total]
        labels = [label for label, of_total in told if not of_total]
        label = joined([*totals, *labels])
        if not label.name and parent:
            label = replace(label, name=read_label(parent, self._date).name)
        if not label.period and (when := when_of(parent, self._date)):
            label = replace(label, period=when)
        names = [one.name for one in labels if one.name]
        first = names[0] if len(names) > 1 else ""
        counts = not first and any(scale_in(words) is not None for words in said)
        return Row(label, f"{group} {parent}".strip(), first, counts)

    def _label(self, words: str) -> tuple[Label, bool]:
        """What a label of a row says, and whether it is that of a total, which is named as it stands."""
        found = self._labels.get(words)
        if found is None:
            of_total = adds_up(words)
            label = Label(unspaced(words).strip(":：")) if of_total else _said_of_row(words, self._date)
            found = self._labels[words] = label, of_total
        return found

    def _carried(self) -> dict[int, str]:
        """For rows with an empty first label and a second one what stands above that: files of separated values merge no cells."""
        labels = self._figures.columns.labels
        found: dict[int, str] = {}
        if len(labels) < 2:
            return found
        above = ""
        words_below = self._table.body_words(self._text)
        firsts, seconds = words_below[labels[0]], words_below[labels[1]]
        if all(firsts):
            return found
        # One total alone is that of all groups, one of each group its own.
        total = [words for words in seconds if is_total(words)]
        for row, (first, second) in enumerate(zip(firsts, seconds, strict=True), self._table.header_rows):
            if not first and [second] == total:
                above = ""
            above = (first or above) if second else ""
            if above and not first:
                found[row] = above
        return found

    def _head(self, place: CellPlace) -> Label:
        """What the heads of a cell's column say."""
        found = self._columns.get(place.column)
        if found is None and self._record.is_value(place.column):
            found = self._columns[place.column] = Label()
        if found is None:
            words = (*self._heads.spanning(place.column - 1), *self._figures.head_words(place))
            found = self._heads.timed(words, _read_head(words, self._date))
            if found.aspect is Aspect.GROWTH and not found.name:
                found = replace(found, name=self._heads.grown(place.column - 1))
            self._columns[place.column] = found
        return found

    def _words(self, cell: Cell | None) -> str:
        return "" if cell is None else self._text[cell.start : cell.end]

    def _grouped(self, labels: Sequence[int]) -> list[tuple[str, str]]:
        """For each row the row above that heads its group, and the row above that it is a part of, or goes on with."""
        firsts = self._first_labels(labels)
        found = RowGroups(firsts, self._date).read()
        if self._names_metrics():  # a row of a time is of what the heads name, not of the row above it
            found = [
                (group, "" if _is_time(self._label(first.words)[0]) else parent)
                for first, (group, parent) in zip(firsts, found, strict=True)
            ]
        return [("", "")] * self._table.header_rows + found

    def _first_labels(self, labels: Sequence[int]) -> list[FirstLabel]:
        """The first label of each row below the head."""
        return [self._first(row, labels) for row in self._grid[self._table.header_rows :]]

    def _first(self, row: Sequence[Cell | None], labels: Sequence[int]) -> FirstLabel:
        """A row's first label."""
        filled = {(cell.row, cell.column): cell for cell in row if cell is not None and cell.start < cell.end}
        for column in labels:
            cell = row[column]
            if cell is not None and (cell.row, cell.column) in filled:
                words = self._words(cell)
                return FirstLabel(words, set_in(self._text, cell), len(filled) == 1)
        return FirstLabel("", 0, alone=False)


def _is_of_growths(text: str, table: Table, date: DocumentDate | None) -> bool:
    """Whether a table's own title is that of growths: Growth Rates (year on year, in per cent), 各行业增加值增速（%）."""
    if table.caption is None:
        return False
    said = _UNIT_BEHIND.sub("", without_base(text[slice(*table.caption)]).strip(" ,;\n"))
    return read_label(said, date).aspect is Aspect.GROWTH


def _is_time(said: Label) -> bool:
    """Whether a label says when and nothing else."""
    return bool(said.period) and not said.name


def _read_head(words: Sequence[str], own: DocumentDate | None) -> Label:
    """What the cells of a head say together; those that say when only together are read together: Year ended 31 March, 2025."""
    years = {said for said in words if _ONE_YEAR.fullmatch(said)}
    date = DocumentDate(int(years.pop()[:4])) if len(years) == 1 else own
    apart = joined([read_label(said, date) for said in words])
    if len(words) < 2 or not apart.name or not all(map(str.isascii, words)):
        return apart
    whole = read_label(" ".join(words), own)
    return whole if whole.period and not whole.name else apart


def when_of(parent: str, date: DocumentDate | None) -> str | None:
    """Of when the rows are that are a part of another, by what its label says: 支出（1-6月） above 其中：教育; None where it says nothing."""
    return None if not parent or is_bare(parent) else _said_of_row(parent, date).period


def _said_of_row(words: str, date: DocumentDate | None) -> Label:
    """What a label of a row says; a part of a year whose year it leaves to the table leaves it to the head of the column."""
    label = read_label(words, date)
    if not label.period or date is None:
        return label
    part = read_label(words).period
    return replace(label, period=part) if part and not part[0].isdigit() else label


def _year_beside(head: Label, date: DocumentDate | None) -> str:
    """The year of a row that says a part of one: that of its column's head, else the table's where that says nothing else; empty where none is known."""
    if head.period and head.period[0].isdigit():
        year = head.period[:4]
        return "" if is_span(head.period) and last_year(head.period) != int(year) else year
    return "" if head.period or head.former or date is None else f"{date.year}"


def _is_part(period: str, year: str) -> bool:
    """Whether a period is a part of a year."""
    if not period[:1].isdigit():
        return True
    return period[:4] == year and period not in (year, f"{year}-01/{year}-12") and period[-4:] != f"/{year}"


def both_labels(row: Label, head: Label) -> Label:
    """What the labels of a row and the head of a column say together, as `joined` does: large tables have many pairs."""
    period = row.period or head.period
    if row.period and head.period:
        period = together([row.period, head.period])
    return Label(
        both_names(row.name, head.name),
        row.aspect if head.aspect is None else head.aspect,
        period,
        row.former or head.former,
        row.aimed or head.aimed,
        row.falls or head.falls,
        row.inside or head.inside,
        row.spans or head.spans,
        row.mean or head.mean,
    )


def both_names(row: str, head: str) -> str:
    """What a row and a head name together."""
    return f"{row} {head}" if row and head and head != row else row or head


def _aspect(head: Label, row: Label, figure: Figure, *, grows: bool = False) -> Aspect:
    """What of its metric a number of a table is; `grows` says that the table is one of growths."""
    percent = figure.quantity.kind is Kind.PERCENT
    for said in (head.aspect, row.aspect):
        if said is Aspect.GROWTH:
            if figure.quantity.unit == "百分点":
                return Aspect.POINTS
            if percent:
                return Aspect.GROWTH
            return Aspect.CHANGE
        if said is not None:
            return said
    if percent:
        return Aspect.GROWTH if grows and not _WEIGHT.search(f"{row.name} {head.name}") else Aspect.RATE
    return Aspect.LEVEL
