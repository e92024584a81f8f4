"""Spans: how long it is between two dates, how old somebody is at a date, which anniversary a year is."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.checks.claims import shown
from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.part_runs import HAN_SIGN
from tui.compiled import pattern_of
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.event_words import AGED, BEGINS, BORN, ENDS, FOUNDED, INTERRUPTED, LASTS, NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_DIED_AT = late(r"(?:享年|终年)$")
_OLD = late(r"^ ?years?[ -]old|^ ?-year-old|^[ -]old")
_TURNED = late(r"\bturn(?:ed|s|ing) $")
_JOINS = late(r"\s?(?:至|到|—+|-|–|~|～)\s?")


class _Point(NamedTuple):
    """A date as a point: its statement, and what of it is said."""

    said: Statement
    year: int | None
    month: int | None
    day: int | None


def spans(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A span that is said of two dates: 2016年5月开工，2021年5月竣工，历时5年."""
    anniversary = claimed.figure.quantity.kind is Kind.ORDINAL or claimed.figure.quantity.unit == "周年"
    turned = anniversary or _TURNED.search(claimed.lead) is not None
    aged = not turned and _is_age(claimed)
    if not (turned or aged or claimed.figure.quantity.unit in LENGTHS):
        return
    points = _points_around(passage, claimed, 1 if anniversary else 0)
    if not points:
        return
    before = [one for one in points if one.said.end <= claimed.start]
    if turned:
        yield from _anniversaries(claimed, before if len(before) > 1 else points)
    elif aged:
        yield from _ages(claimed, before if _has_birth(before) else points)
    else:
        yield from _lengths(passage, claimed, _meant(claimed, points, before))


def _are_ends(passage: StatedText, claimed: Statement, points: list[_Point]) -> bool:
    """Whether a length may be said of two of some dates."""
    if len(points) < _TWO or _counts_no_span(claimed):
        return False
    return not _is_until_now(passage, claimed, points)


def _is_until_now(passage: StatedText, claimed: Statement, points: list[_Point]) -> bool:
    """Whether a span goes on from the last of its dates to the day of the text: 1949年参加工作，1975年退休，离岗已45年."""
    if points[-1].said.end > claimed.start or _ALREADY.search(claimed.lead) is None:
        return False
    last = points[-1].said.start
    return _UP_TO.search(passage.plain, max(0, last - 3), last) is None


_ALREADY = late(r"(?:已经?|至今已?|距今已?)(?:有|整整|整|近|约|超过|逾)?$")
_UP_TO = late(r"[到至](?:了|今年)?$")
"""What makes the last date the end: 1949年建厂，到2019年已70年."""


def _points_around(passage: StatedText, claimed: Statement, back: int) -> list[_Point]:
    """The dates that a span can be of; for an age at death those of the sentences around it too, where its own have no birth."""
    points = _points(passage, claimed, back)
    if _has_birth(points):
        return points
    if _DIED_AT.search(claimed.lead):
        return _points(passage, claimed, 1, 1)
    return _points(passage, claimed, 1) if _is_age_of_last(claimed) else points


def _is_age_of_last(claimed: Statement) -> bool:
    """Whether an age is of who was told of in the sentence before: 2023年换届时，72岁的他; in 2011, at 65, she."""
    return _OF_HIM.match(claimed.tail) is not None and _is_age(claimed)


_OF_HIM = late(r"^(?:高龄)?的?(?:他|她|老人|老汉|大[爷娘妈])(?!们|[父母妻丈女儿])|^， (?:he|she) ")
"""Words right behind an age that say whose it is."""


def _has_birth(points: list[_Point]) -> bool:
    """Whether somebody was born at one of several dates."""
    return any(_is_of_birth(one.said) for one in points)


def _meant(claimed: Statement, points: list[_Point], before: list[_Point]) -> list[_Point]:
    """The dates that a length is of: those right around it, those told behind it, or those before it."""
    after = [one for one in points if one.said.start > claimed.start]
    if before and after and _ON_THE_LAST.match(claimed.tail):
        return [before[-1], after[0]]
    if len(before) < _TWO and len(points) == _TWO and _TOLD_BEHIND.match(claimed.tail):
        return points
    return before


_TWO = 2
_TOLD_BEHIND = late(r"^[^，。；.]{0,24}(?:：|；|——|，\s?(?:从|自|since|from))")
"""Words behind a span whose dates are told after it."""


_ON_THE_LAST = late(
    r"^(?:之后|以?后)的\s?$|^(?:之后|以?后)的|^ (?:later|after)，? on (?:the )?$|^ later，? on "
)
"""Words behind a span that lead to the date with which it ends."""


def _is_age(claimed: Statement) -> bool:
    """Whether a figure is somebody's age."""
    unit = claimed.figure.quantity.unit
    if unit in ("岁", "周岁", "虚岁"):
        return True
    return unit in ("", "年") and bool(AGED.search(claimed.lead[-12:]) or _OLD.match(claimed.tail))


