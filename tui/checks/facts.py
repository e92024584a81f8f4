"""A figure with the words around it: what it is said of, and what is counted."""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.claims import interval_of
from tui.checks.intervals import Interval
from tui.figures import Kind
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.figures import Figure

REACH = 40
"""Code points in which a figure's words are looked for."""
QUANTITIES = frozenset({Kind.COUNT, Kind.MONEY, Kind.AREA, Kind.MEASURE})
PERSONS = frozenset({"人", "名", "位", "口"})
GENERIC = frozenset(
    {"个", "项", "件", "处", "条", "种", "类", "次", "座", "所", "家", "户", "起", "批", "支", "块"}
)
"""Measure words that go with many nouns: two figures with one of them may count different things."""
_PASSED = frozenset({Kind.ORDINAL, Kind.DATE, Kind.NAMED_SET})
"""Figures that are part of what another is said of: 第一产业, 1997年的."""
_MARKS = frozenset("，。；：、！？（）“”《》\n")
_QUOTES = frozenset("“”")
"""What stands in quotation marks is part of what a figure is said of: “满意”的占68%."""
_NOUN_ENDS = _MARKS | frozenset("的占为是在被由从已并和与及")
_STAYS = late("在[校岗册编职读建籍院]")
"""Where 在 begins the noun itself: 320名在校学生."""
_CARRIER = late(
    r"(?:总?共|[合总共小]计|累计|已|现|就|还|仅|只|各|约|大约|将?近|超过|超|突破|不足|不少于|为|是|达到?|到|至|有|完成|实现|拥有|安排|其中|占|比|了)++$"
)
_CARRIED = late(r"^(?:其中|其(?![他它余])|另|又|并|且|还|共|已|有|为|使|和|与|及|以及|,|\s)++")


class Fact(NamedTuple):
    """A figure with the words before and after it, which say what it is said of and what is counted."""

    number: int
    """Its number among the figures."""
    figure: Figure
    before: str
    """From the last mark, or the last figure, to the figure."""
    noun: str
    """What follows it, up to a mark, a particle or the next figure."""

    @property
    def start(self) -> int:
        """Where the figure starts."""
        return self.figure.start

    @property
    def end(self) -> int:
        """Where the figure ends."""
        return self.figure.end

    @property
    def label(self) -> str:
        """What it is said of, without the words that only lead to the figure."""
        return _CARRIED.sub("", _CARRIER.sub("", self.before))

    @property
    def words(self) -> str:
        """All that a figure is said of: the label before it and the noun after it."""
        return self.label + self.noun

    @property
    def unit(self) -> str:
        """Its unit, one for all measure words of persons."""
        unit = self.figure.quantity.unit
        return "人" if unit in PERSONS else unit

    @property
    def kind(self) -> Kind:
        """What sort of quantity it is."""
        return self.figure.quantity.kind

    @property
    def is_quantity(self) -> bool:
        """Whether it is something that adds up: a count, a sum of money, an area, a measure."""
        return self.kind in QUANTITIES and self.figure.quantity.low is not None


class Facts:
    """The figures of a text that state quantities, in its order, with their words."""

    def __init__(self, plain: str, figures: Sequence[Figure]) -> None:
        """Take the figures of a folded text; those that state no quantity are passed over."""
        self._facts = tuple(_facts(plain, figures))
        self._starts = [fact.start for fact in self._facts]

    def __iter__(self) -> Iterator[Fact]:
        """All of them, in the order of the text."""
        return iter(self._facts)

    def __len__(self) -> int:
        """How many they are."""
        return len(self._facts)

    def __getitem__(self, index: int) -> Fact:
        """The one of this number, from 0."""
        return self._facts[index]

    def after(self, fact: Fact, number: int) -> tuple[Fact, ...]:
        """Those that follow a figure, so many at most."""
        return self._facts[fact.number + 1 : fact.number + 1 + number]

    def inside(self, start: int, end: int) -> tuple[Fact, ...]:
        """Those that begin inside a stretch."""
        return self._facts[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _facts(plain: str, figures: Sequence[Figure]) -> list[Fact]:
    """Figures with the words before each and the noun behind it."""
    kept = [figure for figure in figures if figure.quantity.kind not in _PASSED]
    found = []
    for index, figure in enumerate(kept):
        floor = max(figure.start - REACH, kept[index - 1].end if index else 0)
        ceiling = min(figure.end + REACH, kept[index + 1].start if index + 1 < len(kept) else len(plain))
        start, end = figure.start, figure.end
        while start > floor and (plain[start - 1] not in _MARKS or plain[start - 1] in _QUOTES):
            start -= 1
        while end < ceiling and (plain[end] not in _NOUN_ENDS or _STAYS.match(plain, end)):
            end += 1
        found.append(Fact(index, figure, plain[start : figure.start], plain[figure.end : end]))
    return found


def alike(one: Fact, other: Fact) -> bool:
    """Whether two figures of one unit can be of one sort of thing."""
    if one.unit != other.unit or not one.unit:
        return False
    if one.figure.quantity.unit not in GENERIC:
        return True
    # 个 and its like go with anything: the nouns have to agree, or one of them to be left out.
    first, second = one.noun, other.noun
    if not first or not second:
        return True
    return first[-1] == second[-1] or first[0] == second[0] or shares_words(first, second)


def shares_words(one: str, other: str) -> bool:
    """Whether two texts have two neighbouring characters in common."""
    return any(one[at : at + 2] in other for at in range(len(one) - 1))


def added(facts: Sequence[Fact]) -> Interval:
    """What figures can come to together."""
    low: Fraction | None = Fraction(0)
    high: Fraction | None = Fraction(0)
    for fact in facts:
        values = interval_of(fact.figure)
        low = None if low is None or values.low is None else low + values.low
        high = None if high is None or values.high is None else high + values.high
    return Interval(low, high)
