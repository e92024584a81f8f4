"""`impossible`: a rate above 100 %, a day that no calendar has, an hour that no clock shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.checks.claims import claim, figure_operand, place_operand
from tui.checks.repairs import instead_of
from tui.figures import Kind
from tui.figures.numerals import chinese
from tui.figures.patterns import late
from tui.lexicon.rate_words import (
    BELOW_ZERO,
    BOUNDED,
    ENGLISH_FALL,
    ENGLISH_RATE,
    FALL,
    IN_TIME,
    IS_SHARE,
    MAY_BE_MORE,
    MAY_EXCEED,
    MOVES,
    PAID,
    RATE,
    SHARE_OF,
    SHARE_OF_SOME,
)
from tui.speech.declared import Level
from tui.speech.findings import Words
from tui.words import N_

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from tui.checks.check_context import CheckContext
    from tui.figures import Figure
    from tui.speech.findings import Finding

_DAY = late(
    r"(?:(?P<year>[0-9〇零一二三四五六七八九]{4})年)?(?<![0-9.·一二三四五六七八九十])(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,3})月(?P<day>[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,4})[日号]"
)
_LUNAR = late(r"(?:农历|旧历|阴历|夏历|古历).{0,12}$")
_MONTH = late(
    r"(?:[0-9]{4}年|[去今上明前当翌]年)(?P<month>[0-9]{2})月(?!龄)|(?<![0-9.])(?P<alone>[0-9]{2})月(?=[份底初末]|[上中下]旬)"
)
"""A month without a day."""
_DAYS_OF_MONTH = late(
    r"(?:(?P<year>[0-9]{4})年)?(?<![0-9.])(?P<month>[0-9]{1,2})月份?(?:的|这|整整)(?P<days>3[0-9])天(?=[里中内，。])"
)
"""So many days of a month: 9月份的30天里."""
_MONTHS = 12
_DAY_ALONE = late(r"(?:[本当上下次]月)([0-9]{1,2})[日号]")
_QUARTER = late(r"(?<![一二三四五六七八九十0-9])([五六七八九]|[5-9])季度")
_HOUR = late(
    r"(?P<part>凌晨|早上|早晨|清晨|上午|中午|下午|晚上|夜间|当晚|[日号]|今日|当日|每[日天]|[于至])[ ]?(?P<hour>[0-9]{1,2})(?:时(?!段)|点(?=[0-9整半前钟许左]))"
    r"(?:(?P<minute>[0-9]{1,2})分(?!之|钟))?"
)
"""A time of the day: an hour after a word for the day or a part of it; 25时 may be a duration where none stands."""
_HALF = frozenset({"凌晨", "早上", "早晨", "清晨", "上午"})
"""Parts of the day that end at noon."""
_CLAUSE = 60
_NEAR = 40
_MARKS = late("[，。；：\n]")
_ALL_MARKS = late("[，。；：、！？（）《》\n]")
_WORDS = frozenset({Kind.ORDINAL, Kind.DATE, Kind.NAMED_SET})
"""Figures that are part of what another is said of: 第一产业, 1997年的."""
_LONGEST = 31
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Of each month in a year that is no leap year; the calendar of the library loads the system's languages."""


def impossible(context: CheckContext) -> Iterator[Finding]:
    """Speaks of percentages of a whole above 100, and of days, months, quarters and times that there are not."""
    last = 0
    for figure in context.figures:
        if figure.quantity.kind is Kind.PERCENT and figure.quantity.unit == "%":
            yield from _percentage(context, figure, last)
        if figure.quantity.kind not in _WORDS:
            last = figure.end
    for match in _DAY.finditer(context.plain):
        yield from _date(context, match)
    yield from _months(context)
    yield from _hours(context)
    for match in _DAYS_OF_MONTH.finditer(context.plain):
        month = int(match["month"])
        if 1 <= month <= _MONTHS and int(match["days"]) > days_of(month, int(match["year"] or 0)):
            message = N_("There is no such day: {date}")
            longest = days_of(month, int(match["year"] or 0))
            yield _out_of_bounds(context, match.span("days"), message, f"1 <= {{date}} <= {longest}")
    for match in _DAY_ALONE.finditer(context.plain):
        message = N_("There is no such day: {date}")
        if not 1 <= int(match[1]) <= _LONGEST:
            yield _out_of_bounds(context, match.span(1), message, "1 <= {date} <= 31")
    for match in _QUARTER.finditer(context.plain):
        message = N_("There is no such quarter: {date}")
        yield _out_of_bounds(context, match.span(1), message, "1 <= {date} <= 4")


