"""Periods as ISO 8601 writes them (`2025`, `2025-03`, `2025Q1`, `2025H1`, `2021/2025`), and arithmetic on them."""

from __future__ import annotations

from msgspec import Struct

from tui.compiled import late, pattern_of

_YEAR = late(r"(?<![0-9])[0-9]{4}(?![0-9])")
_PART = late(r"([0-9]{4})(?:-([0-9]{2})|Q([1-4])|H([12]))?(?:-[0-9]{2})?")


class DocumentDate(Struct, frozen=True):
    """When a document was made or read out, as far as that is known."""

    year: int
    month: int | None = None


def date_words(date: DocumentDate) -> str:
    """A date in ISO 8601: 2025, 2025-03."""
    return f"{date.year:04d}" if date.month is None else f"{date.year:04d}-{date.month:02d}"


def shifted(period: str, years: int) -> str:
    """The same part of the calendar some years later."""
    return _YEAR.sub(lambda found: f"{int(found[0]) + years:04d}", period)


def before_again(word: str, period: str) -> str | None:
    """The period that 同比 compares one with, or 环比; None for neither word."""
    if not word:
        return None
    return shifted(period, -1) if word == "同比" else before(period)


def before(period: str) -> str:
    """The period right before one of the same length: the quarter before a quarter, the year before a year."""
    found = _PART.fullmatch(period)
    if found is None:
        return shifted(period, -1)
    year, month, quarter, half = found.groups()
    if month:
        return f"{int(year) - 1}-12" if month == "01" else f"{year}-{int(month) - 1:02d}"
    if quarter:
        return f"{int(year) - 1}Q4" if quarter == "1" else f"{year}Q{int(quarter) - 1}"
    if half:
        return f"{int(year) - 1}H2" if half == "1" else f"{year}H1"
    return f"{int(year) - 1}"


def first_year(period: str) -> int:
    """The year in which a period begins."""
    return int(period[:4])


def last_year(period: str) -> int:
    """The year in which a period ends."""
    return int(period.rpartition("/")[2][:4])


def months_of(period: str) -> tuple[int, tuple[int, int]] | None:
    """The year of a period without a stroke, and its first and last month; None for what is no such period."""
    found = _PART.fullmatch(period)
    if found is None:
        return None
    year, month, quarter, half = found.groups()
    if month:
        return int(year), (int(month), int(month))
    if quarter:
        return int(year), (3 * int(quarter) - 2, 3 * int(quarter))
    return int(year), (6 * int(half) - 5, 6 * int(half)) if half else (1, 12)


def end_of(period: str) -> str:
    """The last month of a part of a year; a whole year, and a month, is its own end."""
    last = period.rpartition("/")[2]
    found = months_of(last) if "Q" in last or "H" in last else None
    return last if found is None else f"{found[0]:04d}-{found[1][1]:02d}"


def is_span(period: str | None) -> bool:
    """Whether a period is several whole years."""
    return period is not None and pattern_of(r"[0-9]{4}/[0-9]{4}").fullmatch(period) is not None


def lasting(period: str) -> int:
    """The months that a period from month to month has; 0 for any other."""
    found = pattern_of(r"([0-9]{4})-([0-9]{2})/([0-9]{4})-([0-9]{2})").fullmatch(period)
    if found is None:
        return 0
    first, begin, last, end = map(int, found.groups())
    return 12 * (last - first) + end - begin + 1


def begin_and_months(period: str) -> tuple[int, int] | None:
    """The first month of a period, counted from year 0, and how many months it lasts, 0 of a day; None for what is none.

    A quarter is as long as its three months written from one to the other, 2021/2025 as five years.
    """
    first, _sign, last = period.partition("/")
    begin, end = months_of(first), months_of(last or first)
    if begin is None or end is None:
        return None
    if pattern_of(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch(period):
        return 12 * begin[0] + begin[1][0], 0
    start = 12 * begin[0] + begin[1][0]
    return start, 12 * end[0] + end[1][1] - start + 1


def is_year(period: str) -> bool:
    """Whether a period is one whole year."""
    return pattern_of(r"[0-9]{4}").fullmatch(period) is not None


def first_of_plan(number: int) -> int:
    """The first year of one of China's five-year plans by its number: the third began in 1966, 十四五 in 2021."""
    return 1966 + 5 * (number - 3)


def years(first: int, last: int) -> str:
    """The years from one to another, both included."""
    return f"{first}/{last}" if last > first else f"{first}"


def date_of(written: str) -> DocumentDate | None:
    """A date as `--date` takes it: YYYY, YYYY-MM or YYYY-MM-DD; None for anything else."""
    found = pattern_of(r"([12][0-9]{3})(?:-(0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?").fullmatch(
        written
    )
    if found is None:
        return None
    return DocumentDate(int(found[1]), int(found[2]) if found[2] else None)


def until(period: str, date: DocumentDate) -> str:
    """From the beginning of a year or a month to the date of the text; any other period as it is."""
    year, _, month = period.partition("-")
    if not year.isdecimal() or "/" in period or (month and not date.month):
        return period
    if not month:
        return years(int(year), date.year)
    return f"{period}/{date.year}-{date.month:02d}"
