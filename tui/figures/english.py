"""Figures in English sentences: `1.5 million yuan`, `up 14 percent`, `two thirds`; units are named as in Chinese."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from tui.figures.atom import Atom
from tui.figures.numerals import LONGEST, rounded
from tui.figures.quantity import Bound, Kind
from tui.figures.tables import table, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_ONES = {
    word: Decimal(value)
    for value, word in enumerate(
        words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
_TENS = {
    word: Decimal(10 * value)
    for value, word in enumerate(words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
_POWERS = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "wan": Decimal(10_000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
_ORDERS = {
    word: Decimal(value)
    for value, word in enumerate(
        words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"), start=1
    )
}
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    name + ending: int(value) for name, value in _ORDERS.items() if value > 2 for ending in ("", "s")
}
_MONTHS = {
    word: value
    for value, word in enumerate(
        words("January February March April May June July August September October November December"),
        start=1,
    )
}
_UNITS: dict[str, tuple[str, Kind]] = {
    word: (row[0], Kind(row[1]))
    for row, listed in (
        (line.split("|"), names)
        for line, names in table("""
%|percent: % percent percentage
百分点|percent: percentage-point percentage-points
‰|percent: per-mille ‰
元|money: yuan RMB renminbi CNY
美元|money: dollar dollars US-dollars USD
欧元|money: euro euros
亩|area: mu
公顷|area: hectare hectares ha
平方米|area: square-meter square-meters square-metre square-metres
平方公里|area: square-kilometer square-kilometers square-kilometre square-kilometres
公里|measure: kilometer kilometers kilometre kilometres km
米|measure: meter meters metre metres m
吨|measure: ton tons tonne tonnes t
公斤|measure: kilogram kilograms kg
斤|measure: jin catty catties
千瓦|measure: kilowatt kilowatts kW
千瓦时|measure: kilowatt-hour kilowatt-hours kWh
立方米|measure: cubic-meter cubic-meters cubic-metre cubic-metres
倍|multiple: fold
次|count: times
年|duration: year years
月|duration: month months
星期|duration: week weeks
天|duration: day days
小时|duration: hour hours
分钟|duration: minute minutes
""").items()
    )
    for word in listed
}
_NAMES = "|".join(
    sorted((name.replace("-", "[ -]") for name in _UNITS if name != "%"), key=len, reverse=True)
)
_SIMPLE = "|".join([*_TENS, *sorted(_ONES, key=len, reverse=True)])
_DIGITS = r"(?:\d{1,3}+(?:,\d{3}(?!\d))++(?:\.\d++)?+|\d++(?:\.\d++)?+)"
_SPELLED = rf"(?:{_SIMPLE})(?:(?:[ -]| and )(?:{_SIMPLE}|hundred))*+"
_NUMBER = (
    rf"(?:{_DIGITS}|{_SPELLED})(?: and a half)?+(?:[ -](?:hundred|thousand|wan|million|billion|trillion)\b)*+"
)
_UNIT = rf"(?:[ -]?(?:%|‰)|[ -](?:per cent|{_NAMES})\b)"
_MONTH = "|".join(_MONTHS)

_FIGURE = re.compile(
    rf"(?<![\w.#/+])(?<![A-Za-z]-)(?:(?P<month>(?:{_MONTH})\b)(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?+\b(?!,?\d))?(?:,? (?P<year>\d{{4}})\b)?"
    rf"|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH})(?: (?P<year2>\d{{4}}))?\b"
    rf"|(?:(?P<some>\d{{1,2}}|{_SIMPLE})[ -]|(?<=a ))(?P<part>{'|'.join(_PARTS)})\b"
    r"|(?P<rank>\d++)(?:st|nd|rd|th)\b"
    rf"|(?<=the )(?P<order>{'|'.join(_ORDERS)})\b"
    rf"|(?P<low>{_NUMBER})(?:(?P<lowunit>{_UNIT})?(?:-|–|—| to | - )(?P<high>{_NUMBER}))?+(?P<unit>{_UNIT})?+(?![\w]|\.\d)"
    r"|(?P<half>half)(?= (?:of|the|a)\b))",
    re.ASCII | re.IGNORECASE,
)
_CURRENCY = re.compile(r"(?:(?P<yuan>RMB|CNY|¥)|(?P<dollar>US\$|\$|USD)|(?P<euro>€)) ?$")
_ABOUT = words("about around approximately roughly some nearly almost")
_LEAST = (
    "more than",
    "over",
    "above",
    "at least",
    "no less than",
    "not less than",
    "no fewer than",
    "exceeding",
    "exceeded",
    "topped",
    "upwards of",
)
_MOST = (
    "less than",
    "fewer than",
    "under",
    "below",
    "at most",
    "no more than",
    "not more than",
    "up to",
    "nearly",
    "almost",
    "close to",
    "within",
)
_HEDGE = re.compile(
    rf"(?:(?P<least>{'|'.join(_LEAST)})|(?P<most>{'|'.join(_MOST)})|(?P<about>{'|'.join(_ABOUT)}))(?: RMB| US\$| \$| ¥)? ?$",
    re.IGNORECASE,
)
_AFTER = re.compile(r",? (?:or (?:more|above|so)|and (?:above|over)|or (?:less|below))\b", re.IGNORECASE)
_NOT_ONE_BEFORE = words("no any some every each this that which the another only")
_NOT_ONE_AFTER = words("of another by who that can must should hand side or and is was and, day")


def atoms(text: str, start: int, end: int) -> Iterator[Atom]:
    """The figures of an English stretch of `text`."""
    for match in _FIGURE.finditer(text, start, end):
        atom = _atom(text, match)
        if atom is not None:
            yield _hedged(text, atom, start)


def _atom(text: str, match: re.Match[str]) -> Atom | None:
    """The figure that `match` is, without its hedges."""
    if match["month"] or match["month2"]:
        return _date(match)
    if match["rank"] or match["order"]:
        value = Decimal(match["rank"]) if match["rank"] else _ORDERS[match["order"].lower()]
        return Atom(*match.span(), value, value, "", Kind.ORDINAL)
    if match["half"]:
        return Atom(*match.span(), Decimal("0.5"), Decimal("0.5"), "", Kind.SHARE)
    if match["part"]:
        share = (_value(match["some"] or "one") or Decimal(1)) / _PARTS[match["part"].lower()]
        return Atom(*match.span(), share, share, "", Kind.SHARE) if share < 1 else None
    return _quantity(text, match)


def _date(match: re.Match[str]) -> Atom | None:
    """March 5, 2023; a month alone is none, since May and March are words."""
    month = _MONTHS.get((match["month"] or match["month2"]).title())
    day, year = match["day"] or match["day2"], match["year"] or match["year2"]
    if month is None or not (day or year) or not (match["month"] or match["month2"])[0].isupper():
        return None
    value = month if not day else month * 100 + int(day)
    if year:
        value += int(year) * (10_000 if day else 100)
    return Atom(*match.span(), Decimal(value), Decimal(value), "日" if day else "月", Kind.DATE)


def _quantity(text: str, match: re.Match[str]) -> Atom | None:
    """A number or a range with its unit."""
    start, end = match.span()
    low, high = _value(match["low"]), _value(match["high"] or match["low"])
    if (
        low is None
        or high is None
        or (match["low"].lower() == "one" and _is_article(text, start, match.end("low")))
    ):
        return None
    name = (match["unit"] or "").strip(" -").lower().replace(" ", "-")
    unit, kind = _UNITS.get(
        "percent" if name == "per-cent" else name, _UNITS.get(name.upper(), ("", Kind.COUNT))
    )
    if not unit:
        money = _CURRENCY.search(text, max(0, start - 4), start)
        if money is not None:
            unit, kind = (
                {"yuan": "元", "dollar": "美元", "euro": "欧元"}[money.lastgroup or "yuan"],
                Kind.MONEY,
            )
    if not unit and re.fullmatch(r"(?:19|20)\d\d", match["low"]):
        unit, kind = "年", Kind.DATE
    elif not unit and (not match["high"] and _is_mark(text, start, end)):
        return None
    if unit == "次" and (
        low != low.to_integral_value()
        or re.match(r" (?:that|as|the|more|higher|larger)\b", text[end : end + 8])
    ):
        unit, kind = "倍", Kind.MULTIPLE
    if (
        match["high"]
        and low < high
        and high >= 1000 > low
        and match["high"].count(" ")
        and " " not in match["low"]
    ):
        low *= high / (_value(match["high"].split(" ")[0]) or high)
    if low > high:
        low, high = high, low
    return Atom(start, end, rounded(low), rounded(high), unit, kind)


def _is_article(text: str, start: int, end: int) -> bool:
    """Whether `one` is a pronoun rather than a number."""
    before = text[max(0, start - 12) : start].lower().split()
    after = re.match(r" ([a-z']+)", text[end : end + 14].lower())
    return bool(before and before[-1] in _NOT_ONE_BEFORE) or after is None or after[1] in _NOT_ONE_AFTER


def _is_mark(text: str, start: int, end: int) -> bool:
    """Whether a bare number is the mark of a list, a footnote or alone on its line."""
    before, after = text[start - 1 : start] if start else "\n", text[end : end + 1]
    opens = before == "\n" or text[max(0, start - 4) : start].rstrip(" ")[-1:] in ("", "\n")
    return (opens and after in (".", ")", "", "\n")) or (before in "[(" and after in "])")


def _value(number: str) -> Decimal | None:
    """The value of digits or number words with their powers."""
    if len(number) > 2 * LONGEST:
        return None
    total = section = Decimal(0)
    for word in number.lower().replace("-", " ").replace(",", "").split():
        if word in _ONES or word in _TENS:
            section += _ONES.get(word) or _TENS.get(word) or 0
        elif word == "hundred":
            section = (section or Decimal(1)) * 100
        elif word in _POWERS:
            total, section = total + section * _POWERS[word], Decimal(0)
            if total and _POWERS[word] > 1000 and not section:
                section, total = total, Decimal(0)
        elif word == "half":
            section += Decimal("0.5")
        elif word not in ("and", "a"):
            section += Decimal(word)
    return total + section


def _hedged(text: str, atom: Atom, begin: int) -> Atom:
    """`atom` with the hedges that stand before and after it."""
    before = _HEDGE.search(text, max(begin, atom.start - 20), atom.start)
    after = _AFTER.match(text, atom.end)
    if before is None and after is None:
        return atom
    bound = None
    if (before is not None and before["least"]) or (
        after is not None and after[0].endswith(("more", "above", "over"))
    ):
        bound = Bound.AT_LEAST
    elif (before is not None and before["most"]) or (
        after is not None and after[0].endswith(("less", "below"))
    ):
        bound = Bound.AT_MOST
    return atom._replace(approx=True, bound=bound)