def _percentage(context: CheckContext, figure: Figure, last: int) -> Iterator[Finding]:
    """A percentage above 100 of which the words since the `last` figure forbid it."""
    high = figure.quantity.high
    if high is None or high <= 100:
        return
    operand = figure_operand("rate", figure)
    before = context.plain[max(context.since(figure.start), figure.start - _CLAUSE) : figure.start]
    clause = _MARKS.split(before)[-1]
    label = _ALL_MARKS.split(context.plain[max(last, figure.start - _NEAR) : figure.start])[-1]
    said = _said(clause, label, before)
    if operand is None or said is None:
        return
    level, message = said
    made = claim("{rate} <= 100", [operand])
    if not made.holds:
        words = Words(message, (("rate", figure.surface),))
        found = context.finding("impossible", level, words, [operand], claim=made)
        yield replace(found, hypotheses=instead_of(figure, lambda value: value <= 100))


def _said(clause: str, label: str, before: str) -> tuple[Level, str] | None:
    """What the words before a percentage say that forbids one above 100; None if they do not."""
    if (FALL.search(clause) and not BELOW_ZERO.search(before)) or ENGLISH_FALL.search(clause):
        return Level.WARNING, N_("Nothing can fall by more than all of it: {rate}")
    english = ENGLISH_RATE.search(clause)
    moves = MOVES.search(clause)
    label = moves["what"] if moves else label
    if MAY_EXCEED.search(label):
        return None
    of_whole = IS_SHARE.search(label) is not None or label.rfind("率") >= label.rfind("占")
    bounded = english["bounded"] if english else BOUNDED.search(label) and of_whole
    if bounded or SHARE_OF.search(label):
        return Level.ERROR, N_("A part of a whole cannot be more than all of it: {rate}")
    if english or _is_of_a_whole(label) or SHARE_OF_SOME.search(label):
        return Level.WARNING, N_("A rate of more than all there is: {rate}")
    return None


def _is_of_a_whole(label: str) -> bool:
    """Whether words name a rate that is hardly of anything else than a whole."""
    rate = RATE.search(label)
    if rate is None:
        return False
    return not MAY_BE_MORE.search(rate["word"]) or any(each.search(label) for each in (IN_TIME, PAID))


def days_of(month: int, year: int) -> int:
    """How many days a month has, at most where its year is not known and 0."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)  # 0 is one
    return 29 if month == 2 and leap else _DAYS[month - 1]


def _date(context: CheckContext, match: re.Match[str]) -> Iterator[Finding]:
    if _LUNAR.search(context.plain, max(0, match.start() - 16), match.start()):
        return
    month, day = _number(match["month"]), _number(match["day"])
    longest = days_of(month, _number(match["year"]) if match["year"] else 0) if 1 <= month <= 12 else 0
    if 1 <= day <= longest:
        return
    start, end = match.span()
    surface = context.text[start:end]
    if not longest:
        message, value, text = N_("There is no such month: {date}"), month, "1 <= {date} <= 12"
    else:
        message, value, text = N_("There is no such day: {date}"), day, f"1 <= {{date}} <= {longest}"
    operand = place_operand("date", start, end, surface, value)
    made = claim(text, [operand])._replace(formula="")
    words = Words(message, (("date", surface),))
    yield context.finding("impossible", Level.ERROR, words, [replace(operand, is_figure=True)], claim=made)


def _months(context: CheckContext) -> Iterator[Finding]:
    for match in _MONTH.finditer(context.plain):
        name = "month" if match["month"] else "alone"
        if not 1 <= int(match[name]) <= 12:
            message = N_("There is no such month: {date}")
            yield _out_of_bounds(context, match.span(name), message, "1 <= {date} <= 12")


def _hours(context: CheckContext) -> Iterator[Finding]:
    for match in _HOUR.finditer(context.plain):
        last = 12 if match["part"] in _HALF else 24
        message = N_("There is no such time of the day: {date}")
        if int(match["hour"]) > last:
            yield _out_of_bounds(context, match.span("hour"), message, f"0 <= {{date}} <= {last}")
        elif match["minute"] and int(match["minute"]) > 59:
            yield _out_of_bounds(context, match.span("minute"), message, "0 <= {date} <= 59")


def _out_of_bounds(context: CheckContext, number: tuple[int, int], message: str, bounds: str) -> Finding:
    """The finding that a number of a date or a time, shown with the sign after it, is none that there is."""
    start, end = number[0], number[1] + 1
    operand = place_operand(
        "date", start, end, context.text[start:end], _number(context.plain[slice(*number)])
    )
    made = claim(bounds, [operand])._replace(formula="")
    words = Words(message, (("date", operand.surface),))
    return context.finding("impossible", Level.ERROR, words, [replace(operand, is_figure=True)], claim=made)


def _number(text: str) -> int:
    if text.isdigit() and text.isascii():
        return int(text)
    value = chinese(text)
    return int(value.low) if value and value.low is not None else 0
