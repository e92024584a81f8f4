"""The statements of a large table whose rows are all alike: told by its columns, and made when they are asked for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import chain, cycle, groupby, product, repeat
from operator import add
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, overload

from msgspec.structs import replace

from tui.claims.claim_model import Aspect
from tui.compiled import late
from tui.documents.addresses import column_letters, column_number
from tui.documents.even_rows import EvenTable
from tui.documents.table_model import YEAR, is_empty
from tui.figures import detect
from tui.figures.cell_values import DIGITS, NONE, cell_figure, may_name_scale
from tui.lexicon.footnote_marks import AFTER_NUMBER
from tui.sources.bare_labels import bare_among, counts_nothing
from tui.sources.head_columns import joined
from tui.sources.label_words import Label
from tui.sources.printed_step import power_of
from tui.sources.row_groups import FirstLabel
from tui.sources.statement_model import NO_AMOUNT, states_amount
from tui.sources.table_statements import Row, TableReader, both_labels, both_names, table_statements, when_of
from tui.speech.growth_columns import may_stand_apart, scale_apart
from tui.speech.table_cells import LABEL, SENTENCE, CellPlace, longest_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tui.documents.document_model import Document
    from tui.figures import Figure, Kind
    from tui.figures.cell_values import Scale
    from tui.figures.quantity import Quantity
    from tui.sources.statement_model import Statement

Names = Mapping[tuple[str, str, str], Sequence[int]]
"""Statements by what they are of: their name, their group, what stands above them."""
_NO_DIGITS = late(rf"\n(?!{DIGITS.pattern}(?:\n|\Z))", re.ASCII)
"""Where a line begins, of many, that is no number and nothing else."""
_SAMPLE = 40
"""Statements that tell whether a table says in what it counts."""
_ADDRESS = late(r"([A-Z]{1,3})([0-9]{1,7})")


def statements_of(document: Document, years: Mapping[int, str] = MappingProxyType({})) -> Sequence[Statement]:
    """The statements of all tables of a document, in the order of its text; those of a large even table made on demand.

    Args:
        document: It.
        years: Of which year tables are, by their numbers, where that was said.
    """
    table = document.tables[0] if len(document.tables) == 1 else None
    if isinstance(table, EvenTable):
        found = _EvenReader(document, table, years.get(1, "")).found()
        if found is not None:
            return found
    return tuple(table_statements(document, years))


class EvenStatements(Sequence["Statement"]):
    """The statements of one such table, in its order."""

    def __init__(self, reader: _EvenReader, keys: list[int], learned: _Learned | None = None) -> None:
        """Take what makes them, in which places of the table they stand, counted by rows from its first one.

        Args:
            reader: Makes them.
            keys: Their places.
            learned: What was learned of their units; None where nothing was.
        """
        self._reader, self._keys, self._learned = reader, keys, learned
        self._made: dict[int, Statement] = {}

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, at: int) -> Statement: ...

    @overload
    def __getitem__(self, at: slice) -> list[Statement]: ...

    def __getitem__(self, at: int | slice) -> Statement | list[Statement]:
        """One of them, or several."""
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        found = self._made.get(at)
        if found is None:
            learned = self._learned
            found = (
                self._reader.statement(self._keys[at])
                if learned is None
                else learned.change(learned.before[at])
            )
            self._made[at] = found
        return found

    def quantity(self, at: int) -> Quantity:
        """What one of them states."""
        if at in self._made or self._learned is not None:
            return self[at].quantity
        return self._reader.quantity(self._keys[at])

    def counted_in(self, at: int) -> tuple[str, Kind]:
        """The unit of one of them, and its kind."""
        unit, kind = self._reader.counted_in(self._keys[at])
        return (unit, kind) if unit or self._learned is None else (self._learned.unit, self._learned.kind)

    def names(self) -> Names:
        """The numbers of the statements by what they are of, in the order in which the names come."""
        return self._reader.names(self._keys)

    def sizes(self) -> list[float]:
        """The value of each statement, its sign left aside."""
        return self._reader.sizes(self._keys, self._learned.power if self._learned else 0)

    def may_say_no_unit(self) -> bool:
        """Whether some of the first say not in what they count, and nothing was learned of that."""
        first = range(min(len(self), _SAMPLE))
        return self._learned is None and not all(self.counted_in(at)[0] for at in first)

    def entities(self) -> Iterator[str]:
        """The things that rows are of, each once, found as they are asked for."""
        return self._reader.entities(self._keys)

    def has_levels(self) -> bool:
        """Whether any is of a level, and no plan."""
        return any(not one.aimed and one.aspect is Aspect.LEVEL for one in self._samples())

    def _samples(self) -> Iterator[Statement]:
        """A statement of each column, unit and kind of row."""
        return map(self._reader.statement, self._reader.samples(self._keys))

    def of_row(self, at: int) -> list[int]:
        """The numbers of the statements of the row of one."""
        row, width = self._keys[at] // self._reader.width, self._reader.width
        return list(range(bisect_left(self._keys, row * width), bisect_left(self._keys, (row + 1) * width)))

    def of_topic(self, at: int, topic: str) -> list[int]:
        """The numbers of those of its column that are of a thing."""
        keys = self._reader.of_topic(self._keys[at] % self._reader.width, topic)
        places = ((bisect_left(self._keys, key), key) for key in keys)
        return [at for at, key in places if at < len(self._keys) and self._keys[at] == key]

    def counting_in(
        self, unit: str, kind: Kind, power: int, change: Callable[[Statement], Statement]
    ) -> EvenStatements:
        """The same, those without a unit in a power of ten of one that was learned, each changed when it is asked for."""
        return EvenStatements(self._reader, self._keys, _Learned(self, unit, kind, power, change))

    def periods(self) -> set[str | None]:
        """The periods that they are of; None among them where one says none."""
        return self._reader.periods(self._keys)

    def at_address(self, address: str) -> int | None:
        """The number of the statement at an address; None where there is none."""
        key = self._reader.key_of(address)
        at = bisect_left(self._keys, key) if key is not None else len(self._keys)
        return at if at < len(self._keys) and self._keys[at] == key else None


class _Learned(NamedTuple):
    """What was learned of the unit of statements."""

    before: EvenStatements
    """They as they were before."""
    unit: str
    kind: Kind
    """The unit of those that say none, and its kind."""
    power: int
    """Which power of ten of it these count in."""
    change: Callable[[Statement], Statement]
    """Gives one in that unit."""


class _EvenReader(TableReader):
    """Reads one such table, column by column."""

    def __init__(self, document: Document, table: EvenTable, year: str) -> None:
        self._even_table = table
        self._even = table.even
        super().__init__(document, 1, year)
        self._first_row = table.header_rows
        self._width = self.width = table.columns
        self._body = table.body_words(document.text)
        self._values = sorted(self._figures.columns.values)
        self._states: dict[tuple[str, Scale], bool] = {}
        self._scales_of: dict[int, Sequence[Scale]] = {}
        self._topics: dict[int, dict[str, list[int]]] = {}
        self._beside: dict[tuple[str, ...], Label | None] = {}
        """What labels say together that name nothing."""
        self._digits: set[int] = set()
        """The columns of values all of whose cells are numbers and nothing else."""
        self._stating: tuple[int, list[tuple[int, ...]]] | None = None
        """Of how many statements it was asked which columns of each row state them, and these."""

    def found(self) -> EvenStatements | None:
        """Its statements; None for a table that is not as simple as that."""
        if not self._is_simple():
            return None
        stating = [self._keys(column) for column in self._values]
        full = all(isinstance(keys, range) for keys in stating)
        every = chain.from_iterable(zip(*stating, strict=True) if full else stating)
        return EvenStatements(self, [*every] if full else sorted(every))

    def _is_simple(self) -> bool:
        """Whether nothing but the words of its rows and heads says what its numbers are, and these stand right of those."""
        columns = self._figures.columns
        if not columns.values or self._figures.names_several_units or self._table.units_said:
            return False
        if max((*columns.silent, *columns.labels), default=-1) > min(columns.values):
            return False
        labels = set().union(*(self._body[at] for at in columns.labels))
        told = [words for words in labels if len(words) > LABEL or words not in self._bare]
        return not any(map(_may_be_number, told))

    # ------------------------------------------------------------------ rows

    @cached_property
    def _bare(self) -> frozenset[str]:
        """The labels of all columns of labels that surely only name something."""
        body = self._even_table.body_words(self._text)
        return bare_among(set().union(*(body[at] for at in self._figures.columns.labels)))

    def _grouped(self, labels: Sequence[int]) -> list[tuple[str, str]]:
        """For each row what it stands under: nothing where all first labels name something and stand beside values."""
        body, heads = self._even_table.body_words(self._text), self._table.header_rows
        plain = labels and not self._even_table.is_blank_before and self._bare.issuperset(body[labels[0]])
        if plain and not any(self._even_table.wide_rows(heads)):
            return [("", "")] * self._table.rows
        return super()._grouped(labels)

    def _first_labels(self, labels: Sequence[int]) -> list[FirstLabel]:
        """The first label of each row below the head."""
        heads = self._table.header_rows
        body = self._even_table.body_words(self._text)
        if not labels or self._even_table.is_blank_before or not all(body[labels[0]]):
            return super()._first_labels(labels)
        alone = self._even_table.wide_rows(heads)
        return [FirstLabel(words, 0, one) for words, one in zip(body[labels[0]], alone, strict=True)]

    @cached_property
    def _said(self) -> list[Row]:
        """What the labels of each row below the head say."""
        if self._plain_names is not None:
            rows = {words: Row(Label(words), "") for words in dict.fromkeys(self._plain_names)}
            return [rows[words] for words in self._plain_names]
        return self._said_together([self._body[at] for at in self._figures.naming])

    @cached_property
    def _plain_names(self) -> list[str] | None:
        """The names of the rows where the only column that names them says nothing but names; None where it says more."""
        if len(self._figures.naming) != 1:
            return None
        names = self._body[self._figures.naming[0]]
        if (
            self._above_row
            or self._groups.count(("", "")) < len(self._groups)
            or not self._bare.issuperset(names)
        ):
            return None
        short = max(map(len, names)) <= LABEL
        return (
            names if short or all(len(words) <= max(LABEL, longest_name(words)) for words in names) else None
        )

    def _row_below(self, below: int) -> Row:
        """What the labels of a row say, by its number below the head."""
        if self._plain_names is not None:
            return Row(Label(self._plain_names[below]), "")
        return self._said[below]

    def _said_together(self, naming: Sequence[Sequence[str]]) -> list[Row]:
        """The same, worked out once for all rows that have the same labels and stand under the same."""
        short = {
            words: words if len(words) <= longest_name(words) else ""
            for words in set().union(*map(set, naming))
        }
        plain = {words: self._plain(words) for words in short.values()} | {"": ""}
        below = range(self._first_row, self._table.rows)
        above = [self._above_row.get(row, "") for row in below]
        groups = self._groups[self._first_row : self._table.rows]
        known: dict[tuple[str, tuple[str, str], *tuple[str, ...]], Row] = {}
        found: list[Row] = []
        named = ([short[words] for words in column] for column in naming)
        for row, key in zip(below, zip(above, groups, *named, strict=True), strict=True):
            said = known.get(key)
            if said is None:
                over, (group, parent), *words = key
                plainly = not (over or when_of(parent, self._date))
                said = self._named_row(words, plain, group, parent) if plainly else None
                said = known[key] = said or self._row_said(row, words, over, group, parent)
            found.append(said)
        return found

    def _named_row(
        self, words: Sequence[str], plain: Mapping[str, str | None], group: str, parent: str
    ) -> Row | None:
        """What the labels of a row say of which some only name something, as nearly all do; None where that does not tell.

        Args:
            words: The labels.
            plain: What each names; None for those that say something else.
            group: What the row stands under.
            parent: What it is a part of.
        """
        names = [name for one in words if (name := plain[one])]
        beside = self._said_beside(tuple([one for one in words if plain[one] is None]))
        if not names or beside is None:
            return None
        name = " ".join(dict.fromkeys(names))
        label = Label(name) if beside.is_plain else replace(beside, name=name)
        return Row(label, f"{group} {parent}".strip(), names[0] if len(names) > 1 else "")

    def _said_beside(self, more: tuple[str, ...]) -> Label | None:
        """What labels say together that name nothing, as years do; None where one names something, counts or is of a total."""
        if more not in self._beside:
            self._beside[more] = self._told_beside(more)
        return self._beside[more]

    def _told_beside(self, more: Sequence[str]) -> Label | None:
        """The same, worked out."""
        told = [self._label(" ".join(words.split())) for words in more]
        if any(of_total or label.name for label, of_total in told) or any(map(may_name_scale, more)):
            return None
        return joined([label for label, _of_total in told]) if told else Label()

    def _plain(self, words: str) -> str | None:
        """The name that a label says, where it says nothing else."""
        if words in self._bare:
            return words
        label, of_total = self._label(" ".join(words.split()))
        return None if of_total or not label.is_plain or may_name_scale(words) else label.name

    def _row_said(self, row: int, words: Sequence[str], above: str, group: str, parent: str) -> Row:
        """What the words of a row's labels say; where there are none, what stands in columns of codes."""
        place = CellPlace(1, row + 1, self._values[0] + 1, "", "")
        lines = [" ".join(one.split()) for one in words if one] or self._figures.row_words(place)
        return self._said_by([*([above] if above else []), *lines], group, parent)

    # ------------------------------------------------------------------ cells

    @cached_property
    def _labels_with_scales(self) -> list[Sequence[str]]:
        """The columns of labels, all words empty that surely say no unit, and none for their row; nothing where none says any."""
        found: list[Sequence[str]] = []
        said = [self._body[at] for at in self._figures.columns.labels]
        for words in said:
            told = {one: one for one in set(words).difference(self._bare) if may_name_scale(one)}
            if may_stand_apart(words):
                told |= {one: one for one in set(words) if scale_apart(one) is not None}
            found.append([told.get(one, "") for one in words])
        return found if any(map(any, found)) else []

    def _scales(self, column: int) -> Sequence[Scale]:
        """In what each row of a column counts."""
        found = self._scales_of.get(column)
        if found is None:
            found = self._scales_of[column] = self._scales_told(column)
        return found

    def _scales_told(self, column: int) -> Sequence[Scale]:
        """The same, worked out once for all rows that have the same unit and the same labels."""
        columns, every = self._figures.columns, self._figures.names_percentages_too
        units = [""] * len(self._body[column]) if columns.unit is None else self._body[columns.unit]
        said = [self._body[at] for at in columns.labels]
        telling = said if every else self._labels_with_scales
        if not telling:
            by_unit = {
                unit: self._figures.scale_by(column, unit, []) or NONE for unit in dict.fromkeys(units)
            }
            return [*map(by_unit.__getitem__, units)]
        known: dict[tuple[str, ...], Scale] = {}
        found = []
        for unit, *labels in zip(units, *telling, strict=True):
            key = (unit, *labels)
            scale = known.get(key)
            if scale is None:
                scale = known[key] = self._figures.scale_by(column, unit, labels) or NONE
            found.append(scale)
        return found

    def _keys(self, column: int) -> Sequence[int]:
        """The places of a column that state a value."""
        words, scales = self._body[column], self._scales(column)
        kinds = {scale.kind for scale in _each_once(scales)}
        begin, width = self._first_row * self._width + column, self._width
        plain = kinds.isdisjoint(NO_AMOUNT) and (column or not any(map(YEAR.fullmatch, words)))
        if plain and not _NO_DIGITS.search("\n".join(["", *words])):
            self._digits.add(column)
            return range(begin, begin + len(words) * width, width)
        return [
            begin + row * width
            for row, (said, scale) in enumerate(zip(words, scales, strict=True))
            if said and self._states_amount(said, scale, column)
        ]

    def _states_amount(self, words: str, scale: Scale, column: int) -> bool:
        """Whether a cell states a value: it holds one number and nothing else."""
        if not column and YEAR.fullmatch(words):
            return False
        found = self._states.get((words, scale))
        if found is None:
            figure = _figure(words, scale)
            whole = figure is not None and figure.surface == AFTER_NUMBER.sub("", words)
            found = whole and figure is not None and states_amount(figure.quantity)
            self._states[words, scale] = found
        return found

    def statement(self, key: int) -> Statement:
        """The statement at a place of the table."""
        row, column = divmod(key, self._width)
        below = row - self._first_row
        start = self._even.start(row, column)
        figure = self._figure(below, column, start)
        assert figure is not None  # noqa: S101 - what states no value has no number among those of statements
        place = CellPlace(1, row + 1, column + 1, "", "")
        return self._statement(figure, place, self._row_below(below), self._head(place))

    def quantity(self, key: int) -> Quantity:
        """What stands at a place of the table that states something."""
        row, column = divmod(key, self._width)
        figure = self._figure(row - self._first_row, column)
        assert figure is not None  # noqa: S101 - as with the statement there
        return figure.quantity

    def counted_in(self, key: int) -> tuple[str, Kind]:
        """The unit of what stands at a place of the table that states something, and its kind."""
        row, column = divmod(key, self._width)
        if column in self._digits:
            scale = self._scales(column)[row - self._first_row]
            return scale.unit, scale.kind
        quantity = self.quantity(key)
        return quantity.unit, quantity.kind

    def _figure(self, below: int, column: int, start: int = 0) -> Figure | None:
        """The figure of a cell by its row below the head; `start` is where a number that fills it stands."""
        figure = cell_figure(self._body[column][below], start, self._scales(column)[below])
        if figure is not None:
            return figure
        row = self._first_row + below
        found = self._figures.figures(row, row + 1)
        return next((one for one, where in found if where.column == column + 1), None)

    def _address(self, _figure: Figure, place: CellPlace) -> str:
        """The cell as spreadsheets name it."""
        return f"{column_letters(place.column)}{self._even.above + place.row}"

    def key_of(self, address: str) -> int | None:
        """The place that an address names; None for what is none."""
        found = _ADDRESS.fullmatch(address)
        if found is None:
            return None
        column = column_number(found[1])
        row = int(found[2]) - self._even.above - 1
        return (
            row * self._width + column - 1 if 0 <= row < self._table.rows and column <= self._width else None
        )

    # ------------------------------------------------------------------ all at once

    def _columns_stating(self, keys: list[int]) -> list[tuple[int, ...]]:
        """For each row below the head the columns in which it states something; those of most rows are one value."""
        if self._stating is None or self._stating[0] != len(keys):
            first, width = self._first_row, self._width
            every = tuple(self._values)
            rows = self._table.rows - first
            found = [every if len(keys) == rows * len(every) else ()] * rows
            for row, those in (
                () if not found or found[0] else groupby(keys, lambda key: key // width - first)
            ):
                found[row] = tuple([key % width for key in those])
            self._stating = len(keys), found
        return self._stating[1]

    def names(self, keys: list[int]) -> Names:
        """The numbers of statements by what they are of."""
        found: dict[tuple[str, str, str], list[int]] = {}
        known: dict[tuple[int, tuple[int, ...]], list[list[int]]] = {}
        heads = {column: self._head_at(column).name for column in self._values}
        width = len(heads)
        if not any(heads.values()) and len(keys) == (self._table.rows - self._first_row) * width:
            names = self._plain_names or [row.label.name or self._above for row in self._said]
            groups = [""] if self._plain_names else [row.group for row in self._said]
            return _numbered(names, groups, self._above, width)
        at = 0
        for row, columns in zip(self._said, self._columns_stating(keys), strict=True):
            numbers = known.get((id(row), columns))
            if numbers is None:
                names = [both_names(row.label.name, heads[at]) for at in columns]
                numbers = [
                    found.setdefault((name or self._above, row.group, self._above), []) for name in names
                ]
                known[id(row), columns] = numbers
            for of_name in numbers:
                of_name.append(at)
                at += 1
        return found

    def _head_at(self, column: int) -> Label:
        """What the heads of a column say."""
        return self._head(CellPlace(1, self._first_row + 1, column + 1, "", ""))

    def periods(self, keys: list[int]) -> set[str | None]:
        """The periods that statements are of."""
        plain = self._plain_names is not None
        labels = (one.label for one in ([Row(Label(), "")] if plain else self._said))
        rows = ((one.period, one.former, one.spans, one.aspect) for one in labels)
        stating = self._columns_stating(keys)
        kinds = {*product(rows, {*stating})} if plain else {*zip(rows, stating, strict=True)}
        found = set()
        for (period, former, spans, aspect), columns in kinds:
            row = Label("", aspect, period, former, spans=spans)
            for column in columns:
                head = self._head_at(column)
                found.add(self._period(row, head, both_labels(row, head), column))
        return found

    def entities(self, keys: list[int]) -> Iterator[str]:
        """The things that the rows of statements are of, each once: what `_entity` says in any of a row's columns."""
        if self._plain_names is not None:
            if self._figures.columns.unit is not None:
                return  # rows are metrics
            if not (self._names_metrics() or any(self._head_at(at).name for at in self._values)):
                return  # no head names a metric
        found = {""}
        heads: dict[tuple[int, ...], Label] = {}
        """For columns the head that names a metric, if one of theirs does: by no more of a head the thing of a row is told."""
        seen: set[tuple[int, tuple[int, ...]]] = set()
        for row, columns in zip(self._said, self._columns_stating(keys), strict=True):
            if (key := (id(row), columns)) in seen:
                continue
            seen.add(key)
            if columns not in heads:
                told = [self._head_at(column) for column in columns]
                heads[columns] = next((head for head in told if head.name), Label())
            entity = self._entity(row, heads[columns]) if columns else ""
            if entity not in found:
                found.add(entity)
                yield entity

    def of_topic(self, column: int, topic: str) -> list[int]:
        """The places of a column in rows that are of a thing."""
        found = self._topics.get(column)
        if found is None:
            found = self._topics[column] = defaultdict(list)
            head = self._head_at(column)
            for row, said in enumerate(self._said, self._first_row):
                found[self._entity(said, head)].append(row * self._width + column)
        return found[topic]

    def samples(self, keys: list[int]) -> Iterator[int]:
        """The place of a statement of each column, unit and kind of row."""
        scales = {column: self._scales(column) for column in self._values}
        first, width = self._first_row, self._width
        seen = set()
        for key in keys:
            row, column = key // width - first, key % width
            label = self._row_below(row).label
            kind = label.aspect, label.aimed, column, scales[column][row]
            if kind not in seen:
                seen.add(kind)
                yield key

    def sizes(self, keys: list[int], learned: int = 0) -> list[float]:
        """The values of statements, their signs left aside; those without a unit in a power of ten that was learned."""
        every = range(self._table.rows - self._first_row)
        if len(keys) == len(every) * len(self._values):
            return [
                *chain.from_iterable(
                    zip(*(self._sizes(at, every, learned) for at in self._values), strict=True)
                )
            ]
        rows: dict[int, list[int]] = {column: [] for column in self._values}
        for row, columns in enumerate(self._columns_stating(keys)):
            for column in columns:
                rows[column].append(row)
        found = {column: iter(self._sizes(column, those, learned)) for column, those in rows.items()}
        return [next(found[column]) for columns in self._columns_stating(keys) for column in columns]

    def _sizes(self, column: int, rows: Sequence[int], learned: int) -> list[float]:
        """The values of some rows of a column."""
        scales = self._scales(column)
        if column not in self._digits:
            figures = ((self._figure(row, column), scales[row]) for row in rows)
            return [
                abs(float(((one and one.quantity.low) or Decimal(0)).scaleb(0 if scale.unit else learned)))
                for one, scale in figures
            ]
        words = self._body[column]
        powers = {id(scale): _power(scale, learned) for scale in _each_once(scales)}
        known = {scale: power for scale, power in powers.items() if power is not None}
        if len(rows) == len(words) and len(known) == len(powers):
            told = "\n".join(words).replace(",", "").split("\n")
            scaled = map(add, told, map(known.__getitem__, map(id, scales)))
            return [*map(abs, map(float, scaled))]
        return [
            abs(float(f"{words[row].replace(',', '')}{power}"))
            if (power := powers[id(scales[row])]) is not None
            else abs(float(Decimal(words[row].replace(",", "")) * scales[row].times))
            for row in rows
        ]


def _numbered(names: Sequence[str], groups: Sequence[str], above: str, width: int) -> Names:
    """The numbers of statements by what they are of where every row states as many values; one group alone is that of all rows."""
    if len(groups) == 1 and len({*names}) == len(names):
        ends = range(width, (len(names) + 1) * width, width)
        keys = zip(names, repeat(groups[0]), repeat(above))
        return dict(zip(keys, map(range, range(0, len(names) * width, width), ends), strict=False))
    found: dict[tuple[str, str, str], list[int]] = {}
    for at, (name, group) in enumerate(zip(names, cycle(groups))):
        found.setdefault((name, group, above), []).extend(range(at * width, (at + 1) * width))
    return found


def _each_once(scales: Iterable[Scale]) -> list[Scale]:
    """The different objects among many; equal ones are few, and telling those takes longer."""
    return [*{id(scale): scale for scale in scales}.values()]


def _power(scale: Scale, learned: int) -> str | None:
    """What to write behind a number for it to count in a power of ten, one without a unit in the learned one: e4 for 万; None for what is none."""
    power = power_of(scale.times)
    return f"e{power + (0 if scale.unit else learned)}" if power is not None else None


def _figure(words: str, scale: Scale) -> Figure | None:
    """The only figure of a cell right of the labels; None where there is none, or are several."""
    if is_empty(words):
        return None
    figure = cell_figure(words, 0, scale)
    if figure is not None:
        return figure
    found = detect(words)
    return found[0] if len(found) == 1 else None


def _may_be_number(words: str) -> bool:
    """Whether a label may be a value all the same: it is long, or has signs between its words, and is a figure as a whole."""
    if (len(words) <= LABEL and not SENTENCE.search(words)) or counts_nothing(words):
        return False
    return any(figure.surface == AFTER_NUMBER.sub("", words) for figure in detect(words))
