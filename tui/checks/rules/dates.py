"""`impossible` and `year` of dates: weekdays, English days and clock times that there are not; years that contradict each other.

Each sort is a pattern with a test of its own; all look at one sentence or a few words, and say nothing of what a date is for.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.checks.claims import claim, place_operand
from tui.checks.rules.impossible import days_of
from tui.claims.period_values import first_of_plan
from tui.figures.numerals import chinese
from tui.figures.patterns import late
from tui.lexicon.en.number_words import MONTHS
from tui.speech.declared import Level
from tui.speech.findings import Words
from tui.speech.model import Span
from tui.words import N_

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from tui.checks.check_context import CheckContext
    from tui.speech.findings import Finding

_MONTH = f"(?P<month>{'|'.join(MONTHS)})"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = f"(?P<week>{'|'.join(_DAYS)})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
_DATED = (
    late(
        r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日[，（ ]?(?:星期|周|礼拜)(?P<week>[一二三四五六日天])(?![末年期])"
    ),
    late(rf"{_WEEKDAY}[，,]?\s(?:the\s)?{_DAY}\s(?:of\s)?{_MONTH}[，,]?\s{_YEAR}"),
    late(rf"{_WEEKDAY}[，,]?\s{_MONTH}\s{_DAY}[，,]\s{_YEAR}"),
    late(rf"(?<![0-9]){_DAY}\s{_MONTH}\s{_YEAR}\s?（{_WEEKDAY}）"),
)
"""A date with its weekday."""
_ENGLISH_DAYS = (
    late(rf"(?<![0-9.,，/]){_DAY}\s(?:of\s)?{_MONTH}\b(?:[，,]?\s{_YEAR})?"),
    late(rf"(?<!\b[Ii]n\s)\b{_MONTH}\s{_DAY}(?=[，,.；;）)]|\s*(?:\n|\Z))(?:[，,]\s{_YEAR})?"),
)
_CLOCK = late(
    r"(?:时间[为是：]?|于|[上下中]午|凌晨|晚上?|at|until|by|from|leaves\sat|starts\sat)\s?(?P<at>(?:[01]?[0-9]|2[0-4])[：:][6-9][0-9])(?![0-9：:])"
    r"|[日号]\s?(?P<late>(?:2[5-9]|[3-9][0-9])[：:][0-5][0-9])(?![0-9：:])|\bat\s(?P<hour>(?:2[5-9]|[3-9][0-9])[：:][0-5][0-9])(?=\son\b|[，。；.]|\Z)"
)
_BEFORE = late(
    r"(?:上年|去年|上一年|前一年)（(?P<year>(?:19|20)[0-9]{2})年?）|(?:previous|last|prior)\syear\s（(?P<english>(?:19|20)[0-9]{2})）|the\syear\sbefore\s（(?P<earlier>(?:19|20)[0-9]{2})）"
)
_ANY_YEAR = late(
    r"(?<![0-9.])((?:19|20)[0-9]{2})(?=年)|(?<![0-9.,，])(?:[Ii]n|[Dd]uring)\s((?:19|20)[0-9]{2})(?![0-9])"
)
_THIS = late(r"今年（(?P<year>(?:19|20)[0-9]{2})年?）")
_BACKWARDS = late(
    r"(?<![0-9.])(?P<one>(?:19|20)[0-9]{2})年?(?:——|[—–~～至到])(?P<two>(?:19|20)[0-9]{2})年|(?:[Bb]etween)\s(?P<from>(?:19|20)[0-9]{2})\sand\s(?P<to>(?:19|20)[0-9]{2})(?![0-9])"
)
_PLAN = late(
    r"(?<![一二三四五六七八九十])(?P<name>六|七|八|九|十[一二三四五六]?)五[”’\"]?(?:时期|规划|计划|期间)?（(?P<low>(?:19|20)[0-9]{2})年?[-—–~～至](?P<high>(?:19|20)[0-9]{2})年?）"
)
_BEGINS = late(
    r"(?:(?:出?生|始建|兴建|动工|开工|创办|创建|始创)于|born\sin\s|founded\sin\s|begun\sin\s)(?P<year>(?:19|20)[0-9]{2})"
)
_ENDS = late(
    r"(?P<year>(?:19|20)[0-9]{2})年[^，。；\n]{0,14}?(?:毕业|参加工作|入党|建成|竣工|通车|投产|落成|退休|逝世|去世|投入使用)|(?:graduated|retired|joined|died|opened|completed)\b[^.\n]{0,40}?\sin\s(?P<english>(?:19|20)[0-9]{2})"
)
_NO_YEAR = late(
    r"(?<![0-9.,，])(?P<five>(?:19|20)[0-9]{3})年(?=[末底初度增比全以，。])|(?:截至|到|至|于)(?P<three>[12][0-9]{2})年[末底初]|截至(?P<far>2[1-9][0-9]{2})年|fiscal\s(?:year\s)?(?P<fiscal>2[1-9][0-9]{2})(?![0-9])"
    r"|(?:end\sof|since|[Yy]ear)\s(?P<long>(?:19|20)[0-9]{3})(?![0-9.,，])(?!\s[a-z]+s\b)"
)
_SAID = late(r"(?<![0-9.])(20[0-9]{2})年")
_PAST = late(r"共|了|达到|完成|实现")
_COMING = late(r"到|至|力争|规划|预计|预期|目标|将|计划|建成|远景|届时")
_REACH = 90
"""Code points behind the beginning of something within which its end is looked for."""
_LEAP = 3
"""Years by which a year must be later than all others to be looked at for two digits that changed places."""


def dates(context: CheckContext) -> Iterator[Finding]:
    """Speaks of weekdays, days and times that there are not, and of years that contradict each other."""
    yield from _weekdays(context)
    yield from _english_days(context)
    message = N_("There is no such time of the day: {date}")
    for match in _CLOCK.finditer(context.plain):
        group = next(name for name in ("at", "late", "hour") if match[name])
        yield _finding(context, "impossible", match.span(group), Words(message), Level.ERROR)
    yield from _years_before(context)
    yield from _backwards(context)
    yield from _plans(context)
    yield from _lives(context)
    yield from _no_years(context)
    yield from _swapped(context)


def _weekdays(context: CheckContext) -> Iterator[Finding]:
    for match in chain.from_iterable(pattern.finditer(context.plain) for pattern in _DATED):
        said = match["week"]
        week = "一二三四五六日".find("日" if said == "天" else said) if len(said) == 1 else _DAYS.index(said)
        try:
            day = date(int(match["year"]), _month(match["month"]), int(match["day"]))
        except ValueError:  # there is no such day, of which others speak
            continue
        if day.weekday() != week:
            message = N_("The date does not fall on that day of the week: {date}")
            yield _finding(context, "impossible", match.span(), Words(message), Level.ERROR)


def _month(said: str) -> int:
    return int(said) if said.isdigit() else MONTHS[said]


def _english_days(context: CheckContext) -> Iterator[Finding]:
    for match in chain.from_iterable(pattern.finditer(context.plain) for pattern in _ENGLISH_DAYS):
        day, month = int(match["day"]), _month(match["month"])
        longest = days_of(month, int(match["year"] or 0))
        # Behind greater numbers a month may be a word: 45 May Day events.
        if longest < day <= 31:
            message = N_("There is no such day: {date}")
            yield _finding(context, "impossible", match.span(), Words(message), Level.ERROR)


def _years_before(context: CheckContext) -> Iterator[Finding]:
    """The year before, said with its number, that is not the one before the year that is spoken of."""
    for match in _BEFORE.finditer(context.plain):
        group = next(name for name in ("year", "english", "earlier") if match[name])
        now = _year_spoken_of(context, match)
        if now and int(match[group]) != now - 1:
            words = Words(N_("“{date}” is not the year before {now}"), (("now", str(now)),))
            yield _finding(context, "year", match.span(group), words)


def _year_spoken_of(context: CheckContext, match: re.Match[str]) -> int:
    """The year that a sentence is about, before a place or, as this year, right behind it; 0 if it names none."""
    sentence = context.sentence_at(match.start())
    this = _THIS.search(context.plain, match.end(), sentence.end)
    if this is not None and match[0].startswith("去年"):
        return int(this["year"])
    named = [
        int(found[1] or found[2])
        for found in _ANY_YEAR.finditer(context.plain, sentence.start, match.start())
    ]
    return named[-1] if named else 0


def _backwards(context: CheckContext) -> Iterator[Finding]:
    for match in _BACKWARDS.finditer(context.plain):
        one, two = (match["one"], match["two"]) if match["one"] else (match["from"], match["to"])
        if int(one) > int(two):
            yield _finding(context, "year", match.span(), Words(N_("The years run backwards: {date}")))


def _plans(context: CheckContext) -> Iterator[Finding]:
    for match in _PLAN.finditer(context.plain):
        number = chinese(match["name"])
        if number is None or number.low is None:
            continue
        first = first_of_plan(int(number.low))
        if (int(match["low"]), int(match["high"])) != (first, first + 4):
            message = N_("“{date}”: this five-year plan runs from {low} to {high}")
            words = Words(message, (("low", str(first)), ("high", str(first + 4))))
            yield _finding(context, "year", match.span(), words)


def _lives(context: CheckContext) -> Iterator[Finding]:
    """What ended, or went on, before it began."""
    for match in _BEGINS.finditer(context.plain):
        sentence = context.sentence_at(match.start())
        end = min(sentence.end, match.end() + _REACH)
        later = _ENDS.search(context.plain, match.end(), end)
        if later is None or int(later["year"] or later["english"]) >= int(match["year"]):
            continue
        yield _finding(
            context, "year", (match.start(), later.end()), Words(N_("The years run backwards: {date}"))
        )


def _no_years(context: CheckContext) -> Iterator[Finding]:
    for match in _NO_YEAR.finditer(context.plain):
        group = next(name for name in ("five", "three", "far", "fiscal", "long") if match[name])
        yield _finding(context, "year", match.span(group), Words(N_("“{date}” is no likely year")))


def _swapped(context: CheckContext) -> Iterator[Finding]:
    """A coming year of which the past is told, and which is a year of the text with two digits in each other's place."""
    times = Counter(match[1] for match in _SAID.finditer(context.plain))
    last, before = (*sorted(map(int, times), reverse=True), 0, 0)[:2]
    if not before or last < before + _LEAP or times[str(last)] > 1 or str(_swap(last)) not in times:
        return
    for match in _SAID.finditer(context.plain):
        if match[1] != str(last):
            continue
        sentence = context.sentence_at(match.start())
        rest = context.plain[match.end() : sentence.end]
        coming = _COMING.search(rest) or _COMING.search(
            context.plain, max(0, match.start() - 6), match.start()
        )
        if _PAST.search(rest) and not coming:
            yield _finding(context, "year", match.span(1), Words(N_("“{date}” is no likely year")))


def _swap(year: int) -> int:
    """A year with its last two digits in each other's place."""
    return year // 100 * 100 + year % 10 * 10 + year // 10 % 10


def _finding(
    context: CheckContext, rule: str, place: tuple[int, int], words: Words, level: Level = Level.WARNING
) -> Finding:
    """A finding about one place, whose words are put in for `{date}`."""
    start, end = place
    operand = place_operand("date", start, end, context.text[start:end], 0)
    said = Words(words.message, (("date", operand.surface), *words.arguments))
    made = claim("{date} == 1", [operand])._replace(formula="")
    return context.finding(
        rule, level, said, [replace(operand, is_figure=True)], claim=made, span=Span(start, end)
    )
