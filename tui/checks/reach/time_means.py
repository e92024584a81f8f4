"""Means over time: 日均, 月均, a day, a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.engine.statement_reading import known
from tui.checks.reach.pairs import is_listed, list_means
from tui.checks.reach.shares import as_mean
from tui.checks.reach.spans import LENGTHS
from tui.claims.claim_model import Aspect
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.en.number_words import MONTHS
from tui.lexicon.mean_words import OVER, OVER_TIME
from tui.lexicon.movement_words import FROM_VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement


def over_time(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A mean over days, weeks, months or years: 日均, 月均, a day."""
    yield from list_means(passage, claimed)
    unit = _mean_unit(claimed) if _may_be_mean(claimed) else None
    if unit is None:
        return
    lengths = list(_lengths(passage, claimed, unit))
    one_length = len({one for one, meant in lengths if meant}) == 1
    for total in reversed(passage.near(claimed, 1)):
        if (
            total.number >= claimed.number
            or not _may_be_total(total, claimed)
            or _is_one_of_many(passage, total, unit)
        ):
            continue
        beside = passage.before(claimed) is total and _is_its_total(total, claimed)
        for length, sure in lengths:
            yield Assignment(
                (("total", total), ("claimed", claimed)),
                as_mean(f"{{total}} / {length}", claimed),
                compelling=sure and beside and one_length,
            )


def _may_be_total(total: Statement, claimed: Statement) -> bool:
    """Whether an amount can be what a mean is of: counted as it is, no mean, and no end of a movement."""
    if FROM_VALUE.search(total.clause) or _ENDED.search(total.clause):
        return False
    alike = total.is_amount_as(claimed) or (_counts_days(claimed) and total.is_counted_as(claimed))
    return alike and _mean_unit(total) is None


def _may_be_mean(claimed: Statement) -> bool:
    """Whether a figure can be a mean over time: an amount that is a level or a change, or on how many days something was so."""
    told = claimed.is_amount and claimed.claim.aspect in (Aspect.LEVEL, Aspect.CHANGE)
    return told or _counts_days(claimed)


def _counts_days(one: Statement) -> bool:
    """Whether a figure says on how many days something was so, in the mean of longer spans: 优良天数月均27天."""
    return one.kind is Kind.DURATION and one.unit in ("天", "日") and _mean_unit(one) not in (None, "day")


def _is_one_of_many(passage: StatedText, one: Statement, unit: str) -> bool:
    """Whether an amount is one of a list of like amounts: 82 mm in June, 41 mm in July; 6月82毫米，7月41毫米."""
    if is_listed(passage, one):
        return True
    for step in (-1, 0):
        first, second = passage.at(one.number + step), passage.at(one.number + step + 1)
        if first is None or second is None or first.sentence != second.sentence:
            continue
        if not first.is_amount_as(second) or _mean_unit(second) is not None:
            continue
        joint = passage.between(first, second)
        if _OF_MANY.fullmatch(joint) and (unit == "year" or not _OF_YEARS.search(joint)):
            return True
    return False


_OF_MANY = late(
    r"(?: [a-z]{2,12}){0,2}?(?: (?:in|on|at|for|during|over) (?:the )?[A-Za-z0-9 ]{1,24}?)?(?:，|，? and) (?:(?:(?:in|on|at|for) )?(?:the )?[A-Z][a-z]+ )?\S?"
    r"|(?:[^，。；]{0,8}[，、；]\s?|和)(?:第?[0-9一二三四五六七八九十]{1,3}(?:月份?|季度|[日号周])|周[一二三四五六日]|(?:19|20)[0-9]{2}年)[^，。；0-9]{0,8}"
)
_OF_YEARS = late(r"(?:19|20)[0-9]{2}")
"""What parts the amounts of a list, each of a time of its own."""


def _is_its_total(total: Statement, claimed: Statement) -> bool:
    """Whether an amount can be what a mean is of: no peak, and a movement where the mean is of movements."""
    gained = _GAINED.search(total.clause) and not _REACHED.search(total.clause)
    return not _NOT_TOTAL.search(total.clause) and bool(gained or not _GAINED.search(claimed.clause))


_ENDED = late(r"(?:增|升|提|扩|发展|降|减)[^，。；]{0,4}[到至]$")
_GAINED = late(r"增|减|新[增添建]|多|少")
"""Words of a mean of movements, which is not one of levels."""
_REACHED = late(r"[到至达为]$")
_NOT_TOTAL = late(r"最高|单日|最多|其中|计划|目标|\brecord\b|peak")
_MEAN_UNITS = (
    (
        "day",
        late(r"日均|天均|每[天日]|日产|日供|日处理|日销"),
        late(r"^[^，。；.]{0,24}?(?:a|per|each|every) day|^[^，。；.]{0,24}? daily"),
    ),
    ("week", late(r"周均|每周"), late(r"^[^，。；.]{0,24}?(?:a|per|each|every) week")),
    ("quarter", late(r"季均|每季度?"), late(r"^[^，。；.]{0,24}?(?:a|per|each|every) quarter")),
    ("month", late(r"月均|每月"), late(r"^[^，。；.]{0,24}?(?:a|per|each|every) month")),
    ("year", late(r"年均|每年"), late(r"^[^，。；.]{0,24}?(?:a|per|each|every) year")),
)
_PARTS_OF_YEAR = {
    "month": {
        "全年": 12,
        "一年": 12,
        "上半年": 6,
        "下半年": 6,
        "季度": 3,
        "前三季度": 9,
        "the year": 12,
        "first half": 6,
        "second half": 6,
    },
    "day": {"全年": 365, "一年": 365},
    "year": {},
    "quarter": {"全年": 4, "一年": 4, "the year": 4},
    "week": {"全年": 52},
}
_SAID_PART = late(r"前三季度|全年|[上下]半年|一年|季度|(?:first|second) half of the year|the year")
_MONTHS = late(
    r"(?<![0-9年.])(?P<first>[0-9]{1,2})月?份?(?:至|到|-|—|~|～)(?P<last>[0-9]{1,2})月(?!底)|\b[Ff]rom (?P<from>[A-Z][a-z]+) to (?P<to>[A-Z][a-z]+)\b"
)
"""From the first month of some to the last: 1至9月."""
_UNIT_OF = {**LENGTHS, "季度": "quarter", "个季度": "quarter"}


