"""What English words for months, and for stretches and days between them, come to in ISO 8601."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from tui.claims.period_values import before, end_of, first_year, is_year, last_year, lasting
from tui.compiled import late
from tui.lexicon.en.number_words import MONTHS, ONES
from tui.lexicon.word_lists import key

if TYPE_CHECKING:
    from tui.claims.period_values import DocumentDate


_MONTH = late(r"[0-9]{4}-[0-9]{2}")


def number(word: str) -> int:
    """The value of a count of months or years: three, 12."""
    return int(word) if word.isdecimal() else ONES[key(word)]


def month_number(name: str) -> int:
    """The number of a month by its name or the beginning of it."""
    return next(value for word, value in MONTHS.items() if word.startswith(key(name)[:3].capitalize()))


_MONTHS_OF_WEEKS = {13: 3, 26: 6, 39: 9, 52: 12, 53: 12}
"""Months of a stretch of so many weeks, as companies reckon."""


def months_to(fields: dict[str, str]) -> str:
    """So many months to the end of one: a half, a quarter, or from month to month."""
    year, last = int(fields["ended_year"]), month_number(fields["ended"])
    count = number(fields["ended_n"])
    count = _MONTHS_OF_WEEKS.get(count, count)
    begin = year * 12 + last - count
    if count == 12 and last == 12:
        return f"{year}"
    return f"{begin // 12}-{begin % 12 + 1:02d}/{year}-{last:02d}"


def year_to(fields: dict[str, str], name: str) -> str:
    """The twelve months to the end of one, which are a year where that is December."""
    return months_to({"ended_n": "12", "ended": fields[name], "ended_year": fields[f"{name}_year"]})


def quarter_to(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    """The three months to the end of the one by which a quarter is named; without a year the last such by the frame or the date."""
    month = month_number(fields["quarter_to"])
    said = fields.get("quarter_to_year") or fields.get("quarter_to_year_b")
    if said:
        year = int(said)
    elif until := end_of(frame) if frame else date and f"{date.year}-{date.month or 12:02d}":
        year = last_year(until) - (f"{last_year(until)}-{month:02d}" > until and not is_year(until))
    else:
        return None
    ended = {"ended_n": "3", "ended": fields["quarter_to"], "ended_year": f"{year}"}
    return f"{year}Q{month // 3}" if month % 3 == 0 else months_to(ended)


def from_month(
    fields: dict[str, str], ends: tuple[str, str], date: DocumentDate | None, frame: str | None
) -> str | None:
    """From a month to another, which is of the same year where the first has none."""
    first, last = (month_number(fields[name]) for name in ends)
    said = fields.get(f"{ends[1]}_year")
    until = int(said) if said else _year_of_month(last, date, frame)
    if until is None:
        return None
    begin = fields.get(f"{ends[0]}_year", until - (first > last))
    return f"{begin}-{first:02d}/{until}-{last:02d}"


def bare_month(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    """A month that is said without its year."""
    month = month_number(fields["bare_month"])
    year = _year_of_month(month, date, frame)
    return f"{year}-{month:02d}" if year else None


def since_month(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    """From a month on, to the end of what the text is about or to its date."""
    begin = bare_month({"bare_month": fields["since_month"]}, date, frame)
    if begin is None:
        return None
    until = frame.rpartition("/")[2] if frame and lasting(frame) else None
    if until is None and date is not None and date.month is not None:
        until = f"{date.year}-{date.month:02d}"
    return f"{begin}/{until}" if until and until > begin else begin


def month_beside(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    """Last month, this month, by the date of the text; the previous month by the month that holds."""
    step = fields["month_step"].lower()
    if step.startswith("pr") and frame and _MONTH.fullmatch(frame):
        return before(frame)
    if date is None or date.month is None:
        return None
    now = f"{date.year}-{date.month:02d}"
    return now if step == "this" else before(now)


def last_named(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    """The latest month of a name before the date of the text, or before the end of what it is about: last December."""
    month = month_number(fields["last_month"])
    if date is not None and date.month is not None:
        return f"{date.year - (month >= date.month)}-{month:02d}"
    until = end_of(frame) if frame else None
    if until is None or is_year(until):
        return f"{last_year(until) - 1}-{month:02d}" if until else None
    return f"{last_year(until) - (f'{last_year(until)}-{month:02d}' >= until)}-{month:02d}"


def day_to_day(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    """From a day to another: May 1-5, April 29 to May 4; of the year of the text where none is said."""
    first, last = (
        month_number(fields["day_month"]),
        month_number(fields.get("day_month_last") or fields["day_month"]),
    )
    year = int(fields["day_year"]) if "day_year" in fields else _year_of_month(last, date, frame)
    if year is None:
        return None
    if int(fields["day"]) == 1 and int(fields["day_last"]) == monthrange(year, last)[1]:
        return f"{year - (first > last)}-{first:02d}/{year}-{last:02d}"
    begin = f"{year - (first > last)}-{first:02d}-{int(fields['day']):02d}"
    return f"{begin}/{year}-{last:02d}-{int(fields['day_last']):02d}"


def _year_of_month(month: int, date: DocumentDate | None, frame: str | None) -> int | None:
    """The year of a month that is said without one: that of the frame, or the last such by the date of the text."""
    if frame and not (date is not None and date.year == last_year(frame) and _is_year_or_month(frame)):
        behind = lasting(frame) and f"{last_year(frame)}-{month:02d}" > end_of(frame)
        return last_year(frame) - bool(behind and first_year(frame) < last_year(frame))
    if date is None:
        return None
    return date.year if date.month is None or month <= date.month else date.year - 1


def _is_year_or_month(period: str) -> bool:
    """Whether a period is a year or a month, of which what is told is over by the date of its text."""
    return is_year(period) or _MONTH.fullmatch(period) is not None
