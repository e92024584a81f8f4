"""The statements of a text: its figures with what the claims say of them and the words that stand around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache, wraps
from itertools import chain, pairwise, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, TypedDict, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from tui.checks.amount_sorts import PERSONS, QUANTITIES
from tui.checks.engine.table_reading import grids
from tui.checks.intervals import WHOLE, Interval, roughly
from tui.checks.precision import printed, rounded
from tui.claims.claim_model import SILENT, words_of
from tui.claims.metric_wordings import plain_name
from tui.compiled import pattern_of
from tui.figures import Figure, Kind, Quantity
from tui.figures.patterns import late
from tui.lexicon.unit_sizes import SIZES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from re import Pattern

    from tui.checks.check_context import CheckContext
    from tui.claims.claim_model import Claim
    from tui.claims.relations import Relation, RelationKind
    from tui.documents.table_model import Table

_PASSED = frozenset({Kind.DATE, Kind.ORDINAL, Kind.NAMED_SET})
"""Figures that are words of what another is said of."""
_COUNTED_IN = {
    "吨": ("公斤", "千克", "斤", "克"),
    "公里": ("米", "千米", "里"),
    "亩": ("公顷", "平方公里", "平方千米", "平方米"),
    "度": ("千瓦时",),
}
SCALES = {
    unit: (name, SIZES[unit][1] / SIZES[name][1]) for name, units in _COUNTED_IN.items() for unit in units
}
"""Units by the unit that they are counted in, and how much of it they are."""


@lru_cache(maxsize=1024)
def counted_in(unit: str) -> tuple[str, Fraction]:
    """The unit that a unit is counted in, and how much of it is one; of 公斤/亩 that of either side."""
    above, slash, below = unit.partition("/")
    name, scale = SCALES.get(above, (above, Fraction(1)))
    if not slash:
        return name, scale
    each, part = SCALES.get(below, (below, Fraction(1)))
    return f"{name}/{each}", scale / part


_ENGLISH_END = late(r"[a-z0-9%)]\.[ \n]+(?=[A-Z])")
_MARKS = late(r"[，。；！？\n]|(?<=[a-z0-9%)])\. (?=[A-Z])")
_NO_AMOUNTS = frozenset({"岁", "周岁", "℃"})
"""Units of what is never added, and is no part of anything."""
_CUT = Fraction(999, 1000)
"""How much of the last digit may have been cut off: not all of it."""
REACH = 120
"""Code points of the words before and after a figure that are looked at."""


class Statement(Struct, frozen=True, dict=True):
    """One figure of a text with what it says, and what was read off it by those who ask `known`."""

    number: int
    """Its number among the statements, from 0."""
    figure: Figure
    claim: Claim
    metric: str
    """Its metric by the key that wordings of one metric share; empty where none is said."""
    scope: str
    whole: str
    period: str
    """In ISO 8601; empty where it is not known."""
    lead: str
    """The folded words between the statement before it, or the beginning of its paragraph, and its figure."""
    tail: str
    """The folded words up to the next statement, or the end of its paragraph."""
    sentence: int
    block: int
    unit: str
    """The unit that it is counted in: 吨 for 公斤, 人 for 名."""
    scale: Fraction
    """How much of that unit its own unit is."""
    start: int
    end: int
    kind: Kind
    """What sort of quantity it is."""
    clause: str
    """The words before it in its clause."""
    behind: str
    """The words behind it in its clause."""
    is_amount: bool
    """Whether it is an amount that adds up."""
    is_percent: bool
    """Whether it is a percentage, not one of points."""

    def standing_for(self, figure: Figure, lead: str | None = None, tail: str | None = None) -> Statement:
        """The same said of another figure, a term of a ratio or an end of a range, with its words where they are others."""
        lead, tail = self.lead if lead is None else lead, self.tail if tail is None else tail
        return replace(self, figure=figure, lead=lead, tail=tail, **_derived(figure, lead, tail, self.unit))

    def is_counted_as(self, other: Statement) -> bool:
        """Whether it and another are of one sort and counted in one unit."""
        return self.unit == other.unit and self.kind is other.kind

    def is_amount_as(self, other: Statement) -> bool:
        """Whether it is an amount, counted as another is."""
        return self.is_counted_as(other) and self.is_amount

    @cached_property
    def values(self) -> Interval:
        """The values that it can stand for as printed, in its own unit."""
        return printed(self.figure.surface, self.figure.quantity) or WHOLE

    @cached_property
    def cut(self) -> Interval:
        """The same if its last digit was cut off instead of rounded."""
        return _cut_off(self.figure.surface, self.figure.quantity)

    @cached_property
    def widely(self) -> Interval:
        """Its values roughly, which are soon worked out."""
        return roughly(self.values)

    @cached_property
    def widely_cut(self) -> Interval:
        """The same of those that its last digit was cut off from."""
        return roughly(self.cut)

    @cached_property
    def loose(self) -> Interval:
        """The same if noughts at its end are rounding too."""
        values = rounded(self.figure.surface, self.figure.quantity) or WHOLE
        return _wider(values, self.figure.surface, self.figure.quantity)


def _with_lent_units(figures: Sequence[Figure], plain: str) -> list[Figure]:
    """Figures, of which a bare number has the unit of what it is said to be some of: 1,240 of its 4,960 hectares; 340 megawatts of the region's 850."""
    made = list(figures)
    for at, (one, other) in enumerate(pairwise(figures)):
        bare = [each.quantity.kind is Kind.COUNT and not each.quantity.unit for each in (one, other)]
        if bare[0] == bare[1] or not _SOME_OF.fullmatch(plain, one.end, other.start):
            continue
        short, full = (one, other) if bare[0] else (other, one)
        if full.quantity.kind not in _LENT or pattern_of(r"[a-z]{4,}illion|thousand").search(full.surface):
            continue
        quantity = replace(short.quantity, unit=full.quantity.unit, kind=full.quantity.kind)
        made[at + (not bare[0])] = replace(short, quantity=quantity)
    return made