def _points(passage: StatedText, claimed: Statement, back: int = 0, after: int = 0) -> list[_Point]:
    """The dates of its sentence and of so many before and after it, ranges as their two ends."""
    found: list[_Point] = []
    said = (end for one in passage.within(passage.dates, claimed, back, after) for end in _ends_of(one))
    for read in map(_read, said):
        point = _in_year_of_last(found[-1], read) if found and read is not None else read
        if point is None:
            continue
        if found:
            found[-1] = _in_year_of_next(point, found[-1])
        found.append(point)
    return found


def _in_year_of_last(before: _Point, point: _Point) -> _Point | None:
    """A date without a year in that of the date before it; None where it would stand before that date."""
    if point.year is not None or before.year is None or point.month is None:
        return point
    if _OF_NOW.search(point.said.clause):
        return point
    if (point.month, point.day or 0) < (before.month or 0, before.day or 0):
        return None
    return point._replace(year=before.year)


_OF_NOW = late(r"(?:今|本|去|前|次|翌|明)年$|\b(?:this|last|next) $")
"""Words before a date without a year that give it another than that of the date before."""


def _in_year_of_next(behind: _Point, point: _Point) -> _Point:
    """A date without a year in that of the date behind it, or a year earlier where it would stand after that date."""
    if point.year is not None or behind.year is None or point.month is None:
        return point
    same = (point.month, point.day or 0) <= (behind.month or 0, behind.day or 0)
    return point._replace(year=behind.year if same else behind.year - 1)


def _ends_of(one: Statement) -> Iterator[Statement]:
    """A date, or the two ends of a range of dates."""
    quantity = one.figure.quantity
    if quantity.low is None or quantity.low == quantity.high:
        yield one
        return
    found = _JOINS.search(one.figure.surface)
    if found is None or quantity.high is None:
        return
    for start, end, value in ((0, found.start(), quantity.low), (found.end(), None, quantity.high)):
        surface = one.figure.surface[start:end]
        made = replace(
            one.figure,
            start=one.start + start,
            end=one.start + start + len(surface),
            surface=surface,
            quantity=replace(quantity, low=value, high=value),
        )
        yield one.standing_for(made, lead="至") if start else one.standing_for(made, tail="至")


def _read(said: Statement) -> _Point | None:
    """Year, month and day of a date; None for quarters and for what is no date."""
    quantity = said.figure.quantity
    if quantity.low is None or quantity.approx or quantity.low != int(quantity.low):
        return None
    value = int(quantity.low)
    if quantity.unit == "年":
        return _Point(said, value, None, None) if 1000 <= value <= 2100 else None
    if quantity.unit == "月":
        year, month = divmod(value, 100)
        return _Point(said, year or None, month, None) if 1 <= month <= 12 else None
    if quantity.unit != "日" or value < 101:
        return None
    year, rest = divmod(value, 10000)
    return _Point(said, year or None, *divmod(rest, 100))


def _as_operand(point: _Point, value: Fraction) -> Statement:
    """A date as a statement of a number."""
    quantity = replace(
        point.said.figure.quantity,
        low=Decimal(value.numerator) / value.denominator,
        high=Decimal(value.numerator) / value.denominator,
        kind=Kind.DURATION,
        unit="年",
        approx=False,
    )
    return point.said.standing_for(replace(point.said.figure, quantity=quantity))


def _between(
    claimed: Statement,
    first: tuple[_Point, Fraction],
    last: tuple[_Point, Fraction],
    slack: tuple[Fraction, Fraction],
    *,
    compelling: bool,
) -> Assignment:
    """What lies between two dates, so much less or more."""
    least, most = (f"{abs(one.numerator)} / {one.denominator}" for one in slack)
    length = last[1] - first[1]
    return Assignment(
        (("a", _as_operand(*first)), ("b", _as_operand(*last)), ("claimed", claimed)),
        f"{{b}} - {{a}} - {least} <= {{claimed}} <= {{b}} - {{a}} + {most}",
        compelling=compelling,
        shown=f"{last[0].said.figure.surface} − {first[0].said.figure.surface} = {shown(length)} ≠ {claimed.figure.surface}",
    )


def _anniversaries(claimed: Statement, points: list[_Point]) -> Iterator[Assignment]:
    """创办于1923年，2023年迎来建校100周年: the years between, exactly."""
    years = [one for one in points if one.year is not None]
    quantity = replace(claimed.figure.quantity, kind=Kind.DURATION, unit="周年")
    claimed = claimed.standing_for(replace(claimed.figure, quantity=quantity))
    for last in years[1:]:
        for first in years[: years.index(last)]:
            marked = len(years) == 2 or (
                last is years[-1]
                and _MARKED.search(claimed.lead[-12:]) is not None
                and sum(_is_founding(one, claimed) for one in years) == 1
            )
            sure = marked and _is_founding(first, claimed) and _is_its_own(claimed)
            yield _between(
                claimed,
                (first, Fraction(first.year or 0)),
                (last, Fraction(last.year or 0)),
                (Fraction(0), Fraction(0)),
                compelling=sure,
            )