_ADJECTIVES = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "annual": "year"}
_SAID_BEFORE = late(r"\b(daily|weekly|monthly|quarterly|annual) (?:average|mean) of \S?$")
"""Over what a mean is, before it: a monthly average of."""


@known
def _mean_unit(one: Statement) -> str | None:
    """Over what a mean is: days, weeks, months or years; None for what is no mean over time."""
    told = OVER_TIME.search(one.clause) is not None
    said = _SAID_BEFORE.search(one.clause) if told else None
    for unit, chinese, english in _MEAN_UNITS:
        if (
            chinese.search(one.clause)
            or (told and english.search(one.behind))
            or (said is not None and _ADJECTIVES[said[1]] == unit)
        ):
            return unit
    return None


def _said_spans(passage: StatedText, claimed: Statement) -> list[Statement]:
    """The spans of time that are said before a figure in its sentence."""
    near = (*passage.within(passage.spans, claimed), *passage.sentence(claimed))
    said = [one for one in near if one.kind is Kind.DURATION and one.start < claimed.start]
    return [one for one in said if not _REPEATED.search(one.lead[-12:] + "…" + one.tail[:8])]


_REPEATED = late(r"每[天日周月年][^，。；]*…|each|every|… (?:a|per) (?:week|month|year)")


def _lengths(passage: StatedText, claimed: Statement, unit: str) -> Iterator[tuple[int, bool]]:
    """How many of a unit a total may be of, and whether the words say so."""
    said = _said_spans(passage, claimed)
    yield from _lengths_of_spans(said, unit)
    words = passage.plain[max(claimed.block, claimed.start - 60) : claimed.start]
    parts = [part.removesuffix(" of the year") for part in _SAID_PART.findall(words)]
    ranges = [*_months_of(words)] if unit == "month" else []
    yield from ((length, len(ranges) == 1 and not (said or parts)) for length in ranges)
    for length in _lengths_of_parts(parts, unit):
        yield length, len(parts) == 1 and unit == "month" and not said
    if not (said or parts or ranges):
        yield from ((times, False) for times in (*_ANY_LENGTH.get(unit, ()), *_SHORT_LENGTH.get(unit, ())))
    elif unit == "day":
        yield from ((times, False) for times in _ANY_LENGTH[unit])


def _months_of(words: str) -> Iterator[int]:
    """How many months there are from one to another: 1至9月, from March to June."""
    for found in _MONTHS.finditer(words):
        if found["first"]:
            months = int(found["last"]) - int(found["first"]) + 1
        elif found["from"] in MONTHS and found["to"] in MONTHS:
            months = MONTHS[found["to"]] - MONTHS[found["from"]] + 1
        else:
            continue
        if months > 1:
            yield months


def _lengths_of_spans(said: list[Statement], unit: str) -> Iterator[tuple[int, bool]]:
    """How many of a unit the spans of time are that are said, and whether the words make the only one that of a mean."""
    for one in said:
        if (times := _in_units(one, unit)) is not None:
            yield times, len(said) == 1 and OVER.search(f"{one.lead[-20:]}…{one.tail[:4]}") is not None


def _lengths_of_parts(parts: list[str], unit: str) -> Iterator[int]:
    """How many of a unit the named parts of a year have, by their whole names or the last two characters: 上半年, 全年."""
    named = _PARTS_OF_YEAR[unit]
    for word in [word if word in named else word[-2:] for word in parts]:
        if word in named:
            yield named[word]


_ANY_LENGTH = {"month": tuple(range(1, 13)), "day": (28, 29, 30, 31, 90, 91, 92, 181, 182, 184, 365, 366)}
"""What a mean may be over where no words say it."""
_SHORT_LENGTH = {"day": (*range(2, 11), 15, 40)}
"""Days of holidays, fairs and travel seasons."""
_IN_OTHERS = {("week", "day"): 7, ("year", "month"): 12, ("year", "quarter"): 4}


def _in_units(one: Statement, unit: str) -> int | None:
    """How many of a unit a span of time is; None where it is not whole."""
    quantity = one.figure.quantity
    own, length = _UNIT_OF.get(quantity.unit), quantity.low
    if own is None or not length or length % 1 or quantity.approx:
        return None
    times = 1 if own == unit else _IN_OTHERS.get((own, unit))
    return None if times is None else int(length) * times