_SOME_OF = late(r" (?:out )?of (?:(?:the|its|their|our|all|a total|some) )*(?:of )?(?:[A-Za-z-]+['’]s )?")
_LENT = frozenset({Kind.AREA, Kind.MEASURE})


_YEARLIKE = late(r"[0-9]{1,4}(?:\s?[-–]\s?[0-9]{2,4})?$")
"""A number that may be a year, or the first and last of some."""
_ERA_BEFORE = late(r"\b(?:[Cc]\.|[Cc]irca|AD|BC)\s?$")
_ERA_BEHIND = late(r"\s?(?:BCE?|B\.C\.|CE|AD|A\.D\.)(?![A-Za-z])|[-–][0-9]{2}(?![0-9]|\.[0-9]|,[0-9]|%)")
"""What stands around a year of an era, or between the first year and the last."""


@lru_cache(maxsize=4096)
def _cut_off(surface: str, quantity: Quantity) -> Interval:
    """What a figure can stand for if its last digit was cut off instead of rounded."""
    return _wider(printed(surface, quantity) or WHOLE, surface, quantity)


def _wider(values: Interval, surface: str, quantity: Quantity) -> Interval:
    """Values with those that are cut off to the same digits; hedged figures are wide enough, and fractions have no digits."""
    if values.low is None or values.high is None or quantity.approx:
        return values
    if quantity.kind is Kind.SHARE and "成" not in surface:
        return values
    return Interval(values.low, values.high + (values.high - values.low) / 2 * _CUT)


class _Derived(TypedDict):
    """What follows from the figure of a statement, its unit and the words around it; named as its fields."""

    start: int
    end: int
    kind: Kind
    clause: str
    behind: str
    is_amount: bool
    is_percent: bool


def _derived(figure: Figure, lead: str, tail: str, unit: str) -> _Derived:
    """What equations ask of every figure, worked out once: its place and its sort, counted in a unit, and its clause."""
    kind = figure.quantity.kind
    counted = unit not in _NO_AMOUNTS and bool(unit or kind is Kind.COUNT)
    return {
        "start": figure.start,
        "end": figure.end,
        "kind": kind,
        "clause": _MARKS.split(lead)[-1],
        "behind": _MARKS.split(tail, 1)[0],
        "is_amount": kind in QUANTITIES and counted,
        "is_percent": kind is Kind.PERCENT and figure.quantity.unit == "%",
    }


_Made = TypeVar("_Made")


def known(read: Callable[[Statement], _Made]) -> Callable[[Statement], _Made]:
    """Keep what is read off a statement alone, which many equations ask for, with the statement."""
    name = f"{read.__module__}.{read.__name__}"

    @wraps(read)
    def kept(one: Statement) -> _Made:
        memory: dict[str, _Made] = one.__dict__
        try:
            return memory[name]
        except KeyError:
            made = memory[name] = read(one)
            return made

    return kept


