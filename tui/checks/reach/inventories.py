"""What a place has in all, named again: `全镇共有党支部32个 … 全镇23个党支部`, `全县共有党员12450名 … 全县党员12540名`.

It is one number, wherever the text comes back to it, unless it speaks of another time, of a plan, of a change or of
some of them.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.checks.amount_sorts import GENERIC, QUANTITIES
from tui.checks.engine.statement_reading import known
from tui.checks.listed_companies import are_of_two_companies
from tui.checks.reach.said_again import again
from tui.compiled import pattern_of
from tui.figures.folding import fold
from tui.figures.patterns import late
from tui.lexicon.fact_words import (
    AMOUNT,
    ANOTHER,
    CHANGED,
    DONE_TO,
    EVERY,
    GOES_ON,
    HAS,
    OWN,
    PLACE,
    SOME_TIME,
    STANDING,
)
from tui.lexicon.part_words import MEAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.assignment_search import Assignment
    from tui.checks.engine.statement_reading import StatedText, Statement

_APART = 1500
"""Code points after which the same words may be said of something else."""
_LEAD = 30
_KEPT = 4
"""Counts of one sort of thing, the last before a figure, that it is held against."""
_IS = late(r"(?:为|达到?|是|有|共|约|总计|合计|完成|实现)+$")
_YEAR_END = late(r"(?:年[末底]|目前)，?")
_LAND = late(r"的?(?:[^，。；：、的]{0,4})(?:土地|大地|县域|国土)")
_NOUN = late(r"(?:在[校岗册编职读建籍院]|[^，。；：、！？（）“”《》\n的占为是在被由从并和与及]){2,}")
_TOLD = late(rf"(?P<place>{OWN})(?!区)(?P<noun>[^，。；：、]{{2,12}})$")
"""A place and what of it is counted, right before the number."""


class _Counted(Struct, frozen=True):
    """A number of things that belong to one place, by which it can be named again."""

    place: str
    noun: str
    every: bool
    """Whether they are all, or may be some: 全县46名医生获表彰 need not be all its doctors."""
    told: bool = False
    """Whether the noun stands before the number: 全县党员12540名."""


def inventories(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """What a place has in all, and the same named before."""
    for other in reversed(passage.earlier(claimed, _sort, -_KEPT)):
        if other.start < claimed.start - _APART or not _is_same(passage, other, claimed):
            continue
        if not are_of_two_companies(passage.plain, other.start, claimed.start):
            yield again(other, claimed)


def _sort(one: Statement) -> tuple[str, str] | None:
    """By what counts of one thing are looked up: the unit, and the beginning of the noun."""
    counted = _counted(one)
    unit = one.unit if one.unit == "人" else one.figure.quantity.unit
    return (unit, counted.noun[:2]) if counted is not None else None


@known
def _counted(one: Statement) -> _Counted | None:
    """What a figure counts of a place, where its words say so."""
    if (
        one.kind not in QUANTITIES
        or one.figure.quantity.approx
        or MEAN.search(one.clause)
        or "率" in one.clause
    ):
        return None
    return _had(one) or _named(one)


def _lead(one: Statement) -> str:
    """The words of its sentence before a figure, of which other things or another time may be said."""
    return one.lead.rpartition("。")[2][-_LEAD:]


def _had(one: Statement) -> _Counted | None:
    """`全镇共有党支部32个`, `全镇共有32个党支部`, `全县耕地面积68.5万亩`, `全县党员12540名`."""
    words = _IS.sub("", pattern_of("[“”]").sub("", one.clause))
    behind = _NOUN.match(one.tail)
    has = HAS.search(one.clause)
    if behind is not None and has is not None and HAS.fullmatch(one.clause, has.start()):
        place = _place(one.clause[: has.start()])
        named = place is not None and (place or has[0] != "有") and not ANOTHER.search(_lead(one))
        return _Counted(place, _bare(behind[0]), every=True) if named and place is not None else None
    return _told(one, words, alone=behind is None) or (_of_company(one, words) if behind is None else None)


def _told(one: Statement, words: str, *, alone: bool) -> _Counted | None:
    """A place and what is counted of it, right before the number; `alone` where no noun follows the number."""
    unit = one.figure.quantity.unit
    told = _TOLD.search(words)
    if told is None:
        return None
    noun = _noun(told["noun"], unit)
    earlier = _lead(one).removesuffix(one.clause) + _LAST_YEAR.sub("", one.clause)
    if len(noun) < _SHORTEST or not (alone or unit not in GENERIC) or ANOTHER.search(earlier):
        return None
    return _Counted(told["place"][-1], noun, every=True, told=True)


def _of_company(one: Statement, words: str) -> _Counted | None:
    """`公司共有员工3200人`, `现有法官46名`: what is had, of what has a name of its own or of whom the text is."""
    if ANOTHER.search(_lead(one)):
        return None
    for match in HAS.finditer(words):
        noun, place = _noun(words[match.end() :], one.figure.quantity.unit), _place(words[: match.start()])
        if place is not None and len(noun) >= _SHORTEST:
            return _Counted(place, noun, every=True)
    return None


_SHORTEST = 2
"""Letters of the shortest noun."""


def _noun(words: str, unit: str) -> str:
    """What is counted, in words before its number."""
    words = _HAS_FIRST.sub("", words)
    if unit == "平方公里" and pattern_of("(?:国土|土地|行政区域)?总?面积").fullmatch(words):
        return "土地"
    return _bare(AMOUNT.sub("", words))


_LAST_YEAR = late("[去前]年")
_HAS_FIRST = late(rf"^(?:{HAS.pattern})+")


def _named(one: Statement) -> _Counted | None:
    """`全镇32个党支部`, `46名法官全部`."""
    found = PLACE.search(one.clause)
    if found is None and one.clause:
        return None
    behind = _NOUN.match(one.tail)
    every = EVERY.search(one.tail[:_LEAD]) is not None
    lead = _lead(one)
    if ANOTHER.search(_YEAR_END.sub("", lead) if every else lead):
        return None
    if found is None:
        return _Counted("", _bare(behind[0]), every=True) if every and behind else None
    noun = _bare(behind[0]) if behind else ""
    if one.unit == "人" and EVERY.match(one.tail):
        noun = "人口"
    elif one.figure.quantity.unit == "平方公里" and _LAND.match(one.tail):
        noun = "土地"
    return _Counted(found["place"][-1], noun, every or bool(DONE_TO.search(one.clause))) if noun else None


def _place(words: str) -> str | None:
    """The place with which words end, none where they are empty; None if they end otherwise."""
    found = PLACE.search(words.removesuffix("已").removesuffix("累计"))
    if found is None:
        return None if words else ""
    return found["place"][-1]


def _bare(noun: str) -> str:
    """A noun without the words that only say that its things are there."""
    return STANDING.sub("", noun)


def _digits(one: Statement) -> list[str]:
    """The digits of a count, in the order of their size."""
    return sorted(sign for sign in fold(one.figure.surface) if sign.isnumeric() or sign in ".万亿")


def _is_same(passage: StatedText, other: Statement, claimed: Statement) -> bool:
    """Whether two counts are of the same things: the nouns agree, no other place, no change between them."""
    first, second = _counted(other), _counted(claimed)
    if first is None or second is None or len({first.place, second.place} - {""}) != 1:
        return False
    values = [one.figure.quantity.high or 0 for one in (other, claimed)]
    some = not (first.every or values[0] >= values[1]) or not (second.every or values[1] >= values[0])
    if (some and _digits(other) != _digits(claimed)) or not _is_one_noun(first.noun, second.noun):
        return False
    told = first.told and second.told
    return not _are_of_two_times(other, claimed, passage.between(other, claimed), told=told)


def _are_of_two_times(other: Statement, claimed: Statement, between: str, *, told: bool) -> bool:
    """Whether two counts are of other halves or quarters, or words between them say a change, or another time where both nouns are told before."""
    if CHANGED.search(between) or (told and SOME_TIME.search(between)):
        return True
    return _SHORT_TIME.findall(other.lead) != _SHORT_TIME.findall(claimed.lead)


_SHORT_TIME = late(r"(?<![0-9])(?:[0-9]{2}|20[0-9]{2}) ?[HQ][1-4]|(?<![0-9])[1-4][HQ][0-9]{2}")
"""Halves and quarters as brokers write them: 24H1, 2Q24."""


def _is_one_noun(one: str, other: str) -> bool:
    """Whether two nouns begin alike, and what they begin with is a whole noun in both."""
    length = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return length >= _SHORTEST and all(GOES_ON.match(each, length) for each in (one, other))
