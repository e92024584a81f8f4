"""English dates, years and times of the day."""

from __future__ import annotations

import re
from decimal import Decimal

from tui.figures.atom import Atom
from tui.figures.patterns import Pattern, alternatives
from tui.figures.quantity import Kind
from tui.figures.scanning import Reading, Refused
from tui.lexicon.en.number_words import MONTHS

MONTH = alternatives(MONTHS)
_DATE = Pattern(
    "date",
    rf"""
    (?P<month> (?: {MONTH} ) \b ) (?: [ ] (?P<day> \d{{1,2}} ) (?: st | nd | rd | th )?+ \b (?! ,?\d ) )?
      (?: ,? [ ] (?P<year> \d{{4}} ) \b )?
  | (?P<day2> \d{{1,2}} ) (?: st | nd | rd | th )?+ [ ] (?P<month2> {MONTH} ) \b (?: ,? [ ] (?P<year2> \d{{4}} ) )?
    """,
    example="⟨5 March 2023⟩,",
    counterexample="⟨5 Marches⟩",
    flags=re.IGNORECASE,
)
_SPLIT_YEAR = Pattern(
    "year that is split over two",
    r"(?: FY [ ]? )? (?P<first> (?:19|20)\d\d ) [-–/] (?P<second> (?: (?:19|20)(?=\d\d) )? \d\d ) \b (?! [-/.] \d )",
    example="⟨2006-07⟩ budget",
    counterexample="⟨2006-07-01⟩",
)
_FISCAL = Pattern(
    "fiscal year",
    r"FY [ ]? (?P<year> (?: 20 | 19 )? \d\d ) (?: [-–/] (?P<second> \d\d ) )? \b",
    example="⟨FY 91⟩ was",
    counterexample="⟨FYI 91⟩",
)
_DECADE = Pattern(
    "decade", r"(?: 1[6-9] | 20 ) \d 0 s \b", example="the ⟨1990s⟩", counterexample="the ⟨1990⟩"
)
_CLOCK = Pattern(
    "time of the day",
    r"(?: [01]?\d | 2[0-4] ) (?: : [0-5]\d (?: : [0-5]\d )? (?! [\d:] ) (?: [ ]? [ap]\.?m\b\.? )? | (?: \.[0-5]\d )? [ ]? [ap]\.?m\b\.? | [ ] o'clock )",
    example="⟨18:45⟩ on",
    counterexample="⟨18⟩ on",
    flags=re.IGNORECASE,
)


def date(text: str, start: int, _last: int) -> Reading:
    """March 5, 2023 and 5 March 2023; a month alone is none, since May and March are hedge_phrases."""
    found = _DATE.match(text, start)
    if found is None:
        return None
    name = found["month"] or found["month2"]
    day, year = found["day"] or found["day2"], found["year"] or found["year2"]
    if not name[0].isupper() or not (day or year):
        return None
    month = MONTHS[name.title()]
    value = month if not day else month * 100 + int(day)
    if year:
        value += int(year) * (10_000 if day else 100)
    return Atom(start, found.end(), Decimal(value), Decimal(value), "日" if day else "月", Kind.DATE)


def split_year(text: str, start: int, _last: int) -> Reading:
    """2006-07, 2017/18; 2025-03 is a month."""
    found = _SPLIT_YEAR.match(text, start)
    if found is None:
        return None
    first, second = int(found["first"]), int(found["second"])
    second += first - first % 100 if second < 100 else 0
    if second == first + 1 or (second > first and int(found["second"]) > 12):
        return Atom(start, found.end(), Decimal(first), Decimal(second), "年", Kind.DATE)
    month = int(found["second"]) if "/" not in found[0] else 0
    if not 1 <= month <= 12 or len(found["second"]) > 2:
        return None
    value = Decimal(first * 100 + month)
    return Atom(start, found.end(), value, value, "月", Kind.DATE)


def fiscal(text: str, start: int, _last: int) -> Reading:
    """FY 91, FY2021-22."""
    found = _FISCAL.match(text, start)
    if found is None:
        return None
    low = Decimal(found["year"])
    high = low if not found["second"] else low - low % 100 + Decimal(found["second"])
    return Atom(start, found.end(), min(low, high), max(low, high), "财年", Kind.DATE)


def decade(text: str, start: int, _last: int) -> Reading:
    """The 1990s: of a decade no value is said."""
    found = _DECADE.match(text, start)
    return None if found is None else Atom(start, found.end(), None, None, "年代", Kind.DATE)


def clock(text: str, start: int, _last: int) -> Reading:
    """18:45, 9 a.m.: times of the day are no figures."""
    found = _CLOCK.match(text, start)
    return None if found is None else Refused(found.end(), "clock")