def known_there(read: Callable[[StatedText, Statement], _Made]) -> Callable[[StatedText, Statement], _Made]:
    """The same of what is read off a statement and its text."""
    name = f"{read.__module__}.{read.__name__}"

    @wraps(read)
    def kept(passage: StatedText, one: Statement) -> _Made:
        memory: dict[str, _Made] = one.__dict__
        try:
            return memory[name]
        except KeyError:
            made = memory[name] = read(passage, one)
            return made

    return kept


class StatedText:
    """The statements of a text, in its order."""

    def __init__(
        self,
        context: CheckContext,
        figures: Sequence[Figure],
        claim_at: Callable[[Figure], Claim],
        relations_at: Callable[[Figure], Sequence[Relation]],
        tables: Sequence[Table] = (),
    ) -> None:
        """Read the statements of a text off its claims."""
        self.context = context
        self.plain = context.plain
        self._relations_at = relations_at
        self.statements = self._read(figures, claim_at)
        self.spans = self._aside(
            [figure for figure in figures if _is_span(figure) or _is_anniversary(figure, self.plain)]
        )
        ranks = [one for one in figures if _is_rank(one) and not self.plain.endswith("前", 0, one.start)]
        self.ranks = self._aside(sorted([*ranks, *_english_places(self.plain)], key=lambda one: one.start))
        self.dates = self._aside([figure for figure in figures if figure.quantity.kind is Kind.DATE])
        self.grids = grids(context.text, tables, self._aside)
        self.cells = tuple(one for grid in self.grids for row in grid.rows for one in row if one is not None)
        self._number_at = {one.start: one.number for one in self.statements}
        self._made: dict[object, object] = {}
        self._near: dict[tuple[int, int, int], tuple[Statement, ...]] = {}

    @property
    def claimable(self) -> Iterator[Statement]:
        """All whose value an equation may work out again."""
        return chain(self.statements, self.spans, self.ranks, self.dates, self.cells)

    def _read(self, figures: Sequence[Figure], claim_at: Callable[[Figure], Claim]) -> tuple[Statement, ...]:
        """The statements of figures, each with its words."""
        kept = self._stating(figures)
        blocks = [self.context.block_at(figure.start) for figure in kept]
        found = []
        for number, (figure, block) in enumerate(zip(kept, blocks, strict=True)):
            floor = max(block.start, figure.start - REACH)
            if number and blocks[number - 1].start == block.start:
                floor = max(floor, kept[number - 1].end)
            ceiling = min(block.end, figure.end + REACH)
            if number + 1 < len(kept) and blocks[number + 1].start == block.start:
                ceiling = min(ceiling, kept[number + 1].start)
            unit, scale = counted_in(figure.quantity.unit)
            counted = "人" if figure.quantity.unit in PERSONS else unit, scale
            claim = claim_at(figure) or SILENT
            found.append(self._stated(figure, (floor, block.start, ceiling), counted, number, claim))
        return tuple(found)

    def _stating(self, figures: Sequence[Figure]) -> list[Figure]:
        """The figures that state something: no dates, spans, days nor years."""
        dated = {figure.end + 1 for figure in figures if figure.quantity.kind is Kind.DATE}
        kept = [
            figure
            for figure in figures
            if figure.quantity.kind not in _PASSED
            and not _is_span(figure)
            and not self._is_day(figure, dated)
            and not self._is_of_an_era(figure)
        ]
        return _with_lent_units(kept, self.plain)

    def _is_of_an_era(self, figure: Figure) -> bool:
        """Whether a bare number is a year: c. 1550 BCE, AD 200, 1775–78."""
        if figure.quantity.unit or not _YEARLIKE.match(figure.surface):
            return False
        start, end = figure.start, figure.end
        before, behind = self.plain[max(0, start - 8) : start], self.plain[end : end + 6]
        return bool(_ERA_BEFORE.search(before) or _ERA_BEHIND.match(behind))

    def _is_day(self, figure: Figure, dated: set[int]) -> bool:
        """Whether a number is the last day of some that begin with a date: May 1-5; `dated` are the places one behind dates."""
        return figure.start in dated and self.plain[figure.start - 1] in "-–"

    def _stated(
        self,
        figure: Figure,
        places: tuple[int, int, int],
        counted: tuple[str, Fraction],
        number: int = -1,
        claim: Claim = SILENT,
    ) -> Statement:
        """A figure with what it says: from where, in which block and up to where its words stand, and what it is counted in."""
        text, (floor, block, ceiling), (unit, scale) = self.context.text, places, counted
        lead, tail = self.plain[floor : figure.start], self.plain[figure.end : max(figure.end, ceiling)]
        return Statement(
            number=number,
            figure=figure,
            claim=claim,
            metric=plain_name(words_of(text, claim.metric)) if claim.metric else "",
            scope=words_of(text, claim.scope),
            whole=plain_name(words_of(text, claim.whole)) if claim.whole else "",
            period=(claim.when.period or "") if claim.when else "",
            lead=lead,
            tail=tail,
            sentence=bisect_right(self._sentence_starts, figure.start),
            block=block,
            unit=unit,
            scale=scale,
            **_derived(figure, lead, tail, unit),
        )

    @cached_property
    def _sentence_starts(self) -> list[int]:
        """Where sentences begin, English ones too."""
        ends = [match.end() for match in _ENGLISH_END.finditer(self.plain)]
        return sorted([*(span.start for span in self.context.sentences), *ends])

    def _aside(self, figures: Sequence[Figure]) -> tuple[Statement, ...]:
        """Figures that state nothing of a metric, with the words around them; their numbers are below nought."""
        found = []
        for figure in figures:
            block = self.context.block_at(figure.start)
            floor, ceiling = max(block.start, figure.start - _ASIDE), min(block.end, figure.end + _ASIDE)
            counted = figure.quantity.unit, Fraction(1)
            found.append(self._stated(figure, (floor, block.start, ceiling), counted))
        return tuple(found)

    def within(
        self, statements: Sequence[Statement], one: Statement, back: int = 0, after: int = 0
    ) -> list[Statement]:
        """Those of others, in the order of the text, that stand in the sentence of one, or so many before or after it, and near it."""
        if not statements:
            return []
        first = bisect_left(statements, one.start - REACH * 2, key=_START)
        last = bisect_right(statements, one.start + REACH * 2, first, key=_START)
        return [other for other in statements[first:last] if -after <= one.sentence - other.sentence <= back]

    @cached_property
    def _sentences(self) -> list[int]:
        """The sentences of the statements, in their order."""
        return [one.sentence for one in self.statements]

    def sentence(self, one: Statement) -> tuple[Statement, ...]:
        """The statements of its sentence, those that are far away aside."""
        return _sentence_of(self, one)

    def near(self, one: Statement, sentences: int = 1) -> tuple[Statement, ...]:
        """The statements of its sentence and of so many before it in its paragraph, those that are far away aside."""
        asked = one.number, one.start, sentences
        if (known_near := self._near.get(asked)) is not None:
            return known_near
        found = self.since(one, one.sentence - sentences)
        if found and not found[0].block == found[-1].block == one.block:
            found = tuple(other for other in found if other.block == one.block)
        self._near[asked] = found
        return found

    def since(self, one: Statement, sentence: int) -> tuple[Statement, ...]:
        """The statements from a sentence on to the end of that of one, so many on each side at most."""
        low, high = max(0, one.number - _FAR), min(len(self.statements), one.number + _FAR + 1)
        if one.number < 0:
            low, high = 0, min(len(self.statements), _FAR)
        sentences = self._sentences
        first = bisect_left(sentences, sentence, low, high)
        return self.statements[first : bisect_right(sentences, one.sentence, first, high)]

    def following(self, one: Statement, sentences: int = 1) -> tuple[Statement, ...]:
        """The statements after it in its sentence and in so many after it in its paragraph."""
        first = one.number + 1
        last = bisect_right(
            self._sentences, one.sentence + sentences, first, min(len(self.statements), first + _FAR)
        )
        found = self.statements[first:last]
        if found and found[-1].block != one.block:
            return tuple(takewhile(lambda other: other.block == one.block, found))
        return found

    def next_percent(self, one: Statement) -> Statement | None:
        """The next percentage after it in its sentence; None where there is none."""
        return next((other for other in self.following(one, 0) if other.is_percent), None)

    def beside(self, one: Statement, after: int = 0) -> list[Statement]:
        """The statements of its sentence, of the one before it, and of so many after it, in their order."""
        near = self.near(one, 1)
        last = near[-1].number if near else -1
        return [*near, *(each for each in self.following(one, after) if each.number > last)]

    def at(self, number: int) -> Statement | None:
        """The statement of this number; None where there is none."""
        return self.statements[number] if 0 <= number < len(self.statements) else None

    def before(self, one: Statement) -> Statement | None:
        """The statement before it in its sentence."""
        if one.number < 1:
            return None
        other = self.statements[one.number - 1]
        return other if other.sentence == one.sentence else None

    def related(self, one: Statement, kind: RelationKind) -> list[Statement]:
        """What it is related to so: what it is part of, a change of, the total of."""
        return [other for how, other in _relations_of(self, one) if how is kind]

    def read_relations(self, one: Statement) -> list[tuple[RelationKind, Statement]]:
        """What it is related to, and how."""
        found = [
            (relation.kind, self._number_at.get(relation.other))
            for relation in self._relations_at(one.figure)
        ]
        return [(kind, self.statements[number]) for kind, number in found if number is not None]

    def has_kin(self, one: Statement) -> bool:
        """Whether another statement is counted in the unit of one, among those so near that they are looked at, or related to it."""
        near = self._units[max(0, one.number - _FAR) : one.number + _FAR + 1]
        return near.count(one.unit) > 1 or bool(_relations_of(self, one))

    @cached_property
    def _units(self) -> list[str]:
        """The units of the statements, in their order."""
        return [one.unit for one in self.statements]

    def once(self, make: Callable[[StatedText], _Made]) -> _Made:
        """What `make` makes of this text; worked out once."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("_Made", self._made[make])

    def says(self, one: Statement, words: Pattern[str]) -> bool:
        """Whether the paragraph of a statement has some of the words; they are looked for once in each."""
        told = cast("dict[int, bool]", self._made.setdefault((words, "says"), {}))
        if one.block not in told:
            block = self.context.block_at(one.start)
            told[one.block] = words.search(self.plain, block.start, block.end) is not None
        return told[one.block]

    def told_around(self, one: Statement) -> str:
        """The folded words of the paragraph of a statement, in small letters."""
        block = self.context.block_at(one.start)
        return self.plain[block.start : block.end].lower()

    def earlier(self, one: Statement, key: Callable[[Statement], object], most: int) -> list[Statement]:
        """The first statements before one that have the same key, so many at most, in the order of the text; what has none is like none.

        They are the last ones where `most` is below nought.
        """
        if (own := key(one)) is None:
            return []
        if (key, "alike") not in self._made:
            alike: dict[object, list[Statement]] = {}
            for each in self.statements:
                alike.setdefault(key(each), []).append(each)
            self._made[key, "alike"] = alike
        found = cast("dict[object, list[Statement]]", self._made[key, "alike"]).get(own, [])
        if most >= 0:
            return [each for each in found[:most] if each.number < one.number]
        last = bisect_left(found, one.number, key=_NUMBER)
        return found[max(0, last + most) : last]

    def between(self, one: Statement, other: Statement) -> str:
        """The folded words between two statements."""
        if one.start > other.start:
            one, other = other, one
        return self.plain[one.end : other.start]


@known_there
def _sentence_of(passage: StatedText, one: Statement) -> tuple[Statement, ...]:
    """The statements of the sentence of one."""
    return passage.since(one, one.sentence)


@known_there
def _relations_of(passage: StatedText, one: Statement) -> list[tuple[RelationKind, Statement]]:
    """What a statement is related to, and how."""
    return passage.read_relations(one)


_START, _NUMBER = attrgetter("start"), attrgetter("number")
_ASIDE = 40
"""Code points around a date or a span that are looked at."""
_FAR = 24
"""Statements that are looked at around another at most."""


def _is_span(figure: Figure) -> bool:
    """Whether a figure only says how long: 三年累计."""
    return figure.quantity.kind is Kind.DURATION and figure.quantity.unit in _SPANS


_SPANS = frozenset({"年", "月", "个月", "季度", "years", "year"})


def _is_anniversary(figure: Figure, plain: str) -> bool:
    """Whether a number of an order is one of years: the 50th anniversary."""
    return figure.quantity.kind is Kind.ORDINAL and plain.startswith(" anniversary", figure.end)


def _is_rank(figure: Figure) -> bool:
    """Whether a number of an order is a place in a ranking: 第5位, 第三名."""
    return figure.quantity.kind is Kind.ORDINAL and figure.quantity.unit in ("位", "名")


def _english_places(plain: str) -> list[Figure]:
    """Places in English digits: 19th."""
    return [
        Figure(*found.span(), found[0], Quantity(Decimal(found[1]), Decimal(found[1]), "位", Kind.ORDINAL))
        for found in _PLACE.finditer(plain)
    ]


_PLACE = late(r"\b([1-9][0-9]?)(?:st|nd|rd|th)\b(?! (?:century|anniversary|floor|of [A-Z]|[A-Z]))")