def _is_founding(point: _Point, claimed: Statement) -> bool:
    """Whether something was founded at a date, by the words around it up to an anniversary."""
    own = point.said.tail[: max(0, claimed.start - point.said.end)]
    return FOUNDED.search(point.said.clause[-16:] + _OF_IT.sub("", own)[:12]) is not None


_MARKED = late(r"迎来|庆祝|纪念|喜迎|\b(?:mark\w*|celebrat\w*|its) $")
_OF_IT = late(r"[一-龥]{0,6}(?:成立|建[国校党院厂军立]|创[办建刊立])$")
"""The founding that an anniversary is of, in its own words."""


def _is_its_own(claimed: Statement) -> bool:
    """Whether an anniversary is of what was founded, and not of another thing in its words."""
    other = _OF_ANOTHER.search(claimed.clause) or _OF_ITS.match(claimed.tail)
    return other is None and not claimed.figure.quantity.approx


_OF_ANOTHER = late(r"其|股东|旗下|子公司|新[校院馆]区")
_OF_ITS = late(
    r" anniversary of (?!(?:its|the|his|her|their) (?:founding|opening|foundation|creation|birth|establishment|independence))"
)


def _ages(claimed: Statement, points: list[_Point]) -> Iterator[Assignment]:
    """1958年出生，1976年进厂，那年他18岁: the years between, or one less before the birthday, or one more as some count."""
    born, others = _births_apart([one for one in points if one.year is not None])
    if len(born) != 1 or not others:
        return
    exact = not claimed.figure.quantity.approx and _is_of_one_person(born[0].said, claimed)
    birth = (born[0], Fraction(born[0].year or 0))
    then = [one for one in points if one not in born and one.said.end <= claimed.start] or others
    for other in others:
        at = (other, Fraction(other.year or 0))
        if at[1] > birth[1]:
            slack = (Fraction(1), Fraction(1))
            yield _between(claimed, birth, at, slack, compelling=exact and other is then[-1])


def _births_apart(points: list[_Point]) -> tuple[list[_Point], list[_Point]]:
    """The dates at which somebody was born, and the others."""
    born = [one for one in points if _is_of_birth(one.said)]
    return born, [one for one in points if one not in born]


def _is_of_one_person(born: Statement, claimed: Statement) -> bool:
    """Whether nothing says that one was born and another is so old, or that an age is of now."""
    kin = _OF_KIN.search(born.clause + born.tail[: max(0, claimed.start - born.end)])
    told = _OF_HIM.match(claimed.tail) is not None or NOW.search(claimed.clause[-8:]) is None
    return kin is None and told


def _is_of_birth(said: Statement) -> bool:
    """Whether somebody was born at a date, by the words right around it."""
    before = said.clause[-4:] if HAN_SIGN.search(said.clause + said.tail[:1]) else said.clause[-10:]
    return BORN.search(before + said.tail[:4]) is not None or _BORN_THEN.match(said.tail) is not None


_OF_KIN = late(
    r"[父母妻]|其[子女夫]|夫人|丈夫|儿子|女儿|本人|\b(?:father|mother|wife|husband|son|daughter|brother|sister)\b"
)
"""Words of relatives, of whom one may be born and the other aged."""
_BORN_THEN = late(r"^[^。；0-9]{0,8}(?:出生|诞生|生)[于在]|^生(?=[，。；、])")
LENGTHS = {"年": "year", "月": "month", "个月": "month"} | dict.fromkeys("天日", "day")
LENGTHS |= {"周": "week", "星期": "week"}
"""Units of time by what they are."""
_DAYS = {"day": 1, "week": 7}


_BEFORE_THEM = late(r"\b(?:before (?:which|that|then)|previously|prior to (?:which|that))\b|此前|在此之前")
"""Words of a span that ended when the dates began."""


def _lengths(passage: StatedText, claimed: Statement, points: list[_Point]) -> Iterator[Assignment]:
    """历时5年, lasting 14 days: from the first date to the last, both counted or not."""
    unit = LENGTHS.get(claimed.figure.quantity.unit)
    if unit in _DAYS:
        points = [one for one in points if one.day is not None]
    if unit is None or not _are_ends(passage, claimed, points):
        return
    for first, last in [(first, last) for at, last in enumerate(points) for first in points[:at]]:
        ends = _measured(unit, first, last)
        words = passage.plain[first.said.start : claimed.start]
        if ends is None or _BEFORE_THEM.search(words):
            continue
        start, end, slack = ends
        told = len(points) == 2 and start < end and not INTERRUPTED.search(words)
        sure = told and _is_said_of(passage, first, last, claimed)
        yield _between(claimed, (first, start), (last, end), slack, compelling=sure)


def _counts_no_span(claimed: Statement) -> bool:
    """Whether years or days are one of several, a mean, or followed by words that no span has."""
    if _ONE_OF.search(claimed.clause) or _is_mean(claimed):
        return True
    return _NOT_COUNTED.match(claimed.tail) is not None


def _is_said_of(passage: StatedText, first: _Point, last: _Point, claimed: Statement) -> bool:
    """Whether words say that a span begins with one date and ends with another."""
    if _ON_THE_LAST.match(claimed.tail):
        return True
    around = first.said.lead[-10:] + "…" + passage.plain[first.said.end : last.said.start][:14]
    middle = passage.plain[first.said.end : last.said.start]
    ranged = re.fullmatch(_RANGE, middle) is not None
    begins = ranged or BEGINS.search(around) is not None
    ends = ranged or ENDS.search(middle[-32:] + "…" + last.said.tail[:14]) is not None
    if last.said.start > claimed.start:
        return begins and ends
    lead = passage.plain[last.said.end : claimed.start]
    own = lead[_end_of_other(passage, last, claimed) :]
    lasts = bool(
        LASTS.search(own[-14:]) or _LASTED.search(first.said.clause[-16:]) or _LATER.match(claimed.tail)
    )
    clauses = len(pattern_of(r"[，；]").findall(lead))
    return begins and ends and lasts and clauses <= 2 and len(lead) < 48


def _is_mean(claimed: Statement) -> bool:
    """Whether a span is one that several have in the mean: 平均期限10.6年."""
    return claimed.claim.mean or _IN_THE_MEAN.search(claimed.clause) is not None


_IN_THE_MEAN = late(r"平均|[人户次件单台]均|\baverag|\bmean\b|\bmedian\b|中位")


def _end_of_other(passage: StatedText, last: _Point, claimed: Statement) -> int:
    """Where the last other span between a date and a span ends, counted from the date: the words before it are its own."""
    ends = (one.end for one in passage.within(passage.spans, claimed) if one.end < claimed.start)
    return max([end - last.said.end for end in ends if end > last.said.end], default=0)


_ONE_OF = late(r"(?:提前|推迟|延[期后]|超期|早|晚|[去今前明]年|上年|每[一-龥]?|近|第|last |each |every )$")
_NOT_COUNTED = late(r"^[^，。；]{0,4}?[（，]?(?:不含|扣除|不计|剔除|excluding)")
_LASTED = late(r"lasted|历时|持续")
_LATER = late(r"^ (?:in all|in total|altogether|later|long|in the making)")
_RANGE = r"[^，。；]{0,12}(?:至|到|—+|-|–|to|until|and|through)\s?"


def _measured(
    unit: str, first: _Point, last: _Point
) -> tuple[Fraction, Fraction, tuple[Fraction, Fraction]] | None:
    """Two dates in a unit, and by how much a span between them may miss; None where they do not say enough."""
    if unit in _DAYS:
        days = _day(first, last)
        if days is None:
            return None
        size = _DAYS[unit]
        least = Fraction(size - 1, size)
        return (
            Fraction(days[0], size),
            Fraction(days[1], size),
            (least, Fraction(1 + _may_leap(first, last)) if size == 1 else least),
        )
    if (first.year is None) != (last.year is None):
        return None
    months = first.month is not None and last.month is not None
    if not months:
        whole = unit == "year" and first.year is not None
        return (
            (Fraction(first.year or 0), Fraction(last.year or 0), (Fraction(1), Fraction(1)))
            if whole
            else None
        )
    at = [Fraction((one.year or 0) * 12 + (one.month or 1) - 1) for one in (first, last)]
    if unit == "month":
        return at[0], at[1], (Fraction(1), Fraction(1))
    return at[0] / 12, at[1] / 12, (Fraction(23, 24), Fraction(23, 24))


def _may_leap(first: _Point, last: _Point) -> bool:
    """Whether the year of two dates is not said and the end of February lies between them, so that there may be a day more."""
    return first.year is None and (first.month or 0) <= _FEBRUARY < (last.month or 0)


_FEBRUARY = 2


def _day(first: _Point, last: _Point) -> tuple[int, int] | None:
    """Two dates as numbers of days; None where one has none."""
    if any(one.day is None or one.month is None for one in (first, last)) or (first.year is None) != (
        last.year is None
    ):
        return None
    try:
        days = [date(one.year or 2023, one.month or 1, one.day or 1).toordinal() for one in (first, last)]
    except ValueError:
        return None
    return days[0], days[1]
